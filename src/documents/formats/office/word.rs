//! Word: the text as one page, for Word's own pages are made anew on every machine.

use super::hyperlinks::addresses;
use super::metadata;
use super::numbering::NumberedLists;
use super::word_styles::{ParagraphStyle, styles};
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::document::{Accessibility, Block, DocumentPage, DocumentTable};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{PageProblem, Problem, damaged};
use crate::documents::text::{bullet, clean};
use std::collections::BTreeMap;

pub fn letter(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part("word/document.xml")?;
    let text = package
        .part(&main)?
        .ok_or_else(|| damaged("no text in it"))?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let known = package.part(&format!("{folder}/styles.xml"))?;
    let known = known.map_or_else(|| Ok(BTreeMap::new()), |xml| styles(&xml))?;
    let lists = package.part(&format!("{folder}/numbering.xml"))?;
    let lists = lists.map_or_else(
        || Ok(NumberedLists::default()),
        |xml| NumberedLists::read(&xml),
    )?;
    let relations = package.relations(&main)?;
    let mut metadata = metadata::metadata(&mut package)?;

    let mut writer = WordBlocks::new(&known, lists);
    walk(&text, |node| writer.take(node))?;
    for kind in ["footnotes", "endnotes"] {
        let notes = relations.values().find(|relation| relation.kind == kind);
        if let Some(relation) = notes
            && let Some(xml) = package.part(&relation.target)?
        {
            walk(&xml, |node| writer.take(node))?;
        }
    }
    let written = writer.finish();
    metadata.accessibility = Accessibility {
        pictures: Some(written.pictures),
        pictures_with_alt: u32::try_from(written.alt_texts.len()).ok(),
        ..Accessibility::default()
    };
    let title = written.blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text } => Some(text.clone()),
        _ => None,
    });
    let changes = written.changes;
    let mut page = DocumentPage::of(1, title, written.blocks);
    page.link(addresses(&relations));
    page.alt_texts = written.alt_texts;
    emit(ReadEvent::Metadata(Box::new(metadata)));
    emit(ReadEvent::Page(page));
    if changes > 0 {
        let what = Problem::TrackedChanges { count: changes };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    let comments = match relations
        .values()
        .find(|relation| relation.kind == "comments")
    {
        Some(relation) => comments(package.part(&relation.target)?)?,
        None => 0,
    };
    if comments > 0 {
        let what = Problem::Comments { count: comments };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    Ok(())
}

fn comments(xml: Option<Vec<u8>>) -> Result<u32, Problem> {
    let mut count = 0;
    if let Some(xml) = xml {
        walk(&xml, |node| {
            count += u32::from(matches!(node, XmlEvent::Open("comment", _)));
        })?;
    }
    Ok(count)
}

struct WordBlocks<'a> {
    styles: &'a BTreeMap<String, ParagraphStyle>,
    lists: NumberedLists,
    blocks: Vec<Block>,
    alt_texts: Vec<String>,
    pictures: u32,
    changes: u32,
    paragraph: WordParagraph,
    /// Tables within tables: the outermost is kept as a table, what is within is its cell's text.
    table_depth: usize,
    table: DocumentTable,
    cell: String,
    in_text: bool,
    /// Within what was deleted or moved away, and is not part of the text.
    removed: usize,
    /// Within what a paragraph was like before it was changed.
    formerly: bool,
    /// Within what is said of a paragraph as a whole.
    of_paragraph: bool,
    /// The runs around what is read: is each hidden? What Word neither shows nor prints is no part of the text.
    runs: Vec<bool>,
    /// Paragraphs that stand in a text box hold the paragraph around them open.
    outer: Vec<WordParagraph>,
}

#[derive(Default)]
struct WordParagraph {
    text: String,
    /// By its id.
    style: String,
    heading: Option<u8>,
    level: Option<u8>,
    list: Option<String>,
}

impl WordParagraph {
    fn in_style(&mut self, id: String, style: Option<&ParagraphStyle>) {
        self.style = id;
        if let Some(style) = style {
            self.heading = style.heading;
            self.level = style.level;
            self.list.clone_from(&style.list);
        }
    }
}

