//! Word: the text as one page, since page breaks depend on the machine.

use super::hyperlinks::addresses;
use super::numbering::NumberedLists;
use super::word_paragraph::{WordParagraph, WordRun};
use super::word_styles::{ParagraphStyle, default_language, is_on, styles};
use super::{drawn, metadata, package_contents, word_parts};
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::document::{Accessibility, Block, DocumentPage, DocumentTable};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{HiddenKind, PageProblem, Problem, damaged};
use crate::documents::text::{begins_with_time, bullet, clean_line_of_programme, some};
use crate::documents::unshown::UnshownPlace;
use std::collections::BTreeMap;

pub fn letter(bytes: Vec<u8>, emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part("word/document.xml")?;
    let text = package
        .part(&main)?
        .ok_or_else(|| damaged("no text in it"))?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let known = package.part(&format!("{folder}/styles.xml"))?;
    let language = known.as_deref().and_then(default_language);
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
    let mut all = written.blocks.iter();
    let has_heading = all.any(|block| matches!(block, Block::Heading { .. }));
    metadata.accessibility = Accessibility {
        pictures: Some(written.pictures),
        pictures_with_alt: u32::try_from(written.alt_texts.len()).ok(),
        states_title: Some(metadata.title.is_some()),
        language: language.or(written.language),
        marks_headings: Some(has_heading),
        ..Accessibility::default()
    };
    let title = written.blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text } => Some(text.clone()),
        _ => None,
    });
    let mut blocks = written.blocks;
    blocks.extend(drawn::related(&mut package, &relations)?);
    let mut page = DocumentPage::of(1, title, blocks);
    page.link(addresses(&relations));
    page.alt_texts = written.alt_texts;
    emit(ReadEvent::Metadata(Box::new(metadata)));
    emit(ReadEvent::Page(page));
    beside_text(written.changes, written.deleted, written.hidden, emit);
    word_parts::beside_text(&mut package, &relations, emit)?;
    package_contents::embedded(&mut package, emit)
}

