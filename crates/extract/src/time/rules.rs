//! The grammar: which expression begins at a word. The first rule that fits and the longest reading win.

use waqai_text::Kind;

use super::calendar::fields;
use super::clock;
use super::fields::Fields;
use super::holder::{turn_of, turned_unit};
use super::hours::{self, bracketed_day};
use super::length::unit_of;
use super::lexicon::{ARTICLE, Count, Cue, Era, Part, Sense, Turn, Unit};
use super::long::long_time;
use super::meaning::{Expression, Meaning};
use super::number::ordinal;
use super::portion::{is_ordinal_of, portion};
use super::rule::{self, Rule};
use super::scan::Scan;
use super::span::{every, led_length, plural, qualified, shifted};
use super::weekday::{part_of, weekday_of};
use super::{range, year};

/// The expression that begins at word `i`, and the rule that read it.
pub fn expression(scan: &Scan, i: usize) -> Option<(Expression, Rule)> {
    let found = [
        (qualified(scan, i), Rule::About),
        (shifted(scan, i), Rule::Ago),
        (every(scan, i), Rule::Every),
        (range::first(scan, i), Rule::First),
        (day(scan, i), Rule::Date),
        (edged(scan, i), Rule::Edge),
        (portion(scan, i), Rule::Portion),
        (weekend(scan, i), Rule::Weekend),
        (plural(scan, i), Rule::Last),
        (turned(scan, i), Rule::Turned),
        (part_alone(scan, i), Rule::DayPart),
        (feast(scan, i), Rule::Feast),
        (year::part(scan, i), Rule::YearPart),
        (year::alone(scan, i), Rule::Year),
        (long_time(scan, i), Rule::LongTime),
        (clock_alone(scan, i), Rule::Hour),
        (hours::first(scan, i), Rule::HourRow),
        (hours::second(scan, i), Rule::HourRow),
        (led_length(scan, i), Rule::Length),
        (era_word(scan, i), Rule::Era),
    ];
    let (best, rule) = found
        .into_iter()
        .filter_map(|(found, rule)| Some((found?, rule)))
        .reduce(|best, next| if next.0.words.end > best.0.words.end { next } else { best })?;
    let rule = match (rule, &best.meaning) {
        (Rule::Date | Rule::Turned, _) => rule::of_day(&best),
        (Rule::Ago, Meaning::Length(_)) => Rule::Length,
        (Rule::YearPart, Meaning::Season(..)) => Rule::Season,
        (_, Meaning::Session(..)) => Rule::Session,
        _ => rule,
    };
    Some((best, rule))
}

/// A day, or a month or year that a calendar names.
pub fn day(scan: &Scan, i: usize) -> Option<Expression> {
    let start = i;
    let (mut found, end) = fields(scan, i)?;
    range::lend(scan, end, &mut found);
    // A bare weekday without its article is a name.
    if found.year.is_some() && found.month.is_none() && !found.has_day() {
        return None;
    }
    if found.day.is_some() && is_ordinal_of(scan, i) {
        return None;
    }
    if found.offset == Some(0) && !found.has_more() && !range::is_today(scan, i, end) {
        return None;
    }
    let modifier = found.hour_of.filter(|m| !m.is_empty());
    Some(Expression { words: start..end, meaning: Meaning::Fields(found), modifier })
}

/// `أواخر الشهر الماضي`, `مطلع عام 2018`, `منتصف التسعينيات`.
fn edged(scan: &Scan, i: usize) -> Option<Expression> {
    let edge = scan.sense(i, |s| match s {
        Sense::Edge(e) => Some(e),
        _ => None,
    });
    let (edge, mut at) = match edge {
        Some((e, end)) if !scan.has_article(i) => (e, end),
        _ => {
            // نصف شهر مارس, أول شباط.
            let end = scan.cue(i, Cue::Half).filter(|_| !scan.has_article(i))?;
            fields(scan, end).filter(|(f, _)| f.month.is_some() && f.day.is_none())?;
            ("MID", end)
        }
    };
    if scan.is_cue(at, Cue::Of) && scan.is_free(at) {
        at += 1;
    }
    if !scan.is_free(at) {
        return None;
    }
    let sub = [
        day(scan, at).filter(|e| !matches!(&e.meaning, Meaning::Fields(f) if f.offset == Some(0) && !f.has_more() && edge == "MID")),
        turned(scan, at),
        year::part(scan, at),
        year::alone(scan, at),
        long_time(scan, at),
        weekend(scan, at),
    ]
    .into_iter()
    .flatten()
    .max_by_key(|e| e.words.end)
    .or_else(|| definite_unit(scan, at))?;
    let modifier = sub.modifier.or(Some(edge));
    Some(Expression { words: i..sub.words.end, meaning: sub.meaning, modifier })
}

