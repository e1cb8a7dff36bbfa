//! The files of the search index after one text has changed: those that are no longer named are gone, the others are as they were,
//! and what somebody else has done to the folder is neither lost nor left.

use crate::build::site::Site;

const NUMBERS: &str = "content/gatherings/2025/varen/presentations/tall.md";
const FOREIGN: &str = "output/sok/indeks/notat.txt";

/// `between`: what happens to the folder after the pages are written and before the index is.
fn check(between: impl FnOnce(&Site)) {
    let site = Site::new();
    site.try_preview_build();
    site.replace(NUMBERS, "Tallene.", "Tallene fra sjøbua.");
    site.preview_build_and(|| between(&site));
    site.try_preview_build();
    site.remove(FOREIGN);
    site.assert_clean();
}

/// A path of the index's files in the output folder.
fn some_file(site: &Site, folder: &str) -> String {
    let output = site.output();
    let mut paths = output.keys();
    let found = paths.find(|path| path.contains(&format!("/indeks/{folder}/")));
    format!("output/{}", found.expect("an index"))
}

#[test]
fn a_foreign_file_comes_between() {
    check(|site| site.write(FOREIGN, "Notat."));
}

#[test]
fn a_file_of_the_index_is_changed_or_gone() {
    for folder in ["ord", "ordliste", "tekst"] {
        check(|site| {
            site.write(FOREIGN, "Notat.");
            site.write(&some_file(site, folder), "");
        });
        check(|site| {
            site.write(FOREIGN, "Notat.");
            site.remove(&some_file(site, folder));
        });
    }
}

#[test]
fn a_page_is_changed() {
    check(|site| {
        site.write(FOREIGN, "Notat.");
        site.write("output/index.html", "");
    });
}

#[test]
fn no_file_of_an_earlier_index_stays() {
    let site = Site::new();
    site.build();
    let before = some_file(&site, "ord");
    site.replace(NUMBERS, "Tallene.", "Tallene fra sjøbua.");
    site.build();
    assert_ne!(some_file(&site, "ord"), before);
    let folder = site.root().join(&before);
    let folder = folder.parent().expect("a folder");
    assert!(!folder.exists(), "{}", folder.display());
    site.assert_clean();
}
