//! The scene: the page's words with their classes, the parties that may speak, quotations by their first word.

use std::ops::Range;

use waqai_morph::features::{Gender, Number, Person, Upos, Voice};
use waqai_morph::{Proclitics, Segment, SegmentKind, Source, Word};
use waqai_record::{EntityId, Form, Kind as Named};
use waqai_text::{Kind, Span};

use super::lists::{Class, Tables, Takes};
use crate::name::Names;
use crate::page::Page;

/// Somebody who may speak: a mention with the title beside it.
#[derive(Clone, Debug)]
pub struct Party {
    /// Title and name.
    pub words: Range<usize>,
    /// Whom it names.
    pub entity: EntityId,
    /// What it is.
    pub kind: Named,
    /// How it names.
    pub form: Form,
}

/// What kind of reporting word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// A finite verb.
    Verb,
    /// A participle as an adverb.
    Participle,
    /// A noun.
    Noun,
}

/// A reporting word.
#[derive(Clone, Copy, Debug)]
pub struct Cue {
    /// Its index.
    pub word: usize,
    /// What it is.
    pub kind: CueKind,
    /// What brings its words.
    pub takes: Takes,
    /// Gender and number of its form.
    pub gender: Option<Gender>,
    /// Its number.
    pub number: Option<Number>,
}

/// A page with what the rules ask of its words.
pub struct Scene<'p, 'a> {
    /// The page.
    pub page: &'p Page<'a>,
    /// The lists.
    pub lists: &'p Tables,
    /// Everybody who may speak, in order, none inside another.
    pub parties: Vec<Party>,
    /// The class of each word.
    classes: Vec<Class>,
    /// For each word, the party that holds it, from 1; 0 for none.
    party_of: Vec<u32>,
    /// The reporting word at each word, if it is one.
    cues: Vec<Option<Cue>>,
    /// For each word, the outermost quotation that holds it or its marks, from 1; 0 for none.
    quoted_by: Vec<u32>,
}

impl<'p, 'a> Scene<'p, 'a> {
    /// Looks every word up once.
    pub fn new(page: &'p Page<'a>, lists: &'p Tables, names: &Names) -> Self {
        let n = page.words.len();
        let classes = page.words.iter().map(|w| class(lists, w)).collect();
        let parties = parties(names);
        let mut party_of = vec![0; n];
        for (i, p) in parties.iter().enumerate() {
            if let Some(words) = party_of.get_mut(p.words.clone()) {
                words.fill(i as u32 + 1);
            }
        }
        let mut quoted_by = vec![0; n];
        for (i, q) in page.quotations.iter().enumerate() {
            let from = q.words.start.saturating_sub(1);
            let to = q.words.end + usize::from(q.marks.closed);
            if q.marks.depth == 0
                && let Some(words) = quoted_by.get_mut(from..to.min(n))
            {
                words.fill(i as u32 + 1);
            }
        }
        let cues = Vec::new();
        let mut scene = Scene { page, lists, parties, classes, party_of, cues, quoted_by };
        scene.cues = (0..n).map(|i| scene.read_cue(i)).collect();
        scene
    }

    /// The class of word `i`.
    pub fn class(&self, i: usize) -> Class {
        self.classes.get(i).copied().unwrap_or_default()
    }

    /// Whether word `i` is of any of `classes`.
    pub fn is(&self, i: usize, classes: Class) -> bool {
        self.class(i).any(classes)
    }

    /// The index of the party whose title or name holds word `i`.
    pub fn party(&self, i: usize) -> Option<usize> {
        self.party_of.get(i).and_then(|p| (*p as usize).checked_sub(1))
    }

    /// The index of the outermost quotation that holds word `i` or has it as its mark.
    pub fn quotation(&self, i: usize) -> Option<usize> {
        self.quoted_by.get(i).and_then(|q| (*q as usize).checked_sub(1))
    }

    /// The quotation that opens with the mark `i`.
    pub fn opens(&self, i: usize) -> Option<usize> {
        self.quotation(i).filter(|q| self.page.quotations[*q].words.start == i + 1)
    }

    /// Whether word `i` is a comma of either script, or a semicolon.
    pub fn is_comma(&self, i: usize) -> bool {
        self.page.is_any_sign(i) && matches!(self.page.surface(i), "،" | "," | "؛" | ";")
    }

