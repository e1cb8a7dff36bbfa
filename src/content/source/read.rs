//! Reading the whole site: which files, what each is, and all of them at the same time.

use super::decode::{begins_with_fields, text_of};
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
use crate::content::schema::file_role::{FileRole, meant_name};
use crate::content::schema::parsed_file::ParsedFile;
use crate::diagnostics::{Diagnostic, Diagnostics, catalogue};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Reads the site at `root`. A record with mistakes is among the others, as far as it could be read, and its mistakes are
/// told.
pub fn read(root: &Path) -> (Sources, Diagnostics) {
    let (sources, mistakes, _) = read_tree(root, false);
    (sources, mistakes)
}

/// As [`read`], with what the next reading needs to read less: the memory, and the records it belongs to. None where
/// there are mistakes.
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
    let tree = tree(root, &mut mistakes);
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
        // The name of an attached file is judged with the file.
        if file.role != FileRole::Attachment && withdrawn.stand_in_file_name(file.path.as_str()) {
            mistakes.add(catalogue::withdrawn_name_in_path(&file.path));
        }
        let unparsed = &mut assembly.sources.unparsed;
        match file.role {
            FileRole::Misplaced => {
                misnamed.extend(meant_name(&file.path).and_then(|name| file.path.sibling(&name)));
                unparsed.add_misplaced(&file.path, file.text.as_ref());
            }
            _ => unparsed.add(&file.path, file.unread),
        }
        if let Some(text) = &file.text {
            (assembly.sources.texts).insert(file.path.clone(), text.clone());
        }
        for_snapshot.extend(file.for_snapshot);
        assembly.add(&file.path, &file.role, file.stamp, file.content, file.text);
    }
    // What the file with the right name would say is not known.
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

/// What the files hold, on its way into the sources.
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

    /// `text`: of a file of the theme; that of others stands in their records.
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

    /// Mistakes: a translation of a record that is not there.
    pub fn finish(self, mistakes: &mut Diagnostics) -> Sources {
        let Assembly {
            mut sources,
            mut twins,
        } = self;
        sources.records.take_translations(&mut twins);
        for (of, lone) in twins {
            let lone = lone.iter();
            let mistake = lone.map(|twin| catalogue::lone_twin(&twin.file, &of));
            // What could not be read has said so already.
            mistakes.extend(mistake.filter(|mistake| !sources.unparsed.is_consequence(mistake)));
        }
        sources
    }
}

struct ReadFile {
    path: SourcePath,
    role: FileRole,
    stamp: FileStamp,
    text: Option<Arc<str>>,
    content: ParsedFile,
    unread: Vec<FieldPath>,
    /// For the next reading.
    for_snapshot: Option<snapshot::ReadFile>,
    mistakes: Diagnostics,
}

/// `buffer`: room to write in, where the next reading shall know of this one.
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
        snapshot::ReadFile::new(&path, stamp, text.as_deref(), &mut content, buffer)
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

/// What the text of a file says, or why it has none.
pub(super) fn reading_of(
    path: &SourcePath,
    role: &FileRole,
    text: &Result<Arc<str>, Option<Box<Diagnostic>>>,
) -> Parsed<ParsedFile> {
    let empty = || Arc::from("");
    match text {
        Ok(text) => parse(path, role, text),
        Err(_) if *role == FileRole::Misplaced && meant_name(path).is_some() => {
            parse(path, role, &empty())
        }
        // A picture or font of the theme is not text, and need not be.
        Err(None) => Parsed::sound(ParsedFile::Nothing),
        // It is read as an empty one; what there is to say of it is why.
        Err(Some(mistake)) => Parsed {
            unread: vec![FieldPath::root()],
            mistakes: Diagnostics::from_iter([(**mistake).clone()]),
            ..parse(path, role, &empty())
        },
    }
}
