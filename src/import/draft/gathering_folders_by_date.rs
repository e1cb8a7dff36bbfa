//! Folders with a date in their name, "2025-03-12-styremøte": each belongs to one gathering, and so do the files in it.

use super::gathering_folders_by_agenda::{agenda_folders, is_inside};
use super::gathering_series::add_series;
use super::{DatedMention, DocumentGroup, ImportedDocument};
use crate::base::date::Edtf;
use crate::content::schema::records::MaterialKind;
use crate::import::analysis::DocumentForm;
use crate::import::extract::dates_in_names::dates_in_name;
use crate::import::extract::gathering_types::nouns;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatheringFolder {
    /// The path of the folder.
    pub path: String,
    /// The date in the folder's name. None: it is known by the agenda in it.
    pub date: Option<Edtf>,
    /// The folder's name without the date: "styremøte". May be empty.
    pub label: String,
}

/// The innermost folder above a file with a complete date in its name, or in its name and those of two folders above it: "2025/03/12".
pub fn dated_folder(name: &str) -> Option<GatheringFolder> {
    let (folder, _) = name.rsplit_once('/')?;
    let parts: Vec<&str> = folder.split('/').collect();
    (0..parts.len()).rev().find_map(|at| {
        let own = parts[at];
        if own.ends_with(".eml") || own.ends_with(".msg") {
            return None;
        }
        let day_of = |text: &str| {
            let found = dates_in_name(text);
            let date = found.into_iter().find(|date| date.day.is_some())?;
            date.whole()
        };
        let date = day_of(own).or_else(|| {
            let path = parts[at.checked_sub(2)?..=at].join("/");
            day_of(&path).filter(|_| own.len() <= 2)
        })?;
        Some(GatheringFolder {
            path: parts[..=at].join("/"),
            date: Some(date),
            label: label(own),
        })
    })
}

/// The words of the name, without digits and separators.
pub fn label(folder: &str) -> String {
    folder
        .trim_start_matches(|letter: char| !letter.is_alphabetic())
        .replace('_', " ")
        .trim_end_matches(|letter: char| !letter.is_alphabetic() && letter != ')')
        .to_owned()
}

/// A group for each folder of a gathering, and for each document the index of its group. Folders of one day are one gathering unless
/// their names differ.
pub fn groups_of_folders(
    documents: &[ImportedDocument],
    mentions: &mut [DatedMention],
) -> (Vec<DocumentGroup>, Vec<Option<usize>>) {
    let homes: Vec<Option<GatheringFolder>> = documents
        .iter()
        .map(|document| dated_folder(&document.name))
        .collect();
    let mut folders: Vec<GatheringFolder> = Vec::new();
    let mut groups: Vec<DocumentGroup> = Vec::new();
    for meeting in agenda_folders(documents, mentions) {
        groups.push(DocumentGroup {
            date: meeting.date,
            folder: Some(meeting.home.clone()),
            ..DocumentGroup::default()
        });
        folders.push(meeting.home);
    }
    let meetings = folders.len();
    let beside = BesideFolders::new(documents, &homes);
    let mut of_documents: Vec<Option<usize>> = homes
        .iter()
        .zip(documents)
        .map(|(home, document)| {
            let Some(home) = home else {
                let mut meetings = folders[..meetings].iter();
                return meetings.position(|folder| is_inside(&document.name, &folder.path));
            };
            let known = folders
                .iter()
                .position(|folder| folder.path == home.path || folder.is_same(home));
            if known.is_some() {
                return known;
            }
            if !beside.is_gathering(home) {
                return None;
            }
            folders.push(home.clone());
            groups.push(DocumentGroup {
                date: home.date.clone(),
                folder: Some(home.clone()),
                ..DocumentGroup::default()
            });
            Some(groups.len() - 1)
        })
        .collect();
    add_series(documents, &mut groups, &mut of_documents);
    (groups, of_documents)
}

impl GatheringFolder {
    /// Is it another folder of the same gathering: of the same day, and without another name?
    pub fn is_same(&self, other: &GatheringFolder) -> bool {
        let (one, another) = (self.label.to_lowercase(), other.label.to_lowercase());
        self.date.is_some()
            && self.date == other.date
            && (one.is_empty() || another.is_empty() || one == another)
    }
}

impl DocumentGroup {
    /// Is a file with this name in the gathering's folder?
    pub fn has_folder_of(&self, name: &str) -> bool {
        match (dated_folder(name), &self.folder) {
            (Some(home), Some(folder)) => home.path == folder.path || home.is_same(folder),
            (None, Some(folder)) => folder.date.is_none() && is_inside(name, &folder.path),
            (_, None) => false,
        }
    }

