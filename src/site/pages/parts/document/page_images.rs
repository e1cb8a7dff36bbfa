//! The pictures of a document's pages, as its page shows them.

use crate::base::path::SourcePath;
use crate::documents::Document;
use crate::site::pages::PageContext;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PagePicture {
    /// Relative to the page that shows it.
    pub src: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// By page number.
pub(super) fn page_pictures(
    context: &PageContext<'_>,
    file: &SourcePath,
    document: &Document,
) -> HashMap<u32, PagePicture> {
    pictures_if_any(context, file, document).unwrap_or_default()
}

fn pictures_if_any(
    context: &PageContext<'_>,
    file: &SourcePath,
    document: &Document,
) -> Option<HashMap<u32, PagePicture>> {
    let library = context.archive.library();
    let pictured = library.image_source(file)?;
    let page = context.archive.document_page(&pictured.file)?;
    let other = match pictured.file == *file {
        true => None,
        false => Some(library.document(&pictured.file)?),
    };
    let of = other.as_ref().unwrap_or(document);
    let thumbnails = of.thumbnails.iter();
    let sizes: HashMap<u32, _> = thumbnails.map(|of| (of.page, of)).collect();
    let pictures = pictured.pages.into_iter().filter_map(|(number, there)| {
        let size = sizes.get(&there)?;
        let picture = context.addresses.picture(page, of.page_name(), there);
        let picture = PagePicture {
            src: context.links.href(&picture),
            width: size.width,
            height: size.height,
        };
        Some((number, picture))
    });
    Some(pictures.collect())
}

/// A small picture of a page, without its size: the theme gives all of them one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PageThumbnail {
    /// Of the page in the file, from 1.
    pub number: u32,
    /// Relative to the page that shows it.
    pub src: String,
}

/// The first pictures of the first of the files that has any, at most `most`. Opens no file.
pub fn first_thumbnails(
    context: &PageContext<'_>,
    files: &[SourcePath],
    most: usize,
) -> Vec<PageThumbnail> {
    let mut of_files = files
        .iter()
        .filter_map(|file| thumbnails(context, file, most));
    of_files
        .find(|pictures| !pictures.is_empty())
        .unwrap_or_default()
}

fn thumbnails(
    context: &PageContext<'_>,
    file: &SourcePath,
    most: usize,
) -> Option<Vec<PageThumbnail>> {
    let library = context.archive.library();
    let pictured = library.image_source(file)?;
    let page = context.archive.document_page(&pictured.file)?;
    let unit = library.summary(&pictured.file)?.page_name;
    let mut pages: Vec<(u32, u32)> = pictured.pages.into_iter().collect();
    pages.sort_unstable();
    let pictures = pages.into_iter().take(most).map(|(number, there)| {
        let picture = context.addresses.picture(page, unit, there);
        let src = context.links.href(&picture);
        PageThumbnail { number, src }
    });
    Some(pictures.collect())
}

/// The first page that may be shown, of the first of the files that has pictures, and how many pages that file has.
pub fn first_picture(
    context: &PageContext<'_>,
    files: &[SourcePath],
) -> Option<(PagePicture, usize)> {
    let library = context.archive.library();
    files.iter().find_map(|file| {
        let document = library.document(file)?;
        let mut pictures = page_pictures(context, file, &document);
        let mut shown = document.pages.iter().filter(|page| !page.hidden);
        let picture = shown.find_map(|page| pictures.remove(&page.number))?;
        Some((picture, document.pages.len()))
    })
}

/// One for each page of the first of the files, or of its PDF, that has `count` pages; none when none of them has.
pub fn pictures_of_any(
    context: &PageContext<'_>,
    files: &[SourcePath],
    count: usize,
) -> Vec<Option<PagePicture>> {
    let library = context.archive.library();
    let with_prints = files
        .iter()
        .flat_map(|file| [Some(file.clone()), library.pdf_of(file)]);
    let mut of_count = with_prints.flatten().filter_map(|file| {
        let document = library.document(&file)?;
        (document.pages.len() == count).then(|| page_pictures(context, &file, &document))
    });
    let Some(mut pictures) = of_count.next() else {
        return vec![None; count];
    };
    (1..)
        .map(|number| pictures.remove(&number))
        .take(count)
        .collect()
}
