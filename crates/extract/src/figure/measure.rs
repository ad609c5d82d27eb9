//! What is said of what a figure counts: by the noun itself, the word that governs it, the noun that announces it.

use std::ops::Range;

use waqai_record::{Event, EventType, Measure};
use waqai_text::{Kind as Token, Span};

use super::Scene;
use super::counted::nominal;
use super::lexis::{Class, Role};
use super::rules::Governor;
use crate::number::Number;
use crate::page::At;

/// How many sentences back a release may be told of which prisoners are counted.
const RELEASED: usize = 2;
/// How far before the number the noun of those may stand among whom it counts, in words.
const AMONG: usize = 3;

impl Scene<'_> {
    /// What is said of the number `n` at `words`, whose noun is of a class and says what it says itself.
    pub fn measure(
        &self,
        n: &At<Number>,
        words: &Range<usize>,
        (class, own): (Class, Option<Measure>),
        governor: Option<Governor>,
    ) -> Option<Measure> {
        let people = class == Class::People;
        let strong = matches!(own, Some(Measure::Killed | Measure::Injured | Measure::Missing));
        // "Hundreds hurt, and thousands homeless": a number between has taken the governing word.
        let taken = own == Some(Measure::Displaced)
            && governor.is_some_and(|g| (g.at..words.start).any(|i| self.number_at(i)));
        if strong || taken {
            return own;
        }
        let announced = self.announced_measure(n).filter(|_| people);
        let nearer =
            announced.filter(|a| governor.is_none_or(|g| g.at < a.at && g.at < words.start));
        let among = || self.among_measure(words.start).filter(|_| people);
        let said = nearer.or(governor).map(|g| g.measure);
        said.or_else(among).or(own.map(|own| self.exchanged(words, own)))
    }

    /// What the noun says of whom those counted from word `start` on are some: "among the dead, eight soldiers".
    fn among_measure(&self, start: usize) -> Option<Measure> {
        (start.saturating_sub(AMONG)..start).rev().find_map(|i| {
            let word = &self.page.words[i];
            let before = i.checked_sub(1).and_then(|b| self.page.word(b))?;
            let among = self.lists.is(before, Role::Part) && before.pronoun().is_none();
            (among && nominal(word.pos())).then(|| self.unit(i, word.reading()).2)?
        })
    }

    /// What is said of those whose number is announced, by the noun that counts them: the number of the dead.
    fn announced_measure(&self, n: &At<Number>) -> Option<Governor> {
        let at = self.announcer(n)?;
        let noun = (at + 1..n.fact.whole.start).find(|i| {
            let word = &self.page.words[*i];
            word.kind == Token::Word && nominal(word.pos())
        })?;
        let measure = self.unit(noun, self.page.words[noun].reading()).2?;
        Some(Governor { measure, at: noun })
    }

    /// What is said of prisoners of whom nothing else is said than that they are: released, where the text tells of a release close by.
    fn exchanged(&self, words: &Range<usize>, own: Measure) -> Measure {
        let here = self.page.sentence_index(words.start);
        let near = |e: &&At<Event<Span>>| {
            let there = self.page.sentence_index(e.words.start);
            there <= here && here - there <= RELEASED
        };
        let release = |e: &At<Event<Span>>| {
            e.fact.kind == EventType::Retreat && e.fact.mode.as_deref() == Some("release")
        };
        let told = matches!(own, Measure::Detained | Measure::Held)
            && self.events.iter().filter(near).any(release);
        if told { Measure::Released } else { own }
    }
}
