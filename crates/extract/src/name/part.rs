//! Parts of a person's name: what each word can be where it stands.

use waqai_morph::features::Person;
use waqai_morph::{Proclitics, Upos};
use waqai_record::Kind;

use super::listed::listed_at;
use super::lists::{Sort, flag};
use super::person::{Support, foreign_cut};
use super::phrase::{adjective, is_foreign, is_strange};
use super::scene::{Cut, Scene};

/// What a word is inside a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
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

/// What the lists have as a word that announces or tells of names.
const CLASSES: u64 = flag::TITLE
    | flag::TITLES
    | flag::QUALIFIER
    | flag::BODY
    | flag::PLACE
    | flag::PORTFOLIO
    | flag::NISBA;

pub fn first_part(scene: &Scene, i: usize, cut: &Cut, support: Support) -> Part {
    let titled = support == Support::Title;
    if cut.is(flag::SERVANT | flag::KUNYA | flag::HOUSE | flag::IBN) && !cut.definite {
        let object = scene.is_definite(i + 1) && scene.is_common(i + 1) && !named(scene, i + 1);
        let common = scene.is_verb(i)
            || cut.is(flag::IBN) && !titled
            || cut.is(flag::KUNYA) && !titled && object;
        return if opens(scene, i) && !common { Part::Opens } else { Part::No };
    }
    if scene.is_bound_particle(i) {
        return Part::No;
    }
    if cut.is(flag::NAMED) {
        let closed = scene.is_closed(i) && cut.is_plain();
        let word = !cut.is_plain() || scene.is_word_too(i);
        let other = scene.is_verb(i) && word && !before_name(scene, i, cut, support)
            || scene.is_particle(i);
        if other && !titled || closed || ends_in_alef(scene, i) || preposed(scene, i, titled) {
            return Part::No;
        }
        let other = CLASSES;
        let word = if cut.is_plain() { scene.is_word_too(i) } else { scene.is_common(i) };
        let common = word || cut.is(other) || place_at(scene, i);
        return match (common, cut.is(flag::GIVEN) && !cut.definite) {
            (false, _) => Part::Sure,
            (true, true) => Part::Doubtful,
            (true, false) if titled => Part::Doubtful,
            _ => Part::No,
        };
    }
    if cut.is(flag::ARTICLE | flag::INITIAL)
        && !scene.is_closed(i)
        && !scene.is_particle(i)
        && cut.preposition.is_none()
    {
        let dotted = scene.page.is_sign(i + 1, ".") && scene.page.touches_next(i);
        let next = scene.goes_on(i + 1)
            && (is_foreign(scene, i + 1) || named(scene, i + 1) && !scene.is_common(i));
        return if dotted {
            Part::Follows
        } else if next {
            Part::Opens
        } else {
            Part::No
        };
    }
    if scene.is_verb(i) || scene.is_closed(i) {
        return Part::No;
    }
    if is_foreign(scene, i) || titled && is_strange(scene, i) {
        return Part::Foreign;
    }
    let nominal = matches!(scene.pos(i), None | Some(Upos::Noun | Upos::Adj | Upos::Propn));
    let bare = scene.word(i).is_some_and(|w| !w.has(Proclitics(!Proclitics::THE.0)));
    if titled && scene.has_lexicon && nominal && bare && scene.cuts(i).is_empty() {
        if scene.is_definite(i) {
            let surname = !scene.is_common(i)
                || scene.letters(i).ends_with(['ي']) && scene.pos(i) != Some(Upos::Adj);
            return if surname { Part::Sure } else { Part::No };
        }
        let next = scene.goes_on(i + 1)
            && (named(scene, i + 1)
                || is_foreign(scene, i + 1)
                || scene.plain(i + 1, flag::IBN).is_some());
        if next {
            return Part::Doubtful;
        }
    }
    Part::No
}

/// Whether the given name that word `i` is, though it reads as a verb, stands before another name where a person is
/// expected: behind a person and «and», behind a verb, or where the verb would be «we» or «I».
fn before_name(scene: &Scene, i: usize, cut: &Cut, support: Support) -> bool {
    let first = scene.word(i).is_some_and(|w| w.features().person == Some(Person::First));
    let behind = i > 0 && cut.is_plain() && scene.goes_on(i) && scene.is_verb(i - 1);
    cut.is(flag::GIVEN)
        && !cut.definite
        && scene.goes_on(i + 1)
        && scene.plain(i + 1, flag::NAMED | flag::KUNYA | flag::SERVANT).is_some()
        && !scene.is_closed(i + 1)
        && (support == Support::List || first || behind)
}

