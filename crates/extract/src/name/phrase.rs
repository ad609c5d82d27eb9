//! Phrases: the adjectives, runs of unknown words and phrases of purpose that names of bodies and places are made of.

use std::ops::Range;

use waqai_morph::{Proclitics, Upos};

use super::lists::{Iso, flag};
use super::scene::Scene;

/// A definite adjective in a name.
pub struct Adjective {
    /// The country, if it is the nisba of one.
    pub iso: Option<Iso>,
    /// Whether it is a nisba of a place or people.
    pub is_nisba: bool,
    /// Whether it names a sort of body and judges nothing (الدولي, العليا), by list.
    pub is_formal: bool,
    /// Whether it has the ending of a nisba.
    pub is_shaped: bool,
}

/// The definite adjective at word `i`, with nothing cut off but the article.
pub fn adjective(scene: &Scene, i: usize) -> Option<Adjective> {
    if !scene.goes_on(i) {
        return None;
    }
    if let Some(cut) = scene.plain(i, flag::NISBA).filter(|c| c.definite) {
        return Some(Adjective {
            iso: cut.entry.and_then(|e| e.iso),
            is_nisba: true,
            is_formal: true,
            is_shaped: true,
        });
    }
    if !scene.is_definite(i) || scene.is_verb(i) {
        return None;
    }
    let formal = scene.letters(i).ends_with(['ي']) || scene.letters(i).ends_with("\u{64a}\u{647}");
    let listed = scene.plain(i, flag::QUALIFIER).is_some();
    let adjective = matches!(scene.pos(i), Some(Upos::Adj))
        || listed
        || formal && !scene.is_common(i) && scene.plain(i, flag::NAMED | flag::TITLE).is_none();
    adjective.then_some(Adjective {
        iso: None,
        is_nisba: false,
        is_formal: scene.plain(i, flag::FORMAL).is_some(),
        is_shaped: formal,
    })
}

/// Walks over the definite adjectives from word `i`; gives the word behind them and what they said.
pub fn adjectives(scene: &Scene, mut i: usize) -> (usize, Option<Iso>, bool, bool) {
    let (mut iso, mut nisba, mut formal) = (None, false, false);
    while let Some(a) = adjective(scene, i).filter(|a| a.is_formal || a.is_shaped) {
        iso = iso.or(a.iso);
        nisba |= a.is_nisba;
        formal |= a.is_formal;
        i += 1;
        // What follows the nisba of a country is seldom part of the name.
        if a.iso.is_some() {
            break;
        }
        // المجلس الاقتصادي والاجتماعي: a second adjective of the same shape.
        if second(scene, i) {
            i += 1;
        }
    }
    (i, iso, nisba, formal)
}

/// Whether word `i` is «and» with a definite adjective in the shape of a nisba that is of no country.
fn second(scene: &Scene, i: usize) -> bool {
    let shaped = scene.letters(i).ends_with(['ي']) || scene.letters(i).ends_with("\u{64a}\u{647}");
    let of_country = |c: &super::scene::Cut| c.joined && c.entry.is_some_and(|e| e.iso.is_some());
    scene.goes_on(i)
        && shaped
        && scene.letters(i - 1).ends_with(['ي']) == scene.letters(i).ends_with(['ي'])
        && scene.word(i).is_some_and(|w| {
            w.has(Proclitics::AND) && w.has(Proclitics::THE) && w.pos() == Upos::Adj
        })
        && !scene.cuts(i).iter().any(of_country)
}

/// Where a run of words ends that neither the lexicon nor the lists know, from word `i`.
pub fn foreign_run(scene: &Scene, i: usize) -> usize {
    let mut j = i;
    while j < i + 4 && scene.goes_on(j) && is_foreign(scene, j) {
        j += 1;
    }
    j
}

/// Whether nobody knows word `i`: neither the lexicon nor the lists, and its shape is no Arabic plural or nisba.
pub fn is_foreign(scene: &Scene, i: usize) -> bool {
    !scene.is_common(i) && is_strange(scene, i)
}

