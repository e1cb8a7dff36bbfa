//! What the painter skips silently, so that a slide with it would be shown wrongly.
//!
//! Not here: what it reports itself (charts, embedded objects, free forms, vertical text, letters missing from all fonts, other image
//! formats), and what a small image may lack (shadows, reflections, underlines, the space between paragraphs).

use super::NUMBER;
use super::part_role::PartRole;
use super::row_heights::Rows;
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::personal_data::{Allowed, personal_data};
use crate::documents::problem::Problem;

/// The namespace that PowerPoint writes. The strict format has other names for the same elements, which the painter does not know.
const WORDS: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";

/// The greatest size of a part in bytes and in letters: more than a readable slide has, and little enough to be painted quickly.
const LARGEST: usize = 2 << 20;
const MOST_LETTERS: usize = 20_000;
/// The greatest number that PowerPoint counts to.
const HIGHEST_NUMBER: i64 = 32_767;

pub fn is_unsupported(xml: &[u8], role: PartRole) -> Result<bool, Problem> {
    if xml.len() > LARGEST {
        return Ok(true);
    }
    let mut scan = UnsupportedScan::default();
    walk(xml, |node| scan.at(node, role))?;
    let is_there = match role {
        // A diagram that was never drawn has a drawing part without shapes.
        PartRole::Drawing => scan.has_shapes,
        _ => scan.is_known,
    };
    Ok(scan.is_unsupported || !is_there)
}

#[derive(Default)]
struct UnsupportedScan {
    is_unsupported: bool,
    /// It is a slide, a layout or a master in the namespace that the painter knows.
    is_known: bool,
    /// Inside a slide's shapes; animations come after them.
    in_canvas: bool,
    /// The depth of open extensions: they are not painted, and have a plain form beside them.
    extended: usize,
    in_picture: bool,
    /// Inside the properties of letters that exist.
    in_run: bool,
    has_shapes: bool,
    is_placeholder: bool,
    /// A group's size; the size of its inner coordinates must be the same.
    group: Option<(i64, i64)>,
    in_text: bool,
    letters: usize,
    /// The text of the open paragraph so far.
    text: String,
    is_numbered: bool,
    /// There was an empty paragraph among numbered ones.
    is_interrupted: bool,
    in_cell: bool,
    rows: Rows,
}

