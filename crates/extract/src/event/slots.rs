//! Slots: what a row names behind its cue, who does what is asked for, meant or charged.

use waqai_morph::Proclitics;
use waqai_morph::features::Number;
use waqai_record::{EntityId, Event, EventType, Reality};
use waqai_text::Span;

use super::clause::Order;
use super::cue::Match;
use super::draft::Draft;
use super::lexicon::{Known, Part, Slot, class};
use super::parties::{Parties, Phrase, add};
use super::rules::Memory;
use super::scene::{Role, Scene};
use super::setting::{host, is_place};
use crate::page::At;

/// The rule of what one is accused of.
pub const ACCUSED: &str = "accused";

/// Who is accused of what the noun at word `i` names: the noun hangs by ب on the verb that accuses, or by و on such a noun.
pub fn accused(scene: &Scene, i: usize, events: &[At<Event<Span>>]) -> Option<Parties> {
    let last = events.last()?;
    let gap = last.words.end..i;
    let names = scene.found.names;
    let beside = i.checked_sub(1).and_then(|j| names.meant_at(j));
    if scene.has(i, Proclitics::BY)
        && last.fact.kind == EventType::Accuse
        && let Some(m) = beside.filter(|m| names.phrase(*m).end == i)
        && last.fact.whom.contains(&names.mentions[m].fact.entity)
    {
        return Some(last.fact.whom.iter().copied().collect());
    }
    if gap.len() > 10 || gap.clone().any(|j| scene.stops(j) || scene.role(j) == Role::Verb) {
        return None;
    }
    if scene.has(i, Proclitics::BY) && last.fact.kind == EventType::Accuse {
        return (!last.fact.whom.is_empty()).then(|| last.fact.whom.iter().copied().collect());
    }
    let joined = scene.has(i, Proclitics::AND) && last.fact.rule == ACCUSED;
    joined.then(|| last.fact.who.iter().copied().collect())
}

/// The one of name whom the definite singular at word `i` means: الرهينة, of whom it was told that he is held.
fn captive(scene: &Scene, i: usize, events: &[At<Event<Span>>]) -> Option<EntityId> {
    let word =
        scene.word(i).filter(|w| w.has(Proclitics::THE) && scene.is_class(i, class::HELD))?;
    if word.features().number == Some(Number::Plural) {
        return None;
    }
    let held = |e: &&At<Event<Span>>| {
        matches!(e.fact.mode.as_deref(), Some("abduct" | "arrest" | "release"))
            && e.fact.whom.len() == 1
    };
    events.iter().rev().find(held).map(|e| e.fact.whom[0])
}

/// Whether the phrase behind the preposition `first` is one of those who meet: ب stands before them (التقى به)
/// and before much else, place, topic and patron (بشأن, برعاية).
fn is_side(scene: &Scene, found: &Match, first: Known, phrase: &Phrase) -> bool {
    let meets = found.cue.kind == EventType::Consult && scene.lists.letter(first).is_some();
    !meets
        || phrase.head
            && !scene.is_class(phrase.start, class::PATRONAGE)
            && !phrase.parties.iter().any(|p| is_place(scene, *p))
}

/// Fills what the row's slots name behind the cue.
pub fn slots(
    scene: &Scene,
    i: usize,
    found: &Match,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) {
    let from = i + 1;
    let reach = if found.cue.part == Part::Verb { 18 } else { 9 };
    let ends = |j: usize| {
        scene.stops(j) || matches!(scene.role(j), Role::Verb | Role::Opener | Role::Relative)
    };
    let far = matches!(found.cue.kind, EventType::Assault | EventType::Retreat);
    let between = (from..from + 14)
        .take_while(|j| *j < from + 5 || far && !ends(*j))
        .find(|j| scene.is_class(*j, class::BETWEEN) && scene.role(*j) == Role::Preposition);
    // A noun that the verb asked for is an event word too, and the other side may stand behind it.
    let past = found.taken.iter().copied().find(|t| scene.events[*t]).map(|t| t + 1);
    for (slots, is_who) in [(&found.cue.who, true), (&found.cue.whom, false)] {
        let genitive_and_object = !is_who && slots.contains(&Slot::Genitive);
        for slot in slots {
            let parties: Parties = match slot {
                Slot::Genitive => {
                    draft.genitive.as_ref().map(|g| g.parties.clone()).unwrap_or_default()
                }
                Slot::Behind(first, 0) if scene.lists.entry(*first).class & class::BETWEEN != 0 => {
                    between.and_then(|b| scene.between(b)).map(|p| p.parties).unwrap_or_default()
                }
                Slot::Behind(first, second) => scene
                    .behind(*first, *second, from, reach)
                    .or_else(|| scene.behind(*first, *second, past?, 5).filter(|_| is_who))
                    .or_else(|| scene.behind(*first, *second, draft.resume?, 9).filter(|_| !is_who))
                    .filter(|p| is_side(scene, found, *first, p))
                    .map(|p| match captive(scene, p.start, events) {
                        Some(one) if p.parties.is_empty() => Parties::from_slice(&[one]),
                        _ => p.parties,
                    })
                    .unwrap_or_default(),
                _ => continue,
            };
            add(if is_who { &mut draft.who } else { &mut draft.whom }, &parties);
        }
        if genitive_and_object
            && let Some(g) = draft.genitive.clone().filter(|g| !g.parties.is_empty())
        {
            // قصف إسرائيل لغزة: behind the doer stands what it is done to.
            let second = if scene.role(g.end) == Role::Nominal
                && !scene.is_adjective(g.end)
                && !scene.timed[g.end]
                && !scene.stops(g.end)
            {
                scene
                    .mention(g.end)
                    .filter(|_| !scene.has(g.end, Proclitics::AND.with(Proclitics::BY)))
            } else {
                None
            };
            if let Some((entity, _)) = second {
                draft.whom.clear();
                draft.whom.push(entity);
                add(&mut draft.who, &g.parties);
            }
        }
    }
    for slot in &found.cue.place {
        if let Slot::Behind(first, second) = slot
            && let Some(phrase) = scene.behind(*first, *second, from, reach)
            && (phrase.head || scene.lists.letter(*first).is_none())
        {
            host(scene, &phrase.parties, draft);
        }
        if *slot == Slot::Genitive
            && let Some(g) = draft.genitive.clone()
        {
            host(scene, &g.parties, draft);
        }
    }
    if draft.place.is_none() {
        draft.place = place(scene, found, from, reach)
            .or_else(|| draft.resume.and_then(|at| place(scene, found, at, reach)));
    }
}

