//! Teams: in sport copy a town, country or listed club stands for its team, told by the words beside it.

use waqai_morph::Upos;
use waqai_record::{Form, Kind};

use super::find::Find;
use super::lists::{Sort, flag};
use super::phrase::is_foreign;
use super::scene::{Cut, Scene};

/// How many words of sport make a page sport copy.
pub const SPORT: usize = 4;

/// The team that begins at word `i` with the cut `cut`.
pub fn team(scene: &Scene, i: usize, cut: &Cut, finds: &[Find]) -> Option<Find> {
    let function = scene.is_closed(i) || scene.is_particle(i);
    if !scene.is_sport || function || scene.is_verb(i) && !cut.definite {
        return None;
    }
    let (listed, end) = scene.listed(i, cut)?;
    let of = &scene.lists.listed[listed as usize];
    if of.kind() == Kind::Person || cut.is(flag::LOCATIVE) || headed(scene, i, cut) {
        return None;
    }
    // A name in two halves that only one of the lists has: بوكا جونيورز.
    let half = |at: &usize| {
        scene.goes_on(*at)
            && is_foreign(scene, *at)
            && scene.cuts(*at).is_empty()
            && !scene.letters(*at).starts_with(['و'])
    };
    let wide = (end..i + 3).take_while(half).last();
    let mut end = end.max(wide.map_or(0, |at| at + 1));
    // برشلونة الإسباني is برشلونة; but النصر السعودي is called so.
    let place = |l: u32| scene.lists.listed[l as usize].kind() == Kind::Place;
    let alone = |p: &u32| {
        let p = &scene.lists.phrases[*p as usize];
        p.rest.is_empty() && p.definite == cut.definite && place(p.listed)
    };
    if end == i + 2 && !cut.definite && native(scene, i + 1) {
        let town = cut.entry.is_some_and(|e| e.phrases.iter().any(alone));
        end -= usize::from(town);
    }
    if cut.definite && scene.pos(i) == Some(Upos::Adj) && !native(scene, end) && end == i + 1 {
        return None;
    }
    let strong = native(scene, end);
    let context = before(scene, i, cut) || scored(scene, end) || after(scene, end);
    let list = finds
        .last()
        .is_some_and(|f| f.kind == Kind::Organization && f.team && f.words.end == i && cut.joined);
    if !(strong || context || list) {
        return None;
    }
    let named = cut.definite && cut.is(flag::EVERYDAY) || of.sort == Sort::Country;
    end += usize::from(strong && named);
    let mut find = Find::name(Kind::Organization, i..end, cut.start);
    find.team = true;
    find.iso = of.iso;
    if of.kind() == Kind::Organization {
        find.listed = Some(listed);
    }
    Some(find)
}

/// Whether a class noun begins at `i`, which has rules of its own.
fn headed(scene: &Scene, i: usize, cut: &Cut) -> bool {
    cut.is(flag::BODY | flag::PLACE) && !cut.definite && scene.goes_on(i + 1)
}

/// برشلونة الإسباني: a masculine nisba of a country behind the name of a town is the team's.
fn native(scene: &Scene, end: usize) -> bool {
    let nisba = scene.plain(end, flag::NISBA).filter(|_| scene.goes_on(end));
    nisba.is_some_and(|c| {
        c.definite && !c.is(flag::FEMININE) && c.entry.is_some_and(|e| e.iso.is_some())
    })
}

/// Whether a word of teams stands right before, or a preposition behind a word of winning and losing.
fn before(scene: &Scene, i: usize, cut: &Cut) -> bool {
    let Some(at) = i.checked_sub(1).filter(|_| scene.goes_on(i)) else { return false };
    if side(scene, at) || scene.is_verb(at) && won(scene, at) {
        return cut.preposition.is_none();
    }
    // بين إيطاليا وفرنسا, على حساب النصر, للثأر من فرنسا, لبرشلونة.
    let particle = scene.is_particle(at) || scene.known_as(at, |p| p == Upos::Adp);
    let bound = matches!(cut.preposition, Some('ل')) || particle && cut.preposition.is_none();
    let near = |n: &usize| scene.page.sentence_index(*n) == scene.page.sentence_index(i);
    bound && (at.saturating_sub(3)..=at).filter(near).any(|n| won(scene, n))
}

fn side(scene: &Scene, at: usize) -> bool {
    has(scene, at, flag::SIDE)
}

fn won(scene: &Scene, at: usize) -> bool {
    has(scene, at, flag::WIN)
}

fn has(scene: &Scene, at: usize, flags: u64) -> bool {
    let word = |key: &str| scene.lists.get(key).is_some_and(|e| e.flags & flags != 0);
    scene.cuts(at).iter().any(|c| c.is(flags) && !c.definite)
        || scene.word(at).is_some_and(|w| word(w.key()) || word(&waqai_text::fold(w.lemma())))
}

/// «(إسبانيا)» or a score behind the name.
fn scored(scene: &Scene, end: usize) -> bool {
    let country = |l: u32| scene.lists.listed[l as usize].sort == Sort::Country;
    if scene.page.is_sign(end, "(") && scene.page.is_sign(end + 2, ")") {
        let named = scene.cuts(end + 1).iter().filter(|c| c.is_plain());
        return named.filter_map(|c| scene.listed(end + 1, c)).any(|(l, _)| country(l));
    }
    let number =
        |at: usize| scene.page.word(at).is_some_and(|w| w.kind == waqai_text::Kind::Number);
    number(end) && scene.page.is_sign(end + 1, "-")
}

/// A verb of sport right behind the name.
fn after(scene: &Scene, end: usize) -> bool {
    scene.goes_on(end) && scene.is_verb(end) && (side(scene, end) || won(scene, end))
}

/// What the article says of a team holds wherever the name stands: towns named as teams are teams, but not where
/// somebody is in them, comes to or from them.
pub fn spread(scene: &Scene, finds: &mut [Find]) {
    let teams: Vec<&str> = finds
        .iter()
        .filter(|f| f.team && f.words.len() == 1)
        .map(|f| scene.letters_behind(f.words.start, f.cut))
        .collect();
    if teams.is_empty() {
        return;
    }
    for find in finds.iter_mut().filter(|f| f.kind == Kind::Place && f.form == Form::Name) {
        let i = find.words.start;
        let country = find.listed.is_some_and(|l| {
            matches!(scene.lists.listed[l as usize].sort, Sort::Country | Sort::Region)
        });
        let inside = scene.cuts(i).iter().any(|c| c.start == find.cut && c.preposition.is_some())
            || i > 0 && scene.plain(i - 1, flag::LOCATIVE | flag::PLACE).is_some()
            || i > 0 && scene.page.is_sign(i - 1, "(");
        if !country
            && !inside
            && find.words.len() == 1
            && teams.contains(&scene.letters_behind(i, find.cut))
        {
            (find.kind, find.listed, find.team, find.weak) =
                (Kind::Organization, None, true, false);
        }
    }
}
