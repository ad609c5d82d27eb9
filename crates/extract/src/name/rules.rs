//! The walk over the page: at each word the first rule that finds something there takes its words.

use waqai_record::{Form, Kind};

use super::credit::credits;
use super::find::Find;
use super::group::{group, people};
use super::listed::{listed_at, name_at};
use super::lists::flag;
use super::person::{Person, Support, person};
use super::phrase::is_strange;
use super::scene::{Cut, Scene};
use super::team::{spread, team};
use super::title::{Title, stretch, title};

/// All mentions of the scene as the grammar sees them, in order.
pub fn walk(scene: &Scene) -> Vec<Find> {
    let mut finds = Vec::new();
    let mut i = 0;
    while i < scene.page.words.len() {
        let end = if scene.word(i).is_some() {
            at(scene, i, &mut finds)
        } else {
            latin(scene, i, &mut finds)
        };
        i = end.max(i + 1);
    }
    spread(scene, &mut finds);
    finds
}

/// A person whose name follows another's and «and», or the nisba that says where the person is from.
fn beside(scene: &Scene, i: usize, finds: &mut Vec<Find>) -> Option<usize> {
    let listed = |f: &Find| f.kind == Kind::Person && f.form == Form::Name && f.words.end == i;
    if finds.last().is_some_and(listed)
        && scene.goes_on(i)
        && let Some(cut) = scene.cuts(i).iter().find(|c| c.joined && c.preposition.is_none())
        && cut.is(flag::GIVEN | flag::SERVANT | flag::KUNYA)
        && let Some(p) = person(scene, i, Support::List).filter(|p| p.cut == 1)
    {
        finds.push(named(&p, i));
        return Some(behind_name(scene, p.end, finds));
    }
    // منافسه التركي فلان: a nisba of a country, then a name of two words that begins with a given or foreign name.
    let nisba = scene.plain(i, flag::NISBA).or(scene.cut(i, flag::NISBA).filter(|c| c.joined))?;
    let from = nisba.definite && nisba.entry.is_some_and(|e| e.iso.is_some());
    if !from || !scene.goes_on(i + 1) || scene.is_definite(i + 1) || scene.is_verb(i + 1) {
        return None;
    }
    let given = scene.plain(i + 1, flag::GIVEN).is_some();
    if !(given || is_strange(scene, i + 1)) || listed_at(scene, i + 1).is_some() {
        return None;
    }
    let p = person(scene, i + 1, Support::Title).filter(|p| p.cut == 0 && p.end > i + 2)?;
    if p.weak {
        return None;
    }
    finds.push(named(&p, i + 1));
    Some(behind_name(scene, p.end, finds))
}

/// The mention of a person whose name begins at word `i`.
fn named(p: &Person, i: usize) -> Find {
    Find { weak: p.weak, listed: p.listed, ..Find::name(Kind::Person, i..p.end, p.cut) }
}

/// Applies the rules at word `i`; gives the word behind what they took.
fn at(scene: &Scene, i: usize, finds: &mut Vec<Find>) -> usize {
    if let Some(end) = credits(scene, i, finds).or_else(|| beside(scene, i, finds)) {
        return end;
    }
    // د. فلان, أ. د. فلان: one letter and a dot are a title.
    if scene.letters(i).chars().count() == 1
        && scene.page.is_sign(i + 1, ".")
        && scene.page.touches_next(i)
        && scene.goes_on(i + 2)
    {
        if let Some(p) = person(scene, i + 2, Support::Title).filter(|p| !p.weak) {
            let title = Some(i..i + 2);
            finds.push(Find {
                title,
                listed: p.listed,
                ..Find::name(Kind::Person, i + 2..p.end, p.cut)
            });
            return behind_name(scene, p.end, finds);
        }
        return i + 2;
    }
    if scene.cuts(i).is_empty() {
        return match person(scene, i, Support::None) {
            Some(p) => {
                finds.push(named(&p, i));
                behind_name(scene, p.end, finds)
            }
            None => i + 1,
        };
    }
    for cut in scene.cuts(i) {
        // وزراء خارجية قطر: the countries are named, the ministers are not.
        if cut.is(flag::TITLES)
            && scene.goes_on(i + 1)
            && scene.plain(i + 1, flag::PORTFOLIO).is_some_and(|c| !c.definite)
            && listed_at(scene, i + 2).is_some()
        {
            return i + 2;
        }
        if cut.is(flag::TITLE)
            && let Some(end) = titled(scene, i, cut, finds)
        {
            return end;
        }
        if let Some(find) = team(scene, i, cut, finds) {
            let end = find.words.end;
            finds.push(find);
            return end;
        }
        if let Some(find) = name_at(scene, i, cut) {
            // إلبيت is a company, البيت الأبيض none: of two ways to cut the longer name.
            let others =
                scene.cuts(i).iter().filter(|c| c.start == cut.start && c.stem != cut.stem);
            let longer = others.filter_map(|c| name_at(scene, i, c));
            let longer = longer.filter(|f| f.words.end > find.words.end);
            let find = longer.max_by_key(|f| f.words.end).unwrap_or(find);
            // A town or a body that is somebody's name too: أحمد, كريم.
            if cut.is(flag::NAMED)
                && let Some(p) = person(scene, i, Support::None).filter(|p| p.end > find.words.end)
            {
                finds.push(named(&p, i));
                return behind_name(scene, p.end, finds);
            }
            let end = find.words.end;
            finds.push(find);
            return end;
        }
        if let Some(find) = group(scene, i, cut).or_else(|| people(scene, i, cut)) {
            let end = find.words.end;
            let place = listed_at(scene, i + 1).filter(|p| find.form == Form::Group && p.1 == end);
            finds.push(find);
            if let Some((listed, end)) = place {
                let of = &scene.lists.listed[listed as usize];
                finds.push(Find {
                    listed: Some(listed),
                    iso: of.iso,
                    ..Find::name(of.kind(), i + 1..end, 0)
                });
            }
            return end;
        }
    }
    if let Some(p) = person(scene, i, Support::None) {
        finds.push(named(&p, i));
        return behind_name(scene, p.end, finds);
    }
    i + 1
}

