//! The copy of a file that is published: without what its format says of people beside the text, and otherwise the same.
//!
//! Nothing is decoded and encoded again: pictures keep every pixel, parts of a package every byte, but for the parts and chunks that
//! tell who made, saved or took something, where, and with which device. What stands in the text itself (notes, comments, changes) is
//! left, and reported by the reader. PDF is left as it is: what it says of people can stand in many places, and old ones lie beneath.

mod jpeg;
mod package;
mod png;
mod webp;

use super::format::Format;
use super::problem::Problem;

/// Goes up with every change that makes another copy of the same file.
pub const BARE_VERSION: u32 = 1;

/// Can the format be rid of what it says of people?
pub fn can_be_bared(kind: Format) -> bool {
    matches!(
        kind,
        Format::Jpeg
            | Format::Png
            | Format::Webp
            | Format::Pptx
            | Format::Docx
            | Format::Xlsx
            | Format::Odp
            | Format::Odt
    )
}

/// The copy. `None`: the file says nothing of people, and can be published as it is.
pub fn bare(kind: Format, bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let copy = match kind {
        Format::Jpeg => jpeg::bare(bytes)?,
        Format::Png => png::bare(bytes)?,
        Format::Webp => webp::bare(bytes)?,
        kind if can_be_bared(kind) => return package::bare(bytes),
        _ => return Ok(None),
    };
    Ok((copy != bytes).then_some(copy))
}

/// The same for a picture within a package, by its part's name. What is not readable as one is left.
fn bare_picture(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    let kind = match ending.as_str() {
        "jpg" | "jpeg" | "jfif" => Format::Jpeg,
        "png" => Format::Png,
        "webp" => Format::Webp,
        _ => return None,
    };
    bare(kind, bytes).ok().flatten()
}
