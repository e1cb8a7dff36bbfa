//! `samling build` and `samling check`.

use super::Exit;
use super::arguments::{Build, CheckArguments, FormatArgument};
use super::context::CommandContext;
use super::print::{print_data, print_mistakes, say};
use crate::base::options::Options;
use crate::build::builder::Workshop;
use crate::build::{Counts, Making, make};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::ReportFormat;
use crate::diagnostics::{Diagnostics, Sentence, Severity};
use std::path::Path;
use std::time::Instant;

pub fn build(setting: &CommandContext, options: &Options, arguments: &Build) -> Exit {
    let start = Instant::now();
    let output = setting.root.join(&arguments.output);
    let strict = arguments.site.strict;
    let workshop = Workshop {
        root: setting.root.clone(),
        output: output.clone(),
        options: options.clone(),
        strict,
    };
    let built = workshop.build();
    let format = arguments.format;
    if built.is_of_disk {
        print_mistakes(
            setting,
            &built.mistakes.sorted(),
            &built.texts,
            format.into(),
        );
        return Exit::CouldNotRun;
    }
    let exit = tell(setting, built.mistakes, &built.texts, format.into(), strict);
    if let Some(counts) = built.counts {
        let took = start.elapsed().as_millis();
        tell_counts(setting, &counts, took, &output, format);
    }
    exit
}

/// `milliseconds`: how long it took.
fn tell_counts(
    setting: &CommandContext,
    counts: &Counts,
    milliseconds: u128,
    output: &Path,
    format: FormatArgument,
) {
    if let FormatArgument::Json = format {
        if let Ok(counts) = serde_json::to_string(counts) {
            print_data(&format!("{counts}\n"));
        }
        return;
    }
    say(
        setting,
        &Sentence::new("built")
            .count("pages", counts.pages)
            .text("folder", output.display().to_string())
            .count("written", counts.written)
            .count("unchanged", counts.unchanged)
            .count("removed", counts.removed),
    );
    if setting.verbose {
        say(
            setting,
            &Sentence::new("rendered")
                .count("rendered", counts.rendered)
                .count("reused", counts.reused)
                .text("milliseconds", milliseconds.to_string()),
        );
    }
}

pub fn check(setting: &CommandContext, options: &Options, arguments: &CheckArguments) -> Exit {
    let Making {
        made,
        mistakes,
        texts,
    } = make(&setting.root, options, None, |draft| {
        Some(draft.render(|_, _| false, drop))
    });
    let counts = made.map(|made| (made.pages, made.doubts));
    let (pages, doubts) = counts.unwrap_or_default();
    let format = arguments.format.into();
    let exit = tell(setting, mistakes, &texts, format, arguments.site.strict);
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
    setting: &CommandContext,
    mistakes: Diagnostics,
    texts: &SourceTexts,
    format: ReportFormat,
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
