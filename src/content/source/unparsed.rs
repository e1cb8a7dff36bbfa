//! What there is and could not be read, or not as it was meant.
//!
//! A record with a mistake stays among the records, with something acceptable in the mistake's place, so that all the rest
//! of it is looked at. What is then found to be wrong where nothing was read, or rests on that, is a consequence and no
//! mistake of its own.

use crate::base::path::{FieldPath, SourcePath};
use crate::content::schema::collection::EntryTest;
use crate::content::schema::kinds::{IdRule, KindRow};
use crate::content::schema::locations::{RecordLocation, leads_to, locations_of};
use crate::content::schema::{Entry, Records};
use crate::diagnostics::{At, Diagnostic, Location};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Default)]
pub struct Unparsed {
    /// By file; the root stands for all that is in it.
    fields: BTreeMap<SourcePath, Vec<FieldPath>>,
    /// Files and folders that could not be looked at: few, and `*` is what is no text in a name.
    unreadable_paths: Vec<SourcePath>,
    misplaced: Vec<Misplaced>,
    /// Kinds of which an id is not what was meant, and where.
    ids: Vec<(&'static KindRow, SourcePath)>,
}

/// Records at a place that belongs to no kind: their kind is not known.
#[derive(Debug)]
struct Misplaced {
    path: SourcePath,
    /// None: it is no text.
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

    /// One more field of a file.
    pub fn add_field(&mut self, file: &SourcePath, field: FieldPath) {
        self.fields.entry(file.clone()).or_default().push(field);
    }

    pub fn add_misplaced(&mut self, path: &SourcePath, text: Option<&Arc<str>>) {
        self.misplaced.push(Misplaced {
            path: path.clone(),
            text: text.cloned(),
        });
    }

    /// A thing has an id that cannot be its own.
    pub fn add_id(&mut self, kind: &'static KindRow, file: &SourcePath) {
        self.ids.push((kind, file.clone()));
    }

    /// Whether a mistake that was found is only the consequence of what could not be read.
    pub fn is_consequence(&self, mistake: &Diagnostic) -> bool {
        let related = mistake.related.iter().map(|(place, _)| place);
        mistake.place.iter().chain(related).any(|at| self.holds(at))
            || mistake.rests_on.iter().any(|ground| self.touches(ground))
    }

    /// Whether what stands there was not read. What has a span of its own is a text that was read.
    fn holds(&self, place: &Location) -> bool {
        !matches!(place.at, At::Span(_)) && self.is_lost(&place.file)
            || field(place)
                .is_some_and(|field| self.in_file(&place.file).any(|unread| field.is_in(unread)))
    }

    /// Whether what stands there, or anything in it, was not read.
    pub fn touches(&self, place: &Location) -> bool {
        self.holds(place)
            || field(place)
                .is_some_and(|field| self.in_file(&place.file).any(|unread| unread.is_in(field)))
    }

    /// Whether a thing of this kind and id may be among what could not be read. `from`: the file that refers to it.
    pub fn may_hold(&self, kind: &KindRow, id: &str, from: &SourcePath) -> bool {
        // A presentation is referred to in its own gathering's folder.
        let is_near =
            |file: &SourcePath| kind.ids != IdRule::SlugInGathering || file.is_below(from.folder());
        let mut ids = self.ids.iter();
        ids.any(|(known, file)| *known == kind && is_near(file))
            || self.misplaced.iter().any(|file| file.mentions(id))
            || (locations_of(kind, id, from).iter()).any(|location| self.lacks(location))
    }

    /// Whether a record at that place may not have been read, or not with its id.
    fn lacks(&self, location: &RecordLocation) -> bool {
        let mut files = self.fields.iter();
        self.is_unreadable(&location.file)
            || files.any(|(file, fields)| {
                leads_to(file.as_str(), &location.file)
                    && fields.iter().any(|field| location.id_is_in(field))
            })
    }

    /// Whether something was not read, or not as it was meant, in a file of which that holds.
    pub fn may_touch(&self, holds: impl Fn(&SourcePath) -> bool) -> bool {
        let misplaced = self.misplaced.iter().map(|misplaced| &misplaced.path);
        !self.unreadable_paths.is_empty() || self.fields.keys().chain(misplaced).any(holds)
    }

    /// Only the records of which everything was read as it was written: for uses that need facts and report no mistakes.
    pub fn complete(&self, records: Records) -> Records {
        records.filtered(&IsComplete(self))
    }

    /// Whether nothing of the file was read, or it may be one that was not found.
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
    fn holds<R>(&self, entry: &Entry<R>) -> bool {
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
        let is_word = |text: &str| {
            let of_an_id = |letter: char| letter.is_alphanumeric() || letter == '-';
            text.match_indices(id).any(|(at, _)| {
                !text[..at].ends_with(of_an_id) && !text[at + id.len()..].starts_with(of_an_id)
            })
        };
        is_word(self.path.as_str()) || self.text.as_deref().is_none_or(is_word)
    }
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
        let check = |field, held, touched| {
            let place = Location::field(&SourcePath::new(ACTORS), FieldPath::parse(field));
            assert_eq!(unparsed.holds(&place), held, "{field}");
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
        let check = |file, wanted| {
            let place = Location::file(&SourcePath::new(file));
            assert_eq!(unparsed.touches(&place), wanted, "{file}");
        };
        check("content/counties/oslo.md", true);
        check(ACTORS, true);
        check("content/programme/people.yaml", false);
    }

    #[test]
    fn only_what_is_lost_may_be_referred_to() {
        let from = SourcePath::new("content/pages/om.md");
        let check = |files: &[(&str, &str)], kind: &KindRow, wanted| {
            let found = unparsed(files).may_hold(kind, "oslo", &from);
            assert_eq!(found, wanted, "{files:?} {}", kind.name);
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
    fn a_misplaced_file_is_asked_for_the_id_as_a_word() {
        let mut unparsed = Unparsed::default();
        let text = Arc::from("- id: nord-norge\n- id: 1.1\n");
        unparsed.add_misplaced(&SourcePath::new("content/aktorer.yaml"), Some(&text));
        let from = SourcePath::new("content/pages/om.md");
        let check = |id, wanted| {
            assert_eq!(unparsed.may_hold(ActorKind::ROW, id, &from), wanted, "{id}");
        };
        check("nord-norge", true);
        check("norge", false);
        check("aktorer", true);
    }
}
