//! What can be linked to, before the pages are composed.

use super::targets::{FileTarget, Targets};
use crate::site::pages::plan::Plan;

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
                    .map_or(attachment.stamp.size, |copy| copy.bytes),
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
