//! The inspection at the exit: what the finished files say of persons, whatever way a text has taken into them.
//!
//! A page on which something is found is made anew by every build, so that it is told every time.

use crate::base::path::{OutputPath, SourcePath};
use crate::base::{OutputContent, OutputFile, text::readable};
use crate::content::model::Archive;
use crate::content::schema::fields::ContactRecord;
use crate::content::source::SourceTexts;
use crate::diagnostics::{Diagnostic, Location, catalogue};
use crate::documents::personal_data::{
    Allowed, PersonalDataKind, personal_data, personal_data_in_name,
};
use std::collections::BTreeMap;

/// Personal data in a finished file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExitFinding {
    pub kind: PersonalDataKind,
    /// As it stands there.
    pub text: String,
    /// The file of the finished site.
    pub path: OutputPath,
}

pub struct ExitInspection {
    allowed: Allowed,
}

/// Files whose text is looked at; what else there is are styles, scripts, and attached files, which the gate has judged.
const ENDINGS: [&str; 6] = ["html", "xml", "json", "txt", "ics", "csv"];

impl ExitInspection {
    /// What the site allows, and the addresses and numbers of contacts whose records say that they are to be shown, may stand.
    pub fn new(archive: &Archive) -> ExitInspection {
        let allow = archive.site.record.privacy.allow.iter();
        let allow = allow.map(|allowed| allowed.text.as_str());
        let shown = contacts(archive).flat_map(|contact| {
            let email = contact.email.as_deref().filter(|_| contact.show_email);
            let phone = contact.phone.as_deref().filter(|_| contact.show_phone);
            email.into_iter().chain(phone)
        });
        ExitInspection {
            allowed: Allowed::new(allow.chain(shown)),
        }
    }

    /// Personal data in the file and, where that is an identity number, in its address.
    pub fn findings(&self, file: &OutputFile) -> Vec<ExitFinding> {
        let finding = |kind, text: &str| ExitFinding {
            kind,
            text: text.to_owned(),
            path: file.path.clone(),
        };
        let mut findings = Vec::new();
        let address = file.path.as_str();
        for segment in address.split('/') {
            let found = personal_data_in_name(segment, &self.allowed);
            let found = found.iter();
            let ids = found.filter(|found| found.kind == PersonalDataKind::Identity);
            findings.extend(ids.map(|found| finding(found.kind, segment)));
        }
        let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
        if let OutputContent::Bytes(bytes) = &file.content
            && ENDINGS.contains(&ending)
            && let Ok(text) = std::str::from_utf8(bytes)
        {
            let text = match ending {
                "html" | "xml" => readable(text),
                _ => text.into(),
            };
            let found = personal_data(&text, &self.allowed).into_iter();
            findings.extend(found.map(|found| finding(found.kind, &text[found.range])));
        }
        findings
    }
}

fn contacts(archive: &Archive) -> impl Iterator<Item = &ContactRecord> {
    let counties = archive.counties.iter();
    let networks = archive.networks.iter();
    let gatherings = archive.gatherings.iter();
    let projects = archive.projects.iter();
    (archive.site.record.contact.iter())
        .chain(counties.flat_map(|county| &county.record.contacts))
        .chain(networks.flat_map(|network| &network.record.contacts))
        .chain(gatherings.flat_map(|gathering| &gathering.record().contacts))
        .chain(projects.flat_map(|project| &project.record.contacts))
}

/// One diagnostic for each address or number, however many pages it stands on, at the place of the sources where it stands first.
pub fn diagnostics_of_findings(
    findings: Vec<ExitFinding>,
    texts: &SourceTexts,
) -> impl Iterator<Item = Diagnostic> {
    let mut first: BTreeMap<(PersonalDataKind, String), OutputPath> = BTreeMap::new();
    for finding in findings {
        let path = first
            .entry((finding.kind, finding.text))
            .or_insert_with(|| finding.path.clone());
        if finding.path < *path {
            *path = finding.path;
        }
    }
    first.into_iter().map(|((kind, text), path)| {
        let place = place_in(texts, &text).unwrap_or_else(|| {
            // No source has it in these letters: the page itself is named.
            Location::file(&SourcePath::new(path.as_str()))
        });
        match kind {
            PersonalDataKind::Identity => catalogue::national_id_on_page(place, &text),
            _ => catalogue::personal_data_on_page(place, &text, kind.message_key()),
        }
    })
}

fn place_in(texts: &SourceTexts, text: &str) -> Option<Location> {
    texts.iter().find_map(|(file, source)| {
        let start = source.find(text)?;
        Some(Location::span(file, start..start + text.len()))
    })
}
