//! `samling init` makes an example site, `samling new` the file of a new record.

use super::Exit;
use super::arguments::{Init, New};
use super::context::{CommandContext, root_typed};
use super::import::needs_folder;
use super::next_step::{has_documents, new_site_folder, quoted};
use super::print::{print_diagnostics, print_sentence};
use super::scaffold::{self, ExistingIds, PagesHost, ScaffoldFile};
use crate::base::date::Date;
use crate::content::source::{SourceTexts, missing_schemas, no_site};
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostics, Sentence};
use std::path::Path;

pub fn init(context: &CommandContext, today: Date, arguments: &Init) -> Exit {
    let folder = arguments.folder.as_ref().unwrap_or(&context.root);
    let hosts = [
        (arguments.github, PagesHost::Github),
        (arguments.gitlab, PagesHost::Gitlab),
    ];
    let hosts = hosts.into_iter().filter(|(is_wanted, _)| *is_wanted);
    let workflows: Vec<ScaffoldFile> = hosts.map(|(_, host)| host.workflow()).collect();
    if !workflows.is_empty() && folder.join("samling.yaml").is_file() {
        return add_workflows(context, folder, &workflows);
    }
    match scaffold::init(folder, today, &context.sentences) {
        Ok(_) => {
            print_sentence(
                context,
                &Sentence::new("initialised")
                    .text("folder", folder.display().to_string())
                    .text("where", root_typed(folder)),
            );
            match workflows.is_empty() {
                true => Exit::Fine,
                false => add_workflows(context, folder, &workflows),
            }
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

fn add_workflows(context: &CommandContext, folder: &Path, workflows: &[ScaffoldFile]) -> Exit {
    if let Err(diagnostics) = scaffold::write(folder, workflows) {
        return refuse(context, diagnostics, Exit::CouldNotRun);
    }
    for workflow in workflows {
        let sentence = Sentence::new("workflow-made").text("path", workflow.path.to_string());
        print_sentence(context, &sentence);
    }
    Exit::Fine
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
        let mistake = no_site(&context.root);
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
    let schemas = missing_schemas(&context.root, [&file.path], &context.sentences);
    let schemas = schemas.into_iter().map(|(path, text)| ScaffoldFile {
        path,
        content: text.into_bytes(),
    });
    let files: Vec<ScaffoldFile> = [file].into_iter().chain(schemas).collect();
    match scaffold::write(&context.root, &files) {
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
