//! Files that a programme links to beside an item become materials of the item's talk: "Tall, Kari Nordmann ([lysbilder](tall.pdf))".

use super::GroupSources;
use super::documents::FolderContents;
use crate::documents::LinkedFile;
use crate::import::draft::evidence::FieldEvidence;
use crate::import::draft::grouped_documents::resolved;
use crate::import::draft::{DraftAgenda, ImportedDocument};

/// Moves each such file from the gathering's materials to its talk. An item without a talk, and words that several items have, move nothing.
pub fn move_linked_files(
    sources: &GroupSources<'_>,
    contents: &mut FolderContents,
    agenda: &mut DraftAgenda,
    evidence: &mut [FieldEvidence],
) {
    for document in sources.own_documents() {
        for link in &document.facts.linked_files {
            let material = material_of(document, link, sources, contents);
            let (Some(from), Some(talk)) = (material, talk_beside(link, agenda)) else {
                continue;
            };
            let materials = &mut agenda.talks[talk].materials;
            let to = format!("presentations[{talk}].materials[{}]", materials.len());
            materials.push(contents.materials.remove(from));
            for entry in evidence.iter_mut() {
                if let Some(field) = moved_field(&entry.field, from, &to) {
                    entry.field = field;
                }
            }
        }
    }
}

/// The index of the material for the file that the document links to.
fn material_of(
    document: &ImportedDocument,
    link: &LinkedFile,
    sources: &GroupSources<'_>,
    contents: &FolderContents,
) -> Option<usize> {
    let name = resolved(&document.name, &link.target);
    let linked = sources.own_documents().find(|other| other.name == name)?;
    let stored = contents
        .files
        .iter()
        .find(|stored| stored.file == linked.file)?;
    let mut materials = contents.materials.iter();
    materials.position(|material| material.file.as_ref() == Some(&stored.name))
}

/// The index of the talk of the only item that has the words around the link.
fn talk_beside(link: &LinkedFile, agenda: &DraftAgenda) -> Option<usize> {
    let mut beside = agenda
        .sessions
        .iter()
        .filter(|session| !link.beside.is_empty() && session.as_written.contains(&link.beside));
    let (Some(only), None) = (beside.next(), beside.next()) else {
        return None;
    };
    let [id] = only.talks.as_slice() else {
        return None;
    };
    agenda.talks.iter().position(|talk| talk.id == *id)
}

/// The new path of a field of the materials, of which the one at `from` became `to`. None: it is of another list, or stays.
fn moved_field(field: &str, from: usize, to: &str) -> Option<String> {
    let (index, rest) = field.strip_prefix("materials[")?.split_once(']')?;
    let index: usize = index.parse().ok()?;
    match index.cmp(&from) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal => Some(format!("{to}{rest}")),
        std::cmp::Ordering::Greater => Some(format!("materials[{}]{rest}", index - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::moved_field;

    #[test]
    fn what_is_said_of_a_material_goes_with_it() {
        let check = |field: &str, expected: Option<&str>| {
            let found = moved_field(field, 1, "presentations[4].materials[0]");
            assert_eq!(found.as_deref(), expected, "{field}");
        };
        check("materials[0].kind", None);
        check(
            "materials[1].kind",
            Some("presentations[4].materials[0].kind"),
        );
        check("materials[2].title", Some("materials[1].title"));
        check("presentations[1].materials[1].file", None);
        check("title", None);
    }
}
