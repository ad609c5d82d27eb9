//! The scene: the page with every word looked up in the lists once, and what the rules ask of words and clauses.

use smallvec::SmallVec;
use waqai_morph::features::{Aspect, Number};
use waqai_morph::{Proclitics, Upos, Word};
use waqai_record::{EntityId, Kind::Place};
use waqai_text::{Kind, Span, fold, fold_into};

use super::Found;
use super::lexicon::{Condition, Entry, Iso, Known, Tables, class};
use crate::page::Page;

/// What the lists know of one word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mark {
    /// Its dictionary form as the context chose it.
    pub lemma: Known,
    /// Its stem as it stands.
    pub key: Known,
    /// Its likeliest verb, chosen or not.
    pub verb: Known,
    /// Its likeliest noun, chosen or not.
    pub noun: Known,
    /// What it is in the clause.
    pub role: Role,
}

/// What a word is in the clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// A noun, adjective, number, name.
    #[default]
    Nominal,
    /// A verb with its subject.
    Verb,
    /// A preposition.
    Preposition,
    /// A word that opens a clause: that, who, while, but.
    Opener,
    /// A pronoun of relation.
    Relative,
    /// A particle or adverb.
    Particle,
    /// A sign.
    Sign,
}

/// The page as this finder sees it.
pub struct Scene<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// The lists.
    pub lists: &'a Tables,
    /// What the finders before found.
    pub found: Found<'a>,
    /// One for each word of the page.
    pub marks: Vec<Mark>,
    /// For each word, whether a time holds it.
    pub timed: Vec<bool>,
    /// For each word, whether it names an event.
    pub events: Vec<bool>,
    /// The places and bodies whose names have several words, by the first.
    pub heads: Vec<(Box<str>, EntityId)>,
    /// The countries that the article names.
    pub countries: Vec<(Iso, EntityId)>,
    /// Two that و joins, by the word behind them.
    pub pairs: Vec<(usize, [EntityId; 2])>,
}

impl<'a> Scene<'a> {
    /// Looks every word of `page` up.
    pub fn new(page: &'a Page<'a>, lists: &'a Tables, found: Found<'a>) -> Self {
        let mut buffer = String::new();
        let mut marks: Vec<Mark> = page.words.iter().map(|w| mark(lists, w, &mut buffer)).collect();
        // A pronoun of relation is a pronoun with the article's letters; أن and its kin open clauses.
        for (i, word) in page.words.iter().enumerate() {
            marks[i].role = role(word);
            let entry = lists.entry(marks[i].lemma);
            if marks[i].role == Role::Particle && entry.class & class::OPENER != 0 {
                marks[i].role = Role::Opener;
            }
        }
        let mut timed = vec![false; page.words.len()];
        for time in found.times {
            if let Some(words) = timed.get_mut(time.words.clone()) {
                words.fill(true);
            }
        }
        let countries = countries(lists, found);
        let heads = heads(found);
        let events = Vec::new();
        let pairs = Vec::new();
        let mut scene = Scene { page, lists, found, marks, timed, events, heads, countries, pairs };
        scene.pairs = scene.joined();
        scene.events =
            (0..page.words.len()).map(|i| scene.cue(i).is_some_and(|m| !m.barred)).collect();
        scene
    }

