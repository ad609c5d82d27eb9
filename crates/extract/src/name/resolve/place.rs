//! Places: the same place by list or by its words, and capitals that act for their governments.

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Form, Kind, Link};
use waqai_text::fold;

use super::draft::Draft;
use crate::name::find::Find;
use crate::name::lists::{Sort, flag};
use crate::name::scene::Scene;

/// The place before that `find` names.
pub fn same_place(
    scene: &Scene,
    finds: &[Find],
    drafts: &[Draft],
    n: usize,
    words: &[&str],
) -> Option<(usize, Link)> {
    let find = &finds[n];
    if find.form == Form::Role {
        let realm = realm(scene, drafts, n, find)?;
        let at = drafts.iter().position(|d| d.listed == Some(realm) && d.before(n).is_some());
        return at.map(|at| (at, Link::Description));
    }
    let country = acting_for(scene, finds, n);
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

/// The country that the capital find `n` acts for.
pub fn acting_for(scene: &Scene, finds: &[Find], n: usize) -> Option<u32> {
    let find = &finds[n];
    let of = &scene.lists.listed[find.listed? as usize];
    let last = find.words.end - 1;
    let may = match of.sort {
        Sort::Capital => scene.cut(find.words.start, flag::SHARED).is_none(),
        Sort::City => scene.plain(last, flag::SEAT).is_some(),
        _ => false,
    };
    let country = scene.lists.country(of.iso.filter(|_| may)?)?;
    acts(scene, finds, n).then_some(country)
}

/// Whether a capital stands for its government: beside a verb, behind «ل» or a word as «بين» or «دور», or joined to
/// another that does; not behind «في», «زار».
fn acts(scene: &Scene, finds: &[Find], n: usize) -> bool {
    let find = &finds[n];
    let (i, end) = (find.words.start, find.words.end);
    let cut = scene.cuts(i).iter().find(|c| c.start == find.cut);
    match cut.and_then(|c| c.preposition) {
        Some('ل') => return true,
        Some(_) => return false,
        None => {}
    }
    let verb_behind = scene.goes_on(end)
        && scene.pos(end) == Some(Upos::Verb)
        && scene.word(end).is_some_and(|w| w.reading().proclitics == Proclitics::NONE);
    let Some(before) = i.checked_sub(1).filter(|_| scene.goes_on(i)) else { return verb_behind };
    if cut.is_some_and(|c| c.joined) {
        let other = n > 0 && finds[n - 1].words.end == i && finds[n - 1].kind == Kind::Place;
        let country = |f: &Find| {
            let sort = f.listed.map(|l| scene.lists.listed[l as usize].sort);
            let at = f.words.start.checked_sub(1).filter(|_| scene.goes_on(f.words.start));
            let located = at.is_some_and(|b| scene.plain(b, flag::LOCATIVE).is_some());
            let by = scene.cuts(f.words.start).iter().find(|c| c.start == f.cut);
            let in_it = by.is_some_and(|c| c.preposition == Some('ب'));
            sort == Some(Sort::Country) && !located && !in_it
        };
        return if other {
            acting_for(scene, finds, n - 1).is_some() || country(&finds[n - 1])
        } else {
            verb_behind
        };
    }
    // اتهمت لندن موسكو: what an acting capital does something to acts too.
    let touches = n > 0 && find.cut == 0 && finds[n - 1].words.end == i;
    if touches && acting_for(scene, finds, n - 1).is_some() {
        return true;
    }
    if scene.plain(before, flag::LOCATIVE).is_some() {
        return false;
    }
    if scene.is_verb(before) {
        // A city is a feminine; what is done to it is told by the verb: زار, قصف.
        let lemma = scene.word(before).map(|w| fold(&w.reading().lemma));
        let classes = lemma.and_then(|l| scene.lists.get(&l)).map_or(0, |e| e.flags);
        return find.cut == 0 && classes & (flag::VENUE | flag::LOCATIVE) == 0;
    }
    let policy = scene.cut(before, flag::POLICY).is_some_and(|c| !c.definite);
    let construct = matches!(scene.pos(before), Some(Upos::Noun | Upos::Adj | Upos::Adp));
    policy || scene.cut(before, flag::PARTNER).is_some() || verb_behind && !construct
}

/// The country that «المملكة» means: the one of the article that is called by this head noun.
pub fn realm(scene: &Scene, drafts: &[Draft], n: usize, find: &Find) -> Option<u32> {
    let entry = scene.cuts(find.head?).iter().find(|c| c.definite).and_then(|c| c.entry)?;
    let called = |listed: u32| {
        let of = &scene.lists.listed[listed as usize];
        of.sort == Sort::Country
            && of.iso != Some(*b"GB")
            && entry.phrases.iter().any(|p| scene.lists.phrases[*p as usize].listed == listed)
    };
    let before = |d: &&Draft| d.before(n).is_some();
    let only = |mut found: Vec<u32>| {
        found.sort_unstable();
        found.dedup();
        (found.len() == 1).then(|| found[0])
    };
    let named = drafts.iter().filter(before).filter_map(|d| d.listed).filter(|l| called(*l));
    let named: Vec<u32> = named.collect();
    if !named.is_empty() {
        return only(named);
    }
    let sides = drafts.iter().filter(before).filter_map(|d| d.iso);
    only(sides.filter_map(|iso| scene.lists.country(iso)).filter(|l| called(*l)).collect())
}
