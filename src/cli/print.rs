//! Messages for a person go to standard error, data for a reader or a program to standard output.
//!
//! The reader of either may have closed it (`| head`): that is no error, and the exit code stays what the command found.

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
        print_message(&text);
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
    print_message(&overview(diagnostics, extent, colour, sentences, texts));
}

/// To standard output.
pub fn print_data(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// To standard error, as it is.
pub fn print_message(text: &str) {
    let _ = std::io::stderr().write_all(text.as_bytes());
}

/// A line to standard error, also when the command is quiet.
pub fn print_line(line: &str) {
    print_message(&format!("{line}\n"));
}

/// To standard error, unless the command is quiet.
pub fn print_sentence(context: &CommandContext, sentence: &Sentence) {
    if !context.quiet {
        print_line(&context.sentences.say(sentence));
    }
}
