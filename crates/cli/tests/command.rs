//! The command as a shell sees it: data on stdout, one clear line on stderr, exit codes, order, broken pipes.

mod common;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

use common::{Folder, run};
use serde_json::Value;

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|l| serde_json::from_str(l).unwrap()).collect()
}

fn path(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_folder_s_articles_come_in_the_order_of_their_names() {
    let folder = Folder::new("order");
    folder.file("b.txt", "غادر الوفد.");
    folder.file("a.txt", "وصل الوفد.");
    folder.file(
        "c.jsonl",
        "{\"id\":9,\"text\":\"عاد الوفد.\",\"outlet\":\"الشاهد\",\"published\":\"2031-03-04\"}\n",
    );
    folder.file("notes.md", "no article");
    let (code, out, err) = run(&["read", path(&folder.0)], "");
    assert_eq!((code, err.as_str()), (0, ""));
    let records = lines(&out);
    let ids: Vec<&str> = records.iter().map(|r| r["document"]["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["a", "b", "9"]);
    assert_eq!(records[2]["document"]["outlet"], "الشاهد");
    assert_eq!(records[2]["document"]["published"], "2031-03-04");
}

#[test]
fn what_fails_is_named_and_the_rest_goes_on() {
    let folder = Folder::new("fails");
    let (good, bad) =
        (folder.file("good.txt", "وصل الوفد."), folder.file("bad.txt", [0xd9, 0x88, 0xff]));
    let empty = folder.file("empty.txt", "");
    let (code, out, err) = run(&["read", path(&bad), path(&empty), path(&good)], "");
    assert_eq!(code, 3);
    assert_eq!(lines(&out).len(), 1);
    let said: Vec<&str> = err.lines().collect();
    assert!(
        said[0].contains("bad.txt: not UTF-8 at byte 2")
            && said[1].contains("empty.txt: no text in it"),
        "{err}"
    );
}

#[test]
fn a_line_that_is_no_article_names_file_and_line() {
    let (code, out, err) =
        run(&["read", "-"], "{\"text\":\"وصل الوفد.\"}\n{\"body\":\"x\"}\n{broken\n");
    assert_eq!((code, lines(&out).len()), (3, 1));
    let said: Vec<&str> = err.lines().collect();
    assert!(said[0].starts_with("waqai: -:2: no key «text»; name the key"), "{err}");
    assert!(said[1].starts_with("waqai: -:3: no JSON object"), "{err}");
}

#[test]
fn unusable_paths_and_words_are_2() {
    let (code, out, err) = run(&["read", "/no/such/file.txt"], "");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.starts_with("waqai: /no/such/file.txt: cannot be opened"), "{err}");
    assert_eq!(run(&["read", "--published", "June", "-"], "وصل").0, 2);
    assert_eq!(run(&["peruse"], "").0, 2);
}

#[test]
fn a_day_of_publication_is_given_or_stands_in_the_file_s_name() {
    let folder = Folder::new("day");
    let dated = folder.file("2031-03-04-shahid.txt", "وصل الوفد.");
    let plain = folder.file("plain.txt", "وصل الوفد.");
    let (_, out, _) = run(&["read", "--published", "2031-05-06", path(&dated), path(&plain)], "");
    let said: Vec<(Value, Value)> = lines(&out)
        .iter()
        .map(|r| (r["document"]["published"].clone(), r["document"]["published_from"].clone()))
        .collect();
    assert_eq!(
        said,
        [("2031-03-04".into(), "metadata".into()), ("2031-05-06".into(), "given".into())]
    );
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let many: String = (0..300).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"قال الوزير في يوم {i} إن «الاتفاق» قريب، وأضاف أن {i} شخصا وصلوا.\"}}\n")).collect();
    let one = run(&["read", "-j", "1", "-"], &many);
    let four = run(&["read", "-j", "4", "-"], &many);
    assert_eq!(one.0, 0);
    assert_eq!(one.1, four.1);
    assert_eq!(lines(&one.1).len(), 300);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = Folder::new("pipe");
    let many: String =
        (0..5000).map(|i| format!("{{\"id\":\"{i}\",\"text\":\"وصل الوفد.\"}}\n")).collect();
    let file = folder.file("many.jsonl", many);
    let mut child = Command::new(env!("CARGO_BIN_EXE_waqai"))
        .args(["read", path(&file)])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut head = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut head).unwrap();
    let end = child.wait_with_output().unwrap();
    assert_eq!((end.status.code(), String::from_utf8(end.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn json_is_one_array_and_text_marks_nothing_twice() {
    let input = "{\"id\":\"1\",\"text\":\"وصل الوفد.\"}\n{\"id\":\"2\",\"text\":\"غادر الوفد.\"}\n";
    let (_, out, _) = run(&["read", "-f", "json"], input);
    assert_eq!(serde_json::from_str::<Vec<Value>>(&out).unwrap().len(), 2);
    let (_, out, _) = run(&["read", "-f", "text", "--color", "never"], "وصل الوفد إلى العاصمة.");
    assert!(out.contains("وصل") && !out.contains('\u{1b}'), "{out}");
    let (_, out, _) =
        run(&["read", "-f", "text", "--color", "always", "--lang", "ar"], "وصل الوفد إلى العاصمة.");
    assert!(out.contains('\u{1b}') && out.contains("العلامات"), "{out}");
}

#[test]
fn analysis_tiles_its_tokens() {
    let text = "وقال للوزير: «سنعود» إلى 3 مدن.";
    let (code, out, _) = run(&["analyze"], &format!("{{\"id\":\"x\",\"text\":\"{text}\"}}\n"));
    assert_eq!(code, 0);
    let letters: Vec<char> = text.chars().collect();
    let cut = |v: &Value| {
        letters[v["start"].as_u64().unwrap() as usize..v["end"].as_u64().unwrap() as usize]
            .iter()
            .collect::<String>()
    };
    let record = &lines(&out)[0];
    assert!(record["tokens"].as_array().unwrap().len() >= 9);
    for token in record["tokens"].as_array().unwrap() {
        assert_eq!(cut(token), token["text"].as_str().unwrap());
        let whole: String = token["segments"].as_array().unwrap().iter().map(cut).collect();
        assert_eq!(whole, token["text"].as_str().unwrap());
    }
    let (_, out, _) = run(&["analyze", "-f", "conllu"], text);
    assert!(
        out.lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
            .all(|l| l.split('\t').count() == 10),
        "{out}"
    );
}

#[test]
fn schema_completions_and_version() {
    let schema: Value = serde_json::from_str(&run(&["schema"], "").1).unwrap();
    assert!(schema["properties"]["quotes"].is_object());
    assert!(run(&["completions", "bash"], "").1.contains("waqai"));
    assert!(run(&["--version"], "").1.starts_with("waqai "));
}

#[test]
fn dates_and_numbers_go_line_by_line() {
    let (code, out, _) =
        run(&["dates", "--published", "2031-03-05"], "وصل أمس\nعاد في 7 مايو 2030\n");
    assert_eq!(code, 0);
    let found = lines(&out);
    assert_eq!(found[0]["times"][0]["value"], "2031-03-04");
    assert_eq!(
        (&found[1]["id"], &found[1]["times"][0]["value"]),
        (&"2".into(), &"2030-05-07".into())
    );
    let (_, out, _) = run(&["numbers"], "{\"id\":\"x\",\"text\":\"وصل أكثر من 40 ألف شخص\"}\n");
    let number = &lines(&out)[0]["numbers"][0];
    assert_eq!((number["low"].as_f64(), number["op"].as_str()), (Some(40_000.0), Some(">=")));
    let (_, out, _) = run(&["dates", "--explain"], "الخميس 5 مارس 2031\n");
    assert!(out.contains("the weekday says") && out.contains("date.day-month"), "{out}");
    let (_, out, _) = run(&["dates", "--explain", "-f", "jsonl"], "قبل يومين\n");
    assert_eq!(lines(&out)[0]["rules"][0], "date.ago");
    let (_, out, _) = run(&["numbers", "--explain"], "توفي عن عمر ناهز 78 عاما\n");
    assert!(out.contains("digits; at") && out.contains("an age, P78Y"), "{out}");
}

#[test]
fn names_are_found_without_knowledge_too() {
    let text = "وصل وزير الخارجية إريك هالفورسن إلى دمشق.";
    let names = |more: &[&str]| {
        let (_, out, _) = run(&[&["read", "-f", "jsonl"], more].concat(), text);
        let mentions = lines(&out)[0]["mentions"].clone();
        mentions
            .as_array()
            .unwrap()
            .iter()
            .map(|m| m["span"]["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(names(&[]).contains(&"دمشق".to_owned()));
    let bare = names(&["--no-knowledge"]);
    assert!(bare.contains(&"إريك هالفورسن".to_owned()), "{bare:?}");
}

const PLACES: &str = "kind\tiso\tname\talso\tnisba\tlatin\tlat\tlon\n";

/// The names and Latin names of the entities of `text`.
fn entities(options: &[&str], text: &str) -> Vec<(String, String)> {
    let (code, out, err) = run(&[&["read", "-f", "jsonl"], options].concat(), text);
    assert_eq!((code, err.as_str()), (0, ""));
    let cell = |e: &Value, key: &str| e[key].as_str().unwrap_or("").to_owned();
    let entities = lines(&out)[0]["entities"].clone();
    entities.as_array().unwrap().iter().map(|e| (cell(e, "name"), cell(e, "latin"))).collect()
}

#[test]
fn a_user_s_tables_are_added_to_ours() {
    let folder = Folder::new("data");
    fs::create_dir_all(folder.0.join("names")).unwrap();
    folder.file("README.md", "my tables");
    folder.file(
        "names/places.tsv",
        format!("\u{feff}{PLACES}town\tSD\tكرتالا\tأم_كرتالا\t-\tKartala Town\t12.1\t29.9\r\n"),
    );
    folder.file(
        "names/countries.tsv",
        format!("{PLACES}capital\tSY\tدمشق\t-\t-\tMy Damascus\t33.5\t36.3\n"),
    );
    let text = "دمشق: وصل الوفد إلى أم كرتالا.";
    let mine = |e: &[(String, String)], latin: &str| e.iter().any(|e| e.1 == latin);
    let without = entities(&[], text);
    assert!(mine(&without, "Damascus") && !mine(&without, "Kartala Town"), "{without:?}");
    let with = entities(&["--data", path(&folder.0)], text);
    assert!(mine(&with, "My Damascus") && mine(&with, "Kartala Town"), "{with:?}");
    let bare = entities(&["--no-knowledge", "--data", path(&folder.0)], text);
    assert!(mine(&bare, "Kartala Town"), "{bare:?}");
    let (code, out, _) = run(&["word", "كرتالا", "--data", path(&folder.0)], "");
    assert!(code == 0 && out.contains("places.tsv:2"), "{out}");
}

#[test]
fn what_is_wrong_with_a_user_s_tables_is_said_with_file_and_line() {
    let folder = Folder::new("wrong");
    let says = || {
        let (code, out, err) = run(&["read", "--data", path(&folder.0)], "وصل الوفد.");
        assert_eq!((code, out.as_str()), (2, ""));
        err
    };
    assert!(says().contains("no table there; expected one of names/bodies.tsv"));
    let wrong = folder.file("places.tsv", PLACES);
    assert!(says().contains("no table is called places.tsv; expected one of names/bodies.tsv"));
    fs::remove_file(wrong).unwrap();
    fs::create_dir_all(folder.0.join("names")).unwrap();
    let row = |row: &str| {
        folder.file("names/places.tsv", format!("# mine\n{PLACES}{row}\n"));
        says()
    };
    assert!(row("town\tSD\tكرتالا").contains("places.tsv:3: expected 8 cells"));
    let kind = row("ville\tSD\tكرتالا\t-\t-\t-\t-\t-");
    assert!(kind.contains("places.tsv:3: expected a kind of place (") && kind.contains("«ville»"));
    let degrees = row("town\tSD\tكرتالا\t-\t-\t-\t12,1\t29.9");
    assert!(degrees.contains("places.tsv:3: expected degrees up to 90 or -"), "{degrees}");
    folder.file("names/places.tsv", [PLACES.as_bytes(), b"town\t\xff\n"].concat());
    assert!(says().contains("places.tsv:2: expected UTF-8"));
    let (code, _, err) = run(&["read", "--data", "/nonexistent/waqai"], "وصل الوفد.");
    assert!(code == 2 && err.contains("expected a folder of tables"), "{err}");
}
