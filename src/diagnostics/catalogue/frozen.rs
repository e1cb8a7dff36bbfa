//! S254–S256: the files of an archived gathering are not as they were. None is a warning: only `samling amend` makes them right.
//!
//! `of`: the gathering's id, and the file's path in its folder. Checksums are in hexadecimal.

use super::error;
use crate::diagnostics::{Diagnostic, Location, Sentence};

/// `here`: the file; None where its name is not to be told. `recorded`: where its checksum stands. `checksums`: the recorded one, and that of today.
pub fn frozen_file_changed(
    here: Option<Location>,
    recorded: Location,
    of: (&str, &str),
    checksums: [String; 2],
) -> Diagnostic {
    let [before, now] = checksums;
    let sentence = Sentence::new("frozen-file-changed").text("file", of.1);
    let sentence = sentence.text("before", before).text("now", now);
    let changed = match here {
        Some(here) => {
            let known = Sentence::new("frozen-file-recorded");
            error(254, here, sentence).related(recorded, known)
        }
        None => error(254, recorded, sentence),
    };
    changed.hint(amend("frozen-file-changed-hint", of.0))
}

/// `recorded`: where its checksum stands.
pub fn frozen_file_missing(recorded: Location, of: (&str, &str), before: String) -> Diagnostic {
    let sentence = Sentence::new("frozen-file-missing").text("file", of.1);
    error(255, recorded, sentence.text("before", before))
        .hint(amend("frozen-file-missing-hint", of.0))
}

pub fn frozen_file_added(place: Location, of: (&str, &str), now: String) -> Diagnostic {
    let sentence = Sentence::new("frozen-file-added").text("file", of.1);
    error(256, place, sentence.text("now", now)).hint(amend("frozen-file-added-hint", of.0))
}

fn amend(hint: &'static str, gathering: &str) -> Sentence {
    Sentence::new(hint).text("id", gathering)
}