    /// Whether word `i` is a dash.
    pub fn is_dash(&self, i: usize) -> bool {
        self.page.is_any_sign(i) && matches!(self.page.surface(i), "-" | "–" | "—" | "--")
    }

    /// Whether a line ends behind word `i`, or the text.
    pub fn line_ends(&self, i: usize) -> bool {
        match (self.page.word(i), self.page.word(i + 1)) {
            (Some(a), Some(b)) => self
                .page
                .text
                .get(a.span.end..b.span.start)
                .is_some_and(|between| between.contains('\n')),
            _ => true,
        }
    }

    /// Whether word `i` opens a paragraph.
    pub fn line_starts(&self, i: usize) -> bool {
        i.checked_sub(1).is_none_or(|before| self.line_ends(before))
    }

    /// Whether word `i` is finite: a verb by the reading that the context chose.
    pub fn is_verb(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| w.pos() == Upos::Verb && w.reading().is_known())
            && self.party(i).is_none()
    }

    /// Whether word `i` is a preposition of its own, or has one before it.
    pub fn is_governing(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| w.pos() == Upos::Adp)
    }

    /// Whether word `i` has a preposition written on it.
    pub fn has_preposition(&self, i: usize) -> bool {
        const PREPOSITIONS: Proclitics =
            Proclitics(Proclitics::BY.0 | Proclitics::TO.0 | Proclitics::LIKE.0);
        self.page.word(i).is_some_and(|w| w.has(PREPOSITIONS))
    }

    /// Whether a conjunction is written on word `i`.
    pub fn has_conjunction(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| w.has(Proclitics(Proclitics::AND.0 | Proclitics::SO.0)))
    }

    /// The letters of word `i`, folded, its conjunction off.
    pub fn bare(&self, i: usize) -> &str {
        self.page.word(i).map_or("", bare)
    }

    /// Whether word `i` is a name of the calendar: a month or a weekday.
    pub fn is_calendar(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| {
            matches!(&w.reading().source, Source::Lexicon { table, .. } if table.ends_with("calendar.tsv"))
        })
    }

    /// The span of the words `range`, first to last, without the conjunction on the first.
    pub fn span(&self, range: Range<usize>) -> Span {
        let whole = self.page.span(range.clone());
        match self.page.word(range.start) {
            Some(first) if !range.is_empty() => {
                Span::new(whole.start + conjunction_length(first), whole.end)
            }
            _ => whole,
        }
    }

    /// The reporting word at `i`, if it is one.
    pub fn cue(&self, i: usize) -> Option<Cue> {
        self.cues.get(i).copied().flatten()
    }

    fn read_cue(&self, i: usize) -> Option<Cue> {
        let word = self.page.word(i).filter(|w| w.kind == Kind::Word)?;
        let nominal = word.whole().ends_with(['ا', 'ه', 'ن', 'ت']);
        let participle = nominal.then(|| self.lists.participle(bare(word))).flatten();
        if let Some(takes) = participle {
            let features = word.features();
            let plain = !word.has(Proclitics::THE);
            if plain && (!takes.any(Takes::PAPER) || self.in_paper(i + 1)) {
                let (gender, number) = (features.gender, features.number);
                return Some(Cue { word: i, kind: CueKind::Participle, takes, gender, number });
            }
        }
        let mut noun = None;
        let chosen = word.pos();
        // A doubled letter that is written makes a verb of what is else a preposition: «بيّن».
        let doubled = chosen == Upos::Adp && self.page.surface(i).contains('\u{651}');
        let open = matches!(chosen, Upos::Verb | Upos::Noun | Upos::Adj | Upos::Propn | Upos::X);
        let closed = !open && !doubled;
        let spoken = matches!(word.features().person, Some(Person::First | Person::Second));
        if closed || chosen == Upos::Verb && spoken {
            return None;
        }
        for reading in word.entry.readings.iter() {
            match reading.pos {
                Upos::Verb => {
                    let Some(takes) = self.lists.verb(&reading.lemma) else { continue };
                    let f = reading.features;
                    // «ورد الوزير» is «and … answered», unless a paper is named.
                    if takes.any(Takes::PAPER) && !self.in_paper(i + 1) {
                        continue;
                    }
                    // «ما يوصف ب»: nobody says so.
                    if takes.any(Takes::AS) && f.voice == Some(Voice::Passive) {
                        continue;
                    }
                    let likely = if chosen == Upos::Verb {
                        *reading.lemma == *word.lemma()
                            || reading.proclitics.any(CONJUNCTIONS) && !word.has(CONJUNCTIONS)
                    } else {
                        !self.is_nominal(i)
                    };
                    if !likely
                        || matches!(f.person, Some(Person::First | Person::Second))
                        || reading.proclitics.any(Proclitics::WILL)
                    {
                        continue;
                    }
                    let (gender, number) = (f.gender, f.number);
                    return Some(Cue { word: i, kind: CueKind::Verb, takes, gender, number });
                }
                Upos::Noun if noun.is_none() => noun = self.lists.noun(&reading.lemma),
                _ => {}
            }
        }
        let takes = noun?;
        // «تابع بالقول إن»: the verb's subject speaks.
        let adverbial = word.has(Proclitics::BY) && takes.any(Takes::IN);
        let kind = if adverbial { CueKind::Participle } else { CueKind::Noun };
        Some(Cue { word: i, kind, takes, gender: None, number: None })
    }

    /// Whether a paper is named from word `i` on, behind a preposition: «جاء في بيان».
    fn in_paper(&self, i: usize) -> bool {
        self.is(i, Class::IN.with(Class::ON)) && self.is(i + 1, Class::PAPER.with(Class::BROADCAST))
    }

    /// Whether what stands at and before word `i` says that it is no verb: an article, a preposition.
    fn is_nominal(&self, i: usize) -> bool {
        self.page.word(i).is_some_and(|w| w.has(Proclitics::THE))
            || self.has_preposition(i)
            || i > 0 && !self.has_conjunction(i) && self.is_governing(i - 1)
    }
}

