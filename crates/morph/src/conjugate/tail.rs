//! Tails: what the last two radicals do before each ending.

use smallvec::SmallVec;

use super::put;
use super::sounds::{Onset, Sound, Sounds, Vowel, sound};
use super::template::Template;
use super::verb::{Form, Kind, Verb};
use crate::lexicon::{Class, Part, Slots, Stems};

use Onset::{Before, End};
use Vowel::{A, Aa, I, Ii, None as Nothing, U, Uu};

type Places = SmallVec<[(Slots, Onset); 8]>;

/// Endings of the perfect that begin with a vowel.
const PERFECT_OPEN: &[(Slots, Onset)] = &[
    (Slots::ZERO, End),
    (Slots::JOINED, Before(A)),
    (Slots::DUAL, Before(Aa)),
    (Slots::TA, Before(A)),
    (Slots::WAW, Before(Uu)),
];
const CONSONANT: &[(Slots, Onset)] = &[(Slots::CONSONANT, Before(Nothing))];

/// Endings of the imperfect that begin with a vowel.
const IMPERFECT_OPEN: &[(Slots, Onset)] = &[
    (Slots::ZERO, End),
    (Slots::JOINED, Before(U)),
    (Slots::JOINED, Before(A)),
    (Slots::DUAL, Before(Aa)),
    (Slots::WAW, Before(Uu)),
    (Slots::YA, Before(Ii)),
];
const NUN: &[(Slots, Onset)] = &[(Slots::NUN, Before(Nothing))];
const NUN_SHORT: &[(Slots, Onset)] =
    &[(Slots::NUN, Before(Nothing)), (Slots::SHORT, Before(Nothing))];

/// The stems of the perfect.
pub fn perfect(verb: &Verb, t: &Template, part: Part, stems: &mut Stems) {
    let out = &mut |sounds: &[Sound], places: &[(Slots, Onset)], end: &str| {
        put(sounds, t.lead, places, end, Class::Perfect, part, stems);
    };
    match verb.kind {
        Kind::Sound => {
            let all: Places = PERFECT_OPEN.iter().chain(CONSONANT).copied().collect();
            out(&full(t), &all, "");
        }
        Kind::Doubled => {
            out(&contracted(t), PERFECT_OPEN, "");
            out(&full(t), CONSONANT, "");
        }
        Kind::Hollow => {
            let long = if part == Part::Passive { Ii } else { Aa };
            let short = match (part, verb.form) {
                (Part::Passive, _) => I,
                (_, Form::I) if verb.vowels.1 == U => U,
                (_, Form::I) => I,
                _ => A,
            };
            out(&hollow(t, long), PERFECT_OPEN, "");
            out(&hollow(t, short), CONSONANT, "");
        }
        Kind::Defective if t.middle.vowel == A => {
            let kept = if verb.form == Form::I && t.last == 'و' { 'و' } else { 'ي' };
            let open = with_middle(t, A);
            if kept == 'و' || t.middle.letter == 'ي' {
                alef(&open, t.lead, Slots::ZERO.with(Slots::JOINED), out);
            } else {
                out(&open, &[(Slots::ZERO, Before(A))], "ى");
                alef(&open, t.lead, Slots::JOINED, out);
            }
            out(&open, &[(Slots::TA, Before(A)), (Slots::WAW, Before(A))], "");
            out(
                &with_last(&open, kept),
                &[(Slots::CONSONANT, Before(Nothing)), (Slots::DUAL, Before(Aa))],
                "",
            );
        }
        Kind::Defective => {
            let kept = if t.middle.vowel == U { 'و' } else { 'ي' };
            let open = with_middle(t, t.middle.vowel);
            let places: Places = PERFECT_OPEN
                .iter()
                .filter(|p| p.0 != Slots::WAW)
                .chain(CONSONANT)
                .copied()
                .collect();
            out(&with_last(&open, kept), &places, "");
            out(&open, &[(Slots::WAW, Before(Uu))], "");
        }
    }
}

/// The stems of the imperfect, without its prefixes.
pub fn imperfect(verb: &Verb, t: &Template, part: Part, stems: &mut Stems) {
    let first = stems.len();
    prefixed(verb, t, part, Class::Imperfect, stems);
    stems.first_person(first);
}

/// The stems of the imperative.
pub fn imperative(verb: &Verb, t: &Template, stems: &mut Stems) {
    let mut t = t.clone();
    t.lead = None;
    let [first, middle, last, _] = verb.root;
    let clipped = matches!((middle, last), ('خ', 'ذ') | ('ك', 'ل') | ('م', 'ر'));
    if verb.form == Form::I && first == 'ء' && clipped {
        t.head.clear();
    }
    if verb.form == Form::IV {
        t.head.insert(0, sound('ء', A));
    }
    let start = stems.len();
    prefixed(verb, &t, Part::Active, Class::Imperative, stems);
    stems.imperative(start, verb.kind == Kind::Hollow || verb.kind == Kind::Defective);
}

