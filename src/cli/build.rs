//! `samling build` and `samling check`.

use super::Exit;
use super::arguments::{Build, Check};
use super::run::Setting;
use super::say::{print_mistakes, say};
use crate::diagnostics::report::Format;
use crate::diagnostics::{Diagnostics, Sentence, Severity};
use crate::options::Options;
use crate::publish::publish;
use crate::site::{Outcome, site};
use crate::source::Texts;
use std::time::Instant;

pub fn build(setting: &Setting, options: &Options, arguments: &Build) -> Exit {
    let start = Instant::now();
    let Outcome {
        rendered,
        mistakes,
        texts,
    } = site(&setting.root, options);
    let strict = arguments.site.strict;
    let exit = tell(setting, mistakes, &texts, Format::Human, strict);
    let Some(rendered) = rendered.filter(|_| exit == Exit::Fine) else {
        return exit;
    };
    let output = setting.root.join(&arguments.output);
    match publish(rendered.files, &output, &setting.root) {
        Ok(published) => {
            say(
                setting,
                &Sentence::new("built")
                    .count("pages", rendered.pages)
                    .text("folder", output.display().to_string())
                    .count("written", published.written)
                    .count("unchanged", published.unchanged)
                    .count("removed", published.removed),
            );
            if setting.verbose {
                say(setting, &took(start));
            }
            Exit::Fine
        }
        Err(mistakes) => {
            print_mistakes(setting, &mistakes.sorted(), &texts, Format::Human);
            Exit::CouldNotRun
        }
    }
}

fn took(start: Instant) -> Sentence {
    let milliseconds = start.elapsed().as_millis();
    Sentence::new("took").text("milliseconds", milliseconds.to_string())
}

pub fn check(setting: &Setting, options: &Options, arguments: &Check) -> Exit {
    let outcome = site(&setting.root, options);
    let (pages, doubts) = outcome
        .rendered
        .as_ref()
        .map_or((0, 0), |rendered| (rendered.pages, rendered.doubts));
    let format = arguments.format.into();
    let exit = tell(
        setting,
        outcome.mistakes,
        &outcome.texts,
        format,
        arguments.site.strict,
    );
    if exit == Exit::Fine {
        say(setting, &Sentence::new("checked").count("pages", pages));
        if doubts > 0 {
            say(
                setting,
                &Sentence::new("doubts-left").count("doubts", doubts),
            );
        }
    }
    exit
}

/// Prints every mistake, and says how many there are when they stop the site.
fn tell(
    setting: &Setting,
    mistakes: Diagnostics,
    texts: &Texts,
    format: Format,
    strict: bool,
) -> Exit {
    let mistakes = mistakes.sorted();
    let count = |severity| {
        mistakes
            .iter()
            .filter(|mistake| mistake.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let could_not_read = mistakes.iter().any(|mistake| mistake.place.is_none());
    print_mistakes(setting, &mistakes, texts, format);
    if errors == 0 && (warnings == 0 || !strict) {
        if warnings > 0 {
            say(
                setting,
                &Sentence::new("warnings-only").count("warnings", warnings),
            );
        }
        return Exit::Fine;
    }
    say(
        setting,
        &Sentence::new("not-built")
            .count("errors", errors)
            .count("warnings", warnings),
    );
    if could_not_read {
        Exit::CouldNotRun
    } else {
        Exit::Mistakes
    }
}
