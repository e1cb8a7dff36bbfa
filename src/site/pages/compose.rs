//! Composes planned pages, some at a time, so that the views of all pages are never in memory together.

use super::context::PageContext;
use super::context::page_texts::ComposeOutput;
use super::kinds::view::{Page, PageKey, View};
use super::links::check::targets;
use super::page_metadata::PageMetadata;
use super::pages_read::common_digest;
use super::plan::Plan;
use super::plan::planned::Planned;
use super::reads::{CurrentState, Reads, SourceDigests};
use super::site_context::SiteContext;
use crate::base::digest::Digest;
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::content::source::BodyReader;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::site::accessibility::{AccessibilityFinding, AccessibilityReport, found_diagnostics};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::mem::{Discriminant, discriminant};

/// Composes the pages of a plan on demand.
pub struct Composing<'p> {
    pub plan: &'p Plan<'p>,
    site: SiteContext<'p>,
}

/// `T`: what was made of a page.
pub struct ComposedPages<T> {
    /// In the plan's order.
    pub made: Vec<T>,
    /// None: the page of the last build was kept.
    pub outputs: Vec<Option<ComposeOutput>>,
}

type Composed = (Page, ComposeOutput);

/// How many pages are composed before the first of them is rendered. Composing and rendering each fill the processor's
/// caches with their own code and data: in batches they displace each other less often.
const BATCH: usize = 32;

impl<'p> Composing<'p> {
    fn new(
        plan: &'p Plan<'p>,
        options: &'p Options,
        template_ids: Vec<String>,
        bodies: &'p BodyReader,
    ) -> Composing<'p> {
        Composing {
            plan,
            site: SiteContext::new(plan, options, targets(plan), template_ids, bodies),
        }
    }

    /// For all pages. `of_records`: the diagnostics of records, for the page that shows what was found.
    pub fn all<'d>(
        plan: &'p Plan<'p>,
        options: &'p Options,
        template_ids: Vec<String>,
        bodies: &'p BodyReader,
        of_records: impl IntoIterator<Item = &'d Diagnostic>,
    ) -> Composing<'p> {
        let mut composing = Composing::new(plan, options, template_ids, bodies);
        if plan.accessibility_report().is_some() {
            let of_records = of_records.into_iter().map(|of_record| (None, of_record));
            composing.site.accessibility = AccessibilityReport::of(plan, of_records);
        }
        composing
    }

    /// Of each kind of page all, which are composed lazily.
    pub fn kinds(&self) -> impl Iterator<Item = impl Iterator<Item = Page>> {
        let mut seen: FxHashSet<Discriminant<PageKey>> = FxHashSet::default();
        let pages = self.plan.pages.iter().enumerate();
        let firsts = pages.filter(move |(_, page)| seen.insert(discriminant(&page.key)));
        firsts.map(|(at, first)| {
            let kind = discriminant(&first.key);
            let of_kind = self.plan.pages[at..].iter();
            let of_kind = of_kind.filter(move |planned| discriminant(&planned.key) == kind);
            of_kind.map(|planned| self.composed(planned).0)
        })
    }

    /// What pages may read, as it is now.
    pub fn state<'s>(&'s self, digests: &'s SourceDigests<'s>) -> CurrentState<'s> {
        CurrentState {
            site: &self.site,
            digests,
        }
    }

    /// Of what all pages have in common. `made_with`: of the theme, and whatever else is done with pages.
    pub fn common_digest(&self, made_with: Digest) -> Digest {
        common_digest(&self.site, made_with)
    }

    /// Composes every page that `kept` gives nothing for, and passes it to `take`, from several threads.
    ///
    /// The page that shows what was found in the others' texts is composed last. `earlier`: of the pages that may be kept.
    pub fn each<T: Send>(
        &mut self,
        earlier: Option<&PageMetadata>,
        kept: impl Fn(&OutputPath) -> Option<T> + Sync,
        take: impl Fn(Page) -> T + Sync,
    ) -> ComposedPages<T> {
        let last = self.plan.accessibility_report();
        let is_last = |planned: &Planned<'_, PageKey>| {
            let last = last.map(|at| &self.plan.pages[at].path);
            last == Some(&planned.path)
        };
        let batches = self.plan.pages.par_chunks(BATCH);
        let (mut made, mut outputs): (Vec<Option<T>>, Vec<Option<ComposeOutput>>) = batches
            .flat_map_iter(|batch| {
                let composed = batch.iter().map(|planned| match kept(&planned.path) {
                    Some(kept) => (Some(kept), None),
                    None => (None, (!is_last(planned)).then(|| self.composed(planned))),
                });
                let composed: Vec<(Option<T>, Option<Composed>)> = composed.collect();
                let made = composed.into_iter().map(|(kept, composed)| match composed {
                    Some((page, output)) => (Some(take(page)), Some(output)),
                    None => (kept, None),
                });
                made.collect::<Vec<_>>()
            })
            .unzip();
        if let Some(at) = last {
            let found = self.found_in_texts(&outputs, earlier);
            self.site.accessibility.add(found);
            let (page, output) = self.composed(&self.plan.pages[at]);
            made[at] = Some(take(page));
            outputs[at] = Some(output);
        }
        ComposedPages {
            made: made.into_iter().flatten().collect(),
            outputs,
        }
    }

    /// `outputs`: of every page, in the plan's order.
    fn found_in_texts(
        &self,
        outputs: &[Option<ComposeOutput>],
        earlier: Option<&PageMetadata>,
    ) -> Vec<AccessibilityFinding> {
        let outputs = self.plan.paths().zip(outputs);
        let found = outputs.flat_map(|(path, output)| {
            let diagnostics = match output {
                Some(output) => output.diagnostics.as_slice(),
                None => earlier.map_or(&[][..], |earlier| earlier.diagnostics_of(path)),
            };
            diagnostics
                .iter()
                .map(move |diagnostic| (Some(path), diagnostic))
        });
        found_diagnostics(self.plan, found)
    }

    fn composed(&self, planned: &Planned<'_, PageKey>) -> Composed {
        let reads = Reads::default();
        let mut context = PageContext::new(
            &self.site,
            &planned.path,
            planned.language,
            planned.translation,
            &reads,
        );
        let page = Page {
            path: planned.path.clone(),
            language: planned.language,
            view: View::compose(&mut context, &planned.key),
        };
        let output = context.into_output();
        let reads = reads.into_set();
        (page, ComposeOutput { reads, ..output })
    }
}

