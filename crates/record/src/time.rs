//! Times, as TimeML's TIMEX3 has them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::TimeId;

/// The TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeType {
    /// A day, week, month, year or era.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// One expression of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Time<S> {
    /// Its id.
    pub id: TimeId,
    /// The whole expression, without a preposition before it.
    pub span: S,
    /// Its TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimeType,
    /// ISO 8601 as TimeML has it; `X` where it stays open.
    pub value: String,
    /// The TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER …
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
    /// What it was counted from: another time, where it was not the day of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<TimeId>,
    /// The value of the other reading, where the words contradict each other: a weekday that is not the date's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<String>,
}

impl<S> Time<S> {
    pub(crate) fn map<T>(self, f: &mut impl FnMut(S) -> T) -> Time<T> {
        let Time { id, span, kind, value, modifier, anchor, conflict } = self;
        Time { id, span: f(span), kind, value, modifier, anchor, conflict }
    }
}
