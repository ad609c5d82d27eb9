//! Events: who did what to whom, in PLOVER types.

mod clause;
mod cue;
mod draft;
mod lexicon;
mod noun;
mod parties;
mod reach;
mod reality;
mod rules;
mod scene;
mod setting;
mod settle;
mod slots;
#[cfg(test)]
mod tests;
mod verb;

use waqai_record::{Event, Quote, Time};
use waqai_text::Span;

use crate::name::Names;
use crate::number::Number;
use crate::page::{At, Page};
pub use lexicon::Tables;

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
pub fn find(page: &Page, tables: &Tables, found: Found) -> Vec<At<Event<Span>>> {
    let scene = scene::Scene::new(page, tables, found);
    let mut events = rules::walk(&scene);
    settle::sides(&scene, &mut events);
    events
}
