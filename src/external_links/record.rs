//! When each address was last alive: `.samling/external-links.json`, which a person can read, too.

use crate::base::cache_dir;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

const FILE: &str = "external-links.json";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    /// The last day on which it answered: `2026-11-22`.
    pub alive: Option<String>,
    pub asked: String,
}

/// By address.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnswerRecord(BTreeMap<String, Remembered>);

impl AnswerRecord {
    /// A record that cannot be read is an empty one: all is asked again.
    pub fn read(root: &Path) -> AnswerRecord {
        let bytes = cache_dir::read(root, FILE).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    pub fn of(&self, address: &str) -> Option<&Remembered> {
        self.0.get(address)
    }

    pub fn insert(&mut self, address: &str, remembered: Remembered) {
        self.0.insert(address.to_owned(), remembered);
    }

    pub fn write(&self, root: &Path) {
        let text = serde_json::to_string_pretty(self).unwrap_or_default();
        cache_dir::write(root, FILE, [text.as_bytes()].into_iter());
    }
}