/// The place behind «in» or ب in the clause from word `from` on; a meeting is long to tell, past commas too.
fn place(scene: &Scene, found: &Match, from: usize, reach: usize) -> Option<EntityId> {
    let meets = found.cue.kind == EventType::Consult && found.cue.part == Part::Verb;
    let ends = |j: usize| {
        matches!(scene.role(j), Role::Opener | Role::Verb | Role::Relative)
            || scene.stops(j) && !(meets && scene.is_comma(j))
    };
    (from..from + reach + if meets { 12 } else { 0 }).take_while(|j| !ends(*j)).find_map(|j| {
        let places =
            |at: usize| scene.phrase(at)?.parties.iter().copied().find(|e| is_place(scene, *e));
        if scene.role(j) == Role::Preposition && scene.is_class(j, class::LOCATIVE) {
            return places(j + 1);
        }
        let (id, _) = scene.mention(j).filter(|_| scene.has(j, Proclitics::BY))?;
        is_place(scene, id).then_some(id)
    })
}

/// Who is meant to do what a word asks for or means to do: whom the asking is put to, who means it.
pub fn control(
    scene: &Scene,
    i: usize,
    found: &Match,
    (at, reality): (usize, Reality),
    memory: &Memory,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) {
    let threat = events.iter().rev().find(|e| {
        e.words.start == at && e.fact.kind == EventType::Threaten && !e.fact.who.is_empty()
    });
    let genitive = draft.genitive.as_ref().map(|g| g.parties.clone()).unwrap_or_default();
    if let Some(threat) = threat
        && found.cue.part == Part::Noun
        && !genitive.is_empty()
        && draft.who == genitive
    {
        // What one threatens to do one does, and the genitive is whom it is done to.
        draft.who = threat.fact.who.iter().copied().collect();
        add(&mut draft.whom, &genitive);
        draft.whom.retain(|w| !threat.fact.who.contains(w));
    }
    if !draft.who.is_empty() {
        return;
    }
    let truce = found.cue.mode.as_deref() == Some("ceasefire");
    if matches!(reality, Reality::Planned | Reality::Possible)
        && !truce
        && let Some(meant) = events.iter().rev().find(|e| e.words.start == at)
        && matches!(meant.fact.kind, EventType::Agree | EventType::Threaten)
    {
        // What one agrees to do or pledges he does.
        draft.who = meant.fact.who.iter().copied().collect();
    }
    if truce
        && (reality != Reality::Demanded
            || events.iter().all(|e| e.words.start != at || e.fact.whom.len() < 2))
    {
        return;
    }
    if !draft.who.is_empty() {
        return;
    }
    if reality == Reality::Demanded {
        let asked = events.iter().rev().find(|e| e.words.start == at);
        if let Some(asked) = asked {
            if draft.meets && !asked.fact.whom.is_empty() {
                // Who asks for talks wants to take part.
                add(&mut draft.who, &asked.fact.who);
            }
            let whom = asked.fact.whom.clone();
            add(&mut draft.who, &whom);
        }
        return;
    }
    if reality == Reality::Planned && scene.role(at) == Role::Verb && scene.role(i) != Role::Verb {
        let clause = scene.clause(at);
        if clause.subject.is_empty() {
            if clause.order == Order::Silent {
                draft.who = memory.subject.clone();
            }
        } else {
            add(&mut draft.who, &clause.subject);
        }
    }
}
