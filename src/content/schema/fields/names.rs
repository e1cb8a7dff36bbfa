//! Names and titles: texts of one line that are never empty.
//!
//! They have composed letters (NFC) and no white space at their ends; a line break that was written in one is a space.

use super::marked_text::marked_text;
use crate::base::text::composed;
use serde::de::{Deserialize, Deserializer, Error};
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

macro_rules! one_line_text {
    ($(#[$doc:meta])* $name:ident $mark:literal) => {
        marked_text! {
            $(#[$doc])*
            $name $mark
        }

        impl $name {
            /// # Errors
            /// There is nothing in the text that can be seen, or it has control characters.
            pub fn new(text: &str) -> Result<$name, NameError> {
                one_line(text).map($name)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                $name::new(&String::deserialize(from)?).map_err(D::Error::custom)
            }
        }
    };
}

one_line_text! {
    /// What a person, an organisation or a place is called.
    Name "name"
}
one_line_text! {
    /// The heading of a page, a talk, a document.
    Title "title"
}

#[cfg(test)]
mod tests;
