//! Where the preview listens, which requests it answers, and how it opens a browser.

use crate::serve::http::{ask, get};
use crate::serve::preview::{Preview, Site};
use std::fs;
use std::net::{TcpListener, TcpStream};

#[test]
fn the_next_port_when_the_usual_one_is_taken() {
    let site = Site::new();
    // If another program has the port already, the test works as well.
    let _taken = TcpListener::bind(("127.0.0.1", 1717));
    let preview = Preview::of(&mut site.command(&["serve"]));
    assert!((1718..1817).contains(&preview.port), "{}", preview.port);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn the_port_that_was_asked_for_or_none() {
    let site = Site::new();
    let taken = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let output = site.command(&["serve", "-p", &port]).output();
    let output = output.expect("a run");
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("feil[S601]: Port "), "{said}");
    drop(taken);
    let preview = Preview::of(&mut site.command(&["vis", "--port", &port]));
    assert_eq!(preview.address, format!("http://127.0.0.1:{port}/"));
}

#[test]
fn a_folder_without_a_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = Site::new();
    let output = site
        .command(&["serve", "-p", "0"])
        .current_dir(folder.path())
        .output()
        .expect("a run");
    assert_eq!(output.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("feil[S122]"));
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 0);
}

#[test]
fn only_those_who_call_it_by_its_own_name() {
    let site = Site::new();
    let preview = site.preview();
    let check = |request: &str, wanted| {
        assert_eq!(ask(preview.port, request).status, wanted, "{request}");
    };
    check("GET / HTTP/1.1\nHost: localhost", 200);
    check("GET / HTTP/1.1\nHost: LocalHost:1", 200);
    check("GET / HTTP/1.1\nHost: 127.0.0.1:1717", 200);
    check("GET / HTTP/1.1\nHost: [::1]:1717", 200);
    check("GET http://localhost/ HTTP/1.1\nHost: localhost", 200);
    check("GET / HTTP/1.1\nHost: example.no", 421);
    check("GET / HTTP/1.1\nHost: localhost.example.no", 421);
    check("GET / HTTP/1.1\nHost: 192.0.2.7", 421);
    check("GET / HTTP/1.1\nHost:", 421);
    check("GET / HTTP/1.0\nAccept: */*", 421);
    check("GET http://example.no/ HTTP/1.1\nHost: localhost", 421);
    check("GET http://localhost/ HTTP/1.1\nHost: example.no", 421);
    check("GET /_samling/events HTTP/1.1\nHost: example.no", 421);
    check("GET /_samling/live.js HTTP/1.1\nHost: example.no", 421);
}

/// Linux has 127.0.0.2 and similar addresses without configuration.
#[cfg(target_os = "linux")]
#[test]
fn nothing_but_loopback_unless_asked() {
    let site = Site::new();
    let at_home = site.preview();
    assert!(TcpStream::connect(("127.0.0.2", at_home.port)).is_err());
    let everywhere = Preview::of(&mut site.command(&["serve", "-p", "0", "--host", "0.0.0.0"]));
    let port = everywhere.port;
    assert_eq!(everywhere.address, format!("http://127.0.0.1:{port}/"));
    assert!(TcpStream::connect(("127.0.0.2", port)).is_ok());
    let status = |host: &str| ask(port, &format!("GET / HTTP/1.1\nHost: {host}")).status;
    assert_eq!(status("192.0.2.7"), 200);
    assert_eq!(status("example.no"), 421, "also then");
}

#[test]
fn a_name_that_was_asked_for() {
    let site = Site::new();
    let preview = Preview::of(&mut site.command(&["serve", "-p", "0", "--host", "localhost"]));
    let address = format!("http://localhost:{}/", preview.port);
    assert_eq!(preview.address, address);
}

#[test]
fn two_previews_of_one_site() {
    let site = Site::new();
    let (one, other) = (site.preview(), site.preview());
    let own = |preview: &Preview| preview.get("/").text().contains(&preview.address);
    assert!(
        own(&one) && own(&other),
        "canonical links are the preview's"
    );
    assert_ne!(one.folder(&site), other.folder(&site));
}

#[cfg(unix)]
#[test]
fn a_browser_is_opened_when_asked_for() {
    use std::os::unix::fs::PermissionsExt;
    let site = Site::new();
    let programs = tempfile::tempdir().expect("a folder");
    let browser = programs.path().join("xdg-open");
    let note = programs.path().join("note");
    fs::write(
        &browser,
        "#!/bin/sh\necho \"$1\" > \"$NOTE.new\" && /bin/mv \"$NOTE.new\" \"$NOTE\"\n",
    )
    .expect("a file");
    fs::set_permissions(&browser, fs::Permissions::from_mode(0o755)).expect("rights");
    let preview = Preview::of(
        site.command(&["serve", "-p", "0", "--open"])
            .env("PATH", programs.path())
            .env("NOTE", &note),
    );
    while !note.exists() {
        std::thread::yield_now();
    }
    let opened = fs::read_to_string(&note).expect("a note");
    assert_eq!(opened.trim(), preview.address);
}

#[test]
fn without_a_browser_the_preview_goes_on() {
    let site = Site::new();
    let preview = Preview::of(
        site.command(&["serve", "-p", "0", "--open"])
            .env("PATH", site.root()),
    );
    preview.wait_for("Kan ikke åpne nettleseren: ");
    assert_eq!(get(preview.port, "/").status, 200);
}

#[test]
fn unfinished_records_when_asked_for() {
    let site = Site::new();
    let page = "---\ntitle: Utkast\ndraft: true\n---\nIkke ferdig.\n";
    site.write("content/pages/utkast.md", page);
    assert_eq!(site.preview().get("/utkast/").status, 404);
    let preview = Preview::of(&mut site.command(&["serve", "-p", "0", "--drafts"]));
    assert_eq!(preview.get("/utkast/").status, 200);
}
