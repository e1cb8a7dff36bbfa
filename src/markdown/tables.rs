//! Tables. A wide one scrolls in a region that is reachable by keyboard and named by the table's first headings.

use super::output::HtmlOutput;
use crate::base::text::{Language, escape_into};
use pulldown_cmark::Alignment;
use rustc_hash::FxHashMap;

/// How many headings form the region's name.
const NAMING: usize = 3;

#[derive(Debug, Default)]
pub(super) struct Tables {
    open: Option<OpenTable>,
    /// The names of the regions so far, with the number of regions of each.
    labels: FxHashMap<String, usize>,
}

#[derive(Debug)]
struct OpenTable {
    /// The start of the table in the HTML.
    start: usize,
    alignments: Vec<Alignment>,
    headings: Vec<String>,
    in_head: bool,
    /// Whether the first column names the rows: it has no heading of its own, and another column has.
    names_rows: bool,
    column: usize,
    /// The start of the current cell's content in the HTML.
    cell: usize,
    has_body: bool,
}

impl Tables {
    pub fn start(&mut self, alignments: Vec<Alignment>, output: &mut HtmlOutput<'_, '_>) {
        output.begin_block();
        output.open_item("", "");
        self.open = Some(OpenTable {
            start: output.html.len(),
            alignments,
            headings: Vec::new(),
            in_head: true,
            names_rows: false,
            column: 0,
            cell: 0,
            has_body: false,
        });
    }

    pub fn start_row(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.begin_block();
        if let Some(table) = &mut self.open {
            table.column = 0;
            if !table.in_head && !table.has_body {
                table.has_body = true;
                output.html.push_str("<tbody>\n");
            }
        }
        output.open_item("<tr>", "</tr>\n");
    }

    pub fn start_cell(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.open_item("", "");
        if let Some(table) = &mut self.open {
            table.cell = output.html.len();
        }
    }

    /// Ends a cell. An empty cell of the head becomes `<td>`: it is not a heading. Below an empty first one stand the rows' headings.
    pub fn end_cell(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.close();
        let Some(table) = &mut self.open else {
            return;
        };
        let is_blank = output.text.is_blank();
        let is_heading = table.in_head && !is_blank;
        if is_heading && table.headings.len() < NAMING {
            table.headings.push(output.text.plain());
        }
        output.text.clear();
        let is_first = table.column == 0;
        if table.in_head && is_first {
            table.names_rows = is_blank;
        }
        let has_headings = !table.headings.is_empty();
        let is_row_heading =
            !table.in_head && is_first && table.names_rows && has_headings && !is_blank;
        let class = match table.alignments.get(table.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            _ => "",
        };
        table.column += 1;
        let (name, scope) = match (is_heading, is_row_heading) {
            (true, _) => ("th", " scope=\"col\""),
            (_, true) => ("th", " scope=\"row\""),
            _ => ("td", ""),
        };
        let content = output.html.split_off(table.cell);
        for part in ["<", name, scope, class, ">", &content, "</", name, ">"] {
            output.html.push_str(part);
        }
    }

    /// Inserts the region's opening tag before the head, when the headings that name it are known.
    pub fn end_head(&mut self, output: &mut HtmlOutput<'_, '_>) {
        output.close_block();
        let Some(table) = &mut self.open else {
            return;
        };
        table.in_head = false;
        let start = table.start;
        let headings = table.headings.join(", ");
        let label = self.label(headings, output.source.language);
        let mut opening =
            String::from("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape_into(&mut opening, &label);
        opening.push_str("\"><table>\n<thead>\n");
        output.html.insert_str(start, &opening);
        output.html.push_str("</thead>\n");
    }

    pub fn end(&mut self, output: &mut HtmlOutput<'_, '_>) {
        if self.open.take().is_some_and(|table| table.has_body) {
            output.html.push_str("</tbody>\n");
        }
        output.close_block();
        output.html.push_str("</table></div>\n");
    }

    /// The region's name; with a number if the text has another region of that name.
    fn label(&mut self, headings: String, language: Language) -> String {
        let label = match headings.is_empty() {
            false => headings,
            true if language.interface() == Language::En => "Table".to_owned(),
            true => "Tabell".to_owned(),
        };
        let same = self.labels.entry(label.clone()).or_insert(0);
        *same += 1;
        match *same {
            1 => label,
            number => format!("{label} ({number})"),
        }
    }
}
