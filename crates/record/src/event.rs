//! Events: who did what to whom, when and where, in PLOVER's types.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{EntityId, EventId, FigureId, QuoteId, TimeId};

/// The PLOVER event types.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "UPPERCASE")]
#[allow(missing_docs, reason = "the names are PLOVER's")]
pub enum EventType {
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}

/// How real the event is as told.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Reality {
    /// It took place.
    Happened,
    /// It is going on.
    Ongoing,
    /// Somebody means to do it.
    Planned,
    /// A plan, a condition or a hope has it.
    Possible,
    /// Somebody asks for it.
    Demanded,
    /// It did not take place, or ended.
    Negated,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Event<S> {
    /// Its id.
    pub id: EventId,
    /// The word that names it.
    pub cue: S,
    /// Its PLOVER type.
    #[serde(rename = "type")]
    pub kind: EventType,
    /// Its PLOVER mode in PLOVER's spelling, or `propose` and `accept`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Who does it; in what all sides do together, all of them.
    pub who: Vec<EntityId>,
    /// To whom.
    pub whom: Vec<EntityId>,
    /// Where.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub place: Option<EntityId>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<TimeId>,
    /// How real it is.
    pub reality: Reality,
    /// The quote that it is told in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said_by: Option<QuoteId>,
    /// Its number in a row of such events: the third visit is 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinal: Option<u32>,
    /// Its figures.
    pub figures: Vec<FigureId>,
    /// The rule that found it.
    pub rule: String,
}

impl<S> Event<S> {
    pub(crate) fn map<T>(self, f: &mut impl FnMut(S) -> T) -> Event<T> {
        let Event {
            id,
            cue,
            kind,
            mode,
            who,
            whom,
            place,
            when,
            reality,
            said_by,
            ordinal,
            figures,
            rule,
        } = self;
        Event {
            id,
            cue: f(cue),
            kind,
            mode,
            who,
            whom,
            place,
            when,
            reality,
            said_by,
            ordinal,
            figures,
            rule,
        }
    }
}
