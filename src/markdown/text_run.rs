//! The text of the current block: collected as a whole, printed in pieces.

use super::autolink;
use crate::base::text::invisible::{visible, visible_parts};
use memchr::memchr3;
use std::borrow::Cow;
use std::ops::Range;

/// pulldown-cmark emits text in small pieces; words, addresses and explanations extend over several.
#[derive(Debug, Default)]
pub(super) struct TextRun {
    /// All plain text since the block began.
    block: String,
    /// The number of its bytes that are printed.
    printed: usize,
    /// The start of each piece: in the block, and in the source.
    pieces: Vec<(usize, usize)>,
    may_have_controls: bool,
    may_have_addresses: bool,
}

impl TextRun {
    /// For the blocks of `source`: what occurs nowhere in it is not searched for in each block.
    pub fn new(source: &str) -> TextRun {
        // `&#58;` becomes a colon; `:\//` and `:<!-- -->//` become `://`.
        let has_marks = memchr3(b'&', b'\\', b'<', source.as_bytes()).is_some();
        TextRun {
            may_have_controls: has_marks || may_have_controls(source),
            may_have_addresses: has_marks || autolink::may_have_address(source),
            ..TextRun::default()
        }
    }

    /// Adds text at `source` that is still to be printed.
    pub fn push(&mut self, text: &str, source: usize) {
        for (place, part) in visible_parts(text) {
            self.pieces.push((self.block.len(), source + place));
            self.add(part);
        }
    }

    /// Adds text that is already printed, or is never printed.
    pub fn push_printed(&mut self, text: &str) {
        self.add(&visible(text));
        self.printed = self.block.len();
    }

    fn add(&mut self, text: &str) {
        match self.may_have_controls {
            true => self.block.push_str(&without_controls(text)),
            false => self.block.push_str(text),
        }
    }

    pub fn block(&self) -> &str {
        &self.block
    }

    /// The number of bytes of the block that are printed.
    pub fn printed(&self) -> usize {
        self.printed
    }

    pub fn is_printed(&self) -> bool {
        self.printed == self.block.len()
    }

    /// Marks the whole block as printed.
    pub fn set_printed(&mut self) {
        self.printed = self.block.len();
        self.pieces.clear();
    }

    /// The addresses in the text that is not yet printed: their ranges in the block, and in the source.
    pub fn addresses(&self) -> Vec<(Range<usize>, Range<usize>)> {
        if !self.may_have_addresses {
            return Vec::new();
        }
        let addresses = autolink::addresses(&self.block[self.printed..]).into_iter();
        addresses
            .map(|address| {
                let address = self.printed + address.start..self.printed + address.end;
                let source = self.source_span(&address);
                (address, source)
            })
            .collect()
    }

    /// Has the block no word so far?
    pub fn is_blank(&self) -> bool {
        self.block.trim_ascii().is_empty()
    }

    /// The block's text, with single spaces.
    pub fn plain(&self) -> String {
        with_single_spaces(&self.block)
    }

    pub fn clear(&mut self) {
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

/// Replaces control characters, which slides and old e-mails contain, by spaces of the same length in bytes, so that
/// offsets in the text stay valid.
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

/// A quick test: false if no byte of the text can begin a control character, as in nearly every text.
fn may_have_controls(text: &str) -> bool {
    let may_begin_one = |byte: u8| {
        (byte < b' ') & (byte != b'\n') & (byte != b'\t') | (byte == 0x7f) | (byte == 0xc2)
    };
    // Without branches, so that the compiler can compare many bytes at once.
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
