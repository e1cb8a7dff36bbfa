//! Excel: hidden sheets are left out, and hidden rows, columns and cells are emptied. Where that is done the cells that are shown
//! keep their values and lose their formulas, which would be recalculated from cells that are no longer there. A workbook in
//! which such a cell has a formula and no value yet (a program has written it, and Excel never opened it) has no copy.

use super::package::PackagePlan;
use crate::documents::containers::xml::{Attributes, XmlEvent, XmlRemoval, walk};
use crate::documents::containers::zip_package::{Package, Relation};
use crate::documents::problem::{Problem, damaged};
use std::collections::{BTreeMap, BTreeSet};

const STRINGS: &str = "xl/sharedStrings.xml";

pub fn plan(package: &mut Package, main: &str, plan: &mut PackagePlan) -> Result<(), Problem> {
    let relations = package.relations(main)?;
    let sheets = sheets(package, main, &relations)?;
    let unshown = unshown_styles(package)?;
    let mut shown = Vec::new();
    let mut hides = false;
    for (part, is_hidden) in &sheets {
        if *is_hidden {
            hides = true;
            plan.left_out.insert(part.clone());
        } else {
            hides |= empty_hidden_cells(package, part, &unshown, plan)?;
            shown.push(part.clone());
        }
    }
    // Formulas that refer to other workbooks have those workbooks' values stored beside them.
    hides |= relations
        .values()
        .any(|relation| ["externalLink", "pivotCacheDefinition"].contains(&relation.kind.as_str()));
    for part in &shown {
        if hides && has_formula_without_value(package, part, plan)? {
            return Err(damaged("a formula that was never worked out"));
        }
        plan.cut(package, part, |element, _| match element {
            "f" if hides => Some(XmlRemoval::Whole),
            // The drawings of comments.
            "legacyDrawing" => Some(XmlRemoval::Whole),
            _ => None,
        })?;
    }
    if hides {
        let hidden = |attributes: &Attributes<'_>| is_hidden_state(attributes);
        plan.cut(package, main, |element, attributes| match element {
            "sheet" if hidden(attributes) => Some(XmlRemoval::Whole),
            "definedNames"
            | "bookViews"
            | "pivotCaches"
            | "externalReferences"
            | "customWorkbookViews" => Some(XmlRemoval::Whole),
            _ => None,
        })?;
        empty_unused_strings(package, &shown, plan)?;
    }
    Ok(())
}

fn is_hidden_state(attributes: &Attributes<'_>) -> bool {
    attributes
        .get("state")
        .is_some_and(|state| state != "visible")
}

/// The part of each sheet, and whether the sheet is hidden.
fn sheets(
    package: &mut Package,
    main: &str,
    relations: &BTreeMap<String, Relation>,
) -> Result<Vec<(String, bool)>, Problem> {
    let mut sheets = Vec::new();
    if let Some(workbook) = package.part(main)? {
        walk(&workbook, |node| {
            if let XmlEvent::Open("sheet", attributes) = node
                && let Some(relation) = attributes.get("r:id").and_then(|id| relations.get(&id))
            {
                sheets.push((relation.target.clone(), is_hidden_state(&attributes)));
            }
        })?;
    }
    Ok(sheets)
}

/// The indexes of the cell styles whose number format shows nothing (`;;;`).
fn unshown_styles(package: &mut Package) -> Result<BTreeSet<String>, Problem> {
    let mut formats = BTreeSet::new();
    let mut styles = BTreeSet::new();
    let mut in_cells = false;
    let mut count = 0;
    if let Some(content) = package.part("xl/styles.xml")? {
        walk(&content, |node| match node {
            XmlEvent::Open("numFmt", attributes)
                if attributes
                    .get("formatCode")
                    .is_some_and(|code| code.trim().starts_with(";;;")) =>
            {
                formats.extend(attributes.get("numFmtId"))
            }
            XmlEvent::Open("cellXfs", _) => in_cells = true,
            XmlEvent::Close("cellXfs") => in_cells = false,
            XmlEvent::Open("xf", attributes) if in_cells => {
                if attributes
                    .get("numFmtId")
                    .is_some_and(|format| formats.contains(&format))
                {
                    styles.insert(count.to_string());
                }
                count += 1;
            }
            _ => {}
        })?;
    }
    Ok(styles)
}

