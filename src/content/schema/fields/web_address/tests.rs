use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_patterns_of_addresses(
        text in r"(https?|HTTP|mailto|tel|ftp|javascript)?(:|://)?[a/.:@ ?#]{0,6}"
    ) {
        let safe = regex::Regex::new(&WebAddress::pattern()).expect("a pattern");
        prop_assert_eq!(safe.is_match(&text), WebAddress::is_safe(text.trim()));
        let site = regex::Regex::new(&WebAddress::site_pattern()).expect("a pattern");
        prop_assert_eq!(site.is_match(&text), WebAddress::is_site(&text));
    }
}

#[test]
fn where_a_site_may_stand() {
    for address in ["https://example.no", "http://localhost:8080/a/b/"] {
        assert!(WebAddress::is_site(address), "{address:?}");
    }
    for address in [
        "www.example.no",
        "javascript:x",
        "https://",
        "https:///a",
        "https://example.no/?a",
        "https://example.no/ ",
        "",
    ] {
        assert!(!WebAddress::is_site(address), "{address:?}");
    }
}

#[test]
fn what_may_be_linked_to() {
    for address in [
        "https://ks.no",
        "HTTP://ks.no/a?b#c",
        "mailto:a@example.no",
        "tel:+4712345678",
    ] {
        assert!(WebAddress::is_safe(address), "{address:?}");
    }
    for address in [
        "javascript:alert(1)",
        "java\tscript:x",
        " https://ks.no",
        "https://ks.no ",
        "data:text/html,x",
        "ks.no",
        "//ks.no",
        "",
        ":",
        "https",
    ] {
        assert!(!WebAddress::is_safe(address), "{address:?}");
    }
}
