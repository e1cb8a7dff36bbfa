//! The command line: exit codes, streams, languages, colours.

use crate::support::{Folder, init, listing, samling};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The example of `samling init`, in a temporary folder.
struct Example(Folder);

impl Example {
    fn new() -> Example {
        let folder = Folder::new();
        init(folder.path());
        Example(folder)
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn run(&self, arguments: &[&str]) -> Run {
        run(samling(self.root()).args(arguments))
    }

    /// Adds an error to samling.yaml.
    fn spoil(&self) {
        self.add_to_site("tittel: x\n");
    }

    /// Adds a warning to samling.yaml: curly quotation marks around the title.
    fn warn(&self) {
        let path = self.root().join("samling.yaml");
        let text = fs::read_to_string(&path).expect("samling.yaml");
        let lines: Vec<String> = text
            .lines()
            .map(|line| match line.strip_prefix("title: ") {
                Some(_) => "title: “Tittel”".to_owned(),
                None => line.to_owned(),
            })
            .collect();
        fs::write(path, lines.join("\n") + "\n").expect("a file");
    }

    fn add_to_site(&self, line: &str) {
        let path = self.root().join("samling.yaml");
        let text = fs::read_to_string(&path).expect("samling.yaml");
        fs::write(path, format!("{}\n{line}", text.trim_end())).expect("a file");
    }
}

pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

pub fn run(command: &mut Command) -> Run {
    let output = command.output().expect("a run");
    Run {
        code: output.status.code().expect("a code"),
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

#[test]
fn exit_codes() {
    let site = Example::new();
    assert_eq!(site.run(&["build"]).code, 0);
    assert_eq!(site.run(&["check"]).code, 0);
    assert_eq!(site.run(&["check", "--strict"]).code, 0);
    assert_eq!(site.run(&["bygg", "--frobnikator"]).code, 2);
    assert_eq!(site.run(&["frobniker"]).code, 2);
    assert_eq!(site.run(&[]).code, 0, "it says what one does first");
    assert_eq!(site.run(&["build", "-r", "finnes-ikke"]).code, 3);
    assert_eq!(site.run(&["build", "-o", "content/ut"]).code, 3);
    site.spoil();
    assert_eq!(site.run(&["build"]).code, 1);
    assert_eq!(site.run(&["check"]).code, 1);
}

#[test]
fn warnings_stop_nothing_unless_asked_to() {
    let site = Example::new();
    site.warn();
    let plain = site.run(&["build"]);
    assert_eq!(plain.code, 0, "{}", plain.stderr);
    assert!(plain.stderr.contains("advarsel[S121]"), "{}", plain.stderr);
    let before = listing(&site.root().join("output"));
    let strict = site.run(&["build", "--strict"]);
    assert_eq!(strict.code, 1);
    assert_eq!(listing(&site.root().join("output")), before);
    assert_eq!(site.run(&["check", "--strict"]).code, 1);
}

#[test]
fn a_failed_build_leaves_the_site_as_it_was() {
    let site = Example::new();
    site.run(&["build"]);
    let before = listing(&site.root().join("output"));
    assert!(!before.is_empty());
    site.spoil();
    site.run(&["build"]);
    assert_eq!(listing(&site.root().join("output")), before);
}

/// Only the cache is written, so that documents need not be read again.
#[test]
fn check_writes_nothing() {
    let site = Example::new();
    let listing = || {
        let mut files = listing(site.root());
        files.retain(|file, _| !file.starts_with(site.root().join(".samling")));
        files
    };
    let before = listing();
    site.run(&["check"]);
    site.spoil();
    let spoilt = listing();
    site.run(&["check"]);
    assert_eq!(listing(), spoilt);
    assert_eq!(before.len(), spoilt.len());
}

#[test]
fn the_second_build_writes_nothing() {
    let site = Example::new();
    site.run(&["build"]);
    let before = listing(&site.root().join("output"));
    let again = site.run(&["build"]);
    assert!(again.stderr.contains("(0 skrevet"), "{}", again.stderr);
    assert_eq!(listing(&site.root().join("output")), before);
}

#[test]
fn colours() {
    let site = Example::new();
    site.spoil();
    let has_colour = |run: Run| run.stderr.contains('\u{1b}');
    assert!(!has_colour(site.run(&["check"])), "not on a terminal");
    assert!(has_colour(site.run(&["check", "--color", "always"])));
    assert!(!has_colour(site.run(&["check", "--color", "never"])));
    let no_colour = |value, when| {
        has_colour(run(samling(site.root())
            .env("NO_COLOR", value)
            .args(["check", "--color", when])))
    };
    assert!(!no_colour("1", "auto"));
    assert!(no_colour("1", "always"), "what is typed wins");
    let json = site.run(&["check", "--color", "always", "--format", "json"]);
    assert!(!json.stdout.contains('\u{1b}'));
}

#[test]
fn quiet_says_mistakes_only() {
    let site = Example::new();
    let quiet = site.run(&["build", "-q"]);
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("", ""));
    assert!(site.run(&["build"]).stderr.starts_with("Ferdig: "));
    site.spoil();
    let quiet = site.run(&["-q", "check"]);
    assert!(quiet.stderr.contains("[S110]"));
    assert!(!quiet.stderr.contains("Ingenting er skrevet"));
}

#[test]
fn languages() {
    let site = Example::new();
    site.spoil();
    let said = |run: Run| run.stderr.lines().next().unwrap_or_default().to_owned();
    assert_eq!(
        said(site.run(&["check", "--lang", "nb"])),
        "feil[S110]: Ukjent felt: «tittel»"
    );
    assert_eq!(
        said(site.run(&["check", "--lang", "nn"])),
        "feil[S110]: Ukjent felt: «tittel»"
    );
    assert_eq!(
        said(site.run(&["--lang", "en", "check"])),
        "error[S110]: Unknown field: \"tittel\""
    );
    let locale = |value| said(run(samling(site.root()).env("LANG", value).arg("check")));
    assert!(locale("en_GB.UTF-8").starts_with("error"));
    assert!(locale("nb_NO.UTF-8").starts_with("feil"));
    assert!(locale("C").starts_with("feil"), "Norwegian first");
    assert!(said(site.run(&["check"])).starts_with("feil"));
    let both = run(samling(site.root())
        .env("LANG", "en_GB.UTF-8")
        .args(["check", "--lang", "nn"]));
    assert!(
        both.stderr.contains("Ingenting er skrive:"),
        "{}",
        both.stderr
    );
}

#[test]
fn data_on_the_output_and_the_rest_beside_it() {
    let site = Example::new();
    site.spoil();
    let json = site.run(&["check", "--format", "json"]);
    assert_eq!(json.code, 1);
    assert_eq!(json.stdout.lines().count(), 1, "{}", json.stdout);
    for line in json.stdout.lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(value["code"], "S110");
        assert_eq!(value["file"], "samling.yaml");
    }
    assert_eq!(json.stderr, "Ingenting er skrevet: 1 feil.\n");
    let human = site.run(&["check"]);
    assert_eq!(human.stdout, "");
    let github = site.run(&["check", "--format", "github"]);
    assert!(
        github
            .stdout
            .starts_with("::error title=S110,file=samling.yaml,line=")
    );
    let short = site.run(&["check", "--format", "short"]);
    assert!(short.stdout.starts_with("samling.yaml:"));
}

#[test]
fn check_says_that_a_folder_could_not_be_written_to() {
    let site = Example::new();
    let foreign = site.root().join("output");
    fs::create_dir_all(&foreign).expect("a folder");
    fs::write(foreign.join("egen.html"), "x").expect("a file");
    let check = site.run(&["check"]);
    assert_eq!(check.code, 3, "{}", check.stderr);
    assert!(check.stderr.contains("feil[S501]"), "{}", check.stderr);
    assert_eq!(site.run(&["check", "-o", "public"]).code, 0);
    assert!(!site.root().join("public").exists());
    // Whatever else is wrong.
    site.spoil();
    let both = site.run(&["check"]);
    assert!(both.stderr.contains("[S501]"), "{}", both.stderr);
    assert!(both.stderr.contains("[S110]"), "{}", both.stderr);
}

#[test]
fn a_path_that_is_typed_counts_from_the_working_folder() {
    let site = Example::new();
    let elsewhere = Folder::new();
    let root = site.root().to_str().expect("UTF-8");
    let from_there = |arguments: &[&str]| {
        let mut command = samling(elsewhere.path());
        run(command.args(arguments).args(["-r", root]))
    };
    assert_eq!(from_there(&["build", "-o", "ut"]).code, 0);
    assert!(elsewhere.path().join("ut/index.html").is_file());
    assert!(!site.root().join("ut").exists());
    assert_eq!(from_there(&["pack", "-o", "pakke.zip"]).code, 0);
    assert!(elsewhere.path().join("pakke.zip").is_file());
    // What is not typed stays with the site.
    assert_eq!(from_there(&["build"]).code, 0);
    assert!(site.root().join("output/index.html").is_file());
    let made = from_there(&["new", "gathering", "fjordfylket-2028-01-20", "--lang", "en"]);
    assert!(
        made.stderr.contains(&format!("samling build -r {root}")),
        "{}",
        made.stderr
    );
}

#[test]
fn sarif_is_one_document() {
    let site = Example::new();
    for (code, results) in [(0, 0), (1, 1)] {
        let run = site.run(&["check", "--format", "sarif"]);
        assert_eq!(run.code, code, "{}", run.stderr);
        let log: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
        let found = log["runs"][0]["results"].as_array().expect("results");
        assert_eq!(found.len(), results);
        site.spoil();
    }
}

#[test]
fn the_count_is_of_what_was_told() {
    let site = Example::new();
    let path = site.root().join("templates/parts");
    fs::create_dir_all(&path).expect("a folder");
    // The mistake is on every page, but reported once.
    fs::write(path.join("footer.html"), "{{ site.eier }}\n").expect("a file");
    let run = site.run(&["check"]);
    assert_eq!(run.stderr.matches("[S401]").count(), 1, "{}", run.stderr);
    assert!(
        run.stderr.ends_with("Ingenting er skrevet: 1 feil.\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn norwegian_names_and_options_in_any_position() {
    let site = Example::new();
    let root = site.root().display().to_string();
    let elsewhere = Folder::new();
    let code = |arguments: &[&str]| run(samling(elsewhere.path()).args(arguments)).code;
    assert_eq!(code(&["bygg", "-r", &root]), 0);
    assert_eq!(code(&["-r", &root, "bygg"]), 0);
    assert_eq!(code(&["--root", &root, "sjekk", "-q"]), 0);
    assert_eq!(code(&["sjekk", "-q", "--lang", "nn", "--root", &root]), 0);
    assert_eq!(
        listing(elsewhere.path()).len(),
        0,
        "the output is the site's"
    );
}

#[test]
fn a_day_that_is_no_number_is_a_mistake_of_use() {
    let site = Example::new();
    let mut command = samling(site.root());
    command.env("SOURCE_DATE_EPOCH", "i går").arg("check");
    let told = run(&mut command);
    assert_eq!(told.code, 2);
    assert!(told.stderr.contains("S132"), "{}", told.stderr);
    assert!(told.stderr.contains("i går"), "{}", told.stderr);
}

/// `samling … | head` is no failure: what the command found is its exit code, not that its reader has gone.
#[test]
fn a_reader_that_is_gone_does_not_change_the_exit_code() {
    let example = Example::new();
    example.spoil();
    for (arguments, code) in [
        (&["check"][..], 1),
        (&["check", "--format", "json"], 1),
        (&["no-such-command"], 2),
        (&["--help"], 0),
    ] {
        let mut command = samling(example.root());
        let (reader, writer) = std::io::pipe().expect("a pipe");
        let errors = writer.try_clone().expect("a pipe");
        command.args(arguments).stdout(writer).stderr(errors);
        drop(reader);
        let status = command.status().expect("an end");
        assert_eq!(status.code(), Some(code), "{arguments:?}");
    }
}
