//! Calls written out, and what must stay a call.

use super::*;
use serde_json::json;
use tera::{Context, Tera};

const LINK: &str = "{% component link(link: map) %}<a href=\"{{ link.href }}\">{{ link.text }}</a>{% endcomponent link %}";

const LINKS: &str = "{% component links(links) %}{% for item in links %}{{ <link link={item} /> }}\
     {% if not loop.last %}, {% endif %}{% endfor %}{% endcomponent links %}";

/// `page` with the calls of the components in `definitions` written out.
fn written(definitions: &str, page: &str) -> String {
    let sections = sections(definitions);
    let mut out = InlinedBody::default();
    Calls::new(sections.iter()).write(&pieces(page), None, &mut out);
    text(&Template {
        name: "page.html",
        parts: out.parts,
    })
}

/// What a page prints that sees links by the names the components use themselves.
fn printed(definitions: &str, page: &str) -> String {
    let mut tera = Tera::new();
    tera.autoescape_on(vec![".html"]);
    let files = [("components.html", definitions), ("page.html", page)];
    tera.add_raw_templates(files).expect("templates");
    let link = |text: &str| json!({"href": "/<a>/", "text": text});
    let page = json!({
        "home": link("Hjem"), "item": link("Ting"), "lang": "se", "text": "Kari & Ola",
        "all": [link("En"), link("To")], "here": {"all": [link("Tre")], "none": null},
    });
    let context = Context::from_serialize(&page).expect("a context");
    tera.render("page.html", &context).expect("a page")
}

/// `page` becomes `wanted`, and prints the same.
fn check(definitions: &str, page: &str, wanted: &str) {
    let written = written(definitions, page);
    assert_eq!(written, wanted);
    assert_eq!(printed(definitions, page), printed(definitions, &written));
}

/// The call stays one.
fn check_kept(definitions: &str, page: &str) {
    check(definitions, page, page);
}

#[test]
fn a_call_becomes_the_body_with_its_arguments() {
    check(
        LINK,
        "<p>{{ <link link={home} /> }}</p>",
        "<p><a href=\"{{ home.href }}\">{{ home.text }}</a></p>",
    );
}

#[test]
fn calls_in_a_body_are_written_out_too() {
    check(
        &format!("{LINK}{LINKS}"),
        "{{ <links links={here.all} /> }}",
        "{% for item in here.all %}<a href=\"{{ item.href }}\">{{ item.text }}</a>\
         {% if not loop.last %}, {% endif %}{% endfor %}",
    );
}

#[test]
fn only_whole_names_that_begin_a_path_are_parameters() {
    check(
        "{% component say(text, lang) %}<q{% if lang and text != \"text\" %} lang=\"{{ lang }}\"{% endif %}>\
         text {{ text | replace(from=\"text\", to=lang) }}{% if text is string %}{{ text | length }}{% endif %}\
         </q>{% endcomponent say %}",
        "{{ <say text={home.text} lang={lang} /> }}",
        "<q{% if lang and home.text != \"text\" %} lang=\"{{ lang }}\"{% endif %}>\
         text {{ home.text | replace(from=\"text\", to=lang) }}{% if home.text is string %}{{ home.text | length }}{% endif %}\
         </q>",
    );
}

#[test]
fn a_call_is_kept_when_a_loop_would_capture_an_argument() {
    let wrap = "{% component wrap(all, link) %}{% for item in all %}{{ link.text }}{% endfor %}{% endcomponent wrap %}";
    check_kept(wrap, "{{ <wrap all={all} link={item} /> }}");
    let place = "{% component place(all, at) %}{% for item in all %}{{ at }}{% endfor %}{% endcomponent place %}";
    check_kept(
        place,
        "{% for link in all %}{{ <place all={all} at={loop.index} /> }}{% endfor %}",
    );
    // Outside of the loop the name is free.
    check(
        LINK,
        "{% for item in all %}{{ <link link={item} /> }}{% endfor %}",
        "{% for item in all %}<a href=\"{{ item.href }}\">{{ item.text }}</a>{% endfor %}",
    );
}

#[test]
fn a_call_is_kept_when_a_loop_hides_a_parameter() {
    check_kept(
        "{% component hide(all, lang) %}{% for lang in all %}{{ lang.text }}{% endfor %}{% endcomponent hide %}",
        "{{ <hide all={all} lang={lang} /> }}",
    );
}

