//! The answers of the preview: the files of the site with the right headers, and nothing else.

use crate::serve::http::{Answer, ask};
use crate::serve::preview::{GATHERING, PAGE, Site};
use std::fs;

/// The address of the gathering's files.
const FILES: &str = "/samlinger/fjordfylket-2024-10-16";

#[test]
fn a_page_and_what_comes_with_it() {
    let site = Site::new();
    let preview = site.preview();
    let page = preview.get("/om/");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let file = fs::read_to_string(preview.folder(&site).join("om/index.html")).expect("a page");
    assert!(!file.contains("_samling"), "the file is as it is published");
    let text = page.text();
    let (before, script) = text
        .split_once("<script src=\"/_samling/live.js\"")
        .expect("a script");
    let after = script.split_once("</script>\n").expect("an end").1;
    assert_eq!(format!("{before}{after}"), file);
    assert!(after.starts_with("</body>"));
    let type_of = |address| preview.get(address).header("content-type").to_owned();
    assert_eq!(
        type_of("/_samling/live.js"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(type_of("/_samling/live.css"), "text/css; charset=utf-8");
    for address in [
        "/",
        "/finnes-ikke",
        "/_samling/live.js",
        "/robots.txt",
        "/om",
    ] {
        let answer = preview.get(address);
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
        assert_eq!(
            answer.header("x-content-type-options"),
            "nosniff",
            "{address}"
        );
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self';"),
            "{address}"
        );
        assert!(!policy.contains("unsafe"), "{address}");
    }
}

#[test]
fn an_address_that_does_not_exist() {
    let site = Site::new();
    site.append("samling.yaml", "base_url: https://example.no/en/mappe/\n");
    let preview = site.preview();
    for address in [
        "/finnes-ikke",
        "/finnes/ikke/her/",
        "/om/finnes-ikke.pdf",
        "/om/index.html/",
    ] {
        let page = preview.get(address);
        assert_eq!(page.status, 404, "{address}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        let text = page.text();
        assert!(
            text.contains("href=\"/sok/\""),
            "the search is one click away"
        );
        assert!(
            text.contains("/_samling/live.js"),
            "it may exist in a moment"
        );
    }
}

#[test]
fn a_folder_without_its_slash() {
    let site = Site::new();
    let preview = site.preview();
    let check = |address: &str, wanted: &str| {
        let answer = preview.get(address);
        assert_eq!(answer.status, 301, "{address}");
        assert_eq!(answer.header("location"), wanted);
    };
    check("/om", "/om/");
    check("/samlinger?side=2", "/samlinger/?side=2");
    check("/%6fm", "/%6fm/");
    assert_eq!(
        preview.get("//om").status,
        404,
        "never another host's address"
    );
}

#[cfg(unix)]
#[test]
fn no_file_outside_of_the_site() {
    let site = Site::new();
    let preview = site.preview();
    let folder = preview.folder(&site);
    fs::write(folder.join("../hemmelig.txt"), "hemmelig").expect("a file");
    let outside = tempfile::tempdir().expect("a folder");
    fs::write(outside.path().join("index.html"), "hemmelig").expect("a file");
    let link = |from, to: &std::path::Path| {
        std::os::unix::fs::symlink(to, folder.join(from)).expect("a link");
    };
    link("mappe", outside.path());
    link("side.html", &outside.path().join("index.html"));
    link("inne.html", &folder.join("om/index.html"));
    for address in [
        "/../hemmelig.txt",
        "/om/../../hemmelig.txt",
        "/%2e%2e/hemmelig.txt",
        "/.%2e/hemmelig.txt",
        "/%2e%2e%2fhemmelig.txt",
        "/..%5chemmelig.txt",
        "/om%2f..%2f..%2fhemmelig.txt",
        "/%252e%252e/hemmelig.txt",
        "//../hemmelig.txt",
        "/hemmelig.txt%00",
        "/%00",
        "/robots.txt%00.html",
        "/%ff",
        "/./om/",
        "/etc/passwd",
        "//etc/passwd",
        "/.samling-manifest.json",
        "/mappe",
        "/mappe/",
        "/mappe/index.html",
        "/side.html",
    ] {
        let answer = preview.get(address);
        assert_eq!(answer.status, 404, "{address}");
        assert!(!answer.text().contains("hemmelig"), "{address}");
    }
    assert_eq!(preview.get("/inne.html").status, 200, "a link inside");
}

#[test]
fn parts_of_a_recording() {
    let site = Site::new();
    let recording: Vec<u8> = (0..=255).cycle().take(1000).collect();
    site.write(&format!("{GATHERING}/opptak.mp4"), &recording);
    site.let_out(["opptak.mp4".to_owned()]);
    let preview = site.preview();
    let range = |range: &str| -> Answer {
        let request = format!("GET {FILES}/opptak.mp4 HTTP/1.1\nHost: localhost\nRange: {range}");
        ask(preview.port, &request)
    };
    let check = |asked: &str, place: &str, wanted: &[u8]| {
        let answer = range(asked);
        assert_eq!(answer.status, 206, "{asked}");
        assert_eq!(answer.header("content-range"), place);
        assert_eq!(answer.header("content-type"), "video/mp4");
        assert_eq!(answer.header("content-length"), wanted.len().to_string());
        assert_eq!(answer.body, wanted, "{asked}");
    };
    check("bytes=0-0", "bytes 0-0/1000", &recording[..1]);
    check("bytes=10-19", "bytes 10-19/1000", &recording[10..20]);
    check("bytes=990-", "bytes 990-999/1000", &recording[990..]);
    check("bytes=-5", "bytes 995-999/1000", &recording[995..]);
    check("bytes=998-5000", "bytes 998-999/1000", &recording[998..]);
    let beyond = range("bytes=1000-1001");
    assert_eq!(beyond.status, 416);
    assert_eq!(beyond.header("content-range"), "bytes */1000");
    let many = range("bytes=0-1,5-6");
    assert_eq!((many.status, many.body.len()), (200, 1000), "all of it");
    let whole = preview.get(&format!("{FILES}/opptak.mp4"));
    assert_eq!(whole.header("accept-ranges"), "bytes");
    assert_eq!(whole.body, recording);
}

#[test]
fn only_questions() {
    let site = Site::new();
    let preview = site.preview();
    for address in ["/om/", "/robots.txt", "/_samling/live.css"] {
        let got = preview.get(address);
        let head = ask(
            preview.port,
            &format!("HEAD {address} HTTP/1.1\nHost: localhost"),
        );
        assert_eq!((head.status, head.body.len()), (200, 0), "{address}");
        assert_eq!(head.header("content-length"), got.body.len().to_string());
        assert_eq!(head.header("content-type"), got.header("content-type"));
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FINN"] {
        for address in ["/om/", "/_samling/events"] {
            let answer = ask(
                preview.port,
                &format!("{method} {address} HTTP/1.1\nHost: localhost"),
            );
            assert_eq!(answer.status, 405, "{method}");
            assert_eq!(answer.header("allow"), "GET, HEAD");
        }
    }
}

#[test]
fn each_file_by_its_kind() {
    let office = "application/vnd.openxmlformats-officedocument";
    let kinds = [
        ("pdf", "application/pdf".to_owned()),
        ("pptx", format!("{office}.presentationml.presentation")),
        ("docx", format!("{office}.wordprocessingml.document")),
        ("xlsx", format!("{office}.spreadsheetml.sheet")),
        ("mp4", "video/mp4".to_owned()),
        ("webm", "video/webm".to_owned()),
        ("mp3", "audio/mpeg".to_owned()),
        ("vtt", "text/vtt; charset=utf-8".to_owned()),
        ("ics", "text/calendar; charset=utf-8".to_owned()),
        ("json", "application/json".to_owned()),
        ("csv", "text/csv; charset=utf-8".to_owned()),
        ("txt", "text/plain; charset=utf-8".to_owned()),
        ("webp", "image/webp".to_owned()),
        ("png", "image/png".to_owned()),
        ("jpg", "image/jpeg".to_owned()),
        ("svg", "image/svg+xml".to_owned()),
        ("woff2", "font/woff2".to_owned()),
        ("zip", "application/zip".to_owned()),
        ("ukjent", "application/octet-stream".to_owned()),
    ];
    let site = Site::new();
    for (ending, _) in &kinds {
        site.write(&format!("{GATHERING}/vedlegg.{ending}"), "x");
    }
    site.let_out(kinds.iter().map(|(ending, _)| format!("vedlegg.{ending}")));
    let preview = site.preview();
    for (ending, wanted) in &kinds {
        let answer = preview.get(&format!("{FILES}/vedlegg.{ending}"));
        assert_eq!(answer.status, 200, "{ending}");
        assert_eq!(answer.header("content-type"), wanted);
    }
    let state = preview.events().next().expect("a state");
    let style = state["styles"][0].as_str().expect("a style");
    let style = preview.get(&format!("/{style}"));
    assert_eq!(style.header("content-type"), "text/css; charset=utf-8");
    let sitemap = preview.get("/sitemap.xml");
    assert_eq!(sitemap.header("content-type"), "text/xml; charset=utf-8");
}

#[test]
fn the_published_site_is_left_alone() {
    let site = Site::new();
    let before: Vec<_> = fs::read_dir(site.at("output")).expect("a folder").collect();
    let preview = site.preview();
    let mut events = preview.events();
    let first = events.next().expect("a state");
    site.append(PAGE, "\nMer.\n");
    events.wait_for_new(&first);
    let after = fs::read_dir(site.at("output")).expect("a folder");
    assert_eq!(after.count(), before.len());
}
