//! Arabic text: spans, folding with alignment, tokens, sentences and quotation marks. Never changes the text.
//!
//! Everything here is a plain function from `&str` to plain data; all spans are half-open ranges of
//! bytes of the text that was given. Nothing here knows a word of Arabic: only letters and signs.

mod fold;
mod layout;
mod letters;
mod quotation;
mod sentence;
mod span;
mod token;

pub use fold::{View, clean, fold, fold_into, folds_to, view};
pub use layout::{Layout, lay_out};
pub use letters::{digit_value, is_arabic_letter, is_hidden, is_mark, is_tatweel};
pub use quotation::{Quotation, quotations};
pub use sentence::{Sentence, clauses, sentences};
pub use span::{Bytes, Chars, CodePoints, Span, Words};
pub use token::{Kind, Token, tokenize};
