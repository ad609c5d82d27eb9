//! Persons: the units that a name is made of, and which person before is meant by a name.

use waqai_morph::Proclitics;
use waqai_morph::features::Gender;
use waqai_record::{Form, Kind, Link};

use super::draft::Draft;
use super::office::Office;
use crate::name::find::Find;
use crate::name::lists::flag;
use crate::name::scene::Scene;
use crate::name::spelling::{Near, near, without_article};

/// A unit of a person's name: a word, or the words that go together (عبد الفتاح, أبو مازن, دي ميستورا).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its letters, folded, in one word.
    pub key: String,
    /// Where in `key` the last of its words begins.
    pub last: usize,
    /// Whether «son of» stands before it.
    pub son: bool,
}

impl Unit {
    fn word(letters: &str) -> Self {
        Unit { key: letters.to_owned(), last: 0, son: false }
    }

    fn join(&mut self, letters: &str) {
        self.last = self.key.len();
        self.key.push_str(letters);
    }
}

/// The units of a person's name.
pub fn units(scene: &Scene, words: &[&str]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::with_capacity(words.len());
    let mut opened = false;
    let mut son = false;
    for (n, word) in words.iter().enumerate() {
        let flags = scene.lists.get(without_article(word)).map_or(0, |e| e.flags);
        let more = n + 1 < words.len();
        let whole = scene.lists.get(word).map_or(0, |e| e.flags);
        match units.last_mut().filter(|_| opened) {
            Some(unit) => unit.join(word),
            None if whole & flag::IBN != 0 && more => {
                son = true;
                continue;
            }
            // صلاح الدين, نصر الله.
            None if flags & flag::DIVINE != 0 && word.starts_with("\u{627}\u{644}") && n > 0 => {
                if let Some(unit) = units.last_mut() {
                    unit.join(word);
                }
            }
            None => {
                units.push(Unit { son, ..Unit::word(word) });
                son = false;
            }
        }
        let opens = flag::SERVANT | flag::KUNYA | flag::HOUSE | flag::ARTICLE;
        opened = whole & opens != 0 && more && word.len() <= 8;
        if opened && whole & flag::KUNYA != 0 {
            // أبو, أبا and أبي are one.
            let unit = units.last_mut().filter(|u| u.key.len() == 6 && u.key.starts_with(['ا']));
            if let Some(unit) = unit.filter(|u| !u.key.ends_with(['م'])) {
                unit.key.truncate(4);
                unit.key.push('و');
            }
        }
    }
    units
}

/// How near two words of names are: of two names that the lists have the Latin spelling decides.
fn same_word(scene: &Scene, a: &str, b: &str) -> Option<Near> {
    if without_article(a) == without_article(b) {
        return Some(Near::Same);
    }
    // ألكسندر begins with no article: the whole word first.
    let names = flag::GIVEN | flag::FAMILY;
    let listed = |w: &str| {
        let found = scene.lists.get(w).filter(|e| e.flags & names != 0);
        found.or_else(|| scene.lists.get(without_article(w)).filter(|e| e.flags & names != 0))
    };
    match (listed(a), listed(b)) {
        (Some(x), Some(y)) if x.latin != 0 && x.latin == y.latin => Some(Near::Close),
        (Some(x), Some(y)) if (x.flags | y.flags) & flag::GIVEN != 0 => None,
        (Some(x), Some(y)) if x.latin != 0 && y.latin != 0 => {
            near(a, b).filter(|n| *n == Near::Close)
        }
        _ => near(a, b),
    }
}

/// Whether a unit is a given name by list, or one with a servant or of the faith (عبد الله, سيف الإسلام).
fn is_given(scene: &Scene, unit: &Unit) -> bool {
    let flags = |w: &str| scene.lists.get(w).map_or(0, |e| e.flags);
    (flags(&unit.key) | flags(&unit.key[..unit.last])) & (flag::GIVEN | flag::SERVANT) != 0
}

