//! The shape of the tables of names, which users add to: their columns and what tells two rows apart.

/// The columns of a table and its key.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Path below `data/`, with `/`.
    pub path: &'static str,
    /// The columns, in order.
    pub columns: &'static [&'static str],
    /// The columns, from 0, that together tell a row from all others.
    pub key: &'static [usize],
}

const PLACES: &[&str] = &["kind", "iso", "name", "also", "nisba", "latin", "lat", "lon"];
const WORDS: &[&str] = &["kind", "word", "gloss"];

/// The tables that users can add to, sorted by path.
pub const SHAPES: &[Shape] = &[
    of("names/bodies.tsv", &["kind", "iso", "name", "also", "short", "latin"], &[1, 2]),
    of("names/countries.tsv", PLACES, &[1, 2]),
    of("names/family.tsv", &["kind", "name", "latin"], &[1]),
    of("names/given.tsv", &["gender", "name", "latin"], &[1]),
    of("names/groups.tsv", WORDS, &[0, 1]),
    of("names/heads.tsv", &["kind", "use", "word", "plural", "stands", "gloss"], &[0, 2]),
    of("names/latin.tsv", &["latin", "word"], &[1]),
    of("names/offices.tsv", &["office", "names"], &[0]),
    of("names/particles.tsv", WORDS, &[0, 1]),
    of("names/people.tsv", &["iso", "from", "to", "name", "also", "office", "latin"], &[3]),
    of("names/peoples.tsv", &["iso", "nisba", "plural", "latin"], &[0, 1]),
    of("names/places.tsv", PLACES, &[1, 2]),
    of("names/portfolios.tsv", WORDS, &[0, 1]),
    of("names/qualifiers.tsv", &["kind", "word", "feminine", "gloss"], &[1]),
    of("names/titles.tsv", &["class", "word", "feminine", "plural", "gloss"], &[0, 1]),
];

const fn of(path: &'static str, columns: &'static [&'static str], key: &'static [usize]) -> Shape {
    Shape { path, columns, key }
}

/// The shape of the table at `path`, if users can add to it.
pub fn shape(path: &str) -> Option<&'static Shape> {
    SHAPES.iter().find(|s| s.path == path)
}

#[cfg(test)]
mod tests {
    #[test]
    fn shapes_are_those_of_our_tables() {
        for shape in super::SHAPES {
            let text = crate::table(shape.path).unwrap().text;
            let header = text.lines().find(|l| !l.starts_with('#')).unwrap();
            assert_eq!(header, shape.columns.join("\t"), "{}", shape.path);
        }
        assert!(super::SHAPES.is_sorted_by_key(|s| s.path));
    }
}
