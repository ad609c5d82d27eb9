//! The scene: a page with, for each word, the ways to cut clitics off it that leave a word of the lists.

use std::ops::Range;

use smallvec::SmallVec;
use waqai_morph::features::{Gender, Number, Person, State};
use waqai_morph::{Proclitics, Reading, Upos, Word};
use waqai_record::Time;
use waqai_text::{Kind, Span, is_hidden, is_mark, is_tatweel};

use super::lists::{Entry, ORGAN, Phrase, Sort, Tables, flag};
use super::team::SPORT;
use crate::page::{At, Page};

/// One way to cut the clitics off a word.
#[derive(Clone, Copy, Debug)]
pub struct Cut<'t> {
    /// Letters before the name: conjunction and preposition, the first lam of two.
    pub start: u8,
    /// Letters before the stem: the article too.
    pub stem: u8,
    /// Whether it has the article.
    pub definite: bool,
    /// Whether a conjunction is cut off.
    pub joined: bool,
    /// The preposition that is cut off.
    pub preposition: Option<char>,
    /// What the lists know of the stem.
    pub entry: Option<&'t Entry>,
}

impl Cut<'_> {
    /// Whether the stem has any of `flags`.
    pub fn is(&self, flags: u64) -> bool {
        self.entry.is_some_and(|e| e.flags & flags != 0)
    }

    /// Whether nothing is cut off but perhaps the article.
    pub fn is_plain(&self) -> bool {
        self.start == 0
    }
}

/// A page and what the lists know of its words.
pub struct Scene<'a> {
    /// The page.
    pub page: &'a Page<'a>,
    /// The lists.
    pub lists: &'a Tables,
    cuts: Vec<SmallVec<[Cut<'a>; 2]>>,
    taken: Vec<bool>,
    /// Whether the analyser has a lexicon, so that an unknown word says something.
    pub has_lexicon: bool,
    /// Whether the article writes a final ى as ي, as Egyptian copy does: علي may be على.
    pub writes_yeh: bool,
    /// Whether it writes على with the final ى of careful copy.
    pub writes_alef: bool,
    /// Whether it tells of sport.
    pub is_sport: bool,
}

impl<'a> Scene<'a> {
    /// Looks every word up.
    pub fn new<S>(page: &'a Page<'a>, lists: &'a Tables, times: &[At<Time<S>>]) -> Self {
        let mut taken = vec![false; page.words.len()];
        for time in times {
            if let Some(words) = taken.get_mut(time.words.clone()) {
                words.fill(true);
            }
        }
        let found = page.words.iter().enumerate().map(|(i, w)| cuts(w, page.surface(i), lists));
        let cuts: Vec<SmallVec<[Cut; 2]>> = found.collect();
        let sport = cuts.iter().filter(|c| c.iter().any(|c| c.is(flag::SPORT))).count();
        let is_sport = sport >= SPORT;
        let has_lexicon = page.words.iter().any(|w| w.may(Reading::is_known));
        let (mut alefs, mut yehs) = (0, 0);
        for i in 0..page.words.len() {
            let surface = page.surface(i);
            alefs += usize::from(surface.ends_with(['ى']));
            yehs += usize::from(surface.ends_with("\u{644}\u{64a}"));
        }
        let writes_yeh = alefs == 0 && yehs > 1 || yehs > 20 * alefs;
        let writes_alef = alefs > yehs;
        Scene { page, lists, cuts, taken, has_lexicon, writes_yeh, writes_alef, is_sport }
    }

    /// The cuts of word `i` that the lists know, least cut first.
    pub fn cuts(&self, i: usize) -> &[Cut<'a>] {
        self.cuts.get(i).map_or(&[], |c| c)
    }

