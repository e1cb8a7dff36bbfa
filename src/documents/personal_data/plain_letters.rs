//! Digits and marks of other scripts and widths, and those that an address, a page or a program encodes, in place of which ASCII is
//! searched: `４１２`, `%20`, `&#64;`, `\u0040`.

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
        if !original.bytes().any(may_begin) || next(original, 0).is_none() {
            return None;
        }
        let mut plain = PlainLetters {
            text: String::with_capacity(original.len()),
            offsets: Vec::with_capacity(original.len() + 1),
        };
        let mut at = 0;
        while let Some((found, length, letter)) = next(original, at) {
            plain.copy(original, at..found);
            plain.text.push(letter);
            let bytes = std::iter::repeat_n(found, letter.len_utf8());
            plain.offsets.extend(bytes);
            at = found + length;
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

/// The first bytes of such letters in UTF-8, and of letters that are encoded.
fn may_begin(byte: u8) -> bool {
    matches!(
        byte,
        b'%' | b'&' | b'\\' | b'=' | b'+' | 0xC2 | 0xD9 | 0xDB | 0xDF..=0xE3 | 0xEA | 0xEF | 0xF0
    )
}

/// The next such letter: where it begins, its length, and the letter in its place.
fn next(text: &str, from: usize) -> Option<(usize, usize, char)> {
    let mut at = from;
    loop {
        at += text.as_bytes()[at..]
            .iter()
            .position(|byte| may_begin(*byte))?;
        let letter = text[at..].chars().next()?;
        if let Some((length, plain)) = replaced(text, at, letter) {
            return Some((at, length, plain));
        }
        at += letter.len_utf8();
    }
}

/// What the letter at this place stands for, with the letters after it that belong to it: their length, and the letter that is meant.
fn replaced(text: &str, at: usize, letter: char) -> Option<(usize, char)> {
    match letter {
        '%' | '&' | '\\' | '=' => encoded(text, at),
        '+' => is_space_of_query(text, at).then_some((1, ' ')),
        letter => {
            let plain = match raised(letter) {
                Some(digit) => is_number(text, at).then_some(digit),
                None => plain(letter),
            };
            Some((letter.len_utf8(), plain?))
        }
    }
}

/// The longest part of an address before a plus sign that is looked at, in bytes.
const LONGEST_QUERY: usize = 200;

/// Is the plus sign the space between two words of an address's query, as in `?til=Kari+Nordmann`?
fn is_space_of_query(text: &str, at: usize) -> bool {
    let is_word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let before = text[..at].char_indices().rev();
    let mut before = before.take_while(|(begin, letter)| {
        at - begin <= LONGEST_QUERY && !letter.is_whitespace() && !matches!(letter, '"' | '<')
    });
    is_word(text[at + 1..].chars().next())
        && is_word(before.next().map(|(_, letter)| letter))
        && before.any(|(_, letter)| letter == '=')
        && before.any(|(_, letter)| letter == '?')
}

/// Codes, and what they stand for.
const CODES: &[(&str, char)] = &[
    ("%20", ' '),
    ("%2B", '+'),
    ("%2b", '+'),
    ("%2540", '@'),
    ("%2520", ' '),
    ("&commat;", '@'),
    ("&period;", '.'),
    ("&nbsp;", ' '),
    ("&oslash;", 'ø'),
    ("&aring;", 'å'),
    ("&aelig;", 'æ'),
    ("&Oslash;", 'Ø'),
    ("&Aring;", 'Å'),
    ("&AElig;", 'Æ'),
    ("\\u0040", '@'),
    ("\\x40", '@'),
    ("\\@", '@'),
    ("\\.", '.'),
];

/// The letter that a code at this place stands for, and the code's length in bytes.
fn encoded(text: &str, at: usize) -> Option<(usize, char)> {
    let rest = &text[at..];
    if let Some((code, letter)) = CODES.iter().find(|(code, _)| rest.starts_with(code)) {
        return Some((code.len(), *letter));
    }
    // "=40" in quoted-printable: an @ only before a domain.
    if let Some(domain) = rest.strip_prefix("=40") {
        return begins_with_domain(domain).then_some((3, '@'));
    }
    if let Some(found) = of_bytes(rest, "%").or_else(|| of_bytes(rest, "=")) {
        return Some(found);
    }
    // "\u00f8"
    if let Some(code) = rest.strip_prefix("\\u").and_then(|code| code.get(..4)) {
        let letter = char::from_u32(u32::from_str_radix(code, 16).ok()?)?;
        return letter.is_alphanumeric().then_some((6, letter));
    }
    // "&#64;", "&#x40;"
    let code = rest.strip_prefix("&#")?;
    let end = code.find(';').filter(|end| *end <= 6)?;
    let number = match code[..end].strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => code[..end].parse(),
    };
    let letter = char::from_u32(number.ok()?).filter(|letter| {
        letter.is_alphanumeric() || matches!(letter, '@' | '.' | '+' | ' ' | '-')
    })?;
    Some((2 + end + 1, letter))
}

