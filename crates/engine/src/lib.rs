//! waqai reads Arabic news and writes down who met, said, did and claimed what, when, where, on whose word.
//!
//! The one crate that others import. An [`Engine`] is made once, shared by all threads and never changes; a
//! [`Reader`] is one thread's way to use it, with a memory of the words that it has seen.
//!
//! ```
//! let engine = waqai::Engine::new();
//! let mut reader = engine.reader();
//! let article = waqai::Article { id: "1", text: "وصل الوزير إلى القاهرة.", ..Default::default() };
//! let record = reader.read(&article);
//! assert_eq!(record.document.length, 23);
//! ```

mod knowledge;

pub use jiff::civil::Date;
pub use knowledge::{Knowledge, Own, addable, added, columns};
pub use waqai_data::{TABLES, Table};
pub use waqai_extract::stage;
use waqai_extract::{Given, Page, Tables};
use waqai_morph::{Cache, Morph};
pub use waqai_morph::{TableError, table};
pub use waqai_record as record;
use waqai_record::{Document, PublishedFrom, Quoted, Record};
pub use waqai_text as text;
use waqai_text::{Span, lay_out};

pub use waqai_morph::features::{Aspect, Derived, Gender, Number, Person, State, Voice};
pub use waqai_morph::lexicon::Form;
pub use waqai_morph::{
    Entry, Features, Lexeme, LexemeId, Lexicon, Proclitics, Reading, Segment, SegmentKind, Source,
    Upos, Word,
};

/// Everything that reading needs, read and indexed.
pub struct Engine {
    morph: Morph,
    tables: Tables,
}

/// One article to read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Article<'a> {
    /// The caller's id.
    pub id: &'a str,
    /// The text; all spans of the record index it.
    pub text: &'a str,
    /// The headline, if the text does not have it.
    pub title: Option<&'a str>,
    /// The newsroom.
    pub outlet: Option<&'a str>,
    /// Its address.
    pub url: Option<&'a str>,
    /// The file or stream that it came from.
    pub source: Option<&'a str>,
    /// The day of publication, and where that is known from.
    pub published: Option<(Date, PublishedFrom)>,
}

impl Default for Engine {
    fn default() -> Self {
        Self::new()
    }
}

impl Engine {
    /// The engine with the project's own words.
    ///
    /// # Panics
    /// If a table of the project itself is broken, which its tests exclude.
    pub fn new() -> Self {
        Self::with_tables(TABLES).expect("the project's own tables are sound")
    }

    /// The engine with the project's own words, but without what it knows of particular places, bodies and people:
    /// what grammar finds, and the countries, capitals and peoples that every reader knows.
    ///
    /// # Panics
    /// As [`Engine::new`].
    pub fn without_knowledge() -> Self {
        let knowledge = Knowledge { own: Own::Language, added: &[] };
        Self::knowing(knowledge).expect("the project's own tables are sound")
    }

    /// The engine that knows `knowledge`. A user's row stands for ours of the same key: country and name of a place
    /// or body, name of a person.
    ///
    /// ```
    /// let table = "kind\tiso\tname\talso\tnisba\tlatin\tlat\tlon\ntown\tSD\tكرتالا\t-\t-\tKartala\t12.10\t29.90\n";
    /// let added = waqai::added("names/places.tsv", "my/names/places.tsv", table.to_owned()).unwrap();
    /// let engine = waqai::Engine::knowing(waqai::Knowledge { added: &[added], ..Default::default() });
    /// assert!(engine.is_ok());
    /// ```
    pub fn knowing(knowledge: Knowledge) -> Result<Self, TableError> {
        Self::with_tables(&knowledge::tables(knowledge)?)
    }

    /// The engine with the words of `tables`.
    pub fn with_tables(tables: &[Table]) -> Result<Self, TableError> {
        // The two halves share nothing but the text: reading them side by side halves the start.
        std::thread::scope(|scope| {
            let lists = scope.spawn(|| Tables::new(tables));
            let morph = Morph::new(tables)?;
            let tables = lists.join().expect("reading a table panics on no text")?;
            Ok(Engine { morph, tables })
        })
    }

    /// The verbs, nouns and adjectives.
    pub fn lexicon(&self) -> &Lexicon {
        self.morph.lexicon()
    }

    /// Every reading of one spelling, taken as one word, the likeliest by itself first.
    pub fn word(&self, spelling: &str) -> Entry {
        self.morph.entry(spelling, text::Kind::Word)
    }

    /// The lists of the finders, for [`stage`].
    pub fn lists(&self) -> &Tables {
        &self.tables
    }

    /// A reader for one thread.
    pub fn reader(&self) -> Reader<'_> {
        Reader { engine: self, cache: Cache::default() }
    }
}

/// One thread's way to use an engine.
pub struct Reader<'e> {
    engine: &'e Engine,
    cache: Cache,
}

impl Reader<'_> {
    /// What `article` says, spans in bytes.
    pub fn read_bytes(&mut self, article: &Article) -> Record<Span> {
        let mut page = self.page(article);
        let published = article.published.or_else(|| {
            let (day, _) = waqai_extract::published(&page, &self.engine.tables)?;
            Some((day, PublishedFrom::Inferred))
        });
        page.given.published = published.map(|p| p.0);
        let document = Document {
            id: article.id.to_owned(),
            source: article.source.map(str::to_owned),
            outlet: article.outlet.map(str::to_owned),
            title: article.title.map(str::to_owned),
            url: article.url.map(str::to_owned),
            published: published.map(|p| p.0.to_string()),
            published_from: published.map(|p| p.1),
            language: "ar".to_owned(),
            length: article.text.chars().count(),
        };
        waqai_extract::read(&page, &self.engine.tables, document)
    }

    /// What `article` says, spans in code points with their words.
    pub fn read(&mut self, article: &Article) -> Record<Quoted> {
        self.read_bytes(article).quote(article.text)
    }

    /// `article` laid out and analysed, as the finders see it.
    pub fn page<'a>(&mut self, article: &Article<'a>) -> Page<'a> {
        let given = Given { published: article.published.map(|p| p.0), outlet: article.outlet };
        Page::new(article.text, given, &self.engine.morph, &mut self.cache)
    }

    /// The words of `text` with their segments and the reading that the context chose.
    pub fn analyze(&mut self, text: &str) -> Vec<Word> {
        self.engine.morph.analyze(&lay_out(text), &mut self.cache)
    }
}
