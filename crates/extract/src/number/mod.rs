//! Numbers: digits and words, ranges, modifiers; ordinals apart.

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::{Op, Time};
use waqai_text::Span;

use crate::page::{At, Page};

/// The lists of this finder.
pub struct Tables {}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Tables {})
    }
}

/// One number as the text puts it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The number alone.
    pub span: Span,
    /// The lower bound; absent where open.
    pub low: Option<f64>,
    /// The upper bound; absent where open.
    pub high: Option<f64>,
    /// How it bounds the true number.
    pub op: Op,
    /// Whether it counts a place in a row (the third) and no things.
    pub ordinal: bool,
    /// The words of number and modifiers together.
    pub whole: std::ops::Range<usize>,
}

/// The numbers of a page that are no part of a time, in order; `At::words` are those of the number alone.
pub fn find(_page: &Page, _tables: &Tables, _times: &[At<Time<Span>>]) -> Vec<At<Number>> {
    Vec::new()
}
