//! Names in Latin letters: word by word from the tables, else letter by letter.
//!
//! The letters follow the ALA-LC table of 2012 without its marks (ث th, ش sh, خ kh, ق q; ع and ء are not written; the
//! article is `al-`, not assimilated), as newsrooms print Arab names. Short vowels are not in the text: between
//! consonants that no syllable could begin or end with stands `a`, in words without a letter of Arabic alone `e`. There
//! also غ is `g`, تش `ch` and و between consonants `o`, for most names that no table knows are foreign.

use waqai_record::LatinFrom;
use waqai_text::{clean, fold};

use crate::name::lists::{Tables, flag};
use crate::name::spelling::without_article;

/// The Latin spelling of `name`, a person's or place's, and where it comes from.
pub fn latin(lists: &Tables, name: &str) -> Option<(String, LatinFrom)> {
    let mut from = LatinFrom::Table;
    let mut out = String::with_capacity(name.len());
    for word in name.split([' ', '-']).filter(|w| !w.is_empty()) {
        let known = of_table(lists, word);
        let spelt = match known {
            Some(latin) => latin,
            None if word.is_ascii() => word.to_owned(),
            None => {
                from = LatinFrom::Transliteration;
                letters(&clean(word))
            }
        };
        if spelt.is_empty() {
            return None;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&spelt);
    }
    (!out.is_empty()).then_some((out, from))
}

/// The table's spelling of one word: a given or family name, a small word of names.
fn of_table(lists: &Tables, word: &str) -> Option<String> {
    let key = fold(word);
    let bare = without_article(&key);
    let entry = |key: &str| lists.get(key).filter(|e| e.flags & (flag::GIVEN | flag::FAMILY) != 0);
    let spelt = |key: &str| entry(key).and_then(|e| lists.latin_of(e)).map(str::to_owned);
    lists.small_latin(&key).map(str::to_owned).or_else(|| spelt(&key)).or_else(|| {
        let stem = (bare != key).then(|| spelt(bare)).flatten()?;
        let article = stem.to_lowercase().starts_with("al-") || stem.starts_with("El ");
        Some(if article { stem } else { format!("al-{stem}") })
    })
}

/// `word` letter by letter.
fn letters(word: &str) -> String {
    let foreign = !word.contains(['ح', 'ع', 'ص', 'ض', 'ط', 'ظ', 'ق', 'ذ']);
    let (article, stem) = match word.strip_prefix(['ا']).and_then(|w| w.strip_prefix(['ل'])) {
        Some(stem) if stem.chars().count() > 2 => ("al-", stem),
        _ => ("", word),
    };
    let sounds = sounds(stem, foreign);
    let mut out = String::with_capacity(word.len());
    let vowel = if foreign { "e" } else { "a" };
    let is_vowel = |s: &str| s.starts_with(['a', 'e', 'i', 'o', 'u']);
    let mut run = 0;
    for (i, sound) in sounds.iter().enumerate() {
        if is_vowel(sound) {
            run = 0;
        } else {
            run += 1;
            let last = i + 1 == sounds.len();
            let before = i.checked_sub(1).map_or("", |b| sounds[b]);
            let begins = run == i + 1;
            let split = run > 1
                && match () {
                    () if begins => !opens(before, sound) || last,
                    () if last => !closes(before, sound),
                    () if run > 2 => true,
                    () if is_vowel(sounds[i + 1]) => false,
                    () => !closes(before, sound) && !opens(sound, sounds[i + 1]),
                };
            if split {
                out.push_str(vowel);
                run = 1;
            }
        }
        out.push_str(sound);
    }
    let mut letters = out.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase());
    first.map_or_else(String::new, |first| format!("{article}{first}{}", letters.as_str()))
}

/// Whether a syllable can begin with the two: br, st.
fn opens(a: &str, b: &str) -> bool {
    matches!(b, "r" | "l") && matches!(a, "b" | "d" | "f" | "g" | "k" | "p" | "t" | "th")
        || matches!(a, "s" | "sh") && matches!(b, "t" | "m" | "n" | "b" | "k" | "l" | "f")
}

/// Whether a syllable can end with the two: nd, rt.
fn closes(a: &str, b: &str) -> bool {
    matches!(a, "n" | "r" | "l" | "m" | "s") && !matches!(b, "r" | "l" | "n" | "m" | "h")
        || a == b
        || matches!((a, b), ("r", "n" | "m") | ("l", "m") | ("t", "s") | ("k", "s"))
}

/// The sounds of the letters of `word`.
fn sounds(word: &str, foreign: bool) -> Vec<&'static str> {
    let letters: Vec<char> = word.chars().collect();
    let weak = |c: Option<&char>| c.is_none_or(|c| matches!(c, 'ا' | 'و' | 'ي' | 'ى' | 'ة' | 'آ'));
    let mut out: Vec<&'static str> = Vec::with_capacity(letters.len());
    let mut i = 0;
    while let Some(&c) = letters.get(i) {
        let (first, next) = (i == 0, letters.get(i + 1));
        let last = next.is_none();
        let behind_vowel = i > 0 && weak(letters.get(i - 1));
        let sound = match c {
            'أ' | 'ا' if first && next == Some(&'و') => {
                i += 1;
                if foreign { "o" } else { "u" }
            }
            'أ' | 'إ' | 'ا' if first && next == Some(&'ي') => {
                i += 1;
                if c == 'أ' { "ai" } else { "i" }
            }
            'إ' if first && foreign => "e",
            'إ' => "i",
            'ا' | 'أ' | 'آ' | 'ى' => "a",
            'ة' => "a",
            'و' if first || behind_vowel && !last || next.is_some() && weak(next) => "w",
            'و' if foreign => "o",
            'و' => "u",
            'ي' if first || behind_vowel && !last || weak(next) && next.is_some() => "y",
            'ي' | 'ئ' => "i",
            'ع' if first && !weak(next) => "a",
            'ع' | 'ء' | 'ؤ' => "",
            'ت' if foreign && next == Some(&'ش') => {
                i += 1;
                "ch"
            }
            _ => consonant(c, foreign),
        };
        if !sound.is_empty() {
            out.push(sound);
        }
        i += 1;
    }
    out
}

fn consonant(c: char, foreign: bool) -> &'static str {
    match c {
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' => "h",
        'خ' => "kh",
        'د' | 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' | 'ظ' => "z",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' if foreign => "g",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_are_written_as_newsrooms_do() {
        for (word, latin) in [
            ("موروفيتش", "Morofich"),
            ("دراغان", "Dragan"),
            ("بلينكن", "Blinken"),
            ("حلوب", "Halub"),
            ("شقرة", "Shaqra"),
            ("الحلوجي", "al-Haluji"),
            ("ستيلا", "Stila"),
        ] {
            assert_eq!(letters(word), latin, "{word}");
        }
    }
}
