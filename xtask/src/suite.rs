//! All tests, and one closing line that counts them: `N passed, N failed`.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// Runs the tests of the workspace, shows what they print, and says how many passed and failed.
/// True if every one passed and there was at least one.
pub fn run(root: &Path) -> Result<bool> {
    let mut child = Command::new("cargo")
        .args(["test", "--workspace", "--no-fail-fast"])
        .current_dir(root)
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo test cannot be started")?;
    let mut sums = (0, 0);
    for line in BufReader::new(child.stdout.take().context("cargo test has no output")?).lines() {
        let line = line?;
        println!("{line}");
        if let Some((passed, failed)) = counts(&line) {
            sums = (sums.0 + passed, sums.1 + failed);
        }
    }
    let ended_well = child.wait()?.success();
    println!("{} passed, {} failed", sums.0, sums.1);
    Ok(ended_well && sums.0 > 0 && sums.1 == 0)
}

/// The counts of a line `test result: ok. 3 passed; 0 failed; …`.
fn counts(line: &str) -> Option<(usize, usize)> {
    let rest = line.strip_prefix("test result: ")?;
    let count = |word: &str| {
        let before = rest.split(word).next()?;
        before.trim_end().rsplit(' ').next()?.parse().ok()
    };
    Some((count("passed")?, count("failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted() {
        assert_eq!(
            counts(
                "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out"
            ),
            Some((3, 1))
        );
        assert_eq!(counts("test tests::x ... ok"), None);
    }
}
