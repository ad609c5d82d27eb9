//! Persons: how the parts of a name follow each other, and where the name ends.

use super::lists::flag;
use super::part::{Part, first_part, named, next_ends, next_part, place_at, state_at};
use super::phrase::{adjective, is_foreign, is_own_nominal};
use super::scene::{Cut, Scene};
use waqai_record::Kind;

/// What stands before the words that may be a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// A title: what follows is most likely a name.
    Title,
    /// A person's name right before, and «and»: a list of persons goes on.
    List,
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

/// The name that begins at word `i`.
pub fn person(scene: &Scene, i: usize, support: Support) -> Option<Person> {
    scene.word(i)?;
    for cut in scene.cuts(i) {
        if let Some((listed, end)) = scene.listed(i, cut)
            && scene.lists.listed[listed as usize].kind() == Kind::Person
            && (support != Support::Title || cut.is_plain())
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
        .filter(|c| c.is(named) && (support != Support::Title || c.is_plain()))
        .filter(|c| c.is_plain() || !is_own_nominal(scene, i));
    if let Some(p) = cuts.into_iter().find_map(|cut| run(scene, i, &cut, support)) {
        return Some(p);
    }
    let cut = match (support, foreign_cut(scene, i)) {
        (Support::Title, Some(_)) if scene.letters(i).starts_with(['و']) => None,
        (Support::Title, _) => Some(0),
        (_, cut) => cut,
    };
    cut.and_then(|start| run(scene, i, &Cut { start, stem: start, ..unlisted }, support))
}

/// «وأوضح فارس أن»: whether word `i`, a given or definite family name and a common word too, stands between a verb
/// and what is said, or the office.
fn spoken(scene: &Scene, i: usize, cut: &Cut, end: usize) -> bool {
    let said = || {
        scene.is_particle(end) && scene.letters(end).starts_with("\u{627}\u{646}")
            || scene.page.is_sign(end, ":")
            || scene.goes_on(end) && scene.plain(end, flag::OFFICE).is_some_and(|c| !c.definite)
    };
    let given = cut.is(flag::GIVEN) && !cut.definite;
    let family = cut.is(flag::FAMILY) && cut.definite;
    end == i + 1
        && i > 0
        && (given || family)
        && cut.is_plain()
        && scene.goes_on(i)
        && scene.is_verb(i - 1)
        && said()
}

/// How many letters of an unknown word at `i` are clitics, by the analyser; nothing if it is no foreign word.
pub fn foreign_cut(scene: &Scene, i: usize) -> Option<u8> {
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
        || first == Part::Surname && support != Support::Title
    {
        return None;
    }
    if support == Support::Title
        && (adjective(scene, i).is_some_and(|a| a.is_nisba)
            || (place_at(scene, i) || state_at(scene, i))
                && !(scene.goes_on(i + 1)
                    && (named(scene, i + 1) || !state_at(scene, i) && is_foreign(scene, i + 1))))
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
            && support != Support::Title
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
        Support::List if first == Part::Doubtful && next_ends(scene, end) => true,
        Support::None | Support::List => {
            sure && (first != Part::Doubtful || parts > 1)
                || first == Part::Opens && parts > 1
                || foreign >= 1
                || spoken(scene, i, cut, end)
                || parts > 1 && cut.is(flag::GIVEN) && !cut.definite && !scene.describes(i)
        }
    };
    // God and the state are second halves of names, by themselves no persons.
    let accepted = accepted && !(parts == 1 && scene.plain(i, flag::DIVINE).is_some());
    let weak = support != Support::Title && !sure && first != Part::Opens
        || support == Support::Title && first == Part::Doubtful && parts == 1;
    accepted.then_some(Person { end, cut: cut.start, weak, listed: None })
}

/// A listed name goes on with what can only be a part of a name.
fn extended(scene: &Scene, mut end: usize) -> usize {
    while scene.goes_on(end) && is_foreign(scene, end) && named(scene, end) {
        end += 1;
    }
    // أبو حمزة المصري: behind a kunya the nisba is part of the name.
    let nisba = |c: Cut| c.definite && !c.is(flag::FEMININE);
    let kunya = end > 1 && scene.plain(end - 2, flag::KUNYA).is_some();
    if kunya && scene.goes_on(end) && scene.plain(end, flag::NISBA).is_some_and(nisba) {
        end += 1;
    }
    end
}
