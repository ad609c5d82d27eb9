//! Two words run together: split only where both halves are words and the whole is none.

use waqai_text::{Kind, fold};

use crate::Morph;
use crate::features::{Aspect, Upos};
use crate::read;
use crate::word::{Entry, Proclitics, Reading};

/// Where `surface` falls into two words, and both; none where it is one word or the halves are not sure.
pub(crate) fn split(
    morph: &Morph,
    surface: &str,
    kind: Kind,
    entry: &Entry,
) -> Option<(usize, [Entry; 2])> {
    if kind != Kind::Word || entry.readings.iter().any(Reading::is_known) {
        return None;
    }
    let letters: Vec<(usize, char)> = surface.char_indices().collect();
    if letters.len() < 5 {
        return None;
    }
    for i in 3..letters.len() - 1 {
        let (at, first) = letters[i];
        let last = letters[i - 1].1;
        let rest = letters.len() - i;
        let ended = matches!(last, 'ة' | 'ى');
        let free = ended || matches!(last, 'ا' | 'أ' | 'د' | 'ذ' | 'ر' | 'ز' | 'و' | 'ؤ' | 'ء');
        let joined = first == 'و' && free && rest >= 3;
        let article = first == 'ا' && free && rest >= 5 && i >= 3;
        if !(ended && rest >= 2 || joined || article || rest <= 3) {
            continue;
        }
        let (left, right) = (&surface[..at], &surface[at..]);
        // Nothing else opens a second word, and most names end here.
        if !ended && !matches!(first, 'و' | 'ا') && morph.closed.look_up(&fold(right)).is_empty()
        {
            continue;
        }
        let second = read::entry(morph, right);
        if !opens(&second, ended, rest) {
            continue;
        }
        let first = read::entry(morph, left);
        if closes(morph, &first, joined || ended || article) {
            return Some((at, [first, second]));
        }
    }
    None
}

/// Whether a word that was run onto another may begin so: known, and a particle, or behind و, or with the article.
fn opens(entry: &Entry, ended: bool, letters: usize) -> bool {
    let Some(reading) = entry.readings.first().filter(|r| r.is_known()) else { return false };
    let closed = matches!(reading.pos, Upos::Adp | Upos::Sconj | Upos::Part | Upos::Pron);
    let preposition = reading.pos == Upos::Adp && reading.pronoun.is_none();
    let and = reading.proclitics.any(Proclitics::AND);
    let the = reading.proclitics.any(Proclitics::THE);
    let perfect =
        entry.readings.iter().take(3).any(|r| {
            r.proclitics.any(Proclitics::AND) && r.features.aspect == Some(Aspect::Perfect)
        });
    if ended {
        return true;
    }
    (and && (closed || perfect))
        || (the && letters >= 5)
        || (preposition && reading.proclitics == Proclitics::NONE && letters <= 3)
}

/// Whether the first of two words may end so: known, no pronoun, three letters of its own; without `sure`
/// letters between them it has to be an everyday word or to have the article.
fn closes(morph: &Morph, entry: &Entry, sure: bool) -> bool {
    let Some(reading) = entry.readings.first().filter(|r| r.is_known()) else { return false };
    let plain = morph.closed.rank(reading.pos, &reading.lemma).is_some()
        || reading.proclitics.any(Proclitics::THE);
    (sure || plain)
        && reading.pronoun.is_none()
        && reading.key.chars().count() >= 3
        && matches!(reading.pos, Upos::Noun | Upos::Adj | Upos::Propn | Upos::Verb)
}
