//! Small templates, and the names in them that no view has.

use super::*;
use crate::base::path::SourcePath;
use serde_json::json;

fn files(templates: &[(&str, &str)]) -> ThemeFiles {
    let of_site: BTreeMap<_, _> = templates
        .iter()
        .map(|(name, text)| {
            (
                SourcePath::new(&format!("templates/{name}")),
                (*text).into(),
            )
        })
        .collect();
    ThemeFiles::new("standard", &of_site)
}

/// The unknown names of a template that sees a page, a site and two lists.
fn check(template: &str, wanted: &[&str]) {
    let view = json!({
        "page": {"title": "T", "lang": null, "section": {"id": "a"}},
        "site": {"title": "S", "menu": []},
        "talks": [{"title": "A"}],
        "kind": "samling",
    });
    let files = files(&[("prove.html", template)]);
    let names = TemplateNames::read(template);
    let found: Vec<&str> = names
        .used
        .iter()
        .filter(|used| unknown(used, &view).is_some())
        .map(|used| {
            assert_eq!(template[used.span.clone()].replace('?', ""), used.name);
            used.name.as_str()
        })
        .collect();
    assert_eq!(found, wanted, "{template}");
    assert_eq!(
        unknown_names("prove.html", [view].into_iter(), &files).len(),
        wanted.len()
    );
}

#[test]
fn names_in_conditions() {
    check("{% if page.title %}a{% endif %}", &[]);
    check("{% if page.titel %}a{% endif %}", &["page.titel"]);
    check("{%- if not page.titel -%}a{% endif %}", &["page.titel"]);
    check(
        "{% if a %}{% elif page.titel and b.c or kind %}{% endif %}",
        &["a", "page.titel", "b.c"],
    );
    check(
        "{% if page.section.name == \"x\" %}{% endif %}",
        &["page.section.name"],
    );
    check(
        "{% if page.section?.name %}{% endif %}",
        &["page.section.name"],
    );
    check("{% if kind == 'page.titel' %}{% endif %}", &[]);
    check("{% if \"%} \" ~ knd %}{% endif %}", &["knd"]);
}

#[test]
fn what_cannot_be_known_is_let_be() {
    // Null on this page; an item of a list; a text.
    check("{% if page.lang.tag %}{% endif %}", &[]);
    check("{% if talks[0].titel %}{% endif %}", &[]);
    check("{% if kind.x %}{% endif %}", &[]);
}

#[test]
fn filters_tests_functions_and_arguments_are_no_names() {
    check("{% if talks | length > 1 %}{% endif %}", &[]);
    check(
        "{% if kind is string and kind is not number %}{% endif %}",
        &[],
    );
    check("{% if t(key=\"x\") == kind %}{% endif %}", &[]);
    check(
        "{% if talks | filter(attribute=\"a\", value=knd) %}{% endif %}",
        &["knd"],
    );
    check("{% if kind in [\"a\", true, none] %}{% endif %}", &[]);
    check("{% if 1 < knd %}{% endif %}", &["knd"]);
}

#[test]
fn a_templates_own_variables() {
    check(
        "{% for talk in talks %}{% if talk.titel or loop.last %}{% endif %}{% endfor %}",
        &[],
    );
    check(
        "{% for key, talk in talks %}{% if key %}{% endif %}{% endfor %}",
        &[],
    );
    check(
        "{% for talk in talks %}{% endfor %}{% if talk.title %}{% endif %}",
        &["talk.title"],
    );
    check("{% for talk in tlks %}{% endfor %}", &["tlks"]);
    check("{% set x = 1 %}{% if x %}{% endif %}", &[]);
}

#[test]
fn only_tags_are_read() {
    check(
        "{# {% if a %} #}{% raw %}{% if a %}{% endraw %}{{ a }} { % if a %}",
        &[],
    );
    check("{{ \"}}\" }}{% if a %}{% endif %}", &["a"]);
}

#[test]
fn parents_and_parts_are_read_with_it() {
    let files = files(&[
        (
            "barn.html",
            "{% extends \"mor.html\" %}{% include 'del.html' %}",
        ),
        ("mor.html", "{% if a %}{% endif %}"),
        (
            "del.html",
            "{% include \"barn.html\" %}{% if b %}{% endif %}",
        ),
    ]);
    assert_eq!(
        unknown_names("barn.html", [json!({})].into_iter(), &files).len(),
        2
    );
}

#[test]
fn a_part_sees_the_variables_around_it() {
    let files = files(&[
        (
            "alt.html",
            "{% for x in y %}{% include \"del.html\" %}{% endfor %}",
        ),
        ("del.html", "{% if x.z %}{% endif %}"),
    ]);
    assert_eq!(
        unknown_names("alt.html", [json!({"y": []})].into_iter(), &files).len(),
        0
    );
}

#[test]
fn what_one_page_has_is_known() {
    let files = files(&[("side.html", "{% if a %}{% endif %}{% if b %}{% endif %}")]);
    let views = [json!({}), json!({"a": 1})];
    assert_eq!(
        unknown_names("side.html", views.into_iter(), &files).len(),
        1
    );
}

#[test]
fn a_component_knows_its_arguments() {
    let check = |template: &str, wanted: usize| {
        let files = files(&[("del.html", template)]);
        let found = unknown_arguments(&json!({"site": {}}), &files);
        assert_eq!(found.len(), wanted, "{template}");
    };
    check(
        "{% component a(x: map, y = [1, 2]) %}{% if x.z and y and site.q %}{% endif %}{% endcomponent a %}",
        0,
    );
    check(
        "{% component a(x) %}{% if z %}{% endif %}{% for i in x %}{% if i.j %}{% endif %}{% endfor %}{% endcomponent a %}",
        1,
    );
    check(
        "{% component a(...rest) %}{% if rest or body %}{% endif %}{% endcomponent a %}",
        0,
    );
}
