//! Grouping: which mentions name the same person, body or place, and what that is called.

use std::ops::Range;

use waqai_morph::Upos;
use waqai_record::{Entity, EntityId, Form, Kind, Mention, MentionId};
use waqai_text::{Span, clean};

use super::Names;
use super::body::adjective;
use super::evidence::weigh;
use super::find::Find;
use super::lists::{Iso, Listed, Sort, flag};
use super::scene::Scene;
use super::spelling::{alike, without_article};
use crate::page::At;

/// One entity while mentions join it.
struct Draft<'a> {
    kind: Kind,
    /// Each spelling of its name, folded words, article off the first where it is a person's.
    names: Vec<Vec<&'a str>>,
    listed: Option<u32>,
    iso: Option<Iso>,
    /// The words of its offices, folded, without adjectives.
    offices: Vec<Vec<&'a str>>,
    /// The head nouns of its names, folded, without article; the kinds of listed bodies that they stand for.
    heads: Vec<&'a str>,
    group: bool,
    mentions: Vec<usize>,
}

/// Groups the finds of a scene.
pub fn group(scene: &Scene, finds: Vec<Find>) -> Names {
    let finds = weigh(scene, finds);
    let mut drafts: Vec<Draft> = Vec::new();
    let mut entity = vec![usize::MAX; finds.len()];
    for (n, find) in finds.iter().enumerate() {
        let words = words(scene, find);
        let office = office(scene, find);
        let at = home(scene, &finds, &drafts, n, &words, &office);
        let at = match at {
            Some(at) => at,
            None if find.points_back => continue,
            None => {
                drafts.push(Draft {
                    kind: find.kind,
                    names: Vec::new(),
                    listed: None,
                    iso: None,
                    offices: Vec::new(),
                    heads: Vec::new(),
                    group: find.form == Form::Group,
                    mentions: Vec::new(),
                });
                drafts.len() - 1
            }
        };
        entity[n] = at;
        let draft = &mut drafts[at];
        draft.mentions.push(n);
        draft.listed = draft.listed.or(find.listed.filter(|l| {
            scene.lists.listed[*l as usize].kind() == draft.kind && !is_acting_capital(scene, find)
        }));
        if is_acting_capital(scene, find) && draft.listed.is_none() {
            draft.listed = find
                .listed
                .and_then(|l| scene.lists.listed[l as usize].iso)
                .and_then(|iso| scene.lists.country(iso));
        }
        draft.iso = draft.iso.or(find.iso);
        if let Some(head) = find.head.filter(|_| find.kind == Kind::Organization) {
            draft.heads.push(head_letters(scene, head));
        }
        if let Some(office) = office {
            draft.offices.push(office);
        }
        if find.form == Form::Name || draft.names.is_empty() && find.form == Form::Group {
            draft.names.push(words);
        }
    }
    write(scene, finds, entity, drafts)
}

/// The entity that find `n` belongs to, if it is there already.
fn home(
    scene: &Scene,
    finds: &[Find],
    drafts: &[Draft],
    n: usize,
    words: &[&str],
    office: &Option<Vec<&str>>,
) -> Option<usize> {
    let find = &finds[n];
    let latest = |test: &dyn Fn(&Draft) -> bool| {
        let fits = drafts.iter().enumerate().filter(|(_, d)| test(d));
        fits.max_by_key(|(_, d)| d.mentions.last().copied()).map(|(i, _)| i)
    };
    match (find.kind, find.form) {
        (_, Form::Group) => latest(&|d| {
            d.group && d.kind == find.kind && d.names.iter().any(|n| same_group(n, words))
        }),
        (Kind::People, _) => latest(&|d| {
            d.kind == Kind::People
                && !d.group
                && (find.iso.is_some() && d.iso == find.iso || d.names.iter().any(|n| n == words))
        }),
        (Kind::Person, Form::Role) => {
            let office = office.as_ref()?;
            latest(&|d| {
                d.kind == Kind::Person
                    && compatible(d.iso, find.iso)
                    && d.offices.iter().any(|o| same_office(o, office, find))
            })
        }
        (Kind::Person, _) => latest(&|d| {
            d.kind == Kind::Person
                && !d.names.is_empty()
                && d.names.iter().any(|known| same_person(scene, known, words))
        })
        .or_else(|| {
            // The first name of somebody who was there by the office alone.
            let office = office.as_ref()?;
            latest(&|d| {
                d.kind == Kind::Person
                    && d.names.is_empty()
                    && d.iso == find.iso
                    && d.offices.iter().any(|o| o == office)
            })
        }),
        (Kind::Place, _) => {
            let country = is_acting_capital(scene, find)
                .then(|| listed(scene, find)?.iso)
                .flatten()
                .and_then(|iso| scene.lists.country(iso));
            let wanted = country.or(find.listed);
            latest(&|d| {
                d.kind == Kind::Place
                    && !d.group
                    && (wanted.is_some() && d.listed == wanted
                        || country.is_none() && d.names.iter().any(|n| same_place(scene, n, words)))
            })
        }
        (Kind::Organization, Form::Role) => body_meant(scene, find, words, &latest),
        (Kind::Organization, _) => {
            if let Some(before) = bracketed(scene, finds, n) {
                return drafts.iter().position(|d| d.mentions.contains(&before));
            }
            latest(&|d| {
                d.kind == Kind::Organization
                    && !d.group
                    && (find.listed.is_some() && d.listed == find.listed
                        || d.names.iter().any(|known| {
                            known == words
                                || compatible(d.iso, find.iso)
                                    && (words.len() >= 2 || known.len() == 2 && find.head.is_some())
                                    && (known.starts_with(words)
                                        || words.starts_with(known) && known.len() >= 2)
                        }))
            })
        }
    }
}

