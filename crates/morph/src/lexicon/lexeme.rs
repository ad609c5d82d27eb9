//! Lexemes: one row of the lexicon each.

use crate::features::{Gender, Upos};

/// A lexeme's number in its lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LexemeId(pub(crate) u32);

/// One row of the lexicon: a verb, or a noun or adjective that lives by itself.
#[derive(Clone, Debug)]
pub struct Lexeme {
    /// The dictionary form, in careful spelling.
    pub lemma: &'static str,
    /// The root, hamza as ء; absent for foreign words.
    pub root: Option<&'static str>,
    /// The pattern (وزن) or, of a verb, its form (`I` … `QIV`).
    pub pattern: Option<&'static str>,
    /// The part of speech.
    pub pos: Upos,
    /// The gender of the singular; absent for verbs.
    pub gender: Option<Gender>,
    /// Whether it means human beings; absent for verbs and adjectives.
    pub human: Option<bool>,
    /// What a verb governs, one space between: `obj`, `obj2`, `clause`, `none`, prepositions.
    pub governs: &'static str,
    /// What it means, in English.
    pub gloss: &'static str,
    /// The path of its table.
    pub table: &'static str,
    /// Its line there, from 1.
    pub line: u32,
}
