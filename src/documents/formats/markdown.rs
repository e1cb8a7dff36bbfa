//! Markdown: agendas and minutes with headings, lists, tables and links to files beside the text.

use super::{html, plain_text};
use crate::documents::document::{Block, DocumentPage, DocumentTable, LinkedFile, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{clean, decoded, some};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES);

pub fn read(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(damaged("not a text"));
    }
    let text = text.replace("\r\n", "\n");
    let (front_matter, body) = front_matter(&text);
    let mut blocks = MarkdownBlocks::default();
    for (event, place) in Parser::new_ext(body, OPTIONS).into_offset_iter() {
        blocks.add(event, body.get(place.start..).unwrap_or_default());
    }
    blocks.end_block();
    let fields = fields(front_matter);
    let title = fields
        .iter()
        .find(|(name, _)| *name == "title" || *name == "tittel")
        .map(|(_, value)| value.clone());
    let mut page = DocumentPage::of(1, first_heading(&blocks.blocks), Vec::new());
    let fields = fields
        .into_iter()
        .filter(|(name, _)| !matches!(*name, "title" | "tittel"))
        .map(|(name, value)| Block::paragraph(format!("{name}: {value}")));
    let all = fields.chain(blocks.blocks).collect();
    page = DocumentPage::of(1, title.clone().or(page.title), all);
    page.link(blocks.links);
    page.alt_texts = blocks.alt_texts;
    emit(ReadEvent::Metadata(Box::new(Metadata {
        title,
        linked_files: blocks.linked_files,
        ..Metadata::default()
    })));
    emit(ReadEvent::Page(page));
    Ok(())
}

/// The first heading of level 1; if there is none, the first heading.
fn first_heading(blocks: &[Block]) -> Option<String> {
    let headings = || {
        blocks.iter().filter_map(|block| match block {
            Block::Heading { level, text } => Some((*level, text)),
            _ => None,
        })
    };
    let main = headings().find(|(level, _)| *level == 1);
    main.or_else(|| headings().next())
        .map(|(_, text)| text.clone())
}

/// The text between two lines of three hyphens at the top, and the text after it.
fn front_matter(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('\u{feff}');
    let Some(rest) = text.strip_prefix("---\n") else {
        return ("", text);
    };
    match rest.find("\n---\n") {
        Some(end) => (&rest[..end], &rest[end + "\n---\n".len()..]),
        None => ("", text),
    }
}

/// The fields of the front matter that have their value on the same line.
fn fields(front_matter: &str) -> Vec<(&str, String)> {
    front_matter
        .lines()
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            let value = some(value.trim().trim_matches(['"', '\'']))?;
            Some((name.trim(), value))
        })
        .collect()
}

/// The blocks made from the events so far.
#[derive(Default)]
struct MarkdownBlocks {
    blocks: Vec<Block>,
    links: Vec<String>,
    linked_files: Vec<LinkedFile>,
    /// The linked files of the open block.
    targets: Vec<String>,
    alt_texts: Vec<String>,
    /// The words of the open block; line breaks of the source are kept.
    text: String,
    kind: MarkdownBlockKind,
    /// The numbers of each open list; None for one with bullets.
    lists: Vec<Option<ListNumbers>>,
    table: Option<DocumentTable>,
    /// The start of an image's alternative text in `text`.
    image_start: Option<usize>,
}

/// The numbers of a list's items.
struct ListNumbers {
    first: u64,
    /// What the next item would be by counting.
    next: u64,
}

impl ListNumbers {
    /// The number of the item at the beginning of the source: as written, since "27. april" after "9. februar" is a day and no tenth item. Where
    /// the first number is written again and again, the items are counted.
    fn of_item(&mut self, source: &str) -> u64 {
        let source = source.trim_start();
        let end = source.find(|letter: char| !letter.is_ascii_digit());
        let written: Option<u64> = source[..end.unwrap_or(0)].parse().ok();
        let number = written
            .filter(|number| *number != self.first)
            .unwrap_or(self.next);
        self.next = number + 1;
        number
    }
}

#[derive(Clone, Default)]
enum MarkdownBlockKind {
    #[default]
    Paragraph,
    Heading(u8),
    Item {
        level: u8,
        marker: Option<String>,
    },
}

