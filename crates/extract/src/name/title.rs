//! Titles: the words before a person's name that say what the person is, or that stand for the person.

use std::ops::Range;

use super::body::adjective;
use super::find::Find;
use super::listed::{listed_at, name_at};
use super::lists::{Iso, flag};
use super::scene::{Cut, Scene};
use waqai_record::{Form, Kind};

/// One title.
pub struct Title {
    /// Its words.
    pub words: Range<usize>,
    /// Letters of its first word that are clitics.
    pub cut: u8,
    /// Whether its head has the article or what it is of makes it definite.
    pub definite: bool,
    /// Whether it says what it is of.
    pub complete: bool,
    /// The classes of its head noun.
    pub class: u64,
    /// The country it names.
    pub iso: Option<Iso>,
    /// The names inside it.
    pub nested: Vec<Find>,
}

/// How many words a title has at most.
const LONGEST: usize = 14;

/// The title that begins with the title noun `cut` of word `i`.
pub fn title(scene: &Scene, i: usize, cut: &Cut) -> Option<Title> {
    let mut t = Title {
        words: i..i + 1,
        cut: cut.start,
        definite: cut.definite,
        complete: false,
        class: cut.entry.map_or(0, |e| e.flags),
        iso: None,
        nested: Vec::new(),
    };
    if cut.is(flag::CHIEF) {
        let plural = |c: &Cut| c.is_plain() && c.definite && c.is(flag::TITLES);
        let next = scene.goes_on(i + 1) && scene.cuts(i + 1).iter().any(plural);
        if cut.definite || !next {
            return None;
        }
        t.words.end += 1;
        (t.definite, t.complete) = (true, true);
        let agrees = |c: &Cut| c.is_plain() && c.definite && c.is(flag::NISBA | flag::NISBA_PLURAL);
        if let Some(cut) =
            scene.cuts(t.words.end).iter().find(|c| agrees(c)).filter(|_| scene.goes_on(i + 2))
        {
            t.iso = cut.entry.and_then(|e| e.iso);
            t.words.end += 1;
        }
        return Some(t);
    }
    if cut.is(flag::KIN) {
        return Some(t);
    }
    let takes = cut.is(flag::OFFICE | flag::OFFICIAL | flag::CALLING);
    while t.words.len() < LONGEST && scene.goes_on(t.words.end) {
        if !step(scene, &mut t, takes) {
            break;
        }
    }
    Some(t)
}

/// Takes the next word or name into the title, if it belongs.
fn step(scene: &Scene, t: &mut Title, takes: bool) -> bool {
    let j = t.words.end;
    let first = t.words.len() == 1;
    if let Some(a) = adjective(scene, j) {
        // An adjective behind an indefinite head without anything else belongs to no title.
        if !t.definite && !t.complete && first && t.class & flag::OFFICIAL == 0 {
            return complement(scene, t, j);
        }
        if scene.plain(j, flag::NAMED).is_some()
            && !a.is_nisba
            && scene.plain(j, flag::QUALIFIER).is_none()
        {
            return false;
        }
        t.iso = t.iso.or(a.iso);
        t.definite |= t.complete;
        t.words.end += 1;
        return true;
    }
    if !takes {
        // A rank or honorific goes on with another one only.
        let another =
            scene.plain(j, flag::RANK | flag::HONORIFIC | flag::OFFICE).is_some_and(|c| c.definite);
        t.words.end += usize::from(another);
        return another;
    }
    if scene.plain(j, flag::QUALIFIER).is_some_and(|c| !c.definite) {
        // An indefinite adjective of an indefinite head: مسؤول كبير.
        if !t.definite
            && scene
                .plain(j, flag::TITLE & !flag::CHIEF & !flag::CALLING & !flag::OFFICIAL)
                .is_none()
            && first
        {
            t.words.end += 1;
            return true;
        }
    }
    if !t.definite
        && let Some(c) = scene.plain(j, flag::NISBA).filter(|c| !c.definite)
    {
        t.iso = t.iso.or(c.entry.and_then(|e| e.iso));
        t.words.end += 1;
        return true;
    }
    // A second title: نائب رئيس, الرئيس الشيخ.
    let second = scene.plain(j, flag::OFFICE | flag::RANK | flag::HONORIFIC | flag::CALLING);
    if let Some(c) = second
        && (c.definite || !t.definite && !t.complete)
    {
        let stands_alone = t.definite || !c.definite;
        if stands_alone && scene.plain(j, flag::PORTFOLIO).is_none() {
            t.definite |= c.definite;
            t.words.end += 1;
            return true;
        }
    }
    // «ل», «ب» and what the office is of.
    let prefixed = |c: &&Cut| matches!(c.preposition, Some('ل' | 'ب')) && !c.joined;
    if let Some(c) = scene.cuts(j).iter().find(prefixed) {
        let bound = c.preposition == Some('ل') || t.class & (flag::OFFICIAL | flag::OFFICE) != 0;
        if c.is(flag::PORTAL) && c.preposition == Some('ب') {
            t.words.end += 1;
            if nest(scene, t, j + 1) {
                return true;
            }
            let office = scene.plain(j + 1, flag::OFFICE | flag::PORTFOLIO | flag::STATE).is_some();
            t.words.end += usize::from(office);
            t.complete = office;
            if !office {
                t.words.end -= 1;
            }
            return office;
        }
        if bound && nest_cut(scene, t, j, c) {
            return true;
        }
        if c.preposition == Some('ل') && c.is(flag::PORTFOLIO) && t.class & flag::OFFICE != 0 {
            t.words.end += 1;
            t.complete = true;
            return true;
        }
    }
    let particle = scene.plain(j, flag::LOCATIVE).is_some();
    if particle
        && t.class & (flag::OFFICIAL | flag::CALLING) != 0
        && !t.complete
        && scene.letters(j).chars().count() == 2
    {
        let before = t.words.end;
        t.words.end += 1;
        if nest_body(scene, t, j + 1) {
            return true;
        }
        t.words.end = before;
    }
    if scene.plain(j, flag::LOCATIVE).is_some() || scene.is_verb(j) {
        return false;
    }
    complement(scene, t, j)
}

