//! `samling init` and `samling new`.

use super::Exit;
use super::arguments::{Init, New};
use super::context::CommandContext;
use super::print::{print_mistakes, say};
use super::scaffold::{self, ExistingIds, ScaffoldFile};
use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostics, Sentence};

pub fn init(setting: &CommandContext, today: Date, arguments: &Init) -> Exit {
    let folder = arguments.folder.as_ref().unwrap_or(&setting.root);
    match scaffold::init(folder, today) {
        Ok(_) => {
            let here = folder == std::path::Path::new(".");
            let which = if here {
                String::new()
            } else {
                format!(" -r {}", folder.display())
            };
            say(
                setting,
                &Sentence::new("initialised")
                    .text("folder", folder.display().to_string())
                    .text("where", which),
            );
            Exit::Fine
        }
        Err(mistakes) => refuse(setting, mistakes, Exit::CouldNotRun),
    }
}

pub fn new(setting: &CommandContext, today: Date, arguments: &New) -> Exit {
    let known = ExistingIds::read(&setting.root);
    let file: ScaffoldFile = match scaffold::record(arguments.kind, &arguments.id, today, &known) {
        Ok(file) => file,
        Err(mistake) => return refuse(setting, Diagnostics::from_iter([mistake]), Exit::Usage),
    };
    let path = file.path.to_string();
    match scaffold::write(&setting.root, &[file]) {
        Ok(()) => {
            say(setting, &Sentence::new("created").text("path", path));
            Exit::Fine
        }
        Err(mistakes) => refuse(setting, mistakes, Exit::CouldNotRun),
    }
}

fn refuse(setting: &CommandContext, mistakes: Diagnostics, exit: Exit) -> Exit {
    print_mistakes(
        setting,
        &mistakes.sorted(),
        &SourceTexts::new(),
        ReportFormat::Human,
    );
    exit
}
