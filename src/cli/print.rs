//! Messages to a person go to the error stream, data for a reader or a program to the output.

use super::context::CommandContext;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::{ReportFormat, report};
use crate::diagnostics::{Diagnostic, Sentence};
use std::io::Write;

/// In a human format to the error stream, in other formats to the output.
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

/// To the output. A reader that has ended (`| head`) is no error.
pub fn print_data(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// To the error stream, unless the command is quiet.
pub fn print_sentence(context: &CommandContext, sentence: &Sentence) {
    if !context.quiet {
        eprintln!("{}", context.sentences.say(sentence));
    }
}
