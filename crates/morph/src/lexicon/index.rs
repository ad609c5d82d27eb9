//! The index of stems: folded spelling to lexeme, class, slots and part.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;
use hashbrown::HashTable;

use super::stem::{Class, Part, Slots, Stem};

/// One indexed stem.
#[derive(Clone, Copy, Debug)]
pub struct Indexed {
    start: u32,
    length: u8,
    /// Its class.
    pub class: Class,
    /// What it is of its lexeme.
    pub part: Part,
    /// The slots that it fills.
    pub slots: Slots,
    /// Its lexeme's number.
    pub lexeme: u32,
    /// Where the dictionary form stands of the participle or verbal noun that it is of.
    lemma: u32,
    /// The stem of the same spelling that was added before it.
    next: u32,
}

impl Indexed {
    /// A stem by itself, outside an index.
    pub fn of(stem: &Stem, lexeme: u32) -> Indexed {
        Indexed {
            start: 0,
            length: 0,
            class: stem.class,
            part: stem.part,
            slots: stem.slots,
            lexeme,
            lemma: END,
            next: END,
        }
    }
}

const END: u32 = u32::MAX;

/// Stems by folded spelling.
#[derive(Default)]
pub struct Index {
    text: String,
    /// The dictionary forms of what is derived, each on its own line.
    lemmas: String,
    /// Where the one that was added last begins.
    last: u32,
    stems: Vec<Indexed>,
    heads: HashTable<u32>,
    hasher: FixedState,
}

impl Index {
    /// Makes room for `stems` stems.
    pub fn reserve(&mut self, stems: usize) {
        self.text.reserve(stems * 9);
        self.stems.reserve(stems);
        self.heads.reserve(stems, |_| 0);
    }

    /// The dictionary form of the participle or verbal noun that a stem is of.
    pub fn lemma(&self, stem: &Indexed) -> Option<&str> {
        let rest = self.lemmas.get(stem.lemma as usize..)?;
        rest.split('\n').next()
    }

    /// Keeps the dictionary form of something derived; one that comes again at once is kept once.
    fn keep(&mut self, lemma: &str) -> u32 {
        if lemma.is_empty() {
            return END;
        }
        let last = self.lemmas.get(self.last as usize..).unwrap_or_default();
        if last.strip_suffix('\n') != Some(lemma) {
            self.last = self.lemmas.len() as u32;
            self.lemmas.push_str(lemma);
            self.lemmas.push('\n');
        }
        self.last
    }

    /// Adds a stem, which `fold` spells folded; `lemma` is empty if it is the lexeme's own.
    pub fn add(
        &mut self,
        fold: impl FnOnce(&mut String),
        lemma: &str,
        lexeme: u32,
        class: Class,
        slots: Slots,
        part: Part,
    ) {
        let lemma = self.keep(lemma);
        let start = self.text.len();
        fold(&mut self.text);
        let Index { text, stems, heads, hasher, .. } = self;
        let (before, stem) = text.split_at(start);
        let hash = hash(hasher, stem);
        let length = stem.len();
        let at = stems.len() as u32;
        let spelling = |i: &u32| spelling(before, &stems[*i as usize]);
        let mut added = Indexed {
            start: start as u32,
            length: length as u8,
            class,
            part,
            slots,
            lexeme,
            lemma,
            next: END,
        };
        match heads.find_mut(hash, |i| spelling(i) == stem) {
            Some(head) => {
                added.next = *head;
                added.start = stems[*head as usize].start;
                *head = at;
                text.truncate(start);
            }
            None => {
                // The new stem is not in `before`: it may be asked for its own hash only after it was added.
                let rehash = |i: &u32| {
                    if *i == at { hash } else { self::hash(hasher, spelling(i)) }
                };
                heads.insert_unique(hash, at, rehash);
            }
        }
        stems.push(added);
    }

    /// The stems that are spelt so, the last added first.
    pub fn find(&self, stem: &str) -> impl Iterator<Item = &Indexed> {
        let head = self.heads.find(hash(&self.hasher, stem), |i| {
            spelling(&self.text, &self.stems[*i as usize]) == stem
        });
        let mut next = head.copied().unwrap_or(END);
        std::iter::from_fn(move || {
            let found = self.stems.get(next as usize)?;
            next = found.next;
            Some(found)
        })
    }
}

fn spelling<'t>(text: &'t str, stem: &Indexed) -> &'t str {
    &text[stem.start as usize..stem.start as usize + stem.length as usize]
}

fn hash(hasher: &FixedState, stem: &str) -> u64 {
    let mut hasher = hasher.build_hasher();
    hasher.write(stem.as_bytes());
    hasher.finish()
}
