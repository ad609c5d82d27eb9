//! Hours beside hours and at the head of a line: من الثالثة إلى الخامسة عصرا, الساعة 9 وحتى 11, 23:50 (الأربعاء).

use super::calendar::fields;
use super::clock::{self, hour, twenty_four};
use super::fields::{Clock, Fields};
use super::lexicon::{Cue, Part};
use super::meaning::{Expression, Meaning};
use super::number::{behind_article, cardinal, ordinal};
use super::scan::Scan;

/// The first hour of two, which only the second tells to be one: `من الثالثة إلى الخامسة عصرا`, `بين الثالثة والخامسة عصرا`.
pub fn first(scan: &Scan, i: usize) -> Option<Expression> {
    let between = scan.after_cue(i, Cue::Between);
    if !(between || scan.after_cue(i, Cue::Of)) || !scan.is_free(i) {
        return None;
    }
    let (hour, end) = bare(scan, i)?;
    let second = if between && scan.is_joined(end) { end } else { until(scan, end)? };
    let (later, part, _) = hour_at(scan, second)?;
    let part = part?;
    let mut clock = Clock { hour, minute: None, second: None, zone: None, settled: true };
    clock.hour = twenty_four(hour, part);
    if clock.hour > later.hour {
        clock.hour = hour;
    }
    Some(Expression::plain(i, end, Meaning::Clock(clock, None)))
}

/// The second hour of two, which only the first tells to be one: `الساعة 9 وحتى 11`.
pub fn second(scan: &Scan, i: usize) -> Option<Expression> {
    let last = i.checked_sub(1).filter(|l| scan.is_cue(*l, Cue::To))?;
    let last = if last > 0 && scan.is_cue(last - 1, Cue::To) { last - 1 } else { last };
    let (hour, end) = bare(scan, i)?;
    let first = (1..=8).filter_map(|n| last.checked_sub(n)).find_map(|at| {
        clock::led_by(scan, at)?;
        clock::hour(scan, at).filter(|(.., end)| *end == last)
    })?;
    let (earlier, part, _) = first;
    let mut clock = Clock { hour, minute: None, second: None, zone: None, settled: true };
    if let Some(part) = part {
        clock.hour = twenty_four(hour, part);
    }
    if clock.hour < earlier.hour && clock.hour < 12 {
        clock.hour += 12;
    }
    Some(Expression::plain(i, end, Meaning::Clock(clock, None)))
}

/// An hour of the day alone: a bare number up to 24 or an ordinal with its article.
fn bare(scan: &Scan, i: usize) -> Option<(u8, usize)> {
    let start = behind_article(scan, i);
    let (n, end) = match scan.whole_number(start) {
        Some(n) => (n as i32, start + 1),
        None if scan.has_article(start) => {
            ordinal(scan, start).or_else(|| cardinal(scan, start).map(|(n, e)| (n as i32, e)))?
        }
        None => return None,
    };
    (1..=24).contains(&n).then_some((n as u8, end))
}

/// The word behind what leads to the second of two hours.
fn until(scan: &Scan, i: usize) -> Option<usize> {
    let end = scan.cue(i, Cue::To)?;
    Some(scan.cue(end, Cue::To).unwrap_or(end))
}

fn hour_at(scan: &Scan, i: usize) -> Option<(Clock, Option<Part>, usize)> {
    hour(scan, i).filter(|(clock, ..)| clock.minute.is_none())
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
