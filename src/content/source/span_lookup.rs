//! Answers the diagnostics' question: where is that?

use super::SourceTexts;
use super::front_matter::front_matter;
use super::yaml::{FieldPart, locate};
use crate::base::path::SourcePath;
use crate::diagnostics::report::Lookup;
use crate::diagnostics::{At, Location};
use std::ops::Range;

impl Lookup for SourceTexts {
    fn text(&self, file: &SourcePath) -> Option<&str> {
        self.get(file).map(|text| &**text)
    }

    fn span(&self, place: &Location) -> Option<Range<usize>> {
        let text = self.get(&place.file)?;
        let (field, part) = match &place.at {
            At::File => return None,
            At::Span(span) => return Some(span.clone()),
            At::Field(field) => (field, FieldPart::Value),
            At::Key(field) => (field, FieldPart::Key),
        };
        let yaml = if place.file.as_str().ends_with(".md") {
            front_matter(text).ok()?.yaml
        } else {
            0..text.len()
        };
        let span = locate(&text[yaml.clone()], field, part)?;
        Some(span.start + yaml.start..span.end + yaml.start)
    }
}
