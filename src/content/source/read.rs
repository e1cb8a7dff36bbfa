//! Reads the whole site, all files in parallel.

use super::decode::{UnreadText, begins_with_fields, text_of};
use super::file_tree::{SiteFile, tree};
use super::parse::parse;
use super::snapshot::{self, RecordLines, SourceSnapshot};
use super::withdrawn::withdrawn_names;
use super::yaml::Parsed;
use super::{Attachment, SourceTexts, Sources, Translation, Unparsed};
use crate::base::file_stamp::FileStamp;
use crate::base::path::{FieldPath, SourcePath};
use crate::base::text::WithdrawnNames;
use crate::content::schema::Records;
use crate::content::schema::file_role::{FileRole, copied_record, meant_name};
use crate::content::schema::parsed_file::ParsedFile;
use crate::diagnostics::{Diagnostics, catalogue};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Reads the site at `root`. A record with mistakes is among the others, as far as it could be read, and its mistakes are
/// among the diagnostics.
pub fn read(root: &Path) -> (Sources, Diagnostics) {
    let (sources, mistakes, _) = read_tree(root, false);
    (sources, mistakes)
}

/// As [`read`], with a snapshot of the files, and their records, so that the next build reads less. None: there are errors.
pub fn read_with_snapshot(
    root: &Path,
) -> (Sources, Diagnostics, Option<(SourceSnapshot, RecordLines)>) {
    read_tree(root, true)
}

fn read_tree(
    root: &Path,
    with_snapshot: bool,
) -> (Sources, Diagnostics, Option<(SourceSnapshot, RecordLines)>) {
    let mut mistakes = Diagnostics::new();
    let mut tree = tree(root, &mut mistakes);
    find_copies(&mut tree.files);
    let withdrawn = withdrawn_names(root, &tree.files);
    let read: Vec<ReadFile> = tree
        .files
        .into_par_iter()
        .map_init(Vec::new, |buffer, file| {
            read_file(root, file, &withdrawn, with_snapshot.then_some(buffer))
        })
        .collect();
    let mut assembly = Assembly::new(root, Unparsed::new(tree.unreadable_paths), &withdrawn);
    let mut for_snapshot = Vec::with_capacity(if with_snapshot { read.len() } else { 0 });
    let mut misnamed = Vec::new();
    for file in read {
        mistakes.append(file.mistakes);
        // The name of an attached file is checked with the file.
        if file.role != FileRole::Attachment && withdrawn.stand_in_file_name(file.path.as_str()) {
            mistakes.add(catalogue::withdrawn_name_in_path(&file.path));
        }
        let unparsed = &mut assembly.sources.unparsed;
        match file.role {
            FileRole::Misplaced => {
                misnamed.extend(meant_name(&file.path).and_then(|name| file.path.sibling(&name)));
                unparsed.add_misplaced(&file.path, file.text.as_ref());
            }
            _ => {
                unparsed.add(&file.path, file.unread);
                unparsed.add_text(&file.path, file.text.as_ref());
            }
        }
        if let Some(text) = &file.text {
            (assembly.sources.texts).insert(file.path.clone(), text.clone());
        }
        for_snapshot.extend(file.for_snapshot);
        assembly.add(&file.path, &file.role, file.stamp, file.content, file.text);
    }
    // The content of the file with the right name is not known.
    for meant in misnamed {
        if !assembly.sources.texts.contains_key(&meant) {
            assembly
                .sources
                .unparsed
                .add(&meant, vec![FieldPath::root()]);
        }
    }
    let sources = assembly.finish(&mut mistakes);
    let source_snapshot = (with_snapshot && !mistakes.has_errors()).then(|| {
        let folders = (tree.folders, tree.links);
        snapshot::snapshot(root, folders, for_snapshot, withdrawn, mistakes.clone())
    });
    (sources, mistakes, source_snapshot)
}

/// Gives their role to the copies that a program has made of records.
fn find_copies(files: &mut [SiteFile]) {
    let copies = |file: &SiteFile| match file.role {
        FileRole::Theme => None,
        // Of a gathering's `frozen.yaml` there may be copies among the files to be kept.
        FileRole::Attachment if !file.path.name().ends_with(".yaml") => None,
        _ => {
            let is_there =
                |of: &SourcePath| files.binary_search_by(|other| other.path.cmp(of)).is_ok();
            copied_record(&file.path, is_there)
        }
    };
    let copies: Vec<Option<SourcePath>> = files.iter().map(copies).collect();
    for (file, of) in files.iter_mut().zip(copies) {
        if let Some(of) = of {
            file.role = FileRole::Copy { of };
        }
    }
}

/// Collects the content of the files into the sources.
pub(super) struct Assembly {
    pub sources: Sources,
    twins: BTreeMap<SourcePath, Vec<Translation>>,
}

