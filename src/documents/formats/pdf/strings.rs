//! PDF strings: UTF-16, UTF-8 or PDFDocEncoding.

use crate::documents::text;

/// PDFDocEncoding where it differs from Latin-1.
const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
const HIGH: [char; 32] = [
    '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™',
    'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{fffd}',
];

/// The text, cleaned; `None`: it is empty.
pub fn text(bytes: &[u8]) -> Option<String> {
    let raw = raw(bytes);
    if !raw.contains('\u{1b}') {
        return text::some(&raw);
    }
    // Between two escape characters is a language code, which is not part of the text.
    let spoken: String = raw.split('\u{1b}').step_by(2).collect();
    text::some(&spoken)
}

fn raw(bytes: &[u8]) -> String {
    let wide = |rest: &[u8], from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest
            .chunks_exact(2)
            .map(|pair| from([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // UTF-16 without its mark.
        bytes if is_wide(bytes) => wide(bytes, u16::from_be_bytes),
        bytes => bytes.iter().map(|byte| letter(*byte)).collect(),
    }
}

/// Is every other byte zero, as in letters of two bytes?
fn is_wide(bytes: &[u8]) -> bool {
    bytes.len() >= 4
        && bytes.len().is_multiple_of(2)
        && bytes
            .chunks_exact(2)
            .all(|pair| pair[0] == 0 && pair[1] != 0)
}

fn letter(byte: u8) -> char {
    match byte {
        0x18..=0x1A => LOW[usize::from(byte - 0x18)],
        0x1C..=0x1F => LOW[usize::from(byte - 0x18)],
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        0xA0 => '€',
        byte => char::from(byte),
    }
}

/// A web address: UTF-8 if valid, otherwise Latin-1.
pub fn address(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(
        |_| bytes.iter().map(|byte| char::from(*byte)).collect(),
        str::to_owned,
    )
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn each_encoding_is_read() {
        let check =
            |bytes: &[u8], expected: Option<&str>| assert_eq!(text(bytes).as_deref(), expected);
        check(b"\xFE\xFF\0b\0l\0\xE5", Some("blå"));
        check(b"\xEF\xBB\xBFbl\xC3\xA5", Some("blå"));
        check(b"bl\xE5 \x84 \xA0", Some("blå — €"));
        check(b"\0b\0l\0\xE5", Some("blå"));
        check(b"\xFE\xFF\0\x1b\0n\0b\0\x1b\0h\0e\0i", Some("hei"));
        check(b"  ", None);
    }
}
