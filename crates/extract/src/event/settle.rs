//! What the article says elsewhere: the sides of a truce, who holds those that are to be freed.

use waqai_record::{EntityId, Event, EventType, Kind, Reality};
use waqai_text::Span;

use super::lexicon::{Slot, class};
use super::rules::TOPIC;
use super::scene::Scene;
use crate::page::At;

/// Fills the sides of truces, talks and of releases: who agrees on it in the sentence, whom the sentence puts it
/// between, the sides of another truce of the article, or those that fight in it.
pub fn sides(scene: &Scene, events: &mut [At<Event<Span>>]) {
    let names = scene.found.names;
    let mut fighters = ranked(events, |e| e.kind == EventType::Assault);
    fighters.retain(|f| names.entity(*f).kind != Kind::Person);
    let holders = ranked(events, |e| matches!(e.mode.as_deref(), Some("abduct" | "arrest")));
    for i in 0..events.len() {
        if events[i].fact.kind == EventType::Request && events[i].fact.mode.is_none() {
            events[i].fact.mode = asked(scene, events, i).map(str::to_owned);
        }
    }
    for i in 0..events.len() {
        if is_open_truce(&events[i].fact)
            && let Some(who) =
                agreed(scene, events, i).or_else(|| between(scene, events[i].words.end))
        {
            events[i].fact.who = who;
        }
    }
    for i in 0..events.len() {
        let event = &events[i].fact;
        if is_open_truce(event) || is_open(event) && is_exchange(scene, events[i].words.start) {
            events[i].fact.who = match other_truce(events, i) {
                Some(who) => who,
                None if fighters.len() >= 2 => fighters[..2].to_vec(),
                None => opposed(scene).unwrap_or_default(),
            };
        } else if is_open(event) && event.mode.as_deref() == Some("release") {
            events[i].fact.who = holders.iter().take(1).copied().collect();
        }
    }
    for i in 0..events.len() {
        if events[i].fact.rule == TOPIC || is_mediation(&events[i].fact) {
            talks(scene, events, i);
        }
    }
    mirrored(scene, events);
}

fn is_open(event: &Event<Span>) -> bool {
    event.kind == EventType::Retreat && event.who.is_empty()
}

fn is_open_truce(event: &Event<Span>) -> bool {
    is_open(event) && event.mode.as_deref() == Some("ceasefire")
}

/// The sides that agree on or sign the event of index `i`, before it in its sentence.
fn agreed(scene: &Scene, events: &[At<Event<Span>>], i: usize) -> Option<Vec<EntityId>> {
    let sentence = scene.page.sentence(events[i].words.start);
    let before = events[..i].iter().rev().take_while(|e| e.words.start >= sentence.start);
    before
        .map(|e| &e.fact)
        .find(|e| {
            matches!(e.kind, EventType::Agree | EventType::Support | EventType::Concede)
                && e.mode.as_deref() != Some("propose")
                && e.who.len() >= 2
        })
        .map(|e| e.who.clone())
}

/// The two sides that stand behind «between» in the rest of the sentence from word `from` on.
fn between(scene: &Scene, from: usize) -> Option<Vec<EntityId>> {
    let end = scene.page.sentence(from.saturating_sub(1)).end;
    let at = (from..end).take(16).find(|i| scene.is_class(*i, class::BETWEEN))?;
    let names = scene.found.names;
    two(scene, at, |id| names.entity(id).kind != Kind::Person)
}

/// The two that stand behind the «between» at word `at`, if each is a side.
fn two(scene: &Scene, at: usize, is_side: impl Fn(EntityId) -> bool) -> Option<Vec<EntityId>> {
    let parties = scene.between(at)?.parties;
    (parties.len() == 2 && parties.iter().all(|p| is_side(*p))).then(|| parties.to_vec())
}

