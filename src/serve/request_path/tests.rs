use super::*;
use std::fs;

#[test]
fn names() {
    let check =
        |part, expected: Option<&str>| assert_eq!(name(part).as_deref(), expected, "{part}");
    check("om", Some("om"));
    check("l%C3%B8ypa", Some("løypa"));
    check("a%20b.pdf", Some("a b.pdf"));
    check("a+b", Some("a+b"));
    check("100%25", Some("100%"));
    check("", None);
    check(".", None);
    check("..", None);
    check("%2e%2e", None);
    check(".%2E", None);
    check(".samling-manifest.json", None);
    check("a%2fb", None);
    check("a%5Cb", None);
    check("c:", None);
    check("a%00", None);
    check("%ff", None);
    // Percent encoding is decoded once only.
    check("%252e%252e", Some("%2e%2e"));
}

#[test]
fn places() {
    let around = tempfile::tempdir().expect("a folder");
    let site = around.path().join("site");
    fs::create_dir_all(site.join("om/tom")).expect("a folder");
    for path in ["index.html", "om/index.html", "om/fil.pdf", "../hemmelig"] {
        fs::write(site.join(path), "x").expect("a file");
    }
    let real = site.canonicalize().expect("a path");
    let check = |address, expected| assert_eq!(place(&site, address), expected, "{address}");
    check("/", ResolvedPath::File(real.join("index.html")));
    check("/om/", ResolvedPath::File(real.join("om/index.html")));
    check("/om", ResolvedPath::Folder);
    check("/om/fil.pdf", ResolvedPath::File(real.join("om/fil.pdf")));
    check("/om/fil.pdf/", ResolvedPath::Nothing);
    check("/om/tom/", ResolvedPath::Nothing);
    check("/om/tom", ResolvedPath::Nothing);
    check("//om/", ResolvedPath::Nothing);
    check("/om//fil.pdf", ResolvedPath::Nothing);
    check("/../hemmelig", ResolvedPath::Nothing);
    check("/om/../../hemmelig", ResolvedPath::Nothing);
    check("om/", ResolvedPath::Nothing);
    check("*", ResolvedPath::Nothing);
    check("", ResolvedPath::Nothing);
    assert_eq!(place(&site.join("finnes-ikke"), "/"), ResolvedPath::Nothing);
}
