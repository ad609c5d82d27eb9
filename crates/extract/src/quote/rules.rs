//! The grammar of reports: which reporting word brings which words.

use std::cmp::Reverse;
use std::ops::Range;

use waqai_morph::Proclitics;
use waqai_morph::features::{Aspect, Person, Upos};

use super::edge::{clause_start, end_of, relative_end};
use super::lists::{Class, Takes};
use super::scene::{Cue, CueKind, Scene};
use super::source;
use super::subject::has_subject_before;

/// How many words may stand between a reporting word and what it brings.
pub(super) const REACH: usize = 45;
/// How many between a reporting noun and its clause.
const NOUN_REACH: usize = 8;

/// The prepositions behind which a clause may stand.
const LINKS: Takes = Takes::ON.with(Takes::TO).with(Takes::BY).with(Takes::FROM).with(Takes::ABOUT);

/// What the content of a report is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A clause or a phrase, parts of which may stand in quotation marks.
    Clause,
    /// The words inside quotation marks, and those of the quotations that go on with it.
    Marks,
}

/// Where the speaker is to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The subject of the reporting word: behind it among these words, or before it.
    Subject(Range<usize>),
    /// The source that these words name.
    Source(Range<usize>),
    /// Behind a preposition among these words, with the subject of the verb as carrier.
    Relayed(Range<usize>),
    /// Whoever spoke before.
    Before,
}

/// One report, its speaker not yet known.
#[derive(Clone, Debug)]
pub struct Report {
    /// The reporting word, for its grammar.
    pub cue: Option<Cue>,
    /// The words of the cue; empty if there is none.
    pub cue_words: Range<usize>,
    /// Who speaks.
    pub voice: Voice,
    /// The words of the content.
    pub content: Range<usize>,
    /// What it is made of.
    pub shape: Shape,
    /// Quotations that go on with it.
    pub more: Vec<usize>,
    /// The words of an agency or paper that relays it.
    pub relayed_by: Option<Range<usize>>,
    /// The rule.
    pub rule: &'static str,
}

impl Report {
    /// A report whose content is a clause.
    pub fn new(
        cue: Option<Cue>,
        cue_words: Range<usize>,
        voice: Voice,
        content: Range<usize>,
        rule: &'static str,
    ) -> Self {
        let (shape, more, relayed_by) = (Shape::Clause, Vec::new(), None);
        Report { cue, cue_words, voice, content, shape, more, relayed_by, rule }
    }

    /// Where the report begins in the text: for the order of reports.
    pub fn start(&self) -> usize {
        if self.cue_words.is_empty() {
            self.content.start
        } else {
            self.cue_words.start.min(self.content.start)
        }
    }
}

/// The reports of one sentence under construction.
pub(super) struct Reading<'s, 'p, 'a> {
    pub(super) scene: &'s Scene<'p, 'a>,
    /// The reports of the sentences before.
    pub(super) told: &'s mut Vec<Report>,
    pub(super) sentence: Range<usize>,
    /// Reporting words that have brought nothing yet.
    pub(super) open: Vec<Cue>,
    pub(super) reports: Vec<Report>,
    /// Where a new clause of the writer begins; contents end there.
    pub(super) bounds: Vec<usize>,
}

/// Adds the reports that the words of `sentence` make, in the order of their reporting words, to those
/// of the sentences before.
pub fn read(scene: &Scene, sentence: Range<usize>, told: &mut Vec<Report>) {
    let start = sentence.start;
    let mut reading = Reading {
        scene,
        told,
        sentence,
        open: Vec::new(),
        reports: Vec::new(),
        bounds: Vec::new(),
    };
    reading.scan(start);
    reading.words_first();
    reading.verbal_nouns();
    let Reading { mut reports, mut bounds, .. } = reading;
    bounds.sort_unstable();
    for report in reports.iter_mut().filter(|r| r.shape == Shape::Clause) {
        report.content.end = end_of(scene, &report.content, &bounds, report.rule == DESCRIBED);
        if let Some(cue) = report.cue
            && let Some(end) = relative_end(scene, &cue, &report.content)
        {
            report.content.end = end;
        }
    }
    reports.retain(|r| !r.content.is_empty());
    told.append(&mut reports);
}

/// The rule of content that is a verbal noun.
pub(super) const SAID_NOUN: &str = "said_noun";

pub(super) const DESCRIBED: &str = "described_as";