/// Empties the hidden rows, columns and cells of a sheet. Returns whether there were any.
fn empty_hidden_cells(
    package: &mut Package,
    part: &str,
    unshown: &BTreeSet<String>,
    plan: &mut PackagePlan,
) -> Result<bool, Problem> {
    let mut columns: Vec<(i64, i64)> = Vec::new();
    let mut hides = false;
    let is_on = |attributes: &Attributes<'_>| {
        attributes
            .get("hidden")
            .is_some_and(|hidden| hidden == "1" || hidden == "true")
    };
    plan.cut(package, part, |element, attributes| {
        let removal = match element {
            "col" => {
                if is_on(attributes) {
                    columns.extend(attributes.number("min").zip(attributes.number("max")));
                }
                None
            }
            "row" if is_on(attributes) => Some(XmlRemoval::Content),
            "c" => {
                let column = attributes.get("r").map_or(0, |cell| column_number(&cell));
                let is_hidden = columns
                    .iter()
                    .any(|(first, last)| (*first..=*last).contains(&column));
                let is_unshown = attributes
                    .get("s")
                    .is_some_and(|style| unshown.contains(&style));
                (is_hidden || is_unshown).then_some(XmlRemoval::Content)
            }
            _ => None,
        };
        hides |= removal.is_some();
        removal
    })?;
    Ok(hides)
}

/// Has a cell that is not emptied a formula and no value? Without the formula nothing would be left of it.
fn has_formula_without_value(
    package: &mut Package,
    part: &str,
    plan: &PackagePlan,
) -> Result<bool, Problem> {
    let content = match plan.replaced.get(part) {
        Some(content) => content.clone(),
        None => package.part(part)?.unwrap_or_default(),
    };
    let (mut found, mut has_formula, mut has_value) = (false, false, false);
    let (mut is_text, mut in_value) = (false, false);
    walk(&content, |node| match node {
        XmlEvent::Open("c", attributes) => {
            (has_formula, has_value) = (false, false);
            is_text = attributes.is("t", "str");
        }
        XmlEvent::Open("f", _) => has_formula = true,
        XmlEvent::Open("v", _) => {
            in_value = true;
            // A text may be empty.
            has_value |= is_text;
        }
        XmlEvent::Close("v") => in_value = false,
        XmlEvent::Text(text) if in_value => has_value |= !text.trim().is_empty(),
        XmlEvent::Close("c") => {
            found |= has_formula && !has_value;
            has_formula = false;
        }
        _ => {}
    })?;
    Ok(found)
}

/// Of `AB12`: 28. The greatest number there is, where the letters are too many.
fn column_number(cell: &str) -> i64 {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic);
    letters.fold(0, |number: i64, letter| {
        let letter = i64::from(letter.to_ascii_uppercase() - b'A') + 1;
        number.saturating_mul(26).saturating_add(letter)
    })
}

/// The texts of all cells are in one shared part; those of removed cells are emptied there.
fn empty_unused_strings(
    package: &mut Package,
    sheets: &[String],
    plan: &mut PackagePlan,
) -> Result<(), Problem> {
    let mut used: BTreeSet<usize> = BTreeSet::new();
    for part in sheets {
        let content = match plan.replaced.get(part) {
            Some(content) => content.clone(),
            None => package.part(part)?.unwrap_or_default(),
        };
        let mut is_shared = false;
        let mut in_value = false;
        walk(&content, |node| match node {
            XmlEvent::Open("c", attributes) => is_shared = attributes.is("t", "s"),
            XmlEvent::Open("v", _) => in_value = is_shared,
            XmlEvent::Close("v") => in_value = false,
            XmlEvent::Text(text) if in_value => used.extend(text.trim().parse::<usize>()),
            _ => {}
        })?;
    }
    let mut count = 0;
    plan.cut(package, STRINGS, |element, _| {
        if element != "si" {
            return None;
        }
        count += 1;
        (!used.contains(&(count - 1))).then_some(XmlRemoval::Content)
    })
}

#[cfg(test)]
mod tests {
    use super::column_number;

    #[test]
    fn columns_are_counted_by_letters() {
        assert_eq!(column_number("AB12"), 28);
        assert_eq!(column_number(&"Z".repeat(40)), i64::MAX);
    }
}
