//! Coverage: which words of a corpus the lexicon does not have, by frequency, with an example each.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use waqai::text::Kind;
use waqai::{Engine, Source, Upos};

/// How many unknown words are shown.
const SHOWN: usize = 200;

/// What is known of one unknown spelling.
struct Unknown {
    count: usize,
    guess: Upos,
    example: String,
}

/// Prints the share of known words of the JSONL or text file at `path`, and the commonest others.
pub fn run(path: &Path) -> Result<()> {
    let file =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let engine = Engine::new();
    let mut reader = engine.reader();
    let (mut words, mut known, mut names) = (0usize, 0usize, 0usize);
    let mut unknown: HashMap<String, Unknown> = HashMap::new();
    for line in file.lines() {
        let article = serde_json::from_str::<serde_json::Value>(line).ok();
        let text = article.as_ref().and_then(|a| a.get("text")?.as_str()).unwrap_or(line);
        for word in reader.analyze(text).iter().filter(|w| w.kind == Kind::Word) {
            words += 1;
            match (&word.reading().source, word.pos()) {
                (Source::Lexicon { .. }, _) => known += 1,
                (_, Upos::Propn) => {
                    names += 1;
                    count(&mut unknown, text, word, Upos::Propn);
                }
                (_, guess) => count(&mut unknown, text, word, guess),
            }
        }
    }
    let share = |n: usize| 100.0 * n as f64 / words.max(1) as f64;
    println!(
        "{words} words: {:.2}% from the tables, {:.2}% taken for names by shape",
        share(known),
        share(names)
    );
    let mut rest: Vec<(String, Unknown)> = unknown.into_iter().collect();
    rest.sort_by(|a, b| b.1.count.cmp(&a.1.count).then_with(|| a.0.cmp(&b.0)));
    for (spelling, of) in rest.iter().take(SHOWN) {
        println!("{}\t{}\t{spelling}\t{}", of.count, of.guess, of.example);
    }
    Ok(())
}

fn count(unknown: &mut HashMap<String, Unknown>, text: &str, word: &waqai::Word, guess: Upos) {
    let spelling = word.span.of(text);
    let entry = unknown.entry(spelling.to_owned()).or_insert_with(|| Unknown {
        count: 0,
        guess,
        example: around(text, word.span.start),
    });
    entry.count += 1;
}

/// A few words around byte `at`, on one line.
fn around(text: &str, at: usize) -> String {
    let before: Vec<&str> = text[..at].split_whitespace().rev().take(3).collect();
    let behind = text[at..].split_whitespace().take(4);
    before.into_iter().rev().chain(behind).collect::<Vec<_>>().join(" ")
}
