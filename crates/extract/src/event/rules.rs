//! The walk: every event word of the page with its parties, place, time and how real it is.

use smallvec::SmallVec;
use waqai_morph::Proclitics;
use waqai_morph::features::{Person, Voice};
use waqai_record::{EntityId, Event, EventId, EventType, Kind, QuoteId, Reality, TimeId};
use waqai_text::Span;

use super::cue::Match;
use super::lexicon::{Lends, Part, Slot, class};
use super::parties::{Clause, Order, Parties, Phrase, Want, add};
use super::scene::{Role, Scene};
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
                let noun = found
                    .taken
                    .iter()
                    .any(|t| scene.cue(*t).is_some_and(|c| c.cue.part == Part::Noun));
                if noun {
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

/// The speaker of the quote whose reporting word is word `i`.
fn speaks(scene: &Scene, i: usize) -> Option<EntityId> {
    let at = scene.word(i)?.span;
    let quotes = scene.found.quotes;
    let first = quotes.partition_point(|q| q.words.end <= i);
    let near = quotes.get(first..)?.iter().take_while(|q| q.words.start <= i);
    near.filter(|q| q.fact.cue.is_some_and(|c| at.start <= c.start && c.end <= at.end))
        .find_map(|q| q.fact.speaker)
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
        Part::Verb => verb(scene, i, found, memory, &mut draft),
        Part::Noun => noun(scene, i, found, &mut draft, events)?,
        _ => circumstance(scene, i, memory, &mut draft),
    }
    slots(scene, i, found, &mut draft);
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

/// What is known of an event while it is read.
struct Draft {
    who: Parties,
    whom: Parties,
    place: Option<EntityId>,
    reality: Reality,
    rule: &'static str,
    genitive: Option<Phrase>,
    /// Whether its own words say who does it.
    settled: bool,
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
fn verb(scene: &Scene, i: usize, found: &Match, memory: &Memory, draft: &mut Draft) {
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

/// A noun: its genitive, its pronoun, its adjectives, the light verb that carries it, the relative clause behind it.
fn noun(
    scene: &Scene,
    i: usize,
    found: &Match,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) -> Option<()> {
    let word = scene.word(i)?;
    let end = last(scene, found, i);
    if let Some(pronoun) = word.pronoun() {
        let meant = match pronoun {
            p if p.ends_with(['ي', 'ا']) && !p.starts_with('ه') => speaker(scene, i),
            p if found.cue.kind == EventType::Consult => scene.meant(p, i, Want::Person),
            p => scene.meant(p, i, Want::Anyone),
        };
        if let Some(entity) = meant {
            let parties = Parties::from_slice(&[entity]);
            draft.genitive = Some(Phrase { parties, end: i + 1, head: true, start: i });
        }
    } else if !found.taken.contains(&(i + 1)) && scene.has_genitive(i) {
        draft.genitive = scene.phrase(i + 1);
    } else if scene.has_genitive(end) || scene.mention(end + 1).is_some() && follows(scene, end + 1)
    {
        draft.genitive = scene.phrase(end + 1);
    } else if follows(scene, i + 1)
        && !scene.is_adjective(i + 1)
        && !scene.has(i, Proclitics::THE)
        && found.taken.is_empty()
    {
        draft.genitive = scene.phrase(i + 1);
    }
    let behind = draft.genitive.as_ref().map_or(end + 1, |g| g.end);
    nationality(scene, i, behind, draft);
    carried(scene, i, draft);
    relative(scene, behind, draft);
    let definite = word.has(Proclitics::THE) && draft.genitive.is_none();
    let adorned = (i + 1..i + 5).find(|j| !scene.is_adjective(*j) && !scene.stops(*j));
    let more = adorned.is_some_and(|j| scene.role(j) == Role::Relative)
        || i > 0 && scene.is_class(i - 1, class::DOING)
        || i > 1 && scene.is_class(i - 2, class::DOING) && scene.role(i - 1) == Role::Preposition;
    draft.settled = draft.rule == "light_verb" && !draft.who.is_empty()
        || draft.genitive.as_ref().is_some_and(|g| !g.parties.is_empty())
        || (i + 1..i + 4).any(|j| scene.is_class(j, class::BETWEEN));
    let told = more
        || !draft.who.is_empty()
        || !draft.whom.is_empty()
        || draft.rule != "noun"
        || ordinal(scene, i).is_some();
    let known = events.iter().any(|e| e.fact.kind == found.cue.kind);
    let harm = matches!(found.cue.kind, EventType::Assault | EventType::Protest);
    let counted = scene.word(i + 1).is_some_and(|w| w.kind == waqai_text::Kind::Number)
        || scene.is_class(i + 1, class::QUANTITY);
    let bare = !told && !counted && has_no_slot(scene, i, found);
    // A definite noun that says nothing new points back; a fight of nobody, against nobody, nowhere is a topic.
    let back = definite && known && found.taken.is_empty() && scene.governor(i).is_none();
    if bare
        && (back
            || harm && found.taken.is_empty() && draft.genitive.is_none() && !has_place(scene, i))
    {
        return None;
    }
    Some(())
}

/// The last word of the cue with what it asked for right behind it.
fn last(scene: &Scene, found: &Match, i: usize) -> usize {
    let nominal = found.taken.iter().filter(|t| scene.role(**t) == Role::Nominal);
    nominal.fold(i, |end, t| if *t == end + 1 { *t } else { end })
}

fn follows(scene: &Scene, i: usize) -> bool {
    scene.role(i) == Role::Nominal
        && !scene.stops(i)
        && !scene.timed[i]
        && !scene.is_governed(i)
        && !scene.has(i, Proclitics::AND.with(Proclitics::SO))
}

/// Whether the noun says where it happened.
fn has_place(scene: &Scene, i: usize) -> bool {
    let near = (i + 1..i + 5).take_while(|j| !scene.stops(*j) && scene.role(*j) != Role::Verb);
    let mut places = near.filter(|j| scene.is_class(*j, class::LOCATIVE));
    places
        .any(|j| scene.phrase(j + 1).is_some_and(|p| p.parties.iter().any(|e| is_place(scene, *e))))
}

fn has_no_slot(scene: &Scene, i: usize, found: &Match) -> bool {
    let slots = found.cue.who.iter().chain(&found.cue.whom);
    !slots.clone().any(|s| match s {
        Slot::Behind(first, second) => {
            scene.behind(*first, *second, i + 1, 5).is_some_and(|p| !p.parties.is_empty())
        }
        _ => false,
    })
}

/// Who says «I» and «we» at word `i`.
fn speaker(scene: &Scene, i: usize) -> Option<EntityId> {
    said_by(scene, i).and_then(|q| scene.found.quotes.get(q.0)).and_then(|q| q.fact.speaker)
}

/// The adjective of a country behind the noun says who does it.
fn nationality(scene: &Scene, i: usize, behind: usize, draft: &mut Draft) {
    for j in (i + 1..behind.max(i + 1) + 4).take_while(|j| !scene.stops(*j)) {
        if j >= behind && !scene.is_adjective(j) && scene.nisba(j).is_none() {
            break;
        }
        if draft.genitive.as_ref().is_some_and(|g| (g.start..g.end).contains(&j))
            || scene.found.names.meant_at(j).is_some()
        {
            continue;
        }
        if let Some(entity) = scene.nisba(j).and_then(|iso| scene.country(iso)) {
            add(&mut draft.who, &[entity]);
            draft.rule = "noun_nisba";
        }
    }
}

/// The verb that lends the noun its subject.
fn carried(scene: &Scene, i: usize, draft: &mut Draft) {
    let begin = scene.page.sentence(i).start;
    let mut at = i;
    while at > begin && i - at < 12 {
        at -= 1;
        if scene.stops(at) && !scene.is_mark(at) || scene.role(at) == Role::Relative {
            return;
        }
        if scene.role(at) != Role::Verb && (at + 1 != i && i - at > 3 || scene.marks[at].verb == 0)
        {
            continue;
        }
        let entry = scene.lists.entry(scene.marks[at].verb.max(if scene.role(at) == Role::Verb {
            scene.marks[at].lemma
        } else {
            0
        }));
        let light = entry.light.iter().map(|l| &scene.lists.light[*l as usize]);
        let mut light =
            light.filter(|l| l.with.is_empty() || scene.fulfilled(&l.with, at, i - at).is_some());
        let Some(light) = light.next() else {
            if scene.role(at) == Role::Verb {
                return;
            }
            continue;
        };
        let preposition = |j: usize| {
            scene.role(j) == Role::Preposition
                && !scene.is_class(j - 1, class::QUANTITY | class::DOING)
        };
        let governed = (at + 1..=i).any(|j| preposition(j) || j == i && scene.is_governed(j));
        if (at + 1..i).any(|j| scene.events[j] && !scene.has(i, Proclitics::AND)) {
            return;
        }
        if light.with.is_empty() && governed {
            return;
        }
        let clause = scene.clause(at);
        let own = scene.verb_reality(at, EventType::Assault);
        draft.reality = match light.reality {
            Some(r) if own == Reality::Happened || own == Reality::Ongoing => r,
            _ => own,
        };
        draft.rule = "light_verb";
        match light.lends {
            Lends::Who if !clause.passive => add(&mut draft.who, &clause.subject),
            Lends::Whom => add(&mut draft.whom, &clause.subject),
            _ => {}
        }
        return;
    }
}

/// A relative clause behind the noun: هجوم شنته س, زيارة يقوم بها ص.
fn relative(scene: &Scene, behind: usize, draft: &mut Draft) {
    let mut at = behind;
    while at < behind + 4
        && (scene.is_adjective(at)
            || matches!(scene.role(at), Role::Relative | Role::Particle)
            || scene.is_comma(at)
            || scene.timed.get(at) == Some(&true))
    {
        at += 1;
    }
    if scene.role(at) != Role::Verb {
        return;
    }
    let light = scene.entry(at).light.iter().map(|l| &scene.lists.light[*l as usize]).next();
    let Some(light) = light.filter(|l| l.lends == Lends::Who) else { return };
    let clause = scene.clause(at);
    if clause.passive || clause.order == Order::Before {
        return;
    }
    let subject = match clause.order {
        Order::Relative | Order::Silent => clause.object.map(|o| o.parties).unwrap_or_default(),
        _ => clause.subject,
    };
    let _ = light;
    if draft.who.is_empty() {
        add(&mut draft.who, &subject);
        draft.rule = "noun_relative";
        if matches!(scene.verb_reality(at, EventType::Assault), Reality::Ongoing) {
            draft.reality = Reality::Ongoing;
        }
    }
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

fn is_place(scene: &Scene, id: EntityId) -> bool {
    scene.found.names.entity(id).kind == Kind::Place
}

/// The place of a visit: a country is the host, any other place only the place.
fn host(scene: &Scene, parties: &[EntityId], draft: &mut Draft) {
    for &id in parties {
        let country = scene.countries.iter().any(|c| c.1 == id);
        if country {
            draft.place.get_or_insert(id);
            add(&mut draft.whom, &[id]);
        } else if is_place(scene, id) {
            draft.place.get_or_insert(id);
        } else {
            add(&mut draft.whom, &[id]);
        }
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

/// The nearest time of the clause, else of the sentence.
fn time(scene: &Scene, i: usize) -> Option<TimeId> {
    let sentence = scene.page.sentence(i);
    let times = scene.found.times;
    let first = times.partition_point(|t| t.words.start < sentence.start);
    let mut best: Option<(usize, usize)> = None;
    for (n, time) in
        times.iter().enumerate().skip(first).take_while(|(_, t)| t.words.start < sentence.end)
    {
        let (from, to) =
            if time.words.start > i { (i, time.words.start) } else { (time.words.end, i) };
        let breaks: usize = (from..to)
            .map(|j| match scene.role(j) {
                Role::Verb if j != i => 12,
                Role::Opener | Role::Relative => 12,
                Role::Sign => 6,
                _ => 0,
            })
            .sum();
        let cost = to.saturating_sub(from) + breaks;
        if cost < 24 && best.is_none_or(|b| cost < b.0) {
            best = Some((cost, n));
        }
    }
    best.map(|b| TimeId(b.1))
}

/// The quote that holds word `i`.
fn said_by(scene: &Scene, i: usize) -> Option<QuoteId> {
    let span = scene.word(i)?.span;
    let holds = |q: &waqai_record::Quote<Span>| {
        q.content.iter().any(|c| c.start <= span.start && span.end <= c.end)
    };
    let quotes = scene.found.quotes.iter().enumerate();
    quotes.filter(|(_, q)| q.words.contains(&i) && holds(&q.fact)).map(|(n, _)| QuoteId(n)).last()
}

/// The place in a row that stands beside the noun at word `i`.
fn ordinal(scene: &Scene, i: usize) -> Option<u32> {
    let near: SmallVec<[usize; 3]> = [i.wrapping_sub(1), i + 1, i + 2].into_iter().collect();
    let numbers =
        scene.found.numbers.iter().filter(|n| n.fact.ordinal && near.contains(&n.words.start));
    let mut numbers = numbers.filter(|n| !scene.timed.get(n.words.start).copied().unwrap_or(true));
    numbers.next().and_then(|n| n.fact.low).map(|n| n as u32)
}
