//! The lists of figures: counted nouns, currencies, measures, words around figures, words of source.

use hashbrown::HashMap;
use waqai_data::Table;
use waqai_morph::table::rows;
use waqai_morph::{Reading, TableError, Upos, Word};
use waqai_record::Measure;
use waqai_text::fold;

/// The adjective that asks for a currency's code, if one does, and the code.
type Code = (Option<Box<str>>, Box<str>);
type Words<T> = HashMap<Box<str>, T, foldhash::fast::FixedState>;

/// Whom or what a noun counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    People,
    Money,
    /// Things that are brought somewhere.
    Goods,
    Things,
}

/// What the lists say of a counted noun.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// The class of the contract; absent where the noun's lemma is the unit.
    pub unit: Option<Box<str>>,
    pub class: Class,
    /// What the noun itself says of those counted.
    pub measure: Option<Measure>,
}

/// A word that says what happened to those counted.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub measure: Measure,
    pub verb: bool,
    /// What it must count; anything where absent.
    pub counts: Option<Class>,
    /// A noun that must follow it.
    pub with: Option<Box<str>>,
}

macro_rules! roles {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum $name { $($variant,)* }

        impl $name {
            fn from_name(name: &str) -> Option<Self> {
                match name { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

roles! {
    /// What a noun does around figures.
    Role {
        Label "label", Time "time", Adverb "adverb", Degree "degree", Scale "scale", Magnitude "magnitude", Age "age", Count "count",
        Part "part", Other "other", Most "most", Until "until", Origin "origin", Percent "percent", Round "round",
        Reach "reach", Relative "relative", Object "object", Toward "toward", Where "where",
    }
}

roles! {
    /// What a word does for the source of a figure.
    Source {
        Also "also", As "as", By "by", Say "say", Count "count", Based "based", Impersonal "impersonal", Norm "norm", Saying "saying", Stand "stand", That "that", Upon "upon",
    }
}

/// The lists of this finder.
pub struct Tables {
    units: Words<Unit>,
    /// Codes by noun, with the adjective that asks for them.
    currencies: Words<Vec<Code>>,
    /// Codes by noun and country.
    countries: Words<Vec<(Box<str>, Box<str>)>>,
    cues: Words<Vec<Cue>>,
    roles: Words<Vec<Role>>,
    sources: Words<Vec<Source>>,
    /// Units written short.
    short: Words<Box<str>>,
}

impl Tables {
    /// Reads the lists from `tables`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lists = Tables {
            units: Words::default(),
            currencies: Words::default(),
            countries: Words::default(),
            cues: Words::default(),
            roles: Words::default(),
            sources: Words::default(),
            short: Words::default(),
        };
        for table in tables.iter().filter(|t| t.path.starts_with("figure/")) {
            lists.read(table)?;
        }
        Ok(lists)
    }

    fn read(&mut self, table: &Table) -> Result<(), TableError> {
        let text = table.text;
        match table.path {
            "figure/units.tsv" => {
                for row in rows(table.path, text, &["unit", "class", "measure", "lemma"])? {
                    let class = match row.cell(1) {
                        "people" => Class::People,
                        "goods" => Class::Goods,
                        "-" => Class::Things,
                        other => return Err(row.expected("people, goods or -", other)),
                    };
                    let measure = row
                        .given(2)
                        .map(|m| measure(m).ok_or_else(|| row.expected("a measure", m)));
                    let unit = Unit {
                        unit: row.given(0).map(Into::into),
                        class,
                        measure: measure.transpose()?,
                    };
                    both(&mut self.units, row.cell(3), &unit);
                }
            }
            "figure/currencies.tsv" => {
                for row in rows(table.path, text, &["code", "noun", "adjective"])? {
                    let [code, noun, _] = row.cells::<3>();
                    push(&mut self.currencies, noun, (row.given(2).map(Into::into), code.into()));
                }
            }
            "figure/countries.tsv" => {
                for row in rows(table.path, text, &["country", "noun", "code"])? {
                    let [country, noun, code] = row.cells::<3>();
                    push(&mut self.countries, noun, (country.into(), code.into()));
                }
            }
            "figure/measures.tsv" => {
                for row in rows(table.path, text, &["measure", "kind", "counts", "with", "lemma"])?
                {
                    let [name, kind, counts, _, lemma] = row.cells::<5>();
                    let cue = Cue {
                        measure: measure(name).ok_or_else(|| row.expected("a measure", name))?,
                        verb: kind == "verb",
                        counts: match counts {
                            "people" => Some(Class::People),
                            "money" => Some(Class::Money),
                            "goods" => Some(Class::Goods),
                            "things" => Some(Class::Things),
                            "any" => None,
                            _ => {
                                return Err(
                                    row.expected("people, money, goods, things or any", counts)
                                );
                            }
                        },
                        with: row.given(3).map(Into::into),
                    };
                    push(&mut self.cues, lemma, cue);
                }
            }
            "figure/short.tsv" => {
                for row in rows(table.path, text, &["of", "short", "lemma"])? {
                    self.short.insert(fold(row.cell(1)).into(), row.cell(2).into());
                }
            }
            "figure/nouns.tsv" => {
                for row in rows(table.path, text, &["role", "lemma"])? {
                    let name = row.cell(0);
                    let role = Role::from_name(name).ok_or_else(|| row.expected("a role", name))?;
                    push(&mut self.roles, row.cell(1), role);
                }
            }
            "figure/sources.tsv" => {
                for row in rows(table.path, text, &["role", "word"])? {
                    let name = row.cell(0);
                    let role =
                        Source::from_name(name).ok_or_else(|| row.expected("a role", name))?;
                    push(&mut self.sources, row.cell(1), role);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What is counted by the noun read so.
    pub(super) fn unit(&self, reading: &Reading) -> Option<&Unit> {
        self.units.get(&*reading.lemma).or_else(|| self.units.get(&*reading.key))
    }

    /// What is counted by the noun spelt so, folded.
    pub(super) fn unit_spelt(&self, key: &str) -> Option<&Unit> {
        self.units.get(key)
    }

    /// The codes of a currency's noun or sign, each with the adjective that it asks for.
    pub(super) fn currency(&self, noun: &str) -> &[Code] {
        self.currencies.get(noun).map_or(&[], Vec::as_slice)
    }

    /// The code that a currency's bare noun has in the news of `country`.
    pub(super) fn code_in(&self, noun: &str, country: &str) -> Option<&str> {
        self.countries.get(noun)?.iter().find(|c| &*c.0 == country).map(|c| &*c.1)
    }

    /// The words of measure that a reading may be.
    pub(super) fn cues(&self, reading: &Reading) -> impl Iterator<Item = &Cue> {
        let verb = matches!(reading.pos, Upos::Verb | Upos::Aux);
        let by_key = || (!verb).then(|| self.cues.get(&*reading.key)).flatten();
        let list = self.cues.get(&*reading.lemma).or_else(by_key).map_or(&[][..], Vec::as_slice);
        list.iter().filter(move |c| c.verb == verb)
    }

    /// The noun that a unit written short stands for.
    pub(super) fn short(&self, whole: &str) -> Option<&str> {
        self.short.get(whole).map(|s| &**s)
    }

    /// Whether a word, as it is read, does `role` around figures.
    pub(super) fn is(&self, word: &Word, role: Role) -> bool {
        let has = |key: &str| self.roles.get(key).is_some_and(|r| r.contains(&role));
        has(word.lemma()) || has(word.key())
    }

    /// Whether a spelling, folded, does `role` around figures.
    pub(super) fn is_spelt(&self, whole: &str, role: Role) -> bool {
        self.roles.get(whole).is_some_and(|r| r.contains(&role))
    }

    /// Whether a word, as it is read, does `source` for the source of a figure.
    pub(super) fn tells(&self, word: &Word, source: Source) -> bool {
        let has = |key: &str| self.sources.get(key).is_some_and(|r| r.contains(&source));
        let verb = matches!(word.pos(), Upos::Verb | Upos::Aux);
        match source {
            Source::Say | Source::Count | Source::Stand | Source::Impersonal => {
                verb && has(word.lemma())
            }
            _ => !verb && (has(word.key()) || has(word.lemma())),
        }
    }
}

/// Lists `value` under the word as it is spelt and as it is folded.
fn both<T: Clone>(map: &mut Words<T>, word: &str, value: &T) {
    map.insert(fold(word).into(), value.clone());
    map.insert(word.into(), value.clone());
}

fn push<T: Clone>(map: &mut Words<Vec<T>>, word: &str, value: T) {
    let folded = fold(word);
    if folded != word {
        map.entry(folded.into()).or_default().push(value.clone());
    }
    map.entry(word.into()).or_default().push(value);
}

fn measure(name: &str) -> Option<Measure> {
    Some(match name {
        "killed" => Measure::Killed,
        "injured" => Measure::Injured,
        "missing" => Measure::Missing,
        "held" => Measure::Held,
        "released" => Measure::Released,
        "detained" => Measure::Detained,
        "displaced" => Measure::Displaced,
        "buried" => Measure::Buried,
        "took_part" => Measure::TookPart,
        "paid" => Measure::Paid,
        "delivered" => Measure::Delivered,
        _ => return None,
    })
}
