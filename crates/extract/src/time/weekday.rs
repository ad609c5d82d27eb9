//! Weekdays, today and tomorrow, the parts of a day, and `يوم` before any of them.

use waqai_text::Kind;

use super::calendar::{Link, one_unit, piece, plain_day};
use super::fields::Fields;
use super::holder::turned_unit;
use super::lexicon::{ARTICLE, Cue, Era, Part, Sense, Unit};
use super::month::{day, month_behind, month_follows};
use super::number::ordinal;
use super::numeric;
use super::scan::Scan;
use super::tense::is_past;

/// `يوم` and `شهر` before what they announce.
pub fn filler(scan: &Scan, i: usize, f: &mut Fields) -> Option<usize> {
    let (unit, end) = scan.sense(i, one_unit)?;
    if unit != Unit::Day || scan.has_article(i) {
        return None;
    }
    // Only where a day follows; the caller takes it as the next piece.
    let mut next = *f;
    let at = end + usize::from(scan.is_sign(end, ":"));
    let taken = offset(scan, at, &mut next)
        .or_else(|| weekday(scan, at, &mut next, Link::Beside).filter(|_| scan.is_free(at)))
        .or_else(|| bare_weekday(scan, at, &mut next))
        .or_else(|| day(scan, at, &mut next, Link::Beside))
        .or_else(|| {
            numeric::date(scan, at).map(|(n, behind)| {
                next = n;
                behind
            })
        });
    let behind = taken?;
    if f.has_day() && next.weekday == f.weekday && next.day == f.day && next.offset == f.offset {
        return None;
    }
    *f = next;
    Some(behind)
}

pub fn bare_weekday(scan: &Scan, i: usize, f: &mut Fields) -> Option<usize> {
    let (day, end) = scan.sense(i, weekday_of).filter(|_| f.weekday.is_none())?;
    if !scan.is_free(i) {
        return None;
    }
    f.weekday = Some(day);
    Some(end)
}

pub fn weekday_of(sense: Sense) -> Option<u8> {
    match sense {
        Sense::Weekday(day) => Some(day),
        _ => None,
    }
}

/// A part of the day before its day, or behind it.
pub fn part(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    if f.part.is_some() || f.hour_of.is_some() && f.has_day() {
        return None;
    }
    if !f.has_day()
        && f.hour_of.is_none()
        && let Some((said, end)) = hour_of(scan, i)
    {
        let mut next = *f;
        next.hour_of = Some(said);
        let at = if scan.is_cue(end, Cue::Of) && scan.is_free(end) { end + 1 } else { end };
        let behind = piece(scan, at, &mut next, if at > end { Link::Of } else { Link::Beside })?;
        if !next.has_day() && next.part.is_none() {
            return None;
        }
        *f = next;
        return Some(behind);
    }
    let (part, end) = scan.sense(i, part_of)?;
    let bare = !scan.has_article(i);
    if f.has_day() {
        // Behind the day: الأحد مساء، أمس صباحا، الأحد بعد الظهر.
        if matches!(link, Link::Beside | Link::Of | Link::In) {
            f.part = Some(part);
            return Some(end);
        }
        return None;
    }
    if !bare && end == i + 1 {
        return None;
    }
    let mut next = Fields { part: Some(part), ..*f };
    let at = if scan.is_cue(end, Cue::Of) && scan.is_free(end) { end + 1 } else { end };
    let behind = piece(scan, at, &mut next, if at > end { Link::Of } else { Link::Beside })
        .filter(|_| next.has_day())?;
    *f = next;
    Some(behind)
}

pub fn part_of(sense: Sense) -> Option<Part> {
    match sense {
        Sense::Part(part) => Some(part),
        _ => None,
    }
}

/// `وقت متأخر`, `ساعة مبكرة`: a late or an early hour.
pub fn hour_of(scan: &Scan, i: usize) -> Option<(&'static str, usize)> {
    let end = scan.cue(i, Cue::Moment)?;
    if let Some(end) = scan.cue(end, Cue::Late) {
        return Some(("END", end));
    }
    if let Some(end) = scan.cue(end, Cue::Early) {
        return Some(("START", end));
    }
    // A later time of a day that is named is that day.
    let (era, end) = scan.sense(i, |s| match s {
        Sense::Era(e) => Some(e),
        _ => None,
    })?;
    (era != Era::Present && end == i + 2).then_some(("", end))
}

