//! The last step for a text with HTML: ammonia parses it as a browser does, and prints it again.
//!
//! The printer has already removed everything unknown; ammonia is a second check. Texts without HTML skip it, since
//! sanitising takes several times as long as printing.

use ammonia::{Builder, UrlRelative};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

static SANITISER: LazyLock<Builder<'static>> = LazyLock::new(sanitiser);

/// The HTML as a browser understands it, with nothing in it but what the printer writes and keeps.
pub fn sanitised(html: &str) -> String {
    SANITISER.clean(html).to_string()
}

/// The elements that the printer writes, and those of the text's own HTML that it keeps.
const ELEMENTS: [&str; 56] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

fn sanitiser() -> Builder<'static> {
    let mut builder = Builder::empty();
    builder
        .tags(ELEMENTS.into())
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(HashSet::from(["lang", "dir", "id", "role", "aria-label"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title", "rel"])),
            ("abbr", HashSet::from(["title"])),
            ("details", HashSet::from(["open"])),
            ("dfn", HashSet::from(["title"])),
            ("div", HashSet::from(["class", "tabindex"])),
            (
                "img",
                HashSet::from([
                    "src", "alt", "width", "height", "loading", "decoding", "title",
                ]),
            ),
            ("ol", HashSet::from(["start"])),
            ("pre", HashSet::from(["tabindex"])),
            ("section", HashSet::from(["class"])),
            ("td", HashSet::from(["class"])),
            ("th", HashSet::from(["class", "scope"])),
            ("time", HashSet::from(["datetime"])),
        ]))
        .url_schemes(HashSet::from(["https", "http", "mailto", "tel"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None);
    builder
}
