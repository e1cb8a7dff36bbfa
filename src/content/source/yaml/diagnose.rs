//! Every mistake in a YAML text that could not become a record.
//!
//! serde stops at the first mistake. So the text is parsed into a tree, and the tree is deserialised repeatedly: each mistake is
//! reported and then replaced by a valid value or removed, until there are no more. The result is a record with everything but
//! the mistakes.

use super::block_fields::block_fields;
use super::comments::{comments_in_texts, meant_comment};
use super::duplicate_keys::duplicate_keys;
use super::mended_lines::{field_at_start, items_of_lines, words_of_item};
use super::recover::recovered;
use super::serde_message::{expected, field_path, mistake, quoted};
use super::spanned::{NodeValue, SpannedValue, scalars_at, tree};
use super::syntax_error::{false_item_of, floor, syntax_mistake};
use super::value::{get, insert, nothing, remove, replace, unknown, value};
use super::{Parsed, Yaml, span};
use crate::base::path::{FieldPath, FieldStep, SourcePath};
use crate::diagnostics::suggestion::meant;
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};
use serde::de::DeserializeOwned;
use serde_yaml::Value;
use std::collections::BTreeSet;

/// More mistakes than this in one file are one mistake: the wrong file.
const MOST: usize = 200;

/// How often a file is read again: a mistake may take a few rounds, and so does a word that is a number.
const ROUNDS: usize = 2000;

/// The record of a text with mistakes, and all of them. `first`: the error from the first attempt.
pub fn mended<T: DeserializeOwned>(yaml: Yaml<'_>, first: &serde_yaml::Error) -> Parsed<T> {
    let Err(error) = serde_yaml::from_str::<serde::de::IgnoredAny>(yaml.text) else {
        return mended_tree(yaml, Mending::new(yaml, tree(yaml.text).as_ref()), first);
    };
    let Some(recovered) = recovered(yaml) else {
        return Parsed::of_nothing(Diagnostics::from_iter([syntax_mistake(yaml, &error)]));
    };
    let lost_lines = recovered.lost_lines.iter();
    let lost = lost_lines.map(|line| recovered.part_around(*line, yaml.text));
    let lost: Vec<FieldPath> = lost.collect();
    let yaml = Yaml {
        text: &recovered.text,
        ..yaml
    };
    let tree = tree(yaml.text);
    let mut mending = Mending::new(yaml, tree.as_ref());
    mending.found = recovered.mistakes;
    mending.has_lost_lines = !lost.is_empty();
    mending.unread.extend(lost);
    if let Some(tree) = &tree {
        mending.mark_fillers(tree, &FieldPath::root(), &recovered.fillers);
    }
    let mut parsed = mended_tree(yaml, mending, first);
    // Where a list was meant and its first hyphen is missing, the lines below it are indented too far.
    let root = Location::field(yaml.file, FieldPath::root());
    if parsed
        .mistakes
        .iter()
        .any(|found| found.place.as_ref() == Some(&root))
    {
        parsed.mistakes = parsed.mistakes.without(catalogue::is_bad_indentation);
    }
    parsed
}

/// The record of a text that is valid YAML, or was made so.
fn mended_tree<T: DeserializeOwned>(
    yaml: Yaml<'_>,
    mut mending: Mending<'_>,
    first: &serde_yaml::Error,
) -> Parsed<T> {
    let tree = mending.tree;
    // Nothing but comments and blank lines: an empty mapping lacks whatever a record needs.
    let value = tree.map_or_else(nothing, value);
    if let Some(tree) = tree {
        let mut found = Vec::new();
        duplicate_keys(yaml, tree, &FieldPath::root(), &mut found);
        for (key, duplicate) in found {
            mending.unread.insert(key);
            mending.found.add(duplicate);
        }
    }
    let record = mending.record(value);
    let Mending {
        mut found,
        unread,
        told_comments,
        ..
    } = mending;
    if found.is_empty() {
        let at = first.location().map_or(0, |location| location.index());
        let at = floor(yaml.text, at);
        let place = span(yaml, at..at);
        found.add(catalogue::yaml_syntax(place, first.to_string()));
        return Parsed::of_nothing(found);
    }
    found.append(comments_in_texts(yaml, &told_comments));
    match record {
        Some(record) => Parsed {
            record: Some(record),
            unread: unread.into_iter().collect(),
            mistakes: found,
        },
        None => Parsed::of_nothing(found),
    }
}

/// A record with placeholder values for the required fields and nothing else. None: no such record can be deserialised.
pub fn record_of_nothing<T: DeserializeOwned>() -> Option<T> {
    let yaml = Yaml {
        file: &SourcePath::new(""),
        text: "",
        offset: 0,
    };
    Mending::new(yaml, None).record(nothing())
}

