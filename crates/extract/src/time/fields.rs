//! What an expression says of a day: weekday, day, month, year, part, clock, and where it turns.

use super::lexicon::{Calendar, Part, Turn, Unit};

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    pub hour: u8,
    pub minute: Option<u8>,
    pub second: Option<u8>,
    /// An index of `Lexicon::zones`.
    pub zone: Option<u16>,
    /// Whether the hour is of the half day that the part of the day says.
    pub settled: bool,
}

/// What a day, month or year is said to be; absent where nothing is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// From Monday, 1.
    pub weekday: Option<u8>,
    pub day: Option<u8>,
    pub month: Option<u8>,
    /// The calendar of the month, or of the year where the month is none.
    pub calendar: Option<Calendar>,
    pub year: Option<i32>,
    /// Days from the day of writing.
    pub offset: Option<i8>,
    /// Where an adjective turns the weekday, the month or the day and month.
    pub turn: Option<Turn>,
    /// The unit that holds the day and where that turns (من الشهر الجاري، من الأسبوع المقبل).
    pub within: Option<(Unit, Turn)>,
    /// The weekday's number in its month; -1 is the last.
    pub nth: Option<i8>,
    pub part: Option<Part>,
    pub clock: Option<Clock>,
    /// Whether it is only a late or an early hour of the day.
    pub hour_of: Option<&'static str>,
    /// Whether the day stands in figures alone, and whether its year leads.
    pub in_figures: bool,
    pub year_first: bool,
    /// Whether a second calendar says the same day.
    pub matched: Option<Match>,
}

/// The same day in another calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    pub day: u8,
    pub month: u8,
    pub year: Option<i32>,
    pub calendar: Calendar,
}

impl Fields {
    /// Whether more than a day counted from the day of writing is said.
    pub fn has_more(&self) -> bool {
        *self != Fields { offset: self.offset, ..Fields::default() }
    }

    /// Whether a day is said, however.
    pub fn has_day(&self) -> bool {
        self.day.is_some() || self.weekday.is_some() || self.offset.is_some()
    }
}
