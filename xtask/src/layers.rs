//! The layers: which crate may use which, as ARCHITECTURE.md has it. Data flows one way.

use std::path::Path;

use crate::house;

/// Each crate and the crates of the house that it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("waqai-data", &[]),
    ("waqai-text", &[]),
    ("waqai-record", &["waqai-text"]),
    ("waqai-morph", &["waqai-data", "waqai-text"]),
    ("waqai-extract", &["waqai-data", "waqai-text", "waqai-morph", "waqai-record"]),
    ("waqai", &["waqai-data", "waqai-text", "waqai-morph", "waqai-record", "waqai-extract"]),
    ("waqai-cli", &["waqai"]),
    ("waqai-tests", &["waqai"]),
    ("waqai-benches", &["waqai"]),
    ("xtask", &["waqai"]),
];

/// What breaks the layers.
pub fn check(root: &Path) -> Vec<String> {
    let mut complaints = Vec::new();
    for path in house::files(root, "toml").iter().filter(|p| p.ends_with("Cargo.toml")) {
        let (name, text) = house::read(root, path);
        let Some(package) = text
            .lines()
            .find_map(|l| l.strip_prefix("name = "))
            .map(|n| n.trim_matches('"').to_owned())
        else {
            continue;
        };
        let Some((_, allowed)) = LAYERS.iter().find(|(n, _)| *n == package) else {
            complaints.push(format!("{name}: crate {package} has no layer; add it to xtask/src/layers.rs and ARCHITECTURE.md"));
            continue;
        };
        for used in dependencies(&text) {
            if LAYERS.iter().any(|(n, _)| *n == used) && !allowed.contains(&used.as_str()) {
                complaints.push(format!(
                    "{name}: {package} must not use {used}; it may use: {}",
                    allowed.join(", ")
                ));
            }
        }
    }
    complaints
}

/// The names under `[dependencies]`, `[dev-dependencies]` and their like.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut inside = false;
    let mut names = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.contains("dependencies]");
        } else if inside && let Some(end) = line.find(['.', ' ', '=']) {
            names.push(line[..end].to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layers_hold() {
        assert_eq!(check(&house::root()), Vec::<String>::new());
    }

    #[test]
    fn a_crate_that_reaches_up_is_seen() {
        let folder = std::env::temp_dir().join(format!("waqai-layers-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(
            folder.join("Cargo.toml"),
            "[package]\nname = \"waqai-text\"\n[dependencies]\nwaqai-morph.workspace = true\n",
        )
        .unwrap();
        let complaints = check(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(complaints[0].contains("waqai-text must not use waqai-morph"), "{complaints:?}");
    }
}
