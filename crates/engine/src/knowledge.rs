//! What an engine knows: the project's tables, those of knowledge left out or not, and tables that a user adds.

use std::collections::{HashMap, HashSet};

use waqai_data::{KNOWLEDGE, SHAPES, Shape, TABLES, Table, shape};
use waqai_morph::TableError;
use waqai_morph::table::{Row, rows};
use waqai_text::fold;

/// Which of the project's own tables count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Own {
    /// All of them.
    #[default]
    All,
    /// Those of the language: no particular places but countries and capitals, no bodies, no people, no names.
    Language,
}

/// What an engine knows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Knowledge<'t> {
    /// Which of the project's own tables count.
    pub own: Own,
    /// Tables that a user adds, made by [`added`].
    pub added: &'t [Table],
}

/// The paths of the tables that users can add to, sorted.
pub fn addable() -> impl Iterator<Item = &'static str> {
    SHAPES.iter().map(|s| s.path)
}

/// The columns of the table of the path `path`, if users can add to it.
pub fn columns(path: &str) -> Option<&'static [&'static str]> {
    shape(path).map(|s| s.columns)
}

/// A user's table of the path `path` (`names/places.tsv`), which `origin` names in errors; nothing if users cannot
/// add to a table of that path. The text stays in memory for the rest of the program.
pub fn added(path: &str, origin: &str, text: String) -> Option<Table> {
    let path = shape(path)?.path;
    let text = text.leak().trim_start_matches('\u{feff}');
    Some(Table { path, origin: origin.to_owned().leak(), text })
}

/// The tables of `knowledge`: a user's first, then the project's without the rows that a user's row stands for.
pub(crate) fn tables(knowledge: Knowledge) -> Result<Vec<Table>, TableError> {
    let mut keys: HashMap<&str, HashSet<String>> = HashMap::new();
    for user in knowledge.added {
        let Some(shape) = shape(user.path) else { continue };
        for row in rows(user.origin, user.text, shape.columns)? {
            is_arabic(&row, shape)?;
            keys.entry(user.path).or_default().insert(key(&row, shape));
        }
    }
    let known = |t: &Table| knowledge.own == Own::All || !KNOWLEDGE.contains(&t.path);
    let mut tables = knowledge.added.to_vec();
    for own in TABLES.iter().filter(|t| known(t)) {
        tables.push(match (keys.get(own.path), shape(own.path)) {
            (Some(keys), Some(shape)) => without(own, shape, keys)?,
            _ => *own,
        });
    }
    Ok(tables)
}

/// Whether the word or name that a row is about is in Arabic letters: else its columns were mixed up.
fn is_arabic(row: &Row, shape: &Shape) -> Result<(), TableError> {
    // First columns are ASCII: a kind, a code, the name of an office.
    let Some(column) = shape.key.last().filter(|c| **c > 0) else { return Ok(()) };
    let cell = row.cell(*column);
    let letters = cell.chars().any(|c| ('\u{621}'..='\u{64a}').contains(&c));
    let what = || format!("Arabic letters in column {}", shape.columns[*column]);
    if letters { Ok(()) } else { Err(row.expected(&what(), cell)) }
}

/// `own` with an empty line for every row whose key is one of `keys`, so that the lines keep their numbers.
fn without(own: &Table, shape: &Shape, keys: &HashSet<String>) -> Result<Table, TableError> {
    let mut lines: Vec<&str> = own.text.lines().collect();
    for row in rows(own.origin, own.text, shape.columns)? {
        if keys.contains(&key(&row, shape)) {
            lines[row.line - 1] = "";
        }
    }
    Ok(Table { text: lines.join("\n").leak(), ..*own })
}

/// What tells `row` from all others, spelling noise away.
fn key(row: &Row, shape: &Shape) -> String {
    shape.key.iter().map(|column| fold(row.cell(*column)) + "\t").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "iso\tfrom\tto\tname\talso\toffice\tlatin\n";

    fn people(text: &str) -> Table {
        added("names/people.tsv", "mine/names/people.tsv", format!("{HEADER}{text}\n")).unwrap()
    }

    #[test]
    fn a_user_s_row_stands_for_ours_of_the_same_key() {
        let ours = waqai_data::table("names/people.tsv").unwrap();
        let name =
            rows(ours.origin, ours.text, shape(ours.path).unwrap().columns).unwrap()[0].cell(3);
        let user = people(&format!("-\t-\t-\t{name}\t-\t-\tSomebody"));
        let knowledge = Knowledge { added: &[user], ..Knowledge::default() };
        let all = tables(knowledge).unwrap();
        let of: Vec<_> = all.iter().filter(|t| t.path == ours.path).collect();
        assert_eq!((of.len(), of[0].origin), (2, "mine/names/people.tsv"));
        assert_eq!(of[1].text.lines().count(), ours.text.lines().count());
        assert!(!of[1].text.contains(&format!("\t{name}\t")));
        let alone = tables(Knowledge { own: Own::Language, ..knowledge }).unwrap();
        assert_eq!(alone.iter().filter(|t| t.path == ours.path).count(), 1);
    }

    #[test]
    fn errors_name_the_user_s_file_and_what_was_expected() {
        let says = |row: &str| {
            let user = [people(row)];
            let knowledge = Knowledge { added: &user, ..Knowledge::default() };
            crate::Engine::knowing(knowledge).err().unwrap().to_string()
        };
        let at = "mine/names/people.tsv:2: expected";
        assert_eq!(
            says("-\t-\t-\tName\t-\t-\t-"),
            format!("{at} Arabic letters in column name, found «Name»")
        );
        assert_eq!(
            says("FRA\t-\t-\tلورا ماسيه\t-\t-\t-"),
            format!("{at} a country code of two capital letters or -, found «FRA»")
        );
        assert_eq!(
            says("-\tlong ago\t-\tلورا ماسيه\t-\t-\t-"),
            format!("{at} a year or -, found «long ago»")
        );
        assert!(says("لورا ماسيه").starts_with(&format!("{at} 7 cells")));
        let office = "office\tnames\nchief\tشيخ_المشايخ كبير_المشايخ\n";
        let office = [added("names/offices.tsv", "mine/names/offices.tsv", office.into()).unwrap()];
        assert!(tables(Knowledge { added: &office, ..Knowledge::default() }).is_ok());
        assert!(added("names/towns.tsv", "towns.tsv", String::new()).is_none());
    }
}
