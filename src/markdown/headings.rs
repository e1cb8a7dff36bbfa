//! Headings: levels that follow the page's own without a gap, and ids made of their words.

use super::Heading;
use super::printer::HtmlPrinter;
use crate::base::text::{Slug, escape_into};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// The id of a heading without a letter or a digit.
const NAMELESS: &str = "avsnitt";
const LOWEST: usize = 6;

#[derive(Debug, Default)]
pub(super) struct Headings<'s> {
    /// What the page has already.
    given: &'s [&'s str],
    /// The levels, as written, that the last heading stands under.
    path: Vec<u8>,
    /// Each id that a heading has taken, and how often its words were used.
    taken: FxHashMap<String, usize>,
    pub(super) printed: Vec<Heading>,
}

impl<'s> Headings<'s> {
    pub(super) fn new(given: &'s [&'s str]) -> Headings<'s> {
        Headings {
            given,
            ..Headings::default()
        }
    }

    /// Siblings stay siblings, children come one level below, and the first stands at the top.
    fn level(&mut self, written: u8, top: u8) -> u8 {
        while self.path.last().is_some_and(|last| *last >= written) {
            self.path.pop();
        }
        let level = usize::from(top.max(1)) + self.path.len();
        self.path.push(written);
        level.min(LOWEST) as u8
    }

    fn id(&mut self, text: &str, prefix: &str) -> String {
        let words = Slug::from_text(text);
        let words = words.as_ref().map_or(NAMELESS, |slug| slug.as_str());
        let wanted = format!("{prefix}{words}");
        let before = match self.taken.get(&wanted) {
            Some(number) => *number,
            None => usize::from(self.given.contains(&wanted.as_str())),
        };
        let mut number = before + 1;
        self.taken.insert(wanted.clone(), number);
        if number == 1 {
            return wanted;
        }
        loop {
            let id = format!("{wanted}-{number}");
            if !self.taken.contains_key(&id) && !self.given.contains(&id.as_str()) {
                self.taken.insert(id.clone(), 1);
                self.taken.insert(wanted, number);
                return id;
            }
            number += 1;
        }
    }
}

impl HtmlPrinter<'_, '_, '_> {
    pub(super) fn start_heading(&mut self) {
        self.open_item("", "");
        self.content = self.html.len();
    }

    /// Only now are the words known that the id is made of. A heading without content is left out.
    pub(super) fn end_heading(&mut self, written: u8) {
        self.close();
        let content = self.html.split_off(self.content);
        let text = self.text.plain();
        self.text.clear();
        if !text.is_empty() {
            let level = self.headings.level(written, self.settings.top_level);
            let id = self.headings.id(&text, self.settings.id_prefix);
            let _ = write!(self.html, "<h{level} id=\"");
            escape_into(&mut self.html, &id);
            let _ = writeln!(self.html, "\">{}</h{level}>", content.trim());
            self.headings.printed.push(Heading { level, id, text });
        }
    }
}
