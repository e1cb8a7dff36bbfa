//! The result of parsing: a value and the mistakes in its text.

use super::diagnose;
use crate::base::path::FieldPath;
use crate::diagnostics::Diagnostics;
use serde::de::DeserializeOwned;

/// The result of parsing a text.
#[derive(Debug)]
pub struct Parsed<T> {
    /// If the text has mistakes: with a valid value in place of each, so that the rest can be checked. If nothing could be read:
    /// with placeholders only. None: no such record is possible.
    pub record: Option<T>,
    /// The fields that were not read, or not as they were meant; the root path means all of them. Empty only if there are no
    /// mistakes.
    pub unread: Vec<FieldPath>,
    pub mistakes: Diagnostics,
}

impl<T> Parsed<T> {
    pub fn sound(record: T) -> Parsed<T> {
        Parsed {
            record: Some(record),
            unread: Vec::new(),
            mistakes: Diagnostics::new(),
        }
    }

    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Parsed<U> {
        Parsed {
            record: self.record.map(to),
            unread: self.unread,
            mistakes: self.mistakes,
        }
    }
}

impl<T: DeserializeOwned> Parsed<T> {
    /// Nothing could be read.
    pub fn of_nothing(mistakes: Diagnostics) -> Parsed<T> {
        Parsed {
            record: diagnose::record_of_nothing(),
            unread: vec![FieldPath::root()],
            mistakes,
        }
    }
}
