use serde::{Deserialize, Serialize};

/// One thing that can be found: a page, a slide, an effort activity, a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexRecord {
    /// The number of its document; the records of a document stand together, in the order of the document.
    pub document: usize,
    /// Where in the document's page it stands: `lysbilde-7`; empty for the page itself.
    pub anchor: String,
    /// Its own title. Empty when it has none but the document's.
    pub title: String,
    /// What it says, as plain text with single spaces.
    pub text: String,
    /// Words that find it and are not shown.
    pub also: String,
    /// The address of a small picture, from the site's root.
    pub thumbnail: Option<String>,
}

/// What records stand in: one page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexedPage {
    pub title: String,
    /// From the site's root, with a slash at the end.
    pub address: String,
    pub facts: Facets,
}

/// What one may choose by. A list that is empty says that it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Facets {
    /// A word of the theme: `search-kind-talk`.
    pub kind: String,
    /// The county as it was called then, and the counties it is today, when those are others.
    pub counties: Vec<String>,
    /// As much as is known of year, month and day: `2018`, `2018-10`, `2018-10-16`.
    pub date: Option<String>,
    pub sub_goals: Vec<String>,
    pub organisations: Vec<String>,
    /// A BCP 47 tag.
    pub language: String,
}

/// Two ways of writing one thing: an abbreviation and its long form, a name and a former name. Each finds the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Synonym(pub String, pub String);
