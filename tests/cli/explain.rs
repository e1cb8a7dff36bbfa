//! `samling explain`: one code, all codes, and the page of them.

use crate::support::{Folder, samling};
use std::fs;
use std::process::Command;

fn said(command: &mut Command) -> (i32, String, String) {
    let output = command.output().expect("a run");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let code = output.status.code().expect("a code");
    (code, text(output.stdout), text(output.stderr))
}

#[test]
fn one_code_in_three_languages() {
    let folder = Folder::new();
    let explain = |arguments: &[&str]| {
        let (code, stdout, _) = said(samling(folder.path()).arg("explain").args(arguments));
        assert_eq!(code, 0);
        stdout
    };
    let bokmal = explain(&["S202"]);
    assert!(bokmal.starts_with("feil[S202]: "), "{bokmal}");
    assert!(bokmal.contains("    county: hordalnd\n"), "{bokmal}");
    assert!(bokmal.contains("    county: hordaland\n"), "{bokmal}");
    assert_eq!(explain(&["s202"]), bokmal);
    assert_eq!(explain(&["202"]), bokmal);
    assert!(explain(&["S202", "--lang", "nn"]).contains("Slik er det rett"));
    assert!(explain(&["S202", "--lang", "en"]).starts_with("error[S202]: "));
    let all = explain(&[]);
    assert!(all.lines().count() > 100, "{all}");
    assert!(all.lines().all(|line| line.starts_with('S')), "{all}");
    let unknown = said(samling(folder.path()).args(["explain", "S999"]));
    assert_eq!(unknown.0, 2);
    assert!(unknown.2.contains("[S752]"), "{}", unknown.2);
}

#[test]
fn a_page_of_all_codes() {
    let folder = Folder::new();
    let explain = || said(samling(folder.path()).args(["explain", "--html", "koder"]));
    assert_eq!(explain().0, 0);
    let path = folder.path().join("koder/index.html");
    let page = fs::read_to_string(&path).expect("a page");
    assert!(page.contains("<h2 id=\"S202\">"), "{page}");
    assert!(page.contains("&lt;iframe"), "{page}");
    assert!(!page.contains("<iframe"), "{page}");
    // Its own page is written over, another's is not.
    assert_eq!(explain().0, 0);
    fs::write(&path, "<p>Egen</p>").expect("a file");
    let refused = explain();
    assert_eq!(refused.0, 3);
    assert!(refused.2.contains("[S504]"), "{}", refused.2);
    assert_eq!(fs::read_to_string(&path).expect("a file"), "<p>Egen</p>");
}
