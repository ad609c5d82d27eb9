//! Quotations that no reporting word brings: those that go on with the one before, and whole paragraphs in marks.

use std::ops::Range;

use waqai_record::Kind;

use super::edge::trimmed;
use super::lists::Class;
use super::rules::{Report, Shape, Voice};
use super::scene::Scene;

/// A quotation of fewer words is hardly a report by itself.
const LEAST: usize = 6;

/// A quotation behind somebody's name and a colon may be shorter.
const LEAST_NAMED: usize = 2;
/// A headline has no more words.
const HEADLINE: usize = 30;

/// Adds to `reports`, which are in order, the quotations that none of them has.
pub fn add(scene: &Scene, reports: &mut Vec<Report>) {
    let mut alone: Vec<Report> = Vec::new();
    for q in 0..scene.page.quotations.len() {
        let quoted = &scene.page.quotations[q];
        if quoted.marks.depth > 0 || quoted.words.is_empty() {
            continue;
        }
        let inside = |r: &Report| {
            r.content.start < quoted.words.end && quoted.words.start < r.content.end
                || r.more.contains(&q)
        };
        if reports.iter().any(inside) {
            continue;
        }
        let mark = quoted.words.start.saturating_sub(1);
        let starts = scene.page.sentence(mark).start == mark;
        if !(starts || mark > 0 && scene.page.is_sign(mark - 1, ":")) {
            continue;
        }
        if starts && let Some(report) = before(scene, reports, &mut alone, mark) {
            report.more.push(q);
            continue;
        }
        let behind = quoted.words.end + usize::from(quoted.marks.closed);
        let whole = ends_sentence(scene, behind);
        let titled = mark > 0 && (scene.is(mark - 1, Class::TITLE) || scene.is_dash(mark - 1));
        let named = mark.checked_sub(2).and_then(|w| scene.party(w)).filter(|_| !starts);
        let least = if named.is_some() { LEAST_NAMED } else { LEAST };
        if quoted.words.len() < least || titled || !whole {
            continue;
        }
        let voice = named.map_or(Voice::Before, |p| Voice::Source(scene.parties[p].words.clone()));
        let report = Report::new(None, 0..0, voice, quoted.words.clone(), "words_alone");
        alone.push(Report { shape: Shape::Marks, ..report });
    }
    for sentence in &scene.page.sentences {
        if let Some(report) = headline(scene, sentence)
            && !reports.iter().any(|r| sentence.contains(&r.content.start))
        {
            alone.push(report);
        }
    }
    reports.append(&mut alone);
    reports.sort_by_key(Report::start);
}

/// A headline that puts a party's words behind a colon: «فلان: الطريق مغلق».
fn headline(scene: &Scene, sentence: &Range<usize>) -> Option<Report> {
    let start = sentence.start;
    let party = scene.party(start).map(|p| scene.parties[p].words.clone())?;
    let colon = party.end;
    let line = scene.line_starts(start) && scene.line_ends(sentence.end - 1);
    let short = sentence.len() <= HEADLINE && !scene.page.is_sign(sentence.end - 1, ".");
    if party.start != start || !line || !short || !scene.page.is_sign(colon, ":") {
        return None;
    }
    let content = trimmed(scene, colon + 1..sentence.end);
    // A place before a colon is what the line is about; a relative clause tells who somebody is.
    let topic = scene.party(start).is_some_and(|p| scene.parties[p].kind == Kind::Place)
        || (content.start..content.end.min(content.start + 4))
            .any(|i| scene.is(i, Class::RELATIVE));
    if topic {
        return None;
    }
    let brought = content.clone().any(|i| scene.opens(i).is_some_and(|_| i == colon + 1));
    (!brought && content.len() > 1)
        .then(|| Report::new(None, 0..0, Voice::Source(party), content, "headline"))
}

/// The report in marks that ends right before the mark, in the same paragraph.
fn before<'r>(
    scene: &Scene,
    reports: &'r mut [Report],
    alone: &'r mut [Report],
    mark: usize,
) -> Option<&'r mut Report> {
    let last =
        |r: &Report| r.more.last().map_or(r.content.end, |q| scene.page.quotations[*q].words.end);
    let near = |r: &Report| {
        let end = last(r);
        r.shape == Shape::Marks
            && end < mark
            && (end..mark).all(|i| scene.page.is_any_sign(i) && !scene.line_ends(i))
    };
    reports.iter_mut().chain(alone.iter_mut()).find(|r| near(r))
}

/// Whether nothing but a stop stands between word `i` and the end of its sentence or line.
fn ends_sentence(scene: &Scene, i: usize) -> bool {
    let Some(last) = i.checked_sub(1) else { return false };
    let end = scene.page.sentence(last).end;
    (i..end).all(|w| scene.page.is_any_sign(w))
}