/// The entity of the latest mention among those that a test accepts.
type Latest<'l> = dyn Fn(&dyn Fn(&Draft) -> bool) -> Option<usize> + 'l;

/// Which body a description without a name means: the last of its head, or of a kind that the head stands for.
fn body_meant(scene: &Scene, find: &Find, words: &[&str], latest: &Latest) -> Option<usize> {
    let head = find.head?;
    let letters = head_letters(scene, head);
    let stands = scene.cuts(head).iter().find_map(|c| c.entry).map_or(0, |e| e.stands);
    latest(&|d| {
        d.kind == Kind::Organization
            && !d.group
            && compatible(d.iso, find.iso)
            && d.heads.contains(&letters)
            && (words.len() == 1
                || d.names.iter().any(|n| n.first() == words.first() && n.len() >= words.len())
                || d.names.is_empty())
    })
    .or_else(|| {
        latest(&|d| {
            let sort = d.listed.map(|l| scene.lists.listed[l as usize].sort);
            d.kind == Kind::Organization
                && !d.group
                && find.points_back
                && compatible(d.iso, find.iso)
                && matches!(sort, Some(Sort::Body(kind)) if kind & stands != 0)
        })
    })
}

fn compatible(a: Option<Iso>, b: Option<Iso>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// The body before, whose short form in brackets find `n` is.
fn bracketed(scene: &Scene, finds: &[Find], n: usize) -> Option<usize> {
    let find = &finds[n];
    let open = find.words.start.checked_sub(1)?;
    let before = finds[..n].last()?;
    let fits = scene.page.is_sign(open, "(")
        && scene.page.is_sign(find.words.end, ")")
        && before.words.end == open;
    (fits && before.kind == Kind::Organization && before.form == Form::Name).then(|| n - 1)
}

/// Whether two persons' names can be one: all of the shorter in the longer, first names never different.
fn same_person(scene: &Scene, known: &[&str], words: &[&str]) -> bool {
    let alike = |a: &str, b: &str| same_word(scene, a, b);
    let (long, short) = if known.len() >= words.len() { (known, words) } else { (words, known) };
    let (Some(first), Some(last)) = (short.first(), short.last()) else { return false };
    // عبد الكريم and عبدالكريم, دي ميستورا and ديمستورا.
    if let [.., a, b] = long
        && long.len() > short.len()
        && last
            .strip_prefix(a)
            .is_some_and(|rest| rest.len() >= 4 && (rest == *b || alike(rest, b)))
        && (short.len() == 1 || alike(long[0], first))
    {
        return true;
    }
    if short.len() == 1 {
        return long.last().is_some_and(|l| alike(l, first))
            || long.len() > 1
                && long[0] == *first
                && scene.lists.get(first).is_none_or(|e| e.flags & flag::GIVEN != 0);
    }
    if short.len() == long.len() {
        return short.iter().zip(long).all(|(a, b)| alike(a, b));
    }
    alike(long[0], first) && (alike(long[long.len() - 1], last) || long.contains(last))
        || long.ends_with(short)
}

/// Whether two words of names are one: of two names that the lists have the Latin spelling decides.
fn same_word(scene: &Scene, a: &str, b: &str) -> bool {
    let (a, b) = (without_article(a), without_article(b));
    if a == b {
        return true;
    }
    let listed = |w| scene.lists.get(w).filter(|e| e.flags & (flag::GIVEN | flag::FAMILY) != 0);
    match (listed(a), listed(b)) {
        (Some(x), Some(y)) if x.latin != 0 && x.latin == y.latin => true,
        (Some(x), Some(y)) if (x.flags | y.flags) & flag::GIVEN != 0 => false,
        _ => alike(a, b),
    }
}

fn same_place(scene: &Scene, a: &[&str], b: &[&str]) -> bool {
    let core = |n: &[&str]| {
        let same = n.len() > 1 && scene.lists.get(n[0]).is_some_and(|e| e.flags & flag::SAME != 0);
        usize::from(same)
    };
    a[core(a)..] == b[core(b)..] && !a.is_empty()
}

fn same_group(a: &[&str], b: &[&str]) -> bool {
    let root =
        |w: &str| without_article(w).chars().take(5).collect::<smallvec::SmallVec<[char; 5]>>();
    let shared = a.iter().zip(b).take_while(|(a, b)| root(a) == root(b)).count();
    shared == a.len().min(b.len()) && shared > 0
}

fn same_office(known: &[&str], office: &[&str], find: &Find) -> bool {
    known == office
        || find.points_back
            && known.first() == office.first()
            && office.len() == 1
            && known.len() > 1
            && known[0].len() > 2
            && !is_head_of_many(known)
}

/// Of an office whose head noun alone means another office (الرئيس is no prime minister).
fn is_head_of_many(known: &[&str]) -> bool {
    known.first().is_some_and(|w| w.starts_with(['ر']) && w.ends_with(['س']))
}

/// The folded words of a find, clitics off the first.
fn words<'a>(scene: &Scene<'a>, find: &Find) -> Vec<&'a str> {
    let word = |i: usize| scene.letters_behind(i, if i == find.words.start { find.cut } else { 0 });
    find.words.clone().filter(|i| !scene.page.is_any_sign(*i)).map(word).collect()
}

