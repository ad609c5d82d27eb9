//! The subject of a reporting word: behind it, before it, or whoever a paper belongs to.

use std::ops::Range;

use waqai_morph::Proclitics;
use waqai_morph::features::{Gender, Number, Upos};
use waqai_record::{Form, Kind as Named};

use super::lists::Class;
use super::scene::{Cue, CueKind, Scene};

/// What stands where the subject of a verb is looked for.
pub(super) enum Subject {
    /// A party, by its index.
    Party(usize),
    /// Somebody without a name.
    Unnamed,
    /// A noun of something that may be spoken of as well: «وصف الاتفاق بأنه».
    Thing,
    /// Somebody named before, by a word of respect: «معاليه».
    Honoured,
    /// Nobody: the verb has its subject in itself.
    None,
}

/// Whether the first word of `zone` that is no adverb is a party's.
pub(super) fn is_party_next(scene: &Scene, zone: Range<usize>) -> bool {
    let mut words = zone.skip_while(|i| scene.is(*i, Class::SKIP) || scene.is_calendar(*i));
    words.next().is_some_and(|i| scene.party(i).is_some() && !scene.has_preposition(i))
}

/// The subject of a verb behind it, among the words `zone`.
pub(super) fn subject_behind(scene: &Scene, zone: Range<usize>) -> Subject {
    let mut at = zone.start;
    let mut governed = false;
    let mut passed = false;
    while at < zone.end {
        let Some(word) = scene.page.word(at) else { break };
        if let Some(p) = scene.party(at) {
            let party = &scene.parties[p];
            let end = party.words.end.max(at + 1);
            let apposed = passed && at > zone.start && belongs(scene, p, at - 1);
            if !governed && !apposed && !scene.has_preposition(at) {
                return Subject::Party(p);
            }
            governed = false;
            at = end;
            continue;
        }
        if scene.is(at, Class::NOBODY) && !governed && !scene.has_preposition(at) {
            return Subject::Unnamed;
        }
        if scene.is(at, Class::HONOUR) && !passed {
            return Subject::Honoured;
        }
        if scene.is(at, Class::RELATIVE) {
            break;
        }
        if scene.is_governing(at) || scene.is(at, PREPOSITIONS) {
            // «صرح به فلان»: a preposition with its pronoun governs nothing more.
            governed = word.pronoun().is_none();
            passed = true;
        } else if scene.is(at, Class::SKIP)
            || scene.is_calendar(at)
            || matches!(word.pos(), Upos::Adv | Upos::Det | Upos::Num | Upos::Part)
        {
        } else if word.pos() == Upos::Punct {
            governed = false;
        } else if scene.has_preposition(at) {
            governed = !word.has(Proclitics::THE);
            passed = true;
        } else if governed {
            governed = !(word.has(Proclitics::THE) || word.pos() == Upos::Adj);
        } else if matches!(word.pos(), Upos::Verb | Upos::Aux) {
            break;
        } else if !passed || scene.is(at, Class::UNNAMED) && !word.has(Proclitics::THE) {
            return match apposition(scene, at + 1..zone.end) {
                Subject::Unnamed if word.features().human != Some(true) => Subject::Thing,
                subject => subject,
            };
        }
        at += 1;
    }
    Subject::None
}

/// Whether the party of index `p` belongs to word `before` behind a preposition: a town to the noun that
/// it is the second part of, a person without title to the word for a human being: «مع نظيرته فلانة».
fn belongs(scene: &Scene, p: usize, before: usize) -> bool {
    let Some(word) = scene.page.word(before) else { return false };
    match scene.parties[p].kind {
        Named::Place => {
            matches!(word.pos(), Upos::Noun | Upos::Adj)
                && !word.has(Proclitics::THE)
                && word.pronoun().is_none()
                && !scene.is_calendar(before)
                && !scene.is(before, Class::SKIP)
        }
        Named::Person => {
            let noun = if word.pos() == Upos::Adj { before.saturating_sub(1) } else { before };
            scene.party(noun).is_none()
                && scene.page.word(noun).is_some_and(|w| {
                    w.pos() == Upos::Noun
                        && w.pronoun().is_some()
                        && w.features().human == Some(true)
                })
        }
        _ => false,
    }
}

const PREPOSITIONS: Class =
    Class::ABOUT.with(Class::FROM).with(Class::IN).with(Class::ON).with(Class::TO);

/// The name beside a common noun that is a subject.
fn apposition(scene: &Scene, words: Range<usize>) -> Subject {
    for i in words.take(10) {
        if scene.is_governing(i) || scene.is(i, PREPOSITIONS.with(Class::RELATIVE)) {
            break;
        }
        let Some(p) = scene.party(i) else { continue };
        let person = scene.parties[p].kind == Named::Person && scene.parties[p].form == Form::Name;
        let joined = scene.has_conjunction(i) || scene.has_preposition(i);
        return if person && !joined { Subject::Party(p) } else { Subject::Unnamed };
    }
    Subject::Unnamed
}

/// The subject of a verb before it: of its clause, or the noun whose relative clause it stands in.
pub(super) fn subject_before(scene: &Scene, cue: &Cue) -> Subject {
    let mut at = cue.word;
    let mut commas = 0;
    while let Some(before) = at.checked_sub(1) {
        // A dateline is a line of its own.
        if scene.line_ends(before) {
            break;
        }
        if let Some(p) = scene.party(before) {
            let first = scene.parties[p].words.start;
            let governed = scene.has_preposition(first)
                || first > 0
                    && scene.party(first - 1).is_none()
                    && (scene.is_governing(first - 1) || is_construct(scene, first - 1));
            return if governed && at == cue.word { Subject::None } else { Subject::Party(p) };
        }
        if scene.is(before, AROUND) {
            at = before;
        } else if scene.is_comma(before) && commas < 1 && at < cue.word {
            commas += 1;
            at = before;
        } else {
            break;
        }
    }
    Subject::None
}

