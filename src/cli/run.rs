//! From the arguments to the run of a command.

use super::Exit;
use super::amend::amend;
use super::argument_values::FormatArgument;
use super::arguments::{Arguments, Command, HelpArguments, SiteArguments};
use super::build::{build, check};
use super::context::{CommandContext, message_language, this_program};
use super::explain::explain;
use super::freeze::freeze;
use super::import::import;
use super::init_new::{init, new};
use super::little_memory::run_apart;
use super::localise::command_line;
use super::mend::mend;
use super::pack::pack;
use super::print::{print_data, print_diagnostics, print_message};
use super::publish::publish;
use super::read::read;
use super::schema::schema;
use super::serve::serve;
use super::shell::{completions, man};
use super::status::status;
use super::usage_error::usage_error;
use super::verify::verify;
use crate::base::date::Date;
use crate::base::options::Options;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Sentences, catalogue};
use crate::documents::worker;
use clap::error::ErrorKind;
use clap::{FromArgMatches, Parser};
use std::ffi::OsString;

/// Runs the typed command. The clock and the environment are read only here, in [`CommandContext`], and where a command starts this program again.
pub fn run() -> Exit {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let sentences = Sentences::new(message_language(&typed));
    let arguments = match parsed(&typed, &sentences) {
        Ok(arguments) => arguments,
        Err(exit) => return exit,
    };
    if let Some(exit) = run_apart(&typed, &sentences) {
        return exit;
    }
    let context = CommandContext::new(&arguments.common);
    let today = match today() {
        Ok(today) => today,
        Err(diagnostic) => {
            let texts = SourceTexts::new();
            print_diagnostics(&context, &[*diagnostic], &texts, ReportFormat::Human);
            return Exit::Usage;
        }
    };
    match &arguments.command {
        Command::Build(arguments) => {
            let options = Options {
                precompress: arguments.precompress,
                ..options(today, &arguments.site)
            };
            build(&context, &options, arguments)
        }
        Command::Check(arguments) => check(&context, &options(today, &arguments.site), arguments),
        Command::Explain(arguments) => explain(&context, arguments),
        Command::Init(arguments) => init(&context, today, arguments),
        Command::New(arguments) => new(&context, today, arguments),
        Command::Serve(arguments) => serve(context, today, arguments),
        Command::Import(arguments) => import(&context, today, arguments),
        Command::Schema(arguments) => schema(&context, arguments),
        Command::Read(arguments) => read(&context, arguments),
        Command::Pack(arguments) => pack(&context, today, arguments),
        Command::Publish(arguments) => publish(&context, today, arguments),
        Command::Verify(arguments) => verify(&context, arguments),
        // A lost connection cannot be reported over the connection.
        Command::Worker(arguments) => match worker::serve(arguments.memory) {
            Ok(()) => Exit::Fine,
            Err(_) => Exit::CouldNotRun,
        },
        Command::Help(arguments) => help(arguments, &context.sentences),
        Command::Completions(arguments) => completions(&context, arguments),
        Command::Man(arguments) => man(&context, arguments),
        Command::Status(arguments) => status(&context, &options_with_drafts(today), arguments),
        Command::Freeze(arguments) => freeze(&context, &frozen_options(today, false), arguments),
        Command::Amend(arguments) => amend(&context, &frozen_options(today, true), arguments),
        Command::Mend(arguments) => mend(&context, &options_with_drafts(today), arguments),
    }
}

/// For commands that look at all that is written, and make no site.
fn options_with_drafts(today: Date) -> Options {
    Options {
        today,
        base_url: None,
        drafts: true,
        from_disk: false,
        is_preview: false,
        precompress: false,
        program: Some(this_program()),
    }
}

/// For commands that write down what the files of the site are. `is_preview`: changes to archived gatherings are no errors.
fn frozen_options(today: Date, is_preview: bool) -> Options {
    Options {
        drafts: false,
        is_preview,
        ..options_with_drafts(today)
    }
}

/// The arguments, or how the run ends without any: with help, the version, the first steps, or what is wrong.
fn parsed(typed: &[OsString], sentences: &Sentences) -> Result<Arguments, Exit> {
    if typed.len() < 2 {
        print_data(&(sentences.word("first-steps") + "\n"));
        return Err(Exit::Fine);
    }
    // Readers of documents start often, and nobody asks them for help.
    if typed[1] == worker::COMMAND {
        return Arguments::try_parse_from(typed).map_err(|_| Exit::Usage);
    }
    parsed_words(typed, sentences)
}

/// The help of the whole program, or of one command: what `--help` shows.
fn help(arguments: &HelpArguments, sentences: &Sentences) -> Exit {
    let words = ["samling".into()].into_iter();
    let words = words.chain(arguments.command.iter().map(OsString::from));
    let words: Vec<OsString> = words.chain(["--help".into()]).collect();
    // Help is always asked for, so there are no arguments.
    parsed_words(&words, sentences).err().unwrap_or(Exit::Fine)
}

fn parsed_words(typed: &[OsString], sentences: &Sentences) -> Result<Arguments, Exit> {
    let command = command_line(sentences);
    let matches = command.clone().try_get_matches_from(typed);
    matches
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map_err(|error| match error.kind() {
            // Printed to standard output; no errors.
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                let _ = error.print();
                Exit::Fine
            }
            _ => {
                print_message(&usage_error(&error, typed, &command, sentences));
                Exit::Usage
            }
        })
}

fn options(today: Date, site: &SiteArguments) -> Options {
    Options {
        today,
        base_url: site.base_url.clone(),
        drafts: site.drafts,
        from_disk: site.from_disk,
        is_preview: false,
        precompress: false,
        program: Some(this_program()),
    }
}

/// Today in Norway. `SOURCE_DATE_EPOCH` (seconds, UTC) sets another day, so that a build is reproducible; an empty one sets none.
fn today() -> Result<Date, Box<Diagnostic>> {
    let epoch = std::env::var_os("SOURCE_DATE_EPOCH").filter(|epoch| !epoch.is_empty());
    let Some(epoch) = epoch else {
        return crate::base::date::today(None).ok_or_else(|| bad_epoch(""));
    };
    let epoch = epoch.to_string_lossy();
    let seconds = epoch.trim().parse().ok();
    let day = seconds.and_then(|seconds| crate::base::date::today(Some(seconds)));
    day.ok_or_else(|| bad_epoch(&epoch))
}

fn bad_epoch(written: &str) -> Box<Diagnostic> {
    Box::new(catalogue::bad_epoch(written))
}

impl From<FormatArgument> for ReportFormat {
    fn from(format: FormatArgument) -> ReportFormat {
        match format {
            FormatArgument::Human => ReportFormat::Human,
            FormatArgument::Short => ReportFormat::Short,
            FormatArgument::Json => ReportFormat::Json,
            FormatArgument::Github => ReportFormat::Github,
            FormatArgument::Sarif => ReportFormat::Sarif,
        }
    }
}