    /// Was its folder recognised by the agenda in it?
    pub fn has_agenda_folder(&self) -> bool {
        let folder = self.folder.as_ref();
        folder.is_some_and(|folder| folder.date.is_none())
    }
}

/// The folders with a date, beside each other.
struct BesideFolders<'f> {
    by_path: BTreeMap<&'f str, FolderContent>,
    /// Folders with nothing but a day in their names, by their paths without digits.
    rows: BTreeMap<String, FolderRow>,
}

struct FolderContent {
    /// The folder says that it is of a gathering.
    says_so: bool,
    /// A text lies in it.
    has_text: bool,
}

#[derive(Default)]
struct FolderRow {
    folders: usize,
    /// How many of them say that they are of a gathering.
    saying: usize,
}

/// Of this number of folders beside each other, one must say that it is of a gathering.
const ONE_OF: usize = 3;
const FEWEST_SAYING: usize = 3;

impl<'f> BesideFolders<'f> {
    fn new(
        documents: &[ImportedDocument],
        homes: &'f [Option<GatheringFolder>],
    ) -> BesideFolders<'f> {
        let mut inside: BTreeMap<&str, (&GatheringFolder, Vec<&ImportedDocument>)> =
            BTreeMap::new();
        for (document, home) in documents.iter().zip(homes) {
            if let Some(home) = home {
                let new = || (home, Vec::new());
                let (_, files) = inside.entry(&home.path).or_insert_with(new);
                files.push(document);
            }
        }
        let (mut by_path, mut rows) = (BTreeMap::new(), BTreeMap::<_, FolderRow>::new());
        for (path, (home, files)) in inside {
            let says_so = is_of_gathering(home, files.iter().copied());
            let has_text = files.iter().any(|document| {
                document.facts.form == DocumentForm::Text && document.came_with == path
            });
            if home.label.is_empty() {
                let row = rows.entry(without_digits(path)).or_default();
                row.folders += 1;
                row.saying += usize::from(says_so);
            }
            by_path.insert(path, FolderContent { says_so, has_text });
        }
        BesideFolders { by_path, rows }
    }

    /// Does the folder say that it is of a gathering? Or is it one of a row of which many say so, and has a text in it?
    fn is_gathering(&self, home: &GatheringFolder) -> bool {
        let Some(content) = self.by_path.get(home.path.as_str()) else {
            return false;
        };
        let row = self.rows.get(&without_digits(&home.path));
        let is_of_gatherings =
            |row: &FolderRow| row.saying >= FEWEST_SAYING && row.saying * ONE_OF >= row.folders;
        content.says_so
            || content.has_text && home.label.is_empty() && row.is_some_and(is_of_gatherings)
    }
}

fn without_digits(path: &str) -> String {
    path.replace(|letter: char| letter.is_ascii_digit(), "")
}

/// Photographs or accounts of a day need not be a gathering's: the folder's name or one of its documents must say so.
fn is_of_gathering<'d>(
    home: &GatheringFolder,
    mut inside: impl Iterator<Item = &'d ImportedDocument>,
) -> bool {
    !nouns(&home.label).is_empty()
        || inside.any(|document| {
            let facts = &document.facts;
            !facts.timetables.is_empty()
                || facts.title_slide.is_some()
                || facts.gatherings.iter().any(|mention| !mention.is_weak)
                || matches!(
                    facts.kind,
                    Some(
                        MaterialKind::Programme | MaterialKind::Invitation | MaterialKind::Summary
                    )
                )
        })
}

#[cfg(test)]
mod tests {
    use super::dated_folder;

    #[test]
    fn the_innermost_folder_with_a_date() {
        let check = |name: &str, expected: Option<(&str, &str, &str)>| {
            let home = dated_folder(name);
            let found = home.as_ref().map(|home| {
                (
                    home.path.clone(),
                    home.date
                        .clone()
                        .map(|date| date.to_string())
                        .unwrap_or_default(),
                    home.label.clone(),
                )
            });
            let expected = expected
                .map(|(path, date, label)| (path.to_owned(), date.to_owned(), label.to_owned()));
            assert_eq!(found, expected, "{name}");
        };
        check(
            "arkiv/2025-03-12-styremøte/lysbilder/a.pdf",
            Some(("arkiv/2025-03-12-styremøte", "2025-03-12", "styremøte")),
        );
        check("2025/03/12/a.pdf", Some(("2025/03/12", "2025-03-12", "")));
        check("2025-01-13 brev.eml/a.pdf", None);
        check("2025/a.pdf", None);
        check("2025-03-12 a.pdf", None);
    }
}
