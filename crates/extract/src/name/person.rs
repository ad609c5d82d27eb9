//! Persons: how the parts of a name follow each other, and where the name ends.

use super::body::{adjective, is_foreign, listed_at};
use super::lists::flag;
use super::scene::{Cut, Scene};
use waqai_record::Kind;

/// What stands before the words that may be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// A title: what follows is most likely a name.
    Title,
    /// Nothing.
    None,
}

/// A person's name.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The word behind it.
    pub end: usize,
    /// Letters of its first word that are clitics.
    pub cut: u8,
    /// Whether the name could be common words or another kind of name as well.
    pub weak: bool,
    /// The listed person that it is.
    pub listed: Option<u32>,
}

/// The longest name in words.
const LONGEST: usize = 7;

/// What a word is inside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A given name, a family name or a foreign word that can stand by itself.
    Sure,
    /// The same, but a common word too.
    Doubtful,
    /// A word that the lexicon lacks.
    Foreign,
    /// Needs the word behind it (بن, عبد, أبو, آل, دي).
    Opens,
    /// Only behind another part (الدين, an initial, a definite surname).
    Follows,
    /// A common definite word, which may be a surname right behind a given name.
    Surname,
    /// No part of a name.
    No,
}

/// The name that begins at word `i`.
pub fn person(scene: &Scene, i: usize, support: Support) -> Option<Person> {
    if scene.word(i).is_none() {
        return None;
    }
    for cut in scene.cuts(i) {
        if let Some((listed, end)) = scene.listed(i, cut)
            && scene.lists.listed[listed as usize].kind() == Kind::Person
            && (support == Support::None || cut.is_plain())
            && end > i + 1
        {
            return Some(Person {
                end: extended(scene, end),
                cut: cut.start,
                weak: false,
                listed: Some(listed),
            });
        }
    }
    let named = flag::NAMED
        | flag::SERVANT
        | flag::KUNYA
        | flag::ARTICLE
        | flag::INITIAL
        | flag::IBN
        | flag::HOUSE;
    let unlisted = Cut {
        start: 0,
        stem: 0,
        definite: scene.is_definite(i),
        joined: false,
        preposition: None,
        entry: None,
    };
    let cuts = scene
        .cuts(i)
        .iter()
        .copied()
        .filter(|c| c.is(named) && (support == Support::None || c.is_plain()));
    if let Some(p) = cuts.into_iter().find_map(|cut| run(scene, i, &cut, support)) {
        return Some(p);
    }
    let cut = match (support, foreign_cut(scene, i)) {
        (Support::Title, Some(_)) if scene.letters(i).starts_with(['و']) => None,
        (Support::Title, _) => Some(0),
        (Support::None, cut) => cut,
    };
    cut.and_then(|start| run(scene, i, &Cut { start, stem: start, ..unlisted }, support))
}

/// How many letters of an unknown word at `i` are clitics, by the analyser; nothing if it is no foreign word.
fn foreign_cut(scene: &Scene, i: usize) -> Option<u8> {
    let word = scene.word(i)?;
    if !is_foreign(scene, i) {
        return None;
    }
    // A reading of the lexicon that no newspaper prints says nothing of the clitics; a name that begins
    // with و is rarer than a name behind «and».
    if word.reading().is_known() {
        return Some(u8::from(word.whole().starts_with(['و']) && word.whole().len() > 8));
    }
    Some(((word.without_particles().start - word.span.start) / 2) as u8)
}

