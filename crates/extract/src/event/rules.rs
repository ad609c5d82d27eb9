//! The walk: every event word of the page with its parties, place, time and how real it is.

use waqai_record::{EventId, Event, EventType, Reality};
use waqai_text::Span;

use super::clause::Order;
use super::cue::Match;
use super::draft::Draft;
use super::lexicon::{Lends, Part, Slot};
use super::noun::noun;
use super::parties::{Parties, add};
use super::scene::{Role, Scene};
use super::setting::{is_place, ordinal, said_by, speaks, time};
use super::slots::{ACCUSED, accused, control, slots};
use super::verb::{circumstance, verb};
use crate::page::At;


/// What the walk remembers of the article.
#[derive(Default)]
pub struct Memory {
    /// The last subject of a clause.
    pub subject: Parties,
    /// The sentence that it stood in.
    pub sentence: usize,
}

/// All events of the scene, in order.
pub fn walk(scene: &Scene) -> Vec<At<Event<Span>>> {
    let mut events: Vec<At<Event<Span>>> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    let mut memory = Memory::default();
    for (n, sentence) in scene.page.sentences.iter().enumerate() {
        if scene.is_sport(sentence.clone()) {
            continue;
        }
        for i in sentence.clone() {
            if scene.role(i) == Role::Verb {
                remember(scene, i, n, &mut memory);
            }
            if let Some(speaker) = speaks(scene, i) {
                memory.subject = Parties::from_slice(&[speaker]);
                memory.sentence = n;
            }
            if !scene.events[i] {
                if let Some(barred) = scene.cue(i) {
                    taken.extend(barred.taken.iter());
                }
                continue;
            }
            if taken.contains(&i) {
                continue;
            }
            let Some(found) = scene.cue(i) else { continue };
            // A light verb leaves the cue to its noun.
            if found.cue.part == Part::Verb && !scene.entry(i).light.is_empty() {
                let mut nouns = found.taken.iter().filter_map(|t| scene.cue(*t));
                let own = is_own_verb(scene, i, &found);
                if nouns.any(|c| c.cue.part == Part::Noun && !(own && c.cue.kind != found.cue.kind))
                {
                    continue;
                }
            }
            if let Some(event) = build(scene, i, &found, &memory, &events) {
                taken.retain(|t| *t > i);
                // What is threatened or asked for is an event of its own.
                use EventType::{Request, Threaten};
                let apart = matches!(found.cue.kind, Threaten | Request);
                taken.extend(
                    found.taken.iter().filter(|t| !apart && scene.role(**t) == Role::Nominal),
                );
                events.push(At { words: i..i + 1, fact: event });
            }
        }
    }
    events
}

/// Whether a verb with a subject of its own is only written like a light one whose subject is the event: وقّع like وقع.
fn is_own_verb(scene: &Scene, i: usize, found: &Match) -> bool {
    let mut light = scene.entry(i).light.iter().map(|l| &scene.lists.light[*l as usize]);
    found.cue.who.contains(&Slot::Subject) && light.all(|l| l.lends == Lends::Event)
}

fn remember(scene: &Scene, verb: usize, sentence: usize, memory: &mut Memory) {
    let relative = verb > 0 && scene.role(verb - 1) == Role::Relative;
    if memory.sentence + 2 < sentence {
        memory.subject.clear();
    }
    if relative {
        return;
    }
    let clause = scene.clause(verb);
    if !clause.subject.is_empty() && (clause.head || clause.order == Order::Before) {
        memory.subject = clause.subject;
        memory.sentence = sentence;
    }
}

fn build(
    scene: &Scene,
    i: usize,
    found: &Match,
    memory: &Memory,
    events: &[At<Event<Span>>],
) -> Option<Event<Span>> {
    let mut draft = Draft::new("noun");
    match found.cue.part {
        Part::Verb => verb(scene, i, found, memory, &mut draft, events),
        Part::Noun => noun(scene, i, found, &mut draft, events)?,
        _ => circumstance(scene, i, memory, &mut draft),
    }
    slots(scene, i, found, &mut draft);
    if found.cue.part == Part::Noun
        && let Some(accused) = accused(scene, i, events)
    {
        // What one is accused of he has done, and the genitive is whom he has done it to.
        let genitive = draft.genitive.as_ref().map(|g| g.parties.clone()).unwrap_or_default();
        if draft.who.iter().all(|w| genitive.contains(w)) {
            add(&mut draft.whom, &genitive);
            draft.whom.retain(|w| !accused.contains(w));
            draft.who = accused;
            draft.settled = true;
            draft.rule = ACCUSED;
        }
    }
    let governed = scene.governor(i);
    let reality = match (&governed, draft.reality) {
        (_, Reality::Negated) => Reality::Negated,
        (Some((_, g)), own) if own != Reality::Planned || g.reality != Reality::Planned => {
            g.reality
        }
        (_, own) => own,
    };
    let is_truce = found.cue.mode.as_deref() == Some("ceasefire");
    if let Some((at, g)) = governed
        && !is_truce
    {
        control(scene, i, at, g.reality, memory, &mut draft, events);
    }
    // What is done to a place is done there.
    let there = matches!(found.cue.kind, EventType::Assault | EventType::Coerce | EventType::Aid);
    if there && draft.place.is_none() {
        draft.place = draft.whom.iter().copied().find(|w| is_place(scene, *w));
    }
    draft.whom.retain(|w| !draft.who.contains(w));
    if found.cue.kind == EventType::Consult && found.cue.part == Part::Noun && !draft.settled {
        // Talks and visits are those of the one that the clause is about.
        let mut who = memory.subject.clone();
        who.retain(|w| !draft.whom.contains(w) && draft.place != Some(*w));
        add(&mut who, &draft.who);
        draft.who = who;
    }
    Some(Event {
        id: EventId(0),
        cue: scene.cue_span(i),
        kind: found.cue.kind,
        mode: found.cue.mode.as_deref().map(str::to_owned),
        who: draft.who.to_vec(),
        whom: draft.whom.to_vec(),
        place: draft.place,
        when: time(scene, i),
        reality,
        said_by: said_by(scene, i),
        ordinal: ordinal(scene, i),
        figures: Vec::new(),
        rule: draft.rule.to_owned(),
    })
}
