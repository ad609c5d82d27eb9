//! The parties: noun phrases as entities, the subject and object of a verb, what stands behind a preposition.

use smallvec::SmallVec;
use waqai_morph::Proclitics;
use waqai_morph::features::{Gender, Number, Person, Voice};
use waqai_record::{EntityId, Form, Kind};
use waqai_text::Kind as Script;

use super::lexicon::{Iso, Known, class};
use super::scene::{Role, Scene};

/// Entities, each once, in order.
pub type Parties = SmallVec<[EntityId; 2]>;

/// A noun phrase with the entities that it stands for.
#[derive(Clone, Debug, Default)]
pub struct Phrase {
    /// The entities; empty if it stands for none that has a name.
    pub parties: Parties,
    /// The word behind its last.
    pub end: usize,
    /// Whether an entity is its head, and not only what its head is of.
    pub head: bool,
    /// Its first word.
    pub start: usize,
}

/// Adds what is new.
pub fn add(to: &mut Parties, more: &[EntityId]) {
    for id in more {
        if !to.contains(id) {
            to.push(*id);
        }
    }
}

impl Scene<'_> {
    /// The mention that begins with word `i`, title and all: its entity and the word behind it.
    pub fn mention(&self, i: usize) -> Option<(EntityId, usize)> {
        let names = self.found.names;
        let at = names.meant_at(i)?;
        let words = names.phrase(at);
        let starts = words.start == i || words.start + 1 == i && self.is_mark(words.start);
        starts.then(|| (names.mentions[at].fact.entity, words.end.max(i + 1)))
    }

    /// The noun phrase that begins with word `i`.
    pub fn phrase(&self, i: usize) -> Option<Phrase> {
        let mut at = i;
        // Quantities and counted numbers stand before what they count.
        while at < i + 5
            && self.mention(at).is_none()
            && (self.is_class(at, class::QUANTITY) || self.is_number(at))
        {
            at += 1;
            let counted = self.is_class(at - 1, class::QUANTITY) || self.is_number(at - 1);
            if self.role(at) == Role::Preposition && counted {
                at += 1;
            }
        }
        if self.is_mark(at) {
            at += 1;
        }
        let mut phrase = match self.mention(at) {
            Some((entity, end)) => {
                let mut parties = Parties::new();
                if !self.is_held(at) {
                    parties.push(entity);
                }
                Phrase { parties, end, head: true, start: i }
            }
            None => self.described(i, at)?,
        };
        self.coordinate(&mut phrase);
        Some(phrase)
    }

    /// Whether the mention at word `i` is of people who are held, freed or hit, who are no party by themselves.
    fn is_held(&self, i: usize) -> bool {
        self.is_class(i, class::HELD)
            && self
                .found
                .names
                .meant_at(i)
                .is_some_and(|m| self.found.names.mentions[m].fact.form == Form::Group)
    }

    /// What a definite noun of no name points back to by the first word of its name: القطاع to قطاع غزة.
    fn pointed_at(&self, i: usize) -> Option<EntityId> {
        let word = self.word(i).filter(|w| w.has(Proclitics::THE))?;
        self.heads.iter().find(|h| &*h.0 == word.key()).map(|h| h.1)
    }

    fn is_number(&self, i: usize) -> bool {
        self.word(i).is_some_and(|w| w.kind == Script::Number)
    }

    /// A phrase whose head has no name: what it is of, or the country of its adjective.
    fn described(&self, start: usize, at: usize) -> Option<Phrase> {
        if self.role(at) != Role::Nominal || self.timed.get(at).copied().unwrap_or(false) {
            return None;
        }
        let mut phrase = Phrase { end: at + 1, start, ..Phrase::default() };
        for i in at..at + 6 {
            let first = i == at;
            if first && let Some(entity) = self.pointed_at(i) {
                phrase.parties.push(entity);
                phrase.head = true;
                return Some(phrase);
            }
            if self.role(i) != Role::Nominal || self.stops(i) {
                break;
            }
            if !first && (self.is_governed(i) || self.has(i, Proclitics::AND.with(Proclitics::SO)))
            {
                break;
            }
            phrase.end = i + 1;
            if !first && let Some((entity, end)) = self.mention(i) {
                phrase.end = end;
                if phrase.parties.is_empty() {
                    phrase.parties.push(entity);
                }
                break;
            }
            if phrase.parties.is_empty()
                && !first
                && let Some(entity) = self.nisba(i).and_then(|iso| self.country(iso))
            {
                phrase.parties.push(entity);
            }
        }
        Some(phrase)
    }

    /// Takes what و joins to the phrase, as long as it has a name.
    fn coordinate(&self, phrase: &mut Phrase) {
        if phrase.parties.is_empty() {
            return;
        }
        for _ in 0..12 {
            let mut at = phrase.end;
            if self.is_bracket(at, "(") {
                let close = (at..at + 6).find(|j| self.is_bracket(*j, ")"));
                match close {
                    Some(close) => at = close + 1,
                    None => return,
                }
            }
            if self.is_comma(at) {
                at += 1;
            }
            // بالإضافة إلى، فضلا عن، وكذلك.
            let besides = self.is_class(at, class::BESIDES);
            if besides {
                at += 1;
                at += usize::from(self.role(at) == Role::Preposition);
            }
            let joined = besides || self.has(at, Proclitics::AND) && self.role(at) != Role::Verb;
            let Some((entity, end)) = self.mention(at).filter(|_| joined && !self.is_governed(at))
            else {
                return;
            };
            // A comma without و may only list when و follows.
            add(&mut phrase.parties, &[entity]);
            phrase.end = end;
        }
    }

    fn is_bracket(&self, i: usize, sign: &str) -> bool {
        self.page.is_sign(i, sign)
    }

    /// The entity that is the country of the code `iso`.
    pub fn country(&self, iso: Iso) -> Option<EntityId> {
        self.countries.iter().find(|c| c.0 == iso).map(|c| c.1)
    }

    /// The gender of the phrase that begins with word `i`, as far as it shows.
    pub fn gender(&self, i: usize) -> Option<Gender> {
        let names = self.found.names;
        if let Some(at) = names.meant_at(i) {
            let mention = &names.mentions[at];
            let entity = names.entity(mention.fact.entity);
            match (entity.kind, mention.fact.form) {
                (Kind::Person, _) => {}
                (Kind::People, _) => return None,
                (Kind::Place, Form::Name) => {
                    let masculine = self.is_class(mention.words.start, class::MASCULINE);
                    let head = self.word(mention.words.start).and_then(|w| {
                        w.reading().is_known().then(|| w.features().gender).flatten()
                    });
                    return match head {
                        _ if masculine => Some(Gender::Masc),
                        Some(g) => Some(g),
                        None => Some(Gender::Fem),
                    };
                }
                _ => {
                    let word = self.word(i)?;
                    let features = word.features();
                    if features.number == Some(Number::Plural) && features.human != Some(true) {
                        return Some(Gender::Fem);
                    }
                    return word.reading().is_known().then(|| word.features().gender).flatten();
                }
            }
        }
        let word = self.word(i)?;
        if word.features().number == Some(Number::Plural) && word.features().human != Some(true) {
            return Some(Gender::Fem);
        }
        word.reading().is_known().then(|| word.features().gender).flatten()
    }

    /// Whether the phrase that begins with word `i` can be the subject of the verb `verb`.
    fn agrees(&self, verb: usize, i: usize) -> bool {
        let Some(features) = self.word(verb).map(|w| w.features()) else { return false };
        if matches!(features.person, Some(Person::First | Person::Second)) {
            return false;
        }
        if self.is_class(i, class::QUANTITY) || self.is_number(i) {
            return true;
        }
        match (features.gender, self.gender(i)) {
            (Some(v), Some(n)) => v == n,
            _ => true,
        }
    }

    /// The subject of the verb at word `verb` and what stands behind it as its object.
    pub fn clause(&self, verb: usize) -> Clause {
        let mut clause = Clause { rest: verb + 1, ..Clause::default() };
        let start = self.opening(verb);
        let passive = self.word(verb).is_some_and(|w| w.features().voice == Some(Voice::Passive));
        clause.passive = passive;
        let carried = verb > 0
            && self.role(verb - 1) == Role::Opener
            && self.word(verb - 1).is_some_and(|w| w.pronoun().is_some());
        if carried {
            clause.order = Order::Silent;
        } else if let Some(subject) = self.before(start, verb) {
            clause.subject = subject.parties;
            clause.order = Order::Before;
        } else if let Some(antecedent) = self.antecedent(verb) {
            clause.subject = antecedent.parties;
            clause.antecedent = Some(antecedent.start);
            clause.order = Order::Relative;
        }
        let (first, past) = self.argument(verb, verb + 1);
        if let Some(first) = first {
            clause.rest = first.end;
            let second = || self.argument(verb, first.end).0;
            let fits = self.agrees(verb, first.start);
            let resumed = self.word(verb).is_some_and(|w| w.pronoun().is_some())
                || self.role(verb + 1) == Role::Preposition
                    && self.word(verb + 1).is_some_and(|w| w.pronoun().is_some());
            match clause.order {
                Order::Behind if fits => {
                    clause.object = second();
                    clause.subject = first.parties.clone();
                    clause.head = first.head;
                    clause.subject_start = Some(first.start);
                }
                Order::Relative
                    if fits && (resumed || first.head && second().is_some_and(|s| s.head)) =>
                {
                    clause.object = second();
                    clause.subject = first.parties.clone();
                    clause.antecedent = None;
                }
                Order::Behind => {
                    clause.order = Order::Silent;
                    clause.object = Some(first.clone());
                }
                _ => clause.object = Some(first.clone()),
            }
        } else if clause.order == Order::Behind {
            clause.order = Order::Silent;
            clause.rest = past;
        }
        clause
    }

    /// The next noun phrase behind word `from` that no preposition governs, within the clause of `verb`; and where the search ended.
    fn argument(&self, verb: usize, from: usize) -> (Option<Phrase>, usize) {
        let mut at = from;
        while at < verb + 14 {
            if self.stops(at) && !self.is_mark(at) {
                break;
            }
            match self.role(at) {
                Role::Verb | Role::Opener | Role::Relative => break,
                Role::Preposition => {
                    let bare = self.word(at).is_some_and(|w| w.pronoun().is_none());
                    let next = at + 1;
                    at = if bare { self.phrase(next).map_or(next, |p| p.end) } else { next };
                    continue;
                }
                Role::Sign | Role::Particle => {
                    at += 1;
                    continue;
                }
                Role::Nominal => {}
            }
            if self.timed[at] {
                at += 1;
            } else if self.is_governed(at) {
                at = self.phrase(at).map_or(at + 1, |p| p.end);
            } else if self.has(at, Proclitics::AND.with(Proclitics::SO)) && at > from {
                break;
            } else {
                return (self.phrase(at), at);
            }
        }
        (None, at)
    }

    /// The first word of the clause of the verb at word `verb`, so far as its subject can stand before it.
    pub fn opening(&self, verb: usize) -> usize {
        let begin = self.page.sentence(verb).start;
        if self.has(verb, Proclitics::AND.with(Proclitics::SO)) {
            return verb;
        }
        let mut at = verb;
        while at > begin && verb - at < 14 {
            let before = at - 1;
            if self.stops(before) && !self.is_mark(before) {
                break;
            }
            match self.role(before) {
                Role::Verb
                    if !self.is_class(before, class::STILL) && !self.is_auxiliary(before) =>
                {
                    break;
                }
                Role::Opener | Role::Relative => break,
                _ => at = before,
            }
        }
        at
    }

    fn is_auxiliary(&self, i: usize) -> bool {
        self.word(i).is_some_and(|w| w.pos() == waqai_morph::Upos::Aux)
    }

    /// The subject that stands before its verb, first in its clause.
    fn before(&self, start: usize, verb: usize) -> Option<Phrase> {
        let mut at = start;
        while at < verb
            && (matches!(self.role(at), Role::Particle | Role::Verb)
                || self.timed[at]
                || self.is_mark(at))
        {
            at += 1;
        }
        if at >= verb || self.is_governed(at) || self.role(at) != Role::Nominal {
            return None;
        }
        let phrase = self.phrase(at)?;
        let close = phrase.end <= verb && (phrase.head || verb - phrase.end < 5);
        (close && self.agrees_behind(verb, at)).then_some(phrase)
    }

    /// Whether the verb agrees with a subject before it: a plural of men asks for the plural, which the form may not show.
    fn agrees_behind(&self, verb: usize, i: usize) -> bool {
        self.agrees(verb, i)
            || self.word(verb).is_some_and(|w| w.features().number == Some(Number::Plural))
    }

    /// What a relative clause that the verb opens says more of.
    fn antecedent(&self, verb: usize) -> Option<Phrase> {
        let mut at = verb;
        while at > 0 && self.role(at - 1) == Role::Particle {
            at -= 1;
        }
        if at == 0 || self.role(at - 1) != Role::Relative {
            return None;
        }
        let mut end = at - 1;
        if end > 0 && self.is_comma(end - 1) {
            end -= 1;
        }
        let begin = self.page.sentence(verb).start;
        let names = self.found.names;
        let mut i = end;
        while i > begin && end - i < 6 {
            i -= 1;
            if let Some(m) = names.meant_at(i) {
                let words = names.phrase(m);
                let mut parties = Parties::new();
                if words.end == end {
                    parties.push(names.mentions[m].fact.entity);
                }
                let fits = self.agrees(verb, words.start);
                return fits.then_some(Phrase {
                    parties,
                    end: words.end,
                    head: true,
                    start: words.start,
                });
            }
            if !self.is_adjective(i) {
                return Some(Phrase { start: i, end: i + 1, ..Phrase::default() });
            }
        }
        None
    }

    /// The phrase behind the preposition `first` (and `second`) within the clause from word `from` on.
    pub fn behind(&self, first: Known, second: Known, from: usize, limit: usize) -> Option<Phrase> {
        let (mut at, end) = (from, from + limit);
        while at < end {
            if let Some(past) = self.aside(at) {
                at = past;
                continue;
            }
            if self.stops(at) && !self.is_mark(at) && !self.is_bracket(at, "(") {
                return None;
            }
            let other =
                at > from && self.events.get(at) == Some(&true) && !self.is_or_carries(at, first);
            if matches!(self.role(at), Role::Verb | Role::Opener) || other {
                return None;
            }
            if self.is_or_carries(at, first) {
                let own = self.is(at, first);
                let pronoun = own && self.word(at).is_some_and(|w| w.pronoun().is_some());
                if pronoun {
                    return None;
                }
                if second != 0 {
                    if self.is(at + 1, second) {
                        return self.phrase(at + 2);
                    }
                } else {
                    return self.phrase(if own { at + 1 } else { at });
                }
            }
            at += 1;
        }
        None
    }

    /// The word behind an aside without a verb that the comma at word `at` opens and a second comma closes.
    fn aside(&self, at: usize) -> Option<usize> {
        let opens = self.is_comma(at)
            && matches!(self.role(at + 1), Role::Preposition | Role::Nominal | Role::Particle);
        if !opens || self.has(at + 1, Proclitics::AND) {
            return None;
        }
        let close = (at + 2..at + 10).find(|j| self.stops(*j) || self.role(*j) == Role::Verb)?;
        self.is_comma(close).then_some(close + 1)
    }

    /// The entities on both sides of «between» that stands at word `at`.
    pub fn between(&self, at: usize) -> Option<Phrase> {
        let mut phrase = self.phrase(at + 1)?;
        // بين A وB، and between repeated: بين A وبين B.
        for _ in 0..3 {
            let mut next = phrase.end;
            if self.is_class(next, class::BETWEEN) {
                next += 1;
            } else if !(self.has(next, Proclitics::AND) && self.role(next) == Role::Nominal) {
                break;
            }
            let Some(more) = self.phrase(next) else { break };
            add(&mut phrase.parties, &more.parties);
            phrase.end = more.end;
        }
        Some(phrase)
    }

    /// Whom a pronoun of this form can mean, looking back from word `i`.
    pub fn meant(&self, pronoun: &str, i: usize, want: Want) -> Option<EntityId> {
        let names = self.found.names;
        let sentence = self.page.sentence_index(i);
        let upto = names.between(0..i).end;
        let plural = pronoun.chars().count() > 1 && !pronoun.ends_with('ا');
        let feminine = pronoun.chars().count() > 1 && pronoun.ends_with('ا');
        let mut distance = 0;
        for m in (0..upto).rev() {
            let mention = &names.mentions[m];
            if names.phrase(m).end > i {
                continue;
            }
            let far = sentence - self.page.sentence_index(mention.words.start);
            if far > 1 || distance > 8 {
                return None;
            }
            distance += 1;
            let entity = names.entity(mention.fact.entity);
            let group = entity.kind == Kind::People || mention.fact.form == Form::Group;
            let fits = if plural {
                group
            } else if feminine {
                entity.kind != Kind::Person
                    && !group
                    && self.gender(names.phrase(m).start) != Some(Gender::Masc)
            } else {
                entity.kind == Kind::Person
                    || want == Want::Anyone
                        && !group
                        && self.gender(names.phrase(m).start) == Some(Gender::Masc)
            };
            if fits {
                return Some(mention.fact.entity);
            }
        }
        None
    }
}

/// Whom a pronoun is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// A person.
    Person,
    /// Anyone whom its form allows.
    Anyone,
}

/// Where a verb's subject stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Behind it.
    #[default]
    Behind,
    /// Before it.
    Before,
    /// It is what the relative clause is about.
    Relative,
    /// Only in the verb's form.
    Silent,
}

/// A verb with its subject and object.
#[derive(Clone, Debug, Default)]
pub struct Clause {
    /// The subject's entities.
    pub subject: Parties,
    /// The object.
    pub object: Option<Phrase>,
    /// Where the subject stands.
    pub order: Order,
    /// Whether an entity is the subject's head.
    pub head: bool,
    /// Where a subject behind the verb begins.
    pub subject_start: Option<usize>,
    /// The word that a relative clause is about.
    pub antecedent: Option<usize>,
    /// Whether the verb is passive by its form.
    pub passive: bool,
    /// The word behind the subject.
    pub rest: usize,
}
