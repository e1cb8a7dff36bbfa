//! XML as a sequence of openings, closings and texts, by local names.
//!
//! Only the five predefined entities and numeric references, no document types, a limit on depth; a broken end is cut off.

use crate::documents::problem::{Problem, damaged};
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

/// The greatest depth; programs write far less.
const DEEPEST: usize = 256;

pub enum XmlEvent<'a> {
    Open(&'a str, Attributes<'a>),
    Close(&'a str),
    Text(&'a str),
}

pub struct Attributes<'a>(&'a BytesStart<'a>);

impl Attributes<'_> {
    /// The element's full name, with its prefix.
    pub fn name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// The attribute by local name, or by prefix and name: `val` finds `w:val`; `r:id` finds only `r:id`.
    pub fn get(&self, name: &str) -> Option<String> {
        let found = self.0.attributes().with_checks(false).flatten().find(|a| {
            if name.contains(':') {
                a.key.as_ref() == name
            } else {
                a.key.local_name().as_ref() == name
            }
        })?;
        let raw = found.value.as_ref();
        Some(unescape(raw).map_or_else(|_| raw.to_owned(), |text| text.into_owned()))
    }

    /// All attributes, with their prefixes.
    pub fn all(&self) -> Vec<(String, String)> {
        let mut all = self.0.attributes();
        all.with_checks(false);
        all.flatten()
            .map(|a| {
                let raw = a.value.as_ref();
                let value = unescape(raw).map_or_else(|_| raw.to_owned(), |text| text.into_owned());
                (a.key.as_ref().to_owned(), value)
            })
            .collect()
    }

    /// Visits the values of all attributes that are longer than a word; the names of namespaces are left out.
    pub fn each_value(&self, mut visit: impl FnMut(&str)) {
        let mut all = self.0.attributes();
        all.with_checks(false);
        for attribute in all.flatten() {
            let raw = attribute.value.as_ref();
            if raw.len() > 5 && !attribute.key.as_ref().starts_with("xmlns") {
                match unescape(raw) {
                    Ok(value) => visit(&value),
                    Err(_) => visit(raw),
                }
            }
        }
    }

    /// The tag, without its angle brackets, with only the attributes that `is_kept`, by their full names. None: that is all of them.
    pub fn kept(&self, is_kept: impl Fn(&str) -> bool) -> Option<String> {
        let mut all = self.0.attributes();
        all.with_checks(false);
        let (kept, others): (Vec<_>, Vec<_>) =
            all.flatten().partition(|own| is_kept(own.key.as_ref()));
        let mut tag = self.name().to_owned();
        for own in kept {
            let value: &str = own.value.as_ref();
            let quote = if value.contains('"') { '\'' } else { '"' };
            tag.push_str(&format!(" {}={quote}{value}{quote}", own.key.as_ref()));
        }
        (!others.is_empty()).then_some(tag)
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name).as_deref() == Some(value)
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }
}

