//! Mentions and the entities that they mention.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{EntityId, MentionId};

/// What a name names.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One human being.
    Person,
    /// A body: party, ministry, agency, company, armed group.
    Organization,
    /// A country, city, region, crossing, building.
    Place,
    /// A people, nationality or group used as a noun.
    People,
}

/// How a mention names its entity.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A proper name.
    Name,
    /// A description that stands for one person or body without its name.
    Role,
    /// Unnamed people who act or speak in a fact.
    Group,
}

/// One place where the article names somebody or something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Mention<S> {
    /// Its id.
    pub id: MentionId,
    /// The name alone: no clitic, no title, no apposition.
    pub span: S,
    /// What it names.
    pub kind: Kind,
    /// How it names it.
    pub form: Form,
    /// Whom or what it names.
    pub entity: EntityId,
    /// The title that stands beside a person's name, in the article's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// What one or several mentions name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Entity {
    /// Its id.
    pub id: EntityId,
    /// What it is.
    pub kind: Kind,
    /// The fullest name that the article has for it.
    pub name: String,
    /// The name in Latin letters, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latin: Option<String>,
    /// ISO 3166 alpha-2 of the country it is, lies in or belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Its other names in the article, each spelling once, in order.
    pub aliases: Vec<String>,
    /// The roles that the article gives it, in order.
    pub roles: Vec<String>,
    /// Its Wikidata id, only where certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wikidata: Option<String>,
    /// Its first mention.
    pub first_mention: MentionId,
}

impl<S> Mention<S> {
    pub(crate) fn map<T>(self, f: &mut impl FnMut(S) -> T) -> Mention<T> {
        let Mention { id, span, kind, form, entity, role } = self;
        Mention { id, span: f(span), kind, form, entity, role }
    }
}
