//! Affixes: the cells of each class of stem, read from the tables of `affixes/`.

use waqai_text::fold;

use super::Ending;
use super::stem::{Class, Slots};
use crate::features::{Aspect, Features, Gender, Number, Person, State};
use crate::table::{NONE, Row, TableError, rows};

const COLUMNS: &[&str] = &["class", "slot", "stands", "prefix", "suffix", "alone", "features"];

/// One cell: what stands around a stem, and what that says.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The class that it belongs to.
    pub class: Class,
    /// The slot that a stem must fill.
    pub slot: Slots,
    /// Whether it stands without a pronoun.
    pub bare: bool,
    /// Whether it stands before a pronoun.
    pub joined: bool,
    /// What stands before the stem, in careful spelling.
    pub prefix: &'static str,
    /// What stands behind it, in careful spelling.
    pub suffix: &'static str,
    /// The slot that shows the form without its pronoun, where the spelling differs.
    pub alone: Option<Slots>,
    /// What the form says.
    pub features: Features,
}

/// All cells, by their folded prefix and suffix.
#[derive(Default)]
pub struct Affixes {
    cells: Vec<Cell>,
    /// Folded prefixes, the longest first; the cells are found by the pair.
    prefixes: Vec<String>,
    suffixes: Vec<String>,
    /// For each pair `prefix * suffixes + suffix`: its cells.
    pairs: Vec<Vec<u16>>,
    /// For each last byte of a form: the suffixes that it may have, in order.
    ends: Vec<Vec<u16>>,
}

impl Affixes {
    /// Reads one table of cells.
    pub fn read(&mut self, path: &'static str, text: &'static str) -> Result<(), TableError> {
        for row in rows(path, text, COLUMNS)? {
            self.cells.push(cell(&row)?);
        }
        Ok(())
    }

    /// Indexes what was read.
    pub fn index(&mut self) {
        let distinct = |text: fn(&Cell) -> &'static str, cells: &[Cell]| {
            let mut all: Vec<String> = cells.iter().map(|c| fold(text(c))).collect();
            all.sort();
            all.dedup();
            all
        };
        self.prefixes = distinct(|c| c.prefix, &self.cells);
        self.suffixes = distinct(|c| c.suffix, &self.cells);
        self.pairs = vec![Vec::new(); self.prefixes.len() * self.suffixes.len()];
        for (at, cell) in self.cells.iter().enumerate() {
            let prefix = self.prefixes.iter().position(|p| *p == fold(cell.prefix)).unwrap_or(0);
            let suffix = self.suffixes.iter().position(|s| *s == fold(cell.suffix)).unwrap_or(0);
            self.pairs[prefix * self.suffixes.len() + suffix].push(at as u16);
        }
        self.ends = vec![Vec::new(); 256];
        for (at, suffix) in self.suffixes.iter().enumerate() {
            let last = suffix.as_bytes().last();
            for (byte, ends) in self.ends.iter_mut().enumerate() {
                if last.is_none_or(|l| usize::from(*l) == byte) {
                    ends.push(at as u16);
                }
            }
        }
    }

    /// All cells.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Calls `probe` with every stem that `core` may have and the numbers of the cells that would stand around it.
    pub fn splits<'c>(&self, core: &'c str, mut probe: impl FnMut(&'c str, &[u16])) {
        let Some(ends) = core.as_bytes().last().and_then(|b| self.ends.get(usize::from(*b))) else {
            return;
        };
        for (p, prefix) in self.prefixes.iter().enumerate() {
            let Some(rest) = core.strip_prefix(prefix.as_str()) else { continue };
            for s in ends.iter().map(|s| usize::from(*s)) {
                let cells = &self.pairs[p * self.suffixes.len() + s];
                if cells.is_empty() {
                    continue;
                }
                if let Some(stem) = rest.strip_suffix(self.suffixes[s].as_str())
                    && !stem.is_empty()
                {
                    probe(stem, cells);
                }
            }
        }
    }
}

impl Cell {
    /// Whether it stands before that ending.
    pub fn stands(&self, ending: Ending) -> bool {
        match ending {
            Ending::Bare => self.bare,
            Ending::BeforePronoun => self.joined,
        }
    }
}

fn cell(row: &Row<'static>) -> Result<Cell, TableError> {
    let [class, slot, stands, prefix, suffix, alone, _] = row.cells::<7>();
    let given = |cell: &'static str| if cell == NONE { "" } else { cell };
    let (bare, joined) = match stands {
        "bare" => (true, false),
        "joined" => (false, true),
        "both" => (true, true),
        _ => return Err(row.expected("bare, joined or both", stands)),
    };
    let slot_of = |name: &str| Slots::from_name(name).ok_or_else(|| row.expected("a slot", name));
    let class = Class::from_name(class).ok_or_else(|| row.expected("a class", class))?;
    let mut features = Features {
        aspect: match class {
            Class::Perfect => Some(Aspect::Perfect),
            Class::Imperfect => Some(Aspect::Imperfect),
            Class::Imperative => Some(Aspect::Imperative),
            _ => None,
        },
        ..Features::default()
    };
    for value in row.values(6) {
        if let Some(person) = Person::from_name(value) {
            features.person = Some(person);
        } else if let Some(gender) = Gender::from_name(value) {
            features.gender = Some(gender);
        } else if let Some(number) = Number::from_name(value) {
            features.number = Some(number);
        } else if let Some(state) = State::from_name(value) {
            features.state = Some(state);
        } else {
            return Err(row.expected("person, gender, number or state", value));
        }
    }
    Ok(Cell {
        class,
        slot: slot_of(slot)?,
        bare,
        joined,
        prefix: given(prefix),
        suffix: given(suffix),
        alone: if alone == NONE { None } else { Some(slot_of(alone)?) },
        features,
    })
}
