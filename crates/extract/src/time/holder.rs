//! What holds a day or a month: its year and era, or a unit that an adjective turns.

use super::calendar::{Link, one_unit};
use super::fields::Fields;
use super::lexicon::{Calendar, Cue, Sense, Turn, Unit};
use super::month::month_behind;
use super::number::{behind_article, worded};
use super::scan::Scan;

/// A year, in figures or words, with `عام` or without, and its era.
pub fn year(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    if f.year.is_some()
        || f.within.is_some()
        || (f.weekday.is_some() && f.day.is_none() && f.nth.is_none())
    {
        return None;
    }
    let (named, at) = match scan.sense(i, one_unit) {
        Some((Unit::Year, end)) => (true, end),
        Some(_) => return None,
        None => (false, i),
    };
    if !named && link == Link::Start {
        return None;
    }
    if link != Link::Start && f.month.is_none() {
        return None;
    }
    if !named && !matches!(link, Link::Beside | Link::Comma | Link::Slash | Link::Stop | Link::Of) {
        return None;
    }
    let at = behind_article(scan, at);
    let (n, mut end) = match scan.whole_number(at) {
        Some(n) => (n, at + 1),
        None if named || matches!(link, Link::Beside | Link::Comma) => worded(scan, at)?,
        None => return None,
    };
    let marked = era(scan, end);
    let hijri = f.calendar == Some(Calendar::Hijri);
    let bounds = match marked {
        Some((Calendar::Hijri, _)) => 1..1700,
        _ if hijri => 1..1700,
        Some((Calendar::Gregorian, _)) => 1..2300,
        _ if named => 100..2300,
        _ => 1000..2200,
    };
    // 13 تموز - 15 تموز: the day of another date is no year.
    let short = f.day.is_some() && link == Link::Slash && n < 100 && !month_behind(scan, end);
    if !(bounds.contains(&n) || short) {
        return None;
    }
    // A number that counts what follows it is no year.
    if !named && marked.is_none() && (scan.is_sign(end, "%") || scan.is_sign(end, "$")) {
        return None;
    }
    if let Some((calendar, behind)) = marked {
        if f.month.is_none() {
            f.calendar = Some(calendar);
        }
        end = behind;
    } else if f.month.is_none() && (1300..1500).contains(&n) && named {
        f.calendar = f.calendar.or(Some(Calendar::Gregorian));
    }
    f.year = Some(if short { 2000 + n as i32 } else { n as i32 });
    Some(end)
}

/// `هـ`, `هجري`, `م`, `ميلادية`, in brackets or not.
pub fn era(scan: &Scan, i: usize) -> Option<(Calendar, usize)> {
    let bracket = scan.is_sign(i, "(");
    let at = i + usize::from(bracket);
    let (calendar, mut end) = if let Some(end) = scan.cue(at, Cue::EraAh) {
        (Calendar::Hijri, end)
    } else if let Some(end) = scan.cue(at, Cue::EraCe) {
        (Calendar::Gregorian, end)
    } else {
        return None;
    };
    if !scan.is_free(at) {
        return None;
    }
    if bracket {
        if !scan.is_sign(end, ")") {
            return None;
        }
        end += 1;
    }
    Some((calendar, end))
}

pub fn turn_of(sense: Sense) -> Option<Turn> {
    match sense {
        Sense::Turn(turn) => Some(turn),
        _ => None,
    }
}

/// An adjective behind a weekday, a month, or a day and month.
pub fn turn(scan: &Scan, i: usize, f: &mut Fields) -> Option<usize> {
    if f.turn.is_some()
        || f.within.is_some()
        || f.offset.is_some()
        || !(f.weekday.is_some() || f.month.is_some())
        || f.year.is_some()
    {
        return None;
    }
    let (turn, end) = scan.sense(i, turn_of)?;
    let alone = scan.has_article(i) && scan.is_free(i);
    let fits = match turn {
        Turn::Same => scan.is_free(i),
        Turn::Last => alone && f.month.is_none(),
        Turn::Before | Turn::New => false,
        Turn::BeforeLast | Turn::AfterNext => scan.is_free(i) && f.day.is_none(),
        _ => alone,
    };
    if !fits {
        return None;
    }
    f.turn = Some(turn);
    Some(end)
}

/// What holds a day or a month: من الشهر الجاري، من هذا العام، الأسبوع المقبل.
pub fn within(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    if f.within.is_some() || f.year.is_some() || f.turn.is_some() {
        return None;
    }
    // الخامس من الشهر: the one that runs.
    let month = || {
        let (unit, end) = scan.sense(i, one_unit)?;
        let day = f.day.is_some() && f.month.is_none() && link == Link::Of;
        (unit == Unit::Month && day && scan.has_article(i)).then_some((unit, Turn::Now, end))
    };
    let (unit, turn, end) = turned_unit(scan, i).or_else(month)?;
    let fits = match unit {
        Unit::Week => f.weekday.is_some() && f.day.is_none(),
        Unit::Month => (f.day.is_some() || f.nth.is_some()) && f.month.is_none(),
        Unit::Year => f.month.is_some() && matches!(link, Link::Of | Link::In | Link::Beside),
        _ => false,
    };
    if !fits {
        return None;
    }
    f.within = Some((unit, turn));
    Some(end)
}

/// A unit of time and where it turns: الشهر الماضي، هذا الأسبوع، العام نفسه.
pub fn turned_unit(scan: &Scan, i: usize) -> Option<(Unit, Turn, usize)> {
    if let Some(at) = scan.cue(i, Cue::This).or_else(|| scan.cue(i, Cue::That)) {
        let (unit, end) = scan.sense(at, one_unit)?;
        if !scan.has_article(at) || !scan.is_free(at) {
            return None;
        }
        let turn = if scan.is_cue(i, Cue::This) { Turn::Now } else { Turn::Same };
        return Some((unit, turn, end));
    }
    let (unit, end) = scan.sense(i, one_unit)?;
    let article = scan.has_article(i);
    if !article {
        return None;
    }
    if let Some(behind) = scan.cue(end, Cue::This).filter(|_| scan.is_free(end)) {
        return Some((unit, Turn::Now, behind));
    }
    let (turn, behind) =
        scan.sense(end, turn_of).filter(|(t, _)| *t != Turn::New || unit == Unit::Year)?;
    let fits = scan.is_free(end) && (turn == Turn::Same || turn.is_far() || scan.has_article(end));
    fits.then_some((unit, turn, behind))
}