/// What an office is of: a name, a portfolio, or a definite noun behind an indefinite head.
fn complement(scene: &Scene, t: &mut Title, j: usize) -> bool {
    let construct = !t.definite || t.complete && t.nested.is_empty();
    if construct && !t.definite && nest(scene, t, j) {
        t.definite = true;
        return true;
    }
    let joined = scene.cut(j, flag::PORTFOLIO).filter(|c| c.joined && c.preposition.is_none());
    if joined.is_some_and(|c| c.definite)
        && t.complete
        && scene.cut(t.words.end - 1, flag::PORTFOLIO).is_some()
    {
        t.words.end += 1;
        return true;
    }
    if t.definite {
        return false;
    }
    if let Some(c) = scene.plain(j, flag::PORTFOLIO) {
        t.complete = true;
        t.definite |= c.definite;
        t.words.end += 1;
        return true;
    }
    let noun = scene.is_definite(j)
        && !scene.is_verb(j)
        && (scene.plain(j, flag::NAMED).is_none() || scene.is_common(j));
    if noun && t.class & (flag::OFFICE | flag::CALLING) != 0 {
        (t.complete, t.definite) = (true, true);
        if let Some(c) = scene.plain(j, flag::NISBA_PLURAL) {
            t.iso = t.iso.or(c.entry.and_then(|e| e.iso));
        }
        t.words.end += 1;
        return true;
    }
    false
}

/// Takes the name of a body or place at word `j` into the title.
fn nest(scene: &Scene, t: &mut Title, j: usize) -> bool {
    if !scene.goes_on(j) {
        return false;
    }
    scene.cuts(j).iter().filter(|c| c.is_plain()).any(|c| nest_cut(scene, t, j, c))
}

/// The same for bodies alone.
fn nest_body(scene: &Scene, t: &mut Title, j: usize) -> bool {
    let found = scene.goes_on(j)
        && (listed_at(scene, j)
            .is_some_and(|(l, _)| scene.lists.listed[l as usize].kind() == Kind::Organization)
            || scene.plain(j, flag::BODY).is_some());
    found && nest(scene, t, j)
}

fn nest_cut(scene: &Scene, t: &mut Title, j: usize, cut: &Cut) -> bool {
    // Of a ministry the portfolio alone is in the title: وزيرة الخارجية الأمريكية.
    let Some(find) = Some(cut).filter(|c| !c.is(flag::MINISTRY)).and_then(|c| name_at(scene, j, c))
    else {
        return false;
    };
    t.iso = t.iso.or(find.iso);
    t.complete = true;
    if find.form == Form::Role && (find.words.len() == 1 || find.points_back) {
        t.words.end = j + 1;
        t.definite = true;
        return true;
    }
    t.words.end = find.words.end;
    t.definite = true;
    t.nested.push(Find { weak: false, ..find });
    true
}