    /// The first cut of word `i` whose stem has any of `flags`.
    pub fn cut(&self, i: usize, flags: u64) -> Option<Cut<'a>> {
        self.cuts(i).iter().find(|c| c.is(flags)).copied()
    }

    /// The same with nothing cut off but the article.
    pub fn plain(&self, i: usize, flags: u64) -> Option<Cut<'a>> {
        self.cuts(i).iter().find(|c| c.is_plain() && c.is(flags)).copied()
    }

    /// The word at `i` if it is one in Arabic letters and no part of a time.
    pub fn word(&self, i: usize) -> Option<&'a Word> {
        self.page.word(i).filter(|w| w.kind == Kind::Word && !self.taken[i])
    }

    /// Whether word `i` is a word of the same sentence as `i - 1`, no time between.
    pub fn goes_on(&self, i: usize) -> bool {
        self.word(i).is_some()
            && i > 0
            && self.page.sentence_index(i) == self.page.sentence_index(i - 1)
    }

    /// The letters of word `i`, folded, clitics on.
    pub fn letters(&self, i: usize) -> &'a str {
        self.page.word(i).map_or("", |w| w.whole())
    }

    /// The letters of word `i` behind its first `cut`.
    pub fn letters_behind(&self, i: usize, cut: u8) -> &'a str {
        let whole = self.letters(i);
        whole.char_indices().nth(cut as usize).map_or("", |(at, _)| &whole[at..])
    }

    /// Whether the lexicon has a reading of word `i` whose stem has the part of speech that `test` accepts.
    pub fn known_as(&self, i: usize, test: impl Fn(Upos) -> bool) -> bool {
        self.page.word(i).is_some_and(|w| w.may(|r| r.is_known() && test(r.pos)))
    }

    /// Whether the lexicon has a reading of word `i` other than as a proper name that a newspaper would print:
    /// nobody says «your (plural, feminine) softness» or «you went».
    pub fn is_common(&self, i: usize) -> bool {
        let rare = |p: &str| p.starts_with(['ك']) && p.chars().count() > 1 && !p.ends_with(['م']);
        self.reads_as(i, |r| !r.pronoun.is_some_and(rare))
    }

    /// Whether the lexicon has word `i`, which the lists have as a name, as another word that stands there as it is:
    /// with no «my» (فهمي), no verb of the first person (نجيب is not «we answer») and no dual (زيدان).
    pub fn is_word_too(&self, i: usize) -> bool {
        self.reads_as(i, |r| {
            r.pronoun.is_none_or(|p| p.starts_with(['ه']))
                && r.features.person != Some(Person::First)
                && (r.features.number != Some(Number::Dual) || r.pos == Upos::Verb)
        })
    }

    /// Whether word `i` agrees with a noun before it, whose adjective it could be.
    pub fn describes(&self, i: usize) -> bool {
        let before = i.checked_sub(1).filter(|_| self.goes_on(i)).and_then(|b| self.word(b));
        let feminine = |w: &Word| w.whole().ends_with(['ه']);
        before.zip(self.word(i)).is_some_and(|(b, w)| {
            matches!(b.pos(), Upos::Noun | Upos::Adj | Upos::Propn)
                && b.reading().is_known()
                && b.pronoun().is_none()
                && feminine(b) == feminine(w)
                && b.features().number != Some(Number::Plural)
                && self.is_definite(i - 1) == self.is_definite(i)
        })
    }

    /// The same, and no pronoun of the first or second person either: what a word behind a title can be.
    pub fn is_ordinary(&self, i: usize) -> bool {
        let women = |r: &Reading| {
            r.features.gender == Some(Gender::Fem)
                && r.features.number == Some(Number::Plural)
                && r.features.aspect.is_some()
        };
        let first = |r: &Reading| r.features.person == Some(Person::First);
        self.reads_as(i, |r| {
            r.pronoun.is_none_or(|p| p.starts_with(['ه'])) && !women(r) && !first(r)
        })
    }

    fn reads_as(&self, i: usize, test: impl Fn(&Reading) -> bool) -> bool {
        // A construct plural (كافو) is none where nothing definite follows; nor is «let them both» printed.
        let alone = !self.is_definite(i + 1)
            && self.page.word(i + 1).is_none_or(|w| w.pos() != Upos::Det && w.pronoun().is_none());
        let rare = |r: &Reading| {
            r.features.number == Some(Number::Plural)
                && r.features.state == Some(State::Construct)
                && r.key.ends_with(['و'])
                && r.pronoun.is_none()
                && alone
                || r.features.number == Some(Number::Dual)
                    && r.features.aspect.is_some()
                    && r.proclitics.any(Proclitics::TO)
        };
        let printed = |r: &Reading| {
            r.is_known()
                && r.pos != Upos::Propn
                && !rare(r)
                && (r.features.person != Some(Person::Second) || r.features.aspect.is_none())
                && test(r)
        };
        self.page.word(i).is_some_and(|w| w.may(printed))
    }

    /// Whether word `i`, clitics on, can be a word of the closed classes: كان, إن, على.
    pub fn is_closed(&self, i: usize) -> bool {
        // Careful copy tells علي from على.
        let yeh = self.page.surface(i).ends_with(['ي']);
        // Nor is إمام what أمام is.
        let below = self.page.surface(i).starts_with(['إ']);
        let closed = |r: &Reading| {
            r.is_known()
                && !(yeh && r.lemma.ends_with(['ى']))
                && !(below && r.lemma.starts_with(['أ']))
                && r.proclitics == Proclitics::NONE
                && is_closed_class(r.pos)
                && &*r.key == self.letters(i)
        };
        self.page.word(i).is_some_and(|w| w.may(closed))
    }

    /// Whether word `i` is a preposition and a particle, and nothing that the lists have: بأن, لأن, له.
    pub fn is_bound_particle(&self, i: usize) -> bool {
        let by = Proclitics::BY.with(Proclitics::TO);
        let bound = |r: &Reading| r.is_known() && r.proclitics.any(by) && is_closed_class(r.pos);
        self.page.word(i).is_some_and(|w| w.may(bound))
            && (self.cuts(i).is_empty() || self.page.surface(i).contains(['أ']))
    }

    /// The part of speech that the context chose for word `i`, if the lexicon has it.
    pub fn pos(&self, i: usize) -> Option<Upos> {
        self.page.word(i).filter(|w| w.reading().is_known()).map(|w| w.pos())
    }

    /// Whether the context reads word `i` as a verb.
    pub fn is_verb(&self, i: usize) -> bool {
        self.pos(i) == Some(Upos::Verb) && self.is_common(i)
    }

    /// Whether the context reads word `i` as a preposition, particle or pronoun.
    pub fn is_particle(&self, i: usize) -> bool {
        // An article that writes على so has no other علي than the name.
        let name = self.writes_alef && self.page.surface(i).ends_with(['ي']);
        let below = self.page.surface(i).starts_with(['إ']);
        let other =
            |w: &Word| name && w.lemma().ends_with(['ى']) || below && w.lemma().starts_with(['أ']);
        self.pos(i).is_some_and(is_closed_class) && !self.page.word(i).is_some_and(other)
    }

    /// Whether word `i` is definite by its article, whatever the lists know.
    pub fn is_definite(&self, i: usize) -> bool {
        let whole = self.letters(i).as_bytes();
        whole.starts_with(&[0xd8, 0xa7, 0xd9, 0x84]) && whole.len() > 6
    }

    /// The span of the words `range`, `cut` letters cut off the first.
    pub fn span(&self, range: Range<usize>, cut: u8) -> Span {
        let (Some(first), Some(last)) =
            (self.page.word(range.start), self.page.word(range.end.wrapping_sub(1)))
        else {
            return Span::new(0, 0);
        };
        let start = first.span.start + letters_end(self.page.surface(range.start), cut);
        Span::new(start, last.span.end.max(start))
    }

    /// Of a country and a capital that only their marks tell apart, the one that the marks of word `i` mean: the
    /// capital doubles its second letter (عُمان, عمّان).
    fn marked(&self, i: usize, cut: &Cut, best: &Phrase) -> Option<u32> {
        let surface = self.page.surface(i);
        let wanted = match (surface.contains('\u{651}'), surface.contains('\u{64f}')) {
            (true, _) => Sort::Capital,
            (_, true) => Sort::Country,
            _ => return None,
        };
        if cut.definite || !best.rest.is_empty() {
            return None;
        }
        let twins = cut.entry?.phrases.iter().map(|p| &self.lists.phrases[*p as usize]);
        let mut twins = twins.filter(|p| !p.definite && p.rest.is_empty()).map(|p| p.listed);
        twins.find(|l| self.lists.listed[*l as usize].sort == wanted)
    }

    /// Of a building and the body that sits in it, the body: an organ of state but behind a preposition of place
    /// (قال البنتاغون, في الكنيست), any other only behind a verb (أعلن الأزهر).
    fn acting(&self, i: usize, cut: &Cut, best: &Phrase) -> Option<u32> {
        if self.lists.listed[best.listed as usize].sort != Sort::Spot {
            return None;
        }
        let twins = cut.entry?.phrases.iter().map(|p| &self.lists.phrases[*p as usize]);
        let twins = twins.filter(|p| p.definite == best.definite && p.rest == best.rest);
        let before = i.checked_sub(1).filter(|_| self.goes_on(i));
        let inside = cut.preposition == Some('ب')
            || before.is_some_and(|b| self.cut(b, flag::WITHIN).is_some());
        let verb = before.is_some_and(|b| self.is_verb(b)) && cut.preposition.is_none();
        let acts = |sort| matches!(sort, Sort::Body(kind) if verb || kind & ORGAN != 0 && !inside);
        twins.map(|p| p.listed).find(|l| acts(self.lists.listed[*l as usize].sort))
    }

    /// The longest listed name that begins at word `i` with the cut `cut`, and the word behind it.
    pub fn listed(&self, i: usize, cut: &Cut) -> Option<(u32, usize)> {
        let entry = cut.entry?;
        let fits = |p: &&u32| {
            let Phrase { definite, rest, .. } = &self.lists.phrases[**p as usize];
            *definite == cut.definite
                && rest.iter().enumerate().all(|(n, w)| {
                    self.letters(i + 1 + n) == &**w
                        && self.page.sentence_index(i + 1 + n) == self.page.sentence_index(i)
                })
        };
        let phrase = |p: &u32| &self.lists.phrases[*p as usize];
        let best = entry
            .phrases
            .iter()
            .filter(fits)
            .max_by_key(|p| (phrase(p).rest.len(), std::cmp::Reverse(**p)))?;
        let listed = self
            .marked(i, cut, phrase(best))
            .or_else(|| self.acting(i, cut, phrase(best)))
            .unwrap_or(phrase(best).listed);
        Some((listed, i + 1 + phrase(best).rest.len()))
    }
}