/// Emits what the file contains but does not show as text.
fn beside_text(changes: u32, deleted: Vec<String>, hidden: Vec<String>, emit: ReadSink<'_>) {
    if changes > 0 {
        let what = Problem::TrackedChanges { count: changes };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    if !hidden.is_empty() {
        let what = Problem::HiddenContent {
            kind: HiddenKind::Text,
            pages: vec![1],
        };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    for (place, texts) in [
        (UnshownPlace::Deleted, deleted),
        (UnshownPlace::Hidden, hidden),
    ] {
        for text in texts {
            emit(ReadEvent::unshown(Some(1), place, text));
        }
    }
}

struct WordBlocks<'a> {
    styles: &'a BTreeMap<String, ParagraphStyle>,
    lists: NumberedLists,
    blocks: Vec<Block>,
    alt_texts: Vec<String>,
    pictures: u32,
    /// The last picture has no alternative text.
    lacks_alt: bool,
    /// The first language that a run names.
    language: Option<String>,
    changes: u32,
    /// Deleted text that is still in the file, and hidden text: one string for each paragraph.
    deleted: Vec<String>,
    hidden: Vec<String>,
    paragraph: WordParagraph,
    /// The depth of tables: only the outermost is a table; inner ones are text of its cell.
    table_depth: usize,
    table: DocumentTable,
    cell: String,
    in_text: bool,
    /// The depth inside deleted or moved text, which is not part of the text.
    removed: usize,
    /// Inside the properties of a paragraph before a tracked change.
    formerly: bool,
    /// Inside the properties of a paragraph.
    of_paragraph: bool,
    /// The runs around the current element. Text that Word neither shows nor prints is not part of the text.
    runs: Vec<WordRun>,
    /// The depth of text boxes, which may have a background colour that is not known here.
    boxes: usize,
    /// The paragraphs around a text box, which stay open while it is read.
    outer: Vec<WordParagraph>,
}

impl<'a> WordBlocks<'a> {
    fn new(styles: &'a BTreeMap<String, ParagraphStyle>, lists: NumberedLists) -> WordBlocks<'a> {
        WordBlocks {
            styles,
            lists,
            blocks: Vec::new(),
            alt_texts: Vec::new(),
            pictures: 0,
            lacks_alt: false,
            language: None,
            changes: 0,
            deleted: Vec::new(),
            hidden: Vec::new(),
            paragraph: WordParagraph::default(),
            table_depth: 0,
            table: DocumentTable::default(),
            cell: String::new(),
            in_text: false,
            removed: 0,
            formerly: false,
            of_paragraph: false,
            runs: Vec::new(),
            boxes: 0,
            outer: Vec::new(),
        }
    }

    fn take(&mut self, node: XmlEvent<'_>) {
        match node {
            XmlEvent::Open(name, attributes) => self.open(name, &attributes),
            XmlEvent::Text(text) if self.in_text => {
                let is_hidden = self.is_hidden();
                let paragraph = &mut self.paragraph;
                if self.removed > 0 {
                    paragraph.deleted.push_str(text);
                } else if is_hidden {
                    paragraph.hidden.push_str(text);
                } else {
                    paragraph.text.push_str(text);
                }
            }
            XmlEvent::Text(_) => {}
            XmlEvent::Close(name) => self.close(name),
        }
    }

    /// White letters count as hidden only where the background is known: a table or a text box may have another colour.
    fn is_hidden(&self) -> bool {
        let Some(run) = self.runs.last() else {
            return self.paragraph.is_hidden;
        };
        let is_on_paper = self.table_depth == 0 && self.boxes == 0;
        let is_shaded = run.is_shaded || self.paragraph.is_shaded;
        run.is_hidden || (run.is_white && is_on_paper && !is_shaded)
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
            "r" => self.runs.push(WordRun {
                is_hidden: self.paragraph.is_hidden,
                ..WordRun::default()
            }),
            "rStyle" | "color" | "shd" | "highlight" => self.look(name, attributes),
            "txbxContent" => self.boxes += 1,
            "vanish" if !self.of_paragraph => {
                if let Some(run) = self.runs.last_mut() {
                    run.is_hidden = is_on(attributes);
                }
            }
            "t" | "delText" => self.in_text = true,
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
                let alt = attributes.get("descr").and_then(|alt| some(&alt));
                self.lacks_alt = alt.is_none();
                self.alt_texts.extend(alt);
            }
            // A picture that is only decoration needs no text.
            "decorative" if is_on(attributes) && std::mem::take(&mut self.lacks_alt) => {
                self.pictures -= 1;
            }
            "lang" if self.language.is_none() => self.language = attributes.get("val"),
            _ => {}
        }
    }

    /// Reads a property of the appearance of a run or a paragraph.
    fn look(&mut self, name: &str, attributes: &Attributes<'_>) {
        let value = attributes.get("val").unwrap_or_default();
        let fill = attributes.get("fill").unwrap_or_default();
        let is_shaded = !matches!(fill.to_ascii_lowercase().as_str(), "" | "auto" | "ffffff");
        if self.of_paragraph || self.runs.is_empty() {
            self.paragraph.is_shaded |= name == "shd" && is_shaded;
            return;
        }
        let hidden = self.styles.get(&value).and_then(|style| style.hidden);
        let Some(run) = self.runs.last_mut() else {
            return;
        };
        match name {
            "rStyle" => run.is_hidden |= hidden.unwrap_or(false),
            "color" => run.is_white = value.eq_ignore_ascii_case("ffffff"),
            "shd" => run.is_shaded |= is_shaded,
            _ => run.is_shaded |= !matches!(value.as_str(), "none" | "white"),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "txbxContent" => self.boxes = self.boxes.saturating_sub(1),
            "t" | "delText" => self.in_text = false,
            // The words above others and those below them.
            "rt" => self.paragraph.text.push(' '),
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
        self.deleted.extend(some(&paragraph.deleted));
        self.hidden.extend(some(&paragraph.hidden));
        let lines: Vec<String> = paragraph.text.split('\n').filter_map(some).collect();
        let text = lines.join(" ");
        // List number 0 removes a style's list.
        let list = paragraph.list.filter(|list| list != "0");
        let level = paragraph.level.or_else(|| {
            let list = list.as_deref()?;
            self.lists.level_of(list, &paragraph.style).or(Some(0))
        });
        let level = level.filter(|_| list.is_some());
        // An empty paragraph is counted as well.
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
                self.cell.push('\n');
            }
            self.cell.push_str(&marked(&lines.join("\n")));
            return;
        }
        let text = match paragraph.heading {
            Some(_) => text,
            None if begins_with_time(&text) => clean_line_of_programme(&paragraph.text),
            None => text,
        };
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

    /// Ends what is still open when the text ends early.
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
