//! Evidence within the article: a surname seen with a title or given name is a name wherever it stands by itself,
//! and what was found on weak grounds stays only if something else speaks for it.

use hashbrown::HashMap;
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
    let mut out = Vec::with_capacity(finds.len() + 8);
    let mut next = 0;
    let mut finds = finds.into_iter().peekable();
    while next < scene.page.words.len() {
        match finds.next_if(|f| f.words.start <= next) {
            Some(find) => {
                next = next.max(find.words.end).max(find.title.as_ref().map_or(0, |t| t.end));
                if !find.weak || supported(scene, &find, strong) {
                    out.push(find);
                }
                continue;
            }
            None if !parts.is_empty() => out.extend(surname(scene, next, strong)),
            None => {}
        }
        next += 1;
    }
    out.extend(finds);
    out
}

fn supported(scene: &Scene, find: &Find, strong: impl Fn(&str) -> bool) -> bool {
    let last = find.words.end - 1;
    let letters = scene.letters_behind(last, if last == find.words.start { find.cut } else { 0 });
    let beside_verb = find.cut == 0 && (find.words.start > 0 && scene.goes_on(find.words.start) && scene.is_verb(find.words.start - 1)
        || scene.goes_on(find.words.end) && scene.is_verb(find.words.end));
    find.words.len() > 1 || strong(letters) || beside_verb || find.title.is_some()
}

/// The word `i` as the surname of somebody whom the article names in full.
fn surname(scene: &Scene, i: usize, strong: impl Fn(&str) -> bool) -> Option<Find> {
    scene.word(i)?;
    let whole = scene.letters(i);
    let common = scene.is_common(i) || scene.plain(i, flag::NISBA | flag::QUALIFIER | flag::TITLE).is_some();
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
        if rest.len() >= 6 && strong(rest) && (!common || definite && scene.plain(i, flag::NISBA | flag::QUALIFIER).is_none()) {
            return Some(Find::name(Kind::Person, i..i + 1, start));
        }
    }
    None
}
