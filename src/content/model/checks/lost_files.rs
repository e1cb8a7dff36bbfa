//! What is said to be lost is not among the files.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::ascii_words;
use crate::content::model::{Gathering, RecordVisitor};
use crate::content::schema::fields::{FieldType, visit_fields};
use crate::content::schema::records::{MaterialRecord, MissingReason, Record};
use crate::content::source::{Attachment, Entry};
use crate::diagnostics::{Diagnostics, catalogue};
use rustc_hash::FxHashSet;

pub const CHECK: Check = Check {
    name: "lost_files",
    codes: &["S243"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    let mut used = UsedFiles::default();
    input.archive.visit(&mut used);
    let used = used.0;
    for gathering in &input.archive.gatherings {
        let files = (gathering.attachments.as_slice(), &used);
        let record = gathering.record();
        materials(&gathering.entry, &record.materials, files, diagnostics);
        for talk in &gathering.presentations {
            materials(talk, &talk.record.materials, files, diagnostics);
        }
    }
    for project in &input.archive.projects {
        let files = (input.archive.attachments.as_slice(), &used);
        materials(project, &project.record.materials, files, diagnostics);
    }
}

/// The files that some record of the site names.
#[derive(Default)]
struct UsedFiles(FxHashSet<SourcePath>);

impl<'a> RecordVisitor<'a> for UsedFiles {
    fn record<R: Record>(&mut self, entry: &'a Entry<R>, _gathering: Option<&'a Gathering>) {
        visit_fields(&entry.record, &mut |field| {
            if matches!(field.field_type, FieldType::File(_)) {
                self.0.extend(entry.file.sibling(field.text));
            }
        });
    }
}

/// `files`: those of the folder, and those that some record names.
fn materials<T>(
    entry: &Entry<T>,
    materials: &[MaterialRecord],
    (files, used): (&[Attachment], &FxHashSet<SourcePath>),
    diagnostics: &mut Diagnostics,
) {
    for (index, material) in materials.iter().enumerate() {
        if material.missing != Some(MissingReason::NotPreserved) {
            continue;
        }
        let item = FieldPath::root().key("materials").index(index);
        let place = entry.place(item.key("missing"));
        if let Some(name) = material.file.as_deref() {
            let path = entry.file.sibling(name);
            if files.iter().any(|file| Some(&file.path) == path.as_ref()) {
                let warning = catalogue::lost_file_is_there(place, name);
                diagnostics.add(warning.resting_on(entry.place(item)));
            }
            continue;
        }
        let folder = entry.file.folder();
        let in_folder = files.iter().filter(|file| file.path.folder() == folder);
        let title = ascii_words(&material.title);
        let mut named = in_folder.filter(|file| {
            let name = file.path.name();
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            ascii_words(stem) == title
        });
        // A single word, such as "Program", is the name of many files.
        if let Some(file) = named.next()
            && title.contains('-')
            && material.url.is_none()
            && !used.contains(&file.path)
        {
            let warning = catalogue::lost_file_may_be_there(place, file.path.name());
            diagnostics.add(warning.resting_on(entry.place(item)));
        }
    }
}
