//! The attached files in `content/`, made by `materials/make.py`: how they are read, and what is not shown of them.

use super::{bytes, files, root};
use samling::base::OutputFile;
use samling::documents::{DocumentPage, Format, ReadEvent, read};
use std::path::{Path, PathBuf};

/// The size of all of them together, in bytes, so that the repository stays quick to clone.
const MOST: u64 = 2 << 20;

fn materials() -> Vec<PathBuf> {
    let mut folders = vec![root().join("content/gatherings")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of content/") {
            let path = entry.expect("a file of content/").path();
            match path.extension().and_then(|ending| ending.to_str()) {
                None => folders.push(path),
                Some("md") => {}
                Some(_) => found.push(path),
            }
        }
    }
    found
}

fn pages(path: &Path) -> Vec<DocumentPage> {
    let name = path.to_str().expect("UTF-8");
    let content = std::fs::read(path).expect("a material");
    let kind = Format::of(name, &content).expect("a format that is read");
    let mut pages = Vec::new();
    read(kind, content, false, &mut |part| {
        if let ReadEvent::Page(page) = part {
            pages.push(page);
        }
    });
    pages
}

fn html(files: &[OutputFile], address: &str) -> String {
    let path = format!("{address}index.html");
    let page = files.iter().find(|file| file.path.as_str() == path);
    String::from_utf8(bytes(page.expect("the document's page"))).expect("UTF-8")
}

#[test]
fn they_are_small() {
    let sizes = materials().into_iter().map(|path| {
        let file = path.metadata().expect("a material");
        file.len()
    });
    let sizes: Vec<u64> = sizes.collect();
    assert_eq!(sizes.len(), 9, "a material more or less");
    assert!(sizes.iter().sum::<u64>() < MOST, "{sizes:?}");
}

#[test]
fn the_deck_from_buskerud_has_twelve_slides_and_one_is_empty() {
    let files = files();
    for name in ["velkommen-pptx", "velkommen-pdf"] {
        let address = format!("samlinger/buskerud-2018-10/{name}/");
        let html = html(&files, &address);
        let slides: Vec<&str> = html.split("<section class=\"slide\"").skip(1).collect();
        assert_eq!(slides.len(), 12, "{name}");
        for (number, slide) in (1..).zip(&slides) {
            assert!(
                slide.starts_with(&format!(" id=\"lysbilde-{number}\"")),
                "{name}"
            );
            let is_empty = slide.contains("uten tekst");
            assert_eq!(is_empty, number == 10, "{name}, slide {number}");
        }
    }
    let picture =
        |number: usize| format!("samlinger/buskerud-2018-10/velkommen-pdf/lysbilde-{number}.jpg");
    for number in 1..=12 {
        assert!(
            files
                .iter()
                .any(|file| file.path.as_str() == picture(number))
        );
    }
}

#[test]
fn what_only_the_speaker_sees_is_on_no_page() {
    let notes: Vec<String> = materials()
        .iter()
        .flat_map(|path| pages(path))
        .flat_map(|page| page.notes)
        .collect();
    assert!(notes.len() > 4, "the decks have lost their notes");
    for file in files() {
        let is_office = file.path.as_str().ends_with(".pptx");
        let Some(text) = String::from_utf8(bytes(&file)).ok().filter(|_| !is_office) else {
            continue;
        };
        for note in &notes {
            assert!(!text.contains(note.as_str()), "{}: {note}", file.path);
        }
    }
}
