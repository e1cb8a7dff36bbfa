//! Office and OpenDocument: a zip whose parts are copied as they are packed, but for those that name people and pictures that do.

use super::bare_picture;
use crate::documents::containers::xml::{XmlRemoval, cut};
use crate::documents::containers::zip_package::rewritten;
use crate::documents::problem::{Problem, damaged};

/// Elements that name people, or a folder that is named for one, by the part they stand in.
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

/// `None`: no part names anybody.
pub fn bare(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    rewritten(bytes, |name, content| {
        if name.starts_with("_xmlsignatures/") || name == "META-INF/documentsignatures.xml" {
            // A copy that differs would break the signature.
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
            return Ok(bare_picture(name, &content()?));
        }
        Ok(None)
    })
}
