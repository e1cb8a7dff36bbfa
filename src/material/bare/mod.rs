//! The copy of a file that is published: without what its format says of people beside the text, and otherwise the same.
//!
//! Nothing is decoded and encoded again: pictures keep every pixel, parts of a package every byte, but for the parts and chunks that
//! tell who made, saved or took something, where, and with which device. What stands in the text itself (notes, comments, changes) is
//! left, and reported by the reader. PDF is left as it is: what it says of people can stand in many places, and old ones lie beneath.

mod jpeg;
mod package;
mod png;
mod webp;

use super::finding::What;
use super::kind::Kind;

/// Goes up with every change that makes another copy of the same file.
pub const BARE_VERSION: u32 = 1;

/// Can the format be rid of what it says of people?
pub fn can_be_bared(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Jpeg
            | Kind::Png
            | Kind::Webp
            | Kind::Pptx
            | Kind::Docx
            | Kind::Xlsx
            | Kind::Odp
            | Kind::Odt
    )
}

/// The copy. `None`: the file says nothing of people, and can be published as it is.
pub fn bare(kind: Kind, bytes: &[u8]) -> Result<Option<Vec<u8>>, What> {
    let copy = match kind {
        Kind::Jpeg => jpeg::bare(bytes)?,
        Kind::Png => png::bare(bytes)?,
        Kind::Webp => webp::bare(bytes)?,
        kind if can_be_bared(kind) => return package::bare(bytes),
        _ => return Ok(None),
    };
    Ok((copy != bytes).then_some(copy))
}

/// The same for a picture within a package, by its part's name. What is not readable as one is left.
fn bare_picture(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
    let kind = match ending.as_str() {
        "jpg" | "jpeg" | "jfif" => Kind::Jpeg,
        "png" => Kind::Png,
        "webp" => Kind::Webp,
        _ => return None,
    };
    bare(kind, bytes).ok().flatten()
}
