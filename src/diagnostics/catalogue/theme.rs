//! S4xx: the theme.

use super::{did_you_mean_or, error, placeless};
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Diagnostic, Place, Sentence};

/// `place`: None for a template that only the program itself has.
pub fn template_mistake(
    place: Option<Place>,
    template: &str,
    message: &str,
    known: &[&str],
    written: Option<&str>,
) -> Diagnostic {
    let sentence = Sentence::new("template-mistake")
        .text("template", template)
        .text("message", message);
    let diagnostic = match place {
        Some(place) => error(401, place, sentence),
        None => placeless(401, sentence),
    };
    let suggestion = written.and_then(|written| nearest(written, known.iter().copied()));
    match suggestion {
        Some(_) => did_you_mean_or(diagnostic, suggestion, known),
        None => did_you_mean_or(diagnostic, None, known),
    }
}

pub fn unknown_theme(place: Place, name: &str, known: &[&str]) -> Diagnostic {
    did_you_mean_or(
        error(
            402,
            place,
            Sentence::new("unknown-theme").text("name", name),
        ),
        nearest(name, known.iter().copied()),
        known,
    )
}

pub fn bad_words_file(place: Place, message: &str) -> Diagnostic {
    error(
        403,
        place,
        Sentence::new("bad-words-file").text("message", message),
    )
}
