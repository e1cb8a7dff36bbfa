//! Every mistake there is: one function each, given what is at hand.
//!
//! The function says code, severity and places; its sentences stand in `../sentences/*.ftl` under its name,
//! the hint under `<name>-hint`.

mod facts;
mod files;
mod pages;
mod theme;
mod writing;

pub use facts::*;
pub use files::*;
pub use pages::*;
pub use theme::*;
pub use writing::*;

use super::{Code, Diagnostic, Place, Sentence, Severity};

fn error(code: u16, place: Place, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        code: Code::new(code),
        severity: Severity::Error,
        sentence,
        place: Some(place),
        related: Vec::new(),
        hint: None,
    }
}

fn warning(code: u16, place: Place, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        ..error(code, place, sentence)
    }
}

/// A mistake that no file holds.
fn placeless(code: u16, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        code: Code::new(code),
        severity: Severity::Error,
        sentence,
        place: None,
        related: Vec::new(),
        hint: None,
    }
}

impl Diagnostic {
    fn hint(mut self, hint: Sentence) -> Diagnostic {
        self.hint = Some(hint);
        self
    }

    fn related(mut self, place: Place, sentence: Sentence) -> Diagnostic {
        self.related.push((place, sentence));
        self
    }
}

/// "Mente du: …", when there is something to suggest.
fn did_you_mean(diagnostic: Diagnostic, suggestion: Option<&str>) -> Diagnostic {
    match suggestion {
        Some(name) => diagnostic.hint(Sentence::new("did-you-mean").text("name", name)),
        None => diagnostic,
    }
}

/// A suggestion, or else the list of what there is.
fn did_you_mean_or(diagnostic: Diagnostic, suggestion: Option<&str>, known: &[&str]) -> Diagnostic {
    match suggestion {
        Some(_) => did_you_mean(diagnostic, suggestion),
        None if known.is_empty() => diagnostic,
        None => diagnostic.hint(Sentence::new("known-names").text("names", known.join(", "))),
    }
}
