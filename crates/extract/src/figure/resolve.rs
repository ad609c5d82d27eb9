//! Where, as of when, and of which event a figure is.

use std::ops::Range;

use waqai_morph::{Proclitics, Upos};
use waqai_record::{EntityId, EventId, EventType, Kind as Entity, Measure, TimeId};
use waqai_text::Kind as Token;

use super::Scene;
use super::lexis::Role;
use super::rules::Governor;

/// How far behind a figure its place may stand, in words.
const REACH: usize = 8;

impl Scene<'_> {
    /// The place that the clause names behind the figure, or between its governing word and it.
    pub fn place(&self, words: &Range<usize>, governor: Option<Governor>) -> Option<EntityId> {
        let sentence = self.page.sentence(words.start);
        let behind = self.place_in(words.end..sentence.end.min(words.end + REACH));
        let between = || {
            governor.filter(|g| g.at < words.start).and_then(|g| self.place_in(g.at..words.start))
        };
        let first = || {
            let end = governor.map_or(words.start, |g| g.at.min(words.start));
            self.place_in(sentence.start..end)
        };
        behind.or_else(between).or_else(first)
    }

    fn place_in(&self, range: Range<usize>) -> Option<EntityId> {
        let names = self.found.names;
        for i in range.clone() {
            let word = &self.page.words[i];
            let next = word.has(Proclitics::AND) && word.pos() != Upos::Adp && i > range.start;
            if word.kind == Token::Sign || word.pos() == Upos::Verb || next {
                return None;
            }
            if !self.lists.is(word, Role::Where) && !word.has(Proclitics::BY) {
                continue;
            }
            let from = if self.lists.is(word, Role::Where) { i + 1 } else { i };
            let place = (from..range.end.min(from + 3)).find_map(|k| {
                let mention = names.at(k)?;
                (mention.fact.kind == Entity::Place).then_some(mention.fact.entity)
            });
            if place.is_some() {
                return place;
            }
        }
        None
    }

    /// Where the event of a figure takes place.
    pub fn event_place(&self, event: Option<EventId>) -> Option<EntityId> {
        self.events.get(event?.0)?.fact.place
    }

    /// Whether the word at `i` opens a place: "in".
    pub fn is_within(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| self.lists.is(w, Role::Where) && w.pronoun().is_none())
    }

    /// The time up to which the figure is said to count.
    pub fn as_of(&self, words: &Range<usize>) -> Option<TimeId> {
        let sentence = self.page.sentence(words.start);
        let inside = |t: &Range<usize>| t.start >= sentence.start && t.end <= sentence.end;
        let near = |t: &Range<usize>| {
            let behind = (words.end..words.end + REACH).contains(&t.start);
            let before = t.end <= words.start
                && words.start - t.end <= REACH
                && !(t.end..words.start).any(|i| self.page.is_any_sign(i));
            inside(t) && (behind || before)
        };
        // What is still to come has no count: "a contract until 2021".
        let today = self.page.given.published.map(|d| d.to_string());
        let past = |value: &str| {
            let dated = value.starts_with(|c: char| c.is_ascii_digit());
            let day = today.as_deref().and_then(|t| t.get(..value.len().min(t.len())));
            !dated || day.is_none_or(|d| value.get(..d.len()).is_none_or(|v| v <= d))
        };
        self.found
            .times
            .iter()
            .position(|t| {
                near(&t.words)
                    && past(&t.fact.value)
                    && t.words
                        .start
                        .checked_sub(1)
                        .and_then(|b| self.page.word(b))
                        .is_some_and(|w| self.lists.is(w, Role::Until))
            })
            .map(TimeId)
    }

    /// The event that the governing word names, or the nearest one of its kind in the sentence.
    pub fn event(&self, words: &Range<usize>, governor: Option<Governor>) -> Option<EventId> {
        let governor = governor?;
        if let Some(k) = self.events.iter().position(|e| e.words.contains(&governor.at)) {
            return Some(EventId(k));
        }
        let sentence = self.page.sentence(words.start);
        let fits = |kind: EventType| match governor.measure {
            Measure::Killed
            | Measure::Injured
            | Measure::Missing
            | Measure::Displaced
            | Measure::Buried => kind == EventType::Assault,
            Measure::Held | Measure::Detained => {
                matches!(kind, EventType::Assault | EventType::Coerce)
            }
            Measure::Released => kind == EventType::Retreat,
            Measure::Paid | Measure::Delivered => kind == EventType::Aid,
            Measure::TookPart => {
                matches!(kind, EventType::Protest | EventType::Consult | EventType::Assault)
            }
            Measure::Other => false,
        };
        self.events
            .iter()
            .enumerate()
            .filter(|(_, e)| sentence.contains(&e.words.start) && fits(e.fact.kind))
            .min_by_key(|(_, e)| e.words.start.abs_diff(governor.at))
            .map(|(k, _)| EventId(k))
    }
}
