//! Sources beside a clause: according to whom, as who said, quoting whom.

use std::ops::Range;

use waqai_morph::Proclitics;
use waqai_morph::features::Upos;

use super::lists::Takes;
use super::lists::{Attribution, Class, Follows};
use super::rules::{Reading, Report, Shape, Voice};
use super::scene::{Cue, CueKind, Scene};

/// A named source.
#[derive(Clone, Debug)]
pub struct Source {
    /// The words that say that a source follows.
    pub cue: Range<usize>,
    /// The words that name it, the cue apart.
    pub words: Range<usize>,
    /// The reporting verb whose subject it is.
    pub verb: Option<Cue>,
    /// Whether it stands before what it is the source of.
    pub first: bool,
}

/// The source that is named from word `i` of `sentence` on, if one is.
pub fn at(scene: &Scene, i: usize, sentence: &Range<usize>) -> Option<Source> {
    let known = scene.lists.attributions(scene.bare(i));
    known.iter().find_map(|a| one(scene, i, sentence, a))
}

fn one(scene: &Scene, i: usize, sentence: &Range<usize>, known: &Attribution) -> Option<Source> {
    let mut at = i + 1;
    let mut owned = false;
    for word in &known.rest {
        let here = scene.page.word(at)?;
        owned = here.pronoun().is_some();
        if here.whole() != &**word && !(owned && here.key() == &**word) {
            return None;
        }
        at += 1;
    }
    let cue = i..at;
    let first = i == sentence.start;
    let mut verb = None;
    // «دعت فرنسا على لسان وزيرها»: the verb has its own subject.
    let spoken = known.rest.len() > 1;
    if spoken && i > sentence.start && !scene.is_comma(i - 1) && scene.quotation(i - 1).is_none() {
        return None;
    }
    match known.follows {
        Follows::Noun if owned => {
            return Some(Source { cue: cue.clone(), words: at - 1..at, verb: None, first });
        }
        Follows::Noun => {
            if scene.is(at, Class::WHAT) {
                verb = Some(verb_at(scene, at + 1)?);
            } else if !is_source(scene, at) && known.rest.is_empty() {
                return None;
            }
        }
        Follows::To => {
            if !scene.page.word(at)?.has(Proclitics::TO) {
                return None;
            }
            if is_what(scene, at) {
                verb = Some(verb_at(scene, at + 1)?);
            } else if !is_source(scene, at) {
                return None;
            }
        }
        Follows::About => {
            if !scene.is(at, Class::ABOUT) || !is_source(scene, at + 1) {
                return None;
            }
            at += 1;
        }
        Follows::Clause => {
            let found = verb_at(scene, at)?;
            // «كما قال فلان إن»: the clause comes, so the word only adds one report to another.
            let apart = scene.is_comma(i - usize::from(i > 0))
                || scene.quotation(i - usize::from(i > 0)).is_some();
            if first || !apart || brings_more(scene, at + 1, sentence.end) {
                return None;
            }
            verb = Some(found);
        }
    }
    let words = at..phrase_end(scene, verb.map_or(at, |v| v.word + 1), sentence.end);
    Some(Source { cue, words, verb, first })
}

fn is_what(scene: &Scene, i: usize) -> bool {
    scene.page.word(i).is_some_and(|w| scene.lists.class(w.key()).any(Class::WHAT))
}

fn verb_at(scene: &Scene, i: usize) -> Option<Cue> {
    scene.cue(i).filter(|c| c.kind == CueKind::Verb)
}

const SOURCES: Class = Class::UNNAMED.with(Class::NOBODY).with(Class::PAPER).with(Class::MEDIUM);

/// Whether word `i` may begin the name of a source.
fn is_source(scene: &Scene, i: usize) -> bool {
    scene.party(i).is_some()
        || scene.is(i, SOURCES)
        || scene.page.word(i).is_some_and(|w| w.pos() == Upos::Det) && scene.is(i + 1, SOURCES)
}

/// Whether a clause, a colon or a quotation opens within the words before the next comma.
fn brings_more(scene: &Scene, from: usize, end: usize) -> bool {
    (from..end).take(25).any(|i| {
        scene.lists.is_that_at(scene.page, i)
            || scene.page.is_sign(i, ":")
            || scene.opens(i).is_some()
    })
}

/// Where the words end that name a source: at a sign, a clause or a verb.
fn phrase_end(scene: &Scene, from: usize, end: usize) -> usize {
    let mut i = from;
    while i < end {
        if let Some(p) = scene.party(i) {
            i = scene.parties[p].words.end.max(i + 1);
            continue;
        }
        let stops = scene.is_comma(i)
            || scene.is_dash(i)
            || scene.page.is_any_sign(i) && matches!(scene.page.surface(i), "." | ":" | "..")
            || scene.lists.is_that_at(scene.page, i)
            || scene.is(i, Class::RESULT)
            || i > from
                && scene.is_verb(i)
                && (scene.has_conjunction(i) || scene.party(i - 1).is_some())
            || i > from
                && scene.page.word(i).is_some_and(|w| w.pronoun().is_some())
                && scene.cue(i).is_some_and(|c| c.kind == CueKind::Noun);
        if stops {
            break;
        }
        i += 1;
    }
    i
}

