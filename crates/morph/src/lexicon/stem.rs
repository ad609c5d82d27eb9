//! Stems: what a lexeme is indexed by, and which endings each of them takes.

/// The places of endings and prefixes that a stem fills, as a set; the cells of a place stand in `affixes/`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots(pub u32);

macro_rules! slots {
    ($($name:ident $text:literal,)*) => {
        #[allow(missing_docs, reason = "the slots are explained in the affix tables")]
        impl Slots {
            slots!(@ 1u32; $($name,)*);

            /// The slot that the affix tables name so.
            pub fn from_name(name: &str) -> Option<Slots> {
                match name { $($text => Some(Slots::$name),)* _ => None }
            }
        }
    };
    (@ $bit:expr; $name:ident, $($rest:ident,)*) => {
        pub const $name: Slots = Slots($bit);
        slots!(@ $bit << 1; $($rest,)*);
    };
    (@ $bit:expr;) => {};
}

slots! {
    ZERO "zero", JOINED "joined", SHORT "short",
    ONE "one", ONE_JOINED "one-joined", ONE_SHORT "one-short",
    FUSED "fused", FUSED_JOINED "fused-joined", FUSED_SHORT "fused-short",
    DUAL "dual", DUAL_YA "dual-ya", MADDA "madda", TA "ta", WAW "waw", YA "ya", NUN "nun",
    TA_CLOSED "ta-closed", NUN_CLOSED "nun-closed", TA_MELTED "ta-melted", NUN_MELTED "nun-melted", TANWIN "tanwin",
    CONSTRUCT "construct", PLURAL_WAW "plural-waw", PLURAL_YA "plural-ya", PLURAL_TA "plural-ta", PLURAL_MADDA "plural-madda",
}

impl Slots {
    /// The suffixes of the perfect that begin with a consonant.
    pub const CONSONANT: Slots = Slots::TA_CLOSED.with(Slots::NUN_CLOSED);

    /// No slot.
    pub const NONE: Slots = Slots(0);

    /// Both sets.
    pub const fn with(self, others: Slots) -> Slots {
        Slots(self.0 | others.0)
    }

    /// What both have.
    pub const fn and(self, others: Slots) -> Slots {
        Slots(self.0 & others.0)
    }

    /// The set without `others`.
    pub const fn without(self, others: Slots) -> Slots {
        Slots(self.0 & !others.0)
    }

    /// Whether any of `others` is in the set.
    pub const fn any(self, others: Slots) -> bool {
        self.0 & others.0 != 0
    }
}

/// The class of a stem: which cells of the affix tables its slots mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the classes are explained in the affix tables")]
pub enum Class {
    Perfect,
    Imperfect,
    Imperative,
    Singular,
    Feminine,
    Broken,
}

impl Class {
    /// The class that the affix tables name so.
    pub fn from_name(name: &str) -> Option<Class> {
        let all = [
            ("perfect", Class::Perfect),
            ("imperfect", Class::Imperfect),
            ("imperative", Class::Imperative),
            ("singular", Class::Singular),
            ("feminine", Class::Feminine),
            ("broken", Class::Broken),
        ];
        all.iter().find(|(n, _)| *n == name).map(|(_, class)| *class)
    }
}

/// What a stem is of its lexeme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A verb in the active voice.
    Active,
    /// A verb in the passive voice.
    Passive,
    /// A verb whose voice the spelling leaves open.
    Open,
    /// A noun or adjective of the lexicon.
    Own,
    /// The verbal noun.
    VerbalNoun,
    /// The active participle.
    ActiveParticiple,
    /// The passive participle.
    PassiveParticiple,
}

/// One stem in careful spelling.
#[derive(Clone, Copy, Debug)]
pub struct Stem {
    start: u32,
    end: u32,
    lemma: (u32, u32),
    /// Its class.
    pub class: Class,
    /// The slots that it fills.
    pub slots: Slots,
    /// What it is of its lexeme.
    pub part: Part,
}

/// The stems of one lexeme, in one buffer that is used again for the next.
#[derive(Default)]
pub struct Stems {
    text: String,
    list: Vec<Stem>,
    lemma: (u32, u32),
}

