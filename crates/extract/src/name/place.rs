//! Places that a type of place announces: which of the words behind it are the name.

use waqai_morph::{Proclitics, Upos};
use waqai_record::Kind;

use super::find::Find;
use super::listed::listed_at;
use super::lists::flag;
use super::phrase::{adjective, foreign_run, quoted};
use super::scene::{Cut, Scene};

/// The place that begins with the place type `cut` of word `i`.
pub fn place(scene: &Scene, i: usize, cut: &Cut) -> Option<Find> {
    if cut.definite || !scene.goes_on(i + 1) {
        return None;
    }
    let keeps = cut.is(flag::SITE | flag::SAME);
    let mut find = Find::name(Kind::Place, i..i + 1, cut.start);
    find.head = Some(i);
    if let Some(inner) = quoted(scene, i + 1) {
        return (!keeps).then_some(Find { words: inner, cut: 0, ..find });
    }
    let end = if let Some((listed, end)) = listed_at(scene, i + 1) {
        let of = &scene.lists.listed[listed as usize];
        find.iso = of.iso;
        if !keeps && of.kind() == Kind::Place {
            // سلطنة عمان is Oman, whatever عمان is alone.
            let whole = scene.listed(i, cut).filter(|(_, e)| *e == end).map(|(l, _)| l);
            find.listed = whole.or(Some(listed));
            find.iso = find.listed.and_then(|l| scene.lists.listed[l as usize].iso);
        } else if !keeps && (end > i + 2 || !scene.is_definite(i + 1)) {
            return None;
        }
        end
    } else {
        let run = foreign_run(scene, i + 1);
        let next = scene.is_definite(i + 1)
            && !scene.is_verb(i + 1)
            && adjective(scene, i + 1).is_none_or(|a| !a.is_nisba);
        // مدينة النخيل: a definite common noun is a name too, if it means no human being, office or body.
        let other = flag::TITLE | flag::TITLES | flag::QUALIFIER | flag::PLACE | flag::PORTFOLIO;
        let common = cut.is(flag::SETTLED)
            && scene.pos(i + 1) == Some(Upos::Noun)
            && scene.plain(i + 1, other | flag::GROUP).is_none()
            && scene.word(i + 1).is_some_and(|w| w.features().human != Some(true));
        let dual = cut.is(flag::SETTLED)
            && !scene.is_definite(i + 1)
            && scene.goes_on(i + 1)
            && scene.letters(i + 1).ends_with("\u{627}\u{646}")
            && scene.plain(i + 1, other | flag::GROUP | flag::NISBA).is_none()
            && !scene.is_verb(i + 1)
            && scene.word(i + 1).is_some_and(|w| w.reading().proclitics == Proclitics::NONE);
        if run > i + 1 {
            run
        } else if dual
            || next
                && (keeps || common || !scene.is_common(i + 1))
                && scene
                    .plain(
                        i + 1,
                        flag::TITLES | flag::PEOPLE | flag::NISBA_PLURAL | flag::AREA | flag::BODY,
                    )
                    .is_none()
        {
            i + 2
        } else {
            return None;
        }
    };
    if keeps {
        find.words.end = end;
    } else {
        find.words = i + 1..end;
        find.cut = 0;
    }
    Some(find)
}
