//! Whether what a time belongs to is past or to come: the verb that governs it says so.

use waqai_morph::features::Aspect;
use waqai_morph::{Proclitics, Upos, Word};
use waqai_text::Kind;

use super::lexicon::{Count, Cue, Sense, Unit};
use super::scan::Scan;

/// Past, future, or not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    Past,
    Future,
    /// A verb in the imperfect: what happens or is about to.
    Present,
    /// No verb says it.
    Open,
    /// Times alone stand on the line: an entry of a programme, a calendar or a list, that leaves out
    /// the year in which it is printed.
    Alone,
}

/// Words looked at on either side.
const REACH: usize = 24;

/// Words between a past verb and a time that it still governs.
const NEAR: usize = 12;

/// Words between a verb in the imperfect and what it depends on.
const GOVERNING: usize = 5;

/// The tense of what the words `start..end` belong to: what their neighbours say by themselves (the attacks
/// of a day, a day from one hour to another), else the nearest verb before them, else behind them.
pub fn tense(scan: &Scan, start: usize, end: usize) -> Tense {
    if scan.after_cue(start, Cue::Memory) || is_since(scan, start) {
        return Tense::Past;
    }
    // بحلول الجمعة: until a day that is to come, unless a verb says that it came.
    if scan.after_cue(start, Cue::By) && governed(scan, start, end) != Tense::Past {
        return Tense::Future;
    }
    if is_alone(scan, start, end) {
        return if has_hours(scan, end) { Tense::Future } else { Tense::Alone };
    }
    match governed(scan, start, end) {
        Tense::Open if has_hours(scan, end) => Tense::Future,
        tense => tense,
    }
}

/// Whether the words before `start` date something by its past: منذ اندلاع الحرب في أوائل.
fn is_since(scan: &Scan, start: usize) -> bool {
    (start.saturating_sub(6)..start)
        .rev()
        .take_while(|i| {
            scan.page.word(*i).is_some_and(|w| w.kind == Kind::Word && w.pos() != Upos::Verb)
        })
        .any(|i| scan.is_cue(i, Cue::Since))
}

/// Whether hours follow the day: it stands in a programme.
fn has_hours(scan: &Scan, end: usize) -> bool {
    (scan.is_cue(end, Cue::Of) || scan.is_cue(end, Cue::Between))
        && super::hours::first(scan, end + 1).is_some()
        || scan.is_cue(end, Cue::Of)
            && scan
                .sense(end + 1, |s| matches!(s, Sense::Unit(Unit::Hour, Count::One)).then_some(()))
                .is_some()
}

/// Words of a line of times at most.
const LINE: usize = 16;

/// Whether nothing but numbers, signs and words of time stand on the line of the words `start..end`.
pub fn is_alone(scan: &Scan, start: usize, end: usize) -> bool {
    let fits = |i: usize| {
        scan.page.word(i).is_some_and(|w| matches!(w.kind, Kind::Sign | Kind::Number))
            || scan.term(i).is_some_and(|t| t.entry.senses.iter().any(is_of_time))
    };
    let mut first = start;
    while first > 0 && !scan.breaks_before(first) {
        first -= 1;
        if end - first > LINE || !fits(first) {
            return false;
        }
    }
    let mut last = end;
    while last < scan.len() && !scan.breaks_before(last) {
        if last - first > LINE || !fits(last) {
            return false;
        }
        last += 1;
    }
    true
}

fn is_of_time(sense: &Sense) -> bool {
    match sense {
        Sense::Cue(cue) => matches!(
            cue,
            Cue::Of
                | Cue::In
                | Cue::To
                | Cue::Or
                | Cue::By
                | Cue::This
                | Cue::Since
                | Cue::Between
                | Cue::Article
                | Cue::Matching
                | Cue::Half
                | Cue::Quarter
                | Cue::Third
                | Cue::EraAh
                | Cue::EraCe
                | Cue::Zone
        ),
        _ => true,
    }
}

fn governed(scan: &Scan, start: usize, end: usize) -> Tense {
    let sentence = scan.page.sentence(start);
    let first = sentence.start.max(start.saturating_sub(REACH));
    for i in (first..start).rev() {
        if is_present(scan, i) {
            // قبل أن يتوفى الأربعاء: the tense is that of what came before.
            let before = i >= 2 && scan.is_cue(i - 1, Cue::Function);
            if before && (scan.is_cue(i - 2, Cue::Ago) || scan.is_cue(i - 2, Cue::After)) {
                continue;
            }
            // كان من المقرر أن يعقد is past, من المقرر أن يعقد to come.
            let governs = || (first..i).rev().take(GOVERNING);
            return if governs().any(|at| scan.is_cue(at, Cue::Was)) {
                Tense::Past
            } else if governs().any(|at| says(scan, at) == Some(Tense::Future)) {
                Tense::Future
            } else {
                Tense::Present
            };
        }
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

/// What word `i` says of the tense.
pub fn says(scan: &Scan, i: usize) -> Option<Tense> {
    let word = scan.page.word(i).filter(|w| w.kind == Kind::Word)?;
    if scan.is_cue(i, Cue::Future) || is_future(word) {
        return Some(Tense::Future);
    }
    is_past(scan, i).then_some(Tense::Past)
}

/// Whether word `i` is a verb in the imperfect that is no sign of the future.
fn is_present(scan: &Scan, i: usize) -> bool {
    scan.page.word(i).is_some_and(|w| {
        w.kind == Kind::Word
            && w.pos() == Upos::Verb
            && w.features().aspect == Some(Aspect::Imperfect)
            && w.reading().is_known()
            && !w.has(Proclitics::WILL)
            && !scan.is_cue(i, Cue::Future)
    })
}

/// Whether word `i` is a verb in the past.
pub fn is_past(scan: &Scan, i: usize) -> bool {
    scan.is_cue(i, Cue::Told)
        || scan.page.word(i).is_some_and(|w| {
            w.kind == Kind::Word
                && w.pos() == Upos::Verb
                && w.features().aspect == Some(Aspect::Perfect)
        })
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
