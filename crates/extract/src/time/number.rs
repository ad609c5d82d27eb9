//! Numbers as dates and durations have them: figures, number words and ordinals.

use super::lexicon::{Cue, Sense};
use super::scan::Scan;

/// The number that the words from `i` say, in figures or in words, and the word behind it.
pub fn cardinal(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    if let Some(n) = scan.whole_number(i) {
        return Some((n, i + 1));
    }
    worded(scan, i)
}

/// A number in words: `ألفين وتسعة عشر`, `خمسة وأربعين`, `تسع مئة`.
pub fn worded(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    let (mut total, mut last, mut at) = (0u32, u32::MAX, i);
    loop {
        if at > i && !scan.is_joined(at) {
            break;
        }
        if at > i && scan.preposition(at).is_some() {
            break;
        }
        let Some((n, end)) = group(scan, at) else { break };
        // Each part is of a smaller kind than the one before, but ones come before tens.
        let fits =
            n < last && (last == u32::MAX || last >= 100 || (last < 10 && (20..100).contains(&n)));
        let ones_and_tens = last < 10 && (20..100).contains(&n) && n % 10 == 0;
        if !(fits || ones_and_tens) {
            break;
        }
        total += n;
        last = if ones_and_tens { 1000 } else { n };
        at = end;
        if ones_and_tens {
            break;
        }
    }
    // One alone stands behind what it counts.
    (at > i && total > 1).then_some((total, at))
}

/// One part of a number in words, what multiplies it included: `خمسة عشر`, `ثلاث مئة`, `أربعة آلاف`.
fn group(scan: &Scan, i: usize) -> Option<(u32, usize)> {
    let (n, end) = scan.sense(i, card)?;
    let Some((next, behind)) = scan.sense(end, card).filter(|_| scan.is_free(end)) else {
        return Some((n, end));
    };
    match (n, next) {
        (1..=9, 10) => Some((n + 10, behind)),
        (3..=10, 1000) => Some((n * 1000, behind)),
        (3..=9, 100) => Some((n * 100, behind)),
        _ => Some((n, end)),
    }
}

fn card(sense: Sense) -> Option<u32> {
    match sense {
        Sense::Cardinal(n) => Some(n),
        _ => None,
    }
}

/// An ordinal number: `الثالث`, `الحادي والعشرين`, `الثاني عشر`, `الثلاثين`; -1 is the last.
pub fn ordinal(scan: &Scan, i: usize) -> Option<(i32, usize)> {
    let Some((n, end)) = scan.sense(i, ord) else {
        let (n, end) = scan.sense(i, card)?;
        return (scan.has_article(i) && (20..=90).contains(&n)).then_some((n as i32, end));
    };
    if let Some((next, behind)) = scan.sense(end, card) {
        if next == 10 && (1..=9).contains(&n) && scan.is_free(end) && !scan.has_article(end) {
            return Some((i32::from(n) + 10, behind));
        }
        if (20..=90).contains(&next)
            && (1..=9).contains(&n)
            && scan.is_joined(end)
            && scan.has_article(end) == scan.has_article(i)
        {
            return Some((i32::from(n) + next as i32, behind));
        }
    }
    Some((i32::from(n), end))
}

fn ord(sense: Sense) -> Option<i8> {
    match sense {
        Sense::Ordinal(n) => Some(n),
        _ => None,
    }
}

/// The word behind an article that stands alone before figures (`الـ24`), or `i` itself.
pub fn behind_article(scan: &Scan, i: usize) -> usize {
    let alone = scan.is_cue(i, Cue::Article) && scan.whole_number(i + 1).is_some();
    if alone { i + 1 } else { i }
}

/// A number with a fraction in figures, as 1.5 or 2,5.
pub fn fraction(scan: &Scan, i: usize) -> Option<(f64, usize)> {
    let text = scan.figures(i)?;
    let (whole, part) = text.split_once(['.', ','])?;
    (part.len() <= 2 && whole.len() <= 4)
        .then(|| format!("{whole}.{part}").parse().ok())
        .flatten()
        .map(|n| (n, i + 1))
}
