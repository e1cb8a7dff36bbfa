//! Checks of the archive. Each file is one check; [`CHECKS`] lists them.
//!
//! A diagnostic that depends on more than the places it shows names the others with
//! [`resting_on`](crate::diagnostics::Diagnostic::resting_on): where one of them could not be read, it is left out.

mod actors;
mod addresses;
mod answers;
mod area_names;
mod calendar_order;
mod contacts;
mod counties;
mod efforts;
mod files;
mod hours;
mod ids;
mod images;
mod items_twice;
mod languages;
mod look;
mod lost_files;
mod materials;
mod municipalities;
mod organisations;
mod page_titles;
mod parallel_sessions;
mod parallel_speakers;
mod people;
mod project_names;
mod project_times;
mod provenance;
mod publisher;
mod references;
mod sessions;
mod status;
mod texts;
mod topics;
mod web_addresses;
mod weekdays;
mod year_folders;

use super::id_index::ArchiveIds;
use super::{ArchiveRecords, Gathering, RecordVisitor};
use crate::base::date::Date;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::fields::{FieldType, TypedField, visit_fields};
use crate::content::schema::records::Record;
use crate::content::source::{Entry, Unparsed};
use crate::diagnostics::{Diagnostics, Location};

/// One check of the archive.
pub struct Check {
    pub name: &'static str,
    /// The codes of its diagnostics.
    pub codes: &'static [&'static str],
    run: CheckRun,
}

/// How a check is run.
enum CheckRun {
    /// Once, over all records.
    Archive(fn(&CheckInput<'_>, &mut Diagnostics)),
    /// For each field of the types that [`check_of`] gives to it.
    Field(fn(&FieldInput<'_>, &mut Diagnostics)),
}

pub const CHECKS: &[Check] = &[
    ids::CHECK,
    references::CHECK,
    web_addresses::CHECK,
    files::CHECK,
    texts::CHECK,
    addresses::CHECK,
    area_names::CHECK,
    counties::CHECK,
    efforts::CHECK,
    sessions::CHECK,
    look::CHECK,
    materials::CHECK,
    images::CHECK,
    provenance::CHECK,
    status::CHECK,
    topics::CHECK,
    people::CHECK,
    year_folders::CHECK,
    parallel_speakers::CHECK,
    page_titles::CHECK,
    organisations::CHECK,
    municipalities::CHECK,
    hours::CHECK,
    publisher::CHECK,
    contacts::CHECK,
    languages::CHECK,
    actors::CHECK,
    answers::CHECK,
    calendar_order::CHECK,
    items_twice::CHECK,
    lost_files::CHECK,
    parallel_sessions::CHECK,
    project_names::CHECK,
    project_times::CHECK,
    weekdays::CHECK,
];

/// The check of the fields of a type.
fn check_of(field_type: FieldType) -> &'static Check {
    match field_type {
        FieldType::Reference(_) => &references::CHECK,
        FieldType::WebAddress => &web_addresses::CHECK,
        FieldType::File(_) => &files::CHECK,
        FieldType::Name | FieldType::Title | FieldType::Text => &texts::CHECK,
    }
}

/// What a check may use.
struct CheckInput<'a> {
    archive: &'a ArchiveRecords,
    ids: &'a ArchiveIds<'a>,
    /// What could not be read, and may hold what seems to be missing.
    unparsed: &'a Unparsed,
    today: Date,
}

/// A field to be checked.
struct FieldInput<'f> {
    field: TypedField<'f>,
    /// The file with the field, and the path of the record in it.
    file: &'f SourcePath,
    base: &'f FieldPath,
    /// The gathering that the record is or belongs to.
    gathering: Option<&'f Gathering>,
    input: &'f CheckInput<'f>,
}

impl FieldInput<'_> {
    fn place(&self) -> Location {
        Location::field(self.file, self.field.path().under(self.base))
    }
}

/// Runs every check. Ids that are missing, invalid or used twice are added to `unparsed`.
pub fn check(
    archive: &ArchiveRecords,
    unparsed: &mut Unparsed,
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    let ids = ArchiveIds::new(archive, unparsed);
    ids.mark_ambiguous(unparsed);
    let input = CheckInput {
        archive,
        ids: &ids,
        unparsed,
        today,
    };
    for check in CHECKS {
        if let CheckRun::Archive(run) = check.run {
            check.run(diagnostics, |diagnostics| run(&input, diagnostics));
        }
    }
    archive.visit(&mut FieldChecks {
        input: &input,
        diagnostics,
    });
}

/// Runs the checks of fields, in one walk over each record.
struct FieldChecks<'c> {
    input: &'c CheckInput<'c>,
    diagnostics: &'c mut Diagnostics,
}

impl<'a> RecordVisitor<'a> for FieldChecks<'_> {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, gathering: Option<&'a Gathering>) {
        visit_fields(&entry.record, &mut |field| {
            let check = check_of(field.field_type);
            let CheckRun::Field(run) = check.run else {
                return;
            };
            let input = FieldInput {
                field,
                file: &entry.file,
                base: &entry.base,
                gathering,
                input: self.input,
            };
            check.run(self.diagnostics, |diagnostics| run(&input, diagnostics));
        });
    }
}

impl Check {
    fn run(&self, diagnostics: &mut Diagnostics, run: impl FnOnce(&mut Diagnostics)) {
        let before = diagnostics.len();
        run(diagnostics);
        if cfg!(debug_assertions) {
            for diagnostic in diagnostics.iter().skip(before) {
                let code = diagnostic.code.to_string();
                let is_declared = self.codes.contains(&code.as_str());
                assert!(is_declared, "{code} is not declared by {}", self.name);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Codes of the catalogue's archive part that no check of the archive uses, and where they come from.
    const ELSEWHERE: &[(&str, &str)] = &[
        ("S214", "putting gatherings together"),
        ("S218", "putting gatherings together"),
        ("S220", "the site's lints"),
        ("S238", "the texts of pages"),
        ("S257", "what an earlier build has published"),
        ("S750", "the site's lints"),
        ("S751", "the site's lints"),
    ];

    #[test]
    fn the_checks_declare_the_catalogues_codes() {
        let catalogue = [
            include_str!("../../../diagnostics/catalogue/archive.rs"),
            include_str!("../../../diagnostics/catalogue/contradictions.rs"),
            include_str!("../../../diagnostics/catalogue/settings.rs"),
            include_str!("../../../diagnostics/catalogue/likely.rs"),
        ]
        .concat();
        let calls = ["error(", "warning(", "placeless("];
        let mut expected: BTreeSet<String> = (calls.iter())
            .flat_map(|call| catalogue.split(call).skip(1))
            .map(|rest| rest.trim_start().chars().take_while(char::is_ascii_digit))
            .map(|digits| format!("S{}", digits.collect::<String>()))
            .filter(|code| code.len() == 4)
            .collect();
        assert!(expected.len() > 15, "the catalogue was not read");
        for (code, _) in ELSEWHERE {
            assert!(expected.remove(*code), "{code} is not in the catalogue");
        }
        let declared: BTreeSet<String> = (CHECKS.iter())
            .flat_map(|check| check.codes)
            .filter(|code| code.starts_with("S2") || expected.contains(**code))
            .map(|code| (*code).to_owned())
            .collect();
        assert_eq!(declared, expected);
    }

    #[test]
    fn names_of_checks_differ() {
        let names: BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
        assert_eq!(names.len(), CHECKS.len());
    }
}
