//! Shape: what a word that no table has may be, by its letters alone.

use crate::clitics::{Cut, Spelling};
use crate::features::{Aspect, Features, Gender, Number, Person, Upos};
use crate::word::Proclitics;

/// What a core may be, the cost of believing it, and its dictionary form in letters from the core's start.
pub(crate) struct Guess {
    pub pos: Upos,
    pub features: Features,
    pub cost: i32,
    /// How many letters of the core the dictionary form keeps.
    pub keep: usize,
    /// What the dictionary form has behind them.
    pub tail: &'static str,
}

/// Guesses at the core of `cut`, for a word of which no reading is known.
pub(crate) fn guesses(word: &Spelling, cut: &Cut, out: &mut Vec<Guess>) {
    let core = word.letters(cut.from, cut.to);
    let len = cut.to - cut.from;
    let proclitics = cut.proclitics;
    if !is_sound(len, cut) {
        return;
    }
    let the = proclitics.any(Proclitics::THE);
    let first = word.letter(cut.from).unwrap_or(' ');
    let hamza = matches!(word.written_letter(cut.from), Some('أ' | 'إ' | 'آ'));
    let front = front_cost(proclitics, len, first, hamza);
    let mut push = |pos, features, cost, keep, tail| {
        out.push(Guess { pos, features, cost: cost + front, keep, tail });
    };
    let plain = Features::default();
    let fem = Features { gender: Some(Gender::Fem), ..plain };
    let last = word.letter(cut.to - 1).unwrap_or(' ');
    let before = if len > 1 { word.letter(cut.to - 2).unwrap_or(' ') } else { ' ' };
    let written = word.written_letter(cut.to - 1).unwrap_or(' ');
    let foreign = is_foreign(core);
    if proclitics.any(Proclitics::WILL) || verbal(core, len, the, foreign) {
        if matches!(word.letter(cut.from), Some('ي' | 'ت' | 'ن' | 'ا')) && !the && len >= 4 {
            let plural = before == 'و' && last == 'ن';
            let features = Features {
                aspect: Some(Aspect::Imperfect),
                person: Some(Person::Third),
                number: plural.then_some(Number::Plural),
                ..plain
            };
            push(Upos::Verb, features, if plural { 36 } else { 42 }, len, "");
        }
        if proclitics.any(Proclitics::WILL) {
            return;
        }
    }
    if cut.pronoun.is_some() {
        push(Upos::Noun, plain, 46, len, "");
        return;
    }
    let nisba_fem = before == 'ي' && last == 'ه' && len >= 5;
    let plural_at = last == 'ت' && before == 'ا' && len >= 5;
    if nisba_fem {
        push(Upos::Adj, fem, if the { 36 } else { 38 }, len - 1, "");
        push(Upos::Noun, fem, 40, len, "");
    } else if last == 'ي' && len >= 4 {
        push(Upos::Adj, plain, if the { 37 } else { 42 }, len, "");
    }
    if plural_at {
        let features = Features { number: Some(Number::Plural), ..fem };
        push(Upos::Noun, features, 38, len - 2, "ة");
    }
    let people = matches!(before, 'و' | 'ي') && last == 'ن' && len >= 6 && the && !foreign;
    if people {
        let features = Features {
            gender: Some(Gender::Masc),
            number: Some(Number::Plural),
            human: Some(true),
            ..plain
        };
        push(Upos::Noun, features, 38, len - 2, "");
    }
    let tanwin = word.written(cut.to - 1, cut.to).chars().count() > 1 && last == 'ا';
    if tanwin || word.written(cut.from, cut.to).contains('ً') {
        push(Upos::Noun, plain, 36, len - usize::from(last == 'ا'), "");
    }
    let noun = if the { 40 } else { 46 } - if written == 'ة' { 6 } else { 0 };
    push(Upos::Noun, if last == 'ه' { fem } else { plain }, noun, len, "");
    let name = if the { 41 } else { 40 } - if foreign { 6 } else { 0 };
    push(Upos::Propn, plain, name, len, "");
}

