//! What is said, and where: mistakes for a person and closing words on the error stream, data on the output.

use super::context::CommandContext;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::{ReportFormat, report};
use crate::diagnostics::{Diagnostic, Sentence};
use std::io::Write;

/// Mistakes for a person go to the error stream, those for a program to the output.
pub fn print_mistakes(
    setting: &CommandContext,
    mistakes: &[Diagnostic],
    texts: &SourceTexts,
    format: ReportFormat,
) {
    let colour = setting.colour && format == ReportFormat::Human;
    let text = report(mistakes, format, colour, &setting.sentences, texts);
    if format == ReportFormat::Human {
        eprint!("{text}");
    } else {
        print_data(&text);
    }
}

/// Data for the reader or the next program. A reader that has gone (`| head`) is no mistake.
pub fn print_data(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

pub fn say(setting: &CommandContext, sentence: &Sentence) {
    if !setting.quiet {
        eprintln!("{}", setting.sentences.say(sentence));
    }
}
