//! Every kind of change to the sources is noticed, with the expected number of builds.

use crate::serve::http::Answer;
use crate::serve::preview::{GATHERING, PAGE, Site};
use serde_json::Value;
use std::fs;

#[test]
fn a_page_that_is_written() {
    let site = Site::new();
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    let page = preview.get("/om/").text();
    let number = first["page"].as_str().expect("a number");
    assert!(
        page.contains(&format!("data-page=\"{number}\"")),
        "the page knows its build"
    );
    site.write_in_place(PAGE, site.read(PAGE) + "\nEn setning til.\n");
    let second = events.wait_for_new(&first);
    let page = preview.get("/om/").text();
    assert!(page.contains("En setning til."));
    let number = second["page"].as_str().expect("a number");
    assert!(page.contains(&format!("data-page=\"{number}\"")));
    let said = preview.wait_until(|said| said.contains("content/pages/om.md: "));
    assert!(said.contains(" skrevet, 0 fjernet ("), "{said}");
    site.write("content/pages/ny.md", "---\ntitle: Ny\n---\nNy side.\n");
    let third = events.wait_for_new(&second);
    assert_eq!(preview.get("/ny/").status, 200);
    fs::remove_file(site.at("content/pages/ny.md")).expect("a removal");
    events.wait_for_new(&third);
    assert_eq!(preview.get("/ny/").status, 404);
}

#[test]
fn a_file_put_in_place_by_a_rename() {
    let site = Site::new();
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    // Editors save to a new file, which they then rename.
    site.write(
        "content/pages/.om.md.ny",
        site.read(PAGE) + "\nMed omvei.\n",
    );
    fs::rename(site.at("content/pages/.om.md.ny"), site.at(PAGE)).expect("a move");
    events.wait_for_new(&first);
    assert!(preview.get("/om/").text().contains("Med omvei."));
    preview.wait_for("content/pages/om.md: ");
    assert_eq!(preview.builds().len(), 2, "{:?}", preview.builds());
}

#[test]
fn a_style_is_taken_without_loading_the_page() {
    let site = Site::new().with_theme();
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    let style = |state: &Value| state["styles"][0].as_str().expect("a style").to_owned();
    let before = style(&first);
    site.write("themes/mitt/styles/print.css", "p { color: green }\n");
    let second = events.wait(|state| style(state) != before);
    assert_eq!(second["page"], first["page"]);
    let text = preview.get(&format!("/{}", style(&second))).text();
    assert!(text.contains("p { color: green }"));
    assert!(preview.get("/").text().contains(&style(&second)));
    site.write(
        "themes/mitt/templates/parts/footer.html",
        "<footer>Ny bunn</footer>\n",
    );
    events.wait_for_new(&second);
    assert!(preview.get("/").text().contains("Ny bunn"));
}

#[test]
fn a_folder_that_gets_another_name() {
    let site = Site::new();
    let page = "---\ntitle: Samling\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\ncounty: fjordfylket\n---\nEn dag.\n";
    let gathering = |id: &str| format!("content/gatherings/2018/{id}/index.md");
    site.write(&gathering("gammel-2018"), page);
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    assert_eq!(preview.get("/samlinger/gammel-2018/").status, 200);
    let folder = |id: &str| site.at(&format!("content/gatherings/2018/{id}"));
    fs::rename(folder("gammel-2018"), folder("ny-2018")).expect("a move");
    events.wait_for_new(&first);
    let address = "/samlinger/ny-2018/";
    preview.wait_for_answer(address, |answer| answer.status == 200);
    assert_eq!(preview.get("/samlinger/gammel-2018/").status, 404);
    // The folder is watched under its new name, also when a parent folder is renamed.
    preview.check_is_watched(&site, &gathering("ny-2018"));
    let folder = |year: &str| site.at(&format!("content/gatherings/{year}"));
    fs::rename(folder("2018"), folder("2019")).expect("a move");
    let path = "content/gatherings/2019/ny-2018/index.md";
    site.append(path, "Og en til.\n");
    let is_new = |answer: &Answer| answer.text().contains("Og en til.");
    preview.wait_for_answer(address, is_new);
    preview.check_is_watched(&site, path);
}