/// `العام`, `الشهر`, `الأسبوع` behind a word for their beginning or end: those that run.
fn definite_unit(scan: &Scan, i: usize) -> Option<Expression> {
    let ((unit, count), end) = scan.sense(i, unit_of)?;
    let fits = count == Count::One
        && scan.has_article(i)
        && matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)
        && ordinal(scan, end).is_none_or(|_| !scan.has_article(end));
    fits.then(|| Expression::plain(i, end, Meaning::Turned(unit, Turn::Now)))
}

fn weekend(scan: &Scan, i: usize) -> Option<Expression> {
    // عطلة نهاية هذا الأسبوع.
    if scan.is_cue(i, Cue::Holiday)
        && scan.sense(i + 1, |s| matches!(s, Sense::Edge("END")).then_some(())).is_some()
        && let Some((Unit::Week, turn, end)) = turned_unit(scan, i + 2)
    {
        return Some(Expression::plain(i, end, Meaning::Weekend(turn)));
    }
    let end = scan.cue(i, Cue::Weekend)?;
    let (turn, behind) =
        match scan.sense(end, turn_of).filter(|_| scan.has_article(end) && scan.is_free(end)) {
            Some(found) => found,
            None => (Turn::Now, end),
        };
    Some(Expression::plain(i, behind, Meaning::Weekend(turn)))
}

/// `الشهر الماضي`, `هذا الأسبوع`, `اليوم التالي`, `الأسبوع المقبل يوم الجمعة`.
fn turned(scan: &Scan, i: usize) -> Option<Expression> {
    // في نفس اليوم.
    if let Some(at) = scan
        .sense(i, |s| (s == Sense::Turn(Turn::Same)).then_some(()))
        .map(|(_, e)| e)
        .or_else(|| same(scan, i))
        && let Some(((unit, Count::One), end)) = scan.sense(at, unit_of)
        && scan.has_article(at)
        && unit >= Unit::Day
    {
        return Some(Expression::plain(i, end, Meaning::Turned(unit, Turn::Same)));
    }
    // صباح اليوم التالي, مساء ذلك اليوم.
    if let Some((part, at)) = scan.sense(i, part_of)
        && !scan.has_article(i)
        && scan.is_free(at)
        && let Some((Unit::Day, turn, end)) = turned_unit(scan, at)
    {
        return Some(Expression::plain(i, end, Meaning::TurnedPart(Unit::Day, turn, part)));
    }
    let (unit, turn, end) = turned_unit(scan, i)?;
    if unit < Unit::Day || unit == Unit::Night && turn == Turn::Same {
        return None;
    }
    if unit == Unit::Night {
        return None;
    }
    if unit == Unit::Year && is_general(scan, i) {
        return None;
    }
    let fits = match turn {
        // العام الأخير, الشهر الأخير من: the last one of something, and no time by itself.
        Turn::Last => unit != Unit::Day && !scan.is_cue(end, Cue::Of),
        _ => true,
    };
    if !fits {
        return None;
    }
    // الأسبوع المقبل يوم الجمعة.
    if unit == Unit::Week {
        let at =
            scan.sense(end, unit_of).filter(|((u, _), _)| *u == Unit::Day).map_or(end, |(_, e)| e);
        if let Some((weekday, behind)) = scan.sense(at, weekday_of)
            && scan.is_free(at)
            && (scan.has_article(at) || at > end)
        {
            let f = Fields {
                weekday: Some(weekday),
                within: Some((Unit::Week, turn)),
                ..Fields::default()
            };
            return Some(Expression::plain(i, behind, Meaning::Fields(f)));
        }
    }
    // العام الماضي 2017.
    let behind = scan.whole_number(end).filter(|y| unit == Unit::Year && (1900..2100).contains(y));
    if let Some(y) = behind {
        return Some(Expression::plain(i, end + 1, Meaning::Date(y.to_string())));
    }
    Some(Expression::plain(i, end, Meaning::Turned(unit, turn)))
}