/// The sides of the truce of the article that is nearest to the event of index `i`.
fn other_truce(events: &[At<Event<Span>>], i: usize) -> Option<Vec<EntityId>> {
    let known = events.iter().enumerate().filter(|(_, e)| {
        e.fact.kind == EventType::Retreat
            && e.fact.mode.as_deref() == Some("ceasefire")
            && e.fact.who.len() >= 2
    });
    known.min_by_key(|(n, _)| n.abs_diff(i)).map(|(_, e)| e.fact.who.clone())
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

fn is_mediation(event: &Event<Span>) -> bool {
    event.mode.as_deref() == Some("third-party") && event.whom.is_empty()
}

/// The sides of a truce, deal or exchange of the same sentence are those that talk, and that one mediates between.
fn talks(scene: &Scene, events: &mut [At<Event<Span>>], i: usize) {
    use EventType::{Agree, Concede, Consult, Retreat};
    let sentence = scene.page.sentence(events[i].words.start);
    let mediates = is_mediation(&events[i].fact);
    if !mediates && events[i].fact.mode.is_some() {
        return;
    }
    let here = |e: &&At<Event<Span>>| {
        sentence.contains(&e.words.start) && e.words.start != events[i].words.start
    };
    let joint = |e: &&At<Event<Span>>| {
        let kind = matches!(e.fact.kind, Agree | Concede | Retreat);
        (kind || mediates && e.fact.kind == Consult) && e.fact.who.len() >= 2
    };
    let Some(sides) = events.iter().filter(here).find(joint).map(|e| e.fact.who.clone()) else {
        return;
    };
    if mediates {
        let who = events[i].fact.who.clone();
        events[i].fact.whom = sides.into_iter().filter(|s| !who.contains(s)).collect();
    } else {
        events[i].fact.who = sides;
    }
}

/// The mode of what is asked: to give in (a truce, a release), or to help.
fn asked(scene: &Scene, events: &[At<Event<Span>>], i: usize) -> Option<&'static str> {
    let sentence = scene.page.sentence(events[i].words.start);
    let next = events.get(i + 1).filter(|e| sentence.contains(&e.words.start))?;
    if next.fact.reality != Reality::Demanded {
        return None;
    }
    match next.fact.kind {
        EventType::Retreat | EventType::Concede => Some("yield"),
        EventType::Aid => Some("assist"),
        _ => None,
    }
}

/// The two bodies or states that the article first puts «between».
fn opposed(scene: &Scene) -> Option<Vec<EntityId>> {
    let words = 0..scene.page.words.len();
    let names = scene.found.names;
    let country = |id| scene.countries.iter().any(|c| c.1 == id);
    let side = |id| names.entity(id).kind == Kind::Organization || country(id);
    words.filter(|i| scene.is_class(*i, class::BETWEEN)).find_map(|i| two(scene, i, side))
}

/// Whether the word `i` names an exchange, which both sides do.
fn is_exchange(scene: &Scene, i: usize) -> bool {
    let cues = &scene.lists.entry(scene.marks[i].lemma).cues;
    cues.iter().map(|c| &scene.lists.cues[*c as usize]).any(|c| {
        c.kind == EventType::Retreat
            && c.mode.as_deref() == Some("release")
            && c.who.contains(&Slot::Genitive)
    })
}

/// Who holds one that another event says who frees, and the other way round; whom one threatens whom the threat hits.
fn mirrored(scene: &Scene, events: &mut [At<Event<Span>>]) {
    let held = |e: &Event<Span>| matches!(e.mode.as_deref(), Some("release" | "arrest" | "abduct"));
    for i in 0..events.len() {
        let event = &events[i].fact;
        if held(event) && event.who.is_empty() && event.whom.len() == 1 {
            let other = events.iter().map(|e| &e.fact);
            let who = other
                .filter(|e| held(e) && e.whom == event.whom && e.who.len() == 1)
                .map(|e| e.who.clone())
                .next();
            if let Some(who) = who {
                events[i].fact.who = who;
            }
        }
        let event = &events[i].fact;
        if event.kind == EventType::Threaten && event.whom.is_empty() {
            let sentence = scene.page.sentence(events[i].words.start);
            let hit = events.get(i + 1).filter(|e| {
                sentence.contains(&e.words.start)
                    && matches!(e.fact.reality, Reality::Planned | Reality::Possible)
                    && e.fact.whom.iter().all(|w| !event.who.contains(w))
            });
            if let Some(whom) = hit.map(|e| e.fact.whom.clone()) {
                events[i].fact.whom = whom;
            }
        }
    }
}
