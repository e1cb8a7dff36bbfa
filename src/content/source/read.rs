//! Reading the whole site: which files, what each is, and all of them at the same time.

use super::decode::{begins_with_fields, text_of};
use super::file_tree::{SiteFile, tree};
use super::parse::parse;
use super::snapshot::{self, Lines, Memory};
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
pub fn read_and_remember(root: &Path) -> (Sources, Diagnostics, Option<(Memory, Lines)>) {
    read_tree(root, true)
}

fn read_tree(root: &Path, remember: bool) -> (Sources, Diagnostics, Option<(Memory, Lines)>) {
    let mut mistakes = Diagnostics::new();
    let tree = tree(root, &mut mistakes);
    let withdrawn = withdrawn_names(root, &tree.files);
    let read: Vec<ReadFile> = tree
        .files
        .into_par_iter()
        .map_init(Vec::new, |buffer, file| {
            read_file(root, file, &withdrawn, remember.then_some(buffer))
        })
        .collect();
    let mut assembly = Assembly::new(root, Unparsed::new(tree.unseen), &withdrawn);
    let mut remembered = Vec::with_capacity(if remember { read.len() } else { 0 });
    let mut misnamed = Vec::new();
    for file in read {
        mistakes.append(file.mistakes);
        // The name of an attached file is judged with the file.
        if file.role != FileRole::Attachment && withdrawn.stand_in_file_name(file.path.as_str()) {
            mistakes.add(catalogue::withdrawn_name_in_path(&file.path));
        }
        let unread = &mut assembly.sources.unread;
        match file.role {
            FileRole::Misplaced => {
                misnamed.extend(meant_name(&file.path).and_then(|name| file.path.sibling(&name)));
                unread.add_misplaced(&file.path, file.text.as_ref());
            }
            _ => unread.add(&file.path, file.unread),
        }
        if let Some(text) = &file.text {
            (assembly.sources.texts).insert(file.path.clone(), text.clone());
        }
        remembered.extend(file.remembered);
        assembly.add(&file.path, &file.role, file.look, file.content, file.text);
    }
    // What the file with the right name would say is not known.
    for meant in misnamed {
        if !assembly.sources.texts.contains_key(&meant) {
            assembly.sources.unread.add(&meant, vec![FieldPath::root()]);
        }
    }
    let sources = assembly.finish(&mut mistakes);
    let memory = (remember && !mistakes.has_errors()).then(|| {
        let folders = (tree.folders, tree.links);
        snapshot::memory(root, folders, remembered, withdrawn, mistakes.clone())
    });
    (sources, mistakes, memory)
}

/// What the files hold, on its way into the sources.
pub(super) struct Assembly {
    pub sources: Sources,
    twins: BTreeMap<SourcePath, Vec<Translation>>,
}

impl Assembly {
    pub fn new(root: &Path, unread: Unparsed, withdrawn: &WithdrawnNames) -> Assembly {
        Assembly {
            sources: Sources {
                root: root.to_owned(),
                texts: SourceTexts::new(),
                records: Records::default(),
                unread,
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
        look: FileStamp,
        content: ParsedFile,
        text: Option<Arc<str>>,
    ) {
        let path = || path.clone();
        match content {
            _ if *role == FileRole::Attachment => {
                let path = path();
                self.sources.attachments.push(Attachment { path, look });
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
            let told = lone.map(|twin| catalogue::lone_twin(&twin.file, &of));
            // What could not be read has said so already.
            mistakes.extend(told.filter(|mistake| !sources.unread.excuses(mistake)));
        }
        sources
    }
}

struct ReadFile {
    path: SourcePath,
    role: FileRole,
    look: FileStamp,
    text: Option<Arc<str>>,
    content: ParsedFile,
    unread: Vec<FieldPath>,
    /// For the next reading.
    remembered: Option<snapshot::Read>,
    mistakes: Diagnostics,
}

/// `buffer`: room to write in, where the next reading shall know of this one.
fn read_file(
    root: &Path,
    file: SiteFile,
    withdrawn: &WithdrawnNames,
    buffer: Option<&mut Vec<u8>>,
) -> ReadFile {
    let SiteFile { path, role, look } = file;
    let role = match role {
        FileRole::Unnamed if begins_with_fields(root, &path) => FileRole::Misplaced,
        FileRole::Unnamed => FileRole::Attachment,
        role => role,
    };
    let (text, reading) = match role {
        FileRole::Attachment => (None, Parsed::sound(ParsedFile::Nothing)),
        _ => {
            let text = text_of(root, &path, &role, look.size, withdrawn);
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
    let remembered = buffer
        .and_then(|buffer| snapshot::Read::new(&path, look, text.as_deref(), &mut content, buffer));
    ReadFile {
        path,
        role,
        look,
        text,
        content,
        unread,
        remembered,
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
