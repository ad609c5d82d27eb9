//! Writing our tables: a header, rows sorted, nothing written over.

use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};

use crate::exit;

/// Writes `rows` as the table `path` (`names/places.tsv`) below `folder`; says how many. Nothing is written for none.
pub fn write(folder: &Path, path: &str, source: &str, rows: &[String]) -> anyhow::Result<()> {
    let file = folder.join(path);
    if rows.is_empty() {
        exit::say(&format!("wrote no {path}: no row for it"));
        return Ok(());
    }
    let columns = waqai::columns(path).unwrap_or(&[]).join("\t");
    let text =
        format!("# source: {source}, by waqai data import\n{columns}\n{}\n", rows.join("\n"));
    fs::create_dir_all(file.parent().unwrap_or(folder))
        .with_context(|| file.display().to_string())?;
    fs::write(&file, text).with_context(|| file.display().to_string())?;
    exit::say(&format!("wrote {} rows to {}", rows.len(), file.display()));
    Ok(())
}

/// Whether the tables `paths` can be written below `folder`: nothing is written over.
pub fn free(folder: &Path, paths: &[&str]) -> anyhow::Result<()> {
    for file in paths.iter().map(|p| folder.join(p)) {
        ensure!(
            !file.exists(),
            "{}: is there already; name another folder with -o",
            file.display()
        );
    }
    Ok(())
}
