//! Listed names: where one stands, and whether a name that is a common word too is meant as the name.

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Form, Kind};

use super::body::body;
use super::find::Find;
use super::lists::{INTERNATIONAL, NEWSROOM, Sort, flag};
use super::phrase::{adjective, is_own_nominal};
use super::place::place;
use super::scene::{Cut, Scene};

/// How far a listed name can be believed where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It is the name.
    Sure,
    /// It is a common word too.
    Weak,
    /// It is the common word, unless a word before announces the name.
    No,
}

/// How far the name `listed` over the words `i..end` can be believed.
pub fn trust(scene: &Scene, i: usize, end: usize, cut: &Cut, listed: u32) -> Trust {
    let sort = scene.lists.listed[listed as usize].sort;
    if end > i + 1 {
        return Trust::Sure;
    }
    // كبيرا, بنوك: letters that are a word of their own are no clitic and a town.
    if cut.start > 0 && (is_own_nominal(scene, i) || is_own_particle(scene, i)) {
        return Trust::No;
    }
    let common = common_here(scene, i, cut);
    let verb = scene.is_verb(i) && !cut.definite && common;
    let head = cut.is(flag::BODY | flag::PLACE) && !cut.definite;
    let everyday = cut.is(flag::EVERYDAY);
    // A country or capital is meant wherever its letters stand, unless newspapers print them as a word every day.
    if matches!(sort, Sort::Country | Sort::Capital) && !everyday {
        return Trust::Sure;
    }
    // أفريقيا is «African» in the accusative too: what the context reads as the name is it.
    let great = !everyday && scene.lists.listed[listed as usize].has_nisba;
    if sort == Sort::Region && great && !cut.definite && scene.pos(i) == Some(Upos::Propn) {
        return Trust::Sure;
    }
    // الكونغرس is a noun of the lexicon too, طالبان two students: where no man acts, the body is meant.
    let act = i > 0 && scene.goes_on(i) && scene.is_verb(i - 1);
    let by_men = act && !cut.definite && !scene.letters(i - 1).ends_with(['ت']);
    if matches!(sort, Sort::Body(_)) && cut.is(flag::PROPER) && !by_men {
        return Trust::Sure;
    }
    if sort == Sort::Person
        || scene.is_closed(i) && cut.is_plain()
        || scene.is_particle(i) && !cut.definite
    {
        return Trust::No;
    }
    match sort {
        Sort::City
            if great
                && !head
                && !cut.is(flag::GIVEN)
                && (!verb || i > 0 && scene.goes_on(i) && scene.is_verb(i - 1)) =>
        {
            Trust::Sure
        }
        Sort::City if great && verb => Trust::Weak,
        Sort::Country if verb => Trust::Weak,
        Sort::Country if scene.pos(i) == Some(Upos::Adj) && !cut.definite && common => Trust::Weak,
        // (كونا), (الفرنسية - أرشيف): an agency in brackets.
        Sort::Body(_) if bracketed(scene, i, end) => Trust::Sure,
        // الحوثيون: a movement named by its people, unless it describes a noun before.
        Sort::Body(_) if cut.definite && cut.is(flag::NISBA_PLURAL) && !cut.is(flag::NISBA) => {
            let noun = cut.is_plain() && scene.goes_on(i) && i > 0 && scene.is_definite(i - 1);
            if noun && !scene.is_verb(i - 1) { Trust::No } else { Trust::Sure }
        }
        Sort::Body(_) if cut.definite && cut.is(flag::NISBA) => Trust::No,
        Sort::Country => Trust::Sure,
        _ if verb || head => Trust::No,
        Sort::Capital if cut.definite => Trust::Sure,
        Sort::Capital | Sort::Region | Sort::City
            if common || cut.is(flag::GIVEN | flag::FAMILY) && sort != Sort::Capital =>
        {
            Trust::Weak
        }
        Sort::Body(_) if common || cut.definite && scene.is_common(i) => Trust::Weak,
        Sort::Spot if scene.is_common(i) || cut.is(flag::GIVEN | flag::FAMILY) => Trust::No,
        _ => Trust::Sure,
    }
}

