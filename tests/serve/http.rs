//! An HTTP client that sends exactly the bytes it is given.

use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

/// A test fails after this time; a correct answer comes much sooner.
pub const TOO_LONG: Duration = Duration::from_secs(120);

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// By name, in lower case.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    stream.set_read_timeout(Some(TOO_LONG)).expect("a limit");
    stream
}

/// Sends `request`, whose lines end in `\n`, and reads until the server closes the connection.
pub fn ask(port: u16, request: &str) -> Answer {
    let mut stream = connect(port);
    let request = request.trim().replace('\n', "\r\n") + "\r\nConnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).expect("a request");
    read_answer(&mut BufReader::new(stream))
}

pub fn get(port: u16, address: &str) -> Answer {
    ask(port, &format!("GET {address} HTTP/1.1\nHost: localhost"))
}

/// Sends a request without reading its answer; returns the connection when the answer has begun.
pub fn ask_and_not_listen(port: u16, address: &str) -> TcpStream {
    let mut stream = connect(port);
    let request = format!("GET {address} HTTP/1.1\r\nHost: localhost\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("a request");
    stream.peek(&mut [0]).expect("an answer");
    stream
}

fn read_answer(reader: &mut impl BufRead) -> Answer {
    let (status, headers) = read_head(reader);
    let mut body = Vec::new();
    reader.read_to_end(&mut body).expect("a body");
    Answer {
        status,
        headers,
        body,
    }
}

fn read_head(reader: &mut impl BufRead) -> (u16, BTreeMap<String, String>) {
    let mut line = || {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    };
    let status = line();
    let status = status.split(' ').nth(1).expect("a status");
    let status = status.parse().expect("a number");
    let mut headers = BTreeMap::new();
    loop {
        let line = line();
        let Some((name, value)) = line.split_once(':') else {
            return (status, headers);
        };
        headers.insert(name.to_lowercase(), value.trim().to_owned());
    }
}

/// The stream of states that a browser subscribes to (server-sent events).
pub struct Events(BufReader<TcpStream>);

impl Events {
    pub fn new(port: u16) -> Events {
        let mut stream = connect(port);
        // HTTP/1.0, so that the answer is not chunked and can be read line by line.
        let request = b"GET /_samling/events HTTP/1.0\r\nHost: localhost\r\n\r\n";
        stream.write_all(request).expect("a request");
        let mut reader = BufReader::new(stream);
        let (status, headers) = read_head(&mut reader);
        assert_eq!(status, 200);
        assert_eq!(headers["content-type"], "text/event-stream");
        Events(reader)
    }

    /// The next state; None: the server has ended.
    pub fn next(&mut self) -> Option<Value> {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).expect("a line") == 0 {
                return None;
            }
            if let Some(data) = line.strip_prefix("data: ") {
                return Some(serde_json::from_str(data).expect("JSON"));
            }
        }
    }

    /// The first state for which `wanted` is true.
    pub fn wait(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let state = self.next().expect("a state");
            if wanted(&state) {
                return state;
            }
        }
    }

    pub fn wait_for_mistake(&mut self) -> String {
        let state = self.wait(|state| !state["mistakes"].is_null());
        let text = state["mistakes"]["text"].as_str();
        text.expect("a text").to_owned()
    }

    pub fn wait_for_none(&mut self) -> Value {
        self.wait(|state| state["mistakes"].is_null())
    }

    /// The first state without mistakes whose pages differ from those of `before`.
    pub fn wait_for_new(&mut self, before: &Value) -> Value {
        self.wait(|state| state["mistakes"].is_null() && state["page"] != before["page"])
    }
}
