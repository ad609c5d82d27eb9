//! Dates in figures: 7/10/2023, 2023-10-07, 31.12.2000, 1/4/1445 هـ, 22/04, 3/2015.

use super::calendar::one_unit;
use jiff::civil::Date;
use waqai_text::Kind;

use super::fields::Fields;
use super::holder::era;
use super::lexicon::{Calendar, Cue, Lexicon, Unit};
use super::scan::Scan;
use super::tense::{Tense, says};
use crate::newsroom::Order;
use crate::page::Page;

/// The date in figures at word `i`, and the word behind it.
pub fn date(scan: &Scan, i: usize) -> Option<(Fields, usize)> {
    let (figures, widths, sign, end) = figures(scan, i)?;
    let marked = era(scan, end);
    let behind = marked.map_or(end, |(_, e)| e);
    let hijri = marked.is_some_and(|(c, _)| c == Calendar::Hijri);
    let f = match figures[..] {
        [a, b, c] => full([a, b, c], &widths, sign, hijri, scan.order)?,
        [a, b] => {
            // More figures of the same kind behind make a code or a phone number of it.
            if i > 0 && scan.is_one_of(i - 1, &["/", "-"]) && scan.page.touches_next(i - 1) {
                return None;
            }
            half(a, b, &widths, sign).or_else(|| led_half(scan, i, a, b, &widths))?
        }
        _ => return None,
    };
    Some((Fields { in_figures: true, ..f }, behind))
}

/// Up to three numbers with one kind of sign between, their widths, the sign and the word behind.
fn figures(scan: &Scan, i: usize) -> Option<(Vec<u32>, Vec<usize>, char, usize)> {
    let text = scan.figures(i)?;
    if text.contains('.') {
        let parts: Vec<&str> = text.split('.').collect();
        if parts.len() != 3 || parts.iter().any(|p| p.is_empty() || p.len() > 4) {
            return None;
        }
        let numbers = parts.iter().map(|p| p.parse().ok()).collect::<Option<Vec<u32>>>()?;
        return Some((numbers, parts.iter().map(|p| p.len()).collect(), '.', i + 1));
    }
    let mut numbers = vec![scan.whole_number(i)?];
    let mut widths = vec![text.len()];
    let (mut at, mut sign) = (i + 1, None);
    while numbers.len() < 3
        && scan.is_one_of(at, &["/", "\\", "-", "–", "."])
        && let Some(n) = scan.whole_number(at + 1)
    {
        let this = scan.page.surface(at).chars().next()?;
        let tight = scan.page.touches_next(at - 1) && scan.page.touches_next(at);
        let spaced = this == '/' || this == '\\';
        if sign.is_some_and(|s| s != this) || !(tight || spaced) {
            break;
        }
        sign = Some(this);
        numbers.push(n);
        widths.push(scan.figures(at + 1).map_or(0, str::len));
        at += 2;
    }
    // A fourth number, or a further sign and number, is a list, an address or a score.
    if scan.is_one_of(at, &["/", "-", "."])
        && scan.page.touches_next(at - 1)
        && scan.page.touches_next(at)
        && scan.whole_number(at + 1).is_some()
    {
        return None;
    }
    (numbers.len() > 1).then_some((numbers, widths, sign?, at))
}

/// Whether day or month leads in the dates in figures of a page: as its other dates have it where only one reading
/// is possible, else as its newsroom does, else the day.
pub fn order(page: &Page, lexicon: &Lexicon) -> Order {
    let number = |i: usize| {
        let word = page.word(i).filter(|w| w.kind == Kind::Number)?;
        word.whole().parse::<u32>().ok()
    };
    let (mut day, mut month) = (false, false);
    for i in 0..page.words.len().saturating_sub(4) {
        if page.words[i].kind == Kind::Number
            && page.is_sign(i + 1, "/")
            && page.is_sign(i + 3, "/")
            && let (Some(a), Some(b), Some(1900..2100)) = (number(i), number(i + 2), number(i + 4))
        {
            day |= (13..=31).contains(&a) && (1..=12).contains(&b);
            month |= (1..=12).contains(&a) && (13..=31).contains(&b);
        }
    }
    match (day, month) {
        (true, false) => Order::Day,
        (false, true) => Order::Month,
        _ => lexicon.newsrooms.habit(page.given.outlet).order,
    }
}

