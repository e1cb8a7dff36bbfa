//! Mistakes are shown over the last good site, with the terminal's text, until they are corrected.

use crate::serve::preview::{PAGE, Preview, Site};
use std::fs;

#[test]
fn the_same_words_in_the_page_and_in_the_terminal() {
    let site = Site::new();
    let good = site.read(PAGE);
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.wait_for_none();
    site.write(PAGE, good.replacen("title:", "tittel:", 1));
    let text = events.wait_for_mistake();
    assert!(text.contains("[S110]") && text.contains(PAGE), "{text}");
    let said = preview.wait_for("content/pages/om.md: ikke bygd, ");
    assert!(said.contains(&text), "{said}");
    let check = site.command(&["check"]).output().expect("a run");
    assert!(String::from_utf8_lossy(&check.stderr).starts_with(&text));
    // The last good site is still served; a browser that connects now gets the mistake too.
    assert_eq!(preview.get("/om/").status, 200);
    assert_eq!(preview.events().wait_for_mistake(), text);
    site.write(PAGE, &good);
    let mended = events.wait_for_none();
    assert_eq!(mended["page"], first["page"], "nothing is new");
}

#[test]
fn warnings_stand_in_the_terminal_alone_and_once() {
    let site = Site::new();
    site.write(
        PAGE,
        site.read(PAGE)
            .replacen("title: \"Om nettstedet\"", "title: “Om nettstedet”", 1),
    );
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    assert!(first["mistakes"].is_null());
    site.append(PAGE, "\nMer.\n");
    events.wait_for_new(&first);
    let said = preview.wait_for("content/pages/om.md: ");
    assert_eq!(said.matches("advarsel[S121]").count(), 1, "{said}");
    assert_eq!(said.matches(", 1 advarsel (").count(), 2, "{said}");
}

#[test]
fn in_the_language_of_the_editor() {
    let site = Site::new();
    site.append("samling.yaml", "tittel: x\n");
    for (language, shown, wanted) in [
        ("nb", "Nettstedet vises på ", "feil[S110]"),
        ("nn", "Nettstaden blir vist på ", "feil[S110]"),
        ("en", "The site is shown at ", "error[S110]"),
    ] {
        let mut command = site.command(&["serve", "-p", "0", "--lang", language]);
        let preview = Preview::saying(&mut command, shown);
        let state = preview.events().next().expect("a state");
        assert_eq!(state["mistakes"]["lang"], language);
        let text = state["mistakes"]["text"].as_str().expect("a text");
        assert!(text.starts_with(wanted), "{text}");
        let page = preview.get("/").text();
        assert!(
            page.contains(&format!("<html lang=\"{language}\">")),
            "{page}"
        );
    }
}

#[test]
fn a_site_that_is_wrong_from_the_beginning() {
    let site = Site::new();
    let good = site.read(PAGE);
    site.write(PAGE, good.replacen("title:", "<b>:", 1));
    let preview = site.preview();
    let mut events = preview.events();
    let text = events.wait_for_mistake();
    let page = preview.get("/hvor/som/helst/");
    assert_eq!(page.status, 503);
    assert!(page.text().contains("&lt;b&gt;"), "the text, and no markup");
    assert!(!page.text().contains("<b>"));
    assert!(text.contains("<b>"));
    assert!(page.text().contains("/_samling/live.js"));
    // Another mistake changes the page; when it is corrected, the site is served.
    let wrong = preview.events().next().expect("a state");
    site.write(PAGE, good.replacen("title:", "tittel:", 1));
    let other = events.wait(|state| state["page"] != wrong["page"]);
    site.write(PAGE, &good);
    events.wait_for_new(&other);
    assert_eq!(preview.get("/om/").status, 200);
}

#[test]
fn a_file_that_is_half_written() {
    let site = Site::new();
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    let whole = "---\ntitle: Ny side\n---\nHer står det noe.\n";
    site.write_in_place("content/pages/ny.md", &whole[..12]);
    events.wait_for_mistake();
    site.write_in_place("content/pages/ny.md", whole);
    events.wait_for_new(&first);
    assert!(preview.get("/ny/").text().contains("Her står det noe."));
}

/// Moves a file or folder away and back; while it is away there is a mistake.
fn check_away_and_back(site: Site, path: &str, code: &str, then: &str) {
    let preview = site.preview();
    let mut events = preview.events();
    events.wait_for_none();
    let (here, away) = (site.at(path), site.at("borte"));
    // Moved and not removed: the watcher must not follow it to its new place.
    fs::rename(&here, &away).expect("a move");
    let text = events.wait_for_mistake();
    assert!(text.contains(code), "{text}");
    assert_eq!(preview.get("/").status, 200, "the last good site");
    fs::rename(&away, &here).expect("a move");
    events.wait_for_none();
    check_removed_and_back(&site, &preview, path, code);
    // When it is back, it is watched as before.
    preview.check_is_watched(&site, then);
}

/// The same with a folder that is deleted file by file and written again.
fn check_removed_and_back(site: &Site, preview: &Preview, path: &str, code: &str) {
    let here = site.at(path);
    let mut kept = Vec::new();
    keep(&here, &mut kept);
    let mut events = preview.events();
    events.wait_for_none();
    if here.is_dir() {
        fs::remove_dir_all(&here).expect("a removal");
    } else {
        fs::remove_file(&here).expect("a removal");
    }
    let text = events.wait_for_mistake();
    assert!(text.contains(code), "{text}");
    for (path, content) in kept {
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, content).expect("a file");
    }
    events.wait_for_none();
}

fn keep(path: &std::path::Path, kept: &mut Vec<(std::path::PathBuf, Vec<u8>)>) {
    if !path.is_dir() {
        kept.push((path.to_owned(), fs::read(path).expect("a file")));
        return;
    }
    for entry in fs::read_dir(path).expect("a folder") {
        keep(&entry.expect("an entry").path(), kept);
    }
}

#[test]
fn a_theme_that_is_gone_for_a_while() {
    let style = "themes/mitt/styles/print.css";
    check_away_and_back(Site::new().with_theme(), "themes/mitt", "S4", style);
    check_away_and_back(Site::new().with_theme(), "themes", "S4", style);
}

#[test]
fn content_that_is_gone_for_a_while() {
    check_away_and_back(Site::new(), "content", "S", PAGE);
}

#[test]
fn a_site_that_is_gone_for_a_while() {
    check_away_and_back(Site::new(), "samling.yaml", "S122", "samling.yaml");
}

#[test]
fn a_folder_that_a_preview_cannot_write() {
    let site = Site::new();
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.wait_for_none();
    let folder = preview.folder(&site);
    let away = site.at("borte");
    fs::rename(&folder, &away).expect("a move");
    fs::write(&folder, "en fil").expect("a file");
    site.append(PAGE, "\nMer.\n");
    let text = events.wait_for_mistake();
    assert!(text.contains("S50"), "{text}");
    preview.wait_for(&text);
    fs::remove_file(&folder).expect("a removal");
    site.append(PAGE, "\nEnda mer.\n");
    events.wait_for_new(&first);
    assert!(preview.get("/om/").text().contains("Enda mer."));
}
