//! What a camera writes beside the picture.

use exif::{Exif, In, Reader, Tag};

#[derive(Default)]
pub struct Camera {
    pub maker: Option<String>,
    pub rights: Option<String>,
    /// `2018-10-17T12:30:00`
    pub taken: Option<String>,
    pub has_position: bool,
}

/// What the block says; nothing when it is not readable.
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

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let field = exif.get_field(tag, In::PRIMARY)?;
    let exif::Value::Ascii(parts) = &field.value else {
        return None;
    };
    let bytes: Vec<u8> = parts.join(&b' ');
    crate::material::writing::some(&crate::material::writing::decoded(&bytes))
}

/// `2018:10:17 12:30:00`, as cameras write it.
fn date(text: &str) -> Option<String> {
    let (day, time) = text.split_once(' ')?;
    let is_date = day.len() == 10 && day.bytes().all(|b| b.is_ascii_digit() || b == b':');
    (is_date && !day.starts_with("0000")).then(|| format!("{}T{time}", day.replace(':', "-")))
}
