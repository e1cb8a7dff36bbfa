//! What is said of fields and choices in Norwegian. In English, the comments of the record types say it; those of fields that many
//! types have, with one meaning, are here too.

use crate::base::text::Language;

/// What is said of a type, or of its field or choice with this name. None: its title is enough.
pub(super) fn description(
    of: &str,
    name: Option<&str>,
    language: Language,
) -> Option<&'static str> {
    let own = name.map_or_else(|| of.to_owned(), |name| format!("{of}.{name}"));
    let row = |key: &str| rows().find(|row| row.key == key);
    let row = row(&own).or_else(|| row(name?))?;
    match language {
        Language::Nn => Some(row.nn),
        Language::En => row.en,
        _ => Some(row.nb),
    }
}

pub(super) struct DescriptionRow {
    /// `PlaceRecord`, `PlaceRecord.name`, or a name that means the same in all records.
    pub key: &'static str,
    nb: &'static str,
    nn: &'static str,
    en: Option<&'static str>,
}

pub(super) fn rows() -> impl Iterator<Item = DescriptionRow> {
    include_str!("descriptions.tsv").lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some(DescriptionRow {
            key: cells.next()?,
            nb: cells.next()?,
            nn: cells.next()?,
            en: cells.next(),
        })
    })
}
