//! Values: what an expression means, counted from the day of publication or from a day told before.

use jiff::ToSpan;

use jiff::civil::Date;

use waqai_record::TimeType;

use super::fields::{Clock, Fields};

use super::length::Length;

use super::lexicon::{Calendar, Era, Lexicon, Part, Turn, Unit};

use super::meaning::{Meaning, Of, Session, Way};
use super::reckon::{bare_day, candidates};

use super::tense::Tense;

/// What values are counted from.
#[derive(Clone, Copy)]
pub struct From<'a> {
    /// The day of publication.
    pub reference: Option<Date>,
    /// The day that the sentences before told of.
    pub anchor: Option<Date>,
    /// Whether the day told before is of this sentence or the one before.
    pub anchor_near: bool,
    /// Whether that day itself was told, and not only its month.
    pub anchor_exact: bool,
    /// The day told right before, where this one is the end of what begins with it.
    pub since: Option<Date>,
    pub tense: Tense,
    pub lexicon: &'a Lexicon,
}

/// A value and how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Value {
    pub kind: TimeType,
    pub value: String,
    /// The day that it is or begins with, if it is one.
    pub day: Option<Date>,
    /// Whether it was counted from the day told before.
    pub anchored: bool,
    /// What the words that contradict it would say.
    pub conflict: Option<String>,
}

impl Value {
    fn new(kind: TimeType, value: impl Into<String>) -> Self {
        Value { kind, value: value.into(), day: None, anchored: false, conflict: None }
    }

    pub fn date(value: impl Into<String>) -> Self {
        Value::new(TimeType::Date, value)
    }

    pub fn of_day(day: Date) -> Self {
        Value { day: Some(day), ..Value::date(day.to_string()) }
    }

    pub fn anchored(self) -> Self {
        Value { anchored: true, ..self }
    }
}

/// The value of `meaning`; none where nothing can be said of it.
pub fn resolve(meaning: &Meaning, from: &From) -> Option<Value> {
    Some(match meaning {
        Meaning::Fields(f) => day(f, from),
        Meaning::Turned(unit, turn) => turned(*unit, *turn, from),
        Meaning::TurnedPart(unit, turn, part) => {
            let whole = turned(*unit, *turn, from);
            let day = whole.day.map_or("XXXX-XX-XX".to_owned(), |d| d.to_string());
            Value { kind: TimeType::Time, value: format!("{day}T{}", part_code(*part)), ..whole }
        }
        Meaning::Shift(length, way) => shift(length, *way, from),
        Meaning::Length(length) => Value::new(TimeType::Duration, length.value()),
        Meaning::Set(value) => Value::new(TimeType::Set, value.clone()),
        Meaning::Era(era) => Value::date(era_ref(*era)),
        Meaning::Date(value) => Value::date(value.clone()),
        Meaning::Decade(figures) => Value::date(decade(*figures, from)),
        Meaning::YearPart(letter, number, of) => year_part(*letter, *number, *of, from),
        Meaning::Session(Session::Fiscal, turn) => {
            Value::date(match year_of(Of::Turned(*turn), from) {
                Some(year) => format!("FY{year}"),
                None => "FYXXXX".to_owned(),
            })
        }
        Meaning::Session(Session::School, turn) => Value::date(match from.reference {
            // A school year that begins in September.
            Some(day) => {
                let begun = *turn == Turn::New && day.month() >= 8;
                let steps = if begun { 0 } else { steps(*turn) };
                let year = i64::from(day.year()) - i64::from(day.month() < 8) + steps;
                format!("{year}/{}", year + 1)
            }
            None => "XXXX/XXXX".to_owned(),
        }),
        Meaning::Season(code, of) => Value::date(match year_of(*of, from) {
            Some(year) => format!("{year}-{code}"),
            None => format!("XXXX-{code}"),
        }),
        Meaning::Feast(calendar, month, day, of) => feast(*calendar, *month, *day, *of, from),
        Meaning::Weekend(turn) => weekend(*turn, from),
        Meaning::Clock(clock, _) => {
            let day = told_day(from).or(from.reference);
            let open = day.map_or("XXXX-XX-XX".to_owned(), |d| d.to_string());
            Value::new(TimeType::Time, format!("{open}{}", clock_code(clock, from.lexicon)))
        }
        Meaning::Part(Part::Midnight) => {
            let day = told_day(from);
            Value::new(TimeType::Time, day.map_or("T00:00".to_owned(), |d| format!("{d}T00:00")))
        }
        Meaning::Part(part) => {
            Value::new(TimeType::Time, format!("XXXX-XX-XXT{}", part_code(*part)))
        }
    })
}

