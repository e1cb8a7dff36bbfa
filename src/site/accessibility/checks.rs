//! What the program looks for, and which requirement each thing is about: one table for mistakes that have a code, for what is read in
//! files, and for what records say of recordings.

use super::criteria::{Criterion, criterion};
use crate::site::data::TableWords;
use std::sync::OnceLock;

/// One thing that the program looks for.
#[derive(Debug, PartialEq, Eq)]
pub struct AccessibilityCheck {
    /// The code of a diagnostic ("S760"), or a name of its own ("untagged").
    pub key: &'static str,
    /// The numbers of its criteria; it is told under the first.
    pub criteria: Vec<&'static str>,
    /// Whether it is a shortcoming for certain. If not, a person must look.
    pub is_certain: bool,
    pub what: TableWords,
    pub to_do: TableWords,
}

impl AccessibilityCheck {
    /// The requirement that it is told under.
    pub fn criterion(&self) -> Option<&'static Criterion> {
        criterion(self.criteria.first()?)
    }
}

/// A line for each: key, criteria, `found` or `look`, and in bokmål, nynorsk and English what it is and what to do.
const CHECKS: &str = include_str!("checks.tsv");

pub fn checks() -> &'static [AccessibilityCheck] {
    static ALL: OnceLock<Vec<AccessibilityCheck>> = OnceLock::new();
    ALL.get_or_init(|| {
        let lines = CHECKS.lines().map(|line| {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default();
            AccessibilityCheck {
                key: next(),
                criteria: next().split(' ').collect(),
                is_certain: next() == "found",
                what: TableWords::new(next(), next(), next()),
                to_do: TableWords::new(next(), next(), next()),
            }
        });
        lines.collect()
    })
}

/// By its place in the table.
pub fn place_of(key: &str) -> Option<usize> {
    checks().iter().position(|check| check.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::explanations::explanations;

    #[test]
    fn every_line_is_whole_and_names_what_there_is() {
        for line in CHECKS.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 9, "{line}");
            assert!(cells.iter().all(|cell| !cell.is_empty()), "{line}");
            assert!(matches!(cells[2], "found" | "look"), "{line}");
        }
        for check in checks() {
            for number in &check.criteria {
                assert!(criterion(number).is_some(), "{check:?}");
            }
            let is_code = check.key.starts_with('S');
            let explanations = explanations();
            let mut codes = explanations.iter().map(|of| of.code);
            assert!(!is_code || codes.any(|code| code == check.key), "{check:?}");
        }
    }
}