fn same_unit(scene: &Scene, a: &Unit, b: &Unit) -> Option<Near> {
    let whole = same_word(scene, &a.key, &b.key);
    // دي ميستورا and ميستورا; of عبد and أبو the second half is another name.
    let tail = |u: &Unit| {
        let opener = scene.lists.get(&u.key[..u.last]).map_or(0, |e| e.flags);
        let own = opener & (flag::ARTICLE | flag::HOUSE) != 0
            && opener & (flag::SERVANT | flag::KUNYA) == 0;
        own.then(|| u.key[u.last..].to_owned())
    };
    whole.or_else(|| match (tail(a), tail(b)) {
        (Some(t), None) => same_word(scene, &t, &b.key),
        (None, Some(t)) => same_word(scene, &a.key, &t),
        _ => None,
    })
}

/// How one name is another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tie {
    link: Link,
    /// The least near of the words that were compared.
    near: Near,
    /// Whether it is the given name alone that they share.
    given: bool,
}

/// Whether two persons' names can be one: all of the shorter in the longer, first names never different.
fn tie(scene: &Scene, known: &[Unit], name: &[Unit]) -> Option<Tie> {
    let (long, short) = if known.len() >= name.len() { (known, name) } else { (name, known) };
    let (first, last) = (short.first()?, short.last()?);
    let tied = |link, near| Some(Tie { link, near, given: false });
    let all = |a: &[Unit], b: &[Unit]| {
        let mut least = Near::Same;
        for (a, b) in a.iter().zip(b) {
            least = least.min(same_unit(scene, a, b)?);
        }
        Some(least)
    };
    if short.len() == long.len() {
        if short.len() == 1 && first.son != long[0].son {
            return None;
        }
        let near = all(short, long)?;
        // Of two words that differ one may differ much.
        let loose = |(a, b)| same_unit(scene, a, b) == Some(Near::Loose);
        if short.iter().zip(long).filter(|p| loose(*p)).count() > 1 {
            return None;
        }
        let link = if near == Near::Same { Link::SameSpelling } else { Link::Variant };
        return tied(link, near);
    }
    // شي جينبينغ and شي جين بينغ, ديمستورا and دي ميستورا.
    if let Some(near) = run_together(scene, short, long) {
        return tied(Link::Variant, near);
    }
    if short.len() == 1 {
        let end = &long[long.len() - 1];
        if first.son {
            let son =
                long.iter().skip(1).take(1).chain([end]).find(|u| u.son && u.key == first.key);
            return son.and_then(|_| tied(Link::PartOfName, Near::Same));
        }
        // A son is not called by his father's name alone.
        if let Some(near) = same_unit(scene, end, first).filter(|_| !end.son) {
            return tied(Link::PartOfName, near);
        }
        if long[0].key == first.key {
            return Some(Tie { link: Link::PartOfName, near: Near::Same, given: true });
        }
        let given = scene.lists.get(&first.key).is_some_and(|e| e.flags & flag::GIVEN != 0);
        let middle = long[1..long.len() - 1].iter().any(|u| !u.son && u.key == first.key);
        return (middle && !given).then_some(()).and_then(|()| tied(Link::PartOfName, Near::Same));
    }
    // محمد بن سلمان, محمد بن سلمان بن عبد العزيز.
    if let Some(near) = all(short, long) {
        return tied(Link::PartOfName, near);
    }
    if short.iter().skip(1).any(|u| u.son) {
        return None;
    }
    let opening = same_unit(scene, &long[0], first);
    let end = &long[long.len() - 1];
    if let Some(near) = opening
        && !end.son
        && let Some(close) = same_unit(scene, end, last)
    {
        return tied(Link::PartOfName, near.min(close));
    }
    if opening == Some(Near::Same) && long.iter().any(|u| !u.son && u.key == last.key) {
        return tied(Link::PartOfName, Near::Same);
    }
    // What ends a son's name is the father's: سلمان بن عبد العزيز in محمد بن سلمان بن عبد العزيز.
    let rest = long.len() - short.len();
    let father = long[rest].son != first.son
        || rest > 1
        || is_given(scene, &long[0]) && std::ptr::eq(long, name);
    if father {
        None
    } else {
        all(short, &long[rest..]).and_then(|near| tied(Link::PartOfName, near))
    }
}

