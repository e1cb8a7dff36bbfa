//! `samling import`: turns documents that people have kept into gatherings.

use super::Exit;
use super::arguments::Import;
use super::context::CommandContext;
use super::import_report::report;
use super::next_step::{new_site_folder, quoted};
use super::print::{print_data, print_diagnostics, print_line, print_sentence};
use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Diagnostics, Sentence, catalogue};
use crate::import::{
    ImportError, ImportRequest, Imported, ImportedGathering, import as import_path,
};
use std::io::ErrorKind;
use std::path::Path;

pub fn import(context: &CommandContext, today: Date, arguments: &Import) -> Exit {
    let path = arguments.path.display().to_string();
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => {
            return refuse(
                context,
                catalogue::unreadable(&path, &error),
                Exit::CouldNotRun,
            );
        }
    };
    let request = ImportRequest {
        root: &context.root,
        path: &arguments.path,
        gathering: arguments.gathering.as_deref(),
        today,
        language: context.sentences.language(),
        program: &program,
    };
    match import_path(&request) {
        Ok(imported) => {
            print_imported(context, &imported);
            Exit::Fine
        }
        Err(ImportError::NotThere) => refuse(
            context,
            catalogue::unreadable(&path, &ErrorKind::NotFound.into()),
            Exit::Usage,
        ),
        Err(ImportError::NoRegularFile) => {
            refuse(context, catalogue::no_regular_file(&path), Exit::Usage)
        }
        Err(ImportError::Unreadable(error)) => refuse(
            context,
            catalogue::unreadable(&path, &error),
            Exit::CouldNotRun,
        ),
        Err(ImportError::SiteInside) if context.root.join("samling.yaml").is_file() => {
            print_sentence(
                context,
                &Sentence::new("import-site-inside").text("path", path),
            );
            Exit::Usage
        }
        Err(ImportError::SiteInside | ImportError::NoSite) => {
            print_sentence(context, &needs_folder(&context.root, &arguments.path));
            Exit::Usage
        }
        Err(ImportError::Unwritable(path, error)) => refuse(
            context,
            catalogue::cannot_write(path.as_str(), &error),
            Exit::CouldNotRun,
        ),
    }
}

/// The hint when a site cannot be made among the documents: the command that makes it in a folder of its own.
pub fn needs_folder(root: &Path, documents: &Path) -> Sentence {
    Sentence::new("import-needs-folder")
        .text("documents", quoted(documents))
        .text("site", quoted(&new_site_folder(root, documents)))
}

fn refuse(context: &CommandContext, diagnostic: Diagnostic, exit: Exit) -> Exit {
    let diagnostics = Diagnostics::from_iter([diagnostic]);
    print_diagnostics(
        context,
        &diagnostics.sorted(),
        &SourceTexts::new(),
        ReportFormat::Human,
    );
    exit
}

fn print_imported(context: &CommandContext, imported: &Imported) {
    let report = report(imported, &context.sentences);
    if imported.made_site {
        let made = Sentence::new("import-made").text("path", "samling.yaml");
        print_sentence(context, &made);
    }
    if !context.quiet {
        for line in &report.shown {
            print_line(line);
        }
        for gathering in &imported.gatherings {
            print_suggestion(context, gathering);
        }
    }
    if imported.already_there > 0 {
        let known = Sentence::new("import-known").count("files", imported.already_there);
        print_sentence(context, &known);
    }
    if report.whole.len() > report.shown.len() {
        print_whole_list(context, &report.whole);
    }
    let is_new = |gathering: &ImportedGathering| gathering.doubts.is_some();
    if imported.gatherings.iter().any(is_new) {
        print_sentence(context, &Sentence::new("import-next-step"));
    } else if imported.gatherings.is_empty() && imported.without_gathering.is_empty() {
        print_sentence(context, &Sentence::new("import-nothing-new"));
    }
}

/// The lines that an index.md that was there already does not have, and what to do with them.
fn print_suggestion(context: &CommandContext, gathering: &ImportedGathering) {
    if gathering.suggestion.is_empty() {
        return;
    }
    let folder = gathering.folder.as_str();
    let sentence = Sentence::new("import-suggestion").text("folder", folder);
    print_sentence(context, &sentence);
    print_data(&gathering.suggestion);
}

/// The file with the whole list, in the site's folder.
const WHOLE_LIST: &str = ".samling/import.txt";

/// Writes the whole list. An error is ignored: the list is for reading only.
fn print_whole_list(context: &CommandContext, lines: &[String]) {
    let path = context.root.join(WHOLE_LIST);
    let text = format!("{}\n", lines.join("\n"));
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    if folder.and_then(|()| std::fs::write(&path, text)).is_ok() {
        let sentence = Sentence::new("import-whole-list").text("path", WHOLE_LIST);
        print_sentence(context, &sentence);
    }
}
