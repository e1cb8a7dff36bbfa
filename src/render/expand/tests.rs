//! Small templates with their calls written out, each rendered both ways; and what must stay a call.

use super::*;
use crate::diagnostics::Diagnostics;
use crate::path::SourcePath;
use crate::render::steady::SLOTS;
use crate::text::Language;
use serde_json::json;
use tera::{Context, Tera};

const LINK: &str = "{% component link(link: map) %}<a href=\"{{ link.href }}\">{{ link.text }}</a>{% endcomponent link %}";

const LINKS: &str = "{% component links(links) %}{% for item in links %}{{ <link link={item} /> }}\
     {% if not loop.last %}, {% endif %}{% endfor %}{% endcomponent links %}";

/// `page` with the calls of the components in `definitions` written out.
fn written(definitions: &str, page: &str) -> String {
    let sections = sections(definitions);
    let mut out = Written::default();
    Calls::new(sections.iter()).write(&pieces(page), None, &mut out);
    text(&Template {
        name: "page.html",
        parts: out.parts,
    })
}

/// A template's text, its words still to be said.
fn text(template: &Template<'_>) -> String {
    let text = template.parts.iter().map(|part| match part {
        Part::Text(text) => text,
        Part::Word { call, .. } => call,
    });
    text.copied().collect()
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

/// The standard theme with files of the site's own.
fn theme(own: &[(&str, &str)]) -> ThemeFiles {
    let of_site: BTreeMap<SourcePath, _> = own
        .iter()
        .map(|(path, text)| (SourcePath::new(path), (*text).into()))
        .collect();
    ThemeFiles::new("standard", &of_site)
}

fn template(files: &ThemeFiles, name: &str) -> String {
    let WrittenOut { templates, .. } = written_out(files);
    let found = templates.iter().find(|template| template.name == name);
    text(found.expect("a template"))
}

fn count(text: &str) -> usize {
    text.matches("{{ <").count()
}

#[test]
fn few_calls_are_left_in_the_standard_theme() {
    // A list in itself, an example in a comment, a loop over goals with goals, and a word as an argument.
    let wanted = [
        "components/questions.html: questions questions={question.questions} lang={lang}",
        "components/texts.html: lang lang={record_lang}",
        "county.html: county_goals goals={goal}",
        "parts/gathering_evaluation.html: questions questions={question.questions} lang={record_lang}",
        "parts/gathering_programme.html: programme_day day={day} lang={record_lang} \
         caption={t(key=\"programme-of-day\", date=day.date.with_weekday)}",
        "parts/gathering_programme.html: programme_day day={day} lang={record_lang} \
         caption={t(key=\"programme-by-time\")}",
    ];
    let files = theme(&[]);
    let mut left = Vec::new();
    for template in written_out(&files).templates {
        for call in text(&template).split("{{ <").skip(1) {
            let call = call.split_once(" />").expect("an end").0;
            left.push(format!("{}: {call}", template.name));
        }
    }
    assert_eq!(left, wanted);
}

#[test]
fn a_template_of_the_sites_own_is_left_alone() {
    let own = "{{ t(key=\"home\") }} {{ <link link={page} /> }}";
    let files = theme(&[("templates/404.html", own)]);
    assert_eq!(template(&files, "404.html"), own);
    let words = Words::new(Language::Nb, &files, &mut Diagnostics::new());
    let written = written_out(&files).templates;
    let own_one = written.iter().find(|template| template.name == "404.html");
    assert_eq!(own_one.expect("a template").said(&words), own);
}

#[test]
fn a_component_of_the_sites_own_is_called_as_before() {
    let own = "{% component link(link: map) %}<b>{{ link.text }}</b>{% endcomponent link %}";
    let standard = template(&theme(&[]), "home.html");
    for path in ["templates/components/texts.html", "templates/mine.html"] {
        let home = template(&theme(&[(path, own)]), "home.html");
        assert!(home.contains("{{ <link link={item.link} /> }}"), "{path}");
        assert!(count(&home) > count(&standard), "{path}");
    }
}

#[test]
fn what_a_sites_own_template_may_call_still_looks_at_its_arguments() {
    let name = "components/facts.html";
    assert!(!template(&theme(&[]), name).contains("{% component"));
    let files = theme(&[("templates/404.html", "")]);
    let written = files.get(&format!("templates/{name}")).expect("a file");
    assert_eq!(template(&files, name), &*written.text);
}

/// The words of a site that says some in its own way.
fn words(own: &str) -> Words {
    let files = theme(&[("themes/standard/i18n/nb.ftl", own)]);
    Words::new(Language::Nb, &files, &mut Diagnostics::new())
}

fn said(page: &str, words: &Words) -> String {
    let parts = pieces(page).iter().map(Part::new).collect();
    let name = "page.html";
    Template { name, parts }.said(words)
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

/// The template `page.html` with its parts put in.
fn put_in(templates: &[(&'static str, &'static str)]) -> String {
    let templates: Vec<(&str, Vec<Section<'_>>)> = templates
        .iter()
        .map(|(name, text)| (*name, sections(text)))
        .collect();
    let page = templates.iter().find(|(name, _)| *name == "page.html");
    let (_, page) = page.expect("a page");
    let pieces = Parts::new(&templates, true).put_in(&page[0].pieces);
    pieces.iter().map(|piece| piece.text).collect()
}

#[test]
fn parts_stand_where_they_are_included() {
    let page = "<a>{% include \"b.html\" %}</a>\n";
    let check = |part: &'static str, wanted: &str| {
        assert_eq!(put_in(&[("page.html", page), ("b.html", part)]), wanted);
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
        assert_eq!(put_in(&templates), wanted);
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

#[test]
fn what_is_the_same_on_many_pages_is_printed_once() {
    let steady = [
        "parts/assets.html",
        "parts/footer.html",
        "parts/header.html",
    ];
    let files = theme(&[]);
    assert_eq!(written_out(&files).steady, steady);
    let base = template(&files, "base.html");
    for (name, print) in &SLOTS[..steady.len()] {
        assert!(base.contains(print), "{name}");
    }
    assert!(!base.contains("parts/header.html"));
}

#[test]
fn a_header_of_the_sites_own_is_printed_on_each_page() {
    let files = theme(&[("templates/parts/header.html", "{{ page.title.text }}")]);
    let steady = ["parts/assets.html", "parts/footer.html"];
    assert_eq!(written_out(&files).steady, steady);
    assert!(template(&files, "base.html").contains("{% include \"parts/header.html\" %}"));
}

#[test]
fn a_template_that_calls_something_else_the_page_has_all_printed_as_before() {
    let own = "{% extends \"base.html\" %}{% set page = site %}";
    let files = theme(&[("templates/404.html", own)]);
    assert!(written_out(&files).steady.is_empty());
    assert!(template(&files, "base.html").contains("<header class=\"site-header\">"));
}
