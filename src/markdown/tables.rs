//! Tables: wide ones scroll in a region of their own that the keyboard reaches, named by its first headings.

use super::printer::HtmlPrinter;
use crate::base::text::{Language, escape_into};
use pulldown_cmark::Alignment;

/// How many headings make the name.
const NAMING: usize = 3;

pub(super) struct OpenTable {
    /// Where it began among what is printed.
    start: usize,
    alignments: Vec<Alignment>,
    headings: Vec<String>,
    in_head: bool,
    column: usize,
    /// Where the content of the cell began.
    cell: usize,
    has_body: bool,
}

impl HtmlPrinter<'_, '_, '_> {
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.begin_block();
        self.open_item("", "");
        self.table = Some(OpenTable {
            start: self.html.len(),
            alignments,
            headings: Vec::new(),
            in_head: true,
            column: 0,
            cell: 0,
            has_body: false,
        });
    }

    pub(super) fn start_row(&mut self) {
        self.begin_block();
        if let Some(table) = &mut self.table {
            table.column = 0;
            if !table.in_head && !table.has_body {
                table.has_body = true;
                self.html.push_str("<tbody>\n");
            }
        }
        self.open_item("<tr>", "</tr>\n");
    }

    pub(super) fn end_row(&mut self) {
        self.close_block();
    }

    pub(super) fn start_cell(&mut self) {
        self.open_item("", "");
        if let Some(table) = &mut self.table {
            table.cell = self.html.len();
        }
    }

    /// A heading without words is no heading.
    pub(super) fn end_cell(&mut self) {
        self.close();
        let Some(table) = &mut self.table else {
            return;
        };
        let is_heading = table.in_head && !self.text.is_blank();
        if is_heading && table.headings.len() < NAMING {
            table.headings.push(self.text.plain());
        }
        self.text.clear();
        let class = match table.alignments.get(table.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            _ => "",
        };
        table.column += 1;
        let (name, scope) = match is_heading {
            true => ("th", " scope=\"col\""),
            false => ("td", ""),
        };
        let content = self.html.split_off(table.cell);
        for part in ["<", name, scope, class, ">", &content, "</", name, ">"] {
            self.html.push_str(part);
        }
    }

    /// Now the headings are known that the table is named by.
    pub(super) fn end_table_head(&mut self) {
        self.end_row();
        let Some(table) = &mut self.table else {
            return;
        };
        table.in_head = false;
        let start = table.start;
        let label = table.headings.join(", ");
        let label = self.table_label(label);
        let mut opening =
            String::from("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape_into(&mut opening, &label);
        opening.push_str("\"><table>\n<thead>\n");
        self.html.insert_str(start, &opening);
        self.html.push_str("</thead>\n");
    }

    pub(super) fn end_table(&mut self) {
        if self.table.take().is_some_and(|table| table.has_body) {
            self.html.push_str("</tbody>\n");
        }
        self.close_block();
        self.html.push_str("</table></div>\n");
    }

    /// No two regions of a text have the same name.
    fn table_label(&mut self, headings: String) -> String {
        let label = match headings.is_empty() {
            false => headings,
            true if self.source.language.interface() == Language::En => "Table".to_owned(),
            true => "Tabell".to_owned(),
        };
        let same = self.table_labels.entry(label.clone()).or_insert(0);
        *same += 1;
        match *same {
            1 => label,
            number => format!("{label} ({number})"),
        }
    }
}
