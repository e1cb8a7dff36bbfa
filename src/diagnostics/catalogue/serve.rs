//! S6xx: the live preview.

use super::{placeless, with_reason};
use crate::diagnostics::{Diagnostic, Sentence};

/// Of a port that was asked for.
pub fn port_taken(port: u16) -> Diagnostic {
    placeless(
        601,
        Sentence::new("port-taken").text("port", port.to_string()),
    )
    .hint(Sentence::new("port-taken-hint"))
}

pub fn cannot_listen(address: &str, reason: &str) -> Diagnostic {
    let sentence = Sentence::new("cannot-listen").text("address", address);
    placeless(602, with_reason(sentence, reason)).hint(Sentence::new("cannot-listen-hint"))
}

/// A build that stopped by a fault of our own; the preview goes on.
pub fn build_broke(message: &str) -> Diagnostic {
    placeless(603, Sentence::new("build-broke").text("message", message))
        .hint(Sentence::new("build-broke-hint"))
}