/// A core that is guessed at has letters enough that its clitics may be some.
fn is_sound(len: usize, cut: &Cut) -> bool {
    let particle = Proclitics::BY.with(Proclitics::TO).with(Proclitics::LIKE);
    let least = if cut.fronts.is_empty() {
        1
    } else if cut.proclitics.any(Proclitics::THE) {
        2
    } else if cut.proclitics.any(particle.with(Proclitics::ASK)) {
        4
    } else {
        3
    };
    let pronoun = cut.pronoun.as_ref();
    len >= least + if pronoun.is_some() { 2 } else { 0 }
        && !cut.proclitics.any(Proclitics::ASK)
        && pronoun.is_none_or(|p| {
            !cut.proclitics.any(Proclitics::THE) && p.letters >= 2 && p.name != "me"
        })
}

fn front_cost(proclitics: Proclitics, len: usize, first: char, hamza: bool) -> i32 {
    let the = proclitics.any(Proclitics::THE);
    let mut cost = 0;
    if proclitics.any(Proclitics::AND) {
        // Names of other languages that begin so: و before a vowel.
        let vowel = !the && matches!(first, 'ي' | 'و' | 'ا');
        cost += if vowel {
            8
        } else if len >= 4 || the {
            -5
        } else {
            0
        };
    }
    // A hamza on or under an alef opens a word.
    if hamza && proclitics != Proclitics::NONE && !the {
        cost -= 14;
    }
    if proclitics.any(Proclitics::SO) {
        cost += if the { 9 } else { 7 };
    }
    if proclitics.any(Proclitics::BY.with(Proclitics::TO)) {
        // A foreign name that begins with such a letter goes on with a vowel (لوريس) or, behind ب, a liquid.
        let vowel = matches!(first, 'ا' | 'و' | 'ي' | 'ن');
        let liquid = proclitics.any(Proclitics::BY) && matches!(first, 'ر' | 'ل');
        cost += if the {
            -4
        } else if vowel || liquid || len < 5 {
            5
        } else {
            -3
        };
    }
    if proclitics.any(Proclitics::LIKE) {
        cost += 9;
    }
    if the { cost - 10 } else { cost }
}

fn verbal(core: &str, len: usize, the: bool, foreign: bool) -> bool {
    !the && !foreign && (4..=8).contains(&len) && core.starts_with(['ي', 'ت', 'ن'])
}

/// Whether no Arabic root has such letters, or they are of other languages.
pub(crate) fn is_foreign(core: &str) -> bool {
    if core.contains(['چ', 'گ', 'پ', 'ڤ', 'ژ']) {
        return true;
    }
    let letters: smallvec::SmallVec<[char; 16]> = core.chars().collect();
    let end: String = letters.iter().rev().take(3).rev().collect();
    letters.len() >= 5
        && (ends_foreign(&end)
            || letters.windows(3).any(|w| w.iter().all(|c| matches!(c, 'ا' | 'و' | 'ي')))
            || letters.windows(2).any(|w| matches!(w, [a, b] if are_strangers(*a, *b))))
}

/// Consonants that no Arabic root has side by side, in either order.
fn are_strangers(a: char, b: char) -> bool {
    let pair = |x: char, y: char| (a, b) == (x, y) || (a, b) == (y, x);
    pair('ج', 'ك')
        || pair('ج', 'ق')
        || pair('ج', 'ص')
        || pair('ج', 'ط')
        || pair('ق', 'ك')
        || pair('غ', 'خ')
        || pair('غ', 'ع')
        || pair('غ', 'ه')
        || pair('غ', 'ك')
        || pair('ح', 'خ')
        || pair('ح', 'ع')
        || pair('س', 'ص')
        || pair('س', 'ز')
        || pair('س', 'ث')
        || pair('ذ', 'ز')
        || pair('ص', 'ز')
        || pair('ض', 'ظ')
        || pair('ط', 'ظ')
}

fn ends_foreign(end: &str) -> bool {
    let mut e = end.chars().rev();
    matches!(
        (e.next(), e.next(), e.next()),
        (Some('ا'), Some('ي'), _)
            | (Some('ن' | 'ف'), Some('و'), _)
            | (Some('و'), _, _)
            | (Some('ي'), Some('ك'), Some('س'))
            | (Some('غ'), Some('ن'), _)
            | (Some('ش'), Some('ت'), _)
            | (Some('ز'), Some('ي'), _)
    )
}
