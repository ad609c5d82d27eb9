//! Participles: regular words made from the verb's templates.

use super::sounds::{Onset, Sound, Sounds, Vowel, sound, spell};
use super::tail::{contracted, hollow, with_last, with_middle};
use super::template::{Mood, Template, template};
use super::verb::{Form, Kind, Verb};
use crate::decline::{Shape, decline};
use crate::lexicon::{Class, Part, Slots, Stems};

use Vowel::{A, Aa, I, Ii, None as Nothing, U, Uu};

/// What a participle fills: it takes every ending of an adjective.
const ALL: Slots = Slots::ZERO
    .with(Slots::JOINED)
    .with(Slots::TANWIN)
    .with(Slots::DUAL)
    .with(Slots::DUAL_YA)
    .with(Slots::MADDA)
    .with(Slots::TA)
    .with(Slots::PLURAL_WAW)
    .with(Slots::PLURAL_YA)
    .with(Slots::PLURAL_TA)
    .with(Slots::PLURAL_MADDA);

/// The stems of the participles: the active one, and the passive one of a verb that has a passive.
pub fn participles(verb: &Verb, stems: &mut Stems) {
    let active =
        if verb.form == Form::I { active_first(verb) } else { derived(verb, Part::Active) };
    put(&active, Part::ActiveParticiple, stems);
    if verb.has_passive() {
        let passive =
            if verb.form == Form::I { passive_first(verb) } else { derived(verb, Part::Passive) };
        put(&passive, Part::PassiveParticiple, stems);
    }
}

struct Participle {
    sounds: Sounds,
    end: Ending,
}

#[derive(PartialEq)]
enum Ending {
    Regular,
    Ya,
    Alef,
}

/// فاعل.
fn active_first(verb: &Verb) -> Participle {
    let [a, b, c, _] = verb.root;
    let mut t = Template { lead: None, head: Sounds::new(), middle: sound(b, I), last: c };
    t.head.push(sound(a, Aa));
    match verb.kind {
        Kind::Sound => {
            Participle { sounds: with_last(&with_middle(&t, I), c), end: Ending::Regular }
        }
        Kind::Doubled => Participle { sounds: contracted(&t), end: Ending::Regular },
        Kind::Hollow => {
            t.middle.letter = 'ء';
            match c {
                'ء' => Participle { sounds: with_middle(&t, I), end: Ending::Ya },
                _ => Participle { sounds: with_last(&with_middle(&t, I), c), end: Ending::Regular },
            }
        }
        Kind::Defective => Participle { sounds: with_middle(&t, I), end: Ending::Ya },
    }
}

/// مفعول.
fn passive_first(verb: &Verb) -> Participle {
    let [a, b, c, _] = verb.root;
    let mut sounds = Sounds::new();
    sounds.push(sound('م', A));
    match verb.kind {
        Kind::Hollow => {
            sounds.push(sound(a, if b == 'و' { Uu } else { Ii }));
            sounds.push(sound(c, Nothing));
        }
        Kind::Defective => {
            let kept = if c == 'و' && verb.vowels.1 == U { 'و' } else { 'ي' };
            sounds.extend([
                sound(a, Nothing),
                sound(b, if kept == 'و' { U } else { I }),
                sound(kept, Nothing),
            ]);
        }
        _ => sounds.extend([sound(a, Nothing), sound(b, Uu), sound(c, Nothing)]),
    }
    Participle { sounds, end: Ending::Regular }
}

/// م before the stem of the imperfect.
fn derived(verb: &Verb, part: Part) -> Participle {
    let mut t = template(verb, Mood::Imperfect, part);
    t.head.insert(0, sound('م', U));
    let active = part == Part::Active;
    t.middle.vowel = if active { I } else { A };
    // The ya of يوقن is a waw after u here as there; a hamza that begins the stem is spelt after u.
    if let Some(Sound { letter: letter @ 'ي', vowel: Nothing, .. }) = t.head.get_mut(1) {
        *letter = 'و';
    }
    match verb.kind {
        Kind::Sound => Participle {
            sounds: with_last(&with_middle(&t, t.middle.vowel), t.last),
            end: Ending::Regular,
        },
        Kind::Doubled => Participle { sounds: contracted(&t), end: Ending::Regular },
        Kind::Hollow => {
            let long = if active && matches!(verb.form, Form::IV | Form::X) { Ii } else { Aa };
            Participle { sounds: hollow(&t, long), end: Ending::Regular }
        }
        Kind::Defective => {
            let end = if active { Ending::Ya } else { Ending::Alef };
            Participle { sounds: with_middle(&t, t.middle.vowel), end }
        }
    }
}

fn put(participle: &Participle, part: Part, stems: &mut Stems) {
    let mut base = String::new();
    let onset = match participle.end {
        Ending::Regular => Onset::End,
        Ending::Ya => Onset::Before(Ii),
        Ending::Alef => Onset::Before(A),
    };
    spell(&participle.sounds, None, onset, &mut base);
    let shape = match participle.end {
        Ending::Regular => Shape::Regular,
        Ending::Ya => Shape::Defective,
        Ending::Alef => Shape::Shortened,
    };
    let mut lemma = base.clone();
    match participle.end {
        Ending::Regular => {}
        Ending::Ya => lemma.push('ي'),
        Ending::Alef => lemma.push(if base.ends_with('ي') { 'ا' } else { 'ى' }),
    }
    stems.begin(&lemma);
    decline(&base, shape, ALL, Class::Singular, part, stems);
}
