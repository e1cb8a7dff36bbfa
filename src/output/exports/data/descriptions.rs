//! What the tables are, for programs: a JSON Schema for each, and a data package (Frictionless Data Package 1) for all.

use super::cells::BETWEEN;
use crate::base::text::Slug;
use crate::output::exports::ExportInput;
use crate::site::data::{FieldDescription, FieldKind, TableDescription, published_tables};
use serde_json::{Value, json};

/// The schema of a table's JSON file: a list of objects with exactly these fields.
pub fn json_schema(table: &TableDescription, input: &ExportInput<'_>) -> Value {
    let language = input.archive.site.record.language;
    let field = |field: &FieldDescription| {
        let mut schema = match field.kind {
            FieldKind::Key => json!({"type": "string", "minLength": 1}),
            FieldKind::Text => json!({"type": ["string", "null"]}),
            FieldKind::Number => json!({"type": ["integer", "null"], "minimum": 0}),
            FieldKind::List => json!({"type": "array", "items": {"type": "string"}}),
        };
        schema["description"] = field.text.in_language(language).into();
        (field.name.to_owned(), schema)
    };
    let fields: serde_json::Map<String, Value> = table.fields.iter().map(field).collect();
    let names: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": table.title.in_language(language),
        "type": "array",
        "items": {
            "type": "object",
            "properties": fields,
            "required": names,
            "additionalProperties": false,
        },
    })
}

/// `datapackage.json`: every CSV file with its fields.
pub fn data_package(input: &ExportInput<'_>) -> Value {
    let site = &input.archive.site.record;
    let language = site.language;
    let resource = |table: &TableDescription| {
        json!({
            "name": table.name,
            "path": format!("{}.csv", table.name),
            "profile": "tabular-data-resource",
            "title": table.title.in_language(language),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": true},
            "schema": table_schema(table, input),
        })
    };
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": package_name(&site.title),
        "title": site.title.as_str(),
        "description": site.description,
        "resources": published_tables(site).map(resource).collect::<Vec<Value>>(),
    });
    if let Some(base_url) = input.base_url {
        package["homepage"] = base_url.into();
    }
    if let Some(publisher) = &site.publisher {
        let role = json!([{"title": publisher.name.as_str(), "role": "publisher"}]);
        package["contributors"] = role;
    }
    if let Some(licence) = &site.licence {
        package["licenses"] = json!([{"path": licence.as_str()}]);
    }
    package
}

/// Of the site's title, in the letters that the format allows.
fn package_name(title: &str) -> String {
    let slug = Slug::of_name(title, "samling", Slug::LONGEST);
    slug.map_or_else(|| "samling".to_owned(), |slug| slug.to_string())
}

fn table_schema(table: &TableDescription, input: &ExportInput<'_>) -> Value {
    let language = input.archive.site.record.language;
    let field = |field: &FieldDescription| {
        let kind = match field.kind {
            FieldKind::Number => "integer",
            FieldKind::Text | FieldKind::Key | FieldKind::List => "string",
        };
        let text = field.text.in_language(language);
        let text = match field.kind {
            FieldKind::List => format!("{text} («{}»)", BETWEEN.trim()),
            _ => text.to_owned(),
        };
        let mut value = json!({"name": field.name, "type": kind, "description": text});
        if field.kind == FieldKind::Key {
            value["constraints"] = json!({"required": true, "unique": true});
        }
        value
    };
    let fields: Vec<Value> = table.fields.iter().map(field).collect();
    let mut schema = json!({"fields": fields, "missingValues": [""]});
    let key = table
        .fields
        .iter()
        .find(|field| field.kind == FieldKind::Key);
    if let Some(key) = key {
        schema["primaryKey"] = key.name.into();
    }
    schema
}
