//! The command as a shell sees it: data on stdout, one clear line on stderr, exit codes, order, broken pipes.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use assert_cmd::cargo::cargo_bin_cmd;
use serde_json::Value;

/// A folder of its own for one test, removed when the test is done.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("waqai-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).unwrap();
    }
}

/// Exit code, standard output, standard error.
fn run(arguments: &[&str], stdin: &str) -> (i32, String, String) {
    let out = cargo_bin_cmd!("waqai").args(arguments).write_stdin(stdin).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

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
    assert!(out.contains("the weekday says"), "{out}");
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
