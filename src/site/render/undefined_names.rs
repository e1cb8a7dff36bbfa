//! Names in a template's conditions and loops that its view does not have.
//!
//! The template engine takes `{% if page.titel %}` for false and says nothing. So the names in `if`, `elif` and
//! `for … in` are compared with what the page's view holds, once for each kind of page.
//!
//! Reads no more of a template than tags and dotted names. Where it cannot know (a value that is null on this
//! page, an item of a list, `x[y]`), it keeps silent.

use super::template_tokens::{TemplateWord, TokenKind, pieces};
use super::theme_files::ThemeFiles;
use crate::diagnostics::catalogue::{self, TemplateFault};
use crate::diagnostics::{Diagnostic, Location};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Every unknown name in the conditions of `template`, its parents and its parts. `views`: all that it sees, on
/// each page of its kind; a name that one of them has is known.
pub fn unknown_names<V: Iterator<Item = Value>>(
    template: &str,
    mut views: V,
    files: &ThemeFiles,
) -> Vec<Diagnostic> {
    let family = family(template, files);
    let Some(first) = views.next() else {
        return Vec::new();
    };
    let mut suspects: Vec<(&str, &Used)> = family
        .iter()
        .flat_map(|(name, names)| names.used.iter().map(move |used| (*name, used)))
        // A part sees the variables of the loop that it is included in.
        .filter(|(name, used)| {
            let mut others = family.iter().filter(|entry| entry.0 != name);
            !others.any(|(_, names)| names.variables.contains(first_step(&used.name)))
        })
        .filter(|(_, used)| unknown(used, &first).is_some())
        .collect();
    // Nearly always there are none, and no other page needs to be looked at.
    while !suspects.is_empty()
        && let Some(view) = views.next()
    {
        suspects.retain(|(_, used)| unknown(used, &view).is_some());
    }
    suspects
        .into_iter()
        .map(|(name, used)| {
            let known = unknown(used, &first).unwrap_or_default();
            let file = files.get(&format!("templates/{name}"));
            let origin = file.and_then(|file| file.origin.as_ref());
            let place = origin.map(|origin| Location::span(origin, used.span.clone()));
            let fault = TemplateFault::UnknownName(&used.name);
            catalogue::template_mistake(place, name, fault, &known)
        })
        .collect()
}

/// A template with its parents and parts, each read once.
fn family<'f>(template: &str, files: &'f ThemeFiles) -> BTreeMap<&'f str, TemplateNames> {
    let mut family = BTreeMap::new();
    let mut waiting = vec![template.to_owned()];
    while let Some(name) = waiting.pop() {
        let found = files.below("templates/").find(|(path, _)| *path == name);
        if let Some((path, file)) = found
            && !family.contains_key(path)
        {
            let names = TemplateNames::read(&file.text);
            waiting.extend(names.templates.iter().cloned());
            family.insert(path, names);
        }
    }
    family
}

fn first_step(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

/// The same of the bodies of all components, which see their arguments, and what every template sees.
pub fn unknown_arguments(globals: &Value, files: &ThemeFiles) -> Vec<Diagnostic> {
    let mut mistakes = Vec::new();
    for (name, file) in files.below("templates/") {
        // What comes with the program is tested with the program.
        let Some(origin) = &file.origin else { continue };
        for component in TemplateNames::read(&file.text).components {
            let mut known: Vec<&str> = component.arguments.iter().map(String::as_str).collect();
            known.extend(
                globals
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(key, _)| key.as_str()),
            );
            for used in &component.used {
                if !known.contains(&first_step(&used.name)) {
                    mistakes.push(catalogue::template_mistake(
                        Some(Location::span(origin, used.span.clone())),
                        name,
                        TemplateFault::UnknownName(&used.name),
                        &known,
                    ));
                }
            }
        }
    }
    mistakes
}

/// The names there are where the dotted name breaks off; None when it does not, as far as can be seen.
fn unknown<'v>(used: &Used, view: &'v Value) -> Option<Vec<&'v str>> {
    let mut value = view;
    for step in used.name.split('.') {
        let Value::Object(fields) = value else {
            return None;
        };
        match fields.get(step) {
            Some(next) => value = next,
            None => return Some(fields.keys().map(String::as_str).collect()),
        }
    }
    None
}

/// A dotted name in a condition, and where it stands.
#[derive(Debug, PartialEq, Eq)]
struct Used {
    name: String,
    span: Range<usize>,
}

#[derive(Debug, Default)]
struct ComponentNames {
    arguments: Vec<String>,
    used: Vec<Used>,
}

/// What is read of one template.
#[derive(Debug, Default)]
struct TemplateNames {
    /// In conditions outside of components, without the template's own variables.
    used: Vec<Used>,
    components: Vec<ComponentNames>,
    /// The templates that it extends and includes.
    templates: Vec<String>,
    /// The variables that it makes itself, in loops or with `set`.
    variables: BTreeSet<String>,
}

