//! What Tera says, as a diagnostic with a place.

use super::theme_files::ThemeFiles;
use crate::diagnostics::catalogue::{self, TemplateFault};
use crate::diagnostics::{Diagnostic, Location};
use tera::{Error, ErrorKind};

/// `rendered`: the template that was asked for, for errors that name none.
pub fn template_mistake(error: &Error, rendered: &str, files: &ThemeFiles) -> Diagnostic {
    let (message, template, span) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => (
            report.message().to_owned(),
            report.filename().to_owned(),
            Some(report.span().range.clone()),
        ),
        ErrorKind::MissingParent { current, .. } => (error.to_string(), current.clone(), None),
        _ => from_text(&error.to_string(), rendered, files),
    };
    let origin = files
        .get(&format!("templates/{template}"))
        .and_then(|file| file.origin.as_ref());
    let place = origin.map(|file| match span {
        Some(span) => Location::span(file, span),
        None => Location::file(file),
    });
    let (sentence, known) = match message.split_once(". Available") {
        Some((sentence, names)) => {
            let names = names.split_once(": ").map_or("", |(_, names)| names);
            (sentence, names.split(", ").collect())
        }
        None => (message.as_str(), Vec::new()),
    };
    catalogue::template_mistake(place, &template, fault(sentence), &known)
}

/// Tera's English, as far as it says something that we can say ourselves.
fn fault(message: &str) -> TemplateFault<'_> {
    let name = message.split('`').nth(1);
    match name {
        Some(name) if message.ends_with("is not defined") => TemplateFault::UnknownName(name),
        Some(name) if message.starts_with("Unknown template") => {
            TemplateFault::UnknownTemplate(name)
        }
        Some(name) if message.starts_with("Unknown ") => TemplateFault::UnknownPart(name),
        Some(sign) if message.starts_with("Found `") => TemplateFault::UnexpectedSign(sign),
        Some(name) if message.starts_with("no word ") => TemplateFault::UnknownWord(name),
        _ => match message.split_once("is inheriting from '") {
            Some((_, rest)) => {
                TemplateFault::UnknownTemplate(rest.split('\'').next().unwrap_or(rest))
            }
            None => TemplateFault::Other(message),
        },
    }
}

/// Tera gives some load errors as a drawing only: `error: Unknown filter `x`\n --> w.html:1:8\n …`.
fn from_text(
    text: &str,
    rendered: &str,
    files: &ThemeFiles,
) -> (String, String, Option<std::ops::Range<usize>>) {
    let mut lines = text.lines();
    let message = lines.next().unwrap_or_default();
    let message = message.trim_start_matches("error: ").to_owned();
    let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
    let Some((template, position)) = place.and_then(|place| place.split_once(':')) else {
        return (message, rendered.to_owned(), None);
    };
    let span = position.split_once(':').and_then(|(line, column)| {
        let (line, column): (usize, usize) = (line.parse().ok()?, column.parse().ok()?);
        let source = &files.get(&format!("templates/{template}"))?.text;
        let start: usize = source
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let text = source[start..].lines().next()?;
        let before: usize = text.chars().take(column - 1).map(char::len_utf8).sum();
        Some(start + before..start + before)
    });
    (message, template.to_owned(), span)
}
