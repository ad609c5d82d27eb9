//! The walk: every event word of the page with its parties, place, time and how real it is.

use waqai_morph::Proclitics;
use waqai_record::{EntityId, Event, EventId, EventType, Kind, Mention, Reality, TimeId};
use waqai_text::Span;

use super::clause::Order;
use super::cue::Match;
use super::draft::Draft;
use super::lexicon::{Condition, Lends, Part, Slot, class};
use super::noun::noun;
use super::parties::{Parties, add};
use super::scene::{Role, Scene};
use super::setting::{is_place, ordinal, said_by, speaks, time};
use super::slots::{ACCUSED, accused, control, slots};
use super::verb::{circumstance, is_object, verb};
use crate::page::At;

/// What the walk remembers of the article.
#[derive(Default)]
pub struct Memory {
    /// The last subject of a clause.
    pub subject: Parties,
    /// The sentence that it stood in.
    pub sentence: usize,
    /// Who spoke last, and in which sentence.
    pub spoke: Option<(EntityId, usize)>,
    /// What the line of place and outlet names.
    pub outlets: Parties,
}

/// All events of the scene, in order.
pub fn walk(scene: &Scene) -> Vec<At<Event<Span>>> {
    let mut events: Vec<At<Event<Span>>> = Vec::new();
    let mut taken: Vec<usize> = Vec::new();
    let mut memory = Memory { outlets: outlets(scene), ..Memory::default() };
    for (n, sentence) in scene.page.sentences.iter().enumerate() {
        if scene.is_sport(sentence.clone()) {
            continue;
        }
        for i in sentence.clone() {
            if scene.role(i) == Role::Verb && !charges(scene, i, &memory) {
                remember(scene, i, n, &mut memory);
            }
            if let Some(topic) = topic(scene, i) {
                memory.subject = topic;
                memory.sentence = n;
            }
            if let Some(speaker) = speaks(scene, i) {
                memory.spoke = Some((speaker, n));
                if !memory.outlets.contains(&speaker) {
                    memory.subject = Parties::from_slice(&[speaker]);
                    memory.sentence = n;
                }
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
            let hit = |e: &At<Event<Span>>| {
                e.fact.kind == EventType::Assault && sentence.contains(&e.words.start)
            };
            if scene.is_class(i, class::INJURY) && events.last().is_some_and(hit) {
                continue;
            }
            // A light verb leaves the cue to its noun.
            if found.cue.part == Part::Verb && !scene.entry(i).light.is_empty() {
                // شن حملة اعتقالات: the noun may be the second of a genitive.
                let behind = found.taken.iter().flat_map(|t| [*t, t + 1]);
                let mut nouns = behind
                    .filter(|t| scene.events.get(*t) == Some(&true))
                    .filter_map(|t| scene.cue(t));
                let own = is_own_verb(scene, i, &found);
                if nouns.any(|c| c.cue.part == Part::Noun && !(own && c.cue.kind != found.cue.kind))
                {
                    continue;
                }
            }
            if let Some(event) = build(scene, i, &found, &memory, &events) {
                taken.retain(|t| *t > i);
                // What is threatened or asked for is an event of its own.
                use EventType::{Concede, Request, Threaten};
                let apart = matches!(found.cue.kind, Threaten | Request | Concede);
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

/// What stands in the line of place and outlet: a first line, or the words before its dash, without a verb.
fn outlets(scene: &Scene) -> Parties {
    let text = scene.page.text;
    let line = text.find('\n').unwrap_or(0).min(120);
    let names = scene.found.names;
    let before =
        |m: &&At<Mention<Span>>| m.fact.span.end <= line && m.fact.kind == Kind::Organization;
    let first = scene.page.words.partition_point(|w| w.span.end <= line);
    if (0..first).any(|i| scene.role(i) == Role::Verb) {
        return Parties::new();
    }
    names.mentions.iter().take_while(before).map(|m| m.fact.entity).collect()
}

/// The one that the clause behind «that» at word `i` is about: إن فلانا مستعد.
fn topic(scene: &Scene, i: usize) -> Option<Parties> {
    let bare = scene.role(i) == Role::Opener && scene.is_that(i);
    let phrase = scene.phrase(i + 1).filter(|p| bare && p.head && !p.parties.is_empty())?;
    scene.mention(i + 1).map(|_| phrase.parties)
}

/// Whether the verb at word `i` has only an object and its subject is carried on.
fn charges(scene: &Scene, i: usize, memory: &Memory) -> bool {
    scene.is_class(i, class::TRANSITIVE) && is_object(scene, i, &scene.clause(i), memory)
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
        _ => circumstance(scene, i, found, memory, &mut draft),
    }
    slots(scene, i, found, &mut draft, events);
    // عرض على without a word of who: shown or put, by nobody.
    let bare = |c: &Condition| matches!(c, Condition::Words(w) if w.iter().all(|w| scene.lists.is_preposition(*w)));
    let put = found.cue.mode.as_deref() == Some("propose")
        && found.cue.part == Part::Verb
        && !found.cue.with.is_empty()
        && found.cue.with.iter().all(bare)
        && (draft.who.is_empty() || draft.rule == "verb_alone");
    let told = i > 0
        && scene.role(i - 1) == Role::Opener
        && scene.word(i - 1).is_some_and(|w| w.pronoun().is_some());
    draft.things |= put && !told && !scene.has(i, Proclitics::AND);
    if draft.things {
        return None;
    }
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
    let when = time(scene, i);
    let reality = match reality {
        Reality::Happened if found.cue.part == Part::Noun && scene.is_to_come(i) => {
            Reality::Planned
        }
        // توجه للقاء فلان: the meeting is what the way is for.
        Reality::Happened if draft.meets && governed.is_none() && scene.has(i, Proclitics::TO) => {
            Reality::Planned
        }
        Reality::Ongoing
            if found.cue.kind == EventType::Consult
                && found.cue.part == Part::Verb
                && when.is_some_and(|t| is_ahead(scene, t)) =>
        {
            Reality::Planned
        }
        own => own,
    };
    if let Some((at, g)) = governed {
        control(scene, i, found, (at, g.reality), memory, &mut draft, events);
    }
    // What is done to a place is done there.
    let there = matches!(found.cue.kind, EventType::Assault | EventType::Coerce | EventType::Aid);
    if there && draft.place.is_none() {
        draft.place = draft.whom.iter().copied().find(|w| is_place(scene, *w));
    }
    draft.who.retain(|w| !memory.outlets.contains(w));
    draft.whom.retain(|w| !draft.who.contains(w) && !memory.outlets.contains(w));
    if found.cue.kind == EventType::Consult && found.cue.part == Part::Noun && !draft.settled {
        consulted(scene, i, found, memory, &mut draft, events);
    }
    if draft.meets
        && draft.who.len() < 2
        && found.cue.part == Part::Noun
        && scene.has(i, Proclitics::TO)
        && memory.sentence == scene.page.sentence_index(i)
    {
        // للقاء فلان: whom one goes to meet, and who goes.
        let mut who = memory.subject.clone();
        add(&mut who, &draft.who);
        draft.who = who;
    }
    // Taking a place and leaving it are done there, not to it.
    if matches!(found.cue.mode.as_deref(), Some("seize" | "withdraw")) {
        let country = |id: EntityId| scene.countries.iter().any(|c| c.1 == id);
        let leaves = found.cue.kind == EventType::Retreat;
        if draft.place.is_none() {
            draft.place = draft.whom.iter().copied().find(|w| is_place(scene, *w));
        }
        if leaves || found.cue.part == Part::Verb {
            draft.whom.retain(|w| !is_place(scene, *w) || !leaves && country(*w));
        }
    }
    Some(Event {
        id: EventId(0),
        cue: scene.cue_span(i),
        kind: found.cue.kind,
        mode: found.cue.mode.as_deref().map(str::to_owned),
        who: draft.who.to_vec(),
        whom: draft.whom.to_vec(),
        place: draft.place,
        when,
        reality,
        said_by: said_by(scene, i),
        ordinal: ordinal(scene, i),
        figures: Vec::new(),
        rule: draft.rule.to_owned(),
    })
}

/// The rule of talks whose sides only the sentence's topic gives.
pub const TOPIC: &str = "noun_topic";

/// Whether the time begins on the day of publication or after it.
fn is_ahead(scene: &Scene, time: TimeId) -> bool {
    let Some(published) = scene.page.given.published else { return false };
    let Some(time) = scene.found.times.get(time.0) else { return false };
    let value = time.fact.value.as_str();
    let day = published.to_string();
    value.len() >= day.len() && value.is_char_boundary(day.len()) && value[..day.len()] >= day[..]
}

/// Who meets or travels if the noun's own words do not say: those of the meeting just told, else the one that
/// the sentence is about. A mediator is never taken from before.
fn consulted(
    scene: &Scene,
    i: usize,
    found: &Match,
    memory: &Memory,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) {
    let sentence = scene.page.sentence_index(i);
    let mediates = found.cue.mode.as_deref() == Some("third-party");
    if mediates
        && (!draft.who.is_empty() || memory.sentence < sentence || !scene.has(i, Proclitics::TO))
    {
        return;
    }
    let meets = found.cue.who.len() > 1;
    let told =
        events.iter().rev().find(|e| e.fact.kind == EventType::Consult && e.fact.who.len() >= 2);
    let told = told.filter(|e| scene.page.sentence_index(e.words.start) + 1 >= sentence);
    let more = (1..=2).any(|n| i >= n && scene.is_class(i - n, class::QUANTITY));
    let again = scene.has(i, Proclitics::THE) && !more || draft.rule == "light_verb";
    if meets
        && again
        && let Some(told) = told
        && draft.who.iter().all(|w| told.fact.who.contains(w))
    {
        draft.who = told.fact.who.iter().copied().collect();
        return;
    }
    if memory.sentence + 1 < sentence {
        return;
    }
    let mut who = memory.subject.clone();
    who.retain(|w| {
        !draft.whom.contains(w) && draft.place != Some(*w) && !memory.outlets.contains(w)
    });
    add(&mut who, &draft.who);
    draft.who = who;
    if draft.rule == "noun" {
        draft.rule = TOPIC;
    }
}
