//! The command line in the editor's language: help, and the names of values.
//!
//! English is what clap reads from the comments in `arguments.rs`; Norwegian is in `diagnostics/messages/command_line/`, under
//! `command-build`, `argument-build-output`, or `argument-output` for an argument that means the same in every command.

use super::arguments::Arguments;
use crate::base::text::Language;
use crate::diagnostics::{Sentence, Sentences};
use clap::builder::{Resettable, StyledStr};
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::fmt::Write;

/// The command line in the language of `sentences`.
pub fn command_line(sentences: &Sentences) -> Command {
    let words = CommandWords { sentences };
    let bare = Arguments::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .global(true)
                .help("Show this help"),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help("Show the version"),
        );
    let bare = bare.mut_subcommands(|command| command.disable_help_flag(true));
    let worded = words.in_command(bare.clone().name("samling"), "samling");
    let worded = worded.mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        words.in_command(command, &name)
    });
    words.with_usage(worded)
}

struct CommandWords<'a> {
    sentences: &'a Sentences,
}

impl CommandWords<'_> {
    fn word(&self, key: &'static str) -> String {
        self.sentences.word(key)
    }

    /// The text of the first of the keys that has one. `None`: the language is English, or there is none.
    fn text(&self, keys: &[String]) -> Option<String> {
        let is_english = self.sentences.language() == Language::En;
        let mut keys = keys.iter().filter(|_| !is_english);
        keys.find_map(|key| self.sentences.known_word(key))
    }

    fn in_command(&self, command: Command, name: &str) -> Command {
        let aliases: Vec<String> = command.get_visible_aliases().map(str::to_owned).collect();
        let about = self.text(&[format!("command-{name}")]);
        let about = about.or_else(|| command.get_about().map(StyledStr::to_string));
        let mut about = about.unwrap_or_default();
        let more = self.text(&[format!("command-{name}-more")]);
        let long = command.get_long_about().map(StyledStr::to_string);
        let long = more.map(|more| format!("{about}\n\n{more}")).or(long);
        if !aliases.is_empty() {
            let also = Sentence::new("help-also").text("names", aliases.join(", "));
            let _ = write!(about, " {}", self.sentences.say(&also));
        }
        let examples = command.get_after_help().map(StyledStr::to_string);
        let command = command
            .about(about)
            .long_about(long.map_or(Resettable::Reset, |long| Resettable::Value(long.into())))
            .subcommand_help_heading(self.word("help-commands"))
            .subcommand_value_name(self.word("value-command"))
            .mut_args(|argument| self.in_argument(argument, name));
        // An alias that clap shows is shown in English.
        let command = command.visible_alias(Resettable::Reset).aliases(aliases);
        match examples {
            Some(examples) => {
                let lines = examples.lines().map(|line| format!("\n  {line}"));
                command.after_help(self.word("help-example") + &lines.collect::<String>())
            }
            None => command,
        }
    }

    fn in_argument(&self, argument: Arg, command: &str) -> Arg {
        let id = argument.get_id().as_str().replace('_', "-");
        let own = self.text(&[format!("argument-{command}-{id}"), format!("argument-{id}")]);
        let own = own.or_else(|| argument.get_help().map(StyledStr::to_string));
        let mut help = own.unwrap_or_default();
        let takes_value = matches!(argument.get_action(), ArgAction::Set | ArgAction::Append);
        let defaults = argument.get_default_values().iter();
        let defaults: Vec<_> = defaults.map(|value| value.to_string_lossy()).collect();
        if takes_value && !defaults.is_empty() {
            let default = Sentence::new("help-default").text("value", defaults.join(" "));
            let _ = write!(help, " {}", self.sentences.say(&default));
        }
        let possible = argument.get_possible_values();
        let possible: Vec<&str> = possible.iter().map(|value| value.get_name()).collect();
        if takes_value && !possible.is_empty() {
            let one_of = Sentence::new("help-possible").text("values", possible.join(", "));
            let _ = write!(help, " {}", self.sentences.say(&one_of));
        }
        let heading = match argument.is_positional() {
            true => self.word("help-arguments"),
            false => self.word("help-options"),
        };
        let value_name = argument
            .get_value_names()
            .and_then(|names| names.first())
            .map(|name| self.value_name(name));
        let argument = argument.help(help).help_heading(heading);
        if !takes_value {
            return argument;
        }
        // What clap shows of them is English.
        let argument = argument.hide_default_value(true).hide_possible_values(true);
        match value_name {
            Some(name) => argument.value_name(name),
            None => argument,
        }
    }

    fn value_name(&self, english: &str) -> String {
        let key = format!("value-{}", english.to_lowercase());
        self.text(&[key]).unwrap_or_else(|| english.to_owned())
    }

    /// With the usage of each command, which clap makes in English.
    fn with_usage(&self, command: Command) -> Command {
        let mut built = command.clone();
        built.build();
        let usage_of = |command: &mut Command| {
            let usage = command.render_usage().to_string();
            let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
            usage.replace("[OPTIONS]", &format!("[{}]", self.word("value-options")))
        };
        let template = format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            self.word("help-usage")
        );
        let whole = usage_of(&mut built);
        let command = command.mut_subcommands(|command| {
            let found = built.find_subcommand_mut(command.get_name());
            let usage = found.map(usage_of).unwrap_or_default();
            command
                .override_usage(usage)
                .help_template(template.clone())
        });
        command.override_usage(whole).help_template(template)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(language: Language) -> Sentences {
        Sentences::new(language)
    }

    #[test]
    fn every_command_and_argument_has_norwegian_words() {
        let command = Arguments::command();
        for language in [Language::Nb, Language::Nn] {
            let sentences = sentences(language);
            let has = |keys: &[String]| keys.iter().any(|key| sentences.known_word(key).is_some());
            let all = command.get_subcommands().chain([&command]);
            for command in all.filter(|command| !command.is_hide_set()) {
                let name = command.get_name();
                assert!(has(&[format!("command-{name}")]), "{name}");
                for argument in command.get_arguments() {
                    let id = argument.get_id().as_str().replace('_', "-");
                    let keys = [format!("argument-{name}-{id}"), format!("argument-{id}")];
                    assert!(has(&keys), "{keys:?}");
                    let mut values = argument.get_value_names().unwrap_or_default().iter();
                    let takes = matches!(argument.get_action(), ArgAction::Set);
                    let is_worded = |name: &clap::builder::Str| {
                        has(&[format!("value-{}", name.to_lowercase())])
                    };
                    assert!(!takes || values.all(is_worded), "a value of {name} {id}");
                }
            }
        }
    }

    /// clap's own words are English: none may be left.
    #[test]
    fn no_english_is_left_in_norwegian_help() {
        let mut command = command_line(&sentences(Language::Nb));
        command.build();
        let names: Vec<String> = command
            .get_subcommands()
            .map(|command| command.get_name().to_owned())
            .collect();
        assert!(names.len() > 8);
        let mut texts = vec![command.render_long_help().to_string()];
        for name in names {
            let command = command.find_subcommand_mut(&name).expect("a command");
            texts.push(command.render_long_help().to_string());
            texts.push(command.render_help().to_string());
        }
        for text in texts {
            for english in [
                "Usage",
                "OPTIONS",
                "Options",
                "Arguments",
                "Commands",
                "default:",
                "alias",
                "Print",
                "possible",
                "Example:",
                " the ",
                "COMMAND",
            ] {
                assert!(!text.contains(english), "«{english}» in:\n{text}");
            }
        }
    }

    #[test]
    fn the_command_line_is_sound_in_each_language() {
        for language in [Language::Nb, Language::Nn, Language::En] {
            command_line(&sentences(language)).debug_assert();
        }
    }
}
