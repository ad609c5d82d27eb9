//! The page as a time reader sees it: each word with what it can mean here, its clitics told apart.

use waqai_morph::Word;
use waqai_text::{Kind, Span, is_hidden, is_mark, is_tatweel};

use super::lexicon::{ARTICLE, Cue, Entry, Lexicon, Sense};
use super::numeric;
use crate::newsroom::Order;
use crate::page::Page;

/// One word that can have to do with time.
#[derive(Clone, Copy)]
pub struct Term<'t> {
    pub entry: &'t Entry,
    /// Letters of conjunctions and prepositions before the article or the stem.
    pub peeled: u8,
    /// Whether it has the article.
    pub article: bool,
    /// Whether a conjunction is written on it.
    pub joined: bool,
    /// The preposition that is written on it.
    pub preposition: Option<char>,
}

/// A page and what its words can mean.
pub struct Scan<'a, 'p> {
    pub page: &'a Page<'p>,
    pub lexicon: &'a Lexicon,
    /// Whether the day or the month leads in the article's dates in figures.
    pub order: Order,
    terms: Vec<Option<Term<'a>>>,
}

/// Bytes of the longest word that is looked up, clitics on.
const LONGEST: usize = 32;

impl<'a, 'p> Scan<'a, 'p> {
    /// Looks every word of the page up.
    pub fn new(page: &'a Page<'p>, lexicon: &'a Lexicon) -> Self {
        let terms = page.words.iter().map(|w| term(w, lexicon)).collect();
        Scan { page, lexicon, order: numeric::order(page, lexicon), terms }
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.terms.len()
    }

    /// What word `i` can mean.
    pub fn term(&self, i: usize) -> Option<&Term<'a>> {
        self.terms.get(i)?.as_ref()
    }

    /// Whether anything can begin at word `i`.
    pub fn can_begin(&self, i: usize) -> bool {
        match self.term(i) {
            // من begins a length only where people speak.
            Some(t) if !t.entry.begins => {
                t.entry.has_cue(Cue::Of)
                    && self.term(i + 1).is_some_and(|next| {
                        next.entry
                            .senses
                            .iter()
                            .any(|s| matches!(s, Sense::Unit(..) | Sense::Cardinal(_)))
                    })
                    || t.entry.has_cue(Cue::Of) && self.figures(i + 1).is_some()
            }
            Some(_) => true,
            None => self.page.word(i).is_some_and(|w| w.kind == Kind::Number),
        }
    }

    /// The first meaning of the words from `i` that `pick` wants, phrases before words, and the word behind it.
    pub fn sense<T>(&self, i: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let term = self.term(i)?;
        for (rest, sense) in &term.entry.phrases {
            if let Some(found) = pick(*sense)
                && rest.iter().enumerate().all(|(n, w)| self.is_word(i + 1 + n, w))
            {
                return Some((found, i + 1 + rest.len()));
            }
        }
        term.entry.senses.iter().find_map(|s| pick(*s)).map(|found| (found, i + 1))
    }

    fn is_word(&self, i: usize, folded: &str) -> bool {
        self.page.word(i).is_some_and(|w| w.whole() == folded)
    }

    /// The word behind the cue that begins at `i`.
    pub fn cue(&self, i: usize, cue: Cue) -> Option<usize> {
        if !self.term(i)?.entry.has_cue(cue) {
            return None;
        }
        self.sense(i, |s| (s == Sense::Cue(cue)).then_some(())).map(|(_, end)| end)
    }

    /// Whether word `i` is the cue.
    pub fn is_cue(&self, i: usize, cue: Cue) -> bool {
        self.cue(i, cue).is_some()
    }

    /// Whether the word before `i` is the cue.
    pub fn after_cue(&self, i: usize, cue: Cue) -> bool {
        i > 0 && self.is_cue(i - 1, cue)
    }

    /// Whether word `i` bears no conjunction and no preposition.
    pub fn is_free(&self, i: usize) -> bool {
        self.term(i).is_none_or(|t| t.peeled == 0)
    }

    /// Whether word `i` has the article.
    pub fn has_article(&self, i: usize) -> bool {
        self.term(i).is_some_and(|t| t.article)
    }

    /// The preposition that is written on word `i`.
    pub fn preposition(&self, i: usize) -> Option<char> {
        self.term(i)?.preposition
    }

    /// Whether a conjunction is written on word `i`.
    pub fn is_joined(&self, i: usize) -> bool {
        self.term(i).is_some_and(|t| t.joined)
    }

    /// Whether word `i` is the sign `sign`.
    pub fn is_sign(&self, i: usize, sign: &str) -> bool {
        self.page.is_sign(i, sign)
    }

    /// Whether word `i` is one of the signs.
    pub fn is_one_of(&self, i: usize, signs: &[&str]) -> bool {
        self.page.word(i).is_some_and(|w| w.kind == Kind::Sign)
            && signs.contains(&self.page.surface(i))
    }

    /// Whether word `i` is the folded letter or word `folded`, as a word of its own.
    pub fn is_letter(&self, i: usize, folded: char) -> bool {
        self.page.word(i).is_some_and(|w| {
            let mut letters = w.whole().chars();
            letters.next() == Some(folded) && letters.next().is_none()
        })
    }

    /// Whether word `i` begins with the folded letter.
    pub fn begins_with(&self, i: usize, folded: char) -> bool {
        self.page.word(i).is_some_and(|w| w.whole().starts_with(folded))
    }

    /// Whether a line ends between words `i - 1` and `i`: no expression runs on.
    pub fn breaks_before(&self, i: usize) -> bool {
        let words = &self.page.words;
        let (Some(last), Some(next)) = (words.get(i.wrapping_sub(1)), words.get(i)) else {
            return false;
        };
        let between = self.page.text.as_bytes().get(last.span.end..next.span.start);
        between.is_some_and(|b| b.contains(&b'\n'))
    }

    /// The digits of word `i`: folded, separators on.
    pub fn figures(&self, i: usize) -> Option<&str> {
        self.page.word(i).filter(|w| w.kind == Kind::Number).map(Word::whole)
    }

    /// The whole number of at most nine digits that word `i` is.
    pub fn whole_number(&self, i: usize) -> Option<u32> {
        let text = self.figures(i)?;
        (text.len() <= 9 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
    }

    /// The span of the words `start..end` without the conjunctions and prepositions on the first.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let words = &self.page.words;
        let (Some(first), Some(last)) = (words.get(start), words.get(end.wrapping_sub(1))) else {
            return Span::new(0, 0);
        };
        let peeled = self.term(start).map_or(0, |t| t.peeled);
        let skipped = letters(self.page.surface(start), usize::from(peeled));
        Span::new(first.span.start + skipped, last.span.end)
    }
}

