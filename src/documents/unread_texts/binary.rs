//! Pictures, films, fonts and other binary files: runs of letters among the bytes, of one byte each or of two, and what a picture's colour
//! profile says.

use super::{TakeText, broken_numbers};
use crate::documents::formats::image::colour_profile;

/// Shorter runs occur by chance, in bytes.
const SHORTEST: usize = 8;
/// A longer run is data, in bytes.
const LONGEST: usize = 1 << 12;

/// The chunks of a PNG that are published and begin with a name: its letters stand right after theirs.
const NAMED: [&str; 2] = ["iCCP", "sPLT"];

pub fn texts(bytes: &[u8], take: TakeText<'_>) {
    runs(bytes, take);
    broken_numbers::texts(bytes, take);
    if let Some(profile) = colour_profile(bytes) {
        runs(&profile, take);
    }
}

fn runs(bytes: &[u8], take: TakeText<'_>) {
    // One byte a letter; the letters of Norwegian may have two.
    let mut at = 0;
    while at < bytes.len() {
        let length = run(&bytes[at..]);
        if (SHORTEST..=LONGEST).contains(&length) {
            let text = String::from_utf8_lossy(&bytes[at..at + length]);
            take(&text, false);
            let inside = NAMED.iter().filter_map(|name| text.split_once(name));
            inside.for_each(|(_, text)| take(text, false));
        }
        at += length + 1;
    }
    // Two bytes a letter, the lesser first or last.
    for zero in [1, 0] {
        let mut text = String::new();
        for start in [0, 1] {
            for pair in bytes[start.min(bytes.len())..].chunks_exact(2) {
                let letter = pair[1 - zero];
                match (pair[zero], letter) {
                    (0, letter) if is_plain(letter) || letter >= 0xC0 => {
                        text.push(char::from(letter))
                    }
                    // Dashes and quotation marks.
                    (0x20, 0x10..=0x1F) => text.extend(char::from_u32(0x2000 + u32::from(letter))),
                    _ => take_run(&mut text, take),
                }
            }
            take_run(&mut text, take);
        }
    }
}

fn take_run(text: &mut String, take: TakeText<'_>) {
    if (SHORTEST..=LONGEST).contains(&text.len()) {
        take(text, false);
    }
    text.clear();
}

/// The length of the run of letters at the start, in bytes.
fn run(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            byte if is_plain(*byte) => at += 1,
            0xC3 if bytes
                .get(at + 1)
                .is_some_and(|next| (0x80..=0xBF).contains(next)) =>
            {
                at += 2
            }
            // Dashes and quotation marks.
            0xE2 if bytes.get(at + 1) == Some(&0x80)
                && bytes
                    .get(at + 2)
                    .is_some_and(|next| (0x90..=0x9F).contains(next)) =>
            {
                at += 3
            }
            _ => break,
        }
    }
    at
}

fn is_plain(byte: u8) -> bool {
    (0x20..0x7F).contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::texts;

    #[test]
    fn letters_are_found_among_bytes() {
        let wide =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        let bytes = [
            b"\x01\x02Skriv \xE2\x80\x93 til K\xC3\xA5re\x00kort\xFF\x07".as_slice(),
            &wide("Ring – 412 34 567"),
            b"\x01EiCCPRing Kari\x00",
            b"\x01\x02\x03",
        ]
        .concat();
        let mut found = Vec::new();
        texts(&bytes, &mut |text, _| found.push(text.to_owned()));
        assert!(found.contains(&"Skriv – til Kåre".to_owned()), "{found:?}");
        assert!(found.contains(&"Ring – 412 34 567".to_owned()), "{found:?}");
        assert!(found.contains(&"Ring Kari".to_owned()), "{found:?}");
        // Read from the second byte on, letters of two bytes lack the first one.
        let known = ["Skriv – til Kåre", "Ring – 412 34 567", "EiCCPRing Kari"];
        assert!(
            found
                .iter()
                .all(|text| known.iter().any(|known| known.ends_with(text.as_str()))),
            "{found:?}"
        );
    }
}
