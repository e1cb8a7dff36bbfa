//! Examples: what `components/lists/talks.yaml` says, and how the theme shows it.

use super::components::ThemeComponent;
use super::example_html::placed;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::source::yaml::{Parsed, Yaml, read};
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tera::{Context, ErrorKind, Tera};

/// A file of examples.
pub(super) struct ExampleFile<'f> {
    pub origin: &'f SourcePath,
    pub text: &'f str,
}

/// One example, and the lines of the file that it stands in.
pub(super) struct WrittenExample {
    record: ExampleRecord,
    pub yaml: String,
}

/// An item of the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleRecord {
    /// What is to be seen in it.
    name: String,
    /// HTML with `{}` where the component stands, for one that cannot stand alone: `<ul>{}</ul>`.
    #[serde(default)]
    inside: Option<String>,
    /// The value of each parameter.
    #[serde(default)]
    with: BTreeMap<String, serde_json::Value>,
}

/// An example as its page has it.
#[derive(Serialize)]
pub(super) struct ShownExample {
    pub anchor: String,
    pub name: String,
    /// What the component prints, in its place.
    pub html: String,
    pub yaml: String,
}

pub(super) fn examples_in(
    file: &ExampleFile<'_>,
    mistakes: &mut Diagnostics,
) -> Vec<WrittenExample> {
    let yaml = Yaml {
        file: file.origin,
        text: file.text,
        offset: 0,
    };
    let Parsed {
        record,
        mistakes: found,
        ..
    } = read::<Option<Vec<ExampleRecord>>>(yaml);
    mistakes.append(found);
    let records = record.flatten().unwrap_or_default();
    let items = items(file.text);
    let is_whole = items.len() == records.len();
    let records = records.into_iter().enumerate();
    records
        .map(|(index, record)| {
            let item = items.get(index).filter(|_| is_whole);
            let yaml = item.map_or(file.text, String::as_str).trim_end().to_owned();
            WrittenExample { record, yaml }
        })
        .collect()
}

/// The lines of each item of a list, without the comments before the first.
fn items(text: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in text.lines() {
        if line.starts_with("- ") {
            items.push(String::new());
        }
        if let Some(item) = items.last_mut() {
            item.push_str(line);
            item.push('\n');
        }
    }
    items
}

/// `place`: the file, and which of its examples it is, from 0.
pub(super) fn shown_example(
    component: &ThemeComponent<'_>,
    example: &WrittenExample,
    place: (&SourcePath, usize),
    tera: &Tera,
) -> Result<ShownExample, Diagnostic> {
    let ExampleRecord { name, inside, with } = &example.record;
    let (file, index) = place;
    let item = FieldPath::root().index(index);
    let parameters: Vec<&str> = (component.parameters.iter())
        .map(|one| one.name.as_str())
        .collect();
    if let Some(unknown) = with.keys().find(|key| !parameters.contains(&key.as_str())) {
        let place = Location::key(file, item.key("with").key(unknown));
        let fault = (component.name.as_str(), unknown.as_str());
        return Err(catalogue::unknown_parameter(place, fault, &parameters));
    }
    let mut required = component.parameters.iter().filter(|one| one.is_required);
    if let Some(missing) = required.find(|one| !with.contains_key(&one.name)) {
        let place = Location::field(file, item.key("name"));
        let fault = (component.name.as_str(), missing.name.as_str());
        return Err(catalogue::missing_parameter(place, fault));
    }
    let rendered = Context::from_serialize(with)
        .and_then(|context| tera.render_component(&component.name, &context, None, true));
    let html = rendered.map_err(|error| {
        let message = match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                report.message().to_owned()
            }
            _ => error.to_string(),
        };
        // The engine lists what there is instead.
        let message = message.split(". Available").next().unwrap_or_default();
        let place = Location::field(file, item.key("name"));
        catalogue::example_fails(place, &component.name, message)
    })?;
    let html = match inside {
        Some(around) if !around.contains("{}") => {
            let place = Location::field(file, item.key("inside"));
            return Err(catalogue::example_without_place(place));
        }
        Some(around) => around.replace("{}", &html),
        None => html,
    };
    let anchor = format!("{}-{}", component.name, index + 1);
    Ok(ShownExample {
        html: placed(&html, &anchor),
        anchor,
        name: name.clone(),
        yaml: example.yaml.clone(),
    })
}
