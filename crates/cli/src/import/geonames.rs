//! GeoNames: its dumps (`SY.txt`, `cities500.txt`, `allCountries.txt`) and its alternate names as our table of places.
//!
//! Both are tab-separated UTF-8 without a header. A dump has 19 columns, the table of alternate names 10
//! (8 in its older form); which is which is told by that. The alternate names are read first, whatever
//! the order of the files.

use std::collections::HashMap;
use std::path::PathBuf;

use super::kind::kind;
use super::latin::latin;
use super::lines::{Account, cells, columns, each};
use super::{also, arabic, output};
use crate::args::Geonames;
use crate::exit::{self, Exit};

const PLACES: &str = "names/places.tsv";
const DUMP: usize = 19;
const ALTERNATES: [usize; 2] = [8, 10];

/// The Arabic names of one place, the best first.
#[derive(Default)]
struct Names {
    /// Their rank: preferred 0, plain 1, short 2, colloquial 3.
    names: Vec<(u8, String)>,
}

/// Runs the command.
pub fn run(args: &Geonames) -> anyhow::Result<Exit> {
    output::free(&args.output, &[PLACES])?;
    let mut account = Account::default();
    let (mut dumps, mut lists): (Vec<&PathBuf>, Vec<&PathBuf>) = (Vec::new(), Vec::new());
    for file in &args.files {
        if ALTERNATES.contains(&columns(file)?) { lists.push(file) } else { dumps.push(file) }
    }
    anyhow::ensure!(!dumps.is_empty(), "expected a dump of {DUMP} columns among the files");
    if lists.is_empty() {
        exit::say(
            "no alternate names among the files: names in Arabic letters of the dump are taken, whatever their language",
        );
    }
    let mut names: HashMap<u32, Names> = HashMap::new();
    for file in &lists {
        each(file, &mut account, |line, account| alternate(line, &mut names, account))?;
    }
    let mut rows = Vec::new();
    for file in dumps {
        each(file, &mut account, |line, account| {
            place(line, &names, !lists.is_empty(), account).map(|row| rows.extend(row))
        })?;
    }
    // Of places of one name, the one with most inhabitants comes first: it is the one that is meant.
    rows.sort_by(|a, b| (&a.key, b.people, a.id).cmp(&(&b.key, a.people, b.id)));
    let rows: Vec<String> = rows.into_iter().map(|r| r.text).collect();
    output::write(&args.output, PLACES, "GeoNames (CC BY 4.0, geonames.org)", &rows)?;
    Ok(account.close())
}

/// alternateNameId, geonameid, language, name, preferred, short, colloquial, historic, from, to.
fn alternate(
    line: &str,
    names: &mut HashMap<u32, Names>,
    account: &mut Account,
) -> Result<(), String> {
    let cells = cells(line, &ALTERNATES)?;
    if cells[2] != "ar" {
        account.skip("alternate names that are not Arabic");
        return Ok(());
    }
    let id = number(cells[1], "a geonameid")?;
    let set = |column: usize| cells[column] == "1";
    let Some(name) = arabic(cells[3]) else {
        account.skip("alternate names marked Arabic with other than Arabic letters");
        return Ok(());
    };
    if set(7) || cells.get(9).is_some_and(|to| !to.is_empty()) {
        account.skip("historic names");
        return Ok(());
    }
    let rank = match () {
        () if set(4) => 0,
        () if set(6) => 3,
        () if set(5) => 2,
        () => 1,
    };
    names.entry(id).or_default().names.push((rank, name));
    Ok(())
}

/// A row and what it is sorted by.
struct Place {
    key: (String, String),
    people: u64,
    id: u32,
    text: String,
}

/// geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature code, country code,
/// cc2, admin1 to admin4, population, elevation, dem, timezone, modification date.
fn place(
    line: &str,
    names: &HashMap<u32, Names>,
    listed: bool,
    account: &mut Account,
) -> Result<Option<Place>, String> {
    let cells = cells(line, &[DUMP])?;
    let id: u32 = number(cells[0], "a geonameid")?;
    let people = if cells[14].is_empty() { 0 } else { number(cells[14], "a population")? };
    let lat = degrees(cells[4], 90.0)?;
    let lon = degrees(cells[5], 180.0)?;
    let iso = match cells[8] {
        "" => "-",
        iso if iso.len() == 2 && iso.bytes().all(|b| b.is_ascii_uppercase()) => iso,
        other => {
            return Err(format!("expected a country code of two capital letters, found «{other}»"));
        }
    };
    let Some(kind) = kind(cells[6], cells[7], people) else {
        account.skip("roads, the sea floor, and places that are gone");
        return Ok(None);
    };
    let mut found: Vec<(u8, String)> = if listed {
        names.get(&id).map_or_else(Vec::new, |n| n.names.clone())
    } else {
        cells[3].split(',').filter_map(arabic).map(|n| (1, n)).collect()
    };
    found.sort_by_key(|n| n.0);
    let mut found = found.into_iter().map(|n| n.1);
    let Some(name) = found.next() else {
        account.skip("places without an Arabic name");
        return Ok(None);
    };
    let others: Vec<String> = found.collect();
    let latin = latin(cells[1]).or_else(|| latin(cells[2])).unwrap_or_else(|| "-".to_owned());
    let also = also(&name, &others);
    // The id stands above the row: our tables have no column for it.
    let text = format!("# geonames {id}\n{kind}\t{iso}\t{name}\t{also}\t-\t{latin}\t{lat}\t{lon}");
    Ok(Some(Place { key: (iso.to_owned(), name), people, id, text }))
}

fn number<N: std::str::FromStr>(cell: &str, what: &str) -> Result<N, String> {
    cell.parse().map_err(|_| format!("expected {what}, found «{cell}»"))
}

fn degrees(cell: &str, most: f64) -> Result<&str, String> {
    let sound = cell.parse().is_ok_and(|d: f64| (-most..=most).contains(&d));
    if sound { Ok(cell) } else { Err(format!("expected degrees up to {most}, found «{cell}»")) }
}
