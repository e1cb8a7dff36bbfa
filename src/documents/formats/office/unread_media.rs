//! Films, sounds, pictures and whole documents within an Office package that no reader looks into.

use crate::documents::containers::zip_package::Package;

/// The most parts that are looked at.
const MOST: usize = 4_000;
/// Documents that Word inserts as text when it opens the file (`altChunk`).
const INSERTED: [&str; 8] = ["doc", "docm", "docx", "htm", "html", "mht", "mhtml", "rtf"];

/// Films, sounds and pictures whose metadata cannot be removed, and documents that are shown as a part of this one: such a file by itself
/// would not be published either.
pub fn unread_media(package: &mut Package) -> Vec<String> {
    let parts = package.names().into_iter();
    let media: Vec<String> = parts
        .filter(|name| !name.ends_with('/'))
        .filter(|name| name.contains("media/") || is_inserted(name))
        .take(MOST)
        .collect();
    let mut names = Vec::new();
    for part in media {
        let bytes = package.part(&part).ok().flatten().unwrap_or_default();
        if !bytes.is_empty() && (has_own_metadata(&bytes) || is_inserted(&part)) {
            names.push(part.rsplit('/').next().unwrap_or_default().to_owned());
        }
    }
    names
}

/// Is it a document by its name, and not one that is embedded with a picture of it?
fn is_inserted(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    INSERTED.contains(&ending) && !lower.contains("embeddings/")
}

/// Is it of a kind with an author, a place or a title: MP4, MOV and HEIC, MP3, TIFF, Matroska, Ogg, AVI and WAV, Windows Media, PDF? Or is
/// it compressed (EMZ, SVGZ), so that nothing in it is read?
fn has_own_metadata(bytes: &[u8]) -> bool {
    let begins: [&[u8]; 10] = [
        b"\x1F\x8B",
        b"ID3",
        b"II*\0",
        b"MM\0*",
        b"\x1A\x45\xDF\xA3",
        b"OggS",
        b"\x30\x26\xB2\x75",
        b"%PDF",
        b"fLaC",
        b"PK\x03\x04",
    ];
    let is_riff = bytes.starts_with(b"RIFF") && bytes.get(8..12) != Some(b"WEBP");
    is_riff
        || bytes.get(4..8) == Some(b"ftyp")
        || matches!(bytes, [0xFF, 0xFB | 0xF3 | 0xF2 | 0xFA, ..])
        || begins.iter().any(|begin| bytes.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::{has_own_metadata, is_inserted};

    #[test]
    fn documents_that_word_inserts_are_told_from_embedded_ones() {
        assert!(is_inserted("word/afchunk1.docx") && is_inserted("word/chunk.MHT"));
        assert!(!is_inserted("word/embeddings/a.docx") && !is_inserted("word/document.xml"));
    }

    #[test]
    fn films_have_metadata_of_their_own_and_common_pictures_are_bared() {
        for own in [
            b"\0\0\0\x20ftypisom".as_slice(),
            b"ID3\x03",
            b"II*\0",
            b"RIFF\0\0\0\0WAVE",
            b"\x1F\x8B\x08",
        ] {
            assert!(has_own_metadata(own), "{own:?}");
        }
        for bared in [
            b"\x89PNG\r\n".as_slice(),
            b"\xFF\xD8\xFF",
            b"RIFF\0\0\0\0WEBP",
            b"GIF89a",
            b"\x01\0\0\0",
        ] {
            assert!(!has_own_metadata(bared), "{bared:?}");
        }
    }
}
