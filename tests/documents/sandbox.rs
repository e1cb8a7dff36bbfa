//! The reader's process is shut out from files, network and programs.

use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};

#[test]
fn a_worker_has_its_restrictions_before_it_reads() {
    let mut worker = Command::new(env!("CARGO_BIN_EXE_samling"))
        .args(["worker", "1073741824"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a worker");
    // The first reply: it is ready.
    let mut ready = [0; 4];
    let output = worker.stdout.as_mut().expect("its output");
    output.read_exact(&mut ready).expect("a reply");
    let of_process = |file: &str| {
        fs::read_to_string(format!("/proc/{}/{file}", worker.id())).expect("its state")
    };
    let (status, limits) = (of_process("status"), of_process("limits"));
    worker.kill().expect("an end");
    worker.wait().expect("an end");
    assert!(status.contains("Seccomp:\t2\n"), "{status}");
    assert!(status.contains("NoNewPrivs:\t1\n"), "{status}");
    let files = limits
        .lines()
        .find(|line| line.starts_with("Max open files"))
        .expect("a limit");
    assert!(files.split_whitespace().nth(3) == Some("3"), "{files}");
}
