//! Bodies and types of place: a head noun, what it is of, its adjectives, and where that ends.

use std::ops::Range;

use waqai_morph::{Proclitics, Upos};
use waqai_record::{Form, Kind};

use super::find::Find;
use super::listed::listed_at;
use super::lists::{Iso, Sort, flag};
use super::scene::{Cut, Scene};

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
fn adjectives(scene: &Scene, mut i: usize) -> (usize, Option<Iso>, bool, bool) {
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
    }
    (i, iso, nisba, formal)
}

/// The body that begins with the head noun `cut` of word `i`.
pub fn body(scene: &Scene, i: usize, cut: &Cut) -> Option<Find> {
    let mut find = Find::name(Kind::Organization, i..i + 1, cut.start);
    find.head = Some(i);
    if cut.definite {
        return definite_body(scene, cut, find);
    }
    let announces = cut.is(flag::ANNOUNCE | flag::OUTLET);
    if let Some(inner) = quoted(scene, i + 1) {
        return announces.then_some(Find { words: inner, cut: 0, ..find });
    }
    if !scene.goes_on(i + 1)
        || cut.is(flag::ROLE) && !cut.is(flag::PART | flag::STATE | flag::ANNOUNCE)
    {
        return None;
    }
    if let Some((listed, end)) = listed_at(scene, i + 1) {
        let of = &scene.lists.listed[listed as usize];
        let stands = announces && of.kind() == Kind::Organization;
        find.iso = of.iso;
        if cut.is(flag::OUTLET)
            && of.kind() == Kind::Place
            && adjective(scene, end).is_none()
            && foreign_run(scene, end) == end
        {
            // صحيفة القدس: called after a place.
            return Some(Find { words: i + 1..end, cut: 0, iso: None, ..find });
        }
        if stands {
            find.words = i + 1..end;
            find.cut = 0;
            find.listed = Some(listed);
        } else if of.kind() == Kind::Person
            || cut.is(flag::ACT)
            || cut.is(flag::STATE) && of.sort != Sort::Country && of.kind() == Kind::Place
        {
            return None;
        } else {
            let run = foreign_run(scene, end);
            if announces && run > end {
                (find.words, find.cut, find.iso) = (i + 1..run, 0, None);
                return Some(find);
            }
            let (end, iso, ..) = adjectives(scene, purpose(scene, end));
            find.words = i..end;
            find.iso = iso.or(find.iso);
        }
        return Some(find);
    }
    let run = foreign_run(scene, i + 1);
    if run > i + 1 {
        let person = flag::SURNAME | flag::FAMILY;
        if cut.is(flag::ACT | flag::STATE) || !announces && scene.plain(i + 1, person).is_some() {
            return None;
        }
        find.words = if announces { i + 1..run } else { i..run };
        find.cut = if announces { 0 } else { find.cut };
        return Some(find);
    }
    // A construct chain: indefinite nouns, then a definite one.
    let mut j = i + 1;
    while j < i + 3 && scene.goes_on(j) && is_construct(scene, j) {
        j += 1;
    }
    if let Some((listed, end)) = listed_at(scene, j).filter(|_| j > i + 1) {
        let of = &scene.lists.listed[listed as usize];
        if of.kind() == Kind::Person {
            return None;
        }
        find.iso = of.iso;
        find.words = i..end;
        return Some(find);
    }
    if !scene.goes_on(j) || !is_definite_noun(scene, j) {
        return None;
    }
    let noun = j;
    // ملعب العاصمة, رئيس الحزب: what has no name itself gives none.
    let general = flag::AREA | flag::ANNOUNCE | flag::OUTLET;
    if scene.plain(noun, general).is_some() && adjective(scene, noun + 1).is_none() {
        return None;
    }
    j += 1;
    while cut.is(flag::PART)
        && scene.goes_on(j)
        && scene.plain(noun, flag::PORTFOLIO).is_some()
        && scene
            .cut(j, flag::PORTFOLIO)
            .is_some_and(|c| c.joined && c.definite && c.preposition.is_none())
    {
        j += 1;
    }
    // منظمة الأغذية والزراعة الدولية: a second noun, if adjectives follow it.
    if cut.is(flag::PART)
        && j == noun + 1
        && scene.goes_on(j)
        && scene.word(j).is_some_and(|w| {
            w.has(Proclitics::AND) && w.has(Proclitics::THE) && w.pos() == Upos::Noun
        })
        && adjective(scene, j + 1).is_some_and(|a| a.is_formal)
    {
        j += 1;
    }
    let (end, iso, nisba, formal) = adjectives(scene, j);
    find.iso = iso;
    let end = if cut.is(flag::PART) && iso.is_none() { purpose(scene, end) } else { end };
    if cut.is(flag::ACT) && iso.is_none()
        || cut.is(flag::ANNOUNCE)
            && scene.is_common(noun)
            && !formal
            && scene.plain(noun, flag::TITLES | flag::GROUP).is_none()
    {
        return None;
    }
    let alone = noun == i + 1 && end == noun + 1;
    if announces && alone && (cut.is(flag::OUTLET) || !scene.is_common(noun)) {
        find.words = noun..end;
        find.cut = 0;
        return Some(find);
    }
    find.words = i..end;
    if cut.is(flag::ROLE) && !nisba {
        find.form = Form::Role;
    }
    if cut.is(flag::OUTLET) && !formal && !nisba {
        return None;
    }
    Some(find)
}

