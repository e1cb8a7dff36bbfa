//! Which gathering's folder a document's file lies in.

use super::{DocumentGroup, ImportedDocument};

/// Adds the document to the group whose folder its file lies in, and to the other groups that it speaks of. False: it belongs to no group.
pub fn place_document(
    document: usize,
    documents: &[ImportedDocument],
    groups: &mut [DocumentGroup],
) -> bool {
    let mentioned: Vec<usize> = (0..groups.len())
        .filter(|at| {
            let mut mentions = groups[*at].mentions.iter();
            mentions.any(|dated| dated.document == document)
        })
        .collect();
    if let Some(owner) = owner(&mentioned, groups) {
        for at in mentioned {
            if at == owner {
                groups[at].own.push(document);
            } else {
                groups[at].shared.push(document);
            }
        }
        return true;
    }
    let silent = &documents[document];
    let came_with = silent.came_with.as_str();
    let beside: Vec<usize> = (0..groups.len())
        .filter(|at| !came_with.is_empty() && groups[*at].has_document_from(came_with, documents))
        .collect();
    let of_county: Vec<usize> = (0..groups.len())
        .filter(|at| {
            groups[*at]
                .county
                .as_ref()
                .is_some_and(|county| silent.facts.counties == [county.as_str()])
        })
        .collect();
    match (groups.len(), beside.as_slice(), of_county.as_slice()) {
        (1, ..) => groups[0].own.push(document),
        (_, [at], _) => groups[*at].own.push(document),
        (_, _, [at]) => {
            groups[*at].own.push(document);
            groups[*at].unsure.push(document);
        }
        _ => return false,
    }
    true
}

/// The first of the groups that the site does not have yet; if it has all of them, the first one.
fn owner(mentioned: &[usize], groups: &[DocumentGroup]) -> Option<usize> {
    let is_new = |at: &&usize| groups[**at].existing_folder.is_none();
    mentioned.iter().find(is_new).or(mentioned.first()).copied()
}
