//! PDF, read with hayro: the text of its pages, its metadata, and images of its pages.
//!
//! A page's operators ([`operators`](crate::documents::formats::pdf::glyphs::operators)) → its letters with their positions
//! ([`glyphs`]) → lines ([`rows`](crate::documents::formats::pdf::layout::rows)) → blocks
//! ([`blocks`](crate::documents::formats::pdf::layout::blocks)), guided by the file's own structure ([`structure`]) if it has
//! one. hayro has no limit on memory or time: the caller sets them.

mod annotations;
mod beside_pages;
mod form_fields;
mod glyphs;
mod layers;
mod layout;
mod metadata;
mod objects;
mod page_images;
mod strings;
mod structure_tree;

pub use metadata::{has_author, title_of_description};
pub use objects::{ACTIVE_ACTIONS, SCRIPTS, texts_of_objects};

use crate::documents::document::{Block, DocumentPage, Thumbnail};
use crate::documents::event::{MOST_PAGES, MOST_THUMBNAILS, ReadEvent, ReadSink};
use crate::documents::problem::{HiddenKind, PageProblem, Problem, damaged};
use crate::documents::unshown::UnshownPlace;
use annotations::annotations;
use glyphs::Glyphs;
use glyphs::fonts::Fonts;
use hayro::hayro_interpret::{InterpreterSettings, RenderContent};
use hayro::hayro_syntax::object::{Dict, Name};
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use layers::Layers;
use page_images::Painter;
use std::collections::BTreeMap;
use std::sync::Arc;
use structure_tree::{Structure, structure};

pub fn read(bytes: Vec<u8>, thumbnails: bool, emit: ReadSink<'_>) -> Result<(), Problem> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Problem::Encrypted,
        LoadPdfError::Invalid => damaged("not a PDF, or broken beyond repair"),
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(damaged("no pages"));
    }
    let structure = structure(&pdf);
    let metadata = metadata::metadata(&pdf, &structure);
    emit(ReadEvent::Metadata(Box::new(metadata)));

    let settings = settings();
    let mut fonts = Fonts::new(settings.clone());
    let layers = Layers::of(pdf.xref());
    let mut painter = thumbnails.then(Painter::new);
    let mut findings = PageFindings::default();
    let mut files = BTreeMap::new();
    for (index, page) in pages.iter().enumerate().take(MOST_PAGES) {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let annotations = annotations(page);
        let glyphs = glyphs::operators::glyphs(page, &annotations, &mut fonts, &layers);
        findings.comments += beside_pages::comments(number, &annotations, &mut files, emit);
        findings.add(number, &glyphs, emit);
        emit(ReadEvent::Page(text(
            number,
            page,
            &annotations,
            glyphs,
            &structure,
        )));
        if let Some(painter) = painter.as_mut().filter(|_| index < MOST_THUMBNAILS) {
            match painter.paint(page, &settings) {
                Some((width, height, jpeg)) => {
                    let of = Thumbnail::of(number, width, height, &jpeg);
                    emit(ReadEvent::Thumbnail { of, jpeg });
                }
                None => emit(ReadEvent::Finding(PageProblem::on(
                    number,
                    Problem::NoThumbnail,
                ))),
            }
        }
    }
    if pages.len() > MOST_PAGES {
        let kept = u32::try_from(MOST_PAGES).unwrap_or(u32::MAX);
        emit(ReadEvent::Finding(PageProblem::of(Problem::TooLong {
            kept,
        })));
    }
    findings.emit_all(emit);
    if objects::is_active(&pdf) {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Active)));
    }
    beside_pages::beside_pages(&pdf, files, emit);
    Ok(())
}

/// Findings of single pages, which are reported together at the end: the numbers of the pages.
#[derive(Default)]
struct PageFindings {
    without_text: Vec<u32>,
    hidden: Vec<u32>,
    covered: Vec<u32>,
    unread: Vec<u32>,
    comments: u32,
}

/// Undecoded letters are reported if there are more than this number, and more than one in so many; fewer are ornaments.
const MOST_ORNAMENTS: usize = 8;
const LEAST_UNREAD: usize = 10;

