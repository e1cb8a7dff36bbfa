//! From planned pages to pages, one by one: nobody need hold all of them.

use super::context::PageContext;
use super::context::page_texts::PageEffects;
use super::kinds::view::{Page, PageKey, View};
use super::links::check::{check_fragments, linked_from_others, targets};
use super::links::targets::FragmentLink;
use super::plan::Plan;
use super::plan::planned::Planned;
use super::site_context::SiteContext;
use crate::base::options::Options;
use crate::base::path::{OutputPath, SourcePath};
use crate::diagnostics::Diagnostics;
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::mem::{Discriminant, discriminant};

/// All that pages are made of.
pub struct Composing<'p> {
    pub plan: &'p Plan<'p>,
    site: SiteContext<'p>,
    /// The first page of each kind, by its place in the plan: whoever wants to see one sees these.
    firsts: FxHashMap<usize, Composed>,
}

type Composed = (Page, PageEffects);

/// So many pages are made before the first of them is handed on: the processor then finds its way in one half of the work at a time.
const AT_ONCE: usize = 32;

/// What is known of the pages' texts when all have been made.
#[derive(Debug, Default)]
pub struct Outline {
    /// The pages that show texts, and the files those stand in.
    pub bodies: Vec<(OutputPath, Vec<SourcePath>)>,
    /// The pages to whose headings other pages link.
    pub linked: Vec<OutputPath>,
    /// What was wrong in them, and links to places that are not there.
    pub mistakes: Diagnostics,
}

impl<'p> Composing<'p> {
    fn new(plan: &'p Plan<'p>, options: &'p Options) -> Composing<'p> {
        Composing {
            plan,
            site: SiteContext::new(
                plan.archive,
                plan.addresses,
                plan.library,
                options,
                targets(plan),
            ),
            firsts: FxHashMap::default(),
        }
    }

    /// For all pages: with the first of each kind.
    pub fn all(plan: &'p Plan<'p>, options: &'p Options) -> Composing<'p> {
        let mut composing = Composing::new(plan, options);
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

    /// Of each kind of page the first, and the others, which are made when they are asked for.
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

    /// Makes every page and hands it on, soon after and at the same time as others; gives what was made of them in the plan's order.
    pub fn each<T: Send>(mut self, take: impl Fn(Page) -> T + Sync) -> (Vec<T>, Outline) {
        let mut ready: Vec<Option<Composed>> = Vec::new();
        ready.resize_with(self.plan.pages.len(), || None);
        for (at, composed) in self.firsts.drain() {
            ready[at] = Some(composed);
        }
        let some = self.plan.pages.par_chunks(AT_ONCE);
        let (made, leavings): (Vec<T>, Vec<PageEffects>) = some
            .zip(ready.par_chunks_mut(AT_ONCE))
            .flat_map_iter(|(planned, ready)| {
                let composed = planned.iter().zip(ready).map(|(planned, ready)| {
                    let ready = ready.take();
                    ready.unwrap_or_else(|| self.composed(planned))
                });
                let composed: Vec<Composed> = composed.collect();
                let made = composed.into_iter();
                let made = made.map(|(page, leavings)| (take(page), leavings));
                made.collect::<Vec<_>>()
            })
            .unzip();
        (made, self.outline(leavings))
    }

    /// `leavings`: of every page, in order.
    fn outline(&self, leavings: Vec<PageEffects>) -> Outline {
        let linked = linked_from_others(self.plan, &leavings);
        let mut mistakes = Diagnostics::new();
        check_fragments(self.plan, &leavings, &mut mistakes);
        let mut bodies = Vec::new();
        for (page, leavings) in self.plan.pages.iter().zip(leavings) {
            mistakes.extend(leavings.diagnostics);
            if !leavings.bodies.is_empty() {
                bodies.push((page.path.clone(), leavings.bodies));
            }
        }
        Outline {
            bodies,
            linked,
            mistakes,
        }
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
        (page, context.into_effects())
    }
}

/// Some pages of a site that was sound in an earlier build and of which only these pages' texts have changed. None:
/// not all can be told from these pages alone.
pub fn some_pages(
    plan: &Plan<'_>,
    options: &Options,
    wanted: &FxHashSet<OutputPath>,
) -> Option<Vec<Page>> {
    let composing = Composing::new(plan, options);
    let composed: Vec<Composed> = plan
        .pages
        .par_iter()
        .filter(|planned| wanted.contains(&planned.path))
        .map(|planned| composing.composed(planned))
        .collect();
    let alone = |(page, leavings): &Composed| {
        let own = |link: &FragmentLink| {
            link.page == page.path && leavings.anchors.contains(&link.fragment)
        };
        !leavings.lacks_a_body
            && leavings.diagnostics.is_empty()
            && leavings.fragment_links.iter().all(own)
    };
    let sound = composed.len() == wanted.len() && composed.iter().all(alone);
    sound.then(|| composed.into_iter().map(|(page, _)| page).collect())
}
