//! The page of one attached file: all that it says, readable without the program that made it, and the file itself.

use super::gatherings::presentation::decks;
use super::page_kind::PageKind;
use crate::attachments::Library;
use crate::base::path::{OutputPath, SourcePath};
use crate::base::text::Language;
use crate::content::model::Gathering;
use crate::content::schema::records::{GatheringKind, MaterialRecord};
use crate::diagnostics::Location;
use crate::documents::{Document, Format, Metadata};
use crate::site::pages::PageContext;
use crate::site::pages::frame::{Crumb, Frame};
use crate::site::pages::head_links::HeadLink;
use crate::site::pages::parts::{
    Edition, Label, Link, covered_text, edition_of, gathering_link, open_document, talk_link,
};
use crate::site::pages::plan::CopiedFile;
use crate::site::pages::plan::planned::{Planned, Planning};
use crate::site::pages::search_entry::{EntryKind, Inherited, SearchEntry, edition_passages};
use crate::site::pages::signposts::Signposts;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct DocumentView {
    pub page: Frame,
    /// The gathering whose folder the file lies in.
    pub gathering: Option<Link>,
    /// The talk that it was shown in, whose page shows its slides as well.
    pub talk: Option<Link>,
    /// What the gathering's record says of the file, in `record_lang` where that is not the page's.
    pub note: Option<String>,
    /// Who has the rights to the file, and under what terms, in the record's words.
    pub rights: Option<String>,
    /// The language of `note` and `rights`, where it is not the page's.
    pub record_lang: Option<Language>,
    pub original: Original,
    /// The IIIF manifest of a deck whose pages have pictures. None: it is no deck, or the site's address is not known.
    pub manifest: Option<String>,
    /// It is what was said in a recording: text without pages.
    pub is_transcript: bool,
    /// All that the file says.
    pub edition: Edition,
}

/// The file as it was given, and what it says of its own accessibility.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Original {
    /// The address of the published file.
    pub href: String,
    /// The file's name in the site's folder.
    pub name: String,
    /// "PDF"
    pub format: &'static str,
    /// The size of the published file.
    pub bytes: u64,
    /// Of the published file, in hexadecimal.
    pub sha256: String,
    /// Of the file as it was given, when what is published is a copy without metadata about people.
    pub given_sha256: Option<String>,
    /// How many pages the file says it has.
    pub pages: Option<u32>,
    /// Does a screen reader hear what is a heading? None: the format does not say.
    pub tagged: Option<bool>,
    /// Some of it can be read aloud and searched in.
    pub has_text: bool,
    /// "PDF/UA-1", "PDF/A-2b"
    pub standards: Vec<String>,
    /// How many pictures the file has. None: the format does not say.
    pub pictures: Option<u32>,
    /// How many of them have a text alternative.
    pub pictures_with_alt: Option<u32>,
}

/// Which attached file, and the gathering it belongs to.
#[derive(Clone, Debug)]
pub struct DocumentKey {
    pub file: SourcePath,
    /// The gathering's place in the archive's table.
    pub gathering: Option<usize>,
}

impl PageKind for DocumentView {
    const TEMPLATE: &'static str = "document.html";

    type Key = DocumentKey;

    fn pages<'a>(planning: &Planning<'a>) -> Vec<Planned<'a, Self::Key>> {
        let files = planning.files.iter();
        files
            .filter(|file| is_shown(planning.library, &file.attachment.path))
            .map(|file| Planned {
                path: planning.addresses.document(&file.path),
                language: planning.site_language(),
                key: DocumentKey {
                    file: file.attachment.path.clone(),
                    gathering: file.gathering,
                },
                translation: None,
                place: Some(Location::file(&file.attachment.path)),
                source: None,
                aliases: Vec::new(),
            })
            .collect()
    }

    fn compose(context: &mut PageContext<'_>, key: &Self::Key) -> DocumentView {
        document_view(context, key)
    }

    fn search_entry(&self) -> Option<SearchEntry> {
        // The talk's page says the same.
        if self.talk.is_some() {
            return None;
        }
        let note = self.note.clone().unwrap_or_default();
        let mut entry = SearchEntry::of_page(&self.page, EntryKind::Document, note, String::new());
        entry.facts.inherits = Inherited::All;
        entry.facts.language = self.edition.lang;
        entry.passages.extend(edition_passages(&self.edition));
        Some(entry)
    }
}