impl MarkdownBlocks {
    /// `source`: the text from the event on.
    fn add(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.open(tag, source),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Code(text) => self.text.push_str(&text),
            Event::SoftBreak => self.text.push('\n'),
            Event::HardBreak => self.text.push_str("\n\n"),
            Event::InlineHtml(tag) if tag.to_lowercase().starts_with("<br") => {
                self.text.push_str("\n\n");
            }
            Event::Html(source) => {
                let parsed = html::parsed(&source);
                self.blocks.extend(parsed.blocks);
                self.links.extend(parsed.links);
                self.alt_texts.extend(parsed.alt_texts);
            }
            Event::Rule => self.end_block(),
            _ => {}
        }
    }

    fn open(&mut self, tag: Tag<'_>, source: &str) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_block();
                self.kind = MarkdownBlockKind::Heading(level_number(level));
            }
            Tag::List(first) => {
                self.end_block();
                self.lists
                    .push(first.map(|first| ListNumbers { first, next: first }));
            }
            Tag::Item => {
                self.end_block();
                let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
                let number = self.lists.last_mut().and_then(Option::as_mut);
                let marker = number.map(|numbers| format!("{}.", numbers.of_item(source)));
                self.kind = MarkdownBlockKind::Item { level, marker };
            }
            Tag::Table(_) => {
                self.end_block();
                self.table = Some(DocumentTable {
                    header: true,
                    rows: Vec::new(),
                });
            }
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.text.clear(),
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::Image { .. } => self.image_start = Some(self.text.len()),
            Tag::Paragraph if self.is_item_begun() => self.text.push_str("\n\n"),
            Tag::Paragraph if matches!(self.kind, MarkdownBlockKind::Item { .. }) => {}
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::BlockQuote(_) | Tag::HtmlBlock => {
                self.end_block();
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.end_block();
                self.lists.pop();
            }
            TagEnd::TableCell => {
                let text = std::mem::take(&mut self.text);
                self.end_links(&text);
                let cell = clean(&text);
                let rows = self.table.as_mut().map(|table| &mut table.rows);
                if let Some(row) = rows.and_then(|rows| rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            TagEnd::Image => {
                let start = self.image_start.take().unwrap_or(self.text.len());
                let alt_text = self.text.split_off(start.min(self.text.len()));
                self.alt_texts.extend(some(&alt_text));
            }
            // An item may have several paragraphs.
            TagEnd::Paragraph if self.is_item_begun() => {}
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock => {
                self.end_block();
            }
            _ => {}
        }
    }

    fn is_item_begun(&self) -> bool {
        matches!(self.kind, MarkdownBlockKind::Item { .. }) && !self.text.trim().is_empty()
    }

    fn link(&mut self, address: &str) {
        let is_outside = address.contains("://") || address.starts_with("mailto:");
        let target = address.split(['#', '?']).next().unwrap_or_default();
        if is_outside {
            self.links.push(address.to_owned());
        } else if !target.is_empty() {
            self.targets.push(target.to_owned());
        }
    }

    /// Gives the links of the block or cell its text.
    fn end_links(&mut self, text: &str) {
        let beside = clean(text);
        let targets = std::mem::take(&mut self.targets).into_iter();
        self.linked_files.extend(targets.map(|target| LinkedFile {
            target,
            beside: beside.clone(),
        }));
    }

    /// Adds the finished block; or several, for a paragraph whose line breaks were made by hand, as in a plain text.
    fn end_block(&mut self) {
        let text = std::mem::take(&mut self.text);
        let kind = std::mem::take(&mut self.kind);
        if self.table.is_some() {
            return;
        }
        self.end_links(&text);
        match kind {
            MarkdownBlockKind::Heading(level) => {
                self.blocks
                    .extend(some(&text).map(|text| Block::Heading { level, text }));
            }
            MarkdownBlockKind::Item { level, marker } => {
                let mut parts = plain_text::blocks(&text).into_iter();
                let first = parts.next().and_then(|part| some(part.texts().first()?));
                self.blocks.extend(first.map(|text| Block::Item {
                    level,
                    marker,
                    text,
                }));
                self.blocks.extend(parts.map(|part| Block::Item {
                    level: level.saturating_add(1),
                    marker: None,
                    text: part.texts().join(" "),
                }));
            }
            MarkdownBlockKind::Paragraph => self.blocks.extend(plain_text::blocks(&text)),
        }
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Metadata, DocumentPage) {
        let mut metadata = Metadata::default();
        let mut page = DocumentPage::default();
        read(text.as_bytes(), &mut |event| match event {
            ReadEvent::Metadata(found) => metadata = *found,
            ReadEvent::Page(found) => page = found,
            _ => {}
        })
        .expect("a text");
        (metadata, page)
    }

    #[test]
    fn an_agenda_keeps_its_lines_numbers_and_links() {
        let (metadata, page) = read_text(
            "# Forum nr 35\n\nDato: 29. april 2026\nSted: **Fylkeshuset**\n\n## Program\n\n\
             1. Velkommen, Kari Moe ([lysbilder](lysbilder/kari.pdf))\n2. Tall\n   - for kommunen\n\n\
             | Tid | Tema |\n|---|---|\n| 10.00 | Åpning |\n\nSe [siden](https://example.no/).\n",
        );
        assert_eq!(
            page.text(),
            "Forum nr 35\nDato: 29. april 2026\nSted: Fylkeshuset\nProgram\n1. Velkommen, Kari Moe (lysbilder)\n2. Tall\n\
             for kommunen\nTid\tTema\n10.00\tÅpning\nSe siden.\n"
        );
        assert_eq!(page.title.as_deref(), Some("Forum nr 35"));
        let linked: Vec<&str> = (metadata.linked_files.iter())
            .map(|link| link.target.as_str())
            .collect();
        assert_eq!(linked, ["lysbilder/kari.pdf"]);
        assert!(metadata.linked_files[0].beside.contains("Kari"));
        assert_eq!(page.links, ["https://example.no/"]);
    }

    #[test]
    fn a_number_is_what_is_written_and_counted_where_it_is_repeated() {
        let text = |source| read_text(source).1.text();
        assert_eq!(
            text("9. februar: Møte\n27. april: Fagdag\n\n- 3. mai: Kurs\n- 4. juni: Kurs\n"),
            "9. februar: Møte\n27. april: Fagdag\n3. mai: Kurs\n4. juni: Kurs\n"
        );
        assert_eq!(text("1. a\n1. b\n1. c\n"), "1. a\n2. b\n3. c\n");
    }

    #[test]
    fn front_matter_is_read_as_lines_with_labels() {
        let (metadata, page) =
            read_text("---\ntitle: \"Styremøte\"\ndate: 2025-03-12\ntags:\n  - a\n---\n\nSaker\n");
        assert_eq!(metadata.title.as_deref(), Some("Styremøte"));
        assert_eq!(page.text(), "date: 2025-03-12\nSaker\n");
    }
}
