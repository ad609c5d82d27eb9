//! School and fiscal years: العام الدراسي 2018/2019, السنة المالية المقبلة, العام المالي 1437/1438هـ.

use super::holder::{era, turn_of};
use super::length::unit_of;
use super::lexicon::{Calendar, Count, Cue, Unit};
use super::meaning::{Expression, Meaning, Session};
use super::number::behind_article;
use super::scan::Scan;

/// A school or fiscal year that is turned, at a word for year.
pub fn turned(scan: &Scan, i: usize) -> Option<Expression> {
    let ((unit, count), at) = scan.sense(i, unit_of)?;
    if unit != Unit::Year || count != Count::One || !scan.has_article(i) {
        return None;
    }
    let (session, at) = kind(scan, at)?;
    let (turn, end) =
        scan.sense(at, turn_of).filter(|_| scan.has_article(at) && scan.is_free(at))?;
    Some(Expression::plain(i, end, Meaning::Session(session, turn)))
}

/// The word for school or fiscal behind a year, and the word behind it.
pub fn kind(scan: &Scan, i: usize) -> Option<(Session, usize)> {
    if let Some(end) = scan.cue(i, Cue::Fiscal) {
        return Some((Session::Fiscal, end));
    }
    scan.cue(i, Cue::School).map(|end| (Session::School, end))
}

/// `2018/2019` or `1437/1438هـ` at word `i`, one year that begins in one of the calendar and ends in the next:
/// its value and the word behind. `tight` signs alone join where no word says what year it is.
pub fn double(scan: &Scan, i: usize, signs: &[&str]) -> Option<(String, usize)> {
    let at = behind_article(scan, i);
    let year = scan.whole_number(at).filter(|_| scan.figures(at).is_some_and(|f| f.len() == 4))?;
    if !scan.is_one_of(at + 1, signs) {
        return None;
    }
    let next = scan.whole_number(at + 2)?;
    if next != year + 1 && next != (year + 1) % 100 {
        return None;
    }
    let end = at + 3;
    let marked = era(scan, end);
    let hijri = marked.map_or((1300..1500).contains(&year), |(c, _)| c == Calendar::Hijri);
    let end = marked.map_or(end, |(_, e)| e);
    if !hijri {
        return Some((format!("{year}/{}", year + 1), end));
    }
    let calendar = &scan.lexicon.hijri;
    let first = calendar.month(year as i32, 1)?.0;
    let last = calendar.month(year as i32 + 1, 12)?.1;
    Some((format!("{first}/{last}"), end))
}
