//! Ids of facts within one record: `m1`, `e1`, `t1` … as they are written, indices from 0 as they are held.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! ids {
    ($($name:ident $prefix:literal $what:literal;)*) => {$(
        #[doc = concat!("The id of ", $what, ": its index in the record, written `", $prefix, "` and the index from 1.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $prefix, self.0 + 1)
            }
        }

        impl Serialize for $name {
            fn serialize<T: Serializer>(&self, to: T) -> Result<T::Ok, T::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = Cow::<str>::deserialize(from)?;
                let number = text.strip_prefix($prefix).and_then(|n| n.parse::<usize>().ok());
                match number.and_then(|n| n.checked_sub(1)) {
                    Some(index) => Ok($name(index)),
                    None => Err(serde::de::Error::custom(format!("expected {}1, {}2 …, found {text}", $prefix, $prefix))),
                }
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "pattern": concat!("^", $prefix, "[1-9][0-9]*$"), "description": concat!("The id of ", $what, ".")})
            }
        }
    )*};
}

ids! {
    MentionId "m" "a mention";
    EntityId "e" "an entity";
    TimeId "t" "a time";
    FigureId "f" "a figure";
    QuoteId "q" "a quote";
    EventId "v" "an event";
}
