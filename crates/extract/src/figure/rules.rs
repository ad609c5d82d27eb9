//! What is said of those counted: the verb or noun that governs the number; and the figure that it is a part of.

use std::ops::Range;

use waqai_morph::{Proclitics, Reading, Upos, Word};
use waqai_record::{Kind as Entity, Measure};
use waqai_text::Kind as Token;

use super::Scene;
use super::lexis::{Class, Role};

/// How far the governing word may stand before the number, in words.
const BEFORE: usize = 30;
/// How far the noun may stand that a verb asks for: they lost, twenty of them, their lives.
const WITH: usize = 14;
/// How far before a relative clause its noun may stand, in words.
const ANTECEDENT: usize = 3;
/// How close before the number a verb stands whose other readings may govern it, in words.
const CLOSE: usize = 5;
/// How far a verb may stand behind the counted noun.
const BEHIND: usize = 10;

/// A governing word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Governor {
    pub measure: Measure,
    /// Where it stands.
    pub at: usize,
}

impl Scene<'_> {
    /// The word that says what happened to what is counted within `words`.
    pub fn governor(&self, words: Range<usize>, class: Class) -> Option<Governor> {
        self.governor_before(&words, class).or_else(|| self.governor_behind(&words, class))
    }

    fn governor_before(&self, words: &Range<usize>, class: Class) -> Option<Governor> {
        let sentence = self.page.sentence(words.start);
        let mut first = sentence.start.max(words.start.saturating_sub(BEFORE));
        let (mut counts, mut clause) = (false, false);
        for i in (sentence.start..words.start).rev() {
            let word = &self.page.words[i];
            if i < first {
                break;
            }
            // "Whose followers number 40": of what stands before the clause only its noun governs.
            if counts && self.lists.is(word, Role::Relative) {
                first = first.max(i.saturating_sub(ANTECEDENT));
                clause = true;
            }
            match word.kind {
                Token::Sign if matches!(self.page.surface(i), "؛" | ":" | ";") => break,
                Token::Word => {}
                _ => continue,
            }
            // What stands before "that" governs nothing of what it brings.
            if self.is_that(i) || clause && word.pos() == Upos::Verb {
                break;
            }
            if let Some(measure) = self.cue(i, class, words.start)
                && self.may_govern(i, measure, class, words.start)
            {
                return Some(Governor { measure, at: i });
            }
            let verb = word.pos() == Upos::Verb;
            counts |= verb && self.is_light(word);
            if verb && !self.is_light(word) && !self.is_relative(i) {
                break;
            }
        }
        None
    }

    /// Whether the word at `i` may say `measure` of what is counted from word `start` on.
    fn may_govern(&self, i: usize, measure: Measure, class: Class, start: usize) -> bool {
        let things = class == Class::Things;
        // "In seven", "in all seven", but not "in the games, seven".
        let within = || {
            let open = start.checked_sub(1).is_some_and(|k| {
                !self.page.words[k].has(Proclitics::THE) && self.found.names.at(k).is_none()
            });
            [1, if open { 2 } else { 1 }]
                .iter()
                .any(|b| start.checked_sub(*b).is_some_and(|k| k > i && self.is_within(k)))
        };
        let percent = || (start..start + CLOSE).any(|k| self.is_percent(k));
        match measure {
            // "Took part in all seven goals": things are taken part in, they do not.
            Measure::TookPart => class != Class::Money && (!things || !within() || percent()),
            Measure::Delivered if things => start - i <= CLOSE,
            // "The liberation of the airport" frees no people.
            Measure::Released => {
                let freed = self.found.names.at(i + 1);
                let object =
                    (i + 1..start).any(|k| self.lists.is(&self.page.words[k], Role::Object));
                object || freed.is_none_or(|m| m.fact.kind != Entity::Place)
            }
            _ => true,
        }
    }

    fn governor_behind(&self, words: &Range<usize>, class: Class) -> Option<Governor> {
        let last = self.page.sentence(words.start).end.min(words.end + BEHIND);
        for i in words.end..last {
            let word = &self.page.words[i];
            if word.kind == Token::Sign && !self.is_bracket(i) || self.is_that(i) {
                break;
            }
            if word.kind != Token::Word {
                continue;
            }
            let flees = || self.is_aim(i) && self.cue(i, class, i + 1) == Some(Measure::Displaced);
            let governs =
                matches!(word.pos(), Upos::Verb | Upos::Adj) || self.is_idiom(i) || flees();
            // "Mourned a woman whom the army killed": the pronoun of one says that the verb is of another.
            let other = word.pos() == Upos::Verb
                && word.pronoun().is_some_and(|p| p.chars().count() == 1 || p.ends_with('ا'));
            let shared = |m: Measure| {
                m == Measure::TookPart && class == Class::Things && self.is_relative(i)
            };
            if governs
                && !other
                && !word.has(Proclitics::AND)
                && let Some(measure) = self.cue(i, class, i + 1)
                && !self.number_at(i + 1)
                && !shared(measure)
            {
                return Some(Governor { measure, at: i });
            }
            if word.pos() == Upos::Verb && !self.is_light(word) {
                break;
            }
        }
        None
    }

    /// Whether the noun at `i` is what somebody turns to: "to", on the word or before it.
    fn is_aim(&self, i: usize) -> bool {
        let word = &self.page.words[i];
        let before = i.checked_sub(1).and_then(|b| self.page.word(b));
        word.pos() == Upos::Noun
            && (word.has(Proclitics::TO) || before.is_some_and(|w| self.lists.is(w, Role::Toward)))
    }

    /// Whether a mark of quotation or a bracket stands at `i`.
    fn is_bracket(&self, i: usize) -> bool {
        matches!(self.page.surface(i), "«" | "»" | "\"" | "“" | "”" | "(" | ")")
    }

    /// Verbs that lead on to the governing word.
    pub fn is_light(&self, word: &Word) -> bool {
        self.lists.is(word, Role::Reach)
    }

    /// What the word at `i` says of people, money or things that are counted from word `to` on.
    fn cue(&self, i: usize, class: Class, to: usize) -> Option<Measure> {
        let word = &self.page.words[i];
        let chosen = word.reading();
        // The letter of "and" may have been taken for the verb's own.
        let joined = |r: &&Reading| {
            word.pos() == Upos::Verb
                && r.pos == Upos::Verb
                && (to - i <= CLOSE && i < to && r.features.aspect == chosen.features.aspect
                    || r.proclitics.any(Proclitics::AND) && !chosen.proclitics.any(Proclitics::AND))
        };
        let others = word.entry.readings.iter().filter(joined);
        std::iter::once(chosen).chain(others).flat_map(|r| self.lists.cues(r)).find_map(|cue| {
            let goods = class == Class::Goods && cue.counts == Some(Class::Things);
            let fits = cue.counts.is_none_or(|c| c == class) || goods;
            let with = cue.with.as_deref().is_none_or(|w| self.follows(i, w));
            (fits && with && i < to).then_some(cue.measure)
        })
    }

    /// Whether the noun at `i` is one that says something only with the noun that follows: "in the number of the missing".
    fn is_idiom(&self, i: usize) -> bool {
        let with = |c: &super::lexis::Cue| c.with.as_deref().is_some_and(|w| self.follows(i, w));
        self.page.words[i].pos() == Upos::Noun
            && self.lists.cues(self.page.words[i].reading()).any(with)
    }

    /// Whether the noun `lemma` follows the word at `i` in its clause.
    fn follows(&self, i: usize, lemma: &str) -> bool {
        let end = self.page.sentence(i).end.min(i + WITH);
        let runs = |k: &usize| !self.page.is_any_sign(*k) || self.is_bracket(*k);
        (i + 1..end).take_while(runs).map(|k| &self.page.words[k]).any(|w| {
            let pronoun = |rest: &str| rest.starts_with('ه') && rest.chars().count() <= 3;
            let spelt = w.whole().strip_prefix(&*waqai_text::fold(lemma)).is_some_and(pronoun);
            w.lemma() == lemma || w.may(|r| *r.lemma == *lemma) || spelt
        })
    }

    /// The earlier figure of which the number at `words` is a part: "among them twelve children and five women".
    pub fn part_of(&self, start: usize, done: &[usize]) -> Option<usize> {
        let sentence = self.page.sentence(start);
        let first = sentence.start.max(start.saturating_sub(10));
        for i in (first..start).rev() {
            let word = &self.page.words[i];
            // "Among them twenty children, and some sixty women": the row goes on behind a comma.
            let row = i < start
                && word.kind == Token::Sign
                && matches!(self.page.surface(i), "،" | ",")
                && self.page.words[i + 1].has(Proclitics::AND);
            if word.kind == Token::Sign && !row || word.pos() == Upos::Verb {
                return None;
            }
            if word.pronoun().is_some()
                && self.lists.is(word, Role::Part)
                && word.pos() == Upos::Adp
            {
                return (0..done.len()).rev().find(|k| done[*k] <= i && done[*k] >= sentence.start);
            }
        }
        None
    }
}