/// `نفس` before what is the same.
fn same(scan: &Scan, i: usize) -> Option<usize> {
    scan.cue(i, Cue::Same)
}

/// Whether `العام` behind word `i` is the adjective: الأمين العام السابق.
fn is_general(scan: &Scan, i: usize) -> bool {
    i > 0 && scan.is_free(i) && scan.is_cue(i - 1, Cue::General) && scan.has_article(i)
}

/// `الليلة الماضية`, `هذا الصباح`, `الليلة`, `ليلا`.
fn part_alone(scan: &Scan, i: usize) -> Option<Expression> {
    let today = |part, offset, end| {
        let f = Fields { part: Some(part), offset: Some(offset), ..Fields::default() };
        Some(Expression::plain(i, end, Meaning::Fields(f)))
    };
    if let Some(at) = scan.cue(i, Cue::This)
        && let Some((part, end)) = scan.sense(at, part_of)
        && scan.has_article(at)
    {
        return today(part, 0, end);
    }
    let (part, end) = scan.sense(i, part_of)?;
    // تلك الليلة: of the day told.
    if scan.after_cue(i, Cue::That) {
        // ذلك العصر is that age.
        let told = scan.has_article(i) && end == i + 1 && part != Part::Afternoon;
        let meaning = Meaning::TurnedPart(Unit::Day, Turn::Same, part);
        return told.then(|| Expression::plain(i - 1, end, meaning));
    }
    if scan.has_article(i) && end == i + 1 {
        let turn = scan.sense(end, turn_of).filter(|_| scan.has_article(end) && scan.is_free(end));
        return match turn {
            Some((Turn::Past, end)) => today(part, -1, end),
            Some((Turn::Next, end)) => today(part, if part == Part::Night { 0 } else { 1 }, end),
            Some((Turn::Now, end)) => today(part, 0, end),
            // الليلة is tonight unless it belongs to something.
            None if part == Part::Night && tonight(scan, i, end) => today(part, 0, end),
            _ => None,
        };
    }
    if part == Part::Midnight && end > i + 1 {
        return Some(Expression::plain(i, end, Meaning::Part(part)));
    }
    // ليلا, فجرا: the accusative stands for itself.
    let accusative = scan.page.word(i).is_some_and(|w| w.whole().ends_with('ا')) && end == i + 1;
    let alone =
        scan.page.word(end).is_none_or(|w| w.kind == Kind::Sign || !w.whole().starts_with('و'));
    (accusative && alone && scan.is_free(i)).then(|| Expression::plain(i, end, Meaning::Part(part)))
}

fn tonight(scan: &Scan, i: usize, end: usize) -> bool {
    let nunated = scan.page.word(i).is_some_and(|w| w.whole().ends_with('ه'));
    nunated
        && scan
            .page
            .word(end)
            .is_none_or(|w| w.kind != Kind::Word || !w.whole().starts_with(ARTICLE))
}

/// A feast, or one of its days: `ثاني أيام عيد الأضحى`.
fn feast(scan: &Scan, i: usize) -> Option<Expression> {
    let (later, at) = match ordinal(scan, i).filter(|_| !scan.has_article(i)) {
        Some((n, end)) if (1..=4).contains(&n) => match scan.sense(end, unit_of) {
            Some(((Unit::Day, Count::Many), behind)) if !scan.has_article(end) => {
                (n as u8 - 1, behind)
            }
            _ => (0, i),
        },
        _ => (0, i),
    };
    let ((calendar, month, day), end) = scan.sense(at, |s| match s {
        Sense::Feast(c, m, d) => Some((c, m, d)),
        _ => None,
    })?;
    let (of, end) = year::of(scan, end);
    Some(Expression::plain(i, end, Meaning::Feast(calendar, month, day + later, of)))
}

