//! Content on top of a sheet: text boxes, charts and comments.

use super::sheet_layout::SheetLayout;
use crate::documents::containers::xml::{XmlEvent, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::document::{Accessibility, DocumentPage};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::formats::office::drawn;
use crate::documents::problem::Problem;
use crate::documents::text::some;
use crate::documents::unshown::UnshownPlace;

/// Adds the words of shapes, charts and diagrams to the page, and counts its pictures. Returns whether some shapes are hidden.
pub fn add(
    package: &mut Package,
    layout: &SheetLayout,
    page: &mut DocumentPage,
    counts: &mut Accessibility,
    emit: ReadSink<'_>,
) -> Result<bool, Problem> {
    let mut has_hidden = false;
    for part in layout.related("drawing") {
        let drawing = drawn::drawing(package, &part)?;
        page.blocks.extend(drawing.blocks);
        page.alt_texts.extend(drawing.alt_texts);
        if drawing.pictures > 0 {
            *counts.pictures.get_or_insert(0) += drawing.pictures;
            *counts.pictures_with_alt.get_or_insert(0) += drawing.pictures_with_alt;
        }
        if drawing.pictures > drawing.pictures_with_alt && !page.hidden {
            counts.pages_without_alt.push(page.number);
        }
        for text in drawing.hidden {
            has_hidden = true;
            emit(ReadEvent::unshown(
                Some(page.number),
                UnshownPlace::Hidden,
                text,
            ));
        }
    }
    Ok(has_hidden)
}

/// Emits the texts of the sheet's comments, and returns their number: a conversation is stored once for new programs and once for old ones.
pub fn comments(
    package: &mut Package,
    layout: &SheetLayout,
    number: u32,
    emit: ReadSink<'_>,
) -> Result<u32, Problem> {
    let mut most = 0;
    for kind in ["comments", "threadedComment"] {
        let mut count = 0;
        for part in layout.related(kind) {
            let xml = package.part(&part)?.unwrap_or_default();
            let mut text = String::new();
            walk(&xml, |node| match node {
                XmlEvent::Text(piece) => text.push_str(piece),
                XmlEvent::Close(name @ ("comment" | "threadedComment" | "author")) => {
                    count += u32::from(name != "author");
                    if let Some(said) = some(&std::mem::take(&mut text)) {
                        emit(ReadEvent::unshown(
                            Some(number),
                            UnshownPlace::Comment,
                            said,
                        ));
                    }
                }
                _ => {}
            })?;
        }
        most = most.max(count);
    }
    Ok(most)
}
