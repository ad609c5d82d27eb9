//! Figures: what the numbers count, and on whose word they stand.

mod bare;
mod before;
mod counted;
mod dual;
mod label;
mod lexis;
mod measure;
mod resolve;
mod rules;
mod source;
mod speaker;
#[cfg(test)]
mod tests;
mod unit;

use waqai_record::{Event, Figure, FigureId, Measure};
use waqai_text::Span;

use crate::event::Found;
use crate::number::Number;
use crate::page::{At, Page};
use counted::{Beside, Counted};
use lexis::Class;
pub use lexis::Tables;

/// What the rules look at.
#[derive(Clone, Copy)]
struct Scene<'a> {
    page: &'a Page<'a>,
    lists: &'a Tables,
    numbers: &'a [At<Number>],
    found: Found<'a>,
    events: &'a [At<Event<Span>>],
}

/// The figures of a page, in order; `At::words` hold modifier, number and counted noun.
pub fn find(
    page: &Page,
    tables: &Tables,
    found: Found,
    events: &[At<Event<Span>>],
) -> Vec<At<Figure<Span>>> {
    let plain = found.numbers.iter().filter(|n| !n.fact.dual).cloned();
    let stated: Vec<At<Number>> = plain.collect();
    let scene = Scene { page, lists: tables, numbers: &stated, found, events };
    let counts = |n: &&At<Number>| !n.fact.dual || scene.pair(n).is_some();
    let numbers: Vec<At<Number>> = found.numbers.iter().filter(counts).cloned().collect();
    let scene = Scene { numbers: &numbers, ..scene };
    let mut counted: Vec<(usize, Counted)> = Vec::new();
    for (k, n) in numbers.iter().enumerate().filter(|(_, n)| !n.fact.ordinal) {
        let one = match scene.beside(n) {
            Beside::Counted(one) => Some(one),
            Beside::NoFigure => None,
            Beside::Bare => scene.bare(n, &counted),
        };
        counted.extend(one.map(|one| (k, one)));
    }
    let mut figures: Vec<At<Figure<Span>>> = Vec::with_capacity(counted.len());
    let mut ends: Vec<usize> = Vec::with_capacity(counted.len());
    for (k, one) in counted {
        let figure = figure(&scene, &numbers[k], one, &figures, &ends);
        ends.push(figure.words.end);
        figures.push(figure);
    }
    figures
}

/// One figure with everything that is known of it; `done` are those before it and `ends` where they end.
fn figure(
    scene: &Scene,
    n: &At<Number>,
    one: Counted,
    done: &[At<Figure<Span>>],
    ends: &[usize],
) -> At<Figure<Span>> {
    let Counted { unit, class, measure: own, words } = one;
    let governor = scene.governor(words.clone(), class);
    let behind = || scene.is_of_them(n.words.end).then(|| ends.len().checked_sub(1))?;
    let of = scene.part_of(words.start, ends).or_else(behind);
    let measure = scene.measure(n, &words, (class, own), governor);
    let inherited = || of.filter(|_| class == Class::People).map(|k| done[k].fact.measure);
    let measure = measure.or_else(inherited).unwrap_or(Measure::Other);
    let mut source = scene.word_of(&words);
    if source.claimed.is_none()
        && let Some(whole) = of.map(|k| &done[k].fact)
    {
        source.claimed = whole.claimed_by;
        source.relayed = whole.relayed_by;
    }
    let whole = of.map(|k| &done[k].fact);
    let event = scene.event(&words, governor).or(whole.and_then(|w| w.event));
    let place = scene.place(&words, governor).or_else(|| scene.event_place(event));
    let span = scene.page.span(words.clone());
    let number = n.fact.span;
    let start = if words.start == n.words.start {
        number.start
    } else {
        scene.page.bare_span(words.clone()).start
    };
    let last = scene.page.words[words.end - 1].span.end.max(number.end);
    let fact = Figure {
        id: FigureId(0),
        span: Span::new(start.min(number.start), span.end.max(last)),
        number_span: number,
        low: n.fact.low,
        high: n.fact.high,
        op: n.fact.op,
        unit,
        measure,
        of: of.map(FigureId),
        place: place.or(whole.and_then(|w| w.place)),
        claimed_by: source.claimed,
        relayed_by: source.relayed,
        as_of: scene.as_of(&words).or(whole.and_then(|w| w.as_of)),
        event,
    };
    At { words, fact }
}
