//! Short names that the article makes known itself: a place's behind its type (قطاع غزة, then غزة), a body's in
//! brackets behind it; wherever they stand by themselves later, they are names.

use waqai_record::{Form, Kind};

use super::find::Find;
use super::lists::flag;
use super::phrase::is_foreign;
use super::scene::{Cut, Scene};

/// The short names of one article, in letters.
pub struct Short<'a> {
    places: Vec<&'a str>,
    bodies: Vec<&'a str>,
}

/// The short names that `finds` make known.
pub fn short<'a>(scene: &Scene<'a>, finds: &[Find]) -> Short<'a> {
    let names = || finds.iter().filter(|f| f.form == Form::Name && f.listed.is_none());
    let place = |f: &Find| {
        let head = f.head.filter(|_| f.kind == Kind::Place)?;
        let last = f.words.end - 1;
        let announced = f.words.len() == 1 && head < last;
        let same = f.words.len() == 2 && scene.cut(head, flag::SAME).is_some();
        (announced || same && !scene.is_common(last)).then(|| scene.letters(last))
    };
    let bodies = finds.iter().filter(|f| f.kind == Kind::Organization && f.form == Form::Name);
    Short {
        places: names().filter_map(place).collect(),
        bodies: bodies.filter_map(|f| bracketed(scene, f)).collect(),
    }
}

/// The one word in brackets behind the body `find` in several words, if it can be its short name.
fn bracketed<'a>(scene: &Scene<'a>, find: &Find) -> Option<&'a str> {
    let i = find.words.end + 1;
    let brackets = scene.page.is_sign(i - 1, "(") && scene.page.is_sign(i + 1, ")");
    let other = flag::NISBA
        | flag::NISBA_PLURAL
        | flag::QUALIFIER
        | flag::TITLE
        | flag::TITLES
        | flag::GROUP
        | flag::BODY
        | flag::PLACE
        | flag::PORTFOLIO;
    let name = brackets
        && find.words.len() > 1
        && scene.word(i).is_some()
        && scene.letters(i).chars().count() > 2
        && !scene.is_verb(i)
        && !scene.is_closed(i)
        && scene.plain(i, other).is_none()
        && (!scene.is_common(i) || !scene.is_definite(i) && is_nominal(scene, i));
    name.then(|| scene.letters(i))
}

/// Whether word `i` is a noun with nothing on it: no adjective, no feminine ending, no pronoun.
fn is_nominal(scene: &Scene, i: usize) -> bool {
    scene.pos(i) == Some(waqai_morph::Upos::Noun)
        && !scene.page.surface(i).ends_with(['ة', 'ً'])
        && scene.word(i).is_some_and(|w| w.pronoun().is_none())
}

impl Short<'_> {
    /// The word `i` as one of these names.
    pub fn at(&self, scene: &Scene, i: usize) -> Option<Find> {
        if scene.word(i).is_none() || scene.is_verb(i) {
            return None;
        }
        let place = if self.places.is_empty() { None } else { self.place(scene, i) };
        let body = || if self.bodies.is_empty() { None } else { self.body(scene, i) };
        place.or_else(body).or_else(|| town(scene, i))
    }

    /// A place: one that is a common noun too only where a town can stand.
    fn place(&self, scene: &Scene, i: usize) -> Option<Find> {
        let whole = scene.letters(i);
        let tail = whole.strip_prefix(['و', 'ف']);
        let by = |w: &str| w.strip_prefix(['ب', 'ل']).map(str::len);
        let name = |len: Option<usize>| {
            len.is_some_and(|len| self.places.contains(&&whole[whole.len() - len..]))
        };
        let before = i.checked_sub(1).filter(|_| scene.goes_on(i));
        let beside = before.is_some_and(|b| scene.plain(b, flag::LOCATIVE).is_some());
        let (start, sure) = match () {
            () if name(Some(whole.len())) => (0, beside),
            () if name(tail.map(str::len)) => (1, false),
            () if name(by(whole)) => (1, whole.starts_with(['ب'])),
            () if name(tail.and_then(by)) => (2, true),
            () => return None,
        };
        (sure || !scene.is_common(i)).then(|| Find::name(Kind::Place, i..i + 1, start))
    }

    /// A body: one that is a common noun too stands bare, behind «and» or «to».
    fn body(&self, scene: &Scene, i: usize) -> Option<Find> {
        let whole = scene.letters(i);
        let name = |cut: u8| self.bodies.contains(&scene.letters_behind(i, cut));
        let start = match () {
            () if name(0) => 0,
            () if whole.starts_with(['و', 'ف', 'ل']) && name(1) => 1,
            () if whole.starts_with(['ب', 'ك']) && name(1) && !scene.is_common(i) => 1,
            () if whole.starts_with(['و']) && name(2) && !scene.is_common(i) => 2,
            () => return None,
        };
        Some(Find::name(Kind::Organization, i..i + 1, start))
    }
}

/// The foreign word `i` as a town of no list: alone behind a preposition of place, and long as foreign names are;
/// short ones and those in ة are more often words that the lexicon lacks.
pub fn town(scene: &Scene, i: usize) -> Option<Find> {
    let before = i.checked_sub(1).filter(|_| scene.goes_on(i))?;
    let within = |c: &Cut| c.preposition.is_none() && !c.definite && c.is(flag::WITHIN);
    if !scene.cuts(before).iter().any(within) || !is_foreign(scene, i) {
        return None;
    }
    let surface = scene.page.surface(i);
    let alone = !(scene.goes_on(i + 1) && is_foreign(scene, i + 1));
    // A plural, or a pronoun on a word that the lexicon lacks.
    let arabic = surface.ends_with("\u{627}\u{62a}") || surface.ends_with("\u{647}\u{627}");
    let fits = alone
        && !arabic
        && scene.cuts(i).is_empty()
        && scene.letters(i).chars().count() > 5
        && !surface.ends_with(['ة', 'ه', 'ء', 'ً', 'ى'])
        && scene.word(i).is_some_and(|w| w.pronoun().is_none());
    fits.then(|| Find::name(Kind::Place, i..i + 1, 0))
}
