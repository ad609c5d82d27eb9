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

/// Why a mention joined an entity that another mention names: the rule that tied them.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Link {
    /// The same words, orthography and spacing aside.
    SameSpelling,
    /// The name in another spelling.
    Variant,
    /// A part of the name for the whole, or the whole for a part.
    PartOfName,
    /// The list has both as names of one thing.
    Listed,
    /// A short form in brackets behind the name.
    Acronym,
    /// A title in commas behind the name of its holder.
    Apposition,
    /// The office that the person holds.
    RoleHeld,
    /// The head of an office with its country, or its head alone.
    RoleCountry,
    /// The holder of an office that was mentioned without a name.
    NamedLater,
    /// A body by its class noun.
    Description,
    /// A capital that acts for its government.
    Capital,
    /// The same nation or people.
    Nation,
    /// The same unnamed group.
    SameGroup,
}

/// Where a name in Latin letters comes from.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum LatinFrom {
    /// The tables of names have it, whole or word by word.
    Table,
    /// It was written letter by letter, at least in part: a plausible spelling, not the person's own.
    Transliteration,
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
    /// Beside the contract: the rule that tied this mention to an entity that another mention names; the first
    /// mention of an entity has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
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
    /// Beside the contract: where `latin` comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latin_from: Option<LatinFrom>,
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
        let Mention { id, span, kind, form, entity, role, link } = self;
        Mention { id, span: f(span), kind, form, entity, role, link }
    }
}
