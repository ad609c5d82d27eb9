//! Days and months reckoned: the year that is not written, the weekday that is meant, two calendars compared.

use jiff::civil::{Date, Weekday};

use super::fields::Fields;
use super::hijri::{Hijri, LAST};
use super::lexicon::{Calendar, Turn, Unit};
use super::resolve::{From, Value, gap, months_on, plus, steps, weekday};
use super::tense::Tense;

pub fn bare_day(f: &Fields, from: &From) -> Value {
    if let (Some(day), Some(month)) = (f.day, f.month) {
        return full_day(f, day, month, from);
    }
    if let Some(offset) = f.offset {
        return offset_day(f, i64::from(offset), from);
    }
    if let (Some(nth), Some(weekday)) = (f.nth, f.weekday) {
        return nth_weekday(f, nth, weekday, from);
    }
    if let Some(day) = f.day {
        return day_within(f, day, from);
    }
    if let Some(weekday) = f.weekday {
        return week_day(f, weekday, from);
    }
    if let Some(month) = f.month {
        return whole_month(f, month, from);
    }
    match (f.year, f.calendar) {
        (Some(year), Some(Calendar::Hijri)) => {
            let span = from.lexicon.hijri.month(year, 1).zip(from.lexicon.hijri.month(year, 12));
            Value::date(span.map_or("XXXX".to_owned(), |(a, b)| format!("{}/{}", a.0, b.1)))
        }
        (Some(year), _) => Value::date(format!("{year:04}")),
        _ => Value::date("XXXX-XX-XX"),
    }
}

pub fn offset_day(f: &Fields, offset: i64, from: &From) -> Value {
    let Some(reference) = from.reference else {
        return Value::date(f.weekday.map_or("XXXX-XX-XX".into(), |w| format!("XXXX-WXX-{w}")));
    };
    let said = plus(reference, offset);
    let Some(want) = f.weekday.filter(|w| *w != weekday(said)) else { return Value::of_day(said) };
    // An article is often dated a day behind its writing: the weekday is what the writer knew.
    let near = (1..=3).flat_map(|d| [plus(said, -d), plus(said, d)]).find(|d| weekday(*d) == want);
    let day = near.unwrap_or(said);
    Value { conflict: Some(said.to_string()), ..Value::of_day(day) }
}

/// A day of the month of a calendar, with its year or without.
pub fn full_day(f: &Fields, day: u8, month: u8, from: &From) -> Value {
    let calendar = f.calendar.unwrap_or(Calendar::Gregorian);
    let mut value = one_calendar(f, calendar, day, month, f.year, from);
    if let Some(other) = f.matched {
        let plain = Fields { matched: None, year: other.year, ..*f };
        let near = From { reference: value.day.or(from.reference), tense: Tense::Open, ..*from };
        let second = match (other.year, value.day) {
            (None, Some(first)) => {
                nearest_year(&from.lexicon.hijri, other.calendar, other.day, other.month, first)
                    .map(Value::of_day)
            }
            _ => None,
        }
        .unwrap_or_else(|| {
            one_calendar(&plain, other.calendar, other.day, other.month, other.year, &near)
        });
        // The year that only the other calendar writes is meant in both.
        if let (None, Some(_), Some(told)) = (f.year, other.year, second.day)
            && let Some(same) = nearest_year(&from.lexicon.hijri, calendar, day, month, told)
        {
            value = Value::of_day(same);
        }
        let apart = value.day.zip(second.day).is_some_and(|(a, b)| a != b);
        let weekday_conflict = value.conflict.take();
        // The Gregorian date is what the newsroom counts by: a sighted month may begin a day apart.
        let (lead, rest) =
            if calendar == Calendar::Gregorian { (value, second) } else { (second, value) };
        let far = apart && lead.day.zip(rest.day).is_some_and(|(a, b)| gap(a, b).abs() > 2);
        let conflict = if far {
            Some(rest.value)
        } else {
            lead.conflict.clone().or(weekday_conflict.filter(|_| calendar == Calendar::Gregorian))
        };
        value = Value { conflict, ..lead };
    }
    value
}

