//! What is noted of each page beside its view: which texts it shows, where those link to, and what is wrong with them.
//!
//! Noted from one build to the next, so that a page that stays is told of without being composed.

use super::context::page_texts::PageEffects;
use super::links::targets::FragmentLink;
use super::plan::Plan;
use crate::base::path::{OutputPath, SourcePath};
use crate::diagnostics::{Diagnostic, catalogue};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct PageNotes(BTreeMap<OutputPath, PageNote>);

/// Of one page.
#[derive(Debug, Serialize, Deserialize)]
struct PageNote {
    /// The files whose texts it shows.
    bodies: Vec<SourcePath>,
    /// In its texts, to places on pages.
    links: Vec<FragmentLink>,
    /// The ids that a link may lead to. None: no link led to a place on the page, and they were not kept.
    anchors: Option<Vec<String>>,
    /// Of its texts.
    diagnostics: Vec<Diagnostic>,
}

impl PageNotes {
    /// `effects`: of every page, in the plan's order.
    pub fn new(plan: &Plan<'_>, effects: Vec<PageEffects>) -> PageNotes {
        let mut notes = PageNotes::default();
        notes.replace(plan.paths().cloned().zip(effects));
        notes
    }

    /// Puts what is noted of some pages in the place of what was noted before.
    pub fn replace(&mut self, pages: impl IntoIterator<Item = (OutputPath, PageEffects)>) {
        self.0.extend(pages.into_iter().map(|(path, effects)| {
            let note = PageNote {
                bodies: effects.bodies,
                links: effects.fragment_links,
                anchors: Some(effects.anchors),
                diagnostics: effects.diagnostics,
            };
            (path, note)
        }));
    }

    /// Without what no build needs while links lead where they do.
    pub fn pruned(mut self) -> PageNotes {
        let links = self.0.values().flat_map(|note| &note.links);
        let linked: FxHashSet<OutputPath> = links.map(|link| link.page.clone()).collect();
        self.0.retain(|path, note| {
            if !linked.contains(path) {
                note.anchors = None;
            }
            let is_empty = note.bodies.is_empty() && note.diagnostics.is_empty();
            note.anchors.is_some() || !note.links.is_empty() || !is_empty
        });
        self
    }

    /// The pages that show a text of one of these files.
    pub fn pages_that_show(&self, files: &FxHashSet<&SourcePath>) -> FxHashSet<OutputPath> {
        let shows = |note: &PageNote| note.bodies.iter().any(|file| files.contains(file));
        let pages = self.0.iter().filter(|(_, note)| shows(note));
        pages.map(|(page, _)| page.clone()).collect()
    }

    /// What is wrong with the texts, but for links to places that are not there.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.values().flat_map(|note| &note.diagnostics)
    }

    /// A diagnostic for each link to a place on a page that the page does not have. None: a link leads to a page whose places are not
    /// known.
    pub fn dead_fragments(&self, plan: &Plan<'_>) -> Option<Vec<Diagnostic>> {
        let mut dead = Vec::new();
        for link in self.0.values().flat_map(|note| &note.links) {
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
