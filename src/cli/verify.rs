//! `samling verify`: whether a packed site is as it was when it was packed.

use super::Exit;
use super::arguments::Verify;
use super::context::CommandContext;
use super::print::{print_data, print_line, print_sentence};
use crate::bag::{BagFinding, NotVerified, verify as verified};
use crate::diagnostics::Sentence;

/// Prints a line for each file that is not as it was.
pub fn verify(context: &CommandContext, arguments: &Verify) -> Exit {
    let bag = match verified(&arguments.path) {
        Ok(bag) => bag,
        Err(error) => {
            let (sentence, exit) = not_verified(&error);
            let path = arguments.path.display().to_string();
            let sentence = context.sentences.say(&sentence.text("file", path));
            print_line(&sentence);
            return exit;
        }
    };
    for finding in &bag.findings {
        let line = context.sentences.say(&sentence_of(finding));
        print_data(&format!("{line}\n"));
    }
    if bag.findings.is_empty() {
        print_sentence(
            context,
            &Sentence::new("verified").count("files", bag.files),
        );
        return Exit::Fine;
    }
    let found = bag.findings.len();
    print_sentence(
        context,
        &Sentence::new("verified-not").count("found", found),
    );
    Exit::Mistakes
}

fn sentence_of(finding: &BagFinding) -> Sentence {
    match finding {
        BagFinding::ZipChanged { expected, found } => Sentence::new("verify-zip-changed")
            .text("expected", expected)
            .text("actual", found),
        BagFinding::Changed {
            path,
            expected,
            found,
        } => Sentence::new("verify-changed")
            .text("file", path)
            .text("expected", expected)
            .text("actual", found),
        BagFinding::Missing { path } => Sentence::new("verify-missing").text("file", path),
        BagFinding::Extra { path } => Sentence::new("verify-extra").text("file", path),
        BagFinding::Unreadable { path, reason } => Sentence::new("verify-unreadable")
            .text("file", path)
            .text("reason", reason),
        BagFinding::WrongCount { expected, found } => Sentence::new("verify-count")
            .text("expected", expected)
            .text("actual", found),
    }
}

/// Without the name of the file or folder.
fn not_verified(error: &NotVerified) -> (Sentence, Exit) {
    match error {
        NotVerified::Unreadable(error) => (
            Sentence::new("verify-unreadable-path").text("reason", error.to_string()),
            Exit::CouldNotRun,
        ),
        NotVerified::NoZip(reason) => (
            Sentence::new("verify-no-zip").text("reason", reason),
            Exit::Mistakes,
        ),
        NotVerified::NoBag => (Sentence::new("verify-no-bag"), Exit::Mistakes),
        NotVerified::NoManifest => (Sentence::new("verify-no-manifest"), Exit::Mistakes),
        NotVerified::BadManifest { file, line } => (
            Sentence::new("verify-bad-manifest")
                .text("list", file)
                .count("line", *line),
            Exit::Mistakes,
        ),
    }
}