fn run(scene: &Scene, i: usize, cut: &Cut, support: Support) -> Option<Person> {
    let first = first_part(scene, i, cut, support);
    if first == Part::No
        || first == Part::Follows
        || first == Part::Surname && support == Support::None
    {
        return None;
    }
    if support == Support::Title
        && (adjective(scene, i).is_some_and(|a| a.is_nisba) || place_at(scene, i))
    {
        return None;
    }
    let mut end = i + 1;
    let mut parts = 1;
    let mut sure = first == Part::Sure;
    let mut foreign = usize::from(first == Part::Foreign);
    let mut last = first;
    while end < i + LONGEST {
        if scene.page.is_sign(end, ".")
            && last == Part::Follows
            && scene.page.touches_next(end - 1)
            && scene.word(end + 1).is_some()
        {
            end += 1;
            continue;
        }
        if !scene.goes_on(end) {
            break;
        }
        let part = next_part(scene, end, last, parts, support);
        if part == Part::No {
            break;
        }
        sure |= part == Part::Sure;
        foreign += usize::from(part == Part::Foreign);
        parts += 1;
        last = part;
        end += 1;
    }
    while end > i + 1 && last == Part::Opens {
        end -= 1;
        parts -= 1;
        last = Part::Sure;
    }
    if last == Part::Opens {
        return None;
    }
    let accepted = match support {
        Support::Title => first != Part::Doubtful || parts > 1 || next_ends(scene, end),
        Support::None => {
            sure && (first != Part::Doubtful || parts > 1)
                || first == Part::Opens && parts > 1
                || foreign >= 1
        }
    };
    let weak = support == Support::None && !sure && first != Part::Opens
        || support == Support::Title && first == Part::Doubtful && parts == 1;
    accepted.then_some(Person { end, cut: cut.start, weak, listed: None })
}

fn first_part(scene: &Scene, i: usize, cut: &Cut, support: Support) -> Part {
    if cut.is(flag::SERVANT | flag::KUNYA | flag::HOUSE | flag::IBN) && !cut.definite {
        let next = scene.goes_on(i + 1)
            && (scene.is_definite(i + 1)
                || named(scene, i + 1)
                || is_foreign(scene, i + 1)
                || scene.plain(i + 1, flag::SERVANT | flag::DIVINE).is_some());
        let common = scene.is_verb(i);
        return if next && !common { Part::Opens } else { Part::No };
    }
    if cut.is(flag::NAMED) {
        if (scene.is_verb(i) || scene.is_particle(i)) && support == Support::None
            || ends_in_alef(scene, i)
        {
            return Part::No;
        }
        let common = scene.is_common(i)
            || cut.is(flag::QUALIFIER | flag::TITLE | flag::BODY | flag::PLACE)
            || !cut.entry.is_none_or(|e| e.phrases.is_empty()) && place_at(scene, i);
        let given = cut.is(flag::GIVEN) && !cut.definite;
        return match (common, given) {
            (false, _) => Part::Sure,
            (true, true) => Part::Doubtful,
            (true, false) if support == Support::Title => Part::Doubtful,
            _ => Part::No,
        };
    }
    if cut.is(flag::ARTICLE | flag::INITIAL) && !scene.is_common(i) {
        let next = scene.goes_on(i + 1) && (is_foreign(scene, i + 1) || named(scene, i + 1))
            || scene.page.is_sign(i + 1, ".");
        return if next { Part::Opens } else { Part::No };
    }
    if scene.is_verb(i) {
        return Part::No;
    }
    if is_foreign(scene, i) {
        return Part::Foreign;
    }
    if support == Support::Title && scene.has_lexicon {
        if scene.is_definite(i) {
            let surname = !scene.is_common(i)
                || scene.letters(i).ends_with(['ي'])
                    && scene.plain(i, flag::NISBA | flag::QUALIFIER).is_none();
            return if surname && scene.cuts(i).is_empty() { Part::Sure } else { Part::No };
        }
        let noun = scene.cuts(i).is_empty()
            && scene.pos(i).is_some_and(|p| {
                matches!(
                    p,
                    waqai_morph::Upos::Noun | waqai_morph::Upos::Adj | waqai_morph::Upos::Propn
                )
            });
        let next = scene.goes_on(i + 1)
            && (named(scene, i + 1)
                || is_foreign(scene, i + 1)
                || scene.plain(i + 1, flag::IBN).is_some());
        if noun && next {
            return Part::Doubtful;
        }
    }
    Part::No
}

