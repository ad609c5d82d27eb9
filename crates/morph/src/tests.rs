//! The analyser on words and sentences: bars show the cuts.

use waqai_data::TABLES;
use waqai_text::lay_out;

use crate::{Cache, Morph, Word};

fn read(text: &str) -> Vec<Word> {
    let morph = Morph::new(TABLES).unwrap();
    morph.analyze(&lay_out(text), &mut Cache::default())
}

fn barred(text: &str, words: &[Word]) -> String {
    let one = |w: &Word| {
        let surface = w.span.of(text);
        let segments = &w.reading().segments;
        let cut: Vec<&str> = segments.iter().map(|s| s.span.of(surface)).collect();
        assert_eq!(cut.concat(), surface, "the segments of a word tile it");
        cut.join("|")
    };
    words.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The cuts of a sentence are where the bars stand.
#[track_caller]
fn check(wanted: &str) {
    let text = wanted.replace('|', "");
    assert_eq!(barred(&text, &read(&text)), wanted);
}

/// The parts of speech of a sentence, each word as `word/POS`.
#[track_caller]
fn check_pos(wanted: &str) {
    let pairs: Vec<(&str, &str)> =
        wanted.split(' ').map(|w| w.split_once('/').expect("word/POS")).collect();
    let text = pairs.iter().map(|p| p.0).collect::<Vec<_>>().join(" ");
    let words = read(&text);
    let found: Vec<String> =
        words.iter().map(|w| format!("{}/{}", w.span.of(&text), w.pos())).collect();
    assert_eq!(found.join(" "), wanted);
}

#[test]
fn closed_words_take_their_clitics() {
    for wanted in [
        "علي|ه",
        "إلي|هم",
        "لدي|ها",
        "ل|ه",
        "و|ل|ها",
        "ف|إن|ه",
        "ل|أن|هم",
        "و|لم",
        "ل|قد",
        "ب|هذا",
        "ول|ذلك",
        "لكن|ه",
        "و|كل|هم",
        "و|من",
        "أن|ها",
    ] {
        let wanted = if wanted == "ول|ذلك" { "و|ل|ذلك" } else { wanted };
        check(wanted);
    }
}

#[test]
fn closed_words_stay_whole() {
    for wanted in ["الذي", "لكن", "عندما", "فيما", "بينما", "كما", "مما", "لماذا", "هناك", "بعد"]
    {
        check(wanted);
    }
}

#[test]
fn marks_and_tatweel_stay_with_their_letters() {
    check("وَ|لَــكِن");
}

#[test]
fn parts_of_speech_of_closed_words() {
    check_pos("في/ADP هذه/PRON");
    check_pos("لم/PART");
}
