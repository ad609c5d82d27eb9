//! The lists: words that name events, verbs that lend them a subject, words that say how real they are.

use hashbrown::{HashMap, HashSet};
use smallvec::SmallVec;
use waqai_data::Table;
use waqai_morph::table::{Row, rows};
use waqai_morph::{Proclitics, TableError};
use waqai_record::{EventType, Reality};
use waqai_text::fold;

const CUES: &[&str] = &["type", "mode", "pos", "cue", "with", "who", "whom", "place", "gloss"];
const LIGHT: &[&str] = &["party", "reality", "verb", "with", "gloss"];
const GOVERN: &[&str] = &["reality", "reach", "pos", "word", "with", "gloss"];
const WORDS: &[&str] = &["class", "word", "gloss"];

/// A word of the lists, by number; 0 is none.
pub type Known = u32;
/// An ISO 3166 alpha-2 code.
pub type Iso = [u8; 2];

/// What a cue is by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A verb.
    Verb,
    /// A verbal noun or another noun.
    Noun,
    /// A participle that stands as a circumstance.
    Participle,
    /// A particle.
    Particle,
}

/// Where a party stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The verb's subject.
    Subject,
    /// The verb's object.
    Object,
    /// The genitive or the attached pronoun of a noun.
    Genitive,
    /// Behind a preposition or a phrase that does its work.
    Behind(Known, Known),
}

/// What must stand behind a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// These words, in order.
    Words(SmallVec<[Known; 2]>),
    /// No article, no genitive, no pronoun.
    Indefinite,
    /// A genitive or pronoun.
    Genitive,
}

/// One row of the cues.
#[derive(Debug)]
pub struct Cue {
    /// Its type.
    pub kind: EventType,
    /// Its mode.
    pub mode: Option<Box<str>>,
    /// What it is by form.
    pub part: Part,
    /// One of these must hold; none if nothing is asked.
    pub with: Vec<Condition>,
    /// Where those stand who do it.
    pub who: SmallVec<[Slot; 4]>,
    /// Where those stand to whom it is done.
    pub whom: SmallVec<[Slot; 4]>,
    /// Where its place stands, beside the place behind «in».
    pub place: SmallVec<[Slot; 2]>,
}

/// Whose the subject of a light verb is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lends {
    /// His who does it.
    Who,
    /// His to whom it is done.
    Whom,
    /// The event itself is the subject.
    Event,
}

/// One light verb.
#[derive(Debug)]
pub struct Light {
    /// Whose its subject is.
    pub lends: Lends,
    /// How real it makes the event; as the verb stands if absent.
    pub reality: Option<Reality>,
    /// What must stand behind it.
    pub with: Vec<Condition>,
}

/// How far a governor rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The next event word alone.
    Next,
    /// To the end of the clause.
    Clause,
    /// To the end of the sentence.
    Sentence,
}

/// One word that says how real the events behind it are.
#[derive(Debug)]
pub struct Governor {
    /// How real.
    pub reality: Reality,
    /// How far it rules.
    pub reach: Reach,
    /// What it is by form.
    pub part: Part,
    /// What must stand behind it.
    pub with: Vec<Condition>,
}

