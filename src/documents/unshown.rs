//! Texts that are in a file but on none of its visible pages: publishing the file publishes them too.

use super::document::Document;
use serde::{Deserialize, Serialize};

/// A text in the file that no visible page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnshownText {
    /// The page's number; `None`: the text belongs to the whole file.
    pub page: Option<u32>,
    pub place: UnshownPlace,
    pub text: String,
}

/// Where in a file such a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnshownPlace {
    /// Title, subject, keywords, author and other metadata.
    Metadata,
    /// Speaker notes.
    Notes,
    /// A comment, a sticky note, the text of an annotation.
    Comment,
    /// Hidden cells, shapes, paragraphs and pages, and text that is painted over.
    Hidden,
    /// Deleted text in a tracked change.
    Deleted,
    /// A running header or footer that is not shown as text.
    Margin,
    /// A header field of an e-mail: to, copy, blind copy, reply to.
    MailHeader,
    /// The name of an embedded file, and its words if they can be read.
    Attachment,
    /// An earlier version of the file.
    EarlierVersion,
    /// A part of the file that its reader does not know.
    Elsewhere,
}

/// Place, page number if any, and text.
pub type Unshown<'a> = (UnshownPlace, Option<u32>, &'a str);

impl Document {
    /// All texts in the file besides those of its visible pages.
    pub fn unshown_texts(&self) -> impl Iterator<Item = Unshown<'_>> {
        let own = self
            .unshown
            .iter()
            .map(|unshown| (unshown.place, unshown.page, unshown.text.as_str()));
        let metadata = &self.metadata;
        let said = (metadata.texts()).map(|text| (UnshownPlace::Metadata, None, text));
        let attached = (metadata.attachments.iter())
            .map(|attached| (UnshownPlace::Attachment, None, attached.name.as_str()));
        let notes = self.pages.iter().flat_map(|page| {
            let notes = page.notes.iter();
            notes.map(|note| (UnshownPlace::Notes, Some(page.number), note.as_str()))
        });
        let hidden = self.pages.iter().filter(|page| page.hidden);
        let hidden = hidden.flat_map(|page| {
            let title = page.title.as_deref().into_iter();
            let texts = title.chain(page.texts());
            texts.map(|text| (UnshownPlace::Hidden, Some(page.number), text))
        });
        let links = self.pages.iter().flat_map(|page| {
            let links = page.links.iter();
            links.map(|link| (UnshownPlace::Metadata, Some(page.number), link.as_str()))
        });
        (own.chain(said).chain(attached)).chain(notes.chain(hidden).chain(links))
    }
}

#[cfg(test)]
mod tests;
