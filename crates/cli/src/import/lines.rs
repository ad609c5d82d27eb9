//! Lines of large files, and the account of what was taken from them and what was not, and why.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, ensure};

use crate::exit::{self, Exit};

/// Faulty lines that are named one by one; the rest is counted.
const NAMED: usize = 100;

/// What became of the lines of the input.
#[derive(Default)]
pub struct Account {
    counts: BTreeMap<&'static str, usize>,
    faulty: usize,
}

impl Account {
    /// Counts one thing that is left out because of `why`.
    pub fn skip(&mut self, why: &'static str) {
        *self.counts.entry(why).or_default() += 1;
    }

    /// Names the faulty line `line` of `file` on standard error.
    pub fn fault(&mut self, file: &Path, line: usize, message: &str) {
        self.faulty += 1;
        if self.faulty <= NAMED {
            exit::say(&format!("{}:{line}: {message}", file.display()));
        }
    }

    /// Says what was left out and how many lines were faulty, and how the command ends.
    pub fn close(&self) -> Exit {
        for (why, count) in &self.counts {
            exit::say(&format!("skipped {count}: {why}"));
        }
        if self.faulty == 0 {
            return Exit::Done;
        }
        let unnamed = self.faulty.saturating_sub(NAMED);
        let more =
            if unnamed > 0 { format!(", {unnamed} of them not named") } else { String::new() };
        exit::say(&format!("skipped {}: faulty lines{more}", self.faulty));
        Exit::SomeFailed
    }
}

/// Opens `file`, which must be text.
fn open(file: &Path) -> anyhow::Result<BufReader<File>> {
    let name = || file.display().to_string();
    let mut from = BufReader::with_capacity(1 << 16, File::open(file).with_context(name)?);
    let zip = from.fill_buf().with_context(name)?.starts_with(b"PK\x03\x04");
    ensure!(!zip, "{}: expected text, found a zip archive; unpack it first", name());
    Ok(from)
}

/// How many columns the first line of `file` has.
pub fn columns(file: &Path) -> anyhow::Result<usize> {
    let mut line = Vec::new();
    open(file)?.read_until(b'\n', &mut line).with_context(|| file.display().to_string())?;
    Ok(line.split(|b| *b == b'\t').count())
}

/// Gives every line of `file` that is neither empty nor a comment to `take`; what `take` says against it is put to
/// `account` with the line's number.
pub fn each(
    file: &Path,
    account: &mut Account,
    mut take: impl FnMut(&str, &mut Account) -> Result<(), String>,
) -> anyhow::Result<()> {
    let mut from = open(file)?;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if from.read_until(b'\n', &mut line).with_context(|| file.display().to_string())? == 0 {
            break;
        }
        let Ok(text) = std::str::from_utf8(&line) else {
            account.fault(file, number, "expected UTF-8");
            continue;
        };
        let text = text.trim_end_matches(['\r', '\n']).trim_start_matches('\u{feff}');
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        if let Err(message) = take(text, account) {
            account.fault(file, number, &message);
        }
    }
    Ok(())
}

/// The cells of a line, which must be `count`.
pub fn cells<'l>(line: &'l str, counts: &[usize]) -> Result<Vec<&'l str>, String> {
    let cells: Vec<&str> = line.split('\t').collect();
    if counts.contains(&cells.len()) {
        return Ok(cells);
    }
    let counts: Vec<String> = counts.iter().map(usize::to_string).collect();
    Err(format!("expected {} columns, found {}", counts.join(" or "), cells.len()))
}
