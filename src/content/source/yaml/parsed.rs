use super::diagnose;
use crate::base::path::FieldPath;
use crate::diagnostics::Diagnostics;
use serde::de::DeserializeOwned;

/// What came of a text: what it spells, and what is wrong with it.
#[derive(Debug)]
pub struct Parsed<T> {
    /// Of a text with mistakes: with something acceptable in the place of each, so that all the rest can be looked at; of
    /// one that is no record at all: with nothing in it. None: not even that.
    pub record: Option<T>,
    /// The fields that were not read, or not as they were meant; the root stands for all of them. Empty only where nothing
    /// is wrong.
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