/// The date in figures that its weekday says: 3/4/2024 beside a Monday is of March.
pub fn beside_weekday(f: Fields, weekday: u8) -> Fields {
    let (Some(year), Some(month), Some(day), Some(Calendar::Gregorian)) =
        (f.year, f.month, f.day, f.calendar)
    else {
        return f;
    };
    let is_right = |month: u8, day: u8| {
        let date = Date::new(i16::try_from(year).unwrap_or(0), month as i8, day as i8);
        date.is_ok_and(|d| super::resolve::weekday(d) == weekday)
    };
    let other = day <= 12 && !is_right(month, day) && is_right(day, month);
    if other && !f.year_first { Fields { day: Some(month), month: Some(day), ..f } } else { f }
}

fn full(
    [a, b, c]: [u32; 3],
    widths: &[usize],
    sign: char,
    hijri: bool,
    order: Order,
) -> Option<Fields> {
    let is_year = |n: u32| (1900..2100).contains(&n) || (1300..1500).contains(&n);
    let (year, x, y, year_first) = if is_year(c) && widths[2] == 4 {
        (c, a, b, false)
    } else if is_year(a) && widths[0] == 4 {
        (a, c, b, true)
    } else if widths[2] == 2 && sign == '/' && (1..=31).contains(&a) && (1..=12).contains(&b) {
        (2000 + c, a, b, false)
    } else {
        return None;
    };
    // Day and month stand so; the other way round only where nothing else can be meant.
    let (day, month) = match (x, y) {
        (1..=12, 1..=12) if order == Order::Month && !year_first && !hijri => (y, x),
        (1..=31, 1..=12) => (x, y),
        (1..=12, 13..=31) => (y, x),
        _ => return None,
    };
    let hijri = hijri || (1300..1500).contains(&year);
    Some(Fields {
        day: Some(day as u8),
        month: Some(month as u8),
        year: Some(year as i32),
        calendar: Some(if hijri { Calendar::Hijri } else { Calendar::Gregorian }),
        year_first,
        ..Fields::default()
    })
}

/// A day and month in figures that only the weekday before them tells to be one: `الاثنين 18/2`.
pub fn beside(scan: &Scan, i: usize) -> Option<(Fields, usize)> {
    let (figures, _, sign, end) = figures(scan, i)?;
    let [day @ 1..=31, month @ 1..=12] = figures[..] else { return None };
    let free = !(day == 24 && month == 7) && matches!(sign, '/' | '\\');
    let f = Fields {
        day: Some(day as u8),
        month: Some(month as u8),
        calendar: Some(Calendar::Gregorian),
        in_figures: true,
        ..Fields::default()
    };
    free.then_some((f, end))
}

/// 22-4 is a score unless a preposition, `يوم` or a verb of the future leads to it.
fn led_half(scan: &Scan, i: usize, day: u32, month: u32, widths: &[usize]) -> Option<Fields> {
    let before = i.checked_sub(1)?;
    let led = scan.is_cue(before, Cue::In)
        || scan.is_cue(before, Cue::Dateline)
        || scan.sense(before, one_unit).is_some_and(|(u, _)| u == Unit::Day)
        || says(scan, before) == Some(Tense::Future);
    (led && (13..=31).contains(&day) && (1..=12).contains(&month) && widths == [2, 1]).then_some(
        Fields {
            day: Some(day as u8),
            month: Some(month as u8),
            calendar: Some(Calendar::Gregorian),
            ..Fields::default()
        },
    )
}

fn half(a: u32, b: u32, widths: &[usize], sign: char) -> Option<Fields> {
    let gregorian = Some(Calendar::Gregorian);
    if widths[1] == 4 && (1900..2100).contains(&b) && (1..=12).contains(&a) && widths[0] <= 2 {
        return Some(Fields {
            month: Some(a as u8),
            year: Some(b as i32),
            calendar: gregorian,
            ..Fields::default()
        });
    }
    if widths[0] == 4
        && widths[1] == 2
        && (1900..2100).contains(&a)
        && (1..=12).contains(&b)
        && (sign == '/' || sign == '-' && b < 10)
    {
        return Some(Fields {
            month: Some(b as u8),
            year: Some(a as i32),
            calendar: gregorian,
            ..Fields::default()
        });
    }
    // Fractions, scores and 24/7 look alike: a zero before the month or a day beyond twelve settles it.
    let sure = match sign {
        '/' | '\\' => widths[1] == 2 && (b < 10 || a > 12) || (a > 12 && a != 24 && b > 3),
        '-' | '–' => b < 10 && widths[1] == 2 && widths[0] == 2,
        _ => false,
    };
    (sure && (1..=31).contains(&a) && (1..=12).contains(&b)).then_some(Fields {
        day: Some(a as u8),
        month: Some(b as u8),
        calendar: gregorian,
        ..Fields::default()
    })
}
