//! Each schema is walked, and the reader of the files is asked the same at every place.

use super::descriptions::rows;
use super::*;
use crate::base::path::SourcePath;
use crate::base::text::Language;
use expect_test::expect_file;
use std::collections::BTreeSet;

/// What the reader says of a file's value. None: nothing.
type Reader = fn(Value) -> Option<String>;

fn error_of<T: serde::de::DeserializeOwned>(value: Value) -> Option<String> {
    let error = serde_json::from_value::<T>(value).err()?;
    Some(error.to_string())
}

macro_rules! readers {
    ($(
        $kind:ident $name:literal $words:tt $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        fn readers() -> Vec<(&'static str, Reader)> {
            vec![
                $($(($name, error_of::<in_file!($holding $record)>),)?)*
                ("translation", error_of::<TwinRecord>),
            ]
        }
    };
}
record_kinds!(readers);

/// The words between backticks.
fn quoted(message: &str) -> Vec<&str> {
    message.split('`').skip(1).step_by(2).collect()
}

/// A schema in a file's schema, with the steps that lead to its values: names, and `[]` for the first item of a list.
struct SchemaWalk<'s> {
    root: &'s Value,
    read: Reader,
    steps: Vec<String>,
    seen: BTreeSet<String>,
    fields: usize,
    choices: usize,
}

impl SchemaWalk<'_> {
    /// What the reader says of a file that has only this value at this place.
    fn said_of(&self, value: Value) -> Option<String> {
        let file = self
            .steps
            .iter()
            .rev()
            .fold(value, |value, step| match step.as_str() {
                "[]" => json!([value]),
                name => json!({ name: value }),
            });
        (self.read)(file)
    }

    fn walk(&mut self, schema: &Value) {
        if let Some(name) = schema["$ref"].as_str() {
            if self.seen.insert(name.to_owned()) {
                let named = self.root.pointer(&name[1..]).expect("a type");
                self.walk(named);
            }
            return;
        }
        if schema["properties"].is_object() {
            self.fields_are_those_of_the_reader(schema);
        }
        if schema.get("enum").is_some() && !self.steps.ends_with(&["code".to_owned()]) {
            self.choices_are_those_of_the_reader(schema);
        }
        for schema in schema["anyOf"].as_array().into_iter().flatten() {
            self.walk(schema);
        }
        self.step("[]", &schema["items"]);
        self.step("nb", &schema["additionalProperties"]);
        for (name, schema) in schema["properties"].as_object().into_iter().flatten() {
            self.step(name, schema);
        }
    }

    fn step(&mut self, step: &str, schema: &Value) {
        if schema.is_object() {
            self.steps.push(step.to_owned());
            self.walk(schema);
            self.steps.pop();
        }
    }

    fn fields_are_those_of_the_reader(&mut self, schema: &Value) {
        let place = self.steps.join(".");
        let said = self.said_of(json!({ "\0": null })).unwrap_or_default();
        assert!(said.starts_with("unknown field"), "{place}: {said}");
        let read: BTreeSet<&str> = quoted(&said).into_iter().skip(1).collect();
        let properties = schema["properties"].as_object().expect("fields");
        let own: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        assert_eq!(own, read, "{place}");
        assert_eq!(schema["additionalProperties"], json!(false), "{place}");
        self.fields += own.len();
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let said = self.said_of(json!({})).unwrap_or_default();
        let missing = said.starts_with("missing field").then(|| quoted(&said)[0]);
        let is_required = missing.is_some_and(|missing| required.contains(&json!(missing)));
        assert_eq!(is_required, !required.is_empty(), "{place}: {said}");
    }

    fn choices_are_those_of_the_reader(&mut self, schema: &Value) {
        let place = self.steps.join(".");
        let said = self.said_of(json!("\0")).unwrap_or_default();
        let read: BTreeSet<&str> = quoted(&said).into_iter().skip(1).collect();
        for choice in schema["enum"].as_array().expect("choices") {
            let choice = choice
                .as_str()
                .map_or_else(|| choice.to_string(), str::to_owned);
            let is_unknown = ["unknown", "ukjent", "ukjend"].contains(&choice.as_str());
            assert!(
                is_unknown || read.contains(choice.as_str()),
                "{place}: {choice} {said}"
            );
            self.choices += 1;
        }
        let has = |choice: &&str| {
            let choices = schema["enum"].as_array().expect("choices");
            let written = choices.iter().map(|own| own.to_string());
            written
                .into_iter()
                .any(|own| own.trim_matches('"') == *choice)
        };
        let of_languages = read.contains("sma");
        let left: Vec<&str> = read.iter().copied().filter(|choice| !has(choice)).collect();
        let is_whole = left.is_empty() || left == ["unknown"] || has(&"unknown");
        assert!(of_languages || is_whole, "{place}: {left:?}");
    }
}

