//! Figures: what the numbers count, and on whose word they stand.

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::{Event, Figure};
use waqai_text::Span;

use crate::event::Found;
use crate::page::{At, Page};

/// The lists of this finder.
pub struct Tables {}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Tables {})
    }
}

/// The figures of a page, in order; `At::words` hold modifier, number and counted noun.
pub fn find(
    _page: &Page,
    _tables: &Tables,
    _found: Found,
    _events: &[At<Event<Span>>],
) -> Vec<At<Figure<Span>>> {
    Vec::new()
}
