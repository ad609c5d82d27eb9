//! Source files: each opens with a `//!` sentence, is of readable length and holds no Arabic word.

use std::path::Path;

use crate::house;

/// Lines that a file never reaches, its tests apart.
const LONGEST: usize = 600;

/// What is wrong with the Rust files.
pub fn check(root: &Path) -> Vec<String> {
    house::files(root, "rs")
        .iter()
        .map(|p| house::read(root, p))
        .flat_map(|(name, text)| complaints(&name, &text))
        .collect()
}

fn complaints(name: &str, text: &str) -> Vec<String> {
    let mut out = Vec::new();
    if !text.starts_with("//! ") {
        out.push(format!("{name}: open the file with a //! sentence that says what it is for"));
    }
    let is_test = name.split('/').any(|part| matches!(part, "tests" | "benches" | "fuzz"))
        || name.ends_with("/tests.rs")
        || name.ends_with("testing.rs");
    if is_test {
        return out;
    }
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or(text);
    let lines = code.lines().count();
    if lines > LONGEST {
        out.push(format!("{name}: {lines} lines; find the seam and split it below {LONGEST}"));
    }
    for (n, line) in code.lines().enumerate() {
        let statement = line.split("//").next().unwrap_or("");
        if let Some(word) = arabic_words(statement).first() {
            out.push(format!("{name}:{}: the word «{word}» belongs into a table of data/", n + 1));
        }
    }
    out
}

/// Runs of two or more Arabic letters: a single letter is grammar.
fn arabic_words(line: &str) -> Vec<&str> {
    line.split(|c: char| !matches!(c, '\u{0621}'..='\u{063a}' | '\u{0641}'..='\u{0652}'))
        .filter(|w| w.chars().count() >= 2)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_file_keeps_the_rules() {
        assert_eq!(check(&house::root()), Vec::<String>::new());
    }

    #[test]
    fn what_breaks_a_rule_is_seen() {
        let says = |text: &str| complaints("crates/x/src/a.rs", text).join("\n");
        assert!(says("fn f() {}").contains("//!"));
        assert!(says(&format!("//! A.\n{}", "fn f() {}\n".repeat(601))).contains("602 lines"));
        assert!(says("//! A.\nconst X: &str = \"قال\";").contains("a.rs:2: the word «قال»"));
        assert_eq!(
            says(
                "//! A.\n// قال is a word\nconst X: char = 'و';\n#[cfg(test)]\nmod tests { const X: &str = \"قال\"; }"
            ),
            ""
        );
    }
}
