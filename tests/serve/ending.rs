//! The end of a preview: it stops at once when asked to, with exit code 0.
#![cfg(unix)]

use crate::serve::http::ask_and_not_listen;
use crate::serve::preview::{GATHERING, PAGE, Preview, Site};
use std::fs;

fn check_end(signal: &str) {
    let site = Site::new();
    let preview = site.preview();
    let mut events = preview.events();
    events.next().expect("a state");
    let port = preview.port;
    preview.signal(signal);
    assert!(events.next().is_none(), "browsers are let go");
    preview.wait_for("Avsluttet.");
    assert_eq!(preview.wait_for_end().code(), Some(0));
    assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[test]
fn ctrl_c() {
    check_end("INT");
}

#[test]
fn asked_to_by_the_system() {
    check_end("TERM");
}

#[test]
fn one_who_does_not_read_on_holds_nobody_up() {
    let site = Site::new();
    let recording = fs::File::create(site.at(&format!("{GATHERING}/opptak.mp4"))).expect("a file");
    recording.set_len(64 << 20).expect("a length");
    let preview = site.preview();
    let address = "/samlinger/fjordfylket-2024-10-16/opptak.mp4";
    let _reader = ask_and_not_listen(preview.port, address);
    preview.signal("INT");
    assert_eq!(preview.wait_for_end().code(), Some(0));
}

/// At whatever moment a preview ends, the next one serves a complete site.
#[test]
fn in_the_middle_of_a_build() {
    let site = Site::new();
    for round in 0..5 {
        let preview = site.preview();
        site.append(PAGE, &format!("\nRunde {round}.\n"));
        preview.signal("INT");
        assert_eq!(preview.wait_for_end().code(), Some(0));
    }
    let preview = site.preview();
    assert!(preview.get("/om/").text().contains("Runde 4."));
}

#[test]
fn a_page_of_an_earlier_run_is_told_so() {
    let site = Site::new();
    let page_of = |preview: &Preview| preview.events().next().expect("a state")["page"].clone();
    let preview = site.preview();
    let (port, first) = (preview.port.to_string(), page_of(&preview));
    drop(preview);
    let again = Preview::of(&mut site.command(&["serve", "-p", &port]));
    assert_ne!(page_of(&again), first);
}
