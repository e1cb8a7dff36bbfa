//! Which parts of the sources could not be read, or not as they were meant.
//!
//! A record with a mistake stays among the records, with a valid value in place of the wrong one, so that the rest of it can be
//! checked. A diagnostic about the replaced value, or one that depends on it, is a consequence of the first mistake and is not
//! reported.

use super::span_lookup::has_field;
use super::yaml::PLACEHOLDER;
use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::collection::EntryTest;
use crate::content::schema::kinds::{IdRule, KindRow};
use crate::content::schema::locations::{RecordLocation, leads_to, locations_of};
use crate::content::schema::{Entry, Records};
use crate::diagnostics::{At, Diagnostic, Location};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The unread parts of all files.
#[derive(Debug, Default)]
pub struct Unparsed {
    /// By file; the root path means the whole file.
    fields: BTreeMap<SourcePath, Vec<FieldPath>>,
    /// The texts of these files, where they are texts.
    texts: BTreeMap<SourcePath, Arc<str>>,
    /// Files and folders that could not be read. Parts of a name that are not Unicode are given as `*`.
    unreadable_paths: Vec<SourcePath>,
    /// Files with records at a path that belongs to no kind.
    misplaced: Vec<Misplaced>,
    /// Records whose id is missing, invalid or used twice: their kind and file.
    ids: Vec<(&'static KindRow, SourcePath)>,
}

/// A file with records whose kind is not known.
#[derive(Debug)]
struct Misplaced {
    path: SourcePath,
    /// None: the file is not text.
    text: Option<Arc<str>>,
}

impl Unparsed {
    pub fn new(unreadable_paths: Vec<SourcePath>) -> Unparsed {
        Unparsed {
            unreadable_paths,
            ..Unparsed::default()
        }
    }

    pub fn add(&mut self, file: &SourcePath, fields: Vec<FieldPath>) {
        if !fields.is_empty() {
            self.fields.insert(file.clone(), fields);
        }
    }

    /// Adds the text of a file with unread fields: it holds no record whose id is not in it.
    pub fn add_text(&mut self, file: &SourcePath, text: Option<&Arc<str>>) {
        if let (Some(text), true) = (text, self.fields.contains_key(file)) {
            self.texts.insert(file.clone(), text.clone());
        }
    }

    /// Adds one field of a file.
    pub fn add_field(&mut self, file: &SourcePath, field: FieldPath) {
        self.fields.entry(file.clone()).or_default().push(field);
    }

    pub fn add_misplaced(&mut self, path: &SourcePath, text: Option<&Arc<str>>) {
        self.misplaced.push(Misplaced {
            path: path.clone(),
            text: text.cloned(),
        });
    }

    /// Adds a record whose id is missing, invalid or used twice.
    pub fn add_id(&mut self, kind: &'static KindRow, file: &SourcePath) {
        self.ids.push((kind, file.clone()));
    }

    /// Whether a diagnostic is only a consequence of something that could not be read.
    pub fn is_consequence(&self, mistake: &Diagnostic) -> bool {
        let related = mistake.related.iter().map(|(place, _)| place);
        mistake
            .place
            .iter()
            .chain(related)
            .any(|at| self.covers(at))
            || mistake.rests_on.iter().any(|ground| self.touches(ground))
    }

    /// Whether the value at the place was not read. A place with a span is always in a text that was read.
    fn covers(&self, place: &Location) -> bool {
        !matches!(place.at, At::Span(_)) && self.is_lost(&place.file)
            || field(place)
                .is_some_and(|field| self.in_file(&place.file).any(|unread| field.is_in(unread)))
    }

    /// Whether the value at the place, or any part of it, was not read.
    pub fn touches(&self, place: &Location) -> bool {
        self.covers(place)
            || field(place)
                .is_some_and(|field| self.in_file(&place.file).any(|unread| unread.is_in(field)))
    }

    /// Whether the id at the place is a placeholder: the one that was written could not be read. An id that a file's name gives
    /// stands at the root, and is always known.
    pub fn has_lost_id(&self, place: &Location, id: &str) -> bool {
        field(place).is_some_and(|field| {
            let is_replaced = || self.in_file(&place.file).any(|unread| unread == field);
            *field != FieldPath::root()
                && (is_replaced() || id == PLACEHOLDER && self.covers(place))
        })
    }

