use crate::base::text::{Slug, is_device};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The letters of a path that are encoded in a URI (RFC 3986), besides all outside ASCII.
const NOT_IN_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The path as it stands in a URI.
pub fn percent_encoded(path: &str) -> String {
    utf8_percent_encode(path, NOT_IN_URI).to_string()
}

/// Does the text begin as an address on the web does, and not as a file's name?
pub fn is_web_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        let mut known = ["http", "https"].iter();
        known.any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

/// The path of a web address: `/arkiv/` of `https://example.no/arkiv/`. Empty: nothing stands after the host.
pub fn path_of_address(address: &str) -> &str {
    let host = address.split_once("://").map_or("", |(_, host)| host);
    host.find('/').map_or("", |slash| &host[slash..])
}

/// An address of the site's own, with or without slashes at its ends, as a regular expression (ECMA-262). Some that match cannot
/// name a folder on every system.
pub const ADDRESS_PATTERN: &str = r#"^/*[^?#%\\:*"<>|\s./][^?#%\\:*"<>|\s]*$"#;

/// Whether a page may have this address (without slashes at its ends): every part can name a folder on Windows, macOS
/// and Linux, and has no character with a special meaning in an address.
pub fn is_address(address: &str) -> bool {
    address.split('/').all(is_part)
}

fn is_part(part: &str) -> bool {
    let has_meaning = |letter: char| {
        letter.is_control()
            || letter.is_whitespace()
            || matches!(
                letter,
                '?' | '#' | '%' | '\\' | ':' | '*' | '"' | '<' | '>' | '|'
            )
    };
    let stem = part.split('.').next().unwrap_or_default();
    !part.is_empty()
        && part.len() <= Slug::LONGEST
        && !part.starts_with('.')
        && !part.ends_with('.')
        && !part.contains(has_meaning)
        && !is_device(stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_pattern_of_addresses(text in r"[a/.: ?_-]{0,6}") {
            let pattern = regex::Regex::new(ADDRESS_PATTERN).expect("a pattern");
            if is_address(text.trim_matches('/')) {
                prop_assert!(pattern.is_match(&text));
            }
        }
    }

    #[test]
    fn the_path_of_an_address() {
        for (address, path) in [
            ("https://example.no/arkiv/", "/arkiv/"),
            ("https://example.no", ""),
            ("https://example.no/", "/"),
            ("http://localhost:8080/a/b", "/a/b"),
            ("a/b", ""),
        ] {
            assert_eq!(path_of_address(address), path);
        }
    }

    #[test]
    fn what_a_page_may_be_called() {
        for address in ["om", "om/oss", "gammel/side.html", "Samlinger_2018", "økt"] {
            assert!(is_address(address), "{address}");
        }
        for address in [
            "",
            "a//b",
            "../x",
            ".skjult",
            "sam. ",
            "sam.",
            "a?b",
            "a#b",
            "a%2fb",
            "CON",
            "aux.html",
            "javascript:x",
            "a\\b",
            "a\nb",
        ] {
            assert!(!is_address(address), "{address}");
        }
        assert!(!is_address(&"a".repeat(121)));
    }
}
