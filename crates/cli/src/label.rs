//! The words of the text view, from a table, in the language that was asked for.

use crate::args::Lang;

const TABLE: &str = include_str!("labels.tsv");

/// What stands for `key` in `lang`.
///
/// # Panics
/// If the table has no such key or cell, which a test excludes for every key that the view uses.
pub fn label(lang: Lang, key: &str) -> &'static str {
    let row = TABLE
        .lines()
        .find(|l| l.split('\t').next() == Some(key))
        .unwrap_or_else(|| panic!("labels.tsv has no row {key}"));
    let column = if lang == Lang::En { 1 } else { 2 };
    row.split('\t').nth(column).unwrap_or_else(|| panic!("labels.tsv lacks a cell for {key}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_has_both_languages() {
        for row in TABLE.lines().filter(|l| !l.starts_with('#')).skip(1) {
            assert_eq!(row.split('\t').filter(|c| !c.is_empty()).count(), 3, "{row}");
        }
        assert_eq!((label(Lang::En, "who"), label(Lang::Ar, "quotes")), ("Who", "الأقوال"));
    }
}
