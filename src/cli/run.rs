//! What it means: from arguments to a run.

use super::Exit;
use super::arguments::{Arguments, ColorChoice, Command, Common, FormatArgument, SiteArguments};
use super::build::{build, check};
use super::import::import;
use super::make::{init, new};
use super::read::read;
use super::serve::serve;
use super::status::status;
use crate::date::Date;
use crate::diagnostics::Sentences;
use crate::diagnostics::report::Format;
use crate::material::worker;
use crate::options::Options;
use crate::text::Language;
use clap::Parser;
use std::io::IsTerminal;
use std::path::PathBuf;

/// Everything that a command needs to know beside its own arguments.
pub struct Setting {
    pub root: PathBuf,
    pub quiet: bool,
    pub verbose: bool,
    pub colour: bool,
    pub sentences: Sentences,
}

/// Runs what was typed. The only place that looks at the clock and the environment.
pub fn run() -> Exit {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are asked for, and not mistakes.
            let exit = if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Fine
            };
            return match error.print() {
                Ok(()) => exit,
                Err(_) => Exit::CouldNotRun,
            };
        }
    };
    let setting = setting(&arguments.common);
    match &arguments.command {
        Command::Build(arguments) => build(&setting, &options(&arguments.site), arguments),
        Command::Check(arguments) => check(&setting, &options(&arguments.site), arguments),
        Command::Init(arguments) => init(&setting, today(), arguments),
        Command::New(arguments) => new(&setting, today(), arguments),
        Command::Serve(arguments) => serve(setting, today(), arguments),
        Command::Import(arguments) => import(&setting, today(), arguments),
        Command::Read(arguments) => read(&setting, arguments),
        // When the other side is gone there is nobody to tell.
        Command::Worker(arguments) => match worker::serve(arguments.memory) {
            Ok(()) => Exit::Fine,
            Err(_) => Exit::CouldNotRun,
        },
        Command::Status(arguments) => {
            let options = Options {
                today: today(),
                base_url: None,
                drafts: true,
                from_disk: false,
                program: std::env::current_exe().ok(),
            };
            status(&setting, &options, arguments)
        }
    }
}

fn setting(common: &Common) -> Setting {
    let colour = match common.color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
                && std::io::stderr().is_terminal()
        }
    };
    let language = common
        .lang
        .map_or_else(|| locale(|name| std::env::var(name).ok()), Language::from);
    Setting {
        root: common.root.clone(),
        quiet: common.quiet,
        verbose: common.verbose,
        colour,
        sentences: Sentences::new(language),
    }
}

/// Norwegian unless the system speaks another language: the program's users are Norwegian.
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

fn options(site: &SiteArguments) -> Options {
    Options {
        today: today(),
        base_url: site.base_url.clone(),
        drafts: site.drafts,
        from_disk: site.from_disk,
        program: std::env::current_exe().ok(),
    }
}

/// The day in Norway; for a build that can be repeated, that of `SOURCE_DATE_EPOCH` (seconds, UTC).
fn today() -> Date {
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok();
    let seconds = epoch.and_then(|seconds| seconds.parse().ok());
    crate::date::today(seconds)
}

impl From<FormatArgument> for Format {
    fn from(format: FormatArgument) -> Format {
        match format {
            FormatArgument::Human => Format::Human,
            FormatArgument::Short => Format::Short,
            FormatArgument::Json => Format::Json,
            FormatArgument::Github => Format::Github,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_language_decides_unless_it_says_nothing() {
        let check = |lang: &str, wanted| {
            let found = locale(|name| (name == "LANG").then(|| lang.to_owned()));
            assert_eq!(found, wanted, "{lang}");
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
