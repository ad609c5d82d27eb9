//! Decades and centuries: التسعينيات, تسعينيات القرن الماضي, القرن التاسع عشر.

use super::holder::{era, turn_of};
use super::length::unit_of;
use super::lexicon::{Calendar, Count, Cue, Sense, Turn, Unit};
use super::meaning::{Expression, Meaning};
use super::number::{behind_article, cardinal, ordinal};
use super::scan::Scan;

/// Decades and centuries.
pub fn long_time(scan: &Scan, i: usize) -> Option<Expression> {
    let decade = |at| {
        scan.sense(at, |s| match s {
            Sense::Decade(d) => Some(d),
            _ => None,
        })
    };
    let found = decade(i).or_else(|| {
        let ((unit, _), at) = scan.sense(i, unit_of)?;
        (matches!(unit, Unit::Decade | Unit::Year) && scan.is_free(at))
            .then(|| decade(at))
            .flatten()
    });
    if let Some((d, end)) = found {
        // في الأربعينيات من العمر.
        if scan.is_cue(end, Cue::Of) && scan.is_cue(end + 1, Cue::Age) || scan.is_cue(end, Cue::Age)
        {
            return None;
        }
        let at = end + usize::from(scan.is_cue(end, Cue::Of));
        if let Some((century, behind)) = century(scan, at) {
            return Some(Expression::plain(
                i,
                behind,
                Meaning::Date(format!("{century}{}", d / 10)),
            ));
        }
        return Some(Expression::plain(i, end, Meaning::Decade(d)));
    }
    let (century, end) = century(scan, i)?;
    Some(Expression::plain(i, end, Meaning::Date(century)))
}

/// `القرن الماضي`, `القرن التاسع عشر`: the first two figures of its years.
pub fn century(scan: &Scan, i: usize) -> Option<(String, usize)> {
    let at = scan.cue(i, Cue::This).unwrap_or(i);
    let ((unit, count), end) = scan.sense(at, unit_of)?;
    if unit != Unit::Century || count != Count::One || !scan.has_article(at) {
        return None;
    }
    if at > i {
        return Some(("20".into(), end));
    }
    if let Some((turn, behind)) = scan.sense(end, turn_of).filter(|_| scan.has_article(end)) {
        let century = match turn {
            Turn::Past | Turn::Last => "19",
            Turn::Now => "20",
            Turn::Next => "21",
            _ => return None,
        };
        return Some((century.into(), behind));
    }
    let (n, mut behind) = ordinal(scan, end).filter(|_| scan.has_article(end)).or_else(|| {
        scan.figures(behind_article(scan, end))
            .and_then(|_| cardinal(scan, behind_article(scan, end)))
            .map(|(n, e)| (n as i32, e))
    })?;
    if !(1..=30).contains(&n) {
        return None;
    }
    // القرن الثالث قبل الميلاد.
    if scan.is_cue(behind, Cue::Ago) && scan.is_cue(behind + 1, Cue::Birth) {
        return Some((format!("BC{:02}", n - 1), behind + 2));
    }
    match era(scan, behind) {
        Some((Calendar::Hijri, _)) => return None,
        Some((_, end)) => behind = end,
        None => {}
    }
    Some((format!("{:02}", n - 1), behind))
}
