//! Offices: what a title says of a person, and which person a title alone means.

use std::ops::Range;

use waqai_record::{Form, Kind, Link};

use super::draft::{Draft, compatible};
use crate::name::find::Find;
use crate::name::lists::{Iso, flag};
use crate::name::scene::Scene;
use crate::name::spelling::without_article;

/// What the table of offices calls the head of a state, whom the bare head noun means.
const HEAD_OF_STATE: &str = "head_of_state";

/// An office as a title names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office<'a> {
    /// Its head noun and what it is of, folded, without articles and adjectives.
    pub words: Vec<&'a str>,
    /// Its head noun.
    pub head: &'a str,
    /// Whether it says the head noun alone, adjectives apart.
    pub bare: bool,
    /// Its adjectives that say neither country nor body (السابق, العام).
    pub marks: Vec<&'a str>,
    /// Its country.
    pub iso: Option<Iso>,
    /// Whether its head noun is of the feminine.
    pub feminine: bool,
    /// Whether it is somebody's kin (شقيقه) and no office.
    pub kin: bool,
}

/// The office of a person's mention.
pub fn office<'a>(scene: &Scene<'a>, find: &Find) -> Option<Office<'a>> {
    if find.kind != Kind::Person {
        return None;
    }
    let (range, cut): (Range<usize>, u8) = match (&find.title, find.form) {
        (Some(t), _) => (t.clone(), find.title_cut),
        (None, Form::Role) => (find.words.clone(), find.cut),
        _ => return None,
    };
    let (first, end) = (range.start, range.end);
    let head = scene.cuts(first).iter().find(|c| c.is(flag::TITLE) && c.start == cut);
    let mut office = Office {
        words: Vec::with_capacity(range.len()),
        head: "",
        bare: false,
        marks: Vec::new(),
        iso: find.iso,
        feminine: head.is_some_and(|c| {
            c.is(flag::FEMININE) && c.is(flag::OFFICE | flag::HONORIFIC | flag::KIN)
        }),
        kin: head.is_some_and(|c| c.is(flag::KIN) && !c.is(flag::TITLE & !flag::KIN)),
    };
    for i in range {
        let letters = scene.letters_behind(i, if i == first { cut } else { 0 });
        let adjective = (i > first)
            .then(|| {
                // كبير الدبلوماسيين الأمريكيين: of a plural the plural.
                let plural = scene.plain(i - 1, flag::TITLES).map(|_| flag::NISBA_PLURAL);
                scene.plain(i, flag::NISBA | flag::QUALIFIER | plural.unwrap_or(0))
            })
            .flatten()
            .filter(|c| !c.is(flag::PORTFOLIO));
        // سمو ولي العهد is ولي العهد.
        let office_or_trade = flag::TITLE & !(flag::HONORIFIC | flag::RANK);
        let honours = scene
            .cuts(i)
            .iter()
            .any(|c| c.is(flag::HONORIFIC | flag::RANK) && !c.is(office_or_trade));
        if honours && i + 1 < end {
            continue;
        }
        match adjective {
            Some(c) if c.is(flag::QUALIFIER) && !c.is(flag::NISBA | flag::NISBA_PLURAL) => {
                office.marks.push(without_article(letters));
            }
            Some(_) => {}
            None if !scene.page.is_any_sign(i) => office.words.push(without_article(letters)),
            None => {}
        }
    }
    office.head = office.words.first().copied().unwrap_or("");
    office.bare = office.words.len() == 1;
    scene.lists.same_office(&mut office.words);
    Some(office)
}

/// The office that the list has for a person at the time of the page.
pub fn known<'a>(scene: &Scene<'a>, listed: u32) -> Option<Office<'a>> {
    let person = &scene.lists.listed[listed as usize];
    let held = person.office.as_ref()?;
    let year = scene.page.given.published?.year();
    if !(held.from..=held.to).contains(&year) {
        return None;
    }
    let mut words: Vec<&str> = held.words.iter().map(|w| &**w).collect();
    let (head, bare) = (*words.first()?, words.len() == 1);
    scene.lists.same_office(&mut words);
    let (marks, iso) = (Vec::new(), person.iso);
    Some(Office { words, head, bare, marks, iso, feminine: false, kin: false })
}

