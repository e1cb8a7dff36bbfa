//! The fields that are ids: the table of kinds says where they stand, and what they must be like.

use crate::base::text::Slug;
use crate::content::schema::kinds::{GatheringKind, IdRule, KINDS, KindRow, RecordKind};
use serde_json::{Value, json};

/// Gives each id in files with this path its pattern.
pub(super) fn shape_ids(schema: &mut Value, path: &str) {
    for kind in KINDS {
        if kind.ids == IdRule::None || kind.id_field.is_empty() || !is_in(kind, path) {
            continue;
        }
        let steps: Vec<&str> = kind.id_field.split('.').collect();
        let Some(id) = steps.last() else { continue };
        let record = steps[..steps.len() - 1]
            .iter()
            .try_fold(String::new(), |at, step| inner(schema, &at, step));
        let Some(record) = record.and_then(|at| schema.pointer_mut(&at)) else {
            continue;
        };
        let is_slug = kind.ids != IdRule::Unique;
        if let (true, Some(field)) = (is_slug, record["properties"].get_mut(*id)) {
            field["pattern"] = json!(Slug::PATTERN);
            field["maxLength"] = json!(Slug::LONGEST);
            field["x-hint"] = json!("bad-id-hint-plain");
        }
        if let Some(required) = record.get_mut("required").and_then(Value::as_array_mut)
            && !required.contains(&json!(id))
        {
            required.push(json!(id));
        }
    }
}

/// Whether files with this path have ids of this kind in a field.
fn is_in(kind: &KindRow, path: &str) -> bool {
    let is_alike = |own: &str| {
        let without_words = |path: &str| -> Vec<String> {
            let names = path.split('/');
            names
                .map(|name| name.split('<').next().unwrap_or_default().to_owned())
                .collect()
        };
        without_words(own) == without_words(path)
    };
    // A presentation is a file of its own, or stands in the gathering's list.
    match kind.ids {
        IdRule::SlugInGathering => is_alike(GatheringKind::ROW.path),
        _ => is_alike(kind.path),
    }
}

/// The place of the schema of the records in a list, from the schema at a place: `networks[*]`, or `[*]`.
fn inner(schema: &Value, at: &str, step: &str) -> Option<String> {
    let list = step.strip_suffix("[*]")?;
    let at = match list {
        "" => at.to_owned(),
        list => format!("{at}/properties/{list}"),
    };
    let items = format!("{at}/items");
    match schema.pointer(&items)?.get("$ref") {
        Some(to) => Some(to.as_str()?.strip_prefix('#')?.to_owned()),
        None => Some(items),
    }
}
