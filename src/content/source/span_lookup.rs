//! From the place of a diagnostic to a range of bytes in its file.

use super::SourceTexts;
use super::front_matter::{front_matter, likely_front_matter};
use super::yaml::{FieldPart, PlacedFields};
use crate::base::path::{FieldPath, SourcePath};
use crate::diagnostics::report::Lookup;
use crate::diagnostics::{At, Location};
use rustc_hash::FxHashMap;
use std::ops::Range;

impl Lookup for SourceTexts {
    fn text(&self, file: &SourcePath) -> Option<&str> {
        self.get(file).map(|text| &**text)
    }

    /// Parses each file once.
    fn spans(&self, places: &[&Location]) -> Vec<Option<Range<usize>>> {
        let mut files: FxHashMap<SourcePath, FileFields<'_>> = FxHashMap::default();
        let mut span = |place: &Location| -> Option<Range<usize>> {
            let text = self.get(&place.file)?;
            let mut field = |field: &FieldPath, part| {
                let fields = files.entry(place.file.clone());
                let fields = fields.or_insert_with(|| FileFields::new(&place.file, text));
                fields.span(field, part)
            };
            match &place.at {
                At::File => None,
                At::Span(span) => Some(span.clone()),
                At::Field(path) => field(path, FieldPart::Value),
                At::Key(path) => field(path, FieldPart::Key),
            }
        };
        places.iter().map(|place| span(place)).collect()
    }
}

/// Whether the text of a file has the field, with whatever value.
pub(super) fn has_field(file: &SourcePath, text: &str, field: &FieldPath) -> bool {
    FileFields::new(file, text).fields.has(field)
}

/// The fields of a file. `start`: where its YAML begins, in bytes.
struct FileFields<'t> {
    fields: PlacedFields<'t>,
    start: usize,
}

impl<'t> FileFields<'t> {
    fn new(file: &SourcePath, text: &'t str) -> FileFields<'t> {
        let yaml = match file.as_str().ends_with(".md") {
            true => {
                let found = front_matter(text);
                found.unwrap_or_else(|_| likely_front_matter(text)).yaml
            }
            false => 0..text.len(),
        };
        FileFields {
            start: yaml.start,
            fields: PlacedFields::new(&text[yaml]),
        }
    }

    fn span(&self, field: &FieldPath, part: FieldPart) -> Option<Range<usize>> {
        let span = self.fields.locate(field, part)?;
        Some(span.start + self.start..span.end + self.start)
    }
}
