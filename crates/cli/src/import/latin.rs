//! Names in Latin letters: what a Latin cell of our tables can hold.

/// `name` as a cell, if it is in Latin letters; spaces single.
pub fn latin(name: &str) -> Option<String> {
    let letter =
        |c: char| !c.is_alphabetic() || c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c);
    let sound = name.chars().any(char::is_alphabetic) && name.chars().all(letter);
    sound.then(|| name.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::latin;

    #[test]
    fn latin_letters_with_any_marks() {
        assert_eq!(latin("Ḩalab  ash Shahbā’").as_deref(), Some("Ḩalab ash Shahbā’"));
        assert_eq!(latin("Дамаск"), None);
        assert_eq!(latin("123"), None);
    }
}