/// Calls `visit` for each event. `mc:Fallback` is skipped: the choice beside it has the same content.
pub fn walk(bytes: &[u8], mut visit: impl FnMut(XmlEvent<'_>)) -> Result<(), Problem> {
    let text = decoded(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut depth = 0_usize;
    let mut fallback: Option<usize> = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(damaged("XML nested too deep"));
                }
                let name = start.local_name();
                if fallback.is_none() && name.as_ref() == "Fallback" {
                    fallback = Some(depth);
                }
                if fallback.is_none() {
                    visit(XmlEvent::Open(name.as_ref(), Attributes(&start)));
                }
            }
            Ok(Event::Empty(start)) if fallback.is_none() => {
                let name = start.local_name();
                visit(XmlEvent::Open(name.as_ref(), Attributes(&start)));
                visit(XmlEvent::Close(name.as_ref()));
            }
            Ok(Event::End(end)) => {
                match fallback {
                    Some(at) if at == depth => fallback = None,
                    Some(_) => {}
                    None => visit(XmlEvent::Close(end.local_name().as_ref())),
                }
                depth = depth.saturating_sub(1);
            }
            Ok(Event::Text(text)) if fallback.is_none() => visit(XmlEvent::Text(&text)),
            Ok(Event::CData(text)) if fallback.is_none() => visit(XmlEvent::Text(&text)),
            Ok(Event::GeneralRef(name)) if fallback.is_none() => {
                if let Some(text) = entity(&name) {
                    visit(XmlEvent::Text(&text));
                }
            }
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

/// Visits what [`walk`] does not: comments, processing instructions, document types, and the paragraphs of `mc:Fallback`.
pub fn unwalked_texts(bytes: &[u8], visit: &mut dyn FnMut(&str)) {
    let text = decoded(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut fallback = 0_usize;
    let mut words = String::new();
    loop {
        match reader.read_event() {
            Ok(Event::Comment(text)) => visit(&text),
            Ok(Event::PI(text)) => visit(&text),
            Ok(Event::DocType(text)) => visit(&text),
            Ok(Event::Start(start)) => {
                fallback += usize::from(fallback > 0 || start.local_name().as_ref() == "Fallback");
            }
            Ok(Event::End(end)) if fallback > 0 => {
                fallback -= 1;
                if fallback == 0 || end.local_name().as_ref() == "p" {
                    visit(&std::mem::take(&mut words));
                }
            }
            Ok(Event::Text(text)) if fallback > 0 => words.push_str(&text),
            Ok(Event::CData(text)) if fallback > 0 => words.push_str(&text),
            Ok(Event::GeneralRef(name)) if fallback > 0 => {
                words.extend(entity(&name));
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

fn entity(name: &str) -> Option<String> {
    let letter = |code: u32| char::from_u32(code).map(String::from);
    if let Some(hex) = name.strip_prefix("#x") {
        u32::from_str_radix(hex, 16).ok().and_then(letter)
    } else if let Some(number) = name.strip_prefix('#') {
        number.parse().ok().and_then(letter)
    } else {
        resolve_predefined_entity(name).map(String::from)
    }
}

/// A piece of a text in XML, with its marks.
pub enum XmlPiece<'a> {
    Open(Attributes<'a>),
    /// An element without content: both its opening and its closing.
    Empty(Attributes<'a>),
    Close,
    Text,
    Comment,
    Instruction,
    /// A declaration, a document type, an entity.
    Other,
}

/// Calls `visit` for each piece, and as it is written: all of them are the whole text. Err: the text is no well-formed XML.
pub fn each_piece(text: &str, mut visit: impl FnMut(XmlPiece<'_>, &str)) -> Result<(), Problem> {
    let (mark, text) = parted(text);
    visit(XmlPiece::Other, mark);
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        let start = usize::try_from(reader.buffer_position()).map_err(damaged)?;
        let event = reader.read_event().map_err(damaged)?;
        let end = usize::try_from(reader.buffer_position()).map_err(damaged)?;
        let piece = match &event {
            Event::Start(_) if depth >= DEEPEST => return Err(damaged("XML nested too deep")),
            Event::Start(element) => {
                depth += 1;
                XmlPiece::Open(Attributes(element))
            }
            Event::Empty(element) => XmlPiece::Empty(Attributes(element)),
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                XmlPiece::Close
            }
            Event::Text(_) | Event::CData(_) => XmlPiece::Text,
            Event::Comment(_) => XmlPiece::Comment,
            Event::PI(_) => XmlPiece::Instruction,
            Event::Eof if depth > 0 => return Err(damaged("XML breaks off")),
            Event::Eof => return Ok(()),
            _ => XmlPiece::Other,
        };
        visit(piece, text.get(start..end).unwrap_or_default());
    }
}

/// What is removed from an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlRemoval {
    Content,
    Whole,
    /// Its tags; its content stays.
    Tags,
}

/// The text without what `removal_of` cuts, by local name and attributes; everything else stays byte for byte. `None`: nothing
/// was cut.
///
/// `removal_of` is called for each element in order, but not for elements inside a cut one. Err: the text is no well-formed XML;
/// what readers make of such a text differs, so nothing can be cut out of it safely.
pub fn cut(
    bytes: &[u8],
    mut removal_of: impl FnMut(&str, &Attributes<'_>) -> Option<XmlRemoval>,
) -> Result<Option<Vec<u8>>, Problem> {
    let whole = std::str::from_utf8(bytes).map_err(damaged)?;
    let (mark, text) = parted(whole);
    let mut kept = mark.to_owned();
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    // The element that is being cut, by its depth.
    let mut cut: Option<(usize, XmlRemoval)> = None;
    // The elements of which only the tags are cut, by their depths.
    let mut opened: Vec<usize> = Vec::new();
    loop {
        let start = usize::try_from(reader.buffer_position()).map_err(damaged)?;
        let event = reader.read_event().map_err(damaged)?;
        let end = usize::try_from(reader.buffer_position()).map_err(damaged)?;
        let mut is_kept = cut.is_none();
        match &event {
            Event::Start(element) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(damaged("XML nested too deep"));
                }
                if cut.is_none() {
                    let how = removal_of(element.local_name().as_ref(), &Attributes(element));
                    is_kept = matches!(how, None | Some(XmlRemoval::Content));
                    match how {
                        Some(XmlRemoval::Tags) => opened.push(depth),
                        how => cut = how.map(|how| (depth, how)),
                    }
                }
            }
            Event::Empty(element) if is_kept => {
                let how = removal_of(element.local_name().as_ref(), &Attributes(element));
                is_kept = matches!(how, None | Some(XmlRemoval::Content));
            }
            Event::End(_) => {
                if cut.is_none() && opened.pop_if(|at| *at == depth).is_some() {
                    is_kept = false;
                }
                if let Some((_, how)) = cut.take_if(|(at, _)| *at == depth) {
                    is_kept = how == XmlRemoval::Content;
                }
                depth = depth.saturating_sub(1);
            }
            Event::Eof if depth > 0 => return Err(damaged("XML breaks off")),
            Event::Eof => break,
            _ => {}
        }
        if is_kept {
            kept.push_str(text.get(start..end).unwrap_or_default());
        }
    }
    Ok((kept != whole).then(|| kept.into_bytes()))
}

/// The byte order mark, if any, and the rest: the reader leaves the mark out without counting it.
fn parted(text: &str) -> (&str, &str) {
    text.split_at(text.len() - text.trim_start_matches('\u{feff}').len())
}

/// UTF-8, or UTF-16 with a byte order mark.
fn decoded(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    let wide = |rest: &[u8], from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = rest
            .chunks_exact(2)
            .map(|pair| from([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units).into()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        rest => String::from_utf8_lossy(rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(xml: &[u8]) -> String {
        let mut said = String::new();
        let result = walk(xml, |node| match node {
            XmlEvent::Open(name, attributes) => {
                said.push_str(&format!("<{name}"));
                for (name, value) in attributes.all() {
                    said.push_str(&format!(" {name}={value}"));
                }
                said.push('>');
            }
            XmlEvent::Close(name) => said.push_str(&format!("</{name}>")),
            XmlEvent::Text(text) => said.push_str(text),
        });
        if result.is_err() {
            said.push_str(" too deep");
        }
        said
    }

    #[test]
    fn what_is_cut_leaves_the_rest_as_it_is() {
        let removal_of = |name: &str, attributes: &Attributes<'_>| match name {
            "creator" => Some(XmlRemoval::Content),
            "person" => Some(XmlRemoval::Whole),
            "ins" if !attributes.is("kept", "1") => Some(XmlRemoval::Tags),
            _ => None,
        };
        let check = |xml: &str, expected: Option<&str>| {
            let found = cut(xml.as_bytes(), removal_of).unwrap();
            assert_eq!(found.as_deref(), expected.map(str::as_bytes), "{xml}");
        };
        check(
            "<?xml version='1.0'?><r a=\"&amp;\"><dc:creator>Kari &amp; <b>Ola</b></dc:creator> <t/></r>",
            Some("<?xml version='1.0'?><r a=\"&amp;\"><dc:creator></dc:creator> <t/></r>"),
        );
        check(
            "\u{feff}<r><person id='1'><x/></person>\n<person/>æ</r>",
            Some("\u{feff}<r>\næ</r>"),
        );
        check("<r><dc:creator/></r>", None);
        check(
            "<r><ins a='1'>ny<ins/><ins kept='1'>re</ins></ins>tekst</r>",
            Some("<r>ny<ins kept='1'>re</ins>tekst</r>"),
        );
        assert!(cut(b"<r>\xFF</r>", removal_of).is_err());
        assert!(cut(b"<r><cre\\ator>Kari</creator></r>", removal_of).is_err());
        assert!(cut(b"<r><creator>Kari", removal_of).is_err());
    }

    #[test]
    fn what_is_not_walked_is_visited() {
        let xml = b"<?notat en?><!DOCTYPE r [<!ENTITY x 'to'>]><r><!-- tre --><mc:Fallback><p>fi<b>re</b></p>fem</mc:Fallback>seks</r>";
        let mut visited = Vec::new();
        unwalked_texts(xml, &mut |text| visited.push(text.trim().to_owned()));
        assert_eq!(
            visited,
            ["notat en", "r [<!ENTITY x 'to'>]", "tre", "fire", "fem"]
        );
    }

    #[test]
    fn names_are_local_and_fallbacks_unsaid() {
        let check = |xml: &str, expected: &str| assert_eq!(events(xml.as_bytes()), expected);
        check(
            "<a:p x='1 &amp; 2'>bl&#229; &lt; &ukjent;</a:p>",
            "<p x=1 & 2>blå < </p>",
        );
        check(
            "<r><mc:Choice>en</mc:Choice><mc:Fallback>to<b/></mc:Fallback>tre</r>",
            "<r><Choice>en</Choice>tre</r>",
        );
        check("<a>halv", "<a>halv");
        assert!(events("<a>".repeat(300).as_bytes()).ends_with("too deep"));
        assert_eq!(events(b"\xFF\xFE<\0a\0/\0>\0"), "<a></a>");
    }
}