fn prefixed(verb: &Verb, t: &Template, part: Part, class: Class, stems: &mut Stems) {
    let out = &mut |sounds: &[Sound], places: &[(Slots, Onset)], end: &str| {
        let silent = sounds.len() > 1 && sounds[0].vowel == Nothing || sounds[0].doubled;
        if class == Class::Imperative && silent {
            let mut carried = Sounds::new();
            carried.push(sound('ا', I));
            carried.extend_from_slice(sounds);
            put(&carried, t.lead, places, end, class, part, stems);
        } else {
            put(sounds, t.lead, places, end, class, part, stems);
        }
    };
    match verb.kind {
        Kind::Sound => {
            let all: Places = IMPERFECT_OPEN.iter().chain(NUN).copied().collect();
            out(&full(t), &all, "");
            if t.last == 'ء' {
                out(&full(t), &[(Slots::JOINED, Before(Nothing))], "");
            }
        }
        Kind::Doubled => {
            out(&contracted(t), IMPERFECT_OPEN, "");
            out(&full(t), NUN_SHORT, "");
        }
        Kind::Hollow => {
            let long = match (part, verb.form) {
                (Part::Passive, _) | (_, Form::VII | Form::VIII) => Aa,
                (_, Form::I) => match verb.vowels.1 {
                    U => Uu,
                    I => Ii,
                    _ => Aa,
                },
                _ => Ii,
            };
            out(&hollow(t, long), IMPERFECT_OPEN, "");
            out(&hollow(t, long.short()), NUN_SHORT, "");
        }
        Kind::Defective => {
            let vowel = t.middle.vowel;
            let open = with_middle(t, vowel);
            let kept = if vowel == U { 'و' } else { 'ي' };
            if vowel == A {
                if t.middle.letter == 'ي' {
                    alef(&open, t.lead, Slots::ZERO.with(Slots::JOINED), out);
                } else {
                    out(&open, &[(Slots::ZERO, Before(A))], "ى");
                    alef(&open, t.lead, Slots::JOINED, out);
                }
                out(
                    &open,
                    &[(Slots::WAW, Before(A)), (Slots::YA, Before(A)), (Slots::SHORT, Before(A))],
                    "",
                );
                out(
                    &with_last(&open, kept),
                    &[(Slots::DUAL, Before(Aa)), (Slots::NUN, Before(Nothing))],
                    "",
                );
            } else {
                out(
                    &with_last(&open, kept),
                    &[
                        (Slots::ZERO, End),
                        (Slots::JOINED, Before(A)),
                        (Slots::DUAL, Before(Aa)),
                        (Slots::NUN, Before(Nothing)),
                    ],
                    "",
                );
                out(
                    &open,
                    &[
                        (Slots::WAW, Before(Uu)),
                        (Slots::YA, Before(Ii)),
                        (Slots::SHORT, Before(vowel)),
                    ],
                    "",
                );
            }
        }
    }
}

/// A stem that ends in a long a written as alef; after a hamza both are one letter.
fn alef(
    open: &[Sound],
    lead: Option<Vowel>,
    slots: Slots,
    out: &mut impl FnMut(&[Sound], &[(Slots, Onset)], &str),
) {
    let mut spelt = String::new();
    super::spell(open, lead, Before(Aa), &mut spelt);
    let end = if spelt.ends_with('آ') { "" } else { "ا" };
    out(open, &[(slots, Before(Aa))], end);
}

/// All radicals as they are.
fn full(t: &Template) -> Sounds {
    with_last(&with_middle(t, t.middle.vowel), t.last)
}

/// The last two radicals as one doubled letter; its vowel moves forward where a consonant stood alone.
pub fn contracted(t: &Template) -> Sounds {
    let mut sounds = t.head.clone();
    if let Some(before) = sounds.last_mut()
        && before.vowel == Nothing
    {
        before.vowel = t.middle.vowel;
    }
    sounds.push(super::sounds::doubled(t.last, Nothing));
    sounds
}

/// The middle radical as the vowel `vowel` of what stands before it.
pub fn hollow(t: &Template, vowel: Vowel) -> Sounds {
    let mut sounds = t.head.clone();
    if let Some(before) = sounds.last_mut() {
        before.vowel = vowel;
    }
    sounds.push(sound(t.last, Nothing));
    sounds
}

/// Up to the middle radical, with `vowel` behind it.
pub fn with_middle(t: &Template, vowel: Vowel) -> Sounds {
    let mut sounds = t.head.clone();
    sounds.push(Sound { vowel, ..t.middle });
    sounds
}

/// `sounds` and a last radical.
pub fn with_last(sounds: &[Sound], last: char) -> Sounds {
    let mut all: Sounds = sounds.iter().copied().collect();
    all.push(sound(last, Nothing));
    all
}
