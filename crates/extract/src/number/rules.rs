//! The grammar of numerals: words and digits to one value, hundreds before tens, units before tens, scales downwards.

use waqai_morph::{Proclitics, Upos};
use waqai_text::Kind as Token;

use super::digits::{Behind, Habit, value};
use super::lexis::{Kind, Piece, Role, Tables};
use crate::page::Page;

/// A numeral, read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// The word behind its last.
    pub end: usize,
    /// What it is worth.
    pub value: f64,
    /// What its lowest scale multiplies; the value itself where there is none.
    pub multiplicand: f64,
    /// Its lowest scale; 1 where there is none.
    pub scale: f64,
    /// Whether it is a vague plural, which says the least only.
    pub vague: bool,
}

/// What the grammar looks at.
#[derive(Clone, Copy)]
pub(super) struct Scan<'a> {
    pub page: &'a Page<'a>,
    pub lists: &'a Tables,
    pub habit: Habit,
    /// For each word, whether a time has it.
    pub taken: &'a [bool],
}

/// A part of a numeral: what it is worth and where it ends.
type Part = (f64, usize);

impl Scan<'_> {
    /// The number word at `i`.
    pub fn piece(&self, i: usize) -> Option<Piece> {
        let word = self.page.word(i).filter(|w| w.kind == Token::Word)?;
        let mut piece = *self.lists.piece(word.whole())?;
        // One begins with the letter of "and"; a hamza behind that letter tells the two apart.
        if piece.value == 1.0
            && piece.proclitics == Proclitics::NONE
            && self.page.surface(i).chars().nth(1) == Some('أ')
        {
            piece = Piece { kind: Kind::OneOf, proclitics: Proclitics::AND, letters: 1, ..piece };
        }
        // A verb may be spelt as two in construct, and nought with the article is a point on a scale.
        let verb = piece.value == 2.0 && word.pos() == Upos::Verb;
        let point = piece.kind == Kind::Zero && piece.proclitics.any(Proclitics::THE);
        (!verb && !point && !self.is_taken(i)).then_some(piece)
    }

    /// Whether a time has word `i`.
    pub fn is_taken(&self, i: usize) -> bool {
        self.taken.get(i).copied().unwrap_or(false)
    }

    /// The role of the small word at `i`, a conjunction on it seen through.
    pub fn role(&self, i: usize) -> Option<Role> {
        let word = self.page.word(i).filter(|w| w.kind == Token::Word)?;
        self.lists.role(word.whole()).or_else(|| {
            let rest = word.whole().strip_prefix(['و', 'ف'])?;
            self.lists.role(rest)
        })
    }

    /// The value of the digits at `i`.
    pub fn digits(&self, i: usize) -> Option<Part> {
        self.page.word(i).filter(|w| w.kind == Token::Number)?;
        if self.is_taken(i) {
            return None;
        }
        if let Some(spaced) = self.spaced(i) {
            return Some(spaced);
        }
        let behind = if self.page.surface(i + 1) == "%"
            || self.is_scale(i + 1)
            || self.percent(i + 1).is_some()
        {
            Behind::Measure
        } else {
            Behind::Other
        };
        Some((value(self.page.surface(i), self.habit, behind)?, i + 1))
    }

    /// Thousands set apart by spaces: one to three digits, then tokens of exactly three.
    fn spaced(&self, i: usize) -> Option<Part> {
        let count = |i: usize| {
            let word = self.page.word(i).filter(|w| w.kind == Token::Number)?;
            let text = self.page.surface(i);
            text.chars().all(|c| waqai_text::digit_value(c).is_some()).then_some(())?;
            Some((word.span, text.chars().count()))
        };
        let (mut span, first) = count(i)?;
        let mut end = i + 1;
        while let Some((next, digits)) = count(end) {
            let gap = self.page.text.get(span.end..next.start).unwrap_or("");
            if digits != 3 || gap.chars().count() != 1 || gap == "\n" {
                break;
            }
            (span, end) = (next, end + 1);
        }
        if end == i + 1 || first > 3 || count(end).is_some() {
            return None;
        }
        let text: String = (i..end).map(|i| self.page.surface(i)).collect();
        if text.starts_with(['0', '٠', '۰']) {
            return None;
        }
        Some((value(&text, self.habit, Behind::Other)?, end))
    }

    fn is_scale(&self, i: usize) -> bool {
        self.scale(i).is_some()
    }

    /// Where the words end that say percent at `i`: a definite hundred with a preposition on it or before it.
    pub fn percent(&self, i: usize) -> Option<usize> {
        let hundred = |i: usize, clitic: bool| {
            self.piece(i).is_some_and(|p| {
                p.value == 100.0
                    && p.proclitics.any(Proclitics::THE)
                    && p.proclitics.any(Proclitics::BY) == clitic
            })
        };
        let preposition = || self.page.word(i).is_some_and(|w| w.pos() == Upos::Adp);
        if hundred(i, true) {
            Some(i + 1)
        } else if hundred(i + 1, false) && preposition() {
            Some(i + 2)
        } else {
            None
        }
    }

    /// The scale at `i` that multiplies what stands before it.
    fn scale(&self, i: usize) -> Option<f64> {
        let piece = self.piece(i).filter(|p| p.proclitics.0 & !Proclitics::THE.0 == 0)?;
        matches!(piece.kind, Kind::Scale | Kind::ScaleOrDual | Kind::Scales).then_some(piece.value)
    }

    /// Where the element joined by "and" to what ends at `i` stands, if one is.
    pub fn joined(&self, i: usize) -> Option<usize> {
        if self.role(i) == Some(Role::And) && self.page.surface(i).chars().count() <= 2 {
            return Some(i + 1);
        }
        let piece = self.piece(i)?;
        // Before ten, the first letter of one is the letter of "and".
        let eleven = piece.kind == Kind::Unit
            && piece.value == 1.0
            && self.piece(i + 1).is_some_and(|p| p.kind == Kind::Ten);
        let and = piece.proclitics.any(Proclitics::AND) && !piece.proclitics.any(Proclitics::BY);
        (and || eleven).then_some(i)
    }

    /// Below a hundred.
    fn small(&self, i: usize) -> Option<Part> {
        let piece = self.piece(i)?;
        let with_tens = |unit: f64| {
            let at = self.joined(i + 1)?;
            let tens = self.piece(at).filter(|p| p.kind == Kind::Tens && follows(p.proclitics))?;
            Some((unit + tens.value, at + 1))
        };
        let teen = |unit: f64| {
            let ten = self.piece(i + 1).filter(|p| p.kind == Kind::Ten)?;
            (ten.proclitics == Proclitics::NONE).then_some((10.0 + unit, i + 2))
        };
        match piece.kind {
            Kind::Unit => {
                teen(piece.value).or_else(|| with_tens(piece.value)).or(Some((piece.value, i + 1)))
            }
            Kind::OneOf => teen(1.0).or_else(|| with_tens(1.0)),
            Kind::Ten | Kind::Tens => Some((piece.value, i + 1)),
            _ => None,
        }
    }

    /// Below a thousand.
    fn below_scale(&self, i: usize) -> Option<Part> {
        if let Some(digits) = self.digits(i) {
            return Some(digits);
        }
        let piece = self.piece(i)?;
        let hundreds = match piece.kind {
            Kind::Hundred => Some((piece.value, i + 1)),
            Kind::Unit if piece.value >= 3.0 => self.piece(i + 1).and_then(|p| {
                let hundred = p.kind == Kind::Hundred && p.value == 100.0;
                let joins = p.proclitics == Proclitics::NONE;
                ((hundred || p.kind == Kind::Some && p.value == 200.0) && joins)
                    .then_some((piece.value * 100.0, i + 2))
            }),
            _ => None,
        };
        let Some((value, end)) = hundreds else { return self.small(i) };
        let rest = self.joined(end).and_then(|at| {
            let digits = || self.digits(at).filter(|d| d.0 < 100.0 && d.0.fract() == 0.0);
            let (rest, end) = self.small(at).or_else(digits)?;
            // Of "a hundred and five thousand" the whole is multiplied; of "a hundred and five hundreds" nothing is.
            let hundreds = self.piece(end).is_some_and(|p| {
                p.kind == Kind::Hundred
                    && follows(p.proclitics)
                    && !p.proclitics.any(Proclitics::THE)
            });
            (!hundreds).then_some((value + rest, end))
        });
        rest.or(Some((value, end)))
    }

    /// A part joined behind a number: "and a half".
    fn part_joined(&self, end: usize) -> Option<Part> {
        let at = self.joined(end)?;
        let piece = self.piece(at)?;
        match piece.kind {
            Kind::Part => Some((piece.value, at + 1)),
            Kind::Unit => {
                let parts = self.piece(at + 1).filter(|p| p.kind == Kind::Parts)?;
                Some((piece.value * parts.value, at + 2))
            }
            _ => None,
        }
    }

    /// One group: a number below a thousand with its scale, or a scale alone.
    fn group(&self, i: usize) -> Option<Numeral> {
        let plain =
            |value, end| Numeral { end, value, multiplicand: value, scale: 1.0, vague: false };
        let lone = self.piece(i);
        let mut numeral = match lone.map(|p| (p.kind, p.value)) {
            Some((Kind::Scale, s)) => Numeral { multiplicand: 1.0, scale: s, ..plain(s, i + 1) },
            Some((Kind::ScaleOrDual, s)) => {
                let times = if self.is_construct(i) { 2.0 } else { 1.0 };
                Numeral { multiplicand: times, scale: s, ..plain(s * times, i + 1) }
            }
            Some((Kind::Dual, v)) => {
                Numeral { multiplicand: 2.0, scale: v / 2.0, ..plain(v, i + 1) }
            }
            Some((Kind::Scales, s)) => {
                Numeral { multiplicand: 2.0, scale: s, vague: true, ..plain(2.0 * s, i + 1) }
            }
            Some((Kind::Some, v)) => Numeral { vague: true, ..plain(v, i + 1) },
            Some((Kind::Zero, _)) => plain(0.0, i + 1),
            Some((Kind::Part, v)) => plain(v, i + 1),
            _ => {
                let (value, end) = self.below_scale(i)?;
                match self.piece(end) {
                    Some(p) if p.kind == Kind::Parts && follows(p.proclitics) => {
                        plain(value * p.value, end + 1)
                    }
                    _ => self.with_decimals(plain(value, end)),
                }
            }
        };
        while let Some(scale) =
            self.scale(numeral.end).filter(|s| *s > numeral.scale || numeral.vague)
        {
            if numeral.vague && numeral.scale > 1.0 && scale < numeral.scale {
                break;
            }
            numeral.value = times(numeral.value, scale);
            numeral.scale *= scale;
            numeral.end += 1;
        }
        Some(numeral)
    }

    /// "Point" with what stands behind it, and "and a half" before a scale.
    fn with_decimals(&self, numeral: Numeral) -> Numeral {
        let to = |value, end| Numeral { value, multiplicand: value, end, ..numeral };
        if self.role(numeral.end) == Some(Role::Point)
            && let Some((part, end)) = self.below_scale(numeral.end + 1)
            && part.fract() == 0.0
        {
            let digits = if part < 10.0 {
                10.0
            } else if part < 100.0 {
                100.0
            } else {
                1000.0
            };
            return to(numeral.value + part / digits, end);
        }
        if let Some((part, end)) = self.part_joined(numeral.end)
            && (self.is_scale(end) || self.percent(end).is_some() || self.page.surface(end) == "%")
        {
            return to(numeral.value + part, end);
        }
        numeral
    }

    /// Whether a noun follows at once, as behind a dual in construct.
    fn is_construct(&self, i: usize) -> bool {
        let noun = |p: Upos| matches!(p, Upos::Noun | Upos::Adj | Upos::Propn | Upos::X);
        self.joined(i + 1).is_none()
            && self.page.word(i + 1).is_some_and(|w| {
                w.kind == Token::Word
                    && !w.has(Proclitics::THE.with(Proclitics::AND))
                    && noun(w.pos())
            })
    }

    /// The numeral that begins at `i`, as long as grammar lets it be.
    pub fn numeral(&self, i: usize) -> Option<Numeral> {
        let mut all = self.group(i)?;
        while !all.vague
            && all.scale > 1.0
            && let Some(at) = self.joined(all.end)
        {
            let Some(next) = self.group(at) else { break };
            let part = self.piece(at).is_some_and(|p| p.kind == Kind::Part)
                || self.piece(next.end.wrapping_sub(1)).is_some_and(|p| p.kind == Kind::Parts);
            if part || next.vague || next.value >= all.scale || next.value.fract() != 0.0 {
                break;
            }
            all = Numeral {
                end: next.end,
                value: all.value + next.value,
                multiplicand: next.multiplicand,
                scale: next.scale,
                vague: false,
            };
        }
        if !all.vague
            && let Some((part, end)) = self.part_joined(all.end)
            && (all.scale > 1.0 || all.value < 100.0 && self.counts(end))
        {
            all.value += part * all.scale;
            all.multiplicand += part;
            // "A million and half a million": the scale said again.
            all.end =
                if all.scale > 1.0 && self.scale(end) == Some(all.scale) { end + 1 } else { end };
        }
        Some(all)
    }

    /// Whether a noun or a sign of percent stands at `i`: something to count.
    fn counts(&self, i: usize) -> bool {
        let noun = |p: Upos| matches!(p, Upos::Noun | Upos::Adj | Upos::Propn | Upos::X);
        self.percent(i).is_some()
            || self.page.word(i).is_some_and(|w| w.kind == Token::Word && noun(w.pos()))
    }
}

/// The product, without the dust of binary fractions: 16.6 million is a whole number.
fn times(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    let whole = product.round();
    if (product - whole).abs() <= whole.abs() * 1e-12 { whole } else { product }
}

/// Whether a word with these proclitics may continue a numeral without "and": none, or the article.
fn follows(proclitics: Proclitics) -> bool {
    let others = Proclitics::BY.with(Proclitics::TO).with(Proclitics::LIKE).with(Proclitics::SO);
    !proclitics.any(others)
}
