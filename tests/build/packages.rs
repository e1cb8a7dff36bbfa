//! «Last ned alt»: one zip file with what is published of a gathering.

use crate::build::site::Site;
use crate::documents::readers::sample_bytes;
use std::fs::{self, File};
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::time::SystemTime;

const FOLDER: &str = "content/gatherings/2025/varen";
const PACKAGE: &str = "samlinger/varen/varen.zip";

/// A gathering with three files that are published, and one that its record keeps in.
fn site() -> Site {
    let site = Site::new();
    site.write(&format!("{FOLDER}/deck.pptx"), &sample_bytes("deck.pptx"));
    site.write(&format!("{FOLDER}/plan.txt"), "Kaffe klokka ni.\n");
    site.write(&format!("{FOLDER}/hemmelig.txt"), "Skal ikke ut.\n");
    let record = format!("{FOLDER}/index.md");
    let text = site.read(&record);
    let materials =
        "---\nmaterials: [{title: Internt, kind: other, file: hemmelig.txt, publish: no}]\n";
    site.write(&record, &text.replacen("---\n", materials, 1));
    site
}

fn names(package: &[u8]) -> Vec<String> {
    let zip = zip::ZipArchive::new(Cursor::new(package)).expect("a zip file");
    let names = zip.file_names();
    names
        .map(|name| name.expect("a name").into_owned())
        .collect()
}

#[test]
fn all_that_is_published_of_a_gathering_is_one_file() {
    let site = site();
    site.build();
    let output = site.output();
    let package = &output[PACKAGE];
    assert_eq!(
        names(package),
        [
            "varen/deck.pptx",
            "varen/plan.txt",
            "varen/presentations/tall.csv"
        ]
    );
    // The copies that are published, not what they were made of.
    let mut zip = zip::ZipArchive::new(Cursor::new(&package[..])).expect("a zip file");
    let mut deck = Vec::new();
    let mut packed = zip.by_name("varen/deck.pptx").expect("the deck");
    packed.read_to_end(&mut deck).expect("whole");
    assert!(deck == output["samlinger/varen/deck.pptx"]);
    let page = String::from_utf8_lossy(&output["samlinger/varen/index.html"]);
    assert!(
        page.contains("<a href=\"varen.zip\">Last ned alt</a>"),
        "{page}"
    );
    let checksums = String::from_utf8_lossy(&output["manifest-sha256.txt"]);
    assert!(checksums.contains(PACKAGE), "{checksums}");
    site.assert_clean();
}

#[test]
fn one_file_needs_no_package_and_a_site_may_make_none() {
    let site = site();
    site.remove(&format!("{FOLDER}/plan.txt"));
    site.remove(&format!("{FOLDER}/deck.pptx"));
    site.build();
    assert!(!site.output().contains_key(PACKAGE));
    site.write(&format!("{FOLDER}/plan.txt"), "Kaffe klokka ni.\n");
    site.build();
    assert!(site.output().contains_key(PACKAGE));
    let settings = format!("{}packages: false\n", site.read("samling.yaml"));
    site.write("samling.yaml", &settings);
    site.build();
    let output = site.output();
    assert!(!output.contains_key(PACKAGE));
    let page = String::from_utf8_lossy(&output["samlinger/varen/index.html"]);
    assert!(!page.contains("Last ned alt"), "{page}");
}

/// Adds a file that only its record lets out.
fn let_out(site: &Site, name: &str, bytes: u64) {
    site.write(&format!("{FOLDER}/{name}"), "ikke en zip-fil");
    let file = (File::options().write(true)).open(site.root().join(FOLDER).join(name));
    let longer = file.and_then(|file| file.set_len(bytes));
    longer.expect("a longer file");
    let record = format!("{FOLDER}/index.md");
    let material =
        format!("{{title: Alt, kind: other, file: {name}, publish: yes, reason: Åpent}}");
    let text = site.read(&record);
    site.write(
        &record,
        &text.replacen("materials: [", &format!("materials: [{material}, "), 1),
    );
}

#[test]
fn a_file_that_stands_where_the_package_would_keeps_its_place() {
    let site = site();
    let_out(&site, "Varen.zip", 100);
    site.build();
    assert_eq!(site.output()[PACKAGE].len(), 100);
}

#[test]
fn very_large_files_are_not_published_twice() {
    let site = site();
    let_out(&site, "film.mkv", 49_000_000);
    site.build();
    assert!(site.output().contains_key(PACKAGE));
    let_out(&site, "film.mkv", 51_000_000);
    site.build();
    assert!(!site.output().contains_key(PACKAGE));
}

#[test]
fn a_package_is_made_again_only_when_its_files_change() {
    let site = site();
    site.build();
    let made = || -> Vec<(PathBuf, SystemTime)> {
        let folder = site.root().join(".samling/cache/packages");
        let files = fs::read_dir(folder).expect("packages").flatten();
        let files = files.map(|file| (file.path(), file.metadata().unwrap().modified().unwrap()));
        let mut files: Vec<_> = files
            .filter(|(path, _)| path.extension().is_some())
            .collect();
        files.sort();
        files
    };
    let first = made();
    assert_eq!(first.len(), 1);
    let text = site.read("content/pages/om.md");
    site.write(
        "content/pages/om.md",
        &text.replace("title: ", "title: Ny "),
    );
    site.build();
    assert_eq!(made(), first);
    let before = site.output()[PACKAGE].clone();
    site.write(&format!("{FOLDER}/plan.txt"), "Kaffe klokka ti.\n");
    site.build();
    // What is in the earlier one may have been withdrawn.
    assert_eq!(made().len(), 1);
    assert!(made() != first);
    assert!(site.output()[PACKAGE] != before);
    site.assert_clean();
}
