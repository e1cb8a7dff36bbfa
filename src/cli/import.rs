//! `samling import`: documents that people have kept become gatherings.

use super::Exit;
use super::arguments::Import;
use super::context::CommandContext;
use super::print::{print_data, print_diagnostics, print_sentence};
use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Diagnostics, Sentence, catalogue};
use crate::documents::Problem;
use crate::import::{
    ImportError, ImportRequest, Imported, ImportedGathering, import as import_path,
};

pub fn import(context: &CommandContext, today: Date, arguments: &Import) -> Exit {
    let path = arguments.path.display().to_string();
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => {
            return refuse(
                context,
                catalogue::unreadable(&path, &error.to_string()),
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
            catalogue::unreadable(&path, "No such file"),
            Exit::Usage,
        ),
        Err(ImportError::Unreadable(error)) => refuse(
            context,
            catalogue::unreadable(&path, &error.to_string()),
            Exit::CouldNotRun,
        ),
        Err(ImportError::SiteInside) => {
            print_sentence(
                context,
                &Sentence::new("import-site-inside").text("path", path),
            );
            Exit::Usage
        }
        Err(ImportError::NoSite) => refuse(
            context,
            catalogue::no_site(&context.root.display().to_string()),
            Exit::Usage,
        ),
        Err(ImportError::Unwritable(path, error)) => refuse(
            context,
            catalogue::cannot_write(path.as_str(), &error.to_string()),
            Exit::CouldNotRun,
        ),
    }
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
    for (name, problem) in &imported.unreadable {
        print_sentence(context, &unreadable(name, problem));
    }
    for name in &imported.skipped {
        print_sentence(
            context,
            &Sentence::new("import-skipped").text("file", name.as_str()),
        );
    }
    for path in &imported.counties {
        print_sentence(
            context,
            &Sentence::new("import-made").text("path", path.as_str()),
        );
    }
    if imported.made_site {
        print_sentence(
            context,
            &Sentence::new("import-made").text("path", "samling.yaml"),
        );
    }
    for gathering in &imported.gatherings {
        print_gathering(context, gathering);
    }
    for (name, path) in &imported.without_gathering {
        print_sentence(
            context,
            &Sentence::new("import-homeless")
                .text("file", name.as_str())
                .text("path", path.as_str()),
        );
    }
    if imported.already_there > 0 {
        print_sentence(
            context,
            &Sentence::new("import-known").count("files", imported.already_there),
        );
    }
    let next = if imported
        .gatherings
        .iter()
        .any(|gathering| gathering.doubts.is_some())
    {
        "import-next-step"
    } else if imported.gatherings.is_empty() && imported.without_gathering.is_empty() {
        "import-nothing-new"
    } else {
        return;
    };
    print_sentence(context, &Sentence::new(next));
}

fn print_gathering(context: &CommandContext, gathering: &ImportedGathering) {
    let sentence = match gathering.doubts {
        Some(doubts) => Sentence::new("import-gathering").count("doubts", doubts),
        None => Sentence::new("import-gathering-exists"),
    };
    let sentence = sentence
        .text("path", format!("{}/index.md", gathering.folder))
        .text("title", gathering.title.as_str())
        .count("files", gathering.files);
    print_sentence(context, &sentence);
    if !gathering.suggestion.is_empty() && !context.quiet {
        print_data(&gathering.suggestion);
    }
}

fn unreadable(name: &str, problem: &Problem) -> Sentence {
    let key = match problem {
        Problem::Encrypted => "import-lost-locked",
        Problem::TooLarge { .. } | Problem::TooLong { .. } => "import-lost-large",
        Problem::TimedOut { .. } | Problem::Crashed => "import-lost-unreadable",
        _ => "import-lost-damaged",
    };
    Sentence::new(key).text("file", name)
}