/// Whether a party stands before the cue as its subject.
pub(super) fn has_subject_before(scene: &Scene, cue: &Cue) -> bool {
    matches!(subject_before(scene, cue), Subject::Party(p) if agrees(scene, cue, p))
}

const AROUND: Class = Class::SKIP.with(Class::RELATIVE).with(Class::ASIDE).with(Class::RESULT);

/// Whether word `i` is a noun that the next word belongs to.
pub(super) fn is_construct(scene: &Scene, i: usize) -> bool {
    scene
        .page
        .word(i)
        .is_some_and(|w| w.pos() == Upos::Noun && !w.has(Proclitics::THE) && w.pronoun().is_none())
        && !scene.is_calendar(i)
        && !scene.is(i, Class::SKIP.with(Class::LINKING))
}

/// The subject of the first verb among `words`, or the party that opens them.
pub(super) fn main_subject(scene: &Scene, words: Range<usize>) -> Option<usize> {
    let mut first = None;
    let mut vague = false;
    for i in words.clone() {
        if let Some(p) = scene.party(i) {
            let party = &scene.parties[p];
            if party.words.start == i && !scene.has_preposition(i) && first.is_none() {
                let free = i == words.start
                    || !(scene.page.is_sign(i - 1, "(")
                        || scene.is_governing(i - 1)
                        || is_construct(scene, i - 1));
                if free {
                    first = Some(p);
                }
            }
            continue;
        }
        if scene.quotation(i).is_some() {
            continue;
        }
        if scene.is_verb(i) {
            if let Some(p) = first {
                return Some(p);
            }
            match subject_behind(scene, i + 1..words.end) {
                Subject::Party(p) => return Some(p),
                Subject::Unnamed | Subject::Thing => vague = true,
                Subject::Honoured | Subject::None => {}
            }
        }
    }
    first.filter(|_| !vague)
}

/// Whether the party of index `p` can be the subject of the verb by gender and number; what is not known agrees.
pub(super) fn agrees(scene: &Scene, cue: &Cue, p: usize) -> bool {
    let party = &scene.parties[p];
    let plural = matches!(cue.number, Some(Number::Plural));
    let one = party.form == Form::Name && party.kind != Named::People;
    if plural && one && cue.kind == CueKind::Verb {
        return false;
    }
    let Some(verb) = cue.gender else { return true };
    match gender(scene, p) {
        Some(gender) => gender == verb,
        None => true,
    }
}

/// The gender of a party by the first word of its title, or of its name where it is no person's.
fn gender(scene: &Scene, p: usize) -> Option<Gender> {
    let party = &scene.parties[p];
    let head = scene.page.word(party.words.start)?;
    match (party.kind, party.form) {
        // Towns are feminine whatever their first word is.
        (Named::People | Named::Place, _) | (_, Form::Group) => None,
        (Named::Person, Form::Name) => {
            let titled = head.reading().is_known() && head.pos() == Upos::Noun;
            head.features().gender.filter(|_| titled && head.features().human == Some(true))
        }
        (Named::Person, Form::Role) => head.features().gender,
        // «قالت أطباء بلا حدود»: a body that is called by a plural is feminine as well.
        _ if head.features().number == Some(Number::Plural) => None,
        _ if head.pos() == Upos::Noun && head.reading().is_known() => head.features().gender,
        _ => None,
    }
}

/// The party whose paper speaks among the words `zone`, where the paper is the subject or `inside` says
/// that it is behind a preposition: «أفاد بلاغ للوزارة», «جاء في بيان الوزارة».
pub(super) fn paper_owner(scene: &Scene, zone: Range<usize>, inside: bool) -> Option<usize> {
    let mut words = zone.clone().skip_while(|i| {
        scene.party(*i).is_none()
            && (scene.is(*i, Class::SKIP)
                || scene.is_calendar(*i)
                || inside && scene.is(*i, Class::IN.with(Class::ON)))
    });
    let paper = words.next().filter(|i| scene.is(*i, Class::PAPER))?;
    if scene.party(paper).is_some() || !inside && scene.has_preposition(paper) {
        return None;
    }
    let opens = |i: usize| scene.party(i).filter(|p| scene.parties[*p].words.start == i);
    if is_construct(scene, paper)
        && let Some(p) = opens(paper + 1).filter(|_| !scene.has_preposition(paper + 1))
    {
        return Some(p);
    }
    // «بيان رسمي صادر عن الوزارة», «بلاغ جديد للوزارة»: adjectives and what it came out from.
    for i in (paper + 1..zone.end).take(4) {
        let to = scene.page.word(i).is_some_and(|w| w.has(Proclitics::TO));
        let from = scene.is(i - 1, Class::ABOUT.with(Class::FROM)) && scene.party(i - 1).is_none();
        match opens(i) {
            Some(p) => return (to || from).then_some(p),
            None if scene.is(i, Class::ABOUT.with(Class::FROM)) => {}
            None if scene.page.word(i).is_some_and(|w| w.pos() == Upos::Adj) => {}
            None => return None,
        }
    }
    None
}