/// Whether the words `i..end` stand alone in brackets, or with a remark behind a dash.
fn bracketed(scene: &Scene, i: usize, end: usize) -> bool {
    i > 0
        && scene.page.is_sign(i - 1, "(")
        && (scene.page.is_sign(end, ")") || scene.page.is_sign(end, "-"))
}

/// Whether the lexicon has word `i` as a conjunction or particle.
fn is_own_particle(scene: &Scene, i: usize) -> bool {
    let particle = |r: &waqai_morph::Reading| matches!(r.pos, Upos::Sconj | Upos::Part);
    scene.word(i).is_some_and(|w| w.may(|r| r.is_known() && particle(r)))
}

/// Whether the lexicon has the very letters behind the clitics of `cut` as another word than a name.
fn common_here(scene: &Scene, i: usize, cut: &Cut) -> bool {
    let Some(word) = scene.word(i) else { return true };
    let letters = scene.letters_behind(i, cut.stem);
    scene.is_common(i)
        && word.may(|r| {
            r.is_known() && r.pos != Upos::Propn && r.pronoun.is_none() && &*r.key == letters
        })
}

/// The listed name that begins at word `i` with nothing cut off, if it can be believed.
pub fn listed_at(scene: &Scene, i: usize) -> Option<(u32, usize)> {
    if !scene.goes_on(i) {
        return None;
    }
    let plain = scene.cuts(i).iter().filter(|c| c.is_plain());
    plain
        .filter_map(|c| {
            scene.listed(i, c).filter(|(l, end)| trust(scene, i, *end, c, *l) != Trust::No)
        })
        .next()
}

/// مراسل الجزيرة, موفد كذا: whether word `at` is one who reports for a newsroom.
fn reporter(scene: &Scene, at: usize) -> bool {
    scene.cuts(at).iter().any(|c| !c.definite && c.is(flag::TOLD) && c.is(flag::TITLE))
}

/// Whether a listed find is a body of many states, which is never called with what it is for.
fn international(scene: &Scene, find: &Find) -> bool {
    let of = find.listed.map(|l| scene.lists.listed[l as usize].sort);
    matches!(of, Some(Sort::Body(kind)) if kind & INTERNATIONAL != 0)
}

/// The newsroom that the words `i..end` name, whatever else they name, where they stand as newsrooms do: alone
/// between quotation marks, or behind a town and a dash before a colon («الدوحة - قنا:»).
fn newsroom(scene: &Scene, i: usize, end: usize, cut: &Cut) -> Option<u32> {
    let quoted = i > 0 && scene.page.is_any_sign(i - 1) && scene.page.is_any_sign(end) && {
        let at = scene.page.quotations.partition_point(|q| q.words.start < i);
        scene.page.quotations.get(at).is_some_and(|q| q.words == (i..end) && q.marks.closed)
    };
    let dateline = i > 1
        && scene.page.is_sign(i - 1, "-")
        && (scene.page.is_sign(end, ":") || scene.page.is_sign(end, "-"))
        && !scene.goes_on(i - 2);
    // باكو / فلان / الأناضول; في مقابلة مع الجزيرة.
    let signed = i > 1 && scene.page.is_sign(i - 1, "/") && end == i + 1;
    if scene.is_particle(i) || scene.is_verb(i) || scene.known_as(i, |p| p == Upos::Sconj) {
        return None;
    }
    let told = |at: usize| scene.cuts(at).iter().any(|c| c.is(flag::TOLD));
    let with = i > 1
        && scene.goes_on(i)
        && (scene.plain(i - 1, flag::PARTNER).is_some() || cut.preposition == Some('ل'))
        && (i.saturating_sub(3)..i).any(told);
    if !(quoted
        || dateline
        || signed
        || with
        || i > 0 && scene.goes_on(i) && reporter(scene, i - 1))
    {
        return None;
    }
    let newsroom = |p: &&u32| {
        let p = &scene.lists.phrases[**p as usize];
        let of = &scene.lists.listed[p.listed as usize];
        p.definite == cut.definite
            && p.rest.len() + 1 == end - i
            && p.rest.iter().enumerate().all(|(n, w)| scene.letters(i + 1 + n) == &**w)
            && matches!(of.sort, Sort::Body(kind) if kind & NEWSROOM != 0)
    };
    let found = cut.entry?.phrases.iter().find(newsroom)?;
    Some(scene.lists.phrases[*found as usize].listed)
}

