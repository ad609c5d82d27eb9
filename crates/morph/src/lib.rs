//! Arabic words: tables, conjugation, clitics, the analyser and the choice in context.

pub mod features;
pub mod lexicon;
pub mod table;

mod analyze;
mod choose;
mod clitics;
mod closed;
mod conjugate;
mod cost;
mod decline;
mod glue;
mod names;
mod read;
mod shape;
mod word;

#[cfg(test)]
mod tests;

pub use analyze::{Cache, Morph};
pub use features::{Features, Upos};
pub use lexicon::{Ending, Inflected, Lexeme, LexemeId, Lexicon};
pub use table::TableError;
pub use word::{Entry, Proclitics, Reading, Segment, SegmentKind, Source, Word};
