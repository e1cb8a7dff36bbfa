//! SVG: without comments, descriptions for machines, what drawing programs keep for themselves, and words that are not painted.

use super::unless_same;
use crate::documents::containers::xml::{Attributes, XmlPiece, each_piece};
use crate::documents::formats::image::{has_words, hiding_rules};
use crate::documents::hiding_rules::{HidingRules, without_comments};
use crate::documents::problem::{Problem, damaged};

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Elements and rules by which something that is hidden may show itself.
const MOVING: [&str; 4] = ["<animate", "<set", "@keyframes", ":hover"];

pub fn svg(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    // A comment may have spoken of what moves.
    let copy = stripped(&stripped(bytes)?)?;
    Ok(unless_same(copy, bytes))
}

fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let text = std::str::from_utf8(bytes).map_err(damaged)?;
    let is_moving = MOVING.iter().any(|mark| text.contains(mark));
    let mut copy = SvgCopy {
        text: String::with_capacity(text.len()),
        rules: hiding_rules(bytes)?,
        is_still: !is_moving,
        prefixes: vec!["svg".to_owned()],
        open: Vec::new(),
    };
    each_piece(text, |piece, written| copy.take(piece, written))?;
    Ok(copy.text.into_bytes())
}

struct SvgCopy {
    text: String,
    rules: HidingRules,
    /// Nothing that is hidden shows itself later.
    is_still: bool,
    /// Before the names of SVG's own elements, if anything.
    prefixes: Vec<String>,
    open: Vec<PaintedElement>,
}

/// What holds for an element that is open, and for all inside it.
#[derive(Clone, Copy, Default)]
struct PaintedElement {
    is_left_out: bool,
    is_hidden: bool,
    is_style: bool,
}

impl SvgCopy {
    fn take(&mut self, piece: XmlPiece<'_>, written: &str) {
        let around = self.open.last().copied().unwrap_or_default();
        match piece {
            XmlPiece::Open(attributes) => {
                let element = self.element(around, &attributes);
                self.write_tag(element, &attributes, written, ">");
                self.open.push(element);
            }
            XmlPiece::Empty(attributes) => {
                let element = self.element(around, &attributes);
                self.write_tag(element, &attributes, written, "/>");
            }
            XmlPiece::Close => {
                self.open.pop();
                self.write(around, written);
            }
            XmlPiece::Text if around.is_style => self.write(around, &without_comments(written)),
            XmlPiece::Comment => {}
            // It says how the picture looks.
            XmlPiece::Instruction if !written.starts_with("<?xml-stylesheet") => {}
            XmlPiece::Text | XmlPiece::Instruction | XmlPiece::Other => self.write(around, written),
        }
    }

    fn element(&mut self, around: PaintedElement, attributes: &Attributes<'_>) -> PaintedElement {
        let all = attributes.all();
        let own = all.iter().filter(|(_, value)| value == NAMESPACE);
        let own = own.filter_map(|(name, _)| name.strip_prefix("xmlns:"));
        self.prefixes.extend(own.map(str::to_owned));
        let (prefix, name) = divided(attributes.name());
        let all = all
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let is_hidden = around.is_hidden || self.is_still && self.rules.hides(name, all);
        let is_of_others = !prefix.is_empty() && !self.is_own(prefix);
        PaintedElement {
            is_hidden,
            is_left_out: around.is_left_out
                || is_of_others
                || name == "metadata"
                || is_hidden && has_words(name),
            is_style: name == "style",
        }
    }

    fn is_own(&self, prefix: &str) -> bool {
        self.prefixes.iter().any(|own| own == prefix)
    }

    fn write_tag(
        &mut self,
        element: PaintedElement,
        attributes: &Attributes<'_>,
        written: &str,
        end: &str,
    ) {
        let is_kept = |name: &str| match divided(name).0 {
            "" => !name.starts_with("data-"),
            prefix => matches!(prefix, "xml" | "xmlns" | "xlink") || self.is_own(prefix),
        };
        match attributes.kept(is_kept) {
            Some(tag) => self.write(element, &format!("<{tag}{end}")),
            None => self.write(element, written),
        }
    }

    fn write(&mut self, element: PaintedElement, text: &str) {
        if !element.is_left_out {
            self.text.push_str(text);
        }
    }
}

/// The prefix of a name, which may be empty, and the rest.
fn divided(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

#[cfg(test)]
mod tests {
    use super::svg;

    #[test]
    fn a_copy_has_what_is_painted() {
        let check = |inside: &str, expected: &str| {
            let whole = |inside: &str| {
                format!(
                    "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>"
                )
            };
            let copy = svg(whole(inside).as_bytes()).unwrap();
            let copy = copy.map_or(whole(inside), |copy| String::from_utf8(copy).unwrap());
            assert_eq!(copy, whole(expected));
        };
        for kept in [
            "<title>Kart &amp; vei</title><g id='a'><text x='1'>Vik</text></g>",
            "<use xlink:href='#a'/><text opacity='0'>Vik<animate attributeName='opacity' to='1'/></text>",
        ] {
            check(kept, kept);
        }
        check(
            "<!-- Kari --><?notat Kari?><metadata><x>Kari</x></metadata>",
            "",
        );
        check(
            "<g display='none'><path d='M0 0'/><text>Kari <tspan>Nordmann</tspan></text></g>",
            "<g display='none'><path d='M0 0'/></g>",
        );
        check(
            "<style>/* Kari */.av{display:none}</style><text class='av'>Kari</text>",
            "<style>.av{display:none}</style>",
        );
        check(
            "<g inkscape:label='Kari' data-av=\"Kari\" id='a'><sodipodi:namedview a='b'/></g>",
            "<g id=\"a\"></g>",
        );
        assert!(svg(b"<svg><text>").is_err());
        let prefixed = b"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:text>Vik</s:text></s:svg>";
        assert_eq!(svg(prefixed).unwrap(), None);
    }
}
