use super::*;

fn file(path: &str, content: &str) -> FrozenFileRecord {
    FrozenFileRecord {
        path: path.to_owned(),
        sha256: Checksum::of_bytes(content.as_bytes()),
        size: content.len() as u64,
    }
}

fn check(
    before: &[(&str, &str)],
    now: &[(&str, &str)],
    expected: &[(&str, Option<&str>, Option<&str>)],
) {
    let names = WithdrawnNames::new(["Ola Eksempel"], "(navn fjernet)");
    let files = |side: &[(&str, &str)]| -> Vec<FrozenFileRecord> {
        side.iter()
            .map(|(path, content)| file(path, content))
            .collect()
    };
    let sum =
        |content: &Option<&str>| content.map(|content| Checksum::of_bytes(content.as_bytes()));
    let expected: Vec<FrozenChangeRecord> = (expected.iter())
        .map(|(path, before, after)| FrozenChangeRecord {
            path: (*path).to_owned(),
            before: sum(before),
            after: sum(after),
        })
        .collect();
    assert_eq!(
        frozen_changes(&files(before), &files(now), &names),
        expected
    );
}

#[test]
fn what_was_changed_removed_and_added() {
    check(&[("a", "1"), ("b", "2")], &[("b", "2"), ("a", "1")], &[]);
    check(
        &[("a", "1"), ("b", "2"), ("c", "3")],
        &[("a", "1"), ("b", "4"), ("d", "3")],
        &[
            ("b", Some("2"), Some("4")),
            ("c", Some("3"), None),
            ("d", None, Some("3")),
        ],
    );
}

#[test]
fn a_withdrawn_name_is_in_no_change() {
    let named = [("ola-eksempel.pdf", "1"), ("Ola Eksempel/a.txt", "2")];
    check(&named, &named, &[]);
    let covered = [("(navn fjernet).pdf", "1"), ("(navn fjernet)/a.txt", "2")];
    check(&covered, &named, &[]);
    check(
        &named,
        &[("innlegg.pdf", "1"), named[1]],
        &[
            ("(navn fjernet).pdf", Some("1"), None),
            ("innlegg.pdf", None, Some("1")),
        ],
    );
    // Two names that become one.
    check(
        &[("ola-eksempel.pdf", "1"), ("ola eksempel.pdf", "2")],
        &[("ola-eksempel.pdf", "2")],
        &[("(navn fjernet).pdf", Some("1"), None)],
    );
}
