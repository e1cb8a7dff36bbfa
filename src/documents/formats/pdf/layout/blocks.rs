//! Rows → blocks: by the file's own tags where they cover the page, otherwise by size, position and bullets.

use super::rows::{Row, RowGeometry, TextFragment};
use super::tables;
use crate::documents::document::{Block, DocumentTable};
use crate::documents::formats::pdf::glyphs::marked_content::Tag;
use crate::documents::formats::pdf::structure_tree::{StructureRole, Tags};
use crate::documents::text::{
    self, Join, begins_item_or_label, begins_with_time, bullet, clean, clean_line_of_programme,
};
use std::collections::BTreeMap;

/// Text is a heading if it is this much larger than the page's usual text and not too long.
const LARGER: f64 = 1.15;
/// The same for text tagged as a paragraph, if the page has no tagged heading: many title pages are like that.
const MUCH_LARGER: f64 = 1.5;
const LONGEST_HEADING: usize = 200;

/// The page's title, if there is one, and its blocks. `knows_headings`: the file has tagged headings.
pub fn blocks(
    rows: Vec<Row>,
    tags: Option<&Tags>,
    knows_headings: bool,
) -> (Option<String>, Vec<Block>) {
    let usual = usual_size(&rows);
    let largest = rows
        .iter()
        .filter(|row| row.has_letters())
        .map(Row::size)
        .fold(0.0, f64::max);
    let right = rows.iter().map(Row::end).fold(0.0, f64::max);
    let mut page = PdfBlocks {
        usual,
        largest,
        right,
        knows_headings,
        has_heading: tags.is_some_and(Tags::has_heading),
        blocks: Vec::new(),
        open: None,
        tables: BTreeMap::new(),
        last_lines: BTreeMap::new(),
    };
    let tags = tags.filter(|tags| cover(&rows, tags));
    let mut rest = rows.as_slice();
    while let Some(row) = rest.first() {
        let element = tags.and_then(|tags| tags.element(row.tag()));
        if tags.is_none()
            && let Some((table, used)) = tables::table(rest, right)
        {
            page.close();
            page.blocks.push(Block::Table(table));
            rest = &rest[used..];
            continue;
        }
        if tags.is_some() && row.is_artifact() {
            page.close();
            let text = clean(&row.text());
            page.blocks.push(Block::Furniture { text });
            rest = &rest[1..];
            continue;
        }
        match element.map(|element| element.role) {
            Some(StructureRole::Cell { .. }) => {
                if let Some(tags) = tags {
                    page.cells(row, tags);
                }
            }
            Some(role) => page.add(row, Some((element.map_or(0, |element| element.id), role))),
            None => page.add(row, None),
        }
        rest = &rest[1..];
    }
    page.close();
    let title = title(&page.blocks);
    (title, page.blocks)
}

/// The first heading of the highest rank.
fn title(blocks: &[Block]) -> Option<String> {
    blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text } => Some(text.clone()),
        _ => None,
    })
}

/// Do the tags cover most of the page's text?
fn cover(rows: &[Row], tags: &Tags) -> bool {
    let (mut all, mut named) = (0, 0);
    for piece in rows.iter().flat_map(|row| &row.pieces) {
        all += piece.text.len();
        if tags.element(piece.tag).is_some() {
            named += piece.text.len();
        }
    }
    named * 10 >= all * 7
}

/// The font size of most letters.
fn usual_size(rows: &[Row]) -> f64 {
    let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
    for piece in rows.iter().flat_map(|row| &row.pieces) {
        *sizes.entry((piece.size * 2.0).round() as i64).or_default() += piece.text.len();
    }
    let most = sizes.into_iter().max_by_key(|(_, letters)| *letters);
    most.map_or(0.0, |(size, _)| size as f64 / 2.0)
}

/// A block that may continue in the next row.
struct OpenBlock {
    text: String,
    /// The tagged element, if any.
    element: Option<(u32, StructureRole)>,
    heading: bool,
    item: bool,
    marker: Option<String>,
    /// The left edge of the first row, and the geometry of the last row.
    x: f64,
    last: RowGeometry,
}

struct PdfBlocks {
    usual: f64,
    largest: f64,
    /// Where the page's longest row ends.
    right: f64,
    /// Whether the file has tagged headings; and whether this page has one.
    knows_headings: bool,
    has_heading: bool,
    blocks: Vec<Block>,
    open: Option<OpenBlock>,
    /// The index among the blocks of each tagged table.
    tables: BTreeMap<u32, usize>,
    /// The baseline and the tag of the last words of each cell of a tagged table: its table, row and column.
    last_lines: BTreeMap<(u32, usize, usize), (f64, Option<Tag>)>,
}

