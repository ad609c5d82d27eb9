//! Drafts: entities while mentions join them.

use waqai_record::Kind;

use super::office::Office;
use super::person::Unit;
use crate::name::lists::Iso;

/// One entity while mentions join it.
pub struct Draft<'a> {
    /// What it is.
    pub kind: Kind,
    /// Each spelling of its name, folded words.
    pub names: Vec<Vec<&'a str>>,
    /// The same of a person, by the units that names are made of.
    pub persons: Vec<Vec<Unit>>,
    /// Which listed thing it is.
    pub listed: Option<u32>,
    /// Its country.
    pub iso: Option<Iso>,
    /// Its offices.
    pub offices: Vec<Office<'a>>,
    /// The office that the list has for the person at the time of the page.
    pub known: Option<Office<'a>>,
    /// The head nouns of its names, folded, without article.
    pub heads: Vec<&'a str>,
    /// Whether it is an unnamed group.
    pub group: bool,
    /// Whether somebody's kin introduces the person (ابنته).
    pub kin: bool,
    /// Its mentions, by index.
    pub mentions: Vec<usize>,
}

impl<'a> Draft<'a> {
    /// An entity without mentions.
    pub fn new(kind: Kind) -> Self {
        Draft {
            kind,
            names: Vec::new(),
            persons: Vec::new(),
            listed: None,
            iso: None,
            offices: Vec::new(),
            known: None,
            heads: Vec::new(),
            group: false,
            kin: false,
            mentions: Vec::new(),
        }
    }

    /// Its latest mention before mention `n`.
    pub fn before(&self, n: usize) -> Option<usize> {
        self.mentions.iter().copied().filter(|m| *m < n).max()
    }

    /// Whether any of its names has more than one unit.
    pub fn is_full(&self) -> bool {
        self.persons.iter().any(|p| p.len() > 1)
    }
}

/// Whether two countries can be one, known or not.
pub fn compatible(a: Option<Iso>, b: Option<Iso>) -> bool {
    a.is_none() || b.is_none() || a == b
}
