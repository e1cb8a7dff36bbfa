//! Personal data found in the finished site, with the place of each in the sources. Stored between builds, so that it is also
//! reported for files that are not rendered again.

use super::output_inspection::{FoundKind, InspectionFinding};
use super::source_places::{SourcePlace, source_places};
use crate::base::path::{OutputPath, SourcePath, is_web_address};
use crate::base::text::Slug;
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostic, Diagnostics, Location, catalogue};
use crate::documents::personal_data::PersonalDataKind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct InspectionFindings {
    /// By file of the finished site; files without findings are left out.
    files: BTreeMap<OutputPath, Vec<InspectionFinding>>,
    /// Where each text stands in the sources. None: no source contains it.
    places: BTreeMap<String, Option<SourcePlace>>,
}

impl InspectionFindings {
    /// `by_file`: the findings in each file. `texts`: of all sources; of those that have changed, where there are earlier findings.
    ///
    /// None: as for [`with`](Self::with).
    pub fn new(
        by_file: impl IntoIterator<Item = (OutputPath, Vec<InspectionFinding>)>,
        texts: &SourceTexts,
        earlier: Option<InspectionFindings>,
    ) -> Option<InspectionFindings> {
        if let Some(earlier) = earlier {
            let places = earlier.places;
            let files = BTreeMap::new();
            return InspectionFindings { files, places }.with(by_file, texts);
        }
        let mut findings = InspectionFindings::default();
        findings.replace(by_file);
        findings.places = source_places(texts.iter(), findings.texts());
        Some(findings)
    }

    /// Replaces the findings in some files.
    fn replace(&mut self, by_file: impl IntoIterator<Item = (OutputPath, Vec<InspectionFinding>)>) {
        for (path, findings) in by_file {
            match findings.is_empty() {
                true => self.files.remove(&path),
                false => self.files.insert(path, findings),
            };
        }
    }

    /// Replaces the findings in the files that were rendered again. `changed`: the source texts that have changed.
    ///
    /// None: the first occurrence of a finding can only be found by searching all sources.
    pub fn with(
        mut self,
        by_file: impl IntoIterator<Item = (OutputPath, Vec<InspectionFinding>)>,
        changed: &BTreeMap<SourcePath, Arc<str>>,
    ) -> Option<InspectionFindings> {
        self.replace(by_file);
        let now = source_places(changed.iter(), self.texts());
        let place = |text: &str| {
            let now = now.get(text).cloned().flatten();
            let Some(earlier) = self.places.get(text)? else {
                return Some(now);
            };
            let is_gone = changed.contains_key(&earlier.location.file);
            match now {
                // An unchanged source between the two may contain it.
                Some(now) if is_gone => {
                    let is_first = now.is_sure() && now.location.file <= earlier.location.file;
                    is_first.then_some(Some(now))
                }
                None if is_gone => None,
                Some(now) if now.is_before(earlier) => Some(Some(now)),
                _ => Some(Some(earlier.clone())),
            }
        };
        let places: Option<BTreeMap<String, Option<SourcePlace>>> = (self.texts())
            .map(|(_, text)| Some((text.to_owned(), place(text)?)))
            .collect();
        self.places = places?;
        Some(self)
    }

    fn texts(&self) -> impl Iterator<Item = (FoundKind, &str)> {
        let findings = self.files.values().flatten();
        findings.map(|finding| (finding.kind, finding.text.as_str()))
    }

