//! The whole layout of a text in one call: tokens, sentences, quotations.

use crate::{Quotation, Sentence, Token, quotations, sentences, tokenize};

/// A text as it is laid out, before anything is known of its words.
pub struct Layout<'t> {
    /// The text that all spans index.
    pub text: &'t str,
    /// All tokens, in order.
    pub tokens: Vec<Token>,
    /// All sentences, in order; together they hold every token.
    pub sentences: Vec<Sentence>,
    /// All quotations, by their opening marks.
    pub quotations: Vec<Quotation>,
}

/// Lays out `text`.
pub fn lay_out(text: &str) -> Layout<'_> {
    let tokens = tokenize(text);
    let sentences = sentences(text, &tokens);
    let quotations = quotations(text, &tokens);
    Layout { text, tokens, sentences, quotations }
}
