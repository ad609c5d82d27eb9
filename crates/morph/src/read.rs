//! Readings: a spelling cut in every way, each core looked up, what grammar forbids left out, the rest weighed.

use std::sync::Arc;

use smallvec::{SmallVec, smallvec};
use waqai_text::{Kind, Span, clean, fold};

use crate::Morph;
use crate::choose::{Mark, mark};
use crate::clitics::{Cut, Spelling, cuts};
use crate::closed::{Attached, Next, Particle};
use crate::features::{Aspect, Derived, Features, Number, Person, State, Upos, Voice};
use crate::lexicon::{Ending, Inflected};
use crate::shape;
use crate::word::{Entry, Proclitics, Reading, Segment, SegmentKind, Source};

/// How many readings of one spelling are kept, and how much worse than the best one may be.
const KEPT: usize = 12;
const MARGIN: i32 = 30;

const PREPOSITIONS: Proclitics =
    Proclitics(Proclitics::BY.0 | Proclitics::TO.0 | Proclitics::LIKE.0);

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
    let mut found = Found { morph, word: &word, tanwin, readings: Vec::new() };
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
}

impl Found<'_, '_> {
    fn closed(&mut self, cut: &Cut) {
        for particle in self.morph.closed.look_up(self.word.letters(cut.from, cut.to)) {
            if !takes(particle, cut) {
                continue;
            }
            let cost = clitic_cost(cut) + particle.cost + self.misspelt(cut, &particle.word) * 8;
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
                source: Source::Lexicon { table: particle.table.clone(), line: particle.line },
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
            let cost = clitic_cost(cut) + name.cost + self.misspelt(cut, &name.lemma) * 2;
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
                source: Source::Lexicon { table: name.table.clone(), line: name.line },
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
        for one in inflected.drain(..) {
            if tanwin && matches!(one.pos, Upos::Verb | Upos::Aux) {
                continue;
            }
            let Some(bound) = bound_cost(&one, cut) else { continue };
            let lexeme = self.morph.lexicon.lexeme(one.lexeme);
            let rank = match self.morph.closed.rank(one.pos, &one.lemma) {
                Some(1) => -5,
                Some(_) => -3,
                None if one.pos == Upos::Verb => 2,
                None => 0,
            };
            let cost =
                clitic_cost(cut) + bound + form_cost(&one) + self.spelling_cost(cut, &one) + rank;
            let auxiliary = one.pos == Upos::Verb && self.morph.closed.is_auxiliary(&one.lemma);
            let pos = if auxiliary { Upos::Aux } else { one.pos };
            let reading = Reading {
                segments: self.segments(cut, pos, one.form.clone()),
                lemma: one.lemma,
                key: self.key(cut),
                root: lexeme.root.map(Arc::from),
                pattern: one.pattern,
                pos,
                features: one.features,
                proclitics: cut.proclitics,
                pronoun: cut.pronoun.map(|p| p.form),
                source: Source::Lexicon { table: lexeme.table.into(), line: lexeme.line },
            };
            self.uses(&reading, cost);
            self.push(reading, Next::Any, cost);
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
        let whole = readings.iter().any(|(r, mark)| {
            r.proclitics == Proclitics::NONE
                && r.pronoun.is_none()
                && r.is_known()
                && mark.cost <= 13
        });
        if whole {
            for (reading, mark) in &mut readings {
                let open = matches!(reading.pos, Upos::Noun | Upos::Adj | Upos::Verb);
                let bare = !reading.proclitics.any(Proclitics::THE);
                if open && bare && reading.proclitics != Proclitics::NONE {
                    mark.cost += 3;
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
        let mark = mark(&reading, next, cost);
        let same = self.readings.iter_mut().find(|(r, _)| {
            r.pos == reading.pos
                && r.lemma == reading.lemma
                && r.features == reading.features
                && r.proclitics == reading.proclitics
                && r.pronoun == reading.pronoun
                && r.segments == reading.segments
        });
        match same {
            Some(same) if same.1.cost <= cost => {}
            Some(same) => *same = (reading, mark),
            None => self.readings.push((reading, mark)),
        }
    }

    fn key(&self, cut: &Cut) -> Arc<str> {
        self.word.letters(cut.from, cut.to).into()
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

    /// How many letters of the core are spelt otherwise than `careful`, which is the same when folded.
    fn misspelt(&self, cut: &Cut, careful: &str) -> i32 {
        let written = clean(self.word.written(cut.from, cut.to));
        let pairs = written.chars().zip(careful.chars());
        pairs.filter(|(a, b)| a != b).count() as i32
    }

    fn spelling_cost(&self, cut: &Cut, one: &Inflected) -> i32 {
        let core = self.word.letters(cut.from, cut.to);
        let careful = one.form.as_deref().unwrap_or(&one.lemma);
        if cut.pronoun.is_none() && fold(careful) == core {
            return self.misspelt(cut, careful) * 4;
        }
        let mut cost = 0;
        let last = self.word.written_letter(cut.to - 1);
        if last == Some('ه') && cut.pronoun.is_none() && !one.lemma.ends_with('ه') {
            cost += 7;
        }
        let alef = |c: char| matches!(c, 'أ' | 'إ' | 'آ' | 'ا');
        let first = self.word.written_letter(cut.from).filter(|c| alef(*c));
        let own = one.lemma.chars().next().filter(|c| alef(*c));
        let imperfect = one.features.aspect == Some(Aspect::Imperfect);
        if first.is_some() && own.is_some() && first != own && !imperfect {
            cost += if first == Some('إ') || first == Some('آ') { 5 } else { 2 };
        }
        cost
    }
}

/// Whether a known reading may be letters of an unknown name: clitics taken off a core that is rare.
fn is_weak(reading: &Reading, common: bool, letters: usize) -> bool {
    use Proclitics as P;
    let closed =
        matches!(reading.pos, Upos::Pron | Upos::Sconj | Upos::Part | Upos::Adp | Upos::Det);
    if closed || reading.proclitics.any(P::THE) {
        return false;
    }
    let you = reading.pronoun.is_some_and(|p| p.starts_with('ك'));
    let mine = reading.pronoun.is_some_and(|p| p.starts_with('ن') || p.starts_with('ي'));
    let front = reading.proclitics.any(PREPOSITIONS.with(P::SO).with(P::ASK).with(P::WILL));
    let and = reading.proclitics.any(P::AND);
    you || (front && letters <= 5)
        || (!common && (front && letters <= 8 || and && letters <= 7 || mine))
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

fn clitic_cost(cut: &Cut) -> i32 {
    let mut cost = 0;
    for (clitic, more) in [
        (Proclitics::AND, 3),
        (Proclitics::SO, 5),
        (Proclitics::BY, 3),
        (Proclitics::TO, 3),
        (Proclitics::LIKE, 7),
        (Proclitics::ASK, 16),
    ] {
        if cut.proclitics.any(clitic) {
            cost += more;
        }
    }
    // Two of them are the first letters of a name as often.
    let particle = cut.proclitics.any(PREPOSITIONS);
    let conjunction = cut.proclitics.any(Proclitics::AND.with(Proclitics::SO));
    if particle && conjunction && !cut.proclitics.any(Proclitics::THE) {
        cost += 2;
    }
    let core = cut.to - cut.from;
    if !cut.fronts.is_empty() && core <= 2 && !cut.proclitics.any(Proclitics::THE) {
        cost += 1;
    }
    cost + match cut.pronoun.map(|p| p.name) {
        None => 0,
        Some("him" | "her" | "them") => 1,
        Some("us" | "both" | "me") => 3,
        Some("women" | "pair") => 40,
        Some("thee") if cut.proclitics.any(PREPOSITIONS.with(Proclitics::SO)) => 15,
        Some(_) => 7,
    }
}

/// What the clitics cost a form of the lexicon; none where grammar forbids them.
fn bound_cost(one: &Inflected, cut: &Cut) -> Option<i32> {
    let set = cut.proclitics;
    let the = set.any(Proclitics::THE);
    let pronoun = cut.pronoun;
    if set.any(Proclitics::ASK) {
        return None;
    }
    if matches!(one.pos, Upos::Verb | Upos::Aux) {
        let imperfect = one.features.aspect == Some(Aspect::Imperfect);
        if the || set.any(Proclitics::BY.with(Proclitics::LIKE)) {
            return None;
        }
        if set.any(Proclitics::WILL.with(Proclitics::TO)) && !imperfect {
            return None;
        }
        if pronoun.is_some_and(|p| p.name == "my") {
            return None;
        }
        let short = (cut.to - cut.from <= 2) as i32 * 4;
        return Some(short);
    }
    if set.any(Proclitics::WILL) || (the && pronoun.is_some()) {
        return None;
    }
    if pronoun.is_some_and(|p| p.name == "me") {
        return None;
    }
    let state = one.features.state;
    if the && state.is_some() {
        return None;
    }
    if pronoun.is_some() && state == Some(State::Indefinite) {
        return None;
    }
    let mut cost = 0;
    if state == Some(State::Indefinite) && set.any(PREPOSITIONS) {
        cost += 12;
    }
    if one.pos == Upos::Adj && pronoun.is_some() {
        cost += 5;
    }
    // Two letters are too few for most nouns behind a clitic.
    if cut.to - cut.from <= 2 && !the && (!cut.fronts.is_empty() || pronoun.is_some()) {
        cost += 3;
    }
    if set.any(Proclitics::TO) && the && !cut.fronts.iter().any(|f| f.clitic == Proclitics::THE) {
        cost -= 1;
    }
    Some(cost)
}

/// How unlikely a form is by itself.
fn form_cost(one: &Inflected) -> i32 {
    let features = one.features;
    let mut cost = 10;
    if features.voice == Some(Voice::Passive) {
        cost += 6;
    }
    match features.aspect {
        Some(Aspect::Imperative) => cost += 16,
        Some(_) => {
            cost += match (features.person, features.number) {
                (Some(Person::Second), _) => 9,
                (Some(Person::First), _) => 6,
                (_, Some(Number::Dual)) => 6,
                _ => 0,
            }
        }
        None => {}
    }
    // The imperfect of form IV is spelt as that of form I, which is meant more often.
    if features.aspect == Some(Aspect::Imperfect) && one.pattern.as_deref() == Some("IV") {
        cost += 2;
    }
    cost += match features.derived {
        Some(Derived::ActiveParticiple | Derived::PassiveParticiple) => 3,
        Some(_) => 1,
        None => 0,
    };
    if features.aspect.is_none() && features.number == Some(Number::Plural) {
        cost += 1;
    }
    if features.aspect.is_none() && features.number == Some(Number::Dual) {
        cost += 3;
    }
    if features.state == Some(State::Construct) {
        cost += 3;
    }
    cost
}
