//! Events: who did what to whom, in PLOVER types.

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::{Event, Quote, Time};
use waqai_text::Span;

use crate::name::Names;
use crate::number::Number;
use crate::page::{At, Page};

/// The lists of this finder.
pub struct Tables {}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Tables {})
    }
}

/// What the finders before this one found.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    /// Times.
    pub times: &'a [At<Time<Span>>],
    /// Numbers, ordinals among them.
    pub numbers: &'a [At<Number>],
    /// Names.
    pub names: &'a Names,
    /// Quotes.
    pub quotes: &'a [At<Quote<Span>>],
}

/// The events of a page, in order; `At::words` is the cue.
pub fn find(_page: &Page, _tables: &Tables, _found: Found) -> Vec<At<Event<Span>>> {
    Vec::new()
}
