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

/// Endings of the files that gatherings have. Some are domains of countries, too (`.md`).
const FILE_ENDINGS: [&str; 14] = [
    ".md", ".pdf", ".html", ".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx", ".csv", ".txt",
    ".jpg", ".jpeg", ".png",
];

/// Does the text end as the names of files do?
pub fn has_file_ending(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    FILE_ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// Is it a file on somebody's own machine: `file:///C:/Users/kari/a.pdf`, `C:/a.pdf` or a share of Windows?
pub fn is_on_own_machine(target: &str) -> bool {
    let is_share = target.trim().starts_with("\\\\");
    let target = target.trim().replace('\\', "/").to_ascii_lowercase();
    let drive = target.split_once(":/").map(|(drive, _)| drive);
    let is_drive = drive.is_some_and(|drive| {
        drive.len() == 1 && drive.starts_with(|letter: char| letter.is_ascii_alphabetic())
    });
    target.starts_with("file:") || is_drive || is_share
}

/// The address on the web that was meant by one with a slip in its beginning: `https:/example.no`, `htp://example.no`,
/// `https//example.no`. None: it begins as it should, or is something else.
pub fn mended_beginning(target: &str) -> Option<String> {
    let target = target.trim();
    let end = target.find(|letter: char| !letter.is_ascii_alphabetic())?;
    let (scheme, rest) = target.split_at(end);
    let host = rest.trim_start_matches([':', ';', '/', '\\']);
    let signs = &rest[..rest.len() - host.len()];
    // A folder may be called `http`.
    if signs.is_empty() || signs == "/" && has_file_ending(host) {
        return None;
    }
    let scheme = scheme.to_ascii_lowercase();
    let is_near = |right: &&str| strsim::damerau_levenshtein(&scheme, right) < 2;
    let right = match scheme.as_str() {
        "http" => "http",
        _ => ["https", "http"].into_iter().find(|right| is_near(right))?,
    };
    let has_host = host
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|host| host.contains('.'));
    let is_right = scheme == right && signs == "://";
    let is_meant = signs.contains('/') || scheme == right && signs.contains(':');
    (has_host && is_meant && !is_right).then(|| format!("{right}://{host}"))
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
    fn what_is_on_a_machine_of_ones_own() {
        let own = [
            "file:///C:/Users/kari/a.pdf",
            "FILE://server/a",
            "C:\\Users\\kari\\a.pdf",
            "d:/a.pdf",
            "\\\\server\\felles\\a.pdf",
        ];
        for target in own {
            assert!(is_on_own_machine(target), "{target}");
        }
        for target in ["https://a.no/", "a.pdf", "../a.pdf", "x:y", "/c/", ""] {
            assert!(!is_on_own_machine(target), "{target}");
        }
    }

    #[test]
    fn addresses_with_a_slip_in_their_beginning() {
        let check = |target: &str, expected: Option<&str>| {
            assert_eq!(mended_beginning(target).as_deref(), expected, "{target}");
        };
        for slip in [
            "https:/",
            "https//",
            "htps://",
            "https:///",
            "https;//",
            "ttps://",
        ] {
            check(&format!("{slip}example.no/a"), Some("https://example.no/a"));
        }
        check("http:example.no", Some("http://example.no"));
        check("https:\\\\example.no", Some("https://example.no"));
        for sound in [
            "https://example.no/a",
            "HTTP://example.no",
            "ftp://example.no/",
            "mailto:a@example.no",
            "tel:+4712345678",
            "../http/a.md",
            "http/a.md",
            "https/a.pdf",
            "http.md",
            "",
        ] {
            check(sound, None);
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
