//! `samling import`: gatherings out of what people have lying about.

use super::Exit;
use super::arguments::Import;
use super::say::{print_data, print_mistakes, say};
use super::setting::Setting;
use crate::date::Date;
use crate::diagnostics::report::Format;
use crate::diagnostics::{Diagnostic, Diagnostics, Sentence, catalogue};
use crate::import::{Failure, Imported, ImportedGathering, Request, import as import_path};
use crate::material::What;
use crate::source::Texts;

pub fn import(setting: &Setting, today: Date, arguments: &Import) -> Exit {
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
    let request = Request {
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
        Err(Failure::NotThere) => refuse(
            setting,
            catalogue::unreadable(&path, "No such file"),
            Exit::Usage,
        ),
        Err(Failure::Unreadable(error)) => refuse(
            setting,
            catalogue::unreadable(&path, &error.to_string()),
            Exit::CouldNotRun,
        ),
        Err(Failure::SiteInside) => {
            say(
                setting,
                &Sentence::new("import-site-inside").text("path", path),
            );
            Exit::Usage
        }
        Err(Failure::NoSite) => refuse(
            setting,
            catalogue::no_site(&setting.root.display().to_string()),
            Exit::Usage,
        ),
        Err(Failure::Unwritable(path, error)) => refuse(
            setting,
            catalogue::cannot_write(path.as_str(), &error.to_string()),
            Exit::CouldNotRun,
        ),
    }
}

fn refuse(setting: &Setting, mistake: Diagnostic, exit: Exit) -> Exit {
    let mistakes = Diagnostics::from_iter([mistake]);
    print_mistakes(setting, &mistakes.sorted(), &Texts::new(), Format::Human);
    exit
}

fn tell(setting: &Setting, imported: &Imported) {
    for (name, what) in &imported.lost {
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
    if imported.site_made {
        say(
            setting,
            &Sentence::new("import-made").text("path", "samling.yaml"),
        );
    }
    for gathering in &imported.gatherings {
        tell_gathering(setting, gathering);
    }
    for (name, path) in &imported.homeless {
        say(
            setting,
            &Sentence::new("import-homeless")
                .text("file", name.as_str())
                .text("path", path.as_str()),
        );
    }
    if imported.known > 0 {
        say(
            setting,
            &Sentence::new("import-known").count("files", imported.known),
        );
    }
    let next = if imported
        .gatherings
        .iter()
        .any(|gathering| gathering.doubts.is_some())
    {
        "import-next-step"
    } else if imported.gatherings.is_empty() && imported.homeless.is_empty() {
        "import-nothing-new"
    } else {
        return;
    };
    say(setting, &Sentence::new(next));
}

fn tell_gathering(setting: &Setting, gathering: &ImportedGathering) {
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

fn lost(name: &str, what: &What) -> Sentence {
    let key = match what {
        What::Encrypted => "import-lost-locked",
        What::TooLarge { .. } | What::TooLong { .. } => "import-lost-large",
        What::TimedOut { .. } | What::Crashed => "import-lost-unreadable",
        _ => "import-lost-damaged",
    };
    Sentence::new(key).text("file", name)
}