pub fn nearest_year(
    hijri: &Hijri,
    calendar: Calendar,
    day: u8,
    month: u8,
    near: Date,
) -> Option<Date> {
    candidates(hijri, calendar, day, month, near).into_iter().min_by_key(|d| gap(*d, near).abs())
}

/// The days of this name in the years around `near`, in order.
pub fn candidates(hijri: &Hijri, calendar: Calendar, day: u8, month: u8, near: Date) -> Vec<Date> {
    match calendar {
        Calendar::Gregorian => {
            (-1..=1).filter_map(|y| gregorian(near.year() + y, month, day)).collect()
        }
        Calendar::Hijri => {
            let Some((year, ..)) = hijri.of(near) else { return Vec::new() };
            (year - 1..=year + 1).filter_map(|y| hijri.day(y, month, day)).collect()
        }
    }
}

/// A day of the Gregorian calendar, if there is one; `LAST` is the last of its month.
fn gregorian(year: i16, month: u8, day: u8) -> Option<Date> {
    let first = Date::new(year, month as i8, 1).ok()?;
    if day == LAST {
        return Some(first.last_of_month());
    }
    Date::new(year, month as i8, day as i8).ok()
}

pub fn in_year(hijri: &Hijri, calendar: Calendar, year: i32, month: u8, day: u8) -> Option<Date> {
    match calendar {
        Calendar::Gregorian => gregorian(i16::try_from(year).ok()?, month, day),
        Calendar::Hijri => hijri.day(year, month, day),
    }
}

pub fn one_calendar(
    f: &Fields,
    calendar: Calendar,
    day: u8,
    month: u8,
    year: Option<i32>,
    from: &From,
) -> Value {
    let hijri = &from.lexicon.hijri;
    let open = || match calendar {
        Calendar::Gregorian => Value::date(format!("XXXX-{month:02}-{day:02}")),
        Calendar::Hijri => Value::date("XXXX-XX-XX"),
    };
    if let Some(year) = year {
        return match in_year(hijri, calendar, year, month, day) {
            Some(date) => certified(f, date),
            None if calendar == Calendar::Gregorian => {
                Value::date(format!("{year:04}-{month:02}-{day:02}"))
            }
            None => open(),
        };
    }
    let Some(reference) = from.reference else { return open() };
    let days = candidates(hijri, calendar, day, month, reference);
    if days.is_empty() {
        return open();
    }
    let nearest = |days: &[Date]| days.iter().copied().min_by_key(|d| gap(*d, reference).abs());
    let past = || days.iter().copied().rev().find(|d| *d <= reference);
    let coming = || days.iter().copied().find(|d| *d >= reference);
    let turned = f.within.filter(|(u, _)| *u == Unit::Year).map(|(_, t)| t);
    let picked = match (f.turn, turned) {
        (Some(Turn::Past | Turn::Last | Turn::Before | Turn::BeforeLast), _) => {
            days.iter().copied().rev().find(|d| *d < reference)
        }
        (Some(Turn::Next | Turn::After | Turn::AfterNext), _) => {
            days.iter().copied().find(|d| *d > reference)
        }
        (Some(Turn::Now), _) => nearest(&days),
        (_, Some(turn)) => days
            .get(match turn {
                Turn::Past | Turn::Last | Turn::Before | Turn::BeforeLast => 0,
                Turn::Next | Turn::After | Turn::AfterNext => 2,
                _ => 1,
            })
            .copied(),
        _ => None,
    };
    if let Some(date) = picked {
        return certified(f, date);
    }
    // A weekday beside the date tells the year, if it is right in one.
    if let Some(want) = f.weekday {
        let right: Vec<Date> = days.iter().copied().filter(|d| weekday(*d) == want).collect();
        if let Some(date) = nearest(&right) {
            return Value::of_day(date);
        }
        return nearest(&days).map_or_else(open, |d| certified(f, d));
    }
    // من 28 ديسمبر إلى 3 يناير: what ends lies behind what begins.
    if let Some(date) = from.since.and_then(|since| {
        let around = candidates(hijri, calendar, day, month, since);
        around.into_iter().find(|d| *d >= since)
    }) {
        return Value::of_day(date);
    }
    let date = match from.tense {
        Tense::Past => past(),
        Tense::Future => coming(),
        // A programme leaves out the year in which it is printed, but for what is nearest over its edge.
        Tense::Alone => {
            let near = nearest(&days).filter(|d| gap(*d, reference).abs() <= 45);
            near.or_else(|| days.iter().copied().find(|d| d.year() == reference.year()))
        }
        // Nothing says when: what lies just ahead is announced, everything else was.
        // What lies far behind stands in the perfect.
        Tense::Present => coming().filter(|d| gap(*d, reference) <= 240).or_else(past),
        Tense::Open => {
            let ahead = coming().filter(|d| gap(*d, reference) <= 100);
            let nearer = |d: &Date| past().is_none_or(|p| gap(*d, reference) < gap(reference, p));
            ahead.filter(nearer).or_else(past)
        }
    };
    date.or_else(|| nearest(&days)).map_or_else(open, Value::of_day)
}

