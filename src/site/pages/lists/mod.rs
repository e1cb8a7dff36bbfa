//! Long lists, divided by year or by letter into pages of their own.
//!
//! In: the archive, and the addresses that are taken. Out: for each list that is too long for its page, its parts, each with the
//! address of its page and its lines. A list that is short enough has no parts, and stands whole on its page.
//!
//! What is on a part follows from its own lines, and from which years or letters the list has: the numbers of lines stand only on the
//! page that the list divides, so that one more line does not change the pages of the other years.

mod addresses;
mod lengths;
mod lines;
mod parts;

use super::context::tables::Table;
use super::links::addresses::Addresses;
use crate::base::path::OutputPath;
use crate::content::model::Archive;
use crate::content::schema::records::{AddressKind, GatheringType};
use addresses::folder;
use lengths::pages_with_lists;
use lines::{in_order, lines_by_group};
use parts::{GroupLines, parts};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

pub use addresses::address_key;
pub use lines::lines;
pub use parts::{ListGroup, ListPart};

/// The most lines that a page shows of the lists that are measured together. A line is 50 to 600 bytes of HTML, rarely 900, and up to 95
/// pixels high: so a page stays below 150 kB and 15,000 pixels.
pub const MOST_LINES: usize = 150;

/// A list of the site that can grow.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ListId {
    /// All of a kind.
    All(AddressKind),
    /// The gatherings of one kind, on the page to find things on.
    OfType(GatheringType),
    /// What belongs to one record.
    Of(AddressKind, String, ListContent),
    /// The gatherings of a learning network.
    OfNetwork(String),
}

/// What the lines of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ListContent {
    Gatherings,
    /// Gatherings with what the archive has of each.
    Preserved,
    Talks,
    Topics,
    People,
    Actors,
    Municipalities,
    Projects,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListLine {
    /// By its place in the archive's table.
    Record(usize),
    /// The gathering's place in the archive's table, and the talk's in the gathering.
    Talk(usize, usize),
    /// By its slug.
    Topic(String),
    /// By the slug.
    Person(String),
}

/// A list that is too long for its page.
#[derive(Debug)]
pub struct DividedList {
    pub id: ListId,
    /// Years newest first, or letters by the alphabet.
    pub groups: Vec<GroupLines>,
    /// The pages of each group, in order.
    pub parts: Vec<ListPart>,
}

/// Every list of the site that is too long for its page.
#[derive(Debug, Default)]
pub struct DividedLists {
    lists: Vec<DividedList>,
    places: FxHashMap<ListId, usize>,
}

impl ListId {
    pub fn of(kind: AddressKind, id: &str, content: ListContent) -> ListId {
        ListId::Of(kind, id.to_owned(), content)
    }

    pub fn content(&self) -> ListContent {
        match self {
            ListId::All(AddressKind::Topics) => ListContent::Topics,
            ListId::All(AddressKind::People) => ListContent::People,
            ListId::All(AddressKind::Actors) => ListContent::Actors,
            ListId::All(AddressKind::Municipalities) => ListContent::Municipalities,
            ListId::All(AddressKind::Projects) => ListContent::Projects,
            ListId::All(AddressKind::Preserved) => ListContent::Preserved,
            ListId::All(_) | ListId::OfType(_) | ListId::OfNetwork(_) => ListContent::Gatherings,
            ListId::Of(_, _, content) => *content,
        }
    }
}

impl ListLine {
    pub fn record(&self) -> Option<usize> {
        match self {
            ListLine::Record(index) => Some(*index),
            ListLine::Talk(..) | ListLine::Topic(_) | ListLine::Person(_) => None,
        }
    }

    /// The places of its gathering and in that.
    pub fn talk(&self) -> Option<(usize, usize)> {
        match self {
            ListLine::Talk(gathering, talk) => Some((*gathering, *talk)),
            ListLine::Record(_) | ListLine::Topic(_) | ListLine::Person(_) => None,
        }
    }

    /// The topic's slug, or the person's.
    pub fn slug(&self) -> Option<&str> {
        match self {
            ListLine::Topic(slug) | ListLine::Person(slug) => Some(slug),
            ListLine::Record(_) | ListLine::Talk(..) => None,
        }
    }
}

impl ListContent {
    /// Else by letter.
    fn is_by_year(self) -> bool {
        matches!(
            self,
            ListContent::Gatherings | ListContent::Preserved | ListContent::Talks
        )
    }

