//! The clause: a verb with its subject and object, by place and agreement.

use waqai_morph::Proclitics;
use waqai_morph::features::{Number, Person, Voice};
use waqai_record::Kind;

use super::lexicon::class;
use super::parties::{Parties, Phrase};
use super::scene::{Role, Scene};

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

impl Scene<'_> {
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

    /// The object behind an aside or the commas of a long subject: استقبل الوزير، مساء أمس، المبعوث.
    pub fn late_object(&self, from: usize, subject: &Parties) -> Option<Phrase> {
        let end = self.page.sentence(from.saturating_sub(1)).end.min(from + 40);
        let names = self.found.names;
        let (mut at, mut asides) = (from, 0);
        while at < end {
            if self.is_comma(at) {
                asides += 1;
                at += 1;
                let joined = self.has(at, Proclitics::AND.with(Proclitics::SO));
                if joined || matches!(self.role(at), Role::Verb | Role::Opener | Role::Relative) {
                    return None;
                }
                let bare = !self.is_governed(at)
                    && self.timed.get(at) == Some(&false)
                    && self.role(at) == Role::Nominal;
                if bare && let Some(phrase) = self.phrase(at) {
                    let new = phrase.head && !phrase.parties.iter().any(|p| subject.contains(p));
                    let place = phrase.parties.iter().any(|p| names.entity(*p).kind == Kind::Place);
                    // What a second comma closes right behind the subject says who he is.
                    let apposed = asides == 1 && at == from + 1 && self.is_comma(phrase.end);
                    if new && !apposed && !place {
                        return Some(phrase);
                    }
                    at = phrase.end;
                    continue;
                }
            } else if self.stops(at) && !self.is_mark(at)
                || matches!(self.role(at), Role::Verb | Role::Opener)
            {
                return None;
            }
            at += 1;
        }
        None
    }

    /// The next noun phrase behind word `from` that no preposition governs, within the clause of `verb`; and where the search ended.
    pub fn argument(&self, verb: usize, from: usize) -> (Option<Phrase>, usize) {
        let mut at = from;
        while at < verb + 14 {
            if self.stops(at) && !self.is_mark(at) {
                break;
            }
            if at > from || from > verb + 1 {
                // What stands in brackets says more of the phrase before.
                if self.is_bracket(at, "(")
                    && let Some(close) = (at..at + 8).find(|j| self.is_bracket(*j, ")"))
                {
                    at = close + 1;
                    continue;
                }
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
}
