//! The record: what can be said about an article. The only types of waqai that are serialised.
//!
//! Every type that points at words is generic over its span `S`: inside the program `S` is
//! [`waqai_text::Span`], bytes of the text; what leaves the program carries [`Quoted`], code points with
//! the words themselves. [`Record::quote`] turns the one into the other. A fact has no constructor without its span.

mod document;
mod event;
mod figure;
mod id;
mod name;
mod quote;
mod quoted;
mod record;
mod time;

pub use document::{Document, PublishedFrom};
pub use event::{Event, EventType, Reality};
pub use figure::{Figure, Measure, Op};
pub use id::{EntityId, EventId, FigureId, MentionId, QuoteId, TimeId};
pub use name::{Entity, Form, Kind, LatinFrom, Link, Mention};
pub use quote::{Mode, Quote, SpeakerFrom};
pub use quoted::Quoted;
pub use record::{Record, SCHEMA, UNIT, schema};
pub use time::{Time, TimeType};
