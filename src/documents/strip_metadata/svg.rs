//! SVG: without comments, descriptions for machines, what drawing programs keep for themselves, and words that are not painted.

use super::unless_same;
use crate::documents::containers::xml::{Attributes, XmlEvent, XmlPiece, each_piece, walk};
use crate::documents::formats::image::{has_words, hiding_rules};
use crate::documents::hiding_rules::{HidingRules, decided_by_attribute, without_comments};
use crate::documents::problem::{Problem, damaged};
use std::collections::BTreeSet;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";
const OF_LINKS: &str = "http://www.w3.org/1999/xlink";

/// Elements by which something that is hidden may show itself, here or in another place, beside those that animate.
const MOVING: [&str; 5] = ["set", "use", "tref", "feImage", "script"];
/// Elements that are painted where others name them, even if they stand in something hidden.
const PAINTED_ELSEWHERE: [&str; 5] = ["symbol", "pattern", "mask", "clipPath", "marker"];
/// What an element inside a hidden one may set otherwise.
const INHERITED: [&str; 2] = ["visibility", "font-size"];

pub fn svg(bytes: &[u8]) -> Result<Option<Vec<u8>>, Problem> {
    Ok(unless_same(stripped(bytes)?, bytes))
}

fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let text = std::str::from_utf8(bytes).map_err(damaged)?;
    let rules = hiding_rules(bytes)?;
    let mut copy = SvgCopy {
        text: String::with_capacity(text.len()),
        shown_again: shown_again(bytes, &rules)?,
        // Style sheets of their own are not read, nor is what may be a choice of Office.
        is_still: !has_moving(bytes)?
            && !text.contains("<?xml-stylesheet")
            && !text.contains("Fallback"),
        rules,
        prefixes: BTreeSet::from(["svg".to_owned()]),
        link_prefixes: BTreeSet::from(["xml", "xmlns", "xlink"].map(str::to_owned)),
        sheet: String::new(),
        open: Vec::new(),
    };
    each_piece(text, |piece, written| copy.take(piece, written))?;
    Ok(copy.text.into_bytes())
}

fn has_moving(bytes: &[u8]) -> Result<bool, Problem> {
    let mut is_moving = false;
    walk(bytes, |node| {
        if let XmlEvent::Open(name, _) = node {
            is_moving |= name.starts_with("animate") || MOVING.contains(&name);
        }
    })?;
    Ok(is_moving)
}

/// The properties that hide an element while something inside it sets them otherwise.
fn shown_again(bytes: &[u8], rules: &HidingRules) -> Result<BTreeSet<&'static str>, Problem> {
    let mut found = BTreeSet::new();
    // What hides each open element, itself or around it.
    let mut open: Vec<BTreeSet<&'static str>> = Vec::new();
    walk(bytes, |node| match node {
        XmlEvent::Open(name, attributes) => {
            let mut hiding = open.last().cloned().unwrap_or_default();
            let all = attributes.all();
            for (name, value) in &all {
                let (_, showing) = decided_by_attribute(name, value);
                found.extend(showing.into_iter().filter(|own| hiding.contains(own)));
            }
            let all = all.iter().map(|(name, value)| (&**name, &**value));
            let own = rules.certainly_hiding(name, all);
            hiding.extend(own.into_iter().filter(|own| INHERITED.contains(own)));
            open.push(hiding);
        }
        XmlEvent::Close(_) => {
            open.pop();
        }
        XmlEvent::Text(_) => {}
    })?;
    Ok(found)
}