/// علي where the whole article writes على so, and no name stands beside it.
fn preposed(scene: &Scene, i: usize, named_before: bool) -> bool {
    let close = |i: usize| {
        scene.goes_on(i) && scene.plain(i, flag::NAMED | flag::IBN | flag::SERVANT).is_some()
    };
    scene.writes_yeh
        && scene.known_as(i, |p| matches!(p, Upos::Adp))
        && !(if named_before { close(i + 1) || next_ends(scene, i + 1) } else { close(i + 1) })
}

/// Whether the word behind `i` can be what بن, أبو, عبد open.
fn opens(scene: &Scene, i: usize) -> bool {
    let more = flag::SERVANT | flag::IBN | flag::KUNYA | flag::ARTICLE;
    // أبو طالب: «father of» with any noun; «mother of» is «or» too.
    let father = scene.plain(i, flag::KUNYA).is_some()
        && scene.letters(i).starts_with("\u{627}\u{628}")
        && scene.pos(i + 1) == Some(Upos::Noun)
        && scene.word(i + 1).is_some_and(|w| w.reading().proclitics == Proclitics::NONE);
    scene.goes_on(i + 1)
        && (father
            || scene.is_definite(i + 1) && adjective(scene, i + 1).is_none_or(|a| !a.is_nisba)
            || named(scene, i + 1)
            || is_strange(scene, i + 1)
            || scene.plain(i + 1, more).is_some())
}

