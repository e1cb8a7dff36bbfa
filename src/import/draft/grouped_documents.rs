//! Which gathering's folder each document's file is put into.

use super::group::YearSource;
use super::{DocumentGroup, ImportedDocument, PlacedBy};
use crate::base::date::Edtf;
use crate::content::schema::records::MaterialKind;
use crate::import::analysis::{DateRelation, MentionBasis, Tense, is_about_gathering};
use crate::import::extract::dates_in_names::times_in_name;
use percent_encoding::percent_decode_str;

/// Adds the document to the group whose folder its file is put into, and to the other groups that it mentions. False: it belongs to no group.
pub fn place_document(
    document: usize,
    documents: &[ImportedDocument],
    groups: &mut [DocumentGroup],
) -> bool {
    let name = documents[document].name.as_str();
    let home = groups
        .iter()
        .position(|group| group.papers.contains(&document) || group.has_folder_of(name));
    let mentioned: Vec<usize> = (0..groups.len())
        .filter(|at| Some(*at) != home && groups[*at].relation_to(document).is_some())
        .collect();
    let owner = home
        .or_else(|| clearest(document, &mentioned, groups))
        .or_else(|| owner_of_several(document, &mentioned, documents, groups));
    let is_of_another_time = |at: usize| {
        home.is_none()
            && !says_its_time(document, &groups[at])
            && is_named_for_another(name, &groups[at])
    };
    let stranger = owner.filter(|owner| is_of_another_time(*owner));
    if let Some(owner) = stranger {
        return place_stranger(document, owner, documents, groups);
    }
    for at in &mentioned {
        if Some(*at) != owner {
            groups[*at].shared.push(document);
        }
    }
    match owner {
        Some(owner) => groups[owner].own.push(document),
        None => return place_silent(document, documents, groups),
    }
    true
}

/// Does the document state the gathering's day with its year?
fn says_its_time(document: usize, group: &DocumentGroup) -> bool {
    let mut own = group.mentions.iter();
    own.any(|dated| {
        dated.document == document
            && dated.date.is_some()
            && dated.year_source == YearSource::Written
    })
}

fn is_named_for_another(name: &str, group: &DocumentGroup) -> bool {
    let date = group.date.as_ref();
    date.is_some_and(|date| names_another_time(name, date))
}

/// A document that mentions a gathering without its year, and whose name has another year: what it says is not believed. Minutes and the like are
/// left open; other files stay with the gathering, with a doubt.
fn place_stranger(
    document: usize,
    owner: usize,
    documents: &[ImportedDocument],
    groups: &mut [DocumentGroup],
) -> bool {
    for group in groups.iter_mut() {
        group.mentions.retain(|dated| dated.document != document);
    }
    let is_record = is_about_gathering(documents[document].facts.kind);
    if !is_record {
        groups[owner].own.push(document);
        groups[owner].unsure.push((document, PlacedBy::Company));
    }
    !is_record
}

/// Adds a document that mentions no gathering of its own to the only group that it came with, or whose county it names. A record of a
/// meeting at another time is left open.
fn place_silent(
    document: usize,
    documents: &[ImportedDocument],
    groups: &mut [DocumentGroup],
) -> bool {
    let silent = &documents[document];
    let came_with = silent.came_with.as_str();
    let mut beside = (0..groups.len()).filter(|at| {
        groups.len() == 1
            || !came_with.is_empty() && groups[*at].has_document_from(came_with, documents)
    });
    let beside = match (beside.next(), beside.next()) {
        (Some(only), None) => Some((only, None)),
        (Some(_), Some(_)) => None,
        (None, _) => group_above(came_with, documents, groups).map(|only| (only, None)),
    };
    let of_county = || {
        let mut groups = groups.iter();
        let is_of_county = |group: &DocumentGroup| {
            let county = group.county.as_ref();
            county.is_some_and(|county| silent.facts.counties == [county.as_str()])
        };
        let first = groups.position(is_of_county)?;
        (!groups.any(is_of_county)).then_some((first, Some(PlacedBy::County)))
    };
    let Some((at, placed_by)) = beside.or_else(of_county) else {
        return false;
    };
    let mentions_it = groups[at].relation_to(document).is_some();
    let is_of_another_time = is_named_for_another(&silent.name, &groups[at]);
    if mentions_it || is_of_another_time && is_about_gathering(silent.facts.kind) {
        return false;
    }
    let placed_by = placed_by.or(is_of_another_time.then_some(PlacedBy::Company));
    groups[at].own.push(document);
    groups[at].unsure.extend(placed_by.map(|by| (document, by)));
    true
}

/// "Konferansen/innlegg" inside "Konferansen": the only group with documents in the nearest folder above that has any, or in other folders there.
fn group_above(
    came_with: &str,
    documents: &[ImportedDocument],
    groups: &[DocumentGroup],
) -> Option<usize> {
    let mut folder = came_with;
    while let Some((above, _)) = folder.rsplit_once('/') {
        let is_below = |document: usize| {
            let rest = documents[document].came_with.strip_prefix(above);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let mut found = (0..groups.len()).filter(|at| {
            let mentioning = groups[*at].mentions.iter().map(|dated| dated.document);
            let own = groups[*at].own.iter().copied();
            mentioning.chain(own).any(is_below)
        });
        match (found.next(), found.next()) {
            (None, _) => folder = above,
            (only, None) => return only,
            _ => return None,
        }
    }
    None
}

/// Does the file's name have a year, a week or six digits of a date, none of which is the gathering's?
fn names_another_time(name: &str, date: &Edtf) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    let times = times_in_name(name);
    !times.is_empty() && !times.iter().any(|time| time.overlaps(date))
}

/// The only group whose date the document has in its name, beside a label or in a headline. None: there is none, or there are several.
fn clearest(document: usize, mentioned: &[usize], groups: &[DocumentGroup]) -> Option<usize> {
    let is_clear = |at: &usize| {
        groups[*at].existing_folder.is_none()
            && groups[*at].mentions.iter().any(|dated| {
                dated.document == document
                    && dated.mention.relation == DateRelation::Own
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

/// The group that the document is most closely related to. Of several, an invitation belongs to one that it announces, and any document to
/// one that the site does not have yet. None: there is none, or it is an invitation that only looks back.
fn owner_of_several(
    document: usize,
    mentioned: &[usize],
    documents: &[ImportedDocument],
    groups: &[DocumentGroup],
) -> Option<usize> {
    let invites = matches!(
        documents[document].facts.kind,
        Some(MaterialKind::Invitation | MaterialKind::Programme)
    );
    let is_held = |at: usize| {
        let mut own = groups[at].mentions.iter();
        own.any(|dated| dated.document == document && dated.mention.tense == Tense::Held)
    };
    // "Neste samling er 9. juni" in an invitation is the one that it invites to.
    let relation = |at: usize| match groups[at].relation_to(document) {
        Some(DateRelation::Next) if invites => Some(DateRelation::Own),
        relation => relation,
    };
    let closest = mentioned.iter().copied().min_by_key(|at| {
        (
            relation(*at),
            invites && is_held(*at),
            groups[*at].existing_folder.is_some(),
        )
    })?;
    let looks_back = groups[closest].relation_to(document) >= Some(DateRelation::Previous);
    (!(invites && looks_back)).then_some(closest)
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
                    .any(|link| resolved(&other.name, &link.target) == name)
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
pub fn resolved(file: &str, link: &str) -> String {
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
