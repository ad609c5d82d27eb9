//! Days of the month and the months themselves, by every name and under two names at once.

use jiff::civil::Date;
use waqai_text::Kind;

use super::calendar::{Link, one_unit};
use super::fields::Fields;
use super::hijri::LAST;
use super::holder::turned_unit;
use super::lexicon::{Calendar, Count, Cue, Month, MonthName, Sense, Unit};
use super::number::{behind_article, ordinal, worded};
use super::numeric;
use super::resolve::{months_on, weekday as weekday_of_day};
use super::scan::Scan;
use super::weekday::weekday_of;

pub fn month_follows(scan: &Scan, i: usize) -> bool {
    let at = if scan.is_cue(i, Cue::Of) || scan.is_cue(i, Cue::In) { i + 1 } else { i };
    let at = scan.sense(at, one_unit).filter(|(u, _)| *u == Unit::Month).map_or(at, |(_, end)| end);
    month_at(scan, at).is_some()
}

/// A day of the month, in figures or as an ordinal.
pub fn day(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    if f.day.is_some() || f.offset.is_some_and(|_| f.weekday.is_none() && link == Link::Bracket) {
        return None;
    }
    // ثاني أربعاء من, آخر اثنين من: the number of a weekday in its month.
    if f.weekday.is_none()
        && f.nth.is_none()
        && !scan.has_article(i)
        && let Some((n, behind)) = ordinal(scan, i)
        && (n == -1 || (1..=5).contains(&n))
    {
        let at = scan
            .sense(behind, one_unit)
            .filter(|(u, _)| *u == Unit::Day)
            .map_or(behind, |(_, e)| e);
        if let Some((weekday, end)) = scan.sense(at, weekday_of)
            && scan.is_free(at)
            && month_follows(scan, end)
        {
            f.nth = Some(n as i8);
            f.weekday = Some(weekday);
            return Some(end);
        }
    }
    let beside = || f.weekday.and_then(|_| numeric::beside(scan, i));
    if let Some((date, end)) = numeric::date(scan, i).or_else(beside) {
        if f.month.is_some() || f.year.is_some() {
            return None;
        }
        let kept = *f;
        *f = kept.weekday.map_or(date, |weekday| numeric::beside_weekday(date, weekday));
        (f.weekday, f.part, f.offset, f.hour_of) =
            (kept.weekday, kept.part, kept.offset, kept.hour_of);
        return Some(end);
    }
    // سلخ شعبان, أول أيام رمضان, آخر أيام شوال.
    if f.month.is_none()
        && let Some((day, end)) = day_of_row(scan, i)
    {
        f.day = Some(day);
        return Some(end);
    }
    let start = behind_article(scan, i);
    let (n, end, by_word) = match scan.whole_number(start) {
        Some(n) => (n as i32, start + 1, false),
        None => {
            let (n, end) =
                ordinal(scan, start).or_else(|| worded(scan, start).map(|(n, e)| (n as i32, e)))?;
            (n, end, true)
        }
    };
    if !(1..=31).contains(&n) {
        return None;
    }
    let named = scan.has_article(i) || start > i;
    let fits = if f.month.is_some() {
        // يناير الثاني والعشرين؛ أكتوبر. 7; never a number that counts what follows.
        f.year.is_none()
            && (by_word && named && f.weekday.is_some()
                || !by_word
                    && (link == Link::Stop || ends_or_year(scan, end))
                    && !scan.after_cue(i, Cue::Of))
    } else {
        month_behind(scan, end)
            || (f.weekday.is_some()
                && (by_word && named
                    || !by_word
                        && link != Link::Of
                        && (coordinated(scan, end) || is_near_day(scan, n, end, f)))
                && !counts(scan, end))
    };
    if !fits {
        return None;
    }
    f.day = Some(n as u8);
    Some(end)
}

/// The last day of a hijri month, or a day that is counted in the days of a month.
fn day_of_row(scan: &Scan, i: usize) -> Option<(u8, usize)> {
    let hijri = |at: usize| {
        let at = scan.sense(at, one_unit).filter(|(u, _)| *u == Unit::Month).map_or(at, |(_, e)| e);
        month_at(scan, at).filter(|(m, _)| m.calendar == Calendar::Hijri).is_some()
    };
    if let Some(end) = scan.cue(i, Cue::MonthEnd) {
        return hijri(end).then_some((LAST, end));
    }
    let (n, at) = ordinal(scan, i).filter(|_| !scan.has_article(i))?;
    let ((unit, count), end) = scan.sense(at, super::length::unit_of)?;
    if unit != Unit::Day || count == Count::Two || scan.has_article(at) {
        return None;
    }
    // آخر يوم من مايو, في الشهر المقبل: the row is of a month.
    if count != Count::Many {
        let at = scan.cue(end, Cue::Of).or_else(|| scan.cue(end, Cue::In))?;
        let held = turned_unit(scan, at).is_some_and(|(u, ..)| u == Unit::Month);
        let day = if n == -1 { LAST } else { u8::try_from(n).ok()? };
        return (n <= 30 && (held || month_follows(scan, end))).then_some((day, end));
    }
    match n {
        -1 => hijri(end).then_some((LAST, end)),
        1..=30 => month_follows(scan, end).then_some((n as u8, end)),
        _ => None,
    }
}

