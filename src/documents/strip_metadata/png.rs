//! PNG: a sequence of chunks.

use super::unless_same;
use crate::documents::problem::{Problem, damaged};

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A];

/// The chunks besides the critical ones that a picture is shown by, or an animation (PNG, third edition, chapter 11).
const SHOWN: &[&[u8; 4]] = &[
    b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV", b"cLLI", b"bKGD",
    b"hIST", b"pHYs", b"sPLT", b"acTL", b"fcTL", b"fdAT",
];

/// Removes texts (except a rights notice), times, Exif blocks, signed histories, chunks of unknown meaning, and data after the end.
pub fn png(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    Ok(unless_same(stripped(bytes)?, bytes))
}

fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut rest = bytes
        .strip_prefix(&SIGNATURE)
        .ok_or_else(|| damaged("not a PNG"))?;
    let mut copy = Vec::with_capacity(bytes.len());
    copy.extend(SIGNATURE);
    while !rest.is_empty() {
        // The length, name and checksum around the content.
        let length = rest.first_chunk().map_or(usize::MAX, |length| {
            (u32::from_be_bytes(*length) as usize).saturating_add(12)
        });
        let (chunk, after) = rest
            .split_at_checked(length)
            .ok_or_else(|| damaged("a chunk breaks off"))?;
        let (name, content) = (&chunk[4..8], &chunk[8..]);
        let tells = match name {
            b"tEXt" | b"zTXt" | b"iTXt" => !content.starts_with(b"Copyright\0"),
            // A capital at its beginning: a reader must know it.
            _ => name[0].is_ascii_lowercase() && !SHOWN.iter().any(|shown| name == *shown),
        };
        if !tells {
            copy.extend(chunk);
        }
        if name == b"IEND" {
            break;
        }
        rest = after;
    }
    Ok(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).unwrap().to_be_bytes();
        [length.as_slice(), name, content, b"sum!"].concat()
    }

    #[test]
    fn texts_go_and_rights_stay() {
        let kept = [
            SIGNATURE.to_vec(),
            chunk(b"IHDR", b"size"),
            chunk(b"tEXt", b"Copyright\0Fjordfylket"),
            chunk(b"pHYs", b"density"),
            chunk(b"IDAT", b"picture"),
            chunk(b"IEND", b""),
        ];
        let mut whole = kept.to_vec();
        whole.insert(2, chunk(b"tEXt", b"Author\0Kari"));
        whole.insert(2, chunk(b"eXIf", b"position"));
        whole.insert(2, chunk(b"noTe", b"Kari"));
        whole.push(b"more".to_vec());
        assert_eq!(stripped(&whole.concat()), Ok(kept.concat()));
        assert!(stripped(&kept.concat()[..20]).is_err());
    }
}
