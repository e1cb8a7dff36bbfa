//! The command line: the arguments, one file for each command, and what is printed.

mod accessibility;
mod amend;
mod argument_values;
mod arguments;
mod build;
mod checked_site;
mod context;
mod explain;
mod freeze;
mod import;
mod import_report;
mod init_new;
mod little_memory;
mod localise;
mod mend;
mod next_step;
mod pack;
mod print;
mod publish;
mod publish_arguments;
mod publish_machine;
mod publish_words;
mod read;
mod read_site;
mod run;
pub mod scaffold;
mod schema;
mod serve;
mod shell;
mod status;
mod usage_error;
mod verify;

pub use run::run;

use std::process::ExitCode;

/// How a run ended: the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Fine,
    /// Errors in the content; with `--strict`, warnings too.
    Mistakes,
    /// The arguments cannot be used.
    Usage,
    /// A file or the network could not be used.
    CouldNotRun,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Fine => 0,
            Exit::Mistakes => 1,
            Exit::Usage => 2,
            Exit::CouldNotRun => 3,
        })
    }
}
