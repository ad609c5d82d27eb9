//! The reach of a word: what stands behind a preposition or «between», whom a pronoun means.

use waqai_morph::Proclitics;
use waqai_morph::features::{Gender, Number};
use waqai_record::{EntityId, Form, Kind};

use super::lexicon::{Known, class};
use super::parties::{Phrase, add};
use super::scene::{Role, Scene};

/// Whom a pronoun is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Want {
    /// A person.
    Person,
    /// Anyone whom its form allows.
    Anyone,
}

impl Scene<'_> {
    /// The two that و joins, both persons or neither, all over the page.
    pub fn joined(&self) -> Vec<(usize, [EntityId; 2])> {
        let names = self.found.names;
        let person = |id: EntityId| names.entity(id).kind == Kind::Person;
        let country = |id: EntityId| self.countries.iter().any(|c| c.1 == id);
        let town = |id: EntityId| names.entity(id).kind == Kind::Place && !country(id);
        let mut pairs = Vec::new();
        for n in 1..names.mentions.len() {
            let (before, words) = (names.phrase(n - 1), names.phrase(n));
            let mut at = before.end;
            while self.is_mark(at) {
                at += 1;
            }
            let again = self.is_class(at, class::BETWEEN) && self.has(at, Proclitics::AND);
            let joined = at == words.start && self.has(at, Proclitics::AND)
                || again && at + 1 == words.start;
            let pair = [names.mentions[n - 1].fact.entity, names.mentions[n].fact.entity];
            if joined
                && !town(pair[0])
                && !town(pair[1])
                && pair[0] != pair[1]
                && person(pair[0]) == person(pair[1])
            {
                pairs.push((words.end, pair));
            }
        }
        pairs
    }

    /// Whom the definite dual at word `i` means, with the word behind them: the two that were named last.
    pub fn pair(&self, i: usize) -> Option<(usize, [EntityId; 2])> {
        let word = self.word(i)?;
        let dual = word.has(Proclitics::THE)
            && (word.features().number == Some(Number::Dual) && self.is_class(i, class::LEADER)
                || word.may(|r| r.features.number == Some(Number::Dual))
                    && self.is_class(i, class::SIDE));
        if !dual {
            return None;
        }
        let names = self.found.names;
        let leaders = self.is_class(i, class::LEADER);
        let fits = |id: EntityId| !leaders || names.entity(id).kind == Kind::Person;
        let upto = self.pairs.partition_point(|p| p.0 <= i);
        let sentence = self.page.sentence_index(i);
        let near = |p: &&(usize, [EntityId; 2])| {
            sentence - self.page.sentence_index(p.0 - 1) <= 4 && fits(p.1[0])
        };
        let state = |p: &&(usize, [EntityId; 2])| names.entity(p.1[0]).kind != Kind::Person;
        let pairs = || self.pairs[..upto].iter().rev().filter(near);
        // «The sides» are states and bodies before they are persons.
        pairs().find(|p| !leaders && state(p)).or_else(|| pairs().next()).copied()
    }

    /// The two that were joined last before word `i`, in its sentence or the one before.
    pub fn last_pair(&self, i: usize) -> Option<[EntityId; 2]> {
        let upto = self.pairs.partition_point(|p| p.0 <= i);
        let (end, pair) = *self.pairs[..upto].last()?;
        (self.page.sentence_index(i) - self.page.sentence_index(end - 1) <= 1).then_some(pair)
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
