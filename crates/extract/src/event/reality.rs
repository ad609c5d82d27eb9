//! How real an event is: by the form of its verb, the particles before it and the words that govern it.

use waqai_morph::Proclitics;
use waqai_morph::features::{Aspect, Gender};
use waqai_record::{EventType, Reality};

use super::lexicon::{Governor, Part, Reach, class};
use super::scene::{Role, Scene};

impl Scene<'_> {
    /// How real the verb at word `i` says that it is, apart from what governs it.
    pub fn verb_reality(&self, i: usize, kind: EventType) -> Reality {
        let Some(word) = self.word(i) else { return Reality::Happened };
        let before = |classes: u32| (1..=2).any(|n| i >= n && self.is_particle_of(i - n, classes));
        if before(class::NEGATION) && !before(class::STILL) {
            return Reality::Negated;
        }
        match word.features().aspect {
            Some(Aspect::Imperative) => Reality::Demanded,
            Some(Aspect::Imperfect) => {
                let prev = i.wrapping_sub(1);
                if word.has(Proclitics::WILL) || self.is_particle_of(prev, class::FUTURE) {
                    Reality::Planned
                } else if self.is_resumed_past(i) || self.is_told_in_order(i) {
                    Reality::Happened
                } else if self.is_particle_of(prev, class::MAY) || self.after_that(i) {
                    Reality::Possible
                } else if is_word(kind) {
                    Reality::Happened
                } else {
                    Reality::Ongoing
                }
            }
            _ => Reality::Happened,
        }
    }

    /// Whether the verb at word `i` is feminine only by its letters, behind «that he»: إنه تحدث.
    fn is_resumed_past(&self, i: usize) -> bool {
        let he = i > 0 && self.role(i - 1) == Role::Opener && {
            let pronoun = self.word(i - 1).and_then(|w| w.pronoun());
            pronoun.is_some_and(|p| p.chars().count() == 1)
        };
        he && self.word(i).is_some_and(|w| {
            w.features().gender == Some(Gender::Fem)
                && w.may(|r| r.features.aspect == Some(Aspect::Perfect))
        })
    }

    /// Whether the verb at word `i` is told in its order behind one that happened: قبل أن تنسحب.
    fn is_told_in_order(&self, i: usize) -> bool {
        let that = i.wrapping_sub(1);
        if !(i > 1 && self.is_that(that) && self.is_class(that - 1, class::ORDER)) {
            return false;
        }
        let begin = self.page.sentence(i).start;
        let main = (begin..that).rev().find(|j| self.role(*j) == Role::Verb);
        main.and_then(|j| self.word(j))
            .is_some_and(|w| w.features().aspect == Some(Aspect::Perfect))
    }

    /// Whether the noun at word `i` is said to come: by an adjective behind it or by the future of its verb.
    pub fn is_to_come(&self, i: usize) -> bool {
        let mut at = i + 1;
        let planned = |j: usize| self.governing(j).is_some_and(|g| g.reality == Reality::Planned);
        while at < i + 5 && self.is_adjective(at) {
            if planned(at) {
                return true;
            }
            at += 1;
        }
        let ends =
            |j: usize| self.stops(j) || matches!(self.role(j), Role::Opener | Role::Relative);
        let verb = (i + 1..i + 8).take_while(|j| !ends(*j)).find(|j| self.role(*j) == Role::Verb);
        let begins = i == 0 || ends(i - 1);
        begins
            && verb.is_some_and(|v| {
                self.has(v, Proclitics::WILL) || self.is_class(v - 1, class::FUTURE)
            })
    }

    fn is_particle_of(&self, i: usize, classes: u32) -> bool {
        self.is_class(i, classes)
    }

    /// Whether an imperfect stands behind أن or the ل of purpose.
    fn after_that(&self, i: usize) -> bool {
        self.has(i, Proclitics::TO)
            || (i > 0 && self.role(i - 1) == Role::Opener && self.is_that(i - 1))
    }

    /// Whether word `i` is أن with nothing attached.
    pub fn is_that(&self, i: usize) -> bool {
        self.word(i).is_some_and(|w| w.pronoun().is_none() && w.key().chars().count() == 2)
    }

    /// The nearest word before word `i` that governs it, with its index.
    pub fn governor(&self, i: usize) -> Option<(usize, &Governor)> {
        let begin = self.page.sentence(i).start;
        let joins = |j: usize| self.has(j, Proclitics::AND.with(Proclitics::SO));
        let told =
            |j: usize| self.word(j).is_some_and(|w| w.features().aspect == Some(Aspect::Perfect));
        // A verb that tells what happened behind و or ف begins a clause that nothing before it rules.
        let mut broken = self.role(i) == Role::Verb && joins(i) && told(i);
        let mut verbs = 0;
        let mut at = i;
        while at > begin {
            at -= 1;
            if self.stops(at) && !self.is_mark(at) {
                broken = true;
                continue;
            }
            let governs = self.governing(at).filter(|g| match g.reach {
                Reach::Next => !broken && verbs == 0 && i - at <= 4 && self.is_near(at, i),
                Reach::Clause => !broken && verbs < 2,
                Reach::Sentence => true,
            });
            if let Some(g) = governs {
                return Some((at, g));
            }
            if self.role(at) == Role::Verb {
                let joined = self.is_that(at.wrapping_sub(1)) || self.has(at, Proclitics::TO);
                verbs += if joined { 0 } else { 1 };
                // A new main verb behind و ends what was governed before.
                if told(at) && joins(at) {
                    broken = true;
                }
            }
            if self.role(at) == Role::Relative {
                verbs += 1;
            }
        }
        None
    }

    /// Whether nothing but the government of `at` stands between it and the event word `i`.
    fn is_near(&self, at: usize, i: usize) -> bool {
        (at + 1..i).all(|j| {
            !matches!(self.role(j), Role::Sign | Role::Opener | Role::Relative) || self.is_that(j)
        }) && (at + 1..i).filter(|j| self.role(*j) == Role::Preposition).count() <= 1
    }

    /// What word `i` governs with.
    pub fn governing(&self, i: usize) -> Option<&Governor> {
        let role = self.role(i);
        let entry = self.entry(i);
        entry.governs.iter().map(|g| &self.lists.governors[*g as usize]).find(|g| {
            let fits = match g.part {
                Part::Verb => role == Role::Verb,
                Part::Noun => role == Role::Nominal,
                _ => role != Role::Verb,
            };
            fits && (g.with.is_empty() || self.fulfilled(&g.with, i, 5).is_some())
        })
    }
}

/// Whether events of the type are done by saying so.
fn is_word(kind: EventType) -> bool {
    use EventType::*;
    matches!(kind, Agree | Support | Request | Accuse | Reject | Threaten | Concede | Sanction)
}
