//! `samling mend`: nothing is written unless asked for, and then only what is certain.

use crate::support::{Folder, samling};
use expect_test::expect;
use std::fs;

const LETTER: &str = "content/gatherings/2018/bergen-2018/index.md";

/// As an old scanner read it, with the line ends and the mark of Windows.
const TEXT: &str = "\u{feff}---\r\ntitle: Fgrste samling\r\nkind: samling\r\ndate: 2018-01-16\r\nstatus: held\r\nmode: physical\r\n\
    summary: Den fgrste samlingen om miljget.\r\n---\r\n\
    Den fgrste samlingen for en prioritert malgruppe var en apen samling.\r\n\
    Vi mgtes i Bergen, og Per Sprakrad gnsker \u{ab}den fgrste\u{bb} velkommen.\r\n\r\n\
    > Den fgrste\r\n\r\n\
    Se `fgrste` og [den fgrste](https://example.no/fgrste).\r\n";

fn site() -> Folder {
    let folder = Folder::new();
    folder.write(
        "samling.yaml",
        "title: Samlinger\ndescription: Om samlinger.\n".as_bytes(),
    );
    folder.write(LETTER, TEXT.as_bytes());
    folder.write(
        "content/pages/english.md",
        "---\ntitle: In English\nlang: en\n---\nThe fgrste word here is a misreading.\n".as_bytes(),
    );
    folder
}

fn mend(folder: &Folder, arguments: &[&str]) -> String {
    let run = samling(folder.path())
        .args(arguments)
        .output()
        .expect("a run");
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    let (out, err) = (run.stdout, run.stderr);
    format!(
        "{}{}",
        String::from_utf8_lossy(&out),
        String::from_utf8_lossy(&err)
    )
}

#[test]
fn a_list_writes_nothing() {
    let folder = site();
    let wanted = expect![[r#"
        content/gatherings/2018/bergen-2018/index.md:7:14: «fgrste» → «første»
        content/gatherings/2018/bergen-2018/index.md:7:34: «miljget» → «miljøet»
        content/gatherings/2018/bergen-2018/index.md:9:5: «fgrste» → «første»
        content/gatherings/2018/bergen-2018/index.md:9:40: «malgruppe» → «målgruppe»
        content/gatherings/2018/bergen-2018/index.md:10:4: «mgtes» → «møtes»
        content/gatherings/2018/bergen-2018/index.md:10:27: «Sprakrad» → «Språkrad» (usikkert)
        content/gatherings/2018/bergen-2018/index.md:10:36: «gnsker» → «ønsker»
        content/gatherings/2018/bergen-2018/index.md:10:48: «fgrste» → «første» (usikkert)
        content/gatherings/2018/bergen-2018/index.md:12:7: «fgrste» → «første» (usikkert)
        content/gatherings/2018/bergen-2018/index.md:14:5: «fgrste» → «første» (usikkert)
        10 ord er trolig lest feil. Med --write blir 6 av dem rettet.
    "#]];
    wanted.assert_eq(&mend(&folder, &["mend"]));
    assert_eq!(
        fs::read_to_string(folder.path().join(LETTER)).expect("a file"),
        TEXT
    );
    assert!(mend(&folder, &["rett", "--json"]).starts_with("[{\"file\""));
}

#[test]
fn only_what_is_certain_is_written() {
    let folder = site();
    mend(&folder, &["mend", "--write"]);
    let wanted = TEXT
        .replace(
            "summary: Den fgrste samlingen om miljget",
            "summary: Den første samlingen om miljøet",
        )
        .replace(
            "Den fgrste samlingen for en prioritert malgruppe",
            "Den første samlingen for en prioritert målgruppe",
        )
        .replace("gnsker", "ønsker")
        .replace("Vi mgtes", "Vi møtes");
    let found = fs::read_to_string(folder.path().join(LETTER)).expect("a file");
    assert_eq!(found, wanted);
    // What is left is the same the next time.
    mend(&folder, &["mend", "--write"]);
    assert_eq!(
        fs::read_to_string(folder.path().join(LETTER)).expect("a file"),
        wanted
    );
}

/// A file with the name of a person that is covered is not as it is read.
#[test]
fn a_file_with_a_covered_name_is_left_alone() {
    let folder = site();
    let people = "- id: kari\n  name: Per Sprakrad\n  removed: true\n";
    folder.write("content/programme/people.yaml", people.as_bytes());
    let run = samling(folder.path())
        .args(["mend", "--write"])
        .output()
        .expect("a run");
    assert_eq!(run.status.code(), Some(3));
    assert!(String::from_utf8_lossy(&run.stderr).contains("for hånd"));
    assert_eq!(
        fs::read_to_string(folder.path().join(LETTER)).expect("a file"),
        TEXT
    );
}
