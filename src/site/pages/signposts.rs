//! Links in a page's head for programs that gather what belongs together.

use super::head_links::{HeadLink, media_type};
use crate::base::path::is_web_address;

/// What a page and the files that belong to it are, for programs that gather them (<https://signposting.org/FAIR/>).
#[derive(Default)]
pub struct Signposts<'s> {
    /// The page's address on the web.
    pub cite_as: Option<&'s str>,
    /// What the page is about, in the words of schema.org.
    pub about: &'static str,
    /// The pages of those who made it.
    pub authors: Vec<String>,
    /// Files that describe it, with their media types.
    pub described_by: Vec<(String, Option<&'static str>)>,
    /// Its own files.
    pub items: Vec<String>,
    /// The terms that it may be used on.
    pub licence: Option<&'s str>,
}

impl Signposts<'_> {
    pub fn links(self) -> Vec<HeadLink> {
        let untyped = |rel, href: &str| HeadLink::new(rel, href.to_owned(), None);
        let mut links: Vec<HeadLink> = Vec::new();
        links.extend(self.cite_as.map(|url| untyped("cite-as", url)));
        links.extend(["AboutPage", self.about].map(|name| {
            let address = format!("https://schema.org/{name}");
            HeadLink::new("type", address, None)
        }));
        let authors = self.authors.iter();
        links.extend(authors.map(|href| untyped("author", href)));
        let described = self.described_by.into_iter();
        links.extend(described.map(|(href, kind)| HeadLink::new("describedby", href, kind)));
        let items = self.items.into_iter();
        links.extend(items.map(|href| {
            let kind = media_type(&href);
            HeadLink::new("item", href, kind)
        }));
        let licence = self.licence.filter(|licence| is_web_address(licence));
        links.extend(licence.map(|licence| untyped("license", licence)));
        links
    }
}