/// A title and the name behind it, or the title for itself.
fn titled(scene: &Scene, i: usize, cut: &Cut, finds: &mut Vec<Find>) -> Option<usize> {
    let mut t = title(scene, i, cut)?;
    stretched(scene, &mut t);
    trained(scene, i, &mut t);
    ranked(scene, &mut t);
    bracketed(scene, &mut t);
    let mut end = t.words.end;
    let sign = scene.page.is_sign(end, "،") || scene.page.is_sign(end, ",");
    // مدافع واحد, دبلوماسي كبير: behind an indefinite title a word that is an adjective too describes.
    let described = |p: &Person| p.weak && p.end == end + 1 && !t.definite;
    let named = if scene.goes_on(end) {
        person(scene, end, Support::Title).filter(|p| !described(p)).map(|p| (end, p))
    } else if sign
        && (t.complete || t.iso.is_some() || t.words.len() > 1)
        && t.definite
        && scene.goes_on(end + 1)
    {
        person(scene, end + 1, Support::None)
            .filter(|p| p.end > end + 2 && p.cut == 0)
            .map(|p| (end + 1, Person { weak: false, ..p }))
    } else {
        None
    };
    if let Some((at, p)) = named {
        let mut find = Find::name(Kind::Person, at..p.end, p.cut);
        (find.title, find.title_cut, find.iso, find.head) =
            (Some(t.words.clone()), t.cut, t.iso, Some(i));
        (find.weak, find.listed) = (p.weak, p.listed);
        end = p.end;
        finds.extend(t.nested);
        finds.push(find);
        return Some(end);
    }
    if !stands_alone(&t) {
        // A title that names nobody may still be the head of a body, and what it is of a name.
        let is_head = cut.is(flag::BODY | flag::PLACE);
        if is_head || t.nested.is_empty() {
            return None;
        }
        finds.extend(t.nested);
        return Some(end);
    }
    let mut find = Find::name(Kind::Person, t.words.clone(), t.cut);
    (find.form, find.iso, find.head) = (Form::Role, t.iso, Some(i));
    find.points_back = !t.complete && t.iso.is_none();
    finds.push(find);
    finds.extend(t.nested);
    Some(end)
}

/// «المتحدث باسم الجيش، اللواء فلان»: a rank or honorific behind the comma goes on with the title.
fn ranked(scene: &Scene, t: &mut Title) {
    let at = t.words.end + 1;
    let sign = scene.page.is_sign(t.words.end, "،") || scene.page.is_sign(t.words.end, ",");
    if !sign || !t.definite || !scene.goes_on(at) {
        return;
    }
    let rank = scene.plain(at, flag::RANK | flag::HONORIFIC).filter(|c| c.definite);
    if let Some(second) = rank.and_then(|c| title(scene, at, &c))
        && scene.goes_on(second.words.end)
        && person(scene, second.words.end, Support::Title).is_some_and(|p| !p.weak)
    {
        t.words.end = second.words.end;
    }
}

