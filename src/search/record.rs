use super::analysis::analyse::Analysed;
use serde::{Deserialize, Serialize};

/// A unit of search: a page, a slide, an activity of an effort, a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexRecord {
    /// The index of its document. The records of a document are adjacent, in the order of the document.
    pub document: usize,
    /// The anchor in the document's page: `lysbilde-7`; empty for the page itself.
    pub anchor: String,
    /// Its own title. Empty: it has only the document's.
    pub title: String,
    /// Its plain text, with single spaces.
    pub text: String,
    /// Words that find it but are not shown.
    pub also: String,
    /// The title of the whole document. Its words, and those of `names`, find this record before others, and count for every
    /// record of the document. Only on the first record of a document.
    pub document_title: String,
    /// What else the whole document is called by or about: date, county, speakers. Only on the first record of a document.
    pub names: String,
    /// The address of a thumbnail, from the site's root.
    pub thumbnail: Option<String>,
}

impl IndexRecord {
    /// What its analysis is made of: its title, text and further words, then the document's title and names.
    pub fn analysed_texts(&self) -> [&str; 5] {
        [
            &self.title,
            &self.text,
            &self.also,
            &self.document_title,
            &self.names,
        ]
    }
}

/// The greatest level of a document: three bits.
pub const LAST_LEVEL: u8 = 7;

/// A page of the site, which holds records.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct IndexedPage {
    pub title: String,
    /// From the site's root: a page, with a slash at the end; or a thing on a page, with its anchor after a `#`.
    pub address: String,
    /// What is said of it under its title, in the order to say it: `14. mai 2025`, `Buskerud`, a speaker.
    pub about: Vec<AboutHit>,
    /// The number of an earlier document that says the same in another language. None: there is none.
    pub twin: Option<usize>,
    /// The address of a small picture of it, from the site's root.
    pub picture: Option<String>,
    /// Among documents that answer equally well, the lower comes first: 0 to [`LAST_LEVEL`].
    pub level: u8,
    pub facts: Facets,
}

impl IndexedPage {
    /// The address of its page, without an anchor.
    pub fn page(&self) -> &str {
        page_of(&self.address)
    }
}

/// The page of an address that may have an anchor.
pub fn page_of(address: &str) -> &str {
    address.split_once('#').map_or(address, |(page, _)| page)
}

/// What is said of a document under its title.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AboutHit {
    Text(String),
    /// Its date is not known, in the words of the theme.
    Undated,
    /// The number of its sub-goal, in the words of the theme.
    SubGoal(String),
}

impl AboutHit {
    /// Its own words, which are not the theme's.
    pub fn text(&self) -> Option<&str> {
        match self {
            AboutHit::Text(text) => Some(text),
            AboutHit::Undated | AboutHit::SubGoal(_) => None,
        }
    }
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

/// All that is found, and what is known of its words.
#[derive(Clone, Copy, Debug)]
pub struct Collection<'c> {
    pub documents: &'c [IndexedPage],
    /// The records of a document are adjacent, and every document has at least one.
    pub records: &'c [IndexRecord],
    /// One for each of `records`.
    pub analysed: &'c [Analysed],
    pub synonyms: &'c [Synonym],
    /// Names of persons: their words have no other inflection than the genitive.
    pub people: &'c [String],
    /// Words of a question that ask for the documents of a level.
    pub wishes: &'c [(u8, &'c str)],
    /// The names of months in the languages of questions: a question for a month of a year wants nothing else.
    pub months: &'c [&'static str],
}

/// Two names of one thing: an abbreviation and its long form, a name and a former name. Each finds the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Synonym(pub String, pub String);
