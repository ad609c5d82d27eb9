//! A user's own tables: the folder that `--data` names, read and checked, and the engine that knows it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};
use waqai::{Engine, Knowledge, Own, Table};

use crate::args;

/// The engine that knows what the command line asks for.
pub fn engine(knowledge: &args::Knowledge) -> anyhow::Result<Engine> {
    let own = if knowledge.no_knowledge { Own::Language } else { Own::All };
    let mut added = Vec::new();
    for folder in &knowledge.data {
        added.extend(tables(folder)?);
    }
    Ok(Engine::knowing(Knowledge { own, added: &added })?)
}

/// The tables below `folder`, in the order of their paths.
fn tables(folder: &Path) -> anyhow::Result<Vec<Table>> {
    ensure!(folder.is_dir(), "{}: expected a folder of tables", folder.display());
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let accepted = || waqai::addable().collect::<Vec<_>>().join(", ");
    let mut tables = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let path = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if is_note(&file) {
            continue;
        }
        if !waqai::addable().any(|p| p == path) {
            bail!("{name}: no table is called {path}; expected one of {}", accepted());
        }
        let bytes = fs::read(&file).with_context(|| name.clone())?;
        let text = String::from_utf8(bytes).map_err(|e| {
            let good = &e.as_bytes()[..e.utf8_error().valid_up_to()];
            let line = good.iter().filter(|b| **b == b'\n').count() + 1;
            anyhow::anyhow!("{name}:{line}: expected UTF-8")
        })?;
        tables.extend(waqai::added(&path, &name, text));
    }
    if tables.is_empty() {
        bail!("{}: no table there; expected one of {}", folder.display(), accepted());
    }
    Ok(tables)
}

/// The files below `folder`, hidden ones left out.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// Whether a file is there for people: README, LICENSE, notes in Markdown.
fn is_note(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
    ["README", "LICENSE", "LICENCE"].iter().any(|n| name.starts_with(n)) || name.ends_with(".MD")
}
