//! Hours beside hours and at the head of a line: من الثالثة إلى الخامسة عصرا, الساعة 9 وحتى 11, 23:50 (الأربعاء).

use super::calendar::fields;
use super::clock::{self, twenty_four};
use super::fields::{Clock, Fields};
use super::lexicon::{Cue, Sense};
use super::meaning::{Expression, Meaning};
use super::month::{is_alone, month_behind};
use super::number::{behind_article, cardinal, ordinal};
use super::rules::clock_alone;
use super::scan::Scan;
use super::weekday::weekday_of;

/// The first hour of two, which only the second tells to be one: `من الثالثة إلى الخامسة عصرا`, `بين الثالثة والخامسة عصرا`,
/// `من 9:30 حتى 11:00 يوم الخميس`, `الخميس من 9 حتى 11`.
pub fn first(scan: &Scan, i: usize) -> Option<Expression> {
    if !leads(scan, i) || !scan.is_free(i) {
        return None;
    }
    let (clock, end) = clock::digital(scan, i).or_else(|| bare(scan, i))?;
    let second = after_first(scan, i, end)?;
    let later = clock_alone(scan, second).filter(|e| e.words.start == second);
    let (f, later, part) = match later.map(|e| e.meaning) {
        Some(Meaning::Fields(f)) => (Some(f), f.clock?, f.part),
        Some(Meaning::Clock(later, part)) => (None, later, part),
        // الخميس من 9 حتى 11: the weekday tells that these are hours, if no month follows.
        None => {
            let (later, last) = bare(scan, second).filter(|_| behind_weekday(scan, i))?;
            if !ends(scan, last) {
                return None;
            }
            (None, later, None)
        }
        _ => return None,
    };
    if part.is_none() && clock.minute.is_none() && !behind_weekday(scan, i) && f.is_none() {
        return None;
    }
    let mut first = Clock { settled: true, ..clock };
    if let Some(part) = part.filter(|_| !clock.settled) {
        first.hour = twenty_four(clock.hour, part);
        if first.hour > later.hour {
            first.hour = clock.hour;
        }
    }
    let meaning = match f {
        Some(f) => Meaning::Fields(Fields { clock: Some(first), part: None, ..f }),
        None => Meaning::Clock(first, None),
    };
    Some(Expression::plain(i, end, meaning))
}

/// The second hour of two, which only the first tells to be one: `الساعة 9 وحتى 11`, `الخميس من 9 حتى 11`.
pub fn second(scan: &Scan, i: usize) -> Option<Expression> {
    let (later, end) = bare(scan, i)?;
    let last = i.checked_sub(1).filter(|l| scan.is_cue(*l, Cue::To))?;
    let last = if last > 0 && scan.is_cue(last - 1, Cue::To) { last - 1 } else { last };
    let led = |at: usize| {
        clock::led_by(scan, at)?;
        clock::hour(scan, at).filter(|(.., end)| *end == last)
    };
    let first = (1..=8).filter_map(|n| last.checked_sub(n)).find_map(led);
    let (earlier, part) = match first {
        Some((earlier, part, _)) => (earlier, part),
        None => {
            let at = last.checked_sub(1).filter(|at| leads(scan, *at))?;
            let known = behind_weekday(scan, at) && ends(scan, end);
            (bare(scan, at).filter(|(_, e)| known && *e == last)?.0, None)
        }
    };
    let mut clock = Clock { settled: true, ..later };
    if let Some(part) = part {
        clock.hour = twenty_four(later.hour, part);
    }
    if clock.hour < earlier.hour && clock.hour < 12 {
        clock.hour += 12;
    }
    Some(Expression::plain(i, end, Meaning::Clock(clock, None)))
}

/// Whether the word before `i` leads to the first of two hours.
fn leads(scan: &Scan, i: usize) -> bool {
    scan.after_cue(i, Cue::Between) || scan.after_cue(i, Cue::Of)
}

/// Whether a weekday or a day counted from today stands before what leads to word `i`.
fn behind_weekday(scan: &Scan, i: usize) -> bool {
    i.checked_sub(2).is_some_and(|at| {
        scan.has_article(at) && scan.sense(at, weekday_of).is_some()
            || scan.sense(at, |s| matches!(s, Sense::Offset(_)).then_some(())).is_some()
    })
}

/// Whether a number that ends before word `i` counts nothing and is no day of a month.
fn ends(scan: &Scan, i: usize) -> bool {
    is_alone(scan, i)
        && !month_behind(scan, i)
        && !scan.is_one_of(i, &["%", "٪", "$", "/", "-", "–"])
}

/// Where the second of two hours begins, of which the first stands at the words `i..end`.
fn after_first(scan: &Scan, i: usize, end: usize) -> Option<usize> {
    if scan.after_cue(i, Cue::Between) {
        if scan.is_letter(end, 'و') {
            return Some(end + 1);
        }
        if scan.is_joined(end) {
            return Some(end);
        }
    }
    until(scan, end)
}

/// An hour of the day alone: a bare number up to 24 or an ordinal with its article.
fn bare(scan: &Scan, i: usize) -> Option<(Clock, usize)> {
    let start = behind_article(scan, i);
    let (n, end) = match scan.whole_number(start) {
        Some(n) => (n as i32, start + 1),
        None if scan.has_article(start) => {
            ordinal(scan, start).or_else(|| cardinal(scan, start).map(|(n, e)| (n as i32, e)))?
        }
        None => return None,
    };
    let hour = u8::try_from(n).ok().filter(|h| (1..=24).contains(h))?;
    Some((Clock { hour, minute: None, second: None, zone: None, settled: hour > 12 }, end))
}

/// The word behind what leads to the second of two hours.
fn until(scan: &Scan, i: usize) -> Option<usize> {
    let end = scan.cue(i, Cue::To)?;
    Some(scan.cue(end, Cue::To).unwrap_or(end))
}

/// The day in brackets behind an hour: `23:50 (الأربعاء)`; the word behind the bracket.
pub fn bracketed_day(scan: &Scan, i: usize) -> Option<(Fields, usize)> {
    let (f, end) = fields(scan, i.checked_add(1).filter(|_| scan.is_sign(i, "("))?)?;
    (f.has_day() && f.clock.is_none() && scan.is_sign(end, ")")).then_some((f, end + 1))
}

/// Whether the line that word `i` stands on begins with it.
pub fn heads_line(scan: &Scan, i: usize) -> bool {
    i == 0 || scan.breaks_before(i)
}
