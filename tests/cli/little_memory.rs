//! A limit on the address space (`ulimit -v`) ends a command with a sentence, and publishes nothing.

use super::commands::run;
use crate::support::{Folder, init, samling};
use std::process::Command;

/// The command with the limit, in kilobytes.
fn within(folder: &Folder, kilobytes: u32, arguments: &[&str]) -> Command {
    let program = samling(folder.path());
    let mut limited = Command::new("sh");
    limited
        .current_dir(folder.path())
        .args([
            "-c",
            &format!("ulimit -c 0; ulimit -v {kilobytes}; exec \"$0\" \"$@\""),
        ])
        .arg(program.get_program())
        .args(arguments);
    limited
}

/// The program itself takes up most of it.
const TOO_LITTLE: u32 = 500_000;
const ENOUGH: u32 = 16_000_000;

#[cfg(target_os = "linux")]
#[test]
fn too_little_memory_ends_in_a_sentence() {
    let folder = Folder::new();
    init(folder.path());
    let build = ["build", "--lang", "nb"];
    let ended = run(&mut within(&folder, TOO_LITTLE, &build));
    assert_eq!(ended.code, 3, "{}", ended.stderr);
    let last = ended.stderr.lines().next_back();
    let words = "Programmet fikk for lite minne og måtte slutte: maskinen lar det bruke 488 MB (ulimit -v). Hev grensen, og kjør kommandoen på nytt.";
    assert_eq!(last, Some(words));
    assert!(!folder.at("output/index.html").exists());
    let built = run(&mut within(&folder, ENOUGH, &build));
    assert_eq!(built.code, 0, "{}", built.stderr);
    assert!(folder.at("output/index.html").exists());
    let mistake = run(&mut within(&folder, ENOUGH, &["build", "--feil"]));
    assert_eq!(mistake.code, 2, "{}", mistake.stderr);
}
