//! What search may find on a page: its passages, each with the anchor it stands at, and the facts one may choose by.

use crate::base::text::Language;

/// What stands on one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchEntry {
    pub title: String,
    pub kind: FindingKind,
    pub facts: EntryFacets,
    /// Never empty; the first is of the page as a whole.
    pub passages: Vec<Passage>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryFacets {
    /// As it was called then, and as it is called today.
    pub counties: Vec<String>,
    /// As much as is known: `2018`, `2018-10`, `2018-10-16`.
    pub date: Option<String>,
    pub sub_goals: Vec<String>,
    pub organisations: Vec<String>,
    /// Of its words, where that is not the page's.
    pub language: Option<Language>,
    /// The facts of the page above hold for this one too: a talk is held where its gathering is.
    pub inherits: bool,
}

/// A part of a page with an address of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Empty: the page itself.
    pub anchor: String,
    pub title: String,
    /// Plain text.
    pub text: String,
    /// Words that find it and are not shown: names of people, places and topics.
    pub also: String,
    /// The address of a picture of it, from the page.
    pub picture: Option<String>,
}

/// What a reader may limit a search to: the kind, and the end of its key among the theme's words
/// (`search-kind-talk`). One line a kind: the enum, the list of all and the tags are made from it.
macro_rules! finding_kinds {
    ($($kind:ident = $tag:literal;)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FindingKind { $($kind,)* }

        impl FindingKind {
            /// Every kind, in the order that the search page offers them.
            pub const ALL: &[FindingKind] = &[$(FindingKind::$kind,)*];

            /// Its name in the search index, and the end of its key among the theme's words.
            pub fn tag(self) -> &'static str {
                match self { $(FindingKind::$kind => $tag,)* }
            }
        }
    };
}

finding_kinds! {
    Talk = "talk";
    Gathering = "gathering";
    Letter = "letter";
    Project = "project";
    Resource = "resource";
    County = "county";
    Municipality = "municipality";
    Actor = "actor";
    Effort = "effort";
    SubGoal = "sub-goal";
    Document = "document";
    Page = "page";
}
