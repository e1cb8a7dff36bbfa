//! Help, wrong arguments, man pages and completions, in the language of the messages.

use super::commands::run;
use crate::support::{Folder, samling};
use expect_test::{Expect, expect};
use std::fs;
use std::process::Command;

#[test]
fn help_shows_an_example_that_works() {
    let folder = Folder::new();
    let help = run(samling(folder.path()).arg("--help"));
    assert_eq!(help.code, 0);
    let example = help.stdout.split("Eksempel:\n").nth(1).expect("an example");
    let mut lines = 0;
    for line in example
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("samling "))
    {
        let arguments: Vec<&str> = line.split_whitespace().skip(1).collect();
        let run = run(samling(folder.path()).args(&arguments));
        assert_eq!(run.code, 0, "{line}: {}", run.stderr);
        lines += 1;
    }
    assert!(lines > 1);
    for command in ["build", "check", "init", "new", "serve"] {
        let help = run(samling(folder.path()).args([command, "--help"]));
        assert!(help.stdout.contains("Eksempel:\n"), "{command}");
    }
}

/// What is said of wrong arguments, which end the program with exit code 2.
fn check(arguments: &[&str], wanted: Expect) {
    let folder = Folder::new();
    let told = run(samling(folder.path()).args(arguments));
    assert_eq!(told.code, 2, "{}", told.stderr);
    assert_eq!(told.stdout, "");
    wanted.assert_eq(&told.stderr);
}

