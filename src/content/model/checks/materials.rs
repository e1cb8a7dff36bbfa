//! Every file that is mentioned is there, or is said to be lost.

use super::{Check, CheckInput, CheckRun};
use crate::base::path::{FieldPath, SourcePath};
use crate::content::model::Gathering;
use crate::content::schema::records::{MaterialRecord, RecordingRecord, RecordingStatus};
use crate::content::source::{Attachment, Entry};
use crate::diagnostics::{Diagnostics, Location, catalogue};

pub const CHECK: Check = Check {
    name: "materials",
    codes: &["S208", "S211", "S217"],
    run: CheckRun::Archive(check),
};

fn check(input: &CheckInput<'_>, mistakes: &mut Diagnostics) {
    let archive = input.archive;
    for gathering in &archive.gatherings {
        let files = NearbyFiles::of(gathering, &gathering.entry.file);
        let record = gathering.record();
        materials(&gathering.entry, &record.materials, &files, mistakes);
        recordings(&gathering.entry, &record.recordings, &files, mistakes);
        images(&gathering.entry, &record.images, &files, mistakes);
        for talk in &gathering.presentations {
            let files = NearbyFiles::of(gathering, &talk.file);
            materials(talk, &talk.record.materials, &files, mistakes);
            recordings(talk, &talk.record.recordings, &files, mistakes);
            images(talk, &talk.record.images, &files, mistakes);
        }
    }
    for project in &archive.projects {
        let files = NearbyFiles {
            base: &project.file,
            known: &archive.attachments,
        };
        materials(project, &project.record.materials, &files, mistakes);
        images(project, &project.record.images, &files, mistakes);
    }
}

/// The files that a record may mention, by the file it is written in.
struct NearbyFiles<'a> {
    base: &'a SourcePath,
    known: &'a [Attachment],
}

impl<'a> NearbyFiles<'a> {
    fn of(gathering: &'a Gathering, base: &'a SourcePath) -> NearbyFiles<'a> {
        NearbyFiles {
            base,
            known: &gathering.attachments,
        }
    }

    /// `may_be_lost`: the record can say that the file is not preserved.
    fn check(&self, name: &str, place: Location, may_be_lost: bool, mistakes: &mut Diagnostics) {
        let path = self.base.sibling(name);
        let is_there = |path: &SourcePath| self.known.iter().any(|file| file.path == *path);
        if !path.as_ref().is_some_and(is_there) {
            let names: Vec<String> = self
                .known
                .iter()
                .map(|file| name_from(self.base, &file.path))
                .collect();
            let mistake = catalogue::missing_attachment(
                place,
                name,
                names.iter().map(String::as_str),
                may_be_lost,
            );
            mistakes.add(match path {
                Some(path) => mistake.resting_on(Location::file(&path)),
                None => mistake,
            });
        }
    }
}

/// `../slides.pdf`: as a record in `base` writes the file's name.
fn name_from(base: &SourcePath, file: &SourcePath) -> String {
    let mut folder = base.folder();
    let mut up = String::new();
    loop {
        let below = file.as_str().strip_prefix(folder);
        match below.and_then(|name| name.strip_prefix('/')) {
            Some(name) => return up + name,
            None if folder.is_empty() => return up + file.as_str(),
            None => {
                folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
                up.push_str("../");
            }
        }
    }
}

fn item<T>(entry: &Entry<T>, list: &str, index: usize) -> Location {
    entry.place(FieldPath::root().key(list).index(index))
}

fn field<T>(entry: &Entry<T>, list: &str, index: usize, name: &str) -> Location {
    entry.place(FieldPath::root().key(list).index(index).key(name))
}

fn materials<T>(
    entry: &Entry<T>,
    materials: &[MaterialRecord],
    files: &NearbyFiles<'_>,
    mistakes: &mut Diagnostics,
) {
    for (index, material) in materials.iter().enumerate() {
        if let Some(file) = &material.file {
            files.check(
                file,
                field(entry, "materials", index, "file"),
                true,
                mistakes,
            );
        } else if material.url.is_none() && material.missing.is_none() {
            let place = field(entry, "materials", index, "title");
            let mistake = catalogue::material_without_anything(place, &material.title);
            mistakes.add(mistake.resting_on(item(entry, "materials", index)));
        }
    }
}

fn recordings<T>(
    entry: &Entry<T>,
    recordings: &[RecordingRecord],
    files: &NearbyFiles<'_>,
    mistakes: &mut Diagnostics,
) {
    for (index, recording) in recordings.iter().enumerate() {
        if let Some(file) = &recording.file {
            files.check(
                file,
                field(entry, "recordings", index, "file"),
                false,
                mistakes,
            );
        }
        match &recording.captions {
            Some(captions) if captions != "none" => {
                files.check(
                    captions,
                    field(entry, "recordings", index, "captions"),
                    false,
                    mistakes,
                );
            }
            _ if recording.status == RecordingStatus::Available => {
                let place = field(entry, "recordings", index, "status");
                let mistake = catalogue::recording_without_captions(place);
                mistakes.add(mistake.resting_on(item(entry, "recordings", index)));
            }
            _ => {}
        }
    }
}

fn images<T>(
    entry: &Entry<T>,
    images: &[crate::content::schema::fields::ImageRecord],
    files: &NearbyFiles<'_>,
    mistakes: &mut Diagnostics,
) {
    for (index, image) in images.iter().enumerate() {
        files.check(
            &image.file,
            field(entry, "images", index, "file"),
            false,
            mistakes,
        );
    }
}
