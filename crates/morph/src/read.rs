//! Readings: a spelling cut in every way, each core looked up, what grammar forbids left out, the rest weighed.

use std::sync::Arc;

use smallvec::{SmallVec, smallvec};
use waqai_text::{Kind, Span, clean, fold};

use crate::Morph;
use crate::choose::{Mark, mark};
use crate::clitics::{Cut, Spelling, cuts};
use crate::closed::{Attached, Next, Particle};
use crate::cost::{
    bound_cost, clitic_cost, form_cost, is_weak, misspelt, rank_cost, spelling_cost,
};
use crate::features::{Features, State, Upos};
use crate::lexicon::{Ending, Inflected};
use crate::shape;
use crate::word::{Entry, Proclitics, Reading, Segment, SegmentKind, Source};

/// How many readings of one spelling are kept, and how much worse than the best one may be.
const KEPT: usize = 12;
const MARGIN: i32 = 30;
/// What a word with clitics costs more where the whole is a word.
const WHOLE: i32 = 3;

/// The entry of a token that is no Arabic word.
pub(crate) fn script(surface: &str, kind: Kind) -> Entry {
    let pos = match kind {
        Kind::Number => Upos::Num,
        Kind::Sign => Upos::Punct,
        _ => Upos::X,
    };
    let key = fold(surface);
    let stem: Arc<str> = key.as_str().into();
    let segment =
        Segment { span: Span::new(0, surface.len()), kind: SegmentKind::Stem, form: None, pos };
    let reading = Reading {
        segments: smallvec![segment],
        lemma: stem.clone(),
        key: stem,
        root: None,
        pattern: None,
        pos,
        features: Features::default(),
        proclitics: Proclitics::NONE,
        pronoun: None,
        source: Source::Script,
    };
    let mark = mark(&reading, Next::Any, 0);
    Entry { key: key.into(), readings: vec![reading], marks: vec![mark] }
}

/// The entry of an Arabic word: all its readings, the likeliest by itself first.
pub(crate) fn entry(morph: &Morph, surface: &str) -> Entry {
    let word = Spelling::new(surface);
    let tanwin = surface.contains(['\u{64b}', '\u{64c}', '\u{64d}']);
    let mut found = Found {
        morph,
        word: &word,
        tanwin,
        readings: Vec::with_capacity(16),
        limit: i32::MAX,
        core: None,
    };
    if word.len() == 0 {
        return script(surface, Kind::Sign);
    }
    let mut ways = Vec::new();
    cuts(&word, &morph.closed, &mut ways);
    let mut inflected = Vec::new();
    for cut in &ways {
        found.closed(cut);
        found.lexicon(cut, &mut inflected);
        found.names(cut);
    }
    found.shapes(&ways);
    found.settle()
}

struct Found<'m, 'w> {
    morph: &'m Morph,
    word: &'w Spelling<'w>,
    /// Whether it is written with the mark of an indefinite noun.
    tanwin: bool,
    readings: Vec<(Reading, Mark)>,
    /// Readings that cost more are not kept in the end.
    limit: i32,
    /// The core of the last cut that was asked for it, by its place, as words are compared.
    core: Option<(usize, usize, Arc<str>)>,
}

impl Found<'_, '_> {
    fn closed(&mut self, cut: &Cut) {
        for particle in self.morph.closed.look_up(self.word.letters(cut.from, cut.to)) {
            if !takes(particle, cut) {
                continue;
            }
            let cost =
                clitic_cost(cut) + particle.cost + misspelt(self.word, cut, &particle.word) * 8;
            let reading = Reading {
                segments: self.segments(cut, particle.pos, None),
                lemma: particle.lemma.clone(),
                key: self.key(cut),
                root: None,
                pattern: None,
                pos: particle.pos,
                features: particle.features,
                proclitics: cut.proclitics,
                pronoun: cut.pronoun.map(|p| p.form),
                source: Source::Lexicon { table: particle.table, line: particle.line },
            };
            let next = if cut.pronoun.is_some() { Next::Any } else { particle.next };
            self.push(reading, next, cost);
        }
    }

    fn names(&mut self, cut: &Cut) {
        if cut.pronoun.is_some() || cut.proclitics.any(Proclitics::WILL.with(Proclitics::ASK)) {
            return;
        }
        let the = cut.proclitics.any(Proclitics::THE);
        let core = self.word.letters(cut.from, cut.to);
        for name in self.morph.names.look_up(core) {
            if name.article.is_some_and(|article| article != the) {
                continue;
            }
            // A common word inside a longer name is no name by itself.
            if name.part && self.readings.iter().any(|(r, _)| r.key.as_ref() == core) {
                continue;
            }
            // Neither is a verb or particle of every page.
            let daily = self.readings.iter().any(|(r, mark)| {
                matches!(r.pos, Upos::Verb | Upos::Aux | Upos::Adp | Upos::Part | Upos::Sconj)
                    && mark.cost <= 6
                    && r.proclitics == cut.proclitics
                    && r.pronoun.is_none()
            });
            let daily = if daily { 5 } else { 0 };
            let cost =
                clitic_cost(cut) + name.cost + daily + misspelt(self.word, cut, &name.lemma) * 2;
            let reading = Reading {
                segments: self.segments(cut, name.pos, None),
                lemma: name.lemma.clone(),
                key: self.key(cut),
                root: None,
                pattern: None,
                pos: name.pos,
                features: name.features,
                proclitics: cut.proclitics,
                pronoun: None,
                source: Source::Lexicon { table: name.table, line: name.line },
            };
            self.push(reading, Next::Any, cost);
        }
    }

