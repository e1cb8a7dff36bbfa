//! `samling import`: gatherings out of what people have lying about.

use super::Exit;
use super::arguments::Import;
use super::context::CommandContext;
use super::print::{print_data, print_mistakes, say};
use crate::base::date::Date;
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostic, Diagnostics, Sentence, catalogue};
use crate::documents::Problem;
use crate::import::{
    ImportError, ImportRequest, Imported, ImportedGathering, import as import_path,
};

pub fn import(setting: &CommandContext, today: Date, arguments: &Import) -> Exit {
    let path = arguments.path.display().to_string();
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => {
            return refuse(
                setting,
                catalogue::unreadable(&path, &error.to_string()),
                Exit::CouldNotRun,
            );
        }
    };
    let request = ImportRequest {
        root: &setting.root,
        path: &arguments.path,
        gathering: arguments.gathering.as_deref(),
        today,
        language: setting.sentences.language(),
        program: &program,
    };
    match import_path(&request) {
        Ok(imported) => {
            tell(setting, &imported);
            Exit::Fine
        }
        Err(ImportError::NotThere) => refuse(
            setting,
            catalogue::unreadable(&path, "No such file"),
            Exit::Usage,
        ),
        Err(ImportError::Unreadable(error)) => refuse(
            setting,
            catalogue::unreadable(&path, &error.to_string()),
            Exit::CouldNotRun,
        ),
        Err(ImportError::SiteInside) => {
            say(
                setting,
                &Sentence::new("import-site-inside").text("path", path),
            );
            Exit::Usage
        }
        Err(ImportError::NoSite) => refuse(
            setting,
            catalogue::no_site(&setting.root.display().to_string()),
            Exit::Usage,
        ),
        Err(ImportError::Unwritable(path, error)) => refuse(
            setting,
            catalogue::cannot_write(path.as_str(), &error.to_string()),
            Exit::CouldNotRun,
        ),
    }
}

fn refuse(setting: &CommandContext, mistake: Diagnostic, exit: Exit) -> Exit {
    let mistakes = Diagnostics::from_iter([mistake]);
    print_mistakes(
        setting,
        &mistakes.sorted(),
        &SourceTexts::new(),
        ReportFormat::Human,
    );
    exit
}

fn tell(setting: &CommandContext, imported: &Imported) {
    for (name, what) in &imported.unreadable {
        say(setting, &lost(name, what));
    }
    for name in &imported.skipped {
        say(
            setting,
            &Sentence::new("import-skipped").text("file", name.as_str()),
        );
    }
    for path in &imported.counties {
        say(
            setting,
            &Sentence::new("import-made").text("path", path.as_str()),
        );
    }
    if imported.made_site {
        say(
            setting,
            &Sentence::new("import-made").text("path", "samling.yaml"),
        );
    }
    for gathering in &imported.gatherings {
        tell_gathering(setting, gathering);
    }
    for (name, path) in &imported.without_gathering {
        say(
            setting,
            &Sentence::new("import-homeless")
                .text("file", name.as_str())
                .text("path", path.as_str()),
        );
    }
    if imported.already_there > 0 {
        say(
            setting,
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
    say(setting, &Sentence::new(next));
}

fn tell_gathering(setting: &CommandContext, gathering: &ImportedGathering) {
    let sentence = match gathering.doubts {
        Some(doubts) => Sentence::new("import-gathering").count("doubts", doubts),
        None => Sentence::new("import-gathering-exists"),
    };
    let sentence = sentence
        .text("path", format!("{}/index.md", gathering.folder))
        .text("title", gathering.title.as_str())
        .count("files", gathering.files);
    say(setting, &sentence);
    if !gathering.suggestion.is_empty() && !setting.quiet {
        print_data(&gathering.suggestion);
    }
}

fn lost(name: &str, what: &Problem) -> Sentence {
    let key = match what {
        Problem::Encrypted => "import-lost-locked",
        Problem::TooLarge { .. } | Problem::TooLong { .. } => "import-lost-large",
        Problem::TimedOut { .. } | Problem::Crashed => "import-lost-unreadable",
        _ => "import-lost-damaged",
    };
    Sentence::new(key).text("file", name)
}
