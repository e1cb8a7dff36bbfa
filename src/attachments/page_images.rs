//! Which images show a file's pages: its own, or those of a PDF beside it with the same pages.

use super::summary::Summary;
use crate::base::path::SourcePath;
use crate::documents::personal_data::Allowed;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageImageSource {
    /// The file that the images are of.
    pub file: SourcePath,
    /// Pairs of page numbers: the page of the shown file, and the page of `file` whose image shows it.
    pub pages: Vec<(u32, u32)>,
}

/// The path of a PDF of the same name: `deck.pdf` for `deck.pptx`.
pub fn pdf_name(file: &SourcePath) -> Option<SourcePath> {
    let (stem, _) = file.name().rsplit_once('.')?;
    let pdf = file.sibling(&format!("{stem}.pdf"))?;
    (pdf != *file).then_some(pdf)
}

/// A file's own images. A page with masked personal data has none, since the image would show the data.
pub fn own_images(summary: &Summary, allowed: &Allowed) -> Vec<(u32, u32)> {
    let images = summary.images.keys();
    images
        .filter(|page| !summary.has_personal_data(**page, allowed))
        .map(|page| (*page, *page))
        .collect()
}

/// The images of a PDF for a file's pages. `None` unless the PDF has as many pages as the file, or as many as the file has visible pages.
pub fn pdf_images(summary: &Summary, pdf: &Summary, allowed: &Allowed) -> Option<Vec<(u32, u32)>> {
    let numbers: Vec<u32> = if pdf.page_count == summary.page_count {
        (1..=summary.page_count).collect()
    } else if pdf.page_count as usize == summary.pages.len() {
        summary.pages.clone()
    } else {
        return None;
    };
    let images = own_images(pdf, allowed);
    let pages = (1..).zip(numbers).filter(|(in_pdf, number)| {
        let is_shown =
            summary.pages.contains(number) && !summary.has_personal_data(*number, allowed);
        is_shown && images.contains(&(*in_pdf, *in_pdf))
    });
    Some(pages.map(|(in_pdf, number)| (number, in_pdf)).collect())
}