/// The classes of other words, as bits.
pub mod class {
    /// The head of a genitive that names a deal.
    pub const DEAL: u32 = 1;
    /// A head that points back at an event.
    pub const BACK: u32 = 2;
    /// A word of play.
    pub const SPORT: u32 = 4;
    /// Gives an event word another sense.
    pub const FIGURATIVE: u32 = 8;
    /// A place that is masculine.
    pub const MASCULINE: u32 = 16;
    /// Stands before a counted noun.
    pub const QUANTITY: u32 = 32;
    /// Denies what follows.
    pub const NEGATION: u32 = 64;
    /// Puts the verb behind it into the future.
    pub const FUTURE: u32 = 128;
    /// Before an imperfect: may.
    pub const MAY: u32 = 256;
    /// Says that something still goes on.
    pub const STILL: u32 = 512;
    /// Stands before a place.
    pub const LOCATIVE: u32 = 1024;
    /// Between.
    pub const BETWEEN: u32 = 2048;
    /// A particle that opens a clause.
    pub const OPENER: u32 = 4096;
    /// Joins more to a list.
    pub const BESIDES: u32 = 8192;
    /// A noun of doing that carries another noun.
    pub const DOING: u32 = 16384;
    /// A power of nature or the market.
    pub const FORCE: u32 = 32768;
    /// One who is held, freed or hit.
    pub const HELD: u32 = 65536;
    /// One of two, where the dual means those who were named last: الطرفان.
    pub const SIDE: u32 = 1 << 17;
    /// The same of two persons: الزعيمان.
    pub const LEADER: u32 = 1 << 18;
    /// What a third one does for those who meet: رعاية.
    pub const PATRONAGE: u32 = 1 << 19;
    /// A verb that never goes without an object.
    pub const TRANSITIVE: u32 = 1 << 20;
    /// A noun that with a pronoun is one's country: بلاده.
    pub const HOMELAND: u32 = 1 << 21;
    /// Puts what is told behind أن into an order: قبل أن.
    pub const ORDER: u32 = 1 << 22;
    /// Says that people are hurt, which beside the dead is no event of its own.
    pub const INJURY: u32 = 1 << 23;
    /// Some of a body, which «of» and its name follow: وفد من الاتحاد.
    pub const MEMBER: u32 = 1 << 24;
    /// Of.
    pub const OF: u32 = 1 << 25;
}

/// All that the lists say of one word.
#[derive(Debug, Default)]
pub struct Entry {
    /// The cues that begin with it.
    pub cues: SmallVec<[u32; 4]>,
    /// The light verb that it is.
    pub light: SmallVec<[u32; 1]>,
    /// The governor that it is.
    pub governs: SmallVec<[u32; 1]>,
    /// Its classes.
    pub class: u32,
    /// The country that it is the adjective of.
    pub iso: Option<Iso>,
}

/// The lists of this finder.
#[derive(Default)]
pub struct Tables {
    words: HashMap<Box<str>, Known, foldhash::fast::FixedState>,
    /// The listed words that are one-letter prepositions.
    letters: SmallVec<[(Known, Proclitics); 2]>,
    /// The listed words that slots know as prepositions.
    prepositions: HashSet<Known, foldhash::fast::FixedState>,
    /// The names of countries, folded.
    countries: HashSet<Box<str>, foldhash::fast::FixedState>,
    /// By [`Known`].
    pub entries: Vec<Entry>,
    /// All cues.
    pub cues: Vec<Cue>,
    /// All light verbs.
    pub light: Vec<Light>,
    /// All governors.
    pub governors: Vec<Governor>,
}

impl Tables {
    /// Reads the lists from `tables`; a list that is absent knows nothing.
    pub fn new(tables: &[Table]) -> Result<Self, TableError> {
        let mut lists = Tables::default();
        lists.entries.push(Entry::default());
        for table in tables {
            match table.path {
                "event/light.tsv" => lists.read(table, LIGHT, Tables::light_row)?,
                "event/govern.tsv" => lists.read(table, GOVERN, Tables::govern_row)?,
                "event/words.tsv" => lists.read(table, WORDS, Tables::word_row)?,
                "names/countries.tsv" | "names/places.tsv" => lists.nisbas(table, 1, 4),
                "names/peoples.tsv" => lists.nisbas(table, 0, 1),
                path if path.starts_with("event/cues/") => {
                    lists.read(table, CUES, Tables::cue_row)?;
                }
                _ => {}
            }
        }
        lists.letters = [("ب", Proclitics::BY), ("ل", Proclitics::TO)]
            .into_iter()
            .map(|(letter, clitic)| (lists.known(letter), clitic))
            .filter(|(known, _)| *known != 0)
            .collect();
        Ok(lists)
    }

