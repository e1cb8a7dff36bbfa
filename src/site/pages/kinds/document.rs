//! The page of one attached file: all that it says, readable without the program that made it, and the file itself.

use super::gatherings::presentation::decks;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use crate::content::model::Gathering;
use crate::content::schema::records::MaterialRecord;
use crate::content::source::Attachment;
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::parts::{
    Edition, Label, Link, edition_of, gathering_link, open_document, talk_link,
};
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DocumentView {
    pub page: Frame,
    pub gathering: Option<Link>,
    /// The talk that it was shown in, whose page shows its slides as well.
    pub talk: Option<Link>,
    /// What the gathering's record says of the file, in `record_lang` where that is not the page's.
    pub note: Option<String>,
    pub rights: Option<String>,
    pub record_lang: Option<Language>,
    pub original: Original,
    pub edition: Edition,
}

/// The file as it was given, and what it says of its own accessibility.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Original {
    pub href: String,
    pub name: String,
    /// "PDF"
    pub format: &'static str,
    pub bytes: u64,
    pub sha256: String,
    /// Of the file as it was given, when what is published is a copy without metadata about people.
    pub given_sha256: Option<String>,
    pub pages: Option<u32>,
    /// Does a screen reader hear what is a heading? None: the format does not say.
    pub tagged: Option<bool>,
    /// Some of it can be read aloud and searched in.
    pub has_text: bool,
    /// "PDF/UA-1", "PDF/A-2b"
    pub standards: Vec<String>,
    pub pictures: Option<u32>,
    pub pictures_with_alt: Option<u32>,
}

/// Nothing when the file has not been read.
pub fn document_view(
    context: &mut PageContext<'_>,
    attachment: &Attachment,
    gathering: Option<&Gathering>,
) -> Option<DocumentView> {
    let file = &attachment.path;
    let document = open_document(context, file)?;
    let edition = edition_of(context, file, &document, 3);
    let metadata = &document.metadata;
    let accessibility = &metadata.accessibility;
    let library = context.archive.library();
    let (given, copy) = (library.sha256(file)?, library.copy(file));
    let original = Original {
        href: context
            .links
            .href(&context.archive.attached_file(file)?.path),
        name: file.name().to_owned(),
        format: document.kind.label(),
        bytes: context.archive.attached_file(file)?.bytes,
        sha256: copy.map_or(given, |copy| &copy.sha256).to_owned(),
        given_sha256: copy.map(|_| given.to_owned()),
        pages: metadata.page_count,
        tagged: accessibility.tagged,
        has_text: edition.pages.iter().any(|page| page.text_html.is_some()),
        standards: [&accessibility.pdf_ua, &accessibility.pdf_a]
            .into_iter()
            .flatten()
            .cloned()
            .collect(),
        pictures: accessibility.pictures,
        pictures_with_alt: accessibility.pictures_with_alt,
    };
    let record = gathering.and_then(|gathering| record_of(gathering, attachment));
    let (title, lang) = match (record, &metadata.title) {
        (Some((record, lang)), _) => (
            record.title.clone(),
            context.language.foreign(record.lang.or(lang)),
        ),
        (None, Some(title)) => (title.clone(), edition.lang),
        (None, None) => (file.name().to_owned(), None),
    };
    let crumbs = gathering.map(|gathering| Crumb::to_gathering(context, gathering));
    let (note, rights, record_lang) = match record {
        Some((record, lang)) => (
            record.note.clone(),
            record.rights.clone(),
            context.language.foreign(lang),
        ),
        None => (None, None, None),
    };
    Some(DocumentView {
        page: Frame {
            section: gathering.map(|_| "gatherings"),
            ..Frame::new(context, "document", Label::text(title))
        }
        .under(crumbs.into_iter().flatten())
        .in_language(lang),
        gathering: gathering.map(|gathering| gathering_link(context, gathering)),
        talk: gathering.and_then(|gathering| talk_of(context, gathering, file)),
        note,
        rights,
        record_lang,
        original,
        edition,
    })
}

fn talk_of(context: &PageContext<'_>, gathering: &Gathering, file: &SourcePath) -> Option<Link> {
    let mut talks = gathering.presentations.iter();
    let talk = talks.find(|talk| {
        let mut decks = decks(talk).into_iter();
        decks.next().is_some_and(|deck| deck.is_twin_of(file))
    })?;
    Some(talk_link(context, gathering, talk))
}

/// The record that mentions the file, and the language of the record it stands in.
fn record_of<'a>(
    gathering: &'a Gathering,
    attachment: &Attachment,
) -> Option<(&'a MaterialRecord, Option<Language>)> {
    let own = gathering.record();
    let own = std::iter::once((&gathering.entry.file, own.lang, &own.materials));
    let talks = gathering
        .presentations
        .iter()
        .map(|talk| (&talk.file, talk.record.lang, &talk.record.materials));
    own.chain(talks).find_map(|(base, lang, materials)| {
        let mentions = |material: &&MaterialRecord| {
            let file = material.file.as_deref();
            file.and_then(|name| base.sibling(name)).as_ref() == Some(&attachment.path)
        };
        materials.iter().find(mentions).map(|record| (record, lang))
    })
}
