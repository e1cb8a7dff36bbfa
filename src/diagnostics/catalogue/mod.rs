//! Every diagnostic: one function each, which takes the data at hand.
//!
//! The function sets code, severity and places; its sentences are in `../messages/*.ftl` under its name,
//! the hint under `<name>-hint`.

mod archive;
mod attachments;
mod contradictions;
mod files;
mod frozen;
mod likely;
mod pages;
mod publish;
mod serve;
mod settings;
mod theme;
mod times;

pub use archive::*;
pub use attachments::*;
pub use contradictions::*;
pub use files::*;
pub use frozen::*;
pub use likely::*;
pub use pages::*;
pub use publish::*;
pub use serve::*;
pub use settings::*;
pub use theme::*;
pub use times::*;

use super::alike::difference;
use super::{Code, Diagnostic, Location, Sentence, Severity};
use std::sync::LazyLock;

/// The codes of all warnings, which a site may allow, warn or deny.
pub static WARNINGS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let lists = [
        archive::WARNINGS,
        attachments::WARNINGS,
        contradictions::WARNINGS,
        files::WARNINGS,
        likely::WARNINGS,
        pages::WARNINGS,
    ];
    let mut codes = lists.concat();
    codes.sort_unstable();
    codes
});

/// Warnings that somebody must decide about: what is published of people, and what may be meant in two ways. The others are
/// hints.
const DECISIONS: [&[&str]; 2] = [archive::DECISIONS, attachments::DECISIONS];

pub fn needs_decision(code: Code) -> bool {
    let code = code.to_string();
    (DECISIONS.iter()).any(|codes| codes.contains(&code.as_str()))
}

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

/// A warning without a place in a file.
fn placeless_warning(code: u16, sentence: Sentence) -> Diagnostic {
    Diagnostic {
        severity: Severity::Warning,
        ..placeless(code, sentence)
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

/// Adds "Mente du: …", if there is a suggestion, with the difference when both look alike.
fn did_you_mean(diagnostic: Diagnostic, suggestion: Option<&str>) -> Diagnostic {
    let Some(name) = suggestion else {
        return diagnostic;
    };
    let alike = {
        let mut written = diagnostic.sentence.texts();
        written.find_map(|written| difference(written, name))
    };
    let hint = match alike {
        Some(difference) => Sentence::new("did-you-mean-alike").word("difference", difference),
        None => Sentence::new("did-you-mean"),
    };
    diagnostic.hint(hint.text("name", name))
}

/// Adds a suggestion or, without one, the list of known names.
fn did_you_mean_or(diagnostic: Diagnostic, suggestion: Option<&str>, known: &[&str]) -> Diagnostic {
    match suggestion {
        Some(_) => did_you_mean(diagnostic, suggestion),
        None if known.is_empty() => diagnostic,
        None if known.len() > FEW => {
            let names = known[..FEW].join(", ");
            let hint = Sentence::new("known-names-many").text("names", names);
            diagnostic.hint(hint.count("others", known.len() - FEW))
        }
        None => diagnostic.hint(Sentence::new("known-names").text("names", known.join(", "))),
    }
}

/// How many names a message lists at most.
const FEW: usize = 12;

/// Required fields that accept the word `unknown`.
fn may_be_unknown(field: &str) -> bool {
    matches!(field, "date" | "mode" | "period")
}

/// The system's reason as a sentence in the reader's language.
pub fn with_reason(sentence: Sentence, reason: &std::io::Error) -> Sentence {
    use std::io::ErrorKind;
    let word = match reason.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-no-access",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "reason-disk-full",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        ErrorKind::NotADirectory => "reason-not-a-folder",
        ErrorKind::IsADirectory => "reason-a-folder",
        ErrorKind::AlreadyExists => "reason-exists",
        ErrorKind::DirectoryNotEmpty => "reason-not-empty",
        ErrorKind::InvalidFilename => "reason-bad-name",
        ErrorKind::FileTooLarge => "reason-too-large",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy | ErrorKind::WouldBlock => {
            "reason-busy"
        }
        ErrorKind::AddrInUse => "reason-in-use",
        ErrorKind::AddrNotAvailable => "reason-not-ours",
        ErrorKind::OutOfMemory => "reason-no-memory",
        ErrorKind::TimedOut => "reason-timed-out",
        ErrorKind::UnexpectedEof | ErrorKind::InvalidData => "reason-broken-off",
        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => {
            "reason-ended"
        }
        ErrorKind::StaleNetworkFileHandle | ErrorKind::NetworkUnreachable => "reason-network",
        ErrorKind::CrossesDevices => "reason-other-disk",
        ErrorKind::Unsupported => "reason-unsupported",
        _ => match reason.raw_os_error() {
            // Of Linux and macOS.
            Some(23 | 24) => "reason-open-files",
            Some(5) => "reason-disk-fault",
            Some(40 | 62) => "reason-links-in-circle",
            Some(number) => {
                let number = number.unsigned_abs() as usize;
                return sentence
                    .word("reason", "reason-other")
                    .count("number", number);
            }
            None if reason.to_string() == CHANGED_MEANWHILE => "reason-changed",
            None => "reason-unknown",
        },
    };
    sentence.word("reason", word)
}

#[cfg(test)]
mod tests {
    use super::{DECISIONS, WARNINGS};
    use std::collections::BTreeSet;

    #[test]
    fn only_a_warning_can_ask_for_a_decision() {
        for code in DECISIONS.concat() {
            assert!(WARNINGS.contains(&code), "{code}");
        }
    }

    #[test]
    fn every_warning_can_be_decided_about() {
        let files = [
            (include_str!("archive.rs"), super::archive::WARNINGS),
            (include_str!("attachments.rs"), super::attachments::WARNINGS),
            (
                include_str!("contradictions.rs"),
                super::contradictions::WARNINGS,
            ),
            (include_str!("files.rs"), super::files::WARNINGS),
            (include_str!("frozen.rs"), &[]),
            (include_str!("likely.rs"), super::likely::WARNINGS),
            (include_str!("pages.rs"), super::pages::WARNINGS),
            (include_str!("publish.rs"), &[]),
            (include_str!("serve.rs"), &[]),
            (include_str!("settings.rs"), &[]),
            (include_str!("theme.rs"), &[]),
            (include_str!("times.rs"), &[]),
        ];
        for (file, listed) in files {
            let calls = file.split("warning(").skip(1);
            let codes = calls.map(|rest| rest.trim_start().chars().take(3).collect());
            // Some have one sentence for each of several mistakes.
            let codes: BTreeSet<String> =
                codes.map(|number: String| format!("S{number}")).collect();
            let listed: Vec<String> = listed.iter().map(|code| (*code).to_owned()).collect();
            assert_eq!(listed, Vec::from_iter(codes), "of one file, in order");
        }
        let all: BTreeSet<&str> = WARNINGS.iter().copied().collect();
        assert_eq!(all.len(), WARNINGS.len(), "each code is in one file");
    }
}
