//! The setting: when and where, in whose words, the place in a row.

use smallvec::SmallVec;
use waqai_record::{EntityId, Kind, QuoteId, TimeId};
use waqai_text::Span;

use super::draft::Draft;
use super::parties::add;
use super::scene::{Role, Scene};

/// The speaker of the quote whose reporting word is word `i`.
pub fn speaks(scene: &Scene, i: usize) -> Option<EntityId> {
    let at = scene.word(i)?.span;
    let quotes = scene.found.quotes;
    let first = quotes.partition_point(|q| q.words.end <= i);
    let near = quotes.get(first..)?.iter().take_while(|q| q.words.start <= i);
    near.filter(|q| q.fact.cue.is_some_and(|c| at.start <= c.start && c.end <= at.end))
        .find_map(|q| q.fact.speaker)
}

/// Who says «I» and «we» at word `i`.
pub fn speaker(scene: &Scene, i: usize) -> Option<EntityId> {
    said_by(scene, i).and_then(|q| scene.found.quotes.get(q.0)).and_then(|q| q.fact.speaker)
}

/// Whether the entity is a place.
pub fn is_place(scene: &Scene, id: EntityId) -> bool {
    scene.found.names.entity(id).kind == Kind::Place
}

/// The place of a visit: a country is the host, any other place only the place.
pub fn host(scene: &Scene, parties: &[EntityId], draft: &mut Draft) {
    for &id in parties {
        let country = scene.countries.iter().any(|c| c.1 == id);
        if country {
            draft.place.get_or_insert(id);
            add(&mut draft.whom, &[id]);
        } else if is_place(scene, id) {
            draft.place.get_or_insert(id);
        } else {
            add(&mut draft.whom, &[id]);
        }
    }
}

/// The nearest time of the clause, else of the sentence.
pub fn time(scene: &Scene, i: usize) -> Option<TimeId> {
    let sentence = scene.page.sentence(i);
    let times = scene.found.times;
    let first = times.partition_point(|t| t.words.start < sentence.start);
    let mut best: Option<(usize, usize)> = None;
    for (n, time) in
        times.iter().enumerate().skip(first).take_while(|(_, t)| t.words.start < sentence.end)
    {
        let (from, to) =
            if time.words.start > i { (i, time.words.start) } else { (time.words.end, i) };
        let breaks: usize = (from..to)
            .map(|j| match scene.role(j) {
                Role::Verb if j != i => 12,
                Role::Opener | Role::Relative => 12,
                Role::Sign => 6,
                _ => 0,
            })
            .sum();
        let cost = to.saturating_sub(from) + breaks;
        if cost < 24 && best.is_none_or(|b| cost < b.0) {
            best = Some((cost, n));
        }
    }
    best.map(|b| TimeId(b.1))
}

/// The quote that holds word `i`.
pub fn said_by(scene: &Scene, i: usize) -> Option<QuoteId> {
    let span = scene.word(i)?.span;
    let holds = |q: &waqai_record::Quote<Span>| {
        q.content.iter().any(|c| c.start <= span.start && span.end <= c.end)
    };
    let mut quotes = scene.found.quotes.iter().enumerate();
    quotes.rfind(|(_, q)| q.words.contains(&i) && holds(&q.fact)).map(|(n, _)| QuoteId(n))
}

/// The place in a row that stands beside the noun at word `i`.
pub fn ordinal(scene: &Scene, i: usize) -> Option<u32> {
    let near: SmallVec<[usize; 3]> = [i.wrapping_sub(1), i + 1, i + 2].into_iter().collect();
    let numbers =
        scene.found.numbers.iter().filter(|n| n.fact.ordinal && near.contains(&n.words.start));
    let mut numbers = numbers.filter(|n| !scene.timed.get(n.words.start).copied().unwrap_or(true));
    numbers.next().and_then(|n| n.fact.low).map(|n| n as u32)
}
