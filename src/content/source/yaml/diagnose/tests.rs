use super::*;
use crate::base::date::Edtf;
use crate::content::source::yaml::read;
use serde::Deserialize;

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct TestRecord {
    id: String,
    date: Option<Edtf>,
    note: Option<String>,
    #[serde(default)]
    names: Vec<String>,
    count: Option<u32>,
}

/// What is read of a text with mistakes, and where nothing was.
fn check(text: &str, id: &str, unread: &[&str]) {
    let reading = read::<TestRecord>(Yaml {
        file: &SourcePath::new("a.yaml"),
        text,
        offset: 0,
    });
    assert!(!reading.mistakes.is_empty(), "{text}");
    let fields: Vec<String> = reading.unread.iter().map(FieldPath::to_string).collect();
    assert_eq!(fields, unread, "{text}");
    assert_eq!(reading.record.map(|record| record.id).as_deref(), Some(id));
}

#[test]
fn all_but_the_mistakes_is_read() {
    check("id: ks\ndate: 2018-13\n", "ks", &["date"]);
    check("id: ks\nnames: [a, {b: c}]\n", "ks", &["names[1]"]);
    check("id: ks\nnote: a\nnote: b\n", "ks", &["note"]);
    check("id: ks\ncount: mange\n", "ks", &["count"]);
    check("id: ks\ncount: \"3\"\n", "ks", &["count"]);
    check("id: [ks]\ncount: 3\n", "unknown", &["id"]);
}

#[test]
fn a_name_that_nobody_knows_may_stand_for_what_is_not_there() {
    check("id: ks\nnotes: x\n", "ks", &["note", "notes"]);
    check(
        "id: ks\nnote: x\nzzz: x\n",
        "ks",
        &["count", "date", "names", "zzz"],
    );
}

#[test]
fn a_field_under_a_wrong_name_is_not_also_missed() {
    let reading = read::<TestRecord>(Yaml {
        file: &SourcePath::new("a.yaml"),
        text: "idd: ks\n",
        offset: 0,
    });
    assert_eq!(reading.mistakes.iter().count(), 1);
}

#[test]
fn what_is_no_yaml_is_read_around_the_mistake() {
    check("id: a: b\n", "xxxx", &["id"]);
}
