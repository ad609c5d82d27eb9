//! Proper names as the analyser needs them: the single words that names are made of, and the nisba of places.

use std::sync::Arc;

use hashbrown::HashMap;
use waqai_data::Table;
use waqai_text::fold;

use crate::features::{Features, Gender, Number, Upos};
use crate::table::{Row, TableError, shaped};

/// One word that is a name or part of one, or the nisba of a name.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// In careful spelling, without the article.
    pub lemma: Arc<str>,
    /// Whether it is written with the article; none: with and without.
    pub article: Option<bool>,
    pub pos: Upos,
    pub features: Features,
    /// Whether it is only a word of longer names.
    pub part: bool,
    pub cost: i32,
    pub table: &'static str,
    pub line: u32,
}

/// All names, by their folded spelling without the article.
#[derive(Default)]
pub(crate) struct Names {
    names: HashMap<Box<str>, Vec<Name>, foldhash::fast::FixedState>,
}

/// How unlikely it is that a word is meant as the name that is listed: the less known, the less likely.
#[derive(Clone, Copy)]
struct Weight {
    /// Of a name of one word.
    alone: i32,
    /// Of a word of a longer name, which may be a common one.
    part: i32,
}

const KNOWN: Weight = Weight { alone: 5, part: 14 };
const FOREIGN: Weight = Weight { alone: 8, part: 12 };
const GIVEN: Weight = Weight { alone: 11, part: 13 };
const LITTLE: Weight = Weight { alone: 15, part: 22 };

