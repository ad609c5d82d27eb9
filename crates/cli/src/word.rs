//! `waqai word`: every way to read a word, with the row of the lexicon that each comes from.

use std::fmt::Write;

use waqai::{Features, Lexicon, Reading, Source};

use crate::args::Word;
use crate::exit::{self, Exit};
use crate::tables;

/// Runs the command.
pub fn run(args: &Word) -> anyhow::Result<Exit> {
    let engine = tables::engine(&args.knowledge)?;
    let out = match &args.sentence {
        None => {
            let entry = engine.word(&args.word);
            rows(engine.lexicon(), &args.word, &entry.readings, None)
        }
        Some(sentence) => {
            let words = engine.reader().analyze(sentence);
            let here: Vec<_> = words.iter().filter(|w| w.span.of(sentence) == args.word).collect();
            anyhow::ensure!(
                !here.is_empty(),
                "the sentence does not hold «{}» as a word of its own",
                args.word
            );
            here.iter()
                .map(|w| rows(engine.lexicon(), &args.word, &w.entry.readings, Some(w.choice)))
                .collect()
        }
    };
    exit::print(&out)
}

/// A reading a line; the chosen one is marked.
fn rows(lexicon: &Lexicon, word: &str, readings: &[Reading], chosen: Option<usize>) -> String {
    let mut out = String::new();
    for (n, reading) in readings.iter().enumerate() {
        let mark = if chosen == Some(n) { "→ " } else { "" };
        let cuts: Vec<String> = reading.segments.iter().map(|s| segment(word, s)).collect();
        line(&mut out, format_args!("{mark}{} {}", n + 1, cuts.join(" + ")));
        line(&mut out, format_args!("    {} {}", reading.pos, said(reading.features)));
        line(&mut out, format_args!("    lemma {}", reading.lemma));
        if let Some(root) = &reading.root {
            let pattern = reading.pattern.map_or(String::new(), |p| format!("  pattern {p}"));
            line(&mut out, format_args!("    root {root}{pattern}"));
        }
        line(&mut out, format_args!("    from {}", source(lexicon, &reading.source)));
    }
    out
}

fn segment(word: &str, segment: &waqai::Segment) -> String {
    let written = segment.span.of(word);
    match segment.form.as_deref() {
        Some(form) if form != written => format!("{written} ({form})"),
        _ => written.to_owned(),
    }
}

/// What a form says, in words.
pub fn said(f: Features) -> String {
    let words = [
        f.aspect.map(|x| x.name()),
        f.voice.map(|x| x.name()),
        f.derived.map(|x| x.name()),
        f.person.map(|x| x.name()),
        f.gender.map(|x| x.name()),
        f.number.map(|x| x.name()),
        f.state.map(|x| x.name()),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn source(lexicon: &Lexicon, source: &Source) -> String {
    match source {
        Source::Shape => "the word's shape: no table has it".to_owned(),
        Source::Script => "its script".to_owned(),
        Source::Lexicon { table, line } => {
            let gloss = lexicon
                .lexemes()
                .find(|(_, l)| *l.table == **table && l.line == *line)
                .map_or("", |(_, l)| l.gloss);
            let ours = waqai::TABLES.iter().any(|t| t.path == &**table);
            format!("{}{table}:{line}  {gloss}", if ours { "data/" } else { "" })
        }
    }
}

/// Writes one line.
pub fn line(out: &mut String, text: std::fmt::Arguments) {
    writeln!(out, "{text}").expect("a string takes any text");
}