impl Reading<'_, '_, '_> {
    pub(super) fn scan(&mut self, start: usize) {
        let scene = self.scene;
        let mut i = start;
        while i < self.sentence.end {
            if let Some(q) = scene.opens(i) {
                self.marks(i, q);
            }
            if let Some(q) = scene.quotation(i) {
                let quoted = &scene.page.quotations[q];
                i = (quoted.words.end + usize::from(quoted.marks.closed)).max(i + 1);
                continue;
            }
            if let Some(source) = source::at(scene, i, &self.sentence) {
                i = self.source(i, source);
                continue;
            }
            if scene.page.is_sign(i, ":") {
                self.colon(i);
            } else if scene.lists.is_that_at(scene.page, i) && self.that(i) {
                i += 1;
                continue;
            }
            self.topic(i);
            if let Some(cue) = scene.cue(i) {
                self.push(cue);
            }
            i += 1;
        }
    }

    pub(super) fn push(&mut self, cue: Cue) {
        let scene = self.scene;
        let before = cue.word.checked_sub(1).filter(|b| self.sentence.contains(b));
        let hedged = before.is_some_and(|b| scene.is(b, Class::HEDGE));
        let imperfect = scene
            .page
            .word(cue.word)
            .is_some_and(|w| w.features().aspect == Some(Aspect::Imperfect));
        let perhaps = imperfect && before.is_some_and(|b| scene.is(b, Class::PERHAPS));
        if (hedged || perhaps) && cue.kind == CueKind::Verb {
            return;
        }
        let brings_clauses = cue.takes.any(Takes::AN.with(Takes::IN).with(Takes::MORE).with(LINKS));
        let next = cue.word + 1;
        let brings = scene.lists.is_that_at(scene.page, next)
            || scene.opens(next).is_some()
            || scene.page.is_sign(next, ":")
            || scene.is(next, Class::TO.with(Class::ON).with(Class::BY));
        let at_comma = before.is_none_or(|b| scene.page.is_any_sign(b))
            || scene.has_conjunction(cue.word)
            || brings;
        // «، ووصف القرار»: the writer goes on with another verb of the same speaker.
        let another = scene.has_conjunction(cue.word)
            && before.is_some_and(|b| scene.is_comma(b))
            && scene.is_verb(cue.word)
            && !imperfect
            && self.reports.last().and_then(|r| r.cue).is_some_and(|told| {
                told.kind == CueKind::Verb && (told.gender, told.number) == (cue.gender, cue.number)
            });
        if (cue.kind == CueKind::Verb && (brings_clauses || another)
            || cue.kind == CueKind::Participle && at_comma)
            && let Some(bound) = clause_start(scene, &cue, self.sentence.start)
        {
            self.bounds.push(bound);
        }
        self.open.push(cue);
    }

    /// Whether a report's clause runs on at word `i`, and where it began.
    pub(super) fn inside(&self, i: usize) -> Option<usize> {
        let last = self.reports.last().filter(|r| r.shape == Shape::Clause)?;
        let start = last.content.start;
        (start <= i && !self.bounds.iter().any(|b| start < *b && *b <= i)).then_some(start)
    }

    /// A word that opens a clause: whose clause is it? True if it is some cue's.
    pub(super) fn that(&mut self, i: usize) -> bool {
        let scene = self.scene;
        let Some((code, behind)) = self.how_linked(i) else { return false };
        let opens_imperfect = scene.page.word(i).is_some_and(|w| w.pronoun().is_none())
            && scene.party(i + 1).is_none()
            && scene.page.word(i + 1).is_some_and(|w| {
                w.pos() == Upos::Verb && w.features().aspect == Some(Aspect::Imperfect)
            });
        let fits = |cue: &Cue, code: Takes| {
            cue.takes.any(code) && (!opens_imperfect || cue.takes.any(Takes::MAY))
        };
        let verbal = |cue: &Cue| cue.kind != CueKind::Noun && i - cue.word <= REACH;
        let noun = self.open.iter().rposition(|c| {
            c.kind == CueKind::Noun && behind - c.word <= NOUN_REACH && fits(c, code)
        });
        let at_once = noun.filter(|n| self.open[*n].word + 1 == behind);
        // A verb that only tells of the noun before it gives way: «في بيان نشرته أن», «البيان الذي نشر أن».
        let weak = |c: &Cue| {
            c.word > self.sentence.start && scene.is(c.word - 1, Class::RELATIVE)
                || !c.takes.any(Takes::AS)
                    && scene.page.word(c.word).is_some_and(|w| w.pronoun().is_some())
        };
        // So does a word that the context reads as no verb: «رد فلان».
        let sure = |c: &Cue| {
            c.kind == CueKind::Participle
                || scene.page.word(c.word).is_some_and(|w| w.pos() == Upos::Verb)
        };
        let rank = |c: &Cue| match (sure(c), weak(c)) {
            (true, false) => 0,
            (true, true) => 1,
            _ => 2,
        };
        let fitting = self.open.iter().enumerate().filter(|(_, c)| verbal(c) && fits(c, code));
        let first = fitting.min_by_key(|(n, c)| (rank(c), Reverse(*n))).map(|(n, _)| n);
        let second = || {
            let either = Takes::AN.with(Takes::IN);
            self.open.iter().rposition(|c| verbal(c) && code.any(either) && fits(c, either))
        };
        let Some(at) = at_once.or(first).or_else(second).or(noun) else { return false };
        let cue = self.open[at];
        if cue.takes.any(Takes::STILL) && is_remark(scene, &cue, behind) {
            self.open.truncate(at);
            return false;
        }
        if cue.takes.any(Takes::COUNT) && self.counts(i + 1) {
            self.open.truncate(at);
            return false;
        }
        let relay = self.open[..at].iter().rposition(|c| c.takes.any(Takes::RELAY));
        let described = cue.takes.any(Takes::AS);
        match relay.filter(|_| cue.kind == CueKind::Noun) {
            Some(relay) => {
                let relay = self.open[relay];
                let voice = Voice::Relayed(relay.word + 1..cue.word);
                self.report(relay, voice, i + 1..self.sentence.end, "relayed");
            }
            None => {
                let rule = match cue.kind {
                    _ if described => DESCRIBED,
                    CueKind::Noun => "noun_that",
                    CueKind::Participle => "saying_that",
                    CueKind::Verb => "said_that",
                };
                let zone = cue.word + 1..behind;
                // «نقل المتحدث عن المنظمة أن».
                let voice = match cue.takes.any(Takes::RELAY) {
                    true => Voice::Relayed(zone),
                    false => Voice::Subject(zone),
                };
                self.report(cue, voice, i + 1..self.sentence.end, rule);
            }
        }
        self.open.truncate(at);
        true
    }

    /// What links the clause-opening word `i` to its cue, and where the link begins; nothing if the
    /// clause belongs to something else.
    pub(super) fn how_linked(&self, i: usize) -> Option<(Takes, usize)> {
        let scene = self.scene;
        let word = scene.page.word(i)?;
        if word.has(Proclitics::BY) {
            return Some((Takes::BY.with(Takes::AS), i));
        }
        if word.has(Proclitics(Proclitics::TO.0 | Proclitics::LIKE.0)) {
            return None;
        }
        let before = i.checked_sub(1).filter(|b| self.sentence.contains(b))?;
        let class = scene.class(before);
        for (preposition, code) in [
            (Class::ABOUT, Takes::ABOUT),
            (Class::FROM, Takes::FROM),
            (Class::IN, Takes::IN_THAT),
            (Class::ON, Takes::ON),
            (Class::TO, Takes::TO),
            (Class::BY, Takes::BY.with(Takes::AS)),
        ] {
            if class.any(preposition) && scene.party(before).is_none() {
                return Some((code, before));
            }
        }
        if class.any(Class::BLOCKER) {
            return None;
        }
        let cued = self.open.last().is_some_and(|c| c.word == before);
        if scene.is_verb(before) && !cued && scene.party(before).is_none() {
            return None;
        }
        // «من المتوقع أن»: the clause is the subject of its own predicate.
        let impersonal = scene.party(before).is_none()
            && scene.page.word(before).is_some_and(|w| w.has(Proclitics::THE))
            && before > 0
            && scene.is(before - 1, Class::FROM);
        if impersonal {
            return None;
        }
        let hamza = word.stem().of(scene.page.text).chars().next();
        Some((
            match hamza {
                Some('إ') => Takes::IN,
                Some('أ') => Takes::AN,
                _ => Takes::AN.with(Takes::IN),
            },
            i,
        ))
    }

    pub(super) fn report(
        &mut self,
        cue: Cue,
        voice: Voice,
        content: Range<usize>,
        rule: &'static str,
    ) {
        let cue_words = cue.word..cue.word + 1;
        self.reports.push(Report::new(Some(cue), cue_words, voice, content, rule));
    }

    /// A preposition at `i` behind a verb of speaking: what was spoken of.
    fn topic(&mut self, i: usize) {
        let scene = self.scene;
        let Some(at) = self.open.len().checked_sub(1) else { return };
        let cue = self.open[at];
        let free = cue.takes.any(Takes::TALK)
            && cue.kind == CueKind::Verb
            && scene.is(i, Class::ABOUT)
            && scene.opens(i + 1).is_none()
            && !scene.lists.is_that_at(scene.page, i + 1);
        let told_in = Class::PAPER.with(Class::BROADCAST);
        let subject = match scene.party(cue.word + 1) {
            Some(p) => Some(scene.parties[p].words.end),
            None => has_subject_before(scene, &cue).then_some(cue.word + 1),
        };
        // «تحدثت فلانة في بيان عن».
        let reached = |end: usize| {
            end == i && i > cue.word + 1
                || scene.is(end, Class::IN)
                    && scene.is(end + 1, told_in)
                    && (end + 2..=end + 3).contains(&i)
        };
        if free
            && subject.is_some_and(reached)
            && self.inside(i).is_none()
            && !self.has_clause(&cue, i + 1..self.sentence.end)
        {
            self.open.truncate(at);
            let voice = Voice::Subject(cue.word + 1..i);
            self.report(cue, voice, i + 1..self.sentence.end, "spoke_of");
        }
    }
}

/// Whether the cue is a remark of the writer's own: an imperfect without a subject right before its clause.
fn is_remark(scene: &Scene, cue: &Cue, behind: usize) -> bool {
    cue.kind == CueKind::Verb
        && !has_subject_before(scene, cue)
        && cue.word + 1 == behind
        && scene.page.word(cue.word).is_some_and(|w| {
            w.may(|r| {
                r.pos == Upos::Verb
                    && r.features.aspect == Some(Aspect::Imperfect)
                    && r.features.person == Some(Person::Third)
            })
        })
}
