//! Who speaks: the subject of the reporting word, a named source, or whoever spoke before.

use std::ops::Range;

use waqai_morph::Proclitics;
use waqai_record::{EntityId, Form, Kind as Named, SpeakerFrom};

use super::lists::{Class, Follows, Takes};
use super::rules::{Report, Voice};
use super::scene::{Cue, CueKind, Scene};
use super::subject::{
    Subject, agrees, is_construct, is_party_next, main_subject, paper_owner, subject_before,
    subject_behind,
};

/// Who speaks in one report, and through whom.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// Who, and who with them.
    pub entities: Vec<EntityId>,
    /// How they are known.
    pub from: SpeakerFrom,
    /// To whom.
    pub addressee: Option<EntityId>,
    /// Who passes it on.
    pub carrier: Option<EntityId>,
    /// The last word that names the speaker, if any.
    pub last_word: usize,
}

/// Who spoke last, for the reports that name nobody.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    speakers: Vec<EntityId>,
    party: Option<usize>,
    sentence: usize,
    /// Whether nobody knows who.
    unknown: bool,
}

/// Who speaks in `report`; `memory` is kept up.
pub fn speaker(scene: &Scene, report: &Report, memory: &mut Memory) -> Speaker {
    let mut found = match &report.voice {
        Voice::Subject(zone) => by_subject(scene, report, zone.clone(), memory),
        Voice::Source(words) => by_source(scene, words.clone(), memory),
        Voice::Relayed(zone) => relayed(scene, report, zone.clone(), memory),
        Voice::Before => carried(scene, report, memory),
    };
    if let Some(words) = &report.relayed_by {
        found.carrier = found
            .carrier
            .or_else(|| first_party(scene, words.clone()).map(|p| scene.parties[p].entity));
    }
    if found.entities.is_empty() {
        *memory = Memory { unknown: true, ..Memory::default() };
    } else {
        let behind = scene.parties.partition_point(|p| p.words.start <= report.content.end);
        let party = (0..behind).rev().find(|p| scene.parties[*p].entity == found.entities[0]);
        memory.unknown = false;
        memory.speakers.clone_from(&found.entities);
        memory.party = party.or(memory.party);
    }
    // Who passes on what another says goes on speaking, if it is a person.
    let person = |id: &EntityId| {
        scene.parties.iter().position(|p| p.entity == *id && p.kind == Named::Person)
    };
    if matches!(report.voice, Voice::Relayed(_))
        && let Some(carrier) = found.carrier
        && let Some(party) = person(&carrier)
    {
        *memory = Memory { speakers: vec![carrier], party: Some(party), ..Memory::default() };
    }
    memory.sentence = scene.page.sentence_index(report.start());
    found
}

fn nobody(last_word: usize) -> Speaker {
    Speaker {
        entities: Vec::new(),
        from: SpeakerFrom::Unresolved,
        addressee: None,
        carrier: None,
        last_word,
    }
}

/// The party of index `p` and those joined to it.
fn named(scene: &Scene, p: usize) -> Speaker {
    let party = &scene.parties[p];
    let from = match party.form {
        Form::Name => SpeakerFrom::Named,
        Form::Role | Form::Group => SpeakerFrom::Role,
    };
    let mut entities = vec![party.entity];
    let mut end = party.words.end;
    while let Some(next) = scene.parties.get(p + entities.len()) {
        if next.words.start != end || !scene.page.word(end).is_some_and(|w| w.has(Proclitics::AND))
        {
            break;
        }
        if !entities.contains(&next.entity) {
            entities.push(next.entity);
        } else {
            break;
        }
        end = next.words.end;
    }
    Speaker { entities, from, addressee: None, carrier: None, last_word: end }
}

