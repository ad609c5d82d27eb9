//! `Span<U>`: a half-open range, typed by what it indexes.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

/// Indexes bytes of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bytes {}
/// Indexes Unicode code points of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chars {}
/// Indexes the words of an analysed article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Words {}

/// A half-open range `start..end` over units of `U`; bytes of a text unless said otherwise.
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span<U = Bytes> {
    /// First unit inside.
    pub start: usize,
    /// First unit behind.
    pub end: usize,
    unit: PhantomData<U>,
}

impl<U> Clone for Span<U> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<U> Copy for Span<U> {}

impl<U> fmt::Debug for Span<U> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl<U> From<Range<usize>> for Span<U> {
    fn from(r: Range<usize>) -> Self {
        Span::new(r.start, r.end)
    }
}

impl<U> Span<U> {
    /// The span `start..end`; an end before the start is taken as an empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end: end.max(start), unit: PhantomData }
    }

    /// How many units it holds.
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// The same as a standard range.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the unit at `at` is inside.
    pub fn holds(&self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether all of `other` is inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one unit.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    pub fn join(&self, other: &Self) -> Self {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same span, `by` units further on.
    pub fn shift(&self, by: usize) -> Self {
        Span::new(self.start + by, self.end + by)
    }
}

impl Span<Bytes> {
    /// The words of `text` that the span covers; empty if it does not fit the text.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or("")
    }

    /// The span without white space at its ends.
    pub fn trim(&self, text: &str) -> Self {
        let inside = self.of(text);
        let left = inside.len() - inside.trim_start().len();
        let start = self.start + left;
        Span::new(start, start + inside.trim().len())
    }
}

/// Turns byte offsets of one text into code-point offsets, each in constant time.
pub struct CodePoints {
    /// Code points before each 64th byte.
    marks: Vec<u32>,
}

const STEP: usize = 64;

impl CodePoints {
    /// Counts the code points of `text` once.
    pub fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut marks = Vec::with_capacity(bytes.len() / STEP + 1);
        let mut count = 0u32;
        for chunk in bytes.chunks(STEP) {
            marks.push(count);
            count += starts(chunk);
        }
        marks.push(count);
        CodePoints { marks }
    }

    /// How many code points stand before byte `at` of the same text.
    pub fn before(&self, text: &str, at: usize) -> usize {
        let at = at.min(text.len());
        let mark = at / STEP;
        let Some(&seen) = self.marks.get(mark) else { return 0 };
        seen as usize + starts(&text.as_bytes()[mark * STEP..at]) as usize
    }

    /// The span in code points.
    pub fn span(&self, text: &str, bytes: Span) -> Span<Chars> {
        Span::new(self.before(text, bytes.start), self.before(text, bytes.end))
    }
}

fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().map(|b| u32::from((*b as i8) >= -64)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_count_from_the_start() {
        let text = "قال 🙂 الوزير: ".repeat(40);
        let points = CodePoints::of(&text);
        for (n, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(points.before(&text, at), n, "at byte {at}");
        }
        assert_eq!(points.before(&text, text.len()), text.chars().count());
    }

    #[test]
    fn spans_relate() {
        let (a, b): (Span, Span) = (Span::new(2, 6), Span::new(5, 9));
        assert!(a.overlaps(&b) && !a.contains(&b) && a.join(&b) == Span::new(2, 9));
        assert!(!a.overlaps(&Span::new(6, 9)), "half-open spans that touch share nothing");
        assert_eq!(Span::new(0, 8).trim(" قال ").of(" قال "), "قال");
    }
}