    /// The word `i`.
    pub fn word(&self, i: usize) -> Option<&'a Word> {
        self.page.words.get(i)
    }

    /// The span of word `i` as a cue: without conjunctions and prepositions, with article, future and pronoun.
    pub fn cue_span(&self, i: usize) -> Span {
        let Some(word) = self.word(i) else { return Span::new(0, 0) };
        let segments = word.reading().segments.iter();
        let mut kept = segments.filter(|s| !matches!(s.pos, Upos::Cconj | Upos::Adp | Upos::Sconj));
        let from = kept.next().map_or(0, |s| s.span.start);
        Span::new(word.span.start + from.min(word.stem().start - word.span.start), word.span.end)
    }

    /// What word `i` is in the clause; a sign behind the last.
    pub fn role(&self, i: usize) -> Role {
        self.marks.get(i).map_or(Role::Sign, |m| m.role)
    }

    /// Whether word `i` has any of these proclitics.
    pub fn has(&self, i: usize, clitics: Proclitics) -> bool {
        self.word(i).is_some_and(|w| w.has(clitics))
    }

    /// Whether a preposition is written on word `i`.
    pub fn is_governed(&self, i: usize) -> bool {
        self.role(i) != Role::Verb
            && self.has(i, Proclitics::BY.with(Proclitics::TO).with(Proclitics::LIKE))
    }

    /// Whether word `i` is the listed word `known`.
    pub fn is(&self, i: usize, known: Known) -> bool {
        known != 0
            && self.marks.get(i).is_some_and(|m| {
                m.lemma == known || m.key == known || m.noun == known || m.verb == known
            })
    }

    /// What the lists say of word `i` as it was read.
    pub fn entry(&self, i: usize) -> &Entry {
        let mark = self.marks.get(i).copied().unwrap_or_default();
        self.lists.entry(if mark.lemma == 0 { mark.key } else { mark.lemma })
    }

    /// Whether word `i` is of any of these classes.
    pub fn is_class(&self, i: usize, classes: u32) -> bool {
        let mark = self.marks.get(i).copied().unwrap_or_default();
        (self.lists.entry(mark.lemma).class | self.lists.entry(mark.key).class) & classes != 0
    }

    /// The country that word `i` is the adjective of.
    pub fn nisba(&self, i: usize) -> Option<Iso> {
        let mark = self.marks.get(i)?;
        if mark.role != Role::Nominal {
            return None;
        }
        self.lists.entry(mark.lemma).iso.or(self.lists.entry(mark.key).iso)
    }

    /// Whether word `i` is a sign that ends a clause.
    pub fn stops(&self, i: usize) -> bool {
        match self.word(i) {
            None => true,
            Some(w) if w.kind != Kind::Sign => false,
            Some(_) => !matches!(self.page.surface(i), "(" | ")" | "[" | "]" | "-" | "/"),
        }
    }

    /// Whether word `i` is a comma.
    pub fn is_comma(&self, i: usize) -> bool {
        self.page.is_sign(i, "،") || self.page.is_sign(i, ",")
    }

    /// Whether word `i` is a quotation mark.
    pub fn is_mark(&self, i: usize) -> bool {
        matches!(self.page.surface(i), "\"" | "“" | "”" | "«" | "»" | "'" | "‘" | "’")
    }

    /// Whether word `i` qualifies the noun before it.
    pub fn is_adjective(&self, i: usize) -> bool {
        self.word(i)
            .is_some_and(|w| w.pos() == Upos::Adj && !w.has(Proclitics::AND.with(Proclitics::SO)))
            && !self.is_governed(i)
    }

    /// Whether word `i` is a verb in the imperfect.
    pub fn is_imperfect(&self, i: usize) -> bool {
        self.word(i).is_some_and(|w| w.features().aspect == Some(Aspect::Imperfect))
    }

    /// Whether one of `conditions` holds behind word `i`; gives the words that fulfil it.
    pub fn fulfilled(&self, conditions: &[Condition], i: usize, reach: usize) -> Option<Taken> {
        conditions.iter().filter_map(|c| self.holds(c, i, reach)).max_by_key(SmallVec::len)
    }

    fn holds(&self, condition: &Condition, i: usize, reach: usize) -> Option<Taken> {
        let word = self.word(i)?;
        match condition {
            Condition::Indefinite => {
                let free = !word.has(Proclitics::THE) && word.pronoun().is_none();
                (free && !self.has_genitive(i)).then(Taken::new)
            }
            Condition::Genitive => {
                (word.pronoun().is_some() || self.has_genitive(i)).then(Taken::new)
            }
            Condition::Words(words) => {
                self.sequence(words, i, reach).or_else(|| self.told_before(words, i))
            }
        }
    }

    /// Whether a genitive stands behind noun `i`.
    pub fn has_genitive(&self, i: usize) -> bool {
        let Some(next) = self.word(i + 1) else { return false };
        !self.has(i, Proclitics::THE)
            && self.word(i).is_some_and(|w| w.pronoun().is_none())
            && self.role(i + 1) == Role::Nominal
            && !self.timed[i + 1]
            && !next.has(Proclitics::AND.with(Proclitics::SO))
            && !self.is_governed(i + 1)
            && !self.is_adjective(i + 1)
            && (next.has(Proclitics::THE)
                || next.pronoun().is_some()
                || self.found.names.meant_at(i + 1).is_some()
                || self.leads_to_article(i + 2))
    }

    /// Whether a chain of genitives goes on at word `i` to one that has the article.
    fn leads_to_article(&self, i: usize) -> bool {
        let bare = |j: usize| {
            self.role(j) == Role::Nominal && !self.is_adjective(j) && !self.is_governed(j)
        };
        let chain = (i..i + 2).take_while(|j| bare(*j));
        chain.clone().any(|j| {
            self.has(j, Proclitics::THE) && !self.has(j, Proclitics::AND.with(Proclitics::SO))
        })
    }

    /// The one word asked for as the subject before the verb `i`.
    fn told_before(&self, words: &[Known], i: usize) -> Option<Taken> {
        let [known] = *words else { return None };
        if self.role(i) != Role::Verb || self.lists.is_preposition(known) {
            return None;
        }
        let begin = self.page.sentence(i).start.max(i.saturating_sub(4));
        let mut before = (begin..i).rev().take_while(|j| {
            let relates = self.role(*j) == Role::Relative && *j + 1 == i;
            (!self.stops(*j) || self.is_comma(*j) && self.role(*j + 1) == Role::Relative)
                && (relates || !matches!(self.role(*j), Role::Verb | Role::Opener | Role::Relative))
        });
        before.find(|j| self.is(*j, known)).map(|j| std::iter::once(j).collect())
    }

    /// The words behind `i` that are `words` in order, within `reach` words.
    fn sequence(&self, words: &[Known], i: usize, reach: usize) -> Option<Taken> {
        let mut taken = Taken::new();
        let mut at = i + 1;
        for (n, &known) in words.iter().enumerate() {
            let limit = if n == 0 { i + reach } else { at + 2 };
            let found = (at..=limit)
                .take_while(|j| n == 0 && *j == i + 1 || !self.stops(*j) || self.is_mark(*j))
                .take_while(|j| {
                    *j == i + 1 || self.is_or_carries(*j, known) || !self.crosses(*j, known)
                })
                .find(|j| self.is_or_carries(*j, known))?;
            // A one-letter preposition is written on the word behind it, which may be the next asked for.
            let carried = !self.is(found, known);
            if !carried {
                taken.push(found);
            }
            at = if carried { found } else { found + 1 };
        }
        Some(taken)
    }

    /// Whether the search for `known` ends at word `i`: at a verb, and of a preposition at another one.
    fn crosses(&self, i: usize, known: Known) -> bool {
        match self.role(i) {
            Role::Verb => true,
            Role::Preposition => {
                let pointing =
                    self.word(i + 1).is_some_and(|w| matches!(w.pos(), Upos::Pron | Upos::Det));
                let timed = self.timed.get(i + 1) == Some(&true);
                self.lists.is_preposition(known) && !timed && !pointing
            }
            _ => false,
        }
    }

    /// Whether word `i` is `known`, or carries it as its preposition.
    pub fn is_or_carries(&self, i: usize, known: Known) -> bool {
        let carried = self.lists.letter(known).is_some_and(|c| self.has(i, c));
        carried && self.role(i) != Role::Verb || self.is(i, known)
    }
}

