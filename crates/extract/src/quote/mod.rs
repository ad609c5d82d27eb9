//! Quotes: reports of speech, direct, indirect and mixed, with their speakers.

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::Quote;
use waqai_text::Span;

use crate::name::Names;
use crate::page::{At, Page};

/// The lists of this finder.
pub struct Tables {}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Tables {})
    }
}

/// The reports of speech of a page, in order; `At::words` run from the first to the last word of cue, speaker and content.
pub fn find(_page: &Page, _tables: &Tables, _names: &Names) -> Vec<At<Quote<Span>>> {
    Vec::new()
}
