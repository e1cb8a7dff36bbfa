//! HTML: the text that a page shows, as blocks.

mod elements;
mod hidden_elements;

use crate::documents::active_content::is_active;
use crate::documents::document::{Block, DocumentPage, DocumentTable, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{HiddenKind, PageProblem, Problem};
use crate::documents::text::{clean, decoded, is_title, some};
use crate::documents::unshown::UnshownPlace;
use elements::{heading, is_block, is_unshown};
use hidden_elements::HiddenElements;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, states,
};
use std::cell::RefCell;

pub fn read(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let mut parsed = parsed(&decoded(bytes));
    emit(ReadEvent::Metadata(Box::new(Metadata {
        title: parsed.title.clone().filter(|title| is_title(title)),
        author: parsed.author.take(),
        language_stated: parsed.language.take(),
        description: parsed.description.take(),
        keywords: parsed.keywords.take(),
        ..Metadata::default()
    })));
    let unshown = (
        std::mem::take(&mut parsed.hidden),
        std::mem::take(&mut parsed.comments),
    );
    let title = parsed.blocks.iter().find_map(|block| match block {
        Block::Heading { level: 1, text } => Some(text.clone()),
        _ => None,
    });
    let mut page = DocumentPage::of(1, title.or(parsed.title), parsed.blocks);
    page.link(parsed.links);
    page.alt_texts = parsed.alt_texts;
    emit(ReadEvent::Page(page));
    emit_unshown(unshown.0, unshown.1, emit);
    if parsed.is_active {
        emit(ReadEvent::Finding(PageProblem::of(Problem::Active)));
    }
    Ok(())
}

/// Emits the texts that the first page has but does not show: hidden elements, and comments in its source.
pub fn emit_unshown(hidden: Vec<String>, comments: Vec<String>, emit: ReadSink<'_>) {
    if !hidden.is_empty() {
        let what = Problem::HiddenContent {
            kind: HiddenKind::Text,
            pages: vec![1],
        };
        emit(ReadEvent::Finding(PageProblem::of(what)));
    }
    for (place, texts) in [
        (UnshownPlace::Hidden, hidden),
        (UnshownPlace::Comment, comments),
    ] {
        for text in texts {
            emit(ReadEvent::unshown(Some(1), place, text));
        }
    }
}

#[derive(Default)]
pub struct ParsedHtml {
    pub title: Option<String>,
    pub author: Option<String>,
    pub language: Option<String>,
    pub blocks: Vec<Block>,
    pub links: Vec<String>,
    pub alt_texts: Vec<String>,
    /// The texts of elements that browsers do not show.
    pub hidden: Vec<String>,
    /// Comments in the page's source, and texts in attributes.
    pub comments: Vec<String>,
    /// Something in it runs or loads when a browser opens it.
    pub is_active: bool,
    /// The description of the whole page.
    pub description: Option<String>,
    pub keywords: Option<String>,
}

pub fn parsed(html: &str) -> ParsedHtml {
    let tokenizer = Tokenizer::new(HtmlBlocks::default(), Default::default());
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let mut state = tokenizer.sink.0.into_inner();
    state.end_block();
    state.end_table();
    state.end_hidden();
    state.parsed
}

#[derive(Default)]
struct HtmlBlocks(RefCell<HtmlState>);

#[derive(Default)]
struct HtmlState {
    parsed: ParsedHtml,
    text: String,
    kind: BlockKind,
    list_depth: u8,
    /// The depth of elements whose content is never shown.
    unshown: usize,
    hidden: HiddenElements,
    hidden_text: String,
    in_style: bool,
    styles: String,
    in_title: bool,
    /// The text ends with a term whose definition has not begun.
    in_term: bool,
    table: Option<DocumentTable>,
    in_cell: bool,
}

#[derive(Clone, Copy, Default)]
enum BlockKind {
    #[default]
    Paragraph,
    Heading(u8),
    Item,
}

