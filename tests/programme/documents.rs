//! `content/` holds no invented document; the example of `samling init` has the decks and papers, all invented. How they are
//! read, and what is kept from being shown.

use super::root;
use crate::support::{Folder, TODAY, reading_options, site};
use samling::base::text::Language;
use samling::base::{OutputContent, OutputFile};
use samling::cli::scaffold::{ScaffoldFile, example, init};
use samling::diagnostics::Sentences;
use samling::documents::{DocumentPage, Format, ReadEvent, read};
use std::path::Path;

/// The greatest size of the example, in bytes: it is part of the program, and is written at once.
const LARGEST_EXAMPLE: usize = 600 << 10;

/// The day of the first gathering, as its deck's pages are addressed.
const FIRST: &str = "samlinger/fjordfylket-2024-10-16";

/// The example in a folder of its own, and its site.
struct Example {
    folder: Folder,
    files: Vec<OutputFile>,
}

impl Example {
    fn new() -> Example {
        let folder = Folder::new();
        init(folder.path(), TODAY, &Sentences::new(Language::Nb)).expect("an empty folder");
        let outcome = site(folder.path(), &reading_options());
        assert_eq!(outcome.diagnostics.sorted().len(), 0, "errors or warnings");
        let files = outcome.files.expect("a site without mistakes");
        Example { folder, files }
    }

    fn bytes(&self, path: &str) -> Vec<u8> {
        let file = self.files.iter().find(|file| file.path.as_str() == path);
        match &file.unwrap_or_else(|| panic!("no {path}")).content {
            OutputContent::Bytes(bytes) => bytes.clone(),
            OutputContent::Copy(from) => {
                std::fs::read(from.on_disk(self.folder.path())).expect("an attached file")
            }
        }
    }

    fn html(&self, address: &str) -> String {
        String::from_utf8(self.bytes(&format!("{address}index.html"))).expect("UTF-8")
    }
}

/// The attachments of the example's gatherings: all files that are not records.
fn attached() -> Vec<ScaffoldFile> {
    let mut files = example(TODAY);
    files.retain(|file| {
        let path = Path::new(file.path.as_str());
        let ending = path.extension().and_then(|ending| ending.to_str());
        matches!(ending, Some("pdf" | "pptx" | "docx"))
    });
    files
}

fn pages(file: &ScaffoldFile) -> Vec<DocumentPage> {
    let kind = Format::of(file.path.as_str(), &file.content).expect("a format that is read");
    let mut pages = Vec::new();
    read(kind, file.content.clone(), false, &mut |part| {
        if let ReadEvent::Page(page) = part {
            pages.push(page);
        }
    });
    pages
}

/// What the real programme says of lost documents is in samling's words and says so: a file would claim to be the document itself.
#[test]
fn nothing_is_attached_to_the_programme() {
    for entry in walkdir::WalkDir::new(root().join("content")) {
        let entry = entry.expect("an entry");
        let ending = entry.path().extension().and_then(|ending| ending.to_str());
        assert!(
            entry.file_type().is_dir() || matches!(ending, Some("md" | "yaml")),
            "{} is neither a record nor a list of records",
            entry.path().display()
        );
    }
}

#[test]
fn the_example_is_small() {
    let sizes: Vec<usize> = example(TODAY)
        .iter()
        .map(|file| file.content.len())
        .collect();
    assert!(sizes.iter().sum::<usize>() <= LARGEST_EXAMPLE, "{sizes:?}");
}

/// No file can be mistaken for a real document: its first and last pages say that it is invented.
#[test]
fn every_attached_file_says_that_it_is_invented() {
    let attached = attached();
    assert_eq!(attached.len(), 8, "a file more or less");
    for file in &attached {
        let pages = pages(file);
        let ends = [pages.first(), pages.last()];
        // A scan has one page, and its notice is in the picture.
        let is_scan = file.path.as_str().ends_with("brev-fra-grendelaget.pdf");
        for page in ends.into_iter().flatten().filter(|_| !is_scan) {
            let text = page.text();
            let says = text.contains("er oppdiktet.") || text.contains("er oppdikta.");
            assert!(says, "{}: {text}", file.path);
        }
    }
}

#[test]
fn a_deck_has_its_slides_pictures_and_tables() {
    let example = Example::new();
    for name in ["grendehuset-pptx", "grendehuset-pdf"] {
        let html = example.html(&format!("{FIRST}/{name}/"));
        let slides: Vec<&str> = html.split("<section class=\"slide\"").skip(1).collect();
        assert_eq!(slides.len(), 7, "{name}");
        for (number, slide) in (1..).zip(&slides) {
            let id = format!(" id=\"lysbilde-{number}\"");
            assert!(slide.starts_with(&id), "{name}, slide {number}");
        }
        assert!(slides[1].contains("Sju av ti savnet et sted å møtes"));
        assert!(slides[1].contains("Et hus med skilt over døra ved en fjord."));
        assert!(slides[2].contains(">98<"), "{}", slides[2]);
        assert!(html.contains("https://www.example.no/grendehuset/"));
    }
    for number in 1..=7 {
        let picture = format!("{FIRST}/grendehuset-pdf/lysbilde-{number}.jpg");
        assert!(!example.bytes(&picture).is_empty());
    }
}

#[test]
fn tagged_untagged_and_scanned_papers_are_told_apart() {
    let example = Example::new();
    let invitation = example.html(&format!("{FIRST}/invitasjon-pdf/"));
    assert!(invitation.contains("merket med overskrifter og lister for skjermleser"));
    assert!(invitation.contains("PDF/UA-1"));
    let workshop = "samlinger/fjordfylket-2025-03-12";
    let summary = example.html(&format!("{workshop}/oppsummering-pdf/"));
    assert!(summary.contains("ikke merket for skjermleser"));
    let scan = example.html(&format!("{workshop}/brev-fra-grendelaget-pdf/"));
    assert!(scan.contains("Nøkkelen henger på butikken."));
    let programme = example.html(&format!("{workshop}/program-docx/"));
    assert!(programme.contains("Onsdag 12. mars 2025") && programme.contains("lang=\"nn\""));
}

#[test]
fn a_recording_has_subtitles_and_a_cancelled_webinar_says_so() {
    let example = Example::new();
    let spring = example.html("samlinger/fjordfylket-2026-03-18/");
    assert!(spring.contains("opptak.vtt") && spring.contains("45 min"));
    let subtitles = example.html("samlinger/fjordfylket-2026-03-18/opptak-vtt/");
    assert!(subtitles.contains("<h1>Opptak av formiddagen (opptak.vtt)</h1>"));
    assert!(spring.contains("Hvordan var det å delta?") && spring.contains("Lyden på nett"));
    let webinar = example.html("samlinger/fjordfylket-2025-10-08/");
    assert!(webinar.contains("Arrangementet er avlyst."));
}

#[test]
fn what_only_the_speaker_sees_is_on_no_page() {
    let notes: Vec<String> = attached()
        .iter()
        .flat_map(pages)
        .flat_map(|page| page.notes)
        .collect();
    assert!(notes.len() >= 4, "the decks have lost their notes");
    let example = Example::new();
    for file in &example.files {
        let is_office = file.path.as_str().ends_with(".pptx");
        let text = String::from_utf8(example.bytes(file.path.as_str())).ok();
        let Some(text) = text.filter(|_| !is_office) else {
            continue;
        };
        for note in &notes {
            assert!(!text.contains(note.as_str()), "{}: {note}", file.path);
        }
    }
}
