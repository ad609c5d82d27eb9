//! Proper names as the analyser needs them: single words that stand for no common noun by themselves.

use std::sync::Arc;

use hashbrown::HashMap;
use waqai_data::Table;

use crate::features::Features;
use crate::table::TableError;

/// One name of a single word.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// In careful spelling, without the article.
    pub lemma: Arc<str>,
    /// Whether it is written with the article.
    pub article: bool,
    pub features: Features,
    pub cost: i32,
    pub table: Arc<str>,
    pub line: u32,
}

/// All names, by their folded spelling without the article.
#[derive(Default)]
pub(crate) struct Names {
    names: HashMap<Box<str>, Name, foldhash::fast::FixedState>,
}

impl Names {
    /// Reads the tables below `names/`.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Names::default())
    }

    /// The name that is spelt so, folded, its article taken off.
    pub fn look_up(&self, core: &str) -> Option<&Name> {
        self.names.get(core)
    }
}