impl TokenSink for HtmlBlocks {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => match tag.kind {
                TagKind::StartTag => return state.open(&tag),
                TagKind::EndTag => state.close(&tag.name),
            },
            Token::CharacterTokens(text) if state.in_style => state.styles.push_str(&text),
            Token::CharacterTokens(text) if state.unshown == 0 => {
                if state.hidden.is_open() {
                    state.hidden_text.push_str(&text);
                } else {
                    state.text.push_str(&text);
                }
            }
            Token::CommentToken(text) => state.parsed.comments.extend(some(&text)),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl HtmlState {
    fn open(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let attributes = tag.attrs.iter();
        let attributes = attributes.map(|a| (&*a.name.local, &*a.value));
        self.parsed.is_active |= is_active(&tag.name, attributes) || &*tag.name == "svg";
        self.read_tooltips(tag);
        if self.is_hidden(tag) {
            return TokenSinkResult::Continue;
        }
        match &*tag.name {
            name if is_unshown(name) => {
                if !tag.self_closing {
                    self.unshown += 1;
                    self.in_style = name == "style";
                }
                return match name {
                    "script" => TokenSinkResult::RawData(states::RawKind::ScriptData),
                    "style" => TokenSinkResult::RawData(states::RawKind::Rawtext),
                    _ => TokenSinkResult::Continue,
                };
            }
            "title" if self.unshown == 0 => {
                self.end_block();
                self.in_title = true;
                return TokenSinkResult::RawData(states::RawKind::Rcdata);
            }
            "html" | "meta" | "input" | "a" | "img" => self.read_attributes(tag),
            name => self.begin_block(name),
        }
        TokenSinkResult::Continue
    }

    /// Takes the text in attributes of any element and in no text: tooltips, labels for screen readers, data of scripts.
    fn read_tooltips(&mut self, tag: &Tag) {
        let is_measure = matches!(&*tag.name, "meter" | "progress" | "data" | "li");
        let is_text = |name: &str| {
            is_measure && matches!(name, "value" | "max" | "min" | "low" | "high" | "optimum")
                || matches!(
                    name,
                    "title" | "placeholder" | "summary" | "aria-label" | "aria-description"
                )
                || name.starts_with("data-")
        };
        let attributes = tag.attrs.iter();
        let texts = attributes.filter(|attribute| is_text(&attribute.name.local));
        let texts = texts.filter_map(|attribute| some(&attribute.value));
        self.parsed.comments.extend(texts);
    }

    /// Reads the attributes of an element that concern the page or the element itself.
    fn read_attributes(&mut self, tag: &Tag) {
        let attribute = |name: &str| {
            let found = tag.attrs.iter().find(|a| &*a.name.local == name)?;
            some(&found.value)
        };
        let parsed = &mut self.parsed;
        match &*tag.name {
            "html" => parsed.language = attribute("lang"),
            "meta" => {
                let content = attribute("content");
                match attribute("name").map(|name| name.to_lowercase()).as_deref() {
                    Some("author") => parsed.author = content,
                    Some("description") => parsed.description = content,
                    Some("keywords") => parsed.keywords = content,
                    _ => {}
                }
            }
            "input" if attribute("type").as_deref() == Some("hidden") => {
                parsed.hidden.extend(attribute("value"));
            }
            "a" => {
                let is_link =
                    |link: &String| link.starts_with("http") || link.starts_with("mailto:");
                parsed.links.extend(attribute("href").filter(is_link));
            }
            "img" => parsed.alt_texts.extend(attribute("alt")),
            _ => {}
        }
    }

    /// Begins a block, or a part of one: a list, a table, a row, a cell.
    fn begin_block(&mut self, name: &str) {
        match name {
            "br" => self.text.push('\n'),
            // A term and its definition are one text: who, and what is said of them.
            "dd" if std::mem::take(&mut self.in_term) => {
                let is_mark = |letter: char| letter.is_whitespace() || letter == ':';
                let term = self.text.trim_end_matches(is_mark).len();
                self.text.truncate(term);
                self.text.push_str(": ");
            }
            "dt" => {
                self.end_block();
                self.in_term = true;
            }
            "ul" | "ol" => {
                self.end_block();
                self.list_depth = self.list_depth.saturating_add(1);
            }
            "li" => {
                self.end_block();
                self.kind = BlockKind::Item;
            }
            "table" => {
                self.end_block();
                self.end_table();
                self.table = Some(DocumentTable::default());
            }
            "tr" => {
                self.end_cell();
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell();
                self.text.clear();
                self.in_cell = true;
                if let Some(table) = &mut self.table {
                    table.header |= name == "th" && table.rows.len() <= 1;
                }
            }
            name => {
                if let Some(level @ 1..=6) = heading(name) {
                    self.end_block();
                    self.kind = BlockKind::Heading(level);
                } else if is_block(name) {
                    self.end_block();
                }
            }
        }
    }

    /// Is the beginning element hidden, or inside a hidden one? Elements that are never shown do not count.
    fn is_hidden(&mut self, tag: &Tag) -> bool {
        if self.unshown > 0 || is_unshown(&tag.name) || matches!(&*tag.name, "title" | "html") {
            return false;
        }
        let was_open = self.hidden.is_open();
        let is_block = is_block(&tag.name) || heading(&tag.name).is_some() || &*tag.name == "table";
        let is_hidden = self.hidden.begin(tag, is_block);
        if is_hidden {
            self.hidden_text.push(' ');
        } else if was_open {
            self.end_hidden();
        }
        is_hidden
    }

    fn end_hidden(&mut self) {
        let hidden = some(&std::mem::take(&mut self.hidden_text));
        self.parsed.hidden.extend(hidden);
    }

    fn close(&mut self, name: &str) {
        if self.unshown == 0 && self.hidden.end(name) {
            self.hidden_text.push(' ');
            if !self.hidden.is_open() {
                self.end_hidden();
            }
            return;
        }
        match name {
            name if is_unshown(name) => {
                self.unshown = self.unshown.saturating_sub(1);
                if std::mem::take(&mut self.in_style) {
                    let styles = std::mem::take(&mut self.styles);
                    self.hidden.rules.add_styles(&styles);
                }
            }
            "title" if self.in_title => {
                self.in_title = false;
                let title = some(&std::mem::take(&mut self.text));
                self.parsed.title = self.parsed.title.take().or(title);
            }
            "ul" | "ol" => {
                self.end_block();
                self.list_depth = self.list_depth.saturating_sub(1);
            }
            "td" | "th" => self.end_cell(),
            "table" => self.end_table(),
            "dt" if self.in_term => {}
            name if is_block(name) || name == "li" || heading(name).is_some() => self.end_block(),
            _ => {}
        }
    }

    fn end_block(&mut self) {
        // In a table, the end of the cell ends it.
        if self.table.is_some() {
            self.text.push(' ');
            return;
        }
        self.in_term = false;
        let kind = std::mem::take(&mut self.kind);
        let Some(text) = some(&std::mem::take(&mut self.text)) else {
            // The first paragraph of an item is the item.
            self.kind = kind;
            return;
        };
        self.parsed.blocks.push(match kind {
            BlockKind::Heading(level) => Block::Heading { level, text },
            BlockKind::Item => Block::Item {
                level: self.list_depth.saturating_sub(1),
                marker: None,
                text,
            },
            BlockKind::Paragraph => Block::Paragraph { text },
        });
    }

    /// Ends the open cell: its end tag may be missing before the next cell.
    fn end_cell(&mut self) {
        if !std::mem::take(&mut self.in_cell) {
            return;
        }
        let cell = clean(&std::mem::take(&mut self.text));
        let rows = self.table.as_mut().map(|table| &mut table.rows);
        if let Some(row) = rows.and_then(|rows| rows.last_mut()) {
            row.push(cell);
        }
    }

    fn end_table(&mut self) {
        self.end_cell();
        if let Some(table) = self.table.take()
            && table.rows.iter().flatten().any(|cell| !cell.is_empty())
        {
            self.text.clear();
            self.parsed.blocks.push(Block::Table(table));
        }
    }
}
