use serde::{Deserialize, Serialize};

/// A unit of search: a page, a slide, an activity of an effort, a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexRecord {
    /// The index of its document. The records of a document stand together, in the order of the document.
    pub document: usize,
    /// The anchor in the document's page: `lysbilde-7`; empty for the page itself.
    pub anchor: String,
    /// Its own title. Empty: it has only the document's.
    pub title: String,
    /// Its plain text, with single spaces.
    pub text: String,
    /// Words that find it but are not shown.
    pub also: String,
    /// The address of a thumbnail, from the site's root.
    pub thumbnail: Option<String>,
}

/// A page of the site, which holds records.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexedPage {
    pub title: String,
    /// From the site's root, with a slash at the end.
    pub address: String,
    pub facts: Facets,
}

/// The values of the search page's filters. An empty list: not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Facets {
    /// The key of a theme word: `search-kind-talk`.
    pub kind: String,
    /// The county at that time, and today's counties where they differ.
    pub counties: Vec<String>,
    /// As exact as known: `2018`, `2018-10`, `2018-10-16`.
    pub date: Option<String>,
    pub sub_goals: Vec<String>,
    pub organisations: Vec<String>,
    /// A BCP 47 tag.
    pub language: String,
}

/// Two names of one thing: an abbreviation and its long form, a name and a former name. Each finds the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Synonym(pub String, pub String);
