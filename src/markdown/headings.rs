//! Headings: levels without gaps below the page's own heading, and ids made from their words.

use super::output::HtmlOutput;
use crate::base::text::{ascii_words, escape_into};
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// The id of a heading without letters and digits.
const NAMELESS: &str = "avsnitt";
const LOWEST: usize = 6;

#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The written levels of the last heading and of the headings above it, the outermost first.
    path: Vec<u8>,
    /// Each id of a heading in the text, and the highest number appended to it.
    numbers: FxHashMap<String, usize>,
    /// The start of the current heading's content in the HTML.
    content: usize,
    /// The ids of the headings so far.
    pub ids: Vec<String>,
}

impl Headings {
    pub fn start(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.open_item("", "");
        self.content = output.html.len();
    }

    /// Prints the heading: its id can be made when its words are known. A heading without text is left out.
    pub fn end(&mut self, written_level: u8, output: &mut HtmlOutput<'_, '_>) {
        output.close();
        let content = output.html.split_off(self.content);
        let text = output.text.plain();
        output.text.clear();
        if !text.is_empty() {
            let level = self.level(written_level, output.settings.top_level);
            let id = self.id(&text, output.settings.id_prefix, output.settings.taken_ids);
            let _ = write!(output.html, "<h{level} id=\"");
            escape_into(&mut output.html, &id);
            let _ = writeln!(output.html, "\">{}</h{level}>", content.trim());
            self.ids.push(id);
        }
    }

    /// The printed level: siblings stay siblings, children are one level below, and the first heading is at the top level.
    fn level(&mut self, written: u8, top: u8) -> u8 {
        while self.path.last().is_some_and(|last| *last >= written) {
            self.path.pop();
        }
        let level = usize::from(top.max(1)) + self.path.len();
        self.path.push(written);
        level.min(LOWEST) as u8
    }

    /// The id from the words of the heading; with a number if the page or the text already has that id.
    fn id(&mut self, text: &str, prefix: &str, of_page: &[&str]) -> String {
        let words = match ascii_words(text) {
            words if words.is_empty() => format!("{prefix}{NAMELESS}"),
            words => format!("{prefix}{words}"),
        };
        let last_number = match self.numbers.get(&words) {
            Some(number) => *number,
            None => usize::from(of_page.contains(&words.as_str())),
        };
        let mut number = last_number + 1;
        self.numbers.insert(words.clone(), number);
        if number == 1 {
            return words;
        }
        loop {
            let id = format!("{words}-{number}");
            if !self.numbers.contains_key(&id) && !of_page.contains(&id.as_str()) {
                self.numbers.insert(id.clone(), 1);
                self.numbers.insert(words, number);
                return id;
            }
            number += 1;
        }
    }
}