    /// Whether the record with this kind and id may be among those that could not be read. `from`: the file that refers to it.
    pub fn may_hold(&self, kind: &KindRow, id: &str, from: &SourcePath) -> bool {
        // The id of a presentation is only valid in its gathering's folder.
        let is_near =
            |file: &SourcePath| kind.ids != IdRule::SlugInGathering || file.is_below(from.folder());
        let mut ids = self.ids.iter();
        ids.any(|(known, file)| *known == kind && is_near(file))
            || self.misplaced.iter().any(|file| file.mentions(id))
            || (locations_of(kind, id, from).iter()).any(|location| self.lacks(location, id))
    }

    /// Whether a record at this location, or its id, may not have been read.
    fn lacks(&self, location: &RecordLocation, id: &str) -> bool {
        let mut files = self.fields.iter();
        self.is_unreadable(&location.file)
            || files.any(|(file, fields)| {
                let may_be = |field: &FieldPath| {
                    location.id_is_in(field)
                        && (self.mentions(file, id)
                            || location.is_id(field) && self.has_value(file, field))
                };
                leads_to(file.as_str(), &location.file) && fields.iter().any(may_be)
            })
    }

    /// Whether the id stands in the file or in its path, as far as is known.
    fn mentions(&self, file: &SourcePath, id: &str) -> bool {
        let text = self.texts.get(file);
        text.is_none_or(|text| is_word(id, text)) || is_word(id, file.as_str())
    }

    /// Whether the field has a value that is no id: the id that was meant may be any.
    fn has_value(&self, file: &SourcePath, field: &FieldPath) -> bool {
        let text = self.texts.get(file);
        text.is_none_or(|text| has_field(file, text, field))
    }

    /// Whether something was not read in a file that satisfies `holds`.
    pub fn may_touch(&self, holds: impl Fn(&SourcePath) -> bool) -> bool {
        let misplaced = self.misplaced.iter().map(|misplaced| &misplaced.path);
        !self.unreadable_paths.is_empty() || self.fields.keys().chain(misplaced).any(holds)
    }

    /// Only the records that were read completely: for uses that need facts and do not report mistakes.
    pub fn complete(&self, records: Records) -> Records {
        records.filtered(&IsComplete(self))
    }

    /// Whether nothing of the file was read, or it may be in a folder that could not be read.
    fn is_lost(&self, file: &SourcePath) -> bool {
        self.in_file(file).any(|field| *field == FieldPath::root())
            || self.is_unreadable(file.as_str())
    }

    fn is_unreadable(&self, file: &str) -> bool {
        let mut unreadable_paths = self.unreadable_paths.iter();
        unreadable_paths.any(|path| leads_to(path.as_str(), file))
    }

    fn in_file(&self, file: &SourcePath) -> impl Iterator<Item = &FieldPath> {
        self.fields.get(file).into_iter().flatten()
    }
}

struct IsComplete<'u>(&'u Unparsed);

impl EntryTest for IsComplete<'_> {
    fn accepts<R>(&self, entry: &Entry<R>) -> bool {
        !self
            .0
            .touches(&Location::field(&entry.file, entry.base.clone()))
    }
}

fn field(place: &Location) -> Option<&FieldPath> {
    match &place.at {
        At::Field(field) | At::Key(field) => Some(field),
        At::File | At::Span(_) => None,
    }
}

impl Misplaced {
    fn mentions(&self, id: &str) -> bool {
        let text = self.text.as_deref();
        is_word(id, self.path.as_str()) || text.is_none_or(|text| is_word(id, text))
    }
}

