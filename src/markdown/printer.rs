//! The one that goes through the events and keeps what has been printed so far.

use super::footnotes::Footnotes;
use super::headings::Headings;
use super::html::fragments::HtmlBlock;
use super::html::sanitise::sanitised;
use super::images::{LoneImage, OpenImage};
use super::links::OpenLink;
use super::open_elements::OpenElement;
use super::tables::OpenTable;
use super::text_run::{TextRun, without_controls};
use super::{FirstUse, Printed, Resolver, Settings, Source};
use crate::base::text::Html;
use crate::diagnostics::{Diagnostic, Location};
use memchr::memmem;
use pulldown_cmark::{Options, Parser};
use rustc_hash::FxHashMap;
use std::ops::Range;

pub(super) struct HtmlPrinter<'t, 'p, 'a> {
    pub(super) source: Source<'t>,
    pub(super) settings: Settings<'t>,
    pub(super) abbreviations: &'p mut FirstUse<'a>,
    pub(super) resolver: &'p mut dyn Resolver,

    pub(super) html: String,
    pub(super) open: Vec<OpenElement>,
    pub(super) text: TextRun,
    /// Where the content of the paragraph or heading being printed began.
    pub(super) content: usize,
    pub(super) in_code_block: bool,
    pub(super) headings: Headings<'t>,
    pub(super) link: Option<OpenLink>,
    pub(super) image: Option<OpenImage>,
    pub(super) lone_image: LoneImage,
    pub(super) table: Option<OpenTable>,
    /// What the tables so far are called, and how many are.
    pub(super) table_labels: FxHashMap<String, usize>,
    pub(super) footnotes: Footnotes<'t>,
    pub(super) html_block: HtmlBlock,
    /// Some of the text's own HTML was kept.
    pub(super) has_html: bool,
    /// The element whose content is no text (`script`), while it lasts.
    pub(super) silenced: Option<String>,

    /// The paragraph being printed may be the first.
    pub(super) may_be_first: bool,
    pub(super) first_paragraph: Option<String>,
    pub(super) mistakes: Vec<Diagnostic>,
}

/// The writer's own quotation marks and dashes stay as they are, and `[ ]` is no check box.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST);

impl<'t, 'p, 'a> HtmlPrinter<'t, 'p, 'a> {
    pub(super) fn new(
        source: Source<'t>,
        settings: Settings<'t>,
        abbreviations: &'p mut FirstUse<'a>,
        resolver: &'p mut dyn Resolver,
    ) -> HtmlPrinter<'t, 'p, 'a> {
        HtmlPrinter {
            source,
            settings,
            abbreviations,
            resolver,
            html: String::with_capacity(source.text.len() * 3 / 2),
            open: Vec::new(),
            text: TextRun::of(source.text),
            content: 0,
            in_code_block: false,
            headings: Headings::new(settings.taken_ids),
            link: None,
            image: None,
            lone_image: LoneImage::default(),
            table: None,
            table_labels: FxHashMap::default(),
            footnotes: Footnotes::default(),
            html_block: HtmlBlock::default(),
            has_html: false,
            silenced: None,
            may_be_first: false,
            first_paragraph: None,
            mistakes: Vec::new(),
        }
    }

    pub(super) fn print(mut self) -> Printed {
        let has_footnotes = memmem::find(self.source.text.as_bytes(), b"[^").is_some();
        for (event, span) in Parser::new_ext(self.source.text, OPTIONS).into_offset_iter() {
            let event = match has_footnotes {
                true => self.footnotes.set_aside(event, &span),
                false => Some(event),
            };
            if let Some(event) = event {
                self.event(event, span);
            }
        }
        self.close_all();
        self.print_footnotes();
        Printed {
            html: Html::trusted(match self.has_html {
                // A character reference can still stand for a control character.
                true => without_controls(&sanitised(&self.html)).into_owned(),
                false => self.html,
            }),
            headings: self.headings.printed,
            first_paragraph: self.first_paragraph,
            mistakes: self.mistakes,
        }
    }

    /// Where in the file a part of the text stands.
    pub(super) fn place(&self, span: Range<usize>) -> Location {
        let offset = self.source.offset;
        Location::span(self.source.file, offset + span.start..offset + span.end)
    }
}
