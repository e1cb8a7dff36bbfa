//! No file is lost: one that cannot be read or assigned is kept and reported.

use crate::import::folder::Folder;
use samling::content::schema::records::MaterialKind;

#[test]
fn every_file_is_kept_as_it_was() {
    let folder = Folder::new()
        .with("programme.docx")
        .with("deck.pptx")
        .bytes("bilder/Gruppebilde.jpg", b"\xFF\xD8\xFFikke et bilde")
        .bytes("opptak.mp4", b"\0\0\0\x20ftypmp42")
        .bytes("notat.pages", b"noe annet")
        .bytes("tom.pdf", b"");
    // An empty file has nothing to keep, and is told of.
    assert_eq!(folder.import().empty, ["tom.pdf"]);
    let kept = folder.files();
    for (name, bytes) in [
        (
            "programme.docx",
            crate::import::folder::sample("programme.docx"),
        ),
        ("deck.pptx", crate::import::folder::sample("deck.pptx")),
        ("gruppebilde.jpg", b"\xFF\xD8\xFFikke et bilde".to_vec()),
        ("opptak.mp4", b"\0\0\0\x20ftypmp42".to_vec()),
        ("notat.pages", b"noe annet".to_vec()),
    ] {
        assert_eq!(
            kept[&format!("content/gatherings/2019/telemark-2019-03-13/{name}")],
            bytes,
            "{name}"
        );
    }
    let gathering = folder.gathering("telemark-2019-03-13");
    let kind = |file: &str| {
        let material = gathering
            .materials
            .iter()
            .find(|material| material.file.as_deref() == Some(file));
        material.map(|material| material.kind)
    };
    assert_eq!(kind("gruppebilde.jpg"), Some(MaterialKind::Photos));
    assert_eq!(kind("programme.docx"), Some(MaterialKind::Programme));
    assert_eq!(kind("opptak.mp4"), Some(MaterialKind::Other));
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn names_that_would_be_the_gatherings_own_are_changed() {
    let folder = Folder::new()
        .with("programme.docx")
        .text("index.md", "# Mitt")
        .text("index.html", "<p>Mitt</p>");
    folder.import();
    let names = folder.names();
    let inside = |name: &str| {
        names.contains(&format!(
            "content/gatherings/2019/telemark-2019-03-13/{name}"
        ))
    };
    assert!(
        inside("index-fil.md") && inside("index-fil.html"),
        "{names:?}"
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_list_of_people_is_pointed_out() {
    let people: String = (0..10)
        .map(|number| {
            format!(
                "Kari{} Nordmann, Øyvær kommune\n\n",
                ["a", "e", "i"][number % 3]
            )
        })
        .collect();
    let folder = Folder::new()
        .with("programme.docx")
        .text("deltakerliste.txt", &people);
    folder.import();
    let index = folder.file("content/gatherings/2019/telemark-2019-03-13/index.md");
    assert!(
        index.contains("ser ut som en liste over personer"),
        "{index}"
    );
    assert!(!index.contains("Karia Nordmann"), "{index}");
}

#[test]
fn kinds_by_name_and_by_words() {
    let check = |name: &str, text: &str, wanted: MaterialKind| {
        let folder = Folder::new().text(name, text);
        folder.try_import("", Some("samlingen")).expect("an import");
        let gathering = folder.gathering("samlingen");
        assert_eq!(gathering.materials[0].kind, wanted, "{name}");
    };
    check(
        "Invitasjon.txt",
        "Hei alle sammen",
        MaterialKind::Invitation,
    );
    check(
        "referat_fra_motet.txt",
        "Hei alle sammen",
        MaterialKind::Summary,
    );
    check("evalueringsskjema.txt", "Hva var bra?", MaterialKind::Form);
    check(
        "gruppearbeid bord 3.txt",
        "Vi vil",
        MaterialKind::WorkshopOutput,
    );
    check(
        "x.txt",
        "Innbydelse til samling\n\nDere er velkomne.",
        MaterialKind::Invitation,
    );
    check(
        "y.txt",
        "Hei\n\nTakk for sist.\n\nVennlig hilsen\nKari Nordmann\n",
        MaterialKind::Letter,
    );
    check(
        "z.txt",
        "09.00 Kaffe\n09.30 Åpning\n10.00 Slutt\n",
        MaterialKind::Programme,
    );
    check(
        "q.txt",
        "Noe annet som ingen vet hva er.",
        MaterialKind::Other,
    );
}
