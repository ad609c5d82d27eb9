//! Grouping: which mentions name the same person, body or place, and what that is called.
//!
//! Persons named in full come first, so that a surname alone, which may stand before them, finds its owner; all
//! others follow in the order of the text. Each join names its rule ([`Link`]).

mod body;
mod draft;
mod latin;
mod office;
mod person;
mod place;
mod write;

use waqai_record::{Form, Kind, Link};

use super::Names;
use super::evidence::weigh;
use super::find::Find;
use super::scene::Scene;
use super::spelling::without_article;
use draft::Draft;
use office::Office;
use person::Unit;

/// Groups the finds of a scene.
pub fn group(scene: &Scene, finds: Vec<Find>) -> Names {
    let finds = weigh(scene, finds);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut homes = vec![None; finds.len()];
    let all = 0..finds.len();
    let (full, rest): (Vec<usize>, Vec<usize>) = all.partition(|n| is_full(scene, &finds[*n]));
    for n in full.into_iter().chain(rest) {
        homes[n] = settle(scene, &finds, &mut drafts, n);
    }
    write::write(scene, finds, homes, drafts)
}

/// Whether a find names a person in full.
fn is_full(scene: &Scene, find: &Find) -> bool {
    find.kind == Kind::Person
        && find.form == Form::Name
        && (find.listed.is_some() || person::units(scene, &words(scene, find)).len() > 1)
}

/// Finds or makes the entity of find `n`, and writes down there what the find says.
fn settle<'a>(
    scene: &Scene<'a>,
    finds: &[Find],
    drafts: &mut Vec<Draft<'a>>,
    n: usize,
) -> Option<(usize, Option<Link>)> {
    let find = &finds[n];
    let words = words(scene, find);
    let office = office::office(scene, find);
    let named = find.kind == Kind::Person && find.form == Form::Name;
    let units = if named { person::units(scene, &words) } else { Vec::new() };
    let home = home(scene, finds, drafts, n, &words, &units, office.as_ref());
    let realm = (find.kind == Kind::Place && find.form == Form::Role)
        .then(|| place::realm(scene, drafts, n, find))
        .flatten();
    let (at, link) = match home {
        Some((at, link)) => (at, Some(link)),
        None if find.points_back && realm.is_none() => return None,
        None => {
            drafts.push(Draft { group: find.form == Form::Group, ..Draft::new(find.kind) });
            (drafts.len() - 1, None)
        }
    };
    let acting = place::acting_for(scene, finds, n).or(realm);
    let draft = &mut drafts[at];
    draft.mentions.push(n);
    draft.listed = draft
        .listed
        .or(acting)
        .or(find.listed.filter(|l| scene.lists.listed[*l as usize].kind() == draft.kind));
    draft.iso = draft.iso.or(find.iso);
    if let Some(known) = find.listed.filter(|_| named && draft.known.is_none()) {
        draft.known = office::known(scene, known);
    }
    if let Some(head) = find.head.filter(|_| find.kind == Kind::Organization) {
        draft.heads.push(body::head_letters(scene, head));
    }
    if let Some(office) = office {
        draft.kin |= office.kin;
        draft.offices.push(office);
    }
    if named && !draft.persons.contains(&units) {
        draft.persons.push(units);
    }
    let own = find.form == Form::Name && acting.is_none();
    if own || draft.names.is_empty() && find.form == Form::Group {
        draft.names.push(words);
    }
    Some((at, link))
}

/// The entity that find `n` belongs to, if it is there already, and the rule that says so.
fn home(
    scene: &Scene,
    finds: &[Find],
    drafts: &[Draft],
    n: usize,
    words: &[&str],
    units: &[Unit],
    office: Option<&Office>,
) -> Option<(usize, Link)> {
    let find = &finds[n];
    let latest = |test: &dyn Fn(&Draft) -> bool| {
        let fits = drafts.iter().enumerate().filter(|(_, d)| d.kind == find.kind && test(d));
        fits.filter_map(|(i, d)| Some((d.before(n)?, i))).max().map(|(_, i)| i)
    };
    match (find.kind, find.form) {
        (_, Form::Group) => {
            let same = latest(&|d| d.group && d.names.iter().any(|n| same_group(n, words)));
            same.map(|at| (at, Link::SameGroup))
        }
        (Kind::People, _) => {
            let same = latest(&|d| {
                !d.group
                    && (find.iso.is_some() && d.iso == find.iso
                        || d.names.iter().any(|n| n == words))
            });
            same.map(|at| (at, Link::Nation))
        }
        (Kind::Person, Form::Role) => {
            if let Some(name) = office::beside(scene, finds, n) {
                let at = drafts.iter().position(|d| d.mentions.contains(&name))?;
                return Some((at, Link::Apposition));
            }
            office::holder(drafts, n, find, office?)
        }
        (Kind::Person, _) => person::namesake(scene, drafts, n, find, units, office)
            .or_else(|| person::unnamed(drafts, n, find, office?)),
        (Kind::Place, _) => place::same_place(scene, finds, drafts, n, words),
        (Kind::Organization, _) => body::same_body(scene, finds, drafts, n, words),
    }
}

fn same_group(a: &[&str], b: &[&str]) -> bool {
    let root =
        |w: &str| without_article(w).chars().take(5).collect::<smallvec::SmallVec<[char; 5]>>();
    let shared = a.iter().zip(b).take_while(|(a, b)| root(a) == root(b)).count();
    shared == a.len().min(b.len()) && shared > 0
}

/// The folded words of a find, clitics off the first.
fn words<'a>(scene: &Scene<'a>, find: &Find) -> Vec<&'a str> {
    let word = |i: usize| scene.letters_behind(i, if i == find.words.start { find.cut } else { 0 });
    find.words.clone().filter(|i| !scene.page.is_any_sign(*i)).map(word).collect()
}