/// Whether a bare number behind a weekday is the day of a month, with nothing behind: الثلاثاء 19. There is such a day
/// about the day of publication.
fn is_near_day(scan: &Scan, n: i32, end: usize, f: &Fields) -> bool {
    let ends =
        end >= scan.len() || scan.breaks_before(end) || scan.is_one_of(end, &["،", ",", ".", ")"]);
    let Some((published, weekday)) = scan.page.given.published.zip(f.weekday).filter(|_| ends)
    else {
        return false;
    };
    (-1..=1).any(|m| {
        let month = months_on(published, m);
        Date::new(month.year(), month.month(), n as i8).is_ok_and(|d| weekday_of_day(d) == weekday)
    })
}

/// Whether the number before `i` is followed by what it counts.
pub fn counts(scan: &Scan, i: usize) -> bool {
    scan.page.word(i).is_some_and(|w| w.kind == Kind::Word)
        && !scan.is_cue(i, Cue::Of)
        && !scan.is_joined(i)
        && scan.sense(i, |s| matches!(s, Sense::Unit(..)).then_some(())).is_some()
}

/// Whether another day with a month follows, of which the month is meant here too.
pub fn coordinated(scan: &Scan, i: usize) -> bool {
    super::range::day_behind(scan, i).is_some()
}

pub fn ends_or_year(scan: &Scan, i: usize) -> bool {
    match scan.page.word(i) {
        None => true,
        Some(w) if w.kind == Kind::Sign => true,
        Some(_) => scan.whole_number(i).is_some_and(|n| (1900..2100).contains(&n)),
    }
}

/// Whether a month stands behind a day that ends before word `i`.
pub fn month_behind(scan: &Scan, i: usize) -> bool {
    let mut at = i;
    let dash = scan.is_one_of(at, &["-", "–"]);
    if scan.is_one_of(at, &["/", "\\", "-", "–", ".", "ـ", "،", ","]) {
        at += 1;
    }
    if scan.is_cue(at, Cue::Of) && scan.is_free(at) {
        at += 1;
    }
    if scan.is_cue(at, Cue::This) {
        at += 1;
    }
    // Six to nil is a score: a dash joins only what is surely a month.
    if month_at(scan, at)
        .is_some_and(|(m, _)| (at == i || scan.is_free(at)) && !(dash && m.name != MonthName::Sure))
    {
        return !scan.is_joined(at);
    }
    if let Some((Unit::Month, end)) = scan.sense(at, one_unit) {
        return scan.has_article(at) || month_at(scan, end).is_some();
    }
    // Between a number and a year a name that is nearly a month's is one.
    scan.whole_number(at + 1).is_some_and(|y| (1900..2100).contains(&y))
        && misspelt(scan, at).is_some()
}

/// The month at word `i`, its other names beside it included, and the word behind.
pub fn month_at(scan: &Scan, i: usize) -> Option<(Month, usize)> {
    let (month, mut end) = scan.sense(i, |s| match s {
        Sense::Month(m) => Some(m),
        _ => None,
    })?;
    // أكتوبر/تشرين الأول, يوليو (تموز), أكتوبر تشرين الأول.
    for _ in 0..2 {
        let signs = ["/", "\\", "-", "–", "(", "ـ", "|", "،", "["];
        let at = end + usize::from(scan.is_one_of(end, &signs));
        let other = scan.sense(at, |s| match s {
            Sense::Month(m) if m.number == month.number && m.calendar == month.calendar => Some(()),
            _ => None,
        });
        // صفر-صفر is a score: a month is not named twice by one name.
        let other = other.filter(|_| {
            scan.page.word(i).map(|w| w.whole()) != scan.page.word(at).map(|w| w.whole())
                || !scan.is_one_of(end, &["-", "–"])
        });
        let Some((_, behind)) = other.filter(|_| scan.is_free(at)) else { break };
        end = behind
            + usize::from(
                at > end && scan.is_one_of(end, &["(", "["]) && scan.is_one_of(behind, &[")", "]"]),
            );
    }
    Some((month, end))
}

