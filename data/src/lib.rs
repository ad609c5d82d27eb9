//! The words of waqai: lexicon and lists as tab-separated text, and nothing else.
//!
//! A table is a text file under `data/`; what its columns are stands in its header line, what a table
//! is for in ARCHITECTURE.md. Tables are read by `waqai_morph::table`, the same code that reads a user's own.

mod shape;

pub use shape::{SHAPES, Shape, shape};

/// One table: its path below `data/` and its text.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Path below `data/`, with `/`.
    pub path: &'static str,
    /// What errors call it: its path, for a user's own table the file that it came from.
    pub origin: &'static str,
    /// The whole text of the file.
    pub text: &'static str,
}

macro_rules! tables {
    ($($path:literal,)*) => {
        /// Every table, sorted by path.
        pub const TABLES: &[Table] = &[$(Table {
            path: $path,
            origin: $path,
            text: include_str!(concat!("../", $path)),
        },)*];
    };
}

tables! {
    "affixes/noun.tsv",
    "affixes/participle.tsv",
    "affixes/verb.tsv",
    "closed/accusatives.tsv",
    "closed/adverbs.tsv",
    "closed/auxiliaries.tsv",
    "closed/calendar.tsv",
    "closed/clitics.tsv",
    "closed/common.tsv",
    "closed/conjunctions.tsv",
    "closed/divine.tsv",
    "closed/letters.tsv",
    "closed/numbers.tsv",
    "closed/particles.tsv",
    "closed/prepositions.tsv",
    "closed/pronouns.tsv",
    "closed/quantifiers.tsv",
    "event/cues/accuse.tsv",
    "event/cues/agree.tsv",
    "event/cues/aid.tsv",
    "event/cues/assault.tsv",
    "event/cues/coerce.tsv",
    "event/cues/concede.tsv",
    "event/cues/consult.tsv",
    "event/cues/cooperate.tsv",
    "event/cues/mobilize.tsv",
    "event/cues/protest.tsv",
    "event/cues/reject.tsv",
    "event/cues/request.tsv",
    "event/cues/retreat.tsv",
    "event/cues/sanction.tsv",
    "event/cues/support.tsv",
    "event/cues/threaten.tsv",
    "event/govern.tsv",
    "event/light.tsv",
    "event/words.tsv",
    "figure/countries.tsv",
    "figure/currencies.tsv",
    "figure/measures.tsv",
    "figure/nouns.tsv",
    "figure/short.tsv",
    "figure/sources.tsv",
    "figure/units.tsv",
    "lexicon/adjectives/comparison.tsv",
    "lexicon/adjectives/quality.tsv",
    "lexicon/adjectives/relation.tsv",
    "lexicon/irregular.tsv",
    "lexicon/nouns/abstract.tsv",
    "lexicon/nouns/action.tsv",
    "lexicon/nouns/culture.tsv",
    "lexicon/nouns/disaster.tsv",
    "lexicon/nouns/economy.tsv",
    "lexicon/nouns/energy.tsv",
    "lexicon/nouns/health.tsv",
    "lexicon/nouns/law.tsv",
    "lexicon/nouns/media.tsv",
    "lexicon/nouns/more.tsv",
    "lexicon/nouns/nature.tsv",
    "lexicon/nouns/politics.tsv",
    "lexicon/nouns/religion.tsv",
    "lexicon/nouns/science.tsv",
    "lexicon/nouns/society.tsv",
    "lexicon/nouns/sport.tsv",
    "lexicon/nouns/time.tsv",
    "lexicon/nouns/transport.tsv",
    "lexicon/nouns/war.tsv",
    "lexicon/verbs/form_1.tsv",
    "lexicon/verbs/form_10.tsv",
    "lexicon/verbs/form_2.tsv",
    "lexicon/verbs/form_3.tsv",
    "lexicon/verbs/form_4.tsv",
    "lexicon/verbs/form_5.tsv",
    "lexicon/verbs/form_6.tsv",
    "lexicon/verbs/form_7.tsv",
    "lexicon/verbs/form_8.tsv",
    "lexicon/verbs/form_9.tsv",
    "lexicon/verbs/four_letters.tsv",
    "names/bodies.tsv",
    "names/countries.tsv",
    "names/endings.tsv",
    "names/family.tsv",
    "names/given.tsv",
    "names/groups.tsv",
    "names/heads.tsv",
    "names/latin.tsv",
    "names/offices.tsv",
    "names/particles.tsv",
    "names/people.tsv",
    "names/peoples.tsv",
    "names/places.tsv",
    "names/portfolios.tsv",
    "names/qualifiers.tsv",
    "names/titles.tsv",
    "newsrooms/countries.tsv",
    "newsrooms/outlets.tsv",
    "number/bounds.tsv",
    "number/cardinals.tsv",
    "number/ordinals.tsv",
    "number/signs.tsv",
    "quote/attributions.tsv",
    "quote/grammar.tsv",
    "quote/nouns.tsv",
    "quote/sources.tsv",
    "quote/verbs.tsv",
    "time/cardinals.tsv",
    "time/cues.tsv",
    "time/decades.tsv",
    "time/deixis.tsv",
    "time/edges.tsv",
    "time/feasts.tsv",
    "time/months.tsv",
    "time/ordinals.tsv",
    "time/parts.tsv",
    "time/seasons.tsv",
    "time/sets.tsv",
    "time/turns.tsv",
    "time/umm_al_qura.tsv",
    "time/units.tsv",
    "time/weekdays.tsv",
    "time/zones.tsv",
}

/// The tables of knowledge: particular places, bodies and people, beside which there is only language. What every
/// reader knows, countries with their capitals and peoples, is language.
pub const KNOWLEDGE: &[&str] = &[
    "names/bodies.tsv",
    "names/family.tsv",
    "names/given.tsv",
    "names/people.tsv",
    "names/places.tsv",
];

/// The table at `path`, if there is one.
pub fn table(path: &str) -> Option<&'static Table> {
    TABLES.iter().find(|t| t.path == path)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    #[test]
    fn knowledge_is_there() {
        assert!(super::KNOWLEDGE.iter().all(|path| super::table(path).is_some()));
    }

    #[test]
    fn every_file_is_listed_and_sorted() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found = Vec::new();
        let mut folders = vec![root.to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|e| e == "tsv") {
                    found.push(
                        path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"),
                    );
                }
            }
        }
        found.sort();
        let listed: Vec<&str> = super::TABLES.iter().map(|t| t.path).collect();
        assert_eq!(listed, found, "list every .tsv of data/ in data/src/lib.rs, sorted");
    }
}
