//! One article in, its facts out. The calls stand in reading order: what a later finder asks, an earlier one found.

mod event;
mod figure;
mod link;
mod name;
mod named;
mod newsroom;
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

/// The day of publication that the article itself states, and the words that state it.
pub fn published(page: &Page, tables: &Tables) -> Option<(jiff::civil::Date, Span)> {
    time::published(page, &tables.time)
}

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

/// The stages of [`read`], each by itself: what a bench times and a page in a notebook asks for.
pub mod stage {
    use waqai_record::{Document, Figure, Record, Time};
    use waqai_text::Span;

    pub use crate::number::Number;
    pub use crate::number::Rule as NumberRule;
    use crate::tables::Tables;
    pub use crate::time::{Age, Rule as TimeRule};
    pub use crate::{At, Page};

    /// The times of a page.
    pub fn times(page: &Page, tables: &Tables) -> Vec<At<Time<Span>>> {
        crate::time::find(page, &tables.time)
    }

    /// The times of a page, each with the rule that read it.
    pub fn explained_times(page: &Page, tables: &Tables) -> Vec<(At<Time<Span>>, TimeRule)> {
        crate::time::explain(page, &tables.time)
    }

    /// The ages of a page: no durations, and so no times.
    pub fn ages(page: &Page, tables: &Tables) -> Vec<At<Age>> {
        crate::time::ages(page, &tables.time)
    }

    /// The numbers of a page that are no part of its `times`, in order; without nouns in the dual.
    pub fn numbers(page: &Page, tables: &Tables, times: &[At<Time<Span>>]) -> Vec<At<Number>> {
        let mut numbers = crate::number::find(page, &tables.number, times);
        numbers.retain(|n| !n.fact.dual);
        numbers
    }

    /// The figures of a page by themselves: what is counted, without who claims it.
    pub fn figures(
        page: &Page,
        tables: &Tables,
        times: &[At<Time<Span>>],
        numbers: &[At<Number>],
    ) -> Vec<At<Figure<Span>>> {
        let names = crate::name::Names::default();
        let found = crate::event::Found { times, numbers, names: &names, quotes: &[] };
        crate::figure::find(page, &tables.figure, found, &[])
    }

    /// The times and names of a page; how many mentions there are.
    pub fn names(page: &Page, tables: &Tables) -> usize {
        let times = times(page, tables);
        crate::name::find(page, &tables.name, &times).mentions.len()
    }

    /// All facts of a page that is already analysed.
    pub fn facts(page: &Page, tables: &Tables) -> Record<Span> {
        crate::read(page, tables, Document::default())
    }
}
