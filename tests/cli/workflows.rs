//! `samling init --github` and `--gitlab`. What is in the workflows, `tests/exports/workflows.py` judges and runs.

use crate::support::{Folder, files_below, samling};
use std::path::Path;

fn init(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let output = samling(folder).arg("init").args(arguments).output();
    let output = output.expect("a run");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), said)
}

#[test]
fn a_workflow_beside_a_new_site() {
    let folder = Folder::new();
    let (code, said) = init(folder.path(), &["--github", "--gitlab"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains(".github/workflows/nettsted.yml"), "{said}");
    let files = files_below(folder.path());
    for path in [
        "samling.yaml",
        ".gitlab-ci.yml",
        ".github/workflows/nettsted.yml",
    ] {
        assert!(files.contains_key(path), "{path}");
    }
}

#[test]
fn a_workflow_for_a_site_that_is_there() {
    let folder = Folder::new();
    assert_eq!(init(folder.path(), &[]).0, Some(0));
    let before = files_below(folder.path());
    assert!(!before.contains_key(".gitlab-ci.yml"));
    assert_eq!(init(folder.path(), &["--gitlab"]).0, Some(0));
    let after = files_below(folder.path());
    let new: Vec<&String> = after
        .keys()
        .filter(|path| !before.contains_key(*path))
        .collect();
    assert_eq!(new, [".gitlab-ci.yml"]);
    // Nothing is written over.
    let (code, said) = init(folder.path(), &["--gitlab"]);
    assert_eq!(code, Some(3), "{said}");
    assert!(said.contains("[S504]"), "{said}");
    assert_eq!(files_below(folder.path()), after);
}
