//! Arguments that cannot be used, told in the editor's language: what is wrong, what could be meant, and where help is.

use crate::diagnostics::{Sentence, Sentences};
use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::ffi::OsString;
use std::fmt;

/// What a value must be, for a parser of arguments to say.
#[derive(Clone, Debug)]
pub struct BadArgument(pub Sentence);

impl fmt::Display for BadArgument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Sentences::new(crate::base::text::Language::En).say(&self.0))
    }
}

impl std::error::Error for BadArgument {}

/// The whole message. `command`: the command line in the same language.
pub fn usage_error(
    error: &Error,
    typed: &[OsString],
    command: &Command,
    sentences: &Sentences,
) -> String {
    let mut lines = vec![
        sentences
            .say(&Sentence::new("usage-error").text("what", sentences.say(&what_is_wrong(error)))),
    ];
    let tips: Vec<Sentence> = tips(error);
    if !tips.is_empty() {
        lines.push(String::new());
    }
    for tip in tips {
        let what = sentences.say(&tip);
        lines.push(sentences.say(&Sentence::new("usage-tip").text("what", what)));
    }
    lines.push(String::new());
    let asked = typed_command(typed, command);
    let label = sentences.word("help-usage");
    let usage = asked.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
    let usage = Sentence::new("usage-line")
        .text("label", label)
        .text("usage", usage);
    lines.push(sentences.say(&usage));
    let help = match std::ptr::eq(asked, command) {
        true => "samling help".to_owned(),
        false => format!("samling help {}", asked.get_name()),
    };
    lines.push(sentences.say(&Sentence::new("usage-more-help").text("command", help)));
    lines.join("\n") + "\n"
}

fn what_is_wrong(error: &Error) -> Sentence {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            Sentence::new("usage-unknown-argument").text("argument", argument)
        }
        ErrorKind::UnknownArgument => {
            Sentence::new("usage-unexpected-value").text("argument", argument)
        }
        ErrorKind::InvalidSubcommand => Sentence::new("usage-unknown-command")
            .text("command", context(error, ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue if value.is_empty() => {
            Sentence::new("usage-no-value").text("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Sentence::new("usage-bad-value")
            .text("value", value)
            .text("argument", argument),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Sentence::new("usage-no-value").text("argument", argument)
        }
        ErrorKind::TooManyValues => Sentence::new("usage-unexpected-value").text("argument", value),
        ErrorKind::ArgumentConflict => {
            let other = context(error, ContextKind::PriorArg);
            match other.is_empty() || other == argument {
                true => Sentence::new("usage-twice").text("argument", argument),
                false => Sentence::new("usage-conflict")
                    .text("argument", argument)
                    .text("other", other),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Sentence::new("usage-missing").text("arguments", argument)
        }
        ErrorKind::InvalidUtf8 => Sentence::new("usage-no-text"),
        _ => Sentence::new("usage-other"),
    }
}

fn tips(error: &Error) -> Vec<Sentence> {
    let mut tips = Vec::new();
    for kind in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ] {
        let suggested = context(error, kind);
        if !suggested.is_empty() {
            tips.push(Sentence::new("usage-did-you-mean").text("what", suggested));
        }
    }
    let possible = context(error, ContextKind::ValidValue);
    if !possible.is_empty() {
        tips.push(Sentence::new("usage-one-of").text("values", possible));
    }
    let source = std::error::Error::source(error);
    let bad = source.and_then(|source| source.downcast_ref::<BadArgument>());
    tips.extend(bad.map(|bad| bad.0.clone()));
    tips
}

/// The texts of a part of the error; empty: it has none.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

/// The command that was typed; `command` itself if none was.
fn typed_command<'a>(typed: &[OsString], command: &'a Command) -> &'a Command {
    let names = typed.iter().skip(1).filter_map(|word| word.to_str());
    let mut found = names.filter_map(|name| command.find_subcommand(name));
    found.next().unwrap_or(command)
}
