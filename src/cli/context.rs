//! What every command needs besides its own arguments.

use super::argument_values::{ColorChoice, MessageLanguage};
use super::arguments::Common;
use super::next_step::quoted;
use crate::base::text::Language;
use crate::diagnostics::Sentences;
use clap::ValueEnum;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

pub struct CommandContext {
    /// The site's folder.
    pub root: PathBuf,
    pub quiet: bool,
    pub verbose: bool,
    pub colour: bool,
    pub sentences: Sentences,
}

impl CommandContext {
    /// From the arguments and the environment.
    pub fn new(common: &Common) -> CommandContext {
        let colour = match common.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                    && std::io::stderr().is_terminal()
            }
        };
        let language = common.lang.map_or_else(system_language, Language::from);
        CommandContext {
            root: common.root.clone(),
            quiet: common.quiet,
            verbose: common.verbose,
            colour,
            sentences: Sentences::new(language),
        }
    }
}

impl CommandContext {
    /// Where a command writes: a path that was given counts from the working folder, as in any other program; without one it is this path in the
    /// site's folder.
    pub fn destination(&self, given: Option<&Path>, by_default: &str) -> PathBuf {
        match given {
            Some(given) => Path::new(".").join(given),
            None => self.root.join(by_default),
        }
    }

    /// What follows "samling build" to mean this site: nothing, or " -r eksempel".
    pub fn root_typed(&self) -> String {
        root_typed(&self.root)
    }
}

/// " -r eksempel"; nothing for the working folder.
pub fn root_typed(root: &Path) -> String {
    match root == Path::new(".") {
        true => String::new(),
        false => format!(" -r {}", quoted(root)),
    }
}

/// This program's file, which is started as the reader of documents. If the system does not know it, readers do not start, and the
/// documents are withheld.
pub fn this_program() -> PathBuf {
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("samling"))
}

/// The language of messages about arguments that cannot be read: the one after `--lang`, else the system's.
pub fn message_language(typed: &[OsString]) -> Language {
    let mut words = typed.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(value) => value.strip_prefix('=').map(|value| value.to_owned().into()),
            None => continue,
        };
        let language = value.and_then(|value| MessageLanguage::from_str(&value, true).ok());
        if let Some(language) = language {
            return language.into();
        }
    }
    system_language()
}

fn system_language() -> Language {
    locale(|name| std::env::var(name).ok())
}

/// The system's language. Norwegian when the system names none, since most users are Norwegian.
fn locale(variable: impl Fn(&str) -> Option<String>) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    match locale.get(..2) {
        Some("nn") => Language::Nn,
        Some("nb" | "no" | "C." | "PO") | None => Language::Nb,
        Some(_) if locale == "C" => Language::Nb,
        Some(_) => Language::En,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_system_language_messages_are_norwegian() {
        let check = |lang: &str, expected| {
            let found = locale(|name| (name == "LANG").then(|| lang.to_owned()));
            assert_eq!(found, expected, "{lang}");
        };
        check("nb_NO.UTF-8", Language::Nb);
        check("nn_NO.UTF-8", Language::Nn);
        check("en_GB.UTF-8", Language::En);
        check("de_DE.UTF-8", Language::En);
        check("C", Language::Nb);
        check("C.UTF-8", Language::Nb);
        check("POSIX", Language::Nb);
        check("", Language::Nb);
    }
}
