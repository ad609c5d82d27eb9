//! Quotes: what was said, by whom, on whose relay.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{EntityId, QuoteId};

/// How the words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// All inside quotation marks.
    Direct,
    /// Reported without marks.
    Indirect,
    /// Both in one report.
    Mixed,
}

/// How the speaker is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerFrom {
    /// By name.
    Named,
    /// By a description.
    Role,
    /// By a pronoun, the subject in the verb included.
    Pronoun,
    /// From the report before: وأضاف and no subject.
    Carried,
    /// Not known.
    Unresolved,
}

/// One report of speech.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Quote<S> {
    /// Its id.
    pub id: QuoteId,
    /// The reporting word; absent where nothing reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cue: Option<S>,
    /// The pieces of what was said, in order, without quotation marks.
    pub content: Vec<S>,
    /// How the words are given.
    pub mode: Mode,
    /// Who said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaker: Option<EntityId>,
    /// Who said it with them.
    pub co_speakers: Vec<EntityId>,
    /// How the speaker is known.
    pub speaker_from: SpeakerFrom,
    /// To whom it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub addressee: Option<EntityId>,
    /// Who passes the words on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrier: Option<EntityId>,
    /// The rule that found it.
    pub rule: String,
}

impl<S> Quote<S> {
    pub(crate) fn map<T>(self, f: &mut impl FnMut(S) -> T) -> Quote<T> {
        let Quote {
            id,
            cue,
            content,
            mode,
            speaker,
            co_speakers,
            speaker_from,
            addressee,
            carrier,
            rule,
        } = self;
        let (cue, content) = (cue.map(&mut *f), content.into_iter().map(&mut *f).collect());
        Quote {
            id,
            cue,
            content,
            mode,
            speaker,
            co_speakers,
            speaker_from,
            addressee,
            carrier,
            rule,
        }
    }
}
