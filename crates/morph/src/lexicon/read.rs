//! Reading the lexicon's tables: rows to lexemes, their stems into the index.

use waqai_data::Table;
use waqai_text::fold_into;

use super::Lexicon;
use super::lexeme::Lexeme;
use super::stem::{Class, Part, Slots, Stems};
use crate::conjugate::{Verb, conjugate};
use crate::decline::{Noun, decline_noun, decline_verbal_noun};
use crate::features::{Gender, Upos};
use crate::table::{self, TableError, rows};

const VERB: &[&str] =
    &["form", "vowels", "root", "perfect", "imperfect", "verbal_noun", "governs", "gloss"];
const NOUN: &[&str] =
    &["pos", "gender", "human", "root", "pattern", "singular", "feminine", "plural", "gloss"];
const IRREGULAR: &[&str] = &["class", "slots", "singular", "stem"];
const PARTICIPLE: &[&str] = &["form", "part", "pattern"];

/// What a lexeme's stems are made from.
pub enum Row {
    /// A verb and its verbal nouns, one space between.
    Verb(Verb, Option<&'static str>, &'static str),
    /// A noun or adjective, and its stems that no rule gives.
    Noun(Noun, Vec<(Class, Slots, &'static str)>),
}

impl Row {
    /// Adds the stems of the row.
    pub fn stems(&self, stems: &mut Stems) {
        match self {
            Row::Verb(verb, verbal_nouns, root) => {
                conjugate(verb, stems);
                for word in verbal_nouns.iter().flat_map(|v| v.split(' ')) {
                    decline_verbal_noun(word, root, stems);
                }
            }
            Row::Noun(noun, irregular) => {
                decline_noun(noun, stems);
                for (class, slots, stem) in irregular {
                    stems.put(*class, *slots, Part::Own, stem, "");
                }
            }
        }
    }
}

impl Lexicon {
    /// Reads every table that is the lexicon's.
    pub(super) fn read(&mut self, tables: &[Table]) -> Result<(), TableError> {
        self.index.reserve(150_000);
        // Nouns and adjectives are added after the verbs: a word's own row is found before what is derived.
        for table in tables.iter().filter(|t| t.path.starts_with("lexicon/verbs/")) {
            for row in rows(table.path, table.text, VERB)? {
                self.verb(table, &row)?;
            }
        }
        for table in tables {
            if table.path.starts_with("lexicon/nouns/")
                || table.path.starts_with("lexicon/adjectives/")
            {
                for row in rows(table.path, table.text, NOUN)? {
                    self.noun(table, &row)?;
                }
            } else if table.path == "affixes/verb.tsv" || table.path == "affixes/noun.tsv" {
                self.affixes.read(table.path, table.text)?;
            } else if table.path == "affixes/participle.tsv" {
                for row in rows(table.path, table.text, PARTICIPLE)? {
                    let [form, part, pattern] = row.cells::<3>();
                    let which = match part {
                        "active_participle" => 0,
                        "passive_participle" => 1,
                        _ => {
                            return Err(
                                row.expected("active_participle or passive_participle", part)
                            );
                        }
                    };
                    self.participles.entry(form).or_insert([pattern; 2])[which] = pattern;
                }
            }
        }
        for table in tables.iter().filter(|t| t.path == "lexicon/irregular.tsv") {
            for row in rows(table.path, table.text, IRREGULAR)? {
                self.irregular(&row)?;
            }
        }
        self.affixes.index();
        let mut stems = Stems::default();
        for (number, row) in self.rows.iter().enumerate() {
            stems.clear();
            row.stems(&mut stems);
            for (stem, text) in stems.iter() {
                self.index.add(
                    |out| fold_into(text, out),
                    stems.lemma(stem),
                    number as u32,
                    stem.class,
                    stem.slots,
                    stem.part,
                );
            }
        }
        Ok(())
    }

    fn verb(&mut self, table: &Table, row: &table::Row<'static>) -> Result<(), TableError> {
        let cells = row.cells::<8>();
        let verb = Verb::read(&cells).map_err(|(what, found)| row.expected(what, found))?;
        let [form, _, root, perfect, _, verbal_nouns, governs, gloss] = cells;
        self.lexemes.push(Lexeme {
            lemma: perfect,
            root: Some(root),
            pattern: Some(form),
            pos: Upos::Verb,
            gender: None,
            human: None,
            governs,
            gloss,
            table: table.path,
            line: row.line as u32,
        });
        self.rows.push(Row::Verb(verb, given(verbal_nouns), root));
        Ok(())
    }

    fn noun(&mut self, table: &Table, row: &table::Row<'static>) -> Result<(), TableError> {
        let [pos, gender, human, root, pattern, singular, feminine, plurals, gloss] =
            row.cells::<9>();
        let pos = match pos {
            "noun" => Upos::Noun,
            "adj" => Upos::Adj,
            _ => return Err(row.expected("noun or adj", pos)),
        };
        let gender =
            Gender::from_name(gender).ok_or_else(|| row.expected("masc or fem", gender))?;
        let human = match human {
            "human" => Some(true),
            "thing" => Some(false),
            table::NONE => None,
            _ => return Err(row.expected("human, thing or -", human)),
        };
        let noun = Noun {
            gender,
            root: given(root),
            pattern: given(pattern),
            singular,
            feminine: given(feminine),
            plurals: given(plurals),
        };
        self.lexemes.push(Lexeme {
            lemma: singular,
            root: noun.root,
            pattern: noun.pattern,
            pos,
            gender: Some(gender),
            human,
            governs: table::NONE,
            gloss,
            table: table.path,
            line: row.line as u32,
        });
        self.rows.push(Row::Noun(noun, Vec::new()));
        Ok(())
    }

    fn irregular(&mut self, row: &table::Row<'static>) -> Result<(), TableError> {
        let [class, _, singular, stem] = row.cells::<4>();
        let class = Class::from_name(class).ok_or_else(|| row.expected("a class", class))?;
        let mut slots = Slots::NONE;
        for name in row.values(1) {
            slots = slots.with(Slots::from_name(name).ok_or_else(|| row.expected("a slot", name))?);
        }
        let nouns = self.lexemes.iter().zip(&mut self.rows).filter(|(l, _)| l.pos == Upos::Noun);
        let mut found = false;
        for (_, own) in nouns.filter(|(l, _)| l.lemma == singular) {
            if let Row::Noun(_, irregular) = own {
                irregular.push((class, slots, stem));
                found = true;
            }
        }
        if found {
            Ok(())
        } else {
            Err(row.expected("the singular of a noun of the lexicon", singular))
        }
    }

    /// Whether a part is the lexeme's own word, not derived from it.
    pub(super) fn is_own(part: Part) -> bool {
        matches!(part, Part::Active | Part::Passive | Part::Open | Part::Own)
    }
}

fn given(cell: &'static str) -> Option<&'static str> {
    Some(cell).filter(|c| *c != table::NONE)
}
