//! Quotes: reports of speech, direct, indirect and mixed, with their speakers.

mod alone;
mod edge;
mod lists;
mod marks;
mod noun;
mod resolve;
mod rules;
mod scene;
mod source;
mod subject;
#[cfg(test)]
mod tests;

use waqai_record::{Quote, QuoteId};
use waqai_text::Span;

use crate::name::Names;
use crate::page::{At, Page};
pub use lists::Tables;
use resolve::Memory;
use rules::Report;
use scene::Scene;

/// The reports of speech of a page, in order; `At::words` run from the first to the last word of cue, speaker and content.
pub fn find(page: &Page, tables: &Tables, names: &Names) -> Vec<At<Quote<Span>>> {
    let scene = Scene::new(page, tables, names);
    let mut reports: Vec<Report> = Vec::new();
    page.sentences.iter().for_each(|s| rules::read(&scene, s.clone(), &mut reports));
    reports.sort_by_key(Report::start);
    alone::add(&scene, &mut reports);
    let mut memory = Memory::default();
    reports.iter().filter_map(|r| quote(&scene, r, &mut memory)).collect()
}

/// The quote of a report; nothing if no word of content is left.
fn quote(scene: &Scene, report: &Report, memory: &mut Memory) -> Option<At<Quote<Span>>> {
    let (content, mode) = edge::pieces(scene, report);
    if content.is_empty() {
        return None;
    }
    let speaker = resolve::speaker(scene, report, memory);
    let mut said_by = speaker.entities.into_iter();
    let words = report.start()..report.content.end.max(report.cue_words.end).max(speaker.last_word);
    let cue = (!report.cue_words.is_empty()).then(|| scene.span(report.cue_words.clone()));
    let fact = Quote {
        id: QuoteId(0),
        cue,
        content,
        mode,
        speaker: said_by.next(),
        co_speakers: said_by.collect(),
        speaker_from: speaker.from,
        addressee: speaker.addressee,
        carrier: speaker.carrier,
        rule: report.rule.to_owned(),
    };
    Some(At { words, fact })
}
