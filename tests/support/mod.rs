//! Shared by the tests: temporary folders, the program, the options of a build, and messages as text.

mod dice;
mod folder;
mod frozen;
pub mod large_archive;
mod site_in_memory;

pub use dice::Dice;
pub use folder::{Folder, files_below, listing, write};
pub use frozen::frozen;
pub use site_in_memory::{SiteInMemory, site};

use samling::base::date::Date;
use samling::base::options::Options;
use samling::base::text::Language;
use samling::diagnostics::{Diagnostic, Diagnostics, Sentences};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day of the build in most tests.
pub const TODAY: Date = Date::constant(2026, 11, 22);

/// [`TODAY`] in seconds, as the environment variable for the program.
const SOURCE_DATE_EPOCH: &str = "1795305600";

/// The path of the tested program.
pub fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_samling"))
}

/// The program in a folder, on [`TODAY`], without the settings of this machine.
pub fn samling(folder: &Path) -> Command {
    let mut command = Command::new(program());
    command
        .current_dir(folder)
        .env_clear()
        .env("SOURCE_DATE_EPOCH", SOURCE_DATE_EPOCH);
    command
}

/// The arguments with which the test program runs one test alone, in a separate process.
pub fn only_test(module: &str, test: &str) -> [String; 3] {
    let (_, module) = module.split_once("::").expect("a module of this program");
    let name = format!("{module}::{test}");
    ["--exact".into(), name, "--nocapture".into()]
}

/// Writes the example of `samling init` into a folder.
pub fn init(folder: &Path) {
    let status = samling(folder).args(["init", "-q", "."]).status();
    assert!(status.expect("a run").success());
}

/// A build on [`TODAY`] that reads no documents.
pub fn options() -> Options {
    Options {
        today: TODAY,
        base_url: None,
        drafts: false,
        from_disk: false,
        is_preview: false,
        precompress: false,
        program: None,
    }
}

/// A build on [`TODAY`] that reads documents, as the program itself does.
pub fn reading_options() -> Options {
    Options {
        program: Some(program()),
        ..options()
    }
}

/// Code and sentence of one diagnostic, in bokmål.
pub fn message(diagnostic: &Diagnostic) -> String {
    let sentences = Sentences::new(Language::Nb);
    format!(
        "{} {}",
        diagnostic.code,
        sentences.say(&diagnostic.sentence)
    )
}

/// Code and sentence of each diagnostic, in bokmål, in the order in which they are reported.
pub fn messages(diagnostics: Diagnostics) -> Vec<String> {
    diagnostics.sorted().iter().map(message).collect()
}
