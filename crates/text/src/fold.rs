//! Folding: how words are compared. A folded text is a view; the alignment leads back to the original.
//!
//! Two strengths. `clean` keeps the spelling and drops what is no letter: vowel marks, tatweel, hidden
//! signs; presentation forms, Persian letters and digits of other sets become the plain ones. `fold`
//! goes on to what copy mixes up: alefs with and without hamza are one, ؤ and ئ are a hamza, ى is ي, ة is ه.

use unicode_normalization::UnicodeNormalization;

use crate::Span;
use crate::letters::{digit_value, is_hidden, is_mark, is_tatweel};

/// The letters of `s` in careful spelling: no marks, no tatweel, no hidden signs, plain letters and digits.
pub fn clean(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    s.chars().for_each(|c| clean_char(c, &mut |c| out.push(c)));
    out
}

/// The letters of `s` as they are compared: `clean`, and the spellings that copy mixes up made one.
pub fn fold(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    fold_into(s, &mut out);
    out
}

/// Writes `fold(s)` behind what `out` holds.
pub fn fold_into(s: &str, out: &mut String) {
    s.chars().for_each(|c| clean_char(c, &mut |c| out.push(fold_letter(c))));
}

/// Whether `fold(s)` is `folded`, without making it.
pub fn folds_to(s: &str, folded: &str) -> bool {
    let (mut rest, mut same) = (folded.chars(), true);
    s.chars().for_each(|c| {
        clean_char(c, &mut |c| same = same && rest.next() == Some(fold_letter(c)));
    });
    same && rest.next().is_none()
}

/// A folded text that knows where each of its bytes came from.
pub struct View {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, where its character began in the original, then the original's length.
    from: Vec<usize>,
}

/// Folds `s` and keeps the alignment.
pub fn view(s: &str) -> View {
    let (mut text, mut from) = (String::with_capacity(s.len()), Vec::with_capacity(s.len() + 1));
    for (at, c) in s.char_indices() {
        clean_char(c, &mut |c| {
            text.push(fold_letter(c));
            from.resize(text.len(), at);
        });
    }
    from.push(s.len());
    View { text, from }
}

impl View {
    /// The span of the original that a span of the folded text was made from; marks that follow its
    /// last letter belong to it.
    pub fn original(&self, folded: Span) -> Span {
        let at = |i: usize| self.from[i.min(self.from.len() - 1)];
        Span::new(at(folded.start), at(folded.end))
    }
}

fn clean_char(c: char, out: &mut impl FnMut(char)) {
    match c {
        '\u{0621}'..='\u{063a}' | '\u{0641}'..='\u{064a}' | ' '..='~' | '\n' => out(c),
        _ if is_mark(c) || is_tatweel(c) || is_hidden(c) => {}
        '\u{06a9}' => out('ك'),
        '\u{06cc}' | '\u{06d2}' => out('ي'),
        '\u{06c0}' | '\u{06c1}' | '\u{06d5}' | '\u{06be}' => out('ه'),
        '\u{0671}' => out('ا'),
        '\u{066b}' => out('.'),
        '\u{066c}' => out(','),
        '\u{066a}' => out('%'),
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            std::iter::once(c).nfkc().filter(|c| !is_mark(*c) && !is_tatweel(*c)).for_each(|c| {
                match c {
                    '\u{06a9}' => out('ك'),
                    '\u{06cc}' => out('ي'),
                    _ => out(c),
                }
            });
        }
        _ => match digit_value(c).and_then(|d| char::from_digit(d, 10)) {
            Some(d) => out(d),
            None => out(c),
        },
    }
}

fn fold_letter(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ؤ' | 'ئ' => 'ء',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_spellings_one() {
        for (a, b) in [
            ("إستأنفت", "استأنفت"),
            ("مُستشفَى", "مستشفي"),
            ("الحكومـــة", "الحكومه"),
            ("ﻣﺼﺮ", "مصر"),
            ("کابل", "كابل"),
            ("١٢٣", "123"),
            ("۱۲۳", "123"),
            ("\u{200f}القدس\u{200e}", "القدس"),
            ("مسؤول", "مسئول"),
        ] {
            assert_eq!(fold(a), fold(b));
        }
    }

    #[test]
    fn cleaning_keeps_the_spelling() {
        assert_eq!(clean("قَالَـــ إنّه مستشفى"), "قال إنه مستشفى");
        assert_ne!(fold("عمان"), fold("عمون"));
    }

    #[test]
    fn the_view_leads_back() {
        let text = "قَالَ الوَزِيرُ ﷲ";
        let view = view(text);
        let at = view.text.find("الوزير").unwrap();
        let back = view.original(Span::new(at, at + "الوزير".len()));
        assert_eq!(back.of(text), "الوَزِيرُ");
        assert!(view.text.ends_with("الله"));
    }
}
