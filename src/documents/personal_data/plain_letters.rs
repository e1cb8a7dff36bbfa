//! Digits and marks of other scripts and widths, and those that an address encodes, in place of which ASCII is searched: `４１２`, `%20`.

use std::ops::Range;

/// A text with them replaced.
pub struct PlainLetters {
    pub text: String,
    /// For each byte of the text, and for its end: the offset in the original.
    offsets: Vec<usize>,
}

impl PlainLetters {
    /// `None`: the text has none.
    pub fn of(original: &str) -> Option<PlainLetters> {
        if !original.bytes().any(may_begin) || next(original).is_none() {
            return None;
        }
        let mut plain = PlainLetters {
            text: String::with_capacity(original.len()),
            offsets: Vec::with_capacity(original.len() + 1),
        };
        let mut at = 0;
        while let Some((found, length, letter)) = next(&original[at..]) {
            plain.copy(original, at..at + found);
            plain.text.push(letter);
            plain.offsets.push(at + found);
            at += found + length;
        }
        plain.copy(original, at..original.len());
        plain.offsets.push(original.len());
        Some(plain)
    }

    fn copy(&mut self, original: &str, range: Range<usize>) {
        self.text.push_str(&original[range.clone()]);
        self.offsets.extend(range);
    }

    /// The same range in the original.
    pub fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.offsets[range.start]..self.offsets[range.end]
    }
}

/// The first bytes of such letters in UTF-8, and of a letter that an address encodes.
fn may_begin(byte: u8) -> bool {
    matches!(byte, b'%' | 0xD9 | 0xDB | 0xE0 | 0xEF | 0xF0)
}

/// The next such letter: where it begins, its length, and the letter in its place.
fn next(text: &str) -> Option<(usize, usize, char)> {
    text.char_indices().find_map(|(at, letter)| {
        let (length, plain) = match letter {
            '%' => encoded(&text[at..])?,
            letter if letter.is_ascii() => return None,
            letter => (letter.len_utf8(), plain(letter)?),
        };
        Some((at, length, plain))
    })
}

/// A space, a plus or an @ as an address encodes it, once or twice.
fn encoded(text: &str) -> Option<(usize, char)> {
    let codes = [
        ("%20", ' '),
        ("%2B", '+'),
        ("%2b", '+'),
        ("%2540", '@'),
        ("%2520", ' '),
    ];
    let code = codes.iter().find(|(code, _)| text.starts_with(code))?;
    Some((code.0.len(), code.1))
}

fn plain(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let digit = |zero: u32| char::from_digit((code - zero) % 10, 10);
    match code {
        // Full width.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0),
        // Arabic, Persian, Devanagari, and the digits of mathematics.
        0x660..=0x669 => digit(0x660),
        0x6F0..=0x6F9 => digit(0x6F0),
        0x966..=0x96F => digit(0x966),
        0x1D7CE..=0x1D7FF => digit(0x1D7CE),
        // Small forms.
        0xFE6B => Some('@'),
        0xFE52 => Some('.'),
        0xFE63 => Some('-'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, personal_data};

    #[test]
    fn other_digits_are_digits() {
        let check = |text: &str, expected: &[&str]| {
            let found = personal_data(text, &Allowed::default());
            let found: Vec<&str> = found.iter().map(|span| &text[span.range.clone()]).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Ring ４１２ ３４ ５６７ nå", &["４１２ ３４ ５６７"]);
        check("Ring ٤١٢ ٣٤ ٥٦٧.", &["٤١٢ ٣٤ ٥٦٧"]);
        check("kari﹫example.no", &["kari﹫example.no"]);
        check(
            "Skriv kari.nordmann%2540example.no",
            &["kari.nordmann%2540example.no"],
        );
        check("45 % og ５ ％", &[]);
    }
}
