//! What stands around numerals: ranges of two, words that bound them on either side, clitics set apart from digits.

use std::ops::Range;

use waqai_morph::features::Number;
use waqai_morph::{Proclitics, Upos};
use waqai_record::Op;
use waqai_text::Kind as Token;

use super::lexis::Role;
use super::rules::{Numeral, Scan};

/// One or two numerals with their values, as the text puts them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stated {
    /// The words of the number alone.
    pub words: Range<usize>,
    /// From the first to the last word of number and modifiers.
    pub whole: Range<usize>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub op: Op,
}

impl Scan<'_> {
    /// The number or range that begins at `i`, with its bounds.
    pub fn stated(&self, i: usize) -> Option<Stated> {
        let negative = i > 0 && self.is_minus(i - 1);
        let mut first = self.numeral(i)?;
        let open = self.before_clitics(i);
        let mut stated = if let Some((low, high, end)) = self.range(i, open, &first) {
            let opener = self.opener(open).map_or(i, |at| at.start);
            Stated {
                words: i..end,
                whole: opener..end,
                low: Some(low),
                high: Some(high),
                op: Op::Range,
            }
        } else {
            if negative {
                first.value = -first.value;
            }
            let words = if negative { i - 1 } else { i }..first.end;
            let op = if first.vague { Op::AtLeast } else { Op::Equal };
            let value = Some(first.value);
            Stated { whole: words.clone(), words, low: value, high: value, op }
        };
        self.bound(&mut stated);
        Some(stated)
    }

    /// Whether the sign or word at `i` makes the number behind it negative.
    fn is_minus(&self, i: usize) -> bool {
        if self.role(i) == Some(Role::Minus) {
            return true;
        }
        let Some(sign) = self.page.word(i).filter(|w| w.kind == Token::Sign) else { return false };
        let apart = i
            .checked_sub(1)
            .is_none_or(|b| !self.page.touches_next(b) && self.page.words[b].kind != Token::Number);
        matches!(sign.span.of(self.page.text), "-" | "−") && self.page.touches_next(i) && apart
    }

    /// Where the clitics begin that were set apart from the digits at `i`.
    pub fn before_clitics(&self, i: usize) -> usize {
        let clitics = |b: &usize| {
            let word = &self.page.words[*b];
            word.kind == Token::Word && self.page.touches_next(*b) && is_front(word.whole())
        };
        i.checked_sub(1).filter(clitics).unwrap_or(i)
    }

    /// The word that opens a range before `at`, bounds in between seen through.
    fn opener(&self, at: usize) -> Option<Range<usize>> {
        let back = self.bound_before(at).map_or(at, |(start, _)| start);
        let role = |at: usize| at.checked_sub(1).and_then(|b| self.role(b));
        [at, back]
            .into_iter()
            .find_map(|at| matches!(role(at), Some(Role::Between | Role::From)).then(|| at - 1..at))
    }

    /// The bounds of a range whose first numeral is `first`, and where it ends.
    fn range(&self, i: usize, open: usize, first: &Numeral) -> Option<(f64, f64, usize)> {
        if first.vague {
            return None;
        }
        let role = self.opener(open).and_then(|at| self.role(at.start));
        if role == Some(Role::Between) {
            if let Some(end) = self.joined_second(first)
                && let Some(second) = self.numeral(end)
            {
                return pair(first, &second);
            }
            // "Between ten to fifteen" mixes the two ways.
            let mixed = || {
                let second = self.numeral(self.second_after(first.end)?.0)?;
                pair(first, &second)
            };
            return self.split(i, first).or_else(mixed);
        }
        if let Some((at, plain)) = self.second_after(first.end)
            && let Some(second) = self.numeral(at)
        {
            let changes = self.changes(open);
            let opened = role == Some(Role::From);
            let (low, high, end) = pair(first, &second)?;
            return (!changes && (opened || plain)).then_some((low, high, end));
        }
        self.hyphened(first)
    }

    /// Where the second numeral of a pair begins that "and" joins: at once or behind one or two counted words.
    fn joined_second(&self, first: &Numeral) -> Option<usize> {
        (first.end..=first.end + 2)
            .take_while(|e| {
                *e == first.end || !self.page.is_any_sign(e - 1) || self.page.is_sign(e - 1, "%")
            })
            .find_map(|e| {
                let at = self.joined(e)?;
                (self.piece(at).is_some() || self.digits(at).is_some()).then_some(at)
            })
    }

    /// Between two words that grammar also takes for one number, "between ten and twenty": where the first ends.
    fn split(&self, i: usize, first: &Numeral) -> Option<(f64, f64, usize)> {
        (i + 1..first.end).rev().find_map(|cut| {
            let at = self.joined(cut)?;
            let mut taken = self.taken.to_vec();
            taken.get_mut(cut..first.end)?.fill(true);
            let before = Scan { taken: &taken, ..*self }.numeral(i)?;
            let second = self.numeral(at)?;
            (before.end == cut).then(|| pair(&before, &second))?
        })
    }

    /// Where the second numeral of a range begins behind "to" or "or", and whether the range needs no opening word.
    fn second_after(&self, end: usize) -> Option<(usize, bool)> {
        for gap in 0..=2 {
            let at = end + gap;
            if gap > 0 && self.page.is_any_sign(at - 1) && !self.page.is_sign(at - 1, "%") {
                return None;
            }
            if let Some(role @ (Role::To | Role::Or)) = self.role(at) {
                let number = self.piece(at + 1).is_some() || self.digits(at + 1).is_some();
                return number.then_some((
                    at + 1,
                    gap == 0 && (role == Role::Or || self.is_plain(end, at + 1)),
                ));
            }
            if gap == 0 && self.piece(at).is_some_and(|p| p.proclitics.any(Proclitics::TO)) {
                return Some((at, false));
            }
        }
        None
    }

    /// Whether both ends of a range are of one kind, digits or words.
    fn is_plain(&self, end: usize, second: usize) -> bool {
        let digits = |i: usize| self.page.word(i).is_some_and(|w| w.kind == Token::Number);
        digits(end - 1) == digits(second)
    }

    /// Whether something before says that a value moves from one number to another.
    fn changes(&self, at: usize) -> bool {
        let from = self.page.sentence(at).start.max(at.saturating_sub(12));
        (from..at).any(|i| {
            self.page.word(i).is_some_and(|w| {
                w.kind == Token::Word
                    && [w.whole(), w.key()].iter().any(|k| self.lists.role(k) == Some(Role::Change))
            })
        })
    }

    /// A range with a hyphen: 10-15. Small ones need something that they count, else they are a score.
    fn hyphened(&self, first: &Numeral) -> Option<(f64, f64, usize)> {
        let second = self.hyphen_second(first.end)?;
        let second = self.numeral(second)?;
        let (low, high, end) = pair(first, &second)?;
        let small = high < 20.0;
        let year = (1900.0..2100.0).contains(&low) && (1900.0..2100.0).contains(&high);
        let counted = self.page.word(end).is_some_and(|w| {
            // Up to ten take a plural; a singular behind a pair of them belongs to a score.
            let plural = w.features().number == Some(Number::Plural);
            w.kind == Token::Word
                && w.reading().proclitics == Proclitics::NONE
                && w.pos() == Upos::Noun
                && (plural || high > 10.0)
        }) || matches!(self.page.surface(end), "%" | "$" | "€");
        let chained = self.hyphen_second(end).is_some();
        (!chained && !year && (!small || counted)).then_some((low, high, end))
    }

    /// Where the number behind a hyphen begins that follows at `end`.
    pub fn hyphen_second(&self, end: usize) -> Option<usize> {
        let hyphen = ["-", "–", "—", "‑"].iter().any(|s| self.page.is_sign(end, s));
        let even = self.page.touches_next(end.wrapping_sub(1)) == self.page.touches_next(end);
        let number = self.page.word(end + 1).is_some_and(|w| w.kind == Token::Number);
        (end > 0 && hyphen && even && number).then_some(end + 1)
    }

    /// Adds the bounds on either side.
    pub fn bound(&self, stated: &mut Stated) {
        let mut start = self.before_clitics(stated.whole.start);
        for _ in 0..2 {
            let Some((from, op)) = self.bound_before(start) else { break };
            stated.whole.start = from;
            if stated.op == Op::Equal || stated.op == Op::About && op != Op::About {
                stated.op = op;
            }
            start = self.before_clitics(from);
        }
        if stated.op == Op::Equal
            && let Some(op) = self.bound_around(start)
        {
            stated.op = op;
        }
        if let Some((end, op)) = self.bound_behind(stated.whole.end) {
            stated.whole.end = end;
            if matches!(stated.op, Op::Equal | Op::About) {
                stated.op = op;
            }
        }
        match stated.op {
            Op::AtLeast => stated.high = None,
            Op::AtMost => stated.low = None,
            _ => {}
        }
    }
}

/// Whether the letters are proclitics alone: a conjunction, a preposition, the article, in this order.
fn is_front(letters: &str) -> bool {
    let rest = letters.strip_prefix(['و', 'ف']).unwrap_or(letters);
    let rest = rest.strip_prefix(['ب', 'ل', 'ك']).unwrap_or(rest);
    !letters.is_empty() && (rest.is_empty() || rest == "ل" || rest.chars().eq(['ا', 'ل']))
}

/// The ends of a range in order; a scale on the second is meant for the first too where the first is the smaller multiplicand.
fn pair(first: &Numeral, second: &Numeral) -> Option<(f64, f64, usize)> {
    let shared = first.scale == 1.0
        && second.scale > 1.0
        && first.value <= second.multiplicand
        && second.multiplicand * second.scale == second.value;
    let low = if shared { first.value * second.scale } else { first.value };
    (low < second.value).then_some((low, second.value, second.end))
}