/// A date and the weekday that stands beside it, which may contradict it.
pub fn certified(f: &Fields, date: Date) -> Value {
    let wrong = f.weekday.filter(|w| *w != weekday(date));
    let other = wrong.and_then(|w| {
        (1..=3).flat_map(|d| [plus(date, -d), plus(date, d)]).find(|d| weekday(*d) == w)
    });
    Value { conflict: other.map(|d| d.to_string()), ..Value::of_day(date) }
}

/// The third Tuesday of a month.
pub fn nth_weekday(f: &Fields, nth: i8, want: u8, from: &From) -> Value {
    let month = match (f.month, f.within, from.reference) {
        (Some(month), _, _) => {
            let year = f.year.and_then(|y| i16::try_from(y).ok()).or_else(|| {
                let whole = whole_month(&Fields { weekday: None, nth: None, ..*f }, month, from);
                whole.day.map(|d| d.year())
            });
            year.and_then(|y| Date::new(y, month as i8, 1).ok())
        }
        (None, Some((Unit::Month, turn)), Some(reference)) => {
            Some(months_on(reference, steps(turn)))
        }
        _ => None,
    };
    let weekday = Weekday::from_monday_one_offset(want as i8).ok();
    match month.zip(weekday).and_then(|(m, w)| m.nth_weekday_of_month(nth, w).ok()) {
        Some(date) => Value::of_day(date),
        None => {
            Value::date(f.month.map_or(format!("XXXX-WXX-{want}"), |m| format!("XXXX-{m:02}-XX")))
        }
    }
}

/// A day of a month that is only turned (19 من هذا الشهر), or of a weekday (السبت السادس عشر).
pub fn day_within(f: &Fields, day: u8, from: &From) -> Value {
    let Some(reference) = from.reference else { return Value::date(format!("XXXX-XX-{day:02}")) };
    if let Some((Unit::Month, turn)) = f.within {
        let anchored = turn == Turn::Same && from.anchor.is_some();
        let base = if anchored { from.anchor.unwrap_or(reference) } else { reference };
        let month = months_on(base, steps(turn));
        return match gregorian(month.year(), month.month() as u8, day) {
            Some(date) => certified(f, date),
            None => Value::date(format!("{:04}-{:02}-{day:02}", month.year(), month.month())),
        };
    }
    let near = (-2..=2)
        .filter_map(|m| {
            let month = months_on(reference, m);
            Date::new(month.year(), month.month(), day as i8).ok()
        })
        .filter(|d| f.weekday.is_none_or(|w| w == weekday(*d)))
        .min_by_key(|d| gap(*d, reference).abs());
    near.map_or_else(|| Value::date(format!("XXXX-XX-{day:02}")), Value::of_day)
}

