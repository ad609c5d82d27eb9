//! Bodies: a head noun, what it is of, its adjectives, and where that ends.

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Form, Kind};

use super::find::Find;
use super::listed::listed_at;
use super::lists::{Sort, flag};
use super::person::{Support, person};
use super::phrase::{
    adjective, adjectives, foreign_run, is_construct, is_definite_noun, purpose, quoted,
};
use super::scene::{Cut, Scene};

/// The body that begins with the head noun `cut` of word `i`.
pub fn body(scene: &Scene, i: usize, cut: &Cut) -> Option<Find> {
    let mut find = Find::name(Kind::Organization, i..i + 1, cut.start);
    find.head = Some(i);
    if cut.definite {
        return definite_body(scene, cut, find);
    }
    let announces = cut.is(flag::ANNOUNCE | flag::OUTLET);
    if let Some(inner) = quoted(scene, i + 1) {
        // جمعية «فلان»: what a class noun puts between quotation marks is the body's name.
        let bodies = announces || cut.is(flag::PART);
        return bodies.then_some(Find { words: inner, cut: 0, ..find });
    }
    if !scene.goes_on(i + 1)
        || cut.is(flag::ROLE) && !cut.is(flag::PART | flag::STATE | flag::ANNOUNCE)
    {
        return None;
    }
    // جماعة أبو سالم: called after its head.
    if announces
        && scene.plain(i + 1, flag::KUNYA).is_some()
        && let Some(p) = person(scene, i + 1, Support::None).filter(|p| p.end > i + 2)
    {
        return Some(Find { words: i + 1..p.end, cut: 0, ..find });
    }
    if let Some((listed, end)) = listed_at(scene, i + 1) {
        let of = &scene.lists.listed[listed as usize];
        // قوات اليونيفيل: forces that have a name of their own.
        let forces = cut.is(flag::STATE) && cut.is(flag::ROLE) && end == i + 2;
        let stands = (announces || forces) && of.kind() == Kind::Organization;
        find.iso = of.iso;
        if cut.is(flag::OUTLET)
            && of.kind() == Kind::Place
            && (adjective(scene, end).is_none() || scene.is_definite(i + 1))
            && foreign_run(scene, end) == end
        {
            // صحيفة القدس: called after a place.
            return Some(Find { words: i + 1..end, cut: 0, iso: None, ..find });
        }
        if stands {
            find.words = i + 1..end;
            find.cut = 0;
            find.listed = Some(listed);
        } else if of.kind() == Kind::Person
            || cut.is(flag::ACT)
            || cut.is(flag::STATE) && of.sort != Sort::Country && of.kind() == Kind::Place
        {
            return None;
        } else {
            let run = foreign_run(scene, end);
            if announces && run > end {
                (find.words, find.cut, find.iso) = (i + 1..run, 0, None);
                return Some(find);
            }
            // منظمة هيومن رايتس ووتش الأمريكية: where a listed body is from is no part of its name.
            let from = adjective(scene, end).is_some_and(|a| a.iso.is_some());
            let own = of.kind() == Kind::Organization && from && !scene.is_definite(i + 1);
            let whole = if own {
                (end, of.iso, false, false)
            } else {
                adjectives(scene, purpose(scene, end))
            };
            let (end, iso, ..) = whole;
            find.words = i..end;
            find.iso = iso.or(find.iso);
        }
        return Some(find);
    }
    let run = foreign_run(scene, i + 1);
    if run > i + 1 {
        let run = if cut.is(flag::PART) { purpose(scene, run) } else { run };
        let person = flag::SURNAME | flag::FAMILY;
        if cut.is(flag::ACT | flag::STATE) || !announces && scene.plain(i + 1, person).is_some() {
            return None;
        }
        find.words = if announces { i + 1..run } else { i..run };
        find.cut = if announces { 0 } else { find.cut };
        return Some(find);
    }
    // A construct chain: indefinite nouns, then a definite one.
    let mut j = i + 1;
    while j < i + 3 && scene.goes_on(j) && is_construct(scene, j) {
        j += 1;
    }
    if let Some((listed, end)) = listed_at(scene, j).filter(|_| j > i + 1) {
        let of = &scene.lists.listed[listed as usize];
        if of.kind() == Kind::Person {
            return None;
        }
        find.iso = of.iso;
        find.words = i..end;
        return Some(find);
    }
    if !scene.goes_on(j) || !is_definite_noun(scene, j) {
        return None;
    }
    let noun = j;
    // ملعب العاصمة, رئيس الحزب: what has no name itself gives none.
    let general = flag::AREA | flag::ANNOUNCE | flag::OUTLET;
    if scene.plain(noun, general).is_some() && adjective(scene, noun + 1).is_none() {
        return None;
    }
    j += 1;
    while cut.is(flag::PART)
        && scene.goes_on(j)
        && scene.plain(noun, flag::PORTFOLIO).is_some()
        && scene
            .cut(j, flag::PORTFOLIO)
            .is_some_and(|c| c.joined && c.definite && c.preposition.is_none())
    {
        j += 1;
    }
    // منظمة الأغذية والزراعة الدولية: a second noun, if adjectives follow it.
    if cut.is(flag::PART)
        && j == noun + 1
        && scene.goes_on(j)
        && scene.word(j).is_some_and(|w| {
            w.has(Proclitics::AND) && w.has(Proclitics::THE) && w.pos() == Upos::Noun
        })
        && (adjective(scene, j + 1).is_some_and(|a| a.is_formal)
            || !cut.is(flag::STATE) && paired(scene, j))
    {
        j += 1;
    }
    let (end, iso, nisba, formal) = adjectives(scene, j);
    find.iso = iso;
    let end = if cut.is(flag::PART) && iso.is_none() { purpose(scene, end) } else { end };
    if cut.is(flag::ACT) && iso.is_none()
        || cut.is(flag::ANNOUNCE)
            && scene.is_common(noun)
            && !formal
            && scene.plain(noun, flag::TITLES | flag::GROUP).is_none()
    {
        return None;
    }
    let alone = noun == i + 1 && end == noun + 1;
    if announces && alone && (cut.is(flag::OUTLET) || !scene.is_common(noun)) {
        find.words = noun..end;
        find.cut = 0;
        return Some(find);
    }
    find.words = i..end;
    if cut.is(flag::ROLE) && !nisba {
        find.form = Form::Role;
    }
    if cut.is(flag::OUTLET) && !formal && !nisba {
        return None;
    }
    Some(find)
}

