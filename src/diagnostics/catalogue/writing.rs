//! S5xx: writing the site.

use super::placeless;
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

pub fn cannot_write(path: &str, reason: &str) -> Diagnostic {
    placeless(
        502,
        Sentence::new("cannot-write")
            .text("path", path)
            .text("reason", reason),
    )
    .hint(Sentence::new("cannot-write-hint"))
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
