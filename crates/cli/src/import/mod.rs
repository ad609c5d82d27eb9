//! `waqai data import`: other people's lists of names, turned into tables that `--data` takes.

mod geonames;
mod kind;
mod latin;
mod lines;
mod names;
mod output;

use crate::args::{Data, Import, Source};
use crate::exit::Exit;

/// Runs the command.
pub fn run(args: &Data) -> anyhow::Result<Exit> {
    let Data::Import(Import { source }) = args;
    match source {
        Source::Geonames(args) => geonames::run(args),
        Source::Names(args) => names::run(args),
    }
}

/// A name in Arabic letters alone as our tables have it, without marks, spaces single; nothing if it holds anything
/// else, or letters that Arabic lacks.
fn arabic(name: &str) -> Option<String> {
    let foreign = |c: char| {
        let joins = matches!(c, ' ' | '-' | '\u{640}' | '\u{670}' | '\u{200c}'..='\u{200f}');
        !(joins || ('\u{621}'..='\u{63a}').contains(&c) || ('\u{641}'..='\u{652}').contains(&c))
    };
    let clean = waqai::text::clean(name);
    let name = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = name.chars().filter(|c| c.is_alphabetic()).count() < 2;
    (!short && !name.chars().any(foreign)).then_some(name)
}

/// Several names as one cell: `_` for a space inside one, each spelling once and none that `name` folds to.
fn also(name: &str, others: &[String]) -> String {
    let mut seen = vec![waqai::text::fold(name)];
    let mut cell = String::new();
    for other in others {
        let folded = waqai::text::fold(other);
        if !seen.contains(&folded) {
            seen.push(folded);
            cell += if cell.is_empty() { "" } else { " " };
            cell += &other.replace(' ', "_");
        }
    }
    if cell.is_empty() { "-".to_owned() } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_arabic_letters() {
        assert_eq!(arabic("أمّ  كرتالا").as_deref(), Some("أم كرتالا"));
        for other in ["Kartala", "كرتالا (بلدة)", "كرتالا 2", "پارتالا", "ك", ""]
        {
            assert_eq!(arabic(other), None, "{other}");
        }
    }

    #[test]
    fn other_names_each_spelling_once() {
        let others = ["ام كرتالا", "كرتالا العليا", "كرتالا  العليا"].map(str::to_owned);
        assert_eq!(also("أم كرتالا", &others[..2]), "كرتالا_العليا");
        assert_eq!(also("أم كرتالا", &[]), "-");
    }
}