pub fn offset(scan: &Scan, i: usize, f: &mut Fields) -> Option<usize> {
    let (offset, end) = scan.sense(i, |s| match s {
        Sense::Offset(n) => Some(n),
        _ => None,
    })?;
    if f.offset.is_some() || (f.day.is_some() && f.month.is_some()) {
        return None;
    }
    if offset == 0 && !today(scan, i, end, f) {
        return None;
    }
    // The spoken word for tomorrow is also a ball: something behind it is what the ball is of.
    let spoken = offset == 1 && end == i + 1 && scan.is_free(i) && scan.begins_with(i, 'ب');
    if spoken
        && (i > 0 && is_past(scan, i - 1)
            || scan.page.word(end).is_some_and(|w| w.kind == Kind::Word)
                && scan.sense(end, part_of).is_none())
    {
        return None;
    }
    f.offset = Some(offset);
    Some(end)
}

/// Whether `اليوم` is today, and not the day that an adjective or a name makes of it.
pub fn today(scan: &Scan, i: usize, end: usize, f: &Fields) -> bool {
    if i > 0 && (scan.is_cue(i - 1, Cue::That) || scan.is_cue(i - 1, Cue::Half)) {
        return false;
    }
    if f.part.is_some() {
        return true;
    }
    let turned = scan.sense(end, |s| match s {
        Sense::Turn(t) => Some(t),
        _ => None,
    });
    if scan.has_article(end) && turned.is_some() {
        return false;
    }
    if scan.sense(end, weekday_of).is_some() {
        return true;
    }
    // An ordinal or an adjective with the article: the first day, the national day.
    if scan.has_article(end) && ordinal(scan, end).is_some() {
        return false;
    }
    !scan.page.word(end).is_some_and(|w| {
        w.kind == Kind::Word && w.whole().starts_with(ARTICLE) && names_a_day(w.whole())
    })
}

/// Adjectives of relation behind the day: اليوم الوطني، اليوم العالمي.
pub fn names_a_day(folded: &str) -> bool {
    folded.ends_with('ي') || folded.ends_with('ه')
}

pub fn weekday(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    if f.weekday.is_some() {
        return None;
    }
    let (day, end) = scan.sense(i, weekday_of)?;
    // اثنين الأسبوع الحالي: without the article only before the week that it is of.
    let of_week = || scan.is_free(i) && matches!(turned_unit(scan, end), Some((Unit::Week, ..)));
    if !scan.has_article(i) && !of_week() {
        return None;
    }
    if matches!(link, Link::Comma) && !(f.day.is_some() || f.offset.is_some() || f.within.is_some())
    {
        return None;
    }
    // A second date begins: the caller compares the two.
    if f.day.is_some()
        && let Some((_, behind)) = plain_day(scan, end)
        && month_behind(scan, behind)
    {
        return None;
    }
    if matches!(link, Link::In | Link::Slash | Link::Stop)
        || (link == Link::Of && f.nth.is_none() && f.part.is_none() && f.hour_of.is_none())
    {
        return None;
    }
    f.weekday = Some(day);
    // الجمعة/السبت, الجمعة - السبت: the night between.
    if matches!(f.part, Some(Part::Night | Part::Midnight)) {
        let at = end + usize::from(scan.is_one_of(end, &["/", "-", "–"]));
        if let Some((next, behind)) = scan.sense(at, weekday_of)
            && scan.has_article(at)
            && scan.is_free(at)
            && next == day % 7 + 1
        {
            return Some(behind);
        }
    }
    // الأربعاء الأول من, الثلاثاء الأولى من: the ordinal is the weekday's own only if a month follows
    // and no such day of the month can be meant.
    if f.nth.is_none()
        && f.day.is_none()
        && let Some((n, behind)) = ordinal(scan, end)
        && (n == -1 || (1..=5).contains(&n))
        && scan.has_article(end)
        && month_follows(scan, behind)
    {
        f.nth = Some(n as i8);
        return Some(behind);
    }
    Some(end)
}
