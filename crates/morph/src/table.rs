//! Tables: tab-separated text with `#` comments and a header line, the project's own and a user's alike.

use std::fmt;

use waqai_data::{Table, shape};

/// What is wrong with a table, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// The table's path.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// What was expected, and what stood there.
    pub message: String,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

impl std::error::Error for TableError {}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    path: &'t str,
    /// The line, from 1.
    pub line: usize,
    text: &'t str,
}

/// The value of a cell that is empty or does not apply.
pub const NONE: &str = "-";

impl<'t> Row<'t> {
    /// The cell of column `column`, from 0.
    pub fn cell(&self, column: usize) -> &'t str {
        split(self.text).nth(column).unwrap_or(NONE)
    }

    /// The cell, unless it says that there is nothing.
    pub fn given(&self, column: usize) -> Option<&'t str> {
        Some(self.cell(column)).filter(|c| *c != NONE)
    }

    /// The values of a cell that holds several, one space between; none if it says that there are none.
    pub fn values(&self, column: usize) -> impl Iterator<Item = &'t str> + use<'t> {
        self.given(column).into_iter().flat_map(|c| c.split(' '))
    }

    /// All `N` cells at once.
    pub fn cells<const N: usize>(&self) -> [&'t str; N] {
        let mut cells = split(self.text);
        [(); N].map(|()| cells.next().unwrap_or(NONE))
    }

    /// An error at this row.
    pub fn error(&self, message: impl Into<String>) -> TableError {
        TableError { path: self.path.to_owned(), line: self.line, message: message.into() }
    }

    /// `expected WHAT, found «CELL»` at this row.
    pub fn expected(&self, what: &str, found: &str) -> TableError {
        self.error(format!("expected {what}, found «{found}»"))
    }
}

/// Reads the table at `path`, whose header line must name exactly `columns`.
pub fn rows<'t>(
    path: &'t str,
    text: &'t str,
    columns: &[&str],
) -> Result<Vec<Row<'t>>, TableError> {
    let mut lines = text.lines().enumerate().map(|(i, text)| Row { path, line: i + 1, text });
    let missing = || TableError {
        path: path.to_owned(),
        line: 1,
        message: format!("expected the header line {}", columns.join("⇥")),
    };
    let header = lines.by_ref().find(|r| is_row(r.text)).ok_or_else(missing)?;
    if !header.text.split('\t').eq(columns.iter().copied()) {
        return Err(header.expected(
            &format!("the header line {}", columns.join("⇥")),
            &header.text.replace('\t', "⇥"),
        ));
    }
    let mut rows = Vec::with_capacity(text.len() / 32);
    for row in lines.filter(|r| is_row(r.text)) {
        let cells = split(row.text).count();
        if cells != columns.len() {
            return Err(row.error(format!(
                "expected {} cells ({}), found {cells}",
                columns.len(),
                columns.join("⇥")
            )));
        }
        if let Some(empty) = split(row.text).position(is_stray) {
            return Err(row.expected(
                &format!("a value or {NONE} in column {}", columns[empty]),
                row.cell(empty),
            ));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Reads a table of names, a user's or ours, whose columns its path tells.
pub fn shaped(table: &Table) -> Result<Vec<Row<'static>>, TableError> {
    rows(table.origin, table.text, shape(table.path).map_or(&[], |s| s.columns))
}

/// The cells of a line. They are a few letters long: stepping through the bytes beats a search.
fn split(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let text = rest?;
        match text.bytes().position(|b| b == b'\t') {
            Some(at) => {
                rest = Some(&text[at + 1..]);
                Some(&text[..at])
            }
            None => {
                rest = None;
                Some(text)
            }
        }
    })
}

/// Whether a cell is empty or has a space at an end.
fn is_stray(cell: &str) -> bool {
    let space = |b: Option<&u8>| b.is_none_or(u8::is_ascii_whitespace);
    space(cell.as_bytes().first()) || space(cell.as_bytes().last())
}

fn is_row(line: &str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[&str] = &["kind", "word"];

    #[test]
    fn rows_behind_comments_and_header() {
        let rows =
            rows("t.tsv", "# source: own\nkind\tword\nday\tاليوم غدا\nday\t-\n", COLUMNS).unwrap();
        assert_eq!(rows[0].values(1).collect::<Vec<_>>(), ["اليوم", "غدا"]);
        assert_eq!(rows[1].given(1), None);
        assert_eq!(rows[0].cells::<2>(), ["day", "اليوم غدا"]);
    }

    #[test]
    fn errors_name_file_line_and_what_was_expected() {
        let says = |text: &str| rows("t.tsv", text, COLUMNS).unwrap_err().to_string();
        assert_eq!(
            says("# x\nkind\tname\n"),
            "t.tsv:2: expected the header line kind⇥word, found «kind⇥name»"
        );
        assert_eq!(says("kind\tword\nday\n"), "t.tsv:2: expected 2 cells (kind⇥word), found 1");
        assert_eq!(
            says("kind\tword\nday\t\n"),
            "t.tsv:2: expected a value or - in column word, found «»"
        );
        assert_eq!(says(""), "t.tsv:1: expected the header line kind⇥word");
    }
}
