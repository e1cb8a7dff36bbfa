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
