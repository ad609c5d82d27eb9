//! The noun that stands before a number that counts it: the four countries, one soldier.

use waqai_morph::features::{Derived, Number};
use waqai_morph::{Proclitics, Upos, Word};
use waqai_record::Op;
use waqai_text::Kind as Token;

use super::Scene;
use super::counted::{is_one, nominal, nominal_reading};
use super::lexis::Class;
use crate::number;
use crate::page::At;

impl Scene<'_> {
    /// The definite noun before a definite number, or the noun before one that stands alone: the four countries.
    pub fn noun_before(&self, n: &At<number::Number>) -> Option<usize> {
        let first = self.page.word(n.words.start)?;
        let start = self.before_clitics(n.words.start);
        let one = is_one(n) && first.kind == Token::Word;
        let article = |w: &str| w.starts_with(['ا', 'ل']) && w.chars().nth(1) == Some('ل');
        let definite = first.kind == Token::Word && article(first.whole())
            || start < n.words.start && self.page.words[start].whole().ends_with('ل');
        if one {
            let before = start.checked_sub(1)?;
            let word = self.page.word(before).filter(|w| w.kind == Token::Word)?;
            let class = self.unit(before, nominal_reading(word, self)?).1;
            let free = self.page.word(before.wrapping_sub(1)).is_none_or(|w| w.pos() != Upos::Adp);
            let governor = || self.governor(before..n.words.end, Class::People);
            let governed = n.fact.op != Op::Equal
                || governor().is_some_and(|g| g.at < before && before - g.at <= 2);
            let noun = word.pos() != Upos::Adj || self.lists.unit(word.reading()).is_some();
            let people = class == Class::People && noun && !word.has(Proclitics::THE);
            return (people && free && governed).then_some(before);
        }
        if !definite || first.has(Proclitics::AND) && first.kind == Token::Word {
            return None;
        }
        let sentence = self.page.sentence(start);
        let definite = |w: &Word| w.has(Proclitics::THE) || w.pronoun().is_some();
        let noun = (sentence.start.max(start.saturating_sub(3))..start)
            .rev()
            .find(|i| {
                let word = &self.page.words[*i];
                let noun = word.pos() == Upos::Noun || i + 1 == start && nominal(word.pos());
                word.kind == Token::Word && noun && definite(word) && !self.describes(*i)
            })
            .filter(|i| {
                (*i + 1..start).all(|k| {
                    let pos = self.page.words[k].pos();
                    pos == Upos::Adj || pos == Upos::Propn || self.describes(k)
                })
            })?;
        // Of "the seats of parliament, all 128" the head is counted: a plural before a singular.
        let plural = |i: usize| {
            self.page.word(i).is_some_and(|w| {
                let number = w.features().number == Some(Number::Plural);
                number && w.pos() == Upos::Noun && !definite(w)
            })
        };
        let head = noun.checked_sub(1).filter(|h| plural(*h) && sentence.contains(h));
        let one = self.page.words[noun].features().number == Some(Number::Singular);
        Some(head.filter(|_| one).unwrap_or(noun))
    }

    /// Whether the word at `i` is an adjective of origin behind a definite noun: "the Gulf companies, three".
    fn describes(&self, i: usize) -> bool {
        let word = &self.page.words[i];
        let nisba = word.features().derived == Some(Derived::Nisba) || word.pos() == Upos::Adj;
        let noun = i.checked_sub(1).and_then(|b| self.page.word(b));
        nisba && noun.is_some_and(|n| n.pos() == Upos::Noun && n.has(Proclitics::THE))
    }
}
