//! Office and OpenDocument: a zip file whose parts are copied as they are, except those that name people, contain hidden content,
//! or are images with metadata.

use super::{
    StripMetadata, cut_relations, hidden_slides, jpeg, opendocument, png, webp, word_text, workbook,
};
use crate::documents::containers::xml::{Attributes, XmlRemoval, cut};
use crate::documents::containers::zip_package::{Package, PartChange, rewritten};
use crate::documents::problem::{Problem, damaged};
use std::collections::{BTreeMap, BTreeSet};

/// For each part: the elements that name people or hidden content, or a folder whose path may contain a name.
const NAMING: &[(&str, &[(&str, XmlRemoval)])] = &[
    (
        "docProps/core.xml",
        &[
            ("creator", XmlRemoval::Content),
            ("lastModifiedBy", XmlRemoval::Content),
        ],
    ),
    (
        "docProps/app.xml",
        &[
            ("Manager", XmlRemoval::Content),
            // The names of all sheets and slides, including hidden ones.
            ("TitlesOfParts", XmlRemoval::Whole),
            ("HeadingPairs", XmlRemoval::Whole),
        ],
    ),
    ("docProps/custom.xml", &[("property", XmlRemoval::Whole)]),
    (
        "word/settings.xml",
        &[
            ("attachedTemplate", XmlRemoval::Whole),
            ("docVars", XmlRemoval::Whole),
            ("mailMerge", XmlRemoval::Whole),
        ],
    ),
    ("xl/workbook.xml", &[("absPath", XmlRemoval::Whole)]),
    ("word/people.xml", &[("person", XmlRemoval::Whole)]),
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

/// The main part of each kind of Office document, where programs put it.
const USUAL_PARTS: &[&str] = &[
    "ppt/presentation.xml",
    "word/document.xml",
    "xl/workbook.xml",
];

/// The changes to single parts of a package; other parts are kept, except for [`NAMING`] and images.
#[derive(Default)]
pub struct PackagePlan {
    pub replaced: BTreeMap<String, Vec<u8>>,
    pub left_out: BTreeSet<String>,
}

/// `None`: no part names a person or contains hidden content.
pub fn package(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    let plan = plan(bytes)?;
    rewritten(bytes, &mut |name, content| {
        if name.starts_with("_xmlsignatures/") || name == "META-INF/documentsignatures.xml" {
            // A change would break the signature.
            return Err(damaged("it is signed"));
        }
        if plan.left_out.contains(name) {
            return Ok(PartChange::LeftOut);
        }
        let planned = plan.replaced.get(name);
        let changed = match NAMING.iter().find(|(part, _)| *part == name) {
            Some((_, elements)) => {
                let whole = planned.map_or_else(content, |planned| Ok(planned.clone()))?;
                cut(&whole, |element, _| named(elements, element))?
            }
            None if is_markup(name) => None,
            // An image within the package, whatever its name. A broken image is kept as it is.
            None => without_metadata(&content()?),
        };
        let changed = changed.or_else(|| planned.cloned());
        Ok(changed.map_or(PartChange::Kept, PartChange::Replaced))
    })
}

fn named(elements: &[(&str, XmlRemoval)], element: &str) -> Option<XmlRemoval> {
    let found = elements.iter().find(|(name, _)| *name == element);
    found.map(|(_, removal)| *removal)
}

/// The changes to parts with hidden content, by the kind of document.
fn plan(bytes: &[u8]) -> Result<PackagePlan, Problem> {
    let mut plan = PackagePlan::default();
    let mut package = Package::open(bytes.to_vec())?;
    check_relations(&mut package)?;
    if package.part("content.xml")?.is_some() {
        opendocument::plan(&mut package, &mut plan)?;
        return Ok(plan);
    }
    let main = package.main_part("")?;
    if main.is_empty() {
        // The readers then take the part with the usual name, but what belongs to it is not known.
        let is_usual = |part: &String| USUAL_PARTS.contains(&part.as_str());
        return match package.names().iter().any(is_usual) {
            true => Err(damaged("its main part is not named")),
            false => Ok(plan),
        };
    }
    match main.split('/').next() {
        Some("ppt") => hidden_slides::plan(&mut package, &main, &mut plan)?,
        Some("word") => word_text::plan(&mut package, &mut plan)?,
        Some("xl") => workbook::plan(&mut package, &main, &mut plan)?,
        _ => {}
    }
    cut_relations::plan(&mut package, &mut plan)?;
    Ok(plan)
}

/// Err: relations that are no well-formed XML. What leads to a hidden slide or a comment may then be read otherwise by another
/// program.
fn check_relations(package: &mut Package) -> Result<(), Problem> {
    let names = package.names();
    for name in names.iter().filter(|name| name.ends_with(".rels")) {
        let part = package.part(name)?.unwrap_or_default();
        cut(&part, |_, _| None)?;
    }
    Ok(())
}

impl PackagePlan {
    /// Cuts elements out of a part, after earlier cuts.
    pub fn cut(
        &mut self,
        package: &mut Package,
        part: &str,
        removal_of: impl FnMut(&str, &Attributes<'_>) -> Option<XmlRemoval>,
    ) -> Result<(), Problem> {
        let content = match self.replaced.get(part) {
            Some(content) => Some(content.clone()),
            None => package.part(part)?,
        };
        if let Some(changed) = content.map_or(Ok(None), |content| cut(&content, removal_of))? {
            self.replaced.insert(part.to_owned(), changed);
        }
        Ok(())
    }
}

fn is_markup(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    [".xml", ".rels", ".vml", "/", "mimetype"]
        .iter()
        .any(|end| lower.ends_with(end))
}

fn without_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let strip: StripMetadata = match bytes {
        [0xFF, 0xD8, 0xFF, ..] => jpeg,
        [0x89, b'P', b'N', b'G', ..] => png,
        [b'R', b'I', b'F', b'F', ..] => webp,
        _ => return None,
    };
    strip(bytes).ok().flatten()
}
