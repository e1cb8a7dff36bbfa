//! `themes/enkel` renders every view with templates of its own: what a theme may count on is enough for another one.

use crate::support::{Folder, TODAY, reading_options, site};
use samling::base::output_file::{OutputContent, OutputFile};
use samling::base::text::Language;
use samling::cli::scaffold::init;
use samling::diagnostics::Sentences;
use samling::site::pages::TEMPLATES;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// As many lines as the whole theme may have.
const MOST_LINES: usize = 300;

fn theme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/enkel")
}

/// Every file of the theme, by its path from there.
pub fn theme_files() -> BTreeMap<String, String> {
    let files = walkdir::WalkDir::new(theme()).into_iter();
    let files = files.map(|entry| entry.expect("an entry"));
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(theme()).expect("below the theme");
            let text = std::fs::read_to_string(entry.path()).expect("UTF-8");
            (path.to_string_lossy().replace('\\', "/"), text)
        })
        .collect()
}

/// The pages of the example in a theme, by their paths.
fn pages(in_second_theme: bool) -> BTreeMap<String, String> {
    let folder = Folder::new();
    init(folder.path(), TODAY, &Sentences::new(Language::Nb)).expect("the example");
    if in_second_theme {
        for (path, text) in theme_files() {
            folder.write(&format!("themes/enkel/{path}"), text);
        }
        let settings = folder.read("samling.yaml");
        folder.write("samling.yaml", format!("{settings}theme: enkel\n"));
    }
    let built = site(folder.path(), &reading_options());
    let told: Vec<String> = crate::support::messages(built.diagnostics);
    let told: Vec<&String> = told.iter().filter(|said| said.starts_with("S4")).collect();
    assert!(told.is_empty(), "{told:?}");
    let files = built.files.expect("a site");
    files.into_iter().filter_map(page).collect()
}

fn page(file: OutputFile) -> Option<(String, String)> {
    let path = file.path.as_str().to_owned();
    match file.content {
        OutputContent::Bytes(bytes) if path.ends_with(".html") => {
            Some((path, String::from_utf8(bytes).expect("UTF-8")))
        }
        _ => None,
    }
}

/// Every value of an attribute.
fn values<'t>(html: &'t str, attribute: &str) -> BTreeSet<&'t str> {
    let parts = html.split(attribute).skip(1);
    parts
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect()
}

#[test]
fn it_is_short_and_has_each_template_itself() {
    let files = theme_files();
    let lines: usize = files.values().map(|text| text.lines().count()).sum();
    assert!(lines < MOST_LINES, "{lines} lines");
    for template in TEMPLATES {
        assert!(
            files.contains_key(&format!("templates/{template}")),
            "{template}"
        );
    }
}

#[test]
fn it_shows_each_page_and_every_place_that_links_lead_to() {
    let (standard, second) = (pages(false), pages(true));
    assert_eq!(
        standard.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (path, html) in &second {
        if html.contains("http-equiv=\"refresh\"") {
            continue;
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}");
        let ids = values(html, " id=\"");
        let here = values(html, " href=\"#");
        let dead: Vec<_> = here.iter().filter(|id| !ids.contains(*id)).collect();
        assert!(dead.is_empty(), "{path}: {dead:?}");
        // What another page may lead to: the slides, efforts, networks of the standard theme.
        let wanted = values(&standard[path], " id=\"");
        let wanted = wanted.iter().filter(|id| {
            let mut starts = [
                "lysbilde-",
                "side-",
                "innsats-",
                "aktivitet-",
                "delmal-",
                "aar-",
            ]
            .iter();
            starts.any(|start| id.starts_with(start))
        });
        for id in wanted {
            assert!(ids.contains(id), "{path} has no place {id}");
        }
    }
}
