//! Records → YAML, laid out as an editor writes it: one field a line, lists of short values on one line, texts in quotation
//! marks.
//!
//! `serde_yaml` turns the record into a value; its own layout is not used, since it begins list items below their field without
//! an indent.

use serde::Serialize;
use serde_yaml::{Mapping, Value};

/// Words that some YAML parsers do not read as text.
const NO_TEXTS: [&str; 10] = [
    "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan",
];

/// The fields of a record, each line with its newline. Fields without a value (null, an empty list or map) are left out: to the
/// records they mean the same. A record that is no map, or has keys that are no texts, gives no lines.
pub fn yaml_text<T: Serialize>(record: &T) -> String {
    let mut text = String::new();
    if let Ok(Value::Mapping(fields)) = serde_yaml::to_value(record) {
        add_fields(&fields, 0, &mut text);
    }
    text
}

fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Sequence(items) => items.is_empty(),
        Value::Mapping(fields) => fields.is_empty(),
        _ => false,
    }
}

/// `indent`: in spaces.
fn add_fields(fields: &Mapping, indent: usize, text: &mut String) {
    for (key, value) in fields.iter().filter(|(_, value)| !is_absent(value)) {
        text.push_str(&" ".repeat(indent));
        text.push_str(&on_one_line(key));
        text.push(':');
        match value {
            Value::Mapping(inner) => {
                text.push('\n');
                add_fields(inner, indent + 2, text);
            }
            Value::Sequence(items) if items.iter().any(Value::is_mapping) => {
                text.push('\n');
                for item in items {
                    add_item(item, indent + 2, text);
                }
            }
            value => text.push_str(&format!(" {}\n", on_one_line(value))),
        }
    }
}

/// A list item; the fields of a mapping are below each other after the hyphen.
fn add_item(item: &Value, indent: usize, text: &mut String) {
    let mut lines = String::new();
    match item {
        Value::Mapping(fields) => add_fields(fields, indent + 2, &mut lines),
        item => lines = format!("{}{}\n", " ".repeat(indent + 2), on_one_line(item)),
    }
    text.push_str(&format!("{}- {}", " ".repeat(indent), lines.trim_start()));
}

fn on_one_line(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if is_plain_word(text) => text.clone(),
        Value::String(text) => quoted(text),
        Value::Sequence(items) => {
            let items: Vec<String> = items.iter().map(on_one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Mapping(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(key, value)| format!("{}: {}", on_one_line(key), on_one_line(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
        Value::Tagged(tagged) => format!("{} {}", tagged.tag, on_one_line(&tagged.value)),
    }
}

/// An id or a word of the schema, which needs no quotation marks.
fn is_plain_word(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
        && !NO_TEXTS.contains(&text)
}

/// In double quotation marks; characters that YAML cannot hold as they are, or reads as line breaks, are escaped.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter if letter.is_control() => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn fields_stand_as_an_editor_writes_them() {
        let record: Value = serde_yaml::from_str(
            r#"{title: "Åpning: «hei» # nei", kind: samling, date: "2018-01-16", network: null, topics: [], organisers: [ks, nbf],
            draft: true, count: 3, place: {name: Skien, venue: null},
            sessions: [{title: Velkommen, speakers: [{name: Kari Nordmann, role: leder}]}, {title: "no"}],
            "sessions[0].title": "\"a\\b\"\n"}"#,
        )
        .expect("YAML");
        let expected = r#"title: "Åpning: «hei» # nei"
kind: samling
date: "2018-01-16"
organisers: [ks, nbf]
draft: true
count: 3
place:
  name: "Skien"
sessions:
  - title: "Velkommen"
    speakers:
      - name: "Kari Nordmann"
        role: leder
  - title: "no"
"sessions[0].title": "\"a\\b\"\n"
"#;
        assert_eq!(yaml_text(&record), expected);
    }

    proptest! {
        #[test]
        fn texts_are_read_back(texts in prop::collection::vec(any::<String>(), 1..4)) {
            let item = Value::Mapping(Mapping::from_iter([("text".into(), texts[0].as_str().into())]));
            let record = Value::Mapping(Mapping::from_iter([
                ("text".into(), texts[0].as_str().into()),
                ("list".into(), Value::from(texts)),
                ("items".into(), Value::Sequence(vec![item])),
            ]));
            let read: Value = serde_yaml::from_str(&yaml_text(&record)).expect("YAML");
            prop_assert_eq!(read, record);
        }
    }
}
