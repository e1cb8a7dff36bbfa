//! Documents that others mention but that are not among the files: they become materials that are not preserved.

use super::GroupSources;
use super::documents::without_quotation_marks;
use crate::base::date::Edtf;
use crate::content::schema::records::MaterialKind;
use crate::import::analysis::MentionedDocument;
use crate::import::draft::evidence::{DraftPart, FieldEvidence};
use crate::import::draft::{DraftAgenda, DraftMaterial, doubts};

/// Why a mentioned document is this gathering's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BelongsBy {
    /// Its date.
    Date,
    /// "første samling": the gathering's number in its county.
    Ordinal,
    /// The document that mentions it.
    Source,
}

/// `materials`: those with files; the new ones come after them. A gathering that the site already has gets none: the site may have the file.
pub fn lost_materials(
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
    materials: &[DraftMaterial],
    agenda: &DraftAgenda,
) -> DraftPart<Vec<DraftMaterial>> {
    if sources.group().existing_folder.is_some() {
        return DraftPart::new(Vec::new(), []);
    }
    let mut mentioned: Vec<(&MentionedDocument, BelongsBy)> = Vec::new();
    for (at, facts) in sources.all_facts() {
        for document in &facts.mentioned_documents {
            if let Some(by) = belongs_by(document, at, sources, date) {
                mentioned.push((document, by));
            }
        }
    }
    // Documents listed with a title come before those only said to be enclosed.
    mentioned.sort_by_key(|(document, _)| document.enclosed);

    let has_slides = agenda.talks.iter().any(|talk| !talk.materials.is_empty());
    let mut evidence = Vec::new();
    let mut lost: Vec<DraftMaterial> = Vec::new();
    for (document, by) in mentioned {
        let is_listed = materials
            .iter()
            .chain(&lost)
            .any(|material| material.kind == document.kind);
        if is_listed || document.kind == MaterialKind::Slides && has_slides {
            continue;
        }
        let field = format!("materials[{}].missing", materials.len() + lost.len());
        let words = Some(document.as_written.as_str());
        evidence.push(if by == BelongsBy::Ordinal {
            FieldEvidence::inferred(&field, words, doubts::mention_by_ordinal())
        } else {
            FieldEvidence::unknown(&field, words, doubts::not_preserved())
        });
        lost.push(DraftMaterial {
            title: without_quotation_marks(&document.title),
            kind: document.kind,
            file: None,
            as_written: Some(document.as_written.clone()),
        });
    }
    DraftPart::new(lost, evidence)
}

/// `mentioned_in`: the index of the document with the mention. None: it belongs to another gathering.
fn belongs_by(
    document: &MentionedDocument,
    mentioned_in: usize,
    sources: &GroupSources<'_>,
    date: Option<&Edtf>,
) -> Option<BelongsBy> {
    let county_fits = document.county.is_none() || document.county == sources.group().county;
    match (&document.date, document.ordinal) {
        (Some(written), _) => {
            let year = date.and_then(Edtf::year)?;
            let is_same = date.is_some_and(|date| {
                written
                    .edtf(year)
                    .is_some_and(|mentioned| mentioned.overlaps(date))
            });
            (is_same && county_fits).then_some(BelongsBy::Date)
        }
        (None, Some(ordinal)) => {
            let is_same = sources.rank_in_county() == Some(ordinal);
            (is_same && county_fits).then_some(BelongsBy::Ordinal)
        }
        (None, None) => {
            let owner = sources
                .groups
                .iter()
                .position(|group| group.own.contains(&mentioned_in));
            (owner == Some(sources.index)).then_some(BelongsBy::Source)
        }
    }
}
