//! What the archive has of each gathering and what is lost: for the archivist, and a call for help to whoever has a file.

use crate::base::text::Language;
use crate::content::model::{Gathering, Presence};
use crate::content::schema::records::{AddressKind, GatheringKind, MaterialKind};
use crate::site::pages::PageContext;
use crate::site::pages::frame::Frame;
use crate::site::pages::kinds::page_kind::PageKind;
use crate::site::pages::lists::ListId;
use crate::site::pages::parts::{
    DividedListView, GatheringItem, divided_list, gathering_item, whole_list,
};
use crate::site::pages::plan::planned::{Planned, Planning};
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
}

fn preserved_view(context: &PageContext<'_>) -> PreservedView {
    let gatherings = context.archive.list::<GatheringKind>().iter();
    let gatherings: Vec<PreservedGathering> = gatherings
        .map(|gathering| preserved_gathering(context, gathering))
        .collect();
    let files = gatherings.iter().map(|gathering| gathering.files).sum();
    let divided = divided_list(context, &ListId::All(AddressKind::Preserved));
    let page = Frame::of_list(context, "preserved", AddressKind::Preserved).in_section("preserved");
    PreservedView {
        checksums: (files > 0).then(|| format!("{}{CHECKSUMS}", page.root)),
        page,
        files,
        lost: gatherings
            .iter()
            .map(|gathering| gathering.lost.len())
            .sum(),
        gatherings: whole_list(&divided, || gatherings),
        divided,
    }
}

pub fn preserved_gathering(context: &PageContext<'_>, gathering: &Gathering) -> PreservedGathering {
    let document = |word, presence| DocumentPresence { word, presence };
    let published = gathering.attachments.iter();
    let published = published.filter(|file| !context.archive.is_withheld(&file.path));
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
        files: published.count(),
        lost: gathering
            .lost_materials()
            .map(|material| LostTitle {
                title: material.title.to_string(),
                lang: context
                    .language
                    .foreign(material.lang.or(gathering.record().lang)),
                kind: material.kind,
            })
            .collect(),
    }
}
