//! Edges: where what was said ends, and the pieces that quotation marks cut it into.

use std::ops::Range;

use waqai_morph::Proclitics;
use waqai_morph::features::{Aspect, Upos};
use waqai_record::Mode;
use waqai_text::{Kind, Span};

use super::lists::Class;
use super::rules::{Report, SAID_NOUN, Shape};
use super::scene::{Cue, CueKind, Scene};

/// Where the clause of a reporting word begins that does not stand inside what another reports; nothing
/// if it may stand inside.
pub fn clause_start(scene: &Scene, cue: &Cue, floor: usize) -> Option<usize> {
    if cue.kind == CueKind::Participle && !scene.is(cue.word.wrapping_sub(1), Class::LINKING) {
        return Some(cue.word);
    }
    let mut at = cue.word;
    let mut apart = cue.kind == CueKind::Participle || scene.has_conjunction(at);
    while at > floor {
        let before = at - 1;
        if let Some(p) = scene.party(before) {
            at = scene.parties[p].words.start;
            apart |= scene.has_conjunction(at);
        } else if scene.is(before, Class::LINKING.with(Class::ASIDE)) {
            apart = true;
            at = before;
        } else if scene.is(before, Class::SKIP)
            || scene.is_calendar(before)
            || at != cue.word && scene.is(before, Class::FROM.with(Class::IN))
        {
            at = before;
        } else if scene.is_comma(before) {
            // «، قال فلان»: a verb at once behind the comma.
            return Some(before).filter(|_| apart || at == cue.word);
        } else if at == cue.word
            && let Some(opening) = linked_subject(scene, at, floor)
        {
            apart = true;
            at = opening;
        } else {
            break;
        }
    }
    (apart || at == floor)
        .then_some(at)
        .filter(|_| !scene.is(cue.word.wrapping_sub(1), Class::RELATIVE))
}

/// The word that opens the clause of a verb at `at` whose subject, no known party, stands before it.
fn linked_subject(scene: &Scene, at: usize, floor: usize) -> Option<usize> {
    let nominal = |i: usize| {
        scene.page.word(i).is_some_and(|w| {
            matches!(w.pos(), Upos::Noun | Upos::Propn | Upos::Adj | Upos::X)
                && w.kind != Kind::Sign
        }) && !scene.has_preposition(i)
    };
    let mut first = at;
    while first > floor && at - first < 4 && nominal(first - 1) {
        first -= 1;
        if scene.is(first, Class::LINKING) {
            return Some(first);
        }
    }
    (first > floor && first < at && scene.is(first - 1, Class::LINKING)).then(|| first - 1)
}

/// Where the content ends of a clause that only tells of the subject of the sentence: before that
/// subject's own verb («الخطة التي تقول فلانة إنها جيدة أثارت»).
pub fn relative_end(scene: &Scene, cue: &Cue, content: &Range<usize>) -> Option<usize> {
    let relative = cue.word.checked_sub(1).filter(|b| scene.is(*b, Class::RELATIVE))?;
    let start = scene.page.sentence(cue.word).start;
    if (start..relative).any(|i| scene.is_verb(i)) {
        return None;
    }
    (content.start + 3..content.end).find(|i| {
        let perfect = scene.page.word(*i).is_some_and(|w| {
            w.pos() == Upos::Verb
                && w.reading().is_known()
                && w.features().aspect == Some(Aspect::Perfect)
        });
        perfect
            && scene.party(*i).is_none()
            && scene.quotation(*i).is_none()
            && !scene.has_conjunction(*i)
            && scene.page.word(i - 1).is_some_and(|w| {
                matches!(w.pos(), Upos::Noun | Upos::Adj | Upos::Propn) && w.has(Proclitics::THE)
            })
    })
}

