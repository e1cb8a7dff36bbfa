//! What the archive has of each gathering and what is lost: for the archivist, and a call for help to whoever has a file.

use crate::base::text::Language;
use crate::content::model::{Gathering, Presence};
use crate::content::schema::records::{
    AddressKind, GatheringKind, GatheringStatus, MaterialKind, RecordingStatus,
};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    DividedListView, GatheringItem, divided_list, gathering_item, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{PRESERVED_WORDS, SearchEntry};
use serde::Serialize;

/// The list of checksums, from the site's root.
const CHECKSUMS: &str = "manifest-sha256.txt";

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PreservedView {
    pub page: Frame,
    /// In the order of time, the undated last.
    pub gatherings: Vec<PreservedGathering>,
    /// None: they stand here.
    pub divided: Option<DividedListView>,
    /// How many files are published.
    pub files: usize,
    /// How many things are known to be lost.
    pub lost: usize,
    /// The address of the list of checksums. None: there is no file to have one.
    pub checksums: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PreservedGathering {
    pub item: GatheringItem,
    /// In the order of the table's columns.
    pub documents: Vec<DocumentPresence>,
    /// How many talks are known.
    pub talks: usize,
    /// How many of its files are published.
    pub files: usize,
    /// What a source mentions and nobody has, of the gathering and of its talks.
    pub lost: Vec<LostTitle>,
    /// How many recordings were announced and are not found.
    pub announced: usize,
    /// How many recordings were taken away.
    pub removed: usize,
    /// It has not been held, or not yet: nothing is to be expected of it.
    pub not_held: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DocumentPresence {
    /// The key of its name among the theme's words.
    pub word: &'static str,
    pub presence: Presence,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct LostTitle {
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<Language>,
    pub kind: MaterialKind,
}

impl PageKind for PreservedView {
    const TEMPLATE: &'static str = "preserved.html";

    type Key = ();

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, ()>> {
        planning.list(AddressKind::Preserved)
    }

    fn compose(context: &mut PageContext<'_>, (): &()) -> PreservedView {
        preserved_view(context)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        Some(SearchEntry::of_list_called(&self.page, PRESERVED_WORDS))
    }
}

fn preserved_view(context: &PageContext<'_>) -> PreservedView {
    let archive = context.archive;
    let gatherings = || archive.list::<GatheringKind>().iter();
    let lost = |gathering: &Gathering| {
        gathering.lost_materials().count() + with_status(gathering, RecordingStatus::Removed)
    };
    let files: usize = gatherings().map(|one| published_files(context, one)).sum();
    let has_files = files > 0 || archive.has_other_files();
    let divided = divided_list(context, &ListId::All(AddressKind::Preserved));
    let page = Frame::of_list(context, "preserved", AddressKind::Preserved).in_section("preserved");
    PreservedView {
        checksums: has_files.then(|| format!("{}{CHECKSUMS}", page.root)),
        page,
        files,
        lost: gatherings().map(lost).sum(),
        gatherings: whole_list(&divided, || {
            let gatherings = gatherings().map(|one| preserved_gathering(context, one));
            gatherings.collect()
        }),
        divided,
    }
}

/// Its day is not over.
fn is_coming(context: &PageContext<'_>, gathering: &Gathering) -> bool {
    let date = gathering.date();
    date.is_some_and(|date| !date.is_before(context.archive.today()))
}

pub fn preserved_gathering(context: &PageContext<'_>, gathering: &Gathering) -> PreservedGathering {
    let document = |word, presence| DocumentPresence { word, presence };
    let is_called_off = gathering.record().status == GatheringStatus::Cancelled;
    PreservedGathering {
        item: gathering_item(context, gathering),
        documents: vec![
            document(
                "invitation",
                gathering.has_material(MaterialKind::Invitation),
            ),
            document("gathering-programme", gathering.has_programme()),
            document("recordings", gathering.has_recording()),
            document("evaluation", gathering.has_evaluation()),
        ],
        talks: gathering.presentations.len(),
        files: published_files(context, gathering),
        lost: lost_titles(context, gathering),
        announced: with_status(gathering, RecordingStatus::Announced),
        removed: with_status(gathering, RecordingStatus::Removed),
        not_held: is_called_off || is_coming(context, gathering),
    }
}

fn published_files(context: &PageContext<'_>, gathering: &Gathering) -> usize {
    let files = gathering.attachments.iter();
    let published = files.filter(|file| !context.archive.is_withheld(&file.path));
    published.count()
}

/// How many of its recordings are of this status.
fn with_status(gathering: &Gathering, status: RecordingStatus) -> usize {
    let recordings = gathering.recordings();
    recordings.filter(|one| one.status == status).count()
}

fn lost_titles(context: &PageContext<'_>, gathering: &Gathering) -> Vec<LostTitle> {
    let lost = gathering.lost_materials().map(|material| {
        let lang = material.lang.or(gathering.record().lang);
        LostTitle {
            title: material.title.to_string(),
            lang: context.language.foreign(lang),
            kind: material.kind,
        }
    });
    lost.collect()
}