impl<'a> WordBlocks<'a> {
    fn new(styles: &'a BTreeMap<String, ParagraphStyle>, lists: NumberedLists) -> WordBlocks<'a> {
        WordBlocks {
            styles,
            lists,
            blocks: Vec::new(),
            alt_texts: Vec::new(),
            pictures: 0,
            changes: 0,
            paragraph: WordParagraph::default(),
            table_depth: 0,
            table: DocumentTable::default(),
            cell: String::new(),
            in_text: false,
            removed: 0,
            formerly: false,
            of_paragraph: false,
            runs: Vec::new(),
            outer: Vec::new(),
        }
    }

    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open(name, attributes) => self.open(name, &attributes),
            XmlEvent::Text(text) if self.in_text && self.removed == 0 && !self.is_hidden() => {
                self.paragraph.text.push_str(text);
            }
            XmlEvent::Text(_) => {}
            XmlEvent::Close(name) => self.close(name),
        }
    }

    fn is_hidden(&self) -> bool {
        self.runs.last().is_some_and(|hidden| *hidden)
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        match name {
            "pPrChange" => self.formerly = true,
            "pStyle" | "ilvl" | "numId" if self.formerly => {}
            "p" => {
                let around = std::mem::take(&mut self.paragraph);
                self.outer.push(around);
            }
            "pPr" => self.of_paragraph = true,
            "r" => self.runs.push(false),
            "vanish" if !self.of_paragraph => {
                let is_off = attributes.get("val");
                let is_off =
                    is_off.is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off"));
                if let Some(run) = self.runs.last_mut() {
                    *run = !is_off;
                }
            }
            "t" => self.in_text = true,
            "tab" | "ptab" => self.paragraph.text.push('\t'),
            "br" | "cr" => self.paragraph.text.push('\n'),
            "noBreakHyphen" => self.paragraph.text.push('-'),
            "pStyle" => {
                let id = attributes.get("val").unwrap_or_default();
                let style = self.styles.get(&id);
                self.paragraph.in_style(id, style);
            }
            "ilvl" => {
                let level = attributes.number("val").unwrap_or(0);
                self.paragraph.level = Some(u8::try_from(level).unwrap_or(0));
            }
            "numId" => self.paragraph.list = attributes.get("val"),
            "del" | "moveFrom" => {
                self.removed += 1;
                self.changes += 1;
            }
            "ins" | "moveTo" => self.changes += 1,
            "tbl" => self.table_depth += 1,
            "tblHeader" if self.table_depth == 1 && self.table.rows.len() <= 1 => {
                self.table.header = true;
            }
            "tr" if self.table_depth == 1 => self.table.rows.push(Vec::new()),
            "tc" if self.table_depth == 1 => self.cell.clear(),
            "docPr" => {
                self.pictures += 1;
                let alt = attributes.get("descr").map(|alt| clean(&alt));
                self.alt_texts.extend(alt.filter(|alt| !alt.is_empty()));
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.in_text = false,
            "pPr" => self.of_paragraph = false,
            "r" => {
                self.runs.pop();
            }
            "pPrChange" => self.formerly = false,
            "p" => {
                let paragraph = std::mem::take(&mut self.paragraph);
                self.paragraph = self.outer.pop().unwrap_or_default();
                self.write(paragraph);
            }
            "del" | "moveFrom" => self.removed = self.removed.saturating_sub(1),
            "tc" if self.table_depth == 1 => {
                let cell = std::mem::take(&mut self.cell);
                if let Some(row) = self.table.rows.last_mut() {
                    row.push(cell);
                }
            }
            "tbl" => {
                self.table_depth = self.table_depth.saturating_sub(1);
                if self.table_depth == 0 {
                    let table = std::mem::take(&mut self.table);
                    if table.rows.iter().flatten().any(|cell| !cell.is_empty()) {
                        self.blocks.push(Block::Table(table));
                    }
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, paragraph: WordParagraph) {
        let text = clean(&paragraph.text);
        // List number 0 takes a style's list away.
        let list = paragraph.list.filter(|list| list != "0");
        let level = paragraph.level.or_else(|| {
            let list = list.as_deref()?;
            self.lists.level_of(list, &paragraph.style).or(Some(0))
        });
        let level = level.filter(|_| list.is_some());
        // An empty paragraph counts as well.
        let mark = match (&list, level) {
            (Some(list), Some(level)) => self.lists.next(list, level),
            _ => None,
        };
        if text.is_empty() {
            return;
        }
        let marked = |text: &str| match &mark {
            Some(mark) => format!("{mark} {text}"),
            None => text.to_owned(),
        };
        if self.table_depth > 0 {
            if !self.cell.is_empty() {
                self.cell.push(' ');
            }
            self.cell.push_str(&marked(&text));
            return;
        }
        let found = bullet(&text);
        self.blocks.push(match (paragraph.heading, level) {
            (Some(level), _) => Block::Heading {
                level,
                text: marked(&text),
            },
            (None, None) if found.is_none() => Block::Paragraph { text },
            (None, level) => {
                let (written, words) = found.unwrap_or((None, &text));
                Block::Item {
                    level: level.unwrap_or(0),
                    text: words.to_owned(),
                    marker: mark.or_else(|| written.map(str::to_owned)),
                }
            }
        });
    }

    /// What is left open when the text breaks off is still said.
    fn finish(mut self) -> Self {
        while let Some(outer) = self.outer.pop() {
            let paragraph = std::mem::replace(&mut self.paragraph, outer);
            self.write(paragraph);
        }
        if !self.cell.is_empty() {
            self.table.rows.push(vec![std::mem::take(&mut self.cell)]);
        }
        if self
            .table
            .rows
            .iter()
            .flatten()
            .any(|cell| !cell.is_empty())
        {
            self.blocks
                .push(Block::Table(std::mem::take(&mut self.table)));
        }
        self
    }
}