impl Assembly {
    pub fn new(root: &Path, unparsed: Unparsed, withdrawn: &WithdrawnNames) -> Assembly {
        Assembly {
            sources: Sources {
                root: root.to_owned(),
                texts: SourceTexts::new(),
                records: Records::default(),
                unparsed,
                attachments: Vec::new(),
                theme_files: BTreeMap::new(),
                withdrawn: withdrawn.clone(),
            },
            twins: BTreeMap::new(),
        }
    }

    /// `text`: of a file of the theme only; other texts are in their records.
    pub fn add(
        &mut self,
        path: &SourcePath,
        role: &FileRole,
        stamp: FileStamp,
        content: ParsedFile,
        text: Option<Arc<str>>,
    ) {
        let path = || path.clone();
        match content {
            _ if *role == FileRole::Attachment => {
                let path = path();
                self.sources.attachments.push(Attachment { path, stamp });
            }
            ParsedFile::Theme => {
                let text = text.map(|text| (path(), text));
                self.sources.theme_files.extend(text);
            }
            ParsedFile::Translation(of, twin) => {
                self.twins.entry(of).or_default().push(*twin);
            }
            content => content.add_to(&mut self.sources.records),
        }
    }

    /// Mistakes: translations of records that do not exist.
    pub fn finish(self, mistakes: &mut Diagnostics) -> Sources {
        let Assembly {
            mut sources,
            mut twins,
        } = self;
        sources.records.take_translations(&mut twins);
        for (of, lone) in twins {
            let lone = lone.iter();
            let mistake = lone.map(|twin| catalogue::lone_twin(&twin.file, &of));
            // If the record could not be read, that has been reported.
            mistakes.extend(mistake.filter(|mistake| !sources.unparsed.is_consequence(mistake)));
        }
        sources
    }
}

/// A file that was read.
struct ReadFile {
    path: SourcePath,
    role: FileRole,
    stamp: FileStamp,
    text: Option<Arc<str>>,
    content: ParsedFile,
    unread: Vec<FieldPath>,
    /// None: no snapshot is taken.
    for_snapshot: Option<snapshot::SnapshotEntry>,
    mistakes: Diagnostics,
}

/// `buffer`: a reusable buffer, if a snapshot is taken.
fn read_file(
    root: &Path,
    file: SiteFile,
    withdrawn: &WithdrawnNames,
    buffer: Option<&mut Vec<u8>>,
) -> ReadFile {
    let SiteFile { path, role, stamp } = file;
    let role = match role {
        FileRole::Unnamed if begins_with_fields(root, &path) => FileRole::Misplaced,
        FileRole::Unnamed => FileRole::Attachment,
        role => role,
    };
    let (text, reading) = match role {
        FileRole::Attachment => (None, Parsed::sound(ParsedFile::Nothing)),
        _ => {
            let text = text_of(root, &path, &role, stamp.size, withdrawn);
            let reading = reading_of(&path, &role, &text);
            let text = text.or_else(|unread| unread.and_then(|unread| unread.likely).ok_or(()));
            (text.ok(), reading)
        }
    };
    let Parsed {
        record,
        unread,
        mistakes,
    } = reading;
    let mut content = record.unwrap_or(ParsedFile::Nothing);
    let for_snapshot = buffer.and_then(|buffer| {
        snapshot::SnapshotEntry::new(&path, stamp, text.as_deref(), &mut content, buffer)
    });
    ReadFile {
        path,
        role,
        stamp,
        text,
        content,
        unread,
        for_snapshot,
        mistakes,
    }
}

/// Parses the text of a file. An error in `text` becomes a diagnostic.
pub(super) fn reading_of(
    path: &SourcePath,
    role: &FileRole,
    text: &Result<Arc<str>, Option<Box<UnreadText>>>,
) -> Parsed<ParsedFile> {
    let empty = || Arc::from("");
    match text {
        Ok(text) => parse(path, role, text),
        Err(_) if *role == FileRole::Misplaced && meant_name(path).is_some() => {
            parse(path, role, &empty())
        }
        // An image or font of the theme is not text.
        Err(None) => Parsed::sound(ParsedFile::Nothing),
        // A text in an old encoding is read with the letters that it likely has. Anything else is parsed as an empty file; the
        // only diagnostic is why it could not be read.
        Err(Some(unread)) => match &unread.likely {
            Some(text) => {
                let mut parsed = parse(path, role, text);
                parsed.mistakes.add(unread.mistake.clone());
                parsed
            }
            None => Parsed {
                unread: vec![FieldPath::root()],
                mistakes: Diagnostics::from_iter([unread.mistake.clone()]),
                ..parse(path, role, &empty())
            },
        },
    }
}
