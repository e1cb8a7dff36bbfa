//! The files that are published as they are, or as copies without metadata.

use crate::attachments::Library;
use crate::base::path::OutputPath;
use crate::content::model::Archive;
use crate::content::source::Attachment;
use crate::site::pages::links::addresses::Addresses;

/// An attached file, and where it will stand.
#[derive(Debug)]
pub struct AttachedFile<'a> {
    pub path: OutputPath,
    pub attachment: &'a Attachment,
    /// The gathering whose folder it lies in, by its place in the archive's table.
    pub gathering: Option<usize>,
}

/// Those that are published; those of gatherings first.
pub fn attached_files<'a>(
    archive: &'a Archive,
    library: &Library,
    addresses: &Addresses,
) -> Vec<AttachedFile<'a>> {
    let of_gatherings = archive.gatherings.iter().enumerate();
    let of_gatherings = of_gatherings.flat_map(|(index, gathering)| {
        let attachments = gathering.attachments.iter();
        attachments.map(move |attachment| AttachedFile {
            path: addresses.gathering_file(gathering, &attachment.path),
            attachment,
            gathering: Some(index),
        })
    });
    let others = archive.attachments.iter().map(|attachment| AttachedFile {
        path: addresses.file(&attachment.path),
        attachment,
        gathering: None,
    });
    let is_published = |file: &AttachedFile<'_>| library.withheld(&file.attachment.path).is_none();
    of_gatherings.chain(others).filter(is_published).collect()
}
