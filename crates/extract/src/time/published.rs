//! The article's own date line: a full date alone in its line, or behind a place or a word that says so.

use std::ops::Range;

use jiff::civil::Date;
use waqai_text::{Kind, Span};

use super::Tables;
use super::calendar::fields;
use super::hijri::Hijri;
use super::lexicon::{Calendar, Cue};
use super::scan::Scan;
use crate::page::Page;

/// Words that may stand around the date of a date line.
const LONGEST: usize = 14;

/// The day of publication that the article itself states, and where: a line at its very top or bottom
/// that holds a full date and little else, or a date behind a place and a dash. Nothing where in doubt.
pub fn published(page: &Page, tables: &Tables) -> Option<(Date, Span)> {
    let lines = lines(page);
    let figures = |line: &Range<usize>| {
        line.clone().any(|i| page.word(i).is_some_and(|w| w.kind == Kind::Number))
    };
    let ends: Vec<Range<usize>> = match lines.len() {
        0 | 1 => Vec::new(),
        n => lines.iter().take(3).chain(lines.iter().skip(3.max(n - 2))).cloned().collect(),
    };
    let first = lines.first()?.clone();
    let head = first.start..first.end.min(first.start + 6);
    // Most articles have no such line; only then are their words not looked up twice.
    if !ends.iter().any(|l| l.len() <= 3 * LONGEST && figures(l)) && !figures(&head) {
        return None;
    }
    let scan = Scan::new(page, &tables.lexicon);
    ends.into_iter().find_map(|line| of_line(&scan, line)).or_else(|| behind_place(&scan, first))
}

/// The lines of a page, as words.
fn lines(page: &Page) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for i in 1..page.words.len() {
        let gap = page.text.get(page.words[i - 1].span.end..page.words[i].span.start);
        if gap.is_some_and(|g| g.contains('\n')) {
            lines.push(start..i);
            start = i;
        }
    }
    if start < page.words.len() {
        lines.push(start..page.words.len());
    }
    lines
}

/// A short line with one full date and no verb: `القاهرة – 12 مايو 2024`, `نشر في: 2024-05-12 10:30`.
fn of_line(scan: &Scan, line: Range<usize>) -> Option<(Date, Span)> {
    let words =
        line.clone().filter(|i| scan.page.word(*i).is_some_and(|w| w.kind != Kind::Sign)).count();
    if words > LONGEST {
        return None;
    }
    let (date, start, end) = line.clone().find_map(|i| full_date(scan, i))??;
    if end > line.end {
        return None;
    }
    let labelled = (line.start..start).any(|i| scan.is_cue(i, Cue::Dateline));
    let before = (line.start..start)
        .filter(|i| scan.page.word(*i).is_some_and(|w| matches!(w.kind, Kind::Word | Kind::Number)))
        .count();
    let after = (end..line.end)
        .filter(|i| scan.page.word(*i).is_some_and(|w| w.kind == Kind::Word))
        .count();
    // Nothing but the date, its hour and a place, or a word that says what it is.
    let alone = before <= 2
        && after <= 2
        && !(line.start..start).any(|i| scan.is_cue(i, Cue::In) || scan.is_cue(i, Cue::Since));
    (labelled || alone).then(|| (date, scan.span(start, end)))
}

/// `بيروت، 12 أيار 2024 (وكالة) - قال`: the first words of the text up to a dash or a bracket.
fn behind_place(scan: &Scan, line: Range<usize>) -> Option<(Date, Span)> {
    let last = line.end.min(line.start + LONGEST);
    let (date, start, end) =
        (line.start..last.min(line.start + 6)).find_map(|i| full_date(scan, i))??;
    let place = (line.start..start).all(|i| {
        scan.page.word(i).is_some_and(|w| {
            w.kind == Kind::Sign
                || w.kind == Kind::Latin
                || w.pos() != waqai_morph::Upos::Verb && !scan.is_cue(i, Cue::In)
        })
    });
    let sign_before =
        start > line.start && scan.is_one_of(start - 1, &["،", ",", "-", "–", "(", "/", "—"]);
    let dash = (end..last).take(5).any(|i| scan.is_one_of(i, &["-", "–", "—", ":"]));
    (place && sign_before && dash).then(|| (date, scan.span(start, end)))
}

/// A date in words or figures at word `i`: its day and words, or nothing where it is not whole or
/// its weekday contradicts it.
fn full_date(scan: &Scan, i: usize) -> Option<Option<(Date, usize, usize)>> {
    let (f, end) = scan.can_begin(i).then(|| fields(scan, i)).flatten()?;
    let at = |calendar: Calendar, year: i32, month: u8, day: u8, hijri: &Hijri| match calendar {
        Calendar::Gregorian => Date::new(i16::try_from(year).ok()?, month as i8, day as i8).ok(),
        Calendar::Hijri => hijri.day(year, month, day),
    };
    if f.day.is_none() && f.month.is_none() {
        return None;
    }
    let hijri = &scan.lexicon.hijri;
    let matched = f.matched.and_then(|m| at(m.calendar, m.year?, m.month, m.day, hijri));
    let own = f.calendar.and_then(|c| at(c, f.year?, f.month?, f.day?, hijri));
    let whole = if f.calendar == Some(Calendar::Hijri) { matched.or(own) } else { own.or(matched) };
    let right = |date: &Date| {
        f.weekday.is_none_or(|w| w == super::resolve::weekday(*date))
            && (1950..2100).contains(&date.year())
    };
    Some(whole.filter(right).map(|date| (date, i, end)))
}
