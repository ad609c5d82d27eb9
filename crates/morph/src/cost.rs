//! Costs: how unlikely a cut, a form and a spelling are by themselves.

use waqai_text::folds_to;

use crate::choose::JUSSIVE;
use crate::clitics::{Cut, Spelling};
use crate::features::{Aspect, Derived, Gender, Number, Person, State, Upos, Voice};
use crate::lexicon::Inflected;
use crate::word::{Proclitics, Reading};

const PREPOSITIONS: Proclitics =
    Proclitics(Proclitics::BY.0 | Proclitics::TO.0 | Proclitics::LIKE.0);

/// How many letters of the core are spelt otherwise than `careful`, which is the same when folded.
pub(crate) fn misspelt(word: &Spelling, cut: &Cut, careful: &str) -> i32 {
    let written = word.clean(cut.from, cut.to);
    written.iter().zip(careful.chars()).filter(|(a, b)| **a != *b).count() as i32
}

/// What it costs that a form of the lexicon is spelt as the core is.
pub(crate) fn spelling_cost(word: &Spelling, cut: &Cut, one: &Inflected) -> i32 {
    let core = word.letters(cut.from, cut.to);
    let careful = one.form.as_deref().unwrap_or(&one.lemma);
    if cut.pronoun.is_none() && folds_to(careful, core) {
        return misspelt(word, cut, careful) * 4;
    }
    let mut cost = 0;
    let last = word.written_letter(cut.to - 1);
    if last == Some('ه') && cut.pronoun.is_none() && !one.lemma.ends_with('ه') {
        cost += 7;
    }
    let alef = |c: char| matches!(c, 'أ' | 'إ' | 'آ' | 'ا');
    let first = word.written_letter(cut.from).filter(|c| alef(*c));
    let own = one.lemma.chars().next().filter(|c| alef(*c));
    let imperfect = one.features.aspect == Some(Aspect::Imperfect);
    if first.is_some() && own.is_some() && first != own && !imperfect {
        cost += if first == Some('إ') || first == Some('آ') { 5 } else { 2 };
    }
    cost
}

/// How much less likely a word is for not being printed every day.
pub(crate) fn rank_cost(rank: Option<u8>, pos: Upos) -> i32 {
    match rank {
        Some(1) => -5,
        Some(_) => -3,
        None if pos == Upos::Verb => 2,
        None => 0,
    }
}

/// Whether a known reading may be letters of an unknown name: clitics taken off a core that is rare.
pub(crate) fn is_weak(reading: &Reading, common: bool, letters: usize) -> bool {
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

/// What the clitics of a cut cost.
pub(crate) fn clitic_cost(cut: &Cut) -> i32 {
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
pub(crate) fn bound_cost(one: &Inflected, cut: &Cut) -> Option<i32> {
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
        if set.any(Proclitics::WILL) && one.jussive {
            return None;
        }
        if set.any(Proclitics::WILL.with(Proclitics::TO)) && !imperfect {
            return None;
        }
        if pronoun.is_some_and(|p| p.name == "my") {
            return None;
        }
        let short = (cut.to - cut.from <= 2) as i32 * 4;
        // "We did" is meant more often than "he did to us", which is spelt the same.
        let perfect = one.features.aspect == Some(Aspect::Perfect);
        let us = perfect && pronoun.is_some_and(|p| p.name == "us");
        return Some(short + if us { 5 } else { 0 });
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
        cost -= 3;
    }
    Some(cost)
}

/// How unlikely a form is by itself.
pub(crate) fn form_cost(one: &Inflected) -> i32 {
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
                (_, Some(Number::Dual)) => 8,
                // What several women did is spelt as what a man did where the root ends in ن: أعلن.
                (_, Some(Number::Plural)) if features.gender == Some(Gender::Fem) => 5,
                _ => 0,
            }
        }
        None => {}
    }
    if one.jussive {
        cost += JUSSIVE;
    }
    // Form II is spelt as form I.
    if one.pattern == Some("II") && features.aspect.is_some() {
        cost += 1;
    }
    // The imperfect of form IV is spelt as that of form I, which is meant more often.
    if features.aspect == Some(Aspect::Imperfect) && one.pattern == Some("IV") {
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
    match features.state {
        Some(State::Construct) => cost += 3,
        Some(State::Indefinite) => cost += 1,
        None => {}
    }
    // Only women have adjectives in ات: of things it is the noun's plural (تقنيات).
    if one.pos == Upos::Adj
        && (features.gender, features.number) == (Some(Gender::Fem), Some(Number::Plural))
    {
        cost += 4;
    }
    // A woman's word from the man's: a word with its own row is meant more often (منافسة, مركبات).
    if one.counterpart {
        cost += 2;
    }
    cost
}
