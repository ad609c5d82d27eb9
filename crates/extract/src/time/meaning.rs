//! What an expression of time means before it is counted from a day.

use std::ops::Range;

use super::fields::{Clock, Fields};
use super::length::Length;
use super::lexicon::{Calendar, Era, Part, Turn, Unit};

/// Which of two ways a shift goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Back,
    Forth,
}

/// The year that a part of a year belongs to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Of {
    Year(i32),
    Turned(Turn),
    Open,
}

/// A year that does not begin with the calendar's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Session {
    School,
    Fiscal,
}

/// What an expression means.
#[derive(Clone, Debug, PartialEq)]
pub enum Meaning {
    /// A day, month or year of a calendar.
    Fields(Fields),
    /// A unit that is turned: last month.
    Turned(Unit, Turn),
    /// The unit that something was told of: the part of the day of the next day.
    TurnedPart(Unit, Turn, Part),
    /// So long before or after the day of writing, or a day that was told.
    Shift(Length, Way),
    /// A length of time.
    Length(Length),
    /// Something that recurs, as its value.
    Set(String),
    /// The past, the present, the future.
    Era(Era),
    /// A value that needs no day to count from.
    Date(String),
    /// The first years of a decade whose century is open.
    Decade(u8),
    /// A quarter (`Q`) or half (`H`) of a year, by number or turned.
    YearPart(char, Result<u8, Turn>, Of),
    /// A school or fiscal year that is turned.
    Session(Session, Turn),
    /// A season.
    Season(&'static str, Of),
    /// A feast of a calendar: month and day.
    Feast(Calendar, u8, u8, Of),
    /// The end of the week.
    Weekend(Turn),
    /// A clock time with no day.
    Clock(Clock, Option<Part>),
    /// A part of a day with no day.
    Part(Part),
}

/// An expression and its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Expression {
    pub words: Range<usize>,
    pub meaning: Meaning,
    pub modifier: Option<&'static str>,
}

impl Expression {
    /// An expression without modifier.
    pub fn plain(start: usize, end: usize, meaning: Meaning) -> Self {
        Expression { words: start..end, meaning, modifier: None }
    }
}