#[test]
fn wrong_arguments() {
    check(
        &["bygg", "--from-dsk"],
        expect![[r#"
        feil: valget --from-dsk finnes ikke

        råd: mente du --from-disk?

        Bruk: samling build [VALG]
        mer hjelp: samling help build
    "#]],
    );
    check(
        &["bild"],
        expect![[r#"
        feil: kommandoen «bild» finnes ikke

        råd: mente du build?

        Bruk: samling [VALG] <KOMMANDO>
        mer hjelp: samling help
    "#]],
    );
    check(
        &["build", "mappe"],
        expect![[r#"
        feil: det er ikke plass til «mappe» her

        Bruk: samling build [VALG]
        mer hjelp: samling help build
    "#]],
    );
    check(
        &["new", "gathering"],
        expect![[r#"
        feil: det mangler noe: <ID>

        Bruk: samling new [VALG] <SLAG> <ID>
        mer hjelp: samling help new
    "#]],
    );
    check(
        &["check", "--format", "xml"],
        expect![[r#"
        feil: «xml» kan ikke brukes for --format <FORMAT>

        råd: her kan det stå: human, short, json, github, sarif

        Bruk: samling check [VALG]
        mer hjelp: samling help check
    "#]],
    );
    check(
        &["build", "-u", "hei"],
        expect![[r#"
        feil: «hei» kan ikke brukes for --base-url <NETTADRESSE>

        råd: skriv hele nettadressen, som https://www.example.no/

        Bruk: samling build [VALG]
        mer hjelp: samling help build
    "#]],
    );
    check(
        &["import", "x", "--gathering", "Øst"],
        expect![[r#"
        feil: «Øst» kan ikke brukes for --gathering <ID>

        råd: bruk små bokstaver a–z, tall og bindestreker: ost

        Bruk: samling import [VALG] <STI>
        mer hjelp: samling help import
    "#]],
    );
    check(
        &["new", "møte", "x"],
        expect![[r#"
        feil: «møte» kan ikke brukes for <SLAG>

        råd: her kan det stå: county, fylke, gathering, samling, presentation, innlegg, project, prosjekt, page, side

        Bruk: samling new [VALG] <SLAG> <ID>
        mer hjelp: samling help new
    "#]],
    );
    check(
        &["serve", "--port"],
        expect![[r#"
        feil: --port <PORT> må ha en verdi

        Bruk: samling serve [VALG]
        mer hjelp: samling help serve
    "#]],
    );
    check(
        &["check", "--pause", "3"],
        expect![[r#"
        feil: det mangler noe: --external

        Bruk: samling check [VALG]
        mer hjelp: samling help check
    "#]],
    );
    check(
        &["build", "--strict", "--strict"],
        expect![[r#"
        feil: --strict kan bare stå én gang

        Bruk: samling build [VALG]
        mer hjelp: samling help build
    "#]],
    );
    check(
        &["explain", "S101", "--html", "x"],
        expect![[r#"
        feil: [KODE] kan ikke brukes sammen med --html <MAPPE>

        Bruk: samling explain [VALG] [KODE]
        mer hjelp: samling help explain
    "#]],
    );
    check(
        &["help", "bild"],
        expect![[r#"
            feil: kommandoen «bild» finnes ikke

            råd: mente du build?

            Bruk: samling [VALG] <KOMMANDO>
            mer hjelp: samling help
        "#]],
    );
}

#[test]
fn the_language_is_the_one_asked_for_even_when_the_rest_is_wrong() {
    check(
        &["--lang", "nn", "bild"],
        expect![[r#"
        feil: kommandoen «bild» finst ikkje

        råd: meinte du build?

        Bruk: samling [VAL] <KOMMANDO>
        meir hjelp: samling help
    "#]],
    );
    check(
        &["--lang=en", "bild"],
        expect![[r#"
        error: there is no command "bild"

        help: did you mean build?

        Usage: samling [OPTIONS] <COMMAND>
        more help: samling help
    "#]],
    );
    check(
        &["bild", "--lang", "de"],
        expect![[r#"
        feil: kommandoen «bild» finnes ikke

        råd: mente du build?

        Bruk: samling [VALG] <KOMMANDO>
        mer hjelp: samling help
    "#]],
    );
}

#[test]
fn without_a_command_it_says_what_one_does_first() {
    let folder = Folder::new();
    let told = run(&mut samling(folder.path()));
    assert_eq!(told.code, 0);
    expect![[r#"
        samling lager et nettsted av samlingene i et program.

        Slik begynner du:
          samling init eksempel      lag et ferdig eksempel
          samling serve -r eksempel  se det i nettleseren mens du skriver
          samling import MAPPE       lag samlinger av en mappe med dokumenter

        Alle kommandoene: samling help
    "#]]
    .assert_eq(&told.stdout);
}

#[test]
fn help_of_a_command_by_either_name() {
    let folder = Folder::new();
    let help = |arguments: &[&str]| run(samling(folder.path()).args(arguments)).stdout;
    assert_eq!(help(&["help", "serve"]), help(&["hjelp", "vis"]));
    assert_eq!(help(&["help", "serve"]), help(&["serve", "--help"]));
    assert!(help(&["help", "serve"]).starts_with("Vis nettstedet i nettleseren"));
}

#[test]
fn man_pages_in_the_language_of_the_messages() {
    let folder = Folder::new();
    let told = run(samling(folder.path()).args(["man", "sider"]));
    assert_eq!(told.code, 0, "{}", told.stderr);
    let page = fs::read_to_string(folder.at("sider/samling-build.1")).expect("a page");
    for part in [
        ".TH samling-build 1",
        concat!("samling ", env!("CARGO_PKG_VERSION")),
        ".SH NAVN\n",
        "Bygg nettstedet",
        ".SH VALG\n",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    assert!(folder.at("sider/samling.1").exists());
    assert!(!folder.at("sider/samling-worker.1").exists());
}

/// Read by the shell itself.
#[test]
fn bash_takes_the_completions() {
    let folder = Folder::new();
    let script = run(samling(folder.path()).args(["completions", "bash"])).stdout;
    folder.write("samling.bash", script);
    let ask = "source samling.bash && COMP_WORDS=(samling che) COMP_CWORD=1 && _samling samling che samling && echo ${COMPREPLY[*]}";
    let bash = Command::new("bash")
        .args(["-c", ask])
        .current_dir(folder.path())
        .output()
        .expect("bash");
    assert_eq!(String::from_utf8_lossy(&bash.stdout), "check\n");
}
