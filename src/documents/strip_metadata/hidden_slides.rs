//! PowerPoint: hidden slides are emptied, and hidden shapes lose their words. The number of slides stays the same, since slide numbers are
//! shown.

use super::package::PackagePlan;
use crate::documents::containers::xml::{XmlEvent, XmlRemoval, walk};
use crate::documents::containers::zip_package::Package;
use crate::documents::problem::Problem;

const STRICT: &str = "http://purl.oclc.org/ooxml/presentationml/main";
const USUAL: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";

/// Adds the emptied slides to the plan; [`super::cut_relations`] then cuts their relations.
pub fn plan(package: &mut Package, main: &str, plan: &mut PackagePlan) -> Result<(), Problem> {
    let relations = package.relations(main)?;
    for relation in relations
        .values()
        .filter(|relation| relation.kind == "slide")
    {
        let part = &relation.target;
        let Some(slide) = package.part(part)? else {
            continue;
        };
        let mut is_hidden = false;
        walk(&slide, |node| {
            if let XmlEvent::Open("sld", attributes) = node {
                is_hidden |= attributes
                    .get("show")
                    .is_some_and(|show| show == "0" || show == "false");
            }
        })?;
        if is_hidden {
            let is_strict = String::from_utf8_lossy(&slide).contains(STRICT);
            let emptied = empty_slide(if is_strict { STRICT } else { USUAL });
            if emptied != slide {
                plan.replaced.insert(part.clone(), emptied);
            }
            plan.left_out.insert(part.clone());
        } else {
            without_hidden_shapes(package, part, plan)?;
        }
    }
    Ok(())
}

fn empty_slide(namespace: &str) -> Vec<u8> {
    let shapes = "<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld>";
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    format!("{head}<p:sld xmlns:p=\"{namespace}\" show=\"0\">{shapes}</p:sld>").into_bytes()
}

/// Hidden shapes are kept, since the slide's animations refer to them; their words are removed.
fn without_hidden_shapes(
    package: &mut Package,
    part: &str,
    plan: &mut PackagePlan,
) -> Result<(), Problem> {
    let mut is_hidden = false;
    plan.cut(package, part, |element, attributes| {
        if element == "cNvPr" {
            is_hidden = attributes
                .get("hidden")
                .is_some_and(|hidden| hidden == "1" || hidden == "true");
        }
        (is_hidden && element == "txBody").then_some(XmlRemoval::Whole)
    })
}