    /// The table that its lines are in, where they are records.
    pub fn table(self) -> Option<Table> {
        match self {
            ListContent::Gatherings | ListContent::Preserved => Some(Table::GatheringKind),
            ListContent::Actors => Some(Table::ActorKind),
            ListContent::Municipalities => Some(Table::MunicipalityKind),
            ListContent::Projects => Some(Table::ProjectKind),
            ListContent::Talks | ListContent::Topics | ListContent::People => None,
        }
    }

    /// The key of its name among the theme's words.
    pub fn word(self) -> &'static str {
        match self {
            ListContent::Gatherings => AddressKind::Gatherings.title_word(),
            ListContent::Preserved => AddressKind::Preserved.title_word(),
            ListContent::Talks => "talks",
            ListContent::Topics => AddressKind::Topics.title_word(),
            ListContent::People => AddressKind::People.title_word(),
            ListContent::Actors => AddressKind::Actors.title_word(),
            ListContent::Municipalities => AddressKind::Municipalities.title_word(),
            ListContent::Projects => AddressKind::Projects.title_word(),
        }
    }
}

impl DividedList {
    /// How many lines it has.
    pub fn length(&self) -> usize {
        self.groups.iter().map(|group| group.lines.len()).sum()
    }

    /// The lines of a part, never more than [`MOST_LINES`].
    pub fn lines_of(&self, archive: &Archive, part: &ListPart) -> &[ListLine] {
        let mut groups = self.groups.iter();
        let Some(group) = groups.find(|group| group.group == part.group) else {
            return &[];
        };
        let in_order = || in_order(archive, &self.id, &group.lines);
        let mut pages = group.ordered.get_or_init(in_order).chunks(MOST_LINES);
        pages.nth(part.number - 1).unwrap_or(&[])
    }
}

impl DividedLists {
    /// `taken`: the addresses of all other pages and files, as [`address_key`] gives them.
    pub fn new(archive: &Archive, addresses: &Addresses, mut taken: FxHashSet<String>) -> Self {
        let mut divided = DividedLists::default();
        for lists in pages_with_lists(archive) {
            for id in too_long(lists) {
                let folder = folder(archive, addresses, &id);
                let groups = lines_by_group(archive, &id).into_iter();
                let groups = groups.map(|(group, lines)| GroupLines {
                    group,
                    lines,
                    ordered: OnceLock::new(),
                });
                let groups: Vec<GroupLines> = groups.collect();
                divided.places.insert(id.clone(), divided.lists.len());
                let parts = parts(&groups, &folder, &taken);
                // A network may have the name of another list of its county.
                taken.extend(parts.iter().map(|part| address_key(part.path.address())));
                divided.lists.push(DividedList { id, groups, parts });
            }
        }
        divided
    }

    /// The list and the part on the page at this address.
    pub fn on_page(&self, path: &str) -> Option<(&DividedList, &ListPart)> {
        let mut parts = self.pages();
        let (_, key) = parts.find(|(page, _)| page.as_str() == path)?;
        Some(self.at(key))
    }

    /// None: the list stands whole on its page.
    pub fn get(&self, id: &ListId) -> Option<&DividedList> {
        self.places.get(id).map(|place| &self.lists[*place])
    }

    /// The page of each part, with the places of its list and of the part in it.
    pub fn pages(&self) -> impl Iterator<Item = (&OutputPath, (usize, usize))> {
        let lists = self.lists.iter().enumerate();
        lists.flat_map(|(list, divided)| {
            let parts = divided.parts.iter().enumerate();
            parts.map(move |(part, of_list)| (&of_list.path, (list, part)))
        })
    }

    /// The list and the part at the places that [`pages`](Self::pages) gives.
    pub fn at(&self, (list, part): (usize, usize)) -> (&DividedList, &ListPart) {
        let list = &self.lists[list];
        (list, &list.parts[part])
    }
}

/// The lists of one page that it cannot show whole. A page with too many lines divides each list that has more than its share of
/// [`MOST_LINES`]: whether a list is divided, and so its parts' addresses, does not hang on which list is the longest today.
fn too_long(lists: Vec<(ListId, usize)>) -> Vec<ListId> {
    let lengths = || lists.iter().map(|(_, length)| *length);
    if lengths().sum::<usize>() <= MOST_LINES {
        return Vec::new();
    }
    let share = MOST_LINES / lengths().filter(|length| *length > 0).count();
    let too_long = lists.into_iter().filter(|(_, length)| *length > share);
    too_long.map(|(id, _)| id).collect()
}
