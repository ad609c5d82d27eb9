//! Days, months and years as a calendar names them, in every order that copy has.

use super::clock;
use super::fields::{Fields, Match};
use super::holder::{turn, within, year};
use super::lexicon::{Calendar, Count, Cue, Sense, Unit};
use super::month::{day, month, month_behind};
use super::number::{behind_article, cardinal, ordinal};
use super::scan::Scan;
use super::weekday::{filler, offset, part, weekday};

/// The day, month or year that begins at word `i`, and the word behind it.
pub fn fields(scan: &Scan, i: usize) -> Option<(Fields, usize)> {
    let mut f = Fields::default();
    let (mut at, mut end) = (i, i);
    // Bounded: every step takes at least one word.
    while let Some(next) = step(scan, at, &mut f, at == i) {
        (end, at) = (next, next);
    }
    if end == i {
        return None;
    }
    if let Some((same, behind)) = matching(scan, end, &f) {
        f.matched = Some(same);
        end = behind;
        if f.clock.is_none() {
            let mut more = f;
            if let Some(behind) = step(scan, end, &mut more, false).filter(|_| more.clock.is_some())
            {
                (f, end) = (more, behind);
            }
        }
    }
    enough(scan, i, end, &f).then_some((f, end))
}

/// Takes the next piece of the expression; says the word behind it.
fn step(scan: &Scan, i: usize, f: &mut Fields, first: bool) -> Option<usize> {
    if first {
        return piece(scan, i, f, Link::Start);
    }
    if scan.breaks_before(i) || scan.breaks_before(i + 1) && scan.page.is_any_sign(i) {
        return None;
    }
    if !scan.is_free(i) && !links_by_clitic(scan, i) {
        return None;
    }
    if let Some(end) = piece(scan, i, f, Link::Beside) {
        return Some(end);
    }
    // يوم الخميس الموافق 22 أكتوبر: the date that the weekday agrees with.
    if f.weekday.is_some()
        && f.day.is_none()
        && f.month.is_none()
        && f.nth.is_none()
        && let Some(end) = scan.cue(i, Cue::Matching)
    {
        let at = end + usize::from(scan.is_sign(end, ":") || scan.is_letter(end, 'ل'));
        let mut next = *f;
        if let Some(end) = piece(scan, at, &mut next, Link::Beside)
            && next.day.is_some()
            && (next.month.is_some() || month_behind(scan, end))
        {
            *f = next;
            return Some(end);
        }
    }
    // A comma, a full stop or a slash between the pieces.
    if scan.is_one_of(i, &["،", ",", "/", "\\", ".", "-", "–", "ـ", "("]) {
        let link = match scan.page.surface(i) {
            "." => Link::Stop,
            "(" => Link::Bracket,
            "،" | "," => Link::Comma,
            _ => Link::Slash,
        };
        if let Some(end) = piece(scan, i + 1, f, link) {
            return Some(end);
        }
    }
    let behind =
        scan.cue(i, Cue::Of).or_else(|| scan.cue(i, Cue::In)).filter(|_| scan.is_free(i))?;
    let by = if scan.is_cue(i, Cue::Of) { Link::Of } else { Link::In };
    piece(scan, behind, f, by)
}

/// How a piece hangs on the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Link {
    Start,
    Beside,
    Comma,
    Slash,
    Stop,
    Bracket,
    Of,
    In,
}

fn links_by_clitic(scan: &Scan, i: usize) -> bool {
    !scan.is_joined(i) && matches!(scan.preposition(i), Some('ل' | 'ب'))
}

