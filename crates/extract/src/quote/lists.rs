//! The lists of reports: reporting verbs and nouns, words that name a source, the small words around them.

use hashbrown::HashMap;
use waqai_data::Table;
use waqai_morph::features::Upos;
use waqai_morph::table::{Row, rows};
use waqai_morph::{Proclitics, Reading, TableError, Word};
use waqai_text::{Kind, fold};

use crate::page::Page;

type Map<V> = HashMap<Box<str>, V, foldhash::fast::FixedState>;

macro_rules! flags {
    ($(#[$doc:meta])* $name:ident { $($(#[$flag:meta])* $constant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $name(u64);

        impl $name {
            /// Nothing.
            pub const NONE: Self = $name(0);
            flags!(@constants 0, $($(#[$flag])* $constant)*);

            /// Whether any of `others` is among these.
            pub fn any(self, others: Self) -> bool {
                self.0 & others.0 != 0
            }

            /// Both together.
            pub const fn with(self, others: Self) -> Self {
                $name(self.0 | others.0)
            }

            /// Those of these that are among `others`.
            pub const fn only(self, others: Self) -> Self {
                $name(self.0 & others.0)
            }

            fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$constant),)* _ => None }
            }
        }
    };
    (@constants $n:expr, $(#[$flag:meta])* $constant:ident $($rest:tt)*) => {
        $(#[$flag])* pub const $constant: Self = Self(1 << $n);
        flags!(@constants $n + 1, $($rest)*);
    };
    (@constants $n:expr,) => {};
}

flags! {
    /// What brings the words of a reporting word.
    Takes {
        /// A clause behind the stressed particle.
        IN "in",
        /// A clause.
        AN "an",
        /// A clause behind a preposition.
        ON "on",
        /// The same, of another preposition.
        TO "to",
        /// The same, of another preposition.
        BY "by",
        /// The same, of another preposition.
        FROM "from",
        /// The same, of another preposition.
        ABOUT "about",
        /// The same, of another preposition.
        IN_THAT "in_that",
        /// Quotation marks or a colon.
        WORDS "words",
        /// What somebody is described as.
        AS "as",
        /// A noun behind a preposition.
        TALK "talk",
        /// Another's words.
        RELAY "relay",
        /// The clause may open with an imperfect.
        MAY "may",
        /// What a paper has, named behind a preposition.
        PAPER "paper",
        /// Goes on with the words of who spoke before.
        MORE "more",
        /// Without a subject, a remark of the writer.
        STILL "still",
        /// A verbal noun as object: what is said is a clause in one word.
        NOUN "noun",
        /// A verbal noun behind the preposition that brings its clauses.
        PHRASE "phrase",
        /// With a count, a figure and no report.
        COUNT "count",
    }
}

flags! {
    /// What a word is in the grammar of reports.
    Class {
        /// A preposition.
        ABOUT "about",
        /// A preposition.
        BY "by",
        /// A preposition.
        FROM "from",
        /// A preposition.
        IN "in",
        /// A preposition.
        ON "on",
        /// A preposition.
        TO "to",
        /// Opens what was said.
        THAT "that",
        /// Stands for what was said.
        WHAT "what",
        /// A quotation behind it is a name.
        TITLE "title",
        /// Behind a comma the writer speaks again.
        CUT "cut",
        /// What is said behind it was not said.
        HEDGE "hedge",
        /// A that-clause behind it is its own.
        BLOCKER "blocker",
        /// Its clause belongs to the noun before.
        RELATIVE "relative",
        /// Stands between verb and subject.
        SKIP "skip",
        /// The same, of two things at one time.
        MEANWHILE "meanwhile",
        /// For his part.
        ASIDE "aside",
        /// Opens a clause whose subject comes first.
        LINKING "linking",
        /// Opens what follows a source.
        RESULT "result",
        /// Where one speaks.
        BROADCAST "broadcast",
        /// The number behind it is a date.
        YEAR "year",
        /// People whom nobody names.
        UNNAMED "unnamed",
        /// The same, of those who stay unknown.
        NOBODY "nobody",
        /// What stands written.
        PAPER "paper",
        /// A body that speaks.
        MEDIUM "medium",
        /// A verb behind it may be so.
        PERHAPS "perhaps",
        /// What is done by announcing it.
        ACT "act",
        /// No verbal noun, but brings words as one.
        MATTER "matter",
        /// A word of respect for somebody named before.
        HONOUR "honour",
        /// Two words behind a comma where the writer speaks again.
        PAIR "pair",
    }
}

/// How the source follows a word that names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// At once.
    Noun,
    /// Behind the preposition ل.
    To,
    /// Behind the preposition that means from somebody's mouth.
    About,
    /// As the subject of a reporting verb.
    Clause,
}

/// A word or several that name a source beside a clause.
#[derive(Debug)]
pub struct Attribution {
    /// The words behind the first, folded.
    pub rest: Vec<Box<str>>,
    /// How the source follows.
    pub follows: Follows,
}

/// The lists of this finder.
pub struct Tables {
    verbs: Map<Takes>,
    participles: Map<Takes>,
    nouns: Map<Takes>,
    classes: Map<Class>,
    pairs: Map<Vec<Box<str>>>,
    attributions: Map<Vec<Attribution>>,
    that: Vec<Box<str>>,
}

impl Tables {
    /// Reads the lists from the project's `quote/` tables among `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lists = Tables {
            verbs: Map::default(),
            participles: Map::default(),
            nouns: Map::default(),
            classes: Map::default(),
            pairs: Map::default(),
            attributions: Map::default(),
            that: Vec::new(),
        };
        for table in tables {
            match table.path {
                "quote/verbs.tsv" => lists.read_verbs(table)?,
                "quote/nouns.tsv" => {
                    for row in rows(table.path, table.text, &["gloss", "noun", "takes"])? {
                        lists.nouns.insert(row.cell(1).into(), takes(&row)?);
                    }
                }
                "quote/attributions.tsv" => lists.read_attributions(table)?,
                "quote/grammar.tsv" => lists.read_classes(table, &["class", "words"])?,
                "quote/sources.tsv" => lists.read_classes(table, &["kind", "noun"])?,
                _ => {}
            }
        }
        Ok(lists)
    }

    fn read_verbs(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, &["gloss", "verb", "takes", "participle"])? {
            let takes = takes(&row)?;
            let known = self.verbs.entry(row.cell(1).into()).or_default();
            *known = known.with(takes);
            if let Some(participle) = row.given(3) {
                let participle = fold(participle);
                let stem = participle
                    .strip_suffix('ا')
                    .ok_or_else(|| row.expected("a participle in the accusative", row.cell(3)))?;
                for ending in ["ا", "ه", &SOUND_PLURAL.concat(), &FEMININE_PLURAL.concat()] {
                    self.participles.insert(format!("{stem}{ending}").into(), takes);
                }
            }
        }
        Ok(())
    }

    fn read_attributions(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, &["source", "words", "gloss"])? {
            let follows = match row.cell(0) {
                "noun" => Follows::Noun,
                "to" => Follows::To,
                "about" => Follows::About,
                "clause" => Follows::Clause,
                other => return Err(row.expected("noun, to, about or clause", other)),
            };
            let mut words = row.values(1).map(|w| fold(w).into_boxed_str());
            let Some(first) = words.next() else { continue };
            let rest = words.collect();
            self.attributions.entry(first).or_default().push(Attribution { rest, follows });
        }
        Ok(())
    }

    fn read_classes(&mut self, table: &Table, columns: &[&str]) -> Result<(), TableError> {
        for row in rows(table.path, table.text, columns)? {
            let class = Class::from_name(row.cell(0))
                .ok_or_else(|| row.expected("a class of quote/grammar.tsv", row.cell(0)))?;
            let mut words = row.values(1);
            let Some(first) = words.next() else { continue };
            if class == Class::THAT {
                self.that.push(first.into());
            }
            if class == Class::PAIR {
                let second = words.next().ok_or_else(|| row.expected("two words", first))?;
                self.pairs.entry(fold(first).into()).or_default().push(fold(second).into());
            }
            let known = self.classes.entry(fold(first).into()).or_default();
            *known = known.with(class);
        }
        Ok(())
    }

    /// What the verb of this dictionary form takes.
    pub fn verb(&self, lemma: &str) -> Option<Takes> {
        self.verbs.get(lemma).copied()
    }

    /// What the participle takes that is spelt so, folded, conjunctions off.
    pub fn participle(&self, bare: &str) -> Option<Takes> {
        self.participles.get(bare).copied()
    }

    /// What the noun of this dictionary form takes.
    pub fn noun(&self, lemma: &str) -> Option<Takes> {
        self.nouns.get(lemma).copied()
    }

    /// The class of a word that is spelt so, folded.
    pub fn class(&self, folded: &str) -> Class {
        self.classes.get(folded).copied().unwrap_or_default()
    }

    /// Whether the two words, folded, make a pair behind which the writer speaks again.
    pub fn is_pair(&self, first: &str, second: &str) -> bool {
        self.pairs.get(first).is_some_and(|p| p.iter().any(|s| **s == *second))
    }

    /// The attributions whose first word, folded, is `first`.
    pub fn attributions(&self, first: &str) -> &[Attribution] {
        self.attributions.get(first).map_or(&[], Vec::as_slice)
    }

    /// Whether word `i` of `page` opens what was said.
    pub fn is_that_at(&self, page: &Page, i: usize) -> bool {
        // Neither the end of a word that was cut in two nor a letter's name in «سي.إن.إن».
        let dotted = i > 0 && (page.is_sign(i - 1, ".") || page.is_sign(i - 1, "-"));
        let apart = i == 0 || !page.touches_next(i - 1) || page.is_any_sign(i - 1) && !dotted;
        apart && page.word(i).is_some_and(|w| w.kind == Kind::Word && self.is_that(w))
    }

    fn is_that(&self, word: &Word) -> bool {
        let opens = |r: &Reading| {
            r.lemma.len() <= 4
                && !r.proclitics.any(Proclitics::LIKE)
                && self.that.iter().any(|t| **t == *r.lemma)
        };
        let small = matches!(word.pos(), Upos::Part | Upos::Sconj | Upos::Pron | Upos::Adp);
        opens(word.reading()) || small && word.may(opens)
    }
}

const SOUND_PLURAL: [&str; 2] = ["ي", "ن"];
const FEMININE_PLURAL: [&str; 2] = ["ا", "ت"];

fn takes(row: &Row) -> Result<Takes, TableError> {
    row.values(2).try_fold(Takes::NONE, |all, name| {
        let one = Takes::from_name(name)
            .ok_or_else(|| row.expected("what quote/verbs.tsv says that a word takes", name))?;
        Ok(all.with(one))
    })
}