impl Office<'_> {
    /// Whether the two can be offices of one person.
    pub fn fits(&self, other: &Office) -> bool {
        self.head == other.head
            || self.iso.is_some() && self.iso == other.iso
            || self.words.iter().any(|w| other.words.contains(w))
    }
}

/// The name behind which the title that find `n` is stands in commas: «الدكتور فلان، رئيس اللجنة، …».
pub fn beside(scene: &Scene, finds: &[Find], n: usize) -> Option<usize> {
    let find = &finds[n];
    let start = find.words.start;
    let comma = |i: usize| scene.page.is_sign(i, "\u{60c}") || scene.page.is_sign(i, ",");
    let before = start.checked_sub(1).filter(|b| comma(*b) && find.cut == 0)?;
    let name = finds[..n].iter().rposition(|f| f.words.end == before)?;
    let person = finds[name].kind == Kind::Person && finds[name].form == Form::Name;
    let closed = comma(find.words.end) || !scene.goes_on(find.words.end);
    (person && !find.points_back && closed).then_some(name)
}

/// The person that the title `find` without a name means.
pub fn holder(drafts: &[Draft], n: usize, find: &Find, office: &Office) -> Option<(usize, Link)> {
    let persons = || drafts.iter().enumerate().filter(|(_, d)| d.kind == Kind::Person && !d.group);
    let latest = |test: &dyn Fn(&Draft) -> bool| {
        let known = persons()
            .filter_map(|(i, d)| Some((d.before(n)?, i)))
            .filter(|(_, i)| test(&drafts[*i]));
        known.max().map(|(_, i)| i)
    };
    let same = |d: &Draft| {
        compatible(d.iso, find.iso)
            && d.offices.iter().any(|o| o.words == office.words && o.marks == office.marks)
    };
    if let Some(at) = latest(&same) {
        return Some((at, Link::RoleHeld));
    }
    // Whom the list has in this office at this time, if the article has just one.
    let listed = || {
        let holds = |k: &Office| {
            k.words == office.words
                && office.marks.is_empty()
                && (find.iso == k.iso || find.iso.is_none() && !office.bare)
        };
        let mut all =
            persons().filter(|(_, d)| d.before(n).is_some() && d.known.as_ref().is_some_and(holds));
        match (all.next(), all.next()) {
            (Some((at, _)), None) => Some((at, Link::RoleHeld)),
            _ => None,
        }
    };
    if office.bare {
        return by_head(drafts, n, find, office).or_else(listed);
    }
    // The holder is named further on, with the same title.
    let named = |d: &Draft| {
        d.is_full()
            && d.iso == find.iso
            && d.offices.iter().any(|o| o.words == office.words && o.marks == office.marks)
    };
    let mut later = persons().filter(|(_, d)| d.before(n).is_none() && named(d));
    match (later.next(), later.next()) {
        (Some((at, _)), None) => Some((at, Link::RoleHeld)),
        _ => listed(),
    }
}

/// The holder of an office of which only the head noun is said, and perhaps its country (الوزير, الوزير الفرنسي).
fn by_head(drafts: &[Draft], n: usize, find: &Find, office: &Office) -> Option<(usize, Link)> {
    let fits = |d: &Draft| {
        d.offices.iter().any(|o| {
            o.head == office.head
                && o.feminine == office.feminine
                && office.marks.iter().all(|m| o.marks.contains(m))
                && !(is_head_of_many(office.head) && !o.bare && o.words != [HEAD_OF_STATE])
                && match (find.iso, o.iso.or(d.iso)) {
                    (None, _) => !o.bare || o.iso.is_some() || o.words == office.words,
                    (Some(wanted), Some(iso)) => wanted == iso,
                    (Some(_), None) => false,
                }
        })
    };
    let known = drafts.iter().enumerate().filter(|(_, d)| d.kind == Kind::Person && fits(d));
    let latest = known.filter_map(|(i, d)| Some((d.before(n)?, i))).max();
    latest.map(|(_, i)| (i, Link::RoleCountry))
}

/// Whether the head noun alone means another office (الرئيس is no prime minister).
fn is_head_of_many(head: &str) -> bool {
    head.starts_with(['ر']) && head.ends_with(['س'])
}