pub fn next_part(scene: &Scene, i: usize, last: Part, parts: usize, support: Support) -> Part {
    let plain = |flags| scene.plain(i, flags);
    if scene.is_bound_particle(i) || addressed(scene, i, parts) {
        return Part::No;
    }
    if plain(flag::DIVINE).is_some() && scene.is_definite(i) {
        return Part::Sure;
    }
    if let Some(c) =
        plain(flag::IBN | flag::SERVANT | flag::KUNYA | flag::HOUSE | flag::ARTICLE | flag::INITIAL)
    {
        if c.is(flag::INITIAL) && scene.page.is_sign(i + 1, ".") && scene.page.touches_next(i) {
            return Part::Follows;
        }
        let foreign = c.is(flag::ARTICLE | flag::INITIAL)
            && !c.is(flag::IBN | flag::SERVANT | flag::KUNYA | flag::HOUSE);
        if foreign && !scene.is_definite(i + 1) && opens(scene, i) && !scene.is_closed(i) {
            return Part::Opens;
        }
        // بن and آل behind a name: whatever noun follows is a name.
        let links = c.is(flag::IBN | flag::HOUSE)
            && scene.letters(i).chars().count() == 2
            && scene.goes_on(i + 1)
            && !scene.is_closed(i + 1)
            && scene.pos(i + 1) != Some(Upos::Verb);
        if !foreign && (opens(scene, i) || links) && !(scene.is_verb(i) && c.is(flag::KUNYA)) {
            return Part::Opens;
        }
    }
    if last == Part::Opens {
        let other = flag::LOCATIVE | flag::PARTNER;
        let fits = !scene.is_verb(i) || named(scene, i) || scene.is_definite(i);
        return if fits && plain(other).is_none() { Part::Sure } else { Part::No };
    }
    if plain(flag::ORDINAL).is_some_and(|c| c.definite) && support == Support::Title {
        return Part::Sure;
    }
    let alone = |c: &Cut| c.preposition.is_some() && c.is(flag::NAMED);
    let split = plain(flag::NAMED).is_none()
        && scene.cuts(i).iter().any(|c| alone(c) || c.joined && c.is(flag::NAMED));
    let place = |c: &Cut| {
        c.is_plain()
            && scene.listed(i, c).is_some_and(|(l, _)| {
                let sort = scene.lists.listed[l as usize].sort;
                matches!(sort, Sort::Country | Sort::Capital)
                    || matches!(sort, Sort::Body(_)) && plain(flag::NAMED).is_none()
            })
    };
    if scene.is_closed(i)
        || scene.is_particle(i) && plain(flag::GIVEN).is_none()
        || ends_in_alef(scene, i)
        || preposed(scene, i, scene.cut(i - 1, flag::GIVEN).is_some())
        || split
        || scene.cuts(i).iter().any(place)
    {
        return Part::No;
    }
    // Two family names are two persons: بوتين وكلينتون without the «and» is a headline's.
    let family = |c: Cut| !c.is(flag::GIVEN);
    let two = parts == 1
        && support != Support::Title
        && scene.cut(i - 1, flag::NAMED).is_some_and(family)
        && plain(flag::NAMED).is_some_and(family);
    if two {
        return Part::No;
    }
    if let Some(c) = plain(flag::NAMED) {
        let taken = c.is(flag::TITLE
            | flag::TITLES
            | flag::QUALIFIER
            | flag::BODY
            | flag::NISBA
            | flag::NISBA_PLURAL
            | flag::PORTFOLIO);
        let verb = scene.is_verb(i) || scene.is_particle(i) && !c.is(flag::GIVEN);
        let nisba = c.definite && c.is(flag::NISBA) && parts > 1;
        let place = c.entry.is_some_and(|e| !e.phrases.is_empty())
            && !c.is(flag::GIVEN)
            && parts > 1
            && scene.is_definite(i);
        if !(verb || nisba || place)
            && (!taken
                || parts == 1
                    && (!scene.is_common(i)
                        || support == Support::Title
                        || next_ends(scene, i + 1)
                        || c.definite && c.is(flag::FAMILY)))
        {
            return if scene.is_word_too(i) { Part::Doubtful } else { Part::Sure };
        }
    }
    let syllable = last == Part::Foreign
        && scene.letters(i).chars().count() == 2
        && !scene.is_common(i)
        && !scene.is_closed(i);
    if is_foreign(scene, i)
        || syllable
        || is_strange(scene, i)
            && matches!(last, Part::Sure | Part::Doubtful)
            && (parts == 1 || parts == 2 && scene.plain(i - 2, flag::SERVANT).is_some())
            && !(scene.letters(i).ends_with(['ا']) && scene.is_common(i))
    {
        let joined = scene.letters(i).starts_with(['و']) && foreign_cut(scene, i) != Some(0);
        return if joined { Part::No } else { Part::Foreign };
    }
    // أبو حمزة المصري: behind a kunya the nisba is part of the name.
    let nisba = plain(flag::NISBA).is_some_and(|c| c.definite && !c.is(flag::FEMININE));
    if nisba && parts >= 2 && scene.cut(i + 1 - parts.min(i) - 1, flag::KUNYA).is_some() {
        return Part::Sure;
    }
    let titled = support == Support::Title;
    let given = parts == 1
        && scene
            .cut(i - 1, flag::GIVEN)
            .is_some_and(|c| titled || !scene.is_common(i - 1) && !c.definite);
    if given && !scene.is_definite(i) {
        return if bare_word(scene, i, titled) { Part::Surname } else { Part::No };
    }
    // سهير البابلي: a masculine nisba behind a woman's name, or one that is of no country.
    let woman = parts == 1 && scene.cut(i - 1, flag::GIVEN).is_some_and(|c| c.is(flag::WOMAN));
    if nisba
        && parts == 1
        && scene.cut(i - 1, flag::GIVEN).is_some()
        && (woman || plain(flag::NISBA).is_some_and(|c| c.entry.is_some_and(|e| e.iso.is_none())))
    {
        return Part::Surname;
    }
    if !scene.is_definite(i) || scene.is_verb(i) || adjective(scene, i).is_some_and(|a| a.is_nisba)
    {
        return Part::No;
    }
    let other = CLASSES | flag::NISBA_PLURAL;
    if plain(other).is_some() || place_at(scene, i) || !scene.has_lexicon {
        return Part::No;
    }
    // A definite word behind a given name is a surname, if it is no common one or a title stands before.
    let servant = parts == 2 && scene.cut(i - 2, flag::SERVANT).is_some();
    let given = parts == 1 && scene.cut(i - 1, flag::GIVEN).is_some() || servant && titled;
    let shaped = scene.letters(i).ends_with(['ي']) && scene.pos(i) != Some(Upos::Adj);
    match last {
        _ if !scene.is_common(i) && (parts <= 2 || shaped || chained(scene, i)) => Part::Surname,
        // عبد الله بن سالم الربيعة: behind a title and a father's name any definite noun may be the house.
        Part::Sure | Part::Doubtful
            if titled
                && chained(scene, i)
                && next_ends(scene, i + 1)
                && scene.pos(i) == Some(Upos::Noun) =>
        {
            Part::Surname
        }
        Part::Sure | Part::Doubtful
            if given
                && (titled
                    || shaped
                    || scene.letters(i).ends_with(['ي']) && !scene.is_common(i - 1)) =>
        {
            Part::Surname
        }
        _ => Part::No,
    }
}

