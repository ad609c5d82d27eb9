//! The articles that the benches read: real ones by path if they are there, else generated ones.

use std::fs;

use waqai::{Article, Engine};

/// Bytes of text that a bench reads at least, so that no cache of words answers alone.
pub const ENOUGH: usize = 5_000_000;

/// Articles to time on: the texts of the JSONL file that `NEWS` names, cut at about 6 MB; without one, text
/// generated from the engine's own lexicon, in which words follow each other by chance.
pub fn articles() -> Vec<String> {
    let read = std::env::var_os("NEWS").and_then(|path| fs::read_to_string(path).ok());
    let texts = read.map_or_else(generated, |file| file.lines().filter_map(text).collect());
    let mut bytes = 0;
    texts
        .into_iter()
        .take_while(|t| {
            let go_on = bytes < ENOUGH + 1_000_000;
            bytes += t.len();
            go_on
        })
        .collect()
}

fn text(line: &str) -> Option<String> {
    let row: serde_json::Value = serde_json::from_str(line).ok()?;
    Some(row.get("text")?.as_str()?.to_owned())
}

/// Articles of words from the tables, with numbers, stops and quotation marks strewn in; the same every time.
fn generated() -> Vec<String> {
    let words: Vec<&str> = waqai::TABLES
        .iter()
        .filter(|t| t.path.starts_with("lexicon/") || t.path.starts_with("names/"))
        .flat_map(|t| t.text.lines())
        .filter(|l| !l.starts_with('#'))
        .flat_map(|l| l.split(['\t', ' ']))
        .filter(|w| {
            w.chars().count() > 1 && w.chars().all(|c| ('\u{0621}'..='\u{064a}').contains(&c))
        })
        .collect();
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut chance = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    (0..2000).map(|_| article(&words, &mut chance)).collect()
}

fn article(words: &[&str], chance: &mut impl FnMut(usize) -> usize) -> String {
    let mut out = String::new();
    for _ in 0..20 {
        for _ in 0..6 + chance(20) {
            match chance(24) {
                0 => out.push_str(&format!("{} ", chance(5000))),
                1 => out.push_str(&format!("«{}» ", words[chance(words.len())])),
                2 => out.push_str(&format!("{}، ", words[chance(words.len())])),
                _ => out.push_str(&format!("{} ", words[chance(words.len())])),
            }
        }
        out.push_str(".\n");
    }
    out
}

/// The records of all `texts`, counted, so that nothing is left undone.
pub fn read_all(engine: &Engine, texts: &[String]) -> usize {
    let mut reader = engine.reader();
    texts
        .iter()
        .map(|text| reader.read(&Article { text, ..Article::default() }).mentions.len())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn generated_text_is_enough_and_the_same_every_time() {
        let texts = generated();
        assert!(texts.iter().map(String::len).sum::<usize>() >= ENOUGH);
        assert_eq!(texts[..3], generated()[..3]);
    }
}
