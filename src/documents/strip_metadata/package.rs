//! Office and OpenDocument: a zip file whose parts are copied as they are, except those that name people and images with metadata.

use super::{StripMetadata, jpeg, png, webp};
use crate::documents::containers::xml::{XmlRemoval, cut};
use crate::documents::containers::zip_package::rewritten;
use crate::documents::problem::{Problem, damaged};

/// By part: the elements that name people, or a folder whose path may name one.
const NAMING: &[(&str, &[(&str, XmlRemoval)])] = &[
    (
        "docProps/core.xml",
        &[
            ("creator", XmlRemoval::Content),
            ("lastModifiedBy", XmlRemoval::Content),
        ],
    ),
    ("docProps/app.xml", &[("Manager", XmlRemoval::Content)]),
    ("docProps/custom.xml", &[("property", XmlRemoval::Whole)]),
    ("word/people.xml", &[("person", XmlRemoval::Whole)]),
    ("xl/workbook.xml", &[("absPath", XmlRemoval::Whole)]),
    (
        "meta.xml",
        &[
            ("initial-creator", XmlRemoval::Content),
            ("creator", XmlRemoval::Content),
            ("printed-by", XmlRemoval::Content),
            ("user-defined", XmlRemoval::Whole),
        ],
    ),
];

/// `None`: no part names a person.
pub fn package(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    rewritten(bytes, &mut |name, content| {
        if name.starts_with("_xmlsignatures/") || name == "META-INF/documentsignatures.xml" {
            // A changed copy would break the signature.
            return Err(damaged("it is signed"));
        }
        if let Some((_, elements)) = NAMING.iter().find(|(part, _)| *part == name) {
            return cut(&content()?, |element| {
                let mut elements = elements.iter();
                elements
                    .find(|(name, _)| *name == element)
                    .map(|(_, cut)| *cut)
            });
        }
        let is_picture = name.contains("media/") || name.starts_with("Pictures/");
        if is_picture {
            return Ok(without_metadata(name, &content()?));
        }
        Ok(None)
    })
}

/// An image within the package, by its part's name. One that cannot be read as an image stays as it is.
fn without_metadata(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let (_, ending) = name.rsplit_once('.')?;
    let strip: StripMetadata = match ending.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jfif" => jpeg,
        "png" => png,
        "webp" => webp,
        _ => return None,
    };
    strip(bytes).ok().flatten()
}
