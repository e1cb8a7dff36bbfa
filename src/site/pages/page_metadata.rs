//! What is noted of each page beside its view: which texts it shows, where those link to, and what is wrong with them.
//!
//! Noted from one build to the next, so that a page that stays is told of without being composed.

use super::context::page_texts::ComposeOutput;
use super::links::targets::FragmentLink;
use super::plan::Plan;
use crate::base::path::{OutputPath, SourcePath};
use crate::diagnostics::{Diagnostic, catalogue};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PageMetadata(BTreeMap<OutputPath, OnePage>);

/// Of one page.
#[derive(Debug, Serialize, Deserialize)]
struct OnePage {
    /// The files whose texts it shows.
    bodies: Vec<SourcePath>,
    /// In its texts, to places on pages.
    links: Vec<FragmentLink>,
    /// The ids that a link may lead to. None: no link led to a place on the page, and they were not kept.
    anchors: Option<Vec<String>>,
    /// Of its texts.
    diagnostics: Vec<Diagnostic>,
}

impl PageMetadata {
    /// `effects`: of every page, in the plan's order.
    pub fn new(plan: &Plan<'_>, outputs: Vec<ComposeOutput>) -> PageMetadata {
        let mut metadata = PageMetadata::default();
        metadata.replace(plan.paths().cloned().zip(outputs));
        metadata
    }

    /// Puts what is noted of some pages in the place of what was noted before.
    pub fn replace(&mut self, pages: impl IntoIterator<Item = (OutputPath, ComposeOutput)>) {
        self.0.extend(pages.into_iter().map(|(path, outputs)| {
            let page = OnePage {
                bodies: outputs.bodies,
                links: outputs.fragment_links,
                anchors: Some(outputs.anchors),
                diagnostics: outputs.diagnostics,
            };
            (path, page)
        }));
    }

    /// Without what no build needs while links lead where they do.
    pub fn pruned(mut self) -> PageMetadata {
        let links = self.0.values().flat_map(|page| &page.links);
        let linked: FxHashSet<OutputPath> = links.map(|link| link.page.clone()).collect();
        self.0.retain(|path, page| {
            if !linked.contains(path) {
                page.anchors = None;
            }
            let is_empty = page.bodies.is_empty() && page.diagnostics.is_empty();
            page.anchors.is_some() || !page.links.is_empty() || !is_empty
        });
        self
    }

    /// The pages that show a text of one of these files.
    pub fn pages_depending_on(&self, files: &FxHashSet<&SourcePath>) -> FxHashSet<OutputPath> {
        let shows = |page: &OnePage| page.bodies.iter().any(|file| files.contains(file));
        let pages = self.0.iter().filter(|(_, page)| shows(page));
        pages.map(|(page, _)| page.clone()).collect()
    }

    /// What is wrong with the texts, but for links to places that are not there.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.values().flat_map(|page| &page.diagnostics)
    }

    /// A diagnostic for each link to a place on a page that the page does not have. None: a link leads to a page whose places are not
    /// known.
    pub fn dead_fragments(&self, plan: &Plan<'_>) -> Option<Vec<Diagnostic>> {
        let mut dead = Vec::new();
        for link in self.0.values().flat_map(|page| &page.links) {
            let pages = &plan.pages;
            let Ok(at) = pages.binary_search_by(|page| page.path.cmp(&link.page)) else {
                // Places in an attached file are not known here (`program.pdf#page=2`).
                continue;
            };
            let anchors = self.0.get(&link.page)?.anchors.as_ref()?;
            if !anchors.contains(&link.fragment) {
                dead.push(catalogue::dead_fragment(
                    link.place.clone(),
                    &link.fragment,
                    pages[at].place.clone(),
                    anchors.iter().map(String::as_str),
                ));
            }
        }
        Some(dead)
    }
}
