//! Footnotes: numbered by their first reference, printed last, with links back to the text.

use super::output::HtmlOutput;
use crate::base::text::{Language, escape_into};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;
use std::fmt::Write;
use std::ops::Range;

pub(super) type Events<'t> = Vec<(Event<'t>, Range<usize>)>;

#[derive(Default)]
pub(super) struct Footnotes<'t> {
    /// The definitions being read, by label, the innermost last.
    open: Vec<(CowStr<'t>, Events<'t>)>,
    /// The definitions that have not been printed.
    defined: FxHashMap<CowStr<'t>, Events<'t>>,
    /// The labels in the order of their definitions.
    labels: VecDeque<CowStr<'t>>,
    /// Definitions of labels that were already defined.
    defined_again: VecDeque<Events<'t>>,
    /// By label: the number of the footnote, and the number of references to it.
    references: FxHashMap<CowStr<'t>, (usize, usize)>,
    /// The number of numbered footnotes.
    count: usize,
    /// The labels that are referred to and not yet printed, in the order of their numbers.
    referred_to: VecDeque<CowStr<'t>>,
}

/// A footnote to be printed.
pub(super) struct Footnote<'t> {
    number: usize,
    references: usize,
    pub events: Events<'t>,
}

impl<'t> Footnotes<'t> {
    /// Stores the events of a definition for the end of the text; returns every other event.
    pub fn set_aside(&mut self, event: Event<'t>, span: &Range<usize>) -> Option<Event<'t>> {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.open.push((label, Vec::new()));
                None
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                let (label, events) = self.open.pop()?;
                if self.defined.contains_key(&label) {
                    self.defined_again.push_back(events);
                } else {
                    self.labels.push_back(label.clone());
                    self.defined.insert(label, events);
                }
                None
            }
            event => match self.open.last_mut() {
                Some((_, events)) => {
                    events.push((event, span.clone()));
                    None
                }
                None => Some(event),
            },
        }
    }

    /// Prints a reference: the footnote's number, as a link to it.
    pub fn reference(&mut self, label: CowStr<'t>, output: &mut HtmlOutput<'_, '_>) {
        output.flush_text();
        let (number, which) = self.refer(&label);
        let word = match output.source.language.interface() {
            Language::En => "Footnote",
            _ => "Fotnote",
        };
        let prefix = escaped(output.settings.id_prefix);
        let note = note_id(&prefix, number);
        let reference = reference_id(&prefix, number, which);
        let _ = write!(
            output.html,
            "<sup><a id=\"{reference}\" href=\"#{note}\" role=\"doc-noteref\" aria-label=\"{word} {number}\">{number}</a></sup>"
        );
    }

    /// The note's number, and the number of this reference to it.
    fn refer(&mut self, label: &CowStr<'t>) -> (usize, usize) {
        let (number, references) = self.references.entry(label.clone()).or_insert((0, 0));
        *references += 1;
        if *references == 1 {
            self.count += 1;
            *number = self.count;
            self.referred_to.push_back(label.clone());
        }
        (*number, *references)
    }

    /// The next footnote to print: first those that are referred to, then the others, so that no text is lost.
    pub fn next(&mut self) -> Option<Footnote<'t>> {
        if let Some(label) = self.referred_to.pop_front() {
            let events = self.defined.remove(&label).unwrap_or_default();
            let (number, references) = self.references.get(&label).copied()?;
            return Some(Footnote {
                number,
                references,
                events,
            });
        }
        let events = loop {
            match self.labels.pop_front() {
                Some(label) => match self.defined.remove(&label) {
                    Some(events) => break events,
                    None => continue,
                },
                None => break self.defined_again.pop_front()?,
            }
        };
        self.count += 1;
        Some(Footnote {
            number: self.count,
            references: 0,
            events,
        })
    }
}

impl Footnote<'_> {
    pub fn start(&self, output: &mut HtmlOutput<'_, '_>) {
        let id = note_id(&escaped(output.settings.id_prefix), self.number);
        output.open_item(&format!("<li id=\"{id}\">"), "</li>\n");
    }

    pub fn end(&self, output: &mut HtmlOutput<'_, '_>) {
        output.begin_block();
        self.push_links_back(output);
        output.close_block();
        output.close_all();
    }

    /// Prints a link back for each reference, at the end of the note's last paragraph.
    fn push_links_back(&self, output: &mut HtmlOutput<'_, '_>) {
        let words = match output.source.language.interface() {
            Language::En => "Back to the text from footnote",
            Language::Nn => "Attende til teksten frå fotnote",
            _ => "Tilbake til teksten fra fotnote",
        };
        let number = self.number;
        let prefix = escaped(output.settings.id_prefix);
        let mut links = String::new();
        for which in 1..=self.references {
            let reference = reference_id(&prefix, number, which);
            let _ = write!(
                links,
                " <a href=\"#{reference}\" role=\"doc-backlink\" aria-label=\"{words} {number}"
            );
            if self.references > 1 {
                let _ = write!(links, " ({which})");
            }
            links.push_str("\">↩\u{fe0e}</a>");
        }
        let end = match output.html.strip_suffix("</p>\n") {
            Some(rest) => rest.len(),
            None => output.html.len(),
        };
        output.html.insert_str(end, &links);
    }
}

/// Wraps the footnotes, which are in the HTML from `start` on, in a section; without footnotes there is none.
pub(super) fn close_section(start: usize, output: &mut HtmlOutput<'_, '_>) {
    if output.html.len() == start {
        return;
    }
    let word = match output.source.language.interface() {
        Language::En => "Footnotes",
        Language::Nn => "Fotnotar",
        _ => "Fotnoter",
    };
    let opening = format!(
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{word}\">\n<ol>\n"
    );
    output.html.insert_str(start, &opening);
    output.html.push_str("</ol>\n</section>\n");
}

/// The id of a note. Ids of headings never contain `_`, so they cannot collide.
fn note_id(prefix: &str, number: usize) -> String {
    format!("{prefix}fotnote_{number}")
}

fn reference_id(prefix: &str, number: usize, which: usize) -> String {
    match which {
        1 => format!("{prefix}fotnote_{number}_ref"),
        _ => format!("{prefix}fotnote_{number}_ref_{which}"),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    escape_into(&mut escaped, text);
    escaped
}
