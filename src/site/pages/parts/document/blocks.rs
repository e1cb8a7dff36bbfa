//! Blocks as HTML; every word of them escaped.

use crate::base::text::{Html, escape_into};
use crate::documents::{Block, DocumentPage, DocumentTable};

/// The text below the page's own title. `level`: of its headings. `None` when there is none.
pub fn html(page: &DocumentPage, level: u8) -> Option<Html> {
    let mut printer = BlockPrinter {
        html: String::new(),
        lists: 0,
        page: page.number,
        tables: 0,
    };
    let level = level.min(6);
    for block in &page.blocks {
        match block {
            Block::Item {
                level,
                marker,
                text,
            } => printer.item(*level, marker.as_deref(), text),
            Block::Furniture { .. } => {}
            // It is the section's heading already.
            Block::Heading { text, .. } if page.title.as_deref() == Some(text.as_str()) => {}
            Block::Heading { text, .. } => {
                printer.end_lists();
                printer.element(&format!("h{level}"), text);
            }
            Block::Paragraph { text } => {
                printer.end_lists();
                printer.element("p", text);
            }
            Block::Table(table) => {
                printer.end_lists();
                printer.table(table);
            }
        }
    }
    printer.end_lists();
    let is_empty = printer.html.is_empty() && page.title.is_none();
    (!is_empty).then(|| Html::trusted(printer.html))
}

/// In characters.
const LONGEST_LABEL: usize = 80;

struct BlockPrinter {
    html: String,
    /// How many lists are open, each in the last item of the one before.
    lists: u8,
    page: u32,
    tables: usize,
}

impl BlockPrinter {
    fn element(&mut self, name: &str, text: &str) {
        self.html.push_str(&format!("<{name}>"));
        escape_into(&mut self.html, text);
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn item(&mut self, level: u8, marker: Option<&str>, text: &str) {
        // A list is at most one level deeper than the item before, whatever the file says.
        let depth = level.saturating_add(1).min(self.lists + 1);
        if depth > self.lists {
            self.html.push_str("<ul>\n");
        } else {
            for _ in depth..self.lists {
                self.html.push_str("</li>\n</ul>\n");
            }
            self.html.push_str("</li>\n");
        }
        self.html.push_str(match marker {
            Some(_) => "<li class=\"marked\">",
            None => "<li>",
        });
        self.lists = depth;
        if let Some(marker) = marker {
            escape_into(&mut self.html, marker);
            self.html.push(' ');
        }
        escape_into(&mut self.html, text);
    }

    fn end_lists(&mut self) {
        for _ in 0..std::mem::take(&mut self.lists) {
            self.html.push_str("</li>\n</ul>\n");
        }
    }

    /// Every row gets as many cells as the longest.
    fn table(&mut self, table: &DocumentTable) {
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        // A wide table scrolls, so the keyboard must reach it, under a name of its own.
        let open = "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"";
        self.html.push_str(open);
        let label = self.table_label(table);
        escape_into(&mut self.html, &label);
        self.html.push_str("\"><table>\n");
        for (index, row) in table.rows.iter().enumerate() {
            self.html.push_str("<tr>");
            for column in 0..columns {
                let words = row.get(column).map_or("", String::as_str);
                // An empty corner names no column.
                let (open, close) = if table.header && index == 0 && !words.is_empty() {
                    ("<th scope=\"col\">", "</th>")
                } else {
                    ("<td>", "</td>")
                };
                self.html.push_str(open);
                escape_into(&mut self.html, words);
                self.html.push_str(close);
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</table></div>\n");
    }
}

impl BlockPrinter {
    /// The first row, the page's number, and which of the page's tables it is when there are more.
    fn table_label(&mut self, table: &DocumentTable) -> String {
        self.tables += 1;
        let first = table
            .rows
            .first()
            .map_or(String::new(), |row| row.join(", "));
        let first: String = first.chars().take(LONGEST_LABEL).collect();
        match self.tables {
            1 => format!("{first} ({})", self.page),
            number => format!("{first} ({}, {number})", self.page),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(level: u8, text: &str) -> Block {
        Block::Item {
            level,
            marker: None,
            text: text.to_owned(),
        }
    }

    #[test]
    fn lists_stand_in_lists_and_words_are_words() {
        let blocks = vec![
            item(0, "en"),
            item(2, "<b>"),
            item(0, "to"),
            Block::Item {
                level: 0,
                marker: Some("1.".to_owned()),
                text: "tre".to_owned(),
            },
            Block::paragraph("a & b"),
        ];
        let page = DocumentPage::of(1, None, blocks);
        let html = html(&page, 4).map(|html| html.to_string());
        assert_eq!(
            html.as_deref(),
            Some(
                "<ul>\n<li>en<ul>\n<li>&lt;b&gt;</li>\n</ul>\n</li>\n<li>to</li>\n<li class=\"marked\">1. tre</li>\n</ul>\n<p>a &amp; b</p>\n"
            )
        );
        assert_eq!(super::html(&DocumentPage::of(1, None, Vec::new()), 4), None);
    }

    #[test]
    fn an_empty_corner_is_no_header() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let table = DocumentTable {
            header: true,
            rows: vec![row(["", "Hva"]), row(["Når", "nå"])],
        };
        let page = DocumentPage::of(1, None, vec![Block::Table(table)]);
        let html = html(&page, 4).map_or(String::new(), |html| html.to_string());
        assert!(
            html.contains("<tr><td></td><th scope=\"col\">Hva</th></tr>"),
            "{html}"
        );
    }
}
