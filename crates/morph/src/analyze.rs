//! The analyser: every reading of a token, with its segments, and the words of a text with the chosen ones.

use std::sync::Arc;

use hashbrown::HashMap;
use waqai_data::Table;
use waqai_text::{Kind, Layout, Span};

use crate::choose;
use crate::closed::Closed;
use crate::glue;
use crate::lexicon::Lexicon;
use crate::names::Names;
use crate::read;
use crate::table::TableError;
use crate::word::{Entry, Word};

/// The analyser's knowledge: tables read and indexed, never changed afterwards; shared by all threads.
pub struct Morph {
    pub(crate) lexicon: Lexicon,
    pub(crate) closed: Closed,
    pub(crate) names: Names,
}

/// What one thread remembers of spellings that it has seen. Changes speed, never an answer.
#[derive(Default)]
pub struct Cache {
    entries: HashMap<Box<str>, Spelt, foldhash::fast::FixedState>,
    lattice: choose::Lattice,
}

/// What is remembered of one spelling.
#[derive(Clone)]
enum Spelt {
    Whole(Arc<Entry>),
    /// Two words run together, the second from this byte.
    Glued(usize, [Arc<Entry>; 2]),
}

/// How many spellings one thread remembers before it begins anew.
const REMEMBERED: usize = 100_000;

impl Morph {
    /// Reads and indexes `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        Ok(Morph {
            lexicon: Lexicon::new(tables)?,
            closed: Closed::new(tables)?,
            names: Names::new(tables)?,
        })
    }

    /// The verbs, nouns and adjectives.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The words of a laid-out text, each with the reading that its context chose. Two words that were
    /// run together are two words here.
    pub fn analyze(&self, layout: &Layout, cache: &mut Cache) -> Vec<Word> {
        let mut words = Vec::with_capacity(layout.tokens.len() + 8);
        for sentence in &layout.sentences {
            let first = words.len();
            for token in layout.tokens.get(sentence.tokens.clone()).unwrap_or_default() {
                let word = |span, entry| Word { span, kind: token.kind, entry, choice: 0 };
                let span = token.span;
                match self.spelt(span.of(layout.text), token.kind, cache) {
                    Spelt::Whole(entry) => words.push(word(span, entry)),
                    Spelt::Glued(at, [left, right]) => {
                        let middle = span.start + at;
                        words.push(word(Span::new(span.start, middle), left));
                        words.push(word(Span::new(middle, span.end), right));
                    }
                }
            }
            choose::choose(&mut words[first..], &mut cache.lattice);
        }
        choose::compare(&mut words);
        words
    }

    /// Everything that can be said of one spelling by itself, taken as one word.
    pub fn entry(&self, surface: &str, kind: Kind) -> Entry {
        match kind {
            Kind::Word => read::entry(self, surface),
            _ => read::script(surface, kind),
        }
    }

    fn spelt(&self, surface: &str, kind: Kind, cache: &mut Cache) -> Spelt {
        if let Some(spelt) = cache.entries.get(surface) {
            return spelt.clone();
        }
        let entry = self.entry(surface, kind);
        let spelt = match glue::split(self, surface, kind, &entry) {
            Some((at, halves)) => Spelt::Glued(at, halves.map(Arc::new)),
            None => Spelt::Whole(Arc::new(entry)),
        };
        if cache.entries.len() >= REMEMBERED {
            cache.entries.clear();
        }
        cache.entries.insert(surface.into(), spelt.clone());
        spelt
    }
}