fn countries(lists: &Tables, found: Found) -> Vec<(Iso, EntityId)> {
    let entities = found.names.entities.iter().enumerate();
    entities
        .filter(|(_, e)| e.kind == Place)
        .filter_map(|(i, e)| {
            let iso = Iso::try_from(e.country.as_deref()?.as_bytes()).ok()?;
            let own = lists.is_country(&e.name) || e.aliases.iter().any(|a| lists.is_country(a));
            own.then_some((iso, EntityId(i)))
        })
        .collect()
}

fn heads(found: Found) -> Vec<(Box<str>, EntityId)> {
    let entities = found.names.entities.iter().enumerate();
    entities
        .filter(|(_, e)| e.kind == Place && e.name.contains(' '))
        .filter_map(|(i, e)| Some((fold(e.name.split(' ').next()?).into(), EntityId(i))))
        .collect()
}

/// Words by index.
pub type Taken = SmallVec<[usize; 4]>;

fn mark(lists: &Tables, word: &Word, buffer: &mut String) -> Mark {
    if word.kind != Kind::Word {
        return Mark::default();
    }
    let mut known = |text: &str| {
        buffer.clear();
        fold_into(text, buffer);
        lists.known(buffer)
    };
    let chosen = word.reading();
    let (lemma, key) = (known(&chosen.lemma), lists.known(&chosen.key));
    let mut mark = Mark { lemma, key, ..Mark::default() };
    for reading in &word.entry.readings {
        let slot = match reading.pos {
            Upos::Verb => &mut mark.verb,
            Upos::Noun | Upos::Adj => &mut mark.noun,
            _ => continue,
        };
        if *slot == 0 {
            *slot = known(&reading.lemma);
        }
    }
    mark
}

