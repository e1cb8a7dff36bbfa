//! From the arguments to the run of a command.

use super::Exit;
use super::arguments::{Arguments, Command, FormatArgument, SiteArguments};
use super::build::{build, check};
use super::context::{CommandContext, this_program};
use super::explain::explain;
use super::import::import;
use super::init_new::{init, new};
use super::print::print_diagnostics;
use super::read::read;
use super::serve::serve;
use super::status::status;
use crate::base::date::Date;
use crate::base::options::Options;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, catalogue};
use crate::documents::worker;
use clap::Parser;

/// Runs the typed command. The clock and the environment are read only here, in [`CommandContext`], and where a command starts this program again.
pub fn run() -> Exit {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are printed to standard output and are not errors.
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
        Command::Build(arguments) => build(&context, &options(today, &arguments.site), arguments),
        Command::Check(arguments) => check(&context, &options(today, &arguments.site), arguments),
        Command::Explain(arguments) => explain(&context, arguments),
        Command::Init(arguments) => init(&context, today, arguments),
        Command::New(arguments) => new(&context, today, arguments),
        Command::Serve(arguments) => serve(context, today, arguments),
        Command::Import(arguments) => import(&context, today, arguments),
        Command::Read(arguments) => read(&context, arguments),
        // A lost connection cannot be reported over the connection.
        Command::Worker(arguments) => match worker::serve(arguments.memory) {
            Ok(()) => Exit::Fine,
            Err(_) => Exit::CouldNotRun,
        },
        Command::Status(arguments) => {
            let options = Options {
                today,
                base_url: None,
                drafts: true,
                from_disk: false,
                program: Some(this_program()),
            };
            status(&context, &options, arguments)
        }
    }
}

fn options(today: Date, site: &SiteArguments) -> Options {
    Options {
        today,
        base_url: site.base_url.clone(),
        drafts: site.drafts,
        from_disk: site.from_disk,
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