/// How near the names are if spaces do not count, given name and all or the family name alone.
fn run_together(scene: &Scene, short: &[Unit], long: &[Unit]) -> Option<Near> {
    let join = |units: &[Unit]| units.iter().map(|u| u.key.as_str()).collect::<String>();
    let fits = |a: &str, b: &str| near(a, b).filter(|n| *n >= Near::Close);
    if short.iter().chain(long).any(|u| u.son) {
        return None;
    }
    if short.len() > 1 {
        same_unit(scene, &short[0], &long[0])?;
        return fits(&join(&short[1..]), &join(&long[1..]));
    }
    let from = long.len().checked_sub(2)?;
    fits(&short[0].key, &join(&long[from..])).or_else(|| fits(&short[0].key, &join(long)))
}

/// The person before whom the name `find` names.
pub fn namesake(
    scene: &Scene,
    drafts: &[Draft],
    n: usize,
    find: &Find,
    name: &[Unit],
    office: Option<&Office>,
) -> Option<(usize, Link)> {
    let persons = || drafts.iter().enumerate().filter(|(_, d)| d.kind == Kind::Person && !d.group);
    if find.listed.is_some()
        && let Some((at, d)) = persons().find(|(_, d)| d.listed == find.listed)
    {
        let same = d.persons.iter().any(|p| p == name);
        return Some((at, if same { Link::SameSpelling } else { Link::Listed }));
    }
    let lone = name.len() == 1;
    let stump = lone && is_stump(scene, find);
    let conflict = |d: &Draft| {
        office.is_some_and(|o| !d.offices.is_empty() && !d.offices.iter().any(|k| k.fits(o)))
    };
    let ties = |d: &Draft| {
        let full = d.is_full() && !lone;
        let known = d.persons.iter().filter(|p| !full || p.len() > 1);
        let tie = known.filter_map(|p| tie(scene, p, name)).max_by_key(|t| (!t.given, t.near))?;
        let both_listed = find.listed.is_some() && d.listed.is_some();
        let gender =
            office.is_some_and(|o| o.feminine && gender_of(scene, d) == Some(Gender::Masc));
        let kin = office.is_some_and(|o| o.kin) && !d.kin;
        let apart = match tie.near {
            _ if both_listed => true,
            _ if tie.given => {
                // Of a name that no list has as a given one it may be the family's: مون جاي إن.
                let held = office.is_some_and(|o| d.offices.iter().any(|k| k.fits(o)));
                let listed = name.iter().chain(d.persons.iter().flatten()).any(|u| {
                    u.key == name[0].key
                        && scene.lists.get(&u.key).is_some_and(|e| e.flags & flag::GIVEN != 0)
                });
                // «محمد عيد ومحمد …» are two.
                let another = find.cut > 0 && n > 0 && d.mentions.contains(&(n - 1));
                conflict(d) && listed
                    || kin
                    || gender
                    || stump
                    || another
                    || !held && d.before(n).is_none()
            }
            _ if lone => gender || kin && tie.near != Near::Same,
            Near::Same => false,
            // Of a long name another spelling says more than another title.
            Near::Close if name.last().is_some_and(|u| u.key.len() >= 14) => gender,
            Near::Close | Near::Loose => conflict(d) || gender,
        };
        (!apart).then_some(tie)
    };
    let found: Vec<(usize, Tie)> = persons().filter_map(|(i, d)| Some((i, ties(d)?))).collect();
    // The surname before the given name, the nearer before the less near.
    let grade = |t: &Tie| (!t.given, if lone { t.near.min(Near::Close) } else { t.near });
    let best = found.iter().map(|(_, t)| grade(t)).max()?;
    let mut found: Vec<_> = found.into_iter().filter(|(_, t)| grade(t) == best).collect();
    if lone && found.len() > 1 {
        let introduced = |i: usize| drafts[i].before(n).is_some();
        if found.iter().any(|(i, _)| introduced(*i)) {
            found.retain(|(i, _)| introduced(*i));
        }
        // A given name that two persons share names neither.
        if found.len() > 1 && !best.0 {
            return None;
        }
        let spoken = spoken_of(scene, find);
        let most = found.iter().map(|(i, _)| drafts[*i].mentions.len()).max().unwrap_or(0);
        let weight = |(i, t): &(usize, Tie)| {
            let d = &drafts[*i];
            let agrees = spoken.is_none_or(|g| gender_of(scene, d).is_none_or(|k| k == g));
            let held = office.is_some() && !conflict(d);
            let alone = d.persons.iter().any(|p| p == name);
            let first = d.mentions.iter().min().copied().unwrap_or(usize::MAX);
            // The person whom the article is about is meant, whatever else says.
            let subject = alone && most > 4 && d.mentions.len() == most;
            (
                subject,
                agrees,
                held,
                alone,
                t.near,
                !d.kin,
                d.mentions.len(),
                std::cmp::Reverse(first),
            )
        };
        let at = found.iter().max_by_key(|f| weight(f))?;
        return Some((at.0, at.1.link));
    }
    let latest = found.iter().max_by_key(|(i, _)| drafts[*i].before(n))?;
    Some((latest.0, latest.1.link))
}

