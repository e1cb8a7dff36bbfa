//! Diagnostics as text for a person or a program.
//!
//! In: diagnostics, and a lookup of texts and fields. Out: text for a terminal with the line and a caret,
//! one line each, JSON, GitHub annotations or SARIF.

mod overview;
mod sarif;

pub use overview::{Extent, overview};

use super::{Diagnostic, Location, Sentence, Sentences, Severity};
use crate::base::path::SourcePath;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use std::ops::Range;

/// What the report needs of the sources. It reads neither files nor YAML itself.
pub trait Lookup {
    /// The text of a file that was read. None: it was not.
    fn text(&self, file: &SourcePath) -> Option<&str>;
    /// The bytes of each place in its file's text. None: only the file is known.
    fn spans(&self, places: &[&Location]) -> Vec<Option<Range<usize>>>;

    fn span(&self, place: &Location) -> Option<Range<usize>> {
        self.spans(&[place]).pop().flatten()
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReportFormat {
    #[default]
    Human,
    Short,
    Json,
    Github,
    Sarif,
}

/// All diagnostics in the given format, ready to be printed; empty when there are none, but for SARIF.
pub fn report(
    diagnostics: &[Diagnostic],
    format: ReportFormat,
    colour: bool,
    sentences: &Sentences,
    lookup: &dyn Lookup,
) -> String {
    if format == ReportFormat::Sarif {
        return sarif::sarif(diagnostics, sentences, lookup);
    }
    let each = in_order(diagnostics, lookup)
        .into_iter()
        .map(|placed| match format {
            ReportFormat::Human => human(&placed, colour, sentences, lookup),
            ReportFormat::Short => short(&flat(&placed, sentences, lookup)),
            ReportFormat::Github => github(&flat(&placed, sentences, lookup)),
            ReportFormat::Json | ReportFormat::Sarif => json(&flat(&placed, sentences, lookup)),
        });
    let mut text = String::new();
    for one in each {
        text.push_str(&one);
        text.push_str(if format == ReportFormat::Human {
            "\n\n"
        } else {
            "\n"
        });
    }
    text
}

/// A diagnostic, and the spans of its place and of those that have a part in it.
struct PlacedDiagnostic<'d> {
    diagnostic: &'d Diagnostic,
    span: Option<Range<usize>>,
    related: Vec<Option<Range<usize>>>,
}

/// By file, then line, since only the lookup knows the line of a field; otherwise in the given order.
fn in_order<'d>(diagnostics: &'d [Diagnostic], lookup: &dyn Lookup) -> Vec<PlacedDiagnostic<'d>> {
    let places = diagnostics.iter().flat_map(|diagnostic| {
        let related = diagnostic.related.iter().map(|(place, _)| place);
        diagnostic.place.iter().chain(related)
    });
    let mut spans = lookup.spans(&places.collect::<Vec<_>>()).into_iter();
    let mut ordered: Vec<PlacedDiagnostic<'d>> = (diagnostics.iter())
        .map(|diagnostic| PlacedDiagnostic {
            span: diagnostic.place.as_ref().and_then(|_| spans.next()?),
            related: spans.by_ref().take(diagnostic.related.len()).collect(),
            diagnostic,
        })
        .collect();
    ordered.sort_by_cached_key(|placed| {
        let place = placed.diagnostic.place.as_ref();
        let start = placed.span.as_ref().map(|span| span.start);
        (place.map(|place| place.file.clone()), start)
    });
    ordered
}

fn human(
    placed: &PlacedDiagnostic<'_>,
    colour: bool,
    sentences: &Sentences,
    lookup: &dyn Lookup,
) -> String {
    let diagnostic = placed.diagnostic;
    let (level, word) = match diagnostic.severity {
        Severity::Error => (Level::ERROR, sentences.word("error")),
        Severity::Warning => (Level::WARNING, sentences.word("warning")),
    };
    let title = level
        .with_name(word)
        .primary_title(sentences.say(&diagnostic.sentence))
        .id(diagnostic.code.to_string());
    let mut group = Group::with_title(title);
    if let Some(place) = &diagnostic.place {
        let mut snippets = vec![ShownPlace {
            place,
            span: placed.span.as_ref(),
            label: None,
        }];
        for ((place, sentence), span) in diagnostic.related.iter().zip(&placed.related) {
            snippets.push(ShownPlace {
                place,
                span: span.as_ref(),
                label: Some(sentence),
            });
        }
        for snippet in snippets_by_file(&snippets, sentences, lookup) {
            group = match snippet {
                ReportElement::Snippet(snippet) => group.element(snippet),
                ReportElement::Origin(origin) => group.element(origin),
            };
        }
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(
            Level::HELP
                .with_name(sentences.word("hint"))
                .message(sentences.say(hint)),
        );
    }
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

/// A place of a diagnostic, its bytes, and what is said of it there.
struct ShownPlace<'a> {
    place: &'a Location,
    span: Option<&'a Range<usize>>,
    label: Option<&'a Sentence>,
}

enum ReportElement<'a> {
    Snippet(Snippet<'a, annotate_snippets::Annotation<'a>>),
    Origin(annotate_snippets::Origin<'a>),
}