fn definite_body(scene: &Scene, cut: &Cut, mut find: Find) -> Option<Find> {
    let i = find.words.start;
    let (mut end, mut iso, mut nisba, mut formal) = adjectives(scene, i + 1);
    // وزيرا الخارجية الأمريكي والتركي: what does not agree is no adjective of the body.
    let masculine = scene.plain(i + 1, flag::NISBA).is_some_and(|c| !c.is(flag::FEMININE));
    if scene.letters(i).ends_with(['ه']) && masculine && end == i + 2 {
        (end, iso, nisba, formal) = (i + 1, None, false, false);
    }
    find.words.end = end;
    find.iso = iso;
    if cut.is(flag::ACT) && end > i + 1 && iso.is_none() {
        return None;
    }
    let mut any = i + 1;
    while adjective(scene, any).is_some() {
        any += 1;
    }
    if end == i + 1 && any > end && !cut.is(flag::ACT | flag::ROLE) {
        // الجماعة المسلحة, الحزب الحاكم: a description.
        find.words.end = any;
        (find.form, find.points_back) = (Form::Role, true);
        return Some(find);
    }
    let end =
        if cut.is(flag::PART) && end > i + 1 && iso.is_none() { purpose(scene, end) } else { end };
    find.words.end = end;
    if end == i + 1 {
        if cut.is(flag::ACT) {
            return None;
        }
        find.form = Form::Role;
        find.points_back = !cut.is(flag::STATE | flag::ROLE);
        return Some(find);
    }
    if cut.is(flag::ROLE) && !cut.is(flag::PART | flag::STATE | flag::ANNOUNCE) {
        find.form = Form::Role;
        return nisba.then_some(find);
    }
    let named = match cut {
        c if c.is(flag::OUTLET) => false,
        c if c.is(flag::STATE) && !c.is(flag::PART) => nisba || formal && c.is(flag::ROLE),
        c if c.is(flag::ANNOUNCE) => formal && !nisba,
        _ => formal,
    };
    if !named {
        find.form = Form::Role;
        find.points_back = !cut.is(flag::STATE);
    } else if cut.is(flag::PART) && cut.is(flag::STATE) && iso.is_none() {
        // المحكمة الابتدائية بتونس: the town is part of a court's name.
        let by = |c: &&Cut| c.preposition == Some('ب') && !c.joined;
        let town = scene.cuts(end).iter().filter(by).find_map(|c| scene.listed(end, c));
        if let Some((listed, behind)) = town.filter(|_| scene.goes_on(end)) {
            let of = &scene.lists.listed[listed as usize];
            if of.kind() == Kind::Place {
                (find.words.end, find.iso) = (behind, of.iso);
            }
        }
    }
    Some(find)
}

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
            find.listed = Some(listed);
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
    scene.has_lexicon
        && scene.word(i).is_some_and(|w| !shaped(w))
        && !scene.is_ordinary(i)
        && !scene.is_definite(i)
        && scene
            .cuts(i)
            .iter()
            .all(|c| !c.is(!(flag::NAMED | flag::ARTICLE | flag::INITIAL | flag::WOMAN)))
        && scene.letters(i).chars().count() > 2
}

/// The words between quotation marks whose opening mark is word `i`, if they are few.
fn quoted(scene: &Scene, i: usize) -> Option<Range<usize>> {
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
fn purpose(scene: &Scene, i: usize) -> usize {
    let Some(word) = scene
        .word(i)
        .filter(|w| scene.goes_on(i) && w.has(Proclitics::TO) && !w.has(Proclitics::AND))
    else {
        return i;
    };
    let noun = matches!(word.pos(), Upos::Noun | Upos::Propn | Upos::Adj) && !scene.is_verb(i);
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
fn is_construct(scene: &Scene, i: usize) -> bool {
    !scene.is_definite(i)
        && scene.pos(i) == Some(Upos::Noun)
        && scene.word(i).is_some_and(|w| w.reading().proclitics.0 == 0 && w.pronoun().is_none())
        && scene.plain(i, flag::TITLE | flag::LOCATIVE | flag::PARTNER).is_none()
}

/// Whether word `i` is a definite noun that a head noun can be of.
fn is_definite_noun(scene: &Scene, i: usize) -> bool {
    scene.goes_on(i)
        && scene.is_definite(i)
        && !scene.is_verb(i)
        && scene.plain(i, flag::TITLE | flag::NISBA).is_none()
}
