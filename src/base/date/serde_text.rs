//! Values and mistakes as one string each, which is how they pass through a data format.
//!
//! A YAML library returns a deserialiser's error as text only. So a mistake is written `date:no-such-month(13)`, which
//! can be found again inside the library's message.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{ClockTime, DateError, Duration, Edtf, TimeError};

/// Writes `prefix` `name` `(fields)`. The fields hold no comma and no parenthesis: they are numbers, EDTF and times.
pub(super) fn write(
    f: &mut fmt::Formatter<'_>,
    prefix: &str,
    name: &str,
    fields: &[&dyn fmt::Display],
) -> fmt::Result {
    write!(f, "{prefix}{name}(")?;
    for (place, field) in fields.iter().enumerate() {
        write!(f, "{}{field}", if place == 0 { "" } else { "," })?;
    }
    f.write_str(")")
}

/// The first thing in `message` that [`write()`] wrote with this prefix and that `value` accepts.
pub(super) fn read<T>(
    message: &str,
    prefix: &str,
    value: impl Fn(&str, &[&str]) -> Option<T>,
) -> Option<T> {
    message.match_indices(prefix).find_map(|(place, _)| {
        let (name, rest) = message.get(place + prefix.len()..)?.split_once('(')?;
        let (fields, _) = rest.split_once(')')?;
        let fields: Vec<&str> = fields
            .split(',')
            .filter(|field| !field.is_empty())
            .collect();
        value(name, &fields)
    })
}

struct FromText<T, E> {
    expected: &'static str,
    parse: fn(&str) -> Result<T, E>,
}

impl<T, E: fmt::Display> de::Visitor<'_> for FromText<T, E> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<D: de::Error>(self, text: &str) -> Result<T, D> {
        (self.parse)(text).map_err(D::custom)
    }
}

/// Uses `deserialize_str`, not `deserialize_any`, so that YAML's 2018 and 10.00 arrive as they were written.
macro_rules! text_form {
    ($type:ty, $error:ty, $expected:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let parse: fn(&str) -> Result<$type, $error> = <$type>::parse;
                deserializer.deserialize_str(FromText {
                    expected: $expected,
                    parse,
                })
            }
        }
    };
}

text_form!(Edtf, DateError, "a date (EDTF)");
text_form!(ClockTime, TimeError, "a time of day");
text_form!(Duration, TimeError, "a duration");
