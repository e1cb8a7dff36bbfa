//! Which pictures a file's pages are shown with: its own, or those of a PDF beside it that shows the same pages.

use super::summary::Summary;
use crate::base::path::SourcePath;
use crate::documents::personal_data::Allowed;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pictured {
    /// Whose pictures they are.
    pub of: SourcePath,
    /// By the number of the file's page: the number of the page there.
    pub pages: Vec<(u32, u32)>,
}

/// The PDF of a file's name, `deck.pdf` beside `deck.pptx`.
pub fn printed(file: &SourcePath) -> Option<SourcePath> {
    let (stem, _) = file.name().rsplit_once('.')?;
    let printed = file.sibling(&format!("{stem}.pdf"))?;
    (printed != *file).then_some(printed)
}

/// A file's own pictures. What is covered in a page's text is not shown in its picture either: it has none.
pub fn own(summary: &Summary, allowed: &Allowed) -> Vec<(u32, u32)> {
    let pictures = summary.pictures.iter();
    pictures
        .filter(|page| !summary.tells(**page, allowed))
        .map(|page| (*page, *page))
        .collect()
}

/// The pictures of a PDF for a file's pages, when it has as many pages as the file, or as many as are shown.
pub fn of_print(summary: &Summary, print: &Summary, allowed: &Allowed) -> Option<Vec<(u32, u32)>> {
    let numbers: Vec<u32> = if print.count == summary.count {
        (1..=summary.count).collect()
    } else if print.count as usize == summary.pages.len() {
        summary.pages.clone()
    } else {
        return None;
    };
    let pictures = own(print, allowed);
    let pages = (1..).zip(numbers).filter(|(in_print, number)| {
        let is_shown = summary.pages.contains(number) && !summary.tells(*number, allowed);
        is_shown && pictures.contains(&(*in_print, *in_print))
    });
    Some(pages.map(|(in_print, number)| (number, in_print)).collect())
}
