//! What the article says elsewhere: the sides of a truce, who holds those that are to be freed.

use waqai_record::{EntityId, Event, EventType, Kind};
use waqai_text::Span;

use crate::name::Names;
use crate::page::At;

/// Fills the sides of truces and of releases from the fights and the takings that the article tells.
pub fn sides(events: &mut [At<Event<Span>>], names: &Names) {
    let mut fighters = ranked(events, |e| e.kind == EventType::Assault);
    fighters.retain(|f| names.entity(*f).kind != Kind::Person);
    let holders =
        ranked(events, |e| e.kind == EventType::Assault && e.mode.as_deref() == Some("abduct"));
    for event in events
        .iter_mut()
        .map(|e| &mut e.fact)
        .filter(|e| e.kind == EventType::Retreat && e.who.is_empty())
    {
        match event.mode.as_deref() {
            Some("ceasefire") if fighters.len() >= 2 => event.who = fighters[..2].to_vec(),
            Some("release") => event.who = holders.iter().take(1).copied().collect(),
            _ => {}
        }
    }
}

/// Who does the events that `test` picks, those that do most first, by first mention among equals.
fn ranked(events: &[At<Event<Span>>], test: impl Fn(&Event<Span>) -> bool) -> Vec<EntityId> {
    let mut counts: Vec<(EntityId, usize)> = Vec::new();
    for id in events.iter().map(|e| &e.fact).filter(|e| test(e)).flat_map(|e| &e.who) {
        match counts.iter_mut().find(|c| c.0 == *id) {
            Some(c) => c.1 += 1,
            None => counts.push((*id, 1)),
        }
    }
    counts.sort_by_key(|c| (std::cmp::Reverse(c.1), c.0));
    counts.into_iter().map(|c| c.0).collect()
}
