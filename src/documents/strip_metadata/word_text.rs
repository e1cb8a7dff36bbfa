//! Word: tracked changes are accepted, comments and hidden text are removed.

use super::package::PackagePlan;
use crate::documents::containers::xml::{Attributes, XmlEvent, XmlRemoval, cut, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::problem::Problem;
use std::collections::BTreeSet;

/// Is it a part with text of its own?
fn has_text(part: &str) -> bool {
    let name = part.strip_prefix("word/").unwrap_or_default();
    let is_text = [
        "document",
        "header",
        "footer",
        "footnotes",
        "endnotes",
        "glossary/document",
    ]
    .iter()
    .any(|begin| name.starts_with(begin));
    is_text && name.ends_with(".xml") && !name.contains("_rels")
}

pub fn plan(package: &mut Package, plan: &mut PackagePlan) -> Result<(), Problem> {
    let styles = hidden_styles(package)?;
    for part in package.names().into_iter().filter(|part| has_text(part)) {
        let Some(content) = package.part(&part)? else {
            continue;
        };
        let hidden = hidden_runs(&content, &styles)?;
        let mut run = 0;
        plan.cut(package, &part, |element, _| {
            run += usize::from(element == "r");
            let is_hidden = run > 0 && hidden.contains(&(run - 1));
            removal(element, is_hidden)
        })?;
    }
    Ok(())
}

/// What is removed of a run or of the elements around it.
fn removal(element: &str, is_hidden: bool) -> Option<XmlRemoval> {
    match element {
        "t" | "drawing" | "pict" | "object" if is_hidden => Some(XmlRemoval::Whole),
        element => accepted(element),
    }
}

/// What is removed when changes are accepted and comments dropped.
fn accepted(element: &str) -> Option<XmlRemoval> {
    match element {
        "del"
        | "moveFrom"
        | "delText"
        | "delInstrText"
        | "commentRangeStart"
        | "commentRangeEnd"
        | "commentReference"
        | "annotationRef"
        | "moveFromRangeStart"
        | "moveFromRangeEnd"
        | "moveToRangeStart"
        | "moveToRangeEnd"
        | "rPrChange"
        | "pPrChange"
        | "sectPrChange"
        | "tblPrChange"
        | "tblPrExChange"
        | "trPrChange"
        | "tcPrChange"
        | "tblGridChange"
        | "numberingChange"
        | "cellIns"
        | "cellDel"
        | "cellMerge"
        | "customXmlInsRangeStart"
        | "customXmlInsRangeEnd"
        | "customXmlDelRangeStart"
        | "customXmlDelRangeEnd" => Some(XmlRemoval::Whole),
        "ins" | "moveTo" => Some(XmlRemoval::Tags),
        _ => None,
    }
}

/// The styles with hidden letters.
fn hidden_styles(package: &mut Package) -> Result<BTreeSet<String>, Problem> {
    let mut hidden = BTreeSet::new();
    let mut style = String::new();
    if let Some(styles) = package.part("word/styles.xml")? {
        walk(&styles, |node| match node {
            XmlEvent::Open("style", attributes) => {
                style = attributes.get("styleId").unwrap_or_default()
            }
            XmlEvent::Open("vanish", attributes) if is_on(&attributes) && !style.is_empty() => {
                hidden.insert(style.clone());
            }
            XmlEvent::Close("style") => style.clear(),
            _ => {}
        })?;
    }
    Ok(hidden)
}

/// The indexes of hidden runs in the part, in the order in which [`PackagePlan::cut`] meets them.
fn hidden_runs(content: &[u8], styles: &BTreeSet<String>) -> Result<BTreeSet<usize>, Problem> {
    let mut hidden = BTreeSet::new();
    let mut count = 0;
    let mut previous = String::new();
    // The run that the properties belong to; None for those of a paragraph's mark.
    let mut run = None;
    let mut is_paragraph_hidden = false;
    cut(content, |element, attributes| {
        let style = || {
            attributes
                .get("val")
                .is_some_and(|style| styles.contains(&style))
        };
        match element {
            "p" => is_paragraph_hidden = false,
            "pStyle" => is_paragraph_hidden = style(),
            "r" => {
                if is_paragraph_hidden {
                    hidden.insert(count);
                }
                count += 1;
            }
            "rPr" => run = (previous == "r").then(|| count - 1),
            "rStyle" | "vanish"
                if element == "vanish" && is_on(attributes) || element == "rStyle" && style() =>
            {
                hidden.extend(run)
            }
            "vanish" => {
                run.map(|run| hidden.remove(&run));
            }
            _ => {}
        }
        element.clone_into(&mut previous);
        // `cut` does not ask about elements inside a removed one.
        removal(element, count > 0 && hidden.contains(&(count - 1)))
    })?;
    Ok(hidden)
}

fn is_on(attributes: &Attributes<'_>) -> bool {
    !attributes
        .get("val")
        .is_some_and(|value| ["0", "false", "off"].contains(&value.as_str()))
}
