//! A client that asks slowly, or for ever more, does not keep others from the preview.

use crate::serve::http::{TOO_LONG, ask_and_not_listen, get};
use crate::serve::preview::Site;
use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

#[test]
fn a_request_that_does_not_end_is_not_waited_for() {
    let site = Site::new();
    let preview = site.preview();
    let mut stream = TcpStream::connect(("127.0.0.1", preview.port)).expect("a connection");
    stream.set_read_timeout(Some(TOO_LONG)).expect("a limit");
    let begin = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    stream.write_all(begin).expect("the beginning of a request");
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset),
    }
    let answer = String::from_utf8_lossy(&answer);
    assert!(!answer.contains("200 OK"), "{answer}");
    assert_eq!(get(preview.port, "/").status, 200);
}

#[test]
fn there_are_only_so_many_event_streams() {
    let site = Site::new();
    let preview = site.preview();
    let port = preview.port;
    let events = "/_samling/events";
    let mut streams: Vec<TcpStream> = (0..64).map(|_| ask_and_not_listen(port, events)).collect();
    assert_eq!(get(port, events).status, 503);
    assert_eq!(get(port, "/").status, 200, "pages are answered");
    streams.pop();
    // The place is free when the server has seen that the connection is closed.
    let mut stream = ask_and_not_listen(port, events);
    let mut start = [0; 12];
    stream.read_exact(&mut start).expect("an answer");
    while &start == b"HTTP/1.1 503" {
        stream = ask_and_not_listen(port, events);
        stream.read_exact(&mut start).expect("an answer");
    }
    assert_eq!(&start, b"HTTP/1.1 200");
}
