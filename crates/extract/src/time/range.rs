//! Where two times share words: من 5 إلى 9 نوفمبر, بين عامي 2011 و2019, 2016-2017, السبت 10 والثلاثاء 13 جوان.

use std::ops::Range;

use jiff::civil::Date;

use super::calendar::{fields, plain_day};
use super::fields::Fields;
use super::holder::turn_of;
use super::length::unit_of;
use super::lexicon::{Calendar, Cue, Unit};
use super::meaning::{Expression, Meaning};
use super::number::cardinal;
use super::resolve::weekday;
use super::scan::Scan;
use super::weekday::weekday_of;

/// A day whose month stands with a later day: `5 إلى 9 نوفمبر`, `السبت 10 والثلاثاء 13 جوان`.
pub fn first(scan: &Scan, i: usize) -> Option<Expression> {
    let mut f = Fields::default();
    let mut at = i;
    if let Some(((Unit::Day, _), end)) = scan.sense(at, unit_of).filter(|_| !scan.has_article(at)) {
        at = end;
    }
    if let Some((weekday, end)) = scan.sense(at, weekday_of).filter(|_| scan.has_article(at)) {
        f.weekday = Some(weekday);
        at = end;
    }
    let (day, end) = plain_day(scan, at)?;
    // A number in words counts what follows unless it is an ordinal with its article.
    let later = day_behind(scan, end)?;
    f.day = Some(day);
    f.month = later.month;
    f.calendar = later.calendar;
    f.year = later.year;
    f.within = later.within;
    f.turn = later.turn;
    (f.month.is_some() || f.within.is_some()).then(|| Expression::plain(i, end, Meaning::Fields(f)))
}

/// The day with a month that a conjunction, a range word or a dash at word `i` leads to.
pub fn day_behind(scan: &Scan, i: usize) -> Option<Fields> {
    let mut at = i;
    // At most six days in a row share a month.
    for _ in 0..6 {
        at = link(scan, at)?;
        let mut next = at;
        if let Some(((Unit::Day, _), end)) =
            scan.sense(next, unit_of).filter(|_| !scan.has_article(next))
        {
            next = end;
        }
        if let Some((_, end)) = scan.sense(next, weekday_of).filter(|_| scan.has_article(next)) {
            next = end;
        }
        let (_, end) = plain_day(scan, next)?;
        if link(scan, end)
            .is_none_or(|l| plain_day(scan, l).is_none() && scan.sense(l, weekday_of).is_none())
        {
            return month_of_day(scan, next);
        }
        if let Some(found) = month_of_day(scan, next) {
            return Some(found);
        }
        at = end;
    }
    None
}

fn month_of_day(scan: &Scan, i: usize) -> Option<Fields> {
    let (f, _) = fields(scan, i)?;
    (f.day.is_some() && (f.month.is_some() || f.within.is_some())).then_some(f)
}

/// The word behind what joins two times: `و`, `إلى`, `حتى`, `أو`, a dash or a comma.
fn link(scan: &Scan, i: usize) -> Option<usize> {
    if scan.is_letter(i, 'و') || scan.is_cue(i, Cue::To) || scan.is_cue(i, Cue::Or) {
        let end = scan.cue(i, Cue::To).unwrap_or(i + 1);
        return Some(scan.cue(end, Cue::To).unwrap_or(end));
    }
    if scan.is_one_of(i, &["-", "–", "—", "،", ","]) {
        return Some(i + 1);
    }
    scan.is_joined(i).then_some(i)
}

/// Whether the four figures at `i` are one of several years: behind `عامي 2011 و`, `2016-`, or before `-2017`.
pub fn years(scan: &Scan, i: usize) -> bool {
    let year = |at: usize| {
        scan.whole_number(at).is_some_and(|y| (1900..2060).contains(&y))
            && scan.figures(at).is_some_and(|f| f.len() == 4)
    };
    let named = |at: usize| scan.sense(at, unit_of).is_some_and(|((u, _), _)| u == Unit::Year);
    if !year(i) {
        return false;
    }
    let joined = |at: usize| {
        scan.is_one_of(at, &["-", "–", "—", "،", ",", "/"])
            || scan.is_letter(at, 'و')
            || scan.is_cue(at, Cue::To)
            || scan.is_cue(at, Cue::Or)
    };
    // Back over years and what joins them to one that is known to be a year.
    let mut at = i;
    for _ in 0..6 {
        if at < 2 || !joined(at - 1) || !year(at - 2) {
            break;
        }
        at -= 2;
    }
    if at < i {
        let dash = scan.is_one_of(i - 1, &["-", "–", "—", "/"]);
        let led = at > 0 && leads(scan, at - 1) && !super::year::is_counted(scan, i + 1);
        return led || at > 0 && named(at - 1) || dash;
    }
    if i > 0 && leads(scan, i - 1) && row_of_years(scan, i) {
        return true;
    }
    joined(i + 1)
        && scan.is_one_of(i + 1, &["-", "–", "—", "/"])
        && year(i + 2)
        && !(scan.is_one_of(i + 3, &["-", "/"]) && cardinal(scan, i + 4).is_some())
}

