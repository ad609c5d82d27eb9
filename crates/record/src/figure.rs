//! Figures: a number with what it counts and on whose word it stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use crate::{EntityId, EventId, FigureId, TimeId};

/// How a stated number bounds the true one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Op {
    /// As stated.
    #[serde(rename = "=")]
    Equal,
    /// About.
    #[serde(rename = "~")]
    About,
    /// At least, more than.
    #[serde(rename = ">=")]
    AtLeast,
    /// At most, less than.
    #[serde(rename = "<=")]
    AtMost,
    /// Between `low` and `high`.
    #[serde(rename = "..")]
    Range,
}

/// What happened to, or was done by, what is counted.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the words of the contract say what they mean")]
pub enum Measure {
    Killed,
    Injured,
    Missing,
    Held,
    Released,
    Detained,
    Displaced,
    Buried,
    TookPart,
    Paid,
    Delivered,
    Other,
}

/// One claimed figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure<S> {
    /// Its id.
    pub id: FigureId,
    /// The number with its modifier and counted noun.
    pub span: S,
    /// The number alone.
    pub number_span: S,
    /// The lower bound, a plain number; absent where open.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "plain")]
    #[serde(default)]
    pub low: Option<f64>,
    /// The upper bound, a plain number; absent where open.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "plain")]
    #[serde(default)]
    pub high: Option<f64>,
    /// How it bounds the true number.
    pub op: Op,
    /// What is counted: a class (person, hostage …), percent, a currency code, or the noun's lemma.
    pub unit: String,
    /// What happened to it.
    pub measure: Measure,
    /// The figure that this one is a part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<FigureId>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<EntityId>,
    /// Whom the text makes answerable for the number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_by: Option<EntityId>,
    /// Who passes it on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relayed_by: Option<EntityId>,
    /// The time for which it is claimed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<TimeId>,
    /// The event that it is a figure of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventId>,
}

/// Whole numbers leave without a decimal point.
fn plain<T: Serializer>(number: &Option<f64>, to: T) -> Result<T::Ok, T::Error> {
    match *number {
        Some(n) if n.fract() == 0.0 && n.abs() < 9e15 => to.serialize_i64(n as i64),
        Some(n) => to.serialize_f64(n),
        None => to.serialize_none(),
    }
}

impl<S> Figure<S> {
    pub(crate) fn map<T>(self, f: &mut impl FnMut(S) -> T) -> Figure<T> {
        let Figure {
            id,
            span,
            number_span,
            low,
            high,
            op,
            unit,
            measure,
            of,
            place,
            claimed_by,
            relayed_by,
            as_of,
            event,
        } = self;
        let (span, number_span) = (f(span), f(number_span));
        Figure {
            id,
            span,
            number_span,
            low,
            high,
            op,
            unit,
            measure,
            of,
            place,
            claimed_by,
            relayed_by,
            as_of,
            event,
        }
    }
}
