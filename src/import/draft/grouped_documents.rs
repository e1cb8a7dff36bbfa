//! Which gathering's folder each document's file is put into.

use super::{DocumentGroup, ImportedDocument};
use crate::import::analysis::MentionBasis;
use percent_encoding::percent_decode_str;

/// Adds the document to the group whose folder its file is put into, and to the other groups that it mentions. False: it belongs to no group.
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
    let name = documents[document].name.as_str();
    let home = groups.iter().position(|group| group.has_folder_of(name));
    let mentioned: Vec<usize> = mentioned
        .into_iter()
        .filter(|at| Some(*at) != home)
        .collect();
    let owner = home.or_else(|| clearest(document, &mentioned, groups));
    if let Some(owner) = owner.or_else(|| owner_of_several(&mentioned, groups)) {
        if home.is_some() {
            groups[owner].own.push(document);
        }
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

/// The only group whose date the document has in its name, beside a label or in a headline. None: there is none, or there are several.
fn clearest(document: usize, mentioned: &[usize], groups: &[DocumentGroup]) -> Option<usize> {
    let is_clear = |at: &usize| {
        groups[*at].existing_folder.is_none()
            && groups[*at].mentions.iter().any(|dated| {
                dated.document == document
                    && matches!(
                        dated.mention.basis,
                        MentionBasis::Name | MentionBasis::Label
                    )
            })
    };
    let mut clear = mentioned.iter().copied().filter(is_clear);
    match (clear.next(), clear.next()) {
        (only, None) => only,
        _ => None,
    }
}

/// Assigns documents that mention no gathering to the one gathering whose documents link to them.
pub fn place_linked(
    ungrouped: &mut Vec<usize>,
    documents: &[ImportedDocument],
    groups: &mut [DocumentGroup],
) {
    ungrouped.retain(|document| {
        let name = documents[*document].name.as_str();
        let links_to_it = |group: &DocumentGroup| {
            group.own.iter().any(|other| {
                let other = &documents[*other];
                let linked = &other.facts.linked_files;
                linked
                    .iter()
                    .any(|link| resolved(&other.name, link) == name)
            })
        };
        let mut linking = (0..groups.len()).filter(|at| links_to_it(&groups[*at]));
        match (linking.next(), linking.next()) {
            (Some(only), None) => {
                groups[only].own.push(*document);
                false
            }
            _ => true,
        }
    });
}

/// The target of a link in a file: "moeter/agenda.md" and "../lysbilder/a%20b.pdf" → "lysbilder/a b.pdf".
fn resolved(file: &str, link: &str) -> String {
    let link = percent_decode_str(link).decode_utf8_lossy();
    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in link.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The first of the groups that the site does not have yet; if it has all, the first one.
fn owner_of_several(mentioned: &[usize], groups: &[DocumentGroup]) -> Option<usize> {
    let is_new = |at: &&usize| groups[**at].existing_folder.is_none();
    mentioned.iter().find(is_new).or(mentioned.first()).copied()
}
