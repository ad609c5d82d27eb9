//! The lists of numbers: number words with every proclitic that they take, bounds, and small words around numbers.

use hashbrown::HashMap;
use waqai_data::Table;
use waqai_morph::table::{Row, rows};
use waqai_morph::{Proclitics, TableError};
use waqai_record::Op;
use waqai_text::fold;

use crate::newsroom::{Groups, Newsrooms};

type Words<T> = HashMap<Box<str>, T, foldhash::fast::FixedState>;

/// What a number word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One to nine.
    Unit,
    /// One, in compounds only.
    OneOf,
    /// Ten.
    Ten,
    /// Twenty to ninety.
    Tens,
    /// A hundred, or several in one word.
    Hundred,
    /// A thousand, a million …
    Scale,
    /// A scale in the accusative, or two of it in construct.
    ScaleOrDual,
    /// The plural of a scale.
    Scales,
    /// Two of a scale.
    Dual,
    /// A vague plural: tens, hundreds.
    Some,
    /// A part: a half, two thirds.
    Part,
    /// A part in the plural, which asks for a number before it.
    Parts,
    /// Nought.
    Zero,
    /// A place in a row.
    Ordinal,
}

/// One spelling of a number word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece {
    /// What it is.
    pub kind: Kind,
    /// What it is worth.
    pub value: f64,
    /// The proclitics that the spelling has.
    pub proclitics: Proclitics,
    /// How many letters conjunctions and prepositions take; the article is not among them.
    pub letters: u8,
}

/// A small word beside numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Between,
    From,
    To,
    Minus,
    Point,
    Call,
    Or,
    And,
    Change,
}

/// Words that bound a number.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    pub op: Op,
    /// The words, folded.
    pub words: Vec<Box<str>>,
}

/// Words that bound a number from either side of the noun between: "did not exceed, the share, 12".
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub op: Op,
    /// The words before the noun, folded.
    pub head: Vec<Box<str>>,
    /// The word between the noun and the number, if one must stand there, folded.
    pub tail: Option<Box<str>>,
}

/// The lists of this finder.
pub struct Tables {
    pieces: Words<Piece>,
    roles: Words<Role>,
    /// Bounds before a number, by their last word.
    before: Words<Vec<Bound>>,
    /// Bounds behind a number, by their first word.
    behind: Words<Vec<Bound>>,
    /// Bounds around a noun, by the last word of their head.
    around: Words<Vec<Around>>,
    /// Newsrooms, some of which group thousands with dots.
    newsrooms: Newsrooms,
}

/// What may stand before a number word, and how many letters of it are no article.
fn fronts() -> Vec<(String, Proclitics, u8)> {
    let conjunctions = [("", Proclitics::NONE), ("و", Proclitics::AND), ("ف", Proclitics::SO)];
    let prepositions = [
        ("", Proclitics::NONE),
        ("ب", Proclitics::BY),
        ("ل", Proclitics::TO),
        ("ك", Proclitics::LIKE),
    ];
    let mut out = Vec::new();
    for (and, a) in conjunctions {
        for (by, b) in prepositions {
            let (front, both) = ([and, by].concat(), a.with(b));
            let letters = front.chars().count() as u8;
            let the = if by == "ل" { "ل".to_owned() } else { ['ا', 'ل'].iter().collect() };
            out.push((front.clone() + &the, both.with(Proclitics::THE), letters));
            out.push((front, both, letters));
        }
    }
    out.sort_by_key(|(front, ..)| front.len());
    out
}

