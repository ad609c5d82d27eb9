//! The parties: noun phrases as entities, the subject and object of a verb, what stands behind a preposition.

use smallvec::SmallVec;
use waqai_morph::Proclitics;
use waqai_morph::features::{Gender, Number};
use waqai_record::{EntityId, Form, Kind};
use waqai_text::Kind as Script;

use super::lexicon::{Iso, class};
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
        if let Some((_, pair)) = self.pair(at) {
            return Some(Phrase {
                parties: pair.into_iter().collect(),
                end: at + 1,
                head: true,
                start: i,
            });
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

    /// Whether word `i` is a number in figures.
    pub fn is_number(&self, i: usize) -> bool {
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
            // A count behind a definite noun begins another phrase: استقبل المستشفى 14 جريحا.
            let counts = self.is_number(i) || self.is_class(i, class::QUANTITY);
            if !first && counts && self.has(at, Proclitics::THE) {
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
        if phrase.parties.is_empty()
            && self.is_class(at, class::MEMBER)
            && self.is_class(phrase.end, class::OF)
            && let Some((entity, end)) = self.mention(phrase.end + 1)
        {
            phrase.parties.push(entity);
            phrase.end = end;
            phrase.head = true;
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

    /// Whether word `i` is the sign `sign`.
    pub fn is_bracket(&self, i: usize, sign: &str) -> bool {
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
}
