//! The draft: what is known of an event while it is read.

use waqai_record::{EntityId, Reality};

use super::parties::{Parties, Phrase};

/// What is known of an event while it is read.
pub struct Draft {
    /// Who does it.
    pub who: Parties,
    /// To whom.
    pub whom: Parties,
    /// Where.
    pub place: Option<EntityId>,
    /// How real it is by its own words.
    pub reality: Reality,
    /// The rule.
    pub rule: &'static str,
    /// The genitive or what the pronoun means.
    pub genitive: Option<Phrase>,
    /// Whether its own words say who does it.
    pub settled: bool,
    /// Whether only counted or unnamed people are met, as a hospital receives them.
    pub things: bool,
    /// Whether all sides do it together.
    pub meets: bool,
    /// Where the relative clause behind a noun goes on behind its subject.
    pub resume: Option<usize>,
}

impl Draft {
    /// Nothing but the rule `rule`.
    pub fn new(rule: &'static str) -> Self {
        Draft {
            who: Parties::new(),
            whom: Parties::new(),
            place: None,
            reality: Reality::Happened,
            rule,
            genitive: None,
            settled: false,
            things: false,
            meets: false,
            resume: None,
        }
    }
}
