//! `samling publish` to a folder and to a Git branch. What needs a server is in `tests/publish`.

use crate::support::{Folder, files_below, samling};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const LIST: &str = ".samling-published.json";
const LOCK: &str = ".samling-publish-lock.json";

/// What a command printed, and its exit code.
fn run(folder: &Folder, arguments: &[&str]) -> (i32, String) {
    let output = samling(folder.path())
        .args(arguments)
        .args(["--lang", "nb"])
        // Where git is.
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .output();
    let output = output.expect("a run");
    let said = [output.stdout, output.stderr].concat();
    let code = output.status.code().unwrap_or(-1);
    (code, String::from_utf8_lossy(&said).into_owned())
}

fn must(folder: &Folder, arguments: &[&str]) -> String {
    let (code, said) = run(folder, arguments);
    assert_eq!(code, 0, "{said}");
    said
}

fn site() -> Folder {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nlanguage: nb\n",
    );
    folder.write("content/pages/om.md", "---\ntitle: Om\n---\nTekst.\n");
    folder
}

/// The files that a build makes.
fn built(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_below(&folder.at("output"));
    files.remove(".samling-manifest.json");
    files
}

/// The files at the destination, without the list.
fn there(place: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files_below(place);
    assert!(files.remove(LIST).is_some(), "no list");
    files
}

#[test]
fn only_what_has_changed_travels_and_others_keep_their_files() {
    let folder = site();
    folder.write("ute/CNAME", "samlinger.example.no");
    folder.write("ute/om/egen.txt", "egen");
    let said = must(&folder, &["publish", "ute"]);
    assert!(said.contains("Publisert til ute: "), "{said}");
    let mut expected = built(&folder);
    expected.insert("CNAME".to_owned(), b"samlinger.example.no".to_vec());
    expected.insert("om/egen.txt".to_owned(), b"egen".to_vec());
    assert!(there(&folder.at("ute")) == expected);
    assert!(must(&folder, &["publiser", "ute"]).contains("Ingenting er sendt"));
    folder.write("content/pages/om.md", "---\ntitle: Om\n---\nMer tekst.\n");
    folder.write("content/pages/ny.md", "---\ntitle: Ny\n---\nTekst.\n");
    let plan = must(&folder, &["publish", "ute", "--dry-run", "--all"]);
    assert!(plan.contains("ny:      ny/index.html"), "{plan}");
    assert!(plan.contains("endret:  om/index.html"), "{plan}");
    assert!(!folder.at("ute/ny").exists());
    must(&folder, &["publish", "ute"]);
    folder.remove("content/pages/om.md");
    must(&folder, &["publish", "ute"]);
    assert!(!folder.at("ute/om/index.html").exists());
    assert_eq!(folder.read("ute/om/egen.txt"), "egen");
    folder.remove("content/pages/ny.md");
    must(&folder, &["publish", "ute"]);
    assert!(!folder.at("ute/ny").exists(), "an empty folder is left");
}

#[test]
fn a_file_of_others_in_the_way_stops_it_unless_it_is_the_same() {
    let folder = site();
    folder.write("ute/om/index.html", "av en annen");
    let (code, said) = run(&folder, &["publish", "ute"]);
    assert!(code == 3 && said.contains("om/index.html"), "{said}");
    assert_eq!(files_below(&folder.at("ute")).len(), 1);
    must(&folder, &["publish", "ute", "--overwrite"]);
    assert!(there(&folder.at("ute")) == built(&folder));
    // Copied by hand before samling published it.
    folder.remove("ute/.samling-published.json");
    must(&folder, &["publish", "ute"]);
    assert!(there(&folder.at("ute")) == built(&folder));
}

#[test]
fn a_site_with_mistakes_is_not_published() {
    let folder = site();
    must(&folder, &["publish", "ute"]);
    let before = files_below(&folder.at("ute"));
    folder.write("content/pages/feil.md", "---\ntitel: Feil\n---\n");
    let (code, said) = run(&folder, &["publish", "ute"]);
    assert!(
        code == 1 && said.contains("Ingenting er publisert"),
        "{said}"
    );
    assert_eq!(run(&folder, &["check"]).0, 1);
    assert!(files_below(&folder.at("ute")) == before);
}

#[test]
fn an_address_is_explained_and_a_password_never_repeated() {
    let folder = site();
    let (code, said) = run(&folder, &["publish"]);
    assert!(code == 2 && said.contains("git:origin#gh-pages"), "{said}");
    for address in [
        "https://kari:hemmelig@example.no/",
        "sftp://kari:hemmelig@example.no/x",
        "s3://kari:hemmelig@x",
        "git+https://kari:hemmelig@example.no/x#y",
    ] {
        let (code, said) = run(&folder, &["publish", address]);
        assert!(code == 2 && said.contains("passord"), "{said}");
        assert!(!said.contains("hemmelig"), "{said}");
    }
    for address in [
        "ftp://example.no/x",
        "git:origin",
        "content/ut",
        ".",
        "output/x",
        "output",
    ] {
        let (code, said) = run(&folder, &["publish", address]);
        assert_eq!(code, 2, "{address}: {said}");
    }
}

