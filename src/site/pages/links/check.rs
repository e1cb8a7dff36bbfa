//! What can be linked to, before the pages are composed; and whether every link arrives, after.

use super::targets::{FileTarget, FragmentLink, Targets};
use crate::base::path::OutputPath;
use crate::diagnostics::{Diagnostics, catalogue};
use crate::site::pages::context::page_texts::PageEffects;
use crate::site::pages::plan::Plan;
use rustc_hash::{FxHashMap, FxHashSet};

/// Everything in the plan that a link can lead to.
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

/// The pages to whose headings other pages link. `effects`: of every page, in the plan's order.
pub fn linked_from_others(plan: &Plan<'_>, effects: &[PageEffects]) -> Vec<OutputPath> {
    let links = plan.pages.iter().zip(effects).flat_map(|(page, effects)| {
        let leads_away = |link: &&FragmentLink| link.page != page.path;
        effects.fragment_links.iter().filter(leads_away)
    });
    let linked: FxHashSet<OutputPath> = links.map(|link| link.page.clone()).collect();
    linked.into_iter().collect()
}

/// Adds a diagnostic for each link to a place on a page that the page does not have. `effects`: of every page, in the
/// plan's order.
pub fn check_fragments(plan: &Plan<'_>, effects: &[PageEffects], diagnostics: &mut Diagnostics) {
    let links = || effects.iter().flat_map(|effects| &effects.fragment_links);
    let linked: FxHashSet<&OutputPath> = links().map(|link| &link.page).collect();
    let pages = plan.pages.iter().zip(effects);
    let pages: FxHashMap<&OutputPath, _> = pages
        .filter(|(page, _)| linked.contains(&page.path))
        .map(|(page, effects)| (&page.path, (page, effects.anchors.as_slice())))
        .collect();
    for link in links() {
        // Places in an attached file are not known here (`program.pdf#page=2`).
        let Some((page, anchors)) = pages.get(&link.page) else {
            continue;
        };
        if !anchors.contains(&link.fragment) {
            diagnostics.add(catalogue::dead_fragment(
                link.place.clone(),
                &link.fragment,
                page.place.clone(),
                anchors.iter().map(String::as_str),
            ));
        }
    }
}