pub fn piece(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    // A word with a clitic can only be a month, a year or what holds the day.
    let clitic = link != Link::Start && !scan.is_free(i);
    let close = matches!(link, Link::Start | Link::Beside);
    // غدا في الساعة 5, السبت في الثامنة مساء.
    if link == Link::In
        && f.clock.is_none()
        && (f.offset.is_some() || f.weekday.is_some())
        && let Some((clock, part, end)) = clock::hour(scan, i)
    {
        f.clock = Some(clock);
        f.part = f.part.or(part);
        return Some(end);
    }
    if !clitic {
        if matches!(link, Link::Start | Link::Beside | Link::Of | Link::Comma | Link::In)
            && let Some(end) = filler(scan, i, f)
        {
            return Some(end);
        }
        let led = link == Link::In && scan.has_article(i) && f.has_day();
        if (close || link == Link::Of || led)
            && let Some(end) = part(scan, i, f, link)
        {
            return Some(end);
        }
        if (close || matches!(link, Link::Of | Link::Comma))
            && let Some(end) = offset(scan, i, f)
        {
            return Some(end);
        }
        if link != Link::Bracket
            && let Some(end) = weekday(scan, i, f, link)
        {
            return Some(end);
        }
        if link != Link::Bracket
            && let Some(end) = day(scan, i, f, link)
        {
            return Some(end);
        }
    }
    if let Some(end) = month(scan, i, f, link) {
        return Some(end);
    }
    if let Some(end) = year(scan, i, f, link) {
        return Some(end);
    }
    if close && let Some(end) = turn(scan, i, f) {
        return Some(end);
    }
    if let Some(end) = within(scan, i, f, link) {
        return Some(end);
    }
    if (close || matches!(link, Link::Comma))
        && f.clock.is_none()
        && f.has_day()
        && let Some((clock, part, end)) = clock::hour(scan, i)
    {
        f.clock = Some(clock);
        f.part = f.part.or(part);
        return Some(end);
    }
    None
}

pub fn one_unit(sense: Sense) -> Option<Unit> {
    match sense {
        Sense::Unit(unit, Count::One) => Some(unit),
        _ => None,
    }
}

/// The same day in the other calendar: الموافق 5 مايو, (28 يوليو 2023).
fn matching(scan: &Scan, i: usize, f: &Fields) -> Option<(Match, usize)> {
    let calendar = f.calendar.filter(|_| f.day.is_some() && f.month.is_some())?;
    let (mut at, mut bracket) = (i, false);
    let mut said = false;
    if scan.is_one_of(at, &["،", ","]) {
        at += 1;
    }
    if scan.is_one_of(at, &["(", "["]) {
        (at, bracket) = (at + 1, true);
    } else if scan.is_one_of(at, &["/", "-", "–", "="]) {
        at += 1;
    }
    if let Some(end) = scan.cue(at, Cue::Matching) {
        (at, said) = (end, true);
        if scan.is_one_of(at, &[":"]) || scan.is_letter(at, 'ل') {
            at += 1;
        }
        if scan.is_cue(at, Cue::In) {
            at += 1;
        }
    }
    // 5 ربيع الأول 1442هـ 22 أكتوبر 2020م: nothing between but the year and another calendar's month.
    let bare = at == i;
    if bare && (f.year.is_none() || scan.breaks_before(i)) {
        return None;
    }
    let mut other = Fields::default();
    let mut end = at;
    for n in 0..8 {
        let Some(next) = step(scan, end, &mut other, n == 0) else { break };
        end = next;
    }
    let (day, month) = (other.day?, other.month?);
    let other_calendar = other.calendar.unwrap_or(Calendar::Gregorian);
    if !(said || other_calendar != calendar) || bare && other.year.is_none() {
        return None;
    }
    if bracket && scan.is_one_of(end, &[")", "]"]) {
        end += 1;
    }
    Some((Match { day, month, year: other.year, calendar: other_calendar }, end))
}

/// Whether the pieces together make an expression of time.
fn enough(scan: &Scan, start: usize, end: usize, f: &Fields) -> bool {
    if f.part.is_some() && !f.has_day() && f.clock.is_none() {
        return false;
    }
    if f.weekday.is_some() && f.day.is_none() && f.month.is_none() && f.offset.is_none() {
        if start > 0 && scan.is_cue(start - 1, Cue::Prayer) && f.turn.is_none() {
            return false;
        }
        // الاثنين is also the two of them.
        if end == start + 1
            && start > 0
            && scan.is_cue(start - 1, Cue::Between)
            && f.weekday == Some(1)
            && !scan.is_joined(start)
        {
            return false;
        }
    }
    if f.day.is_some() && f.month.is_none() && f.within.is_none() && f.weekday.is_none() {
        return false;
    }
    true
}

/// The amount of a plain number where a day of the month is meant.
pub fn plain_day(scan: &Scan, i: usize) -> Option<(u8, usize)> {
    let start = behind_article(scan, i);
    let (n, end) = match ordinal(scan, start) {
        Some((n, end)) => (n, end),
        None => cardinal(scan, start).map(|(n, e)| (n as i32, e))?,
    };
    (1..=31).contains(&n).then_some((n as u8, end))
}
