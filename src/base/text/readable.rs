//! The text that a page shows or gives to assistive technology and search engines: text nodes, and texts in attributes.

use super::html::{ENTITIES, is_inline};
use super::readable_data::readable_json;
use memchr::{memchr, memchr3};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// Attributes whose values are texts or addresses.
const ATTRIBUTES: [&str; 6] = ["alt", "title", "content", "href", "aria-label", "value"];

/// The beginning of an element with JSON-LD, which has no `<` inside: it is written with an escape.
const DATA_BLOCK: &str = "script type=\"application/ld+json\"";

/// The text of an HTML or XML document. The texts of attributes come where their elements begin, each on a line of its own.
/// Inline elements do not break a line.
pub fn readable(html: &str) -> Cow<'_, str> {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    let mut is_after_fact = false;
    while let Some(start) = rest.find('<') {
        text.push_str(&rest[..start]);
        rest = &rest[start + 1..];
        let end = end_of_tag(rest);
        let tag = &rest[..end];
        let is_fact = is_fact(tag);
        let are_facts = start == 0 && (is_fact || is_after_fact);
        if !is_inline(tag) || are_facts && !text.ends_with('\n') {
            text.push('\n');
        }
        is_after_fact = is_fact;
        push_attributes(tag, &mut text);
        let is_data = tag.starts_with(DATA_BLOCK);
        rest = rest.get(end + 1..).unwrap_or_default();
        if is_data {
            let end = rest.find('<').unwrap_or(rest.len());
            text.push_str(&readable_json(&rest[..end]));
            rest = &rest[end..];
        }
    }
    text.push_str(rest);
    Cow::Owned(without_entities(text))
}

/// Templates make such elements of facts, and styles set those apart that follow each other without a text between. No text of a site has
/// them within a word.
fn is_fact(tag: &str) -> bool {
    let name = tag.strip_prefix('/').unwrap_or(tag);
    name.strip_prefix("span")
        .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric()))
}

/// The end of the tag: the first `>` outside quoted values.
fn end_of_tag(tag: &str) -> usize {
    let bytes = tag.as_bytes();
    let mut at = 0;
    while let Some(found) = memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        at += found;
        if bytes[at] == b'>' {
            return at;
        }
        match memchr(bytes[at], &bytes[at + 1..]) {
            Some(closing) => at += closing + 2,
            None => break,
        }
    }
    tag.len()
}

/// Adds the values of attributes that hold texts, each between line feeds. Addresses within the site are skipped.
fn push_attributes(tag: &str, text: &mut String) {
    for (at, _) in tag.match_indices("=\"") {
        let name = tag[..at]
            .rsplit(|letter: char| letter.is_whitespace())
            .next();
        let Some(name) = name.filter(|name| ATTRIBUTES.contains(name)) else {
            continue;
        };
        let value = &tag[at + 2..];
        let value = &value[..value.find('"').unwrap_or(value.len())];
        if name == "href" && !value.contains(':') {
            continue;
        }
        text.push('\n');
        let value = value.strip_prefix("mailto:").unwrap_or(value);
        // An address may hold a text with its spaces and letters encoded.
        text.push_str(&percent_decode_str(value).decode_utf8_lossy());
        text.push('\n');
    }
}

/// The text with the letters that entities stand for, by name or by number: `&amp;`, `&#82;`, `&#x52;`.
pub fn without_entities(text: String) -> String {
    if !text.contains('&') {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (letter, length) = entity(rest).unwrap_or(('&', 1));
        plain.push(letter);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

/// The letter that the entity at the start of the text stands for, and the entity's length in bytes. None: there is none.
pub fn entity(text: &str) -> Option<(char, usize)> {
    let end = text
        .bytes()
        .take(LONGEST_ENTITY)
        .position(|byte| byte == b';')?;
    let entity = &text[..=end];
    let code = match entity[..end].strip_prefix("&#") {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        },
        None => {
            let mut known = ENTITIES.iter();
            let (_, letter) = known.find(|(name, _)| *name == entity)?;
            u32::from(letter.chars().next()?)
        }
    };
    Some((char::from_u32(code)?, entity.len()))
}

/// In bytes; the last letter of Unicode has ten, and zeros may stand before a number.
const LONGEST_ENTITY: usize = 16;

#[cfg(test)]
mod tests {
    use super::{readable, without_entities};

    #[test]
    fn entities_stand_for_letters() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without_entities(text.to_owned()), expected, "{text}");
        };
        check("&#82;ing &#x34;12&#32;34&amp;567", "Ring 412 34&567");
        check("&#; &#x; &#zz; &", "&#; &#x; &#zz; &");
        check("&amp;lt; &lt;b&gt;&nbsp;&#39;", "&lt; <b> '");
        check(&"&#".repeat(3), "&#&#&#");
        check("a&b;å&æøå;", "a&b;å&æøå;");
    }

    #[test]
    fn texts_and_attributes() {
        let check = |html: &str, expected: &[&str]| {
            let text = readable(html);
            let lines: Vec<&str> = text
                .lines()
                .filter(|line| !line.trim().is_empty())
                .collect();
            assert_eq!(lines, expected, "{html}");
        };
        check("<p>412 <b>34</b> 567</p><p>Neste", &["412 34 567", "Neste"]);
        check(
            "<img alt=\"a > b\" src=\"x.png\">etter",
            &["a > b", "etter"],
        );
        check("<a href=\"mailto:a@b.no\">skriv</a>", &["a@b.no", "skriv"]);
        check("<a href=\"../x/\">x</a>", &["x"]);
        check("<td>A &amp; B</td><td>&quot;C&quot;", &["A & B", "\"C\""]);
        check("<p", &[]);
        check(
            "<span class=\"phase\">a@b.no</span><span></span><b>2023</b>",
            &["a@b.no", "2023"],
        );
        check(
            "<span>412 34 567</span> kr<span class=\"x\">!</span>",
            &["412 34 567 kr!"],
        );
        check(
            r#"<script type="application/ld+json">{"a":"tlf.\n22 \u003cb>"}</script>"#,
            &["{\"a\":\"tlf.", "22 <b>\"}"],
        );
    }
}