pub fn clock_alone(scan: &Scan, i: usize) -> Option<Expression> {
    let (clock, part, end) = clock::hour(scan, i)?;
    // عند الساعة 10 من صباح الأحد, الثامنة مساء الأحد, الساعة 15:00 اليوم.
    let behind = scan.cue(end, Cue::Of).filter(|_| scan.is_free(end)).unwrap_or(end);
    let behind =
        scan.cue(behind, Cue::In).filter(|_| behind == end && scan.is_free(end)).unwrap_or(behind);
    if scan.is_free(behind)
        && let Some((mut f, mut last)) = fields(scan, behind)
        && f.has_day()
        && f.clock.is_none()
    {
        let mut clock = clock;
        // The first hours of the night between two days are of the second.
        if part == Some(Part::Night)
            && let Some((day, end)) = night_of(scan, last, &f)
        {
            if clock.hour < 6 {
                f.weekday = Some(day);
            }
            last = end;
        }
        if let (Some(p), None) = (f.part, part) {
            clock.hour = clock::twenty_four(clock.hour, p);
        }
        f.clock = Some(clock);
        f.part = f.part.or(part);
        return Some(Expression::plain(i, last, Meaning::Fields(f)));
    }
    if let Some((mut f, last)) = bracketed_day(scan, end) {
        f.clock = Some(clock);
        f.part = f.part.or(part);
        return Some(Expression::plain(i, last, Meaning::Fields(f)));
    }
    // The part before its day: الثامنة مساء | الأحد.
    if part.is_some()
        && let Some((mut f, last)) =
            fields(scan, end - 1).filter(|(f, _)| f.has_day() && f.part == part)
    {
        f.clock = Some(clock);
        return Some(Expression::plain(i, last, Meaning::Fields(f)));
    }
    let mut clock = clock;
    // من الساعة الثالثة إلى الرابعة عصرا: the second hour says which half of the day is meant.
    if !clock.settled
        && scan.is_cue(end, Cue::To)
        && let Some((until, Some(part), _)) = clock::hour(scan, end + 1)
            .or_else(|| scan.cue(end + 1, Cue::To).and_then(|at| clock::hour(scan, at)))
    {
        clock.hour = clock::twenty_four(clock.hour, part);
        if clock.hour > until.hour {
            clock.hour -= 12;
        }
    }
    Some(Expression::plain(i, end, Meaning::Clock(clock, part)))
}

/// The weekday behind the one that ends before word `i`, where the night between the two is meant.
fn night_of(scan: &Scan, i: usize, f: &Fields) -> Option<(u8, usize)> {
    let first = f.weekday.filter(|_| f.day.is_none() && f.turn.is_none())?;
    let at = i + usize::from(scan.is_one_of(i, &["/", "-", "–"]));
    let (day, end) = scan.sense(at, weekday_of)?;
    (scan.has_article(at) && scan.is_free(at) && day == first % 7 + 1).then_some((day, end))
}

/// `الآن`, `مؤخرا`, `وقت سابق`; `الماضي` and `السابق` behind `في`.
fn era_word(scan: &Scan, i: usize) -> Option<Expression> {
    if let Some((era, end)) = scan.sense(i, |s| match s {
        Sense::Era(e) => Some(e),
        _ => None,
    }) {
        // وقت سابق من يوم الأحد belongs to the day.
        return Some(Expression::plain(i, end, Meaning::Era(era)));
    }
    if i > 0
        && scan.is_cue(i - 1, Cue::In)
        && scan.is_free(i)
        && scan.has_article(i)
        && let Some((turn, end)) = scan.sense(i, turn_of)
        && scan.page.word(end).is_none_or(|w| {
            w.kind != Kind::Word || !w.whole().starts_with(ARTICLE) || turn == Turn::Before
        })
    {
        let era = match turn {
            Turn::Past | Turn::Before => Era::Past,
            _ => return None,
        };
        return Some(Expression::plain(i, end, Meaning::Era(era)));
    }
    if i > 0
        && scan.is_cue(i - 1, Cue::In)
        && let Some(end) = scan.cue(i, Cue::Hereafter)
    {
        return Some(Expression::plain(i, end, Meaning::Era(Era::Future)));
    }
    None
}
