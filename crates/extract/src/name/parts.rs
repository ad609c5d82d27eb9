//! Parts of persons' names that the grammar cut off or ran together: a given name nobody took, a family said twice, a
//! surname in another spelling.

use waqai_record::{Form, Kind};

use super::find::Find;
use super::lists::flag;
use super::phrase::{is_foreign, is_strange};
use super::scene::Scene;
use super::spelling::{Near, near};

/// «جو هارت وجوش هارت»: a name that says its family twice is two people's; the second, cut off.
pub fn two_of_a_family(scene: &Scene, find: &mut Find) -> Option<Find> {
    let words = find.words.clone();
    if find.kind != Kind::Person || find.form != Form::Name || words.len() < 4 {
        return None;
    }
    let last = scene.letters(words.end - 1);
    let and = |i: &usize| {
        scene.letters(*i).starts_with(['و']) && scene.letters(*i - 1) == last && *i + 1 < words.end
    };
    let at = (words.start + 2..words.end).find(and)?;
    find.words.end = at;
    Some(Find::name(Kind::Person, at..words.end, 1))
}

/// Whether word `i` is another spelling of the last word of somebody's full name: a foreign word, or whatever stands
/// behind a verb.
pub fn respelt(scene: &Scene, i: usize, word: &str, full: &[String]) -> bool {
    let foreign = is_foreign(scene, i);
    let subject = i > 0 && scene.goes_on(i) && scene.is_verb(i - 1) && !scene.is_definite(i);
    let least = if foreign { Near::Loose } else { Near::Close };
    (foreign || subject) && full.iter().any(|f| near(f, word).is_some_and(|n| n >= least))
}

/// A person's name that goes back to a given name which nobody has taken: «وجمال حسني مبارك», «وتيو هيرنانديز».
pub fn given_before(scene: &Scene, find: &mut Find, before: Option<&Find>) {
    let taken = before.map_or(0, end_of);
    let Some(i) = find.words.start.checked_sub(1).filter(|i| *i >= taken) else { return };
    let behind_name = taken == i && before.is_some_and(|f| f.kind == Kind::Person);
    let plain = find.kind == Kind::Person
        && find.form == Form::Name
        && find.title.is_none()
        && find.cut == 0
        && scene.goes_on(i + 1)
        && scene.word(i).is_some()
        && !scene.is_definite(i);
    if !plain || scene.cut(i + 1, flag::IBN).is_some() {
        return;
    }
    let subject = i > 0 && scene.goes_on(i) && scene.is_verb(i - 1);
    let given = scene.cuts(i).iter().find(|c| {
        let alone = !scene.is_common(i) && !scene.is_closed(i) && !scene.is_particle(i);
        c.is(flag::GIVEN)
            && c.preposition.is_none()
            && !scene.is_verb(i)
            && !scene.page.surface(i).ends_with(['ى'])
            && scene.letters_behind(i, c.start).len() >= 6
            && (alone || behind_name && c.joined || subject && c.is_plain())
    });
    let whole = scene.letters(i);
    let unknown = find.words.len() == 1
        && behind_name
        && scene.cuts(i).is_empty()
        && whole.starts_with(['و'])
        && whole.len() >= 8
        && is_strange(scene, i);
    let cut = match given {
        Some(c) => c.start,
        None if unknown => 1,
        None => return,
    };
    (find.words.start, find.cut, find.listed) = (i, cut, None);
}

/// The word behind a find and its title.
fn end_of(find: &Find) -> usize {
    find.words.end.max(find.title.as_ref().map_or(0, |t| t.end))
}
