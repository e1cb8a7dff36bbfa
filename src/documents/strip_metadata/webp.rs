//! WebP: a sequence of chunks inside one chunk with their total length.

use super::unless_same;
use crate::documents::formats::image::exif::kept;
use crate::documents::problem::{Problem, damaged};

/// Bits of the first byte of `VP8X`: the file has an Exif or an XMP chunk.
const HAS_EXIF: u8 = 0x08;
const HAS_XMP: u8 = 0x04;

/// The chunks that a picture is shown by.
const SHOWN: [&[u8; 4]; 7] = [
    b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP",
];

pub fn webp(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    Ok(unless_same(stripped(bytes)?, bytes))
}

fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let broken = || damaged("a chunk breaks off");
    let is_webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice());
    let mut rest = bytes
        .get(12..)
        .filter(|_| is_webp)
        .ok_or_else(|| damaged("not a WebP"))?;
    let mut chunks: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut flags = None;
    let mut exif = Vec::new();
    while rest.len() >= 8 {
        let length = rest.get(4..8).and_then(|length| length.first_chunk());
        let length = length.map_or(0, |length| u32::from_le_bytes(*length) as usize);
        // An odd content is padded with a byte, which may be missing after the last chunk.
        let whole = (8 + length + length % 2).min(rest.len());
        let content = rest.get(8..8 + length).ok_or_else(broken)?;
        match &rest[..4] {
            b"EXIF" => {
                exif =
                    kept(content.strip_prefix(b"Exif\0\0").unwrap_or(content)).unwrap_or_default()
            }
            name => {
                if !SHOWN.iter().any(|shown| name == *shown) {
                    rest = &rest[whole..];
                    continue;
                }
                if name == b"VP8X" {
                    flags = Some(chunks.len() + 8);
                }
                chunks.extend(&rest[..whole]);
            }
        }
        rest = &rest[whole..];
    }
    if let Some(flags) = flags.and_then(|at| chunks.get_mut(at)) {
        *flags &= !(HAS_EXIF | HAS_XMP);
        if !exif.is_empty() {
            *flags |= HAS_EXIF;
        }
    }
    if flags.is_some() && !exif.is_empty() {
        chunks.extend(b"EXIF");
        chunks.extend(u32::try_from(exif.len()).map_err(damaged)?.to_le_bytes());
        exif.resize(exif.len() + exif.len() % 2, 0);
        chunks.extend(exif);
    }
    let mut copy = b"RIFF".to_vec();
    copy.extend(
        u32::try_from(chunks.len() + 4)
            .map_err(damaged)?
            .to_le_bytes(),
    );
    copy.extend(b"WEBP");
    copy.extend(chunks);
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_is_as_long_as_it_says() {
        let file = |chunks: &[u8]| {
            let length = u32::try_from(chunks.len() + 4).unwrap().to_le_bytes();
            [b"RIFF", length.as_slice(), b"WEBP", chunks].concat()
        };
        let whole =
            b"VP8X\x0A\0\0\0\x0C\0\0\x00123456VP8 \x03\0\0\0abc\0EXIF\x01\0\0\0K\0NOTE\x02\0\0\0KaXMP \x02\0\0\0Ka";
        let expected = b"VP8X\x0A\0\0\0\0\0\0\x00123456VP8 \x03\0\0\0abc\0";
        assert_eq!(stripped(&file(whole)), Ok(file(expected)));
        assert!(stripped(&file(b"VP8 \xFF\0\0\0abc")).is_err());
    }
}
