//! The article itself: what is known of it beside its text.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Where the date of publication comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PublishedFrom {
    /// The caller gave it.
    Given,
    /// The article's file or data had it.
    Metadata,
    /// It was read from the article's own words.
    Inferred,
}

/// The article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The caller's id, or the file's name.
    pub id: String,
    /// The path or stream that it was read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The newsroom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day of publication, ISO 8601: what relative times are counted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// Where that day comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_from: Option<PublishedFrom>,
    /// ISO 639-1 of the text.
    pub language: String,
    /// Code points of the text.
    pub length: usize,
}
