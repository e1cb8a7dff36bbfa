//! A reader does not outlive the one that started it.

use crate::support::program;
use samling::documents::worker::COMMAND;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A reader that is ready, with the end of its input held open: it waits for a file.
fn reader() -> Child {
    let mut child = Command::new(program())
        .args([COMMAND, &(1_u64 << 30).to_string()])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a reader");
    let output = child.stdout.as_mut().expect("a pipe");
    output.read_exact(&mut [0]).expect("its first word");
    child
}

#[cfg(target_os = "linux")]
#[test]
fn a_reader_ends_with_the_thread_that_started_it() {
    let mut orphan = std::thread::spawn(reader).join().expect("a thread");
    let end = Instant::now() + Duration::from_secs(20);
    while orphan.try_wait().expect("a process").is_none() {
        assert!(Instant::now() < end, "it waits on");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_reader_ends_with_its_input() {
    let mut child = reader();
    drop(child.stdin.take());
    assert!(child.wait().expect("an end").success());
}
