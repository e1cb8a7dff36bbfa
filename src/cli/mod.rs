//! The command line: what was typed, what it means, and what is said at the end.

mod arguments;
mod build;
mod context;
mod import;
mod init_new;
mod print;
mod read;
mod run;
pub mod scaffold;
mod serve;
mod status;

pub use run::run;

use std::process::ExitCode;

/// How a run ended, as the shell sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    Fine,
    /// Mistakes in the content; with `--strict`, warnings too.
    Mistakes,
    /// What was typed makes no sense.
    Usage,
    /// The disk or the network said no.
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
