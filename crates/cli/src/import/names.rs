//! Lists of name variants in the manner of JRC-Names: `id ⇥ type ⇥ language ⇥ name`, `+` for a space, as our tables of
//! people and bodies.
//!
//! All lines of one id name one thing: its variants in Arabic letters become one row, the first of them its
//! name; the Latin name is the first variant in Latin letters, of language `u` (any) or `en` before others.

use std::collections::HashMap;

use super::latin::latin;
use super::lines::{Account, cells, each};
use super::{also, arabic, output};
use crate::args::Names;
use crate::exit::Exit;

const PEOPLE: &str = "names/people.tsv";
const BODIES: &str = "names/bodies.tsv";

/// What the lines of one id say.
#[derive(Default)]
struct Named {
    is_body: bool,
    arabic: Vec<String>,
    latin: Option<(bool, String)>,
}

/// All things, in the order of their first lines.
#[derive(Default)]
struct List {
    named: Vec<Named>,
    ids: HashMap<String, usize>,
}

/// Runs the command.
pub fn run(args: &Names) -> anyhow::Result<Exit> {
    output::free(&args.output, &[PEOPLE, BODIES])?;
    let mut account = Account::default();
    let mut list = List::default();
    for file in &args.files {
        each(file, &mut account, |line, account| variant(line, &mut list, account))?;
    }
    let (mut people, mut bodies) = (Vec::new(), Vec::new());
    for named in list.named {
        let Some((name, others)) = named.arabic.split_first() else {
            account.skip("people and bodies without a name in Arabic letters");
            continue;
        };
        let also = also(name, others);
        let latin = named.latin.map_or_else(|| "-".to_owned(), |l| l.1);
        if named.is_body {
            bodies.push(format!("other\t-\t{name}\t{also}\t-\t{latin}"));
        } else {
            people.push(format!("-\t-\t-\t{name}\t{also}\t-\t{latin}"));
        }
    }
    let source = "a list of name variants";
    output::write(&args.output, PEOPLE, source, &people)?;
    output::write(&args.output, BODIES, source, &bodies)?;
    Ok(account.close())
}

fn variant(line: &str, list: &mut List, account: &mut Account) -> Result<(), String> {
    let cells = cells(line, &[4])?;
    let [id, kind, language, name] = [0, 1, 2, 3].map(|n: usize| cells[n].trim());
    if id.is_empty() || name.is_empty() {
        return Err("expected an id and a name".to_owned());
    }
    let is_body = match kind {
        "P" | "p" => false,
        "O" | "o" => true,
        "" => return Err("expected a type (P or O)".to_owned()),
        _ => {
            account.skip("names of another type than P (person) and O (organisation)");
            return Ok(());
        }
    };
    let new = list.named.len();
    let at = *list.ids.entry(id.to_owned()).or_insert(new);
    if at == new {
        list.named.push(Named { is_body, ..Named::default() });
    }
    let named = &mut list.named[at];
    if named.is_body != is_body {
        return Err(format!("expected the type of the other lines of id {id}, found «{kind}»"));
    }
    let name = name.replace('+', " ");
    let any = matches!(language, "u" | "U" | "" | "en");
    if let Some(name) = latin(&name) {
        if named.latin.as_ref().is_none_or(|l| any && !l.0) {
            named.latin = Some((any, name));
        }
    } else if !(any || language == "ar") {
        account.skip("variants of other languages than Arabic");
    } else if let Some(name) = arabic(&name) {
        named.arabic.push(name);
    } else {
        account.skip("variants in other than Arabic or Latin letters");
    }
    Ok(())
}
