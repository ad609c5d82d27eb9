//! The lexicon: rows read, every stem indexed, and the way back from a form to its row.
//!
//! There is no table of full forms. A row yields a few stems (`conjugate`, `decline`), each in a class of
//! endings (`affixes/`). A form is looked up by taking off every prefix and suffix that some cell has, and
//! asking the index for the stem between them: it is found where a stem fills the slot of such a cell.

mod affix;
mod index;
mod lexeme;
mod paradigm;
mod read;
mod stem;

#[cfg(test)]
mod tests;

pub use lexeme::{Lexeme, LexemeId};
pub use paradigm::Form;
pub(crate) use stem::{Class, Part, Slots, Stems};

use std::sync::Arc;

use hashbrown::HashMap;
use waqai_data::Table;
use waqai_text::folds_to;

use crate::features::{Derived, Features, Gender, Upos, Voice};
use crate::table::TableError;
use affix::{Affixes, Cell};
use index::{Index, Indexed};
use read::Row;

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
    /// Whether it is a verb's form that is only jussive (يكن).
    pub jussive: bool,
    /// Whether it is a noun's feminine, or plural in ات, made from a masculine.
    pub counterpart: bool,
    /// The pattern of a nominal (وزن), the form of a verb (`I` … `QIV`).
    pub pattern: Option<&'static str>,
}

/// All lexemes, and an index of their stems. Never changed after it was read.
pub struct Lexicon {
    lexemes: Vec<Lexeme>,
    rows: Vec<Row>,
    affixes: Affixes,
    index: Index,
    /// Patterns of participles by verb form: active, passive.
    participles: HashMap<&'static str, [&'static str; 2], foldhash::fast::FixedState>,
}

