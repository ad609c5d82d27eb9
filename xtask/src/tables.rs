//! Tables: each says its source and licence, has a header line, ASCII in its first column, and every word once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::house;

const SOURCE: &str = "# source: ";
const LICENCE: &str = "# licence: MIT OR Apache-2.0";

/// What is wrong with the tables.
pub fn check(root: &Path) -> Vec<String> {
    house::files(&root.join("data"), "tsv")
        .iter()
        .map(|p| house::read(root, p))
        .flat_map(|(name, text)| complaints(&name, &text))
        .collect()
}

/// Writes every table canonically: rows sorted within their groups, doubles once. Returns how many changed.
pub fn fix(root: &Path) -> usize {
    let mut changed = 0;
    for path in house::files(&root.join("data"), "tsv") {
        let (_, text) = house::read(root, &path);
        let canonical = canonical(&text);
        if canonical != text {
            fs::write(&path, canonical).expect("a writable table");
            changed += 1;
        }
    }
    changed
}

fn complaints(name: &str, text: &str) -> Vec<String> {
    let mut out = Vec::new();
    let head: Vec<&str> = text.lines().take(2).collect();
    if !(head.len() == 2 && head[0].starts_with(SOURCE) && head[1] == LICENCE) {
        out.push(format!("{name}:1: begin with the lines «{SOURCE}…» and «{LICENCE}»"));
    }
    let mut seen = BTreeMap::new();
    let mut header = true;
    for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#'))
    {
        let first = line.split('\t').next().unwrap_or("");
        if first.is_empty() || !first.is_ascii() {
            out.push(format!("{name}:{}: the first column is ASCII, found «{first}»", n + 1));
        }
        if line.ends_with(' ')
            || line.contains(" \t")
            || line.contains("\t ")
            || line.contains("  ")
        {
            out.push(format!("{name}:{}: stray spaces", n + 1));
        }
        if !header && let Some(before) = seen.insert(line, n + 1) {
            out.push(format!("{name}:{}: the same row as line {before}", n + 1));
        }
        header = false;
    }
    if canonical(text) != text {
        out.push(format!("{name}: rows are not in order; run cargo xtask tables --fix"));
    }
    out
}

/// The table with the rows between two comment or empty lines sorted, each once.
fn canonical(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut group: Vec<&str> = Vec::new();
    let mut header = true;
    for line in text.lines() {
        if line.is_empty() || line.starts_with('#') {
            write_group(&mut out, &mut group);
            push(&mut out, line);
        } else if header {
            header = false;
            push(&mut out, line);
        } else {
            group.push(line);
        }
    }
    write_group(&mut out, &mut group);
    out
}

fn write_group(out: &mut String, group: &mut Vec<&str>) {
    group.sort_unstable();
    group.dedup();
    group.drain(..).for_each(|line| push(out, line));
}

fn push(out: &mut String, line: &str) {
    out.push_str(line.trim_end_matches(' '));
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_canonical() {
        assert_eq!(check(&house::root()), Vec::<String>::new());
    }

    #[test]
    fn what_breaks_a_rule_is_seen() {
        let head = "# source: own work\n# licence: MIT OR Apache-2.0\nkind\tword\n";
        let says = |rows: &str| complaints("t.tsv", &format!("{head}{rows}")).join("\n");
        assert_eq!(says("a\tباب\nb\tدار\n"), "");
        assert!(says("b\tدار\na\tباب\n").contains("not in order"));
        assert!(says("a\tباب\na\tباب\n").contains("the same row as line 4"));
        assert!(says("باب\ta\n").contains("first column is ASCII"));
        assert!(complaints("t.tsv", "kind\tword\n").join("\n").contains("begin with the lines"));
    }

    #[test]
    fn groups_between_comments_are_sorted_apart() {
        assert_eq!(
            canonical("# x\nk\tw\nb\t1\na\t1\n# y\nd\t1\nc\t1\n"),
            "# x\nk\tw\na\t1\nb\t1\n# y\nc\t1\nd\t1\n"
        );
    }
}
