//! Sounds of a stem and how they are spelt without vowel marks: long vowels, doubled letters, the seats of hamza.

use smallvec::SmallVec;

/// What follows a consonant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vowel {
    /// Nothing (sukun).
    None,
    A,
    I,
    U,
    Aa,
    Ii,
    Uu,
}

impl Vowel {
    /// The short vowel of the same colour.
    pub fn short(self) -> Vowel {
        match self {
            Vowel::Aa => Vowel::A,
            Vowel::Ii => Vowel::I,
            Vowel::Uu => Vowel::U,
            short => short,
        }
    }

    /// The letter that a long vowel is written with.
    fn letter(self) -> Option<char> {
        match self {
            Vowel::Aa => Some('ا'),
            Vowel::Ii => Some('ي'),
            Vowel::Uu => Some('و'),
            _ => None,
        }
    }
}

/// A consonant and the vowel behind it. The alef that only carries a vowel at the start of a word is `'ا'`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sound {
    /// The letter, hamza as ء.
    pub letter: char,
    /// Whether it is doubled (shadda), written once.
    pub doubled: bool,
    /// The vowel behind it.
    pub vowel: Vowel,
}

/// A stem, or the beginning of one.
pub type Sounds = SmallVec<[Sound; 8]>;

/// A single consonant.
pub fn sound(letter: char, vowel: Vowel) -> Sound {
    Sound { letter, doubled: false, vowel }
}

/// A doubled consonant.
pub fn doubled(letter: char, vowel: Vowel) -> Sound {
    Sound { letter, doubled: true, vowel }
}

/// What follows the last consonant of a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onset {
    /// The word ends; a case or mood vowel is not counted.
    End,
    /// A suffix or pronoun that begins with, or is preceded by, this vowel. The suffix writes it.
    Before(Vowel),
}

/// Writes `sounds` behind what `out` holds. `lead` is the vowel of a prefix before them, if there is one.
/// The vowel of the last sound is not looked at: `onset` says what follows.
///
/// A hamza after or without a vowel and before a long a is written آ, which includes the alef of the suffix.
pub fn spell(sounds: &[Sound], lead: Option<Vowel>, onset: Onset, out: &mut String) {
    let mut before = lead;
    let mut before_letter = None;
    let mut at = 0;
    while let Some(&sound) = sounds.get(at) {
        let last = at + 1 == sounds.len();
        let after = match (last, onset) {
            (false, _) => Some(sound.vowel),
            (true, Onset::Before(vowel)) => Some(vowel),
            (true, Onset::End) => None,
        };
        let mut written = false;
        if sound.letter == 'ء' {
            let silent = sounds.get(at + 1).is_some_and(|s| {
                s.letter == 'ء' && s.vowel == Vowel::None && !s.doubled && at + 2 < sounds.len()
            });
            match before {
                None if silent => {
                    at += 1;
                    match sound.vowel {
                        Vowel::A => out.push('آ'),
                        Vowel::I => out.extend(['إ', 'ي']),
                        _ => out.extend(['أ', 'و']),
                    }
                }
                None => out.push(match sound.vowel {
                    Vowel::I | Vowel::Ii => 'إ',
                    Vowel::Aa => {
                        written = true;
                        'آ'
                    }
                    _ => 'أ',
                }),
                Some(before) => {
                    let seat = seat(before, before_letter, after, last);
                    written = seat == 'آ';
                    out.push(seat);
                }
            }
        } else {
            out.push(sound.letter);
        }
        if !last
            && !written
            && let Some(letter) = sound.vowel.letter()
        {
            out.push(letter);
        }
        before = Some(sound.vowel);
        before_letter = Some(sound.letter);
        at += 1;
    }
}

/// How a hamza inside or at the end of a word is written: the stronger of the vowels around it decides, i before u before a.
fn seat(before: Vowel, letter: Option<char>, after: Option<Vowel>, last: bool) -> char {
    use Vowel::{A, Aa, I, Ii, None as Nothing, U, Uu};
    let Some(after) = after else {
        return match before {
            A => 'أ',
            I => 'ئ',
            U => 'ؤ',
            _ => 'ء',
        };
    };
    let behind_ya = last && before == Nothing && letter == Some('ي');
    let behind_waw = before == Nothing && letter == Some('و');
    match (before, after) {
        (Ii | I, _) | (_, I | Ii) => 'ئ',
        _ if behind_ya => 'ئ',
        (Uu, _) => 'ء',
        (_, A | Aa) if behind_waw => 'ء',
        (Aa, A | Aa | Nothing) => 'ء',
        (U, _) | (_, U | Uu) => 'ؤ',
        (_, Aa) => 'آ',
        _ => 'أ',
    }
}