    fn lexicon(&mut self, cut: &Cut, inflected: &mut Vec<Inflected>) {
        if cut.to - cut.from < 2 {
            return;
        }
        inflected.clear();
        let ending = if cut.pronoun.is_some() { Ending::BeforePronoun } else { Ending::Bare };
        self.morph.lexicon.look_up(self.word.letters(cut.from, cut.to), ending, inflected);
        let tanwin = self.tanwin && cut.pronoun.is_none();
        let clitics = clitic_cost(cut);
        for one in inflected.drain(..) {
            if tanwin && matches!(one.pos, Upos::Verb | Upos::Aux) {
                continue;
            }
            let Some(bound) = bound_cost(&one, cut) else { continue };
            let lexeme = self.morph.lexicon.lexeme(one.lexeme);
            let rank = rank_cost(self.morph.closed.rank(one.pos, &one.lemma), one.pos);
            let rank = match cut.pronoun.map(|p| p.name) {
                // Such letters end foreign names more often than rare words.
                Some("thee") if rank >= 0 => rank + 5,
                _ => rank,
            };
            let cost =
                clitics + bound + form_cost(&one) + spelling_cost(self.word, cut, &one) + rank;
            if cost > self.limit {
                continue;
            }
            let auxiliary = one.pos == Upos::Verb && self.morph.closed.is_auxiliary(&one.lemma);
            let pos = if auxiliary { Upos::Aux } else { one.pos };
            let reading = Reading {
                segments: self.segments(cut, pos, one.form.clone()),
                lemma: one.lemma,
                key: self.key(cut),
                root: lexeme.root,
                pattern: one.pattern,
                pos,
                features: one.features,
                proclitics: cut.proclitics,
                pronoun: cut.pronoun.map(|p| p.form),
                source: Source::Lexicon { table: lexeme.table, line: lexeme.line },
            };
            self.uses(&reading, cost);
            self.push_mark(reading, Next::Any, cost, one.jussive);
        }
    }

    /// What an adjective is besides: a noun for whom it describes, an adverb in the accusative.
    fn uses(&mut self, reading: &Reading, cost: i32) {
        if reading.pos != Upos::Adj || reading.pronoun.is_some() {
            return;
        }
        let mut other = |pos, more| {
            let mut reading = Reading { pos, ..reading.clone() };
            reading
                .segments
                .iter_mut()
                .filter(|s| s.kind == SegmentKind::Stem)
                .for_each(|s| s.pos = pos);
            self.push(reading, Next::Any, cost + more);
        };
        other(Upos::Noun, 4);
        if reading.features.state == Some(State::Indefinite)
            && reading.proclitics == Proclitics::NONE
        {
            other(Upos::Adv, 2);
        }
    }

    /// Guesses, where no table knows the word, or knows it only with letters cut off that may be its own.
    fn shapes(&mut self, ways: &[Cut]) {
        let rank = |r: &Reading| self.morph.closed.rank(r.pos, &r.lemma);
        let weak = |r: &Reading| is_weak(r, rank(r).is_some(), self.word.len());
        let known = self.readings.iter().map(|(r, m)| (m.cost, weak(r))).min();
        let mut guesses = Vec::new();
        for cut in ways {
            match known {
                Some((_, false)) => return,
                Some((_, true)) if !(cut.fronts.is_empty() && cut.pronoun.is_none()) => continue,
                _ => {}
            }
            guesses.clear();
            shape::guesses(self.word, cut, &mut guesses);
            for guess in guesses.drain(..) {
                if known.is_some() && guess.pos != Upos::Propn {
                    continue;
                }
                let written = clean(self.word.written(cut.from, cut.from + guess.keep));
                let cost = guess.cost - if known.is_some() { 13 } else { 0 };
                let reading = Reading {
                    segments: self.segments(cut, guess.pos, None),
                    lemma: [&written, guess.tail].concat().into(),
                    key: self.key(cut),
                    root: None,
                    pattern: None,
                    pos: guess.pos,
                    features: guess.features,
                    proclitics: cut.proclitics,
                    pronoun: cut.pronoun.map(|p| p.form),
                    source: Source::Shape,
                };
                self.push(reading, Next::Any, cost);
            }
        }
        if self.readings.is_empty() {
            let whole = Cut {
                fronts: SmallVec::new(),
                proclitics: Proclitics::NONE,
                from: 0,
                to: self.word.len(),
                pronoun: None,
            };
            let reading = Reading {
                segments: self.segments(&whole, Upos::Noun, None),
                lemma: clean(self.word.surface).into(),
                key: self.key(&whole),
                root: None,
                pattern: None,
                pos: Upos::Noun,
                features: Features::default(),
                proclitics: Proclitics::NONE,
                pronoun: None,
                source: Source::Shape,
            };
            self.push(reading, Next::Any, 60);
        }
    }

