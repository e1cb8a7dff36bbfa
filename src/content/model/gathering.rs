//! A gathering with everything that belongs to it: presentations from its list and its folder, letters, attached files.

use super::table::Identified;
use crate::base::date::Edtf;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::MarkdownBody;
use crate::content::schema::records::{
    FrozenRecord, GatheringRecord, LetterRecord, PresentationRecord,
};
use crate::content::source::{Attachment, Entry, Translation};
use crate::diagnostics::{Diagnostics, Location, catalogue};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

#[derive(Debug, Hash)]
pub struct Gathering {
    pub entry: Entry<GatheringRecord>,
    /// In the order of the list, then those with a file of their own, by name.
    pub presentations: Vec<Presentation>,
    pub letters: Vec<Letter>,
    /// None: it has not been archived as it is.
    pub frozen: Option<Entry<FrozenRecord>>,
    /// Every file of the folder that is not a record, mentioned or not.
    pub attachments: Vec<Attachment>,
}

pub type Presentation = Entry<PresentationRecord>;
pub type Letter = Entry<LetterRecord>;

impl Identified for Gathering {
    fn id(&self) -> &str {
        &self.entry.id
    }
}

impl Gathering {
    pub fn id(&self) -> &str {
        &self.entry.id
    }

    pub fn record(&self) -> &GatheringRecord {
        &self.entry.record
    }

    pub fn body(&self) -> Option<&MarkdownBody> {
        self.entry.body.as_ref()
    }

    pub fn twins(&self) -> &[Translation] {
        &self.entry.twins
    }

    pub fn date(&self) -> Option<&Edtf> {
        self.entry.record.date.value()
    }

    pub fn presentation(&self, id: &str) -> Option<&Presentation> {
        self.presentations.iter().find(|p| p.id == id)
    }

    /// The folder with the gathering's files.
    pub fn folder(&self) -> &str {
        self.entry.file.folder()
    }

    /// The attached file with this name, as a record of the gathering writes it.
    pub fn attachment(&self, name: &str) -> Option<&Attachment> {
        let path = self.entry.file.sibling(name)?;
        self.attachments
            .binary_search_by(|attachment| attachment.path.cmp(&path))
            .ok()
            .map(|index| &self.attachments[index])
    }
}

/// The records that gatherings are put together from.
pub struct GatheringParts {
    pub gatherings: Vec<Entry<GatheringRecord>>,
    pub presentations: Vec<Presentation>,
    pub letters: Vec<Letter>,
    pub frozen: Vec<Entry<FrozenRecord>>,
}

/// Puts each gathering together from its record, its folder and its list. `drafts`: keep unfinished ones.
pub fn gatherings(
    parts: GatheringParts,
    attachments: &mut Vec<Attachment>,
    drafts: bool,
    mistakes: &mut Diagnostics,
) -> Vec<Gathering> {
    let entries = parts.gatherings;
    let mut talks_by_folder = by_folder(parts.presentations, folder_above);
    let mut letters_by_folder = by_folder(parts.letters, folder_above);
    let mut frozen_by_folder = by_folder(parts.frozen, |file| file.folder().to_owned());
    let mut files = attachments_by_folder(&entries, attachments);
    let mut homeless = folders_without_gathering(attachments);
    let mut gatherings = Vec::with_capacity(entries.len());
    for mut entry in entries {
        let folder = entry.file.folder().to_owned();
        let mut talks = listed_presentations(&mut entry, mistakes);
        let in_folder = talks_by_folder.remove(&folder).unwrap_or_default();
        talks.extend(in_folder);
        let mut letters = letters_by_folder.remove(&folder).unwrap_or_default();
        if !drafts {
            talks.retain(|talk| !talk.record.draft);
            letters.retain(|letter| !letter.record.draft);
        }
        let frozen = frozen_by_folder.remove(&folder).unwrap_or_default();
        let attachments = files.remove(&folder).unwrap_or_default();
        if drafts || !entry.record.draft {
            gatherings.push(Gathering {
                entry,
                presentations: talks,
                letters,
                frozen: frozen.into_iter().next(),
                attachments,
            });
        }
    }
    let talks = talks_by_folder.values().flatten().map(|talk| &talk.file);
    let letters = letters_by_folder.values().flatten();
    for file in talks.chain(letters.map(|letter| &letter.file)) {
        let folder = folder_above(file);
        homeless.entry(folder).or_insert_with(|| file.clone());
    }
    for (folder, frozen) in frozen_by_folder {
        let first = frozen.into_iter().map(|entry| entry.file).next();
        first.map(|file| homeless.entry(folder).or_insert(file));
    }
    mistakes.extend(homeless.into_iter().map(|(folder, file)| {
        let index = SourcePath::new(&format!("{folder}/index.md"));
        catalogue::folder_without_gathering(&file, &index)
    }));
    gatherings
}

