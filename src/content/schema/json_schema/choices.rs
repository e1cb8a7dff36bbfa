//! Enumerations, with the words for each choice beside it.

use super::words::SchemaWords;
use crate::diagnostics::norwegian_words::NameUse;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// A choice, and what the record type says of it.
struct Choice {
    name: String,
    says: Option<String>,
}

/// As the record type reads them: with the names that were used before.
pub fn with_other_names<T: for<'de> Deserialize<'de>>(schema: &mut schemars::Schema) {
    let Err(error) = serde_json::from_value::<T>(json!("\0")) else {
        return;
    };
    let message = error.to_string();
    let names = message.split('`').skip(1).step_by(2).skip(1);
    let fields = schema.ensure_object();
    let own = choices(fields).unwrap_or_default();
    let others = names.filter(|name| own.iter().all(|choice| choice.name != *name));
    let others: Vec<&str> = others.collect();
    fields.insert("x-other-names".to_owned(), json!(others));
}

/// Turns the schema of an enumeration into a list with a description of each choice, which editors show.
pub(super) fn describe(fields: &mut Map<String, Value>, of: &str, words: &SchemaWords<'_>) {
    let Some(choices) = choices(fields) else {
        return;
    };
    let name_use = match of {
        "Language" => NameUse::Language,
        _ => NameUse::Choice,
    };
    let mut descriptions: Vec<String> = choices
        .iter()
        .map(|choice| words.of_choice(name_use, of, &choice.name, choice.says.as_deref()))
        .collect();
    let mut names: Vec<Value> = choices.iter().map(|choice| json!(choice.name)).collect();
    let others = fields.remove("x-other-names");
    for other in others.iter().filter_map(Value::as_array).flatten() {
        // YAML makes a boolean of `true`.
        let written = other.as_str().unwrap_or_default();
        names.push(written.parse::<bool>().map_or(json!(written), Value::Bool));
        descriptions.push(String::new());
    }
    for field in ["oneOf", "type"] {
        fields.remove(field);
    }
    fields.insert("enum".to_owned(), json!(names));
    fields.insert("enumDescriptions".to_owned(), json!(descriptions));
    fields.insert("markdownEnumDescriptions".to_owned(), json!(descriptions));
}

/// The choices of an enumeration as schemars writes it: those without a description in one list, the others each by itself. None: it
/// is none.
fn choices(fields: &Map<String, Value>) -> Option<Vec<Choice>> {
    if let Some(parts) = fields.get("oneOf").and_then(Value::as_array) {
        let parts: Option<Vec<Vec<Choice>>> = parts
            .iter()
            .map(|part| choices(part.as_object()?))
            .collect();
        return Some(parts?.into_iter().flatten().collect());
    }
    let says = fields.get("description").and_then(Value::as_str);
    let names = match (fields.get("const"), fields.get("enum")) {
        (Some(name), _) => std::slice::from_ref(name),
        (None, Some(names)) => names.as_array()?,
        (None, None) => return None,
    };
    let choice = |name: &Value| {
        Some(Choice {
            name: name.as_str()?.to_owned(),
            says: says
                .filter(|_| fields.contains_key("const"))
                .map(str::to_owned),
        })
    };
    names.iter().map(choice).collect()
}
