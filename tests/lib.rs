//! Cases and whole articles, run through the public API: what the tests in `tests/tests/` share.
//!
//! A case file holds cases between lines of `===`. A case is a title, the article's text, a line `---`, and one line a
//! fact: `kind⇥words as they stand⇥value`. A first line `published: 2031-03-04` under the title dates it. The
//! facts are all that the engine reads of the kinds that the case lists under `facts:` (all kinds, if it lists none).

use std::fmt::Write;
use std::sync::OnceLock;

use waqai::record::{EntityId, PublishedFrom, Quoted, Record};
use waqai::{Article, Engine};

/// The engine with the project's own words, made once.
pub fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(Engine::new)
}

/// The record of `text`, published on the day `published` (ISO 8601) if that is not empty.
pub fn read(text: &str, published: &str) -> Record<Quoted> {
    let published = (!published.is_empty())
        .then(|| (published.parse().expect("a day as 2031-03-04"), PublishedFrom::Given));
    engine().reader().read(&Article { id: "case", text, published, ..Article::default() })
}

/// One case of a case file.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// What it is about.
    pub title: String,
    /// The day of publication, or nothing.
    pub published: String,
    /// The kinds of fact that it lists; none means all.
    pub kinds: Vec<String>,
    /// The article.
    pub text: String,
    /// The expected facts, a line each.
    pub facts: String,
}

/// The cases of one file.
pub fn cases(file: &str) -> Vec<Case> {
    file.split("\n===\n").map(case).collect()
}

fn case(block: &str) -> Case {
    let (head, facts) = block.split_once("\n---").unwrap_or((block, ""));
    let mut lines = head.trim_start_matches('\n').lines();
    let mut case = Case { title: lines.next().unwrap_or_default().to_owned(), ..Case::default() };
    let mut text: Vec<&str> = Vec::new();
    for line in lines {
        match line.split_once(": ") {
            Some(("published", day)) if text.is_empty() => case.published = day.to_owned(),
            Some(("facts", kinds)) if text.is_empty() => {
                case.kinds = kinds.split(' ').map(str::to_owned).collect()
            }
            _ => text.push(line),
        }
    }
    case.text = text.join("\n");
    case.facts = facts.trim_start_matches('\n').trim_end().to_owned();
    case
}

/// A case as its file writes it.
pub fn written(case: &Case) -> String {
    let mut out = format!("{}\n", case.title);
    if !case.published.is_empty() {
        writeln!(out, "published: {}", case.published).expect("a string takes any text");
    }
    if !case.kinds.is_empty() {
        writeln!(out, "facts: {}", case.kinds.join(" ")).expect("a string takes any text");
    }
    write!(out, "{}\n---\n{}", case.text, case.facts).expect("a string takes any text");
    out.trim_end().to_owned()
}

/// The facts of `record` whose kind is listed in `kinds` (all, if none is), a line each.
pub fn facts(record: &Record<Quoted>, kinds: &[String]) -> String {
    let mut out = String::new();
    let mut line = |kind: &str, words: &str, value: String| {
        if kinds.is_empty() || kinds.iter().any(|k| k == kind) {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            writeln!(
                out,
                "{kind}\t{words}\t{}",
                value.split_whitespace().collect::<Vec<_>>().join(" ")
            )
            .expect("a string takes any text");
        }
    };
    let name = |id: EntityId| record.entities[id.0].name.as_str();
    let names = |ids: &[EntityId]| ids.iter().map(|id| name(*id)).collect::<Vec<_>>().join("، ");
    let one = |id: Option<EntityId>, word: &str| {
        id.map_or(String::new(), |id| format!("{word} {}", name(id)))
    };
    for m in &record.mentions {
        let role = m.role.as_deref().map_or(String::new(), |r| format!("role {r}"));
        line(
            "name",
            &m.span.text,
            format!("{} {} of {} {role}", word(m.kind), word(m.form), name(m.entity)),
        );
    }
    for t in &record.times {
        line(
            "time",
            &t.span.text,
            format!("{} {} {}", word(t.kind), t.value, t.modifier.as_deref().unwrap_or("")),
        );
    }
    for f in &record.figures {
        let bound = |n: Option<f64>| n.map_or(String::new(), |n| n.to_string());
        let claim = format!("{} {}", one(f.claimed_by, "by"), one(f.relayed_by, "relayed"));
        line(
            "figure",
            &f.span.text,
            format!(
                "{} {}:{} {} {} {claim}",
                word(f.op),
                bound(f.low),
                bound(f.high),
                f.unit,
                word(f.measure)
            ),
        );
    }
    for q in &record.quotes {
        let content: Vec<&str> = q.content.iter().map(|c| c.text.as_str()).collect();
        let speakers: Vec<&str> =
            q.speaker.iter().chain(&q.co_speakers).map(|id| name(*id)).collect();
        let cue = q.cue.as_ref().map_or("", |c| c.text.as_str());
        let via = one(q.carrier, "via");
        line(
            "quote",
            &content.join(" | "),
            format!(
                "{} [{cue}] {} {} {via}",
                word(q.mode),
                word(q.speaker_from),
                speakers.join("، ")
            ),
        );
    }
    for e in &record.events {
        let place = one(e.place, "in");
        let when = e
            .when
            .and_then(|t| record.times.get(t.0))
            .map_or(String::new(), |t| format!("on {}", t.value));
        let whom =
            if e.whom.is_empty() { String::new() } else { format!("← {}", names(&e.whom)) };
        let ordinal = e.ordinal.map_or(String::new(), |n| format!("#{n}"));
        let mode = e.mode.as_deref().unwrap_or("");
        line(
            "event",
            &e.cue.text,
            format!(
                "{} {mode} {} {ordinal} {} {whom} {place} {when}",
                word(e.kind),
                word(e.reality),
                names(&e.who)
            ),
        );
    }
    out.trim_end().to_owned()
}

/// A value as the record writes it.
fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}
