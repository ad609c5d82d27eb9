//! The choice in context: the cheapest way through the readings of a sentence, by what each word asks of the next.

use std::sync::Arc;

use hashbrown::HashSet;

use crate::closed::Next;
use crate::features::{Aspect, Gender, Number, State, Upos};
use crate::word::{Proclitics, Reading, Source, Word};

/// What the choice looks at in one reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// How unlikely the reading is by itself.
    pub cost: i32,
    class: Class,
    asks: Next,
    /// It opens with و or ف, which loosens its tie to the word before.
    joined: bool,
    /// It opens with a preposition.
    governed: bool,
    /// It opens with س or ل and is a verb.
    bound_verb: bool,
    /// It is only jussive: no indicative is spelt so.
    pub jussive: bool,
    gender: Option<Gender>,
    number: Option<Number>,
    human: Option<bool>,
    accusative: bool,
}

/// Classes of words as grammar joins them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Start,
    Perfect,
    Imperfect,
    Imperative,
    Auxiliary,
    Noun,
    NounThe,
    NounOwn,
    Adj,
    AdjThe,
    Name,
    Adp,
    AdpOwn,
    Conj,
    Sub,
    Part,
    Pron,
    Det,
    Num,
    Adv,
    Sign,
    Other,
}

/// The mark of `reading`, of which `asks` is known of the next word.
pub(crate) fn mark(reading: &Reading, asks: Next, cost: i32) -> Mark {
    let the = reading.proclitics.any(Proclitics::THE);
    let own = reading.pronoun.is_some();
    let class = match reading.pos {
        Upos::Verb => match reading.features.aspect {
            Some(Aspect::Imperfect) => Class::Imperfect,
            Some(Aspect::Imperative) => Class::Imperative,
            _ => Class::Perfect,
        },
        Upos::Aux => Class::Auxiliary,
        Upos::Noun if own => Class::NounOwn,
        Upos::Noun if the => Class::NounThe,
        Upos::Noun => Class::Noun,
        Upos::Adj if the => Class::AdjThe,
        Upos::Adj if own => Class::NounOwn,
        Upos::Adj => Class::Adj,
        Upos::Propn => Class::Name,
        Upos::Adp if own => Class::AdpOwn,
        Upos::Adp => Class::Adp,
        Upos::Cconj => Class::Conj,
        Upos::Sconj => Class::Sub,
        Upos::Part | Upos::Intj => Class::Part,
        Upos::Pron => Class::Pron,
        Upos::Det => Class::Det,
        Upos::Num => Class::Num,
        Upos::Adv => Class::Adv,
        Upos::Punct | Upos::Sym => Class::Sign,
        Upos::X => Class::Other,
    };
    let prepositions = Proclitics::BY.with(Proclitics::TO).with(Proclitics::LIKE);
    let verb = matches!(reading.pos, Upos::Verb | Upos::Aux);
    let elative = reading.pos == Upos::Adj && reading.pattern.is_some_and(|p| p.starts_with('أ'));
    Mark {
        cost,
        class,
        asks,
        joined: reading.proclitics.any(Proclitics::AND.with(Proclitics::SO)),
        governed: !verb && reading.proclitics.any(prepositions),
        bound_verb: verb && reading.proclitics.any(Proclitics::WILL.with(Proclitics::TO)),
        jussive: false,
        // Comparatives are the same for all.
        gender: reading.features.gender.filter(|_| !elative),
        number: reading.features.number.filter(|_| !elative),
        human: reading.features.human,
        accusative: reading.features.state == Some(State::Indefinite),
    }
}

const START: Mark = Mark {
    cost: 0,
    class: Class::Start,
    asks: Next::Any,
    joined: false,
    governed: false,
    bound_verb: false,
    jussive: false,
    gender: None,
    number: None,
    human: None,
    accusative: false,
};

/// Room for the search, kept between sentences.
#[derive(Default)]
pub(crate) struct Lattice {
    now: Vec<i32>,
    before: Vec<i32>,
    back: Vec<u8>,
    /// The readings of the word before that may yet be on the way, and what they cost so far.
    alive: Vec<(usize, i32)>,
}

/// What a jussive costs by itself; a particle before it pays that back.
pub(crate) const JUSSIVE: i32 = 7;

/// How much the dearest link costs more than the cheapest, at least.
const REACH: i32 = 32;

