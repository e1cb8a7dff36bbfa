//! Composes planned pages, some at a time, so that the views of all pages are never in memory together.

use super::context::PageContext;
use super::context::page_texts::ComposeOutput;
use super::kinds::view::{Page, PageKey, View};
use super::links::check::targets;
use super::page_metadata::PageMetadata;
use super::plan::Plan;
use super::plan::planned::Planned;
use super::site_context::SiteContext;
use crate::base::options::Options;
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::site::accessibility::{AccessibilityFinding, AccessibilityReport, found_diagnostics};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::mem::{Discriminant, discriminant};

/// Composes the pages of a plan on demand.
pub struct Composing<'p> {
    pub plan: &'p Plan<'p>,
    site: SiteContext<'p>,
    /// The first page of each kind, by its index in the plan: the theme's templates are checked against these.
    firsts: FxHashMap<usize, Composed>,
}

type Composed = (Page, ComposeOutput);

/// How many pages are composed before the first of them is rendered. Composing and rendering each fill the processor's
/// caches with their own code and data: in batches they displace each other less often.
const BATCH: usize = 32;

impl<'p> Composing<'p> {
    fn new(plan: &'p Plan<'p>, options: &'p Options, template_ids: Vec<String>) -> Composing<'p> {
        Composing {
            plan,
            site: SiteContext::new(
                plan.archive,
                plan.addresses,
                plan.library,
                options,
                targets(plan),
                &plan.lists,
                template_ids,
            ),
            firsts: FxHashMap::default(),
        }
    }

    /// For all pages; composes the first of each kind at once. `of_records`: the diagnostics of records, for the page that shows what
    /// was found.
    pub fn all<'d>(
        plan: &'p Plan<'p>,
        options: &'p Options,
        template_ids: Vec<String>,
        of_records: impl IntoIterator<Item = &'d Diagnostic>,
    ) -> Composing<'p> {
        let mut composing = Composing::new(plan, options, template_ids);
        if plan.accessibility_report().is_some() {
            let of_records = of_records.into_iter().map(|of_record| (None, of_record));
            composing.site.accessibility = AccessibilityReport::of(plan, of_records);
        }
        let mut seen: FxHashSet<Discriminant<PageKey>> = FxHashSet::default();
        let firsts: Vec<usize> = (0..plan.pages.len())
            .filter(|at| seen.insert(discriminant(&plan.pages[*at].key)))
            .collect();
        let firsts: Vec<_> = firsts
            .into_par_iter()
            .map(|at| (at, composing.composed(&plan.pages[at])))
            .collect();
        composing.firsts.extend(firsts);
        composing
    }

    /// For each kind of page its first page, and the others, which are composed lazily.
    pub fn kinds(&self) -> impl Iterator<Item = (&Page, impl Iterator<Item = Page>)> {
        let mut firsts: Vec<_> = self.firsts.iter().collect();
        firsts.sort_by_key(|(at, _)| **at);
        firsts.into_iter().map(|(at, (page, _))| {
            let kind = discriminant(&self.plan.pages[*at].key);
            let others = self.plan.pages[at + 1..].iter();
            let others = others.filter(move |planned| discriminant(&planned.key) == kind);
            (page, others.map(|planned| self.composed(planned).0))
        })
    }

    /// Composes every page and passes it to `take`, from several threads. Returns the results of `take`, in the plan's order, and
    /// the metadata of the pages.
    ///
    /// The page that shows what was found in the others' texts is composed last.
    pub fn each<T: Send>(mut self, take: impl Fn(Page) -> T + Sync) -> (Vec<T>, PageMetadata) {
        let last = self.plan.accessibility_report();
        let mut ready: Vec<Option<Composed>> = Vec::new();
        ready.resize_with(self.plan.pages.len(), || None);
        for (at, composed) in self.firsts.drain() {
            ready[at] = Some(composed);
        }
        let is_last = |planned: &Planned<'_, PageKey>| {
            let last = last.map(|at| &self.plan.pages[at].path);
            last == Some(&planned.path)
        };
        let batches = self.plan.pages.par_chunks(BATCH);
        let (mut taken, mut outputs): (Vec<Option<T>>, Vec<ComposeOutput>) = batches
            .zip(ready.par_chunks_mut(BATCH))
            .flat_map_iter(|(planned, ready)| {
                let composed = planned.iter().zip(ready).map(|(planned, ready)| {
                    let ready = ready.take();
                    (!is_last(planned)).then(|| ready.unwrap_or_else(|| self.composed(planned)))
                });
                let composed: Vec<Option<Composed>> = composed.collect();
                let taken = composed.into_iter().map(|composed| match composed {
                    Some((page, output)) => (Some(take(page)), output),
                    None => (None, ComposeOutput::default()),
                });
                taken.collect::<Vec<_>>()
            })
            .unzip();
        if let Some(at) = last {
            let found = self.found_in_texts(&outputs);
            self.site.accessibility.add(found);
            let (page, output) = self.composed(&self.plan.pages[at]);
            taken[at] = Some(take(page));
            outputs[at] = output;
        }
        let taken = taken.into_iter().flatten().collect();
        (taken, PageMetadata::new(self.plan, outputs))
    }

    /// `outputs`: of every page, in the plan's order.
    fn found_in_texts(&self, outputs: &[ComposeOutput]) -> Vec<AccessibilityFinding> {
        let outputs = self.plan.paths().zip(outputs);
        let found = outputs.flat_map(|(path, output)| {
            let diagnostics = output.diagnostics.iter();
            diagnostics.map(move |diagnostic| (Some(path), diagnostic))
        });
        found_diagnostics(self.plan, found)
    }

    fn composed(&self, planned: &Planned<'_, PageKey>) -> Composed {
        let mut context = PageContext::new(
            &self.site,
            &planned.path,
            planned.language,
            planned.translation,
        );
        let page = Page {
            path: planned.path.clone(),
            language: planned.language,
            view: View::compose(&mut context, &planned.key),
        };
        (page, context.into_output())
    }
}

/// The diagnostics of the pages, for a site whose theme cannot be loaded.
pub fn diagnostics_of_pages(
    plan: &Plan<'_>,
    options: &Options,
    template_ids: Vec<String>,
) -> Diagnostics {
    let (_, metadata) = Composing::all(plan, options, template_ids, []).each(drop);
    let dead = metadata.dead_fragments(plan).into_iter().flatten();
    metadata.diagnostics().cloned().chain(dead).collect()
}

/// Composes the pages at these addresses. None: a page shows a text that was not read in this build, or does not exist.
pub fn some_pages(
    plan: &Plan<'_>,
    options: &Options,
    template_ids: Vec<String>,
    addresses: &FxHashSet<OutputPath>,
) -> Option<Vec<(Page, ComposeOutput)>> {
    let composing = Composing::new(plan, options, template_ids);
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
