//! Words that bound a number: where they stand before it, behind it, or around the noun between.

use waqai_morph::{Proclitics, Upos};
use waqai_record::Op;
use waqai_text::Kind as Token;

use super::lexis::{Around, Bound};
use super::rules::Scan;

/// How many words may stand between a number and a bound behind it: the counted noun and an adjective or two.
const REACH: usize = 4;
/// How far before a number the verb may stand that bounds it, its subject between, in words.
const SUBJECT: usize = 10;
/// Prepositions written on a word.
const FRONT: Proclitics = Proclitics(Proclitics::BY.0 | Proclitics::TO.0 | Proclitics::LIKE.0);

impl Scan<'_> {
    /// The bound whose last word stands before `at`: where it begins and what it says.
    pub fn bound_before(&self, at: usize) -> Option<(usize, Op)> {
        let last = at.checked_sub(1)?;
        let word = self.page.word(last).filter(|w| w.kind == Token::Word)?;
        if !self.page.sentence(at).contains(&last) {
            return None;
        }
        let whole = word.whole();
        let tail = whole.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).unwrap_or("");
        let twice = tail.strip_prefix(['ب', 'ل', 'ك']).unwrap_or("");
        [whole, tail, twice].into_iter().find_map(|key| {
            self.lists.before(key).iter().find_map(|bound| {
                let start = at.checked_sub(bound.words.len())?;
                // "To reach 300" tells a result, "that reaches 300" a bound.
                let verb = bound.words.len() > 1 && bound.words[0].starts_with(['ي', 'ت']);
                let front = self.page.word(start).is_some_and(|w| w.whole() != &*bound.words[0]);
                let result = bound.op == Op::AtMost && verb && front;
                (!result && self.stand_at(bound, start)).then_some((start, bound.op))
            })
        })
    }

    /// The bound that begins behind `end`, the counted noun between seen through: where it ends and what it says.
    pub fn bound_behind(&self, end: usize) -> Option<(usize, Op)> {
        let sentence = self.page.sentence(end);
        for at in end..(end + REACH).min(sentence.end) {
            if self.page.is_any_sign(at) && !matches!(self.page.surface(at), "%" | "$" | "€") {
                return None;
            }
            if at > end && (self.piece(at).is_some() || self.digits(at).is_some()) {
                return None;
            }
            let word = self.page.word(at)?;
            for bound in self.lists.behind(word.whole()) {
                if self.stand_at(bound, at) && !self.opens_next(bound, at) {
                    return Some((at + bound.words.len(), bound.op));
                }
            }
        }
        None
    }

    /// Whether the bound at `at` belongs to the next number: "fifty dead and more than ninety hurt".
    fn opens_next(&self, bound: &Bound, at: usize) -> bool {
        let number = |i: usize| self.piece(i).is_some() || self.digits(i).is_some();
        bound.words.len() == 1 && (number(at + 1) || number(at + 2))
    }

    /// Whether the words of `bound` stand at `start`, a proclitic on the first one let pass.
    fn stand_at(&self, bound: &Bound, start: usize) -> bool {
        bound.words.iter().enumerate().all(|(n, wanted)| {
            let Some(word) = self.page.word(start + n).filter(|w| w.kind == Token::Word) else {
                return false;
            };
            let whole = word.whole();
            whole == &**wanted
                || n == 0
                    && whole.strip_suffix(&**wanted).is_some_and(|front| {
                        front.chars().count() <= 2
                            && front.chars().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ل' | 'ك'))
                    })
        })
    }

    /// What a verb says that bounds the number before `at` with its subject between: "the share did not exceed 12".
    pub fn bound_around(&self, at: usize) -> Option<Op> {
        let last = at.checked_sub(1)?;
        let from = self.page.sentence(at).start.max(at.saturating_sub(SUBJECT));
        for i in (from..last).rev() {
            let word = self.page.word(i).filter(|w| w.kind == Token::Word)?;
            let whole = word.whole();
            let rest = whole.strip_prefix(['و', 'ف']).unwrap_or("");
            let found = [whole, rest].into_iter().find_map(|key| {
                self.lists.around(key).iter().find(|a| self.stand_around(a, i, last))
            });
            if let Some(around) = found {
                let human = self.page.word(i + 1).is_some_and(|w| {
                    w.pos() != Upos::Noun || w.features().human == Some(true) || w.has(FRONT)
                });
                return (!human).then_some(around.op);
            }
            let ends = matches!(word.pos(), Upos::Verb | Upos::Sconj);
            if ends || self.piece(i).is_some() {
                return None;
            }
        }
        None
    }

    /// Whether `around` has its head up to word `i` and its tail at `last`; without a tail no preposition stands there.
    fn stand_around(&self, around: &Around, i: usize, last: usize) -> bool {
        let front = around.head.len() - 1;
        let head = i.checked_sub(front).is_some_and(|start| {
            around.head.iter().enumerate().all(|(n, wanted)| {
                self.page.word(start + n).is_some_and(|w| {
                    let rest = w.whole().strip_prefix(['و', 'ف']).unwrap_or("");
                    w.whole() == &**wanted || n == 0 && rest == &**wanted
                })
            })
        });
        let before = self.page.word(last).filter(|w| w.kind == Token::Word);
        let apart = || {
            let plain = before.is_some_and(|w| w.pos() != Upos::Adp || w.pronoun().is_some());
            let own = self.page.word(last + 1).is_some_and(|w| !w.has(FRONT));
            plain && own
        };
        let verb = self.page.words[i].pos() == Upos::Verb;
        verb && head
            && match &around.tail {
                Some(tail) => last > i + 1 && before.is_some_and(|w| w.whole() == &**tail),
                None => apart(),
            }
    }
}
