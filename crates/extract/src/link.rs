//! The last step: ids are given, figures and quotes are tied to events, groups that no fact names are dropped.

use waqai_record::{
    Document, Event, EventId, Figure, FigureId, MentionId, Quote, QuoteId, Record, Time, TimeId,
};
use waqai_text::Span;

use crate::name::Names;
use crate::page::At;

/// All that the finders found.
pub struct Facts {
    /// Times.
    pub times: Vec<At<Time<Span>>>,
    /// Names.
    pub names: Names,
    /// Quotes.
    pub quotes: Vec<At<Quote<Span>>>,
    /// Events.
    pub events: Vec<At<Event<Span>>>,
    /// Figures.
    pub figures: Vec<At<Figure<Span>>>,
}

/// Makes one record of the facts.
pub fn assemble(document: Document, facts: Facts) -> Record<Span> {
    let Facts { times, names, quotes, events, figures } = facts;
    let mut record = Record::of(document);
    record.mentions = names.mentions.into_iter().map(|m| m.fact).collect();
    record.entities = names.entities;
    record.times = times.into_iter().map(|t| t.fact).collect();
    record.quotes = quotes.into_iter().map(|q| q.fact).collect();
    record.events = events.into_iter().map(|e| e.fact).collect();
    record.figures = figures.into_iter().map(|f| f.fact).collect();
    record.mentions.iter_mut().enumerate().for_each(|(i, x)| x.id = MentionId(i));
    record.times.iter_mut().enumerate().for_each(|(i, x)| x.id = TimeId(i));
    record.quotes.iter_mut().enumerate().for_each(|(i, x)| x.id = QuoteId(i));
    record.events.iter_mut().enumerate().for_each(|(i, x)| x.id = EventId(i));
    record.figures.iter_mut().enumerate().for_each(|(i, x)| x.id = FigureId(i));
    record
}
