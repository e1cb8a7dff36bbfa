//! OpenDocument: texts, presentations and spreadsheets, as LibreOffice writes them.

mod blocks;
mod hidden_styles;
mod metadata;
mod sheets;

use crate::documents::containers::xml::walk;
use crate::documents::containers::zip_package::Package;
use crate::documents::document::Accessibility;
use crate::documents::event::{MOST_PAGES, ReadEvent, ReadSink};
use crate::documents::problem::{HiddenKind, PageProblem, Problem, damaged};
use crate::documents::unshown::UnshownText;
use blocks::OdfBlocks;
use hidden_styles::HiddenStyles;

pub fn slides(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    read(bytes, true, emit)
}

pub fn letter(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    read(bytes, false, emit)
}

pub fn spreadsheet(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let content = content(&mut package)?;
    let mut metadata = metadata::metadata(package.part("meta.xml")?)?;
    let styles = HiddenStyles::of(&content, &package.part("styles.xml")?.unwrap_or_default())?;
    let read = sheets::sheets(&content, &styles)?;
    metadata.page_count = u32::try_from(read.pages.len()).ok();
    metadata.accessibility.states_title = Some(metadata.title.is_some());
    emit(ReadEvent::Metadata(Box::new(metadata)));
    for page in read.pages {
        emit(ReadEvent::Page(page));
    }
    for (kind, pages) in read.hidden {
        let what = Problem::HiddenContent { kind, pages };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    if let Some(kept) = read.cut_after {
        let what = Problem::TooLong { kept };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    emit_unshown(read.comments, 0, read.unshown, emit);
    Ok(())
}

fn content(package: &mut Package) -> Result<Vec<u8>, Problem> {
    let content = package.part("content.xml")?;
    content.ok_or_else(|| damaged("no text in it"))
}

fn read(bytes: Vec<u8>, is_deck: bool, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let content = content(&mut package)?;
    let mut metadata = metadata::metadata(package.part("meta.xml")?)?;
    let of_styles = package.part("styles.xml")?.unwrap_or_default();
    let styles = HiddenStyles::of(&content, &of_styles)?;
    let mut writer = OdfBlocks::new(&styles);
    walk(&content, |node| writer.take(node))?;
    // Each slide of a deck ends its own page; a text document is one page.
    if !is_deck || writer.has_blocks() {
        writer.end_page();
    }
    metadata.page_count = is_deck
        .then(|| u32::try_from(writer.pages.len()).ok())
        .flatten();
    metadata.accessibility = Accessibility {
        pictures: Some(writer.pictures),
        pictures_with_alt: Some(writer.pictures_with_alt),
        states_title: Some(metadata.title.is_some()),
        language: metadata::language(&of_styles),
        marks_headings: (!is_deck).then_some(writer.has_headings),
        ..Accessibility::default()
    };
    emit(ReadEvent::Metadata(Box::new(metadata)));
    for page in writer.pages.into_iter().take(MOST_PAGES) {
        emit(ReadEvent::Page(page));
    }
    if !writer.with_hidden.is_empty() {
        let what = Problem::HiddenContent {
            kind: HiddenKind::Text,
            pages: writer.with_hidden.into_iter().collect(),
        };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    emit_unshown(writer.comments, writer.changes, writer.unshown, emit);
    Ok(())
}

/// Emits the content beside the text: the numbers of comments and tracked changes, and the words that are not shown.
fn emit_unshown(comments: u32, changes: u32, unshown: Vec<UnshownText>, emit: ReadSink<'_>) {
    if changes > 0 {
        let what = Problem::TrackedChanges { count: changes };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    if comments > 0 {
        let what = Problem::Comments { count: comments };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    for text in unshown {
        emit(ReadEvent::Unshown(text));
    }
}
