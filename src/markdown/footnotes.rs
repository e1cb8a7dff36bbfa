//! Footnotes: numbered as they are first referred to, printed last, with the way back.

use super::printer::HtmlPrinter;
use crate::base::text::{Language, escape_into};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;
use std::fmt::Write;
use std::ops::Range;

type Events<'t> = Vec<(Event<'t>, Range<usize>)>;

#[derive(Default)]
pub(super) struct Footnotes<'t> {
    /// Those whose definition is being read, innermost last.
    reading: Vec<(CowStr<'t>, Events<'t>)>,
    defined: FxHashMap<CowStr<'t>, Events<'t>>,
    /// The labels as they were defined.
    order: VecDeque<CowStr<'t>>,
    /// Definitions of a label that had one.
    again: VecDeque<Events<'t>>,
    /// Number and how often referred to.
    uses: FxHashMap<CowStr<'t>, (usize, usize)>,
    count: usize,
    /// Those referred to, in that order.
    to_print: VecDeque<CowStr<'t>>,
}

impl<'t> Footnotes<'t> {
    /// A definition waits for the end of the text; every other event comes back.
    pub(super) fn set_aside(&mut self, event: Event<'t>, span: &Range<usize>) -> Option<Event<'t>> {
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.reading.push((label, Vec::new()));
                None
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                let (label, events) = self.reading.pop()?;
                if self.defined.contains_key(&label) {
                    self.again.push_back(events);
                } else {
                    self.order.push_back(label.clone());
                    self.defined.insert(label, events);
                }
                None
            }
            event => match self.reading.last_mut() {
                Some((_, events)) => {
                    events.push((event, span.clone()));
                    None
                }
                None => Some(event),
            },
        }
    }

    /// The note's number, and which reference to it this is.
    fn refer(&mut self, label: &CowStr<'t>) -> (usize, usize) {
        let (number, uses) = self.uses.entry(label.clone()).or_insert((0, 0));
        *uses += 1;
        if *uses == 1 {
            self.count += 1;
            *number = self.count;
            self.to_print.push_back(label.clone());
        }
        (*number, *uses)
    }

    /// First those referred to; then the others, so that nothing is lost. With number and how often referred to.
    fn next(&mut self) -> Option<(usize, usize, Events<'t>)> {
        if let Some(label) = self.to_print.pop_front() {
            let events = self.defined.remove(&label).unwrap_or_default();
            let (number, uses) = self.uses.get(&label).copied()?;
            return Some((number, uses, events));
        }
        while let Some(label) = self.order.pop_front() {
            if let Some(events) = self.defined.remove(&label) {
                self.count += 1;
                return Some((self.count, 0, events));
            }
        }
        let events = self.again.pop_front()?;
        self.count += 1;
        Some((self.count, 0, events))
    }
}

impl<'t> HtmlPrinter<'t, '_, '_> {
    pub(super) fn note_reference(&mut self, label: CowStr<'t>) {
        self.flush_text();
        let (number, which) = self.footnotes.refer(&label);
        let word = match self.source.language.interface() {
            Language::En => "Footnote",
            _ => "Fotnote",
        };
        let note = self.note_id(number);
        let reference = self.reference_id(number, which);
        let _ = write!(
            self.html,
            "<sup><a id=\"{reference}\" href=\"#{note}\" role=\"doc-noteref\" aria-label=\"{word} {number}\">{number}</a></sup>"
        );
    }

    pub(super) fn print_footnotes(&mut self) {
        let start = self.html.len();
        while let Some((number, uses, events)) = self.footnotes.next() {
            let id = self.note_id(number);
            self.open_item(&format!("<li id=\"{id}\">"), "</li>\n");
            for (event, span) in events {
                self.event(event, span);
            }
            self.begin_block();
            self.ways_back(number, uses);
            self.close_block();
            self.close_all();
        }
        if self.html.len() > start {
            let word = match self.source.language.interface() {
                Language::En => "Footnotes",
                Language::Nn => "Fotnotar",
                _ => "Fotnoter",
            };
            let opening = format!(
                "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"{word}\">\n<ol>\n"
            );
            self.html.insert_str(start, &opening);
            self.html.push_str("</ol>\n</section>\n");
        }
    }

    /// One way back for each reference, at the end of the note's last paragraph.
    fn ways_back(&mut self, number: usize, uses: usize) {
        let mut links = String::new();
        let words = match self.source.language.interface() {
            Language::En => "Back to the text from footnote",
            Language::Nn => "Attende til teksten frå fotnote",
            _ => "Tilbake til teksten fra fotnote",
        };
        for which in 1..=uses {
            let reference = self.reference_id(number, which);
            let _ = write!(
                links,
                " <a href=\"#{reference}\" role=\"doc-backlink\" aria-label=\"{words} {number}"
            );
            if uses > 1 {
                let _ = write!(links, " ({which})");
            }
            links.push_str("\">↩\u{fe0e}</a>");
        }
        let end = match self.html.strip_suffix("</p>\n") {
            Some(rest) => rest.len(),
            None => self.html.len(),
        };
        self.html.insert_str(end, &links);
    }

    /// With `_`, which no id made of a heading's words has.
    fn note_id(&self, number: usize) -> String {
        format!("{}fotnote_{number}", self.prefix())
    }

    fn reference_id(&self, number: usize, which: usize) -> String {
        match which {
            1 => format!("{}fotnote_{number}_ref", self.prefix()),
            _ => format!("{}fotnote_{number}_ref_{which}", self.prefix()),
        }
    }

    fn prefix(&self) -> String {
        let mut prefix = String::new();
        escape_into(&mut prefix, self.settings.id_prefix);
        prefix
    }
}
