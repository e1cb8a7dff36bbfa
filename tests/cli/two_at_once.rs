//! Two builds of one site at the same time: one waits for the other.

use crate::support::{Folder, files_below, init, samling};
use std::fs::File;
use std::process::{Child, Stdio};
use std::time::Duration;

fn build(folder: &Folder) -> Child {
    let mut command = samling(folder.path());
    command
        .args(["build", "--lang", "nb"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command.spawn().expect("a build")
}

/// What it says, when it has come to its end.
fn said(build: Child) -> String {
    let output = build.wait_with_output().expect("an end");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

/// Where the build of the folder notes that it is at work.
fn lock(folder: &Folder) -> File {
    let notes = folder.at(".samling/published");
    let mut folders = std::fs::read_dir(notes).expect("a folder");
    let place = folders.next().expect("a folder").expect("a folder").path();
    File::open(place.join("lock")).expect("a lock")
}

#[test]
fn a_build_waits_for_another_and_says_so() {
    let folder = Folder::new();
    init(folder.path());
    assert!(!said(build(&folder)).contains("Venter"));
    let lock = lock(&folder);
    lock.lock().expect("a lock");
    let mut second = build(&folder);
    std::thread::sleep(Duration::from_millis(500));
    assert!(
        second.try_wait().expect("a process").is_none(),
        "it did not wait"
    );
    lock.unlock().expect("a lock");
    let words = "En annen bygging skriver til output. Venter til den er ferdig.";
    assert!(said(second).contains(words));
}

#[test]
fn what_two_builds_leave_is_what_one_leaves() {
    let folder = Folder::new();
    init(folder.path());
    // `init` has put a file there that no build makes.
    folder.remove("output");
    let builds: Vec<Child> = (0..4).map(|_| build(&folder)).collect();
    builds.into_iter().for_each(|build| drop(said(build)));
    let together = files_below(&folder.at("output"));
    folder.remove("output");
    folder.remove(".samling");
    said(build(&folder));
    assert!(together == files_below(&folder.at("output")));
}