impl Names {
    /// Reads the tables of places, bodies, people and their names below `names/`; passes over all others.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        type Read = fn(&mut Names, &Table) -> Result<(), TableError>;
        let readers: [(&str, Read); 7] = [
            ("names/countries.tsv", Names::places),
            ("names/places.tsv", Names::places),
            ("names/bodies.tsv", Names::bodies),
            ("names/people.tsv", Names::people),
            ("names/given.tsv", Names::given),
            ("names/family.tsv", Names::family),
            ("names/peoples.tsv", Names::peoples),
        ];
        let mut names = Names::default();
        for (path, read) in readers {
            for table in tables.iter().filter(|t| t.path == path) {
                read(&mut names, table)?;
            }
        }
        Ok(names)
    }

    /// The names that are spelt so, folded, their article taken off.
    pub fn look_up(&self, core: &str) -> &[Name] {
        self.names.get(core).map_or(&[], Vec::as_slice)
    }

    fn places(&mut self, table: &Table) -> Result<(), TableError> {
        for row in shaped(table)? {
            let weight = match row.cell(0) {
                "country" | "capital" => KNOWN,
                "region" | "city" => FOREIGN,
                _ => LITTLE,
            };
            self.phrase(&row, row.cell(2), weight, Features::default(), table);
            for also in row.values(3) {
                self.phrase(&row, also, weight, Features::default(), table);
            }
            row.values(4).for_each(|nisba| self.nisba(&row, nisba, table));
        }
        Ok(())
    }

    fn bodies(&mut self, table: &Table) -> Result<(), TableError> {
        for row in shaped(table)? {
            for name in row.values(4).chain(Some(row.cell(2)).filter(|n| !n.contains(' '))) {
                self.phrase(&row, name, FOREIGN, Features::default(), table);
            }
        }
        Ok(())
    }

    fn people(&mut self, table: &Table) -> Result<(), TableError> {
        for row in shaped(table)? {
            self.phrase(&row, row.cell(3), FOREIGN, Features::default(), table);
            for also in row.values(4) {
                self.phrase(&row, also, FOREIGN, Features::default(), table);
            }
        }
        Ok(())
    }

    fn given(&mut self, table: &Table) -> Result<(), TableError> {
        for row in shaped(table)? {
            let features =
                Features { gender: Gender::from_name(row.cell(0)), ..Features::default() };
            self.phrase(&row, row.cell(1), GIVEN, features, table);
        }
        Ok(())
    }

    fn family(&mut self, table: &Table) -> Result<(), TableError> {
        for row in shaped(table)? {
            let weight = if row.cell(0) == "foreign" { FOREIGN } else { GIVEN };
            self.phrase(&row, row.cell(1), weight, Features::default(), table);
        }
        Ok(())
    }

    fn peoples(&mut self, table: &Table) -> Result<(), TableError> {
        for row in shaped(table)? {
            row.values(1).for_each(|nisba| self.nisba(&row, nisba, table));
            for plural in row.values(2) {
                let features = Features {
                    gender: Some(Gender::Masc),
                    number: Some(Number::Plural),
                    human: Some(true),
                    ..Features::default()
                };
                let lemma = row.values(1).next().unwrap_or(plural);
                let name =
                    Name { pos: Upos::Noun, features, cost: 11, ..self.name(&row, lemma, table) };
                self.add(plural, name);
            }
        }
        Ok(())
    }

    /// Every word of a name; words of a cell with several names are joined by low lines.
    fn phrase(&mut self, row: &Row, name: &str, weight: Weight, features: Features, table: &Table) {
        let several = name.contains([' ', '_']);
        let cost = if several { weight.part } else { weight.alone };
        for word in name.split([' ', '_']) {
            let (bare, article) = bare(word);
            if bare.chars().count() >= 2 {
                let name = Name {
                    part: several,
                    article: Some(article),
                    features,
                    cost,
                    ..self.name(row, bare, table)
                };
                self.add(bare, name);
            }
        }
    }

    /// The adjective of a place in all its forms, `nisba` being the masculine singular.
    fn nisba(&mut self, row: &Row, nisba: &str, table: &Table) {
        let masc = Features { gender: Some(Gender::Masc), ..Features::default() };
        let fem = Features { gender: Some(Gender::Fem), ..Features::default() };
        let number = |f: Features, number| Features { number: Some(number), ..f };
        let (one, two, many) = (Number::Singular, Number::Dual, Number::Plural);
        let forms: [(&[char], Features); 9] = [
            (&[], number(masc, one)),
            (&['ا'], number(masc, one)),
            (&['ة'], number(fem, one)),
            (&['و', 'ن'], number(masc, many)),
            (&['ي', 'ن'], number(masc, many)),
            (&['ا', 'ت'], number(fem, many)),
            (&['ا', 'ن'], number(masc, two)),
            (&['ت', 'ا', 'ن'], number(fem, two)),
            (&['ت', 'ي', 'ن'], number(fem, two)),
        ];
        for (ending, features) in forms {
            let form: String = nisba.chars().chain(ending.iter().copied()).collect();
            let name = Name { pos: Upos::Adj, features, ..self.name(row, nisba, table) };
            self.add(&form, name);
        }
    }

    /// A proper name in careful spelling as `row` has it, to be filled in.
    fn name(&self, row: &Row, lemma: &str, table: &Table) -> Name {
        Name {
            lemma: lemma.into(),
            article: None,
            pos: Upos::Propn,
            features: Features::default(),
            part: false,
            cost: 10,
            table: table.origin,
            line: row.line as u32,
        }
    }

    fn add(&mut self, word: &str, name: Name) {
        let names = self.names.entry(fold(word).into()).or_default();
        let same = names.iter_mut().find(|n| {
            n.pos == name.pos
                && n.article == name.article
                && (n.features == name.features || name.pos == Upos::Propn)
        });
        match same {
            Some(same) => {
                same.cost = same.cost.min(name.cost);
                same.part &= name.part;
            }
            None => names.push(name),
        }
    }
}

/// A word without its article, and whether it had one.
fn bare(word: &str) -> (&str, bool) {
    let mut letters = word.chars();
    if letters.next() == Some('ا') && letters.next() == Some('ل') && letters.as_str().len() >= 4 {
        (letters.as_str(), true)
    } else {
        (word, false)
    }
}
