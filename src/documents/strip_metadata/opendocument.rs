//! OpenDocument: comments, notes, changes and hidden text are removed; hidden slides, sheets and rows are emptied.

use super::package::PackagePlan;
use crate::documents::containers::xml::{Attributes, XmlEvent, XmlRemoval, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::problem::{Problem, damaged};
use std::collections::BTreeSet;

const PARTS: &[&str] = &["content.xml", "styles.xml"];

/// Folders beside the document: earlier versions, the program's own settings, macros, a picture of the first page.
const BESIDE: &[&str] = &[
    "Versions/",
    "Configurations/",
    "Configurations2/",
    "Thumbnails/",
    "Basic/",
    "Scripts/",
    "Dialogs/",
    "VersionList.xml",
    "layout-cache",
];
const MANIFEST: &str = "META-INF/manifest.xml";

/// Leaves out what stands beside the document, and its entries in the list of parts.
fn leave_out_beside(package: &mut Package, plan: &mut PackagePlan) -> Result<(), Problem> {
    let is_beside = |name: &str| BESIDE.iter().any(|begin| name.starts_with(begin));
    let parts = package.names().into_iter().filter(|name| is_beside(name));
    plan.left_out.extend(parts);
    plan.cut(package, MANIFEST, |element, attributes| {
        let path = attributes.get("full-path").unwrap_or_default();
        (element == "file-entry" && is_beside(&path)).then_some(XmlRemoval::Whole)
    })
}

pub fn plan(package: &mut Package, plan: &mut PackagePlan) -> Result<(), Problem> {
    leave_out_beside(package, plan)?;
    let mut hidden = UnshownStyles::default();
    for part in PARTS {
        if let Some(content) = package.part(part)? {
            hidden.read(&content)?;
        }
    }
    let mut hides_cells = false;
    let mut hides_paragraph = false;
    for part in PARTS {
        plan.cut(package, part, |element, attributes| {
            let has_style = |styles: &BTreeSet<String>| {
                attributes
                    .get("style-name")
                    .is_some_and(|style| styles.contains(&style))
            };
            let is_cell_hidden = match element {
                "table-row" => attributes
                    .get("visibility")
                    .is_some_and(|visibility| visibility != "visible"),
                "table" => has_style(&hidden.tables),
                _ => false,
            };
            hides_cells |= is_cell_hidden
                || element == "table-column" && attributes.is("visibility", "collapse");
            let is_field_shown = attributes.is("is-hidden", "false");
            hides_paragraph |= element == "hidden-paragraph" && !is_field_shown;
            match element {
                // The texts that are not shown now stand in its attributes.
                "conditional-text" => Some(XmlRemoval::Tags),
                "hidden-text" | "hidden-paragraph" if is_field_shown => Some(XmlRemoval::Tags),
                "annotation" | "annotation-end" | "notes" | "tracked-changes" | "change"
                | "change-start" | "change-end" | "hidden-text" | "hidden-paragraph" => {
                    Some(XmlRemoval::Whole)
                }
                "page" if has_style(&hidden.pages) => Some(XmlRemoval::Content),
                "span" | "p" | "h" if has_style(&hidden.texts) => Some(XmlRemoval::Content),
                _ if is_cell_hidden || is_unshown(element, attributes) => Some(XmlRemoval::Content),
                _ => None,
            }
        })?;
    }
    if hides_paragraph {
        // The field stands somewhere inside the paragraph that it hides.
        return Err(damaged("a hidden paragraph"));
    }
    match hides_cells && may_show_hidden_cells(package)? {
        // Formulas would be recalculated from cells that are gone, and the cells of hidden columns cannot be identified.
        true => Err(damaged("formulas or hidden columns")),
        false => Ok(()),
    }
}

/// Is it a section, a frame or a shape that is not shown?
fn is_unshown(element: &str, attributes: &Attributes<'_>) -> bool {
    let is_section = element == "section";
    is_section && (attributes.is("display", "none") || attributes.is("is-hidden", "true"))
        || attributes.is("draw:display", "none")
}

fn may_show_hidden_cells(package: &mut Package) -> Result<bool, Problem> {
    let mut found = false;
    if let Some(content) = package.part("content.xml")? {
        walk(&content, |node| match node {
            XmlEvent::Open("table-cell", attributes) => {
                found |= attributes.get("formula").is_some()
            }
            XmlEvent::Open("table-column", attributes) => {
                found |= attributes.is("visibility", "collapse")
            }
            _ => {}
        })?;
    }
    Ok(found)
}

/// The names of the styles that hide their content.
#[derive(Default)]
struct UnshownStyles {
    pages: BTreeSet<String>,
    tables: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl UnshownStyles {
    fn read(&mut self, content: &[u8]) -> Result<(), Problem> {
        let mut style = String::new();
        walk(content, |node| match node {
            XmlEvent::Open("style", attributes) => {
                style = attributes.get("name").unwrap_or_default()
            }
            XmlEvent::Open("drawing-page-properties", attributes)
                if attributes.is("visibility", "hidden") =>
            {
                self.pages.insert(style.clone());
            }
            XmlEvent::Open("table-properties", attributes) if attributes.is("display", "false") => {
                self.tables.insert(style.clone());
            }
            XmlEvent::Open("text-properties", attributes) if attributes.is("display", "none") => {
                self.texts.insert(style.clone());
            }
            _ => {}
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::containers::xml::cut;

    #[test]
    fn sections_and_frames_that_are_not_shown_are_emptied() {
        let check = |xml: &str, expected: Option<&str>| {
            let found = cut(xml.as_bytes(), |element, attributes| {
                is_unshown(element, attributes).then_some(XmlRemoval::Content)
            });
            assert_eq!(
                found.unwrap().as_deref(),
                expected.map(str::as_bytes),
                "{xml}"
            );
        };
        check(
            "<r><text:section text:display='none'><text:h>Kari</text:h></text:section></r>",
            Some("<r><text:section text:display='none'></text:section></r>"),
        );
        check(
            "<r><text:section text:display='condition' text:is-hidden='true'>Kari</text:section></r>",
            Some(
                "<r><text:section text:display='condition' text:is-hidden='true'></text:section></r>",
            ),
        );
        check(
            "<r><draw:frame draw:display='none'><draw:text-box>Kari</draw:text-box></draw:frame></r>",
            Some("<r><draw:frame draw:display='none'></draw:frame></r>"),
        );
        check(
            "<r><text:section text:display='condition' text:is-hidden='false'>Vik</text:section></r>",
            None,
        );
        check(
            "<r><draw:frame draw:display='screen'>Vik</draw:frame></r>",
            None,
        );
    }
}
