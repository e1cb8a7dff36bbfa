//! `samling build` and `samling check`.

use super::Exit;
use super::accessibility::print_accessibility;
use super::argument_values::FormatArgument;
use super::arguments::{Build, CheckArguments};
use super::context::CommandContext;
use super::print::{print_data, print_diagnostics, print_overview, print_sentence};
use crate::base::options::Options;
use crate::build::{
    self, BuildCounts, BuildJob, BuildOutcome, Builder, CacheUse, DryRun, Outcome, OutputLock,
};
use crate::content::source::SourceTexts;
use crate::diagnostics::report::{Extent, ReportFormat};
use crate::diagnostics::{Diagnostics, Sentence, Severity};
use crate::external_links::{Politeness, check_external};
use std::path::Path;
use std::time::Instant;

pub fn build(setting: &CommandContext, options: &Options, arguments: &Build) -> Exit {
    let start = Instant::now();
    let folder = match arguments.catalogue {
        true => "output-catalogue",
        false => "output",
    };
    let output = setting.destination(arguments.output.as_deref(), folder);
    let strict = arguments.site.strict;
    let builder = Builder {
        root: setting.root.clone(),
        output: output.clone(),
        options: options.clone(),
        strict,
    };
    let BuildOutcome {
        outcome,
        diagnostics,
        texts,
        accessibility: _,
    } = {
        let _lock = OutputLock::of(&setting.root, &output, || {
            let typed = arguments.output.as_deref().unwrap_or(Path::new(folder));
            let folder = typed.display().to_string();
            let sentence = Sentence::new("build-waits").text("folder", folder);
            print_sentence(setting, &sentence);
        });
        match arguments.catalogue {
            true => builder.catalogue(),
            false => builder.build(),
        }
    };
    let format = arguments.format;
    if let Outcome::NotWritten = outcome {
        print_diagnostics(setting, &diagnostics.sorted(), &texts, format.into());
        return Exit::CouldNotRun;
    }
    let extent = match arguments.catalogue {
        // Nothing else shows the rest: `check` reads no examples.
        true => Extent::ALL,
        false => Extent::FOLDED,
    };
    let report = (format.into(), extent);
    let exit = print_and_weigh(setting, diagnostics, &texts, report, strict);
    if let Outcome::Published(site) = outcome {
        let took = start.elapsed().as_millis();
        print_counts(setting, &site.counts, took, &output, format);
        print_files(setting, "files-withheld", site.withheld);
        print_files(setting, "files-cleaned", site.cleaned);
        if site.needs_address {
            print_sentence(setting, &Sentence::new("address-needed"));
        }
    }
    exit
}

/// Prints how many files there are of which the sentence tells, if there are any.
fn print_files(setting: &CommandContext, sentence: &'static str, files: usize) {
    if files > 0 {
        print_sentence(setting, &Sentence::new(sentence).count("files", files));
    }
}

/// `milliseconds`: how long the build took.
fn print_counts(
    setting: &CommandContext,
    counts: &BuildCounts,
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
    print_sentence(
        setting,
        &Sentence::new("built")
            .count("pages", counts.pages)
            .text("folder", output.display().to_string())
            .count("written", counts.written)
            .count("unchanged", counts.unchanged)
            .count("removed", counts.removed),
    );
    if setting.verbose {
        print_sentence(
            setting,
            &Sentence::new("rendered")
                .count("rendered", counts.rendered)
                .count("reused", counts.reused)
                .text("milliseconds", milliseconds.to_string()),
        );
    }
}

pub fn check(setting: &CommandContext, options: &Options, arguments: &CheckArguments) -> Exit {
    let job = BuildJob {
        root: &setting.root,
        options,
        strict: arguments.site.strict,
        cache: CacheUse::CheckOnly,
    };
    let output = setting.destination(arguments.output.as_deref(), "output");
    let destination = DryRun::new(&output, &setting.root);
    let BuildOutcome {
        outcome,
        mut diagnostics,
        texts,
        accessibility,
    } = build::build(&job, &destination);
    if arguments.accessibility {
        let is_sound = matches!(outcome, Outcome::Published(_));
        print_accessibility(setting, accessibility.as_ref(), &texts, arguments.format);
        return match is_sound {
            true => Exit::Fine,
            false => {
                print_sentence(setting, &Sentence::new("accessibility-of-refused"));
                Exit::Mistakes
            }
        };
    }
    diagnostics.append(destination.refusals());
    if arguments.external {
        let politeness = Politeness::with_pause(arguments.pause);
        let check = check_external(&setting.root, &texts, options.today, &politeness);
        diagnostics.append(check.diagnostics);
        print_sentence(
            setting,
            &Sentence::new("external-checked")
                .count("asked", check.asked)
                .count("remembered", check.remembered)
                .count("refused", check.not_allowed),
        );
    }
    let extent = match arguments.all {
        true => Extent::ALL,
        false => Extent::SCREEN,
    };
    let report = (arguments.format.into(), extent);
    let exit = print_and_weigh(setting, diagnostics, &texts, report, job.strict);
    let Outcome::Published(site) = outcome else {
        return exit;
    };
    let (pages, doubts) = (site.counts.pages, site.doubts);
    if exit == Exit::Fine {
        print_sentence(setting, &Sentence::new("checked").count("pages", pages));
        if doubts > 0 {
            print_sentence(
                setting,
                &Sentence::new("doubts-left").count("doubts", doubts),
            );
        }
    }
    exit
}

/// Prints all diagnostics, and their number if they stop the build. `report`: the format and, in the human one, how much is shown.
pub(super) fn print_and_weigh(
    setting: &CommandContext,
    diagnostics: Diagnostics,
    texts: &SourceTexts,
    report: (ReportFormat, Extent),
    strict: bool,
) -> Exit {
    let diagnostics = diagnostics.sorted();
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    };
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let could_not_read = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.place.is_none());
    match report {
        (ReportFormat::Human, extent) => print_overview(setting, &diagnostics, texts, extent),
        (format, _) => print_diagnostics(setting, &diagnostics, texts, format),
    }
    if errors == 0 && (warnings == 0 || !strict) {
        if warnings > 0 {
            print_sentence(
                setting,
                &Sentence::new("warnings-only").count("warnings", warnings),
            );
        }
        return Exit::Fine;
    }
    print_sentence(
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
