//! The last step: ids are given, figures and quotes are tied to events, groups that no fact names are dropped.

use waqai_record::{
    Document, EntityId, Event, EventId, Figure, FigureId, Form, MentionId, Quote, QuoteId, Record,
    Time, TimeId,
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
    drop_unnamed_groups(&mut record);
    record.mentions.iter_mut().enumerate().for_each(|(i, x)| x.id = MentionId(i));
    record.times.iter_mut().enumerate().for_each(|(i, x)| x.id = TimeId(i));
    record.quotes.iter_mut().enumerate().for_each(|(i, x)| x.id = QuoteId(i));
    record.events.iter_mut().enumerate().for_each(|(i, x)| x.id = EventId(i));
    record.figures.iter_mut().enumerate().for_each(|(i, x)| x.id = FigureId(i));
    record
}

/// Drops the groups that no fact names, and gives what is left new ids.
fn drop_unnamed_groups(record: &mut Record<Span>) {
    let mut kept = vec![false; record.entities.len()];
    let mut keep = |id: EntityId| kept[id.0] = true;
    record.mentions.iter().filter(|m| m.form != Form::Group).for_each(|m| keep(m.entity));
    each_entity(record, &mut |id| keep(*id));
    if kept.iter().all(|k| *k) {
        return;
    }
    let mut next = 0;
    let renamed: Vec<EntityId> = kept
        .iter()
        .map(|k| {
            let id = EntityId(next);
            next += usize::from(*k);
            id
        })
        .collect();
    record.mentions.retain(|m| kept[m.entity.0]);
    record.entities.retain(|e| kept[e.id.0]);
    each_entity(record, &mut |id| *id = renamed[id.0]);
    for entity in &mut record.entities {
        entity.id = renamed[entity.id.0];
    }
    let mut first = vec![None; record.entities.len()];
    for (i, mention) in record.mentions.iter_mut().enumerate() {
        mention.entity = renamed[mention.entity.0];
        first[mention.entity.0].get_or_insert(MentionId(i));
    }
    for (entity, first) in record.entities.iter_mut().zip(first) {
        entity.first_mention = first.unwrap_or(entity.first_mention);
    }
}

/// Every place where a quote, event or figure names an entity.
fn each_entity(record: &mut Record<Span>, f: &mut impl FnMut(&mut EntityId)) {
    for q in &mut record.quotes {
        let named = [&mut q.speaker, &mut q.addressee, &mut q.carrier];
        named.into_iter().flatten().chain(&mut q.co_speakers).for_each(&mut *f);
    }
    for e in &mut record.events {
        e.who.iter_mut().chain(&mut e.whom).chain(&mut e.place).for_each(&mut *f);
    }
    for g in &mut record.figures {
        let named = [&mut g.place, &mut g.claimed_by, &mut g.relayed_by];
        named.into_iter().flatten().for_each(&mut *f);
    }
}
