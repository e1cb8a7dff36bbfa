use super::mistakes;
use crate::diagnostics::Diagnostics;
use crate::path::FieldPath;
use serde::de::DeserializeOwned;

/// What came of a text: what it spells, and what is wrong with it.
#[derive(Debug)]
pub struct Reading<T> {
    /// Of a text with mistakes: with something acceptable in the place of each, so that all the rest can be looked at; of
    /// one that is no record at all: with nothing in it. None: not even that.
    pub record: Option<T>,
    /// The fields that were not read, or not as they were meant; the root stands for all of them. Empty only where nothing
    /// is wrong.
    pub unread: Vec<FieldPath>,
    pub mistakes: Diagnostics,
}

impl<T> Reading<T> {
    pub fn sound(record: T) -> Reading<T> {
        Reading {
            record: Some(record),
            unread: Vec::new(),
            mistakes: Diagnostics::new(),
        }
    }

    pub fn map<U>(self, to: impl FnOnce(T) -> U) -> Reading<U> {
        Reading {
            record: self.record.map(to),
            unread: self.unread,
            mistakes: self.mistakes,
        }
    }
}

impl<T: DeserializeOwned> Reading<T> {
    /// Nothing could be read.
    pub fn of_nothing(mistakes: Diagnostics) -> Reading<T> {
        Reading {
            record: mistakes::record_of_nothing(),
            unread: vec![FieldPath::root()],
            mistakes,
        }
    }
}