/// A name at one letter's distance from a month's.
pub fn misspelt(scan: &Scan, i: usize) -> Option<u8> {
    let word = scan.page.word(i).filter(|w| w.kind == Kind::Word)?.whole();
    if word.chars().count() < 4 || scan.term(i).is_some() {
        return None;
    }
    scan.lexicon.long_months.iter().find(|(name, _)| is_near(word, name)).map(|(_, n)| *n)
}

/// Whether one letter more, less, other or swapped with its neighbour makes one word of the other.
pub fn is_near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let rest =
        a[start..].iter().rev().zip(b[start..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (x, y) = (&a[start..a.len() - rest], &b[start..b.len() - rest]);
    (x.len() <= 1 && y.len() <= 1) || (x.len() == 2 && y.len() == 2 && x[0] == y[1] && x[1] == y[0])
}

pub fn month(scan: &Scan, i: usize, f: &mut Fields, link: Link) -> Option<usize> {
    if f.month.is_some()
        || (f.weekday.is_some()
            && f.day.is_none()
            && f.nth.is_none()
            && link != Link::Beside
            && link != Link::Comma)
    {
        return None;
    }
    if matches!(link, Link::In) && f.nth.is_none() && f.day.is_none() {
        return None;
    }
    if link != Link::Start && f.day.is_none() && f.nth.is_none() && f.weekday.is_none() {
        return None;
    }
    // شهر أكتوبر، الشهر الثامن.
    if let Some((Unit::Month, end)) = scan.sense(i, one_unit) {
        if let Some((month, behind)) = month_at(scan, end).filter(|_| scan.is_free(end)) {
            f.month = Some(month.number);
            f.calendar = Some(month.calendar);
            return Some(behind);
        }
        if scan.has_article(i)
            && f.day.is_some()
            && let Some((n, behind)) = ordinal(scan, end)
            && (1..=12).contains(&n)
        {
            f.month = Some(n as u8);
            f.calendar = Some(Calendar::Gregorian);
            return Some(behind);
        }
        return None;
    }
    let (month, end) = match month_at(scan, i) {
        Some(found) => found,
        None if f.day.is_some()
            && scan.whole_number(i + 1).is_some_and(|y| (1900..2100).contains(&y)) =>
        {
            let number = misspelt(scan, i)?;
            (Month { calendar: Calendar::Gregorian, number, name: MonthName::Sure }, i + 1)
        }
        None => return None,
    };
    // دي مايو is a family name.
    if link == Link::Start && scan.after_cue(i, Cue::Particle) {
        return None;
    }
    let year = |at: usize| scan.whole_number(at).is_some_and(|y| (1300..2100).contains(&y));
    match month.name {
        MonthName::Sure => {}
        MonthName::Doubtful if f.day.is_some() || doubt_settled(scan, i, end) => {}
        MonthName::Enclosed if f.day.is_some() && year(end) => {}
        _ => return None,
    }
    f.month = Some(month.number);
    f.calendar = Some(month.calendar);
    Some(end)
}

/// Whether a word that is more often no month is one: a year, a turn, an edge or a preposition stands beside it.
pub fn doubt_settled(scan: &Scan, i: usize, end: usize) -> bool {
    let year = scan.whole_number(end).is_some_and(|y| (1300..2100).contains(&y));
    let turned = scan.has_article(end)
        && scan.sense(end, |s| matches!(s, Sense::Turn(_)).then_some(())).is_some();
    let before = |cue: Cue| scan.after_cue(i, cue);
    let dual = end > i + 1;
    let edge = i > 0 && scan.sense(i - 1, |s| matches!(s, Sense::Edge(_)).then_some(())).is_some();
    let led = before(Cue::In) || before(Cue::Since) || before(Cue::To) || before(Cue::Ago);
    let clitic = scan.preposition(i) == Some('ب');
    year || turned
        || dual
        || edge
        || ((led || clitic) && !scan.has_article(i) && is_alone(scan, end))
}

/// Whether no name goes on behind: a sign, a preposition, a number or the end.
pub fn is_alone(scan: &Scan, i: usize) -> bool {
    match scan.page.word(i) {
        None => true,
        Some(w) => {
            w.kind != Kind::Word
                || scan.is_cue(i, Cue::Of)
                || scan.is_cue(i, Cue::In)
                || scan.is_cue(i, Cue::To)
                || scan.is_cue(i, Cue::Function)
        }
    }
}