impl Lexicon {
    /// Reads the tables below `lexicon/` and `affixes/`; passes over all others.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lexicon = Lexicon {
            lexemes: Vec::new(),
            rows: Vec::new(),
            affixes: Affixes::default(),
            index: Index::default(),
            participles: HashMap::default(),
        };
        lexicon.read(tables)?;
        Ok(lexicon)
    }

    /// The lexeme of a reading.
    pub fn lexeme(&self, id: LexemeId) -> &Lexeme {
        &self.lexemes[id.0 as usize]
    }

    /// Every lexeme, in the order of the tables.
    pub fn lexemes(&self) -> impl Iterator<Item = (LexemeId, &Lexeme)> {
        self.lexemes.iter().enumerate().map(|(i, l)| (LexemeId(i as u32), l))
    }

    /// Appends to `found` all readings of `core`: a folded word without proclitics and without its pronoun.
    pub fn look_up(&self, core: &str, ending: Ending, found: &mut Vec<Inflected>) {
        self.affixes.splits(core, |stem, cells| {
            let known: smallvec::SmallVec<[&Indexed; 8]> = self.index.find(stem).collect();
            if known.is_empty() {
                return;
            }
            for cell in self.standing(cells, ending) {
                for entry in
                    known.iter().filter(|e| e.class == cell.class && e.slots.any(cell.slot))
                {
                    found.push(self.inflected(entry, cell, stem, ending));
                }
            }
        });
    }

    /// Whether `core` has a reading.
    pub fn knows(&self, core: &str, ending: Ending) -> bool {
        let mut known = false;
        self.affixes.splits(core, |stem, cells| {
            if known {
                return;
            }
            for cell in self.standing(cells, ending) {
                known |=
                    self.index.find(stem).any(|e| e.class == cell.class && e.slots.any(cell.slot));
            }
        });
        known
    }

    /// Those of the numbered cells that stand before `ending`.
    fn standing(&self, cells: &[u16], ending: Ending) -> impl Iterator<Item = &Cell> {
        let all = self.affixes.cells();
        cells.iter().filter_map(|c| all.get(usize::from(*c))).filter(move |c| c.stands(ending))
    }

    fn inflected(&self, entry: &Indexed, cell: &Cell, stem: &str, ending: Ending) -> Inflected {
        let id = LexemeId(entry.lexeme);
        let lexeme = self.lexeme(id);
        let restores = ending == Ending::BeforePronoun && cell.alone.is_some();
        let form = if restores { self.restored(entry, cell, stem) } else { None };
        let lemma = self.index.lemma(entry);
        let pattern = match entry.part {
            Part::VerbalNoun => None,
            Part::ActiveParticiple | Part::PassiveParticiple => {
                let which = usize::from(entry.part == Part::PassiveParticiple);
                lexeme.pattern.and_then(|p| self.participles.get(p)).map(|p| p[which])
            }
            _ => lexeme.pattern,
        };
        Inflected {
            lexeme: id,
            lemma: Arc::from(lemma.unwrap_or(lexeme.lemma)),
            pos: match entry.part {
                Part::VerbalNoun => Upos::Noun,
                Part::ActiveParticiple | Part::PassiveParticiple => Upos::Adj,
                _ => lexeme.pos,
            },
            jussive: is_jussive(entry, cell),
            counterpart: lexeme.pos == Upos::Noun
                && entry.part == Part::Own
                && lexeme.gender == Some(Gender::Masc)
                && cell.features.gender == Some(Gender::Fem),
            features: features(entry, cell, lexeme),
            form,
            pattern,
        }
    }

    /// How the form of `stem` in `cell` is spelt without its pronoun, if that differs.
    fn restored(&self, entry: &Indexed, cell: &Cell, stem: &str) -> Option<Arc<str>> {
        let mut stems = Stems::default();
        self.rows[entry.lexeme as usize].stems(&mut stems);
        let (own, text) = stems.iter().find(|(s, text)| {
            s.class == entry.class
                && s.part == entry.part
                && s.slots.any(cell.slot)
                && folds_to(text, stem)
        })?;
        self.alone(cell, own, text, &stems)
    }

    fn alone(&self, cell: &Cell, own: &stem::Stem, text: &str, stems: &Stems) -> Option<Arc<str>> {
        let slot = cell.alone?;
        let other = self.affixes.cells().iter().find(|c| {
            c.bare
                && c.class == cell.class
                && c.slot == slot
                && c.prefix == cell.prefix
                && c.features == cell.features
        })?;
        let (_, stem) = stems
            .iter()
            .filter(|(s, _)| s.class == own.class && s.part == own.part && s.slots.any(slot))
            .find(|(s, _)| stems.lemma(s) == stems.lemma(own))?;
        let joined = format!("{}{text}{}", cell.prefix, cell.suffix);
        let alone = format!("{}{stem}{}", other.prefix, other.suffix);
        (joined != alone || alone.ends_with(['ء', 'أ'])).then(|| Arc::from(alone))
    }
}

/// Whether the verb has another stem for the indicative.
fn is_jussive(entry: &Indexed, cell: &Cell) -> bool {
    entry.class == Class::Imperfect
        && [
            (Slots::SHORT, Slots::ZERO),
            (Slots::ONE_SHORT, Slots::ONE),
            (Slots::FUSED_SHORT, Slots::FUSED),
        ]
        .into_iter()
        .any(|(short, full)| cell.slot.any(short) && !entry.slots.any(full))
}

/// What a form says: its cell, and what the stem and the row add to that.
fn features(entry: &Indexed, cell: &Cell, lexeme: &Lexeme) -> Features {
    let mut features = cell.features;
    match entry.part {
        Part::Active => features.voice = Some(Voice::Active),
        Part::Passive => features.voice = Some(Voice::Passive),
        Part::Open => {}
        Part::Own => {
            features.human = lexeme.human;
            let own = cell.slot == Slots::TA
                && entry.class == Class::Singular
                && lexeme.gender == Some(Gender::Masc);
            if features.gender.is_none() || own && lexeme.lemma.ends_with('ة') {
                features.gender = lexeme.gender;
            }
        }
        Part::VerbalNoun => features.derived = Some(Derived::VerbalNoun),
        Part::ActiveParticiple => features.derived = Some(Derived::ActiveParticiple),
        Part::PassiveParticiple => features.derived = Some(Derived::PassiveParticiple),
    }
    if features.derived.is_some() && features.gender.is_none() {
        features.gender = Some(Gender::Masc);
    }
    features
}
