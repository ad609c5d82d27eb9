//! On whose word a figure stands: according to somebody, in somebody's report, by a tally that one made from another's numbers.

use std::ops::Range;

use waqai_morph::features::{Aspect, Derived, Voice};
use waqai_morph::{Proclitics, Upos};
use waqai_record::EntityId;
use waqai_text::{Kind as Token, Span};

use super::Scene;
use super::lexis::{Role, Source};
use super::speaker::Subject;

/// Who answers for a figure, and who passes it on.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Word {
    pub claimed: Option<EntityId>,
    pub relayed: Option<EntityId>,
}

impl Word {
    fn of(claimed: Option<EntityId>) -> Self {
        Word { claimed, relayed: None }
    }
}

/// How far behind "according to" the source may stand, in words.
const REACH: usize = 9;
/// How far before the figure a source may stand in the middle of its clause, in words.
const INLINE: usize = 12;
/// How far behind "as he said" the sign that ends the clause may stand, in words.
const CLOSE: usize = 3;

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
        self.quoted(words).or_else(|| self.told_before(words)).unwrap_or_default()
    }

    /// The source that stands before the figure in its sentence, where no quote holds it.
    fn told_before(&self, words: &Range<usize>) -> Option<Word> {
        let sentence = self.page.sentence(words.start);
        let quotation = self.page.quotation_at(words.start).map(|q| q.words.start);
        let (mut crossed, mut saying) = (false, false);
        for i in (sentence.start..words.start).rev() {
            let word = &self.page.words[i];
            // What is quoted is told whole.
            crossed &= quotation != Some(i);
            if word.kind != Token::Word {
                continue;
            }
            let inline = || !crossed && words.start - i <= INLINE;
            if self.is_according(i) && (self.opens(i) || inline()) {
                let found = self.named_after(i, words.start);
                if found.claimed.is_some() {
                    return Some(found);
                }
            }
            if word.pos() != Upos::Verb {
                // What "that" opens is told whole, whatever verbs it holds.
                crossed &= !self.lists.tells(word, Source::That);
                saying |= !crossed && self.lists.tells(word, Source::Saying);
                continue;
            }
            let says = self.lists.tells(word, Source::Say);
            let counts = self.lists.tells(word, Source::Count);
            let told = || !crossed && !self.is_quoted_before(i, words.start);
            if (says || counts) && (saying || told()) {
                return match self.subject(i, words.start) {
                    _ if word.features().voice == Some(Voice::Passive) => None,
                    _ if self.is_impersonal(i) => None,
                    Subject::Named(entity) => Some(Word::of(Some(entity))),
                    Subject::Carried if says && self.reports(i, words.start) => {
                        Some(Word::of(self.carried(sentence.start)))
                    }
                    _ => None,
                };
            }
            crossed |= !self.is_light(word) && !self.is_relative(i);
        }
        None
    }

    /// Whether the verb at `verb` reports a quote that is over before word `at`: another clause began.
    fn is_quoted_before(&self, verb: usize, at: usize) -> bool {
        let span = self.page.words[verb].span;
        let Some(quote) = self
            .found
            .quotes
            .iter()
            .find(|q| q.fact.cue.is_some_and(|c| span.start <= c.start && c.start < span.end))
        else {
            return false;
        };
        let Some(last) = quote.fact.content.last() else { return false };
        let after = self.page.words.partition_point(|w| w.span.start < last.end);
        (after..at).any(|i| {
            let word = &self.page.words[i];
            let clause = word.pos() == Upos::Verb && word.has(Proclitics::AND);
            let ends = matches!(self.page.surface(i), "،" | "," | "." | "؛" | ":");
            clause || ends && !self.is_adverbial(i + 1)
        })
    }

    /// Whether the word at `i` is a participle that says what the subject does meanwhile: "putting the toll at".
    fn is_adverbial(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| {
            w.may(|r| r.features.derived == Some(Derived::ActiveParticiple))
                && !w.has(Proclitics::THE.with(Proclitics::AND))
        })
    }

    /// Whether the verb at `i` belongs to a relative clause: a relative pronoun stands before it.
    pub fn is_relative(&self, i: usize) -> bool {
        let pronoun =
            |k: usize| self.page.word(k).is_some_and(|w| self.lists.is(w, Role::Relative));
        (1..=2).any(|back| i.checked_sub(back).is_some_and(pronoun))
    }

    /// The next "according to" within `range`, before another report begins.
    fn according(&self, range: Range<usize>) -> Option<usize> {
        let end = range.end;
        for i in range {
            if matches!(self.page.surface(i), "؛" | ";") {
                return None;
            }
            if self.is_according(i) || self.is_as(i, end) {
                return Some(i);
            }
            let report = self.lists.tells(&self.page.words[i], Source::Say)
                && (i + 1..end.min(i + 6)).any(|k| self.is_that(k));
            if report {
                return None;
            }
        }
        None
    }

    /// Whether "as" and a report that brings nothing of its own stand at `i`: its subject ends the clause.
    fn is_as(&self, i: usize, end: usize) -> bool {
        let says = |k: usize| self.page.word(k).is_some_and(|w| self.lists.tells(w, Source::Say));
        if !self.lists.tells(&self.page.words[i], Source::Also) || !says(i + 1) {
            return false;
        }
        let Some(subject) = self.subject_mention(i + 1, end) else { return false };
        let after = self.found.names.phrase(subject).end;
        (after..end.min(after + CLOSE))
            .find(|k| self.page.is_any_sign(*k) || self.is_that(*k))
            .map_or(after + CLOSE >= end, |k| self.page.is_any_sign(k))
    }

    /// Whether the verb at `i` has nobody for its subject: "it is said that".
    fn is_impersonal(&self, i: usize) -> bool {
        let word = &self.page.words[i];
        let toward = |k: usize| self.page.word(k).is_some_and(|w| self.lists.is(w, Role::Toward));
        self.lists.tells(word, Source::Impersonal)
            && word.features().aspect == Some(Aspect::Imperfect)
            && word.whole().trim_start_matches(['و', 'ف']).starts_with('ي')
            && (self.is_that(i + 1) || toward(i + 1) && self.is_that(i + 2))
    }

    /// Whether "that" stands at `i`.
    pub fn is_that(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| self.lists.tells(w, Source::That))
    }

    /// Whether the word at `i` is meant as "according to": a noun, a name or a preposition follows; or "what" and a verb of
    /// saying, "as" and a verb of saying.
    fn is_according(&self, i: usize) -> bool {
        let word = &self.page.words[i];
        if word.kind != Token::Word {
            return false;
        }
        let says = |k: usize| self.page.word(k).is_some_and(|w| self.lists.tells(w, Source::Say));
        if self.lists.tells(word, Source::As) {
            let upon =
                |k: usize| self.page.word(k).is_some_and(|w| self.lists.tells(w, Source::Upon));
            let whole = word.pos() == Upos::Sconj;
            return says(i + 1) && (whole || i.checked_sub(1).is_some_and(upon));
        }
        let Some(next) = self.page.word(i + 1).filter(|w| w.kind == Token::Word) else {
            return false;
        };
        let norm = self.lists.tells(next, Source::Norm) && self.found.names.at(i + 1).is_none();
        self.lists.tells(word, Source::By) && !norm && next.pos() != Upos::Verb
    }

    /// Whether a clause begins with the word at `i`: the sentence does, or a sign or "and" stands before it.
    fn opens(&self, i: usize) -> bool {
        let word = &self.page.words[i];
        i == self.page.sentence(i).start
            || self.page.is_any_sign(i - 1)
            || word.has(Proclitics::AND)
    }

    /// The source named behind the word at `at`, and the one behind it where a tally was made of another's numbers.
    fn named_after(&self, at: usize, end: usize) -> Word {
        let names = &self.found.names.mentions;
        let by = |i: usize| names.get(i).map(|m| m.fact.entity);
        let verb =
            (at + 1..end.min(at + 3)).find(|k| self.lists.tells(&self.page.words[*k], Source::Say));
        let first = match verb {
            Some(verb) => match self.subject_mention(verb, end) {
                Some(mention) => mention,
                None => return Word::default(),
            },
            None => match self.mention_in(at + 1..(at + 1 + REACH).min(end)) {
                Some(mention) => mention,
                None => return Word::default(),
            },
        };
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
            None => Word::of(by(first)),
        }
    }

    /// The speaker of the innermost quote that holds the figure; nothing where no quote holds it.
    fn quoted(&self, words: &Range<usize>) -> Option<Word> {
        let at = self.page.words.get(words.start)?.span.start;
        let holds = |c: &Span| c.start <= at && at < c.end;
        let quote = &self.found.quotes.iter().rfind(|q| q.fact.content.iter().any(holds))?.fact;
        let cue = quote.cue.map(|c| self.page.words.partition_point(|w| w.span.end <= c.start));
        if let Some(cue) = cue
            && self.is_according(cue)
        {
            let found = self.named_after(cue, self.page.sentence(cue).end);
            if found.relayed.is_some() || quote.speaker.is_none() {
                return Some(found);
            }
        }
        if cue.is_some_and(|c| self.is_impersonal(c)) {
            return Some(Word::default());
        }
        // Marks that no report opened: the clause around them tells the source.
        if cue.is_none() && quote.speaker.is_none() && quote.carrier.is_none() {
            return None;
        }
        let relayed = quote.carrier;
        if quote.speaker.is_some() {
            return Some(Word { claimed: quote.speaker, relayed });
        }
        let word = cue.and_then(|c| self.page.word(c));
        if word.is_some_and(|w| self.lists.tells(w, Source::Stand)) {
            return Some(Word::of(relayed));
        }
        let within = cue.and_then(|c| (c + 1..words.start).find(|k| self.is_according(*k)));
        if let Some(found) = within.map(|k| self.named_after(k, words.start))
            && found.claimed.is_some()
        {
            return Some(found);
        }
        let says = |k: &usize| self.lists.tells(&self.page.words[*k], Source::Say);
        // "… , explaining that": who explains is the one who said the clause before.
        let first = cue.map_or(0, |c| self.page.sentence(c).start);
        let told = cue.filter(says).or_else(|| {
            let cue = cue.filter(|c| self.page.words[*c].pos() != Upos::Verb)?;
            (first..cue).rev().find(|k| self.page.words[*k].pos() == Upos::Verb).filter(says)
        });
        match told.map(|cue| self.subject(cue, words.start)) {
            Some(Subject::Named(claimed)) if relayed != Some(claimed) => {
                Some(Word { claimed: Some(claimed), relayed })
            }
            _ => Some(Word { claimed: None, relayed }),
        }
    }
}
