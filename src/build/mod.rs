//! Builds a site: from its folder to the finished files.
//!
//! In: a [`BuildJob`] and a [`Destination`] for the files. Out: a [`BuildOutcome`]. [`build`] builds the whole site, page by
//! page, and takes over what it can of the last one; [`Builder`] builds repeatedly into one folder, and does still less when only texts
//! have changed.

mod attached_files;
mod builder;
mod cache;
mod catalogue;
mod destination;
mod earlier_build;
mod finished_files;
mod finished_links;
mod frozen_files;
mod incremental;
mod inputs;
mod inspection_findings;
mod kept_pages;
mod lints;
mod loaded_site;
mod outcome;
mod output_inspection;
mod output_lock;
mod pack;
mod packages;
mod precompress;
mod render_pages;
mod report;
mod silent_changes;
mod source_places;
mod waivers;

pub use attached_files::{AttachedFiles, AttachedText, CleanedFile, WithheldFile};
pub use builder::{BuildState, Builder};
pub use cache::BuildCache;
pub use destination::{Destination, DryRun, Nowhere, OpenDestination};
pub use outcome::{BuildCounts, BuildOutcome, BuiltSite, Outcome};
pub use output_lock::OutputLock;
pub use pack::{LeftOut, PackJob, PackedBag, pack};

use crate::base::options::Options;
use crate::diagnostics::Diagnostics;
pub use crate::output::publish::{finished_files, is_beside_sources};
pub use crate::site::accessibility::{AccessibilityFinding, AccessibilityReport};
use crate::site::pages::{Addresses, Plan};
use earlier_build::EarlierBuild;
use inputs::{Inputs, read_inputs};
use packages::{add_packages, forget_packages};
use render_pages::PlannedSite;
use report::Report;
use std::path::Path;

/// The input of a build.
pub struct BuildJob<'j> {
    /// The site's folder.
    pub root: &'j Path,
    pub options: &'j Options,
    /// Whether warnings, too, prevent publication.
    pub strict: bool,
    pub cache: CacheUse<'j>,
}

/// Whether a build stores anything for the next one, and whether it builds the search index.
#[derive(Clone, Copy)]
pub enum CacheUse<'j> {
    /// Only the diagnostics are needed: no search index is built.
    CheckOnly,
    /// The whole site is built, and nothing is stored.
    Nothing,
    /// The whole site is built, and a snapshot of it is stored.
    Keep(&'j BuildCache),
}

/// The greatest number of attempts, when the cache turns out to be damaged or attached files change during a build.
const ATTEMPTS: usize = 3;

/// Reads the folder and builds the site. Files are handed to `destination` as soon as they are rendered, unless there are errors.
pub fn build(job: &BuildJob<'_>, destination: &dyn Destination) -> BuildOutcome {
    let mut attempts = 1;
    let mut earlier = match job.cache {
        CacheUse::Keep(cache) => EarlierBuild::load(job.root, job.options, cache),
        CacheUse::CheckOnly | CacheUse::Nothing => None,
    };
    loop {
        let (mut inputs, report) = match read_inputs(job, earlier.take()) {
            Ok(inputs) => inputs,
            Err(report) => return report.refused(),
        };
        // Without anything of the last build the next attempt has all that this one lacks.
        let Some(outcome) = attempt(&mut inputs, report, job, destination) else {
            continue;
        };
        let library = &inputs.library;
        let is_of_no_use = library.found_damage() || outcome.has_unreadable_files();
        if !is_of_no_use || attempts == ATTEMPTS || !library.repair() {
            return outcome;
        }
        forget_packages(job.root);
        attempts += 1;
    }
}

/// None: more of the sources must be read, or all pages be composed.
fn attempt(
    inputs: &mut Inputs,
    mut report: Report,
    job: &BuildJob<'_>,
    destination: &dyn Destination,
) -> Option<BuildOutcome> {
    let Some(archive) = inputs.archive(job.options, &mut report) else {
        return Some(report.refused());
    };
    if inputs.is_partial && report.refuses(job.strict) {
        return None;
    }
    let (snapshot, earlier) = (inputs.snapshot.take(), inputs.earlier.take());
    let addresses = Addresses::new(&archive);
    let mut of_plan = Diagnostics::new();
    if let CacheUse::Keep(_) = job.cache {
        add_packages(job.root, &archive, &mut inputs.library, &mut of_plan);
    }
    let inputs = &*inputs;
    let plan = Plan::new(&archive, &inputs.library, &addresses, &mut of_plan);
    report.add(of_plan);
    let Some(planned) = PlannedSite::new(&plan, inputs, job, &mut report) else {
        return (!inputs.is_partial).then(|| report.refused());
    };
    report.of_output = planned.silent_changes(destination, job.options.today);
    let files = match planned.open(destination, report.refuses(job.strict)) {
        Ok(files) => files,
        Err(of_disk) => return Some(report.not_written(of_disk)),
    };
    let sources = snapshot.as_ref().map(|(sources, _)| sources);
    let Some(rendered) = planned.render(&*files, (sources, earlier), &mut report) else {
        files.abandon();
        return None;
    };
    report.is_whole = true;
    if let CacheUse::CheckOnly = job.cache {
        report.accessibility = Some(rendered.accessibility(&report));
    }
    if report.refuses(job.strict) || inputs.library.found_damage() {
        files.abandon();
        return (!inputs.is_partial).then(|| report.refused());
    }
    Some(rendered.publish(files, snapshot, report, job))
}