struct SvgCopy {
    text: String,
    rules: HidingRules,
    /// Properties that hide nothing for certain.
    shown_again: BTreeSet<&'static str>,
    /// Nothing that is hidden shows itself later.
    is_still: bool,
    /// Before the names of SVG's own elements, if anything.
    prefixes: BTreeSet<String>,
    /// Before the names of attributes of XML and of links.
    link_prefixes: BTreeSet<String>,
    /// The style sheet that is open, as it is written.
    sheet: String,
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
        if let XmlPiece::Open(_) | XmlPiece::Empty(_) | XmlPiece::Close = piece {
            let sheet = std::mem::take(&mut self.sheet);
            self.write(around, &cleaned(&sheet));
        }
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
            XmlPiece::Comment => {}
            XmlPiece::Text | XmlPiece::Other if around.is_style => self.sheet.push_str(written),
            // It says how the picture looks.
            XmlPiece::Instruction if !written.starts_with("<?xml-stylesheet") => {}
            XmlPiece::Text | XmlPiece::Instruction | XmlPiece::Other => self.write(around, written),
        }
    }

    fn element(&mut self, around: PaintedElement, attributes: &Attributes<'_>) -> PaintedElement {
        let all = attributes.all();
        for (name, value) in &all {
            let prefixes = match value.as_str() {
                NAMESPACE => &mut self.prefixes,
                OF_LINKS => &mut self.link_prefixes,
                _ => continue,
            };
            prefixes.extend(name.strip_prefix("xmlns:").map(str::to_owned));
        }
        let (prefix, name) = divided(attributes.name());
        let all = all.iter().map(|(name, value)| (&**name, &**value));
        let hiding = self.rules.certainly_hiding(name, all);
        let is_hidden = self.is_still
            && !PAINTED_ELSEWHERE.contains(&name)
            && (around.is_hidden || !hiding.is_subset(&self.shown_again));
        let is_of_others = !prefix.is_empty() && !self.prefixes.contains(prefix);
        PaintedElement {
            is_hidden,
            is_left_out: around.is_left_out
                || is_of_others
                || name == "metadata"
                || is_hidden && has_words(name),
            is_style: name == "style",
        }
    }

    fn write_tag(
        &mut self,
        element: PaintedElement,
        attributes: &Attributes<'_>,
        written: &str,
        end: &str,
    ) {
        let is_kept = |name: &str| match divided(name).0 {
            "" => !name.starts_with("data-") || self.rules.has_data_name(name),
            prefix => self.link_prefixes.contains(prefix) || self.prefixes.contains(prefix),
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

/// A style sheet, as it is written in XML, without its comments; as it is where XML's own marks or unknown entities in a comment
/// leave open where it ends.
fn cleaned(sheet: &str) -> String {
    // An escape or an entity may begin or end a string.
    if ["\\", "&quot;", "&apos;"]
        .iter()
        .any(|sign| sheet.contains(sign))
    {
        return sheet.to_owned();
    }
    let mut rest = sheet;
    while let Some((_, after)) = rest.split_once("/*") {
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        let mut entities = comment.split('&').skip(1).filter_map(|begin| {
            let (name, _) = begin.split_once(';')?;
            let is_name = name
                .chars()
                .all(|c| c.is_alphanumeric() || "#_-.:".contains(c));
            is_name.then_some(name)
        });
        let is_open = comment.contains("<![CDATA[")
            || comment.contains("]]>")
            || entities.any(|name| !matches!(name, "amp" | "lt" | "gt" | "quot" | "apos"));
        if is_open {
            return sheet.to_owned();
        }
        rest = after;
    }
    without_comments(sheet)
}

#[cfg(test)]
mod tests {
    use super::svg;

    fn check(inside: &str, expected: &str) {
        let whole = |inside: &str| {
            format!("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>")
        };
        let copy = svg(whole(inside).as_bytes()).unwrap();
        let copy = copy.map_or(whole(inside), |copy| String::from_utf8(copy).unwrap());
        assert_eq!(copy, whole(expected));
    }

    #[test]
    fn a_copy_has_what_is_painted() {
        for kept in [
            "<title>Kart &amp; vei</title><g id='a'><text x='1'>Vik</text></g>",
            "<use xlink:href='#a'/><text opacity='0'>Vik<animate attributeName='opacity' to='1'/></text>",
            "<text opacity='0'>Vik<s:animate xmlns:s='http://www.w3.org/2000/svg' to='1'/></text>",
            "<style>/*<![CDATA[*/.a{fill:red}/*]]>*/</style>",
            "<style>/* &#42;/ .a{fill:red} /* */</style>",
            "<g xmlns:xl='http://www.w3.org/1999/xlink'><a xl:href='#a'/></g>",
            "<g display='none'><symbol id='a'><text>Vik</text></symbol></g><use href='#a'/>",
            "<g display='none'><pattern id='a'><text>Vik</text></pattern></g><path fill='url(#a)'/>",
            "<g visibility='hidden'><text visibility='visible'>Vik</text></g>",
            "<text font-size='0'><tspan font-size='9'>Vik</tspan></text>",
            "<style>text{opacity:0} .vis{opacity:1}</style><text class='vis'>Vik</text>",
            "<style>.a{display:none}</style><text class='a' style='display:inline'>Vik</text>",
            "<style>@media print{.b{fill:red} .a{display:none}}</style><text class='a'>Vik</text>",
            "<style media='print'>.a{display:none}</style><text class='a'>Vik</text>",
            "<style>[data-k='1']{fill:red}</style><path data-k='1'/>",
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
            "<style>/* Kari &amp; co */.a{fill:red}<![CDATA[/* Ola & co */]]></style>",
            "<style>.a{fill:red}<![CDATA[]]></style>",
        );
        check(
            "<g visibility='hidden'><text>Kari</text></g><text visibility='visible'>Vik</text>",
            "<g visibility='hidden'></g><text visibility='visible'>Vik</text>",
        );
        check(
            "<g inkscape:label='Kari' data-av=\"Kari\" id='a'><sodipodi:namedview a='b'/></g>",
            "<g id=\"a\"></g>",
        );
        assert!(svg(b"<svg><text>").is_err());
        let marked = "\u{feff}<svg><!-- Kari --><text>Vik</text></svg>";
        let bare = "\u{feff}<svg><text>Vik</text></svg>".as_bytes();
        assert_eq!(svg(marked.as_bytes()).unwrap().as_deref(), Some(bare));
        let prefixed = b"<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:text>Vik</s:text></s:svg>";
        assert_eq!(svg(prefixed).unwrap(), None);
    }
}
