//! On whose word a figure stands: according to somebody, in somebody's report, by a tally that one made from another's numbers.

use std::ops::Range;

use waqai_morph::Upos;
use waqai_record::{EntityId, Kind as Entity};
use waqai_text::Kind as Token;

use super::Scene;
use super::lexis::Source;

/// Who answers for a figure, and who passes it on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Word {
    pub claimed: Option<EntityId>,
    pub relayed: Option<EntityId>,
}

/// Who the subject of a verb of saying is.
enum Subject {
    Named(EntityId),
    /// A noun that no mention has.
    Unknown,
    /// None in the clause: the one who spoke before.
    Carried,
}

/// How far behind "according to" the source may stand, in words.
const REACH: usize = 9;

impl Scene<'_> {
    /// On whose word the figure at `words` stands.
    pub fn word_of(&self, words: &Range<usize>) -> Word {
        let sentence = self.page.sentence(words.start);
        if let Some(at) = self.according(words.end..sentence.end) {
            let word = self.named_after(at, sentence.end);
            if word.claimed.is_some() {
                return word;
            }
        }
        if let Some(word) = self.quoted(words) {
            return word;
        }
        for i in (sentence.start..words.start).rev() {
            let word = &self.page.words[i];
            if word.kind != Token::Word {
                continue;
            }
            if self.lists.tells(word, Source::By) && self.is_according(i) && self.opens(i) {
                let found = self.named_after(i, words.start);
                if found.claimed.is_some() {
                    return found;
                }
            }
            if self.lists.tells(word, Source::Say) || self.lists.tells(word, Source::Count) {
                let claimed = match self.subject(i, words.start) {
                    Subject::Named(entity) => Some(entity),
                    Subject::Carried if self.reports(i, words.start) => {
                        self.carried(sentence.start)
                    }
                    _ => None,
                };
                return Word { claimed, relayed: None };
            }
        }
        Word::default()
    }

    /// The next "according to" within `range`.
    fn according(&self, range: Range<usize>) -> Option<usize> {
        range
            .take_while(|i| !matches!(self.page.surface(*i), "؛" | ";"))
            .find(|i| self.lists.tells(&self.page.words[*i], Source::By) && self.is_according(*i))
    }

    /// Whether the word at `i` is meant as "according to": a noun, name or preposition follows.
    fn is_according(&self, i: usize) -> bool {
        self.page.word(i + 1).is_some_and(|w| w.kind == Token::Word && w.pos() != Upos::Verb)
    }

    /// Whether a clause begins with the word at `i`: the sentence does, or a sign or "and" stands before it.
    fn opens(&self, i: usize) -> bool {
        let word = &self.page.words[i];
        i == self.page.sentence(i).start
            || self.page.is_any_sign(i - 1)
            || word.has(waqai_morph::Proclitics::AND)
    }

    /// The source named behind the word at `at`, and the one behind it where a tally was made of another's numbers.
    fn named_after(&self, at: usize, end: usize) -> Word {
        let last = (at + 1 + REACH).min(end);
        let Some(first) = self.mention_in(at + 1..last) else { return Word::default() };
        let names = &self.found.names.mentions;
        let by = |i: usize| names.get(i).map(|m| m.fact.entity);
        let behind = names[first].words.end;
        let base = (behind..(behind + REACH).min(end))
            .take_while(|i| !self.page.is_any_sign(*i))
            .find(|i| self.lists.tells(&self.page.words[*i], Source::Based));
        let second = base.and_then(|b| {
            let range = b + 1..(b + 1 + REACH).min(end);
            self.mention_in(range.clone()).and_then(by).or_else(|| self.people_of(range))
        });
        match second {
            Some(claimed) => Word { claimed: Some(claimed), relayed: by(first) },
            None => Word { claimed: by(first), relayed: None },
        }
    }

    /// The first mention that begins within `range`.
    fn mention_in(&self, range: Range<usize>) -> Option<usize> {
        range
            .take_while(|i| !matches!(self.page.surface(*i), "،" | "." | "؛" | ":"))
            .find_map(|i| self.found.names.meant_at(i))
    }

    /// The country whose adjective stands within `range`: official Israeli numbers are Israel's.
    fn people_of(&self, range: Range<usize>) -> Option<EntityId> {
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

    /// The speaker of the innermost quote that holds the figure.
    fn quoted(&self, words: &Range<usize>) -> Option<Word> {
        let at = self.page.words.get(words.start)?.span.start;
        let quote = self
            .found
            .quotes
            .iter()
            .rfind(|q| q.fact.content.iter().any(|c| c.start <= at && at < c.end))?;
        Some(Word { claimed: quote.fact.speaker, relayed: quote.fact.carrier })
    }

    /// Who the subject of the verb at `verb` is: behind it, else right before it.
    fn subject(&self, verb: usize, end: usize) -> Subject {
        let names = self.found.names;
        let entity = |m: usize| names.mentions[m].fact.entity;
        for i in verb + 1..end.min(verb + 5) {
            let word = &self.page.words[i];
            if word.kind != Token::Word
                || matches!(word.pos(), Upos::Sconj | Upos::Verb | Upos::Adp | Upos::Part)
            {
                break;
            }
            if let Some(m) = names.meant_at(i) {
                return Subject::Named(entity(m));
            }
            if i == verb + 1 && word.pos() == Upos::Noun {
                // A subject without a mention; what stands behind it may still name it.
                let named = (i + 1..end.min(i + 4))
                    .take_while(|k| {
                        matches!(self.page.words[*k].pos(), Upos::Noun | Upos::Adj | Upos::Propn)
                    })
                    .find_map(|k| names.meant_at(k));
                return named.map_or(Subject::Unknown, |m| Subject::Named(entity(m)));
            }
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

    /// Whether what the verb at `verb` reports holds word `at`: "that" stands between.
    fn reports(&self, verb: usize, at: usize) -> bool {
        (verb + 1..at).any(|i| self.page.words[i].pos() == Upos::Sconj)
    }

    /// Who spoke in the sentences before, for a report without a subject.
    fn carried(&self, start: usize) -> Option<EntityId> {
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
