//! What a number counts: the noun behind it, before it, or the one that the clause is about; and what is no figure.

use std::ops::Range;

use waqai_morph::{Proclitics, Reading, Upos, Word};
use waqai_record::{Kind as Entity, Measure, Op};
use waqai_text::Kind as Token;

use super::Scene;
use super::lexis::{Class, Role};
use crate::number::Number;
use crate::page::At;

/// What a number counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// The unit, in the words of the contract.
    pub unit: String,
    pub class: Class,
    /// What the noun itself says of those counted.
    pub measure: Option<Measure>,
    /// All words of modifier, number and noun.
    pub words: Range<usize>,
}

/// What stands beside a number.
pub(super) enum Beside {
    Counted(Counted),
    /// Something that makes no figure of it: time, degrees, a label.
    NoFigure,
    /// Nothing that it counts.
    Bare,
}

const PARTICLES: Proclitics = Proclitics(
    Proclitics::AND.0 | Proclitics::SO.0 | Proclitics::BY.0 | Proclitics::TO.0 | Proclitics::LIKE.0,
);

impl Scene<'_> {
    /// What number `n` counts by the words beside it.
    pub fn beside(&self, n: &At<Number>) -> Beside {
        if n.fact.dual {
            return self.pair(n).map_or(Beside::NoFigure, Beside::Counted);
        }
        let words = &n.words;
        let whole = n.fact.whole.start.min(words.start)..n.fact.whole.end.max(words.end);
        let counted = |unit: &str, class, words: Range<usize>| {
            Beside::Counted(Counted { unit: unit.to_owned(), class, measure: None, words })
        };
        if let Some(percent) = self.percent(words) {
            let words = whole.start.min(percent.start)..whole.end.max(percent.end);
            return counted("percent", Class::Things, words);
        }
        for at in [words.end, words.start.wrapping_sub(1)] {
            if let Some(code) = self.sign(at) {
                return counted(code, Class::Money, whole.start.min(at)..whole.end.max(at + 1));
            }
        }
        if self.is_label(n) || self.is_in_name(words) && !self.known(n) {
            return Beside::NoFigure;
        }
        if self.is_of_them(words.end)
            && !is_one(n)
            && let Some((unit, class)) = self.before_unit(n)
        {
            return counted(&unit, class, whole.start..whole.end.max(words.end + 1));
        }
        // "The three soldiers of the battalion": the noun right before a definite number is counted.
        let before = self.noun_before(n).filter(|b| b + 1 == words.start && self.is_of(words.end));
        if let Some(noun) = before.filter(|_| !is_one(n) && n.fact.op == Op::Equal) {
            return self.by_noun(n, noun, &whole);
        }
        let bound = || (whole.end > words.end).then(|| self.behind_from(n, whole.end)).flatten();
        match self.behind(n).or_else(bound) {
            Some(noun) => self.by_noun(n, noun, &whole),
            None => match self.noun_before(n) {
                Some(noun) => self.by_noun(n, noun, &whole),
                None => Beside::Bare,
            },
        }
    }

    /// The words that say percent on either side of the number at `words`.
    fn percent(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let page = self.page;
        let is =
            |i: usize| page.word(i).is_some_and(|w| self.lists.is_spelt(w.whole(), Role::Percent));
        let clitic = |i: usize| is(i) && page.word(i).is_some_and(|w| w.whole().starts_with('ب'));
        let sign = |i: usize| matches!(page.surface(i), "%" | "٪");
        let end = words.end;
        if sign(end) || clitic(end) {
            return Some(end..end + 1);
        }
        if is(end + 1) && page.word(end).is_some_and(|w| w.pos() == Upos::Adp) {
            return Some(end..end + 2);
        }
        let before = words.start.checked_sub(1)?;
        (sign(before) || clitic(before)).then_some(before..words.start)
    }

    /// Whether word `i` says percent.
    pub fn is_percent(&self, i: usize) -> bool {
        let spelt = |w: &Word| self.lists.is_spelt(w.whole(), Role::Percent);
        matches!(self.page.surface(i), "%" | "٪") || self.page.word(i).is_some_and(spelt)
    }

    /// The currency of the sign or code at `i`.
    fn sign(&self, i: usize) -> Option<&str> {
        let word = self.page.word(i).filter(|w| matches!(w.kind, Token::Sign | Token::Latin))?;
        self.lists.currency(word.span.of(self.page.text)).first().map(|c| &*c.1)
    }

    /// Where clitics begin that were set apart from the digits at `i`.
    pub fn before_clitics(&self, i: usize) -> usize {
        let clitic = |b: &usize| {
            let w = &self.page.words[*b];
            w.kind == Token::Word && self.page.touches_next(*b) && w.whole().chars().count() <= 3
        };
        let stretched = |b: &usize| self.page.surface(*b).ends_with('\u{640}');
        i.checked_sub(1).filter(|b| clitic(b) || stretched(b)).unwrap_or(i)
    }

    /// The noun behind the number; a bracket, "of", a mark of quotation, "these" between are seen through.
    pub fn behind(&self, n: &At<Number>) -> Option<usize> {
        self.behind_from(n, n.words.end)
    }

    /// The noun of number `n` that stands from word `end` on.
    fn behind_from(&self, n: &At<Number>, end: usize) -> Option<usize> {
        let sentence = self.page.sentence(end.checked_sub(1)?);
        let open = n.words.start.checked_sub(1).is_some_and(|b| self.page.is_sign(b, "("));
        let first = if open && self.page.is_sign(end, ")") { end + 1 } else { end };
        let mut at = first;
        if self.is_of(at) {
            at += 1;
            // "Of among the dead", "out of 106 attacks": the noun is that of the whole.
            let among = |w: &Word| {
                let origin = self.lists.is_spelt(w.key(), Role::Origin);
                origin || self.lists.is(w, Role::Part)
            };
            if self.page.word(at).is_some_and(|w| among(w) && w.pronoun().is_none()) {
                at += 1;
                if let Some(of) = self.number_from(at) {
                    at = of.words.end + usize::from(self.is_of(of.words.end));
                }
            }
        }
        // A mark of quotation may open before the noun, or close behind a number that it set apart.
        let mark = |i: usize| matches!(self.page.surface(i), "\"" | "«" | "“" | "»" | "”");
        let set_apart = n.words.start.checked_sub(1).is_some_and(mark);
        if mark(at) && (set_apart || self.page.touches_next(at)) {
            at += 1;
        }
        if at > first || self.is_vague(n) || n.fact.op == Op::AtLeast {
            let points =
                |w: &Word| (w.pos() == Upos::Pron || w.pos() == Upos::Det) && !w.has(PARTICLES);
            if self.page.word(at).is_some_and(points) {
                at += 1;
            }
        }
        let word =
            self.page.word(at).filter(|w| w.kind == Token::Word && sentence.contains(&at))?;
        if self.lists.short(word.whole()).is_some() {
            return Some(at);
        }
        // "Eight of the richest men": the noun is that behind the adjective.
        let elative = word.pos() == Upos::Adj
            || word.key().starts_with('ا') && word.key().chars().count() == 4;
        if at > first && elative && !is_one(n) && word.reading().proclitics == Proclitics::NONE {
            let noun = |w: &&Word| w.kind == Token::Word && w.pos() == Upos::Noun;
            if self.page.word(at + 1).filter(noun).is_some_and(|w| !w.has(PARTICLES)) {
                return Some(at + 1);
            }
        }
        // "The hundreds" count what stands behind "of" alone.
        let vague = &self.page.words[n.words.start];
        if at == first
            && n.fact.op == Op::AtLeast
            && n.words == n.fact.whole
            && vague.kind == Token::Word
            && vague.has(Proclitics::THE)
        {
            return None;
        }
        let reading = nominal_reading(word, self)?;
        let definite = reading.proclitics.any(Proclitics::THE);
        let free = at > first || n.fact.op == Op::AtLeast || self.is_vague(n);
        let definite = definite || reading.pronoun.is_some();
        let adverb = word.whole().ends_with('ا') && self.lists.is(word, Role::Adverb);
        let named = reading.pos == Upos::Propn
            && !reading.is_known()
            && (at > first || self.found.names.at(at).is_some())
            && self.unit(at, reading).1 != Class::People;
        let apart = reading.proclitics.any(PARTICLES) || definite && !free || adverb || named;
        let one = is_one(n) && self.page.words[n.words.start].kind == Token::Word;
        let year = self.is_year(n) && !self.is_plainly_counted(n, word, reading);
        let place =
            at > first && self.found.names.at(at).is_some_and(|m| m.fact.kind == Entity::Place);
        (!apart
            && !one
            && !year
            && !place
            && !self.number_at(at)
            && !self.lists.is(word, Role::Origin))
        .then_some(at)
    }

    /// Whether "of them" stands at `i`.
    pub fn is_of_them(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| {
            w.pos() == Upos::Adp && w.pronoun().is_some() && self.lists.is(w, Role::Part)
        })
    }

    /// Whether "of" stands at `i`.
    fn is_of(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| {
            w.pos() == Upos::Adp
                && self.lists.is(w, Role::Part)
                && w.pronoun().is_none()
                && w.lemma().chars().count() == 2
        })
    }

    /// Whether the number is a vague plural, a part, or a round scale in construct, which take definite nouns.
    fn is_vague(&self, n: &At<Number>) -> bool {
        n.fact.low.is_some_and(|v| v < 1.0)
            || n.fact.low.or(n.fact.high).is_some_and(|v| v >= 1000.0)
                && self.page.words[n.words.end - 1].kind == Token::Word
    }

    pub fn number_from(&self, i: usize) -> Option<&At<Number>> {
        let k = self.numbers.partition_point(|n| n.words.start < i);
        self.numbers.get(k).filter(|n| n.words.start == i)
    }

    /// Whether word `i` is part of a number.
    pub fn number_at(&self, i: usize) -> bool {
        self.numbers
            .binary_search_by(|n| {
                if n.words.end <= i {
                    std::cmp::Ordering::Less
                } else if n.words.start > i {
                    std::cmp::Ordering::Greater
                } else {
                    std::cmp::Ordering::Equal
                }
            })
            .is_ok()
    }

    /// The unit by the counted noun at `noun`.
    fn by_noun(&self, n: &At<Number>, noun: usize, whole: &Range<usize>) -> Beside {
        let word = &self.page.words[noun];
        if let Some(lemma) = self.lists.short(word.whole()) {
            let words = whole.start.min(noun)..whole.end.max(noun + 1);
            let (unit, class) = (lemma.to_owned(), Class::Things);
            return Beside::Counted(Counted { unit, class, measure: None, words });
        }
        // "Half the number of the dead": those are counted.
        let next = self.page.word(noun + 1).filter(|w| w.kind == Token::Word && nominal(w.pos()));
        if n.fact.low.is_some_and(|v| v < 1.0) && self.lists.is(word, Role::Count) && next.is_some()
        {
            return self.by_noun(n, noun + 1, whole);
        }
        let Some(reading) = nominal_reading(word, self) else { return Beside::Bare };
        // "Quarterly", "half-yearly".
        if n.fact.low.is_some_and(|v| v < 1.0 && v > 0.0)
            && reading.pos == Upos::Adj
            && !reading.proclitics.any(Proclitics::THE)
        {
            return Beside::NoFigure;
        }
        if [Role::Time, Role::Degree, Role::Round, Role::Scale, Role::Age]
            .iter()
            .any(|r| self.lists.is(word, *r))
        {
            return Beside::NoFigure;
        }
        let words = whole.start.min(noun)..whole.end.max(noun + 1);
        if self.lists.is(word, Role::Other) {
            let unit = self.before_unit(n).unwrap_or(("person".to_owned(), Class::People));
            return Beside::Counted(Counted { unit: unit.0, class: unit.1, measure: None, words });
        }
        if let Some((code, end)) = self.currency(noun, reading) {
            let words = words.start..words.end.max(end);
            return Beside::Counted(Counted {
                unit: code,
                class: Class::Money,
                measure: None,
                words,
            });
        }
        let (unit, class, measure) = self.unit(noun, reading);
        Beside::Counted(Counted { unit, class, measure, words })
    }
}

/// Whether the number is one, as a word.
pub(super) fn is_one(n: &At<Number>) -> bool {
    n.words.len() == 1 && n.fact.low == Some(1.0)
}

/// Whether a part of speech can be counted.
pub(super) fn nominal(pos: Upos) -> bool {
    matches!(pos, Upos::Noun | Upos::Adj | Upos::Propn | Upos::X)
}

/// The reading of a word as a counted noun: the chosen one, or one that the lists know.
pub(super) fn nominal_reading<'w>(word: &'w Word, scene: &Scene) -> Option<&'w Reading> {
    let chosen = word.reading();
    if nominal(chosen.pos) && !chosen.proclitics.any(PARTICLES) {
        return Some(chosen);
    }
    let listed = |r: &&Reading| {
        nominal(r.pos)
            && !r.proclitics.any(PARTICLES)
            && (scene.lists.unit(r).is_some() || !scene.lists.currency(&r.lemma).is_empty())
    };
    word.entry.readings.iter().find(listed).or(Some(chosen).filter(|r| nominal(r.pos)))
}