/// "%31", "%2C" or "%C3%B8" as addresses write them, "=C3=B8" as mail does: a letter, a digit or a comma by its bytes.
fn of_bytes(text: &str, sign: &str) -> Option<(usize, char)> {
    let byte = |text: &str| {
        let code = text.strip_prefix(sign)?.get(..2)?;
        u8::from_str_radix(code, 16).ok()
    };
    let first = byte(text)?;
    // A sign of equality is before many a number.
    if first.is_ascii() {
        let letter = char::from(first);
        let is_read = letter.is_ascii_alphanumeric() || letter == ',';
        return (is_read && sign == "%").then_some((3, letter));
    }
    let bytes = [first, byte(text.get(3..)?)?];
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    letter.is_alphabetic().then_some((6, letter))
}

/// Does the text begin with a domain, such as `example.no`?
fn begins_with_domain(text: &str) -> bool {
    let is_end = |letter: char| !(letter.is_alphanumeric() || matches!(letter, '-' | '.'));
    let domain = text.split(is_end).next().unwrap_or_default();
    let top = domain
        .trim_end_matches('.')
        .rsplit_once('.')
        .map(|(_, top)| top);
    domain.starts_with(char::is_alphabetic)
        && top.is_some_and(|top| top.len() >= 2 && top.chars().all(char::is_alphabetic))
}

/// The digit of one that is written above or below the line, or in a circle.
fn raised(letter: char) -> Option<char> {
    let digit = |value: u32| char::from_digit(value, 10);
    match u32::from(letter) {
        0xB9 => Some('1'),
        code @ 0xB2..=0xB3 => digit(code - 0xB0),
        code @ (0x2070 | 0x2074..=0x2079) => digit(code - 0x2070),
        code @ 0x2080..=0x2089 => digit(code - 0x2080),
        0x24EA | 0x24FF => Some('0'),
        code @ 0x2460..=0x2468 => digit(code - 0x245F),
        code @ 0x24F5..=0x24FD => digit(code - 0x24F4),
        code @ 0x2776..=0x277E => digit(code - 0x2775),
        code @ 0x2780..=0x2788 => digit(code - 0x277F),
        code @ 0x278A..=0x2792 => digit(code - 0x2789),
        _ => None,
    }
}

/// The fewest raised digits in a row that are a number, and not the mark of a note or an exponent.
const FEWEST_RAISED: usize = 2;

/// Is the raised digit one of several, with no ordinary digit before them?
fn is_number(text: &str, at: usize) -> bool {
    let before = text[..at]
        .chars()
        .rev()
        .take_while(|letter| raised(*letter).is_some())
        .count();
    let after = text[at..]
        .chars()
        .take_while(|letter| raised(*letter).is_some())
        .count();
    let first = text[..at].chars().rev().nth(before);
    before + after >= FEWEST_RAISED && !first.is_some_and(|letter| letter.is_ascii_alphanumeric())
}

/// The zeros of other scripts; their other digits follow them.
const ZEROS: &[u32] = &[
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x104A0,
    0x11066, 0x1FBF0,
];

fn plain(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let digit = |zero: u32| char::from_digit((code - zero) % 10, 10);
    match code {
        // Full width.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0),
        // The digits of mathematics.
        0x1D7CE..=0x1D7FF => digit(0x1D7CE),
        // Small forms.
        0xFE6B => Some('@'),
        0xFE52 => Some('.'),
        0xFE63 => Some('-'),
        // The full stop of Chinese and Japanese.
        0x3002 => Some('.'),
        0xFF61 => Some('.'),
        // Below are Latin, Greek and Cyrillic; between, punctuation and symbols.
        0..0x660 | 0x2000..0x3100 => None,
        code => {
            let zero = ZEROS
                .iter()
                .find(|zero| (**zero..**zero + 10).contains(&code))?;
            digit(*zero)
        }
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
        check(
            "https://example.no/?Kari%20Nordmann,%20f%C3%B8dt%2008.08.1957,%20s%C3%B8%C3%B8",
            &["08.08.1957"],
        );
        check(
            "Kari Nordmann f&oslash;dt 08.08.1957 på Vang=C3=A5",
            &["08.08.1957"],
        );
        check(
            "https://example.no/?tlf=412+34+567&til=Kari+Nordmann",
            &["412+34+567"],
        );
        check("412+34+567 er mye, x=412+34+567", &[]);
    }
}
