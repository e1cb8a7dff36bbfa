//! A slide, its layout and its master as the painter understands them: the same appearance in simpler XML.

use super::NUMBER;
use super::fonts::renamed;
use crate::documents::containers::xml::{XmlRemoval, cut};
use crate::documents::problem::{Problem, damaged};

/// The simplified layout, master or drawing of a diagram.
pub fn plain(part: Vec<u8>) -> Result<Vec<u8>, Problem> {
    let part = cut(&part, |name, _| passed_over(name))?.unwrap_or(part);
    faced(&part)
}

/// The simplified slide with this number.
pub fn plain_slide(slide: Vec<u8>, number: u32) -> Result<Vec<u8>, Problem> {
    let slide = plain(slide)?;
    let slide = std::str::from_utf8(&slide).map_err(damaged)?;
    // PowerPoint updates such a field only when it shows the slide; the stored text may be old.
    let slide = slide.replace(NUMBER, &number.to_string());
    Ok(without_marks_at_the_edge(&with_empty_lines(&slide)).into_bytes())
}

pub fn faced(part: &[u8]) -> Result<Vec<u8>, Problem> {
    let text = std::str::from_utf8(part).map_err(damaged)?;
    Ok(renamed(text).into_bytes())
}

/// Names, extensions and motion of shapes are not painted, so they are cut. They would also do harm: the painter searches for a
/// placeholder only in a shape's first eight elements, and would otherwise paint a layout's prompts. A master's style of other
/// texts is cut since the painter prefers it to a shape's own style, although it only repeats the defaults.
fn passed_over(name: &str) -> Option<XmlRemoval> {
    let is_passed_over = matches!(
        name,
        "extLst"
            | "cNvPr"
            | "cNvSpPr"
            | "cNvPicPr"
            | "cNvCxnSpPr"
            | "cNvGrpSpPr"
            | "cNvGraphicFramePr"
            | "custDataLst"
            | "otherStyle"
            | "timing"
    );
    is_passed_over.then_some(XmlRemoval::Whole)
}

/// The painter gives an empty line no height, so it gets a space in the line's font size.
fn with_empty_lines(slide: &str) -> String {
    let mut lined = String::with_capacity(slide.len());
    let mut rest = slide;
    while let Some(at) = rest.find("<a:br") {
        let end = if rest[at..].starts_with("<a:br/>") {
            at + "<a:br/>".len()
        } else {
            let close = "</a:br>";
            let Some(length) = rest[at..].find(close) else {
                break;
            };
            at + length + close.len()
        };
        let (line_break, after) = (&rest[at..end], &rest[end..]);
        lined.push_str(&rest[..end]);
        let ends = ["<a:br", "<a:endParaRPr", "</a:p>"];
        if ends.iter().any(|end| after.starts_with(end)) {
            let properties = line_break
                .strip_prefix("<a:br>")
                .and_then(|line_break| line_break.strip_suffix("</a:br>"))
                .unwrap_or_default();
            lined.push_str(&format!("<a:r>{properties}<a:t>\u{a0}</a:t></a:r>"));
        }
        rest = after;
    }
    lined.push_str(rest);
    lined
}

/// Dates, footers and slide numbers are marked as without bullets; otherwise the painter gives them some.
fn without_marks_at_the_edge(slide: &str) -> String {
    let of_edge = ["type=\"dt\"", "type=\"ftr\"", "type=\"sldNum\""];
    let no_list =
        "<a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\"><a:buNone/></a:lvl1pPr></a:lstStyle>";
    slide
        .split_inclusive("</p:sp>")
        .map(|shape| {
            if of_edge.iter().any(|kind| shape.contains(kind)) {
                shape.replacen("<a:lstStyle/>", no_list, 1)
            } else {
                shape.to_owned()
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_without_letters_has_a_space() {
        let check = |slide: &str, expected: &str| assert_eq!(with_empty_lines(slide), expected);
        let space = |properties: &str| format!("<a:r>{properties}<a:t>\u{a0}</a:t></a:r>");
        check("<a:p><a:br/><a:r/></a:p>", "<a:p><a:br/><a:r/></a:p>");
        check("<a:br/></a:p>", &format!("<a:br/>{}</a:p>", space("")));
        let large = "<a:rPr sz=\"4000\"/>";
        check(
            &format!("<a:br>{large}</a:br><a:br/><a:endParaRPr/>"),
            &format!(
                "<a:br>{large}</a:br>{}<a:br/>{}<a:endParaRPr/>",
                space(large),
                space("")
            ),
        );
        check("<a:br>never closed", "<a:br>never closed");
    }

    #[test]
    fn what_stands_at_the_edge_is_no_list() {
        let shape =
            |kind: &str, style: &str| format!("<p:sp><p:ph type=\"{kind}\"/>{style}</p:sp>");
        let styled = without_marks_at_the_edge(
            &(shape("body", "<a:lstStyle/>") + &shape("sldNum", "<a:lstStyle/>")),
        );
        assert!(styled.starts_with(&shape("body", "<a:lstStyle/>")));
        assert_eq!(styled.matches("buNone").count(), 1);
    }
}