/// The body or place that begins at word `i` with the cut `cut`, by list or by its head noun: the longest.
pub fn name_at(scene: &Scene, i: usize, cut: &Cut) -> Option<Find> {
    let listed = scene.listed(i, cut).and_then(|(l, end)| {
        let (l, paper) = match newsroom(scene, i, end, cut) {
            Some(l) => (l, true),
            None => (l, false),
        };
        let of = &scene.lists.listed[l as usize];
        let trust = if paper { Trust::Sure } else { trust(scene, i, end, cut, l) };
        // شمال غزة is Gaza, جنوب السودان a country.
        let announced = cut.is(flag::AREA) && !cut.definite && of.sort != Sort::Country
            || cut.is(flag::AREA)
                && !cut.definite
                && listed_at(scene, i + 1).is_some_and(|(_, e)| e == end);
        if announced && end > i + 1 && listed_at(scene, i + 1).is_some_and(|(_, e)| e == end) {
            return None;
        }
        // شرق آسيا, جنوب لبنان: the side is outside the name.
        let side = cut.is(flag::LOCATIVE)
            && !cut.definite
            && of.kind() == Kind::Place
            && of.sort != Sort::Country
            && (i + 1..end).any(|at| {
                // A part of a province is a province of its own: شمال دارفور.
                listed_at(scene, at).is_some_and(|(l, e)| {
                    let rest = &scene.lists.listed[l as usize];
                    e == end && !(rest.sort == Sort::Region && rest.iso.is_some())
                })
            });
        if trust == Trust::No || of.kind() == Kind::Person || side {
            return None;
        }
        let mut find = Find::name(of.kind(), i..end, cut.start);
        (find.listed, find.iso, find.weak) = (Some(l), of.iso, trust == Trust::Weak);
        // ريال مدريد الإسباني: an adjective goes with a noun that has an article, not with a foreign name.
        if of.kind() == Kind::Organization
            && scene.is_definite(end - 1)
            && let Some(a) = adjective(scene, end).filter(|a| a.iso.is_some())
            && end > i + 1
            && (a.iso != of.iso || adjective(scene, end - 1).is_some())
        {
            find.words.end += 1;
            find.iso = a.iso;
        }
        Some(find)
    });
    let verb = scene.is_verb(i);
    let headed = cut
        .is(flag::BODY)
        .then(|| body(scene, i, cut).filter(|f| !verb || f.words.len() > 1 && f.form == Form::Name))
        .flatten();
    let headed = headed
        .or_else(|| cut.is(flag::PLACE).then(|| place(scene, i, cut).filter(|_| !verb)).flatten());
    match (listed, headed) {
        // مجلس الأمن لوقف كذا: what is listed needs no purpose.
        (Some(l), Some(h))
            if h.words.end > l.words.end
                && !(l.words.len() > 1
                    && (international(scene, &l)
                        && scene.word(l.words.end).is_some_and(|w| w.has(Proclitics::TO))
                        || !scene.is_definite(i)
                            && h.words.end == l.words.end + 1
                            && adjective(scene, l.words.end - 1).is_none()
                            && adjective(scene, l.words.end)
                                .is_some_and(|a| a.iso.is_some() && a.iso == l.iso)))
                || l.weak && h.words.end == l.words.end =>
        {
            Some(h)
        }
        (Some(l), _) => Some(l),
        (None, headed) => headed,
    }
}
