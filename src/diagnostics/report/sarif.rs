//! SARIF 2.1.0 (OASIS): the form in which tools hand on what they have found.

use super::{Flat, Lookup, flat, in_order};
use crate::base::path::percent_encoded;
use crate::diagnostics::explanations::explanations;
use crate::diagnostics::{Diagnostic, Sentences};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// One document, also when nothing was found.
pub fn sarif(diagnostics: &[Diagnostic], sentences: &Sentences, lookup: &dyn Lookup) -> String {
    let found: Vec<Flat> = in_order(diagnostics, lookup)
        .iter()
        .map(|placed| flat(placed, sentences, lookup))
        .collect();
    let codes: BTreeSet<&str> = found.iter().map(|one| one.code.as_str()).collect();
    let language = sentences.language();
    let rules: Vec<Value> = (explanations().iter())
        .filter(|explanation| codes.contains(explanation.code))
        .map(|explanation| {
            json!({
                "id": explanation.code,
                "shortDescription": {"text": explanation.title(language)},
                "fullDescription": {"text": explanation.says(language)},
            })
        })
        .collect();
    let results: Vec<Value> = found.iter().map(result).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "samling",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn result(found: &Flat) -> Value {
    let text = match &found.hint {
        Some(hint) => format!("{} ({hint})", found.message),
        None => found.message.clone(),
    };
    let mut result = json!({
        "ruleId": found.code,
        "level": found.severity,
        "message": {"text": text},
    });
    if let Some(file) = &found.file {
        result["locations"] = json!([location(file, found.line, found.column, None)]);
    }
    if !found.related.is_empty() {
        let related = found.related.iter();
        let related = related
            .map(|other| location(&other.file, other.line, other.column, Some(&other.message)));
        result["relatedLocations"] = related.collect();
    }
    result
}

fn location(
    file: &str,
    line: Option<usize>,
    column: Option<usize>,
    message: Option<&str>,
) -> Value {
    let address = percent_encoded(file);
    let mut location = json!({"physicalLocation": {"artifactLocation": {"uri": address}}});
    if let (Some(line), Some(column)) = (line, column) {
        location["physicalLocation"]["region"] = json!({"startLine": line, "startColumn": column});
    }
    if let Some(message) = message {
        location["message"] = json!({"text": message});
    }
    location
}
