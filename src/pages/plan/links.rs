//! What can be linked to, before the pages are made; and whether every link arrives, after.

use super::{Page, Plan};
use crate::diagnostics::{Diagnostics, catalogue};
use crate::pages::composer::Leavings;
use crate::pages::targets::{FileTarget, FragmentLink, Targets};
use crate::path::OutputPath;
use std::collections::{HashMap, HashSet};

pub(super) fn targets(plan: &Plan<'_>) -> Targets {
    let pages = plan
        .pages
        .iter()
        .filter_map(|page| Some((page.source?.clone(), page.path.clone())))
        .collect();
    let files = plan
        .files
        .iter()
        .map(|(path, attachment)| {
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
        .chain(plan.files.iter().map(|(path, _)| path.clone()))
        .collect();
    Targets {
        pages,
        files,
        documents: plan.documents.clone(),
        all,
    }
}

/// The pages to whose headings other pages link.
pub(super) fn linked_from_others(composed: &[(Page, Leavings)]) -> Vec<OutputPath> {
    let links = composed.iter().flat_map(|(page, leavings)| {
        let others = |link: &&FragmentLink| link.page != page.path;
        leavings.fragment_links.iter().filter(others)
    });
    let linked: HashSet<OutputPath> = links.map(|link| link.page.clone()).collect();
    linked.into_iter().collect()
}

/// Gathers the mistakes of all pages, and looks whether each link to a place on a page leads to one.
pub(super) fn check_fragments(
    plan: &Plan<'_>,
    composed: Vec<(Page, Leavings)>,
    mistakes: &mut Diagnostics,
) -> Vec<Page> {
    let asked: HashSet<&OutputPath> = composed
        .iter()
        .flat_map(|(_, leavings)| leavings.fragment_links.iter().map(|link| &link.page))
        .collect();
    let anchors: HashMap<&OutputPath, &[String]> = composed
        .iter()
        .filter(|(page, _)| asked.contains(&page.path))
        .map(|(page, leavings)| (&page.path, leavings.anchors.as_slice()))
        .collect();
    for (_, leavings) in &composed {
        for link in &leavings.fragment_links {
            let known = anchors.get(&link.page).copied().unwrap_or_default();
            // A file's places are the file's own business (`program.pdf#page=2`).
            let is_page = anchors.contains_key(&link.page);
            if is_page && !known.contains(&link.fragment) {
                let page = plan.pages.iter().find(|page| page.path == link.page);
                mistakes.add(catalogue::dead_fragment(
                    link.place.clone(),
                    &link.fragment,
                    page.and_then(|page| page.place.clone()),
                    known.iter().map(String::as_str),
                ));
            }
        }
    }
    composed
        .into_iter()
        .map(|(page, leavings)| {
            mistakes.extend(leavings.mistakes);
            page
        })
        .collect()
}
