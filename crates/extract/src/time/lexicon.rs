//! The words of time: what each can mean, read from `data/time`, and the first look at a page's words.

use hashbrown::HashMap;
use smallvec::SmallVec;
use waqai_data::Table;
use waqai_morph::TableError;
use waqai_morph::table::{Row, rows};
use waqai_text::fold;

use super::hijri::Hijri;
pub use super::sense::{Calendar, Count, Cue, Era, Month, MonthName, Part, Sense, Turn, Unit};
use crate::newsroom::Newsrooms;

/// What a word can mean, alone and with the words behind it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub senses: SmallVec<[Sense; 2]>,
    /// The folded words behind the first, and what they mean together; the longest first.
    pub phrases: Vec<(Vec<Box<str>>, Sense)>,
    /// Whether the word begins like the article and has none.
    pub plain: bool,
    /// The cues among its senses and phrases, a bit each: most questions are answered by it.
    cues: u64,
    /// Whether an expression can begin with it.
    pub begins: bool,
}

impl Entry {
    /// Whether the cue is among its senses and phrases.
    pub fn has_cue(&self, cue: Cue) -> bool {
        self.cues & 1 << cue as u32 != 0
    }

    fn note(&mut self, sense: Sense) {
        match sense {
            Sense::Cue(cue) => {
                self.cues |= 1 << cue as u32;
                self.begins |= cue.begins();
            }
            Sense::Zone(_) | Sense::PartOfHour(_) => {}
            _ => self.begins = true,
        }
    }
}

/// The words of time.
pub struct Lexicon {
    entries: HashMap<Box<str>, Entry, foldhash::fast::FixedState>,
    /// The values of `Sense::Recurs`.
    pub recurrences: Vec<Box<str>>,
    /// The offsets of `Sense::Zone`; empty where the year changes it.
    pub zones: Vec<Box<str>>,
    /// The hijri calendar.
    pub hijri: Hijri,
    /// What the outlet of an article says of its dates in figures.
    pub newsrooms: Newsrooms,
    /// Folded Gregorian month names of five letters and more, for misspelt ones.
    pub long_months: Vec<(Box<str>, u8)>,
}

impl Lexicon {
    /// Reads the tables of `data/time`.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lexicon = Lexicon {
            entries: HashMap::with_capacity_and_hasher(1024, Default::default()),
            recurrences: Vec::new(),
            zones: Vec::new(),
            hijri: Hijri::new(tables)?,
            newsrooms: Newsrooms::new(tables)?,
            long_months: Vec::new(),
        };
        for table in tables {
            let Some(name) = table.path.strip_prefix("time/").and_then(|n| n.strip_suffix(".tsv"))
            else {
                continue;
            };
            let Some(columns) = columns(name) else { continue };
            for row in rows(table.path, table.text, columns)? {
                let sense = lexicon.sense(name, &row)?;
                lexicon.add(row.cell(columns.len() - 1), sense);
            }
        }
        lexicon.join_articles();
        for entry in lexicon.entries.values_mut() {
            let senses: Vec<Sense> =
                entry.senses.iter().copied().chain(entry.phrases.iter().map(|p| p.1)).collect();
            senses.into_iter().for_each(|s| entry.note(s));
        }
        Ok(lexicon)
    }

    /// What the folded word `key` can mean.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.get(key)
    }

    fn sense(&mut self, table: &str, row: &Row) -> Result<Sense, TableError> {
        let cell = row.cell(0);
        let number = || cell.parse::<i32>().map_err(|_| row.expected("a whole number", cell));
        Ok(match table {
            "weekdays" => Sense::Weekday(number()? as u8),
            "months" => {
                let month = month(row, number()?)?;
                let name = fold(row.cell(4));
                if month.calendar == Calendar::Gregorian
                    && row.cell(2) != "misspelt"
                    && name.chars().count() >= 5
                    && !name.contains(' ')
                {
                    self.long_months.push((name.into(), month.number));
                }
                Sense::Month(month)
            }
            "units" => unit(row)?,
            "parts" => match cell.strip_prefix("hour_") {
                Some(cell) => Sense::PartOfHour(
                    part(cell).ok_or_else(|| row.expected("a part of day", cell))?,
                ),
                None => Sense::Part(part(cell).ok_or_else(|| row.expected("a part of day", cell))?),
            },
            "deixis" => match cell {
                "past" => Sense::Era(Era::Past),
                "present" => Sense::Era(Era::Present),
                "future" => Sense::Era(Era::Future),
                _ => Sense::Offset(number()? as i8),
            },
            "turns" => {
                Sense::Turn(turn(cell).ok_or_else(|| row.expected("past, last, … same", cell))?)
            }
            "edges" => Sense::Edge(
                ["START", "MID", "END"]
                    .into_iter()
                    .find(|e| *e == cell)
                    .ok_or_else(|| row.expected("START, MID or END", cell))?,
            ),
            "cardinals" => Sense::Cardinal(number()? as u32),
            "ordinals" => Sense::Ordinal(number()? as i8),
            "seasons" => Sense::Season(
                ["SP", "SU", "FA", "WI"]
                    .into_iter()
                    .find(|e| *e == cell)
                    .ok_or_else(|| row.expected("SP, SU, FA or WI", cell))?,
            ),
            "decades" => Sense::Decade(number()? as u8),
            "feasts" => {
                let figure = |column: usize| {
                    row.cell(column)
                        .parse::<u8>()
                        .map_err(|_| row.expected("a number", row.cell(column)))
                };
                Sense::Feast(calendar(row, cell)?, figure(1)?, figure(2)?)
            }
            "sets" => {
                self.recurrences.push(cell.into());
                Sense::Recurs(self.recurrences.len() as u16 - 1)
            }
            "zones" => {
                self.zones.push(row.given(0).unwrap_or("").into());
                Sense::Zone(self.zones.len() as u16 - 1)
            }
            _ => Sense::Cue(Cue::from_name(cell).ok_or_else(|| row.expected("a cue", cell))?),
        })
    }

    fn add(&mut self, words: &str, sense: Sense) {
        let folded = fold(words);
        let mut parts = folded.split(' ');
        let first = parts.next().unwrap_or("");
        let rest: Vec<Box<str>> = parts.map(Box::from).collect();
        let entry = self.entries.entry_ref(first).or_default();
        entry.plain |= first.starts_with(ARTICLE) && !words.starts_with(ARTICLE);
        if rest.is_empty() {
            entry.senses.push(sense);
        } else {
            entry.phrases.push((rest, sense));
            entry.phrases.sort_by_key(|p| std::cmp::Reverse(p.0.len()));
        }
    }

    /// Gives a word that the tables have with its article what they say of it without.
    fn join_articles(&mut self) {
        let mut keys: Vec<Box<str>> = self.entries.keys().cloned().collect();
        keys.sort_unstable();
        for key in keys {
            let Some(bare) = key.strip_prefix(ARTICLE).and_then(|b| self.entries.get(b)).cloned()
            else {
                continue;
            };
            if let Some(entry) = self.entries.get_mut(&key) {
                entry.senses.extend(bare.senses);
                entry.phrases.extend(bare.phrases);
                entry.phrases.sort_by_key(|p| std::cmp::Reverse(p.0.len()));
            }
        }
    }
}