fn document_view(context: &mut PageContext<'_>, key: &DocumentKey) -> DocumentView {
    let (file, archive) = (&key.file, context.archive);
    let gathering = key
        .gathering
        .map(|index| archive.at::<GatheringKind>(index));
    let document = opened(context, file);
    let is_transcript = document.format == Format::Subtitles;
    let edition = edition_of(context, file, &document, if is_transcript { 2 } else { 3 });
    let metadata = &document.metadata;
    let record = gathering.and_then(|gathering| record_of(gathering, file));
    let (title, lang) = match (record, &metadata.title) {
        (Some((record, lang)), _) => (
            record.title.to_string(),
            context.language.foreign(record.lang.or(lang)),
        ),
        (None, Some(title)) => (covered_text(context, title), edition.lang),
        (None, None) => {
            let recorded = gathering.and_then(|gathering| recorded_in(gathering, file));
            let (title, lang) = recorded.map_or((None, None), |(title, lang)| (Some(title), lang));
            (
                title.map_or_else(
                    || file.name().to_owned(),
                    |title| format!("{title} ({})", file.name()),
                ),
                context.language.foreign(lang),
            )
        }
    };
    let page = Frame::new(context, "document", Label::text(title)).in_language(lang);
    let page = match gathering {
        Some(gathering) => page
            .in_section("gatherings")
            .under(Crumb::to_gathering(context, gathering)),
        None => page,
    };
    let manifest = (context.links.base_url())
        .filter(|_| has_manifest(archive.library(), gathering, file))
        .map(|_| context.addresses.iiif_manifest(context.links.page));
    let manifest = manifest.map(|manifest| context.links.href(&manifest));
    let picture = edition.pages.iter().find_map(|page| page.picture.as_ref());
    let page = page.pictured(context, picture);
    let original = original(context, file, &document, &edition);
    let links = signposts(&page, &original, record, manifest.as_deref());
    DocumentView {
        manifest,
        is_transcript,
        page: page.linking(links),
        gathering: gathering.map(|gathering| gathering_link(context, gathering)),
        talk: gathering.and_then(|gathering| talk_of(context, gathering, file)),
        note: record.and_then(|(record, _)| record.note.clone()),
        rights: record.and_then(|(record, _)| record.rights.clone()),
        record_lang: record.and_then(|(_, lang)| context.language.foreign(lang)),
        original,
        edition,
    }
}

/// The page with its file. `record`: the material that mentions it.
fn signposts(
    page: &Frame,
    original: &Original,
    record: Option<(&MaterialRecord, Option<Language>)>,
    manifest: Option<&str>,
) -> Vec<HeadLink> {
    const IIIF: &str = "application/ld+json";
    let signposts = Signposts {
        cite_as: page.canonical.as_deref(),
        about: "DigitalDocument",
        described_by: (manifest.into_iter())
            .map(|manifest| (manifest.to_owned(), Some(IIIF)))
            .collect(),
        items: vec![original.href.clone()],
        licence: record.and_then(|(record, _)| record.rights.as_deref()),
        ..Signposts::default()
    };
    signposts.links()
}

/// What the file says. Nothing when the cache has lost it since the page was planned: that is an error, so the page is
/// not published.
fn opened(context: &mut PageContext<'_>, file: &SourcePath) -> Document {
    let summary = context.archive.library().summary(file);
    let format = summary.map_or(Format::Text, |summary| summary.format);
    open_document(context, file).unwrap_or_else(|| Document {
        format,
        metadata: Metadata::default(),
        pages: Vec::new(),
        thumbnails: Vec::new(),
        findings: Vec::new(),
        unshown: Vec::new(),
    })
}

fn original(
    context: &PageContext<'_>,
    file: &SourcePath,
    document: &Document,
    edition: &Edition,
) -> Original {
    let library = context.archive.library();
    let given = library.sha256(file).unwrap_or_default();
    let copy = library.copy(file);
    let target = context.archive.attached_file(file);
    let accessibility = &document.metadata.accessibility;
    let standards = [&accessibility.pdf_ua, &accessibility.pdf_a].into_iter();
    Original {
        href: target.map_or_else(String::new, |target| context.links.href(&target.path)),
        name: file.name().to_owned(),
        format: document.format.label(),
        bytes: target.map_or(0, |target| target.bytes),
        sha256: copy.map_or(given, |copy| &copy.sha256).to_owned(),
        given_sha256: copy.map(|_| given.to_owned()),
        pages: document.metadata.page_count,
        tagged: accessibility.tagged,
        has_text: edition.pages.iter().any(|page| page.text_html.is_some()),
        standards: standards.flatten().cloned().collect(),
        pictures: accessibility.pictures,
        pictures_with_alt: accessibility.pictures_with_alt,
    }
}

