//! Messages for a person go to standard error, data for a reader or a program to standard output.

use super::context::CommandContext;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::{Extent, ReportFormat, overview, report};
use crate::diagnostics::{Diagnostic, Sentence};
use std::io::Write;

/// To standard error in a format for people, to standard output in other formats.
pub fn print_diagnostics(
    context: &CommandContext,
    diagnostics: &[Diagnostic],
    texts: &SourceTexts,
    format: ReportFormat,
) {
    let colour = context.colour && format == ReportFormat::Human;
    let text = report(diagnostics, format, colour, &context.sentences, texts);
    if format == ReportFormat::Human {
        eprint!("{text}");
    } else {
        print_data(&text);
    }
}

/// All mistakes of a site, to standard error, sorted by what a person must do.
pub fn print_overview(
    context: &CommandContext,
    diagnostics: &[Diagnostic],
    texts: &SourceTexts,
    extent: Extent,
) {
    let (colour, sentences) = (context.colour, &context.sentences);
    eprint!(
        "{}",
        overview(diagnostics, extent, colour, sentences, texts)
    );
}

/// To standard output. A reader that has closed the pipe (`| head`) is not an error.
pub fn print_data(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// To standard error, unless the command is quiet.
pub fn print_sentence(context: &CommandContext, sentence: &Sentence) {
    if !context.quiet {
        eprintln!("{}", context.sentences.say(sentence));
    }
}
