//! Evidence within the article: a surname seen with a title or given name is a name wherever it stands by itself,
//! and what was found on weak grounds stays only if something else speaks for it.

use hashbrown::HashMap;
use waqai_morph::Upos;
use waqai_record::{Form, Kind};

use super::find::Find;
use super::lists::flag;
use super::scene::Scene;
use super::spelling::without_article;

/// Drops weak finds that nothing supports and adds the bare surnames of persons found elsewhere.
pub fn weigh(scene: &Scene, finds: Vec<Find>) -> Vec<Find> {
    let mut parts: HashMap<&str, u32, foldhash::fast::FixedState> = HashMap::default();
    for find in finds.iter().filter(|f| f.kind == Kind::Person && f.form == Form::Name) {
        let weight = if find.weak { 1 } else { 4 };
        let last = find.words.end - 1;
        if scene.plain(last, flag::DIVINE).is_none() {
            let cut = if last == find.words.start { find.cut } else { 0 };
            *parts.entry(without_article(scene.letters_behind(last, cut))).or_default() += weight;
        }
    }
    let strong = |letters: &str| parts.get(without_article(letters)).is_some_and(|n| *n >= 4);
    let sure = |f: &&Find| !f.weak || f.kind != Kind::Person && placed(scene, f);
    let named: Vec<u32> = finds.iter().filter(sure).filter_map(|f| f.listed).collect();
    let mut out = Vec::with_capacity(finds.len() + 8);
    let mut next = 0;
    let mut finds = finds.into_iter().peekable();
    while next < scene.page.words.len() {
        match finds.next_if(|f| f.words.start <= next) {
            Some(find) => {
                next = next.max(find.words.end).max(find.title.as_ref().map_or(0, |t| t.end));
                settle(scene, find, &strong, &named, &mut out);
                continue;
            }
            None if !parts.is_empty() => out.extend(surname(scene, next, &strong)),
            None => {}
        }
        next += 1;
    }
    out.extend(finds);
    out
}

/// Keeps, mends or drops one find by what the rest of the article says.
fn settle(
    scene: &Scene,
    find: Find,
    strong: &impl Fn(&str) -> bool,
    named: &[u32],
    out: &mut Vec<Find>,
) {
    if find.kind != Kind::Person {
        // An announced name that is somebody's surname: محطة فلان is no channel.
        let announced = find.kind == Kind::Organization
            && find.listed.is_none()
            && find.words.len() == 1
            && find.form == Form::Name;
        let person = announced.then(|| surname(scene, find.words.start, strong)).flatten();
        if let Some(person) = person.filter(|_| find.head.is_some_and(|h| h < find.words.start)) {
            out.push(person);
        } else if !find.weak || find.listed.is_some_and(|l| named.contains(&l)) {
            out.push(find);
        }
        return;
    }
    if !find.weak {
        out.push(find);
        return;
    }
    let surnames: Vec<Find> =
        find.words.clone().filter_map(|i| surname(scene, i, strong)).collect();
    if find.title.is_none() && surnames.len() == find.words.len() {
        out.extend(surnames);
    } else if supported(scene, &find, strong) {
        out.push(find);
    }
}

/// Whether a listed name that is a common word too is meant as the name where it stands: a town behind «في», a
/// body where no noun or adjective follows that would go with the common word and no «ب» makes an adverb of it.
fn placed(scene: &Scene, find: &Find) -> bool {
    let i = find.words.start;
    let Some(cut) = scene.cuts(i).iter().find(|c| c.start == find.cut) else { return false };
    if find.kind == Kind::Place {
        let locative = |i: usize| scene.plain(i, flag::LOCATIVE).is_some();
        return scene.goes_on(i) && cut.is_plain() && locative(i - 1);
    }
    let behind = scene.goes_on(find.words.end)
        && matches!(scene.pos(find.words.end), Some(Upos::Noun | Upos::Adj));
    !behind && !cut.definite && cut.preposition != Some('ب')
}

fn supported(scene: &Scene, find: &Find, strong: &impl Fn(&str) -> bool) -> bool {
    let last = find.words.end - 1;
    let letters = scene.letters_behind(last, if last == find.words.start { find.cut } else { 0 });
    let behind_verb = find.cut == 0
        && find.words.start > 0
        && scene.goes_on(find.words.start)
        && scene.is_verb(find.words.start - 1)
        && !letters.ends_with(['ا'])
        && !scene.page.surface(last).ends_with(['ة', 'ً']);
    find.words.len() > 1 || strong(letters) || behind_verb || find.title.is_some()
}

/// The word `i` as the surname of somebody whom the article names in full.
fn surname(scene: &Scene, i: usize, strong: &impl Fn(&str) -> bool) -> Option<Find> {
    scene.word(i)?;
    let whole = scene.letters(i);
    let common =
        scene.is_common(i) || scene.plain(i, flag::NISBA | flag::QUALIFIER | flag::TITLE).is_some();
    let definite = scene.is_definite(i);
    let mut starts = [Some(0), None, None, None];
    let mut letters = whole.chars();
    let (first, second) = (letters.next(), letters.next());
    if matches!(first, Some('و' | 'ف')) {
        starts[1] = Some(1);
        starts[2] = matches!(second, Some('ب' | 'ل' | 'ك')).then_some(2);
    }
    if matches!(first, Some('ب' | 'ل' | 'ك')) {
        starts[3] = Some(1);
    }
    for start in starts.into_iter().flatten() {
        let rest = scene.letters_behind(i, start);
        if rest.len() >= 6
            && strong(rest)
            && (!common || definite && scene.plain(i, flag::NISBA | flag::QUALIFIER).is_none())
        {
            return Some(Find::name(Kind::Person, i..i + 1, start));
        }
    }
    None
}