/// Chooses a reading for each word of one sentence: the path of least cost, the earlier reading on a tie.
pub(crate) fn choose(words: &mut [Word], room: &mut Lattice) {
    room.back.clear();
    room.before.clear();
    room.before.push(0);
    let mut last: &[Mark] = &[START];
    for word in words.iter() {
        let marks = word.entry.marks.as_slice();
        room.now.clear();
        let least = room.before.iter().min().map_or(0, |c| c.saturating_add(REACH));
        room.alive.clear();
        let so_far = room.before.iter().copied().enumerate();
        room.alive.extend(so_far.filter(|(_, cost)| *cost <= least));
        for mark in marks {
            let (mut best, mut from) = (i32::MAX, 0);
            for &(i, cost) in &room.alive {
                let cost = cost + last.get(i).map_or(0, |before| link(before, mark));
                if cost < best {
                    (best, from) = (cost, i);
                }
            }
            room.now.push(best.saturating_add(mark.cost));
            room.back.push(from as u8);
        }
        std::mem::swap(&mut room.now, &mut room.before);
        last = marks;
    }
    let mut choice =
        room.before.iter().enumerate().min_by_key(|(i, cost)| (**cost, *i)).map_or(0, |(i, _)| i);
    let mut end = room.back.len();
    for word in words.iter_mut().rev() {
        let count = word.entry.marks.len();
        word.choice = choice;
        choice = room.back.get(end - count + choice).map_or(0, |b| usize::from(*b));
        end -= count;
    }
}

/// Cuts a clitic off an unknown name where the text has the name without it elsewhere.
pub(crate) fn compare(words: &mut [Word]) {
    let is_guess = |r: &Reading| r.source == Source::Shape;
    let unsure = |w: &Word| {
        is_guess(w.reading())
            && w.reading().proclitics == Proclitics::NONE
            && w.entry.key.starts_with(['و', 'ب', 'ل', 'ف', 'ك'])
    };
    if !words.iter().any(unsure) {
        return;
    }
    let seen: HashSet<Arc<str>, foldhash::fast::FixedState> = words
        .iter()
        .map(Word::reading)
        .filter(|r| is_guess(r) && r.proclitics == Proclitics::NONE)
        .map(|r| r.key.clone())
        .collect();
    for word in words.iter_mut().filter(|w| unsure(w)) {
        let cut = word.entry.readings.iter().position(|r| {
            is_guess(r)
                && r.proclitics != Proclitics::NONE
                && r.pronoun.is_none()
                && r.key.chars().nth(2).is_some()
                && seen.contains(&r.key)
        });
        if let Some(cut) = cut {
            word.choice = cut;
        }
    }
}

fn is_verb(class: Class) -> bool {
    matches!(class, Class::Perfect | Class::Imperfect | Class::Imperative | Class::Auxiliary)
}

fn is_nominal(class: Class) -> bool {
    use Class::*;
    matches!(class, Noun | NounThe | NounOwn | Adj | AdjThe | Name | Num | Det | Pron)
}

/// What it costs that `b` follows `a`.
fn link(a: &Mark, b: &Mark) -> i32 {
    if b.jussive && b.bound_verb {
        return -JUSSIVE;
    }
    if b.joined {
        return joined(a, b);
    }
    match a.asks {
        Next::Any => {}
        Next::Noun => return after_governor(a, b),
        Next::Verb if matches!(b.class, Class::Perfect | Class::Imperfect | Class::Auxiliary) => {
            return -4;
        }
        Next::Imperfect if matches!(b.class, Class::Imperfect | Class::Auxiliary) => {
            return if b.bound_verb {
                4
            } else if b.jussive {
                -8 - JUSSIVE
            } else {
                -7
            };
        }
        Next::Perfect if matches!(b.class, Class::Perfect | Class::Auxiliary) => return -4,
        Next::Clause if a.class == Class::Pron && is_verb(b.class) => return -5,
        Next::Clause => return clause(b),
        Next::Verb | Next::Imperfect | Next::Perfect => return 5,
    }
    if b.governed {
        return match (a.class, b.class) {
            (Class::Adp, _) => 8,
            (_, Class::Adj | Class::AdjThe) => 1,
            _ => -1,
        };
    }
    succession(a, b)
}