/// The state while the tree is deserialised repeatedly.
struct Mending<'y> {
    yaml: Yaml<'y>,
    tree: Option<&'y SpannedValue>,
    tried: BTreeSet<(FieldPath, &'static str)>,
    /// Paths with our own placeholder values: an error there or below is not the writer's mistake.
    ours: BTreeSet<FieldPath>,
    /// Fields whose value is lost: wrong, misspelt or missing.
    unread: BTreeSet<FieldPath>,
    /// Missing fields that are probably written with a misspelt name: they are not reported as missing, too.
    misspelt: BTreeSet<FieldPath>,
    /// Whole lines were removed: a missing field may have been in one of them, and is not reported.
    has_lost_lines: bool,
    /// Where the comments stand that were reported as the text of an empty field.
    told_comments: Vec<usize>,
    found: Diagnostics,
}

impl<'y> Mending<'y> {
    fn new(yaml: Yaml<'y>, tree: Option<&'y SpannedValue>) -> Mending<'y> {
        Mending {
            yaml,
            tree,
            tried: BTreeSet::new(),
            ours: BTreeSet::new(),
            unread: BTreeSet::new(),
            misspelt: BTreeSet::new(),
            has_lost_lines: false,
            told_comments: Vec::new(),
            found: Diagnostics::new(),
        }
    }

    /// Deserialises the tree, reporting and replacing one mistake after the other. None: there are too many.
    fn record<T: DeserializeOwned>(&mut self, mut value: Value) -> Option<T> {
        for _ in 0..ROUNDS {
            let error = match serde_path_to_error::deserialize::<_, T>(&value) {
                Ok(record) => return Some(record),
                Err(error) => error,
            };
            let path = field_path(error.path());
            let message = error.inner().to_string();
            let is_reported = self.text_for_block::<T>(&mut value, &path, &message);
            let mended = is_reported || self.mend(&mut value, &path, &message);
            if !mended || self.found.iter().count() >= MOST {
                break;
            }
        }
        None
    }

    /// Reports one mistake and replaces or removes it. False: the tree cannot be changed further.
    fn mend(&mut self, value: &mut Value, path: &FieldPath, message: &str) -> bool {
        let names = quoted(message);
        let file = self.yaml.file;
        if message.starts_with("unknown field") {
            let Some((field, known)) = names.split_first() else {
                return false;
            };
            // The path ends in the field itself.
            let place = Location::key(file, path.clone());
            self.found
                .add(catalogue::unknown_field(place, field, known));
            self.mark_meant(value, path, field, known);
            return remove(value, path);
        }
        if message.starts_with("missing field") {
            let Some(field) = names.first() else {
                return false;
            };
            let is_new = self.ours.insert(path.key(*field));
            let is_reported = self.has_lost_lines || self.misspelt.contains(&path.key(*field));
            if !self.is_ours(path) && is_new && !is_reported {
                let place = Location::field(file, path.clone());
                self.found.add(catalogue::missing_field(place, field));
                self.unread.insert(path.key(*field));
            }
            // A placeholder that was inserted and removed again was not accepted.
            return is_new && insert(value, path, field, unknown());
        }
        if self.is_ours(path) {
            return self.another(value, path, message, &names);
        }
        // A scalar is retyped only where serde expects another type.
        if message.starts_with("invalid type")
            && self.tried.insert((path.clone(), "as it was typed"))
            && let Some(retyped) = self.retyped(value, path)
        {
            return replace(value, path, retyped);
        }
        let place = Location::field(file, path.clone());
        let written = self.written(path).unwrap_or_default();
        let is_empty = get(value, path).is_some_and(Value::is_null);
        if is_empty && self.has_lost_lines {
            self.ours.insert(path.clone());
            return replace(value, path, unknown());
        }
        let found = match path.steps().last() {
            Some(FieldStep::Key(field)) if is_empty => self.empty_text(place, path, field),
            _ if expected(message) == "shape-list" => {
                self.no_list(place, path, &written, message, &names)
            }
            _ => mistake(place, path, &written, message, &names),
        };
        self.found.add(found);
        // The rest of the record is read with a placeholder in its place.
        self.ours.insert(path.clone());
        self.unread.insert(path.clone());
        replace(value, path, unknown())
    }

    /// Something else where a list is expected.
    fn no_list(
        &self,
        place: Location,
        path: &FieldPath,
        written: &str,
        message: &str,
        names: &[&str],
    ) -> Diagnostic {
        let node = self.tree.and_then(|tree| Some(tree.at(path)?.1));
        if let Some(sign) = node.and_then(|node| false_item_of(&node.value)) {
            return catalogue::no_list_item(place, &sign.to_string(), words_of_item(written, sign));
        }
        let typed = node.and_then(|node| node.scalar().and(self.yaml.text.get(node.span.clone())));
        let items = typed.and_then(items_of_lines);
        mistake(
            place,
            path,
            items.as_deref().unwrap_or(written),
            message,
            names,
        )
    }

    /// Reports a text where a mapping is expected, with the names of its fields. False: it is another mistake.
    fn text_for_block<T: DeserializeOwned>(
        &mut self,
        value: &mut Value,
        path: &FieldPath,
        message: &str,
    ) -> bool {
        let is_text = get(value, path).is_some_and(Value::is_string);
        if !is_text || self.is_ours(path) || expected(message) != "shape-block" {
            return false;
        }
        let written = self.written(path).unwrap_or_default();
        let (Some(fields), false) = (block_fields::<T>(value, path), written.is_empty()) else {
            return false;
        };
        let field = match path.steps().last() {
            Some(FieldStep::Key(field)) => Some(field.as_str()),
            _ => None,
        };
        let place = Location::field(self.yaml.file, path.clone());
        let (first, written) =
            field_at_start(&written, &fields.all).unwrap_or((&fields.first, &written));
        self.found.add(catalogue::text_for_block(
            place,
            written,
            field,
            first,
            &fields.all,
        ));
        self.ours.insert(path.clone());
        self.unread.insert(path.clone());
        replace(value, path, unknown())
    }

    /// Where the text should be, there may be a comment that was meant as the text.
    fn empty_text(&mut self, place: Location, path: &FieldPath, field: &str) -> Diagnostic {
        let empty = self.tree.and_then(|tree| tree.at(path));
        match empty.and_then(|(_, empty)| meant_comment(self.yaml.text, empty.span.start)) {
            Some(comment) => {
                self.told_comments.push(comment.start);
                catalogue::text_is_comment(place, field, &self.yaml.text[comment])
            }
            None => catalogue::empty_text(place, field),
        }
    }

    /// Marks the fields as unread that an unknown name may be meant for: the suggested one, or else every missing one.
    fn mark_meant(&mut self, value: &Value, path: &FieldPath, field: &str, known: &[&str]) {
        self.unread.insert(path.clone());
        let block = path.parent().unwrap_or_default();
        let likely = meant(field, known.iter().copied());
        for name in known {
            let meant = block.key(*name);
            if get(value, &meant).is_some() || likely.is_some_and(|likely| likely != *name) {
                continue;
            }
            if likely.is_some() {
                self.misspelt.insert(meant.clone());
            }
            self.unread.insert(meant);
        }
    }

    /// Marks the values that [`recovered`] replaced by placeholders.
    fn mark_fillers(&mut self, node: &SpannedValue, path: &FieldPath, fillers: &[usize]) {
        let mut found = Vec::new();
        scalars_at(node, path, fillers, &mut found);
        self.ours.extend(found.iter().cloned());
        self.unread.extend(found);
    }

    fn is_ours(&self, path: &FieldPath) -> bool {
        let mut path = Some(path.clone());
        while let Some(here) = path {
            if self.ours.contains(&here) {
                return true;
            }
            path = here.parent();
        }
        false
    }

    /// The text of a scalar as it was typed, or of a line with a colon that is no field: "Åpent hus: fem dager".
    fn written(&self, path: &FieldPath) -> Option<String> {
        let node = self.tree?.at(path)?.1;
        let line = || {
            let (key, value) = node.value.only_entry()?;
            Some(format!("{}: {}", key.scalar()?, value.scalar()?))
        };
        node.scalar().map(str::to_owned).or_else(line)
    }

    /// Retypes a scalar: a text as a number, unless it was typed in quotation marks, or a boolean as the text that was typed.
    fn retyped(&self, value: &Value, path: &FieldPath) -> Option<Value> {
        let written = self.written(path)?;
        let is_plain = matches!(
            self.tree?.at(path)?.1.value,
            NodeValue::Scalar { plain: true, .. }
        );
        match get(value, path)? {
            Value::String(text) if is_plain => {
                Some(Value::Number(text.parse::<u64>().ok()?.into()))
            }
            Value::Bool(_) => Some(Value::String(written)),
            _ => None,
        }
    }

    /// Tries the next placeholder at a path with a required value. False: the value cannot be removed either.
    fn another(
        &mut self,
        value: &mut Value,
        path: &FieldPath,
        message: &str,
        names: &[&str],
    ) -> bool {
        if message.starts_with("unknown variant")
            && let Some(first) = names.get(1)
            && self.tried.insert((path.clone(), "variant"))
        {
            return replace(value, path, Value::String((*first).to_owned()));
        }
        let candidates: [(&'static str, Value); 7] = [
            ("date", Value::String("2000".to_owned())),
            ("time", Value::String("00:00".to_owned())),
            ("checksum", Value::String("0".repeat(64))),
            ("list", Value::Sequence(Vec::new())),
            ("block", Value::Mapping(Default::default())),
            ("false", Value::Bool(false)),
            ("one", Value::Number(1.into())),
        ];
        for (name, candidate) in candidates {
            if self.tried.insert((path.clone(), name)) {
                return replace(value, path, candidate);
            }
        }
        // When an item of a list is removed, the indexes of the later items change.
        if let (Some(FieldStep::Index(_)), Some(list)) = (path.steps().last(), path.parent()) {
            self.unread.insert(list);
        }
        remove(value, path)
    }
}

#[cfg(test)]
mod tests;
