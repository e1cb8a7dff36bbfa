//! Links from a page's head to other forms of what it shows: feeds and calendars of it, references and files for machines.

use crate::base::path::is_web_address;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct HeadLink {
    /// How what it leads to is related to the page: a link relation of IANA's list.
    pub rel: &'static str,
    pub href: String,
    /// Of what it leads to.
    pub media_type: Option<&'static str>,
    /// What a reader who is offered the link sees.
    pub title: Option<String>,
}

impl HeadLink {
    pub fn new(rel: &'static str, href: String, media_type: Option<&'static str>) -> HeadLink {
        HeadLink {
            rel,
            href,
            media_type,
            title: None,
        }
    }

    /// To the same in another form.
    pub fn alternate(href: &str, media_type: &'static str, title: &str) -> HeadLink {
        HeadLink {
            title: Some(title.to_owned()),
            ..HeadLink::new("alternate", href.to_owned(), Some(media_type))
        }
    }
}

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

/// The media type of a file, by its name's ending. None: not one that is often attached.
pub fn media_type(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    let ending = ending.to_ascii_lowercase();
    let known = MEDIA_TYPES.iter().find(|(known, _)| *known == ending);
    known.map(|(_, media_type)| *media_type)
}

/// Source: IANA's list of media types.
const MEDIA_TYPES: [(&str, &str); 21] = [
    ("csv", "text/csv"),
    ("doc", "application/msword"),
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    ("html", "text/html"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("m4a", "audio/mp4"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("ppt", "application/vnd.ms-powerpoint"),
    (
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ),
    ("txt", "text/plain"),
    ("webm", "video/webm"),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
];
