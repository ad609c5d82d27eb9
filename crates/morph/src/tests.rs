//! The analyser on words and sentences: bars show the cuts.

use std::sync::OnceLock;

use waqai_data::TABLES;
use waqai_text::lay_out;

use crate::{Cache, Morph, Proclitics, Word};

fn read(text: &str) -> Vec<Word> {
    static MORPH: OnceLock<Morph> = OnceLock::new();
    let morph = MORPH.get_or_init(|| Morph::new(TABLES).unwrap());
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

/// The cuts of a sentence are where the bars stand; two words run together are parted by `+`.
#[track_caller]
fn check(wanted: &str) {
    let text = wanted.replace(['|', '+'], "");
    let words = read(&text);
    let mut found = String::new();
    let mut at = 0;
    for word in &words {
        if !found.is_empty() {
            found.push_str(if word.span.start == at { "+" } else { " " });
        }
        found.push_str(&barred(&text, std::slice::from_ref(word)));
        at = word.span.end;
    }
    assert_eq!(found, wanted);
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

/// The dictionary form of each word of a sentence, in a second sentence.
#[track_caller]
fn check_lemma(text: &str, wanted: &str) {
    let words = read(text);
    assert_eq!(words.iter().map(Word::lemma).collect::<Vec<_>>().join(" "), wanted);
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
        "ب|هذا",
        "و|ل|ذلك",
        "لكن|ه",
        "و|من",
        "أن|ها",
        "ب|أن",
        "ل|دى".replace('|', "").as_str(),
    ] {
        check(wanted);
    }
}

#[test]
fn closed_words_stay_whole() {
    for wanted in [
        "الذي",
        "لكن",
        "عندما",
        "فيما",
        "بينما",
        "كما",
        "مما",
        "لماذا",
        "هناك",
        "بعد",
        "لقد",
        "الله",
    ] {
        check(wanted);
    }
}

#[test]
fn clitics_come_off_what_is_a_word() {
    for wanted in [
        "و|س|يكثفون|ها",
        "ل|ل|حكومة",
        "و|ال|وزير",
        "ب|ال|مدينة",
        "ك|ال|عادة",
        "ف|ال|حرب",
        "و|ل|ل|مدرسة",
        "ل|لجنة",
        "مدرست|ه",
        "و|حكومت|هم",
        "قرارات|ها",
        "ف|قال",
        "س|يعلن",
        "ل|يكتب",
        "و|سيارت|ه",
        "مسؤولي|هم",
        "ضرب|ها",
        "و|رفض|وه".replace("رفض|وه", "رفضو|ه").as_str(),
    ] {
        check(wanted);
    }
}

#[test]
fn what_only_looks_like_a_clitic_stays() {
    for wanted in [
        "وزير",
        "كان",
        "بيان",
        "وصل",
        "قالت",
        "فريق",
        "سلام",
        "كتاب",
        "بلد",
        "لجنة",
        "وفد",
        "وجود",
        "باتت",
        "سفير",
        "كشف",
        "فرض",
        "وكالة",
        "ولاية",
        "بناء",
        "معنى",
        "منطقة",
        "جمهورية",
    ] {
        check(wanted);
    }
}

#[test]
fn names_of_other_languages_stay_whole() {
    for wanted in ["واشنطن", "بلينكن", "ويليامز", "فلسطين", "بوروشينكو"]
    {
        check(wanted);
    }
}

#[test]
fn spelling_noise_is_read_through() {
    check("و|اكد");
    check("ال|حكومه");
    check("ال|إجتماع");
    check_lemma("إستأنفت", "استأنف");
    check_lemma("الحكومـــة", "حكومة");
}

#[test]
fn marks_and_tatweel_stay_with_their_letters() {
    check("وَ|لَــكِن");
}

/// A name that the text has bare elsewhere loses its preposition; one that it has not, and that may begin so, is left whole.
#[test]
fn names_of_one_text_are_compared() {
    check("زار زغورتان ال|مدينة . قال ل|زغورتان");
    check("زار لاغورتان ال|مدينة");
}

#[test]
fn words_run_together_are_two() {
    check("ال|وزير+و|قال");
    check("ال|حكومة+ال|جديدة");
    check("ال|أدنى+و|هي");
}

#[test]
fn whole_words_are_not_two() {
    for wanted in ["نابولي", "ال|مسؤول", "و|ال|داخلي", "كارلوس", "أوروبا", "ماكرون"]
    {
        check(wanted);
    }
}

#[test]
fn verbs_and_nouns_by_their_neighbours() {
    check_pos("قتل/VERB الجنود/NOUN ثلاثة/NUM رجال/NOUN في/ADP القرية/NOUN");
    check_pos("بعد/ADP قتل/NOUN الجنود/NOUN");
    check_pos("لم/PART يصل/VERB الوزير/NOUN");
    check_pos("قال/VERB الرئيس/NOUN الأمريكي/ADJ إن/PART بلاده/NOUN مستعدة/ADJ للحوار/NOUN");
    check_pos("كان/AUX يعمل/VERB في/ADP المدينة/NOUN القديمة/ADJ");
    check_pos("في/ADP هذه/PRON المدينة/NOUN");
    check_pos("تأتي/VERB الزيارة/NOUN بعد/ADP أيام/NOUN");
    check_pos("رفض/VERB الوزير/NOUN رفضا/NOUN");
}

#[test]
fn dictionary_forms() {
    check_lemma("وقالت الوزارات الجديدة", "قال وزارة جديد");
    check_lemma("سيكون القرار صعبا", "كان قرار صعب");
    check_lemma("مدارسهم", "مدرسة");
}

/// Reading never fails, whatever the word.
#[test]
fn odd_words_are_read() {
    for text in [
        "و",
        "ال",
        "لل",
        "ـــ",
        "َُِ",
        "أ",
        "ووووووو",
        "للللل",
        "ه",
        "ىىى",
        "ة",
        "ﷲ",
        "ﻻ",
        "وﻻية",
        "\u{200f}و\u{200f}",
        "ااااااااااااااااااااااااااااااااااااااااااااااااااااااااا",
    ] {
        barred(text, &read(text));
    }
}

#[test]
fn three_lams_swallow_the_article() {
    for wanted in ["ل|لجنة", "و|ل|لجنة ال|عليا", "ل|ليل", "ل|ل|حكومة"] {
        check(wanted);
    }
    let text = "قدم للجنة تقريرا";
    let words = read(text);
    assert!(words[1].has(Proclitics::THE));
    assert_eq!(words[1].without_particles().of(text), "لجنة");
}

#[test]
fn jussives_stand_behind_their_particles() {
    check_lemma("لم يدع إلى الحوار", "لم دعا إلى حوار");
    check_lemma("لم يعد إلى البيت", "لم عاد إلى بيت");
    check_lemma("تستعد الفرقة للحفل", "استعد فرقة حفل");
    check("س|يغادر ال|وفد");
}

#[test]
fn a_word_behind_and_beats_a_rarer_whole() {
    for wanted in ["و|وصل ال|وفد", "و|دعا إلى ال|هدوء", "و|في ال|مدينة سوق"]
    {
        check(wanted);
    }
    check("وصل ال|وفد");
}

#[test]
fn subjects_before_objects_and_words_before_names() {
    check("انطلقنا إلى ال|قرية");
    check("قال ال|متحدث ب|اسم ال|نادي");
    check_lemma("تعد القرية من أجمل القرى", "عد قرية من أجمل قرية");
}

#[test]
fn own_rows_beat_feminines() {
    check_lemma("اشتدت المنافسة بين الفرق", "اشتد منافسة بين فريق");
    check_lemma("مراقبة الحدود", "مراقبة حد");
    check_pos("تقنيات/NOUN حديثة/ADJ");
}

#[test]
fn unknown_names_begin_with_a_preposition_before_a_consonant() {
    check("سلم ال|جائزة ل|هربنغتون");
    check("زارت لوربنغتون");
}