/// Bytes of the first `n` letters of `surface` with their marks and what stretches them.
fn letters(surface: &str, n: usize) -> usize {
    if n == 0 {
        return 0;
    }
    let mut seen = 0;
    for (at, c) in surface.char_indices() {
        if is_mark(c) || is_tatweel(c) || is_hidden(c) {
            continue;
        }
        if seen == n {
            return at;
        }
        seen += 1;
    }
    0
}

fn term<'a>(word: &Word, lexicon: &'a Lexicon) -> Option<Term<'a>> {
    let key = word.whole();
    if word.kind != Kind::Word || key.len() > LONGEST {
        return None;
    }
    let plain =
        |(entry, article)| Term { entry, peeled: 0, article, joined: false, preposition: None };
    if let Some(found) = look(key, lexicon) {
        return Some(plain(found));
    }
    if let Some(rest) = key.strip_prefix(['و', 'ف']) {
        let found =
            long(rest).and_then(|r| look(r, lexicon)).map(plain).or_else(|| peel(rest, lexicon));
        if let Some(found) = found {
            return Some(Term { joined: true, peeled: found.peeled + 1, ..found });
        }
    }
    peel(key, lexicon)
}

/// The word behind a preposition that is written on it.
fn peel<'a>(key: &str, lexicon: &'a Lexicon) -> Option<Term<'a>> {
    let letter = key.chars().next().filter(|c| matches!(c, 'ب' | 'ل' | 'ك'))?;
    let rest = &key[letter.len_utf8()..];
    let term = |(entry, article)| Term {
        entry,
        peeled: 1,
        article,
        joined: false,
        preposition: Some(letter),
    };
    if let Some(swallowed) = rest.strip_prefix('ل').filter(|_| letter == 'ل') {
        let mut whole = String::with_capacity(key.len() + 4);
        whole.push_str(ARTICLE);
        whole.push_str(swallowed);
        if let Some(found) = long(&whole).and_then(|w| look(w, lexicon)) {
            return Some(term(found));
        }
    }
    long(rest).and_then(|r| look(r, lexicon)).map(term)
}

/// What is left of a word behind its clitics is a word only from two letters on.
fn long(rest: &str) -> Option<&str> {
    (rest.len() >= 4).then_some(rest)
}

/// The entry of a word as it stands or without its article, and whether it has one.
fn look<'a>(key: &str, lexicon: &'a Lexicon) -> Option<(&'a Entry, bool)> {
    let bare = key.strip_prefix(ARTICLE).and_then(long);
    if let Some(entry) = lexicon.get(key) {
        return Some((entry, bare.is_some() && !entry.plain));
    }
    bare.and_then(|b| lexicon.get(b)).map(|entry| (entry, true))
}
