//! Titles: the words before a person's name that say what the person is, or that stand for the person.

use std::ops::Range;

use super::find::Find;
use super::listed::{listed_at, name_at};
use super::lists::{Iso, flag};
use super::phrase::adjective;
use super::scene::{Cut, Scene};
use waqai_morph::{Proclitics, Upos};
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
    // عماد is a given name, العماد a rank; رفيق likewise, unless a title follows.
    let rank = cut.is(flag::RANK)
        || cut.is(flag::HONORIFIC) && scene.plain(i + 1, flag::TITLE | flag::QUALIFIER).is_none();
    if cut.is(flag::GIVEN) && rank && !cut.definite {
        return None;
    }
    while t.words.len() < LONGEST && scene.goes_on(t.words.end) {
        let takes = t.class & (flag::OFFICE | flag::OFFICIAL | flag::CALLING) != 0;
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
    // زار الوزير السعودية: what does not agree with the only noun before is the country.
    let feminine = |i: usize| scene.letters(i).ends_with(['ه']);
    let agrees = scene.plain(j, flag::NISBA).is_some() && feminine(j) == feminine(t.words.start);
    let apart = first && !agrees && listed_at(scene, j).is_some_and(|(_, end)| end == j + 1);
    if apart && t.definite {
        return false;
    }
    // وزيرة خارجيتها: a portfolio with a pronoun; المتحدث باسمه the same with «in the name of».
    if takes && !t.complete && owned(scene, t, j) {
        (t.complete, t.definite) = (true, true);
        t.words.end += 1;
        return true;
    }
    // الفريق أول: a step of a rank.
    let step = scene.plain(j, flag::ORDINAL).is_some_and(|c| !c.definite);
    let ranked = |at: usize| scene.plain(at, flag::RANK).is_some_and(|c| c.definite);
    let further = || scene.plain(j - 1, flag::ORDINAL).is_some() && ranked(j.saturating_sub(2));
    if step && (ranked(j - 1) || further()) {
        t.words.end += 1;
        return true;
    }
    if let Some(a) = adjective(scene, j).filter(|_| !apart) {
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
        // A rank or honorific goes on with another one only; the honorific of an office is its part: سمو ولي العهد.
        let another = scene.plain(j, flag::RANK | flag::HONORIFIC | flag::OFFICE);
        let office = another.is_some_and(|c| c.is(flag::OFFICE));
        let honoured = t.class & flag::HONORIFIC != 0 && !t.definite && first && office;
        let another = another.is_some_and(|c| c.definite || honoured);
        t.words.end += usize::from(another);
        if another && office && t.class & flag::HONORIFIC != 0 {
            t.class |= flag::OFFICE;
            t.definite = scene.plain(j, flag::OFFICE).is_some_and(|c| c.definite);
        }
        return another;
    }
    if scene.plain(j, flag::QUALIFIER).is_some_and(|c| !c.definite && !c.is(flag::BODY)) {
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
        && listed_at(scene, j).is_none()
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
        let rank = c.is(flag::RANK) && c.definite && t.definite;
        if stands_alone && (rank || scene.plain(j, flag::PORTFOLIO).is_none()) {
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
            let ministry = scene.plain(j + 1, flag::MINISTRY).filter(|c| c.definite);
            if let Some(find) =
                ministry.and_then(|c| name_at(scene, j + 1, &c)).filter(|f| f.form == Form::Name)
            {
                (t.words.end, t.iso) = (find.words.end, t.iso.or(find.iso));
                (t.complete, t.definite) = (true, true);
                t.nested.push(find);
                return true;
            }
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

/// Whether word `j` is what the office is of with a pronoun: a portfolio, or the name that somebody speaks in.
fn owned(scene: &Scene, t: &Title, j: usize) -> bool {
    let Some(word) = scene.word(j) else { return false };
    let flags = |key: &str| scene.lists.get(key).map_or(0, |e| e.flags);
    if t.definite {
        let key = word.key();
        return word.pronoun().is_some()
            && word.has(Proclitics::BY)
            && flags(key) & flag::PORTAL != 0;
    }
    let her = "\u{647}\u{627}";
    let their = "\u{647}\u{645}";
    let stem = [her, their, "\u{647}"].iter().find_map(|p| word.whole().strip_suffix(p));
    // The feminine ending opens before a pronoun.
    stem.and_then(|s| s.strip_suffix(['ت'])).is_some_and(|stem| {
        let mut key = stem.to_owned();
        key.push('ه');
        flags(&key) & flag::PORTFOLIO != 0
    })
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

/// One phrase more that a title may go on with, though only if a person follows: «إلى», «في», «لدى» or a clitic
/// with a noun phrase, what belongs to it (التابع ل), a further noun of a portfolio.
pub fn stretch(scene: &Scene, t: &mut Title) -> bool {
    let j = t.words.end;
    if t.class & (flag::OFFICE | flag::OFFICIAL | flag::CHIEF) == 0
        || !scene.goes_on(j)
        || t.words.len() >= LONGEST
    {
        return false;
    }
    let Some(word) = scene.word(j) else { return false };
    let clitic = word.has(Proclitics::BY.with(Proclitics::TO)) && word.pronoun().is_none();
    let joined = word.has(Proclitics::AND) && word.has(Proclitics::THE) && t.complete;
    let start = if scene.is_particle(j) && word.reading().proclitics == Proclitics::NONE {
        if !matches!(word.pos(), Upos::Adp | Upos::Adv)
            || scene.plain(j, flag::LOCATIVE).is_none() && scene.letters(j).chars().count() > 3
        {
            return false;
        }
        j + 1
    } else if clitic || joined && word.pos() != Upos::Verb {
        j
    } else {
        return false;
    };
    let Some(end) = phrase(scene, t, start) else { return false };
    t.words.end = end;
    (t.complete, t.definite) = (true, true);
    true
}

/// The word behind the noun phrase that begins at word `j`: a name of a body or place, or nouns that end with a
/// definite one; its names go into the title.
fn phrase(scene: &Scene, t: &mut Title, j: usize) -> Option<usize> {
    if !scene.goes_on(j) {
        return None;
    }
    let named = scene.cuts(j).iter().filter(|c| !c.joined).find_map(|c| name_at(scene, j, c));
    if let Some(find) = named {
        let end = find.words.end;
        if find.form == Form::Name {
            t.nested.push(Find { weak: false, ..find });
        }
        return Some(end);
    }
    let mut end = j;
    let article = |i: usize| scene.word(i).is_some_and(|w| w.has(Proclitics::THE));
    let noun = |i: usize| {
        scene.goes_on(i) && !scene.is_verb(i) && !matches!(scene.pos(i), Some(Upos::Adp))
    };
    while noun(end) && !article(end) && end < j + 3 {
        end += 1;
    }
    if !noun(end) || !article(end) || scene.plain(end, flag::TITLE).is_some() {
        return None;
    }
    end += 1;
    while scene.goes_on(end) && adjective(scene, end).is_some() {
        end += 1;
    }
    Some(end)
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
    if find.weak && cut.is(flag::PORTFOLIO) {
        return false;
    }
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