/// The day that this sentence or the one before told of.
fn told_day(from: &From) -> Option<Date> {
    from.anchor.filter(|_| from.anchor_near && from.anchor_exact)
}

fn era_ref(era: Era) -> &'static str {
    match era {
        Era::Past => "PAST_REF",
        Era::Present => "PRESENT_REF",
        Era::Future => "FUTURE_REF",
    }
}

/// TimeML's code of a part of the day.
pub fn part_code(part: Part) -> &'static str {
    match part {
        Part::Dawn | Part::Morning => "MO",
        Part::Noon => "MI",
        Part::Afternoon => "AF",
        Part::Evening => "EV",
        Part::Night => "NI",
        Part::Midnight => "00:00",
        Part::Daytime => "DT",
    }
}

fn clock_code(clock: &Clock, lexicon: &Lexicon) -> String {
    let zone = clock.zone.and_then(|z| lexicon.zones.get(usize::from(z))).map_or("", |z| z);
    let hour = if clock.hour == 24 { 0 } else { clock.hour };
    match (clock.minute, clock.second) {
        (_, Some(s)) => format!("T{hour:02}:{:02}:{s:02}{zone}", clock.minute.unwrap_or(0)),
        (Some(m), _) => format!("T{hour:02}:{m:02}{zone}"),
        _ => format!("T{hour:02}:00{zone}"),
    }
}

/// Monday is 1.
pub fn weekday(date: Date) -> u8 {
    date.weekday().to_monday_one_offset() as u8
}

pub fn plus(date: Date, days: i64) -> Date {
    date.checked_add(days.days()).unwrap_or(date)
}

pub fn months_on(date: Date, months: i64) -> Date {
    date.first_of_month().checked_add(months.months()).unwrap_or(date)
}

pub fn gap(a: Date, b: Date) -> i64 {
    i64::from(a.since(b).map_or(i32::MAX, |s| s.get_days()))
}

/// A day, month or year that a calendar names, with part and clock.
fn day(f: &Fields, from: &From) -> Value {
    let mut value = bare_day(f, from);
    let code = match (&f.clock, f.part) {
        (Some(clock), part) => {
            let mut clock = *clock;
            if let Some(part) = part.filter(|_| !clock.settled) {
                clock.hour = super::clock::twenty_four(clock.hour, part);
            }
            clock_code(&clock, from.lexicon)
        }
        (None, Some(part)) => format!("T{}", part_code(part)),
        _ => return value,
    };
    value.kind = TimeType::Time;
    value.value.push_str(&code);
    value
}

/// Units from now that a turn leads to.
pub fn steps(turn: Turn) -> i64 {
    match turn {
        Turn::BeforeLast => -2,
        Turn::Past | Turn::Last | Turn::Before => -1,
        Turn::Now | Turn::Same => 0,
        Turn::Next | Turn::After | Turn::New => 1,
        Turn::AfterNext => 2,
    }
}

