//! Parts that are printed once.

use super::*;
use crate::site::render::cached_partials::SLOTS;

#[test]
fn what_is_the_same_on_many_pages_is_printed_once() {
    let cacheable = [
        "parts/assets.html",
        "parts/footer.html",
        "parts/header.html",
    ];
    let files = theme(&[]);
    assert_eq!(inlined_templates(&files).cacheable, cacheable);
    let base = template(&files, "base.html");
    for (name, print) in &SLOTS[..cacheable.len()] {
        assert!(base.contains(print), "{name}");
    }
    assert!(!base.contains("parts/header.html"));
}

#[test]
fn a_header_of_the_sites_own_is_printed_on_each_page() {
    let files = theme(&[("templates/parts/header.html", "{{ page.title.text }}")]);
    let cacheable = ["parts/assets.html", "parts/footer.html"];
    assert_eq!(inlined_templates(&files).cacheable, cacheable);
    assert!(template(&files, "base.html").contains("{% include \"parts/header.html\" %}"));
}

#[test]
fn a_template_that_calls_something_else_the_page_has_all_printed_as_before() {
    let own = "{% extends \"base.html\" %}{% set page = site %}";
    let files = theme(&[("templates/404.html", own)]);
    assert!(inlined_templates(&files).cacheable.is_empty());
    assert!(template(&files, "base.html").contains("<header class=\"site-header\">"));
}
