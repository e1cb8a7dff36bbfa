//! `samling pack`: the site and everything it is made of, in one zip file for an archive.

use super::Exit;
use super::arguments::Pack;
use super::build::print_and_weigh;
use super::context::{CommandContext, this_program};
use super::next_step::quoted;
use super::print::{print_diagnostics, print_line, print_sentence};
use crate::base::date::Date;
use crate::base::options::Options;
use crate::build::{BuildOutcome, LeftOut, Outcome, PackJob, PackedBag, pack as packed};
use crate::content::source::is_source;
use crate::diagnostics::Sentence;
use crate::diagnostics::report::{Extent, ReportFormat};
use std::fs::File;
use std::io::{Error, Read};
use std::path::Path;

pub fn pack(context: &CommandContext, today: Date, arguments: &Pack) -> Exit {
    let options = Options {
        today,
        base_url: arguments.base_url.clone(),
        drafts: false,
        from_disk: true,
        is_preview: false,
        precompress: false,
        program: Some(this_program()),
    };
    let zip = arguments.output.as_deref();
    let zip = zip.map(|zip| context.destination(Some(zip), ""));
    if let Some(zip) = &zip
        && is_among_sources(&context.root, zip)
    {
        let sentence = Sentence::new("pack-among-sources");
        print_sentence(context, &sentence.text("file", zip.display().to_string()));
        return Exit::Usage;
    }
    if let Some(zip) = zip.as_ref().filter(|zip| is_in_the_way(zip)) {
        let sentence = Sentence::new("pack-in-the-way");
        print_sentence(context, &sentence.text("file", zip.display().to_string()));
        return Exit::Usage;
    }
    let job = PackJob {
        root: &context.root,
        options: &options,
        strict: arguments.strict,
        zip: zip.as_deref(),
        with_withheld: arguments.with_withheld,
    };
    let (built, packed) = packed(&job);
    let BuildOutcome {
        outcome,
        diagnostics,
        texts,
        accessibility: _,
    } = built;
    if let Some(Err(error)) = packed {
        let place = zip.as_ref().unwrap_or(&context.root);
        let sentence = Sentence::new("pack-failed")
            .text("file", place.display().to_string())
            .text("reason", error.to_string());
        print_line(&context.sentences.say(&sentence));
        return Exit::CouldNotRun;
    }
    if let Outcome::NotWritten = outcome {
        print_diagnostics(context, &diagnostics.sorted(), &texts, ReportFormat::Human);
        return Exit::CouldNotRun;
    }
    let report = (ReportFormat::Human, Extent::FOLDED);
    let exit = print_and_weigh(context, diagnostics, &texts, report, arguments.strict);
    if let Some(Ok(packed)) = packed {
        print_packed(context, &packed, arguments.with_withheld);
    }
    exit
}

/// Whether there is something at the place that must not be replaced: anything but a zip file.
fn is_in_the_way(zip: &Path) -> bool {
    let Ok(found) = zip.symlink_metadata() else {
        return false;
    };
    let begins_as_zip = || {
        let mut start = [0; 2];
        File::open(zip)?.read_exact(&mut start)?;
        Ok::<bool, Error>(start == *b"PK")
    };
    !(found.is_file() && begins_as_zip().unwrap_or(false))
}

/// Whether a build would read the zip file as a file of the site.
fn is_among_sources(root: &Path, zip: &Path) -> bool {
    let absolute = |path: &Path| std::path::absolute(path).ok();
    let (Some(root), Some(zip)) = (absolute(root), absolute(zip)) else {
        return false;
    };
    zip.strip_prefix(root).is_ok_and(is_source)
}

fn print_packed(context: &CommandContext, packed: &PackedBag, with_withheld: bool) {
    let zip = packed.zip.display().to_string();
    print_sentence(
        context,
        &Sentence::new("packed")
            .count("files", packed.files)
            .text("size", size_prose(packed.octets))
            .text("zip", zip)
            .text("typed", quoted(&packed.zip)),
    );
    let LeftOut {
        materials,
        texts,
        covered,
    } = packed.left_out;
    if with_withheld {
        print_sentence(context, &Sentence::new("packed-withheld"));
    } else if packed.left_out != LeftOut::default() {
        print_sentence(
            context,
            &Sentence::new("packed-left-out")
                .count("materials", materials)
                .count("texts", texts)
                .count("covered", covered),
        );
    }
}

/// In the largest unit of which there is one at least; a decimal comma would be wrong in English, so there are no decimals.
pub fn size_prose(octets: u64) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    match units.iter().find(|(unit, _)| octets >= *unit) {
        Some((unit, name)) => format!("{} {name}", octets / unit),
        None => format!("{octets} B"),
    }
}