/// A page is made of a file that says something on pages of its own. A picture is shown where it is mentioned.
fn is_shown(library: &Library, file: &SourcePath) -> bool {
    let summary = library.summary(file);
    summary.is_some_and(|summary| !summary.pages.is_empty() && !summary.format.is_picture())
}

/// Whether a IIIF manifest is made of the file: it is a talk's deck, and there are pictures of its pages.
pub fn has_manifest(library: &Library, gathering: Option<&Gathering>, file: &SourcePath) -> bool {
    let talks = gathering.into_iter().flat_map(|of| &of.presentations);
    let is_deck = talks.flat_map(decks).any(|deck| deck == *file);
    is_deck && (library.image_source(file)).is_some_and(|pictured| !pictured.pages.is_empty())
}

/// The images of a document's pages. `page`: where the page of the
/// document will stand. Images that belong to another file stand with that file's page.
pub fn page_images(
    planning: &Planning<'_>,
    file: &SourcePath,
    page: &OutputPath,
) -> Vec<CopiedFile> {
    let (library, addresses) = (planning.library, planning.addresses);
    let pictured = library.image_source(file);
    let own = pictured.filter(|pictured| pictured.file == *file);
    let (Some(own), Some(summary)) = (own, library.summary(file)) else {
        return Vec::new();
    };
    let images = own.pages.into_iter().filter_map(|(number, _)| {
        let (source, xxh3) = library.page_image(file, number)?;
        Some(CopiedFile {
            path: addresses.picture(page, summary.page_name, number),
            source,
            xxh3: Some(xxh3),
        })
    });
    images.collect()
}

fn talk_of(context: &PageContext<'_>, gathering: &Gathering, file: &SourcePath) -> Option<Link> {
    let mut talks = gathering.presentations.iter();
    let talk = talks.find(|talk| {
        let mut decks = decks(talk).into_iter();
        decks.next().is_some_and(|deck| deck.is_twin_of(file))
    })?;
    Some(talk_link(context, gathering, talk))
}

/// The material that mentions the file, and the language of its record.
/// The title of the recording whose subtitles or transcript the file is, else of what was recorded; and its language. None: it is
/// neither.
fn recorded_in<'a>(
    gathering: &'a Gathering,
    file: &SourcePath,
) -> Option<(&'a str, Option<Language>)> {
    let own = gathering.record();
    let own = (&gathering.entry.file, own.lang, &own.title, &own.recordings);
    let talks = gathering.presentations.iter().map(|talk| {
        let record = &talk.record;
        (&talk.file, record.lang, &record.title, &record.recordings)
    });
    let mut all = talks.chain([own]);
    all.find_map(|(base, lang, title, recordings)| {
        let is_it =
            |name: Option<&str>| name.and_then(|name| base.sibling(name)).as_ref() == Some(file);
        let recording = recordings.iter().find(|recording| {
            is_it(recording.captions.as_deref()) || is_it(recording.transcript.as_deref())
        })?;
        Some((recording.title.as_deref().unwrap_or(title), lang))
    })
}

fn record_of<'a>(
    gathering: &'a Gathering,
    file: &SourcePath,
) -> Option<(&'a MaterialRecord, Option<Language>)> {
    let own = gathering.record();
    let own = std::iter::once((&gathering.entry.file, own.lang, &own.materials));
    let talks = gathering
        .presentations
        .iter()
        .map(|talk| (&talk.file, talk.record.lang, &talk.record.materials));
    own.chain(talks).find_map(|(base, lang, materials)| {
        let mentions = |material: &&MaterialRecord| {
            let name = material.file.as_deref();
            name.and_then(|name| base.sibling(name)).as_ref() == Some(file)
        };
        materials.iter().find(mentions).map(|record| (record, lang))
    })
}