impl UnsupportedScan {
    fn at(&mut self, node: XmlEvent<'_>, role: PartRole) {
        match node {
            XmlEvent::Open("extLst", _) => self.extended += 1,
            XmlEvent::Close("extLst") => self.extended = self.extended.saturating_sub(1),
            _ if self.extended > 0 => {}
            XmlEvent::Open(name, attributes) => {
                self.is_unsupported |= self.passes_over(name, &attributes, role);
                self.open(name, &attributes);
            }
            XmlEvent::Text(text) if self.in_text => self.text.push_str(text),
            XmlEvent::Text(_) => {}
            XmlEvent::Close(name) => self.close(name, role),
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.rows.open(name, attributes);
        match name {
            "sld" | "sldLayout" | "sldMaster" => {
                self.is_known = attributes.all().iter().any(|(_, value)| value == WORDS);
            }
            "cSld" => self.in_canvas = true,
            "sp" | "pic" | "cxnSp" | "graphicFrame" => {
                self.is_placeholder = false;
                self.in_picture = name == "pic";
                self.has_shapes = true;
            }
            "ph" => self.is_placeholder = true,
            "grpSpPr" => self.group = None,
            "ext" => self.group = sides(attributes),
            "rPr" => self.in_run = true,
            "txBody" => {
                self.is_numbered = false;
                self.is_interrupted = false;
            }
            "buAutoNum" => self.is_numbered = true,
            "tc" => self.in_cell = true,
            "t" => self.in_text = true,
            "p" => self.text.clear(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str, role: PartRole) {
        match name {
            "cSld" => self.in_canvas = false,
            "pic" => self.in_picture = false,
            "rPr" => self.in_run = false,
            "tc" => {
                self.in_cell = false;
                self.is_unsupported |= self.rows.is_overfull();
            }
            "t" => self.in_text = false,
            "p" => self.paragraph(role),
            _ => {}
        }
    }

    fn paragraph(&mut self, role: PartRole) {
        if role != PartRole::Slide && self.is_placeholder {
            // A placeholder's prompt, which is not shown.
            return;
        }
        self.letters += self.text.len();
        self.is_unsupported |= self.letters > MOST_LETTERS;
        let is_empty = self.text.trim().is_empty();
        // The painter counts an empty paragraph; PowerPoint does not.
        self.is_interrupted |= is_empty && self.is_numbered;
        self.is_unsupported |= self.is_interrupted && !is_empty;
        self.is_unsupported |= !self.text.chars().all(is_painted);
        // Text that is aligned with spaces depends on the exact font.
        self.is_unsupported |= self.text.trim_end().contains("    ");
        // These texts are not on the slide itself: personal data in them would not be masked, and slide numbers in them are not known.
        self.is_unsupported |= role != PartRole::Slide
            && (self.text.contains(NUMBER)
                || !personal_data(&self.text, &Allowed::default()).is_empty());
        if self.in_cell {
            self.rows.paragraph(&self.text);
        }
    }

    fn passes_over(&self, name: &str, attributes: &Attributes<'_>, role: PartRole) -> bool {
        let has = |name: &str| attributes.get(name).is_some();
        let is_on = |name: &str| attributes.is(name, "1") || attributes.is(name, "true");
        let is_turned = |name: &str| attributes.number(name).is_some_and(|value| value != 0);
        match name {
            // Alternatives of which the painter takes the wrong one: formulas, ink, new kinds of charts.
            "AlternateContent" => self.in_canvas,
            "contentPart" => true,
            "cNvPr" => is_on("hidden"),
            "graphicData" => {
                let uri = attributes.get("uri").unwrap_or_default();
                !uri.ends_with("/table") && !uri.ends_with("/diagram")
            }
            "overrideClrMapping" => role != PartRole::Slide,
            // The style of a placeholder: the painter prefers the inherited one.
            "style" => self.is_placeholder && role == PartRole::Slide,
            // A group with another scale inside: the painter scales lines and letters too.
            "chExt" => match (self.group, sides(attributes)) {
                (Some(outside), Some(inside)) => !is_same_size(outside, inside),
                _ => false,
            },
            // A shape filled as its group or as the background.
            "grpFill" => true,
            "sp" => is_on("useBgFill"),
            // Images that are lightened, recoloured or transparent; cropped to a shape; or placed outside their frame.
            "alphaModFix" => attributes.number("amt").is_some_and(|value| value < 90_000),
            "alphaBiLevel" | "alphaRepl" | "biLevel" | "clrChange" | "clrRepl" | "duotone" => true,
            "lum" => has("bright") || has("contrast"),
            "srcRect" => !self.in_picture && has_sides(attributes),
            "fillRect" => has_sides(attributes),
            // Colours in notations that the painter does not know.
            "scrgbClr" | "hslClr" => role != PartRole::Drawing,
            "prstClr" => !attributes.get("val").is_some_and(|name| {
                ["black", "white", "red", "green", "blue", "yellow", "gray"].contains(&&*name)
            }),
            "inv" | "comp" | "gamma" | "invGamma" | "hue" | "sat" => self.in_canvas,
            // Letters of a symbol font, raised or struck through, or from right to left.
            "sym" => self.in_run,
            "rPr" => {
                let is_struck = attributes
                    .get("strike")
                    .is_some_and(|strike| strike != "noStrike");
                is_struck || is_turned("baseline")
            }
            "pPr" => is_on("rtl"),
            "buAutoNum" => attributes
                .number("startAt")
                .is_some_and(|number| number > HIGHEST_NUMBER),
            // Text in columns, rotated or curved.
            "bodyPr" => {
                is_turned("rot") || attributes.number("numCol").is_some_and(|number| number > 1)
            }
            "tcPr" => attributes.get("vert").is_some_and(|vert| vert != "horz"),
            // Line spacing that is reduced so that the text fits.
            "normAutofit" => is_turned("lnSpcReduction"),
            "prstTxWarp" => !attributes.is("prst", "textNoShape"),
            "camera" => !attributes.is("prst", "orthographicFront"),
            _ => false,
        }
    }
}

fn sides(attributes: &Attributes<'_>) -> Option<(i64, i64)> {
    Some((attributes.number("cx")?, attributes.number("cy")?))
}

/// Are the sizes the same, to a fiftieth?
fn is_same_size(outside: (i64, i64), inside: (i64, i64)) -> bool {
    let is_same = |outside: i64, inside: i64| {
        outside.saturating_sub(inside).saturating_abs() <= inside.saturating_abs() / 50
    };
    is_same(outside.0, inside.0) && is_same(outside.1, inside.1)
}

fn has_sides(attributes: &Attributes<'_>) -> bool {
    let mut sides = ["l", "t", "r", "b"].into_iter();
    sides.any(|side| attributes.number(side).is_some_and(|value| value != 0))
}

/// Letters that stand side by side, left to right, and look as they are. Others need more than painting single letters:
/// joining, marks above letters, another direction, or a font in which a letter is a symbol.
fn is_painted(letter: char) -> bool {
    !matches!(letter,
        '\t' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{590}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{e000}'..)
}
