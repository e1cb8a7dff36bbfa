//! What a page kind is given to make a view: the archive, links from this page, its language, and texts as HTML.

pub mod archive_reader;
pub mod page_language;
pub mod page_texts;
mod page_translation;
mod stated_language;
pub mod tables;
pub mod unexplained;

use super::links::PageLinks;
use super::links::addresses::Addresses;
use super::reads::Reads;
use super::site_context::SiteContext;
use crate::base::path::OutputPath;
use crate::base::text::Language;
use crate::content::source::Translation;
use archive_reader::ArchiveReader;
use page_language::PageLanguage;
use page_texts::{ComposeOutput, PageTexts};
use page_translation::PageTranslation;

/// One page in the making.
pub struct PageContext<'a> {
    /// The records, their relations, and the attached files.
    pub archive: ArchiveReader<'a>,
    /// The path of every page and file, from the site's root.
    pub addresses: &'a Addresses,
    /// From this page to others.
    pub links: PageLinks<'a>,
    pub language: PageLanguage,
    /// The record's words in the page's language, on a page that is a translation.
    pub translation: PageTranslation<'a>,
    /// Texts as HTML, and what they leave beside the view.
    pub texts: PageTexts<'a>,
}

impl<'a> PageContext<'a> {
    pub fn new(
        site: &'a SiteContext<'a>,
        page: &'a OutputPath,
        language: Language,
        translation: Option<&'a Translation>,
        reads: &'a Reads,
    ) -> PageContext<'a> {
        let links = PageLinks::new(site, page, reads);
        PageContext {
            archive: ArchiveReader::new(site, reads),
            addresses: site.addresses,
            links,
            language: PageLanguage {
                page: language,
                site: site.archive.site.record.language,
            },
            translation: PageTranslation::new(translation),
            texts: PageTexts::new(site, links, language, reads),
        }
    }

    /// What the page leaves beside its view.
    pub fn into_output(self) -> ComposeOutput {
        self.texts.into_output()
    }
}