/// Whether an id stands in a text as a word of its own.
fn is_word(id: &str, text: &str) -> bool {
    let of_an_id = |letter: char| letter.is_alphanumeric() || letter == '-';
    text.match_indices(id).any(|(at, _)| {
        !text[..at].ends_with(of_an_id) && !text[at + id.len()..].starts_with(of_an_id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::schema::kinds::{ActorKind, CountyKind, NetworkKind, RecordKind};

    const ACTORS: &str = "content/programme/actors.yaml";

    fn unparsed(files: &[(&str, &str)]) -> Unparsed {
        let mut unparsed = Unparsed::default();
        for (path, field) in files {
            unparsed.add(&SourcePath::new(path), vec![FieldPath::parse(field)]);
        }
        unparsed
    }

    #[test]
    fn what_stands_in_an_unread_field_is_held_and_what_is_around_it_touched() {
        let unparsed = unparsed(&[(ACTORS, "[1].domains")]);
        let check = |field, is_covered, touched| {
            let place = Location::field(&SourcePath::new(ACTORS), FieldPath::parse(field));
            assert_eq!(unparsed.covers(&place), is_covered, "{field}");
            assert_eq!(unparsed.touches(&place), touched, "{field}");
        };
        check("[1].domains", true, true);
        check("[1].domains[0].valid", true, true);
        check("[1]", false, true);
        check("[1].name", false, false);
        check("[2].domains", false, false);
    }

    #[test]
    fn a_file_or_folder_that_is_unread_holds_all_that_is_in_it() {
        let mut unparsed = unparsed(&[(ACTORS, "")]);
        unparsed
            .unreadable_paths
            .push(SourcePath::new("content/counties"));
        let check = |file, expected| {
            let place = Location::file(&SourcePath::new(file));
            assert_eq!(unparsed.touches(&place), expected, "{file}");
        };
        check("content/counties/oslo.md", true);
        check(ACTORS, true);
        check("content/programme/people.yaml", false);
    }

    #[test]
    fn only_what_is_lost_may_be_referred_to() {
        let from = SourcePath::new("content/pages/om.md");
        let check = |files: &[(&str, &str)], kind: &KindRow, expected| {
            let found = unparsed(files).may_hold(kind, "oslo", &from);
            assert_eq!(found, expected, "{files:?} {}", kind.name);
        };
        check(&[(ACTORS, "")], ActorKind::ROW, true);
        check(&[(ACTORS, "[0].id")], ActorKind::ROW, true);
        check(&[(ACTORS, "[0].name")], ActorKind::ROW, false);
        check(&[(ACTORS, "")], CountyKind::ROW, false);
        check(&[("content/counties/oslo.md", "")], CountyKind::ROW, true);
        check(&[("content/counties/agder.md", "")], CountyKind::ROW, false);
        check(&[("content/counties/agder.md", "")], NetworkKind::ROW, true);
        let unreadable = Unparsed::new(vec![SourcePath::new("content/counties")]);
        assert!(unreadable.may_hold(CountyKind::ROW, "oslo", &from));
        assert!(!unreadable.may_hold(ActorKind::ROW, "oslo", &from));
    }

    #[test]
    fn what_is_not_in_the_text_of_a_list_cannot_be_lost_in_it() {
        let mut unparsed = unparsed(&[(ACTORS, "")]);
        let text = Arc::from("- id: oslo\n  name: \"Oslo\n");
        unparsed.add_text(&SourcePath::new(ACTORS), Some(&text));
        let from = SourcePath::new("content/pages/om.md");
        assert!(unparsed.may_hold(ActorKind::ROW, "oslo", &from));
        assert!(!unparsed.may_hold(ActorKind::ROW, "bergen", &from));
    }

    #[test]
    fn an_id_that_was_not_read_may_be_any() {
        let mut unparsed = unparsed(&[(ACTORS, "[0].id")]);
        let text = Arc::from("- id: {wrong: shape}\n  name: Oslo\n");
        unparsed.add_text(&SourcePath::new(ACTORS), Some(&text));
        let from = SourcePath::new("content/pages/om.md");
        assert!(unparsed.may_hold(ActorKind::ROW, "bergen", &from));
    }

    #[test]
    fn a_misplaced_file_is_asked_for_the_id_as_a_word() {
        let mut unparsed = Unparsed::default();
        let text = Arc::from("- id: nord-norge\n- id: 1.1\n");
        unparsed.add_misplaced(&SourcePath::new("content/aktorer.yaml"), Some(&text));
        let from = SourcePath::new("content/pages/om.md");
        let check = |id, expected| {
            assert_eq!(
                unparsed.may_hold(ActorKind::ROW, id, &from),
                expected,
                "{id}"
            );
        };
        check("nord-norge", true);
        check("norge", false);
        check("aktorer", true);
    }
}
