//! Places: the same place by list or by its words, and capitals that act for their governments.

use waqai_morph::Upos;
use waqai_record::{Kind, Link};

use super::draft::Draft;
use crate::name::find::Find;
use crate::name::lists::{Listed, Sort, flag};
use crate::name::scene::Scene;

/// The place before that `find` names.
pub fn same_place(
    scene: &Scene,
    drafts: &[Draft],
    n: usize,
    find: &Find,
    words: &[&str],
) -> Option<(usize, Link)> {
    let country = acting_for(scene, find);
    let wanted = country.or(find.listed);
    let same = |d: &Draft| {
        wanted.is_some() && d.listed == wanted
            || country.is_none() && d.names.iter().any(|n| same_words(scene, n, words))
    };
    let fits =
        drafts.iter().enumerate().filter(|(_, d)| d.kind == Kind::Place && !d.group && same(d));
    let (_, at) = fits.filter_map(|(i, d)| Some((d.before(n)?, i))).max()?;
    let link = match () {
        () if country.is_some() => Link::Capital,
        () if drafts[at].names.iter().any(|n| n == words) => Link::SameSpelling,
        () if wanted.is_some() && drafts[at].listed == wanted => Link::Listed,
        () => Link::PartOfName,
    };
    Some((at, link))
}

fn same_words(scene: &Scene, a: &[&str], b: &[&str]) -> bool {
    let core = |n: &[&str]| {
        let same = n.len() > 1 && scene.lists.get(n[0]).is_some_and(|e| e.flags & flag::SAME != 0);
        usize::from(same)
    };
    a[core(a)..] == b[core(b)..] && !a.is_empty()
}

/// The country that a capital acts for.
pub fn acting_for(scene: &Scene, find: &Find) -> Option<u32> {
    let iso = is_acting_capital(scene, find).then(|| listed(scene, find)?.iso).flatten()?;
    scene.lists.country(iso)
}

fn listed<'a>(scene: &Scene<'a>, find: &Find) -> Option<&'a Listed> {
    find.listed.map(|l| &scene.lists.listed[l as usize])
}

/// Whether a capital stands for its government: beside a verb, behind «ل» or a word as «بين», not behind «في».
fn is_acting_capital(scene: &Scene, find: &Find) -> bool {
    let Some(Listed { sort: Sort::Capital, .. }) = listed(scene, find) else { return false };
    let i = find.words.start;
    let cut = scene.cuts(i).iter().find(|c| c.start == find.cut);
    match cut.and_then(|c| c.preposition) {
        Some('ل') => return true,
        Some(_) => return false,
        None => {}
    }
    let before = i.checked_sub(1).filter(|_| scene.goes_on(i));
    if before.is_some_and(|b| scene.plain(b, flag::LOCATIVE).is_some()) {
        return false;
    }
    let verb_before = find.cut == 0 && before.is_some_and(|b| scene.is_verb(b));
    let verb_behind =
        scene.goes_on(find.words.end) && scene.pos(find.words.end) == Some(Upos::Verb);
    verb_before || verb_behind || before.is_some_and(|b| scene.cut(b, flag::PARTNER).is_some())
}
