//! Prints pulldown-cmark's events, one match arm for each kind.

use super::footnotes::{Footnotes, close_section};
use super::headings::Headings;
use super::html::fragments::{HtmlBlock, push_inline_html};
use super::html::sanitise::sanitised;
use super::images::Images;
use super::likely_mistakes::likely_mistakes;
use super::links::Links;
use super::output::HtmlOutput;
use super::paragraphs::Paragraphs;
use super::tables::Tables;
use super::text_run::without_controls;
use super::{FirstUse, Printed, Resolver, Settings, Source};
use crate::base::text::{Html, escape_into};
use crate::diagnostics::catalogue;
use memchr::memmem;
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

pub(super) struct HtmlPrinter<'t, 'p, 'a> {
    output: HtmlOutput<'p, 'a>,
    is_in_code_block: bool,
    paragraphs: Paragraphs,
    headings: Headings,
    links: Links,
    images: Images,
    tables: Tables,
    footnotes: Footnotes<'t>,
    html_block: HtmlBlock,
}

/// Not enabled: smart punctuation, since writers' own quotation marks and dashes are kept, and task lists.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_DEFINITION_LIST);

impl<'t: 'p, 'p, 'a> HtmlPrinter<'t, 'p, 'a> {
    pub fn new(
        source: Source<'t>,
        settings: Settings<'t>,
        abbreviations: &'p mut FirstUse<'a>,
        resolver: &'p mut dyn Resolver,
    ) -> HtmlPrinter<'t, 'p, 'a> {
        HtmlPrinter {
            output: HtmlOutput::new(source, settings, abbreviations, resolver),
            is_in_code_block: false,
            paragraphs: Paragraphs::default(),
            headings: Headings::default(),
            links: Links::default(),
            images: Images::default(),
            tables: Tables::default(),
            footnotes: Footnotes::default(),
            html_block: HtmlBlock::default(),
        }
    }

    pub fn print(mut self, text: &'t str) -> Printed {
        let likely = likely_mistakes(&self.output.source);
        self.output.diagnostics.extend(likely);
        let may_have_footnotes = memmem::find(text.as_bytes(), b"[^").is_some();
        for (event, span) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
            let event = match may_have_footnotes {
                true => self.footnotes.set_aside(event, &span),
                false => Some(event),
            };
            if let Some(event) = event {
                self.event(event, span);
            }
        }
        self.output.close_all();
        self.footnotes();
        let output = self.output;
        Printed {
            html: Html::trusted(match output.has_html {
                // A character reference may stand for a control character.
                true => without_controls(&sanitised(&output.html)).into_owned(),
                false => output.html,
            }),
            ids: self.headings.ids,
            diagnostics: output.diagnostics,
        }
    }

    fn footnotes(&mut self) {
        let start = self.output.html.len();
        while let Some(mut footnote) = self.footnotes.next() {
            footnote.start(&mut self.output);
            for (event, span) in std::mem::take(&mut footnote.events) {
                self.event(event, span);
            }
            footnote.end(&mut self.output);
        }
        close_section(start, &mut self.output);
    }

    fn event(&mut self, event: Event<'t>, span: Range<usize>) {
        let output = &mut self.output;
        if self.images.take(&event, output) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_in_code_block => {
                escape_into(&mut output.html, &without_controls(&text));
            }
            Event::Text(_) | Event::Code(_) if output.textless_element.is_some() => {}
            Event::Text(text) => {
                let rest = output.source.text.get(span.start..);
                let is_sign =
                    text.starts_with('*') && rest.is_some_and(|rest| rest.starts_with("**"));
                let sign = match is_sign {
                    true => Some(span.clone()),
                    false => spaced_emphasis(&text).map(|at| span.start + at..span.start + at + 2),
                };
                if let Some(sign) = sign {
                    let place = output.location(sign);
                    // The other end of the same words is the same mistake.
                    let is_told = output.stray_emphasis.take().is_some_and(|earlier| {
                        let between = output.source.text.get(earlier..span.start);
                        between.is_some_and(|between| !between.contains("\n\n"))
                    });
                    if !is_told {
                        output.stray_emphasis = Some(span.end);
                        output.diagnostics.push(catalogue::stray_emphasis(place));
                    }
                }
                output.text.push(&text, span.start);
            }
            Event::Code(code) => push_code(&code, output),
            Event::SoftBreak => output.text.push("\n", span.start),
            Event::HardBreak => {
                output.flush_text();
                output.html.push_str("<br>\n");
                output.text.push_printed("\n");
            }
            Event::Rule => {
                output.begin_block();
                output.html.push_str("<hr>\n");
            }
            Event::Html(html) => self.html_block.push(&html, span.start),
            Event::InlineHtml(html) => push_inline_html(&html, span, output),
            Event::FootnoteReference(label) => self.footnotes.reference(label, output),
            // Not enabled in `OPTIONS`.
            Event::TaskListMarker(_) => {}
            Event::InlineMath(text) | Event::DisplayMath(text) => {
                output.text.push(&text, span.start);
            }
        }
    }

    fn start(&mut self, tag: Tag<'t>, span: Range<usize>) {
        let output = &mut self.output;
        match tag {
            Tag::Paragraph => self.paragraphs.start(output),
            Tag::Heading { .. } => self.headings.start(output),
            Tag::BlockQuote(_) => output.open_block("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock(_) => {
                // It can scroll, so it must be reachable by keyboard.
                output.open_block("<pre tabindex=\"0\"><code>", "</code></pre>\n");
                self.is_in_code_block = true;
            }
            Tag::HtmlBlock => output.begin_block(),
            Tag::List(None) => output.open_block("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => output.open_block("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => {
                output.open_block(&format!("<ol start=\"{first}\">\n"), "</ol>\n");
            }
            Tag::Item => output.open_item("<li>", "</li>\n"),
            Tag::DefinitionList => output.open_block("<dl>\n", "</dl>\n"),
            Tag::DefinitionListTitle => output.open_item("<dt>", "</dt>\n"),
            Tag::DefinitionListDefinition => output.open_item("<dd>", "</dd>\n"),
            Tag::Table(alignments) => self.tables.start(alignments, output),
            Tag::TableHead | Tag::TableRow => self.tables.start_row(output),
            Tag::TableCell => self.tables.start_cell(output),
            Tag::Emphasis => output.open_inline("<em>", "</em>"),
            Tag::Strong => output.open_inline("<strong>", "</strong>"),
            Tag::Strikethrough => output.open_inline("<del>", "</del>"),
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => (self.links).start(&format!("mailto:{dest_url}"), "", span, output),
            Tag::Link {
                dest_url, title, ..
            } => self.links.start(&dest_url, &title, span, output),
            Tag::Image {
                dest_url, title, ..
            } => self.images.start(&dest_url, &title, span, output),
            // Handled before, or not enabled in `OPTIONS`.
            Tag::FootnoteDefinition(_)
            | Tag::MetadataBlock(_)
            | Tag::Superscript
            | Tag::Subscript => output.open_inline("", ""),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let output = &mut self.output;
        match tag {
            TagEnd::Paragraph => self.paragraphs.end(&mut self.images, output),
            TagEnd::Heading(level) => self.headings.end(level as u8, output),
            TagEnd::CodeBlock => {
                self.is_in_code_block = false;
                output.close_block();
            }
            TagEnd::HtmlBlock => self.html_block.end(output),
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableRow => output.close_block(),
            TagEnd::Table => self.tables.end(output),
            TagEnd::TableHead => self.tables.end_head(output),
            TagEnd::TableCell => self.tables.end_cell(output),
            TagEnd::Link => self.links.end(output),
            // `Images` handles the end of an image.
            TagEnd::Image => {}
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_)
            | TagEnd::Superscript
            | TagEnd::Subscript => output.close(),
        }
    }
}

fn push_code(code: &str, output: &mut HtmlOutput<'_, '_>) {
    output.flush_text();
    output.html.push_str("<code>");
    escape_into(&mut output.html, &without_controls(code));
    output.html.push_str("</code>");
    output.text.push_printed(code);
}

/// Where the first sign of `** words **` stands, with spaces that keep the words from being bold.
fn spaced_emphasis(text: &str) -> Option<usize> {
    let at = text.find(" ** ")? + 1;
    let words = text[at + 3..].split(" **").next()?;
    let is_pair = text[at + 3..].len() > words.len() && words.starts_with(char::is_alphabetic);
    is_pair.then_some(at)
}
