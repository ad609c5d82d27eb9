//! The page: one article as the finders see it, words with their readings, sentences and quotations by word.

use std::ops::Range;

use jiff::civil::Date;
use waqai_morph::{Cache, Morph, Word};
use waqai_text::{Kind, Layout, Quotation, Span, lay_out};

/// What is known of an article beside its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    /// The day of publication: what relative times are counted from.
    pub published: Option<Date>,
    /// The newsroom.
    pub outlet: Option<&'a str>,
}

/// A fact and the words that it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct At<T> {
    /// Words of the page.
    pub words: Range<usize>,
    /// The fact.
    pub fact: T,
}

/// A quotation by words: `words` are those between the marks.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// The words between the marks.
    pub words: Range<usize>,
    /// The marks themselves.
    pub marks: Quotation,
}

/// One article, laid out and analysed.
pub struct Page<'a> {
    /// The text that all spans index.
    pub text: &'a str,
    /// What is known beside it.
    pub given: Given<'a>,
    /// All words, numbers and signs, in order.
    pub words: Vec<Word>,
    /// The sentences, as words; together they hold every word.
    pub sentences: Vec<Range<usize>>,
    /// The quotations, by their opening marks.
    pub quotations: Vec<Quoted>,
    /// For each word, the index of its sentence.
    sentence_of: Vec<u32>,
}

impl<'a> Page<'a> {
    /// Lays out and analyses `text`.
    pub fn new(text: &'a str, given: Given<'a>, morph: &Morph, cache: &mut Cache) -> Self {
        let layout = lay_out(text);
        let words = morph.analyze(&layout, cache);
        Page::of(layout, words, given)
    }

    fn of(layout: Layout<'a>, words: Vec<Word>, given: Given<'a>) -> Self {
        let first = |at: usize| words.partition_point(|w| w.span.start < at);
        let sentences: Vec<Range<usize>> =
            layout.sentences.iter().map(|s| first(s.span.start)..first(s.span.end)).collect();
        let quotations = layout
            .quotations
            .iter()
            .map(|q| Quoted { words: first(q.inner.start)..first(q.inner.end), marks: *q })
            .collect();
        let mut sentence_of = vec![0; words.len()];
        for (n, s) in sentences.iter().enumerate() {
            sentence_of[s.clone()].fill(n as u32);
        }
        Page { text: layout.text, given, words, sentences, quotations, sentence_of }
    }

    /// The word at `i`, if there is one.
    pub fn word(&self, i: usize) -> Option<&Word> {
        self.words.get(i)
    }

    /// The letters of word `i` as the article has them; empty behind the last.
    pub fn surface(&self, i: usize) -> &'a str {
        self.words.get(i).map_or("", |w| w.span.of(self.text))
    }

    /// Whether word `i` is the sign `sign`.
    pub fn is_sign(&self, i: usize, sign: &str) -> bool {
        self.words.get(i).is_some_and(|w| w.kind == Kind::Sign) && self.surface(i) == sign
    }

    /// Whether word `i` is any sign.
    pub fn is_any_sign(&self, i: usize) -> bool {
        self.words.get(i).is_some_and(|w| w.kind == Kind::Sign)
    }

    /// Whether nothing stands between words `i` and `i + 1`.
    pub fn touches_next(&self, i: usize) -> bool {
        self.words.get(i + 1).is_some_and(|n| n.span.start == self.words[i].span.end)
    }

    /// The sentence that holds word `i`, as words; empty behind the last word.
    pub fn sentence(&self, i: usize) -> Range<usize> {
        self.sentence_of.get(i).map_or(i..i, |n| self.sentences[*n as usize].clone())
    }

    /// The index of the sentence that holds word `i`.
    pub fn sentence_index(&self, i: usize) -> usize {
        self.sentence_of.get(i).map_or(self.sentences.len(), |n| *n as usize)
    }

    /// The span of the words `range`, first to last, clitics on.
    pub fn span(&self, range: Range<usize>) -> Span {
        match (self.words.get(range.start), self.words.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if !range.is_empty() => first.span.join(&last.span),
            _ => Span::new(0, 0),
        }
    }

    /// The span of the words `range` without the conjunctions and prepositions on the first and the
    /// pronoun on the last; the article stays.
    pub fn bare_span(&self, range: Range<usize>) -> Span {
        match (self.words.get(range.start), self.words.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if !range.is_empty() => {
                Span::new(first.without_particles().start, last.stem().end)
            }
            _ => Span::new(0, 0),
        }
    }

    /// The innermost quotation that holds word `i`.
    pub fn quotation_at(&self, i: usize) -> Option<&Quoted> {
        self.quotations.iter().rev().find(|q| q.words.contains(&i))
    }
}
