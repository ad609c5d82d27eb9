//! The lists that the finders ask, read once: each finder's own `Tables`.

use waqai_data::Table;
use waqai_morph::TableError;

use crate::{event, figure, name, number, quote, time};

/// The lists of all finders.
pub struct Tables {
    /// Months, days, periods.
    pub time: time::Tables,
    /// Number words and modifiers.
    pub number: number::Tables,
    /// Counted nouns and measures.
    pub figure: figure::Tables,
    /// Titles, bodies, places, people.
    pub name: name::Tables,
    /// Reporting words.
    pub quote: quote::Tables,
    /// Event words.
    pub event: event::Tables,
}

impl Tables {
    /// Reads the lists of all finders from `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        Ok(Tables {
            time: time::Tables::new(tables)?,
            number: number::Tables::new(tables)?,
            figure: figure::Tables::new(tables)?,
            name: name::Tables::new(tables)?,
            quote: quote::Tables::new(tables)?,
            event: event::Tables::new(tables)?,
        })
    }
}
