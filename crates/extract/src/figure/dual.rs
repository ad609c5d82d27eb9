//! People counted by a noun in the dual alone: two soldiers killed. Which of them are figures, and what they count.

use std::ops::Range;

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Form, Measure};
use waqai_text::Kind as Token;

use super::Scene;
use super::counted::Counted;
use super::lexis::{Class, Role};
use crate::number::Number;
use crate::page::At;

impl Scene<'_> {
    /// What the dual `n` counts, where the text says what happened to those two, or that they are part of a whole.
    pub fn pair(&self, n: &At<Number>) -> Option<Counted> {
        let at = n.words.start;
        let word = self.page.word(at)?;
        let (unit, class, measure) = self.unit(at, word.reading());
        let named = self.found.names.at(at).is_some_and(|m| m.fact.form == Form::Name);
        // "Two sailors, two of them": the number word behind it counts.
        let said = self
            .found
            .numbers
            .iter()
            .any(|o| !o.fact.dual && o.words.start == at + 1 && o.fact.low == Some(2.0));
        let adverb = self.lists.is_spelt(word.whole(), Role::Adverb);
        if class != Class::People || named || said || adverb {
            return None;
        }
        let words = n.fact.whole.start.min(at)..n.fact.whole.end.max(at + 1);
        let strong = matches!(measure, Some(Measure::Killed | Measure::Injured | Measure::Missing));
        (strong || self.is_part(words.start) || self.suffers(&words)).then_some(Counted {
            unit,
            class,
            measure,
            words,
        })
    }

    /// Whether "among them" stands right before word `at`.
    fn is_part(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|b| self.is_of_them(b))
    }

    /// Whether the governing word is said of those at `words` and not of what stands around them.
    fn suffers(&self, words: &Range<usize>) -> bool {
        let Some(governor) = self.governor(words.clone(), Class::People) else { return false };
        if governor.at >= words.end || governor.at + 1 == words.start {
            return true;
        }
        let word = &self.page.words[words.start];
        let free = !word.has(Proclitics::BY) && !word.has(Proclitics::TO);
        let before = &self.page.words[words.start - 1];
        // "By the fire of two soldiers", "at the house of two citizens": the noun before is the one governed.
        let construct = before.pos() == Upos::Noun
            && !before.has(Proclitics::THE)
            && before.pronoun().is_none()
            && self.cues_of(words.start - 1).is_none();
        let joined = word.has(Proclitics::AND);
        // "Released two", "about two": the preposition belongs to the verb, not to a place or a doer.
        let seized = words.start.checked_sub(2).and_then(|k| self.page.word(k));
        let object = before.pos() != Upos::Adp
            || self.lists.is(before, Role::Object)
            || seized.is_some_and(|w| self.lists.is(w, Role::Object));
        let plain = before.kind == Token::Word && object && !construct;
        free && (joined || plain || before.pronoun().is_some())
    }

    /// What the word at `i` says of people, by itself.
    fn cues_of(&self, i: usize) -> Option<Measure> {
        self.lists.cues(self.page.words[i].reading()).map(|c| c.measure).next()
    }
}
