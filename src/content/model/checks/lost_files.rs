//! What is said to be lost is not among the files.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::base::text::ascii_words;
use crate::content::schema::records::{MaterialRecord, MissingReason};
use crate::content::source::{Attachment, Entry};
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "lost_files",
    codes: &["S243"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let files = &gathering.attachments;
        let record = gathering.record();
        materials(&gathering.entry, &record.materials, files, diagnostics);
        for talk in &gathering.presentations {
            materials(talk, &talk.record.materials, files, diagnostics);
        }
    }
    for project in &input.archive.projects {
        let files = &input.archive.attachments;
        materials(project, &project.record.materials, files, diagnostics);
    }
}

fn materials<T>(
    entry: &Entry<T>,
    materials: &[MaterialRecord],
    files: &[Attachment],
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
        let others = || materials.iter().filter_map(|other| other.file.as_deref());
        // A single word, such as "Program", is the name of many files.
        if let Some(file) = named.next()
            && title.contains('-')
            && material.url.is_none()
            && !others().any(|other| entry.file.sibling(other).as_ref() == Some(&file.path))
        {
            let warning = catalogue::lost_file_may_be_there(place, file.path.name());
            diagnostics.add(warning.resting_on(entry.place(item)));
        }
    }
}