/// The places of one file are shown in one snippet; a file whose text is not available is only named.
fn snippets_by_file<'a>(
    places: &[ShownPlace<'a>],
    sentences: &Sentences,
    lookup: &'a dyn Lookup,
) -> Vec<ReportElement<'a>> {
    let mut files: Vec<&SourcePath> = Vec::new();
    for shown in places {
        if !files.contains(&&shown.place.file) {
            files.push(&shown.place.file);
        }
    }
    let primary = places.first().map(|shown| shown.place);
    files
        .into_iter()
        .map(|file| {
            let in_file = places.iter().filter(|shown| shown.place.file == *file);
            let spans: Vec<_> = in_file
                .filter_map(|shown| Some((shown, shown.span?)))
                .collect();
            let Some(text) = lookup.text(file).filter(|_| !spans.is_empty()) else {
                return ReportElement::Origin(annotate_snippets::Origin::path(file.as_str()));
            };
            let snippet = Snippet::source(text).path(file.as_str()).fold(true);
            let annotated = spans.into_iter().fold(snippet, |snippet, (shown, span)| {
                let kind = if Some(shown.place) == primary && shown.label.is_none() {
                    AnnotationKind::Primary
                } else {
                    AnnotationKind::Context
                };
                let label = shown.label.map(|sentence| sentences.say(sentence));
                snippet.annotation(kind.span(visible(text, span.clone())).label(label))
            });
            ReportElement::Snippet(annotated)
        })
        .collect()
}

/// Widens a span that is empty or only a line's end, so that there is something to point at.
fn visible(text: &str, span: Range<usize>) -> Range<usize> {
    // A library's spans count bytes, and may end inside a character.
    let start = letter_start(text, span.start);
    let mut end = span.end.clamp(start, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    if start == end {
        let next = text[start..]
            .chars()
            .next()
            .filter(|letter| *letter != '\n')
            .map_or(0, char::len_utf8);
        return start..start + next;
    }
    start..end
}

/// The start of the character that the byte belongs to.
fn letter_start(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A diagnostic with its texts and line numbers, ready for all formats.
#[derive(Debug, Serialize)]
struct Flat {
    code: String,
    severity: Severity,
    message: String,
    file: Option<String>,
    /// From 1, in characters; None when only the file is known.
    line: Option<usize>,
    column: Option<usize>,
    hint: Option<String>,
    related: Vec<FlatRelated>,
}

#[derive(Debug, Serialize)]
struct FlatRelated {
    file: String,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
}

fn flat(placed: &PlacedDiagnostic<'_>, sentences: &Sentences, lookup: &dyn Lookup) -> Flat {
    let diagnostic = placed.diagnostic;
    let at = |place: &Location, span: &Option<Range<usize>>| {
        let text = lookup.text(&place.file)?;
        Some(line_and_column(text, span.as_ref()?.start))
    };
    let place = diagnostic.place.as_ref();
    let position = place.and_then(|place| at(place, &placed.span));
    Flat {
        code: diagnostic.code.to_string(),
        severity: diagnostic.severity,
        message: sentences.say(&diagnostic.sentence),
        file: diagnostic
            .place
            .as_ref()
            .map(|place| place.file.to_string()),
        line: position.map(|(line, _)| line),
        column: position.map(|(_, column)| column),
        hint: diagnostic.hint.as_ref().map(|hint| sentences.say(hint)),
        related: diagnostic
            .related
            .iter()
            .zip(&placed.related)
            .map(|((place, sentence), span)| {
                let position = at(place, span);
                FlatRelated {
                    file: place.file.to_string(),
                    line: position.map(|(line, _)| line),
                    column: position.map(|(_, column)| column),
                    message: sentences.say(sentence),
                }
            })
            .collect(),
    }
}

fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..letter_start(text, at)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (
        1 + before.matches('\n').count(),
        1 + before[line_start..].chars().count(),
    )
}

/// `content/x.md:3:7: error[S202]: … (help)`
fn short(flat: &Flat) -> String {
    let mut text = String::new();
    if let Some(file) = &flat.file {
        text.push_str(file);
        if let (Some(line), Some(column)) = (flat.line, flat.column) {
            text.push_str(&format!(":{line}:{column}"));
        }
        text.push_str(": ");
    }
    let severity = match flat.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    text.push_str(&format!("{severity}[{}]: {}", flat.code, flat.message));
    if let Some(hint) = &flat.hint {
        text.push_str(&format!(" ({hint})"));
    }
    // Always on one line, even if a value contains line breaks.
    match text.contains(['\n', '\r']) {
        true => text.lines().map(str::trim).collect::<Vec<&str>>().join(" "),
        false => text,
    }
}

fn json(flat: &Flat) -> String {
    // Serialising strings and numbers never fails.
    serde_json::to_string(flat).unwrap_or_default()
}

/// A GitHub workflow command, which GitHub shows beside the line.
fn github(flat: &Flat) -> String {
    let severity = match flat.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let escape = |text: &str| {
        text.replace('%', "%25")
            .replace('\r', "%0D")
            .replace('\n', "%0A")
    };
    let property = |text: &str| escape(text).replace(':', "%3A").replace(',', "%2C");
    let mut properties = vec![format!("title={}", flat.code)];
    if let Some(file) = &flat.file {
        properties.push(format!("file={}", property(file)));
    }
    if let (Some(line), Some(column)) = (flat.line, flat.column) {
        properties.push(format!("line={line},col={column}"));
    }
    let hint = flat
        .hint
        .as_ref()
        .map_or(String::new(), |hint| format!(" ({hint})"));
    format!(
        "::{severity} {}::{}{}",
        properties.join(","),
        escape(&flat.message),
        escape(&hint)
    )
}