#[test]
fn new_folders_with_all_that_is_in_them() {
    let site = Site::new();
    let preview = site.preview();
    for number in 0..20 {
        let folder = format!("content/gatherings/20{number:02}/dyp-{number}");
        let page = "---\ntitle: Dyp\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\ncounty: fjordfylket\n---\n";
        site.write(&format!("{folder}/index.md"), page);
        let note = format!("{folder}/a/b/c/notat.txt");
        let address = format!("/samlinger/dyp-{number}/a/b/c/notat.txt");
        for text in ["x", "y"] {
            site.write(&note, text);
            preview.wait_for_answer(&address, |answer| answer.body == text.as_bytes());
        }
    }
}

/// Git switches branches so: it removes and writes files and folders one by one.
#[test]
fn another_branch() {
    let site = Site::new();
    let preview = site.preview();
    let gathering = |number: usize| {
        let page = format!(
            "---\ntitle: Samling {number}\nkind: samling\ndate: 2018-01-16\nstatus: held\nmode: physical\ncounty: fjordfylket\n---\n"
        );
        (
            format!("content/gatherings/2018/gren-{number}/index.md"),
            page,
        )
    };
    for _ in 0..3 {
        for (path, page) in (0..100).map(gathering) {
            site.write_in_place(&path, page);
        }
        preview.wait_for_answer("/samlinger/gren-99/", |answer| answer.status == 200);
        for (path, _) in (0..100).map(gathering) {
            let path = site.at(&path);
            fs::remove_file(&path).expect("a removal");
            fs::remove_dir(path.parent().expect("a parent")).expect("a removal");
        }
        preview.wait_for_answer("/samlinger/gren-99/", |answer| answer.status == 404);
    }
    preview.check_is_watched(&site, PAGE);
}

#[test]
fn ten_thousand_changes_at_once() {
    let site = Site::new();
    let preview = site.preview();
    let before = preview.builds().len();
    for round in 0..20 {
        for number in 0..500 {
            site.write_in_place(
                &format!("{GATHERING}/notater/{number}.txt"),
                round.to_string(),
            );
        }
    }
    let last = "/samlinger/fjordfylket-2024-10-16/notater/499.txt";
    preview.wait_for_answer(last, |answer| answer.body == b"19");
    preview.check_is_watched(&site, PAGE);
    let builds = preview.builds();
    assert!(builds.len() - before <= 30, "{builds:#?}");
}

#[test]
fn temporary_files_are_not_seen() {
    let site = Site::new();
    let preview = site.preview();
    let before = preview.builds().len();
    for name in [
        ".om.md.swp",
        ".om.md.swx",
        "om.md~",
        "#om.md#",
        ".#om.md",
        "4913",
        "om.md.tmp",
        ".DS_Store",
        "~$brev.docx",
        "Thumbs.db",
    ] {
        site.write_in_place(&format!("content/pages/{name}"), "x");
        fs::remove_file(site.at(&format!("content/pages/{name}"))).expect("a removal");
        site.write_in_place(&format!("content/pages/{name}"), "y");
    }
    site.write("content/.git/index", "x");
    site.write("output/nytt.html", "x");
    site.write(".samling/nytt.json", "x");
    site.write("LES-MEG.txt", "x");
    // A later change is noticed, and none of the earlier ones was.
    site.append(PAGE, "\nMer.\n");
    preview.wait_for("content/pages/om.md: ");
    assert_eq!(preview.builds().len(), before + 1, "{:?}", preview.builds());
}

/// A symbolic link in the content gives a warning and is not followed.
#[cfg(unix)]
#[test]
fn nothing_behind_a_link_is_watched() {
    let site = Site::new();
    let outside = tempfile::tempdir().expect("a folder");
    let file = outside.path().join("notat.txt");
    fs::write(&file, "x").expect("a file");
    std::os::unix::fs::symlink(&file, site.at("content/lenke.txt")).expect("a link");
    let preview = site.preview();
    let before = preview.builds().len();
    fs::write(&file, "y").expect("a file");
    site.append(PAGE, "\nMer.\n");
    preview.wait_for("content/pages/om.md: ");
    assert_eq!(preview.builds().len(), before + 1, "{:?}", preview.builds());
}