    /// The proclitic that a listed one-letter preposition is.
    pub fn letter(&self, known: Known) -> Option<Proclitics> {
        self.letters.iter().find(|l| l.0 == known).map(|l| l.1)
    }

    /// Whether slots know the listed word as a preposition.
    pub fn is_preposition(&self, known: Known) -> bool {
        self.prepositions.contains(&known)
    }

    /// Whether `name` names a country.
    pub fn is_country(&self, name: &str) -> bool {
        self.countries.contains(fold(name).as_str())
    }

    /// The number of the folded word `word`; 0 if no list has it.
    pub fn known(&self, word: &str) -> Known {
        self.words.get(word).copied().unwrap_or(0)
    }

    /// What the lists say of a word.
    pub fn entry(&self, word: Known) -> &Entry {
        &self.entries[word as usize]
    }

    fn read(
        &mut self,
        table: &Table,
        columns: &[&str],
        add: fn(&mut Self, &Row) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        rows(table.path, table.text, columns)?.iter().try_for_each(|row| add(self, row))
    }

    fn intern(&mut self, word: &str) -> Known {
        let word = fold(word);
        if let Some(known) = self.words.get(word.as_str()) {
            return *known;
        }
        let known = self.entries.len() as Known;
        self.entries.push(Entry::default());
        self.words.insert(word.into(), known);
        known
    }

    fn conditions(&mut self, row: &Row, column: usize) -> Vec<Condition> {
        row.values(column)
            .map(|value| match value {
                "indef" => Condition::Indefinite,
                "gen" => Condition::Genitive,
                words => Condition::Words(words.split('_').map(|w| self.intern(w)).collect()),
            })
            .collect()
    }

    fn slots<const N: usize>(&mut self, row: &Row, column: usize) -> SmallVec<[Slot; N]>
    where
        [Slot; N]: smallvec::Array<Item = Slot>,
    {
        row.values(column)
            .map(|value| match value {
                "subj" => Slot::Subject,
                "obj" => Slot::Object,
                "gen" => Slot::Genitive,
                words => {
                    let (first, second) = words.split_once('_').unwrap_or((words, ""));
                    let second = if second.is_empty() { 0 } else { self.intern(second) };
                    let first = self.intern(first);
                    self.prepositions.insert(first);
                    Slot::Behind(first, second)
                }
            })
            .collect()
    }

    fn cue_row(&mut self, row: &Row) -> Result<(), TableError> {
        let [kind, _, part, word, ..] = row.cells::<9>();
        let cue = Cue {
            kind: event_type(kind).ok_or_else(|| row.expected("a PLOVER type", kind))?,
            mode: row.given(1).map(Into::into),
            part: part_of(row, part)?,
            with: self.conditions(row, 4),
            who: self.slots(row, 5),
            whom: self.slots(row, 6),
            place: self.slots(row, 7),
        };
        let known = self.intern(word);
        self.entries[known as usize].cues.push(self.cues.len() as u32);
        self.cues.push(cue);
        Ok(())
    }

    fn light_row(&mut self, row: &Row) -> Result<(), TableError> {
        let [party, reality, verb, ..] = row.cells::<5>();
        let lends = match party {
            "who" => Lends::Who,
            "whom" => Lends::Whom,
            "event" => Lends::Event,
            _ => return Err(row.expected("who, whom or event", party)),
        };
        let reality = row.given(1).map(|_| reality_of(row, reality)).transpose()?;
        let light = Light { lends, reality, with: self.conditions(row, 3) };
        let known = self.intern(verb);
        self.entries[known as usize].light.push(self.light.len() as u32);
        self.light.push(light);
        Ok(())
    }

    fn govern_row(&mut self, row: &Row) -> Result<(), TableError> {
        let [reality, reach, part, word, ..] = row.cells::<6>();
        let reach = match reach {
            "next" => Reach::Next,
            "clause" => Reach::Clause,
            "sentence" => Reach::Sentence,
            _ => return Err(row.expected("next, clause or sentence", reach)),
        };
        let governor = Governor {
            reality: reality_of(row, reality)?,
            reach,
            part: part_of(row, part)?,
            with: self.conditions(row, 4),
        };
        let known = self.intern(word);
        self.entries[known as usize].governs.push(self.governors.len() as u32);
        self.governors.push(governor);
        Ok(())
    }

