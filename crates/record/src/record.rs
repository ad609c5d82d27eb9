//! The whole record of one article.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use waqai_text::{CodePoints, Span};

use crate::{Document, Entity, Event, Figure, Mention, Quote, Quoted, Time};

/// The version of the contract.
pub const SCHEMA: &str = "waqai/1";
/// What offsets count in everything that leaves the program.
pub const UNIT: &str = "codepoint";

/// Everything that was read in one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record<S> {
    /// The version of the contract: `waqai/1`.
    pub schema: String,
    /// What spans count: `codepoint`.
    pub unit: String,
    /// The article.
    pub document: Document,
    /// Where somebody or something is named, by place in the text.
    pub mentions: Vec<Mention<S>>,
    /// Who and what is named, by first mention.
    pub entities: Vec<Entity>,
    /// Expressions of time, by place in the text.
    pub times: Vec<Time<S>>,
    /// Figures, by place in the text.
    pub figures: Vec<Figure<S>>,
    /// Quotes, by place in the text.
    pub quotes: Vec<Quote<S>>,
    /// Events, by place in the text.
    pub events: Vec<Event<S>>,
}

impl<S> Record<S> {
    /// An empty record of `document`.
    pub fn of(document: Document) -> Self {
        Record {
            schema: SCHEMA.to_owned(),
            unit: UNIT.to_owned(),
            document,
            mentions: Vec::new(),
            entities: Vec::new(),
            times: Vec::new(),
            figures: Vec::new(),
            quotes: Vec::new(),
            events: Vec::new(),
        }
    }

    fn map<T>(self, f: &mut impl FnMut(S) -> T) -> Record<T> {
        let Record { schema, unit, document, mentions, entities, times, figures, quotes, events } =
            self;
        Record {
            schema,
            unit,
            document,
            mentions: mentions.into_iter().map(|x| x.map(f)).collect(),
            entities,
            times: times.into_iter().map(|x| x.map(f)).collect(),
            figures: figures.into_iter().map(|x| x.map(f)).collect(),
            quotes: quotes.into_iter().map(|x| x.map(f)).collect(),
            events: events.into_iter().map(|x| x.map(f)).collect(),
        }
    }
}

impl Record<Span> {
    /// The record as it leaves the program: every span in code points, with its words of `text`.
    pub fn quote(self, text: &str) -> Record<Quoted> {
        let points = CodePoints::of(text);
        self.map(&mut |span| Quoted::new(text, &points, span))
    }
}

/// The JSON Schema of a record as it leaves the program.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Record<Quoted>).to_value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TimeId, TimeType};

    #[test]
    fn spans_leave_in_code_points_with_their_words() {
        let text = "🙂 غادر أمس";
        let mut record = Record::of(Document { id: "x".into(), ..Document::default() });
        let at = text.find("أمس").unwrap();
        record.times.push(Time {
            id: TimeId(0),
            span: Span::new(at, at + "أمس".len()),
            kind: TimeType::Date,
            value: "2024-01-01".into(),
            modifier: None,
            anchor: None,
            conflict: None,
        });
        let json = serde_json::to_value(record.quote(text)).unwrap();
        assert_eq!(
            json["times"][0]["span"],
            serde_json::json!({"start": 7, "end": 10, "text": "أمس"})
        );
        assert_eq!(
            (&json["times"][0]["id"], &json["times"][0]["type"]),
            (&"t1".into(), &"DATE".into())
        );
        let back: Record<Quoted> = serde_json::from_value(json).unwrap();
        assert_eq!(back.times[0].id, TimeId(0));
    }

    #[test]
    fn the_schema_names_the_contract_s_fields() {
        let schema = schema();
        for field in [
            "schema", "unit", "document", "mentions", "entities", "times", "figures", "quotes",
            "events",
        ] {
            assert!(schema["properties"].get(field).is_some(), "no {field} in the schema");
        }
    }
}