/// Where the clause begins that ends before word `end` and has its source behind it: with a count, the
/// clause of the count, else the clause of the sentence.
pub fn clause_before(scene: &Scene, start: usize, end: usize, bounds: &[usize]) -> usize {
    let mut from = start;
    for i in start..end {
        if let Some(word) = meanwhile(scene, i).filter(|m| !scene.is(m + 1, Class::BLOCKER)) {
            from = word + 1;
        } else if bounds.contains(&i) && i > start && scene.is_comma(i) {
            from = i + 1;
        }
    }
    let counts = |i: &usize| {
        scene.page.word(*i).is_some_and(|w| w.pos() == Upos::Num)
            && scene.quotation(*i).is_none()
            && !scene.is_calendar(i + 1)
            && !(*i > 0 && (scene.is(i - 1, Class::YEAR) || scene.is_calendar(i - 1)))
    };
    let Some(count) = (from..end).find(counts) else { return from };
    let heads = |i: &usize| {
        scene.is_verb(*i)
            && scene.quotation(*i).is_none()
            && !(*i > 0 && scene.is(i - 1, Class::HEDGE.with(Class::WHAT).with(Class::RELATIVE)))
    };
    (from..count).rev().find(heads).unwrap_or(from)
}

/// The word that opens a clause of its own behind the comma `i`: «، فيما», «، في حين».
fn meanwhile(scene: &Scene, i: usize) -> Option<usize> {
    let word = i + 1 + usize::from(scene.is(i + 1, Class::IN));
    (scene.is_comma(i) && scene.is(word, Class::MEANWHILE)).then_some(word)
}

impl Reading<'_, '_, '_> {
    /// A word at `i` that names a source; where reading goes on.
    pub(super) fn source(&mut self, i: usize, source: Source) -> usize {
        let scene = self.scene;
        let next = source.words.end.max(i + 1);
        // «نقلت وكالة على لسان فلان قوله», «أوضح الموقع، نقلا عن مصدر، أن»: the source belongs to the verb.
        let relayed = self.open.iter().any(|c| c.takes.any(Takes::RELAY));
        let between = self.open.last().is_some_and(|c| {
            c.kind == CueKind::Verb && self.inside(i).is_none() && {
                let to = (next + 3).min(self.sentence.end);
                (next..to)
                    .any(|w| scene.lists.is_that_at(scene.page, w) || scene.page.is_sign(w, ":"))
                    && self.has_clause(c, next..self.sentence.end)
            }
        });
        if !source.first && (relayed || between) {
            return i + 1;
        }
        if source.first {
            let mut from = source.words.end;
            // «بحسب فلان، الثلاثاء، فقد»: what follows is opened by its own word.
            let result = (from..self.sentence.end.min(from + 5))
                .find(|w| scene.is(*w, Class::RESULT) && *w > from);
            if let Some(result) = result.filter(|r| (from..*r).any(|w| scene.is_comma(w))) {
                from = result;
            }
            while from < self.sentence.end
                && (scene.is_comma(from)
                    || scene.is_dash(from)
                    || scene.is(from, Class::RESULT)
                    || scene.lists.is_that_at(scene.page, from))
            {
                from += 1;
            }
            self.push_source(source, from..self.sentence.end, "source_first");
            return next;
        }
        self.bounds.push(i);
        let quoted = i.checked_sub(1).map(|b| b - usize::from(b > 0 && scene.is_comma(b)));
        if let Some(q) = quoted.and_then(|b| scene.quotation(b))
            && let Some(told) =
                self.told.iter_mut().rev().take(4).find(|r| {
                    r.shape == Shape::Marks && scene.quotation(r.content.start) == Some(q)
                })
        {
            told.relayed_by.get_or_insert(source.words);
            return next;
        }
        // «وفقا لفلان قتل عشرة، بينما نزح ألف، بحسب فلانة»: two sources, a clause each.
        let apart = (self.sentence.start..i).rev().find(|m| meanwhile(scene, *m).is_some());
        self.bounds.extend(apart);
        let told = self.reports.iter().rposition(|r| {
            r.content.start < i && !self.bounds.iter().any(|b| r.content.start < *b && *b < i)
        });
        if let Some(told) = told {
            self.reports[told].relayed_by.get_or_insert(source.words);
            return next;
        }
        let from = clause_before(scene, self.sentence.start, i, &self.bounds);
        self.push_source(source, from..i, "source_last");
        next
    }

    pub(super) fn push_source(
        &mut self,
        source: Source,
        content: Range<usize>,
        rule: &'static str,
    ) {
        let voice = match source.verb {
            // «وفق ما نقلته وكالة عن فلان».
            Some(verb) if verb.takes.any(Takes::RELAY) => {
                Voice::Relayed(verb.word + 1..source.words.end)
            }
            Some(verb) => Voice::Subject(verb.word + 1..source.words.end),
            None => Voice::Source(source.words),
        };
        self.reports.push(Report::new(source.verb, source.cue, voice, content, rule));
    }
}
