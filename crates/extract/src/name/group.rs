//! Peoples and groups: plurals of human beings, states and bodies without a name.

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Form, Kind};

use super::find::Find;
use super::listed::listed_at;
use super::lists::flag;
use super::phrase::adjective;
use super::scene::{Cut, Scene};

/// A people or nationality used as a noun.
pub fn people(scene: &Scene, i: usize, cut: &Cut) -> Option<Find> {
    if !cut.is(flag::NISBA_PLURAL) || scene.is_verb(i) {
        return None;
    }
    // Behind a noun of the same definiteness it is an adjective: المواطنين الفلسطينيين.
    if cut.is_plain() && scene.goes_on(i) && i > 0 && describes(scene, i - 1, cut.definite) {
        return None;
    }
    // A broken plural that is another word too: على الفور.
    let other = |r: &waqai_morph::Reading| {
        r.is_known() && r.pos != Upos::Adj && r.pos != Upos::Propn && r.features.human != Some(true)
    };
    if cut.is(flag::PEOPLE) && scene.word(i).is_some_and(|w| w.may(other)) {
        return None;
    }
    let mut find = Find::name(Kind::People, i..i + 1, cut.start);
    find.iso = cut.entry.and_then(|e| e.iso);
    if !cut.definite && !cut.is(flag::PEOPLE) {
        find.form = Form::Group;
    }
    Some(find)
}

fn describes(scene: &Scene, i: usize, definite: bool) -> bool {
    let known = scene.cut(
        i,
        flag::TITLES | flag::GROUP | flag::GROUP_BODIES | flag::GROUP_STATES | flag::NISBA_PLURAL,
    );
    match known {
        Some(c) => c.definite == definite,
        None => {
            let human = scene.page.word(i).is_some_and(|w| w.features().human == Some(true));
            human
                && scene.page.word(i).is_some_and(|w| w.has(waqai_morph::Proclitics::THE))
                    == definite
        }
    }
}

/// A group that acts or speaks without a name.
pub fn group(scene: &Scene, i: usize, cut: &Cut) -> Option<Find> {
    let kind = match cut {
        c if c.is(flag::TITLES | flag::GROUP) => Kind::People,
        c if c.is(flag::GROUP_STATES) => Kind::Place,
        c if c.is(flag::GROUP_BODIES) => Kind::Organization,
        _ => return None,
    };
    let single = flag::TITLE | flag::BODY | flag::PLACE;
    if cut.is(single) && !cut.is(flag::GROUP_BODIES) || scene.is_verb(i) {
        return None;
    }
    let mut find = Find::name(kind, i..i + 1, cut.start);
    find.form = Form::Group;
    find.head = Some(i);
    let mut j = i + 1;
    if !cut.definite {
        // What the group is of: one definite noun, a portfolio, a place.
        if let Some((listed, end)) = listed_at(scene, j) {
            find.iso = scene.lists.listed[listed as usize].iso;
            // Countries named behind it are the parties themselves.
            return (cut.is(flag::GROUP) && kind == Kind::People)
                .then_some(Find { words: i..end, ..find });
        }
        if scene.goes_on(j) && scene.plain(j, flag::PORTFOLIO).is_some_and(|c| !c.definite) {
            j += 1;
            if listed_at(scene, j).is_some() {
                return None;
            }
        }
        if scene.goes_on(j)
            && scene.is_definite(j)
            && adjective(scene, j).is_none()
            && !scene.is_verb(j)
        {
            j += 1;
        }
    }
    // Its adjectives agree with it in the article.
    while scene.goes_on(j) && j < i + 5 {
        let nisba = scene
            .plain(j, flag::NISBA | flag::NISBA_PLURAL | flag::QUALIFIER)
            .filter(|c| c.definite == (cut.definite || j > i + 1 && scene.is_definite(j)));
        let known = scene.known_as(j, |p| p == Upos::Adj)
            && !scene.is_verb(j)
            && (scene.is_definite(j) == cut.definite || scene.is_definite(j) && j > i + 1);
        if let Some(c) = nisba {
            find.iso = find.iso.or(c.entry.and_then(|e| e.iso));
        } else if !known || scene.word(j).is_some_and(|w| w.has(Proclitics(!Proclitics::THE.0))) {
            break;
        }
        j += 1;
    }
    find.words.end = j;
    Some(find)
}