/// «القائد العام لقوات كذا (س) فلان»: the short form of the body is part of the title, and named by itself.
fn bracketed(scene: &Scene, t: &mut Title) {
    let open = t.words.end;
    let inner = open + 1;
    if !scene.page.is_sign(open, "(") || !scene.page.is_sign(inner + 1, ")") {
        return;
    }
    let body = t.nested.last().filter(|f| f.kind == Kind::Organization && f.words.end == open);
    let Some(body) = body else { return };
    let follows = scene.goes_on(inner + 2)
        && person(scene, inner + 2, Support::Title).is_some_and(|p| !p.weak && p.cut == 0);
    if follows {
        let short =
            Find { listed: body.listed, ..Find::name(Kind::Organization, inner..inner + 1, 0) };
        t.nested.push(short);
        t.words.end = inner + 2;
    }
}

/// مدرب روما, حارس البرازيل: in sport copy what a player or trainer is of is a team.
fn trained(scene: &Scene, i: usize, t: &mut Title) {
    if !scene.is_sport || scene.cut(i, flag::SIDE).is_none() {
        return;
    }
    for find in t.nested.iter_mut().filter(|f| f.words.start == i + 1 && f.kind == Kind::Place) {
        (find.kind, find.listed, find.team) = (Kind::Organization, None, true);
    }
}

/// Lengthens a title that nobody's name follows by phrases behind which a name stands.
fn stretched(scene: &Scene, t: &mut Title) {
    let follows = |t: &Title| {
        let end = t.words.end;
        let sign = scene.page.is_sign(end, "،");
        let at = if sign { end + 1 } else { end };
        let support = if sign { Support::None } else { Support::Title };
        scene.goes_on(at)
            && person(scene, at, support)
                .is_some_and(|p| !p.weak && p.cut == 0 && p.end > at + usize::from(sign))
    };
    if follows(t) || person(scene, t.words.end, Support::Title).is_some() {
        return;
    }
    // الرئيس آنذاك فلان
    if scene.plain(t.words.end, flag::THEN).is_some() && scene.goes_on(t.words.end + 1) {
        t.words.end += 1;
        if !follows(t) {
            t.words.end -= 1;
        }
        return;
    }
    let mut long = Title { words: t.words.clone(), nested: t.nested.clone(), ..*t };
    for _ in 0..3 {
        if !stretch(scene, &mut long) {
            return;
        }
        if follows(&long) {
            *t = long;
            return;
        }
    }
}

/// Whether a title without a name stands for one person.
fn stands_alone(t: &Title) -> bool {
    if t.class & flag::CHIEF != 0 {
        return true;
    }
    if t.class & flag::OFFICE != 0 {
        return t.definite && (t.complete || t.iso.is_some() || t.words.len() <= 2);
    }
    t.class & flag::OFFICIAL != 0 && (t.definite || !t.nested.is_empty())
}

/// A title in apposition behind the name that the last find is: «X، رئيس المخابرات» or «X المتحدث باسم».
fn behind_name(scene: &Scene, end: usize, finds: &mut Vec<Find>) -> usize {
    let sign = scene.page.is_sign(end, "،") || scene.page.is_sign(end, ",");
    let at = if sign { end + 1 } else { end };
    if finds.last().is_none_or(|f| f.title.is_some() || f.weak && sign && f.words.len() < 2)
        || !scene.goes_on(at)
    {
        return end;
    }
    let heads = flag::OFFICE | flag::OFFICIAL | flag::CALLING | flag::CHIEF;
    let Some(cut) = scene.plain(at, heads) else {
        return end;
    };
    let Some(t) = title(scene, at, &cut) else { return end };
    let fits = if sign {
        t.complete && t.definite || !t.nested.is_empty()
    } else {
        cut.definite && (t.words.len() > 1)
    };
    if !fits
        || scene.goes_on(t.words.end)
            && person(scene, t.words.end, Support::Title).is_some_and(|p| !p.weak)
    {
        return end;
    }
    if let Some(find) = finds.last_mut() {
        find.title = Some(t.words.clone());
        find.title_cut = t.cut;
        find.iso = find.iso.or(t.iso);
        find.head = Some(at);
        find.weak = false;
    }
    finds.extend(t.nested);
    t.words.end
}

/// Capitals in brackets are an agency or the short form of the body before: (AP), (UNRWA).
fn latin(scene: &Scene, i: usize, finds: &mut Vec<Find>) -> usize {
    let Some(word) = scene.page.word(i).filter(|w| w.kind == waqai_text::Kind::Latin) else {
        return i + 1;
    };
    let surface = word.span.of(scene.page.text);
    let capitals = (2..=8).contains(&surface.len())
        && surface.bytes().all(|b| b.is_ascii_uppercase() || b == b'-');
    let bracketed = i > 0 && scene.page.is_sign(i - 1, "(") && scene.page.is_sign(i + 1, ")");
    let body_before =
        finds.last().is_some_and(|f| f.kind == Kind::Organization && f.words.end + 1 == i);
    if bracketed && (capitals || body_before) {
        finds.push(Find::name(Kind::Organization, i..i + 1, 0));
    }
    i + 1
}
