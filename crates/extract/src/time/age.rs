//! Ages: 78 عاما behind عن عمر, 35 عاما behind البالغ من العمر, the seventies of his life. They are no durations.

use std::ops::Range;

use super::length::{Led, Length, length};
use super::lexicon::{Cue, Sense, Unit};
use super::number::{behind_article, cardinal, ordinal};
use super::scan::Scan;

/// Words between a word for age and its number at most: أعمارهم ما بين 18 و.
const REACH: usize = 7;

/// The oldest that anybody is said to be, in years.
const OLDEST: f64 = 125.0;

/// The age that begins at word `i`, as a TIMEX3 length (`P78Y`, `P5XY` of the fifties), and its words.
pub fn age(scan: &Scan, i: usize) -> Option<(Range<usize>, String)> {
    if let Some((found, end)) = length(scan, i, Led::ByCue).filter(|(l, _)| l.amount.is_some()) {
        return is_age(scan, i, end, &found).then(|| (i..end, found.value()));
    }
    if let Some((decade, end)) = scan.sense(i, |s| match s {
        Sense::Decade(d) => Some(d),
        _ => None,
    }) {
        return of_life(scan, end).then(|| (i..end, format!("P{}XY", decade / 10)));
    }
    let start = behind_article(scan, i);
    let (n, end) = match ordinal(scan, start).filter(|_| scan.has_article(start)) {
        Some((n, end)) => (u32::try_from(n).ok()?, end),
        None => cardinal(scan, start)?,
    };
    let years = Length { amount: Some(f64::from(n)), unit: Unit::Year, more: None };
    if n == 0 || f64::from(n) > OLDEST {
        return None;
    }
    // في السبعين من عمره, ناهز الثمانين.
    let led = i > 0 && scan.is_cue(i - 1, Cue::Age) && scan.has_article(start);
    if of_life(scan, end) || led {
        return Some((i..end, years.value()));
    }
    // بين 15 و25 عاما: the unit stands with the later one.
    let behind = scan.cue(end, Cue::To).unwrap_or(end + usize::from(scan.is_letter(end, 'و')));
    let (later, last) =
        length(scan, behind, Led::No).filter(|_| behind > end || scan.is_joined(end))?;
    is_age(scan, behind, last, &later)
        .then(|| (i..end, Length { amount: years.amount, ..later }.value()))
}

fn of_life(scan: &Scan, i: usize) -> bool {
    scan.is_cue(i, Cue::Of) && scan.is_cue(i + 1, Cue::Age) || scan.is_cue(i, Cue::Age)
}

/// Whether a length at the words `start..end` is somebody's age.
pub fn is_age(scan: &Scan, start: usize, end: usize, length: &Length) -> bool {
    if !matches!(length.unit, Unit::Year | Unit::Month | Unit::Day | Unit::Week) {
        return false;
    }
    if of_life(scan, end) || is_led(scan, start) {
        return true;
    }
    let enclosed = |open: &[&str], close: &[&str]| {
        start > 0 && scan.is_one_of(start - 1, open) && scan.is_one_of(end, close)
    };
    length.unit == Unit::Year
        && length.amount.is_some_and(|a| a <= OLDEST)
        && (enclosed(&["(", "["], &[")", "]"])
            || enclosed(&["،", ","], &["،", ","])
            || of_somebody(scan, start))
}

/// Whether a word for age stands before: near, or with nothing but numbers and what joins them between.
fn is_led(scan: &Scan, start: usize) -> bool {
    let before = |n: usize| start.checked_sub(n);
    if (1..=4).filter_map(before).any(|at| scan.is_cue(at, Cue::Age)) {
        return true;
    }
    let lead = start - usize::from(start > 0 && scan.is_cue(start - 1, Cue::Article));
    if lead > 0 && scan.is_cue(lead - 1, Cue::Aged) {
        return true;
    }
    (1..=REACH)
        .filter_map(before)
        .take_while(|at| {
            scan.figures(*at).is_some()
                || scan.page.is_any_sign(*at)
                || scan.page.word(*at).is_some_and(|w| w.whole().chars().count() <= 2)
                || scan.term(*at).is_some_and(|t| t.entry.senses.iter().any(joins))
        })
        .last()
        .is_some_and(|at| {
            // أعمار المعتقلين تتراوح بين 32 و69 عاما.
            at > scan.page.sentence(start).start
                && (1..=3).filter_map(|n| at.checked_sub(n)).any(|at| scan.is_cue(at, Cue::Age))
        })
}

/// Numbers and the words that stand between the two ends of a range.
fn joins(sense: &Sense) -> bool {
    matches!(
        sense,
        Sense::Cardinal(_)
            | Sense::Cue(
                Cue::Between
                    | Cue::To
                    | Cue::Of
                    | Cue::About
                    | Cue::More
                    | Cue::Less
                    | Cue::Article
            )
    )
}

/// Years that belong to somebody: who died at 84, is older than 18, under 16, the owner of 33.
fn of_somebody(scan: &Scan, start: usize) -> bool {
    let lead = start - usize::from(start > 0 && scan.is_cue(start - 1, Cue::Article));
    let Some(last) = lead.checked_sub(1) else { return false };
    if scan.is_cue(last, Cue::Under) || scan.is_cue(last, Cue::Owner) && scan.is_free(last) {
        return true;
    }
    if scan.is_cue(last, Cue::Of) && last > 0 && scan.is_cue(last - 1, Cue::Older) {
        return true;
    }
    let sentence = scan.page.sentence(start);
    scan.is_cue(last, Cue::From)
        && (last.saturating_sub(8).max(sentence.start)..last).any(|i| scan.is_cue(i, Cue::Death))
}
