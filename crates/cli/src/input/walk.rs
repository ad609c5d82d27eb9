//! Files below a path, in the order of their names.

use std::path::{Path, PathBuf};

/// Endings of the files that are taken from a folder.
const ENDINGS: &[&str] = &["txt", "jsonl", "ndjson"];

/// Gives `path` itself, or the text and JSONL files below it if it is a folder, to `take`, which says
/// whether to go on; false if it did not.
pub fn files(path: &Path, take: &mut dyn FnMut(Result<PathBuf, String>) -> bool) -> bool {
    if !path.is_dir() {
        return match path.metadata() {
            Ok(_) => take(Ok(path.to_owned())),
            Err(e) => take(Err(format!("{}: cannot be opened: {e}", path.display()))),
        };
    }
    let mut found = Vec::new();
    if let Err(message) = below(path, &mut found) {
        return take(Err(message));
    }
    if found.is_empty() {
        return take(Err(format!("{}: no .txt, .jsonl or .ndjson file in it", path.display())));
    }
    found.sort();
    found.into_iter().all(|file| take(Ok(file)))
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), String> {
    let unreadable = |e: std::io::Error| format!("{}: cannot be listed: {e}", folder.display());
    for entry in folder.read_dir().map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let ending = path.extension().and_then(|e| e.to_str());
        if path.is_dir() {
            below(&path, found)?;
        } else if ending.is_some_and(|e| ENDINGS.contains(&e)) {
            found.push(path);
        }
    }
    Ok(())
}
