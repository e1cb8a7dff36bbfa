//! S4xx: the theme.

use super::{did_you_mean, did_you_mean_or, error, placeless};
use crate::base::path::SourcePath;
use crate::diagnostics::suggestion::nearest;
use crate::diagnostics::{Diagnostic, Location, Sentence};

/// What is wrong in a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateFault<'m> {
    /// A variable, or a field of one.
    UnknownName(&'m str),
    /// A filter, function, test or component.
    UnknownPart(&'m str),
    UnknownTemplate(&'m str),
    /// A key of the theme's words.
    UnknownWord(&'m str),
    /// A sign where another must stand.
    UnexpectedSign(&'m str),
    /// Another error, in the words of the template engine.
    Other(&'m str),
}

/// `place`: None for a template that is built into the program. `known`: the names that exist.
pub fn template_mistake(
    place: Option<Location>,
    template: &str,
    fault: TemplateFault<'_>,
    known: &[&str],
) -> Diagnostic {
    let (sentence, written) = match fault {
        TemplateFault::UnknownName(name) => (Sentence::new("template-unknown-name"), name),
        TemplateFault::UnknownPart(name) => (Sentence::new("template-unknown-part"), name),
        TemplateFault::UnknownTemplate(name) => (Sentence::new("template-missing"), name),
        TemplateFault::UnknownWord(name) => (Sentence::new("template-unknown-word"), name),
        TemplateFault::UnexpectedSign(sign) => (Sentence::new("template-unexpected-sign"), sign),
        TemplateFault::Other(message) => (Sentence::new("template-mistake"), message),
    };
    let sentence = sentence.text("template", template);
    let sentence = match fault {
        TemplateFault::Other(message) => sentence.text("message", message),
        _ => sentence.text("name", written),
    };
    let diagnostic = match place {
        Some(place) => error(401, place, sentence),
        None => placeless(401, sentence),
    };
    // The last part of a dotted name is the one that does not exist.
    let last = written.rsplit('.').next().unwrap_or(written);
    did_you_mean_or(diagnostic, nearest(last, known.iter().copied()), known)
}

/// A site's own file of examples for a component that does not exist.
pub fn examples_of_nothing(file: &SourcePath, name: &str, known: &[&str]) -> Diagnostic {
    let sentence = Sentence::new("examples-of-nothing").text("name", name);
    let found = error(405, Location::file(file), sentence);
    did_you_mean(found, nearest(name, known.iter().copied()))
}

/// An example gives its component a parameter that it does not have. `fault`: the component, and the parameter.
pub fn unknown_parameter(place: Location, fault: (&str, &str), known: &[&str]) -> Diagnostic {
    let (component, name) = fault;
    let sentence = Sentence::new("unknown-parameter")
        .text("component", component)
        .text("name", name);
    did_you_mean_or(
        error(406, place, sentence),
        nearest(name, known.iter().copied()),
        known,
    )
}

/// An example lacks a parameter that its component must have. `fault`: the component, and the parameter.
pub fn missing_parameter(place: Location, fault: (&str, &str)) -> Diagnostic {
    let (component, name) = fault;
    let sentence = Sentence::new("missing-parameter")
        .text("component", component)
        .text("name", name);
    error(407, place, sentence).hint(Sentence::new("missing-parameter-hint").text("name", name))
}

/// A component cannot be shown with the values of an example. `message`: the template engine's.
pub fn example_fails(place: Location, component: &str, message: &str) -> Diagnostic {
    let sentence = Sentence::new("example-fails")
        .text("component", component)
        .text("message", message);
    error(408, place, sentence)
}

/// What stands around an example does not say where the component is to stand.
pub fn example_without_place(place: Location) -> Diagnostic {
    error(408, place, Sentence::new("example-inside"))
}

/// A style or script that `theme.yaml` lists and that does not exist.
pub fn missing_theme_file(place: Location, file: &str, known: &[&str]) -> Diagnostic {
    did_you_mean_or(
        error(
            404,
            place,
            Sentence::new("missing-theme-file").text("file", file),
        ),
        nearest(file, known.iter().copied()),
        known,
    )
}

/// The site overrides a word of the theme that does not exist.
pub fn unknown_word_of_theme<'a>(
    place: Location,
    key: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let sentence = Sentence::new("unknown-word-of-theme").text("key", key);
    did_you_mean(error(226, place, sentence), nearest(key, known))
}

pub fn unknown_theme(place: Location, name: &str, known: &[&str]) -> Diagnostic {
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

/// A file of words, or a word of the site's own, that is not written as Fluent wants it.
pub fn bad_words_file(place: Location) -> Diagnostic {
    error(403, place, Sentence::new("bad-words-file")).hint(Sentence::new("bad-words-file-hint"))
}
