//! Personal data in the finished site, and where each of it stands in the sources: told at every build, also of files that are kept.

use super::output_inspection::InspectionFinding;
use crate::base::path::{OutputPath, SourcePath};
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostic, Location, catalogue};
use crate::documents::personal_data::PersonalDataKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct InspectionFindings {
    /// By the file of the finished site; none is empty.
    files: BTreeMap<OutputPath, Vec<InspectionFinding>>,
    /// Where each text stands first in the sources. None: no source has it in these letters.
    places: BTreeMap<String, Option<Location>>,
}

impl InspectionFindings {
    /// `found`: what was found in each file.
    pub fn new(
        found: impl IntoIterator<Item = (OutputPath, Vec<InspectionFinding>)>,
        texts: &SourceTexts,
    ) -> InspectionFindings {
        let mut findings = InspectionFindings::default();
        findings.replace(found);
        let places = (findings.texts())
            .map(|text| (text.to_owned(), first_place(texts.iter(), text)))
            .collect();
        findings.places = places;
        findings
    }

    /// Puts what was found in some files in the place of what was found in them before.
    fn replace(&mut self, found: impl IntoIterator<Item = (OutputPath, Vec<InspectionFinding>)>) {
        for (path, findings) in found {
            match findings.is_empty() {
                true => self.files.remove(&path),
                false => self.files.insert(path, findings),
            };
        }
    }

    /// With what is found in files that were made anew since the texts of some sources were changed. None: only a look through all
    /// sources tells where something stands.
    pub fn with(
        mut self,
        found: impl IntoIterator<Item = (OutputPath, Vec<InspectionFinding>)>,
        changed: &BTreeMap<SourcePath, Arc<str>>,
    ) -> Option<InspectionFindings> {
        self.replace(found);
        let place = |text: &str| {
            let now = first_place(changed.iter(), text);
            let Some(earlier) = self.places.get(text)? else {
                return Some(now);
            };
            match now {
                Some(now) if now.file <= earlier.file => Some(Some(now)),
                // It may stand in a text between that nobody has read.
                _ if changed.contains_key(&earlier.file) => None,
                _ => Some(Some(earlier.clone())),
            }
        };
        let places: Option<BTreeMap<String, Option<Location>>> = (self.texts())
            .map(|text| Some((text.to_owned(), place(text)?)))
            .collect();
        self.places = places?;
        Some(self)
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        let findings = self.files.values().flatten();
        findings.map(|finding| finding.text.as_str())
    }

    /// One diagnostic for each address or number, however many pages it stands on, at the place of the sources where it stands first.
    pub fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let mut first: BTreeMap<(PersonalDataKind, &str), &OutputPath> = BTreeMap::new();
        for (path, findings) in &self.files {
            for finding in findings {
                (first.entry((finding.kind, &finding.text))).or_insert(path);
            }
        }
        first.into_iter().map(|((kind, text), path)| {
            let place = self.places.get(text).cloned().flatten();
            // Where no source has it, the page itself is named.
            let page = || Location::file(&SourcePath::new(path.as_str()));
            let place = place.unwrap_or_else(page);
            match kind {
                PersonalDataKind::Identity => catalogue::national_id_on_page(place, text),
                _ => catalogue::personal_data_on_page(place, text, kind.message_key()),
            }
        })
    }
}

/// Where a text stands first, in the order of the files' paths.
pub fn first_place<'t>(
    mut texts: impl Iterator<Item = (&'t SourcePath, &'t Arc<str>)>,
    text: &str,
) -> Option<Location> {
    texts.find_map(|(file, source)| {
        let start = source.find(text)?;
        Some(Location::span(file, start..start + text.len()))
    })
}