/// The same where a name is looked for: what the lexicon reads with a pronoun of speech counts as unknown.
pub fn is_strange(scene: &Scene, i: usize) -> bool {
    let shaped = |w: &waqai_morph::Word| {
        matches!(w.pos(), Upos::Adj | Upos::Adv | Upos::Verb) && !w.reading().is_known()
    };
    let names = flag::NAMED | flag::ARTICLE | flag::INITIAL | flag::WOMAN;
    // فابيو is no «so the people of Ibb».
    let construct = scene.letters(i).ends_with("\u{64a}\u{648}") && !scene.is_definite(i + 1);
    scene.has_lexicon
        && scene.word(i).is_some_and(|w| !shaped(w))
        && !scene.is_ordinary(i)
        && !scene.is_definite(i)
        && scene
            .cuts(i)
            .iter()
            .all(|c| !c.is(!names) || c.joined && c.is(flag::NISBA_PLURAL) && construct)
        && scene.letters(i).chars().count() > 2
}

/// The words between quotation marks whose opening mark is word `i`, if they are few.
pub fn quoted(scene: &Scene, i: usize) -> Option<Range<usize>> {
    if !scene.page.is_any_sign(i) {
        return None;
    }
    let at = scene.page.quotations.partition_point(|q| q.words.start <= i);
    let quotation = scene.page.quotations.get(at)?;
    let few = quotation.words.start == i + 1 && (1..=5).contains(&quotation.words.len());
    (few && quotation.marks.closed).then(|| quotation.words.clone())
}

/// Behind a body, what it is for: «ل» with a definite noun and its adjectives (للصليب الأحمر), or with a verbal
/// noun and a definite one (لتنسيق الشؤون الإنسانية).
pub fn purpose(scene: &Scene, i: usize) -> usize {
    let Some(word) = scene
        .word(i)
        .filter(|w| scene.goes_on(i) && w.has(Proclitics::TO) && !w.has(Proclitics::AND))
    else {
        return i;
    };
    // للحصول على كذا is no part of a name.
    let governs = scene.goes_on(i + 1) && scene.is_particle(i + 1);
    let noun =
        matches!(word.pos(), Upos::Noun | Upos::Propn | Upos::Adj) && !scene.is_verb(i) && !governs;
    let mut end = match (noun, word.has(Proclitics::THE)) {
        (false, _) => return i,
        (true, true) => i + 1,
        (true, false) if is_definite_noun(scene, i + 1) => i + 2,
        (true, false)
            if is_definite_noun(scene, i + 2) && scene.letters(i + 1).starts_with(['و']) =>
        {
            i + 3
        }
        _ => return i,
    };
    while adjective(scene, end).is_some() {
        end += 1;
    }
    end
}

/// Whether word `i` can stand in the middle of a construct chain.
pub fn is_construct(scene: &Scene, i: usize) -> bool {
    !scene.is_definite(i)
        && scene.pos(i) == Some(Upos::Noun)
        && scene.word(i).is_some_and(|w| w.reading().proclitics.0 == 0 && w.pronoun().is_none())
        && scene.plain(i, flag::TITLE | flag::LOCATIVE | flag::PARTNER).is_none()
}

/// Whether word `i` is a definite noun that a head noun can be of.
pub fn is_definite_noun(scene: &Scene, i: usize) -> bool {
    scene.goes_on(i)
        && scene.is_definite(i)
        && !scene.is_verb(i)
        && scene.plain(i, flag::TITLE | flag::NISBA).is_none()
}

/// Whether the lexicon has word `i`, nothing cut off, as a noun or adjective: بيان is no «with Yan», بنوك no «in Nuk».
pub fn is_own_nominal(scene: &Scene, i: usize) -> bool {
    let own = |r: &waqai_morph::Reading| {
        r.is_known()
            && r.proclitics == Proclitics::NONE
            && r.pronoun.is_none()
            && matches!(r.pos, Upos::Noun | Upos::Adj)
    };
    scene.word(i).is_some_and(|w| w.may(own))
}