#[test]
fn someone_else_who_publishes_is_respected_until_it_is_dead() {
    let folder = site();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let now = now.expect("a time").as_secs();
    let lock = |renewed: u64| {
        format!(
            r#"{{"run":"1","host":"pc-{{12","origin":"annen","since":{renewed},"renewed":{renewed}}}"#
        )
    };
    folder.write(&format!("ute/{LOCK}"), lock(now));
    let (code, said) = run(&folder, &["publish", "ute"]);
    assert!(
        code == 3 && said.contains("maskinen «pc-12» siden"),
        "{said}"
    );
    assert_eq!(files_below(&folder.at("ute")).len(), 1);
    must(&folder, &["publish", "ute", "--take-over"]);
    assert!(there(&folder.at("ute")) == built(&folder));
    for dead in [lock(now - 3600), String::new()] {
        folder.write(&format!("ute/{LOCK}"), dead);
        must(&folder, &["publish", "ute", "--again"]);
        assert!(there(&folder.at("ute")) == built(&folder));
    }
}

/// What a kill leaves, written by the test itself.
#[test]
fn a_run_that_was_cut_off_is_completed() {
    let folder = site();
    must(&folder, &["publish", "ute"]);
    let list = folder.read(&format!("ute/{LIST}"));
    let mut list: serde_json::Value = serde_json::from_str(&list).expect("a list");
    let files = list["files"].as_object_mut().expect("files");
    let page = files.remove("om/index.html").expect("a page");
    list["pending"] = serde_json::json!({"om/index.html": page, "gammel/index.html": null});
    let run_id = list["run"].as_str().expect("a run").to_owned();
    folder.write(&format!("ute/{LIST}"), list.to_string());
    folder.write("ute/gammel/index.html", "gammel");
    folder.write("ute/om/index.html", "eldre");
    folder.write(&format!("ute/.samling-publish/{run_id}-7.part"), "hal");
    must(&folder, &["publish", "ute"]);
    assert!(there(&folder.at("ute")) == built(&folder));
    // Cut off after the finished list was written.
    folder.write("ute/.samling-publish/done-1-0.json", "{}");
    must(&folder, &["publish", "ute"]);
    assert!(there(&folder.at("ute")) == built(&folder));
    // What somebody has removed since is sent again.
    folder.remove("ute/om/index.html");
    must(&folder, &["publish", "ute"]);
    assert!(there(&folder.at("ute")) == built(&folder));
}

/// The list says what may be removed, and lies where others can write.
#[test]
fn a_list_that_leads_elsewhere_removes_nothing() {
    let folder = site();
    must(&folder, &["publish", "ute"]);
    folder.write("utenfor.txt", "min");
    let list = folder.read(&format!("ute/{LIST}"));
    let mut list: serde_json::Value = serde_json::from_str(&list).expect("a list");
    list["pending"] = serde_json::json!({"../utenfor.txt": null});
    folder.write(&format!("ute/{LIST}"), list.to_string());
    let (code, said) = run(&folder, &["publish", "ute"]);
    assert!(code == 3 && said.contains("kan ikke leses"), "{said}");
    assert_eq!(folder.read("utenfor.txt"), "min");
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "user.name=x", "-c", "user.email=x@x"])
        .args(arguments)
        .output()
        .expect("git");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_git_branch_gets_one_commit_for_each_publication() {
    let folder = site();
    let bare = folder.at("sider.git");
    git(folder.path(), &["init", "-q", "--bare", "sider.git"]);
    // The site is in a repository of its own, whose remote is named.
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["remote", "add", "origin", "sider.git"]);
    let commits = || {
        let told = git(&bare, &["rev-list", "--count", "sider"]);
        told.trim().to_owned()
    };
    let said = must(&folder, &["publish", "git:origin#sider"]);
    assert!(said.contains("Publisert til git:origin#sider"), "{said}");
    assert!(must(&folder, &["publish", "git:origin#sider"]).contains("Ingenting er sendt"));
    assert_eq!(commits(), "1");
    git(
        folder.path(),
        &["clone", "-q", "-b", "sider", "sider.git", "klone"],
    );
    let clone = folder.at("klone");
    folder.write("klone/CNAME", "samlinger.example.no");
    git(&clone, &["add", "CNAME"]);
    git(&clone, &["commit", "-q", "-m", "CNAME"]);
    git(&clone, &["push", "-q", "origin", "sider"]);
    folder.write("content/pages/ny.md", "---\ntitle: Ny\n---\nTekst.\n");
    folder.remove("content/pages/om.md");
    must(&folder, &["publish", "git:sider.git#sider"]);
    assert_eq!(commits(), "3");
    git(&clone, &["pull", "-q", "origin", "sider"]);
    let mut files = there(&clone);
    files.retain(|path, _| !path.starts_with(".git/"));
    let mut expected = built(&folder);
    expected.insert("CNAME".to_owned(), b"samlinger.example.no".to_vec());
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&files), names(&expected));
    assert!(files == expected);
    assert!(git(folder.path(), &["status", "--short", "--", "content"]).contains("content"));
    let (code, said) = run(&folder, &["publish", "git:finnes-ikke.git#sider"]);
    assert!(code == 3 && said.contains("finnes ikke"), "{said}");
}
