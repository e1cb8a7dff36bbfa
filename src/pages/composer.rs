//! What a page kind is given to make a view: the archive, links from this page, its language, and texts as HTML.

use super::address::Addresses;
use super::archive_reader::ArchiveReader;
use super::page_language::PageLanguage;
use super::page_texts::{Leavings, PageTexts};
use super::page_translation::PageTranslation;
use super::site_context::Site;
use super::targets::PageLinks;
use crate::path::OutputPath;
use crate::source::Twin;
use crate::text::Language;

/// One page in the making.
pub struct Composer<'a> {
    /// The records, their relations, and the attached files.
    pub archive: ArchiveReader<'a>,
    /// Where each thing stands, from the site's root.
    pub addresses: &'a Addresses,
    /// From this page to others.
    pub links: PageLinks<'a>,
    pub language: PageLanguage,
    /// The record's words in the page's language, on a page that is a translation.
    pub translation: PageTranslation<'a>,
    /// Texts as HTML, and what they leave beside the view.
    pub texts: PageTexts<'a>,
}

impl<'a> Composer<'a> {
    pub fn new(
        site: &'a Site<'a>,
        page: &'a OutputPath,
        language: Language,
        translation: Option<&'a Twin>,
    ) -> Composer<'a> {
        let links = PageLinks::new(site, page);
        Composer {
            archive: ArchiveReader::new(site),
            addresses: site.addresses,
            links,
            language: PageLanguage {
                page: language,
                site: site.archive.site.record.language,
            },
            translation: PageTranslation::new(translation),
            texts: PageTexts::new(site, links, language),
        }
    }

    /// What the page leaves beside its view.
    pub fn into_effects(self) -> Leavings {
        self.texts.into_effects()
    }
}
