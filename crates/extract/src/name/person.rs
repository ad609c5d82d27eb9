//! Persons: how the parts of a name follow each other, and where the name ends.

use super::body::{adjective, is_foreign, is_strange};
use super::listed::listed_at;
use super::lists::{Sort, flag};
use super::scene::{Cut, Scene};
use waqai_morph::{Proclitics, Upos};
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
    scene.word(i)?;
    for cut in scene.cuts(i) {
        if let Some((listed, end)) = scene.listed(i, cut)
            && scene.lists.listed[listed as usize].kind() == Kind::Person
            && (support == Support::None || cut.is_plain())
            && end > i + 1
        {
            let end = extended(scene, end);
            // محمد بن سلمان بن عبد العزيز: the chain goes on, and may be another person's.
            let chain = scene.goes_on(end)
                && (scene
                    .plain(end, flag::IBN | flag::HOUSE)
                    .is_some_and(|_| scene.letters(end).len() < 6)
                    || scene.cut(end - 2, flag::IBN).is_some()
                        && scene.plain(end, flag::NAMED).is_some_and(|c| c.definite)
                        && !scene.is_common(end));
            let whole = chain.then(|| run(scene, i, cut, support)).flatten().map_or(0, |p| p.end);
            let same = whole <= end || scene.plain(end, flag::IBN | flag::HOUSE).is_some();
            return Some(Person {
                end: end.max(whole),
                cut: cut.start,
                weak: false,
                listed: Some(listed).filter(|_| same),
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
        && (adjective(scene, i).is_some_and(|a| a.is_nisba)
            || place_at(scene, i)
            || state_at(scene, i) && !(scene.goes_on(i + 1) && named(scene, i + 1)))
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
        // فيسبوك مارك زوكربيرغ: the name begins with the given name.
        if first == Part::Foreign
            && parts == 1
            && support == Support::None
            && scene.plain(end, flag::GIVEN).is_some_and(|_| !named(scene, i))
        {
            return None;
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
        if (scene.is_verb(i) || scene.is_particle(i)) && !titled || closed || ends_in_alef(scene, i)
        {
            return Part::No;
        }
        let other = flag::QUALIFIER
            | flag::TITLE
            | flag::TITLES
            | flag::BODY
            | flag::PLACE
            | flag::PORTFOLIO
            | flag::NISBA;
        let common = scene.is_common(i) || cut.is(other) || place_at(scene, i);
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

/// Whether the word behind `i` can be what بن, أبو, عبد open.
fn opens(scene: &Scene, i: usize) -> bool {
    let more = flag::SERVANT | flag::IBN | flag::KUNYA | flag::ARTICLE;
    scene.goes_on(i + 1)
        && (scene.is_definite(i + 1) && adjective(scene, i + 1).is_none_or(|a| !a.is_nisba)
            || named(scene, i + 1)
            || is_strange(scene, i + 1)
            || scene.plain(i + 1, more).is_some())
}

fn next_part(scene: &Scene, i: usize, last: Part, parts: usize, support: Support) -> Part {
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
        if !foreign && opens(scene, i) && !(scene.is_verb(i) && c.is(flag::KUNYA)) {
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
                matches!(scene.lists.listed[l as usize].sort, Sort::Country | Sort::Capital)
            })
    };
    if scene.is_closed(i)
        || scene.is_particle(i) && plain(flag::GIVEN).is_none()
        || ends_in_alef(scene, i)
        || split
        || scene.cuts(i).iter().any(place)
    {
        return Part::No;
    }
    // Two family names are two persons: بوتين وكلينتون without the «and» is a headline's.
    let family = |c: Cut| !c.is(flag::GIVEN);
    let two = parts == 1
        && support == Support::None
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
                        || c.definite && c.is(flag::FAMILY)))
        {
            return if scene.is_common(i) { Part::Doubtful } else { Part::Sure };
        }
    }
    if is_foreign(scene, i)
        || is_strange(scene, i) && matches!(last, Part::Sure | Part::Doubtful) && parts == 1
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
    if !scene.is_definite(i) || scene.is_verb(i) || adjective(scene, i).is_some_and(|a| a.is_nisba)
    {
        return Part::No;
    }
    let other = flag::TITLE
        | flag::TITLES
        | flag::QUALIFIER
        | flag::BODY
        | flag::PLACE
        | flag::PORTFOLIO
        | flag::NISBA
        | flag::NISBA_PLURAL;
    if plain(other).is_some() || place_at(scene, i) || !scene.has_lexicon {
        return Part::No;
    }
    // A definite word behind a given name is a surname, if it is no common one or a title stands before.
    let given = parts == 1 && scene.cut(i - 1, flag::GIVEN).is_some();
    let shaped = scene.letters(i).ends_with(['ي']) && scene.pos(i) != Some(Upos::Adj);
    match last {
        _ if !scene.is_common(i) && (parts == 1 || shaped) => Part::Surname,
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

/// محمد حجازي: whether the indefinite word `i` behind a given name can be its surname, though a common word: a bare
/// nominal that ends its phrase. Behind a title the name is certain, and a definite noun may follow as an object.
fn bare_word(scene: &Scene, i: usize, titled: bool) -> bool {
    let other = flag::TITLE
        | flag::TITLES
        | flag::QUALIFIER
        | flag::BODY
        | flag::PLACE
        | flag::PORTFOLIO
        | flag::NISBA
        | flag::NISBA_PLURAL
        | flag::GROUP;
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
        && (next_ends(scene, i + 1) || titled && scene.is_definite(i + 1))
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

fn named(scene: &Scene, i: usize) -> bool {
    scene.plain(i, flag::NAMED).is_some() && !ends_in_alef(scene, i) && !scene.is_particle(i)
}

fn place_at(scene: &Scene, i: usize) -> bool {
    let place = |l: u32| scene.lists.listed[l as usize].kind() != Kind::Person;
    scene.plain(i, flag::NAMED).is_none() && listed_at(scene, i).is_some_and(|(l, _)| place(l))
}

/// Whether a country or capital stands at word `i` that is no everyday word.
fn state_at(scene: &Scene, i: usize) -> bool {
    let state =
        |l: u32| matches!(scene.lists.listed[l as usize].sort, Sort::Country | Sort::Capital);
    scene.plain(i, flag::EVERYDAY).is_none() && listed_at(scene, i).is_some_and(|(l, _)| state(l))
}

fn next_ends(scene: &Scene, i: usize) -> bool {
    !scene.goes_on(i)
        || scene.is_verb(i)
        || scene.is_particle(i)
        || scene.word(i).is_some_and(|w| w.has(Proclitics::AND))
        || scene.plain(i, flag::LOCATIVE | flag::PARTNER).is_some()
}

/// A listed name goes on with what can only be a part of a name.
fn extended(scene: &Scene, mut end: usize) -> usize {
    while scene.goes_on(end) && is_foreign(scene, end) && named(scene, end) {
        end += 1;
    }
    end
}
