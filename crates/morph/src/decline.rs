//! The declension: the stems of a noun or adjective from the spelling of its singular, feminine and plurals.

mod noun;

pub use noun::{Noun, decline_noun, decline_verbal_noun};

use crate::lexicon::{Class, Part, Slots, Stems};

/// How a nominal ends, and so how endings join it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// In a consonant, or as if it did.
    Regular,
    /// In ة, which is not in the base.
    Ta,
    /// In ي that an indefinite form drops (قاضي, قاض); the base is without it.
    Defective,
    /// In ى, which is not in the base (مستشفى).
    Shortened,
}

/// Adds those stems of the nominal `base` that fill any of `slots`.
pub fn decline(
    base: &str,
    shape: Shape,
    slots: Slots,
    class: Class,
    part: Part,
    stems: &mut Stems,
) {
    let mut put = |base: &str, end: &str, some: Slots| {
        let filled = slots.and(some);
        if filled != Slots::NONE {
            stems.put(class, filled, part, base, end);
        }
    };
    const ALONE: Slots = Slots::ZERO.with(Slots::JOINED);
    const DUALS: Slots = Slots::DUAL.with(Slots::DUAL_YA);
    const PLURALS: Slots = Slots::PLURAL_WAW.with(Slots::PLURAL_YA);
    const FEMININE: Slots = Slots::TA.with(Slots::PLURAL_TA);
    match shape {
        Shape::Ta => match base.strip_suffix('أ') {
            Some(start) => {
                put(base, "", Slots::TA);
                put(start, "آ", Slots::PLURAL_MADDA);
            }
            None => put(base, "", FEMININE),
        },
        Shape::Defective => {
            put(base, "", Slots::ZERO.with(PLURALS));
            put(base, "ي", ALONE.with(Slots::TANWIN).with(DUALS).with(FEMININE));
        }
        Shape::Shortened => {
            put(base, if base.ends_with('ي') { "ا" } else { "ى" }, Slots::ZERO);
            match base.strip_suffix('أ') {
                Some(start) => put(start, "آ", Slots::JOINED.with(Slots::TA)),
                None => put(base, "ا", Slots::JOINED.with(Slots::TA)),
            }
            put(base, "ي", DUALS.with(Slots::PLURAL_TA));
            put(base, "", PLURALS);
        }
        Shape::Regular => {
            if let Some(start) = base.strip_suffix('أ') {
                put(base, "", ALONE.with(Slots::DUAL_YA).with(Slots::TA).with(PLURALS));
                put(start, "ؤ", Slots::JOINED.with(Slots::PLURAL_WAW));
                put(start, "ئ", Slots::JOINED.with(Slots::PLURAL_YA));
                put(start, "آ", Slots::MADDA.with(Slots::PLURAL_MADDA));
            } else if let Some(start) = without(base, &['ا', 'ء']).filter(|s| !s.is_empty()) {
                if class == Class::Feminine {
                    put(base, "", ALONE);
                    put(&format!("{start}ا"), "و", DUALS.with(Slots::PLURAL_TA));
                } else {
                    put(base, "", ALONE.with(DUALS).with(PLURALS).with(FEMININE));
                }
            } else if let Some(start) = base.strip_suffix('ء').filter(|s| joins_on(s)) {
                put(base, "", ALONE);
                put(start, "ئ", Slots::TANWIN.with(DUALS).with(PLURALS).with(FEMININE));
            } else if base.ends_with('ا') {
                put(base, "", ALONE);
                put(base, "ت", DUALS);
            } else {
                put(base, "", ALONE.with(Slots::TANWIN).with(DUALS).with(PLURALS).with(FEMININE));
            }
        }
    }
}

/// `word` without the letters `ending` at its end, if it has them.
fn without<'w>(word: &'w str, ending: &[char]) -> Option<&'w str> {
    ending.iter().rev().try_fold(word, |word, letter| word.strip_suffix(*letter))
}

/// Whether the last letter is joined to the one behind it in writing: a hamza there has a seat (شيئا, not جزءا).
fn joins_on(word: &str) -> bool {
    word.ends_with(|c| !matches!(c, 'ا' | 'و' | 'د' | 'ذ' | 'ر' | 'ز'))
}
