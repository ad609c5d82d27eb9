//! Thirty-nine articles written and annotated for the project (`tests/gold/`): what is found in them does not fall below a floor.
//!
//! Gold quotes words: `text` with `nth` is the nth place (from 1) where these letters stand. What is `optional` is neither
//! asked for nor punished. The floors stand a little below what was measured when they were set.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use waqai_tests::read;

/// A fact by where it begins and ends (bytes) and what is said of it.
type Fact = (usize, usize, String);

/// Facts asked for, facts that are allowed, facts read.
#[derive(Default)]
struct Tally {
    wanted: usize,
    read: usize,
    right: usize,
}

impl Tally {
    fn count(&mut self, wanted: &BTreeSet<Fact>, allowed: &BTreeSet<Fact>, read: &BTreeSet<Fact>) {
        let free = |f: &Fact| allowed.iter().any(|a| a.0 < f.1 && f.0 < a.1) && !wanted.contains(f);
        self.wanted += wanted.len();
        self.read += read.iter().filter(|f| !free(f)).count();
        self.right += wanted.intersection(read).count();
    }

    /// The harmonic mean of precision and recall, in percent.
    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.wanted + self.read).max(1) as f64
    }
}

/// The facts of one gold list, asked for and optional ones apart.
fn gold(
    text: &str,
    items: &Value,
    words: &str,
    value: impl Fn(&Value) -> String,
) -> [BTreeSet<Fact>; 2] {
    let mut sets = [BTreeSet::new(), BTreeSet::new()];
    for item in items.as_array().expect("a list") {
        let whole = item["text"].as_str().expect("words");
        let nth = item["nth"].as_u64().unwrap_or(1) as usize;
        let (at, _) = text
            .match_indices(whole)
            .nth(nth - 1)
            .unwrap_or_else(|| panic!("{whole} does not stand there"));
        let inner = item[words].as_str().unwrap_or(whole);
        let start = at + whole.find(inner).expect("the number stands in its figure");
        let optional = item["optional"].as_bool().unwrap_or(false);
        sets[usize::from(optional)].insert((start, start + inner.len(), value(item)));
    }
    sets
}

/// The facts of one list of a record, spans in bytes.
fn found(
    text: &str,
    items: &Value,
    span: &str,
    value: impl Fn(&Value) -> Option<String>,
) -> BTreeSet<Fact> {
    let at = |n: &Value| {
        let n = n.as_u64().expect("an offset") as usize;
        text.char_indices().nth(n).map_or(text.len(), |(at, _)| at)
    };
    let fact = |i: &Value| Some((at(&i[span]["start"]), at(&i[span]["end"]), value(i)?));
    items.as_array().expect("a list").iter().filter_map(fact).collect()
}

#[test]
fn what_is_found_does_not_fall_below_its_floor() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("gold");
    let word = |v: &Value| v.as_str().unwrap_or("").to_owned();
    let [mut names, mut times, mut figures] =
        [Tally::default(), Tally::default(), Tally::default()];
    let mut articles = 0;
    for path in fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
    {
        let asked: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let text = fs::read_to_string(path.with_extension("txt")).unwrap();
        let record =
            serde_json::to_value(read(&text, asked["published"].as_str().unwrap())).unwrap();
        articles += 1;

        let [mut wanted, mut allowed] = gold(&text, &asked["names"], "text", |n| {
            format!("{} {}", word(&n["form"]), word(&n["kind"]))
        });
        allowed.extend(wanted.iter().filter(|f| !f.2.starts_with("name")).cloned());
        wanted.retain(|f| f.2.starts_with("name"));
        let read_names = found(&text, &record["mentions"], "span", |m| {
            (m["form"] == "name").then(|| format!("name {}", word(&m["kind"])))
        });
        names.count(&wanted, &allowed, &read_names);

        let [wanted, allowed] = gold(&text, &asked["times"], "text", |t| word(&t["value"]));
        times.count(
            &wanted,
            &allowed,
            &found(&text, &record["times"], "span", |t| Some(word(&t["value"]))),
        );

        let [wanted, allowed] = gold(&text, &asked["figures"], "number", |_| String::new());
        figures.count(
            &wanted,
            &allowed,
            &found(&text, &record["figures"], "number_span", |_| Some(String::new())),
        );
    }
    assert_eq!(articles, 39);
    for (what, tally, floor) in
        [("names", names, 89.0), ("times", times, 88.0), ("figures", figures, 97.0)]
    {
        assert!(tally.f1() >= floor, "{what}: F1 {:.1} is below {floor}", tally.f1());
    }
}