/// Whether the word before `i` is a father's name: فلان بن فلان.
fn chained(scene: &Scene, i: usize) -> bool {
    let ibn = |at: usize| scene.plain(at, flag::IBN).is_some();
    i > 1 && (ibn(i - 2) || i > 2 && ibn(i - 3) && scene.plain(i - 2, flag::SERVANT).is_some())
}

/// محمد حجازي: whether the indefinite word `i` behind a given name can be its surname, though a common word: a bare
/// nominal that ends its phrase. Behind a title the name is certain, and a definite noun may follow as an object.
fn bare_word(scene: &Scene, i: usize, titled: bool) -> bool {
    let other = CLASSES | flag::NISBA_PLURAL | flag::GROUP;
    let Some(word) = scene.word(i) else { return false };
    let nominal = matches!(word.pos(), Upos::Noun | Upos::Adj | Upos::Propn)
        || titled && scene.is_verb(i) && word.pronoun().is_some();
    let bare =
        word.reading().proclitics == Proclitics::NONE && (titled || word.pronoun().is_none());
    let fits = nominal
        && bare
        && scene.plain(i, other).is_none()
        && !place_at(scene, i)
        && !scene.is_closed(i);
    fits && (titled || !scene.letters(i).ends_with(['ا']))
        && (next_ends(scene, i + 1)
            || titled
                && (scene.is_definite(i + 1)
                    || scene.goes_on(i + 1) && (is_foreign(scene, i + 1) || named(scene, i + 1))))
}

/// Whether the unlisted word `i` behind a whole name is «ل» or «ب» and a body or a word that nobody knows: صرح
/// فلان لكذا. What the lists have without the letter is told by it.
fn addressed(scene: &Scene, i: usize, parts: usize) -> bool {
    if scene.plain(i, flag::NAMED).is_some() || scene.is_definite(i) {
        return false;
    }
    let alone = |p: &u32| scene.lists.phrases[*p as usize].rest.is_empty();
    let told = scene.cuts(i).iter().any(|c| {
        matches!(c.preposition, Some('ل' | 'ب'))
            && c.entry.is_some_and(|e| e.phrases.iter().any(alone))
    });
    // A foreign name begins with «لا» far oftener than a foreign body with an alef.
    let article = scene.letters(i).starts_with("\u{644}\u{627}");
    told || parts > 1
        && !article
        && scene.letters(i).starts_with(['ل'])
        && scene.word(i).is_some_and(|w| w.may(|r| r.proclitics.any(Proclitics::TO)))
}

/// Whether a particle is written with the ى that no name as علي has.
fn ends_in_alef(scene: &Scene, i: usize) -> bool {
    scene.page.surface(i).ends_with(['ى']) && scene.known_as(i, |p| matches!(p, Upos::Adp))
}

pub fn named(scene: &Scene, i: usize) -> bool {
    scene.plain(i, flag::NAMED).is_some() && !ends_in_alef(scene, i) && !scene.is_particle(i)
}

pub fn place_at(scene: &Scene, i: usize) -> bool {
    let place = |l: u32| scene.lists.listed[l as usize].kind() != Kind::Person;
    scene.plain(i, flag::NAMED).is_none() && listed_at(scene, i).is_some_and(|(l, _)| place(l))
}

/// Whether a country or capital stands at word `i` that is no everyday word.
pub fn state_at(scene: &Scene, i: usize) -> bool {
    let state =
        |l: u32| matches!(scene.lists.listed[l as usize].sort, Sort::Country | Sort::Capital);
    scene.plain(i, flag::EVERYDAY).is_none() && listed_at(scene, i).is_some_and(|(l, _)| state(l))
}

pub fn next_ends(scene: &Scene, i: usize) -> bool {
    !scene.goes_on(i)
        || scene.is_verb(i)
        || scene.is_particle(i)
        || scene.plain(i, flag::TITLE & !flag::HONORIFIC).is_some()
        || scene.word(i).is_some_and(|w| w.has(Proclitics::AND))
        || scene.plain(i, flag::LOCATIVE | flag::PARTNER).is_some()
}
