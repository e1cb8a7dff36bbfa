//! Metadata of each page: the texts that it shows, their links and ids, and the diagnostics about them.
//!
//! Stored between builds, so that the diagnostics of an unchanged page can be reported without composing it.

use super::context::page_texts::ComposeOutput;
use super::links::targets::FragmentLink;
use super::plan::Plan;
use crate::base::path::{OutputPath, SourcePath};
use crate::diagnostics::{Diagnostic, catalogue};
use crate::site::accessibility::FoundDiagnostic;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The metadata of all pages.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PageMetadata(BTreeMap<OutputPath, OnePage>);

/// The metadata of one page.
#[derive(Debug, Serialize, Deserialize)]
struct OnePage {
    /// The files whose texts the page shows.
    bodies: Vec<SourcePath>,
    /// Links in its texts to ids on pages.
    links: Vec<FragmentLink>,
    /// The ids on the page that a link may lead to. None: they were not stored, because there was no such link.
    anchors: Option<Vec<String>>,
    /// Diagnostics about its texts.
    diagnostics: Vec<Diagnostic>,
}

impl PageMetadata {
    /// Of every page, in the plan's order. `outputs`: None where the metadata of the last build are right.
    pub fn renewed(
        mut self,
        plan: &Plan<'_>,
        outputs: impl IntoIterator<Item = Option<ComposeOutput>>,
    ) -> PageMetadata {
        let mut metadata = PageMetadata::default();
        for (path, output) in plan.paths().zip(outputs) {
            match output {
                Some(output) => metadata.replace([(path.clone(), output)]),
                None => {
                    let before = self.0.remove(path);
                    metadata.0.extend(before.map(|page| (path.clone(), page)));
                }
            }
        }
        metadata
    }

    /// Replaces the metadata of some pages.
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

    /// Removes what the next build does not need, as long as the links are the same: the ids of pages that no link
    /// leads to, and empty entries.
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

    /// The pages that show the text of one of these files.
    pub fn pages_depending_on(&self, files: &FxHashSet<&SourcePath>) -> FxHashSet<OutputPath> {
        let shows = |page: &OnePage| page.bodies.iter().any(|file| files.contains(file));
        let pages = self.0.iter().filter(|(_, page)| shows(page));
        pages.map(|(page, _)| page.clone()).collect()
    }

    /// The diagnostics about texts, without those about broken links to ids.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.values().flat_map(|page| &page.diagnostics)
    }

    /// Those about the texts of one page.
    pub fn diagnostics_of(&self, page: &OutputPath) -> &[Diagnostic] {
        self.0.get(page).map_or(&[], |page| &page.diagnostics)
    }

    /// The same, each with its page.
    pub fn diagnostics_of_pages(&self) -> impl Iterator<Item = FoundDiagnostic<'_>> {
        self.0.iter().flat_map(|(path, page)| {
            let diagnostics = page.diagnostics.iter();
            diagnostics.map(move |diagnostic| (Some(path), diagnostic))
        })
    }

    /// The links of texts to ids on pages: each page and id.
    pub fn fragment_links(&self) -> impl Iterator<Item = (&OutputPath, &str)> {
        let links = self.0.values().flat_map(|page| &page.links);
        links.map(|link| (&link.page, link.fragment.as_str()))
    }

    /// A diagnostic for each link to an id that its page does not have. None: the ids of a page with such a link are not known.
    pub fn dead_fragments(&self, plan: &Plan<'_>) -> Option<Vec<Diagnostic>> {
        let mut dead = Vec::new();
        for link in self.0.values().flat_map(|page| &page.links) {
            let pages = &plan.pages;
            let Ok(at) = pages.binary_search_by(|page| page.path.cmp(&link.page)) else {
                // Ids in an attached file are not known (`program.pdf#page=2`).
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