/// The letters of a word, folded, its conjunction off.
fn bare(word: &Word) -> &str {
    let whole = word.whole();
    if word.has(Proclitics(Proclitics::AND.0 | Proclitics::SO.0)) {
        whole.strip_prefix(['و', 'ف']).unwrap_or(whole)
    } else {
        whole
    }
}

fn class(lists: &Tables, word: &Word) -> Class {
    if word.kind != Kind::Word {
        return Class::NONE;
    }
    let whole = lists.class(word.whole());
    let core = match bare(word) {
        b if b.len() < word.whole().len() => lists.class(b),
        _ => Class::NONE,
    };
    // A source keeps its article and its preposition; the small words have neither.
    if !matches!(word.pos(), Upos::Noun | Upos::Adj | Upos::Propn | Upos::Det) {
        return whole.with(core);
    }
    let stem = lists.class(word.key()).only(SOURCES);
    let lemma = match word.reading().lemma.as_ref() {
        l if l != word.key() => lists.class(l).only(SOURCES),
        _ => Class::NONE,
    };
    whole.with(core).with(stem).with(lemma)
}

const CONJUNCTIONS: Proclitics = Proclitics(Proclitics::AND.0 | Proclitics::SO.0);

const SOURCES: Class =
    Class::UNNAMED.with(Class::NOBODY).with(Class::PAPER).with(Class::MEDIUM).with(Class::TITLE);

fn conjunction_length(word: &Word) -> usize {
    word.reading()
        .segments
        .iter()
        .take_while(|s: &&Segment| s.kind == SegmentKind::Proclitic && s.pos == Upos::Cconj)
        .map(|s| s.span.len())
        .sum()
}

/// The mentions with their titles, those inside the title of another left out.
fn parties(names: &Names) -> Vec<Party> {
    let mut all: Vec<Party> = names
        .mentions
        .iter()
        .enumerate()
        .map(|(i, m)| {
            let words = match names.titles.get(i) {
                Some(Some(t)) => m.words.start.min(t.start)..m.words.end.max(t.end),
                _ => m.words.clone(),
            };
            Party { words, entity: m.fact.entity, kind: m.fact.kind, form: m.fact.form }
        })
        .collect();
    all.sort_by_key(|p| (p.words.start, usize::MAX - p.words.end));
    let mut kept: Vec<Party> = Vec::with_capacity(all.len());
    for party in all {
        if kept.last().is_none_or(|k| k.words.end <= party.words.start) {
            kept.push(party);
        }
    }
    kept
}