/// A unit that is turned: counted from now, or from what was told.
fn turned(unit: Unit, turn: Turn, from: &From) -> Value {
    let told = matches!(turn, Turn::Before | Turn::After | Turn::Same);
    let anchor = from
        .anchor
        .filter(|_| told && from.anchor_near && (from.anchor_exact || unit > Unit::Week));
    let vague = || match turn {
        Turn::After | Turn::Next | Turn::AfterNext | Turn::New => Value::date("FUTURE_REF"),
        Turn::Before | Turn::Same | Turn::Past | Turn::Last | Turn::BeforeLast => {
            Value::date("PAST_REF")
        }
        Turn::Now => Value::date("PRESENT_REF"),
    };
    // The day after is a day only where one was told; a month or year after may follow the present.
    if told
        && anchor.is_none()
        && (unit <= Unit::Day || turn == Turn::Same || from.tense == Tense::Past)
    {
        return vague();
    }
    let Some(base) = anchor.or(from.reference) else { return open_unit(unit) };
    // العام الجديد: the coming one in autumn, the running one in spring.
    let begun = turn == Turn::New && base.month() < 7;
    let value = unit_at(unit, base, if begun { 0 } else { steps(turn) });
    if anchor.is_some() { value.anchored() } else { value }
}

fn open_unit(unit: Unit) -> Value {
    Value::date(match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    })
}

/// The unit that lies `steps` from the one that holds `base`.
fn unit_at(unit: Unit, base: Date, steps: i64) -> Value {
    match unit {
        Unit::Week => {
            let day = plus(base, 7 * steps);
            let week = day.iso_week_date();
            Value {
                day: Some(day),
                ..Value::date(format!("{:04}-W{:02}", week.year(), week.week()))
            }
        }
        Unit::Month => {
            let day = months_on(base, steps);
            Value { day: Some(day), ..Value::date(format!("{:04}-{:02}", day.year(), day.month())) }
        }
        Unit::Year => Value::date(format!("{:04}", i64::from(base.year()) + steps)),
        Unit::Decade => Value::date(format!("{:03}", i64::from(base.year()) / 10 + steps)),
        Unit::Century => Value::date(format!("{:02}", i64::from(base.year()) / 100 + steps)),
        _ => Value::of_day(plus(base, steps)),
    }
}

/// So long ago, or so long from now or from the day told.
fn shift(length: &Length, way: Way, from: &From) -> Value {
    let sign = if way == Way::Back { -1 } else { 1 };
    let told = way == Way::Back || from.tense == Tense::Past;
    let vague = Value::date(if told { "PAST_REF" } else { "FUTURE_REF" });
    let whole = length.amount.filter(|a| length.more.is_none() && *a < 100_000.0);
    let Some(amount) = whole else { return vague };
    let (unit, amount) = match length.unit {
        Unit::Hour if amount % 24.0 == 0.0 => (Unit::Day, amount / 24.0),
        Unit::Decade => (Unit::Year, amount * 10.0),
        Unit::Century => (Unit::Year, amount * 100.0),
        Unit::Year if amount.fract() != 0.0 => (Unit::Month, (amount * 12.0).round()),
        Unit::Week if amount.fract() != 0.0 => (Unit::Day, (amount * 7.0).round()),
        unit => (unit, amount),
    };
    // After so many years is a year to come only where a verb says so.
    let gap = way == Way::Forth && unit == Unit::Year && from.tense != Tense::Future;
    if unit < Unit::Day || amount.fract() != 0.0 || gap && from.tense != Tense::Past {
        return vague;
    }
    // After so long in a story that is past: from the day that it told.
    let anchor = (way == Way::Forth && from.tense == Tense::Past).then_some(from.anchor).flatten();
    if way == Way::Forth && from.tense == Tense::Past && anchor.is_none() {
        return vague;
    }
    let Some(base) = anchor.or(from.reference) else { return vague };
    let value =
        unit_at(if unit == Unit::Night { Unit::Day } else { unit }, base, sign * amount as i64);
    if anchor.is_some() { value.anchored() } else { value }
}

