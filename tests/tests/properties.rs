//! What holds of any text at all: no panic, every span says what stands there, tokens tile, the same bytes twice.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use serde_json::Value;
use waqai::text::{is_hidden, tokenize};
use waqai::{Article, SegmentKind};
use waqai_tests::{engine, read};

/// Characters that Arabic copy and its accidents are made of.
fn odd_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(pieces()),
        1 => any::<char>().prop_map(String::from),
        1 => "[ء-ي]{1,8}",
        1 => "[0-9٠-٩]{1,5}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|p| p.concat())
}

fn pieces() -> Vec<String> {
    let words = "قال|وقال|إن|أن|«|»|“|”|\"|.|،|؛|:|\n|\n\n| | | | |-|–|…|..|(|)|الوزير|وزير الخارجية|الرئيس|يوم|الخميس|أمس|7|/|10|2023|أكتوبر|تشرين|\
                 الأول|مئة|ألف|شخص|قتيلا|أكثر من|من|إلى|على|في|و|ف|ب|ل|لل|ال|س|ه|ها|هم|\u{200f}|\u{200e}|\u{feff}|\u{064e}|\u{0651}|ـ|ﷲ|ﻻ|ﺍ|ک|ی|🙂|👨‍👩‍👧|\
                 @a|#غزة|http://x.y|a@b.cd|F-16|%|1,200|٣٫٥|بحسب|وأضاف|حماس|القاهرة|هجوم|هدنة|وقف إطلاق النار|صباح|الساعة|عام|هـ|\t|\r\n|\u{0}|\u{fffd}";
    words.split('|').map(str::to_owned).collect()
}

/// Checks every span below `value` against the letters of the text.
fn spans_hold(value: &Value, letters: &[char]) {
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end), Some(words)) =
                (fields.get("start"), fields.get("end"), fields.get("text"))
            {
                let (start, end) =
                    (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
                assert!(
                    start < end && end <= letters.len(),
                    "an empty or outlying span {start}..{end}"
                );
                assert_eq!(letters[start..end].iter().collect::<String>(), words.as_str().unwrap());
            }
            fields.values().for_each(|v| spans_hold(v, letters));
        }
        Value::Array(items) => items.iter().for_each(|v| spans_hold(v, letters)),
        _ => {}
    }
}

/// Checks that every id that a fact names is there.
fn ids_hold(record: &Value) {
    let count = |key: &str| record[key].as_array().unwrap().len();
    let known = |id: &str| {
        let (list, number) = id.split_at(1);
        let of = match list {
            "m" => "mentions",
            "e" => "entities",
            "t" => "times",
            "f" => "figures",
            "q" => "quotes",
            _ => "events",
        };
        number.parse::<usize>().is_ok_and(|n| 1 <= n && n <= count(of))
    };
    for list in ["mentions", "entities", "times", "figures", "quotes", "events"] {
        for fact in record[list].as_array().unwrap() {
            for (key, value) in fact.as_object().unwrap() {
                let ids: Vec<&str> = match (key.as_str(), value) {
                    (
                        "id" | "entity" | "speaker" | "addressee" | "carrier" | "where" | "when"
                        | "said_by" | "claimed_by" | "relayed_by" | "place" | "as_of" | "of"
                        | "event" | "first_mention" | "anchor",
                        Value::String(id),
                    ) => vec![id],
                    ("who" | "whom" | "co_speakers" | "figures", Value::Array(ids)) => {
                        ids.iter().filter_map(Value::as_str).collect()
                    }
                    _ => vec![],
                };
                for id in ids {
                    assert!(known(id), "{list}: {key} names {id}, which is not there");
                }
            }
        }
    }
}

fn holds(text: &str, published: &str) {
    let record = serde_json::to_value(read(text, published)).unwrap();
    let letters: Vec<char> = text.chars().collect();
    assert_eq!(record["document"]["length"], letters.len());
    spans_hold(&record, &letters);
    ids_hold(&record);
    assert_eq!(
        serde_json::to_value(read(text, published)).unwrap(),
        record,
        "read twice, written once"
    );

    let mut end = 0;
    for token in tokenize(text) {
        assert!(
            text[end..token.span.start].chars().all(|c| c.is_whitespace() || is_hidden(c)),
            "letters between tokens"
        );
        end = token.span.end;
    }
    assert!(
        text[end..].chars().all(|c| c.is_whitespace() || is_hidden(c)),
        "letters behind the last token"
    );

    for word in engine().reader().analyze(text) {
        let reading = word.reading();
        assert_eq!(reading.segments.iter().filter(|s| s.kind == SegmentKind::Stem).count(), 1);
        let tiled = reading
            .segments
            .iter()
            .fold(0, |at, s| if s.span.start == at { s.span.end } else { usize::MAX });
        assert_eq!(tiled, word.span.len(), "segments tile {}", word.span.of(text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in odd_text(), dated in any::<bool>()) {
        holds(&text, if dated { "2031-03-04" } else { "" });
    }
}

/// The example articles, cut, doubled and mangled.
#[test]
fn mangled_articles_are_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let mut articles = 0;
    for story in fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()) {
        for file in fs::read_dir(story)
            .unwrap()
            .map(|e| e.unwrap().path())
            .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        {
            let text = fs::read_to_string(&file).unwrap();
            articles += 1;
            holds(&text, "2031-03-04");
            let letters: Vec<char> = text.chars().collect();
            let without_spaces: String = letters.iter().filter(|c| **c != ' ').collect();
            let backwards: String = letters.iter().rev().collect();
            let halves: String = letters
                .chunks(7)
                .map(|c| c.iter().chain(&['\u{064e}']).collect::<String>())
                .collect();
            let one_line = text.replace('\n', " ");
            let unclosed = text.replace(['»', '”'], "");
            for mangled in [without_spaces, backwards, halves, one_line, unclosed] {
                holds(&mangled, "");
            }
        }
    }
    assert!(articles >= 14, "only {articles} example articles");
}

#[test]
fn a_reader_s_memory_changes_nothing() {
    let text = "قال الوزير إن الوفد وصل، وأضاف أن الوفد غادر.";
    let article = Article { id: "1", text, ..Article::default() };
    let mut reader = engine().reader();
    let first = reader.read(&article);
    reader.read(&Article { id: "2", text: "غادر الوزير.", ..Article::default() });
    assert_eq!(reader.read(&article), first);
}
