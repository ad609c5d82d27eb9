//! Names: who and where, the titles beside them, and which mentions name the same.

use std::ops::Range;

use waqai_data::Table;
use waqai_morph::TableError;
use waqai_record::{Entity, EntityId, Form, Kind, Mention, Time};
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

/// The mentions of a page and what they mention.
#[derive(Default)]
pub struct Names {
    /// All mentions, in order, none inside another but bodies and countries in titles; ids are indices.
    pub mentions: Vec<At<Mention<Span>>>,
    /// All entities, by first mention; ids are indices.
    pub entities: Vec<Entity>,
    /// For each mention, the words of the title beside its name.
    pub titles: Vec<Option<Range<usize>>>,
}

impl Names {
    /// The mention whose words hold word `i`.
    pub fn at(&self, i: usize) -> Option<&At<Mention<Span>>> {
        self.mentions.iter().find(|m| m.words.contains(&i))
    }

    /// The entity of `id`.
    pub fn entity(&self, id: EntityId) -> &Entity {
        &self.entities[id.0]
    }
}

/// The mentions of a page, grouped. Groups ([`Form::Group`]) are candidates: the caller keeps those that a fact names.
pub fn find(_page: &Page, _tables: &Tables, _times: &[At<Time<Span>>]) -> Names {
    let _ = (Form::Name, Kind::Person);
    Names::default()
}
