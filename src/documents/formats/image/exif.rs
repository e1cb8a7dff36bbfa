//! A camera's metadata in an image (Exif).

use exif::{Exif, In, Reader, Tag};

/// In bytes; a longer one is not a notice.
const LONGEST_RIGHTS: usize = 4_000;

#[derive(Default)]
pub struct Camera {
    pub maker: Option<String>,
    pub rights: Option<String>,
    /// `2018-10-17T12:30:00`
    pub taken: Option<String>,
    pub has_position: bool,
}

/// The data of the block; empty when it cannot be read.
pub fn camera(block: Vec<u8>) -> Camera {
    let Ok(exif) = Reader::new().read_raw(block) else {
        return Camera::default();
    };
    Camera {
        maker: text(&exif, Tag::Artist),
        rights: text(&exif, Tag::Copyright),
        taken: text(&exif, Tag::DateTimeOriginal).and_then(|taken| date(&taken)),
        has_position: exif.get_field(Tag::GPSLatitude, In::PRIMARY).is_some(),
    }
}

/// A block with only what must be kept: the orientation and the rights notice. `None`: there is neither.
pub fn kept(block: &[u8]) -> Option<Vec<u8>> {
    let exif = Reader::new().read_raw(block.to_vec()).ok()?;
    let orientation = exif.get_field(Tag::Orientation, In::PRIMARY);
    let orientation = orientation.and_then(|field| field.value.get_uint(0));
    let orientation = orientation.and_then(|turn| u8::try_from(turn).ok());
    let orientation = orientation.filter(|turn| (2..=8).contains(turn));
    let rights = text(&exif, Tag::Copyright).map(String::into_bytes);
    let rights = rights.filter(|rights| rights.len() < LONGEST_RIGHTS);
    let count = u8::from(orientation.is_some()) + u8::from(rights.is_some());
    if count == 0 {
        return None;
    }
    // A header, one directory, and then the text that does not fit in its entry.
    let mut kept = b"MM\0\x2A\0\0\0\x08\0".to_vec();
    kept.push(count);
    if let Some(turn) = orientation {
        kept.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0]);
    }
    if let Some(mut rights) = rights {
        rights.push(0);
        rights.resize(rights.len().max(5), 0);
        let end = 10 + 12 * u32::from(count) + 4;
        kept.extend([0x82, 0x98, 0, 2]);
        kept.extend(u32::try_from(rights.len()).ok()?.to_be_bytes());
        kept.extend(end.to_be_bytes());
        kept.extend([0; 4]);
        kept.extend(rights);
    } else {
        kept.extend([0; 4]);
    }
    Some(kept)
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let field = exif.get_field(tag, In::PRIMARY)?;
    let exif::Value::Ascii(parts) = &field.value else {
        return None;
    };
    let bytes: Vec<u8> = parts.join(&b' ');
    crate::documents::text::some(&crate::documents::text::decoded(&bytes))
}

/// `2018:10:17 12:30:00`, as cameras write it, in ISO 8601.
fn date(text: &str) -> Option<String> {
    let (day, time) = text.split_once(' ')?;
    let is_date = day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b':');
    (is_date && !day.starts_with("0000")).then(|| format!("{}T{time}", day.replace(':', "-")))
}