impl Stems {
    /// Forgets all stems.
    pub fn clear(&mut self) {
        self.text.clear();
        self.list.clear();
        self.lemma = (0, 0);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Every stem with its spelling.
    pub fn iter(&self) -> impl Iterator<Item = (&Stem, &str)> {
        self.list.iter().map(|s| (s, self.spelling(s)))
    }

    /// How a stem is spelt.
    pub fn spelling(&self, stem: &Stem) -> &str {
        &self.text[stem.start as usize..stem.end as usize]
    }

    /// The dictionary form of the derived word that a stem belongs to; empty if it is the lexeme's own.
    pub fn lemma(&self, stem: &Stem) -> &str {
        &self.text[stem.lemma.0 as usize..stem.lemma.1 as usize]
    }

    /// Says that the stems that follow belong to a derived word.
    pub fn begin(&mut self, lemma: &str) {
        let start = self.text.len() as u32;
        self.text.push_str(lemma);
        self.lemma = (start, self.text.len() as u32);
    }

    /// Adds the stem that `write` spells, unless it is there already: then it gains the slots.
    pub fn spelt(
        &mut self,
        class: Class,
        slots: Slots,
        part: Part,
        write: impl FnOnce(&mut String),
    ) {
        let start = self.text.len();
        write(&mut self.text);
        let (before, new) = self.text.split_at(start);
        let same = self.list.iter_mut().rev().find(|s| {
            s.class == class
                && s.part == part
                && s.lemma == self.lemma
                && &before[s.start as usize..s.end as usize] == new
        });
        match same {
            Some(stem) => {
                stem.slots = stem.slots.with(slots);
                self.text.truncate(start);
            }
            None => self.list.push(Stem {
                start: start as u32,
                end: self.text.len() as u32,
                lemma: self.lemma,
                class,
                slots,
                part,
            }),
        }
    }

    /// Of the stems from `first`, those that end in ت or ن take suffixes of the same letter without it (ثبت, آمنا).
    pub fn melt(&mut self, first: usize) {
        let text = &self.text;
        for stem in &mut self.list[first..] {
            let melts = |stem: &mut Stem, closed: Slots, melted: Slots| {
                if stem.slots.any(closed) {
                    stem.slots = stem.slots.without(closed).with(melted);
                }
            };
            match text[..stem.end as usize].chars().next_back() {
                Some('ت') => melts(stem, Slots::TA_CLOSED, Slots::TA_MELTED),
                Some('ن') => {
                    melts(stem, Slots::NUN_CLOSED, Slots::NUN_MELTED);
                    melts(stem, Slots::NUN, Slots::NUN_MELTED);
                }
                _ => {}
            }
        }
    }

    /// Adds the stem `base` with `end` behind it.
    pub fn put(&mut self, class: Class, slots: Slots, part: Part, base: &str, end: &str) {
        self.spelt(class, slots, part, |out| {
            out.push_str(base);
            out.push_str(end);
        });
    }

    /// Of the verb stems from `first`, those from `passive` that are spelt like an active one become that one.
    pub fn join_voices(&mut self, first: usize, passive: usize) {
        let mut at = passive;
        while let Some(stem) = self.list.get(at).copied() {
            let active = self.list[first..passive].iter().position(|s| {
                s.class == stem.class
                    && s.slots == stem.slots
                    && self.spelling(s) == self.spelling(&stem)
            });
            match active {
                Some(active) => {
                    self.list[first + active].part = Part::Open;
                    self.list.remove(at);
                }
                None => at += 1,
            }
        }
    }

    /// Gives the imperfect stems from `first` their first person: a hamza at their beginning melts into its prefix.
    pub fn first_person(&mut self, first: usize) {
        let slots = |s: Slots, to: [Slots; 3]| {
            [Slots::ZERO, Slots::JOINED, Slots::SHORT]
                .into_iter()
                .zip(to)
                .filter(|(from, _)| s.any(*from))
                .fold(Slots::NONE, |all, (_, to)| all.with(to))
        };
        for at in first..self.list.len() {
            let stem = self.list[at];
            let spelling = self.spelling(&stem);
            let rest = spelling.chars().next().map_or("", |c| &spelling[c.len_utf8()..]);
            let one = slots(stem.slots, [Slots::ONE, Slots::ONE_JOINED, Slots::ONE_SHORT]);
            let fused = slots(stem.slots, [Slots::FUSED, Slots::FUSED_JOINED, Slots::FUSED_SHORT]);
            if one == Slots::NONE {
                continue;
            }
            let silent_waw = spelling.starts_with('ؤ') && !rest.starts_with('ا');
            if spelling.starts_with('أ') && !rest.is_empty() && !rest.starts_with('ا') {
                let new = format!("آ{rest}");
                self.put(stem.class, fused, stem.part, &new, "");
            } else if silent_waw {
                let new = format!("و{rest}");
                self.put(stem.class, one, stem.part, &new, "");
                self.list[at].slots = stem.slots.with(one);
            } else {
                self.list[at].slots = stem.slots.with(one);
            }
        }
    }

    /// Makes the prefixed stems from `first` imperatives: the shortened one, if there is one, stands alone.
    pub fn imperative(&mut self, first: usize, shortened: bool) {
        let text = &self.text;
        for stem in &mut self.list[first..] {
            let bare = stem.slots.without(Slots::JOINED).without(Slots::SHORT);
            stem.slots = match (shortened, stem.slots.any(Slots::SHORT)) {
                (true, true) => bare.with(Slots::ZERO),
                (true, false) => bare.without(Slots::ZERO),
                (false, _) => bare,
            };
            if text[stem.start as usize..stem.end as usize].chars().count() < 2 {
                stem.slots = Slots::NONE;
            }
        }
        let mut at = first;
        while at < self.list.len() {
            if self.list[at].slots == Slots::NONE {
                self.list.remove(at);
            } else {
                at += 1;
            }
        }
    }
}
