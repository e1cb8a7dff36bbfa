//! `samling init` makes an example site, `samling new` the file of a new record.

use super::Exit;
use super::arguments::{Init, New};
use super::context::CommandContext;
use super::print::{print_diagnostics, print_sentence};
use super::scaffold::{self, ExistingIds, ScaffoldFile};
use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostics, Sentence};

pub fn init(context: &CommandContext, today: Date, arguments: &Init) -> Exit {
    let folder = arguments.folder.as_ref().unwrap_or(&context.root);
    match scaffold::init(folder, today) {
        Ok(_) => {
            let here = folder == std::path::Path::new(".");
            let which = if here {
                String::new()
            } else {
                format!(" -r {}", folder.display())
            };
            print_sentence(
                context,
                &Sentence::new("initialised")
                    .text("folder", folder.display().to_string())
                    .text("where", which),
            );
            Exit::Fine
        }
        Err(diagnostics) => refuse(context, diagnostics, Exit::CouldNotRun),
    }
}

pub fn new(context: &CommandContext, today: Date, arguments: &New) -> Exit {
    let existing = ExistingIds::read(&context.root);
    let file: ScaffoldFile = match scaffold::record(arguments.kind, &arguments.id, today, &existing)
    {
        Ok(file) => file,
        Err(diagnostic) => {
            return refuse(context, Diagnostics::from_iter([diagnostic]), Exit::Usage);
        }
    };
    let path = file.path.to_string();
    match scaffold::write(&context.root, &[file]) {
        Ok(()) => {
            print_sentence(context, &Sentence::new("created").text("path", path));
            Exit::Fine
        }
        Err(diagnostics) => refuse(context, diagnostics, Exit::CouldNotRun),
    }
}

fn refuse(context: &CommandContext, diagnostics: Diagnostics, exit: Exit) -> Exit {
    print_diagnostics(
        context,
        &diagnostics.sorted(),
        &SourceTexts::new(),
        ReportFormat::Human,
    );
    exit
}
