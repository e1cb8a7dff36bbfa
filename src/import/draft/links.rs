//! Links between the drafts: the next gathering, and documents in another gathering's folder.
//!
//! They are made when all drafts have their folders.

use super::{DocumentGroup, GatheringDraft, ImportedDocument};
use crate::base::path::SourcePath;

pub struct GatheringLinks {
    pub next: Option<NextGathering>,
    /// Documents about this gathering that are in another gathering's folder: name, and that folder.
    pub documents_elsewhere: Vec<(String, SourcePath)>,
}

/// The next gathering, as announced by the same sources.
pub struct NextGathering {
    pub title: String,
    /// The path of its page, relative to the folder of this gathering.
    pub page: String,
}

/// The links of each draft. `groups`: the groups of the drafts, in the same order.
pub fn links(
    drafts: &[GatheringDraft],
    groups: &[DocumentGroup],
    documents: &[ImportedDocument],
) -> Vec<GatheringLinks> {
    (0..drafts.len())
        .map(|at| GatheringLinks {
            next: next_gathering(at, drafts, groups),
            documents_elsewhere: documents_elsewhere(&groups[at], drafts, groups, documents),
        })
        .collect()
}

fn documents_elsewhere(
    group: &DocumentGroup,
    drafts: &[GatheringDraft],
    groups: &[DocumentGroup],
    documents: &[ImportedDocument],
) -> Vec<(String, SourcePath)> {
    group
        .shared
        .iter()
        .filter_map(|document| {
            let owner = groups
                .iter()
                .position(|other| other.own.contains(document))?;
            Some((
                documents[*document].name.clone(),
                drafts[owner].folder.clone(),
            ))
        })
        .collect()
}

/// The first later gathering of the same county that a document of this gathering mentions.
fn next_gathering(
    at: usize,
    drafts: &[GatheringDraft],
    groups: &[DocumentGroup],
) -> Option<NextGathering> {
    let this = &groups[at];
    let next = (at + 1..groups.len()).find(|other| {
        let other = &groups[*other];
        other.date.is_some()
            && this.county.is_some()
            && this.county == other.county
            && other
                .mentions
                .iter()
                .any(|dated| this.own.contains(&dated.document))
    })?;
    Some(NextGathering {
        title: drafts[next].title.clone(),
        page: relative_page(&drafts[at].folder, &drafts[next].folder),
    })
}

/// The page of the gathering in the folder `to`, relative to the folder `from`.
fn relative_page(from: &SourcePath, to: &SourcePath) -> String {
    match (
        from.folder() == to.folder(),
        to.as_str().strip_prefix("content/gatherings/"),
    ) {
        (true, _) => format!("../{}/index.md", to.name()),
        (false, Some(below)) => format!("../../{below}/index.md"),
        (false, None) => format!("../../../../{to}/index.md"),
    }
}
