//! Nouns: the genitive, the pronoun, the adjectives, the light verb that carries the noun, the clause behind it.

use waqai_morph::Proclitics;
use waqai_record::{Event, EventType, Kind, Reality};
use waqai_text::Span;

use super::clause::Order;
use super::cue::Match;
use super::draft::Draft;
use super::lexicon::{Lends, Slot, class};
use super::parties::{Parties, Phrase, add};
use super::reach::Want;
use super::scene::{Role, Scene};
use super::setting::{is_place, ordinal, speaker};
use super::verb::dual;
use crate::page::At;

/// A noun: its genitive, its pronoun, its adjectives, the light verb that carries it, the relative clause behind it.
pub fn noun(
    scene: &Scene,
    i: usize,
    found: &Match,
    draft: &mut Draft,
    events: &[At<Event<Span>>],
) -> Option<()> {
    let word = scene.word(i)?;
    draft.meets = found.cue.kind == EventType::Consult && found.cue.who.len() > 1;
    let end = last(scene, found, i);
    if let Some(pronoun) = word.pronoun() {
        let meant = match pronoun {
            p if p.ends_with(['ي', 'ا']) && !p.starts_with('ه') => speaker(scene, i),
            p if p.len() > 2 && p.ends_with('ا') && p.starts_with('ه') && p.contains('م') => {
                // هما: the two that were joined last.
                let pair = scene.last_pair(i)?;
                let parties = pair.into_iter().collect();
                draft.genitive = Some(Phrase { parties, end: i + 1, head: true, start: i });
                None
            }
            p if found.cue.kind == EventType::Consult => scene.meant(p, i, Want::Person),
            p => scene.meant(p, i, Want::Anyone),
        };
        if let Some(entity) = meant {
            let parties = Parties::from_slice(&[entity]);
            draft.genitive = Some(Phrase { parties, end: i + 1, head: true, start: i });
        }
        if draft.genitive.is_none() && draft.meets {
            // خلال لقائه فلانا، أكد …: the subject of the verb behind is meant.
            let end = scene.page.sentence(i).end;
            let verb = (i + 1..end).find(|j| scene.role(*j) == Role::Verb);
            if let Some(clause) = verb.map(|v| scene.clause(v)).filter(|c| c.order == Order::Behind)
            {
                add(&mut draft.who, &clause.subject);
            }
        }
        object(scene, i, found, draft);
    } else if let Some(pronoun) = scene.word(end).filter(|_| end > i).and_then(|w| w.pronoun()) {
        // إطلاق سراحه: the pronoun of the second noun.
        let meant = scene.meant(pronoun, i, Want::Anyone);
        draft.genitive = meant.map(|entity| {
            let parties = Parties::from_slice(&[entity]);
            Phrase { parties, end: end + 1, head: true, start: i }
        });
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
    carried(scene, i, draft, events);
    relative(scene, behind, draft);
    agent(scene, i, found, draft);
    if matches!(found.cue.kind, EventType::Assault | EventType::Coerce) {
        headline(scene, i, draft);
    }
    let definite = word.has(Proclitics::THE) && draft.genitive.is_none();
    let adorned = (i + 1..i + 5).find(|j| !scene.is_adjective(*j) && !scene.stops(*j));
    let more = adorned.is_some_and(|j| scene.role(j) == Role::Relative)
        || i > 0 && scene.is_class(i - 1, class::DOING)
        || i > 1 && scene.is_class(i - 2, class::DOING) && scene.role(i - 1) == Role::Preposition;
    draft.settled |= draft.rule == "light_verb" && !draft.who.is_empty()
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
    let back = definite
        && found.taken.is_empty()
        && (known && scene.governor(i).is_none() || repeats(scene, i, found, events));
    if bare
        && (back
            || harm && found.taken.is_empty() && draft.genitive.is_none() && !has_place(scene, i))
    {
        return None;
    }
    Some(())
}

/// The object of a noun with a pronoun, which is its doer: لقائه السفيرة, دعوته الأطراف.
fn object(scene: &Scene, i: usize, found: &Match, draft: &mut Draft) {
    use EventType::{Accuse, Consult, Request, Support};
    if !follows(scene, i + 1) || scene.is_adjective(i + 1) {
        return;
    }
    let Some(phrase) = scene.phrase(i + 1).filter(|p| p.head) else { return };
    match found.cue.kind {
        Consult if found.cue.place.is_empty() => add(&mut draft.who, &phrase.parties),
        Accuse | Request | Support => add(&mut draft.whom, &phrase.parties),
        _ => {}
    }
}

/// Who does it stands behind ل of a noun without article, and to whom behind على: قصف للجيش على حي.
fn agent(scene: &Scene, i: usize, found: &Match, draft: &mut Draft) {
    let on = found.cue.kind == EventType::Assault
        && found.cue.whom.iter().any(|s| matches!(s, Slot::Behind(..)));
    let bare = !scene.has(i, Proclitics::THE) && draft.genitive.is_none();
    if on
        && bare
        && scene.has(i + 1, Proclitics::TO)
        && let Some((entity, end)) = scene.mention(i + 1)
    {
        add(&mut draft.who, &[entity]);
        draft.resume = Some(end);
    }
}

/// The body or state before a headline's colon does what the headline says: الجيش: استهداف مواقع.
fn headline(scene: &Scene, i: usize, draft: &mut Draft) {
    let colon = i.wrapping_sub(1);
    let harm = draft.who.is_empty() && draft.genitive.as_ref().is_none_or(|g| g.parties.is_empty());
    if !harm || !scene.page.is_sign(colon, ":") {
        return;
    }
    let names = scene.found.names;
    let Some(m) = colon.checked_sub(1).and_then(|j| names.meant_at(j)) else { return };
    let begins = names.phrase(m).start == scene.page.sentence(colon).start;
    let id = names.mentions[m].fact.entity;
    if begins && names.entity(id).kind != Kind::Person && names.phrase(m).end == colon {
        add(&mut draft.who, &[id]);
        draft.rule = "headline";
    }
}

/// Whether a verb of the same sentence or the one before told the event that the noun at word `i` names.
fn repeats(scene: &Scene, i: usize, found: &Match, events: &[At<Event<Span>>]) -> bool {
    let sentence = scene.page.sentence_index(i);
    let near = |e: &At<Event<Span>>| sentence - scene.page.sentence_index(e.words.start) <= 1;
    events.iter().rev().take_while(|e| near(e)).any(|e| {
        e.fact.kind == found.cue.kind
            && e.fact.mode.as_deref() == found.cue.mode.as_deref()
            && scene.role(e.words.start) == Role::Verb
    })
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
fn carried(scene: &Scene, i: usize, draft: &mut Draft, events: &[At<Event<Span>>]) {
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
        // What a preposition before the noun governs may end before it: قدم إلى المجلس مقترحا.
        let preposition = |j: usize| {
            scene.role(j) == Role::Preposition
                && !scene.is_class(j - 1, class::QUANTITY | class::DOING)
                && scene.phrase(j + 1).map_or(scene.timed.get(j + 1) != Some(&true), |p| p.end > i)
        };
        // جرى خلال اللقاء بحث …: a circumstance may stand before the subject.
        let event = light.lends == Lends::Event;
        let governed = (at + 1..=i)
            .any(|j| preposition(j) && (!event || j + 1 == i) || j == i && scene.is_governed(j));
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
            Lends::Who if !clause.passive => {
                add(&mut draft.who, &clause.subject);
                if clause.subject.is_empty()
                    && dual(scene, at).is_some()
                    && let Some(told) = events.iter().rev().find(|e| e.fact.who.len() == 2)
                {
                    add(&mut draft.who, &told.fact.who);
                }
                // A subject that has no name is the doer all the same, and nobody before it.
                draft.settled = clause.subject.is_empty() && clause.order != Order::Silent;
            }
            Lends::Whom if draft.meets => add(&mut draft.who, &clause.subject),
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
    let resumed = scene.word(at).is_some_and(|w| w.pronoun().is_some());
    if clause.passive || clause.order == Order::Before && !resumed {
        return;
    }
    let subject = match clause.order {
        Order::Relative | Order::Silent | Order::Before => {
            clause.object.map(|o| o.parties).unwrap_or_default()
        }
        _ => clause.subject,
    };
    draft.resume = Some(at + 1);
    if draft.who.is_empty() {
        add(&mut draft.who, &subject);
        draft.rule = "noun_relative";
        draft.settled = !draft.who.is_empty() && (!draft.meets || !light.with.is_empty());
        if matches!(scene.verb_reality(at, EventType::Assault), Reality::Ongoing) {
            draft.reality = Reality::Ongoing;
        }
    }
}