/// Whether a name of one word seems to go on in a word that nobody could place: محمد in «محمد حلوب».
fn is_stump(scene: &Scene, find: &Find) -> bool {
    let end = find.words.end;
    let Some(word) = scene.word(end).filter(|_| scene.goes_on(end)) else { return false };
    let clitic = word.may(|r| r.proclitics != Proclitics::NONE)
        && scene.letters(end).starts_with(['و', 'ف', 'ب', 'ل', 'ك']);
    let other = scene.is_verb(end) || scene.is_particle(end) || scene.is_closed(end);
    !clitic && !other && scene.plain(end, flag::TITLE | flag::LOCATIVE | flag::PARTNER).is_none()
}

/// Somebody who was there by the office alone, and is now named.
pub fn unnamed(drafts: &[Draft], n: usize, find: &Find, office: &Office) -> Option<(usize, Link)> {
    let fits = drafts.iter().enumerate().filter(|(_, d)| {
        d.kind == Kind::Person
            && d.names.is_empty()
            && d.iso == find.iso
            && d.offices.iter().any(|o| o.words == office.words && o.marks == office.marks)
    });
    let latest = fits.filter_map(|(i, d)| Some((d.before(n)?, i))).max()?;
    Some((latest.1, Link::NamedLater))
}

/// The gender in which the verb right before a name speaks.
fn spoken_of(scene: &Scene, find: &Find) -> Option<Gender> {
    let start = find.title.as_ref().map_or(find.words.start, |t| t.start.min(find.words.start));
    let before = start.checked_sub(1).filter(|_| scene.goes_on(start))?;
    if find.form != Form::Name || find.cut > 0 || !scene.is_verb(before) {
        return None;
    }
    scene.page.word(before)?.features().gender
}

/// The gender of a person by titles and given name.
fn gender_of(scene: &Scene, draft: &Draft) -> Option<Gender> {
    if draft.offices.iter().any(|o| o.feminine) {
        return Some(Gender::Fem);
    }
    let first = draft.persons.iter().find(|p| p.len() > 1)?.first()?;
    let entry = scene.lists.get(&first.key)?;
    match entry.flags & (flag::GIVEN | flag::WOMAN) {
        f if f & flag::WOMAN != 0 => Some(Gender::Fem),
        f if f & flag::GIVEN != 0 => Some(Gender::Masc),
        _ => None,
    }
}
