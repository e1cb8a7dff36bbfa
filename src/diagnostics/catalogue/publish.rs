//! S5xx: writing the site.

use super::{did_you_mean, placeless, with_reason};
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Diagnostic, Sentence};

pub fn foreign_folder(folder: &str, example: &str) -> Diagnostic {
    placeless(
        501,
        Sentence::new("foreign-folder")
            .text("folder", folder)
            .text("example", example),
    )
    .hint(Sentence::new("foreign-folder-hint"))
}

pub fn cannot_write(path: &str, reason: &std::io::Error) -> Diagnostic {
    let sentence = Sentence::new("cannot-write").text("path", path);
    placeless(502, with_reason(sentence, reason)).hint(Sentence::new("cannot-write-hint"))
}

pub fn output_among_sources(folder: &str) -> Diagnostic {
    placeless(
        503,
        Sentence::new("output-among-sources").text("folder", folder),
    )
    .hint(Sentence::new("output-among-sources-hint"))
}

pub fn exists_already(path: &str) -> Diagnostic {
    placeless(504, Sentence::new("exists-already").text("path", path))
        .hint(Sentence::new("exists-already-hint"))
}

/// The path leads out of the folder, or is reserved for samling's own files.
pub fn bad_output_path(path: &str) -> Diagnostic {
    placeless(505, Sentence::new("bad-output-path").text("path", path))
}

/// Two files have the same path, or one is the folder of another.
pub fn output_path_taken(path: &str) -> Diagnostic {
    placeless(506, Sentence::new("output-path-taken").text("path", path))
        .hint(Sentence::new("output-path-taken-hint"))
}

/// For a presentation's id that was typed on the command line.
pub fn presentation_without_gathering(id: &str) -> Diagnostic {
    placeless(
        507,
        Sentence::new("presentation-without-gathering").text("id", id),
    )
    .hint(Sentence::new("presentation-without-gathering-hint").text("id", id))
}

/// Of a message's code that was typed on the command line.
pub fn unknown_code(typed: &str, known: &[&str]) -> Diagnostic {
    let diagnostic = placeless(752, Sentence::new("unknown-code").text("typed", typed));
    match nearest(typed, known.iter().copied()) {
        Some(code) => did_you_mean(diagnostic, Some(code)),
        None => diagnostic.hint(Sentence::new("unknown-code-hint")),
    }
}