#[test]
fn a_schema_has_the_fields_and_choices_of_its_record() {
    let sentences = Sentences::new(Language::En);
    let (mut fields, mut choices) = (0, 0);
    let readers = readers();
    assert_eq!(readers.len(), file_schemas().len());
    for (name, read) in readers {
        let root = FileSchema::named(name).expect("a schema").json(&sentences);
        let mut walk = SchemaWalk {
            root: &root,
            read,
            steps: Vec::new(),
            seen: BTreeSet::new(),
            fields: 0,
            choices: 0,
        };
        walk.walk(&root);
        assert!(walk.fields > 0, "{name}");
        fields += walk.fields;
        choices += walk.choices;
    }
    assert!(fields > 400 && choices > 100, "{fields} {choices}");
}

#[test]
fn each_schema_has_a_name_and_a_file_of_its_own() {
    let names: BTreeSet<String> = file_schemas().iter().map(FileSchema::file_name).collect();
    assert_eq!(names.len(), file_schemas().len());
    let named = |name| FileSchema::named(name).map(|schema| schema.name);
    assert_eq!(named("samling"), Some("gathering"));
    assert_eq!(named("fylkesmål"), None);
}

#[test]
fn what_is_described_in_norwegian_exists() {
    let mut names = BTreeSet::new();
    for schema in file_schemas() {
        let mut root = (schema.schema)().to_value();
        let mut types = root["$defs"]
            .take()
            .as_object()
            .cloned()
            .unwrap_or_default();
        types.insert(root["title"].as_str().expect("a type").to_owned(), root);
        for (of, schema) in &types {
            let fields = schema["properties"].as_object().into_iter().flatten();
            let parts = schema["oneOf"].as_array().into_iter().flatten();
            let one = parts.clone().filter_map(|part| part["const"].as_str());
            let several = parts.filter_map(|part| part["enum"].as_array()).flatten();
            let choices = one.chain(several.filter_map(Value::as_str));
            for name in fields.map(|(name, _)| name.as_str()).chain(choices) {
                names.extend([name.to_owned(), format!("{of}.{name}")]);
            }
            names.insert(of.clone());
        }
    }
    for row in rows() {
        assert!(names.contains(row.key), "{}", row.key);
    }
    assert!(rows().count() > 100);
}

#[test]
fn a_whole_schema_in_nynorsk() {
    let schema = FileSchema::named("redirect").expect("a schema");
    let text = schema.text(&Sentences::new(Language::Nn));
    let text = text.replace(VERSION, "VERSION");
    expect_file!["./redirect.nn.json"].assert_eq(&text);
}

#[test]
fn files_name_their_schema() {
    let check = |path: &str, text: &str, expected: &str| {
        let named = schema_line(&SourcePath::new(path), text.to_owned());
        assert_eq!(named, expected, "{path}");
        let again = schema_line(&SourcePath::new(path), named.clone());
        assert_eq!(again, named, "{path}");
    };
    check(
        "samling.yaml",
        "title: A\n",
        "# yaml-language-server: $schema=schemas/site.json\ntitle: A\n",
    );
    check(
        "content/programme/actors.yaml",
        "",
        "# yaml-language-server: $schema=../../schemas/actor.json\n",
    );
    check(
        "content/gatherings/2024/a/letters/b.md",
        "---\ntitle: A\n---\n",
        "---\n# yaml-language-server: $schema=../../../../../schemas/letter.json\ntitle: A\n---\n",
    );
    check(
        "content/pages/om.nn.md",
        "---\ntitle: A\n---\n",
        "---\n# yaml-language-server: $schema=../../schemas/translation.json\ntitle: A\n---\n",
    );
    check("content/pages/om.nn.md", "Tekst\n", "Tekst\n");
    check("README.md", "---\n", "---\n");
    check("content/gatherings/2024/a/b.yaml", "a: 1\n", "a: 1\n");
}
