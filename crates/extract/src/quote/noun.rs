//! Verbal nouns as content: «أعلن فوز فلان» says what «أعلن أن فلانا فاز» says.

use waqai_morph::Proclitics;
use waqai_morph::features::{Derived, Upos};

use super::lists::{Class, Takes};
use super::rules::{Reading, SAID_NOUN, Voice};
use super::scene::{Cue, CueKind};
use super::subject::has_subject_before;

/// How many words may stand between a reporting word and its verbal noun.
const NEAR: usize = 25;

/// How many words behind the particle a count may stand that is all that is said.
const COUNT_NEAR: usize = 8;

impl Reading<'_, '_, '_> {
    /// Reports of the words that have brought no clause and no quotation, but a verbal noun.
    pub(super) fn verbal_nouns(&mut self) {
        let takes = Takes::NOUN.with(Takes::PHRASE);
        let open: Vec<Cue> = self
            .open
            .iter()
            .copied()
            .filter(|c| c.kind != CueKind::Noun && c.takes.any(takes))
            .collect();
        for cue in open {
            let inside = |w: usize| {
                self.reports.iter().any(|r| {
                    let start = r.content.start;
                    r.content.contains(&w) && !self.bounds.iter().any(|b| start < *b && *b <= w)
                })
            };
            if inside(cue.word) || self.reports.iter().any(|r| r.cue_words.contains(&cue.word)) {
                continue;
            }
            let Some((link, noun)) = self.verbal_noun(&cue).filter(|(_, n)| !inside(*n)) else {
                continue;
            };
            let voice = Voice::Subject(cue.word + 1..link);
            self.report(cue, voice, noun..self.sentence.end, SAID_NOUN);
        }
    }

    /// The verbal noun that `cue` brings, behind the word that links it.
    fn verbal_noun(&self, cue: &Cue) -> Option<(usize, usize)> {
        let scene = self.scene;
        let start = cue.word + 1;
        let mut subject = cue.kind == CueKind::Participle || has_subject_before(scene, cue);
        let mut i = start;
        while i < self.sentence.end.min(start + NEAR) {
            if let Some(p) = scene.party(i) {
                subject |= !scene.has_preposition(i);
                i = scene.parties[p].words.end.max(i + 1);
                continue;
            }
            let stops = scene.cue(i).is_some_and(|c| c.kind == CueKind::Verb)
                || scene.lists.is_that_at(scene.page, i)
                || scene.opens(i).is_some()
                || scene.is_verb(i) && scene.has_conjunction(i)
                || scene.is(i, Class::RELATIVE);
            if stops {
                return None;
            }
            if let Some(noun) = self.linked_noun(cue, i, subject) {
                return Some((i, noun));
            }
            let people = Class::UNNAMED.with(Class::NOBODY).with(Class::MEDIUM);
            subject |= scene.is(i, people) || i == start && self.is_definite(i);
            i += 1;
        }
        None
    }

    /// The verbal noun at `i`, or behind the preposition `i`.
    fn linked_noun(&self, cue: &Cue, i: usize, subject: bool) -> Option<usize> {
        let scene = self.scene;
        let word = scene.page.word(i)?;
        let phrase = cue.takes.any(Takes::PHRASE);
        for (preposition, code) in
            [(Class::ABOUT, Takes::ABOUT), (Class::ON, Takes::ON), (Class::TO, Takes::TO)]
        {
            if scene.is(i, preposition) {
                let brings = phrase && cue.takes.any(code) && self.is_clause_in_a_noun(i + 1);
                return brings.then_some(i + 1);
            }
        }
        if word.has(Proclitics::BY) {
            let brings = phrase && cue.takes.any(Takes::BY) && self.is_clause_in_a_noun(i);
            return brings.then_some(i);
        }
        let free = cue.takes.any(Takes::NOUN)
            && subject
            && !scene.has_preposition(i)
            && !scene.has_conjunction(i)
            && !scene.is_governing(i - 1)
            && !self.is_owner(i);
        (free && self.is_clause_in_a_noun(i)).then_some(i)
    }

    /// Whether word `i` may belong to the noun before it.
    fn is_owner(&self, i: usize) -> bool {
        let scene = self.scene;
        scene.party(i - 1).is_none()
            && scene.page.word(i - 1).is_some_and(|w| {
                w.pos() == Upos::Noun && !w.has(Proclitics::THE) && w.pronoun().is_none()
            })
            && scene.cue(i - 1).is_none()
            && !scene.is_calendar(i - 1)
            && !scene.is(i - 1, Class::SKIP)
    }

    /// Whether word `i` is a verbal noun that tells of somebody or something: with an owner or an object.
    fn is_clause_in_a_noun(&self, i: usize) -> bool {
        let scene = self.scene;
        let Some(word) = scene.page.word(i).filter(|_| scene.party(i).is_none()) else {
            return false;
        };
        let key = scene.lists.class(word.key());
        let named = key.any(Class::MATTER);
        let verbal = word.pos() == Upos::Noun
            && word.may(|r| r.pos == Upos::Noun && r.features.derived == Some(Derived::VerbalNoun));
        if !(named || verbal) || key.any(Class::ACT) || scene.line_ends(i) {
            return false;
        }
        let behind = scene.page.word(i + 1).filter(|_| i + 1 < self.sentence.end);
        let governed = scene.is_governing(i + 1) || scene.has_preposition(i + 1);
        match behind {
            Some(_) if word.has(Proclitics::THE) || word.pronoun().is_some() => governed,
            Some(_) if scene.page.is_any_sign(i + 1) && scene.opens(i + 1).is_none() => false,
            Some(next) => governed || scene.party(i + 1).is_some() || next.pos() != Upos::Adj,
            None => false,
        }
    }

    /// Whether word `i` has an article or a noun behind it that has one: a subject that is no party.
    fn is_definite(&self, i: usize) -> bool {
        let noun = |w: &waqai_morph::Word| matches!(w.pos(), Upos::Noun | Upos::Adj | Upos::Propn);
        let page = self.scene.page;
        let the = |i: usize| page.word(i).is_some_and(|w| noun(w) && w.has(Proclitics::THE));
        !self.scene.has_preposition(i)
            && (the(i)
                || page.word(i).is_some_and(noun) && the(i + 1) && !self.is_clause_in_a_noun(i))
    }

    /// Whether a count stands among the first words from `i` on.
    pub(super) fn counts(&self, i: usize) -> bool {
        (i..self.sentence.end.min(i + COUNT_NEAR))
            .any(|w| self.scene.page.word(w).is_some_and(|w| w.pos() == Upos::Num))
    }
}
