//! Numbers with no noun beside them: what they count by the noun that announces them, the figure before, the governing word.

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Measure, Op};
use waqai_text::Kind as Token;

use super::Scene;
use super::counted::{Beside, Counted, is_one, nominal};
use super::lexis::{Class, Role};
use crate::number::Number;
use crate::page::At;

/// How far before a number the noun may stand that announces it, in words.
const ANNOUNCED: usize = 20;
/// How far before a number the word may stand that alone says that it counts people.
const GOVERNED: usize = 3;
/// From here on a number without a noun takes the unit of the sum before it.
const ROUND: f64 = 1e6;

/// A unit, its class and what its noun itself says of those counted.
type Unit = (String, Class, Option<Measure>);

impl Scene<'_> {
    /// What a number counts that has no noun beside it; `before` are the figures before it.
    pub fn bare(&self, n: &At<Number>, before: &[(usize, Counted)]) -> Option<Counted> {
        let words = n.fact.whole.start.min(n.words.start)..n.fact.whole.end.max(n.words.end);
        let (unit, class, measure) = self
            .as_sum_before(n, before)
            .or_else(|| self.as_first_of_two(n))
            .or_else(|| self.as_announced(n))
            .or_else(|| self.as_part(n, before))
            .or_else(|| self.as_governed(n))
            .or_else(|| self.as_series(n))
            .or_else(|| self.as_crowd(n))
            .or_else(|| self.as_noun_near(n))?;
        Some(Counted { unit, class, measure, words })
    }

    /// Whether a noun of counting announces the number.
    pub fn announced(&self, n: &At<Number>) -> bool {
        self.announcer(n).is_some()
    }

    /// Where the noun of counting stands that announces the number: the number of the dead.
    pub fn announcer(&self, n: &At<Number>) -> Option<usize> {
        let start = n.fact.whole.start;
        let sentence = self.page.sentence(start);
        let first = sentence.start.max(start.saturating_sub(ANNOUNCED));
        let stops = |i: &usize| {
            let word = &self.page.words[*i];
            matches!(self.page.surface(*i), "؛" | ":" | "(" | ")")
                || word.pos() == Upos::Verb && !self.is_light(word) && !self.is_relative(*i)
                || self.number_at(*i)
        };
        (first..start).rev().take_while(|i| !stops(i)).find(|i| {
            let word = &self.page.words[*i];
            word.kind == Token::Word && word.pos() == Upos::Noun && self.lists.is(word, Role::Count)
        })
    }

    fn as_announced(&self, n: &At<Number>) -> Option<Unit> {
        let at = self.announcer(n)?;
        let noun = (at + 1..n.fact.whole.start).find(|i| {
            let word = &self.page.words[*i];
            word.kind == Token::Word && nominal(word.pos())
        });
        Some(match noun {
            Some(at) => self.unit(at, self.page.words[at].reading()),
            None => people(),
        })
    }

    /// Behind "among them": the unit of the whole.
    fn as_part(&self, n: &At<Number>, before: &[(usize, Counted)]) -> Option<Unit> {
        let ends: Vec<usize> = before.iter().map(|b| b.1.words.end).collect();
        let whole = &before[self.part_of(n.fact.whole.start, &ends)?].1;
        Some((whole.unit.clone(), whole.class, None))
    }

    /// Close behind a word that is said of people: five were wounded.
    fn as_governed(&self, n: &At<Number>) -> Option<Unit> {
        let start = n.fact.whole.start.min(n.words.start);
        let end = n.fact.whole.end.max(n.words.end);
        let governor = self.governor(start..end, Class::People)?;
        let near = governor.at < start && start - governor.at <= GOVERNED;
        let one = is_one(n)
            && (governor.at + 1 < start || self.page.words[governor.at].has(Proclitics::THE));
        let ends = self.page.word(end).is_none_or(|w| {
            let front = w.has(Proclitics::BY) || w.has(Proclitics::TO);
            w.kind == Token::Sign || front || w.pos() != Upos::Noun && w.pos() != Upos::X
        });
        let of_people = matches!(
            governor.measure,
            Measure::Killed
                | Measure::Injured
                | Measure::Missing
                | Measure::Held
                | Measure::Released
                | Measure::Detained
                | Measure::Displaced
        );
        let whole = n.fact.low.or(n.fact.high).is_some_and(|v| v.fract() == 0.0);
        (near && !one && ends && of_people && whole && !self.is_year(n)).then(people)
    }

    /// Behind an ordinal, "the first four": the noun of the series that the text numbered last.
    fn as_series(&self, n: &At<Number>) -> Option<Unit> {
        let ordinals = || self.numbers.iter().filter(|o| o.fact.ordinal);
        if !ordinals().any(|o| o.words.end == n.words.start) {
            return None;
        }
        ordinals().rev().filter(|o| o.words.end < n.words.start).find_map(|o| {
            let noun = self.page.word(o.words.start.checked_sub(1)?)?;
            (noun.pos() == Upos::Noun).then(|| (noun.lemma().to_owned(), Class::Things, None))
        })
    }

    /// A vague plural by itself: people.
    fn as_crowd(&self, n: &At<Number>) -> Option<Unit> {
        let word = self.page.words[n.words.start].kind == Token::Word;
        let alone = n.fact.whole == n.words;
        let crowd = n.fact.low.is_some_and(|v| v < 1e9);
        (word && alone && crowd && n.fact.op == Op::AtLeast).then(people)
    }

    /// Before "to" and a number with its noun: the same unit; "rose from 39 million to 50 million euros".
    fn as_first_of_two(&self, n: &At<Number>) -> Option<Unit> {
        let end = n.fact.whole.end.max(n.words.end);
        let to = self.page.word(end).is_some_and(|w| self.lists.is(w, Role::Toward));
        let second = self.number_from(end + 1).filter(|_| to && !self.is_year(n))?;
        match self.beside(second) {
            Beside::Counted(c) => Some((c.unit, c.class, None)),
            _ => None,
        }
    }

    /// A sum behind a sum of the same sentence: the same currency; a bounded number behind a percentage: percent.
    fn as_sum_before(&self, n: &At<Number>, before: &[(usize, Counted)]) -> Option<Unit> {
        let round = n.fact.low.or(n.fact.high).is_some_and(|v| v >= ROUND) && n.words.len() > 1;
        let sentence = self.page.sentence(n.words.start);
        let last = &before.last().filter(|b| b.1.words.start >= sentence.start)?.1;
        let bounded =
            n.fact.op != Op::Equal && !n.fact.low.or(n.fact.high).is_some_and(|v| v >= 100.0);
        let same =
            if round { last.class == Class::Money } else { bounded && last.unit == "percent" };
        same.then(|| (last.unit.clone(), last.class, None))
    }

    /// A bounded number: the noun before it in the sentence, else the one close behind.
    fn as_noun_near(&self, n: &At<Number>) -> Option<Unit> {
        let year = |v: f64| (1800.0..2050.0).contains(&v) && n.words.len() == 1;
        if n.fact.op == Op::Equal || self.is_year(n) || n.fact.low.or(n.fact.high).is_some_and(year)
        {
            return None;
        }
        let sentence = self.page.sentence(n.words.start);
        let bound = |i: usize| self.numbers.iter().any(|o| o.fact.whole.contains(&i));
        let counted = |i: &usize| {
            let word = &self.page.words[*i];
            word.kind == Token::Word
                && word.pos() == Upos::Noun
                && !self.lists.is(word, Role::Time)
                && self.found.names.at(*i).is_none()
                && !bound(*i)
        };
        let end = n.fact.whole.end.max(n.words.end);
        let behind = || (end..sentence.end.min(end + 4)).find(counted);
        let noun = (sentence.start..n.fact.whole.start).rev().find(counted).or_else(behind)?;
        Some(self.unit(noun, self.page.words[noun].reading()))
    }

    /// The unit of the figure before number `n`, for "others" and "of them".
    pub fn before_unit(&self, n: &At<Number>) -> Option<(String, Class)> {
        let k = self.numbers.partition_point(|x| x.words.start < n.words.start);
        let before = self.numbers[..k].iter().rev().find(|x| !x.fact.ordinal)?;
        let apart =
            self.page.sentence_index(n.words.start) - self.page.sentence_index(before.words.start);
        if apart > usize::from(self.is_of_them(n.words.end)) {
            return None;
        }
        match self.beside(before) {
            Beside::Counted(c) if c.class != Class::Money && c.unit != "percent" => {
                Some((c.unit, c.class))
            }
            _ => None,
        }
    }
}

fn people() -> Unit {
    ("person".to_owned(), Class::People, None)
}
