//! Importing the same files again changes nothing, and no file is ever overwritten.

use crate::import::folder::Folder;
use samling::import::ImportError;

#[test]
fn the_same_again_changes_nothing() {
    let folder = Folder::new()
        .with("letter.txt")
        .with("list.txt")
        .with("overview.txt")
        .with("deck.pptx");
    folder.import();
    let before = folder.files();
    let again = folder.import();
    assert_eq!(folder.files(), before);
    assert_eq!(again.already_there, 4);
    assert!(again.gatherings.is_empty() && again.without_gathering.is_empty());
}

#[test]
fn the_same_under_another_name_is_the_same() {
    let folder = Folder::new().with("webinar.txt");
    folder.import();
    let before = folder.files();
    std::fs::rename(folder.path("webinar.txt"), folder.path("et annet navn.txt")).expect("a name");
    folder.import();
    assert_eq!(folder.files(), before);
}

#[test]
fn two_copies_are_one_file() {
    let folder = Folder::new().with("webinar.txt").bytes(
        "kopi/webinar.txt",
        &crate::import::folder::sample("webinar.txt"),
    );
    let imported = folder.import();
    assert_eq!(imported.copies.len(), 1);
    assert_eq!(
        folder
            .names()
            .iter()
            .filter(|name| name.ends_with(".txt"))
            .count(),
        1
    );
}

#[test]
fn what_comes_later_joins_the_gathering_and_leaves_its_words_alone() {
    let folder = Folder::new().with("letter.txt");
    folder.import();
    let index = "content/gatherings/2019/telemark-2019-03-13/index.md";
    let edited = folder
        .file(index)
        .replace("status: held", "status: cancelled");
    std::fs::write(folder.site().join(index), &edited).expect("a file");
    let folder = folder.with("programme.docx");
    let imported = folder.import();
    assert_eq!(folder.file(index), edited);
    assert!(
        folder
            .names()
            .contains(&"content/gatherings/2019/telemark-2019-03-13/programme.docx".to_owned())
    );
    let told = &imported.gatherings[0];
    assert_eq!((told.doubts, told.files), (None, 1));
    assert!(
        told.suggestion.contains("file: \"programme.docx\""),
        "{}",
        told.suggestion
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
    let after = folder.files();
    folder.import();
    assert_eq!(folder.files(), after);
}

#[test]
fn what_a_later_letter_says_is_shown_and_kept_as_a_draft() {
    let folder = Folder::new().with("list.txt");
    folder.import();
    let folder = folder.with("letter.txt");
    let imported = folder.import();
    let told = &imported.gatherings[0];
    assert_eq!((told.doubts, told.files), (None, 1));
    assert!(
        told.suggestion.contains("evaluation:\n") && told.suggestion.contains("Hva var bra?"),
        "{}",
        told.suggestion
    );
    let letter =
        "content/gatherings/2019/telemark-2019-03-13/letters/brev-fra-kari-anne-nordmann.md";
    assert!(folder.file(letter).contains("draft: true"));
    assert_eq!(folder.errors(), [] as [String; 0]);
    let after = folder.files();
    folder.import();
    assert_eq!(folder.files(), after);
}

#[test]
fn a_gathering_by_name() {
    let folder = Folder::new().with("overview.txt").with("letter.txt");
    folder
        .try_import("overview.txt", Some("min-samling"))
        .expect("an import");
    assert!(
        folder
            .names()
            .contains(&"content/gatherings/ukjent/min-samling/overview.txt".to_owned())
    );
    // The gathering exists, so the file is added to it.
    folder
        .try_import("letter.txt", Some("min-samling"))
        .expect("an import");
    assert!(
        folder
            .names()
            .contains(&"content/gatherings/ukjent/min-samling/letter.txt".to_owned())
    );
    assert_eq!(folder.gatherings().len(), 1);
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_name_that_is_taken_gets_a_number() {
    let folder = Folder::new().with("webinar.txt");
    folder
        .try_import("webinar.txt", Some("samlingen"))
        .expect("an import");
    let folder = folder.text("mer/webinar.txt", "Noe annet\n");
    folder
        .try_import("mer", Some("samlingen"))
        .expect("an import");
    let names = folder.names();
    assert!(
        names.contains(&"content/gatherings/ukjent/samlingen/webinar-2.txt".to_owned()),
        "{names:?}"
    );
}

#[test]
fn a_folder_that_holds_the_site_or_something_else_is_refused() {
    let folder = Folder::new()
        .with("webinar.txt")
        .in_site("noe.txt", "noe annet");
    assert!(matches!(
        folder.try_import("webinar.txt", None),
        Err(ImportError::NoSite)
    ));
    assert_eq!(folder.names(), ["noe.txt"]);
    assert!(matches!(
        folder.try_import("finnes-ikke", None),
        Err(ImportError::NotThere)
    ));
    assert!(matches!(
        folder.try_import("../../", None),
        Err(ImportError::SiteInside)
    ));
}

#[cfg(unix)]
#[test]
fn a_device_is_no_document() {
    let folder = Folder::new().with("webinar.txt");
    assert!(matches!(
        folder.try_import("/dev/null", None),
        Err(ImportError::NoRegularFile)
    ));
    assert!(folder.names().is_empty());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let folder = Folder::new().with("webinar.txt");
    std::os::unix::fs::symlink("/etc/passwd", folder.path("passwd.txt")).expect("a link");
    let imported = folder.import();
    assert_eq!(imported.skipped, ["passwd.txt"]);
    assert!(!folder.names().iter().any(|name| name.contains("passwd")));
}

#[test]
fn the_command_says_what_came_of_it() {
    let folder = Folder::new().with("webinar.txt");
    let path = folder.path("webinar.txt").display().to_string();
    let (code, _, told) = folder.run(&["import", &path, "--lang", "nb"]);
    assert_eq!(code, 0, "{told}");
    assert!(
        told.contains("Laget content/gatherings/ukjent/nordland-webinar/index.md"),
        "{told}"
    );
    assert!(
        told.contains("Åpne index.md og se over det usikre"),
        "{told}"
    );
    let (code, _, told) = folder.run(&["hent", &path, "--lang", "nb"]);
    assert_eq!(
        (code, told.as_str()),
        (
            0,
            "1 fil er lik en som alt er hentet inn, og er ikke tatt med en gang til.\nDet er ikke noe nytt å hente inn.\n"
        )
    );
    let (code, _, told) = folder.run(&["build", "--lang", "nb"]);
    assert_eq!(code, 0, "{told}");
    let (code, _, _) = folder.run(&["import", "finnes-ikke"]);
    assert_eq!(code, 2);
    let (code, _, _) = folder.run(&["import", &path, "--gathering", "Æ Ø Å"]);
    assert_eq!(code, 2);
}

#[test]
fn of_two_copies_the_one_with_the_plain_name_is_kept() {
    let sample = crate::import::folder::sample("webinar.txt");
    let folder = Folder::new()
        .bytes("Invitasjon - Kopi.txt", &sample)
        .bytes("Invitasjon endelig.txt", &sample)
        .bytes("b.msg", b"");
    let imported = folder.import();
    let copy = ("Invitasjon - Kopi.txt", "Invitasjon endelig.txt");
    let copies: Vec<(&str, &str)> = imported
        .copies
        .iter()
        .map(|(name, original)| (name.as_str(), original.as_str()))
        .collect();
    assert_eq!(copies, [copy]);
    assert_eq!(imported.empty, ["b.msg"]);
}
