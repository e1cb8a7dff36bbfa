//! `samling build --catalogue` as it is typed.

use super::commands::run;
use crate::support::{Folder, init, samling};

#[test]
fn it_writes_beside_the_site_and_never_into_it() {
    let folder = Folder::new();
    init(folder.path());
    let build = |arguments: &[&str]| run(samling(folder.path()).arg("build").args(arguments));
    let made = build(&["--catalogue", "--lang", "nb"]);
    assert_eq!(made.code, 0, "{}", made.stderr);
    assert!(
        made.stderr.contains(" sider i ./output-catalogue ("),
        "{}",
        made.stderr
    );
    assert!(
        folder
            .path()
            .join("output-catalogue/lists/index.html")
            .is_file()
    );
    assert!(!folder.path().join("output/index.html").exists());
    assert_eq!(build(&["-q"]).code, 0);
    let refused = build(&["--catalogue", "--output", "output"]);
    assert_eq!(refused.code, 3);
    assert!(refused.stderr.contains("S504"), "{}", refused.stderr);
    assert!(folder.path().join("output/404.html").is_file());
}

#[test]
fn what_makes_no_difference_to_it_is_no_option_with_it() {
    let folder = Folder::new();
    init(folder.path());
    for other in ["--precompress", "--drafts", "--from-disk"] {
        let mut command = samling(folder.path());
        let refused = run(command.args(["build", "--catalogue", other]));
        assert_eq!(refused.code, 2, "{other}");
    }
}
