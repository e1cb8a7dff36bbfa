//! What can be linked to, before the pages are made; and whether every link arrives, after.

use super::targets::{FileTarget, FragmentLink, Targets};
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::site::pages::context::page_texts::PageEffects;
use crate::site::pages::plan::Plan;
use rustc_hash::{FxHashMap, FxHashSet};

pub fn targets(plan: &Plan<'_>) -> Targets {
    let pages = plan
        .pages
        .iter()
        .filter_map(|page| Some((page.source?.clone(), page.path.clone())))
        .collect();
    let files = plan
        .files
        .iter()
        .map(|file| {
            let (path, attachment) = (&file.path, file.attachment);
            let target = FileTarget {
                path: path.clone(),
                bytes: (plan.library.copy(&attachment.path))
                    .map_or(attachment.look.size, |copy| copy.bytes),
            };
            (attachment.path.clone(), target)
        })
        .collect();
    let all = plan
        .pages
        .iter()
        .map(|page| page.path.clone())
        .chain(plan.files.iter().map(|file| file.path.clone()))
        .collect();
    Targets {
        pages,
        files,
        documents: plan.documents.clone(),
        all,
    }
}

/// The pages to whose headings other pages link. `leavings`: of every page, in order.
pub fn linked_from_others(plan: &Plan<'_>, leavings: &[PageEffects]) -> Vec<OutputPath> {
    let links = plan
        .pages
        .iter()
        .zip(leavings)
        .flat_map(|(page, leavings)| {
            let others = |link: &&FragmentLink| link.page != page.path;
            leavings.fragment_links.iter().filter(others)
        });
    let linked: FxHashSet<OutputPath> = links.map(|link| link.page.clone()).collect();
    linked.into_iter().collect()
}

/// Looks whether each link to a place on a page leads to one. `leavings`: of every page, in order.
pub fn check_fragments(plan: &Plan<'_>, leavings: &[PageEffects], mistakes: &mut Diagnostics) {
    let asked: FxHashSet<&OutputPath> = leavings
        .iter()
        .flat_map(|leavings| leavings.fragment_links.iter().map(|link| &link.page))
        .collect();
    let pages = plan.pages.iter().zip(leavings);
    let pages: FxHashMap<&OutputPath, _> = pages
        .filter(|(page, _)| asked.contains(&page.path))
        .map(|(page, leavings)| (&page.path, (page, leavings.anchors.as_slice())))
        .collect();
    for link in leavings
        .iter()
        .flat_map(|leavings| &leavings.fragment_links)
    {
        // A file's places are the file's own business (`program.pdf#page=2`).
        let Some((page, known)) = pages.get(&link.page) else {
            continue;
        };
        if !known.contains(&link.fragment) {
            mistakes.add(catalogue::dead_fragment(
                link.place.clone(),
                &link.fragment,
                page.place.clone(),
                known.iter().map(String::as_str),
            ));
        }
    }
}
