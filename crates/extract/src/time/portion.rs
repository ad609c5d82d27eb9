//! Portions of months, years and centuries: الأسبوع الأول من مايو, النصف الثاني من الشهر المقبل, العقد الأول من القرن الحالي.

use super::calendar::fields;
use super::fields::Fields;
use super::holder::turned_unit;
use super::length::unit_of;
use super::lexicon::{Calendar, Count, Cue, Turn, Unit};
use super::long::century;
use super::meaning::{Expression, Meaning, Of};
use super::number::ordinal;
use super::scan::Scan;
use super::year;

/// What is counted in a longer time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    Half,
    Third,
    Quarter,
    Of(Unit),
}

/// The portion that begins at word `i`: the month, year or century that it lies in, with where in it.
pub fn portion(scan: &Scan, i: usize) -> Option<Expression> {
    let (piece, n, end) = match piece(scan, i) {
        Some(piece) => {
            let (n, end) = ordinal(scan, i + 1).filter(|_| scan.has_article(i + 1))?;
            (piece, n, end)
        }
        // أول أسبوع من مايو.
        None => {
            let (n, at) = ordinal(scan, i).filter(|_| !scan.has_article(i))?;
            let ((unit, count), end) = scan.sense(at, unit_of)?;
            let week = unit == Unit::Week && count == Count::One && !scan.has_article(at);
            (week.then_some(Piece::Of(unit))?, n, end)
        }
    };
    let at = scan.cue(end, Cue::Of).filter(|_| scan.is_free(end))?;
    let (meaning, last) = if let Some((century, last)) = century(scan, at) {
        if piece == Piece::Of(Unit::Decade) {
            let figure = if n == -1 { 9 } else { n - 1 };
            let value = format!("{century}{figure}");
            return (0..10)
                .contains(&figure)
                .then(|| Expression::plain(i, last, Meaning::Date(value)));
        }
        (Meaning::Date(century), last)
    } else if let Some(found) = month(scan, at) {
        found
    } else if let Some(found) = turned(scan, at) {
        found
    } else {
        let (of, last) = year::of(scan, end);
        return of_year(scan, i, piece, n, of, last);
    };
    if piece == Piece::Of(Unit::Month) {
        return None;
    }
    Some(Expression { words: i..last, meaning, modifier: Some(place(piece, n)?) })
}

/// A portion of a year; halves and quarters have codes of their own and are left to `year::part`.
fn of_year(scan: &Scan, i: usize, piece: Piece, n: i32, of: Of, end: usize) -> Option<Expression> {
    let mut f = Fields::default();
    match of {
        Of::Year(year) => f.year = Some(year),
        Of::Turned(turn) => f.within = Some((Unit::Year, turn)),
        Of::Open => return None,
    }
    match piece {
        // الشهر الثامن من 2018.
        Piece::Of(Unit::Month) => {
            let n = if n == -1 { 12 } else { n };
            f.month = (1..=12).contains(&n).then_some(n as u8);
            f.month?;
            f.calendar = Some(Calendar::Gregorian);
            Some(Expression::plain(i, end, Meaning::Fields(f)))
        }
        Piece::Third | Piece::Of(Unit::Week) => {
            let meaning = match of {
                Of::Year(year) => Meaning::Date(format!("{year:04}")),
                Of::Turned(turn) => Meaning::Turned(Unit::Year, turn),
                Of::Open => return None,
            };
            let _ = scan;
            Some(Expression { words: i..end, meaning, modifier: Some(place(piece, n)?) })
        }
        _ => None,
    }
}

fn piece(scan: &Scan, i: usize) -> Option<Piece> {
    if !scan.has_article(i) {
        return None;
    }
    for (cue, piece) in
        [(Cue::Half, Piece::Half), (Cue::Third, Piece::Third), (Cue::Quarter, Piece::Quarter)]
    {
        if scan.is_cue(i, cue) {
            return Some(piece);
        }
    }
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    (count == Count::One && end == i + 1 && matches!(unit, Unit::Week | Unit::Month | Unit::Decade))
        .then_some(Piece::Of(unit))
}

/// Whether an ordinal at word `i` says which portion the word before is: no day of a month.
pub fn is_ordinal_of(scan: &Scan, i: usize) -> bool {
    i > 0 && scan.has_article(i) && (piece(scan, i - 1).is_some() || is_unit(scan, i - 1))
}

fn is_unit(scan: &Scan, i: usize) -> bool {
    scan.has_article(i)
        && scan
            .sense(i, unit_of)
            .is_some_and(|((u, c), _)| c == Count::One && matches!(u, Unit::Year | Unit::Century))
}

fn month(scan: &Scan, i: usize) -> Option<(Meaning, usize)> {
    let (f, end) = fields(scan, i)?;
    (f.month.is_some() && !f.has_day()).then_some((Meaning::Fields(f), end))
}

/// `الشهر المقبل`, `الشهر`: not the year, of which portions have their own codes.
fn turned(scan: &Scan, i: usize) -> Option<(Meaning, usize)> {
    if let Some((unit, turn, end)) = turned_unit(scan, i) {
        return matches!(unit, Unit::Month | Unit::Week)
            .then_some((Meaning::Turned(unit, turn), end));
    }
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    (unit == Unit::Month && count == Count::One && scan.has_article(i))
        .then_some((Meaning::Turned(unit, Turn::Now), end))
}

/// The modifier of the `n`th portion; -1 is the last.
fn place(piece: Piece, n: i32) -> Option<&'static str> {
    let all = match piece {
        Piece::Half => 2,
        Piece::Third => 3,
        Piece::Quarter | Piece::Of(Unit::Week) => 4,
        Piece::Of(_) => 10,
    };
    match n {
        1 => Some("START"),
        -1 => Some("END"),
        n if n >= all && n <= all + 1 => Some("END"),
        n if (2..all).contains(&n) => Some("MID"),
        _ => None,
    }
}
