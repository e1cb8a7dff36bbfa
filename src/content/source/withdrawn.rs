//! The persons who have asked not to be named. Read before all other files, so that no text with such a name gets into the site.

use super::decode::raw_text_of;
use super::file_tree::SiteFile;
use super::parse::parse;
use crate::base::text::{Language, WithdrawnNames};
use crate::content::schema::Records;
use crate::content::schema::fields::Name;
use crate::content::schema::file_role::FileRole;
use crate::content::schema::kinds::{PersonKind, RecordKind, SiteKind};
use std::path::Path;

/// The names of the persons whom `people.yaml` says are removed. Mistakes in the file are reported when it is read with the
/// others.
pub fn withdrawn_names(root: &Path, files: &[SiteFile]) -> WithdrawnNames {
    let mut records = Records::default();
    for file in files {
        let FileRole::Records { kind, .. } = &file.role else {
            continue;
        };
        if *kind != PersonKind::ROW && *kind != SiteKind::ROW {
            continue;
        }
        if let Ok(text) = raw_text_of(root, &file.path, &file.role, file.stamp.size)
            && let Some(content) = parse(&file.path, &file.role, &text).record
        {
            content.add_to(&mut records);
        }
    }
    let language = records
        .site
        .map_or(Language::Nb, |site| site.record.language);
    let people = records.people.iter().map(|person| &person.record);
    let names = people.filter(|person| person.removed).flat_map(|person| {
        let variants = person.variants.iter();
        std::iter::once(&person.name)
            .chain(variants)
            .map(Name::as_str)
    });
    WithdrawnNames::new(names, WithdrawnNames::placeholder(language))
}
