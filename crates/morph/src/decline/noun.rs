//! Nouns and adjectives of the lexicon, and the verbal nouns of verbs: which shape each of their words has.

use super::{Shape, decline, without};
use crate::features::Gender;
use crate::lexicon::{Class, Part, Slots, Stems};

/// A noun's or adjective's row.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// The gender of the singular.
    pub gender: Gender,
    /// The root, if it has one.
    pub root: Option<&'static str>,
    /// The pattern of the sound shape, if it has one.
    pub pattern: Option<&'static str>,
    /// The dictionary form.
    pub singular: &'static str,
    /// The feminine counterpart, if there is one.
    pub feminine: Option<&'static str>,
    /// All plurals, one space between.
    pub plurals: Option<&'static str>,
}

const ALONE: Slots = Slots::ZERO.with(Slots::JOINED).with(Slots::TANWIN);
const SINGULAR: Slots = ALONE.with(Slots::DUAL).with(Slots::DUAL_YA).with(Slots::MADDA);
const FEMININE: Slots = Slots::TA.with(Slots::PLURAL_TA).with(Slots::PLURAL_MADDA);
const SOUND: Slots = Slots::PLURAL_WAW.with(Slots::PLURAL_YA);

/// The stems of a noun or adjective.
pub fn decline_noun(noun: &Noun, stems: &mut Stems) {
    let (base, shape) = shape(noun.singular, noun.root, noun.pattern);
    let mut slots = match shape {
        Shape::Ta => Slots::TA,
        _ => SINGULAR,
    };
    let feminine = noun.feminine.map(|f| f.split(' ')).into_iter().flatten();
    for word in feminine {
        let regular = match shape {
            Shape::Regular => word.strip_suffix('ة') == Some(base),
            Shape::Defective => without(word, &['ي', 'ة']) == Some(base),
            Shape::Shortened => without(word, &['ا', 'ة']) == Some(base),
            Shape::Ta => false,
        };
        if regular {
            slots = slots.with(FEMININE);
        } else {
            let (base, shape) = self::shape(word, None, None);
            let slots = if shape == Shape::Ta {
                FEMININE
            } else {
                SINGULAR.without(Slots::TANWIN).with(FEMININE)
            };
            decline(
                base,
                shape,
                slots.without(if shape == Shape::Ta { Slots::NONE } else { Slots::TA }),
                Class::Feminine,
                Part::Own,
                stems,
            );
        }
    }
    let hamza = noun.gender == Gender::Fem && without(base, &['ا', 'ء']).is_some();
    let class = if hamza { Class::Feminine } else { Class::Singular };
    decline(base, shape, slots, class, Part::Own, stems);
    for plural in noun.plurals.map(|p| p.split(' ')).into_iter().flatten() {
        decline_plural(noun, plural, base, stems);
    }
}

fn decline_plural(noun: &Noun, plural: &str, base: &str, stems: &mut Stems) {
    let last = noun.root.and_then(|r| r.chars().last());
    if let Some(stem) = without(plural, &['و', 'ن'])
        .filter(|s| *s == base || last != Some('ن') && s.chars().count() > 1)
    {
        let plurals = SOUND;
        stems.put(Class::Singular, plurals, Part::Own, stem, "");
        if let Some(start) = stem.strip_suffix('ؤ') {
            stems.put(Class::Singular, Slots::PLURAL_YA, Part::Own, start, "ئ");
            stems.put(Class::Singular, plurals, Part::Own, start, "أ");
        }
    } else if let Some(stem) = without(plural, &['آ', 'ت']) {
        stems.put(Class::Singular, Slots::PLURAL_MADDA, Part::Own, stem, "آ");
    } else if let Some(stem) = without(plural, &['ا', 'ت'])
        .filter(|s| *s == base || last != Some('ت') && s.chars().count() > 1)
    {
        stems.put(Class::Singular, Slots::PLURAL_TA, Part::Own, stem, "");
    } else {
        let (base, shape) = match defective_plural(plural, noun.root) {
            Some(base) => (base, Shape::Defective),
            None => shape(plural, None, None),
        };
        decline(
            base,
            shape,
            ALONE.with(if shape == Shape::Ta { Slots::TA } else { Slots::NONE }),
            Class::Broken,
            Part::Own,
            stems,
        );
    }
}

/// The stems of a verbal noun.
pub fn decline_verbal_noun(word: &str, root: &str, stems: &mut Stems) {
    stems.begin(word);
    let (base, shape) = match word.strip_suffix('ي') {
        // Forms V and VI of a weak last radical; the shorter ones of form I are regular.
        Some(base)
            if word.chars().count() > 3 && word.starts_with('ت') && root.ends_with(['و', 'ي']) =>
        {
            (base, Shape::Defective)
        }
        _ => shape(word, None, None),
    };
    // The short ones are counted only where they live as nouns with their own rows (عملات is of عملة).
    let counted = shape == Shape::Ta || word.chars().count() > 3;
    let slots = match shape {
        Shape::Ta => Slots::NONE,
        _ if counted => SINGULAR,
        _ => ALONE,
    };
    let feminine = match shape {
        Shape::Ta => FEMININE,
        _ if counted => FEMININE.without(Slots::TA),
        _ => Slots::NONE,
    };
    decline(base, shape, slots.with(feminine), Class::Singular, Part::VerbalNoun, stems);
}

/// The base and shape of a word.
fn shape<'w>(word: &'w str, root: Option<&str>, pattern: Option<&str>) -> (&'w str, Shape) {
    if let Some(base) = word.strip_suffix('ة') {
        return (base, Shape::Ta);
    }
    if let Some(base) = word.strip_suffix('ى') {
        return (base, Shape::Shortened);
    }
    if let (Some(root), Some(pattern), Some(base)) = (root, pattern, word.strip_suffix('ي'))
        && is_defective(root, pattern, base)
    {
        return (base, Shape::Defective);
    }
    if pattern.is_some() && without(word, &['ي', 'ا']).is_some() {
        return (&word[..word.len() - 'ا'.len_utf8()], Shape::Shortened);
    }
    (word, Shape::Regular)
}

/// Whether a word in ي is a defective one: of a weak root, in a pattern whose last short vowel is i.
fn is_defective(root: &str, pattern: &str, base: &str) -> bool {
    let mut end = pattern.chars().rev();
    root.ends_with(['و', 'ي', 'ء'])
        && pattern.chars().count() >= 4
        && end.next() == Some('ل')
        && end.next() == Some('ع')
        && pattern.chars().count() <= base.chars().count() + 2
}

/// The base of a broken plural that dropped its last weak radical (معان, أياد).
fn defective_plural<'w>(plural: &'w str, root: Option<&str>) -> Option<&'w str> {
    let mut radicals = root?.chars().rev();
    let (last, middle) = (radicals.next()?, radicals.next()?);
    let weak = matches!(last, 'و' | 'ي');
    (weak
        && plural.chars().count() >= 3
        && plural.ends_with(middle)
        && !matches!(middle, 'و' | 'ي'))
    .then_some(plural)
}
