//! Under a limit on the address space (`ulimit -v`) a program that reaches it is ended at once and can say nothing. A command is then run
//! in a process of its own, and this one says what became of it.

use super::Exit;
use super::print::print_line;
use crate::diagnostics::{Sentence, Sentences};
use crate::documents::worker;
use std::ffi::OsString;
use std::process::Command;

/// Set in the process of its own.
const APART: &str = "SAMLING_RUNS_APART";

/// Runs the typed command in another process. None: there is no limit, or this is the other process.
pub fn run_apart(typed: &[OsString], sentences: &Sentences) -> Option<Exit> {
    let limit = worker::address_space()?;
    if typed.get(1).is_some_and(|word| word == worker::COMMAND) {
        return None;
    }
    if std::env::var_os(APART).is_some() {
        worker::end_with_parent();
        return None;
    }
    let program = std::env::current_exe().ok()?;
    let arguments = typed.iter().skip(1);
    let status = Command::new(program)
        .args(arguments)
        .env(APART, "1")
        .status();
    let exit = match status.ok()?.code() {
        Some(0) => Exit::Fine,
        Some(1) => Exit::Mistakes,
        Some(2) => Exit::Usage,
        Some(3) => Exit::CouldNotRun,
        // It was ended by the system, or could start no thread.
        _ => {
            let megabytes = usize::try_from(limit >> 20).unwrap_or(usize::MAX);
            let sentence =
                Sentence::new("too-little-memory").text("megabytes", megabytes.to_string());
            print_line(&sentences.say(&sentence));
            Exit::CouldNotRun
        }
    };
    Some(exit)
}