fn kind(row: &Row, name: &str) -> Result<Kind, TableError> {
    Ok(match name {
        "unit" => Kind::Unit,
        "one_of" => Kind::OneOf,
        "ten" => Kind::Ten,
        "tens" => Kind::Tens,
        "hundred" => Kind::Hundred,
        "scale" => Kind::Scale,
        "scale_or_dual" => Kind::ScaleOrDual,
        "scales" => Kind::Scales,
        "dual" => Kind::Dual,
        "some" => Kind::Some,
        "part" => Kind::Part,
        "parts" => Kind::Parts,
        "zero" => Kind::Zero,
        _ => return Err(row.expected("a kind of number word", name)),
    })
}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lists = Tables {
            pieces: Words::default(),
            roles: Words::default(),
            before: Words::default(),
            behind: Words::default(),
            around: Words::default(),
            newsrooms: Newsrooms::new(tables)?,
        };
        let mut words = Vec::new();
        for table in tables {
            match table.path {
                "number/cardinals.tsv" => {
                    for row in rows(table.path, table.text, &["kind", "value", "word"])? {
                        let [name, value, word] = row.cells::<3>();
                        let value = value.parse().map_err(|_| row.expected("a number", value))?;
                        words.push((fold(word), kind(&row, name)?, value));
                    }
                }
                "number/ordinals.tsv" => {
                    for row in rows(table.path, table.text, &["value", "word"])? {
                        let [value, word] = row.cells::<2>();
                        let value = value.parse().map_err(|_| row.expected("a number", value))?;
                        words.push((fold(word), Kind::Ordinal, value));
                    }
                }
                "number/bounds.tsv" => lists.read_bounds(table)?,
                "number/signs.tsv" => lists.read_roles(table)?,
                _ => {}
            }
        }
        lists.spell(&words);
        Ok(lists)
    }

    /// Writes down every word with everything that may stand before it. A plain word outweighs one with proclitics.
    fn spell(&mut self, words: &[(String, Kind, f64)]) {
        for (front, proclitics, letters) in fronts() {
            for (word, kind, value) in words {
                // A preposition on a word of two letters is another word more often than not.
                let short = word.chars().count() < 3;
                if short && letters > 0 && proclitics != Proclitics::AND {
                    continue;
                }
                let piece = Piece { kind: *kind, value: *value, proclitics, letters };
                self.pieces.entry([&front, word.as_str()].concat().into()).or_insert(piece);
            }
        }
    }

    fn read_bounds(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, &["bound", "stands", "words"])? {
            let [bound, stands, text] = row.cells::<3>();
            let op = match bound {
                "at_least" => Op::AtLeast,
                "at_most" => Op::AtMost,
                "about" => Op::About,
                _ => return Err(row.expected("at_least, at_most or about", bound)),
            };
            let words: Vec<Box<str>> = text.split(' ').map(|w| fold(w).into()).collect();
            if stands == "around" {
                let gap = words.iter().position(|w| &**w == "…").unwrap_or(words.len());
                let head = words[..gap].to_vec();
                let at = head.last().cloned().unwrap_or_default();
                let list = self.around.entry(at).or_default();
                list.push(Around { op, tail: words.get(gap + 1).cloned(), head });
                list.sort_by_key(|a| std::cmp::Reverse(a.head.len()));
                continue;
            }
            let (map, at) = match stands {
                "before" => (&mut self.before, words.last()),
                "behind" => (&mut self.behind, words.first()),
                _ => return Err(row.expected("before, behind or around", stands)),
            };
            let at: Box<str> = at.cloned().unwrap_or_default();
            let list = map.entry(at).or_default();
            list.push(Bound { op, words });
            list.sort_by_key(|b| std::cmp::Reverse(b.words.len()));
        }
        Ok(())
    }

    fn read_roles(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, &["role", "words"])? {
            let [name, word] = row.cells::<2>();
            let role = match name {
                "between" => Role::Between,
                "from" => Role::From,
                "to" => Role::To,
                "minus" => Role::Minus,
                "point" => Role::Point,
                "call" => Role::Call,
                "or" => Role::Or,
                "and" => Role::And,
                "change" => Role::Change,
                _ => return Err(row.expected("a role beside numbers", name)),
            };
            self.roles.insert(fold(word).into(), role);
        }
        Ok(())
    }

    /// The number word that is spelt so, folded, clitics on.
    pub(crate) fn piece(&self, whole: &str) -> Option<&Piece> {
        self.pieces.get(whole)
    }

    /// The role of a small word, folded, clitics on or off.
    pub(super) fn role(&self, whole: &str) -> Option<Role> {
        self.roles.get(whole).copied()
    }

    /// The bounds whose last word is `last`, the longest first.
    pub(super) fn before(&self, last: &str) -> &[Bound] {
        self.before.get(last).map_or(&[], Vec::as_slice)
    }

    /// The bounds whose first word is `first`, the longest first.
    pub(super) fn behind(&self, first: &str) -> &[Bound] {
        self.behind.get(first).map_or(&[], Vec::as_slice)
    }

    /// The bounds around a noun whose head ends in `last`, the longest first.
    pub(super) fn around(&self, last: &str) -> &[Around] {
        self.around.get(last).map_or(&[], Vec::as_slice)
    }

    /// Whether the newsroom groups thousands with dots.
    pub(super) fn groups_with_dots(&self, outlet: &str) -> bool {
        self.newsrooms.habit(Some(outlet)).groups == Groups::Dots
    }
}
