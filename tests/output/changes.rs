//! Which files are written, kept unchanged, and removed.

use crate::output::site::*;
use std::fs;

#[test]
fn a_site_is_written_then_left_alone() {
    let site = Site::new();
    let files = || {
        pages(&[
            ("index.html", "a"),
            ("fylker/oslo/index.html", "b"),
            ("stil.css", "c"),
        ])
    };
    assert_eq!(site.publish(files()), (3, 0, 0));
    assert_eq!(site.text("fylker/oslo/index.html"), "b");
    assert_eq!(
        names(&site),
        ["fylker/oslo/index.html", "index.html", "stil.css"]
    );
    let before = site.modified(".samling-manifest.json");
    assert_eq!(site.publish(files()), (0, 3, 0));
    assert_eq!(site.modified(".samling-manifest.json"), before);
}

#[test]
fn only_what_changed_is_written() {
    let site = Site::new();
    site.publish(pages(&[
        ("a.html", "1"),
        ("b.html", "1"),
        ("c/d/e.html", "1"),
        ("c/f.html", "1"),
    ]));
    let (a, b) = (site.age("a.html"), site.age("b.html"));
    let published = site.publish(pages(&[
        ("a.html", "1"),
        ("b.html", "2"),
        ("g/h.html", "1"),
        ("c/f.html", "1"),
    ]));
    assert_eq!(published, (2, 2, 1));
    assert_eq!(site.modified("a.html"), a);
    assert_ne!(site.modified("b.html"), b);
    assert_eq!(names(&site), ["a.html", "b.html", "c/f.html", "g/h.html"]);
    assert!(!site.at("c/d").exists(), "an empty folder is left");
}

#[test]
fn what_somebody_changed_in_the_output_is_put_right() {
    let site = Site::new();
    let files = || pages(&[("a.html", "rett"), ("b.html", "rett"), ("c.html", "rett")]);
    site.publish(files());
    site.foreign("a.html", "galt");
    site.foreign("b.html", "mye mer galt");
    fs::remove_file(site.at("c.html")).expect("a file");
    assert_eq!(site.publish(files()), (3, 0, 0));
    assert_eq!(site.text("a.html"), "rett");
    assert_eq!(site.publish(files()), (0, 3, 0));
}

#[test]
fn a_file_that_was_only_touched_is_not_written() {
    let site = Site::new();
    site.publish(pages(&[("a.html", "1")]));
    let age = site.age("a.html");
    assert_eq!(site.publish(pages(&[("a.html", "1")])), (0, 1, 0));
    assert_eq!(site.modified("a.html"), age);
}

#[test]
fn without_the_cache_contents_are_compared() {
    let site = Site::new();
    site.source("content/a.pdf", "pdf");
    let files = |text| vec![page("a.html", text), copy("a.pdf", "content/a.pdf")];
    site.publish(files("1"));
    fs::remove_dir_all(site.root.path().join(".samling")).expect("the cache");
    assert_eq!(site.publish(files("1")), (0, 2, 0));
    fs::remove_dir_all(site.root.path().join(".samling")).expect("the cache");
    assert_eq!(site.publish(files("2")), (1, 1, 0));
}

/// A file counts as unchanged while its size and modification time are those in the manifest.
#[test]
fn a_file_of_the_same_size_and_time_is_not_read() {
    let site = Site::new();
    site.publish(pages(&[("a.html", "1")]));
    let then = site.modified("a.html");
    site.foreign("a.html", "2");
    set_modified(&site.at("a.html"), then);
    assert_eq!(site.publish(pages(&[("a.html", "1")])), (0, 1, 0));
    site.age("a.html");
    assert_eq!(site.publish(pages(&[("a.html", "1")])), (1, 0, 0));
}

#[test]
fn a_copy_follows_its_source() {
    let site = Site::new();
    let files = || vec![copy("samlinger/a.pdf", "content/a.pdf")];
    site.source("content/a.pdf", &"en fil ".repeat(100_000));
    assert_eq!(site.publish(files()), (1, 0, 0));
    assert_eq!(site.text("samlinger/a.pdf").len(), 700_000);
    assert_eq!(site.publish(files()), (0, 1, 0));
    site.source("content/a.pdf", "kort");
    assert_eq!(site.publish(files()), (1, 0, 0));
    site.source("content/a.pdf", "lang");
    set_age(&site.root.path().join("content/a.pdf"));
    assert_eq!(site.publish(files()), (1, 0, 0));
    assert_eq!(site.text("samlinger/a.pdf"), "lang");
    set_modified(
        &site.root.path().join("content/a.pdf"),
        std::time::SystemTime::UNIX_EPOCH,
    );
    assert_eq!(site.publish(files()), (0, 1, 0));
}

