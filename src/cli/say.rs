//! What is said, and where: mistakes for a person and closing words on the error stream, data on the output.

use super::setting::Setting;
use crate::diagnostics::report::{Format, report};
use crate::diagnostics::{Diagnostic, Sentence};
use crate::source::Texts;
use std::io::Write;

/// Mistakes for a person go to the error stream, those for a program to the output.
pub fn print_mistakes(setting: &Setting, mistakes: &[Diagnostic], texts: &Texts, format: Format) {
    let colour = setting.colour && format == Format::Human;
    let text = report(mistakes, format, colour, &setting.sentences, texts);
    if format == Format::Human {
        eprint!("{text}");
    } else {
        print_data(&text);
    }
}

/// Data for the reader or the next program. A reader that has gone (`| head`) is no mistake.
pub fn print_data(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}

pub fn say(setting: &Setting, sentence: &Sentence) {
    if !setting.quiet {
        eprintln!("{}", setting.sentences.say(sentence));
    }
}
