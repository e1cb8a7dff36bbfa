//! JPEG: a sequence of segments, with image data between some of them.

use super::unless_same;
use crate::documents::formats::image::exif::kept;
use crate::documents::problem::{Problem, damaged};

const START: [u8; 2] = [0xFF, 0xD8];
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;
const EXIF: u8 = 0xE1;
const COMMENT: u8 = 0xFE;

/// Only segments that affect how the image is shown are kept. Data after the image's end is dropped: telephones put a film or
/// another image with its own position there.
pub fn jpeg(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    Ok(unless_same(stripped(bytes)?, bytes))
}

fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut rest = bytes
        .strip_prefix(&START)
        .ok_or_else(|| damaged("not a JPEG"))?;
    let mut copy = Vec::with_capacity(bytes.len());
    copy.extend(START);
    while let Some((marker, after)) = marker(rest) {
        match marker {
            END => {
                copy.extend([0xFF, END]);
                return Ok(copy);
            }
            // Markers without content.
            0x01 | 0xD0..=0xD7 => {
                copy.extend([0xFF, marker]);
                rest = after;
            }
            marker => {
                let length = after
                    .first_chunk()
                    .map(|length| usize::from(u16::from_be_bytes(*length)))
                    .filter(|length| (2..=after.len()).contains(length))
                    .ok_or_else(|| damaged("a segment breaks off"))?;
                let (segment, after) = after.split_at(length);
                if marker == EXIF && segment[2..].starts_with(b"Exif\0\0") {
                    copy.extend(exif(&segment[8..]));
                } else if let Some(fixed) = fixed_length(marker, &segment[2..]) {
                    copy.extend([0xFF, marker]);
                    let length = u16::try_from(fixed.len() + 2).map_err(damaged)?;
                    copy.extend(length.to_be_bytes());
                    copy.extend(fixed);
                } else if is_kept(marker, &segment[2..]) {
                    copy.extend([0xFF, marker]);
                    copy.extend(segment);
                }
                rest = after;
                if marker == SCAN {
                    let end = scan_end(rest);
                    copy.extend(&rest[..end]);
                    rest = &rest[end..];
                }
            }
        }
    }
    // The data ends early, and so does the copy.
    Ok(copy)
}

/// The next marker, after its padding, and the data that follows it.
fn marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let bytes = bytes.strip_prefix(&[0xFF])?;
    let at = bytes.iter().position(|byte| *byte != 0xFF)?;
    Some((bytes[at], &bytes[at + 1..]))
}

/// The end of the compressed image data: a marker that is neither an escaped byte nor a restart marker.
fn scan_end(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == 0xFF) {
        at += found;
        match bytes.get(at + 1) {
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            Some(0xFF) => at += 1,
            Some(_) => return at,
            None => break,
        }
    }
    bytes.len()
}

/// The part of a segment that says how the picture is shown, where its length is fixed. What programs have put after it goes: a
/// thumbnail, a text.
fn fixed_length(marker: u8, content: &[u8]) -> Option<Vec<u8>> {
    const JFIF: usize = 14;
    const ADOBE: usize = 12;
    match marker {
        0xE0 if content.starts_with(b"JFIF\0") && content.len() > JFIF => {
            let mut fixed = content[..JFIF].to_vec();
            // The width and height of a thumbnail.
            fixed[12..].fill(0);
            Some(fixed)
        }
        0xEE if content.starts_with(b"Adobe") && content.len() > ADOBE => {
            Some(content[..ADOBE].to_vec())
        }
        _ => None,
    }
}

fn is_kept(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xE0 => content.starts_with(b"JFIF\0"),
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xEE => content.starts_with(b"Adobe"),
        0xE1..=0xEF | COMMENT => false,
        _ => true,
    }
}

/// The segment with what is kept of the block; empty when nothing is kept.
fn exif(block: &[u8]) -> Vec<u8> {
    let Some(kept) = kept(block) else {
        return Vec::new();
    };
    let Ok(length) = u16::try_from(kept.len() + 8) else {
        return Vec::new();
    };
    let mut segment = vec![0xFF, EXIF];
    segment.extend(length.to_be_bytes());
    segment.extend(b"Exif\0\0");
    segment.extend(kept);
    segment
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap();
        [&[0xFF, marker], length.to_be_bytes().as_slice(), content].concat()
    }

    #[test]
    fn only_what_shows_the_picture_is_kept() {
        let kept = [
            segment(0xE0, b"JFIF\0rest"),
            segment(0xE2, b"ICC_PROFILE\0rest"),
            segment(0xDB, b"tables"),
            segment(0xDA, b"scan"),
            b"data\xFF\x00more\xFF\xD0again".to_vec(),
            segment(0xC4, b"tables"),
            segment(0xDA, b"scan"),
            b"data".to_vec(),
        ];
        let longer = segment(0xEE, b"Adobe\0d\0\0\0\0\x01Kari");
        let fixed = segment(0xEE, b"Adobe\0d\0\0\0\0\x01");
        assert_eq!(
            stripped(&[&START, longer.as_slice(), &[0xFF, END]].concat()),
            Ok([&START, fixed.as_slice(), &[0xFF, END]].concat())
        );
        let metadata = [
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0Kari"),
            segment(0xED, b"Photoshop 3.0\0Kari"),
            segment(0xE2, b"MPF\0other"),
            segment(0xFE, b"Kari"),
        ];
        let whole = [
            START.to_vec(),
            metadata.concat(),
            kept.concat(),
            vec![0xFF, END],
            b"\xFF\xD8another".to_vec(),
        ];
        let expected = [START.to_vec(), kept.concat(), vec![0xFF, END]].concat();
        assert_eq!(stripped(&whole.concat()), Ok(expected.clone()));
        assert_eq!(stripped(&expected), Ok(expected.clone()));
        for length in 0..expected.len() {
            // Cut off anywhere, the function ends and adds nothing.
            if let Ok(copy) = stripped(&expected[..length]) {
                assert!(copy.len() <= length);
            }
        }
    }
}
