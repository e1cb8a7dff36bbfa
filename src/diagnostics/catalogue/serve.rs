//! S6xx: the live preview.

use super::{placeless, with_reason};
use crate::diagnostics::{Diagnostic, Sentence};

/// For a port that was given on the command line.
pub fn port_taken(port: u16) -> Diagnostic {
    placeless(
        601,
        Sentence::new("port-taken").text("port", port.to_string()),
    )
    .hint(Sentence::new("port-taken-hint"))
}

pub fn cannot_listen(address: &str, reason: &std::io::Error) -> Diagnostic {
    let sentence = Sentence::new("cannot-listen").text("address", address);
    placeless(602, with_reason(sentence, reason)).hint(Sentence::new("cannot-listen-hint"))
}

/// A build that panicked; the preview goes on.
pub fn build_broke(message: &str) -> Diagnostic {
    placeless(603, Sentence::new("build-broke").text("message", message))
        .hint(Sentence::new("build-broke-hint"))
}