fn role(word: &Word) -> Role {
    match word.pos() {
        Upos::Verb | Upos::Aux => Role::Verb,
        Upos::Adp => Role::Preposition,
        Upos::Sconj => Role::Opener,
        Upos::Punct | Upos::Sym => Role::Sign,
        Upos::Pron if is_relative(word) => Role::Relative,
        Upos::Part | Upos::Adv | Upos::Cconj | Upos::Intj => Role::Particle,
        _ if word.kind == Kind::Sign => Role::Sign,
        _ => Role::Nominal,
    }
}

/// The pronouns of relation begin with the article's letters and a second lam or ذ/ت; the demonstratives do not.
fn is_relative(word: &Word) -> bool {
    word.key().starts_with('ا') && word.key().chars().nth(1) == Some('ل')
}

/// Whether word `i` is a plural of men in the nominative, which no noun before it governs: قتل مسلحون.
fn is_nominative(scene: &Scene, i: usize) -> bool {
    scene.word(i).is_some_and(|w| {
        let mut ends = w.key().chars().rev();
        ends.next() == Some('ن')
            && ends.next() == Some('و')
            && w.features().number == Some(Number::Plural)
            && w.features().human != Some(false)
    })
}

/// Whether a verb may stand at word `i` though the context chose another reading.
pub fn may_be_verb(scene: &Scene, i: usize) -> bool {
    let Some(word) = scene.word(i) else { return false };
    let clitics = Proclitics::THE.with(Proclitics::BY).with(Proclitics::TO).with(Proclitics::LIKE);
    if word.has(clitics) || scene.found.names.over(i).is_some() {
        return false;
    }
    let opens = word.has(Proclitics::AND.with(Proclitics::SO))
        || i == scene.page.sentence(i).start
        || matches!(scene.role(i.wrapping_sub(1)), Role::Relative | Role::Particle | Role::Opener)
        || scene.stops(i.wrapping_sub(1));
    let next = i + 1;
    let subject = scene.has(next, Proclitics::THE)
        || scene.found.names.meant_at(next).is_some()
        || scene.word(next).is_some_and(|w| w.kind == Kind::Number)
        || scene.is_class(next, class::QUANTITY)
        || is_nominative(scene, next);
    // A pronoun on the word that opens the clause is its subject: أنه بحث.
    let silent = i > 0
        && scene.role(i - 1) == Role::Opener
        && scene.word(i - 1).is_some_and(|w| w.pronoun().is_some());
    opens && (subject || silent)
}
