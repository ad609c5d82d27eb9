//! Times: days, months, weeks, years, clock times, durations, sets, with their TIMEX3 values.

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::Time;
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

/// The expressions of time of a page, in order, none inside another. Ids are left for the caller to give.
pub fn find(_page: &Page, _tables: &Tables) -> Vec<At<Time<Span>>> {
    Vec::new()
}
