//! Each component of the standard theme stands in a file of its own, says its parameters, and has examples of the shape that it says.

use super::theme_fields::Views;
use serde_yaml::{Mapping, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

struct ComponentFile {
    path: PathBuf,
    text: String,
    name: String,
    /// As the definition has them.
    parameters: Vec<String>,
    /// Shape by name, as the comment has them.
    shapes: BTreeMap<String, String>,
}

fn component_files() -> Vec<ComponentFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes");
    let themes = ["standard", "enkel"].map(|name| folder.join(name).join("templates/components"));
    let mut folders: Vec<PathBuf> = themes.into_iter().filter(|path| path.is_dir()).collect();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                found.push(component_file(path));
            }
        }
    }
    assert!(found.len() > 60, "the components were not read");
    found
}

fn component_file(path: PathBuf) -> ComponentFile {
    let text = std::fs::read_to_string(&path).expect("UTF-8");
    let (_, definition) = text.split_once("{% component ").expect("a component");
    let (definition, _) = definition.split_once(") %}").expect("an end of its head");
    let (name, parameters) = definition.split_once('(').expect("parameters");
    let parameters = parameters
        .split(',')
        .filter_map(|one| one.split(':').next());
    let lines = text.lines().filter_map(|line| line.strip_prefix("- "));
    let shapes = lines.map(|line| {
        let (name, rest) = line.split_once(" (").expect("the shape of a parameter");
        let (shape, _) = rest.split_once(')').expect("an end of the shape");
        (name.to_owned(), shape.to_owned())
    });
    ComponentFile {
        name: name.to_owned(),
        parameters: parameters.map(|name| name.trim().to_owned()).collect(),
        shapes: shapes.collect(),
        path,
        text,
    }
}

/// The examples beside a component: each name with its values.
fn examples(file: &ComponentFile) -> Vec<(String, Mapping)> {
    let path = file.path.with_extension("yaml");
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let list: Vec<Value> = serde_yaml::from_str(&text).unwrap_or_default();
    assert!(!list.is_empty(), "{path:?} has no examples");
    let example = |value: Value| {
        let name = value["name"].as_str().expect("a name").to_owned();
        let values = value["with"].as_mapping().expect("values").clone();
        (name, values)
    };
    list.into_iter().map(example).collect()
}

#[test]
fn a_file_holds_one_component_of_its_name_and_says_its_parameters() {
    for file in component_files() {
        let path = &file.path;
        assert_eq!(file.text.matches("{% component ").count(), 1, "{path:?}");
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        assert_eq!(stem, Some(file.name.as_str()), "{path:?}");
        assert!(file.text.starts_with("{# "), "{path:?} says nothing");
        let said: BTreeSet<&String> = file.shapes.keys().collect();
        let taken: BTreeSet<&String> = file.parameters.iter().collect();
        assert_eq!(said, taken, "{path:?}");
    }
}

#[test]
fn every_parameter_has_a_value_in_some_example() {
    for file in component_files() {
        let examples = examples(&file);
        for parameter in &file.parameters {
            let has_value = |(_, values): &(String, Mapping)| {
                let value = values.get(parameter.as_str());
                value.is_some_and(|value| !value.is_null())
            };
            assert!(
                examples.iter().any(has_value),
                "{parameter} of {:?}",
                file.path
            );
        }
        let names: BTreeSet<&String> = examples.iter().map(|(name, _)| name).collect();
        assert_eq!(
            names.len(),
            examples.len(),
            "{:?}: a name stands twice",
            file.path
        );
    }
}

/// Why a value has not the shape: "list of Link", "text, or nothing". None: it has.
fn misfit(views: &Views, shape: &str, value: &Value) -> Option<String> {
    if let Some(shape) = shape.strip_suffix(", or nothing") {
        return misfit(views, shape, value).filter(|_| !value.is_null());
    }
    if let Some(of) = shape.strip_prefix("list of ") {
        let Some(items) = value.as_sequence() else {
            return Some(format!("is no {shape}"));
        };
        return items.iter().find_map(|item| misfit(views, of, item));
    }
    let is_right = match shape {
        "text" | "HTML" => value.is_string(),
        "number" => value.is_i64() || value.is_u64(),
        "yes or no" => value.is_bool(),
        _ => {
            let Some(view) = views.shapes.get(shape) else {
                return Some(format!("{shape} is no view"));
            };
            if view.is_choice {
                let known = view.entries.iter().map(|entry| entry.name.as_str());
                known.into_iter().any(|name| value.as_str() == Some(name))
            } else {
                let Some(fields) = value.as_mapping() else {
                    return Some(format!("is no {shape}"));
                };
                return fields.iter().find_map(|(key, value)| {
                    let key = key.as_str().unwrap_or_default();
                    let Some(entry) = view.entries.iter().find(|entry| entry.name == key) else {
                        return Some(format!("{shape} has no {key}"));
                    };
                    // A text that is nothing may be written out, where a component passes it on.
                    let shape = views.in_words(&entry.kind);
                    let fault = misfit(views, &shape, value)?;
                    Some(format!("{key}: {fault}"))
                });
            }
        }
    };
    (!is_right).then(|| format!("{value:?} is no {shape}"))
}

#[test]
fn examples_have_the_shape_that_their_component_says() {
    let views = Views::read();
    let mut faults = Vec::new();
    for file in component_files() {
        for (name, values) in examples(&file) {
            for (parameter, shape) in &file.shapes {
                let value = values.get(parameter.as_str()).unwrap_or(&Value::Null);
                if let Some(fault) = misfit(&views, shape, value) {
                    faults.push(format!("{:?}, {name}: {parameter}: {fault}", file.path));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_misfit_is_found() {
    let views = Views::read();
    let check = |shape: &str, yaml: &str, fits: bool| {
        let value: Value = serde_yaml::from_str(yaml).expect("YAML");
        assert_eq!(
            misfit(&views, shape, &value).is_none(),
            fits,
            "{shape}: {yaml}"
        );
    };
    check("text, or nothing", "", true);
    check("text", "", false);
    check("number", "1.5", false);
    check("list of Link", "[{ href: x, text: y }]", true);
    check("list of Link", "[{ hreff: x }]", false);
    check(
        "GatheringItem",
        "{ kind: samling, link: { text: x } }",
        true,
    );
    check("GatheringItem", "{ kind: fest }", false);
    check("NoSuchView", "{}", false);
}
