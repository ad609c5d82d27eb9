//! The grammar of quotation marks and colons: whose words stand behind them.

use std::ops::Range;

use waqai_morph::Proclitics;
use waqai_morph::features::Upos;

use super::edge::clause_start;
use super::lists::{Class, Takes};
use super::rules::{DESCRIBED, REACH, Reading, Shape, Voice};
use super::scene::{Cue, CueKind};

/// The title of a book or film has no more words.
const TITLE_LENGTH: usize = 12;

/// A quotation of so few words may be a name.
const NAME_LENGTH: usize = 4;

/// What a verb of saying takes, beside one of praise or blame.
const TELLS: Takes = Takes::AN.with(Takes::IN).with(Takes::MORE);

impl Reading<'_, '_, '_> {
    /// The quotation `q` that opens with the mark `i`: does a reporting word bring it?
    pub(super) fn marks(&mut self, i: usize, q: usize) {
        let scene = self.scene;
        let quoted = &scene.page.quotations[q];
        let length = quoted.words.len();
        let Some(before) = i.checked_sub(1).filter(|b| self.sentence.contains(b)) else { return };
        let colon = scene.page.is_sign(before, ":");
        if !colon && scene.is(before, Class::TITLE) && length <= TITLE_LENGTH {
            return;
        }
        // Inside what is being reported only what is plainly told again brings a quotation of its own.
        let floor = self.inside(i).unwrap_or(0);
        let nested = floor > 0;
        if nested && floor + 1 >= i {
            return;
        }
        // «نقلت وكالة عن فلان "…"»
        let passes_on = |c: &Cue| {
            let about =
                (c.word + 1..i).any(|w| scene.is(w, Class::ABOUT) && scene.party(w).is_none());
            c.takes.any(Takes::RELAY) && about && (colon || length > NAME_LENGTH)
        };
        let reach = |c: &Cue| {
            let brings = c.takes.any(Takes::WORDS.with(Takes::AS)) || passes_on(c);
            c.word >= floor && i - c.word <= REACH && brings
        };
        let relayed = |c: &Cue| c.kind != CueKind::Noun || c.word + 2 >= i || colon;
        let Some(at) = self.open.iter().rposition(|c| reach(c) && relayed(c)) else { return };
        let cue = self.open[at];
        let relays = passes_on(&cue);
        if !colon && !relays && !self.clean(i, before, &cue, length) {
            return;
        }
        if nested && !colon && !cue.takes.any(Takes::AS) {
            return;
        }
        let described = cue.takes.any(Takes::AS) && !colon;
        let later = i + 1 + length..self.sentence.end;
        if !colon && length <= NAME_LENGTH && !described && self.has_clause(&cue, later) {
            return;
        }
        let relay = self.open[..at].iter().rposition(|c| c.takes.any(Takes::RELAY));
        let (cue, voice, rule) = match relay.filter(|_| cue.kind == CueKind::Noun) {
            Some(r) => (self.open[r], Voice::Relayed(self.open[r].word + 1..cue.word), "relayed"),
            None if relays => (cue, Voice::Relayed(cue.word + 1..i), "relayed"),
            None if described => (cue, Voice::Subject(cue.word + 1..i), DESCRIBED),
            None => (cue, Voice::Subject(cue.word + 1..i), "said_words"),
        };
        self.report(cue, voice, quoted.words.clone(), rule);
        if let Some(report) = self.reports.last_mut() {
            report.shape = Shape::Marks;
        }
        self.open.truncate(at);
    }

    /// Whether what stands before an opening mark lets the quotation be what `cue` brings.
    pub(super) fn clean(&self, i: usize, before: usize, cue: &Cue, length: usize) -> bool {
        let scene = self.scene;
        if before == cue.word {
            return true;
        }
        for (preposition, code) in [
            (Class::ABOUT, Takes::ABOUT),
            (Class::BY, Takes::BY.with(Takes::AS)),
            (Class::FROM, Takes::FROM),
            (Class::ON, Takes::ON),
            (Class::TO, Takes::TO),
        ] {
            if scene.is(before, preposition) {
                let told = cue.takes.any(TELLS.with(Takes::AS)) || length > NAME_LENGTH;
                return cue.takes.any(code) && told;
            }
        }
        if scene.is_governing(before) {
            return false;
        }
        let opened = scene.page.word(i + 1).is_some_and(|w| w.has(Proclitics::BY));
        if opened && cue.takes.any(Takes::AS) {
            return true;
        }
        let subject = scene.party(before).is_some();
        subject && (length > NAME_LENGTH || i - cue.word <= 4)
            || scene.page.is_any_sign(before)
            || (scene.is_calendar(before) || scene.is(before, Class::SKIP)) && length > NAME_LENGTH
            || cue.takes.any(Takes::AN.with(Takes::IN).with(Takes::MORE))
                && (length > NAME_LENGTH + 1
                    || cue.takes.any(Takes::IN) && (length > 2 || i - cue.word <= 2))
                && !self.is_object(before, cue)
    }

    /// Whether the noun `i` is what the cue's subject announces: the subject stands before it.
    pub(super) fn is_object(&self, i: usize, cue: &Cue) -> bool {
        let scene = self.scene;
        let governed = scene.has_preposition(i) || i > 0 && scene.is_governing(i - 1);
        let plain = !governed
            && scene.page.word(i).is_some_and(|w| {
                w.pos() == Upos::Noun && !w.has(Proclitics::THE) && w.pronoun().is_none()
            });
        plain && (cue.word + 1..i).any(|w| scene.party(w).is_some())
    }

    /// Whether a clause that `cue` could bring opens within `words`.
    pub(super) fn has_clause(&self, cue: &Cue, words: Range<usize>) -> bool {
        let scene = self.scene;
        words.take_while(|i| scene.cue(*i).is_none_or(|c| c.kind == CueKind::Noun)).any(|i| {
            scene.lists.is_that_at(scene.page, i)
                && self.how_linked(i).is_some_and(|(code, _)| {
                    cue.takes.any(code)
                        || code.any(Takes::IN.with(Takes::AN))
                            && cue.takes.any(Takes::IN.with(Takes::AN))
                })
        })
    }

    /// A colon: what follows without marks was said.
    pub(super) fn colon(&mut self, i: usize) {
        let scene = self.scene;
        if scene.opens(i + 1).is_some() || scene.line_ends(i) {
            return;
        }
        let number = |i: usize| scene.page.word(i).is_some_and(|w| w.pos() == Upos::Num);
        if i > 0 && number(i - 1) && number(i + 1) {
            return;
        }
        let Some(at) = self.open.iter().rposition(|c| {
            c.kind == CueKind::Verb
                && c.takes.any(Takes::AN.with(Takes::IN).with(Takes::MORE))
                && c.takes.any(Takes::WORDS)
                && i - c.word <= REACH
        }) else {
            return;
        };
        let cue = self.open[at];
        self.open.truncate(at);
        let voice = Voice::Subject(cue.word + 1..i);
        self.report(cue, voice, i + 1..self.sentence.end, "said_unmarked");
    }

    /// Reporting words that have brought nothing may stand behind what they report.
    pub(super) fn words_first(&mut self) {
        let scene = self.scene;
        let open: Vec<Cue> =
            self.open.iter().copied().filter(|c| c.kind == CueKind::Verb).collect();
        for cue in open.into_iter().filter(|c| c.takes.any(TELLS) && c.takes.any(Takes::WORDS)) {
            let mut at = clause_start(scene, &cue, 0).unwrap_or(cue.word);
            while at > 0 && (scene.is_comma(at - 1) || scene.is_dash(at - 1)) {
                at -= 1;
            }
            let Some(mark) = at.checked_sub(1) else { continue };
            let Some(q) = scene.quotation(mark) else { continue };
            let quoted = &scene.page.quotations[q];
            let behind = quoted.marks.closed && quoted.words.end == mark;
            let opening = quoted.words.start.saturating_sub(1);
            let apart = mark + 1 < at || scene.is_comma(mark + 1) || scene.is_dash(mark + 1);
            let opens = scene.page.sentence(opening).start == opening;
            if !apart && !opens {
                continue;
            }
            // Other verbs than those of plain saying follow at once: «…»، أكد فلان.
            let plain = cue.takes.any(Takes::IN.with(Takes::MORE));
            if !(plain || opens && apart && at + 2 >= cue.word) {
                continue;
            }
            let least = if apart && opens { 1 } else { 3 };
            if !behind || quoted.words.len() < least || scene.line_ends(mark) {
                continue;
            }
            if self
                .reports
                .iter()
                .any(|r| r.content.start <= quoted.words.start && quoted.words.end <= r.content.end)
            {
                continue;
            }
            let voice = Voice::Subject(cue.word + 1..self.sentence.end);
            self.report(cue, voice, quoted.words.clone(), "words_first");
            if let Some(report) = self.reports.last_mut() {
                report.shape = Shape::Marks;
            }
        }
    }
}
