//! Mistakes, each reported once, in the language of the person who runs the program.
//!
//! In: a call of a function of [`catalogue`] with the data at hand. Out: a [`Diagnostic`] (code, severity,
//! place, sentence), collected in [`Diagnostics`] and printed by [`report`] in the chosen language.
//! The sentences are in `messages/*.ftl`. This module knows no records and reads no files.

mod alike;
pub mod catalogue;
mod code;
pub mod explanations;
mod location;
mod message;
pub mod norwegian_words;
pub mod report;
pub mod suggestion;

pub use code::Code;
pub use location::{At, Location};
pub use message::{MessageWord, Sentence, Sentences};

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site is not written.
    Error,
    /// The site is written, except with `--strict`.
    Warning,
}

/// One diagnostic: its code, severity, place and sentence, and a hint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    pub sentence: Sentence,
    /// `None` for a mistake outside the site's files (a port in use).
    pub place: Option<Location>,
    /// Other places that the mistake involves, each with a sentence about it.
    pub related: Vec<(Location, Sentence)>,
    /// Other places without which it would not be a mistake; they are not printed.
    pub rests_on: Vec<Location>,
    /// What to do next.
    pub hint: Option<Sentence>,
}

impl Diagnostic {
    /// Adds a place that the mistake depends on: it is one only if that place was read correctly.
    pub fn resting_on(mut self, ground: Location) -> Diagnostic {
        self.rests_on.push(ground);
        self
    }
}

/// All mistakes found so far, in any order; [`Diagnostics::sorted`] returns them by place.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    pub fn append(&mut self, mut other: Diagnostics) {
        self.0.append(&mut other.0);
    }

    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|d| d.severity == severity).count()
    }

    /// Sets the severity of warnings to what the site has decided; errors stay errors. `severity`: None drops the warning.
    pub fn weigh(&mut self, severity: impl Fn(&Diagnostic) -> Option<Severity>) {
        self.0.retain_mut(|diagnostic| {
            if diagnostic.severity == Severity::Error {
                return true;
            }
            let decided = severity(diagnostic);
            diagnostic.severity = decided.unwrap_or(diagnostic.severity);
            decided.is_some()
        });
    }

    /// Drops the diagnostics for which `is_none` is true.
    pub fn without(mut self, is_none: impl Fn(&Diagnostic) -> bool) -> Diagnostics {
        self.0.retain(|diagnostic| !is_none(diagnostic));
        self
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// Sorted by file, then field, then code; duplicates are removed. A report sorts them by line
    /// number.
    pub fn sorted(mut self) -> Vec<Diagnostic> {
        self.0.sort_by(|a, b| {
            (&a.place, a.code, a.sentence.key()).cmp(&(&b.place, b.code, b.sentence.key()))
        });
        self.0.dedup();
        self.0
    }
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, iter: I) {
        self.0.extend(iter);
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(iter: I) -> Diagnostics {
        Diagnostics(iter.into_iter().collect())
    }
}
