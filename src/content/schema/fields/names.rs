//! Names and titles: texts of one line that are never empty.
//!
//! A field of a record becomes one by `#[serde(with = "name")]`, `name::optional` or `name::list`; likewise `title`. What
//! is read has composed letters (NFC) and no white space at its ends, and a line break in it is a space. It is written with a
//! mark, by which [`visit`](super::visit) finds the field.

use crate::base::text::composed;
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// Why a text is no name or title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// There is nothing in it that can be seen.
    Empty,
    ControlCharacter,
}

impl NameError {
    const EMPTY: &'static str = "name:empty";
    const CONTROL_CHARACTER: &'static str = "name:control-character";

    /// The error that a deserialiser's message carries, whatever stands around it.
    pub fn from_message(message: &str) -> Option<NameError> {
        if message.contains(NameError::EMPTY) {
            Some(NameError::Empty)
        } else if message.contains(NameError::CONTROL_CHARACTER) {
            Some(NameError::ControlCharacter)
        } else {
            None
        }
    }
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NameError::Empty => NameError::EMPTY,
            NameError::ControlCharacter => NameError::CONTROL_CHARACTER,
        })
    }
}

/// The text as one line, or why it cannot be a name.
fn one_line(text: &str) -> Result<String, NameError> {
    let is_invisible = |letter: char| {
        letter.is_whitespace()
            || matches!(
                letter,
                '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
            )
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let line = composed(&lines.collect::<Vec<&str>>().join(" ")).into_owned();
    if line.chars().all(is_invisible) {
        return Err(NameError::Empty);
    }
    match line.contains(|letter: char| letter.is_control() && letter != '\t') {
        true => Err(NameError::ControlCharacter),
        false => Ok(line),
    }
}

fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    one_line(&String::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// Reads and writes through serde.
struct Line(String);

impl<'de> Deserialize<'de> for Line {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Line, D::Error> {
        read(deserializer).map(Line)
    }
}

/// A text with its mark.
struct MarkedName<'t>(&'static str, &'t str);

impl Serialize for MarkedName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(self.0, self.1)
    }
}

macro_rules! one_line_field {
    ($(#[$doc:meta])* $name:ident $mark:literal) => {
        $(#[$doc])*
        pub mod $name {
            use super::*;

            /// See [`FieldType`](crate::content::schema::fields::FieldType).
            pub const MARK: &str = $mark;

            pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
                read(from)
            }

            pub fn serialize<S: Serializer>(text: &str, to: S) -> Result<S::Ok, S::Error> {
                MarkedName(MARK, text).serialize(to)
            }

            /// A field that may be absent; it must not be empty either.
            pub mod optional {
                use super::*;

                pub fn deserialize<'de, D: Deserializer<'de>>(
                    from: D,
                ) -> Result<Option<String>, D::Error> {
                    let line = Option::<Line>::deserialize(from)?;
                    Ok(line.map(|Line(text)| text))
                }

                pub fn serialize<S: Serializer>(
                    text: &Option<String>,
                    to: S,
                ) -> Result<S::Ok, S::Error> {
                    let marked = text.as_deref().map(|text| MarkedName(MARK, text));
                    marked.serialize(to)
                }
            }

            pub mod list {
                use super::*;

                pub fn deserialize<'de, D: Deserializer<'de>>(
                    from: D,
                ) -> Result<Vec<String>, D::Error> {
                    let lines = Vec::<Line>::deserialize(from)?;
                    Ok(lines.into_iter().map(|Line(text)| text).collect())
                }

                pub fn serialize<S: Serializer>(
                    texts: &[String],
                    to: S,
                ) -> Result<S::Ok, S::Error> {
                    to.collect_seq(texts.iter().map(|text| MarkedName(MARK, text)))
                }
            }
        }
    };
}

one_line_field! {
    /// What a person, an organisation or a place is called.
    name "name"
}
one_line_field! {
    /// The heading of a page, a talk, a document.
    title "title"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_of_any_text() {
        let check = |text: &str, expected: Result<&str, NameError>| {
            assert_eq!(one_line(text), expected.map(str::to_owned), "{text:?}");
        };
        check("Kari Nordmann", Ok("Kari Nordmann"));
        check(
            "Bedre oversikt\nog flere tiltak\n",
            Ok("Bedre oversikt og flere tiltak"),
        );
        check("A\u{30a}smund", Ok("Åsmund"));
        check("", Err(NameError::Empty));
        check(" \u{a0}\u{200b}\n", Err(NameError::Empty));
        check("Kari\u{7}", Err(NameError::ControlCharacter));
    }
}
