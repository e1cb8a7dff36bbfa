//! The output of `samling status` for imported gatherings.

use crate::import::folder::Folder;

#[test]
fn the_table_fits_a_terminal_and_the_doubts_are_told() {
    let folder = Folder::new().with("letter.txt").with("webinar.txt");
    folder.import();
    let (code, told, _) = folder.run(&["status", "--lang", "nb"]);
    assert_eq!(code, 0);
    let table: Vec<&str> = told.lines().take_while(|line| !line.is_empty()).collect();
    assert_eq!(table.len(), 5, "{told}");
    assert!(
        table.iter().all(|line| line.chars().count() <= 80),
        "{told}"
    );
    assert!(table[2].starts_with("telemark-2019-03-13"), "{told}");
    for words in [
        "– invitasjonen mangler",
        "– «Foredrag» er ikke bevart",
        "– «Brev fra Kari Anne Nordmann» er et utkast og vises ikke",
        "– et opptak er varslet, men ikke funnet",
        "– datoen er ikke kjent",
        "index.md:",
    ] {
        assert!(told.contains(words), "{words}\n{told}");
    }
}

#[test]
fn the_same_as_data() {
    let folder = Folder::new().with("letter.txt");
    folder.import();
    let (code, told, _) = folder.run(&["status", "--json"]);
    assert_eq!(code, 0);
    let status: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let first = &status["gatherings"][0];
    assert_eq!(first["id"], "telemark-2019-03-13");
    assert_eq!(first["invitation"], "missing");
    assert_eq!(first["programme"], "lost");
    assert_eq!(first["next"], "2019-05-22/2019-05-23");
    let doubts = first["doubts"].as_u64().expect("a number");
    let listed = status["doubts"].as_array().expect("a list");
    let own = listed.iter().filter(|doubt| {
        doubt["file"]
            .as_str()
            .is_some_and(|file| file.contains("telemark-2019-03-13"))
    });
    assert_eq!(own.count() as u64, doubts);
    assert!(doubts > 5);
}

#[test]
fn a_file_that_nobody_mentions_is_told() {
    let folder = Folder::new().with("webinar.txt");
    folder.import();
    std::fs::write(
        folder
            .site()
            .join("content/gatherings/ukjent/nordland-webinar/mer.txt"),
        "mer",
    )
    .expect("a file");
    let (_, told, _) = folder.run(&["status", "--lang", "nb"]);
    assert!(
        told.contains("«mer.txt» ligger i mappen, men er ikke nevnt"),
        "{told}"
    );
}
