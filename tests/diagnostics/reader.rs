//! S719: a build says so where the system cannot shut the reader's process out from files, network and programs.

use crate::support::{Folder, samling};
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};
use std::thread;

/// What the program says in a system without Landlock: its calls fail as in an older kernel.
fn said_without_landlock(folder: &Folder, arguments: &[&str]) -> (bool, String) {
    let calls = [(libc::SYS_landlock_create_ruleset, Vec::new())];
    let filter = SeccompFilter::new(
        calls.into(),
        SeccompAction::Allow,
        SeccompAction::Errno(libc::ENOSYS.unsigned_abs()),
        std::env::consts::ARCH.try_into().expect("a known machine"),
    );
    let program: BpfProgram = filter.expect("a filter").try_into().expect("a program");
    thread::scope(|scope| {
        let run = scope.spawn(|| {
            // For this thread and what it starts.
            apply_filter(&program).expect("the filter");
            samling(folder.path()).args(arguments).output()
        });
        let run = run.join().expect("no panic").expect("a run");
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        (run.status.success(), said)
    })
}

#[test]
fn a_system_without_a_restriction_is_told_and_strict_refuses() {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Prøve\ndescription: Et nettsted.\nlanguage: nb\n",
    );
    let place = "content/gatherings/2027/prove-2027";
    let front = "title: Prøve\nkind: samling\ndate: 2027-01-20\nstatus: planned\nmode: unknown\n";
    folder.write(&format!("{place}/index.md"), format!("---\n{front}---\n"));
    let strict = ["build", "--strict", "--lang", "nb"];
    let (is_built, said) = said_without_landlock(&folder, &strict);
    assert!(is_built, "nothing is read: {said}");

    folder.write(&format!("{place}/program.txt"), "Program for dagen\n");
    let (is_built, said) = said_without_landlock(&folder, &strict);
    assert!(!is_built, "{said}");
    assert!(
        said.contains("[S719]") && said.contains("Systemet mangler Landlock."),
        "{said}"
    );
    let (is_built, said) = said_without_landlock(&folder, &["build", "--lang", "nb"]);
    assert!(is_built && said.contains("advarsel[S719]"), "{said}");
    assert!(
        folder
            .at("output/samlinger/prove-2027/program.txt")
            .exists()
    );
}
