//! What is read of a component and its styles, and how an example is placed on its page.

use super::*;
use crate::site::render::theme_files::ThemeFiles;
use tera::Tera;

fn files(own: &[(&str, &str)]) -> ThemeFiles {
    let of_site: BTreeMap<SourcePath, Arc<str>> = own
        .iter()
        .map(|(path, text)| (SourcePath::new(path), (*text).into()))
        .collect();
    ThemeFiles::new("standard", &of_site)
}

#[test]
fn a_component_is_read_with_the_comment_above_it() {
    let text = "{# A greeting.\n   To somebody.\n\n- name (text): whose\n- loud (yes or no) #}\n\
        {% component greeting(name, loud = true) %}<b class=\"big\">{{ name }}</b>{% endcomponent greeting %}\n\
        {% component bare() %}<i>x</i>{% endcomponent bare %}\n";
    let files = files(&[("templates/mine.html", text)]);
    let mut tera = Tera::new();
    tera.add_raw_template("mine.html", text)
        .expect("a template");
    let components = components(&files, &tera);
    let own: Vec<_> = components
        .iter()
        .filter(|one| one.group == "mine")
        .collect();
    let [bare, greeting] = own[..] else {
        panic!("two components");
    };
    assert_eq!(greeting.says, "A greeting. To somebody.");
    let said = |parameter: &components::ComponentParameter| {
        let (shape, meaning) = (parameter.shape.clone(), parameter.meaning.clone());
        (
            parameter.name.clone(),
            shape,
            meaning,
            parameter.is_required,
        )
    };
    let parameters: Vec<_> = greeting.parameters.iter().map(said).collect();
    let wanted = [
        ("name", "text", "whose", true),
        ("loud", "yes or no", "", false),
    ];
    let wanted = wanted.map(|(name, shape, meaning, is_required)| {
        (
            name.to_owned(),
            shape.to_owned(),
            meaning.to_owned(),
            is_required,
        )
    });
    assert_eq!(parameters, wanted);
    assert!(greeting.text.contains("big") && !greeting.text.contains("bare"));
    assert_eq!((bare.says.as_str(), bare.parameters.len()), ("", 0));
}

#[test]
fn a_file_of_the_sites_own_takes_the_place_of_each_component_that_it_defines() {
    let own = "{% component talk(talk) %}one{% endcomponent talk %}{% component size(bytes) %}two{% endcomponent size %}";
    // A name that the program's own files had before, one of today, and any other.
    for path in [
        "templates/components/lists.html",
        "templates/components/lists/talk.html",
        "themes/standard/templates/mine.html",
    ] {
        let mut files = files(&[(path, own)]);
        let gone = [
            "templates/components/lists/talk.html",
            "templates/components/files/size.html",
        ];
        let is_there = |files: &ThemeFiles, path: &str| {
            files.get(path).is_some_and(|file| file.origin.is_none())
        };
        for path in gone {
            assert!(!is_there(&files, path), "{path}");
        }
        assert!(is_there(&files, "templates/components/lists/talks.html"));
        assert!(files.leave_out(&SourcePath::new(path)));
        assert!(!files.leave_out(&SourcePath::new(path)));
        for path in gone {
            assert!(is_there(&files, path), "{path}");
        }
    }
}

#[test]
fn examples_cost_a_build_nothing() {
    let own = ("templates/components/size.yaml", "- name: x\n");
    let files = files(&[own]);
    assert!(!files.below("").any(|(path, _)| path.ends_with("size.yaml")));
    let of_site = BTreeMap::from([(SourcePath::new(own.0), own.1.into())]);
    let examples = example_files("standard", &of_site);
    assert!(examples.len() > 60);
    assert_eq!(examples.last().expect("the last").0, own.0);
}

#[test]
fn the_ids_of_an_example_are_its_own() {
    let check = |html: &str, wanted: &str| assert_eq!(example_html::placed(html, "x-1"), wanted);
    check(
        "<section aria-labelledby=\"a b\"><h2 id=\"a\">A</h2><p id=\"b\"></p></section>",
        "<section aria-labelledby=\"x-1-a x-1-b\"><h2 id=\"x-1-a\">A</h2><p id=\"x-1-b\"></p></section>",
    );
    // To a place in the example, to one that it does not have, and to another page.
    check(
        "<i id=\"a\"></i><a href=\"#a\"></a><a href=\"?q=1#b\"></a><a href=\"https://example.no/#a\" data-id=\"a\"></a>",
        "<i id=\"x-1-a\"></i><a href=\"#x-1-a\"></a><a href=\"?q=1#x-1\"></a><a href=\"https://example.no/#a\" data-id=\"a\"></a>",
    );
    check("<p title=\"unclosed", "<p title=\"unclosed");
}

#[test]
fn the_items_of_a_file_keep_their_lines() {
    let file = ExampleFile {
        origin: &SourcePath::new("x.yaml"),
        text: "# About\n- name: One\n  with:\n    a: 1\n\n- name: Two\n  inside: <ul>{}</ul>\n",
    };
    let mut mistakes = Diagnostics::new();
    let examples = examples_in(&file, &mut mistakes);
    assert!(mistakes.is_empty());
    let texts: Vec<&str> = examples.iter().map(|one| one.yaml.as_str()).collect();
    assert_eq!(
        texts,
        [
            "- name: One\n  with:\n    a: 1",
            "- name: Two\n  inside: <ul>{}</ul>"
        ]
    );
}