/// Where content that may reach the end of `content` ends, `bounds` being sorted.
pub fn end_of(scene: &Scene, content: &Range<usize>, bounds: &[usize], first_comma: bool) -> usize {
    let mut end = content.end;
    if let Some(bound) = bounds.iter().find(|b| **b > content.start && **b < end) {
        end = *bound;
    }
    let mut i = content.start;
    while i < end {
        if scene.quotation(i).is_some() {
            i += 1;
            continue;
        }
        if scene.is_comma(i) && i > content.start {
            let next = i + 1;
            let pair = scene.lists.is_pair(
                scene.page.word(next).map_or("", |w| w.whole()),
                scene.page.word(next + 1).map_or("", |w| w.whole()),
            );
            if first_comma
                || pair
                || scene.is(next, Class::CUT) && !scene.is(next + 1, Class::BLOCKER)
            {
                end = i;
                break;
            }
        }
        i += 1;
    }
    trimmed(scene, content.start..end).end
}

/// The words without commas, stops and dashes at their ends.
pub fn trimmed(scene: &Scene, mut words: Range<usize>) -> Range<usize> {
    let loose = |i: usize| {
        scene.page.is_any_sign(i)
            && scene.page.surface(i).chars().all(|c| "،,؛;:.…!؟?-–—".contains(c))
    };
    while !words.is_empty() && loose(words.start) {
        words.start += 1;
    }
    while !words.is_empty() && loose(words.end - 1) {
        words.end -= 1;
    }
    words
}

/// The spans of what was said, and how it is given.
pub fn pieces(scene: &Scene, report: &Report) -> (Vec<Span>, Mode) {
    let page = scene.page;
    if report.shape == Shape::Marks {
        let mut spans = Vec::new();
        if let Some(q) = scene.quotation(report.content.start) {
            spans.push(page.quotations[q].marks.inner);
        }
        spans.extend(report.more.iter().map(|q| page.quotations[*q].marks.inner));
        return (spans, Mode::Direct);
    }
    let mut spans = Vec::new();
    let (mut inside, mut outside) = (false, false);
    let mut from = report.content.start;
    let mut at = from;
    while at < report.content.end {
        let Some(q) = scene.opens(at).filter(|_| !is_name(scene, at)) else {
            at += 1;
            continue;
        };
        let quoted = &page.quotations[q];
        outside |= push(scene, &mut spans, from..at);
        spans.push(quoted.marks.inner);
        inside = true;
        from = (quoted.words.end + usize::from(quoted.marks.closed)).max(at + 1);
        at = from;
    }
    if from < report.content.end {
        outside |= push(scene, &mut spans, from..report.content.end);
    }
    // «أفاد بانفجار»: the preposition belongs to the verb.
    if report.rule == SAID_NOUN
        && let Some(first) = spans.first_mut()
        && let Some(word) = page.word(report.content.start)
        && (word.span.start..word.span.end).contains(&first.start)
    {
        first.start = word.without_particles().start;
    }
    let mode = match (inside, outside) {
        (true, false) => Mode::Direct,
        (true, true) => Mode::Mixed,
        _ => Mode::Indirect,
    };
    (spans, mode)
}

/// Whether the quotation that opens at `mark` is a name: a noun before it says so.
fn is_name(scene: &Scene, mark: usize) -> bool {
    let short = scene.opens(mark).is_some_and(|q| scene.page.quotations[q].words.len() <= 4);
    short && mark > 0 && scene.is(mark - 1, Class::TITLE)
}

/// Adds a piece outside of marks; whether it holds any word.
fn push(scene: &Scene, spans: &mut Vec<Span>, words: Range<usize>) -> bool {
    let mut words = trimmed(scene, words);
    // The word that opens a clause is none of the said words where a mark or the report's end follows it.
    while !words.is_empty() && scene.lists.is_that_at(scene.page, words.end - 1) {
        words.end -= 1;
    }
    words = trimmed(scene, words);
    if words.is_empty() {
        return false;
    }
    if words.len() == 1 && scene.page.word(words.start).is_some_and(|w| w.pos() == Upos::Punct) {
        return false;
    }
    let whole = scene.page.span(words.clone());
    spans.push(if spans.is_empty() { scene.span(words) } else { whole });
    true
}
