//! Films, sounds and pictures within an Office package that no reader looks into.

use crate::documents::containers::zip_package::Package;

/// The most parts that are looked at.
const MOST: usize = 200;

/// Films, sounds and pictures whose metadata cannot be removed: such a file by itself would not be published either.
pub fn unread_media(package: &mut Package) -> Vec<String> {
    let parts = package.names().into_iter();
    let media: Vec<String> = parts
        .filter(|name| name.contains("media/") && !name.ends_with('/'))
        .take(MOST)
        .collect();
    let mut names = Vec::new();
    for part in media {
        let bytes = package.part(&part).ok().flatten().unwrap_or_default();
        if !bytes.is_empty() && has_own_metadata(&bytes) {
            names.push(part.rsplit('/').next().unwrap_or_default().to_owned());
        }
    }
    names
}

/// Is it of a kind with an author, a place or a title: MP4, MOV and HEIC, MP3, TIFF, Matroska, Ogg, AVI and WAV, Windows Media, PDF?
fn has_own_metadata(bytes: &[u8]) -> bool {
    let begins: [&[u8]; 9] = [
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
    use super::has_own_metadata;

    #[test]
    fn films_have_metadata_of_their_own_and_common_pictures_are_bared() {
        for own in [
            b"\0\0\0\x20ftypisom".as_slice(),
            b"ID3\x03",
            b"II*\0",
            b"RIFF\0\0\0\0WAVE",
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
