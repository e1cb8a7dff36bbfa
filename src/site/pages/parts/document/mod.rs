//! A document as HTML: slide by slide, its picture beside its words.

mod blocks;
mod page_images;

use crate::attachments::{CACHE, Library};
use crate::base::path::{SourcePath, is_web_address};
use crate::base::text::{Html, Language};
use crate::content::schema::records::SiteRecord;
use crate::diagnostics::catalogue;
use crate::documents::personal_data::{
    Allowed, PersonalCell, masked, personal_cells, personal_data,
};
use crate::documents::{Block, Document, DocumentPage, DocumentTable, Format, PageName, turn};
use crate::site::pages::PageContext;
use crate::site::pages::links::addresses::anchor_word;
use blocks::html;
use page_images::page_pictures;
pub use page_images::{
    PagePicture, PageThumbnail, first_picture, first_thumbnails, pictures_of_any,
};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use std::io::ErrorKind;

/// Stands in a text where personal data is covered; the same in every language.
const COVER: &str = "[…]";

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Edition {
    /// What a page of the file is called: a slide, a page, a sheet.
    pub unit: PageName,
    /// The language of the text, where it is not the page's.
    pub lang: Option<Language>,
    /// Those that may be shown, in the file's order.
    pub pages: Vec<EditionPage>,
    /// How many pages are hidden in the file, and left out here.
    pub hidden: usize,
    /// Personal data in the text is covered.
    pub is_masked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct EditionPage {
    /// In the file, from 1.
    pub number: u32,
    /// `lysbilde-7` or `side-7`
    pub anchor: String,
    pub title: Option<String>,
    /// None: a page without text.
    pub text_html: Option<Html>,
    /// None: there is none, or it may not be shown.
    pub picture: Option<PagePicture>,
    /// The text alternatives of the pictures on the page.
    pub alt_texts: Vec<String>,
    /// Who took the pictures.
    pub credits: Vec<String>,
    /// Addresses that the text does not show.
    pub links: Vec<String>,
}

/// The edition of an attached file, if it has been read. `level`: of a page's heading.
pub fn edition(context: &mut PageContext<'_>, file: &SourcePath, level: u8) -> Option<Edition> {
    context.archive.document_page(file)?;
    let document = open_document(context, file)?;
    Some(edition_of(context, file, &document, level))
}

/// An attached file that is known to have been read.
pub fn open_document(context: &mut PageContext<'_>, file: &SourcePath) -> Option<Document> {
    let document = context.archive.document(file);
    if document.is_none() {
        let path = format!("{CACHE}: {file}");
        let unreadable = catalogue::unreadable(&path, &ErrorKind::NotFound.into());
        context.texts.add_diagnostic(unreadable);
    }
    document
}

pub fn edition_of(
    context: &mut PageContext<'_>,
    file: &SourcePath,
    document: &Document,
    level: u8,
) -> Edition {
    let unit = document.page_name();
    let mut cover = Cover {
        allowed: allowed(context),
        is_masked: false,
    };
    let shown = document.pages.iter().filter(|page| !page.hidden);
    let shown = shown.map(|page| cover.page(page).with_credits_once());
    let mut pages: Vec<EditionPage> = shown
        .map(|page| match document.format {
            Format::Subtitles => with_speakers_above(page),
            _ => page,
        })
        .map(|page| edition_page(page, unit, level))
        .collect();
    let mut pictures = page_pictures(context, file, document);
    for page in &mut pages {
        context.texts.anchor(page.anchor.clone());
        page.picture = pictures.remove(&page.number);
    }
    let lang = document.metadata.language_detected.as_deref();
    let lang = lang.and_then(Language::from_tag);
    Edition {
        unit,
        lang: lang.filter(|lang| *lang != context.language.page),
        hidden: document.pages.len() - pages.len(),
        pages,
        is_masked: cover.is_masked,
    }
}

/// Any text of a document, with personal data covered.
pub fn covered_text(context: &PageContext<'_>, text: &str) -> String {
    masked(text, &allowed(context), |_| COVER)
}

fn allowed(context: &PageContext<'_>) -> Allowed {
    allowed_by(context.archive.site())
}

fn allowed_by(site: &SiteRecord) -> Allowed {
    let allow = site.privacy.allow.iter();
    Allowed::new(allow.map(|allowed| allowed.text.as_str()))
}

/// Covers personal data in texts that stand outside the pages, as on them.
pub struct TextCover(Allowed);

/// A page of a document as it is shown, in words.
pub struct ShownPage {
    /// In the file, from 1.
    pub number: u32,
    pub title: Option<String>,
    pub text: String,
}

impl TextCover {
    pub fn new(site: &SiteRecord) -> TextCover {
        TextCover(allowed_by(site))
    }

    pub fn covered(&self, text: &str) -> String {
        masked(text, &self.0, |_| COVER)
    }

    /// The pages of an attached file that are not hidden, with personal data covered. Empty: it has not been read, or is withheld.
    pub fn shown_pages(&self, library: &Library, file: &SourcePath) -> Vec<ShownPage> {
        let document = library.document(file);
        let pages = document.into_iter().flat_map(|document| document.pages);
        let mut cover = Cover {
            allowed: self.0.clone(),
            is_masked: false,
        };
        let shown = pages.filter(|page| !page.hidden).map(|page| {
            let page = cover.page(&page);
            ShownPage {
                number: page.number,
                text: page.text(),
                title: page.title,
            }
        });
        shown.collect()
    }
}

/// Covers personal data.
struct Cover {
    allowed: Allowed,
    /// Has anything been covered?
    is_masked: bool,
}

impl Cover {
    fn page(&mut self, page: &DocumentPage) -> DocumentPage {
        let mut page = page.clone();
        page.title = page.title.as_deref().map(|title| self.text(title));
        for block in &mut page.blocks {
            if let Block::Table(table) = block {
                self.cells(table);
            }
            for text in block.texts_mut() {
                *text = self.text(text);
            }
        }
        for text in page.alt_texts.iter_mut().chain(&mut page.credits) {
            *text = self.text(text);
        }
        page.links.retain(|link| {
            let decoded = percent_decode_str(link).decode_utf8_lossy();
            personal_data(&decoded, &self.allowed).is_empty()
        });
        page
    }

    fn text(&mut self, text: &str) -> String {
        let covered = masked(text, &self.allowed, |_| COVER);
        self.is_masked |= covered != text;
        covered
    }

    /// Covers the cells that only the cells around them tell.
    fn cells(&mut self, table: &mut DocumentTable) {
        for PersonalCell { row, column, .. } in personal_cells(&table.rows) {
            let cell = &mut table.rows[row][column];
            if !self.allowed.contains(cell) {
                COVER.clone_into(cell);
                self.is_masked = true;
            }
        }
    }
}

/// Who speaks stands above what is said.
fn with_speakers_above(page: DocumentPage) -> DocumentPage {
    let blocks = page.blocks.into_iter();
    let blocks = blocks.flat_map(|block| {
        let turn = match &block {
            Block::Paragraph { text } => turn(text),
            _ => None,
        };
        match turn {
            Some((name, said)) => {
                let (level, text) = (2, name.to_owned());
                vec![
                    Block::Heading { level, text },
                    Block::paragraph(said.to_owned()),
                ]
            }
            None => vec![block],
        }
    });
    DocumentPage {
        blocks: blocks.collect(),
        ..page
    }
}

fn edition_page(page: DocumentPage, unit: PageName, level: u8) -> EditionPage {
    let text = page.text();
    let links = page.links.iter().filter(|link| {
        let bare = link
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        is_web_address(link) && !text.contains(bare)
    });
    EditionPage {
        number: page.number,
        anchor: format!("{}-{}", anchor_word(unit), page.number),
        text_html: html(&page, level + 1),
        links: links.cloned().collect(),
        title: page.title,
        picture: None,
        alt_texts: page.alt_texts,
        credits: page.credits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::pages::search_entry::edition_passages;

    #[test]
    fn the_headings_of_a_file_are_found_on_their_page() {
        let page = EditionPage {
            number: 2,
            anchor: "side-2".to_owned(),
            title: None,
            text_html: Some(Html::trusted("<h4>Torsdag</h4><p>Lunsj</p>".to_owned())),
            picture: None,
            alt_texts: Vec::new(),
            credits: Vec::new(),
            links: Vec::new(),
        };
        let edition = Edition {
            unit: PageName::Page,
            lang: None,
            pages: vec![page],
            hidden: 0,
            is_masked: false,
        };
        let found: Vec<_> = edition_passages(&edition).collect();
        let found: Vec<_> = found
            .iter()
            .map(|it| (&*it.anchor, &*it.title, &*it.text))
            .collect();
        assert_eq!(
            found,
            [("side-2", "", "Torsdag Lunsj"), ("side-2", "Torsdag", "")]
        );
    }
}