#[test]
fn a_call_is_kept_when_the_body_has_a_name_of_its_own() {
    // The page has `lang`; the component has not.
    let free = "{% component free(text) %}<q>{% if lang %}{{ lang }}{% endif %}{{ text }}</q>{% endcomponent free %}";
    check_kept(free, "{{ <free text={text} /> }}");
    let after = "{% component after(all) %}<q>{% for lang in all %}{% else %}{{ lang }}{% endfor %}</q>{% endcomponent after %}";
    check_kept(after, "{{ <after all={all} /> }}");
    let set =
        "{% component set(text) %}<q>{% set lang = text %}{{ lang }}</q>{% endcomponent set %}";
    check_kept(set, "{{ <set text={text} /> }}{{ lang }}");
    let body = "{% component body_of(text) %}<q>{% if body %}{{ body }}{% endif %}</q>{% endcomponent body_of %}";
    check_kept(body, "{{ <body_of text={text} /> }}");
    let inside = "{% component inside(all) %}<q>{{ [lang.text for lang in all] | join }}</q>{% endcomponent inside %}";
    check_kept(inside, "{{ <inside all={all} /> }}");
}

#[test]
fn a_call_is_kept_when_an_argument_is_missing_or_no_path() {
    let say = "{% component say(text, lang = \"nb\") %}<q lang=\"{{ lang }}\">{{ text }}</q>{% endcomponent say %}";
    check_kept(say, "{{ <say text={text} /> }}");
    let say = "{% component say(text) %}<q>{{ text }}</q>{% endcomponent say %}";
    for argument in [
        "text | upper",
        "1",
        "\"Kari\"",
        "true",
        "text ~ lang",
        "here?.all",
    ] {
        check_kept(say, &format!("{{{{ <say text={{{argument}}} /> }}}}"));
    }
    let say = "{% component say(text, lang) %}<q lang=\"{{ lang }}\">{{ text }}</q>{% endcomponent say %}";
    for call in [
        "{{ <say text={text} /> }}",
        "{{ <say text={text} lang={lang} to={lang} /> }}",
    ] {
        // A mistake, and so it stays.
        assert_eq!(written(say, call), call);
    }
}

#[test]
fn a_call_is_kept_when_white_space_would_go() {
    let quote = "{% component quote(text) %}<q>{{ text }}</q>{% endcomponent quote %}";
    check_kept(quote, "a {{- <quote text={text} /> -}} b");
    let spaced = "{% component spaced(text) %} {{ text }}\n{% endcomponent spaced %}";
    check_kept(
        spaced,
        "{% if text -%} {{ <spaced text={text} /> }}{%- endif %}",
    );
    let dashed = "{% component dashed(text) %}{{- text -}}{% endcomponent dashed %}";
    check_kept(dashed, "a {{ <dashed text={text} /> }} b");
    let cut = "{% component cut(text) -%} <q>{{ text }}</q>{% endcomponent cut %}";
    check_kept(cut, "a {{ <cut text={text} /> }} b");
    let noted = "{% component noted(text) %}{# a note #}<q>{{ text }}</q>{% endcomponent noted %}";
    check_kept(
        noted,
        "{% if text -%} {{ <noted text={text} /> }}{% endif %}",
    );
    let empty = "{% component empty(text) %}{% endcomponent empty %}";
    check_kept(
        empty,
        "{% if text -%} {{ <empty text={text} /> }} b{% endif %}",
    );
    // Beside a dash of the page, a body with firm edges loses nothing.
    check(
        quote,
        "{% if text -%} {{ <quote text={text} /> }} {%- endif %}",
        "{% if text -%} <q>{{ text }}</q> {%- endif %}",
    );
}

#[test]
fn a_component_is_not_written_out_in_itself() {
    let tree = "{% component tree(all) %}<ul>{% for item in all %}<li>{% if item.all %}\
                {{ <tree all={item.all} /> }}{% endif %}</li>{% endfor %}</ul>{% endcomponent tree %}";
    check(
        tree,
        "{{ <tree all={all} /> }}",
        "<ul>{% for item in all %}<li>{% if item.all %}{{ <tree all={item.all} /> }}{% endif %}</li>{% endfor %}</ul>",
    );
}