/// A weekday: the last one in what is told, the next in what is announced.
pub fn week_day(f: &Fields, want: u8, from: &From) -> Value {
    let Some(reference) = from.reference else { return Value::date(format!("XXXX-WXX-{want}")) };
    if let Some((Unit::Week, turn)) = f.within {
        let monday = plus(reference, 1 - i64::from(weekday(reference)) + 7 * steps(turn));
        return Value::of_day(plus(monday, i64::from(want) - 1));
    }
    let back = (i64::from(weekday(reference)) - i64::from(want)).rem_euclid(7);
    let forth = (7 - back) % 7;
    let (last, next) = (plus(reference, -back), plus(reference, forth));
    // من الأحد إلى الخميس, الخميس والجمعة المقبلين: the first such day behind the one that begins.
    if let Some(since) = from.since {
        // من 9:30 حتى 11:00 يوم الأحد: two hours of one day.
        if f.clock.is_some() && weekday(since) == want {
            return Value::of_day(since);
        }
        return Value::of_day(plus(
            since,
            (i64::from(want) - i64::from(weekday(since)) - 1).rem_euclid(7) + 1,
        ));
    }
    let date = match f.turn {
        Some(Turn::Past | Turn::Last | Turn::Before) => {
            plus(reference, if back == 0 { -7 } else { -back })
        }
        Some(Turn::Next | Turn::New) => plus(reference, if forth == 0 { 7 } else { forth }),
        Some(Turn::BeforeLast) => plus(reference, if back == 0 { -14 } else { -back - 7 }),
        Some(Turn::AfterNext) => plus(reference, if forth == 0 { 14 } else { forth + 7 }),
        Some(Turn::After) => match from.anchor.filter(|_| from.anchor_near) {
            Some(anchor) => {
                let forth = (i64::from(want) - i64::from(weekday(anchor)) - 1).rem_euclid(7) + 1;
                return Value::of_day(plus(anchor, forth)).anchored();
            }
            None => plus(reference, if forth == 0 { 7 } else { forth }),
        },
        Some(Turn::Now) => {
            if gap(next, reference) <= 3 {
                next
            } else {
                last
            }
        }
        Some(Turn::Same) => match from.anchor.filter(|a| weekday(*a) == want) {
            Some(anchor) => return Value::of_day(anchor).anchored(),
            None => last,
        },
        None if from.tense == Tense::Future => next,
        None if from.tense == Tense::Present && gap(next, reference) <= 3 => next,
        None => last,
    };
    Value::of_day(date)
}

/// A month with its year or the one that is meant.
pub fn whole_month(f: &Fields, month: u8, from: &From) -> Value {
    let hijri = f.calendar == Some(Calendar::Hijri);
    let at = |year: i32| -> Value {
        if hijri {
            return match from.lexicon.hijri.month(year, month) {
                Some((first, last)) => {
                    Value { day: Some(first), ..Value::date(format!("{first}/{last}")) }
                }
                None => Value::date("XXXX-XX"),
            };
        }
        let first = i16::try_from(year).ok().and_then(|y| Date::new(y, month as i8, 1).ok());
        Value { day: first, ..Value::date(format!("{year:04}-{month:02}")) }
    };
    if let Some(year) = f.year {
        return at(year);
    }
    let open = || Value::date(if hijri { "XXXX-XX".into() } else { format!("XXXX-{month:02}") });
    let Some(reference) = from.reference else { return open() };
    let (year, now) = if hijri {
        match from.lexicon.hijri.of(reference) {
            Some((y, m, _)) => (y, m),
            None => return open(),
        }
    } else {
        (i32::from(reference.year()), reference.month() as u8)
    };
    let turned = f.within.filter(|(u, _)| *u == Unit::Year).map(|(_, t)| t);
    if let Some(turn) = turned {
        let base = if turn == Turn::Same {
            from.anchor.map_or(year, |a| i32::from(a.year()))
        } else {
            year
        };
        return at(base + steps(turn) as i32);
    }
    let past = if month < now { year } else { year - 1 };
    let coming = if month > now { year } else { year + 1 };
    at(match f.turn {
        Some(Turn::Past | Turn::Last | Turn::Before) => past,
        Some(Turn::Next | Turn::After | Turn::New) => coming,
        Some(Turn::BeforeLast) => past - 1,
        Some(Turn::AfterNext) => coming + 1,
        Some(Turn::Now) => year,
        Some(Turn::Same) => from.anchor.map_or(year, |a| i32::from(a.year())),
        None if month == now => year,
        None if from.tense == Tense::Future => coming,
        None if from.tense == Tense::Alone => year,
        None if from.tense == Tense::Open && (month + 12 - now) % 12 <= 1 => coming,
        None if from.tense == Tense::Present && (month + 12 - now) % 12 <= 7 => coming,
        None => past,
    })
}
