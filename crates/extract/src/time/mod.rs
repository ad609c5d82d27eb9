//! Times: days, months, weeks, years, clock times, durations, sets, with their TIMEX3 values.

mod age;
mod calendar;
mod clock;
mod fields;
mod hijri;
mod holder;
mod hours;
mod length;
mod lexicon;
mod long;
mod meaning;
mod month;
mod number;
mod numeric;
mod portion;
mod published;
mod range;
mod reckon;
mod resolve;
mod rule;
mod rules;
mod scan;
mod sense;
mod session;
mod span;
mod tense;
#[cfg(test)]
mod tests;
mod weekday;
mod year;

use jiff::civil::Date;
use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::{Time, TimeId, TimeType};
use waqai_text::Span;

use crate::page::{At, Page};
pub use published::published;
pub use rule::Rule;

use lexicon::Lexicon;
use meaning::Meaning;
use resolve::{From, resolve};
use scan::Scan;
use tense::{Tense, tense};

/// The lists of this finder.
pub struct Tables {
    lexicon: Lexicon,
}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        Ok(Tables { lexicon: Lexicon::new(tables)? })
    }
}

/// A day that was told: what the next day and the days after it are counted from.
#[derive(Clone, Copy)]
struct Anchor {
    day: Date,
    /// Whether it is the day itself that was told, and not only its week, month or year.
    exact: bool,
    sentence: usize,
    time: usize,
    /// The word behind its expression.
    end: usize,
}

/// The expressions of time of a page, in order, none inside another. Ids are left for the caller to give.
pub fn find(page: &Page, tables: &Tables) -> Vec<At<Time<Span>>> {
    let mut found = Vec::new();
    each(page, tables, |time, _| found.push(time));
    found
}

/// What [`find`] finds, each time with the rule that read it.
pub fn explain(page: &Page, tables: &Tables) -> Vec<(At<Time<Span>>, Rule)> {
    let mut found = Vec::new();
    each(page, tables, |time, rule| found.push((time, rule)));
    found
}

fn each(page: &Page, tables: &Tables, mut push: impl FnMut(At<Time<Span>>, Rule)) {
    let scan = Scan::new(page, &tables.lexicon);
    let mut count = 0;
    let mut anchor: Option<Anchor> = None;
    // The day that the entries of a running report stand under.
    let mut heading: Option<Date> = None;
    let mut i = 0;
    while i < scan.len() {
        let Some((expression, rule)) =
            scan.can_begin(i).then(|| rules::expression(&scan, i)).flatten()
        else {
            i += 1;
            continue;
        };
        let words = expression.words.clone();
        let sentence = page.sentence_index(words.start);
        let entry = hours::heads_line(&scan, words.start);
        let from = From {
            reference: page.given.published,
            anchor: anchor.map(|a| a.day),
            anchor_exact: anchor.is_some_and(|a| a.exact),
            anchor_near: anchor.is_some_and(|a| a.sentence + 1 >= sentence),
            since: anchor
                .filter(|a| a.exact && range::leads_on(&scan, a.end, &words))
                .map(|a| a.day),
            tense: if depends(&expression.meaning) {
                tense(&scan, words.start, words.end)
            } else {
                Tense::Open
            },
            lexicon: &tables.lexicon,
        };
        let from = match expression.meaning {
            Meaning::Clock(..) if entry => {
                From { anchor: heading, anchor_exact: true, anchor_near: true, ..from }
            }
            _ => from,
        };
        if let Some(value) = resolve(&expression.meaning, &from) {
            if entry && heads(&scan, &expression) {
                heading = value.day;
            }
            let told = anchor.filter(|_| value.anchored).map(|a| TimeId(a.time));
            if let Some(day) = value.day.filter(|_| value.kind != TimeType::Duration) {
                let exact = value.value.starts_with(&day.to_string()) && !value.value.contains('/');
                anchor = Some(Anchor { day, exact, sentence, time: count, end: words.end });
            }
            let fact = Time {
                id: TimeId(0),
                span: scan.span(words.start, words.end),
                kind: value.kind,
                value: value.value,
                modifier: expression.modifier.map(str::to_owned),
                anchor: told,
                conflict: value.conflict,
            };
            push(At { words: words.clone(), fact }, rule);
            count += 1;
        }
        i = words.end.max(i + 1);
    }
}

/// Somebody's age: a length of life, which is no time of the article's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// The number with its unit, where it has one.
    pub span: Span,
    /// ISO 8601 as TimeML has lengths: `P78Y`, `P4M`; `P5XY` is somebody's fifties.
    pub value: String,
}

/// The ages of a page, in order, none inside another.
pub fn ages(page: &Page, tables: &Tables) -> Vec<At<Age>> {
    let scan = Scan::new(page, &tables.lexicon);
    let mut found = Vec::new();
    let mut i = 0;
    while i < scan.len() {
        let age = scan.can_begin(i).then(|| age::age(&scan, i)).flatten();
        i = match age {
            Some((words, value)) => {
                let (end, span) = (words.end, scan.span(words.start, words.end));
                found.push(At { words, fact: Age { span, value } });
                end.max(i + 1)
            }
            None => i + 1,
        };
    }
    found
}

/// Whether an expression at the head of a line is the day of the entries below: a day alone on its line, or an
/// hour with its day.
fn heads(scan: &Scan, expression: &meaning::Expression) -> bool {
    let Meaning::Fields(f) = &expression.meaning else { return false };
    let end = expression.words.end;
    f.has_day() && (f.clock.is_some() || end >= scan.len() || scan.breaks_before(end))
}

/// Whether the tense of a verb can change the value.
fn depends(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Fields(f) => f.year.is_none() && f.offset.is_none(),
        Meaning::Turned(..)
        | Meaning::TurnedPart(..)
        | Meaning::Shift(..)
        | Meaning::Feast(..)
        | Meaning::YearPart(..) => true,
        _ => false,
    }
}
