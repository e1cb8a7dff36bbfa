//! `samling init` and `samling new`.

use super::Exit;
use super::arguments::{Init, New};
use super::say::{print_mistakes, say};
use super::scaffold::{self, Known, NewFile};
use super::setting::Setting;
use crate::date::Date;
use crate::diagnostics::report::Format;
use crate::diagnostics::{Diagnostics, Sentence};
use crate::source::Texts;

pub fn init(setting: &Setting, today: Date, arguments: &Init) -> Exit {
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

pub fn new(setting: &Setting, today: Date, arguments: &New) -> Exit {
    let known = Known::read(&setting.root);
    let file: NewFile = match scaffold::record(arguments.kind, &arguments.id, today, &known) {
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

fn refuse(setting: &Setting, mistakes: Diagnostics, exit: Exit) -> Exit {
    print_mistakes(setting, &mistakes.sorted(), &Texts::new(), Format::Human);
    exit
}
