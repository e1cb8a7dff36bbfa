//! What the painter passes over without a word, and what would then be shown as it is not.
//!
//! Not here: what it reports itself (charts, embedded objects, free forms, vertical text, letters that no face has, other formats of
//! pictures), and what may be missing from a small picture (shadows, reflections, underlines, the space between paragraphs).

use super::NUMBER;
use super::part_role::PartRole;
use super::row_heights::Rows;
use crate::documents::containers::xml::{Attributes, XmlEvent, walk};
use crate::documents::personal_data::{Allowed, personal_data};
use crate::documents::problem::Problem;

/// The names that PowerPoint writes; those of the strict format mean the same, and are not the same.
const WORDS: &str = "http://schemas.openxmlformats.org/presentationml/2006/main";

/// In bytes and in letters: more than a slide that can be looked at, and as much as may be painted in a moment.
const LARGEST: usize = 2 << 20;
const MOST_LETTERS: usize = 20_000;
/// Numbers that PowerPoint counts to.
const HIGHEST_NUMBER: i64 = 32_767;

pub fn is_beyond(xml: &[u8], role: PartRole) -> Result<bool, Problem> {
    if xml.len() > LARGEST {
        return Ok(true);
    }
    let mut looked = Looked::default();
    walk(xml, |node| looked.at(node, role))?;
    let is_there = match role {
        // A diagram that was never drawn has a drawing all the same.
        PartRole::Drawing => looked.has_shapes,
        _ => looked.is_known,
    };
    Ok(looked.is_beyond || !is_there)
}

#[derive(Default)]
struct Looked {
    is_beyond: bool,
    /// It is a slide, or what stands behind one, in the words that the painter knows.
    is_known: bool,
    /// In a slide's shapes: what stands after them is how it moves.
    in_canvas: bool,
    /// So many extensions deep: they are not painted, and have a plain form beside them.
    extended: usize,
    in_picture: bool,
    /// In the properties of letters that are there.
    in_run: bool,
    has_shapes: bool,
    is_placeholder: bool,
    /// A group's size, which its parts' is to be too.
    group: Option<(i64, i64)>,
    in_text: bool,
    letters: usize,
    /// A paragraph so far.
    text: String,
    is_numbered: bool,
    /// An empty paragraph among numbered ones.
    is_interrupted: bool,
    in_cell: bool,
    rows: Rows,
}

impl Looked {
    fn at(&mut self, node: XmlEvent<'_>, role: PartRole) {
        match node {
            XmlEvent::Open("extLst", _) => self.extended += 1,
            XmlEvent::Close("extLst") => self.extended = self.extended.saturating_sub(1),
            _ if self.extended > 0 => {}
            XmlEvent::Open(name, attributes) => {
                self.is_beyond |= self.passes_over(name, &attributes, role);
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
                self.is_beyond |= self.rows.is_overfull();
            }
            "t" => self.in_text = false,
            "p" => self.paragraph(role),
            _ => {}
        }
    }

    fn paragraph(&mut self, role: PartRole) {
        if role != PartRole::Slide && self.is_placeholder {
            // It prompts for a text, and is not shown.
            return;
        }
        self.letters += self.text.len();
        self.is_beyond |= self.letters > MOST_LETTERS;
        let is_empty = self.text.trim().is_empty();
        // The painter counts one that is empty.
        self.is_interrupted |= is_empty && self.is_numbered;
        self.is_beyond |= self.is_interrupted && !is_empty;
        self.is_beyond |= !self.text.chars().all(is_painted);
        // Put in their place by spaces, which are as wide as they are only in the face they were typed in.
        self.is_beyond |= self.text.trim_end().contains("    ");
        // Nobody else reads these texts: where they tell on people they would not be covered, and whose number they say is not known.
        self.is_beyond |= role != PartRole::Slide
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
            // Said in two ways, and the painter takes the other one: formulas, handwriting, new kinds of charts.
            "AlternateContent" => self.in_canvas,
            "contentPart" => true,
            "cNvPr" => is_on("hidden"),
            "graphicData" => {
                let uri = attributes.get("uri").unwrap_or_default();
                !uri.ends_with("/table") && !uri.ends_with("/diagram")
            }
            "overrideClrMapping" => role != PartRole::Slide,
            // A placeholder's own style: the painter lets what it inherits go first.
            "style" => self.is_placeholder && role == PartRole::Slide,
            // A group's parts at another scale: the painter scales lines and letters too.
            "chExt" => match (self.group, sides(attributes)) {
                (Some(outside), Some(inside)) => !is_same_size(outside, inside),
                _ => false,
            },
            // A group's fill, and the background's, in a shape.
            "grpFill" => true,
            "sp" => is_on("useBgFill"),
            // Pictures made lighter, of one colour or transparent; cut, but as pictures are; put elsewhere than over their frame.
            "alphaModFix" => attributes.number("amt").is_some_and(|value| value < 90_000),
            "alphaBiLevel" | "alphaRepl" | "biLevel" | "clrChange" | "clrRepl" | "duotone" => true,
            "lum" => has("bright") || has("contrast"),
            "srcRect" => !self.in_picture && has_sides(attributes),
            "fillRect" => has_sides(attributes),
            // Colours by other words.
            "scrgbClr" | "hslClr" => role != PartRole::Drawing,
            "prstClr" => !attributes.get("val").is_some_and(|name| {
                ["black", "white", "red", "green", "blue", "yellow", "gray"].contains(&&*name)
            }),
            "inv" | "comp" | "gamma" | "invGamma" | "hue" | "sat" => self.in_canvas,
            // Letters of another face, raised or struck out, from right to left.
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
            // Text in columns, turned or bent.
            "bodyPr" => {
                is_turned("rot") || attributes.number("numCol").is_some_and(|number| number > 1)
            }
            "tcPr" => attributes.get("vert").is_some_and(|vert| vert != "horz"),
            // Lines that are nearer to each other, so that all of them have room.
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

/// But for a fiftieth.
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

/// Letters that stand one by one, from left to right, and are what they look like. The others need more than a painter of letters:
/// joints, marks above them, another direction, or a face in which a letter is a drawing.
fn is_painted(letter: char) -> bool {
    !matches!(letter,
        '\t' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{590}'..='\u{1dff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{e000}'..)
}
