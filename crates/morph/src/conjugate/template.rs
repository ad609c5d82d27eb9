//! Templates: which sounds a verb form puts before and between the radicals.

use super::sounds::{Sound, Sounds, Vowel, doubled, sound};
use super::verb::{Form, Kind, Verb};
use crate::lexicon::Part;

/// Which half of the conjugation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// The suffix conjugation.
    Perfect,
    /// The prefix conjugation, without its prefix.
    Imperfect,
}

/// The sounds of a stem before its last two radicals do what their kind makes them do.
#[derive(Clone, Debug)]
pub struct Template {
    /// The vowel of the prefix of an imperfect.
    pub lead: Option<Vowel>,
    /// What stands before the last two radicals; its last sound's vowel is the one before the middle radical.
    pub head: Sounds,
    /// The middle radical (of four, the third).
    pub middle: Sound,
    /// The last radical.
    pub last: char,
}

/// The template of a verb's stem in a voice.
pub fn template(verb: &Verb, mood: Mood, part: Part) -> Template {
    use Form::{I, II, III, IV, IX, QI, QII, QIV, V, VI, VII, VIII, X};
    use Vowel::{A, Aa, I as i, None as Nothing, U, Uu};
    let [a, b, c, d] = verb.root;
    let perfect = mood == Mood::Perfect;
    let passive = part == Part::Passive;
    // The vowel of the first open syllables, and of the middle radical.
    let open = if perfect && passive { U } else { A };
    let long = if perfect && passive { Uu } else { Aa };
    let carrier = if passive { U } else { i };
    let theme = match (perfect, passive) {
        (true, true) => i,
        (false, true) => A,
        (true, false) if verb.form == I => verb.vowels.0,
        (false, false) if verb.form == I => verb.vowels.1,
        (true, false) => A,
        (false, false) if matches!(verb.form, V | VI | QII) => A,
        (false, false) => i,
    };
    let lead = match (mood, verb.form) {
        (Mood::Perfect, _) => None,
        (_, II | III | IV | QI) => Some(U),
        _ => Some(if passive { U } else { A }),
    };
    let mut head = Sounds::new();
    let mut middle = sound(b, theme);
    let mut last = c;
    match verb.form {
        I if perfect => head.push(sound(a, open)),
        I if verb.drops_first() && !passive => {}
        I if verb.drops_hamza() => {
            middle.letter = a;
        }
        I => head.push(sound(a, Nothing)),
        II => {
            head.push(sound(a, open));
            middle.doubled = true;
        }
        III => head.push(sound(a, long)),
        IV => {
            if perfect {
                head.push(sound('ء', open));
            }
            if verb.drops_hamza() {
                middle.letter = a;
            } else {
                head.push(sound(a, Nothing));
            }
        }
        V => {
            head.extend([sound('ت', open), sound(a, open)]);
            middle.doubled = true;
        }
        VI => head.extend([sound('ت', open), sound(a, long)]),
        VII => {
            if perfect {
                head.push(sound('ا', carrier));
            }
            head.extend([sound('ن', Nothing), sound(a, open)]);
        }
        VIII => {
            if perfect {
                head.push(sound('ا', carrier));
            }
            head.extend(infixed(verb, open));
        }
        IX => {
            if perfect {
                head.push(sound('ا', carrier));
            }
            head.extend([sound(a, Nothing), sound(b, A)]);
            middle.letter = c;
            if verb.kind == Kind::Defective {
                middle.letter = 'و';
                last = 'ي';
            }
        }
        X => {
            if perfect {
                head.push(sound('ا', carrier));
            }
            head.extend([sound('س', Nothing), sound('ت', open), sound(a, Nothing)]);
        }
        QI => {
            head.extend([sound(a, open), sound(b, Nothing)]);
            (middle.letter, last) = (c, d);
        }
        QII => {
            head.extend([sound('ت', open), sound(a, open), sound(b, Nothing)]);
            (middle.letter, last) = (c, d);
        }
        QIV => {
            if perfect {
                head.push(sound('ا', carrier));
            }
            head.extend([sound(a, Nothing), sound(b, A), sound(c, Nothing)]);
            (middle.letter, last) = (d, d);
        }
    }
    // A ya without a vowel is a waw after u (يوقن).
    if lead == Some(U)
        && let Some(first) = head.first_mut()
        && first.letter == 'ي'
        && first.vowel == Nothing
    {
        first.letter = 'و';
    }
    Template { lead, head, middle, last }
}

/// The first radical and the ت of form VIII, run together where they do.
fn infixed(verb: &Verb, open: Vowel) -> Sounds {
    let first = verb.root[0];
    let mut spelt = verb.perfect.chars().skip(1);
    let (second, third) = (spelt.next(), spelt.next());
    let mut out = Sounds::new();
    match first {
        'و' | 'ي' | 'ت' => out.push(doubled('ت', open)),
        'ء' if second == Some('ت') => out.push(doubled('ت', open)),
        'ذ' if second == Some('د') => out.push(doubled('د', open)),
        'د' | 'ذ' | 'ط' | 'ظ' => out.push(doubled(first, open)),
        'ث' if third != Some('ت') => out.push(doubled('ث', open)),
        'ز' => out.extend([sound('ز', Vowel::None), sound('د', open)]),
        'ص' | 'ض' => out.extend([sound(first, Vowel::None), sound('ط', open)]),
        _ => out.extend([sound(first, Vowel::None), sound('ت', open)]),
    }
    out
}
