//! Verbs: subject and object by place and agreement, the passive, the participle of circumstance.

use waqai_morph::Proclitics;
use waqai_morph::features::{Number, Person, Voice};
use waqai_record::{EntityId, Event, EventType, Reality};
use waqai_text::Span;

use super::clause::{Clause, Order};
use super::cue::Match;
use super::draft::Draft;
use super::lexicon::{Iso, Slot, class};
use super::parties::{Parties, add};
use super::reach::Want;
use super::rules::Memory;
use super::scene::{Role, Scene};
use super::setting::{host, speaker};
use crate::page::At;

/// A verb: subject and object by place and agreement.
pub fn verb(
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
    let swapped = found.cue.who.contains(&Slot::Subject) && is_object(scene, i, &clause, memory);
    if swapped {
        // واتهم الجيش بقصف …: the verb never goes without an object, so its only phrase is that.
        draft.rule = "verb_alone";
        draft.who = memory.subject.clone();
        add(&mut draft.whom, &clause.subject);
        return;
    }
    if found.cue.who.contains(&Slot::Subject) {
        add(&mut draft.who, &clause.subject);
        let both = found.cue.who.len() > 1;
        if both && let Some(dual) = dual(scene, i) {
            // The two of the event told last, if no two were joined since.
            let told = events.iter().rev().find(|e| e.fact.who.len() == 2);
            let joined = scene.pair(dual).map_or(0, |p| p.0);
            if let Some(told) = told.filter(|t| t.words.end > joined) {
                draft.who = told.fact.who.iter().copied().collect();
            }
        }
        if clause.order == Order::Silent && clause.subject.is_empty() && draft.who.is_empty() {
            // تحدثت in somebody's own words: I, though the letters may be hers too.
            let own =
                scene.word(i).is_some_and(|w| w.may(|r| r.features.person == Some(Person::First)));
            match speaker(scene, i).filter(|_| own && quoted(scene, i)) {
                Some(me) => draft.who.push(me),
                None if is_third(scene, i) => draft.who = memory.subject.clone(),
                None => {}
            }
        }
    }
    let pronoun = scene.word(i).and_then(|w| w.pronoun());
    let meant =
        pronoun.and_then(|p| scene.meant(p, i, Want::Anyone)).filter(|e| !draft.who.contains(e));
    let object: Parties = match (&clause.object, meant) {
        (_, Some(entity)) => Parties::from_slice(&[entity]),
        (Some(phrase), None) if pronoun.is_none() => match homeland(scene, phrase.start) {
            Some(country) => Parties::from_slice(&[country]),
            None => phrase.parties.clone(),
        },
        _ => Parties::new(),
    };
    draft.things = found.cue.kind == EventType::Consult
        && found.cue.with.is_empty()
        && object.is_empty()
        && clause.object.as_ref().is_some_and(|o| scene.is_number(o.start));
    let slots = || found.cue.who.iter().chain(&found.cue.whom);
    let late = object.is_empty()
        && pronoun.is_none()
        && clause.order == Order::Behind
        && !clause.subject.is_empty()
        && slots().any(|s| *s == Slot::Object)
        && (found.cue.kind == EventType::Consult || scene.is_comma(clause.rest))
        && clause
            .object
            .as_ref()
            .is_none_or(|o| o.parties.is_empty() && scene.events.get(o.start) != Some(&true));
    let object = match late.then(|| scene.late_object(clause.rest, &clause.subject)).flatten() {
        Some(phrase) => phrase.parties,
        None => object,
    };
    if takes_object(&found.cue.who) {
        add(&mut draft.who, &object);
    } else if takes_object(&found.cue.whom) {
        add(&mut draft.whom, &object);
    } else if takes_object(&found.cue.place) {
        host(scene, &object, draft);
    }
}

/// The country of whom the pronoun of the noun at word `i` means: بلاده.
fn homeland(scene: &Scene, i: usize) -> Option<EntityId> {
    let pronoun = scene.word(i).filter(|_| scene.is_class(i, class::HOMELAND))?.pronoun()?;
    let of = scene.meant(pronoun, i, Want::Person)?;
    let iso = scene.found.names.entity(of).country.as_deref()?;
    scene.country(Iso::try_from(iso.as_bytes()).ok()?)
}

/// Whether the only phrase behind the verb at word `i` is its object: the verb asks for one, the speaker or
/// subject before is carried on, and what is asked or charged follows.
pub fn is_object(scene: &Scene, i: usize, clause: &Clause, memory: &Memory) -> bool {
    let carried = scene.has(i, Proclitics::AND) && clause.order == Order::Behind && clause.head;
    let known = memory.sentence + 1 >= scene.page.sentence_index(i)
        && !memory.subject.is_empty()
        && memory.subject.iter().all(|s| !clause.subject.contains(s));
    let alone = || match &clause.object {
        None => scene.is_governed(clause.rest) || scene.role(clause.rest) == Role::Preposition,
        Some(object) => scene.events.get(object.start) == Some(&true),
    };
    carried && known && scene.is_class(i, class::TRANSITIVE) && alone()
}

/// The definite dual that is the subject beside the verb at word `i`: الطرفان.
pub fn dual(scene: &Scene, i: usize) -> Option<usize> {
    [i.wrapping_sub(1), i + 1].into_iter().find(|j| {
        let j = *j;
        scene.role(j) == Role::Nominal
            && scene.has(j, Proclitics::THE)
            && scene.word(j).is_some_and(|w| w.features().number == Some(Number::Dual))
    })
}

/// Whether word `i` stands in quotation marks.
fn quoted(scene: &Scene, i: usize) -> bool {
    let quotations = &scene.page.quotations;
    let upto = quotations.partition_point(|q| q.words.start <= i);
    quotations[..upto].iter().rev().take(3).any(|q| q.words.contains(&i))
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
pub fn circumstance(scene: &Scene, i: usize, found: &Match, memory: &Memory, draft: &mut Draft) {
    draft.rule = "circumstance";
    if found.cue.kind != EventType::Consult {
        // متهما فلانا ب: the one who speaks does it now.
        let here = memory.spoke.filter(|s| s.1 == scene.page.sentence_index(i));
        draft.who = here.map_or(memory.subject.clone(), |s| Parties::from_slice(&[s.0]));
        if found.cue.whom.contains(&Slot::Object)
            && let (Some(object), _) = scene.argument(i, i + 1)
            && object.start <= i + 2
        {
            add(&mut draft.whom, &object.parties);
        }
        return;
    }
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
