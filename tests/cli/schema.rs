//! `samling schema`, and the schemas that new files name.

use crate::support::{Folder, files_below, init, samling};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The exit code, standard output and standard error.
fn ran(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = samling(folder).args(arguments).output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("a code");
    (code, text(output.stdout), text(output.stderr))
}

fn schema(folder: &Path, arguments: &[&str]) -> Value {
    let (code, stdout, stderr) = ran(folder, &[&["schema"], arguments].concat());
    assert_eq!((code, stderr.as_str()), (0, ""), "{arguments:?}");
    serde_json::from_str(&stdout).expect("JSON")
}

#[test]
fn one_schema_or_all_in_three_languages() {
    let folder = Folder::new();
    let gathering = schema(folder.path(), &["gathering"]);
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        gathering["$id"],
        format!("urn:samling:schema:{version}:gathering")
    );
    assert_eq!(gathering["title"], "Samling");
    assert_eq!(gathering["properties"]["summary"]["title"], "Sammendrag");
    assert_eq!(schema(folder.path(), &["samling"]), gathering);
    let title = |language: &str| {
        let schema = schema(folder.path(), &["gathering", "--lang", language]);
        schema["properties"]["previous_date"]["title"].clone()
    };
    assert_eq!(title("nn"), "Opphavleg dato");
    assert_eq!(title("en"), "Previous date");
    let all = schema(folder.path(), &[]);
    assert_eq!(all["$defs"]["gathering"], gathering);
    let unknown = ran(folder.path(), &["schema", "samlinger"]);
    assert_eq!(unknown.0, 2);
    assert!(unknown.2.contains("gathering"), "{}", unknown.2);
}

#[test]
fn a_folder_of_schemas() {
    let folder = Folder::new();
    let write = |language| ran(folder.path(), &["schema", "-o", "s", "--lang", language]);
    assert_eq!(write("nb").0, 0);
    let files = files_below(&folder.path().join("s")).len();
    let all = schema(folder.path(), &[]);
    assert_eq!(
        Some(files),
        all["$defs"].as_object().map(|kinds| kinds.len())
    );
    // Our own are written over, another's is not, and then none is.
    let county = folder.path().join("s/county.json");
    let norwegian = fs::read_to_string(&county).expect("a schema");
    assert_eq!(write("en").0, 0);
    assert_ne!(fs::read_to_string(&county).expect("a schema"), norwegian);
    fs::write(folder.path().join("s/site.json"), "{}").expect("a file");
    let refused = write("nb");
    assert_eq!(refused.0, 3);
    assert!(refused.2.contains("[S504]"), "{}", refused.2);
    assert_ne!(fs::read_to_string(&county).expect("a schema"), norwegian);
}

#[test]
fn a_new_file_names_a_schema_that_is_there() {
    let site = Folder::new();
    init(site.path());
    let path = site.path().join("content/pages/hjelp.md");
    let county = site.path().join("schemas/page.json");
    fs::remove_file(&county).expect("a schema");
    fs::write(site.path().join("schemas/county.json"), "{}").expect("a file");
    assert_eq!(ran(site.path(), &["new", "page", "hjelp"]).0, 0);
    let text = fs::read_to_string(path).expect("a page");
    let line = "---\n# yaml-language-server: $schema=../../schemas/page.json\n";
    assert!(text.starts_with(line), "{text}");
    assert!(county.is_file());
    // One that is there stays as it is.
    assert_eq!(ran(site.path(), &["new", "county", "nordfylket"]).0, 0);
    let kept = fs::read_to_string(site.path().join("schemas/county.json"));
    assert_eq!(kept.expect("a file"), "{}");
    let check = ran(site.path(), &["check", "-q"]);
    assert_eq!(check.0, 0, "{}", check.2);
}
