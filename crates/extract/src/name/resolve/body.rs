//! Bodies: short forms in brackets, class nouns that point back, parts of long names.

use waqai_record::{Form, Kind, Link};

use super::draft::{Draft, compatible};
use crate::name::find::Find;
use crate::name::lists::{Sort, flag};
use crate::name::scene::Scene;
use crate::name::spelling::without_article;

/// The body before whom the name or description `find` names.
pub fn same_body(
    scene: &Scene,
    finds: &[Find],
    drafts: &[Draft],
    n: usize,
    words: &[&str],
) -> Option<(usize, Link)> {
    let find = &finds[n];
    let latest = |test: &dyn Fn(&Draft) -> bool| latest(drafts, n, test);
    if find.form == Form::Role {
        return body_meant(scene, find, words, &latest).map(|at| (at, Link::Description));
    }
    if let Some(before) = bracketed(scene, finds, n) {
        let at = drafts.iter().position(|d| d.mentions.contains(&before));
        return at.map(|at| (at, Link::Acronym));
    }
    if let Some(at) = latest(&|d| d.names.iter().any(|known| known == words)) {
        return Some((at, Link::SameSpelling));
    }
    if let Some(at) = find.listed.and_then(|l| latest(&|d| d.listed == Some(l))) {
        return Some((at, Link::Listed));
    }
    let part = latest(&|d| {
        compatible(d.iso, find.iso)
            && d.names.iter().any(|known| {
                (words.len() >= 2 || known.len() == 2 && find.head.is_some())
                    && (known.starts_with(words) || words.starts_with(known) && known.len() >= 2)
            })
    });
    part.map(|at| (at, Link::PartOfName))
}

fn latest(drafts: &[Draft], n: usize, test: &dyn Fn(&Draft) -> bool) -> Option<usize> {
    let bodies = drafts.iter().enumerate();
    let bodies = bodies.filter(|(_, d)| d.kind == Kind::Organization && !d.group && test(d));
    bodies.filter_map(|(i, d)| Some((d.before(n)?, i))).max().map(|(_, i)| i)
}

/// The entity of the latest mention among those that a test accepts.
type Latest<'l> = dyn Fn(&dyn Fn(&Draft) -> bool) -> Option<usize> + 'l;

/// Which body a description without a name means: the last of its head, or of a kind that the head stands for.
fn body_meant(scene: &Scene, find: &Find, words: &[&str], latest: &Latest) -> Option<usize> {
    let head = find.head?;
    let letters = head_letters(scene, head);
    let stands = scene.cuts(head).iter().find_map(|c| c.entry).map_or(0, |e| e.stands);
    latest(&|d| {
        compatible(d.iso, find.iso)
            && (d.heads.contains(&letters)
                || d.names.iter().any(|n| n.len() > 1 && without_article(n[0]) == letters))
            && (words.len() == 1
                || d.names.iter().any(|n| n.first() == words.first() && n.len() >= words.len())
                || d.names.is_empty())
    })
    .or_else(|| {
        latest(&|d| {
            let sort = d.listed.map(|l| scene.lists.listed[l as usize].sort);
            find.points_back
                && compatible(d.iso, find.iso)
                && matches!(sort, Some(Sort::Body(kind)) if kind & stands != 0)
        })
    })
}

/// The body before, whose short form in brackets find `n` is.
fn bracketed(scene: &Scene, finds: &[Find], n: usize) -> Option<usize> {
    let find = &finds[n];
    let open = find.words.start.checked_sub(1)?;
    let before = finds[..n].last()?;
    let fits = scene.page.is_sign(open, "(")
        && scene.page.is_sign(find.words.end, ")")
        && before.words.end == open;
    (fits && before.kind == Kind::Organization && before.form == Form::Name).then(|| n - 1)
}

/// The letters of a head noun, folded, without clitics and article.
pub fn head_letters<'a>(scene: &Scene<'a>, head: usize) -> &'a str {
    let cut = scene.cut(head, flag::BODY | flag::GROUP_BODIES).map_or(0, |c| c.stem);
    scene.letters_behind(head, cut)
}
