//! `samling check --external`, asked of a real server of our own.

use crate::diagnostics::check::Site;
use crate::support::samling;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What was asked: when, and the first line of the question.
type Questions = Arc<Mutex<Vec<(Instant, String)>>>;

/// A site of others on this machine. It answers until the test ends.
fn server() -> (String, Questions) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("an address"));
    let questions = Questions::default();
    let asked = questions.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            answer(stream, &asked);
        }
    });
    (address, questions)
}

fn answer(mut stream: TcpStream, asked: &Questions) {
    let mut lines = BufReader::new(stream.try_clone().expect("a stream")).lines();
    let first = lines.next().and_then(Result::ok).unwrap_or_default();
    let headers = lines
        .map_while(Result::ok)
        .take_while(|line| !line.is_empty());
    let headers: Vec<String> = headers.collect();
    let says_who = headers
        .iter()
        .any(|line| line.to_lowercase().starts_with("user-agent: samling/"));
    assert!(says_who, "{headers:?}");
    let mut words = first.split(' ');
    let (method, path) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    let (status, body) = match (method, path) {
        (_, "/robots.txt") => (200, "User-agent: *\nDisallow: /hemmelig\n"),
        (_, "/finnes") | ("GET", "/bare-get") => (200, "Her"),
        ("HEAD", "/bare-get") => (405, ""),
        (_, "/feil") => (503, ""),
        _ => (404, ""),
    };
    let body = if method == "HEAD" { "" } else { body };
    let length = body.len();
    let _ = write!(
        stream,
        "HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
    );
    asked
        .lock()
        .expect("questions")
        .push((Instant::now(), format!("{method} {path}")));
}

/// The lines about addresses, with the server's own left out.
fn check(site: &Site, server: &str) -> Vec<String> {
    let arguments = ["check", "--external", "--pause", "0.2", "--format", "short"];
    let run = samling(site.root())
        .args(arguments)
        .output()
        .expect("a run");
    let report = String::from_utf8_lossy(&run.stdout).replace(server, "");
    let told = report.lines().filter(|line| line.contains("[S76"));
    told.map(str::to_owned).collect()
}

#[test]
fn other_sites_are_asked_politely_and_remembered() {
    let (server, questions) = server();
    let sources = format!(
        "- id: a\n  title: A\n  url: {server}/finnes\n- id: b\n  title: B\n  url: {server}/borte\n  archived_url: {server}/kopi\n- id: c\n  title: C\n  url: {server}/bare-get\n- id: d\n  title: D\n  url: {server}/hemmelig/side\n- id: brev-fra-ks\n  title: E\n  url: {server}/feil\n"
    );
    let site = Site::new(&[("content/sources.yaml", sources)]);
    site.remove("content/gatherings/2018/bergen-2018/program.pdf");
    let told = [
        "content/sources.yaml:6:8: warning[S766]: Siden finnes ikke lenger: /borte (svar 404) (bruk kopien: /kopi)",
        "content/sources.yaml:16:8: warning[S767]: Nettstedet svarer ikke på /feil: feil hos dem (se etter i en nettleser, og spør igjen en annen dag)",
    ];
    assert_eq!(check(&site, &server), told);
    let asked = std::mem::take(&mut *questions.lock().expect("questions"));
    let lines: Vec<&str> = asked.iter().map(|(_, line)| line.as_str()).collect();
    let wanted = [
        "GET /robots.txt",
        "HEAD /finnes",
        "HEAD /borte",
        "GET /borte",
        "HEAD /bare-get",
        "GET /bare-get",
        "HEAD /feil",
        "GET /feil",
    ];
    assert_eq!(lines, wanted);
    for pair in asked.windows(2) {
        assert!(
            pair[1].0 - pair[0].0 >= Duration::from_millis(190),
            "{pair:?}"
        );
    }
    // What answered is not asked again; what did not is.
    assert_eq!(check(&site, &server), told);
    let asked = questions.lock().expect("questions");
    let lines: Vec<&str> = asked.iter().map(|(_, line)| line.as_str()).collect();
    let wanted = [
        "GET /robots.txt",
        "HEAD /borte",
        "GET /borte",
        "HEAD /feil",
        "GET /feil",
    ];
    assert_eq!(lines, wanted);
}

#[test]
fn a_build_asks_nobody() {
    let (server, questions) = server();
    let sources = format!("- id: brev-fra-ks\n  title: E\n  url: {server}/borte\n");
    let site = Site::new(&[("content/sources.yaml", sources)]);
    for command in [&["build"][..], &["check"]] {
        assert!(
            samling(site.root())
                .args(command)
                .output()
                .expect("a run")
                .status
                .success()
        );
    }
    assert!(questions.lock().expect("questions").is_empty());
}