fn by_subject(scene: &Scene, report: &Report, zone: Range<usize>, memory: &Memory) -> Speaker {
    let Some(cue) = report.cue else { return carried(scene, report, memory) };
    // «ذكرت وكالة، نقلا عن فلان، أن»: the subject passes on what somebody else says.
    let quoting = |i: usize| {
        scene.is(i, Class::ABOUT)
            && scene.party(i).is_none()
            && i > zone.start
            && scene
                .lists
                .attributions(scene.bare(i - 1))
                .iter()
                .any(|a| a.follows == Follows::About)
    };
    if zone.clone().any(quoting) {
        return relayed(scene, report, zone, memory);
    }
    // «كان فلان أعلن»: a subject right before the verb, unless one stands right behind.
    let before = match subject_before(scene, &cue) {
        Subject::Party(p)
            if agrees(scene, &cue, p)
                && !is_party_next(scene, zone.clone())
                && !(has_object(scene, &cue) && scene.is(cue.word - 1, Class::RELATIVE)) =>
        {
            Some(p)
        }
        _ => None,
    };
    let paper = (cue.kind == CueKind::Verb)
        .then(|| paper_owner(scene, zone.clone(), cue.takes.any(Takes::PAPER)))
        .flatten();
    let mut speaker = match subject_behind(scene, zone.clone()) {
        _ if paper.is_some() => paper.map_or_else(|| nobody(cue.word), |p| named(scene, p)),
        _ if cue.kind == CueKind::Verb && before.is_some() => {
            before.map_or_else(|| nobody(cue.word), |p| named(scene, p))
        }
        _ if cue.kind == CueKind::Participle => carried(scene, report, memory),
        Subject::Party(p) if cue.kind == CueKind::Noun => named(scene, p),
        Subject::Party(p) if agrees(scene, &cue, p) => named(scene, p),
        Subject::Thing if cue.takes.any(Takes::AS) && !has_object(scene, &cue) => {
            carried(scene, report, memory)
        }
        Subject::Unnamed | Subject::Thing => nobody(cue.word),
        Subject::Honoured => honoured(scene, report, memory),
        _ if cue.kind == CueKind::Noun => {
            if scene.page.word(cue.word).is_some_and(|w| w.pronoun().is_some()) {
                Speaker { from: SpeakerFrom::Pronoun, ..carried(scene, report, memory) }
            } else {
                nobody(cue.word)
            }
        }
        // «الوكالات التي وصفها»: who is described stands before, whoever describes does not.
        _ if has_object(scene, &cue) && cue.word > 0 && scene.is(cue.word - 1, Class::RELATIVE) => {
            carried(scene, report, memory)
        }
        _ => match subject_before(scene, &cue) {
            Subject::Party(p) if agrees(scene, &cue, p) => named(scene, p),
            _ => carried(scene, report, memory),
        },
    };
    let named_at = speaker.entities.first().copied();
    for p in parties_in(scene, zone) {
        let party = &scene.parties[p];
        if Some(party.entity) == named_at {
            continue;
        }
        let first = party.words.start;
        let to = scene.page.word(first).is_some_and(|w| w.has(Proclitics::TO));
        // «لصحيفة فلان»: the noun before the name may stand outside of it.
        let announced = first > 0
            && scene.is(first - 1, Class::TITLE.with(Class::MEDIUM))
            && scene.page.word(first - 1).is_some_and(|w| w.has(Proclitics::TO));
        // «في ندوة لمجلس»: what belongs to a noun is not spoken to.
        let head = if announced { first - 1 } else { first };
        let owned =
            head > 0 && is_construct(scene, head - 1) && !scene.is(head - 1, Class::BROADCAST);
        let (to, announced) = (to && !owned, announced && !owned);
        let with = (first.saturating_sub(4)..first).any(|i| scene.is(i, Class::BROADCAST));
        match party.kind {
            Named::Organization if to || announced || with => {
                speaker.carrier.get_or_insert(party.entity);
            }
            Named::Person | Named::People if to => {
                speaker.addressee.get_or_insert(party.entity);
            }
            _ => {}
        }
    }
    speaker
}

/// Whether the verb `cue` has its object in a pronoun.
fn has_object(scene: &Scene, cue: &Cue) -> bool {
    scene.page.word(cue.word).is_some_and(|w| w.pronoun().is_some())
}

fn parties_in(scene: &Scene, words: Range<usize>) -> Range<usize> {
    let first = |at: usize| scene.parties.partition_point(|p| p.words.start < at);
    first(words.start)..first(words.end)
}

fn first_party(scene: &Scene, words: Range<usize>) -> Option<usize> {
    parties_in(scene, words).next()
}

