//! Numbers: digits and words, ranges, modifiers; ordinals apart.

mod bounds;
mod digits;
mod lexis;
mod ordinals;
mod rule;
mod rules;
mod stands;
#[cfg(test)]
mod tests;

use waqai_morph::features::Number::Dual;
use waqai_morph::{Proclitics, Upos};
use waqai_record::{Op, Time};
use waqai_text::{Kind as Token, Span, is_mark, is_tatweel};

use crate::page::{At, Page};
use bounds::Stated;
use lexis::Kind;
pub use lexis::Tables;
pub use rule::Rule;
use rules::Scan;

/// One number as the text puts it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The number alone.
    pub span: Span,
    /// The lower bound; absent where open.
    pub low: Option<f64>,
    /// The upper bound; absent where open.
    pub high: Option<f64>,
    /// How it bounds the true number.
    pub op: Op,
    /// Whether it counts a place in a row (the third) and no things.
    pub ordinal: bool,
    /// Whether a noun in the dual states it, without a number word.
    pub dual: bool,
    /// The words of number and modifiers together; a modifier behind the counted noun draws the noun in.
    pub whole: std::ops::Range<usize>,
    /// The rule that read it.
    pub rule: Rule,
}

/// The numbers of a page that are no part of a time, in order; `At::words` are those of the number alone.
pub fn find(page: &Page, tables: &Tables, times: &[At<Time<Span>>]) -> Vec<At<Number>> {
    let mut taken = vec![false; page.words.len()];
    for time in times {
        if let Some(words) = taken.get_mut(time.words.clone()) {
            words.fill(true);
        }
    }
    let scan = Scan { page, lists: tables, habit: digits::habit(page, tables), taken: &taken };
    let mut found = Vec::new();
    let mut i = 0;
    while i < page.words.len() {
        i = match page.words[i].kind {
            Token::Word => from_word(&scan, i, &mut found),
            Token::Number => from_digits(&scan, i, &mut found),
            _ => i + 1,
        };
    }
    found
}

/// Reads what begins with the word at `i`; returns where to go on.
fn from_word(scan: &Scan, i: usize, found: &mut Vec<At<Number>>) -> usize {
    let Some(piece) = scan.piece(i) else {
        found.extend(dual(scan, i));
        return i + 1;
    };
    if let Some(end) = scan.percent(i) {
        return end;
    }
    if let Some((value, end)) = scan.ordinal(i, piece) {
        let words = i..end;
        let span = bare(scan.page, words.clone(), piece.letters);
        found.push(At { fact: place(span, value, words.clone(), Rule::OrdinalWords), words });
        return end;
    }
    let nought = piece.kind == Kind::Zero;
    match scan.stated(i) {
        Some(s) if nought && scan.hyphen_second(s.words.end).is_some() => s.words.end + 2,
        Some(stated) => {
            let rule = rule::of_word(piece.kind, stated.op);
            push(scan, stated, piece.letters, rule, found)
        }
        None => i + 1,
    }
}

/// The number two as an indefinite noun in the dual states it: what it counts and whether it does is for others to say.
fn dual(scan: &Scan, i: usize) -> Option<At<Number>> {
    let word = &scan.page.words[i];
    let others = Proclitics::THE.with(Proclitics::LIKE).with(Proclitics::ASK);
    let states = word.features().number == Some(Dual)
        && word.pos() == Upos::Noun
        && word.reading().is_known()
        && word.pronoun().is_none()
        && word.whole().ends_with('ن')
        && !word.has(others)
        && !scan.is_taken(i);
    if !states {
        return None;
    }
    let (value, words) = (Some(2.0), i..i + 1);
    let mut stated = Stated { whole: words.clone(), words, low: value, high: value, op: Op::Equal };
    scan.bound(&mut stated);
    let Stated { words, whole, low, high, op } = stated;
    let span = word.stem();
    let rule = Rule::Dual;
    Some(At {
        words,
        fact: Number { span, low, high, op, ordinal: false, dual: true, whole, rule },
    })
}

/// Reads what begins with the digits at `i`; returns where to go on.
fn from_digits(scan: &Scan, i: usize, found: &mut Vec<At<Number>>) -> usize {
    if scan.is_taken(i) {
        return i + 1;
    }
    if let Some(end) = scan.dialled(i) {
        return end;
    }
    if let Some((value, end)) = scan.fraction(i) {
        let value = Some(value);
        let mut stated =
            Stated { words: i..end, whole: i..end, low: value, high: value, op: Op::Equal };
        scan.bound(&mut stated);
        return push(scan, stated, 0, Rule::Fraction, found);
    }
    if scan.is_label(i) {
        return i + 1;
    }
    if let Some((value, end)) = scan.ordinal_digits(i) {
        let words = i..end;
        let span = scan.page.span(words.clone());
        found.push(At { fact: place(span, value, words.clone(), Rule::OrdinalDigits), words });
        return end;
    }
    let Some(stated) = scan.stated(i) else { return i + 1 };
    if stated.op != Op::Range && scan.hyphen_second(stated.words.end).is_some() {
        // A score, a date, a part number: neither side counts anything.
        return stated.words.end + 2;
    }
    let rule = rule::of_digits(stated.op);
    push(scan, stated, 0, rule, found)
}

fn place(span: Span, value: f64, whole: std::ops::Range<usize>, rule: Rule) -> Number {
    let value = Some(value);
    Number { span, low: value, high: value, op: Op::Equal, ordinal: true, dual: false, whole, rule }
}

fn push(
    scan: &Scan,
    stated: Stated,
    letters: u8,
    rule: Rule,
    found: &mut Vec<At<Number>>,
) -> usize {
    let Stated { words, whole, low, high, op } = stated;
    // A time may begin with the scale of a number: "315 thousand years".
    let next = scan.page.word(words.end).filter(|_| scan.is_taken(words.end));
    if next.is_some_and(|w| scan.lists.piece(w.whole()).is_some()) {
        return words.end + 1;
    }
    let end = words.end.max(words.start + 1);
    let end = scan.percent(end).unwrap_or(end);
    let span = bare(scan.page, words.clone(), letters);
    found.push(At {
        words,
        fact: Number { span, low, high, op, ordinal: false, dual: false, whole, rule },
    });
    end
}

/// The span of `words` without the first `letters` letters, conjunctions and prepositions.
fn bare(page: &Page, words: std::ops::Range<usize>, letters: u8) -> Span {
    let span = page.span(words);
    let mut left = letters;
    let start = span
        .of(page.text)
        .char_indices()
        .find(|(_, c)| {
            if is_mark(*c) || is_tatweel(*c) || waqai_text::is_hidden(*c) {
                return false;
            }
            left == 0 || {
                left -= 1;
                false
            }
        })
        .map_or(0, |(at, _)| at);
    Span::new(span.start + start, span.end)
}
