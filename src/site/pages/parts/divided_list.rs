use crate::content::schema::records::AddressKind;
use crate::site::pages::PageContext;
use crate::site::pages::lists::{ListContent, ListId};
use crate::site::pages::parts::Label;
use serde::Serialize;

/// A list that is too long for its page: its years or letters, each a page of its own.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DividedListView {
    /// How many lines the list has.
    pub total: usize,
    /// The key of the word that counts its lines.
    pub count_word: &'static str,
    /// Years newest first, the unknown last; or letters by the alphabet.
    pub parts: Vec<PartLink>,
}

/// To the page of a year or a letter, or to the first of its pages.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PartLink {
    /// The id that links lead to. None: it has none.
    pub anchor: Option<String>,
    pub href: String,
    pub label: Label,
    /// How many lines the year or letter has.
    pub count: usize,
}

/// None: the list is short enough to stand whole on its page.
pub fn divided_list(context: &PageContext<'_>, id: &ListId) -> Option<DividedListView> {
    let list = context.archive.divided_list(id)?;
    let firsts = list.parts.iter().filter(|part| part.number == 1);
    let parts = list.groups.iter().zip(firsts).map(|(of, first)| PartLink {
        anchor: None,
        href: context.links.href(&first.path),
        label: of.group.label(),
        count: of.lines.len(),
    });
    Some(DividedListView {
        total: list.length(),
        count_word: match id.content() {
            ListContent::Gatherings | ListContent::Preserved => "gatherings-count",
            ListContent::Talks => "talks-count",
            ListContent::Topics => "topics-count",
            ListContent::People => "people-count",
            ListContent::Actors => "actors-count",
            ListContent::Municipalities => "municipalities-count",
            ListContent::Projects => "projects-count",
        },
        parts: parts.collect(),
    })
}

/// The gatherings and the projects of one record, where they are too long for its page.
pub fn divided_lists_of(
    context: &PageContext<'_>,
    kind: AddressKind,
    id: &str,
) -> [Option<DividedListView>; 2] {
    [ListContent::Gatherings, ListContent::Projects]
        .map(|content| divided_list(context, &ListId::of(kind, id, content)))
}

/// The lines of a list that stands whole on its page; none of one that is divided.
pub fn whole_list<L>(divided: &Option<DividedListView>, lines: impl FnOnce() -> Vec<L>) -> Vec<L> {
    match divided {
        Some(_) => Vec::new(),
        None => lines(),
    }
}
