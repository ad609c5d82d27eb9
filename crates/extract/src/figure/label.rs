//! Numbers that are names, labels and years, and count nothing.

use std::ops::Range;

use waqai_morph::features::Derived;
use waqai_morph::{Proclitics, Reading, Upos, Word};
use waqai_record::{Form, Kind as Entity, Op};
use waqai_text::Kind as Token;

use super::Scene;
use super::counted::nominal;
use super::lexis::Role;
use crate::number::Number;
use crate::page::At;

impl Scene<'_> {
    /// Whether the number names something: behind a noun that takes numbers, behind a name, behind a definite singular.
    pub fn is_label(&self, n: &At<Number>) -> bool {
        let start = self.before_clitics(n.words.start);
        let Some(before) = start.checked_sub(1).and_then(|b| self.page.word(b)) else {
            return false;
        };
        let digits = self.page.words[n.words.start].kind == Token::Number;
        if n.fact.op != Op::Equal || !self.page.sentence(start).contains(&(start - 1)) {
            return false;
        }
        let bare = self.behind(n).is_none();
        match before.kind {
            Token::Latin => bare,
            Token::Word
                if digits && self.lists.is(before, Role::Label) && nominal(before.pos()) =>
            {
                !self.known(n)
            }
            Token::Word if digits && self.is_labelled(start - 1) => !self.known(n),
            Token::Word => {
                let definite = before.has(Proclitics::THE) && before.pos() == Upos::Noun;
                digits && bare && start == n.words.start && definite && !self.announced(n)
            }
            _ => false,
        }
    }

    /// Whether a longer name holds the words.
    pub fn is_in_name(&self, words: &Range<usize>) -> bool {
        let names = self.found.names;
        names.over(words.start).is_some_and(|m| {
            let mention = &names.mentions[m];
            mention.fact.form == Form::Name
                && mention.fact.kind != Entity::People
                && mention.words.len() > words.len()
                && mention.words.end >= words.end
        })
    }

    /// Whether the lists know the noun behind the number.
    pub fn known(&self, n: &At<Number>) -> bool {
        self.behind(n).is_some_and(|i| self.lists.unit(self.page.words[i].reading()).is_some())
    }

    /// Whether the number looks like a year, or two of them: four plain digits of modern times.
    pub fn is_year(&self, n: &At<Number>) -> bool {
        let digits = self.page.words[n.words.start].kind == Token::Number;
        let year = |v: &f64| (1800.0..2050.0).contains(v) && v.fract() == 0.0 && *v != 2000.0;
        let plain = n.words.len() == 1 && matches!(n.fact.span.len(), 4 | 8);
        match n.fact.op {
            Op::Equal => digits && plain && n.fact.low.as_ref().is_some_and(year),
            Op::Range => digits && [n.fact.low, n.fact.high].iter().flatten().all(year),
            _ => false,
        }
    }

    /// Whether a noun by its form or class is what a number that could be a year counts.
    pub fn is_plainly_counted(&self, n: &At<Number>, word: &Word, reading: &Reading) -> bool {
        let before = n.words.start.checked_sub(1).and_then(|b| self.page.word(b));
        let within = before.is_some_and(|w| self.lists.is(w, Role::Where));
        self.lists.unit(reading).is_some()
            || !self.lists.currency(&reading.lemma).is_empty()
            || reading.pos == Upos::Noun
                && !within
                && word.whole().ends_with('ا')
                && reading.features.derived != Some(Derived::VerbalNoun)
    }

    /// Whether the definite adjective at `i` stands behind a noun that takes numbers: "the international road 66".
    fn is_labelled(&self, i: usize) -> bool {
        let adjective = &self.page.words[i];
        let noun = i.checked_sub(1).and_then(|b| self.page.word(b));
        adjective.pos() == Upos::Adj
            && adjective.has(Proclitics::THE)
            && noun.is_some_and(|n| n.has(Proclitics::THE) && self.lists.is(n, Role::Label))
    }
}