/// مركز الطوارئ والدعم: whether word `j`, «and» with a definite noun, ends the name of a body: a thing, no person, body
/// or place, behind which the phrase ends.
fn paired(scene: &Scene, j: usize) -> bool {
    let other = flag::BODY | flag::PLACE | flag::TITLE | flag::TITLES | flag::GROUP | flag::PEOPLE;
    let alone = !scene.goes_on(j + 1) || scene.is_verb(j + 1) || scene.is_particle(j + 1);
    alone
        && scene.word(j).is_some_and(|w| w.features().human != Some(true))
        && !scene.cuts(j).iter().any(|c| c.is(other) || scene.listed(j, c).is_some())
}

fn definite_body(scene: &Scene, cut: &Cut, mut find: Find) -> Option<Find> {
    let i = find.words.start;
    let (mut end, mut iso, mut nisba, mut formal) = adjectives(scene, i + 1);
    // وزيرا الخارجية الأمريكي والتركي: what does not agree is no adjective of the body.
    let masculine = scene.plain(i + 1, flag::NISBA).is_some_and(|c| !c.is(flag::FEMININE));
    if scene.letters(i).ends_with(['ه']) && masculine && end == i + 2 {
        (end, iso, nisba, formal) = (i + 1, None, false, false);
    }
    find.words.end = end;
    find.iso = iso;
    if cut.is(flag::ACT) && end > i + 1 && iso.is_none() {
        return None;
    }
    let mut any = i + 1;
    while adjective(scene, any).is_some() {
        any += 1;
    }
    if end == i + 1 && any > end && !cut.is(flag::ACT | flag::ROLE) {
        // الجماعة المسلحة, الحزب الحاكم: a description.
        find.words.end = any;
        (find.form, find.points_back) = (Form::Role, true);
        return Some(find);
    }
    let end = if cut.is(flag::PART) && end > i + 1 { purpose(scene, end) } else { end };
    find.words.end = end;
    if end == i + 1 {
        if cut.is(flag::ACT) {
            return None;
        }
        find.form = Form::Role;
        find.points_back = !cut.is(flag::STATE | flag::ROLE);
        return Some(find);
    }
    if cut.is(flag::ROLE) && !cut.is(flag::PART | flag::STATE | flag::ANNOUNCE) {
        find.form = Form::Role;
        return nisba.then_some(find);
    }
    let named = match cut {
        c if c.is(flag::OUTLET) => false,
        c if c.is(flag::STATE) && !c.is(flag::PART) => nisba || formal && c.is(flag::ROLE),
        c if c.is(flag::ANNOUNCE) => formal && !nisba,
        _ => formal,
    };
    if !named {
        find.form = Form::Role;
        find.points_back = !cut.is(flag::STATE);
    } else if cut.is(flag::PART) && cut.is(flag::STATE) && iso.is_none() {
        // المحكمة الابتدائية بتونس: the town is part of a court's name.
        let by = |c: &&Cut| c.preposition == Some('ب') && !c.joined;
        let town = scene.cuts(end).iter().filter(by).find_map(|c| scene.listed(end, c));
        if let Some((listed, behind)) = town.filter(|_| scene.goes_on(end)) {
            let of = &scene.lists.listed[listed as usize];
            if of.kind() == Kind::Place {
                (find.words.end, find.iso) = (behind, of.iso);
            }
        }
    }
    Some(find)
}
