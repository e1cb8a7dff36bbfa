//! `samling build` and `samling check`.

use super::Exit;
use super::arguments::{Build, Check, FormatArgument};
use super::run::Setting;
use super::say::{print_data, print_mistakes, say};
use crate::diagnostics::report::Format;
use crate::diagnostics::{Diagnostics, Sentence, Severity};
use crate::options::Options;
use crate::publish::{Publication, Published};
use crate::site::{Prepared, Site, prepare};
use crate::source::Texts;
use serde::Serialize;
use std::path::Path;
use std::time::Instant;

pub fn build(setting: &Setting, options: &Options, arguments: &Build) -> Exit {
    let start = Instant::now();
    let Prepared {
        site,
        mut mistakes,
        texts,
    } = prepare(&setting.root, options);
    let strict = arguments.site.strict;
    let format = arguments.format;
    let Some(site) = site else {
        return tell(setting, mistakes, &texts, format.into(), strict);
    };
    if strict && !mistakes.is_empty() {
        // Not to be written; but all mistakes are to be told.
        mistakes.append(site.render(|_, _| false, drop).mistakes);
        return tell(setting, mistakes, &texts, format.into(), strict);
    }
    let pages = site.page_count();
    let output = setting.root.join(&arguments.output);
    match write(site, &output, &setting.root) {
        Ok((rendered, published)) => {
            let exit = tell(setting, mistakes, &texts, Format::from(format), strict);
            let counts = Counts {
                pages,
                rendered,
                reused: pages - rendered,
                written: published.written,
                unchanged: published.unchanged,
                removed: published.removed,
                milliseconds: start.elapsed().as_millis(),
            };
            counts.say(setting, &output, format);
            exit
        }
        Err(Failed::Theme(found)) => {
            mistakes.append(found);
            tell(setting, mistakes, &texts, format.into(), strict)
        }
        Err(Failed::Disk(found)) => {
            print_mistakes(setting, &found.sorted(), &texts, format.into());
            Exit::CouldNotRun
        }
    }
}

enum Failed {
    Theme(Diagnostics),
    Disk(Diagnostics),
}

/// Renders what must be rendered, and writes what differs. How many pages were rendered, and what was written.
fn write(site: Site, output: &Path, root: &Path) -> Result<(usize, Published), Failed> {
    let publication = Publication::open(site.paths(), output, root).map_err(Failed::Disk)?;
    let rendering = site.render(
        |path, made_of| publication.keep(path, made_of),
        |file| publication.add(&file),
    );
    if rendering.mistakes.has_errors() {
        publication.abandon();
        return Err(Failed::Theme(rendering.mistakes));
    }
    let published = publication.close().map_err(Failed::Disk)?;
    Ok((rendering.rendered, published))
}

/// What a build did, in numbers.
#[derive(Serialize)]
struct Counts {
    pages: usize,
    /// Pages that were rendered.
    rendered: usize,
    /// Pages that were known to stand as they shall.
    reused: usize,
    /// Files, pages and others.
    written: usize,
    unchanged: usize,
    removed: usize,
    milliseconds: u128,
}

impl Counts {
    fn say(&self, setting: &Setting, output: &Path, format: FormatArgument) {
        if let FormatArgument::Json = format {
            if let Ok(counts) = serde_json::to_string(self) {
                print_data(&format!("{counts}\n"));
            }
            return;
        }
        say(
            setting,
            &Sentence::new("built")
                .count("pages", self.pages)
                .text("folder", output.display().to_string())
                .count("written", self.written)
                .count("unchanged", self.unchanged)
                .count("removed", self.removed),
        );
        if setting.verbose {
            say(
                setting,
                &Sentence::new("rendered")
                    .count("rendered", self.rendered)
                    .count("reused", self.reused)
                    .text("milliseconds", self.milliseconds.to_string()),
            );
        }
    }
}

pub fn check(setting: &Setting, options: &Options, arguments: &Check) -> Exit {
    let Prepared {
        site,
        mut mistakes,
        texts,
    } = prepare(&setting.root, options);
    let (pages, doubts) = site
        .as_ref()
        .map_or((0, 0), |site| (site.page_count(), site.doubts));
    if let Some(site) = site {
        mistakes.append(site.render(|_, _| false, drop).mistakes);
    }
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