/// The diagnostics of the pages, for a site whose theme cannot be loaded.
pub fn diagnostics_of_pages(
    plan: &Plan<'_>,
    options: &Options,
    template_ids: Vec<String>,
    bodies: &BodyReader,
) -> Diagnostics {
    let mut composing = Composing::all(plan, options, template_ids, bodies, []);
    let outputs = composing.each(None, |_| None, drop).outputs;
    let metadata = PageMetadata::default().renewed(plan, outputs);
    let dead = metadata.dead_fragments(plan).into_iter().flatten();
    metadata.diagnostics().cloned().chain(dead).collect()
}

/// Composes the pages at these addresses. None: a page shows a text that cannot be read, or does not exist.
pub fn some_pages(
    plan: &Plan<'_>,
    options: &Options,
    template_ids: Vec<String>,
    bodies: &BodyReader,
    addresses: &FxHashSet<OutputPath>,
) -> Option<Vec<(Page, ComposeOutput)>> {
    let composing = Composing::new(plan, options, template_ids, bodies);
    let composed: Vec<Composed> = plan
        .pages
        .par_iter()
        .filter(|planned| addresses.contains(&planned.path))
        .map(|planned| composing.composed(planned))
        .collect();
    let is_whole = |(_, output): &Composed| !output.lacks_a_body;
    let all_stand = composed.len() == addresses.len() && composed.iter().all(is_whole);
    all_stand.then_some(composed)
}