impl TemplateNames {
    fn read(text: &str) -> TemplateNames {
        let mut names = TemplateNames::default();
        // The variables of the loops we are in, one for each open `for`; those that were set stay.
        let mut loops: Vec<Vec<String>> = Vec::new();
        let mut set: BTreeSet<String> = BTreeSet::new();
        let mut component: Option<ComponentNames> = None;
        let tags = pieces(text);
        for tag in tags.iter().filter(|piece| piece.kind == TokenKind::Tag) {
            let words = tag.words();
            // `{%-` takes away the white space before it.
            let dash = usize::from(words.first().is_some_and(|word| word.text == "-"));
            let words = &words[dash..];
            let Some((keyword, rest)) = words.split_first() else {
                continue;
            };
            let mut used = Vec::new();
            match keyword.text {
                "if" | "elif" => used = dotted(rest),
                "for" => {
                    let at = rest.iter().position(|word| word.text == "in");
                    let (variables, rest) = rest.split_at(at.unwrap_or(rest.len()));
                    used = dotted(rest.get(1..).unwrap_or_default());
                    let own = |used: &Used| !is_own(&used.name, &loops, &set);
                    used.retain(own);
                    let variables = variables.iter().map(|word| word.text.to_owned());
                    let variables: Vec<String> = variables.collect();
                    names.variables.extend(variables.iter().cloned());
                    loops.push(variables);
                }
                "endfor" => {
                    loops.pop();
                }
                "set" | "set_global" => {
                    let variable = rest.first().map(|word| word.text.to_owned());
                    names.variables.extend(variable.clone());
                    set.extend(variable);
                }
                "extends" | "include" => {
                    names.templates.extend(rest.iter().filter_map(quoted));
                }
                "component" => {
                    component = Some(ComponentNames {
                        arguments: arguments(rest),
                        used: Vec::new(),
                    });
                }
                "endcomponent" => names.components.extend(component.take()),
                _ => {}
            }
            if keyword.text != "for" {
                used.retain(|used| !is_own(&used.name, &loops, &set));
            }
            match &mut component {
                Some(component) => component.used.extend(used),
                None => names.used.extend(used),
            }
        }
        names
    }
}

/// The text of a word in quotation marks.
fn quoted(word: &TemplateWord<'_>) -> Option<String> {
    let first = word.text.chars().next();
    let mark = first.filter(|letter| matches!(letter, '"' | '\''))?;
    Some(word.text.trim_matches(mark).to_owned())
}

/// A variable that the template itself has made.
fn is_own(name: &str, loops: &[Vec<String>], set: &BTreeSet<String>) -> bool {
    let first = first_step(name);
    first == "loop"
        || first.starts_with("__tera")
        || set.contains(first)
        || loops.iter().flatten().any(|variable| variable == first)
}

const NO_NAMES: [&str; 15] = [
    "and", "or", "not", "in", "is", "if", "else", "true", "false", "True", "False", "none", "None",
    "null", "for",
];

/// The dotted names of an expression: no filters, tests, functions, arguments' names, or texts.
fn dotted(words: &[TemplateWord<'_>]) -> Vec<Used> {
    let mut used = Vec::new();
    // Inside brackets a list may have variables of its own: `[x for x in y]`.
    if words.iter().any(|word| word.text == "for") {
        return used;
    }
    for (index, word) in words.iter().enumerate() {
        let before = index.checked_sub(1).map_or("", |index| words[index].text);
        let before_that = index.checked_sub(2).map_or("", |index| words[index].text);
        let after = words.get(index + 1).map_or("", |word| word.text);
        let after_that = words.get(index + 2).map_or("", |word| word.text);
        let is_name = word
            .text
            .starts_with(|c: char| c.is_alphabetic() || c == '_');
        let is_test = before == "is" || (before == "not" && before_that == "is");
        // `x = 1` in parentheses gives a filter an argument; `x == 1` compares.
        let is_argument = after == "=" && after_that != "=";
        let is_called = after == "(" || after == "{";
        let is_below = matches!(before, "|" | "." | "]" | "<" | "/");
        let is_below = is_below && !(before == "<" && index > 1);
        if is_name
            && !NO_NAMES.contains(&word.text)
            && !(is_test || is_argument || is_called || is_below)
        {
            used.push(Used {
                name: word.text.replace('?', ""),
                span: word.start..word.start + word.text.len(),
            });
        }
    }
    used
}

/// The names of a component's arguments: `name(a: string, b = 1, ...rest)`.
fn arguments(words: &[TemplateWord<'_>]) -> Vec<String> {
    let mut arguments = Vec::new();
    let mut depth = 0;
    for (index, word) in words.iter().enumerate() {
        match word.text {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        let before = index.checked_sub(1).map_or("", |index| words[index].text);
        if depth == 1 && matches!(before, "(" | "," | ".") && word.text != "." {
            arguments.push(word.text.to_owned());
        }
    }
    arguments.push("body".to_owned());
    arguments
}

#[cfg(test)]
mod tests;
