//! `waqai analyze`: every token with its segments, lemma and part of speech.

use std::io::{self, BufWriter, Write};

use serde::Serialize;
use waqai::text::{CodePoints, Span};
use waqai::{SegmentKind, Word};

use crate::args::{Analyze, WordFormat};
use crate::conllu;
use crate::exit::Exit;
use crate::pool;

/// All tokens of one article.
#[derive(Serialize)]
struct Tokens<'a> {
    id: &'a str,
    tokens: Vec<Token<'a>>,
}

/// One token; offsets are code points of the text.
#[derive(Serialize)]
struct Token<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    lemma: &'a str,
    pos: &'static str,
    segments: Vec<Segment<'a>>,
}

/// One segment of a token.
#[derive(Serialize)]
struct Segment<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<&'a str>,
}

/// Runs the command.
pub fn run(args: &Analyze) -> anyhow::Result<Exit> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let end = pool::run(
        &args.input,
        |_, reader, article| {
            let words = reader.analyze(&article.text);
            match args.format {
                WordFormat::Conllu => conllu::write(&article.id, &article.text, &words),
                WordFormat::Auto | WordFormat::Jsonl => jsonl(&article.id, &article.text, &words),
            }
        },
        |done| Ok(out.write_all(done.out.as_bytes())?),
    )?;
    out.flush()?;
    Ok(end)
}

fn jsonl(id: &str, text: &str, words: &[Word]) -> String {
    let points = CodePoints::of(text);
    let tokens = words.iter().map(|word| token(text, &points, word)).collect();
    let mut line =
        serde_json::to_string(&Tokens { id, tokens }).expect("strings and numbers are JSON");
    line.push('\n');
    line
}

fn token<'a>(text: &'a str, points: &CodePoints, word: &'a Word) -> Token<'a> {
    let place = |span: Span| points.span(text, span);
    let segments = word.reading().segments.iter().map(|segment| {
        let span = segment.span.shift(word.span.start);
        let kind = match segment.kind {
            SegmentKind::Proclitic => "proclitic",
            SegmentKind::Stem => "stem",
            SegmentKind::Enclitic => "enclitic",
        };
        Segment {
            start: place(span).start,
            end: place(span).end,
            text: span.of(text),
            kind,
            form: segment.form.as_deref(),
        }
    });
    let span = place(word.span);
    Token {
        start: span.start,
        end: span.end,
        text: word.span.of(text),
        lemma: word.lemma(),
        pos: word.pos().name(),
        segments: segments.collect(),
    }
}
