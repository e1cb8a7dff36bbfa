//! The record types as JSON Schema (draft 2020-12), for editors that complete and check what is typed, and for checkers that are not
//! ours.
//!
//! In: the types of [`records`](super::records), as `schemars` reads them: names of fields, types, what is required, choices and
//! patterns are said there and nowhere else. The steps after it: [`shape`] allows what YAML makes of the same text, [`choices`] gives
//! each choice its words, [`words`] the fields theirs. Out: one JSON value for each kind of file.
//!
//! A schema knows one file at a time. Whether a reference leads somewhere, and whether a record makes sense, only a check of the
//! whole site tells.

mod choices;
mod descriptions;
pub mod field_types;
mod ids;
mod named_in_files;
mod shape;
mod words;

pub use choices::with_other_names;
pub use named_in_files::{SCHEMA_FOLDER, named_in, schema_line};

use super::kinds::{KindRow, record_kinds};
use super::records::*;
use crate::diagnostics::{MessageWord, Sentences};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

/// The version of the schemas: they describe what this version of the program reads.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A kind of file that people write, with its schema.
#[derive(Clone, Copy, Debug)]
pub struct FileSchema {
    /// Unique; also the name of the schema's file.
    pub name: &'static str,
    /// The word for what is in the file.
    pub word: MessageWord,
    /// The path of such files, from the site's root, with words in angle brackets for names.
    pub path: &'static str,
    schema: fn() -> Schema,
}

macro_rules! file_schemas {
    ($(
        $kind:ident $name:literal $words:tt $path:literal $ids:ident $holding:ident
        $($list:ident: $record:ident $(by $id:ident)? $(or part $listed_id:literal)?)?
        $($part_id:literal $(of $part:ident)?)?
        $(, $provenance:ident)?;
    )*) => {
        fn of_kinds() -> Vec<FileSchema> {
            vec![$($(FileSchema::of_kind($kind::ROW, schema_of::<in_file!($holding $record)>),)?)*]
        }
    };
}

/// What one file holds. An empty file is an empty list.
macro_rules! in_file {
    (list $record:ident) => {
        Option<Vec<$record>>
    };
    ($holding:ident $record:ident) => {
        $record
    };
}
record_kinds!(file_schemas);

/// The front matter of `index.nn.md` beside `index.md`.
const TRANSLATION: FileSchema = FileSchema {
    name: "translation",
    word: MessageWord {
        nb: "oversettelse",
        nn: "omsetjing",
        en: "translation",
    },
    path: "content/**/<id>.<språk>.md",
    schema: schema_of::<TwinRecord>,
};

fn schema_of<T: JsonSchema>() -> Schema {
    SchemaGenerator::default().into_root_schema_for::<T>()
}

/// The schemas of all kinds of files.
pub fn file_schemas() -> Vec<FileSchema> {
    let mut schemas = of_kinds();
    schemas.push(TRANSLATION);
    schemas
}

impl FileSchema {
    fn of_kind(kind: &'static KindRow, schema: fn() -> Schema) -> FileSchema {
        FileSchema {
            name: kind.name,
            word: kind.word,
            path: kind.path,
            schema,
        }
    }

    /// By its name, or by the Norwegian word for it.
    pub fn named(name: &str) -> Option<FileSchema> {
        file_schemas()
            .into_iter()
            .find(|schema| [schema.name, schema.word.nb, schema.word.nn].contains(&name))
    }

    pub fn file_name(&self) -> String {
        format!("{}.json", self.name)
    }

    /// Whether the files are Markdown, with the fields between two lines of dashes.
    pub fn is_front_matter(&self) -> bool {
        self.path.ends_with(".md")
    }

    /// The schema, with its titles and descriptions in the language of the sentences.
    pub fn json(&self, sentences: &Sentences) -> Value {
        let mut schema = (self.schema)().to_value();
        shape::shape(&mut schema);
        ids::shape_ids(&mut schema, self.path);
        words::describe(&mut schema, sentences);
        let title = words::as_sentence(sentences.wording(self.word), false);
        let in_list = schema["items"]["$ref"]
            .as_str()
            .map(|name| name[1..].to_owned());
        if let Some(record) = in_list.and_then(|name| schema.pointer_mut(&name)) {
            record["title"] = json!(title);
        }
        schema["$id"] = json!(format!("{SCHEMA_ID}{VERSION}:{}", self.name));
        schema["title"] = json!(title);
        schema["description"] = json!(self.path);
        schema
    }

    /// The schema as the text of a file.
    pub fn text(&self, sentences: &Sentences) -> String {
        format!("{:#}\n", self.json(sentences))
    }
}

/// All schemas in one, each under its name in `$defs`.
pub fn together(sentences: &Sentences) -> Value {
    let schemas = file_schemas();
    let schemas = schemas
        .iter()
        .map(|schema| (schema.name.to_owned(), schema.json(sentences)));
    let schemas: serde_json::Map<String, Value> = schemas.collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{SCHEMA_ID}{VERSION}"),
        "$defs": schemas,
    })
}

/// The beginning of every schema's `$id`: a name, since the program has no address on the web.
pub const SCHEMA_ID: &str = "urn:samling:schema:";

#[cfg(test)]
mod tests;
