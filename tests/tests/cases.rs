//! Every case of `tests/cases/*.case` reads as it says. `UPDATE=1` rewrites the files; a person reads the difference.

use std::fs;
use std::path::Path;

use waqai_tests::{cases, facts, read, written};

#[test]
fn every_case_reads_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "case"))
        .collect();
    files.sort();
    let update = std::env::var_os("UPDATE").is_some();
    let (mut count, mut differences) = (0, Vec::new());
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let mut now = cases(text.trim_end());
        for case in &mut now {
            count += 1;
            let got = facts(&read(&case.text, &case.published), &case.kinds);
            if got != case.facts {
                let place = file.file_name().unwrap().to_string_lossy().into_owned();
                differences.push(format!(
                    "{place}: {}\n  expected:\n{}\n  read:\n{got}\n",
                    case.title, case.facts
                ));
                case.facts = got;
            }
        }
        if update {
            let all: Vec<String> = now.iter().map(written).collect();
            fs::write(&file, all.join("\n===\n") + "\n").unwrap();
        }
    }
    assert!(count > 0, "no case was found");
    assert!(
        update || differences.is_empty(),
        "{}\n(UPDATE=1 cargo test -p waqai-tests rewrites the cases; read the difference)",
        differences.join("\n")
    );
}
