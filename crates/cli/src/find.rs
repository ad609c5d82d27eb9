//! `waqai dates` and `waqai numbers`: one finder alone, over lines, articles or JSONL.

use std::fmt::Write as _;
use std::io::{self, BufWriter, IsTerminal, Write};

use serde::Serialize;
use waqai::record::{Document, Op, Quoted, Record, Time};
use waqai::text::CodePoints;
use waqai::{Engine, Reader, stage};

use crate::args::{Find, FindFormat, Kind};
use crate::exit::Exit;
use crate::input::Article;
use crate::pool;

/// What is looked for.
#[derive(Clone, Copy, PartialEq)]
pub enum What {
    /// Expressions of time.
    Dates,
    /// Numbers that are no part of a time.
    Numbers,
}

/// What was found in one text.
#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    times: Option<Vec<Time<Quoted>>>,
    /// The rules that read the times, in their order, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    numbers: Option<Vec<Number>>,
}

/// One number; offsets are code points of the text.
#[derive(Serialize)]
struct Number {
    span: Quoted,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    op: Op,
    ordinal: bool,
    /// Number and modifiers together.
    whole: Quoted,
    /// The rule that read it, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'static str>,
    /// Where it is somebody's age, that as a length of time: such a number is no figure and no time.
    #[serde(skip_serializing_if = "Option::is_none")]
    age: Option<String>,
}

/// Runs the command.
pub fn run(mut args: Find, what: What) -> anyhow::Result<Exit> {
    args.input.plain = Kind::Lines;
    let text = match args.format {
        FindFormat::Auto => args.explain || io::stdout().is_terminal(),
        format => format == FindFormat::Text,
    };
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let end = pool::run(
        &args.input,
        |engine, reader, article| {
            let found = find(engine, reader, article, &args, what);
            if text { lines(&found) } else { jsonl(&found) }
        },
        |done| Ok(out.write_all(done.out.as_bytes())?),
    )?;
    out.flush()?;
    Ok(end)
}

fn find<'a>(
    engine: &Engine,
    reader: &mut Reader,
    article: &'a Article,
    args: &Find,
    what: What,
) -> Found<'a> {
    let lent = article.lend(args.published);
    let page = reader.page(&lent);
    let published = lent.published.map(|p| p.0.to_string());
    let mut found = Found { id: &article.id, published, times: None, rules: None, numbers: None };
    if what == What::Numbers {
        let times = stage::times(&page, engine.lists());
        let ages = stage::ages(&page, engine.lists());
        let age = |span: waqai::text::Span| {
            let age =
                ages.iter().find(|a| a.fact.span.start < span.end && span.start < a.fact.span.end);
            age.map(|a| a.fact.value.clone())
        };
        let points = CodePoints::of(&article.text);
        let quote = |span| Quoted::new(&article.text, &points, span);
        let number = |n: stage::At<stage::Number>| Number {
            span: quote(n.fact.span),
            low: n.fact.low,
            high: n.fact.high,
            op: n.fact.op,
            ordinal: n.fact.ordinal,
            rule: args.explain.then(|| n.fact.rule.name()),
            age: age(n.fact.span).filter(|_| !n.fact.ordinal),
            whole: quote(page.bare_span(n.fact.whole)),
        };
        found.numbers =
            Some(stage::numbers(&page, engine.lists(), &times).into_iter().map(number).collect());
        return found;
    }
    let mut record = Record::of(Document::default());
    if args.explain {
        let (times, rules): (Vec<_>, Vec<_>) =
            stage::explained_times(&page, engine.lists()).into_iter().unzip();
        record.times = times.into_iter().map(|t| t.fact).collect();
        found.rules = Some(rules.into_iter().map(stage::TimeRule::name).collect());
    } else {
        let times = stage::times(&page, engine.lists());
        record.times = times.into_iter().map(|t| t.fact).collect();
    }
    found.times = Some(record.quote(&article.text).times);
    found
}

fn jsonl(found: &Found) -> String {
    serde_json::to_string(found).expect("strings and numbers are JSON") + "\n"
}

/// A line a value; Arabic last, so that every terminal shows the same columns.
fn lines(found: &Found) -> String {
    let mut out = String::new();
    let rules = found.rules.iter().flatten().copied().map(Some).chain(std::iter::repeat(None));
    for (time, rule) in found.times.iter().flatten().zip(rules) {
        let modifier = time.modifier.as_deref().map_or(String::new(), |m| format!(" {m}"));
        let mut why = String::new();
        if let Some(rule) = rule {
            write!(why, "\t{rule}; {:?} at {}-{}", time.kind, time.span.start, time.span.end)
                .expect("a string takes any text");
            if let Some(anchor) = time.anchor.and_then(|a| found.times.iter().flatten().nth(a.0)) {
                write!(why, "; counted from {}", anchor.value).expect("a string takes any text");
            } else if let Some(published) = &found.published {
                write!(why, "; published {published}").expect("a string takes any text");
            }
            if let Some(conflict) = &time.conflict {
                write!(why, "; but the weekday says {conflict}").expect("a string takes any text");
            }
        }
        line(&mut out, found.id, &format!("{}{modifier}{why}", time.value), &time.span.text);
    }
    for number in found.numbers.iter().flatten() {
        let bound = |n: Option<f64>| n.map_or("…".to_owned(), |n| n.to_string());
        let op = serde_json::to_value(number.op)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default();
        let value = match number.op {
            Op::Range => format!("{}..{}", bound(number.low), bound(number.high)),
            Op::AtMost => format!("{op} {}", bound(number.high)),
            _ => format!("{op} {}", bound(number.low)),
        };
        let why = number.rule.map_or(String::new(), |rule| {
            let age = number.age.as_ref().map_or(String::new(), |a| format!("; an age, {a}"));
            let (start, end, text) = (number.span.start, number.span.end, &number.span.text);
            format!("\t{rule}; at {start}-{end}; the number alone is {text}{age}")
        });
        line(&mut out, found.id, &format!("{value}{why}"), &number.whole.text);
    }
    out
}

fn line(out: &mut String, id: &str, value: &str, words: &str) {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    writeln!(out, "{id}\t{value}\t{words}").expect("a string takes any text");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manual_names_every_rule() {
        const MANUAL: &str = include_str!("../../../docs/rules.md");
        let times = stage::TimeRule::ALL.iter().map(|r| (r.name(), r.what()));
        let numbers = stage::NumberRule::ALL.iter().map(|r| (r.name(), r.what()));
        for (name, what) in times.chain(numbers) {
            let row = format!("| `{name}` | {what} |");
            assert!(
                MANUAL.lines().any(|l| l.starts_with(&row)),
                "docs/rules.md lacks the row {row}"
            );
        }
    }
}
