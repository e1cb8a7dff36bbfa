//! The pictures of a document's pages: its own, or those of a PDF beside it that shows the same pages.

use crate::material::{Document, Kind};
use crate::pages::Composer;
use crate::path::SourcePath;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PagePicture {
    pub src: String,
    pub width: u32,
    pub height: u32,
}

impl Composer<'_> {
    /// By page number. A file without pictures has those of its PDF: `deck.pdf` beside `deck.pptx`, when it has as many pages as the
    /// file, or as many as are shown.
    pub(super) fn pictures(
        &self,
        file: &SourcePath,
        document: &Document,
    ) -> HashMap<u32, PagePicture> {
        if !document.thumbnails.is_empty() {
            return self.own_pictures(file, document);
        }
        let all = || document.pages.iter();
        let count = all().count();
        let shown = all().filter(|page| !page.hidden).count();
        let Some((twin, pages)) = self.printed(file) else {
            return HashMap::new();
        };
        let numbers: Vec<u32> = if pages.pages.len() == count {
            all().map(|page| page.number).collect()
        } else if pages.pages.len() == shown {
            let shown = all().filter(|page| !page.hidden);
            shown.map(|page| page.number).collect()
        } else {
            return HashMap::new();
        };
        let mut pictures = self.own_pictures(&twin, &pages);
        let pairs = numbers.into_iter().zip(&pages.pages);
        pairs
            .filter_map(|(number, page)| Some((number, pictures.remove(&page.number)?)))
            .collect()
    }

    /// One for each page of the first of the files, or of its PDF, that has `count` pages; none when none of them has.
    pub fn pictures_of_any(&self, files: &[SourcePath], count: usize) -> Vec<Option<PagePicture>> {
        let of = |file: &SourcePath| {
            let summary = self.site.library.summary(file)?;
            let (pages, document) = if summary.kind == Kind::Pdf {
                (file.clone(), self.site.library.document(file)?)
            } else {
                self.printed(file)?
            };
            (document.pages.len() == count).then(|| self.own_pictures(&pages, &document))
        };
        let Some(mut pictures) = files.iter().find_map(of) else {
            return vec![None; count];
        };
        (1..)
            .map(|number| pictures.remove(&number))
            .take(count)
            .collect()
    }

    /// The PDF of the same name, if it has been read.
    fn printed(&self, file: &SourcePath) -> Option<(SourcePath, Document)> {
        let (stem, _) = file.name().rsplit_once('.')?;
        let twin = file.sibling(&format!("{stem}.pdf"))?;
        let library = self.site.library;
        let is_pdf = library.summary(&twin)?.kind == Kind::Pdf;
        (is_pdf && twin != *file).then_some(())?;
        let document = library.document(&twin)?;
        Some((twin, document))
    }

    fn own_pictures(&self, file: &SourcePath, document: &Document) -> HashMap<u32, PagePicture> {
        let Some(page) = self.site.targets.documents.get(file) else {
            return HashMap::new();
        };
        let unit = document.page_name();
        let pictures = document.thumbnails.iter().map(|thumbnail| {
            let picture = self.addresses.picture(page, unit, thumbnail.page);
            let picture = PagePicture {
                src: self.href(&picture),
                width: thumbnail.width,
                height: thumbnail.height,
            };
            (thumbnail.page, picture)
        });
        pictures.collect()
    }
}