fn is_closed_class(pos: Upos) -> bool {
    matches!(
        pos,
        Upos::Adp
            | Upos::Adv
            | Upos::Part
            | Upos::Pron
            | Upos::Det
            | Upos::Cconj
            | Upos::Sconj
            | Upos::Aux
    )
}

/// Where the first `count` letters of `surface` end, marks on them included.
fn letters_end(surface: &str, count: u8) -> usize {
    if count == 0 {
        return 0;
    }
    let mut left = count as usize + 1;
    for (at, c) in surface.char_indices() {
        if !(is_mark(c) || is_tatweel(c) || is_hidden(c)) {
            left -= 1;
            if left == 0 {
                return at;
            }
        }
    }
    surface.len()
}

fn cuts<'t>(word: &Word, surface: &str, lists: &'t Tables) -> SmallVec<[Cut<'t>; 2]> {
    let mut out = SmallVec::new();
    if word.kind != Kind::Word {
        return out;
    }
    let whole = word.whole();
    let mut try_at = |start: u8, joined: bool, preposition: Option<char>, rest: &str| {
        if rest.len() < 4 && start > 0 {
            return;
        }
        let cut = Cut { start, stem: start, definite: false, joined, preposition, entry: None };
        if let Some(entry) = lists.get(rest) {
            out.push(Cut { entry: Some(entry), ..cut });
        }
        let mut letters = rest.chars();
        match (letters.next(), letters.next()) {
            (Some('ا'), Some('ل')) if rest.len() > 6 => {
                if let Some(entry) = lists.get(letters.as_str()) {
                    out.push(Cut { stem: start + 2, definite: true, entry: Some(entry), ..cut });
                }
            }
            // The article that a preposition swallowed.
            (Some('ل'), _) if preposition == Some('ل') && rest.len() > 4 => {
                if let Some(entry) = lists.get(&rest[2..]) {
                    out.push(Cut { stem: start + 1, definite: true, entry: Some(entry), ..cut });
                }
            }
            _ => {}
        }
    };
    try_at(0, false, None, whole);
    let mut rest = whole;
    let mut start = 0;
    let mut joined = false;
    if let Some(tail) = rest.strip_prefix(['و', 'ف']) {
        (rest, start, joined) = (tail, 1, true);
        try_at(start, joined, None, rest);
    }
    if let (Some(c @ ('ب' | 'ل' | 'ك')), Some(tail)) = (rest.chars().next(), rest.get(2..)) {
        try_at(start + 1, joined, Some(c), tail);
    }
    // البيت is the house, though إلبيت folds to the same letters.
    if out.len() > 1 && surface.starts_with(['ا']) && out[0].start == 0 && !out[0].definite {
        let article = |c: &Cut| c.start == 0 && c.definite;
        if out.iter().any(article) {
            out.remove(0);
        }
    }
    if word.pronoun().is_some() {
        let cut_off = word.without_particles().start - word.span.start;
        // The feminine ending opens before a pronoun: ابنته is of ابنة.
        let open = word.key().strip_suffix(['ت']).map(|stem| {
            let mut key = stem.to_owned();
            key.push('ه');
            key
        });
        let kin = |key: &str| lists.get(key).filter(|e| e.flags & flag::KIN != 0);
        if let Some(entry) = kin(word.key()).or_else(|| open.as_deref().and_then(kin)) {
            let start = whole.chars().count().min(cut_off / 2) as u8;
            out.push(Cut {
                start,
                stem: start,
                definite: true,
                joined: false,
                preposition: None,
                entry: Some(entry),
            });
        }
    }
    out
}
