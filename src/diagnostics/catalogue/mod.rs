//! Every diagnostic: one function each, which takes the data at hand.
//!
//! The function sets code, severity and places; its sentences are in `../sentences/*.ftl` under its name,
//! the hint under `<name>-hint`.

mod archive;
mod attachments;
mod files;
mod pages;
mod publish;
mod serve;
mod theme;

pub use archive::*;
pub use attachments::*;
pub use files::*;
pub use pages::*;
pub use publish::*;
pub use serve::*;
pub use theme::*;

use super::{Code, Diagnostic, Location, Sentence, Severity};

/// The codes of all warnings, which a site may allow, warn or deny.
pub const WARNINGS: [&str; 38] = [
    "S120", "S121", "S131", "S217", "S219", "S222", "S225", "S227", "S228", "S306", "S701", "S702",
    "S703", "S704", "S705", "S706", "S707", "S708", "S709", "S710", "S711", "S712", "S713", "S714",
    "S715", "S716", "S717", "S718", "S721", "S722", "S723", "S724", "S725", "S726", "S740", "S742",
    "S750", "S751",
];

fn error(code: u16, place: Location, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        code: Code::new(code),
        severity: Severity::Error,
        sentence,
        place: Some(place),
        related: Vec::new(),
        rests_on: Vec::new(),
        hint: None,
    }
}

fn warning(code: u16, place: Location, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        ..error(code, place, sentence)
    }
}

/// A mistake without a place in a file.
fn placeless(code: u16, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        code: Code::new(code),
        severity: Severity::Error,
        sentence,
        place: None,
        related: Vec::new(),
        rests_on: Vec::new(),
        hint: None,
    }
}

impl Diagnostic {
    fn hint(mut self, hint: Sentence) -> Diagnostic {
        self.hint = Some(hint);
        self
    }

    fn related(mut self, place: Location, sentence: Sentence) -> Diagnostic {
        self.related.push((place, sentence));
        self
    }
}

/// Adds "Mente du: …", if there is a suggestion.
fn did_you_mean(diagnostic: Diagnostic, suggestion: Option<&str>) -> Diagnostic {
    match suggestion {
        Some(name) => diagnostic.hint(Sentence::new("did-you-mean").text("name", name)),
        None => diagnostic,
    }
}

/// Adds a suggestion or, without one, the list of known names.
fn did_you_mean_or(diagnostic: Diagnostic, suggestion: Option<&str>, known: &[&str]) -> Diagnostic {
    match suggestion {
        Some(_) => did_you_mean(diagnostic, suggestion),
        None if known.is_empty() => diagnostic,
        None => diagnostic.hint(Sentence::new("known-names").text("names", known.join(", "))),
    }
}

/// Required fields that accept the word `unknown`.
fn may_be_unknown(field: &str) -> bool {
    matches!(field, "date" | "mode" | "period")
}

/// The system's reason: as a sentence of our own for usual reasons, otherwise in the system's words.
fn with_reason(sentence: Sentence, reason: &str) -> Sentence {
    let usual = [
        ("Permission denied", "reason-no-access"),
        ("No space left", "reason-disk-full"),
        (CHANGED_MEANWHILE, "reason-changed"),
        ("Read-only file system", "reason-read-only"),
        ("Not a directory", "reason-not-a-folder"),
        ("No such file", "reason-not-found"),
        ("Cannot assign requested address", "reason-not-ours"),
    ];
    match usual.iter().find(|(start, _)| reason.contains(start)) {
        Some((_, word)) => sentence.word("reason", word),
        None => sentence.text("reason", reason),
    }
}

#[cfg(test)]
mod tests {
    use super::WARNINGS;

    #[test]
    fn every_warning_can_be_decided_about() {
        let catalogue = [
            include_str!("archive.rs"),
            include_str!("files.rs"),
            include_str!("attachments.rs"),
            include_str!("pages.rs"),
            include_str!("serve.rs"),
            include_str!("theme.rs"),
            include_str!("publish.rs"),
        ]
        .concat();
        let mut codes: Vec<String> = catalogue
            .split("warning(")
            .skip(1)
            .map(|rest| rest.trim_start().chars().take(3).collect())
            .map(|number: String| format!("S{number}"))
            .collect();
        codes.sort();
        assert_eq!(codes, WARNINGS);
    }
}
