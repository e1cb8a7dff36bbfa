//! Words put in their place, and those that must be asked for.

use super::*;
use crate::base::text::Language;
use crate::diagnostics::Diagnostics;
use tera::{Context, Tera};

/// The words of a site that says some in its own way.
fn words(own: &str) -> Translations {
    let files = theme(&[("themes/standard/i18n/nb.ftl", own)]);
    Translations::new(Language::Nb, &files, &[], &mut Diagnostics::new())
}

fn said(page: &str, words: &Translations) -> String {
    let parts = pieces(page).iter().map(Segment::new).collect();
    let name = "page.html";
    Template { name, parts }.with_words(words)
}

#[test]
fn a_word_is_said_as_tera_would_print_it() {
    let words = words("home = \"Kari\" & 'Ola' <her> på /vei/\n");
    let page = "<p title=\"{{ t(key=\"home\") }}\">{{t(key=\"home\")}}</p>";
    let said = said(page, &words);
    assert!(!said.contains("{{"));
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    tera.register_function("t", move |kwargs: tera::Kwargs, _: &tera::State| {
        words.say(&kwargs)
    });
    let files = [("written.html", page), ("said.html", &said)];
    tera.add_raw_templates(files).expect("templates");
    let print = |name| tera.render(name, &Context::new()).expect("a page");
    assert_eq!(print("said.html"), print("written.html"));
    assert_eq!(print("said.html"), said);
    assert!(said.contains("&quot;Kari&quot; &amp; "), "{said}");
}

#[test]
fn a_word_that_is_not_always_the_same_is_asked_for() {
    let words = words("home = { \"{\" }% if\nmenu = { \" \" }Meny\nsearch = Søk\ncount = { $n }\n");
    for kept in [
        "{{ t(key=\"home\") }}",
        "{{ t(key=\"menu\") }}",
        "{{ t(key=\"count\") }}",
        "{{ t(key=\"nowhere\") }}",
        "{{ t(key=\"search\", n=1) }}",
        "{{ t(key=\"search\") | upper }}",
        "{{- t(key=\"search\") }}",
        "{{ t(key=\"search\") -}}",
        "{{ t(key=search) }}",
        "{{ t(key=\"sea\" ~ \"rch\") }}",
        "{% if t(key=\"search\") %}a{% endif %}",
        "{# {{ t(key=\"search\") }} #}",
        "{% raw %}{{ t(key=\"search\") }}{% endraw %}",
    ] {
        assert_eq!(said(kept, &words), kept);
    }
    assert_eq!(said("<p>{{ t(key=\"search\") }}</p>", &words), "<p>Søk</p>");
}
