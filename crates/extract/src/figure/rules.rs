//! What is said of those counted: the verb or noun that governs the number, and the figure that it is a part of.

use waqai_morph::{Proclitics, Upos, Word};
use waqai_record::{Measure, Op};
use waqai_text::Kind as Token;

use super::Scene;
use super::counted::Counted;
use super::lexis::{Class, Role};
use crate::number::Number;
use crate::page::At;

/// How far the governing word may stand before the number, in words.
const BEFORE: usize = 30;
/// How far a verb may stand behind the counted noun.
const BEHIND: usize = 7;

/// A governing word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Governor {
    pub measure: Measure,
    /// Where it stands.
    pub at: usize,
}

impl Scene<'_> {
    /// The word that says what happened to what is counted within `words`.
    pub fn governor(&self, words: std::ops::Range<usize>, class: Class) -> Option<Governor> {
        let sentence = self.page.sentence(words.start);
        let first = sentence.start.max(words.start.saturating_sub(BEFORE));
        for i in (first..words.start).rev() {
            let word = &self.page.words[i];
            match word.kind {
                Token::Sign if matches!(self.page.surface(i), "؛" | ":" | ";") => break,
                Token::Word => {}
                _ => continue,
            }
            if let Some(measure) = self.cue(i, class, words.start) {
                return Some(Governor { measure, at: i });
            }
            if word.pos() == Upos::Verb && !self.is_light(word) {
                break;
            }
        }
        let last = sentence.end.min(words.end + BEHIND);
        for i in words.end..last {
            let word = &self.page.words[i];
            if word.kind == Token::Sign
                && !matches!(self.page.surface(i), "«" | "»" | "\"" | "“" | "”" | "(" | ")")
            {
                break;
            }
            if word.kind != Token::Word {
                continue;
            }
            let governs = word.pos() == Upos::Verb || word.pos() == Upos::Adj;
            if governs
                && !word.has(Proclitics::AND)
                && let Some(measure) = self.cue(i, class, i)
                && !self.number_at(i + 1)
            {
                return Some(Governor { measure, at: i });
            }
            if word.pos() == Upos::Verb && !self.is_light(word) {
                break;
            }
        }
        None
    }

    /// Verbs that lead on to the governing word.
    fn is_light(&self, word: &Word) -> bool {
        self.lists.is(word, Role::Reach)
    }

    /// What the word at `i` says of people, money or things that are counted from word `to` on.
    fn cue(&self, i: usize, class: Class, to: usize) -> Option<Measure> {
        let word = &self.page.words[i];
        let mut chosen = true;
        for reading in std::iter::once(word.reading()).chain(&word.entry.readings) {
            for cue in self.lists.cues(reading) {
                // Of a reading that the context did not choose, people alone tell that it is meant.
                let fits = cue.counts.is_none_or(|c| c == class)
                    && (chosen || cue.counts == Some(Class::People));
                let with = cue.with.as_deref().is_none_or(|w| {
                    (i + 1..=i + 3).any(|k| {
                        self.page
                            .word(k)
                            .is_some_and(|x| x.lemma() == w || x.may(|r| *r.lemma == *w))
                    })
                });
                let verb = chosen || reading.pos == Upos::Verb && word.pos() == Upos::Verb;
                if fits && with && verb && i < to.max(i + 1) {
                    return Some(cue.measure);
                }
            }
            chosen = false;
        }
        None
    }

    /// The earlier figure of which the number at `words` is a part: "among them twelve children and five women".
    pub fn part_of(&self, start: usize, done: &[usize]) -> Option<usize> {
        let sentence = self.page.sentence(start);
        let first = sentence.start.max(start.saturating_sub(10));
        for i in (first..start).rev() {
            let word = &self.page.words[i];
            if word.kind == Token::Sign || word.pos() == Upos::Verb {
                return None;
            }
            if word.pronoun().is_some()
                && self.lists.is(word, Role::Part)
                && word.pos() == Upos::Adp
            {
                return (0..done.len()).rev().find(|k| done[*k] <= i && done[*k] >= sentence.start);
            }
        }
        None
    }

    /// Whether a noun of counting, or a verb of reaching, announces the number without a noun of its own.
    pub fn announced(&self, n: &At<Number>) -> bool {
        self.announcer(n).is_some()
    }

    /// Where the noun of counting stands that announces the number: the number of the dead.
    fn announcer(&self, n: &At<Number>) -> Option<usize> {
        let start = n.fact.whole.start;
        let sentence = self.page.sentence(start);
        let first = sentence.start.max(start.saturating_sub(20));
        let stops = |i: &usize| {
            let word = &self.page.words[*i];
            matches!(self.page.surface(*i), "؛" | ":" | "(" | ")")
                || word.pos() == Upos::Verb && !self.is_light(word)
                || self.number_at(*i)
        };
        (first..start).rev().take_while(|i| !stops(i)).find(|i| {
            let word = &self.page.words[*i];
            word.kind == Token::Word && word.pos() == Upos::Noun && self.lists.is(word, Role::Count)
        })
    }

    /// What a number counts that has no noun beside it: by the noun that announces it, by the governing word, or,
    /// where it is bounded, by the noun before it.
    pub fn bare(&self, n: &At<Number>, sentence_units: &[(usize, Counted)]) -> Option<Counted> {
        let words = n.fact.whole.start.min(n.words.start)..n.fact.whole.end.max(n.words.end);
        let first = self.page.word(n.words.start)?;
        let counted = |unit: String, class, measure| {
            Some(Counted { unit, class, measure, words: words.clone() })
        };
        if let Some(at) = self.announcer(n) {
            let noun = (at + 1..n.fact.whole.start).find(|i| {
                let w = &self.page.words[*i];
                w.kind == Token::Word && super::counted::nominal(w.pos())
            });
            let at = noun.unwrap_or(at);
            let reading = self.page.words[at].reading();
            let (unit, class, measure) = match noun {
                Some(at) => self.unit(at, reading),
                None => ("person".to_owned(), Class::People, None),
            };
            return counted(unit, class, measure);
        }
        if let Some((_, part)) = self
            .part_of(
                n.fact.whole.start,
                &sentence_units.iter().map(|u| u.1.words.end).collect::<Vec<_>>(),
            )
            .and_then(|k| sentence_units.get(k))
        {
            return counted(part.unit.clone(), part.class, None);
        }
        let ends = self
            .page
            .word(words.end)
            .is_none_or(|w| w.kind == Token::Sign || w.pos() != Upos::Noun && w.pos() != Upos::X);
        let governor = self
            .governor(words.clone(), Class::People)
            .filter(|g| g.at < words.start && words.start - g.at <= 3);
        if let Some(governor) = governor
            && ends
            && first.kind != Token::Sign
        {
            let people = matches!(
                governor.measure,
                Measure::Killed
                    | Measure::Injured
                    | Measure::Missing
                    | Measure::Held
                    | Measure::Released
                    | Measure::Detained
                    | Measure::Displaced
            );
            if people
                && n.fact
                    .low
                    .or(n.fact.high)
                    .is_some_and(|v| v.fract() == 0.0 && !(1900.0..2100.0).contains(&v))
            {
                return counted("person".to_owned(), Class::People, None);
            }
        }
        if self.is_first_of(n) {
            return self.series(n).and_then(|unit| counted(unit, Class::Things, None));
        }
        let vague = n.fact.op == Op::AtLeast && n.words.len() == 1 && first.kind == Token::Word;
        if vague && self.lists_plural(n) {
            return counted("person".to_owned(), Class::People, None);
        }
        let round = n.fact.low.or(n.fact.high).is_some_and(|v| v >= 1e6) && n.words.len() > 1;
        let sentence = self.page.sentence(words.start);
        let last = sentence_units.last().map(|u| &u.1).filter(|u| u.words.start >= sentence.start);
        if (round || n.fact.op != Op::Equal)
            && let Some(last) =
                last.filter(|l| l.class == Class::Money || l.unit == "percent" && !round)
        {
            return counted(last.unit.clone(), last.class, None);
        }
        if n.fact.op == Op::Equal || self.is_year(n) {
            return None;
        }
        let noun = (sentence.start..words.start).rev().find(|i| {
            let w = &self.page.words[*i];
            w.kind == Token::Word
                && w.pos() == Upos::Noun
                && !self.number_at(*i)
                && !self.lists.is(w, Role::Time)
                && self.found.names.at(*i).is_none()
        })?;
        let (unit, class, measure) = self.unit(noun, self.page.words[noun].reading());
        counted(unit, class, measure)
    }

    /// Whether the number is a vague plural by itself: its lowest value is two of a scale or two tens.
    fn lists_plural(&self, n: &At<Number>) -> bool {
        let bounded = n.fact.whole.start < n.words.start || n.fact.whole.end > n.words.end;
        !bounded
    }

    /// Whether an ordinal stands at once before the number: "the first four".
    fn is_first_of(&self, n: &At<Number>) -> bool {
        self.numbers.iter().any(|o| o.fact.ordinal && o.words.end == n.words.start)
    }

    /// The noun of the series that the text numbered last: of "his fifth trip" the trip.
    fn series(&self, n: &At<Number>) -> Option<String> {
        self.numbers
            .iter()
            .rev()
            .filter(|o| o.fact.ordinal && o.words.end < n.words.start)
            .find_map(|o| {
                let before = self.page.word(o.words.start.checked_sub(1)?)?;
                (before.pos() == Upos::Noun).then(|| before.lemma().to_owned())
            })
    }

    /// The unit of the figure before number `n`, for "others".
    pub fn before_unit(&self, n: &At<Number>) -> Option<(String, Class)> {
        let k = self.numbers.partition_point(|x| x.words.start < n.words.start);
        let before = self.numbers[..k].iter().rev().find(|x| !x.fact.ordinal)?;
        if self.page.sentence_index(before.words.start) != self.page.sentence_index(n.words.start) {
            return None;
        }
        match self.beside(before) {
            super::counted::Beside::Counted(c)
                if c.class != Class::Money && c.unit != "percent" =>
            {
                Some((c.unit, c.class))
            }
            _ => None,
        }
    }
}