    fn settle(self) -> Entry {
        let mut readings = self.readings;
        // A word that is one as it stands is seldom meant as clitic and word.
        let whole = readings
            .iter()
            .filter(|(r, _)| {
                r.proclitics == Proclitics::NONE && r.pronoun.is_none() && r.is_known()
            })
            .map(|(_, mark)| mark.cost)
            .min()
            .filter(|cost| *cost <= 13);
        // Beside a name stands the everyday word that begins so with a clitic (باسم).
        let name = readings
            .iter()
            .filter(|(r, _)| r.proclitics == Proclitics::NONE && r.is_known())
            .all(|(r, _)| r.pos == Upos::Propn);
        if let Some(cost) = whole {
            for (reading, mark) in &mut readings {
                let open = matches!(reading.pos, Upos::Noun | Upos::Adj | Upos::Verb);
                let bare = !reading.proclitics.any(Proclitics::THE);
                // Anything may stand behind "and": only an everyday word that begins so is against it.
                let and = reading.proclitics == Proclitics::AND && cost > 7;
                let daily = name && mark.cost <= 8;
                if open && bare && !and && !daily && reading.proclitics != Proclitics::NONE {
                    mark.cost += WHOLE;
                }
            }
        }
        readings.sort_by_key(|(_, mark)| mark.cost);
        let best = readings.first().map_or(0, |(_, mark)| mark.cost);
        readings.retain(|(_, mark)| mark.cost <= best + MARGIN);
        readings.truncate(KEPT);
        let (readings, marks) = readings.into_iter().unzip();
        Entry { key: self.word.folded.as_str().into(), readings, marks }
    }

    fn push(&mut self, reading: Reading, next: Next, cost: i32) {
        self.push_mark(reading, next, cost, false);
    }

    fn push_mark(&mut self, reading: Reading, next: Next, cost: i32, jussive: bool) {
        self.limit = self.limit.min(cost.saturating_add(MARGIN + WHOLE));
        let mut mark = mark(&reading, next, cost);
        mark.jussive = jussive;
        let same = self.readings.iter_mut().find(|(r, _)| {
            r.pos == reading.pos
                && r.proclitics == reading.proclitics
                && r.features == reading.features
                && r.lemma == reading.lemma
                && r.pronoun == reading.pronoun
                && r.segments == reading.segments
        });
        match same {
            Some(same) if same.1.cost <= cost => {}
            Some(same) => *same = (reading, mark),
            None => self.readings.push((reading, mark)),
        }
    }

    fn key(&mut self, cut: &Cut) -> Arc<str> {
        match &self.core {
            Some((from, to, key)) if (*from, *to) == (cut.from, cut.to) => key.clone(),
            _ => {
                let key: Arc<str> = self.word.letters(cut.from, cut.to).into();
                self.core = Some((cut.from, cut.to, key.clone()));
                key
            }
        }
    }

    fn segments(&self, cut: &Cut, pos: Upos, form: Option<Arc<str>>) -> SmallVec<[Segment; 4]> {
        let mut segments = SmallVec::new();
        for front in &cut.fronts {
            let span = self.word.span(front.from, front.to);
            let the = front.clitic == Proclitics::THE;
            let form =
                (the && front.to - front.from == 1).then(|| self.morph.closed.article.clone());
            let pos = proclitic_pos(front.clitic, pos);
            segments.push(Segment { span, kind: SegmentKind::Proclitic, form, pos });
        }
        let end = if cut.pronoun.is_some() { cut.to } else { self.word.len() };
        let span = self.word.span(cut.from, end);
        segments.push(Segment { span, kind: SegmentKind::Stem, form, pos });
        if cut.pronoun.is_some() {
            let span = self.word.span(cut.to, self.word.len());
            let kind = SegmentKind::Enclitic;
            segments.push(Segment { span, kind, form: None, pos: Upos::Pron });
        }
        segments
    }
}

fn takes(particle: &Particle, cut: &Cut) -> bool {
    let pronoun = match particle.pronoun {
        Attached::Never => cut.pronoun.is_none(),
        Attached::May => true,
        Attached::Must => cut.pronoun.is_some(),
    };
    let the = cut.proclitics.any(Proclitics::THE);
    pronoun
        && particle.takes.with(cut.proclitics) == particle.takes
        && !(the && cut.pronoun.is_some())
}

fn proclitic_pos(clitic: Proclitics, stem: Upos) -> Upos {
    match clitic {
        Proclitics::AND | Proclitics::SO => Upos::Cconj,
        Proclitics::THE => Upos::Det,
        Proclitics::WILL | Proclitics::ASK => Upos::Part,
        Proclitics::TO if matches!(stem, Upos::Verb | Upos::Aux | Upos::Part) => Upos::Part,
        _ => Upos::Adp,
    }
}
