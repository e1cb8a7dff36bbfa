//! Which folders the site may be written to, and which files of others are left alone.

use crate::output::site::*;
use crate::support::*;
use samling::output::publish::publish;
use std::fs;

#[test]
fn a_foreign_folder_is_refused_and_left_as_it_was() {
    let site = Site::new();
    site.foreign("bilder/ferie.jpg", "jpg");
    let before = site.files();
    assert_eq!(
        site.refusal(pages(&[("index.html", "1")])),
        [format!(
            "S501 Mappen {} har filer som samling ikke har laget (for eksempel bilder/ferie.jpg).",
            site.output().display()
        )]
    );
    assert_eq!(site.files(), before);
}

#[test]
fn what_may_lie_in_an_empty_folder() {
    for name in [".gitignore", ".gitkeep", ".git/HEAD", ".git", ".DS_Store"] {
        let site = Site::new();
        site.foreign(name, "*\n!.gitignore\n");
        fs::create_dir(site.at("tom mappe")).expect("a folder");
        assert_eq!(
            site.publish(pages(&[("index.html", "1")])),
            (1, 0, 0),
            "{name}"
        );
        assert_eq!(
            site.publish(pages(&[("om.html", "1")])),
            (1, 0, 1),
            "{name}"
        );
        assert_eq!(site.text(name), "*\n!.gitignore\n");
        assert!(site.at("tom mappe").exists());
    }
}

#[test]
fn files_that_came_later_are_left_alone() {
    let site = Site::new();
    site.publish(pages(&[("index.html", "1"), ("a/b/index.html", "1")]));
    site.foreign("CNAME", "samling.example.no");
    site.foreign("a/b/notat.txt", "mitt");
    assert_eq!(site.publish(pages(&[("index.html", "2")])), (1, 0, 1));
    assert_eq!(names(&site), ["CNAME", "a/b/notat.txt", "index.html"]);
}

#[test]
fn nothing_is_written_over_a_file_that_is_not_ours() {
    let check = |foreign: &str, wanted: &str| {
        let site = Site::new();
        site.publish(pages(&[("index.html", "1")]));
        site.foreign(foreign, "mitt");
        let before = site.files();
        let refusal = site.refusal(pages(&[("index.html", "2"), (wanted, "1")]));
        assert!(
            refusal[0].ends_with(&format!("(for eksempel {foreign}).")),
            "{refusal:?}"
        );
        assert_eq!(site.files(), before);
    };
    check("robots.txt", "robots.txt");
    check("a", "a/b.html");
    check("a/b/c", "a");
}

#[test]
fn the_sources_are_never_written_to() {
    let site = Site::new();
    for name in ["themes", "templates"] {
        fs::create_dir(site.root.path().join(name)).expect("a folder");
    }
    for folder in [
        "",
        ".",
        "..",
        "content",
        "content/",
        "content/ny/mappe",
        "themes/standard",
        "templates",
        "ny/../content",
        "ny/../../",
        ".samling",
        ".git/x",
    ] {
        let output = site.root.path().join(folder);
        let mistakes = publish(pages(&[("index.html", "1")]), &output, site.root.path());
        let told = messages(mistakes.expect_err(folder));
        assert!(told[0].starts_with("S503 "), "{folder}: {told:?}");
    }
    assert_eq!(
        files_below(site.root.path())
            .into_keys()
            .collect::<Vec<_>>(),
        ["content/", "templates/", "themes/"]
    );
    let beside = site.root.path().join("contents");
    assert!(publish(pages(&[("index.html", "1")]), &beside, site.root.path()).is_ok());
    let preview = site
        .root
        .path()
        .join(samling::output::publish::PREVIEWS)
        .join("1");
    assert!(publish(pages(&[("index.html", "1")]), &preview, site.root.path()).is_ok());
}

#[test]
fn no_path_leads_out_of_the_folder() {
    let check = |path: &str| {
        let site = Site::new();
        assert_eq!(
            site.refusal(pages(&[("index.html", "1"), (path, "1")])),
            [format!("S505 «{path}» kan ikke være en fil på nettstedet.")]
        );
        assert!(!site.output().exists());
    };
    check("../content/index.html");
    check("a/../../b.html");
    check("a/./b.html");
    check("a//b.html");
    check("");
    check(".samling-manifest.json");
    check("a/.samling-1-1.tmp");
    check(".git/hooks/pre-commit");
}

#[test]
fn two_files_cannot_have_the_same_path() {
    let site = Site::new();
    assert_eq!(
        site.refusal(pages(&[
            ("b.html", "1"),
            ("b.html", "2"),
            ("a", "1"),
            ("a/b/c", "1")
        ])),
        [
            "S506 To filer på nettstedet har samme sti: a",
            "S506 To filer på nettstedet har samme sti: b.html"
        ]
    );
}

#[test]
fn a_manifest_that_cannot_be_read_is_not_believed() {
    let site = Site::new();
    site.publish(pages(&[("index.html", "1")]));
    site.foreign(".samling-manifest.json", "<<<<<<< HEAD");
    let refusal = site.refusal(pages(&[("index.html", "2")]));
    assert!(
        refusal[0].contains("for eksempel .samling-manifest.json"),
        "{refusal:?}"
    );
    assert_eq!(site.text("index.html"), "1");
}

/// A manipulated manifest removes nothing outside the folder.
#[test]
fn a_manifest_reaches_no_further_than_the_folder() {
    let site = Site::new();
    site.source("content/index.md", "tekst");
    site.publish(pages(&[("index.html", "1")]));
    let manifest = site.text(".samling-manifest.json");
    site.foreign(
        ".samling-manifest.json",
        &manifest.replace("index.html", "../content/index.md"),
    );
    site.foreign("index.html", "mitt");
    assert!(site.try_publish(pages(&[("om.html", "1")])).is_ok());
    assert!(site.root.path().join("content/index.md").exists());
    assert_eq!(site.text("index.html"), "mitt");
}
