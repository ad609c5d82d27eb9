//! What a character is: Arabic letter, mark, hidden sign, digit.

/// Whether `c` is a vowel mark, shadda, superscript alef or Quranic sign: written on a letter.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061a}' | '\u{064b}'..='\u{065f}' | '\u{0670}' | '\u{06d6}'..='\u{06dc}'
        | '\u{06df}'..='\u{06e8}' | '\u{06ea}'..='\u{06ed}' | '\u{08d3}'..='\u{08ff}')
}

/// Whether `c` is the kashida that stretches a word.
pub fn is_tatweel(c: char) -> bool {
    c == '\u{0640}'
}

/// Whether `c` shows nothing: direction signs, joiners, soft hyphen, byte-order mark.
pub fn is_hidden(c: char) -> bool {
    matches!(c, '\u{00ad}' | '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}' | '\u{feff}')
}

/// Whether `c` is a letter of the Arabic script, presentation forms and ligatures included.
pub fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{063f}' | '\u{0641}'..='\u{064a}' | '\u{066e}'..='\u{066f}' | '\u{0671}'..='\u{06d3}'
        | '\u{06d5}' | '\u{06e5}' | '\u{06e6}' | '\u{06ee}' | '\u{06ef}' | '\u{06fa}'..='\u{06fc}' | '\u{06ff}'
        | '\u{0750}'..='\u{077f}' | '\u{0870}'..='\u{0887}' | '\u{08a0}'..='\u{08c9}'
        | '\u{fb50}'..='\u{fbb1}' | '\u{fbd3}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdfb}' | '\u{fe70}'..='\u{fefc}')
}

/// The value of a decimal digit, European, Arabic-Indic or extended Arabic-Indic.
pub fn digit_value(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '\u{0660}'..='\u{0669}' => Some(c as u32 - 0x0660),
        '\u{06f0}'..='\u{06f9}' => Some(c as u32 - 0x06f0),
        _ => None,
    }
}