fn decade(figures: u8, from: &From) -> String {
    let now = from.reference.map_or(2024, |d| d.year());
    // The twenties and the tens of this century only once they have begun.
    let century = if i16::from(figures) <= now % 100 && figures <= 20 && now >= 2020 {
        now / 100
    } else {
        19
    };
    format!("{century}{}", figures / 10)
}

fn year_of(of: Of, from: &From) -> Option<i64> {
    match of {
        Of::Year(year) => Some(i64::from(year)),
        Of::Turned(turn) => Some(i64::from(from.reference?.year()) + steps(turn)),
        Of::Open => from.reference.map(|d| i64::from(d.year())),
    }
}

fn year_part(letter: char, number: Result<u8, Turn>, of: Of, from: &From) -> Value {
    let number = match number {
        Ok(number) => number,
        Err(turn) => {
            let Some(reference) = from.reference else {
                return Value::date(format!("XXXX-{letter}X"));
            };
            let now = i64::from(reference.year()) * 4
                + (i64::from(reference.month()) - 1) / 3
                + steps(turn);
            return Value::date(format!("{}-Q{}", now.div_euclid(4), now.rem_euclid(4) + 1));
        }
    };
    match year_of(of, from) {
        // A year of the hijri calendar, whose parts are told by their days.
        Some(year @ 1300..1600) => {
            let months = if letter == 'Q' { 3 } else { 6 };
            let month = |n: u8| from.lexicon.hijri.month(year as i32, n);
            let first = month((number - 1) * months + 1).zip(month(number * months));
            Value::date(first.map_or("XXXX".to_owned(), |(a, b)| format!("{}/{}", a.0, b.1)))
        }
        // الربع الثالث with no year: the one that began last, or begins next where it is to come.
        Some(year) if of == Of::Open => {
            let now = from.reference.map_or(1, |d| (d.month() as u8 - 1) / 3 + 1);
            let year = match from.tense {
                Tense::Future if number < now => year + 1,
                Tense::Future | Tense::Alone => year,
                _ if number > now => year - 1,
                _ => year,
            };
            Value::date(format!("{year}-{letter}{number}"))
        }
        Some(year) => Value::date(format!("{year}-{letter}{number}")),
        None => Value::date(format!("XXXX-{letter}{number}")),
    }
}

fn feast(calendar: Calendar, month: u8, day: u8, of: Of, from: &From) -> Value {
    let hijri = &from.lexicon.hijri;
    let days = |near: Date| candidates(hijri, calendar, day, month, near);
    let date = match (of, from.reference) {
        (Of::Year(year), _) if (1300..1600).contains(&year) => hijri.day(year, month, day),
        (Of::Year(year), _) => i16::try_from(year)
            .ok()
            .and_then(|y| Date::new(y, 7, 1).ok())
            .and_then(|mid| days(mid).into_iter().find(|d| i32::from(d.year()) == year)),
        (_, None) => None,
        (Of::Turned(turn), Some(reference)) => match steps(turn) {
            -1 => days(reference).into_iter().rev().find(|d| *d < reference),
            1 => days(reference).into_iter().find(|d| *d > reference),
            _ => days(reference).into_iter().find(|d| d.year() == reference.year()),
        },
        (Of::Open, Some(reference)) if from.tense == Tense::Alone => {
            days(reference).into_iter().find(|d| d.year() == reference.year())
        }
        (Of::Open, Some(reference)) => {
            days(reference).into_iter().min_by_key(|d| gap(*d, reference).abs())
        }
    };
    match date {
        Some(date) => Value::of_day(date),
        None if calendar == Calendar::Gregorian => Value::date(format!("XXXX-{month:02}-{day:02}")),
        None => Value::date("XXXX-XX-XX"),
    }
}

fn weekend(turn: Turn, from: &From) -> Value {
    let Some(reference) = from.reference else { return Value::date("XXXX-WXX-WE") };
    let week = unit_at(Unit::Week, reference, steps(turn));
    Value { value: format!("{}-WE", week.value), ..week }
}