/// The words of a person's office, without adjectives and articles.
fn office<'a>(scene: &Scene<'a>, find: &Find) -> Option<Vec<&'a str>> {
    if find.kind != Kind::Person {
        return None;
    }
    let (range, cut): (Range<usize>, u8) = match (&find.title, find.form) {
        (Some(t), _) => (t.clone(), find.title_cut),
        (None, Form::Role) => (find.words.clone(), find.cut),
        _ => return None,
    };
    let first = range.start;
    let adjective = |i: usize| i > first && scene.plain(i, flag::NISBA | flag::QUALIFIER).is_some();
    let word =
        |i: usize| without_article(scene.letters_behind(i, if i == first { cut } else { 0 }));
    Some(range.filter(|i| !adjective(*i)).map(word).collect())
}

fn head_letters<'a>(scene: &Scene<'a>, head: usize) -> &'a str {
    let cut = scene.cut(head, flag::BODY | flag::GROUP_BODIES).map_or(0, |c| c.stem);
    scene.letters_behind(head, cut)
}

fn listed<'a>(scene: &Scene<'a>, find: &Find) -> Option<&'a Listed> {
    find.listed.map(|l| &scene.lists.listed[l as usize])
}

/// Whether a capital stands for its government: beside a verb, behind «ل» or a word as «بين», not behind «في».
fn is_acting_capital(scene: &Scene, find: &Find) -> bool {
    let Some(Listed { sort: Sort::Capital, .. }) = listed(scene, find) else { return false };
    let i = find.words.start;
    let cut = scene.cuts(i).iter().find(|c| c.start == find.cut);
    match cut.and_then(|c| c.preposition) {
        Some('ل') => return true,
        Some(_) => return false,
        None => {}
    }
    let before = i.checked_sub(1).filter(|_| scene.goes_on(i));
    if before.is_some_and(|b| scene.plain(b, flag::LOCATIVE).is_some()) {
        return false;
    }
    let verb_before = find.cut == 0 && before.is_some_and(|b| scene.is_verb(b));
    let verb_behind =
        scene.goes_on(find.words.end) && scene.pos(find.words.end) == Some(Upos::Verb);
    verb_before || verb_behind || before.is_some_and(|b| scene.cut(b, flag::PARTNER).is_some())
}

/// Writes mentions and entities down, entities by their first mention.
fn write(scene: &Scene, finds: Vec<Find>, entity: Vec<usize>, drafts: Vec<Draft>) -> Names {
    let mut names = Names::default();
    let mut ids = vec![usize::MAX; drafts.len()];
    let said = |span: Span| {
        clean(span.of(scene.page.text)).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (find, at) in finds.into_iter().zip(entity).filter(|(_, at)| *at != usize::MAX) {
        let draft = &drafts[at];
        let id = MentionId(names.mentions.len());
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
        };
        names.mentions.push(At { words: find.words, fact });
        names.titles.push(find.title);
    }
    let country_of = |e: &Entity| {
        drafts.iter().zip(&ids).find(|(_, id)| **id == e.id.0).and_then(|(d, _)| d.listed)
    };
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
