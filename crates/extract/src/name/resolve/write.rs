//! Writing: mentions and entities as the record has them.

use hashbrown::HashSet;
use waqai_record::{Entity, EntityId, Form, Kind, LatinFrom, Link, Mention, MentionId};
use waqai_text::{Span, clean};

use super::draft::Draft;
use super::latin::latin;
use crate::name::Names;
use crate::name::find::Find;
use crate::name::lists::Sort;
use crate::name::phrase::adjective;
use crate::name::scene::Scene;
use crate::page::At;

/// Writes mentions and entities down, entities by their first mention.
pub fn write(
    scene: &Scene,
    finds: Vec<Find>,
    homes: Vec<Option<(usize, Option<Link>)>>,
    drafts: Vec<Draft>,
) -> Names {
    let mut names = Names::default();
    let mut ids = vec![usize::MAX; drafts.len()];
    let said = |span: Span| {
        clean(span.of(scene.page.text)).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (find, home) in finds.into_iter().zip(homes) {
        let Some((at, link)) = home else { continue };
        let draft = &drafts[at];
        let id = MentionId(names.mentions.len());
        let joins = ids[at] != usize::MAX;
        if ids[at] == usize::MAX {
            ids[at] = names.entities.len();
            let known = draft.listed.map(|l| &scene.lists.listed[l as usize]);
            let iso = known.and_then(|k| k.iso).or(draft.iso);
            let latin = match (known, draft.kind, iso) {
                (Some(k), ..) => k.latin.as_deref(),
                (None, Kind::People, Some(iso)) if !draft.group => scene.lists.latin_people(iso),
                _ => None,
            };
            names.entities.push(Entity {
                id: EntityId(ids[at]),
                kind: draft.kind,
                name: String::new(),
                latin: latin.map(str::to_owned),
                latin_from: latin.map(|_| LatinFrom::Table),
                country: iso.map(|i| String::from_utf8_lossy(&i).into_owned()),
                aliases: Vec::new(),
                roles: Vec::new(),
                wikidata: None,
                first_mention: id,
            });
        }
        let span = scene.span(find.words.clone(), find.cut);
        let role = find.title.clone().map(|t| said(scene.span(t, find.title_cut)));
        let e = &mut names.entities[ids[at]];
        // An article that «ل» swallowed comes back: للسلطة names السلطة.
        let swallowed = scene
            .cuts(find.words.start)
            .iter()
            .any(|c| c.start == find.cut && c.definite && c.stem == c.start + 1);
        // Of a word that begins with lam both letters: للجنة الدولية names اللجنة الدولية.
        let both = !swallowed
            && find.cut > 0
            && scene.letters_behind(find.words.start, find.cut - 1).starts_with("\u{644}\u{644}")
            && find.words.len() > 1
            && adjective(scene, find.words.start + 1).is_some();
        let own = match (swallowed, both) {
            (true, _) => format!("\u{627}{}", said(span)),
            (_, true) => format!("\u{627}\u{644}{}", said(span)),
            _ => said(span),
        };
        match (find.form, &role) {
            (Form::Role, _) => note(&mut e.roles, &own),
            (_, Some(role)) => note(&mut e.roles, role),
            _ => {}
        }
        if find.form != Form::Role {
            note(&mut e.aliases, &own);
        }
        let fact = Mention {
            id,
            span,
            kind: draft.kind,
            form: find.form,
            entity: EntityId(ids[at]),
            role,
            link: link.filter(|_| joins),
        };
        names.mentions.push(At { words: find.words, fact });
        names.titles.push(find.title);
    }
    let country_of = |e: &Entity| {
        drafts.iter().zip(&ids).find(|(_, id)| **id == e.id.0).and_then(|(d, _)| d.listed)
    };
    let named: HashSet<usize, foldhash::fast::FixedState> =
        (names.mentions.iter().filter(|m| m.fact.form == Form::Name))
            .map(|m| m.fact.entity.0)
            .collect();
    for e in &mut names.entities {
        // The fullest name leads; a country named by its capital alone has the name of the list.
        let listed = country_of(e)
            .map(|l| &scene.lists.listed[l as usize])
            .filter(|l| l.sort == Sort::Country);
        let fullest = e
            .aliases
            .iter()
            .enumerate()
            .max_by_key(|(i, a)| (a.split(' ').count(), std::cmp::Reverse(*i)))
            .map(|(i, _)| i);
        e.name = match (listed, fullest) {
            (Some(l), _) => l.name.to_string(),
            (None, Some(i)) => e.aliases[i].clone(),
            (None, None) => e.roles.first().cloned().unwrap_or_default(),
        };
        let written = e.latin.is_none()
            && (e.kind == Kind::Person || e.kind == Kind::Place)
            && named.contains(&e.id.0);
        if let Some((latin, from)) = written.then(|| latin(scene.lists, &e.name)).flatten() {
            (e.latin, e.latin_from) = (Some(latin), Some(from));
        }
        let name = e.name.clone();
        e.aliases.retain(|a| *a != name);
    }
    names
}

fn note(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|t| t == text) {
        list.push(text.to_owned());
    }
}
