//! The text of the block being printed: read whole, printed piece by piece.

use super::autolink;
use super::printer::HtmlPrinter;
use crate::base::text::escape_into;
use memchr::memchr3;
use std::borrow::Cow;
use std::mem;
use std::ops::Range;

/// pulldown-cmark gives text in small pieces; words, addresses and explanations go across them.
#[derive(Debug, Default)]
pub(super) struct TextRun {
    /// Everything since the block began, as plain text.
    block: String,
    /// Up to here it is printed.
    printed: usize,
    /// Where in the block a piece begins, and where in the source.
    pieces: Vec<(usize, usize)>,
    may_have_controls: bool,
    may_have_addresses: bool,
}

impl TextRun {
    /// Of a text that has these words somewhere: what it has none of need not be looked for in each piece.
    pub(super) fn of(source: &str) -> TextRun {
        // `&#58;` becomes a colon, and `:\//` and `:<!-- -->//` what they would be without.
        let has_others = memchr3(b'&', b'\\', b'<', source.as_bytes()).is_some();
        TextRun {
            may_have_controls: has_others || may_have_controls(source),
            may_have_addresses: has_others || autolink::may_have_one(source),
            ..TextRun::default()
        }
    }

    pub(super) fn push(&mut self, text: &str, source: usize) {
        self.pieces.push((self.block.len(), source));
        self.add(text);
    }

    /// Text that is printed already, or never will be.
    pub(super) fn push_printed(&mut self, text: &str) {
        self.add(text);
        self.printed = self.block.len();
    }

    fn add(&mut self, text: &str) {
        match self.may_have_controls {
            true => self.block.push_str(&without_controls(text)),
            false => self.block.push_str(text),
        }
    }

    /// No word has come since the block began.
    pub(super) fn is_blank(&self) -> bool {
        self.block.trim_ascii().is_empty()
    }

    /// The block's text, with single spaces.
    pub(super) fn plain(&self) -> String {
        with_single_spaces(&self.block)
    }

    pub(super) fn clear(&mut self) {
        self.block.clear();
        self.pieces.clear();
        self.printed = 0;
    }

    fn source_span(&self, part: &Range<usize>) -> Range<usize> {
        let source = |at: usize| {
            let next = self.pieces.partition_point(|(start, _)| *start <= at);
            let piece = next.checked_sub(1).and_then(|last| self.pieces.get(last));
            piece.map_or(0, |(start, source)| source + (at - start))
        };
        source(part.start)..source(part.end - 1) + 1
    }
}

impl HtmlPrinter<'_, '_, '_> {
    /// Prints the text that has gathered, with its bare addresses and abbreviations.
    pub(super) fn flush_text(&mut self) {
        if self.text.printed == self.text.block.len() {
            return;
        }
        let mut run = mem::take(&mut self.text);
        let mut from = run.printed;
        if run.may_have_addresses && !self.is_in_link() {
            for address in autolink::addresses(&run.block[from..]) {
                let address = run.printed + address.start..run.printed + address.end;
                self.words(&run.block, from..address.start);
                self.bare_address(&run.block[address.clone()], run.source_span(&address));
                from = address.end;
            }
        }
        self.words(&run.block, from..run.block.len());
        run.printed = run.block.len();
        run.pieces.clear();
        self.text = run;
    }

    fn words(&mut self, block: &str, part: Range<usize>) {
        if self.is_in_abbreviation() {
            escape_into(&mut self.html, &block[part.clone()]);
            self.abbreviations.pass_over(block, part);
        } else {
            self.abbreviations.mark_into(&mut self.html, block, part);
        }
    }
}

/// Control characters, as slides and old e-mails leave them, become spaces of the same length in bytes: so
/// that places stay right.
pub(super) fn without_controls(text: &str) -> Cow<'_, str> {
    let is_unwanted = |letter: char| letter.is_control() && letter != '\n' && letter != '\t';
    if !may_have_controls(text) || !text.contains(is_unwanted) {
        return Cow::Borrowed(text);
    }
    let clean = |letter| match letter {
        '\u{80}'..='\u{9f}' => '\u{a0}',
        letter if is_unwanted(letter) => ' ',
        letter => letter,
    };
    Cow::Owned(text.chars().map(clean).collect())
}

/// False for nearly every text: by its bytes alone it is told to be clean.
fn may_have_controls(text: &str) -> bool {
    let may_begin_one = |byte: u8| {
        (byte < b' ') & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f) | (byte == 0xc2)
    };
    // Without a branch for each byte, so that many are looked at in one step.
    (text.bytes()).fold(false, |any, byte| any | may_begin_one(byte))
}

pub(super) fn with_single_spaces(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}
