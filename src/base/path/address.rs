use crate::base::text::{Slug, is_device};

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
