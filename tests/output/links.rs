//! Symbolic links are never followed out of the folder.

use crate::output::site::*;
use std::fs;
use std::os::unix::fs::symlink;

#[test]
fn a_file_that_has_become_a_link_is_replaced() {
    let site = Site::new();
    site.source("utenfor.txt", "utenfor");
    site.publish(pages(&[("a.html", "1"), ("b.html", "1"), ("c.html", "1")]));
    for name in ["a.html", "b.html", "c.html"] {
        fs::remove_file(site.at(name)).expect("a file");
        symlink(site.root.path().join("utenfor.txt"), site.at(name)).expect("a link");
    }
    assert_eq!(
        site.publish(pages(&[("a.html", "1"), ("b.html", "utenfor")])),
        (2, 0, 1)
    );
    for name in ["a.html", "b.html"] {
        assert!(!site.at(name).is_symlink());
    }
    assert_eq!(names(&site), ["a.html", "b.html"]);
    let outside = fs::read_to_string(site.root.path().join("utenfor.txt"));
    assert_eq!(outside.expect("a file"), "utenfor");
}

#[test]
fn a_folder_that_has_become_a_link_is_refused() {
    let site = Site::new();
    site.publish(pages(&[("a/b/c.html", "1"), ("index.html", "1")]));
    fs::rename(site.at("a"), site.root.path().join("utenfor")).expect("a folder");
    symlink(site.root.path().join("utenfor"), site.at("a")).expect("a link");
    let refusal = site.refusal(pages(&[("a/b/c.html", "2"), ("index.html", "2")]));
    assert!(refusal[0].ends_with("(for eksempel a)."), "{refusal:?}");
    assert_eq!(site.text("index.html"), "1");
    // Nothing is removed through the link either.
    assert_eq!(site.publish(pages(&[("index.html", "2")])), (1, 0, 0));
    assert!(site.root.path().join("utenfor/b/c.html").exists());
}

#[test]
fn a_link_that_is_not_ours_is_left_alone() {
    let site = Site::new();
    site.publish(pages(&[("index.html", "1")]));
    symlink(site.root.path().join("content"), site.at("kilder")).expect("a link");
    assert_eq!(site.publish(pages(&[("index.html", "2")])), (1, 0, 0));
    assert!(site.at("kilder").is_symlink());
}

#[test]
fn the_folder_itself_may_be_a_link() {
    let site = Site::new();
    let web = tempfile::tempdir().expect("a folder");
    symlink(web.path(), site.output()).expect("a link");
    assert_eq!(site.publish(pages(&[("a/index.html", "1")])), (1, 0, 0));
    assert!(web.path().join("a/index.html").exists());
    assert!(site.output().is_symlink());
}

#[test]
fn but_not_to_the_sources() {
    let site = Site::new();
    symlink(site.root.path().join("content"), site.output()).expect("a link");
    assert!(site.refusal(pages(&[("a.html", "1")]))[0].starts_with("S503 "));
}
