//! The requirements for public bodies' websites in Norway, by number, and when each began to hold; then what is new in WCAG 2.2, which no
//! Norwegian rule asks for yet.
//!
//! Sources: the regulation on universal design of ICT solutions (35 criteria of WCAG 2.0, all of level A and AA but 1.2.3, 1.2.4 and 1.2.5;
//! 12 more of WCAG 2.1 for public bodies; 1.2.5 from 2024) as uutilsynet.no presents it. Names in bokmål are those of the authorised
//! translation of WCAG 2.1; there is none in nynorsk, nor of what is new in WCAG 2.2, so those names are ours. The dates are for new
//! websites; the first 35 have held for all since 2021.

use crate::base::text::Language;
use crate::site::data::TableWords;
use std::sync::OnceLock;

/// The day on which the list was last compared with its sources, as EDTF.
pub const LAST_COMPARED: &str = "2026-11-30";

/// A success criterion of WCAG.
#[derive(Debug, PartialEq, Eq)]
pub struct Criterion {
    /// "1.4.10"
    pub number: &'static str,
    /// "A" or "AA"
    pub level: &'static str,
    /// The version of WCAG that it came with.
    pub wcag: &'static str,
    /// The day from which it is required. None: it is not, and is only a hint.
    pub since: Option<&'static str>,
    /// Its place in the text of WCAG.
    anchor: &'static str,
    pub name: TableWords,
}

/// A line for each: number, level, version, day, place in WCAG, and the name in bokmål, nynorsk and English.
const CRITERIA: &str = include_str!("criteria.tsv");

/// In the order of their numbers, the required ones first.
pub fn criteria() -> &'static [Criterion] {
    static ALL: OnceLock<Vec<Criterion>> = OnceLock::new();
    ALL.get_or_init(|| {
        let lines = CRITERIA.lines().map(|line| {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_default();
            Criterion {
                number: next(),
                level: next(),
                wcag: next(),
                since: Some(next()).filter(|day| !day.is_empty()),
                anchor: next(),
                name: TableWords::new(next(), next(), next()),
            }
        });
        lines.collect()
    })
}

pub fn criterion(number: &str) -> Option<&'static Criterion> {
    criteria()
        .iter()
        .find(|criterion| criterion.number == number)
}

impl Criterion {
    pub fn is_required(&self) -> bool {
        self.since.is_some()
    }

    /// Where its text can be read, in the language if it has been translated.
    pub fn source(&self, language: Language) -> String {
        let document = match (self.wcag, language.interface()) {
            ("2.2", _) => "TR/WCAG22",
            (_, Language::En) => "TR/WCAG21",
            _ => "Translations/WCAG21-no",
        };
        format!("https://www.w3.org/{document}/#{}", self.anchor)
    }
}

#[cfg(test)]
mod tests;
