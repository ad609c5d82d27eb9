//! Where two times share words: من 5 إلى 9 نوفمبر, بين عامي 2011 و2019, 2016-2017, السبت 10 والثلاثاء 13 جوان.

use super::calendar::{fields, plain_day};
use super::fields::Fields;
use super::length::unit_of;
use super::lexicon::{Cue, Unit};
use super::meaning::{Expression, Meaning};
use super::number::cardinal;
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
        return (at > 0 && (named(at - 1) || leads(scan, at - 1))) || dash;
    }
    joined(i + 1)
        && scan.is_one_of(i + 1, &["-", "–", "—", "/"])
        && year(i + 2)
        && !(scan.is_one_of(i + 3, &["-", "/"]) && cardinal(scan, i + 4).is_some())
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
