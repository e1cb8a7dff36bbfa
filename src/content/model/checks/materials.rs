//! A material must have a file or an address, or be said to be lost; a recording that can be seen must have captions.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::FieldPath;
use crate::content::schema::fields::file_ref::NO_CAPTIONS;
use crate::content::schema::records::{MaterialRecord, Publish, RecordingRecord, RecordingStatus};
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostics, catalogue};

pub const CHECK: Check = Check {
    name: "materials",
    codes: &["S211", "S217", "S241"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, diagnostics: &mut Diagnostics) {
    for gathering in &input.archive.gatherings {
        let record = gathering.record();
        materials(&gathering.entry, &record.materials, diagnostics);
        recordings(&gathering.entry, &record.recordings, diagnostics);
        for talk in &gathering.presentations {
            materials(talk, &talk.record.materials, diagnostics);
            recordings(talk, &talk.record.recordings, diagnostics);
        }
    }
    for project in &input.archive.projects {
        materials(project, &project.record.materials, diagnostics);
    }
}

fn materials<T>(entry: &Entry<T>, materials: &[MaterialRecord], diagnostics: &mut Diagnostics) {
    let list = FieldPath::root().key("materials");
    for (index, material) in materials.iter().enumerate() {
        if material.file.is_none() && material.url.is_none() && material.missing.is_none() {
            let item = list.index(index);
            let place = entry.place(item.key("title"));
            let diagnostic = catalogue::material_without_anything(place, &material.title);
            diagnostics.add(diagnostic.resting_on(entry.place(item)));
        }
        if material.publish == Some(Publish::Yes) && material.reason.is_none() {
            let item = list.index(index);
            let diagnostic = catalogue::publish_without_reason(entry.place(item.key("publish")));
            diagnostics.add(diagnostic.resting_on(entry.place(item)));
        }
    }
}

fn recordings<T>(entry: &Entry<T>, recordings: &[RecordingRecord], diagnostics: &mut Diagnostics) {
    let list = FieldPath::root().key("recordings");
    for (index, recording) in recordings.iter().enumerate() {
        let captions = recording.captions.as_deref();
        let has_captions = captions.is_some_and(|captions| captions != NO_CAPTIONS);
        if recording.status == RecordingStatus::Available && !has_captions {
            let item = list.index(index);
            let place = entry.place(item.key("status"));
            let diagnostic = catalogue::recording_without_captions(place);
            diagnostics.add(diagnostic.resting_on(entry.place(item)));
        }
    }
}
