//! Office and OpenDocument: a zip whose parts are copied as they are packed, but for those that name people and pictures that do.

use super::bare_picture;
use crate::material::finding::{What, damaged};
use crate::material::package::rewritten;
use crate::material::xml::{Cut, cut};

/// Elements that name people, or a folder that is named for one, by the part they stand in.
const NAMING: &[(&str, &[(&str, Cut)])] = &[
    (
        "docProps/core.xml",
        &[("creator", Cut::Content), ("lastModifiedBy", Cut::Content)],
    ),
    ("docProps/app.xml", &[("Manager", Cut::Content)]),
    ("docProps/custom.xml", &[("property", Cut::Whole)]),
    ("word/people.xml", &[("person", Cut::Whole)]),
    ("xl/workbook.xml", &[("absPath", Cut::Whole)]),
    (
        "meta.xml",
        &[
            ("initial-creator", Cut::Content),
            ("creator", Cut::Content),
            ("printed-by", Cut::Content),
            ("user-defined", Cut::Whole),
        ],
    ),
];

/// `None`: no part names anybody.
pub fn bare(bytes: &[u8]) -> Result<Option<Vec<u8>>, What> {
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
