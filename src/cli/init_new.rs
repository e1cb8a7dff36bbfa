//! `samling init` makes an example site, `samling new` the file of a new record.

use super::Exit;
use super::arguments::{Init, New};
use super::context::{CommandContext, root_typed};
use super::import::needs_folder;
use super::next_step::{has_documents, new_site_folder, quoted};
use super::print::{print_diagnostics, print_sentence};
use super::scaffold::{self, ExistingIds, ScaffoldFile};
use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostics, Sentence, catalogue};
use std::path::Path;

pub fn init(context: &CommandContext, today: Date, arguments: &Init) -> Exit {
    let folder = arguments.folder.as_ref().unwrap_or(&context.root);
    match scaffold::init(folder, today) {
        Ok(_) => {
            print_sentence(
                context,
                &Sentence::new("initialised")
                    .text("folder", folder.display().to_string())
                    .text("where", root_typed(folder)),
            );
            Exit::Fine
        }
        Err(diagnostics) => {
            let exit = refuse(context, diagnostics, Exit::CouldNotRun);
            if folder.is_dir() {
                print_sentence(context, &next_step(folder));
            }
            exit
        }
    }
}

/// The hint for a folder that has files: build its site, import its documents, or make the example in another folder.
fn next_step(folder: &Path) -> Sentence {
    if folder.join("samling.yaml").is_file() {
        Sentence::new("init-site-is-there").text("folder", quoted(folder))
    } else if has_documents(folder) {
        needs_folder(folder, folder)
    } else {
        let other = new_site_folder(folder, &folder.join("nettsted"));
        Sentence::new("init-other-folder").text("folder", quoted(&other))
    }
}

pub fn new(context: &CommandContext, today: Date, arguments: &New) -> Exit {
    if !context.root.join("samling.yaml").is_file() {
        let mistake = catalogue::no_site(&context.root.display().to_string());
        return refuse(context, Diagnostics::from_iter([mistake]), Exit::Usage);
    }
    let existing = ExistingIds::read(&context.root);
    let file: ScaffoldFile = match scaffold::record(arguments.kind, &arguments.id, today, &existing)
    {
        Ok(file) => file,
        Err(diagnostic) => {
            return refuse(context, Diagnostics::from_iter([diagnostic]), Exit::Usage);
        }
    };
    let path = match context.root == Path::new(".") {
        true => file.path.to_string(),
        false => file.path.on_disk(&context.root).display().to_string(),
    };
    match scaffold::write(&context.root, &[file]) {
        Ok(()) => {
            let created = Sentence::new("created")
                .text("path", path)
                .text("where", context.root_typed());
            print_sentence(context, &created);
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