/// `folder`: of the gathering that the file belongs to.
fn by_folder<T>(
    entries: Vec<Entry<T>>,
    folder: impl Fn(&SourcePath) -> String,
) -> FxHashMap<String, Vec<Entry<T>>> {
    let mut by_folder: FxHashMap<String, Vec<Entry<T>>> = FxHashMap::default();
    for entry in entries {
        by_folder
            .entry(folder(&entry.file))
            .or_default()
            .push(entry);
    }
    by_folder
}

/// Folders at the path of a gathering that contain files and no gathering, each with its first file.
fn folders_without_gathering(attachments: &[Attachment]) -> BTreeMap<String, SourcePath> {
    let mut folders = BTreeMap::new();
    for attachment in attachments {
        let names: Vec<&str> = attachment.path.as_str().split('/').collect();
        if let ["content", "gatherings", year, name, _, ..] = names.as_slice() {
            let folder = format!("content/gatherings/{year}/{name}");
            folders
                .entry(folder)
                .or_insert_with(|| attachment.path.clone());
        }
    }
    folders
}

/// `content/gatherings/2018/x` of `content/gatherings/2018/x/presentations/y.md`.
fn folder_above(file: &SourcePath) -> String {
    let folder = file.folder();
    folder
        .rsplit_once('/')
        .map_or(folder, |(above, _)| above)
        .to_owned()
}

/// The presentations of the front matter's list, as entries whose places are in the list.
fn listed_presentations(
    entry: &mut Entry<GatheringRecord>,
    mistakes: &mut Diagnostics,
) -> Vec<Presentation> {
    let base = FieldPath::root().key("presentations");
    std::mem::take(&mut entry.record.presentations)
        .into_iter()
        .enumerate()
        .map(|(index, mut record)| {
            let base = base.index(index);
            // Written in the gathering's file, so in its language.
            record.lang = record.lang.or(entry.record.lang);
            if record.id.is_none() {
                let place = |field| Location::field(&entry.file, field);
                let mistake = catalogue::presentation_without_id(place(base.clone()));
                mistakes.add(mistake.resting_on(place(base.key("id"))));
            }
            Entry {
                id: record.id.clone().unwrap_or_default(),
                file: entry.file.clone(),
                base,
                record,
                body: None,
                twins: Vec::new(),
            }
        })
        .collect()
}

/// Moves the attachments in a gathering's folder, at any depth, out of `attachments`.
fn attachments_by_folder(
    entries: &[Entry<GatheringRecord>],
    attachments: &mut Vec<Attachment>,
) -> FxHashMap<String, Vec<Attachment>> {
    let folders: BTreeMap<&str, ()> = entries
        .iter()
        .map(|entry| (entry.file.folder(), ()))
        .collect();
    let mut by_folder: FxHashMap<String, Vec<Attachment>> = FxHashMap::default();
    attachments.retain(|attachment| {
        let mut folder = attachment.path.folder();
        loop {
            if folders.contains_key(folder) {
                by_folder
                    .entry(folder.to_owned())
                    .or_default()
                    .push(attachment.clone());
                return false;
            }
            match folder.rsplit_once('/') {
                Some((above, _)) => folder = above,
                None => return true,
            }
        }
    });
    for files in by_folder.values_mut() {
        files.sort();
    }
    by_folder
}
