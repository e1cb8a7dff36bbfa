//! Renders the Markdown texts of one page, and collects what composing the page gives besides its view.

use super::stated_language::other_language;
use super::unexplained::unexplained;
use crate::base::path::SourcePath;
use crate::base::text::{Html, Language};
use crate::content::schema::MarkdownBody;
use crate::content::source::BodyReader;
use crate::diagnostics::{Diagnostic, Location};
use crate::markdown::{self, FirstUse, Settings};
use crate::site::pages::links::targets::FragmentLink;
use crate::site::pages::links::{PageLinks, PageResolver};
use crate::site::pages::reads::{Read, Reads};
use crate::site::pages::site_context::SiteContext;
use rustc_hash::FxHashSet;
use std::borrow::Cow;

/// What composing a page gives besides its view.
#[derive(Default)]
pub struct ComposeOutput {
    /// The ids on the page that a link may lead to.
    pub anchors: Vec<String>,
    /// Links in the page's texts to places on pages.
    pub fragment_links: Vec<FragmentLink>,
    /// The files whose texts the page shows.
    pub bodies: Vec<SourcePath>,
    /// One of those texts cannot be read any more, so the view lacks it.
    pub lacks_a_body: bool,
    pub diagnostics: Vec<Diagnostic>,
    /// What the page has read of the archive.
    pub reads: FxHashSet<Read<'static>>,
}

/// Renders texts to HTML, in the order in which they are on the page: an abbreviation is explained at its first use, and no
/// heading gets an id that is already on the page.
pub struct PageTexts<'a> {
    links: PageLinks<'a>,
    reads: &'a Reads,
    bodies: &'a BodyReader,
    template_ids: &'a [String],
    language: Language,
    abbreviations: FirstUse<'a>,
    /// See [`explained_words`](super::unexplained::explained_words).
    explained: Option<&'a FxHashSet<String>>,
    output: ComposeOutput,
}

impl<'a> PageTexts<'a> {
    pub fn new(
        site: &'a SiteContext<'a>,
        links: PageLinks<'a>,
        language: Language,
        reads: &'a Reads,
    ) -> PageTexts<'a> {
        PageTexts {
            links,
            reads,
            bodies: site.bodies,
            template_ids: &site.template_ids,
            language,
            abbreviations: FirstUse::new(&site.abbreviations),
            explained: site.explained_words.as_ref(),
            output: ComposeOutput::default(),
        }
    }

    pub fn into_output(self) -> ComposeOutput {
        self.output
    }

    pub fn add_diagnostic(&mut self, diagnostic: Diagnostic) {
        self.output.diagnostics.push(diagnostic);
    }

    /// Registers an id that the template gives to an element, so that links may lead to it.
    pub fn anchor(&mut self, id: String) -> String {
        self.output.anchors.push(id.clone());
        id
    }

    /// Renders a text of one line; abbreviations are explained at their first use.
    pub fn inline(&mut self, text: &str) -> Html {
        markdown::inline(text, &mut self.abbreviations)
    }

    /// Renders a record's body; empty without one. `top_level`: the level of its highest heading on the page.
    pub fn body(&mut self, body: Option<&MarkdownBody>, top_level: u8) -> Html {
        let Some(body) = body else {
            return Html::default();
        };
        self.output.bodies.push(body.file.clone());
        self.reads.note(Read::Body(Cow::Borrowed(&body.file)));
        let read = match body.text() {
            Some(_) => None,
            None => self.bodies.body(&body.file),
        };
        let body = read.as_ref().unwrap_or(body);
        let Some(text) = body.text() else {
            self.output.lacks_a_body = true;
            return Html::default();
        };
        let finding = other_language(body, text, self.language);
        self.output.diagnostics.extend(finding);
        if let Some(explained) = self.explained {
            let reads = self.reads;
            let unexplained = unexplained(body, text, |word| {
                reads.note(Read::Explained(word.into()));
                explained.contains(word)
            });
            self.output.diagnostics.extend(unexplained);
        }
        let source = markdown::Source {
            file: &body.file,
            text,
            offset: body.offset(),
            language: self.language,
        };
        self.print(source, top_level, "")
    }

    /// Renders Markdown in a field of a record. Diagnostics are placed at the field.
    pub fn markdown(
        &mut self,
        text: &str,
        place: &Location,
        top_level: u8,
        id_prefix: &str,
    ) -> Html {
        let before = self.output.diagnostics.len();
        let source = markdown::Source {
            file: &place.file,
            text,
            offset: 0,
            language: self.language,
        };
        let html = self.print(source, top_level, id_prefix);
        for diagnostic in &mut self.output.diagnostics[before..] {
            diagnostic.place = Some(place.clone());
        }
        html
    }

    fn print(&mut self, source: markdown::Source<'_>, top_level: u8, id_prefix: &str) -> Html {
        let output = &mut self.output;
        let mut resolver = PageResolver {
            links: self.links,
            fragment_links: &mut output.fragment_links,
        };
        let anchors = output.anchors.iter().map(String::as_str);
        let taken_ids: Vec<&str> = (self.template_ids.iter().map(String::as_str))
            .chain(anchors)
            .collect();
        let settings = Settings {
            top_level,
            id_prefix,
            taken_ids: &taken_ids,
        };
        let printed = markdown::print(source, settings, &mut self.abbreviations, &mut resolver);
        output.diagnostics.extend(printed.diagnostics);
        output.anchors.extend(printed.ids);
        printed.html
    }
}
