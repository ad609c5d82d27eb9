//! How fast dates are read beside dateparser from PyPI, on the same articles in the same run, both on one core from
//! raw text. `DATEPARSER_PYTHON` names a Python that has dateparser; else `python3` is asked for it.
#![allow(clippy::print_stdout, reason = "a bench talks to whoever runs it")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use waqai::{Article, Date, Engine, record::PublishedFrom, stage};
use waqai_benches::articles;

/// Bytes of text for dateparser, which is slow, and for the ratio.
const SAMPLE: usize = 100_000;

/// How long waqai reads them again and again.
const LONG: Duration = Duration::from_secs(2);

fn main() {
    let mut bytes = 0;
    let sample: Vec<String> = articles()
        .into_iter()
        .take_while(|t| {
            let go_on = bytes < SAMPLE;
            bytes += t.len();
            go_on
        })
        .collect();
    let ours = waqai(&sample);
    println!("dates of {} articles, {} KB, one core", sample.len(), bytes / 1000);
    println!("waqai            {:>12.3} MB/s, {} times", ours.rate, ours.found);
    match dateparser(&sample) {
        Ok((theirs, version)) => {
            println!("dateparser {version:5} {:>12.3} MB/s, {} dates", theirs.rate, theirs.found);
            println!("ratio            {:>12.0}", ours.rate / theirs.rate);
        }
        Err(why) => println!(
            "dateparser was skipped: {why}.\nTo have it beside: python3 -m venv /tmp/beside && \
             /tmp/beside/bin/pip install dateparser,\nthen DATEPARSER_PYTHON=/tmp/beside/bin/python \
             cargo bench -p waqai-benches --bench beside"
        ),
    }
}

/// Megabytes a second, and how many expressions were found in one pass.
struct Measure {
    rate: f64,
    found: usize,
}

fn waqai(texts: &[String]) -> Measure {
    let engine = Engine::new();
    let mut reader = engine.reader();
    let published = Date::constant(2018, 7, 1);
    let mut pass = || -> usize {
        let given = |text| Article {
            text,
            published: Some((published, PublishedFrom::Given)),
            ..Article::default()
        };
        let mut times = |text| stage::times(&reader.page(&given(text)), engine.lists()).len();
        texts.iter().map(|t| times(t.as_str())).sum()
    };
    let found = pass();
    let size: usize = texts.iter().map(String::len).sum();
    let (start, mut passes) = (Instant::now(), 0);
    while start.elapsed() < LONG {
        assert_eq!(pass(), found, "the same every time");
        passes += 1;
    }
    let rate = (size * passes) as f64 / 1e6 / start.elapsed().as_secs_f64();
    Measure { rate, found }
}

fn dateparser(texts: &[String]) -> Result<(Measure, String), String> {
    let python = std::env::var("DATEPARSER_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let has = Command::new(&python).args(["-c", "import dateparser"]).output();
    if !has.map_err(|e| format!("{python}: {e}"))?.status.success() {
        return Err(format!("{python} has no dateparser"));
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("beside.py");
    let mut child = Command::new(&python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{python}: {e}"))?;
    let lines: Vec<String> =
        texts.iter().map(|t| serde_json::to_string(t).expect("strings are JSON")).collect();
    let mut stdin = child.stdin.take().ok_or("no way to write to it")?;
    stdin.write_all(lines.join("\n").as_bytes()).map_err(|e| e.to_string())?;
    drop(stdin);
    let done = child.wait_with_output().map_err(|e| e.to_string())?;
    let said: serde_json::Value =
        serde_json::from_slice(&done.stdout).map_err(|e| format!("its answer is no JSON: {e}"))?;
    let number = |key: &str| said[key].as_f64().ok_or(format!("its answer has no {key}"));
    let rate = number("bytes")? / 1e6 / number("seconds")?;
    let version = said["version"].as_str().unwrap_or("?").to_owned();
    Ok((Measure { rate, found: number("found")? as usize }, version))
}
