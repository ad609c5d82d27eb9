//! The waqai command.
#![allow(clippy::print_stdout, reason = "scaffold until the command is written")]

use std::io::BufRead;

use waqai::record::PublishedFrom;
use waqai::{Article, Engine};

fn main() {
    let verb = std::env::args().nth(1).unwrap_or_default();
    let engine = Engine::new();
    let mut reader = engine.reader();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let row: serde_json::Value = serde_json::from_str(&line).unwrap();
        let text = row["text"].as_str().unwrap();
        let id = row["id"].as_str().unwrap_or("");
        if verb == "analyze" {
            let points = waqai::text::CodePoints::of(text);
            let tokens: Vec<_> = reader
                .analyze(text)
                .iter()
                .map(|w| {
                    let span = points.span(text, w.span);
                    let segments: Vec<_> = w
                        .reading()
                        .segments
                        .iter()
                        .map(|s| {
                            let span = points.span(text, s.span.shift(w.span.start));
                            let kind = format!("{:?}", s.kind).to_lowercase();
                            let mut v = serde_json::json!({"start": span.start, "end": span.end, "text": s.span.shift(w.span.start).of(text), "kind": kind});
                            if let Some(f) = &s.form {
                                v["form"] = (&**f).into();
                            }
                            v
                        })
                        .collect();
                    serde_json::json!({"start": span.start, "end": span.end, "text": w.span.of(text), "lemma": w.lemma(), "pos": w.pos().name(), "segments": segments})
                })
                .collect();
            println!("{}", serde_json::json!({"id": id, "tokens": tokens}));
            continue;
        }
        let published = row["published"]
            .as_str()
            .and_then(|p| p.parse().ok())
            .map(|d| (d, PublishedFrom::Given));
        let record = reader.read(&Article { id, text, published, ..Default::default() });
        println!("{}", serde_json::to_string(&record).unwrap());
    }
}
