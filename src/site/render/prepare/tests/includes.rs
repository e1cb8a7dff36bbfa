//! Parts put where they are included.

use super::*;

/// The template `page.html` with its parts put in.
fn expanded(templates: &[(&'static str, &'static str)]) -> String {
    let templates: Vec<(&str, Vec<Section<'_>>)> = templates
        .iter()
        .map(|(name, text)| (*name, sections(text)))
        .collect();
    let page = templates.iter().find(|(name, _)| *name == "page.html");
    let (_, page) = page.expect("a page");
    let pieces = Includes::new(&templates, true).expanded(&page[0].pieces);
    pieces.iter().map(|piece| piece.text).collect()
}

#[test]
fn parts_stand_where_they_are_included() {
    let page = "<a>{% include \"b.html\" %}</a>\n";
    let check = |part: &'static str, wanted: &str| {
        assert_eq!(expanded(&[("page.html", page), ("b.html", part)]), wanted);
    };
    check("{{ x }}\n", "<a>{{ x }}\n</a>\n");
    check("", "<a></a>\n");
    // What would mean something else here stays where it is.
    check("{% set x = 1 %}{{ x }}", page);
    check("{% block b %}{% endblock %}", page);
    check("{%- if x %}{{ x }}{% endif %}", page);
    check("{% if x %}{{ x }}{% endif -%}\n", page);
    check("{% component c(x) %}{{ x }}{% endcomponent c %}", page);
}

#[test]
fn parts_in_parts_and_what_stands_beside_them() {
    let check = |page: &'static str, wanted: &str| {
        let parts = [
            ("b.html", "B{% include \"c.html\" %}"),
            ("c.html", "C"),
            ("d.html", "{% include \"d.html\" %}"),
        ];
        let templates: Vec<_> = [("page.html", page)].into_iter().chain(parts).collect();
        assert_eq!(expanded(&templates), wanted);
    };
    check("{% include \"b.html\" %}", "BC");
    check("{% include \"e.html\" %}", "{% include \"e.html\" %}");
    check("{% include \"d.html\" %}", "{% include \"d.html\" %}");
    check(
        "{% if x -%}{% include \"c.html\" %}",
        "{% if x -%}{% include \"c.html\" %}",
    );
    check("{%- include \"c.html\" %}", "{%- include \"c.html\" %}");
}
