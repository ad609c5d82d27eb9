//! The walk: every event word of the page with its parties, place, time and how real it is.

use waqai_morph::Proclitics;
use waqai_morph::features::{Number, Person, Voice};
use waqai_record::{EntityId, Event, EventId, EventType, Reality};
use waqai_text::Span;

use super::cue::Match;
use super::lexicon::{Lends, Part, Slot, class};
use super::noun::noun;
use super::parties::{Clause, Order, Parties, Phrase, Want, add};
use super::scene::{Role, Scene};
use super::setting::{host, is_place, ordinal, said_by, speaker, speaks, time};
use crate::page::At;

/// What the walk remembers of the article.
#[derive(Default)]
struct Memory {
    /// The last subject of a clause.
    subject: Parties,
    /// The sentence that it stood in.
    sentence: usize,
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

/// The rule of what one is accused of.
const ACCUSED: &str = "accused";

/// Who is accused of what the noun at word `i` names: the noun hangs by ب on the verb that accuses, or by و on such a noun.
fn accused(scene: &Scene, i: usize, events: &[At<Event<Span>>]) -> Option<Parties> {
    let last = events.last()?;
    let gap = last.words.end..i;
    if gap.len() > 10 || gap.clone().any(|j| scene.stops(j) || scene.role(j) == Role::Verb) {
        return None;
    }
    if scene.has(i, Proclitics::BY) && last.fact.kind == EventType::Accuse {
        return (!last.fact.whom.is_empty()).then(|| last.fact.whom.iter().copied().collect());
    }
    let joined = scene.has(i, Proclitics::AND) && last.fact.rule == ACCUSED;
    joined.then(|| last.fact.who.iter().copied().collect())
}

/// What is known of an event while it is read.
pub struct Draft {
    /// Who does it.
    pub who: Parties,
    /// To whom.
    pub whom: Parties,
    /// Where.
    pub place: Option<EntityId>,
    /// How real it is by its own words.
    pub reality: Reality,
    /// The rule.
    pub rule: &'static str,
    /// The genitive or what the pronoun means.
    pub genitive: Option<Phrase>,
    /// Whether its own words say who does it.
    pub settled: bool,
}

impl Draft {
    fn new(rule: &'static str) -> Self {
        Draft {
            who: Parties::new(),
            whom: Parties::new(),
            place: None,
            reality: Reality::Happened,
            rule,
            genitive: None,
            settled: false,
        }
    }
}

/// A verb: subject and object by place and agreement.
fn verb(
    scene: &Scene,
    i: usize,
    found: &Match,
    memory: &Memory,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) {
    let clause = scene.clause(i);
    draft.reality = scene.verb_reality(i, found.cue.kind);
    draft.rule = match clause.order {
        Order::Behind => "verb_subject",
        Order::Before => "subject_verb",
        Order::Relative => "relative",
        Order::Silent => "verb_alone",
    };
    let row = |c: &u32| std::ptr::eq(&scene.lists.cues[*c as usize], found.cue);
    let chosen = scene.lists.entry(scene.marks[i].lemma).cues.iter().any(row);
    // What the row asked for is no doer: أطلق سراح فلان.
    let asked = clause.subject_start.is_some_and(|at| found.taken.contains(&at));
    if asked && !clause.head && clause.order == Order::Behind {
        draft.rule = "passive";
        if found.cue.whom.iter().any(|s| *s != Slot::Subject) {
            add(&mut draft.whom, &clause.subject);
        }
        return;
    }
    if clause.passive && chosen || is_bare_passive(scene, i, found, &clause) {
        draft.rule = "passive";
        add(&mut draft.whom, &clause.subject);
        if clause.order == Order::Silent
            && let Some(object) = &clause.object
        {
            add(&mut draft.whom, &object.parties);
        }
        return;
    }
    let negated = |l: &u32| scene.lists.light[*l as usize].reality == Some(Reality::Negated);
    if scene.entry(i).light.iter().any(negated) {
        draft.reality = Reality::Negated;
    }
    let takes_object = |slots: &[Slot]| slots.contains(&Slot::Object);
    if found.cue.whom.contains(&Slot::Subject) {
        add(&mut draft.whom, &clause.subject);
    }
    if found.cue.who.contains(&Slot::Subject) {
        add(&mut draft.who, &clause.subject);
        let both = found.cue.who.contains(&Slot::Object) && is_pair(scene, i);
        if both && clause.subject.is_empty() {
            let pair = events.iter().rev().map(|e| &e.fact.who).find(|who| who.len() == 2);
            draft.who.extend(pair.into_iter().flatten().copied());
        }
        if clause.order == Order::Silent
            && clause.subject.is_empty()
            && draft.who.is_empty()
            && is_third(scene, i)
        {
            draft.who = memory.subject.clone();
        }
    }
    let pronoun = scene.word(i).and_then(|w| w.pronoun());
    let meant =
        pronoun.and_then(|p| scene.meant(p, i, Want::Anyone)).filter(|e| !draft.who.contains(e));
    let object: Parties = match (&clause.object, meant) {
        (_, Some(entity)) => Parties::from_slice(&[entity]),
        (Some(phrase), None) if pronoun.is_none() => phrase.parties.clone(),
        _ => Parties::new(),
    };
    if takes_object(&found.cue.who) {
        add(&mut draft.who, &object);
    } else if takes_object(&found.cue.whom) {
        add(&mut draft.whom, &object);
    } else if takes_object(&found.cue.place) {
        host(scene, &object, draft);
    }
}

/// Whether the subject beside the verb at word `i` is a definite dual: the two that were named last, الطرفان.
fn is_pair(scene: &Scene, i: usize) -> bool {
    [i.wrapping_sub(1), i + 1].into_iter().any(|j| {
        scene.role(j) == Role::Nominal
            && scene.has(j, Proclitics::THE)
            && scene.word(j).is_some_and(|w| w.features().number == Some(Number::Dual))
    })
}

fn is_third(scene: &Scene, i: usize) -> bool {
    !scene
        .word(i)
        .is_some_and(|w| matches!(w.features().person, Some(Person::First | Person::Second)))
}

/// A verb of harm before a counted or indefinite noun and no second phrase: nobody says who did it.
fn is_bare_passive(scene: &Scene, i: usize, found: &Match, clause: &Clause) -> bool {
    let harm = matches!(found.cue.kind, EventType::Assault | EventType::Coerce)
        && found.cue.whom.contains(&Slot::Object)
        && found.cue.whom.len() == 1;
    let perfect = scene
        .word(i)
        .is_some_and(|w| w.features().voice != Some(Voice::Active) || !scene.is_imperfect(i));
    let behind = clause.order == Order::Behind || clause.order == Order::Silent;
    if !(harm && perfect && behind && found.cue.who.contains(&Slot::Subject))
        || clause.object.is_some() && clause.order == Order::Behind
    {
        return false;
    }
    let at = clause.subject_start.unwrap_or(clause.rest.min(i + 1));
    scene.word(at).is_some_and(|w| w.kind == waqai_text::Kind::Number)
        || scene.is_class(at, class::QUANTITY)
        || scene.role(at) == Role::Nominal
            && !scene.has(at, Proclitics::THE)
            && scene.word(at).is_some_and(|w| w.features().human == Some(true))
}

/// A participle that says what the subject is doing meanwhile: متوجها إلى.
fn circumstance(scene: &Scene, i: usize, memory: &Memory, draft: &mut Draft) {
    draft.rule = "circumstance";
    draft.reality = Reality::Planned;
    draft.who = memory.subject.clone();
    let mut verbs = (i + 1..scene.page.sentence(i).end).filter(|j| scene.role(*j) == Role::Verb);
    if draft.who.is_empty()
        && let Some(subject) =
            verbs.find_map(|v| Some(scene.clause(v).subject).filter(|s| !s.is_empty()))
    {
        draft.who = subject;
    }
    if draft.who.is_empty()
        && let Some(entity) = speaker(scene, i)
    {
        draft.who.push(entity);
    }
}

/// Fills what the row's slots name behind the cue.
fn slots(scene: &Scene, i: usize, found: &Match, draft: &mut Draft) {
    let from = i + 1;
    let reach = if found.cue.part == Part::Verb { 18 } else { 9 };
    let between = (from..from + 5)
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
                    .map(|p| p.parties)
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
        let near =
            (from..from + reach).take_while(|j| !scene.stops(*j) && scene.role(*j) != Role::Opener);
        let mut places = near
            .filter(|j| scene.role(*j) == Role::Preposition && scene.is_class(*j, class::LOCATIVE));
        draft.place = places.find_map(|j| {
            scene.phrase(j + 1)?.parties.iter().copied().find(|e| is_place(scene, *e))
        });
    }
}

/// Who is meant to do what a word asks for or means to do: whom the asking is put to, who means it.
fn control(
    scene: &Scene,
    i: usize,
    at: usize,
    reality: Reality,
    memory: &Memory,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) {
    if !draft.who.is_empty() {
        return;
    }
    if reality == Reality::Demanded {
        let asked = events.iter().rev().find(|e| e.words.start == at);
        if let Some(asked) = asked {
            let whom = asked.fact.whom.clone();
            add(&mut draft.who, &whom);
        }
        return;
    }
    if reality == Reality::Planned && scene.role(at) == Role::Verb && scene.role(i) != Role::Verb {
        let clause = scene.clause(at);
        if clause.subject.is_empty() {
            draft.who = memory.subject.clone();
        } else {
            add(&mut draft.who, &clause.subject);
        }
    }
}