/// Whether the year at `i` is the first of a row, `2011 و2015`, that counts nothing.
pub fn row_of_years(scan: &Scan, i: usize) -> bool {
    let mut at = i;
    // A row of more years than this is no less one.
    for _ in 0..12 {
        let joined = scan.is_letter(at + 1, 'و') || scan.is_cue(at + 1, Cue::To);
        let next = scan.whole_number(at + 2).filter(|y| (1900..2060).contains(y));
        if !joined || next.is_none() {
            break;
        }
        at += 2;
    }
    at > i && !super::year::is_counted(scan, at + 1)
}

fn leads(scan: &Scan, i: usize) -> bool {
    [Cue::In, Cue::Since, Cue::Of, Cue::To, Cue::Between, Cue::By]
        .into_iter()
        .any(|c| scan.is_cue(i, c))
        || scan.page.is_sign(i, "(")
}

/// Whether `اليوم` alone at `i` is today: an adverb, not the subject of a definition.
pub fn is_today(scan: &Scan, i: usize, _end: usize) -> bool {
    // في اليوم counts by the day.
    !(i > 0 && (scan.is_cue(i - 1, Cue::In) || scan.is_cue(i - 1, Cue::Half)))
}

/// Whether the time at `words` is the end of what begins with the one that ends before word `end`: `إلى` or `وحتى`
/// alone stand between, or a dual adjective belongs to both.
pub fn leads_on(scan: &Scan, end: usize, words: &Range<usize>) -> bool {
    let start = words.start;
    if end == start {
        return scan.is_joined(start) && is_dual(scan, words.end);
    }
    (end < start && start <= end + 2) && (end..start).all(|i| scan.is_cue(i, Cue::To))
}

/// Whether the adjective before word `end` is a dual or plural: المقبلين.
fn is_dual(scan: &Scan, end: usize) -> bool {
    end > 1
        && scan.page.word(end - 1).is_some_and(|w| w.whole().ends_with('ن'))
        && scan.sense(end - 1, turn_of).is_some()
}

/// What a later time of the same row says of this one that ends before word `i`: the year of
/// `28 يناير إلى 3 فبراير 2018`, the turn of `الخميس والجمعة المقبلين`.
pub fn lend(scan: &Scan, i: usize, f: &mut Fields) {
    if f.year.is_some() || f.within.is_some() || f.turn.is_some() || f.offset.is_some() {
        return;
    }
    let Some(at) = link(scan, i).filter(|at| *at < scan.len() && !scan.breaks_before(*at)) else {
        return;
    };
    let to = scan.is_cue(i, Cue::To);
    if let (Some(month), Some(_)) = (f.month, f.day) {
        let Some((later, _)) = fields(scan, at) else { return };
        let (Some(other), Some(_)) = (later.month, later.day) else { return };
        if later.calendar != f.calendar {
            return;
        }
        match later.year {
            // A weekday that is wrong in that year tells another one.
            Some(year) => {
                let year = year - i32::from(month > other);
                let fits = |want: u8| {
                    let (month, day) = (month as i8, f.day.unwrap_or(1) as i8);
                    let date = Date::new(i16::try_from(year).ok()?, month, day).ok()?;
                    (weekday(date) == want).then_some(())
                };
                if f.weekday
                    .is_none_or(|w| f.calendar == Some(Calendar::Hijri) || fits(w).is_some())
                {
                    f.year = Some(year);
                }
            }
            None if month <= other => (f.within, f.turn) = (later.within, later.turn),
            None => {}
        }
    } else if f.weekday.is_some() && f.day.is_none() && f.month.is_none() {
        let Some((later, end)) = fields(scan, at) else { return };
        if later.weekday.is_some() && later.day.is_none() && (is_dual(scan, end) || to) {
            (f.turn, f.within) = (later.turn, later.within);
        }
    }
}
