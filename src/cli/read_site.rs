//! Reads a site for commands that look at its records and files without building it.

use super::Exit;
use super::context::CommandContext;
use super::print::print_diagnostics;
use crate::base::options::Options;
use crate::build::AttachedFiles;
use crate::content::model::{Archive, archive};
use crate::content::source::{SourceTexts, read};
use crate::diagnostics::report::ReportFormat;

pub struct ReadSite {
    pub archive: Archive,
    pub texts: SourceTexts,
    pub files: AttachedFiles,
}

/// Err: the records cannot be put together; why is printed.
pub fn read_site(context: &CommandContext, options: &Options) -> Result<ReadSite, Exit> {
    let (mut sources, mut mistakes) = read(&context.root);
    let files = AttachedFiles::read(&sources, options, &mut mistakes);
    match archive(&mut sources, options.today, true, &mut mistakes) {
        Some(archive) => Ok(ReadSite {
            archive,
            texts: sources.texts,
            files,
        }),
        None => {
            let mistakes = mistakes.sorted();
            print_diagnostics(context, &mistakes, &sources.texts, ReportFormat::Human);
            Err(Exit::Mistakes)
        }
    }
}
