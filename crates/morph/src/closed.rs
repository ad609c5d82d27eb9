//! Closed classes: every word that grammar counts, what it takes before and behind it, and what it asks for next.

use std::sync::Arc;

use hashbrown::{HashMap, HashSet};
use waqai_data::Table;
use waqai_text::fold;

use crate::features::{Features, Gender, Number, Person, Upos};
use crate::table::{Row, TableError, rows};
use crate::word::Proclitics;

const WORDS: &[&str] =
    &["pos", "word", "lemma", "takes", "pronoun", "next", "features", "cost", "gloss"];
const CLITICS: &[&str] = &["kind", "clitic", "name", "features", "gloss"];
const COMMON: &[&str] = &["pos", "lemma", "rank"];
const AUXILIARIES: &[&str] = &["pos", "lemma", "gloss"];

/// What a word of a closed class asks the next word to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Next {
    /// Anything.
    #[default]
    Any,
    /// A nominal.
    Noun,
    /// A verb, perfect or imperfect.
    Verb,
    /// A verb in the imperfect.
    Imperfect,
    /// A verb in the perfect.
    Perfect,
    /// A clause, verbal or nominal.
    Clause,
}

/// Whether a word stands with a pronoun attached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Attached {
    Never,
    May,
    Must,
}

/// One word of a closed class.
#[derive(Clone, Debug)]
pub(crate) struct Particle {
    pub word: Arc<str>,
    pub lemma: Arc<str>,
    pub pos: Upos,
    pub takes: Proclitics,
    pub pronoun: Attached,
    pub next: Next,
    pub features: Features,
    pub cost: i32,
    pub table: &'static str,
    pub line: u32,
}

/// One attached pronoun.
#[derive(Clone, Debug)]
pub(crate) struct Pronoun {
    /// In careful spelling.
    pub form: &'static str,
    /// As words are compared.
    pub folded: String,
    /// How many letters it has.
    pub letters: usize,
    /// Its name: of the first person it tells the form for verbs from the form for nouns.
    pub name: &'static str,
}

/// All closed classes.
#[derive(Default)]
pub(crate) struct Closed {
    words: HashMap<Box<str>, Vec<Particle>, foldhash::fast::FixedState>,
    auxiliaries: HashSet<Box<str>, foldhash::fast::FixedState>,
    /// Ranks of the words that are printed every day.
    common: HashMap<Box<str>, [(Upos, u8); 3], foldhash::fast::FixedState>,
    /// The attached pronouns, longest first.
    pub pronouns: Vec<Pronoun>,
    /// The article, in careful spelling.
    pub article: Arc<str>,
}

impl Closed {
    /// Reads the tables below `closed/`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut closed = Closed { article: "".into(), ..Closed::default() };
        for table in tables.iter().filter(|t| t.path.starts_with("closed/")) {
            match table.path {
                "closed/clitics.tsv" => closed.read_clitics(table)?,
                "closed/auxiliaries.tsv" => {
                    for row in rows(table.path, table.text, AUXILIARIES)? {
                        closed.auxiliaries.insert(row.cell(1).into());
                    }
                }
                "closed/common.tsv" => closed.read_common(table)?,
                _ => closed.read_words(table)?,
            }
        }
        Ok(closed)
    }

    /// The words that are spelt so, folded.
    pub fn look_up(&self, core: &str) -> &[Particle] {
        self.words.get(core).map_or(&[], Vec::as_slice)
    }

    /// Whether the verb of this dictionary form is an auxiliary.
    pub fn is_auxiliary(&self, lemma: &str) -> bool {
        self.auxiliaries.contains(lemma)
    }

    /// How common a dictionary form is: 1 or 2, the former more so; none if it is not.
    pub fn rank(&self, pos: Upos, lemma: &str) -> Option<u8> {
        let ranks = self.common.get(lemma)?;
        ranks.iter().find(|(p, rank)| *p == pos && *rank > 0).map(|(_, rank)| *rank)
    }

    fn read_common(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, COMMON)? {
            let [pos, lemma, rank] = row.cells::<3>();
            let pos = Upos::from_name(pos).ok_or_else(|| row.expected("a part of speech", pos))?;
            let rank = match rank {
                "1" => 1,
                "2" => 2,
                _ => return Err(row.expected("1 or 2", rank)),
            };
            let ranks = self.common.entry(lemma.into()).or_insert([(Upos::X, 0); 3]);
            if let Some(free) = ranks.iter_mut().find(|(_, r)| *r == 0) {
                *free = (pos, rank);
            }
        }
        Ok(())
    }

    fn read_clitics(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, CLITICS)? {
            let [kind, form, name, ..] = row.cells::<5>();
            match (kind, name) {
                ("proclitic", "the") => self.article = form.into(),
                ("proclitic", _) => {}
                ("pronoun", _) => {
                    let folded = fold(form);
                    let letters = folded.chars().count();
                    self.pronouns.push(Pronoun { form, folded, letters, name });
                }
                _ => return Err(row.expected("proclitic or pronoun", kind)),
            }
        }
        self.pronouns.sort_by_key(|p| std::cmp::Reverse(p.folded.len()));
        Ok(())
    }

    fn read_words(&mut self, table: &Table) -> Result<(), TableError> {
        for row in rows(table.path, table.text, WORDS)? {
            let [pos, word, lemma, _, pronoun, next, _, cost, _] = row.cells::<9>();
            let mut takes = Proclitics::AND.with(Proclitics::SO).with(Proclitics::ASK);
            for name in row.values(3) {
                let one = proclitic(name).ok_or_else(|| row.expected("a proclitic", name))?;
                takes = takes.with(one);
            }
            let particle = Particle {
                word: word.into(),
                lemma: lemma.into(),
                pos: Upos::from_name(pos).ok_or_else(|| row.expected("a part of speech", pos))?,
                takes,
                pronoun: match pronoun {
                    "-" => Attached::Never,
                    "may" => Attached::May,
                    "must" => Attached::Must,
                    _ => return Err(row.expected("-, may or must", pronoun)),
                },
                next: match next {
                    "-" => Next::Any,
                    "noun" => Next::Noun,
                    "verb" => Next::Verb,
                    "imperfect" => Next::Imperfect,
                    "perfect" => Next::Perfect,
                    "clause" => Next::Clause,
                    _ => return Err(row.expected("what follows", next)),
                },
                features: features(&row, 6)?,
                cost: cost.parse().map_err(|_| row.expected("a number", cost))?,
                table: table.path,
                line: row.line as u32,
            };
            self.words.entry(fold(word).into()).or_default().push(particle);
        }
        Ok(())
    }
}

fn proclitic(name: &str) -> Option<Proclitics> {
    Some(match name {
        "by" => Proclitics::BY,
        "to" => Proclitics::TO,
        "like" => Proclitics::LIKE,
        "will" => Proclitics::WILL,
        "the" => Proclitics::THE,
        _ => return None,
    })
}

fn features(row: &Row, column: usize) -> Result<Features, TableError> {
    let mut features = Features::default();
    for name in row.values(column) {
        if let Some(gender) = Gender::from_name(name) {
            features.gender = Some(gender);
        } else if let Some(number) = Number::from_name(name) {
            features.number = Some(number);
        } else if let Some(person) = Person::from_name(name) {
            features.person = Some(person);
        } else {
            return Err(row.expected("a gender, number or person", name));
        }
    }
    Ok(features)
}