fn joined(a: &Mark, b: &Mark) -> i32 {
    use Class::*;
    match (a.class, b.class) {
        (Adp, _) => 6,
        (Start | Sign, Adp | AdpOwn | Part | Sub | Pron) => -4,
        (Start, Perfect | Imperfect | Auxiliary) => -5,
        (Sign, Perfect | Imperfect | Auxiliary) => -3,
        _ if a.asks != Next::Any && a.class != Pron => 5,
        (Noun, Noun) | (NounThe, NounThe) | (Adj, Adj) | (AdjThe, AdjThe) | (Name, Name) => -2,
        (x, y) if is_verb(x) && is_verb(y) => 0,
        _ => 0,
    }
}

fn after_governor(a: &Mark, b: &Mark) -> i32 {
    use Class::*;
    if b.governed {
        return 7;
    }
    match b.class {
        Perfect | Imperfect | Imperative | Auxiliary => 10,
        Adp | AdpOwn | Conj => 5,
        Sub | Part => 2,
        Adj | AdjThe if a.class != Adp => 0,
        Adj | AdjThe => 3,
        NounThe => -3,
        Adv => 2,
        Noun | NounOwn | Name | Num | Det | Pron => -2,
        Sign | Other | Start => 0,
    }
}

fn clause(b: &Mark) -> i32 {
    use Class::*;
    match b.class {
        Imperfect => -4,
        Perfect | Auxiliary => -3,
        NounThe | NounOwn | Name | Pron => -2,
        Noun | Det => -1,
        Imperative => 8,
        Adj | AdjThe => 4,
        _ => 0,
    }
}

fn succession(a: &Mark, b: &Mark) -> i32 {
    use Class::*;
    match (a.class, b.class) {
        (Start, Perfect | Auxiliary) => -5,
        (Start, Imperfect) => -3,
        (Sign, Perfect | Imperfect | Auxiliary) => -1,
        (Start, Adj) => 2,
        (Start, AdjThe) => 4,
        (Sign, AdjThe) => 1,
        (Noun, Num) => -3,
        (_, Imperative) => 4,
        (Auxiliary, Imperfect) => -5,
        (Auxiliary, Perfect) => 0,
        (Perfect | Imperfect, Perfect | Auxiliary) => 6,
        (Perfect | Imperfect, Imperfect) => 2,
        (Perfect | Imperfect | Auxiliary, NounThe | NounOwn | Name) => -2,
        (Perfect | Imperfect | Auxiliary, Noun) => -1,
        (Perfect | Imperfect | Auxiliary, Adp | AdpOwn | Sub) => -2,
        (Perfect | Imperfect, AdjThe) => 5,
        (Noun, Adj) => 1 - agreement(a, b),
        (NounThe | NounOwn | Name, AdjThe) => 1 - agreement(a, b),
        (Noun, AdjThe) => 2,
        (Noun, NounThe) => -4,
        (Noun, NounOwn | Name) => -3,
        (Noun, Noun) => {
            if a.accusative {
                2
            } else {
                -1
            }
        }
        (Noun, Perfect | Imperfect) => 2,
        (NounOwn | AdpOwn, Perfect) => 2,
        (NounThe | NounOwn, Perfect | Imperfect) => 0,
        (NounThe, Noun) => 1,
        (NounThe, NounThe) => 2,
        (Name, Name) => -6,
        (Part, Imperfect) => -3,
        (Name, Perfect | Imperfect) => 0,
        (AdjThe, AdjThe) => -3,
        (Adj, Adj) => -2,
        (AdjThe, Noun | Adj) => 1,
        (Adj, NounThe) => 0,
        (Adp, x) if is_nominal(x) => -2,
        (Adp, x) if is_verb(x) => 8,
        (Pron, x) if is_verb(x) => -2,
        (Num, Noun) => -2,
        (Num, x) if is_verb(x) => 4,
        (Det, x) if is_verb(x) => 6,
        (x, Adp) if is_nominal(x) => -1,
        _ => 0,
    }
}

/// How well an adjective agrees with the noun before it.
fn agreement(noun: &Mark, adj: &Mark) -> i32 {
    let things = noun.number == Some(Number::Plural) && noun.human != Some(true);
    let gender = match (noun.gender, adj.gender) {
        _ if things => {
            if adj.gender == Some(Gender::Fem) {
                3
            } else {
                0
            }
        }
        (Some(a), Some(b)) if a == b => 3,
        (Some(_), Some(_)) => -3,
        _ => 2,
    };
    let number = match (noun.number, adj.number) {
        _ if things => 0,
        (Some(a), Some(b)) if a == b => 2,
        (Some(_), Some(_)) => -2,
        _ => 1,
    };
    gender + number
}
