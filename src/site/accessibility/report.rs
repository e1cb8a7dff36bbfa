//! All that was found, by check and file.

use super::checks::{AccessibilityCheck, checks, place_of};
use super::files::{AssessedFile, assessed_files};
use crate::base::path::{FieldPath, OutputPath, SourcePath};
use crate::content::schema::records::{RecordingRecord, RecordingStatus};
use crate::content::source::Entry;
use crate::diagnostics::{Diagnostic, Location};
use crate::site::pages::Plan;
use std::collections::{BTreeMap, BTreeSet};

/// What the site has that may keep someone from reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessibilityReport {
    /// In the order of the checks, then of the files.
    pub found: Vec<AccessibilityFinding>,
    pub files: Vec<AssessedFile>,
}

/// A check that one file does not pass: a published file, a text or a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibilityFinding {
    /// By its place in the table.
    check: usize,
    /// In the site's folder.
    pub file: SourcePath,
    /// The published file, or the page that shows the text or the record. None: no page does.
    pub address: Option<OutputPath>,
    /// The numbers of the file's pages. Empty: the file as a whole.
    pub pages: Vec<u32>,
    /// The place of the file among the assessed ones. None: it is a text or a record.
    pub assessed: Option<usize>,
    /// Where in a text or a record it is.
    pub places: Vec<Location>,
}

/// A diagnostic, and the page whose text it is about. None: it is about a record.
pub type FoundDiagnostic<'d> = (Option<&'d OutputPath>, &'d Diagnostic);

impl AccessibilityFinding {
    pub fn check(&self) -> &'static AccessibilityCheck {
        &checks()[self.check]
    }
}

impl AccessibilityReport {
    /// `diagnostics`: of records and texts.
    pub fn of<'d>(
        plan: &Plan<'_>,
        diagnostics: impl IntoIterator<Item = FoundDiagnostic<'d>>,
    ) -> AccessibilityReport {
        let files = assessed_files(plan);
        let mut report = AccessibilityReport {
            found: of_files(&files),
            files,
        };
        report.found.extend(of_recordings(plan));
        report.add(found_diagnostics(plan, diagnostics));
        report
    }

    pub fn add(&mut self, found: Vec<AccessibilityFinding>) {
        self.found.extend(found);
        self.found
            .sort_by(|a, b| (a.check, &a.file).cmp(&(b.check, &b.file)));
    }
}

fn of_files(files: &[AssessedFile]) -> Vec<AccessibilityFinding> {
    let files = files.iter().enumerate();
    files
        .flat_map(|(at, file)| {
            file.lacks
                .iter()
                .map(move |(check, pages)| AccessibilityFinding {
                    check: *check,
                    file: file.file.clone(),
                    address: Some(file.path.clone()),
                    pages: pages.clone(),
                    assessed: Some(at),
                    places: Vec::new(),
                })
        })
        .collect()
}

/// Recordings that can be seen and say nothing of an audio description.
fn of_recordings(plan: &Plan<'_>) -> Vec<AccessibilityFinding> {
    let Some(check) = place_of("audio-description") else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut add = |places: Vec<Location>, address: OutputPath| {
        if let Some(first) = places.first() {
            found.push(AccessibilityFinding {
                check,
                file: first.file.clone(),
                address: Some(address),
                pages: Vec::new(),
                assessed: None,
                places,
            });
        }
    };
    for gathering in &plan.archive.gatherings {
        let places = undescribed(&gathering.entry, &gathering.record().recordings);
        add(places, plan.gathering_page(gathering));
        for talk in &gathering.presentations {
            let places = undescribed(talk, &talk.record.recordings);
            add(places, plan.talk_page(gathering, &talk.id));
        }
    }
    found
}

fn undescribed<T>(entry: &Entry<T>, recordings: &[RecordingRecord]) -> Vec<Location> {
    let list = FieldPath::root().key("recordings");
    let recordings = recordings.iter().enumerate();
    let lacking = recordings.filter(|(_, recording)| {
        recording.status == RecordingStatus::Available && recording.audio_description.is_none()
    });
    lacking
        .map(|(index, _)| entry.place(list.index(index)))
        .collect()
}

/// The diagnostics that are about a requirement, those of one file together.
pub fn found_diagnostics<'d>(
    plan: &Plan<'_>,
    diagnostics: impl IntoIterator<Item = FoundDiagnostic<'d>>,
) -> Vec<AccessibilityFinding> {
    type PagesAndPlaces<'d> = (BTreeSet<&'d OutputPath>, BTreeSet<&'d Location>);
    let mut by_file: BTreeMap<(usize, &SourcePath), PagesAndPlaces<'d>> = BTreeMap::new();
    for (page, diagnostic) in diagnostics {
        let check = place_of(&diagnostic.code.to_string());
        if let (Some(check), Some(place)) = (check, &diagnostic.place) {
            let (pages, places) = by_file.entry((check, &place.file)).or_default();
            pages.extend(page);
            places.insert(place);
        }
    }
    let found = by_file.into_iter();
    found
        .map(|((check, file), (pages, places))| AccessibilityFinding {
            check,
            file: file.clone(),
            // A text may be on several pages: its own comes first.
            address: (plan.page_of(file)).or(pages.first().copied()).cloned(),
            pages: Vec::new(),
            assessed: None,
            places: places.into_iter().cloned().collect(),
        })
        .collect()
}

/// How many places each text has for each check: what the report shows of texts.
pub type FindingsOfTexts = BTreeMap<(usize, SourcePath), usize>;

pub fn texts_with_findings<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
) -> FindingsOfTexts {
    let mut places: BTreeMap<(usize, &SourcePath), BTreeSet<&Location>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let check = place_of(&diagnostic.code.to_string());
        if let (Some(check), Some(place)) = (check, &diagnostic.place) {
            places
                .entry((check, &place.file))
                .or_default()
                .insert(place);
        }
    }
    let places = places.into_iter();
    places
        .map(|((check, file), places)| ((check, file.clone()), places.len()))
        .collect()
}