    /// Those that the other diagnostics do not say already: the path of a record that names somebody stands in the addresses of its pages.
    ///
    /// `is_withdrawn`: whether the name of a file or folder is that of somebody who has asked not to be named.
    pub fn unsaid(
        &self,
        said: &Diagnostics,
        is_withdrawn: impl Fn(&str) -> bool,
    ) -> impl Iterator<Item = Diagnostic> {
        let paths = said
            .iter()
            .filter(|own| catalogue::is_withdrawn_name_in_path(own));
        let paths = paths.filter_map(|own| own.place.as_ref());
        let names = paths.flat_map(|place| names_in_path(&place.file));
        let names: Vec<Slug> = names.filter(|name| is_withdrawn(name.as_str())).collect();
        let is_said = move |own: &Diagnostic| {
            (catalogue::is_withdrawn_name_on_page(own) || catalogue::is_withdrawn_name_in_path(own))
                && own.sentence.texts().any(|text| {
                    // A source has it of its own, and it leads elsewhere.
                    let is_other =
                        is_web_address(text) && self.places.get(text).is_some_and(Option::is_some);
                    let slug = Slug::within(text, usize::MAX);
                    let has = |name: &Slug| {
                        slug.as_ref()
                            .is_some_and(|slug| slug.as_str().contains(name.as_str()))
                    };
                    !is_other && names.iter().any(has)
                })
        };
        self.diagnostics().filter(move |own| !is_said(own))
    }

    /// One diagnostic for each address or number, however many pages it is on, at its first occurrence in the sources.
    pub fn diagnostics(&self) -> impl Iterator<Item = Diagnostic> {
        let mut first: BTreeMap<(FoundKind, &str), &OutputPath> = BTreeMap::new();
        for (path, findings) in &self.files {
            for finding in findings {
                (first.entry((finding.kind, &finding.text))).or_insert(path);
            }
        }
        let addresses: Vec<&str> = (first.keys())
            .filter(|(kind, _)| *kind == FoundKind::WithdrawnAddress)
            .map(|(_, text)| *text)
            .collect();
        // Links to an address with a name are right when the address is.
        let is_said = move |kind: FoundKind, text: &str| {
            // A source may lead to another site's page of the person.
            let is_other =
                is_web_address(text) && self.places.get(text).is_some_and(Option::is_some);
            kind == FoundKind::WithdrawnName
                && !is_other
                && addresses.iter().any(|address| text.contains(address))
        };
        let first = first.into_iter();
        let first = first.filter(move |((kind, text), _)| !is_said(*kind, text));
        first.filter_map(|((kind, text), path)| {
            let place = self.places.get(text).cloned().flatten();
            let place = place.map(|place| place.location);
            if kind == FoundKind::ListOfPeople && place.is_none() {
                return None;
            }
            // Without an occurrence in the sources, the place is the page itself.
            let page = || Location::file(&SourcePath::new(path.as_str()));
            let place = place.unwrap_or_else(page);
            Some(match kind {
                FoundKind::Personal(PersonalDataKind::Identity) => {
                    catalogue::national_id_on_page(place, text)
                }
                FoundKind::Personal(kind) => {
                    catalogue::personal_data_on_page(place, text, kind.message_key())
                }
                FoundKind::ListOfPeople => {
                    catalogue::personal_data_on_page(place, text, "sort-list-of-people")
                }
                FoundKind::WithdrawnName => catalogue::withdrawn_name_on_page(place, text),
                FoundKind::WithdrawnAddress => catalogue::withdrawn_name_in_address(place, text),
            })
        })
    }
}

/// What the path of a record gives to addresses: the names of its file and its folders, without the folder of its kind.
fn names_in_path(path: &SourcePath) -> impl Iterator<Item = Slug> {
    let parts = path.as_str().split('/').skip(2);
    let names = parts.map(|part| part.rsplit_once('.').map_or(part, |(stem, _)| stem));
    // A year names nobody.
    let names = names.filter(|name| *name != "index" && name.contains(char::is_alphabetic));
    names.filter_map(|name| Slug::within(name, usize::MAX))
}

/// The first occurrence of a text, in the order of the files' paths.
pub fn first_place<'t>(
    mut texts: impl Iterator<Item = (&'t SourcePath, &'t Arc<str>)>,
    text: &str,
) -> Option<Location> {
    texts.find_map(|(file, source)| {
        let start = source.find(text)?;
        Some(Location::span(file, start..start + text.len()))
    })
}
