//! Files that cannot be written or read.

use crate::output::site::*;
use crate::support::*;
use samling::base::OutputFile;
use std::fs;

/// A file name that no file system allows: writing it fails even for root.
fn impossible(number: usize) -> OutputFile {
    page(&format!("{number}-{}.html", "x".repeat(300)), "1")
}

#[test]
fn the_old_site_stays_when_a_file_cannot_be_written() {
    let site = Site::new();
    let old = || pages(&[("index.html", "1"), ("stil.css", "1"), ("gammel.html", "1")]);
    site.publish(old());
    let before = site.files();
    let mut files = pages(&[
        ("index.html", "2"),
        ("stil.css", "2"),
        ("ny/side/index.html", "2"),
        ("ny.css", "2"),
    ]);
    files.push(impossible(1));
    let refusal = site.refusal(files);
    assert_eq!(refusal.len(), 1, "{refusal:?}");
    assert!(refusal[0].starts_with(&format!(
        "S502 Kan ikke skrive {}",
        site.at("1-xxx").display()
    )));
    assert_eq!(site.files(), before);
    assert_eq!(site.publish(old()), (0, 3, 0));
}

#[test]
fn no_more_than_ten_failures_are_told() {
    let site = Site::new();
    assert_eq!(site.refusal((0..4).map(impossible).collect()).len(), 4);
    assert_eq!(site.refusal((0..400).map(impossible).collect()).len(), 10);
    assert!(site.files().is_empty());
}

#[test]
fn a_source_that_is_gone_is_told() {
    let site = Site::new();
    site.source("content/a.pdf", "1");
    let files = || vec![copy("a.pdf", "content/a.pdf"), page("index.html", "1")];
    site.publish(files());
    let before = site.files();
    fs::remove_file(site.root.path().join("content/a.pdf")).expect("a file");
    assert!(site.refusal(files())[0].starts_with("S102 "));
    let new = vec![copy("b.pdf", "content/a.pdf"), page("index.html", "2")];
    assert!(site.refusal(new)[0].starts_with("S102 "));
    let folder = vec![copy("b.pdf", "content"), page("index.html", "2")];
    assert!(site.refusal(folder)[0].starts_with("S102 "));
    assert_eq!(site.files(), before);
}

#[test]
fn a_file_where_the_folder_should_be_is_told() {
    let site = Site::new();
    site.source("output", "en fil");
    assert!(site.refusal(pages(&[("a.html", "1")]))[0].starts_with("S502 "));
}

/// A disk that becomes full in the middle of a file, simulated by a limit on file size.
#[cfg(unix)]
#[test]
fn the_old_site_stays_when_the_disk_is_full() {
    let site = Site::new();
    site.publish(pages(&[("index.html", "1")]));
    let before = site.files();
    let limited = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().expect("this test"))
        .args(only_test(module_path!(), "in_a_child"))
        .env("SAMLING_TEST_ROOT", site.root.path())
        .output()
        .expect("a child");
    let said = String::from_utf8_lossy(&limited.stdout);
    assert!(said.contains("S502 Kan ikke skrive"), "{said}");
    assert_eq!(site.files(), before);
}

#[cfg(unix)]
#[test]
fn in_a_child() {
    let Some(root) = std::env::var_os("SAMLING_TEST_ROOT") else {
        return;
    };
    let root = std::path::PathBuf::from(root);
    let mut files = pages(&[("index.html", "2"), ("a.html", "2")]);
    files.push(page("stor/index.html", &"mye ".repeat(100_000)));
    let published = samling::output::publish::publish(files, &root.join("output"), &root);
    println!("{:?}", messages(published.expect_err("no room")));
}