/// The article, folded.
pub const ARTICLE: &str = "\u{627}\u{644}";

fn columns(table: &str) -> Option<&'static [&'static str]> {
    Some(match table {
        "weekdays" => &["weekday", "word"],
        "months" => &["month", "calendar", "system", "trust", "name"],
        "units" => &["unit", "count", "word"],
        "parts" => &["part", "word"],
        "deixis" | "sets" => &["value", "word"],
        "turns" => &["turn", "word"],
        "edges" => &["modifier", "word"],
        "cardinals" | "ordinals" => &["number", "word"],
        "seasons" => &["season", "word"],
        "decades" => &["decade", "word"],
        "feasts" => &["calendar", "month", "day", "name"],
        "zones" => &["zone", "word"],
        "cues" => &["cue", "word"],
        _ => return None,
    })
}

fn calendar(row: &Row, cell: &str) -> Result<Calendar, TableError> {
    match cell {
        "gregorian" => Ok(Calendar::Gregorian),
        "hijri" => Ok(Calendar::Hijri),
        _ => Err(row.expected("gregorian or hijri", cell)),
    }
}

fn month(row: &Row, number: i32) -> Result<Month, TableError> {
    let calendar = calendar(row, row.cell(1))?;
    let name = match row.cell(3) {
        "sure" => MonthName::Sure,
        "doubtful" => MonthName::Doubtful,
        "enclosed" => MonthName::Enclosed,
        other => return Err(row.expected("sure, doubtful or enclosed", other)),
    };
    Ok(Month { calendar, number: number as u8, name })
}

fn unit(row: &Row) -> Result<Sense, TableError> {
    let unit = match row.cell(0) {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "night" => Unit::Night,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        other => return Err(row.expected("a unit of time", other)),
    };
    let count = match row.cell(1) {
        "one" => Count::One,
        "two" => Count::Two,
        "construct" => Count::Construct,
        "many" => Count::Many,
        other => return Err(row.expected("one, two, construct or many", other)),
    };
    Ok(Sense::Unit(unit, count))
}

fn part(cell: &str) -> Option<Part> {
    Some(match cell {
        "dawn" => Part::Dawn,
        "morning" => Part::Morning,
        "noon" => Part::Noon,
        "afternoon" => Part::Afternoon,
        "evening" => Part::Evening,
        "night" => Part::Night,
        "midnight" => Part::Midnight,
        "daytime" => Part::Daytime,
        _ => return None,
    })
}

fn turn(cell: &str) -> Option<Turn> {
    Some(match cell {
        "past" => Turn::Past,
        "last" => Turn::Last,
        "before" => Turn::Before,
        "before_last" => Turn::BeforeLast,
        "after_next" => Turn::AfterNext,
        "new" => Turn::New,
        "now" => Turn::Now,
        "next" => Turn::Next,
        "after" => Turn::After,
        "same" => Turn::Same,
        _ => return None,
    })
}
