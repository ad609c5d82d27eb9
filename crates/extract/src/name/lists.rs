//! The lists: every word that names are made of, by its folded form without article.

mod read;

use hashbrown::HashMap;
use smallvec::SmallVec;
use waqai_record::Kind;

/// An ISO 3166 alpha-2 code.
pub type Iso = [u8; 2];

macro_rules! flags {
    ($($(#[$doc:meta])* $name:ident,)*) => { flags!(@ 0u64, $($(#[$doc])* $name,)*); };
    (@ $n:expr, $(#[$doc:meta])* $name:ident, $($rest:tt)*) => {
        $(#[$doc])* pub const $name: u64 = 1 << ($n);
        flags!(@ $n + 1, $($rest)*);
    };
    (@ $n:expr,) => {};
}

/// What a word can be in a name, as a set of bits.
#[allow(missing_docs, reason = "each is a class of a table, which says what it is")]
pub mod flag {
    flags! {
        OFFICE, OFFICIAL, RANK, HONORIFIC, CALLING, CHIEF, KIN, TITLES, QUALIFIER, PORTFOLIO,
        FORMAL, ACT, MINISTRY, ORDINAL, PART, ANNOUNCE, OUTLET, STATE, ROLE, BODIES, SITE, SAME, AREA, SETTLED,
        ARTICLE, CREDIT, DIVINE, EVERYDAY, HOUSE, IBN, INITIAL, KUNYA, LOCATIVE, PARTNER, PORTAL, SERVANT, SIDE, SPORT, THEN, TOLD, WIN,
        GIVEN, WOMAN, FAMILY, SURNAME, NISBA, NISBA_PLURAL, FEMININE, PEOPLE, GROUP, GROUP_STATES, GROUP_BODIES, PROPER, WITHIN,
        POLICY, VENUE, SEAT, SHARED,
    }
    /// Any title that stands before a name.
    pub const TITLE: u64 = OFFICE | OFFICIAL | RANK | HONORIFIC | CALLING | CHIEF | KIN;
    /// Any head noun of a body.
    pub const BODY: u64 = ACT | PART | ANNOUNCE | OUTLET | STATE | ROLE;
    /// Any type of place.
    pub const PLACE: u64 = SITE | SAME | AREA;
    /// What stands first or inside a person's name by list.
    pub const NAMED: u64 = GIVEN | FAMILY | SURNAME;
}

/// What is known of one word.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its classes.
    pub flags: u64,
    /// The country of a nisba or people.
    pub iso: Option<Iso>,
    /// The listed names that begin with it.
    pub phrases: SmallVec<[u32; 2]>,
    /// A name's spelling in Latin letters, as a number; 0 where none is given.
    pub latin: u32,
    /// For a body's head, the kinds of listed bodies that it can point back to.
    pub stands: u16,
}

/// What a listed name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A country.
    Country,
    /// A capital, which can stand for its government.
    Capital,
    /// A region or sea, known by its name alone.
    Region,
    /// A city: its name may be a common word.
    City,
    /// A town, camp, river or site: its name may be a common word.
    Spot,
    /// A body; its kind as a bit of [`Entry::stands`].
    Body(u16),
    /// A person.
    Person,
}

/// One listed thing.
#[derive(Debug)]
pub struct Listed {
    /// What it is.
    pub sort: Sort,
    /// Its country.
    pub iso: Option<Iso>,
    /// Whether news use the nisba of a place: a town that is spoken of.
    pub has_nisba: bool,
    /// Its name in careful spelling.
    pub name: Box<str>,
    /// Its name in Latin letters.
    pub latin: Option<Box<str>>,
    /// Of a person, an office of known years.
    pub office: Option<Held>,
}

/// An office that a listed person holds or held.
#[derive(Debug)]
pub struct Held {
    /// Its words, folded, without articles.
    pub words: Box<[Box<str>]>,
    /// The first year.
    pub from: i16,
    /// The last year.
    pub to: i16,
}

impl Listed {
    /// The kind of its mentions.
    pub fn kind(&self) -> Kind {
        match self.sort {
            Sort::Body(_) => Kind::Organization,
            Sort::Person => Kind::Person,
            _ => Kind::Place,
        }
    }
}

/// One spelling of a listed thing.
#[derive(Debug)]
pub struct Phrase {
    /// Which of [`Tables::listed`].
    pub listed: u32,
    /// Whether its first word has the article.
    pub definite: bool,
    /// The words behind the first, folded, articles on.
    pub rest: Box<[Box<str>]>,
}

/// The lists of this finder.
#[derive(Default)]
pub struct Tables {
    words: HashMap<Box<str>, Entry, foldhash::fast::FixedState>,
    /// All spellings of listed names.
    pub phrases: Vec<Phrase>,
    /// All listed things.
    pub listed: Vec<Listed>,
    /// Which of `listed` is the country of a code, sorted by code.
    countries: Vec<(Iso, u32)>,
    latin_peoples: Vec<(Iso, Box<str>)>,
    /// The Latin spellings of given and family names by [`Entry::latin`].
    latins: HashMap<u32, Box<str>, foldhash::fast::FixedState>,
    /// The Latin spellings of the small words of names.
    small: HashMap<Box<str>, Box<str>, foldhash::fast::FixedState>,
    endings: Vec<(Box<str>, Box<str>)>,
    /// Offices that go by several names: each name's words, folded, and the name that leads.
    offices: Vec<(Vec<Box<str>>, Box<str>)>,
}

/// Of the kinds of bodies as bits: bodies of several states.
pub const INTERNATIONAL: u16 = 1 << 4;

/// Of the kinds of bodies as bits: organs of state.
pub const ORGAN: u16 = 1 << 2;

/// The bit of [`Entry::stands`] of a head noun that can stand for a country.
pub const COUNTRY: u16 = 1 << 9;

/// Of the kinds of bodies as bits: news agencies and outlets.
pub const NEWSROOM: u16 = 1 << 5 | 1 << 6;

impl Tables {
    /// What is known of the folded word `key`, article off.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.words.get(key)
    }

    /// The country of `iso`, as one of [`Tables::listed`].
    pub fn country(&self, iso: Iso) -> Option<u32> {
        self.countries.binary_search_by_key(&iso, |c| c.0).ok().map(|i| self.countries[i].1)
    }

    /// The people of `iso` in Latin letters.
    pub fn latin_people(&self, iso: Iso) -> Option<&str> {
        let at = self.latin_peoples.partition_point(|p| p.0 < iso);
        self.latin_peoples.get(at).filter(|p| p.0 == iso).map(|p| &*p.1)
    }

    /// Puts one word for the words that begin `office`, if several names of an office begin so.
    pub fn same_office<'a>(&'a self, office: &mut Vec<&'a str>) {
        let begins = |name: &Vec<Box<str>>| {
            name.len() <= office.len() && name.iter().zip(office.iter()).all(|(a, b)| **a == **b)
        };
        let longest = self.offices.iter().filter(|(n, _)| begins(n)).max_by_key(|(n, _)| n.len());
        if let Some((name, leader)) = longest {
            office.splice(..name.len(), [&**leader]);
        }
    }

    /// The Latin spelling of a small word of names (بن, أبو), folded.
    pub fn small_latin(&self, word: &str) -> Option<&str> {
        self.small.get(word).map(|l| &**l)
    }

    /// The Latin spelling of the given or family name `entry`.
    pub fn latin_of(&self, entry: &Entry) -> Option<&str> {
        self.latins.get(&entry.latin).map(|l| &**l)
    }
}