#[test]
fn a_source_of_the_same_size_and_time_is_not_read_again() {
    let site = Site::new();
    let source = site.root.path().join("content/a.pdf");
    let files = || vec![copy("a.pdf", "content/a.pdf")];
    site.source("content/a.pdf", "1");
    let then = set_age(&source);
    site.publish(files());
    site.source("content/a.pdf", "2");
    set_modified(&source, then);
    assert_eq!(site.publish(files()), (0, 1, 0));
    // A different source for the same path is copied.
    site.source("content/b.pdf", "3");
    set_modified(&site.root.path().join("content/b.pdf"), then);
    assert_eq!(
        site.publish(vec![copy("a.pdf", "content/b.pdf")]),
        (1, 0, 0)
    );
}

#[test]
fn a_page_can_become_a_folder_and_back() {
    let site = Site::new();
    assert_eq!(
        site.publish(pages(&[("a", "1"), ("b/c/d", "1"), ("b/e", "1")])),
        (3, 0, 0)
    );
    assert_eq!(
        site.publish(pages(&[("a/x/y", "1"), ("b", "1")])),
        (2, 0, 3)
    );
    assert_eq!(names(&site), ["a/x/y", "b"]);
    assert_eq!(
        site.publish(pages(&[("a", "1"), ("b/c/d", "1"), ("b/e", "1")])),
        (3, 0, 2)
    );
    fs::remove_file(site.at("a")).expect("a file");
    fs::create_dir_all(site.at("a/tom/mappe")).expect("a folder");
    assert_eq!(
        site.publish(pages(&[("a", "1"), ("b/c/d", "1"), ("b/e", "1")])),
        (1, 2, 0)
    );
}

#[test]
fn a_name_that_only_changes_its_case_is_written() {
    let site = Site::new();
    site.publish(pages(&[("Om.html", "1")]));
    assert_eq!(site.publish(pages(&[("om.html", "1")])).0, 1);
    assert_eq!(names(&site), ["om.html"]);
}

#[test]
fn pages_come_after_what_they_refer_to() {
    let site = Site::new();
    let mut files: Vec<_> = (0..300)
        .map(|n| page(&format!("{n}/index.html"), "side"))
        .collect();
    files.extend((0..300).map(|n| page(&format!("{n}/stil.css"), "stil")));
    site.publish(files);
    let times = |name: &str| -> Vec<_> {
        (0..300)
            .map(|n| site.modified(&format!("{n}/{name}")))
            .collect()
    };
    assert!(times("stil.css").into_iter().max() <= times("index.html").into_iter().min());
}

/// Two output folders of the same site have the same bytes, whatever was built into them before.
#[test]
fn the_folder_does_not_tell_when_it_was_built() {
    let (one, other) = (Site::new(), Site::new());
    one.publish(pages(&[("a.html", "gammel"), ("c.html", "1")]));
    one.publish(pages(&[("b.html", "1"), ("a.html", "1")]));
    other.publish(pages(&[("a.html", "1"), ("b.html", "1")]));
    assert_eq!(one.files(), other.files());
    expect_test::expect![[r#"
        {"version":1,"files":{
        "a.html":{"xxh3":"df3ce784d856334d65cd25028f98f158","size":1},
        "b.html":{"xxh3":"df3ce784d856334d65cd25028f98f158","size":1}
        }}
    "#]]
    .assert_eq(&one.text(".samling-manifest.json"));
}

#[cfg(unix)]
#[test]
fn modes_are_those_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    let source = site.root.path().join("content/a.pdf");
    site.source("content/a.pdf", "pdf");
    fs::set_permissions(&source, fs::Permissions::from_mode(0o700)).expect("a mode");
    let mode =
        |path: &std::path::Path| fs::metadata(path).expect("a file").permissions().mode() & 0o777;
    for text in ["1", "2"] {
        site.publish(vec![page("x/a.html", text), copy("a.pdf", "content/a.pdf")]);
        site.source("content/ny", "");
        fs::create_dir_all(site.root.path().join("ny")).expect("a folder");
        let ordinary = mode(&site.root.path().join("content/ny"));
        assert_eq!(mode(&site.at("x/a.html")), ordinary);
        assert_eq!(mode(&site.at("a.pdf")), ordinary);
        assert_eq!(mode(&site.at(".samling-manifest.json")), ordinary);
        assert_eq!(mode(&site.at("x")), mode(&site.root.path().join("ny")));
    }
}
