//! A span as it leaves the program: code points, and the words that stand there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waqai_text::{CodePoints, Span};

/// Words of the article and where they stand: `text == article[start..end]` in code points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Quoted {
    /// First code point inside.
    pub start: usize,
    /// First code point behind.
    pub end: usize,
    /// The words, letter by letter as the article has them.
    pub text: String,
}

impl Quoted {
    /// The words of `text` at `span` (bytes), with their place in code points.
    pub fn new(text: &str, points: &CodePoints, span: Span) -> Self {
        let chars = points.span(text, span);
        Quoted { start: chars.start, end: chars.end, text: span.of(text).to_owned() }
    }
}
