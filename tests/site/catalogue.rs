//! `samling build --catalogue`: what it shows of the themes in this folder and of a site's own components.

use crate::support::{Folder, options};
use samling::build::{BuildOutcome, Builder, Outcome};
use samling::diagnostics::Diagnostic;
use std::collections::BTreeMap;
use std::path::Path;

const SITE: &str = "title: Prøve\ndescription: En prøve\n";

/// The catalogue of a site with these files.
struct Catalogue {
    folder: Folder,
    outcome: BuildOutcome,
}

impl Catalogue {
    fn of(files: &[(&str, &str)]) -> Catalogue {
        let folder = Folder::new();
        folder.write("samling.yaml", SITE);
        folder.write("content/pages/om.md", "---\ntitle: Om\n---\nOm.\n");
        for (path, text) in files {
            folder.write(path, text);
        }
        let outcome = built(folder.path());
        Catalogue { folder, outcome }
    }

    fn page(&self, path: &str) -> String {
        let path = self.folder.path().join("katalog").join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{path:?}"))
    }

    fn codes(&self) -> Vec<String> {
        let found = self.outcome.diagnostics.iter();
        found.map(|found| found.code.to_string()).collect()
    }
}

fn built(root: &Path) -> BuildOutcome {
    let builder = Builder {
        root: root.to_owned(),
        output: root.join("katalog"),
        options: options(),
        strict: true,
    };
    builder.catalogue()
}

/// The part of a page about one component.
fn about<'p>(page: &'p str, component: &str) -> &'p str {
    let start = format!("<h2 id=\"{component}\">");
    let (_, rest) = page.split_once(&start).expect("the component");
    rest.split("</article>").next().unwrap_or(rest)
}

/// Every page of the catalogue that was written, by path.
fn pages(root: &Path) -> BTreeMap<String, String> {
    let folder = root.join("katalog");
    let groups = std::fs::read_dir(&folder).expect("a folder");
    let groups = groups.map(|entry| entry.expect("an entry").path());
    let pages = groups
        .map(|path| path.join("index.html"))
        .filter(|path| path.is_file());
    pages
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            (path.display().to_string(), text)
        })
        .collect()
}

#[test]
fn both_themes_are_shown_without_a_mistake() {
    let second = crate::site::second_theme::theme_files();
    let second: Vec<(String, String)> = second
        .into_iter()
        .map(|(path, text)| (format!("themes/enkel/{path}"), text))
        .collect();
    let mut own: Vec<(&str, &str)> = (second.iter())
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    own.push((
        "samling.yaml",
        "title: Prøve\ndescription: En prøve\ntheme: enkel\n",
    ));
    for files in [&[][..], &own[..]] {
        let catalogue = Catalogue::of(files);
        let told: Vec<&Diagnostic> = catalogue.outcome.diagnostics.iter().collect();
        assert!(told.is_empty(), "{told:?}");
        let pages = pages(catalogue.folder.path());
        assert!(pages.len() > 10);
        let mut examples = 0;
        for (path, html) in &pages {
            assert!(!html.contains("katalog-mangler"), "{path}");
            assert!(
                html.contains("name=\"robots\" content=\"noindex\""),
                "{path}"
            );
            examples += html.matches("<section class=\"katalog-eksempel\"").count();
            let mut ids: Vec<&str> = html.split(" id=\"").skip(1).collect();
            let count = ids.len();
            ids.sort_unstable_by_key(|rest| rest.split('"').next());
            ids.dedup_by_key(|rest| rest.split('"').next());
            assert_eq!(ids.len(), count, "{path}: an id stands twice");
        }
        assert!(examples > 120, "{examples}");
        let index = catalogue.page("index.html");
        assert!(index.contains("<a href=\"lists/index.html#talks\"><code>talks</code></a>"));
    }
}

#[test]
fn a_component_is_shown_with_what_it_is_and_where_it_is_styled() {
    let catalogue = Catalogue::of(&[]);
    let page = catalogue.page("lists/index.html");
    let talks = about(&page, "counted");
    for shown in [
        "<p lang=\"en\">Links, each with the number of gatherings behind it",
        "<code>themes/standard/templates/components/lists/counted.html</code>",
        "<code>links</code> <span lang=\"en\">list of CountedLink</span>",
        "<code>styles/lists.css</code>: ",
        "<ul class=\"counted\">",
        "<pre><code>- name: Med og uten samlinger",
    ] {
        assert!(talks.contains(shown), "{shown} in {talks}");
    }
}

const OWN: &str = "{# Våre innlegg.\n\n- talks (liste) #}\n{% component talks(talks) %}<ol class=\"egne\">{% for talk in talks %}<li>{{ talk.link.text }}</li>{% endfor %}</ol>{% endcomponent talks %}\n";

#[test]
fn a_component_of_the_sites_own_is_shown_with_the_programs_examples() {
    for path in [
        "templates/components/lists/talks.html",
        "templates/components/lists.html",
    ] {
        let catalogue = Catalogue::of(&[(path, OWN)]);
        assert_eq!(catalogue.codes(), Vec::<String>::new(), "{path}");
        let page = catalogue.page("lists/index.html");
        let talks = about(&page, "talks");
        assert!(talks.contains("<p>Våre innlegg.</p>"), "{talks}");
        assert!(talks.contains("<ol class=\"egne\"><li>Grendehuset i Vikabygd</li>"));
        assert!(talks.contains(&format!("<code>{path}</code>")));
    }
}

#[test]
fn without_examples_that_fit_the_page_says_where_they_are_written() {
    let catalogue = Catalogue::of(&[
        (
            "templates/components/lists/letters.html",
            "{% component letters(letters, title) %}<h2>{{ title }}</h2>{% endcomponent letters %}\n",
        ),
        (
            "templates/components/egne/hilsen.html",
            "{% component hilsen(navn) %}Hei, {{ navn }}{% endcomponent hilsen %}\n",
        ),
    ]);
    assert_eq!(catalogue.codes(), Vec::<String>::new());
    let page = catalogue.page("lists/index.html");
    let letters = about(&page, "letters");
    let place = "<code>templates/components/lists/letters.yaml</code> Programmets egne eksempler passer ikke";
    assert!(letters.contains(place), "{letters}");
    let page = catalogue.page("egne/index.html");
    assert!(
        about(&page, "hilsen").contains("<code>templates/components/egne/hilsen.yaml</code></p>")
    );
}

#[test]
fn a_folder_with_a_site_is_not_written_over() {
    let folder = Folder::new();
    folder.write("samling.yaml", SITE);
    folder.write("content/pages/om.md", "---\ntitle: Om\n---\nOm.\n");
    folder.write(
        "katalog/index.html",
        "<!doctype html><title>Et nettsted</title>",
    );
    let outcome = built(folder.path());
    assert!(matches!(outcome.outcome, Outcome::NotWritten));
    let codes = outcome
        .diagnostics
        .iter()
        .map(|found| found.code.to_string());
    assert_eq!(codes.collect::<Vec<_>>(), ["S504"]);
    folder.remove("katalog/index.html");
    assert!(built(folder.path()).site().is_some());
    // The next time it is the catalogue's own.
    let again = built(folder.path());
    assert_eq!(again.site().expect("a catalogue").counts.written, 0);
}

#[test]
fn mistakes_of_the_content_are_nothing_to_it() {
    let catalogue = Catalogue::of(&[("content/pages/feil.md", "---\ntitel: Feil\n---\n")]);
    assert_eq!(catalogue.codes(), Vec::<String>::new());
    assert!(catalogue.outcome.site().is_some());
}