impl PdfBlocks {
    fn add(&mut self, row: &Row, element: Option<(u32, StructureRole)>) {
        let text = row.text();
        if let Some(open) = &mut self.open
            && open.takes(row, &text, element, self.right)
        {
            open.add(row, &text, self.right);
            return;
        }
        self.close();
        let by_tag = element.map(|(_, role)| role);
        let heading = match by_tag {
            Some(StructureRole::Heading(_)) => true,
            Some(StructureRole::Item(_)) => false,
            Some(StructureRole::Paragraph) if self.has_heading => false,
            role => {
                let larger = match role {
                    Some(StructureRole::Paragraph) if self.knows_headings => MUCH_LARGER,
                    _ => LARGER,
                };
                row.size() >= self.usual * larger && text.chars().count() <= LONGEST_HEADING
                    // The only text of a page is a heading when its size is unique on it: a slide with few words.
                    && text.chars().any(char::is_alphabetic)
            }
        };
        let found = if heading { None } else { bullet(&text) };
        let item = found.is_some() || matches!(by_tag, Some(StructureRole::Item(_)));
        let marker = found.and_then(|(marker, _)| marker.map(str::to_owned));
        let words = found.map_or(text.as_str(), |(_, words)| words).to_owned();
        self.open = Some(OpenBlock {
            text: words,
            element,
            heading,
            item,
            marker,
            x: row.x(),
            last: row.line(),
        });
    }

    /// Adds each fragment to its cell.
    fn cells(&mut self, row: &Row, tags: &Tags) {
        self.close();
        let mut last: Option<&TextFragment> = None;
        for piece in &row.pieces {
            // The second half of a word belongs to the word's cell, even with another tag.
            let goes_on = last.replace(piece).is_some_and(|last| {
                last.touches(piece) && tags.element(last.tag) == tags.element(piece.tag)
            });
            let Some(StructureRole::Cell {
                table: id,
                row,
                column,
                header,
            }) = tags.element(piece.tag).map(|element| element.role)
            else {
                self.blocks.push(Block::paragraph(piece.words()));
                continue;
            };
            let at = *self.tables.entry(id).or_insert_with(|| {
                self.blocks.push(Block::Table(DocumentTable::default()));
                self.blocks.len() - 1
            });
            let Some(Block::Table(table)) = self.blocks.get_mut(at) else {
                continue;
            };
            table.header |= header && row == 0;
            let (row, column) = (row as usize, column as usize);
            if row > 10_000 || column > 200 {
                continue;
            }
            if table.rows.len() <= row {
                table.rows.resize(row + 1, Vec::new());
            }
            if table.rows[row].len() <= column {
                table.rows[row].resize(column + 1, String::new());
            }
            let cell = &mut table.rows[row][column];
            let text = piece.words();
            let above = self
                .last_lines
                .insert((id, row, column), (piece.y, piece.tag));
            let is_paragraph =
                above.is_some_and(|(y, tag)| piece.y - y > 0.5 * piece.size && tag != piece.tag);
            if goes_on || cell.is_empty() {
                cell.push_str(&text);
            } else if is_paragraph && text::join(cell, &text) == Join::Space {
                cell.push('\n');
                cell.push_str(&text);
            } else {
                text::join(cell, &text).add(cell, &text);
            }
        }
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else {
            return;
        };
        let text = match open.heading {
            true => clean(&open.text),
            false => clean_line_of_programme(&open.text),
        };
        if text.is_empty() {
            return;
        }
        let by_tag = open.element.map(|(_, role)| role);
        let block = match by_tag {
            Some(StructureRole::Heading(level)) => Block::Heading { level, text },
            _ if open.heading => Block::Heading {
                level: if open.last.size >= self.largest * 0.9 {
                    1
                } else {
                    2
                },
                text,
            },
            _ if open.item => Block::Item {
                level: match by_tag {
                    Some(StructureRole::Item(level)) => level,
                    _ => 0,
                },
                marker: open.marker,
                text,
            },
            _ => Block::Paragraph { text },
        };
        self.blocks.push(block);
    }
}

impl OpenBlock {
    /// Adds a further row. In a line of a programme, a line break that the writer made is kept.
    fn add(&mut self, row: &Row, text: &str, right: f64) {
        let is_break = begins_with_time(&self.text) && row.begins_anew(self.last.end, right);
        match text::join(&self.text, text) {
            Join::Space if is_break => {
                self.text.push('\n');
                self.text.push_str(text);
            }
            join => join.add(&mut self.text, text),
        }
        self.last = row.line();
    }

    /// Does the row continue this block?
    fn takes(
        &self,
        row: &Row,
        text: &str,
        element: Option<(u32, StructureRole)>,
        right: f64,
    ) -> bool {
        // The second half of a hyphenated word belongs to the block, whatever else differs.
        if self.element.is_some() && element.is_some() {
            return self.element == element;
        }
        let (size, other) = (self.last.size, row.size());
        let step = row.y() - self.last.y;
        let is_next = self.last.turn == row.turn()
            && step > 0.3 * size
            && step < 1.75 * size.max(other)
            && (size - other).abs() < 0.12 * size.max(other);
        if !is_next || self.element.is_some() != element.is_some() || bullet(text).is_some() {
            return false;
        }
        if text::join(&self.text, text) == Join::Nothing {
            return true;
        }
        // "10.15 Pause" or "Sted: Storvik" after a row that is not full is a line of its own.
        if begins_item_or_label(text) && row.begins_anew(self.last.end, right) {
            return false;
        }
        // An item's further rows are indented from its mark.
        if self.item {
            return row.x() > self.x + 0.3 * size;
        }
        // A paragraph's rows have a common left edge, or a common centre.
        let same_edge = (row.x() - self.x).abs() < 2.5 * size;
        let (middle, other) = (self.last.x + self.last.end, row.x() + row.end());
        same_edge || (middle - other).abs() < 2.0 * size
    }
}