impl PageFindings {
    /// Collects the findings of a page, and emits its invisible words. Words outside the page are no finding: most are a
    /// printer's marks.
    fn add(&mut self, number: u32, glyphs: &Glyphs, emit: ReadSink<'_>) {
        let is_unseen = glyphs.hidden.is_empty() && glyphs.covered.is_empty();
        if glyphs.all.is_empty() && is_unseen && glyphs.pictures > 0 {
            self.without_text.push(number);
        }
        if glyphs.is_broken {
            let what = damaged("a drawing cannot be unpacked");
            emit(ReadEvent::Finding(PageProblem::on(number, what)));
        }
        if glyphs.unread > MOST_ORNAMENTS && glyphs.unread * LEAST_UNREAD >= glyphs.all.len() {
            self.unread.push(number);
        }
        for text in texts(&glyphs.outside) {
            emit(ReadEvent::unshown(Some(number), UnshownPlace::Hidden, text));
        }
        let unseen = [
            (&glyphs.hidden, &mut self.hidden),
            (&glyphs.covered, &mut self.covered),
        ];
        for (letters, pages) in unseen {
            let texts = texts(letters);
            if !texts.is_empty() {
                pages.push(number);
            }
            for text in texts {
                emit(ReadEvent::unshown(Some(number), UnshownPlace::Hidden, text));
            }
        }
    }

    fn emit_all(self, emit: ReadSink<'_>) {
        let hidden = |kind| move |pages| Problem::HiddenContent { kind, pages };
        let mut report = |pages: Vec<u32>, problem: &dyn Fn(Vec<u32>) -> Problem| {
            if !pages.is_empty() {
                emit(ReadEvent::Finding(PageProblem::of(problem(pages))));
            }
        };
        report(self.without_text, &|pages| Problem::NoText { pages });
        report(self.unread, &|pages| Problem::UnreadLetters { pages });
        report(self.hidden, &hidden(HiddenKind::Text));
        report(self.covered, &hidden(HiddenKind::Covered));
        if self.comments > 0 {
            let count = self.comments;
            emit(ReadEvent::Finding(PageProblem::of(Problem::Comments {
                count,
            })));
        }
    }
}

/// The lines of the letters.
fn texts(letters: &[glyphs::Glyph]) -> Vec<String> {
    let rows = layout::rows::rows(letters.to_vec());
    let texts = rows.iter().map(layout::rows::Row::text);
    texts.filter(|text| !text.is_empty()).collect()
}

fn settings() -> InterpreterSettings {
    InterpreterSettings {
        render_content: RenderContent::all(),
        warning_sink: Arc::new(|_| {}),
        ..InterpreterSettings::default()
    }
}

fn text(
    number: u32,
    page: &hayro::hayro_syntax::page::Page<'_>,
    annotations: &[Dict<'_>],
    glyphs: Glyphs,
    structure: &Structure,
) -> DocumentPage {
    let tags = page.raw().obj_id().and_then(|id| structure.page(id));
    let values = form_fields::values(annotations, &glyphs.laid);
    let alternatives = glyphs.alternatives;
    let rows = layout::rows::rows(glyphs.all);
    let (title, mut blocks) = layout::blocks::blocks(rows, tags, structure.knows_headings);
    blocks.extend(values.into_iter().map(Block::paragraph));
    let mut text = DocumentPage::of(number, title, blocks);
    text.link(links(annotations));
    if let Some(tags) = tags {
        text.alt_texts.extend(tags.alt_texts.iter().cloned());
    }
    for alternative in alternatives {
        if !text.alt_texts.contains(&alternative) {
            text.alt_texts.push(alternative);
        }
    }
    text
}

/// The link addresses of a page's annotations.
fn links(annotations: &[Dict<'_>]) -> Vec<String> {
    annotations
        .iter()
        .filter(|dict| {
            dict.get::<Name<'_>>(b"Subtype")
                .is_some_and(|name| name.as_str() == "Link")
        })
        .filter_map(|dict| dict.get::<Dict<'_>>(b"A"))
        .filter_map(|action| action.get::<hayro::hayro_syntax::object::String<'_>>(b"URI"))
        .map(|address| strings::address(address.as_bytes()))
        .collect()
}