fn next_part(scene: &Scene, i: usize, last: Part, parts: usize, support: Support) -> Part {
    let plain = |flags| scene.plain(i, flags);
    if let Some(c) = plain(
        flag::IBN
            | flag::SERVANT
            | flag::KUNYA
            | flag::HOUSE
            | flag::ARTICLE
            | flag::DIVINE
            | flag::INITIAL,
    ) {
        if c.is(flag::DIVINE) {
            return if last == Part::No { Part::No } else { Part::Sure };
        }
        if c.is(flag::INITIAL) && scene.page.is_sign(i + 1, ".") {
            return Part::Follows;
        }
        let next = scene.goes_on(i + 1)
            && (scene.is_definite(i + 1)
                || named(scene, i + 1)
                || is_foreign(scene, i + 1)
                || scene
                    .plain(i + 1, flag::SERVANT | flag::IBN | flag::KUNYA | flag::ARTICLE)
                    .is_some());
        if next
            && !(scene.is_verb(i) && c.is(flag::ARTICLE | flag::KUNYA))
            && !(c.is(flag::ARTICLE) && scene.is_definite(i + 1))
            && (!scene.is_common(i) || c.is(flag::IBN | flag::SERVANT | flag::KUNYA | flag::HOUSE))
        {
            return Part::Opens;
        }
    }
    if last == Part::Opens && scene.is_definite(i) && !place_at(scene, i) {
        return Part::Sure;
    }
    if let Some(c) = plain(flag::NAMED).filter(|_| !ends_in_alef(scene, i)) {
        let taken =
            c.is(flag::TITLE | flag::QUALIFIER | flag::BODY | flag::NISBA | flag::NISBA_PLURAL);
        if c.definite && c.is(flag::NISBA) && parts > 1 || scene.is_verb(i) && scene.is_common(i) {
            return Part::No;
        }
        if !taken || parts == 1 && !scene.is_common(i) || support == Support::Title && parts == 1 {
            return Part::Sure;
        }
    }
    if last == Part::Opens
        && !scene.is_verb(i)
        && scene.cuts(i).iter().all(|c| !c.is(flag::LOCATIVE | flag::PARTNER))
    {
        return Part::Sure;
    }
    if is_foreign(scene, i) {
        let joined = scene.letters(i).starts_with(['و']) && foreign_cut(scene, i) != Some(0);
        return if joined { Part::No } else { Part::Foreign };
    }
    if !scene.is_definite(i) || scene.is_verb(i) || adjective(scene, i).is_some_and(|a| a.is_nisba)
    {
        return Part::No;
    }
    let grammar = scene
        .plain(
            i,
            flag::TITLE
                | flag::TITLES
                | flag::QUALIFIER
                | flag::BODY
                | flag::PLACE
                | flag::PORTFOLIO
                | flag::NISBA
                | flag::NISBA_PLURAL,
        )
        .is_some();
    let surname_shape = scene.letters(i).ends_with(['ي']) && scene.cuts(i).is_empty();
    match parts {
        _ if grammar || place_at(scene, i) => Part::No,
        _ if !scene.is_common(i) && scene.has_lexicon => Part::Surname,
        1 if matches!(last, Part::Sure | Part::Doubtful)
            && (surname_shape || last == Part::Sure && !scene.is_common(i - 1)) =>
        {
            Part::Surname
        }
        _ => Part::No,
    }
}

/// Whether a particle is written with the ى that no name as علي has.
fn ends_in_alef(scene: &Scene, i: usize) -> bool {
    scene.page.surface(i).ends_with(['ى'])
        && scene.known_as(i, |p| matches!(p, waqai_morph::Upos::Adp))
}

fn named(scene: &Scene, i: usize) -> bool {
    scene.plain(i, flag::NAMED).is_some()
}

fn place_at(scene: &Scene, i: usize) -> bool {
    let place = |l: u32| scene.lists.listed[l as usize].kind() != Kind::Person;
    scene.plain(i, flag::NAMED).is_none() && listed_at(scene, i).is_some_and(|(l, _)| place(l))
}

fn next_ends(scene: &Scene, i: usize) -> bool {
    !scene.goes_on(i)
        || scene.is_verb(i)
        || scene.plain(i, flag::LOCATIVE | flag::PARTNER).is_some()
}

/// A listed name goes on with what can only be a part of a name.
fn extended(scene: &Scene, mut end: usize) -> usize {
    while scene.goes_on(end) && is_foreign(scene, end) && named(scene, end) {
        end += 1;
    }
    end
}
