//! Paradigms: every form of a lexeme, spelt out.

use super::index::Indexed;
use super::stem::Stems;
use super::{LexemeId, Lexicon, features};
use crate::features::Features;

/// One form of a lexeme, as it stands alone or before a pronoun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its careful spelling.
    pub text: String,
    /// The dictionary form of the participle or verbal noun that it belongs to; absent for the lexeme's own forms.
    pub derived_from: Option<String>,
    /// What it says.
    pub features: Features,
    /// Whether it stands without a pronoun.
    pub bare: bool,
    /// Whether it stands before a pronoun.
    pub joined: bool,
}

impl Lexicon {
    /// Every form of a lexeme and of what is derived from it, in the order of its stems and of the affix tables.
    pub fn paradigm(&self, id: LexemeId) -> Vec<Form> {
        let mut stems = Stems::default();
        self.rows[id.0 as usize].stems(&mut stems);
        let lexeme = self.lexeme(id);
        let mut forms = Vec::new();
        for (stem, text) in stems.iter() {
            let cells = self
                .affixes
                .cells()
                .iter()
                .filter(|c| c.class == stem.class && stem.slots.any(c.slot));
            for cell in cells {
                let own = Self::is_own(stem.part);
                let entry = Indexed::of(stem, id.0);
                forms.push(Form {
                    text: format!("{}{text}{}", cell.prefix, cell.suffix),
                    derived_from: (!own).then(|| stems.lemma(stem).to_owned()),
                    features: features(&entry, cell, lexeme),
                    bare: cell.bare,
                    joined: cell.joined,
                });
            }
        }
        forms
    }
}
