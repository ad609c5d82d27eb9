//! Who speaks: the subject of a verb of saying, the mention that a source names, the speaker carried from before.

use std::ops::Range;

use waqai_morph::{Proclitics, Upos, Word};
use waqai_record::{EntityId, Kind as Entity};
use waqai_text::Kind as Token;

use super::Scene;
use super::lexis::{Role, Source};

/// Who the subject of a verb of saying is.
pub(super) enum Subject {
    Named(EntityId),
    /// A noun that no mention has.
    Unknown,
    /// None in the clause: the one who spoke before.
    Carried,
}

/// How far behind a title the name of its bearer may stand, in words.
const TITLE: usize = 12;

impl Scene<'_> {
    /// Who the subject of the verb at `verb` is: behind it, else right before it.
    pub fn subject(&self, verb: usize, end: usize) -> Subject {
        let names = self.found.names;
        let entity = |m: usize| names.mentions[m].fact.entity;
        if let Some(m) = self.subject_mention(verb, end) {
            return Subject::Named(entity(m));
        }
        if self.page.word(verb + 1).is_some_and(|w| w.pos() == Upos::Noun) && verb + 1 < end {
            return Subject::Unknown;
        }
        let start = self.page.sentence(verb).start;
        let before = (start.max(verb.saturating_sub(2))..verb)
            .rev()
            .take_while(|i| {
                self.page.words[*i].kind == Token::Word && self.page.words[*i].pos() != Upos::Verb
            })
            .find_map(|i| names.meant_at(i));
        before.map_or(Subject::Carried, |m| Subject::Named(entity(m)))
    }

    /// The mention that is the subject behind the verb at `verb`, of a title before a person the person.
    pub fn subject_mention(&self, verb: usize, end: usize) -> Option<usize> {
        let names = self.found.names;
        // "What it stated in it": the pronoun of the relative clause stands before the subject.
        let within = |w: &Word| w.pos() == Upos::Adp && w.pronoun().is_some();
        let verb = verb + usize::from(self.page.word(verb + 1).is_some_and(within));
        for i in verb + 1..end.min(verb + 5) {
            let word = &self.page.words[i];
            if self.is_quotation_mark(i) {
                continue;
            }
            if word.kind != Token::Word
                || matches!(word.pos(), Upos::Sconj | Upos::Verb | Upos::Adp | Upos::Part)
            {
                return None;
            }
            if let Some(m) = names.meant_at(i) {
                return Some(m);
            }
            if i == verb + 1 && word.pos() == Upos::Noun {
                if self.lists.is(word, Role::Count) || self.lists.is(word, Role::Percent) {
                    return None;
                }
                // A subject without a mention; what stands behind it may still name it.
                let mut definite = word.has(Proclitics::THE);
                let run = (i + 1..end.min(i + TITLE)).take_while(|k| {
                    let word = &self.page.words[*k];
                    definite |= word.has(Proclitics::THE);
                    let runs = match word.pos() {
                        Upos::Noun | Upos::Adj | Upos::Propn => true,
                        // "The supervisor of the centre": a title goes on, "a source in the army" does not.
                        Upos::Adp => definite,
                        _ => false,
                    };
                    // A mark right behind the noun opens the name; later ones stand around whom it is told to.
                    word.kind == Token::Word && runs || *k == i + 1 && self.is_quotation_mark(*k)
                });
                let mut meant = run.filter_map(|k| names.meant_at(k)).filter(|m| {
                    let mention = &names.mentions[*m];
                    // The place behind a title is where it is held, not who speaks.
                    let near = mention.words.start <= i + 3 && mention.fact.kind != Entity::Place;
                    near || mention.fact.kind == Entity::Person
                });
                let first = meant.next()?;
                let person = |m: &usize| names.mentions[*m].fact.kind == Entity::Person;
                return Some(meant.find(person).unwrap_or(first));
            }
        }
        None
    }

    fn is_quotation_mark(&self, i: usize) -> bool {
        matches!(self.page.surface(i), "\"" | "«" | "»" | "“" | "”")
    }

    /// The first mention that begins within `range`, before a sign that ends the phrase.
    pub fn mention_in(&self, range: Range<usize>) -> Option<usize> {
        range
            .take_while(|i| !matches!(self.page.surface(*i), "،" | "." | "؛" | ":"))
            .find_map(|i| self.found.names.meant_at(i))
    }

    /// The country whose adjective stands within `range`: official Israeli numbers are Israel's.
    pub fn people_of(&self, range: Range<usize>) -> Option<EntityId> {
        range
            .take_while(|i| !self.page.is_any_sign(*i))
            .find_map(|i| {
                let word =
                    self.page.word(i).filter(|w| w.pos() == Upos::Adj || w.pos() == Upos::Propn)?;
                self.found.names.entities.iter().position(|e| {
                    let name = waqai_text::fold(&e.name);
                    let stem =
                        name.strip_prefix(&*['ا', 'ل'].iter().collect::<String>()).unwrap_or(&name);
                    let stem = stem.trim_end_matches(['ا', 'ه']);
                    e.kind == Entity::Place
                        && stem.chars().count() >= 3
                        && word
                            .key()
                            .strip_prefix(stem)
                            .is_some_and(|t| t.starts_with('ي') && t.chars().count() <= 2)
                })
            })
            .map(EntityId)
    }

    /// Whether what the verb at `verb` reports holds word `at`: "that" stands between.
    pub fn reports(&self, verb: usize, at: usize) -> bool {
        (verb + 1..at).any(|i| self.is_that(i))
    }

    /// Who spoke in the sentences before, for a report without a subject.
    pub fn carried(&self, start: usize) -> Option<EntityId> {
        let mut end = start;
        for _ in 0..2 {
            let sentence = self.page.sentence(end.checked_sub(1)?);
            let spoke = sentence.clone().find_map(|i| {
                let says = self.lists.tells(&self.page.words[i], Source::Say);
                match says.then(|| self.subject(i, sentence.end)) {
                    Some(Subject::Named(entity)) => Some(entity),
                    _ => None,
                }
            });
            if spoke.is_some() {
                return spoke;
            }
            end = sentence.start;
        }
        None
    }
}
