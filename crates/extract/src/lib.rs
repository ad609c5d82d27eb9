//! One article in, its facts out. The calls stand in reading order: what a later finder asks, an earlier one found.

mod event;
mod figure;
mod link;
mod name;
mod number;
mod page;
mod quote;
mod tables;
#[cfg(test)]
mod testing;
mod time;

use waqai_record::{Document, Record};
use waqai_text::Span;

pub use page::{At, Given, Page};
pub use tables::Tables;

/// Reads a page and writes down what it says.
pub fn read(page: &Page, tables: &Tables, document: Document) -> Record<Span> {
    let times = time::find(page, &tables.time);
    let numbers = number::find(page, &tables.number, &times);
    let names = name::find(page, &tables.name, &times);
    let quotes = quote::find(page, &tables.quote, &names);
    let found = event::Found { times: &times, numbers: &numbers, names: &names, quotes: &quotes };
    let events = event::find(page, &tables.event, found);
    let figures = figure::find(page, &tables.figure, found, &events);
    link::assemble(document, link::Facts { times, names, quotes, events, figures })
}
