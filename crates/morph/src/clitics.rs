//! Clitics: every way to cut a word into what stands before it, the word, and a pronoun.

use smallvec::SmallVec;
use waqai_text::{Span, clean, view};

use crate::closed::{Closed, Pronoun};
use crate::word::Proclitics;

/// A word laid out by letters: as words are compared, and where each letter stands in the word as written.
pub(crate) struct Spelling<'s> {
    /// As it is written.
    pub surface: &'s str,
    /// As words are compared.
    pub folded: String,
    /// Its letters in careful spelling.
    clean: SmallVec<[char; 24]>,
    /// For each letter of `folded`, the byte where it begins, then the length.
    cuts: SmallVec<[usize; 24]>,
    /// The same cuts, in bytes of `surface`.
    from: SmallVec<[usize; 24]>,
}

impl<'s> Spelling<'s> {
    /// Lays out `surface`.
    pub fn new(surface: &'s str) -> Self {
        let view = view(surface);
        let mut cuts: SmallVec<[usize; 24]> = view.text.char_indices().map(|(at, _)| at).collect();
        cuts.push(view.text.len());
        let mut from: SmallVec<[usize; 24]> =
            cuts.iter().map(|at| view.original(Span::new(*at, *at)).start).collect();
        from[0] = 0;
        Spelling { surface, folded: view.text, clean: letters(surface), cuts, from }
    }

    /// How many letters it has.
    pub fn len(&self) -> usize {
        self.cuts.len() - 1
    }

    /// Letters `from..to`, folded.
    pub fn letters(&self, from: usize, to: usize) -> &str {
        &self.folded[self.cuts[from]..self.cuts[to]]
    }

    /// Letters `from..to`, without marks.
    pub fn clean(&self, from: usize, to: usize) -> &[char] {
        self.clean.get(from..to).unwrap_or_default()
    }

    /// Letters `from..to`, where they stand in the word.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.from[from], self.from[to])
    }

    /// Letters `from..to` as they are written.
    pub fn written(&self, from: usize, to: usize) -> &'s str {
        self.span(from, to).of(self.surface)
    }

    /// One folded letter.
    pub fn letter(&self, at: usize) -> Option<char> {
        self.folded.get(*self.cuts.get(at)?..)?.chars().next()
    }

    /// One letter as it is written.
    pub fn written_letter(&self, at: usize) -> Option<char> {
        self.surface.get(*self.from.get(at)?..)?.chars().next()
    }
}

/// The letters of a word as it is written, without marks.
fn letters(surface: &str) -> SmallVec<[char; 24]> {
    clean(surface).chars().collect()
}

/// One proclitic and the letters that it takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Front {
    pub clitic: Proclitics,
    pub from: usize,
    pub to: usize,
}

/// One way to cut a word.
#[derive(Clone, Debug)]
pub(crate) struct Cut<'c> {
    pub fronts: SmallVec<[Front; 4]>,
    pub proclitics: Proclitics,
    /// Where the core begins and ends, in letters.
    pub from: usize,
    pub to: usize,
    pub pronoun: Option<&'c Pronoun>,
}

/// Every way to cut `word`, the whole word first.
pub(crate) fn cuts<'c>(word: &Spelling, closed: &'c Closed, out: &mut Vec<Cut<'c>>) {
    let bare = Cut {
        fronts: SmallVec::new(),
        proclitics: Proclitics::NONE,
        from: 0,
        to: word.len(),
        pronoun: None,
    };
    let mut fronts: SmallVec<[Cut; 16]> = SmallVec::new();
    fronts.push(bare);
    // Each round adds the clitics of one place behind those of the places before it.
    widen(word, &mut fronts, |c| {
        (c == 'ا' && word.written_letter(0) == Some('أ')).then_some(Proclitics::ASK)
    });
    widen(word, &mut fronts, |c| match c {
        'و' => Some(Proclitics::AND),
        'ف' => Some(Proclitics::SO),
        _ => None,
    });
    widen(word, &mut fronts, |c| match c {
        'ب' => Some(Proclitics::BY),
        'ل' => Some(Proclitics::TO),
        'ك' => Some(Proclitics::LIKE),
        'س' => Some(Proclitics::WILL),
        _ => None,
    });
    articles(word, &mut fronts);
    for cut in fronts {
        for pronoun in &closed.pronouns {
            let len = pronoun.letters;
            if cut.to > cut.from + len
                && word.letters(cut.from, cut.to).ends_with(&pronoun.folded)
                && is_pronoun(word, cut.to - len)
            {
                out.push(Cut { to: cut.to - len, pronoun: Some(pronoun), ..cut.clone() });
            }
        }
        out.push(cut);
    }
}

/// ة and ى end a word: they are no pronoun, nor its last letter.
fn is_pronoun(word: &Spelling, at: usize) -> bool {
    let ends = |at| matches!(word.written_letter(at), Some('ة' | 'ى'));
    !ends(at) && !ends(word.len() - 1)
}

fn widen(
    word: &Spelling,
    fronts: &mut SmallVec<[Cut; 16]>,
    clitic: impl Fn(char) -> Option<Proclitics>,
) {
    for i in 0..fronts.len() {
        let at = fronts[i].from;
        if at + 1 < word.len()
            && let Some(clitic) = word.letter(at).and_then(&clitic)
        {
            let cut = with(&fronts[i], clitic, at + 1);
            fronts.push(cut);
        }
    }
}

/// The article: two letters; behind ل only its lam, or nothing where three lams would meet (للجنة).
fn articles(word: &Spelling, fronts: &mut SmallVec<[Cut; 16]>) {
    for i in 0..fronts.len() {
        let at = fronts[i].from;
        let (first, second) = (word.letter(at), word.letter(at + 1));
        if fronts[i].proclitics.any(Proclitics::WILL) || at + 2 >= word.len() {
            continue;
        }
        if fronts[i].proclitics.any(Proclitics::TO) {
            if first == Some('ل') {
                let cut = with(&fronts[i], Proclitics::THE, at + 1);
                fronts.push(cut);
                let mut cut = fronts[i].clone();
                cut.proclitics = cut.proclitics.with(Proclitics::THE);
                fronts.push(cut);
            }
        } else if (first, second) == (Some('ا'), Some('ل'))
            && word.written_letter(at).is_some_and(|c| c != 'أ' && c != 'إ' && c != 'آ')
        {
            let cut = with(&fronts[i], Proclitics::THE, at + 2);
            fronts.push(cut);
        }
    }
}

fn with<'c>(cut: &Cut<'c>, clitic: Proclitics, to: usize) -> Cut<'c> {
    let mut cut = cut.clone();
    cut.fronts.push(Front { clitic, from: cut.from, to });
    cut.proclitics = cut.proclitics.with(clitic);
    cut.from = to;
    cut
}