    fn word_row(&mut self, row: &Row) -> Result<(), TableError> {
        let [name, word, _] = row.cells::<3>();
        let class = match name {
            "deal" => class::DEAL,
            "back" => class::BACK,
            "sport" => class::SPORT,
            "figurative" => class::FIGURATIVE,
            "masculine" => class::MASCULINE,
            "quantity" => class::QUANTITY,
            "negation" => class::NEGATION,
            "future" => class::FUTURE,
            "may" => class::MAY,
            "still" => class::STILL,
            "locative" => class::LOCATIVE,
            "between" => class::BETWEEN,
            "opener" => class::OPENER,
            "besides" => class::BESIDES,
            "doing" => class::DOING,
            "force" => class::FORCE,
            "held" => class::HELD,
            "side" => class::SIDE,
            "leader" => class::LEADER,
            "patronage" => class::PATRONAGE,
            "transitive" => class::TRANSITIVE,
            "homeland" => class::HOMELAND,
            "order" => class::ORDER,
            "injury" => class::INJURY,
            "member" => class::MEMBER,
            "of" => class::OF,
            _ => return Err(row.expected("a class", name)),
        };
        let known = self.intern(word);
        self.entries[known as usize].class |= class;
        Ok(())
    }

    /// The adjectives of countries stand in the tables of names, which the names finder checks.
    fn nisbas(&mut self, table: &Table, iso: usize, nisba: usize) {
        let lines = table.text.lines().filter(|l| !l.starts_with('#')).skip(1);
        for cells in lines.map(|l| l.split('\t').collect::<Vec<_>>()) {
            if cells.first() == Some(&"country") {
                let also = cells.get(3).into_iter().flat_map(|c| c.split(' '));
                for name in cells.get(2).into_iter().copied().chain(also) {
                    self.countries.insert(fold(&name.replace('_', " ")).into());
                }
            }
            let (Some(code), Some(words)) = (cells.get(iso), cells.get(nisba)) else { continue };
            let Ok(code) = Iso::try_from(code.as_bytes()) else { continue };
            for word in words.split(' ').filter(|w| *w != "-") {
                let known = self.intern(word);
                self.entries[known as usize].iso.get_or_insert(code);
            }
        }
    }
}

fn part_of(row: &Row, name: &str) -> Result<Part, TableError> {
    Ok(match name {
        "verb" => Part::Verb,
        "noun" => Part::Noun,
        "part" => Part::Participle,
        "particle" => Part::Particle,
        _ => return Err(row.expected("verb, noun, part or particle", name)),
    })
}

fn reality_of(row: &Row, name: &str) -> Result<Reality, TableError> {
    Ok(match name {
        "ongoing" => Reality::Ongoing,
        "planned" => Reality::Planned,
        "possible" => Reality::Possible,
        "demanded" => Reality::Demanded,
        "negated" => Reality::Negated,
        _ => return Err(row.expected("a reality", name)),
    })
}

fn event_type(name: &str) -> Option<EventType> {
    use EventType::*;
    Some(match name {
        "AGREE" => Agree,
        "CONSULT" => Consult,
        "SUPPORT" => Support,
        "CONCEDE" => Concede,
        "COOPERATE" => Cooperate,
        "AID" => Aid,
        "RETREAT" => Retreat,
        "REQUEST" => Request,
        "ACCUSE" => Accuse,
        "REJECT" => Reject,
        "THREATEN" => Threaten,
        "PROTEST" => Protest,
        "SANCTION" => Sanction,
        "MOBILIZE" => Mobilize,
        "COERCE" => Coerce,
        "ASSAULT" => Assault,
        _ => return None,
    })
}
