//! What the finders' tests share: the project's own tables, read once, and pages made of a line.

use std::sync::OnceLock;

use waqai_data::TABLES;
use waqai_morph::{Cache, Morph};

use crate::page::{Given, Page};
use crate::tables::Tables;

/// The analyser and the lists, read once for all tests.
pub fn engine() -> &'static (Morph, Tables) {
    static ENGINE: OnceLock<(Morph, Tables)> = OnceLock::new();
    ENGINE.get_or_init(|| {
        (Morph::new(TABLES).expect("sound tables"), Tables::new(TABLES).expect("sound tables"))
    })
}

/// A page of `text`, published on the day `published` (ISO 8601) or, if that is empty, on no known day.
pub fn page<'a>(text: &'a str, published: &str) -> Page<'a> {
    let published =
        (!published.is_empty()).then(|| published.parse().expect("a date as 2024-02-08"));
    Page::new(text, Given { published, outlet: None }, &engine().0, &mut Cache::default())
}
