//! Whether what a time belongs to is past or to come: the verb that governs it says so.

use waqai_morph::features::Aspect;
use waqai_morph::{Proclitics, Upos, Word};
use waqai_text::Kind;

use super::lexicon::Cue;
use super::scan::Scan;

/// Past, future, or not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    Open,
}

/// Words looked at on either side.
const REACH: usize = 24;

/// Words between a past verb and a time that it still governs.
const NEAR: usize = 12;

/// The tense of what the words `start..end` belong to: the nearest verb before them, else behind them.
pub fn tense(scan: &Scan, start: usize, end: usize) -> Tense {
    let sentence = scan.page.sentence(start);
    let first = sentence.start.max(start.saturating_sub(REACH));
    for i in (first..start).rev() {
        match says(scan, i) {
            // A past verb far off governs something else.
            Some(Tense::Past) if start - i > NEAR => return Tense::Open,
            Some(tense) => return tense,
            None => {}
        }
    }
    let last = sentence.end.min(end + REACH / 2);
    (end..last).find_map(|i| says(scan, i)).unwrap_or(Tense::Open)
}

fn says(scan: &Scan, i: usize) -> Option<Tense> {
    let word = scan.page.word(i).filter(|w| w.kind == Kind::Word)?;
    if scan.is_cue(i, Cue::Future) || is_future(word) {
        return Some(Tense::Future);
    }
    if scan.is_cue(i, Cue::Told) {
        return Some(Tense::Past);
    }
    if word.pos() == Upos::Verb && word.features().aspect == Some(Aspect::Perfect) {
        return Some(Tense::Past);
    }
    None
}

/// A verb with the س of the future: by its reading, or by its shape where no reading is known.
fn is_future(word: &Word) -> bool {
    if word.reading().is_known() {
        return word.has(Proclitics::WILL);
    }
    let key = word.whole();
    let key = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    let mut letters = key.chars();
    let head = (letters.next(), letters.next());
    matches!(head, (Some('س'), Some('ي' | 'ت' | 'ن')))
        && letters.clone().count() >= 2
        && !letters.any(|c| c == 'ه')
        && !key.ends_with(['ا', 'ي', 'ء'])
        && !key.ends_with(['ت', 'ن'])
}
