//! Archives and e-mails: their files are unpacked, and none is written outside the folder.

use crate::import::folder::{Folder, sample};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip archive of these names and contents.
pub fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a file");
        zip.write_all(bytes).expect("bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

pub fn message(subject: &str, text: &str, attachments: &[(&str, &[u8])]) -> String {
    let mut mail = format!(
        "From: Kari Nordmann <kari@example.no>\r\nTo: ola@example.no\r\nSubject: {subject}\r\nDate: Fri, 1 Mar 2019 09:30:00 +0100\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=grense\r\n\r\n\
         --grense\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    );
    for (name, bytes) in attachments {
        let hex: String = bytes.iter().map(|byte| format!("={byte:02X}")).collect();
        // Lines in quoted-printable have at most 76 characters.
        let lines: Vec<&str> = hex
            .as_bytes()
            .chunks(72)
            .map(|line| std::str::from_utf8(line).expect("ASCII"))
            .collect();
        mail.push_str(&format!(
            "--grense\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
             Content-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n",
            lines.join("=\r\n")
        ));
    }
    mail.push_str("--grense--\r\n");
    mail
}

#[test]
fn an_archive_is_its_files() {
    let letter = sample("letter.txt");
    let zip = archive(&[
        ("Gammelt/brev.txt", &letter),
        ("Gammelt/Bilde 1.png", &png()),
        ("__MACOSX/x", b"x"),
        ("Gammelt/", b""),
    ]);
    let folder = Folder::new().bytes("arkiv.zip", &zip);
    folder.import();
    let files = folder.files();
    assert_eq!(
        files["content/gatherings/2019/telemark-2019-03-13/brev.txt"],
        letter
    );
    assert!(
        !files
            .keys()
            .any(|name| name.contains("arkiv") || name.contains("MACOSX")),
        "{:?}",
        files.keys()
    );
    // There are two gatherings, and it is not known which of them the picture shows.
    assert!(
        files.contains_key("content/files/bilde-1.png"),
        "{:?}",
        files.keys()
    );
    assert!(!folder.site().join(".samling").join("import").exists());
    assert_eq!(folder.errors(), [] as [String; 0]);
}

fn png() -> Vec<u8> {
    // One grey pixel.
    vec![
        0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0,
        0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, b'I', b'D', b'A',
        b'T', 0x78, 0x9C, 0x63, 0x68, 0, 0, 0, 0x82, 0, 0x81, 0x77, 0xCD, 0x72, 0xB6, 0, 0, 0, 0,
        b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60, 0x82,
    ]
}

#[test]
fn no_name_leads_out_of_the_site() {
    let names = [
        "../../../ute.txt",
        "/tmp/ute-av-mappen.txt",
        "..\\..\\ute2.txt",
        "C:\\ute3.txt",
        "content/gatherings/2019/x/index.md",
        "samling.yaml",
        "a/../../b/ute4.txt",
    ];
    let contents: Vec<String> = names
        .iter()
        .map(|name| format!("Tekst i {name}\n"))
        .collect();
    let files: Vec<(&str, &[u8])> = names
        .iter()
        .zip(&contents)
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    let folder = Folder::new().bytes("arkiv.zip", &archive(&files));
    folder
        .try_import("arkiv.zip", Some("samlingen-2019-03-13"))
        .expect("an import");
    let inside = "content/gatherings/2019/samlingen-2019-03-13/";
    for (name, bytes) in folder.files() {
        let is_made = [
            "samling.yaml",
            "schemas/gathering.json",
            "schemas/site.json",
        ]
        .contains(&name.as_str())
            || name.ends_with("/index.md");
        assert!(name.starts_with(inside) || is_made, "{name}");
        assert!(!is_made || !bytes.starts_with(b"Tekst i"), "{name}");
    }
    let beside = std::fs::read_dir(folder.site().parent().expect("a folder")).expect("a folder");
    let mut beside: Vec<_> = beside.flatten().map(|entry| entry.file_name()).collect();
    beside.sort();
    assert_eq!(beside, ["in", "site"]);
    assert!(!std::path::Path::new("/tmp/ute-av-mappen.txt").exists());
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_link_in_an_archive_is_left() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("lenke.txt", "/etc/passwd", SimpleFileOptions::default())
        .expect("a link");
    zip.start_file("brev.txt", SimpleFileOptions::default())
        .expect("a file");
    zip.write_all(b"Vi inviterer til samling 13. mars 2019.\n")
        .expect("bytes");
    let zip = zip.finish().expect("a zip").into_inner();
    let folder = Folder::new().bytes("arkiv.zip", &zip);
    folder.import();
    assert!(
        !folder.names().iter().any(|name| name.contains("lenke")),
        "{:?}",
        folder.names()
    );
}

#[test]
fn what_is_pressed_together_too_hard_is_left_and_told() {
    let nothing = vec![0; 20 << 20];
    let folder = Folder::new().bytes(
        "arkiv.zip",
        &archive(&[("bombe.txt", &nothing), ("brev.txt", b"Hei\n")]),
    );
    let imported = folder.import();
    assert_eq!(imported.unreadable.len(), 1, "{:?}", imported.unreadable);
    assert_eq!(imported.unreadable[0].0, "arkiv.zip/bombe.txt");
    assert_eq!(
        folder.names(),
        [
            "content/files/brev.txt",
            "samling.yaml",
            "schemas/site.json"
        ]
    );
}

#[test]
fn a_broken_archive_is_told_and_costs_nothing_else() {
    let mut zip = archive(&[("brev.txt", b"Hei\n")]);
    zip.truncate(zip.len() / 2);
    let folder = Folder::new().bytes("arkiv.zip", &zip).with("webinar.txt");
    let imported = folder.import();
    assert_eq!(imported.unreadable.len(), 1);
    assert!(folder.gatherings().contains_key("nordland-webinar"));
}

#[test]
fn archives_in_archives() {
    let inner = archive(&[("webinar.txt", &sample("webinar.txt"))]);
    let folder = Folder::new().bytes("ytre.zip", &archive(&[("indre.zip", &inner)]));
    folder.import();
    assert!(folder.gatherings().contains_key("nordland-webinar"));
}

#[test]
fn an_e_mail_with_what_came_with_it() {
    let text = "Hei\r\n\r\nVelkommen til samling i Skien 13. mars 2019. Program og presentasjon ligger ved.\r\n\r\nVennlig hilsen\r\nKari Nordmann\r\n";
    let mail = message(
        "Invitasjon til samling",
        text,
        &[
            ("programme.docx", &sample("programme.docx")),
            ("../../deck.pptx", &sample("deck.pptx")),
        ],
    );
    let folder = Folder::new().text("invitasjon.eml", &mail);
    folder.import();
    let files = folder.files();
    let inside = |name: &str| format!("content/gatherings/2019/telemark-2019-03-13/{name}");
    assert_eq!(files[&inside("invitasjon.eml")], mail.as_bytes());
    assert_eq!(files[&inside("programme.docx")], sample("programme.docx"));
    assert_eq!(files[&inside("deck.pptx")], sample("deck.pptx"));
    let gathering = folder.gathering("telemark-2019-03-13");
    assert_eq!(
        gathering.place.map(|place| place.name).as_deref(),
        Some("Skien")
    );
    assert!(!gathering.sessions.is_empty());
    let mail = gathering
        .materials
        .iter()
        .position(|material| material.file.as_deref() == Some("invitasjon.eml"))
        .expect("the mail");
    let doubt = gathering.provenance[&format!("materials[{mail}].file")]
        .doubt
        .clone()
        .unwrap_or_default();
    assert!(doubt.contains("adressene"), "{doubt}");
    assert_eq!(folder.errors(), [] as [String; 0]);
}
