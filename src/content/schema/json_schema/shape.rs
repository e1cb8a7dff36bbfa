//! What YAML and the reader of YAML make of values, which JSON does not.
//!
//! `title: 2018` is a number to YAML, and a text to the reader.

use serde_json::{Map, Value, json};

/// Changes the schema and all schemas in it.
pub(super) fn shape(schema: &mut Value) {
    each_schema(schema, &mut |schema| {
        // Of the width of a number in the program, which is no format of JSON Schema.
        schema.remove("format");
        let is_word = schema.contains_key("enum") || schema.contains_key("const");
        let types = match schema.get("type") {
            Some(Value::String(name)) => vec![name.clone()],
            Some(Value::Array(names)) => {
                let names = names.iter().filter_map(Value::as_str);
                names.map(str::to_owned).collect()
            }
            _ => return,
        };
        let has = |name: &str| types.iter().any(|own| own == name);
        if has("string") && !is_word && !has("integer") && !has("number") {
            let types = types.iter().map(String::as_str).chain(["number"]);
            schema.insert("type".to_owned(), json!(types.collect::<Vec<&str>>()));
        }
    });
}

/// Calls `change` with every schema that is an object, the innermost first. The parts of an enumeration (`oneOf`) are no schemas of
/// their own.
pub(super) fn each_schema(schema: &mut Value, change: &mut dyn FnMut(&mut Map<String, Value>)) {
    let Value::Object(fields) = schema else {
        return;
    };
    for (name, inner) in fields.iter_mut() {
        match (name.as_str(), inner) {
            ("properties" | "$defs", Value::Object(schemas)) => {
                for schema in schemas.values_mut() {
                    each_schema(schema, change);
                }
            }
            ("anyOf" | "prefixItems", Value::Array(schemas)) => {
                for schema in schemas {
                    each_schema(schema, change);
                }
            }
            ("items" | "additionalProperties" | "propertyNames", inner) => {
                each_schema(inner, change);
            }
            _ => {}
        }
    }
    change(fields);
}
