//! Words: what the analyser says of each token, and what everything after it asks.

use std::sync::Arc;

use smallvec::SmallVec;
use waqai_text::{Kind, Span};

use crate::choose::Mark;
use crate::features::{Features, Upos};

/// What a segment of a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SegmentKind {
    /// A conjunction, preposition, particle or article before the stem.
    Proclitic,
    /// The word itself.
    Stem,
    /// A pronoun behind the stem.
    Enclitic,
}

/// One segment of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Bytes from the word's start; the segments of a word tile it. An article that three lams swallow (للجنة)
    /// has no segment: `Proclitics::THE` says that it is there.
    pub span: Span,
    /// What it is.
    pub kind: SegmentKind,
    /// The restored form where the joining changed the spelling (للX: ال; مدرسته: مدرسة).
    pub form: Option<Arc<str>>,
    /// The part of speech of a clitic, or of the stem.
    pub pos: Upos,
}

/// The proclitics of a word, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Proclitics(pub u16);

impl Proclitics {
    /// No proclitic.
    pub const NONE: Self = Proclitics(0);
    /// The conjunction و.
    pub const AND: Self = Proclitics(1);
    /// The conjunction ف.
    pub const SO: Self = Proclitics(2);
    /// The preposition ب.
    pub const BY: Self = Proclitics(4);
    /// The preposition or particle ل.
    pub const TO: Self = Proclitics(8);
    /// The preposition ك.
    pub const LIKE: Self = Proclitics(16);
    /// The particle س of the future.
    pub const WILL: Self = Proclitics(32);
    /// The article ال.
    pub const THE: Self = Proclitics(64);
    /// The interrogative أ.
    pub const ASK: Self = Proclitics(128);

    /// Whether any of `others` is among them.
    pub fn any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Both sets.
    pub fn with(self, others: Self) -> Self {
        Proclitics(self.0 | others.0)
    }
}

/// Where a reading comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A row of the lexicon: table and line.
    Lexicon {
        /// The table's path.
        table: &'static str,
        /// Its line, from 1.
        line: u32,
    },
    /// The shape of a word that no table has.
    Shape,
    /// No Arabic word: a number, sign, Latin word.
    Script,
}

/// One way to read a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its segments, in order; exactly one is the stem.
    pub segments: SmallVec<[Segment; 4]>,
    /// The dictionary form, in careful spelling.
    pub lemma: Arc<str>,
    /// The stem as words are compared: folded, without clitics (`waqai_text::fold`).
    pub key: Arc<str>,
    /// The root, hamza as ء; absent for particles and foreign words.
    pub root: Option<&'static str>,
    /// The pattern (وزن) or, of a verb, its form (`I` … `QIV`).
    pub pattern: Option<&'static str>,
    /// The part of speech of the stem.
    pub pos: Upos,
    /// What its form says.
    pub features: Features,
    /// Its proclitics.
    pub proclitics: Proclitics,
    /// Its attached pronoun, in careful spelling (ه ها هم نا …).
    pub pronoun: Option<&'static str>,
    /// Where it comes from.
    pub source: Source,
}

impl Reading {
    /// Where the stem stands, from the word's start.
    pub fn stem(&self) -> Span {
        self.segments
            .iter()
            .find(|s| s.kind == SegmentKind::Stem)
            .map_or(Span::new(0, 0), |s| s.span)
    }

    /// Whether the lexicon has it.
    pub fn is_known(&self) -> bool {
        matches!(self.source, Source::Lexicon { .. })
    }
}

/// All readings of one spelling, the likeliest by itself first.
#[derive(Debug)]
pub struct Entry {
    /// The whole word as words are compared.
    pub key: Box<str>,
    /// At least one.
    pub readings: Vec<Reading>,
    /// What the choice in context looks at, one for each reading.
    pub(crate) marks: Vec<Mark>,
}

/// One word of an article: a token, or half of one that was two words run together.
#[derive(Clone, Debug)]
pub struct Word {
    /// Bytes of the text.
    pub span: Span,
    /// What the token is made of.
    pub kind: Kind,
    /// What is known of its spelling.
    pub entry: Arc<Entry>,
    /// Which reading the context chose.
    pub choice: usize,
}

impl Word {
    /// The reading that the context chose.
    pub fn reading(&self) -> &Reading {
        &self.entry.readings[self.choice]
    }

    /// The dictionary form.
    pub fn lemma(&self) -> &str {
        &self.reading().lemma
    }

    /// The stem, folded: what lists are asked for.
    pub fn key(&self) -> &str {
        &self.reading().key
    }

    /// The whole word, folded, clitics on.
    pub fn whole(&self) -> &str {
        &self.entry.key
    }

    /// The part of speech.
    pub fn pos(&self) -> Upos {
        self.reading().pos
    }

    /// What its form says.
    pub fn features(&self) -> Features {
        self.reading().features
    }

    /// Whether it has any of these proclitics.
    pub fn has(&self, clitics: Proclitics) -> bool {
        self.reading().proclitics.any(clitics)
    }

    /// Its attached pronoun.
    pub fn pronoun(&self) -> Option<&'static str> {
        self.reading().pronoun
    }

    /// Where its stem stands in the text: no conjunction, preposition, article or pronoun.
    pub fn stem(&self) -> Span {
        self.reading().stem().shift(self.span.start)
    }

    /// Where it stands without conjunctions and prepositions, the article kept (`للX`: from the second lam,
    /// which is the article's or, where it swallowed that, the word's own).
    pub fn without_particles(&self) -> Span {
        let reading = self.reading();
        let stem = reading.stem();
        let article = reading
            .segments
            .iter()
            .find(|s| s.kind == SegmentKind::Proclitic && s.pos == Upos::Det);
        Span::new(article.map_or(stem.start, |a| a.span.start), stem.end).shift(self.span.start)
    }

    /// Whether any reading of the word, chosen or not, satisfies `test`.
    pub fn may(&self, test: impl Fn(&Reading) -> bool) -> bool {
        self.entry.readings.iter().any(test)
    }
}
