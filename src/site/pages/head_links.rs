//! Links from a page's head to other forms of what it shows: feeds and calendars of it, references and files for machines.

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