fn by_source(scene: &Scene, words: Range<usize>, memory: &Memory) -> Speaker {
    let owned =
        words.len() == 1 && scene.page.word(words.start).is_some_and(|w| w.pronoun().is_some());
    if owned && scene.party(words.start).is_none() && !memory.speakers.is_empty() {
        let speakers = memory.speakers.clone();
        return Speaker { entities: speakers, from: SpeakerFrom::Pronoun, ..nobody(words.end) };
    }
    if scene.is(words.start, Class::NOBODY) {
        return nobody(words.end);
    }
    match first_party(scene, words.clone()) {
        Some(p) if scene.parties[p].words.start == words.start => named(scene, p),
        // A place is where the source is, or what it is of, and not the source.
        Some(p)
            if !scene.is(words.start, Class::UNNAMED) && scene.parties[p].kind != Named::Place =>
        {
            named(scene, p)
        }
        _ => nobody(words.end),
    }
}

/// Whoever was named before and is now spoken of with a word of respect.
fn honoured(scene: &Scene, report: &Report, memory: &Memory) -> Speaker {
    let found = carried(scene, report, memory);
    match found.entities.is_empty() {
        true => found,
        false => Speaker { from: SpeakerFrom::Role, ..found },
    }
}

/// The person behind the preposition; the subject of the verb carries the words.
fn relayed(scene: &Scene, report: &Report, zone: Range<usize>, memory: &Memory) -> Speaker {
    let about = zone.clone().find(|i| scene.is(*i, Class::ABOUT) && scene.party(*i).is_none());
    let Some(about) = about else { return by_subject(scene, report, zone, memory) };
    let mut speaker = by_source(scene, about + 1..zone.end, memory);
    let carrier = match subject_behind(scene, zone.start..about) {
        Subject::Party(p) => Some(p),
        // «نقلت صحيفة "فلان" عن»: the name stands in marks behind the noun.
        Subject::Unnamed | Subject::Thing => first_party(scene, zone.start..about)
            .filter(|p| scene.parties[*p].kind == Named::Organization),
        _ => report.cue.and_then(|c| match subject_before(scene, &c) {
            Subject::Party(p) => Some(p),
            _ => None,
        }),
    };
    speaker.carrier = carrier.map(|p| scene.parties[p].entity);
    speaker
}

/// Whoever spoke before, or the subject of what is told before.
fn carried(scene: &Scene, report: &Report, memory: &Memory) -> Speaker {
    let at = report.start();
    let sentence = scene.page.sentence_index(at);
    let before = scene.page.sentence(at).start..at;
    let cue = report.cue;
    let same_sentence = memory.sentence == sentence && !memory.speakers.is_empty();
    if memory.unknown && (memory.sentence == sentence || goes_on(scene, cue, &before)) {
        return nobody(at);
    }
    let fits = |p: usize| cue.is_none_or(|c| agrees(scene, &c, p));
    let last = || {
        let agreed = memory.party.is_none_or(fits);
        (!memory.speakers.is_empty() && agreed).then(|| memory.speakers.clone())
    };
    let alone = |p: usize| vec![scene.parties[p].entity];
    let more = goes_on(scene, cue, &before);
    let mut found = None;
    if same_sentence || more {
        found = last();
    }
    if found.is_none() {
        found = main_subject(scene, before).filter(|p| fits(*p)).map(alone);
    }
    if found.is_none() && memory.sentence + 1 < sentence && !more {
        // Somebody else may have acted since the last report.
        found = (memory.sentence + 1..sentence)
            .rev()
            .find_map(|s| scene.page.sentences.get(s).and_then(|s| main_subject(scene, s.clone())))
            .filter(|p| fits(*p) && scene.parties[*p].kind == Named::Person)
            .map(alone);
    }
    if found.is_none() {
        found = last();
    }
    if found.is_none() {
        found = (0..sentence)
            .rev()
            .take(4)
            .filter_map(|s| {
                scene.page.sentences.get(s).and_then(|s| main_subject(scene, s.clone()))
            })
            .find(|p| fits(*p))
            .map(alone);
    }
    match found {
        Some(entities) => Speaker { entities, from: SpeakerFrom::Carried, ..nobody(at) },
        None => nobody(at),
    }
}

/// Whether the report only goes on with the words of who spoke before.
fn goes_on(scene: &Scene, cue: Option<Cue>, before: &Range<usize>) -> bool {
    let more = |c: Cue| c.takes.any(Takes::MORE);
    cue.is_some_and(more)
        || before.clone().any(|i| {
            scene.cue(i).is_some_and(|c| c.kind == CueKind::Verb && c.takes.any(Takes::MORE))
        })
}
