//! Units: the class of a counted noun, or the code of the currency that it names.

use waqai_morph::features::{Derived, Gender, Number};
use waqai_morph::{Reading, Upos};
use waqai_record::{Kind as Entity, Measure};

use super::Scene;
use super::counted::nominal;
use super::lexis::Class;

impl Scene<'_> {
    /// The unit, class and own measure of the noun at `i`.
    pub fn unit(&self, i: usize, reading: &Reading) -> (String, Class, Option<Measure>) {
        let word = &self.page.words[i];
        let guessed = !reading.is_known() || !nominal(reading.pos) || reading.pronoun.is_some();
        let others = || {
            let nouns = word.entry.readings.iter().filter(|r| nominal(r.pos));
            nouns.filter(|_| guessed).find_map(|r| self.lists.unit(r))
        };
        // A plural that no table has analysed: its singular may be listed.
        let singular = || {
            let plural = reading.lemma.ends_with('ن').then_some(&*reading.key)?;
            self.lists.unit_spelt(plural.strip_suffix('ن')?.strip_suffix(['ي', 'و'])?)
        };
        let listed = self.lists.unit(reading).or_else(others).or_else(singular);
        if let Some(unit) = listed {
            let name = unit.unit.as_deref().unwrap_or(&reading.lemma);
            return (name.to_owned(), unit.class, unit.measure);
        }
        // "Twenty-five Syrians" in the accusative is spelt as the country.
        let of_country = reading.pos == Upos::Propn && is_origin_accusative(&reading.key);
        // A Yemeni, spelt with the ي of origin, may be read as the feminine in ى of another word.
        let of_origin = self.page.surface(i).ends_with('ي')
            && reading.features.gender == Some(Gender::Fem)
            && !matches!(reading.features.number, Some(Number::Dual | Number::Plural))
            && !reading.lemma.ends_with(['ي', 'ى'])
            && reading.pronoun.is_none();
        let people = of_country
            || of_origin
            || !reading.is_known() && is_plural_people(&reading.key)
            || reading.features.human == Some(true)
            || self
                .found
                .names
                .at(i)
                .is_some_and(|m| m.fact.kind == Entity::People && m.words.start == i)
            || reading.features.derived == Some(Derived::Nisba)
            || reading.key.ends_with('ي')
                && word.may(|r| r.features.derived == Some(Derived::Nisba))
            || matches!(reading.pos, Upos::Adj | Upos::Propn) && reading.lemma.ends_with('ي');
        if people {
            return ("person".to_owned(), Class::People, None);
        }
        (reading.lemma.to_string(), Class::Things, None)
    }

    /// The currency that the noun at `i` names, with its adjective, and where that ends.
    pub fn currency(&self, i: usize, reading: &Reading) -> Option<(String, usize)> {
        let mut list = self.lists.currency(&reading.lemma);
        if list.is_empty() {
            list = self.lists.currency(&reading.key);
        }
        if list.is_empty() {
            return None;
        }
        let word = self.page.word(i + 1);
        let same = |a: &str| {
            word.is_some_and(|w| {
                w.may(|r| *r.lemma == *a || *r.key == *waqai_text::fold(a))
                    || adjective(w.whole(), a)
            })
        };
        let named = list.iter().find(|(a, _)| a.as_deref().is_some_and(same));
        if let Some((_, code)) = named {
            return Some((code.to_string(), i + 2));
        }
        if let Some((_, code)) = list.iter().find(|(a, _)| a.is_none()) {
            return Some((code.to_string(), i + 1));
        }
        let noun = &*reading.lemma;
        let code = self.countries().find_map(|c| self.lists.code_in(noun, c));
        Some((code.unwrap_or(noun).to_owned(), i + 1))
    }

    /// The countries of the article's places, in order.
    fn countries(&self) -> impl Iterator<Item = &str> {
        self.found.names.entities.iter().filter_map(|e| e.country.as_deref())
    }
}

/// Whether the word ends as the plural of a people's name does: the ي of origin, then و or ي, then ن.
fn is_plural_people(key: &str) -> bool {
    let mut end = key.chars().rev();
    end.next() == Some('ن')
        && end.next().is_some_and(|c| c == 'و' || c == 'ي')
        && end.next() == Some('ي')
}

/// Whether the word ends as the accusative of a people's name does: the ي of origin and an alef.
fn is_origin_accusative(key: &str) -> bool {
    key.strip_suffix('ا').is_some_and(|stem| stem.ends_with('ي'))
}

/// Whether `whole`, folded, is a form of the adjective `lemma`: its feminine, its accusative.
fn adjective(whole: &str, lemma: &str) -> bool {
    let lemma = waqai_text::fold(lemma);
    whole.strip_prefix(&*lemma).is_some_and(|end| matches!(end, "" | "ه" | "ا"))
}
