//! What lies in a gathering's folder and no record mentions: archived all the same, under its own name.

use crate::base::path::SourcePath;
use crate::content::model::Gathering;
use crate::content::schema::fields::ImageRecord;
use crate::content::schema::records::{MaterialRecord, RecordingRecord};
use crate::site::pages::PageContext;
use crate::site::pages::evaluation_sums::answers_file;
use crate::site::pages::parts::{
    FileExtent, document_href, file_extent, file_format, is_only_counted,
};
use serde::Serialize;
use std::collections::HashSet;

/// The files of a gathering's folder beside those that its record names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FolderView {
    pub others: Vec<FileView>,
    /// How many more there are that are not published.
    pub withheld: usize,
    /// One file with all that is published, named or not. None: there are fewer than two files, or the site makes none.
    pub package: Option<PackageView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct FileView {
    /// The address of the published file.
    pub href: String,
    /// As it is called in the folder.
    pub name: String,
    /// The size of the published file.
    pub bytes: u64,
    /// "PDF", "PPTX": from the file's ending.
    pub format: Option<String>,
    /// How many slides, pages or sheets it has, if it has been read.
    pub extent: Option<FileExtent>,
    /// The page that says what the file says.
    pub document: Option<String>,
}

/// A zip file with all published files of the gathering.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PackageView {
    pub href: String,
    /// Its size.
    pub bytes: u64,
    /// How many files are in it.
    pub files: usize,
}

pub fn folder_view(context: &PageContext<'_>, gathering: &Gathering) -> FolderView {
    let mentioned = mentioned(gathering);
    let folder = gathering.folder();
    let others = gathering.attachments.iter();
    let others = others.filter(|attachment| !mentioned.contains(&attachment.path));
    let (withheld, published): (Vec<_>, Vec<_>) =
        others.partition(|attachment| context.archive.is_withheld(&attachment.path));
    let others = published
        .into_iter()
        .map(|attachment| {
            let path = &attachment.path;
            let name = path.as_str().strip_prefix(folder).unwrap_or(path.name());
            FileView {
                href: context
                    .links
                    .href(&context.addresses.gathering_file(gathering, path)),
                name: name.trim_start_matches('/').to_owned(),
                bytes: (context.archive.attached_file(path))
                    .map_or(attachment.stamp.size, |file| file.bytes),
                format: file_format(path.name()),
                extent: file_extent(context, path),
                document: document_href(context, path),
            }
        })
        .collect();
    let file = &gathering.entry.file;
    let materials = gathering.record().materials.iter();
    let unnamed = materials.filter(|material| is_only_counted(context, file, material));
    FolderView {
        others,
        withheld: withheld.len() + unnamed.count(),
        package: package(context, gathering),
    }
}

fn package(context: &PageContext<'_>, gathering: &Gathering) -> Option<PackageView> {
    let package = context.archive.package(gathering.id())?;
    let attachments = gathering.attachments.iter();
    let published = attachments.filter(|file| !context.archive.is_withheld(&file.path));
    Some(PackageView {
        href: (context.links).href(&context.addresses.gathering_package(gathering)),
        bytes: package.bytes,
        files: published.count(),
    })
}

fn mentioned(gathering: &Gathering) -> HashSet<SourcePath> {
    let record = gathering.record();
    let lists = (&record.materials, &record.recordings, &record.images);
    let mut mentioned = files(&gathering.entry.file, lists);
    mentioned.extend(answers_file(gathering));
    for talk in &gathering.presentations {
        let record = &talk.record;
        let lists = (&record.materials, &record.recordings, &record.images);
        mentioned.extend(files(&talk.file, lists));
    }
    mentioned
}

type MentionedFiles<'a> = (
    &'a Vec<MaterialRecord>,
    &'a Vec<RecordingRecord>,
    &'a Vec<ImageRecord>,
);

/// The files that a record in the file `base` names.
fn files(
    base: &SourcePath,
    (materials, recordings, images): MentionedFiles<'_>,
) -> HashSet<SourcePath> {
    let materials = materials
        .iter()
        .filter_map(|material| material.file.as_deref());
    let recordings = recordings
        .iter()
        .flat_map(|r| {
            [
                r.file.as_deref(),
                r.captions.as_deref(),
                r.transcript.as_deref(),
            ]
        })
        .flatten();
    let images = images.iter().map(|image| image.file.as_str());
    materials
        .chain(recordings)
        .chain(images)
        .filter_map(|name| base.sibling(name))
        .collect()
}
