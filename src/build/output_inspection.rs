//! Searches the finished files for personal data, and for names of persons who have asked not to be named, wherever a text came from.
//!
//! All findings are stored with the file, allowed or not, so that a file that is reused need not be read again.

use crate::base::digest::Digest;
use crate::base::text::{
    WithdrawnNameFinder, WithdrawnNames, readable, readable_calendar, readable_json, tables_of_html,
};
use crate::base::{OutputContent, OutputFile};
use crate::content::model::Archive;
use crate::content::schema::fields::ContactRecord;
use crate::documents::personal_data::{
    Allowed, PersonalDataKind, lists_in_text, personal_cells, personal_data, personal_data_in_name,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FoundKind {
    Personal(PersonalDataKind),
    /// The name of a person who has asked not to be named.
    WithdrawnName,
    /// In the address of a page or file of the site.
    WithdrawnAddress,
    /// The first name of a list of people.
    ListOfPeople,
}

/// Personal data in a finished file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionFinding {
    pub kind: FoundKind,
    /// As it is written in the file or its address. For an identity number in an address: the whole file or folder name.
    pub text: String,
    /// How it would be written in the site's list of allowed texts.
    allowed_as: String,
}

/// Finds the personal data that a site does not allow.
pub struct OutputInspection {
    allowed: Allowed,
    withdrawn: Box<WithdrawnNameFinder>,
    /// Of the withdrawn names. None: there are none.
    searched_for: Option<Digest>,
}

/// Extensions of the files that are searched. The others are styles, scripts, and attached files, which the gate has already
/// checked.
const ENDINGS: [&str; 9] = [
    "html", "xml", "json", "jsonld", "txt", "ics", "csv", "bib", "ris",
];

impl OutputInspection {
    pub fn new(archive: &Archive, withdrawn: &WithdrawnNames) -> OutputInspection {
        OutputInspection {
            allowed: allowed_texts(archive),
            withdrawn: Box::new(WithdrawnNameFinder::new(withdrawn)),
            searched_for: (!withdrawn.is_empty()).then(|| Digest::of(withdrawn)),
        }
    }

    /// Is the name of a file or folder that of somebody who has asked not to be named?
    pub fn is_withdrawn_in_file_name(&self, name: &str) -> bool {
        self.withdrawn.stand_in_file_name(name)
    }

    /// What a file is made of, and the names that it was searched for: what was found in it with other names says nothing of these.
    pub fn made_of(&self, made_of: Digest) -> Digest {
        match self.searched_for {
            Some(names) => Digest::of(&(made_of, names)),
            None => made_of,
        }
    }

    /// The personal data in the file that is not allowed. All that was found is stored in the file's remarks, allowed or not.
    pub fn inspect(&self, file: &mut OutputFile) -> Vec<InspectionFinding> {
        file.made_of = file.made_of.map(|made_of| self.made_of(made_of));
        let found = self.personal_data_of(file);
        if !found.is_empty() {
            file.remarks = serde_json::to_string(&found).unwrap_or_default();
        }
        self.not_allowed(found)
    }

    /// The same for a file that is reused, from its remarks.
    pub fn recall(&self, remarks: &str) -> Vec<InspectionFinding> {
        if remarks.is_empty() {
            return Vec::new();
        }
        self.not_allowed(serde_json::from_str(remarks).unwrap_or_default())
    }

    fn not_allowed(&self, mut found: Vec<InspectionFinding>) -> Vec<InspectionFinding> {
        found.retain(|finding| !self.allowed.contains(&finding.allowed_as));
        found
    }

    /// Personal data in the file and in its address.
    fn personal_data_of(&self, file: &OutputFile) -> Vec<InspectionFinding> {
        let mut findings = Vec::new();
        for segment in file.path.as_str().split('/') {
            findings.extend(personal_data_in_segment(segment));
            if self.is_withdrawn_in_file_name(segment) {
                let kind = FoundKind::WithdrawnAddress;
                findings.push(InspectionFinding::of(kind, segment.to_owned()));
            }
        }
        let address = file.path.as_str();
        let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
        if let OutputContent::Bytes(bytes) = &file.content
            && ENDINGS.contains(&ending)
            && let Ok(written) = std::str::from_utf8(bytes)
        {
            let text = readable_text(written, ending);
            let found = personal_data(&text, &Allowed::default()).into_iter();
            findings.extend(found.map(|found| {
                let kind = FoundKind::Personal(found.kind);
                InspectionFinding::of(kind, text[found.range].to_owned())
            }));
            if ending == "html" {
                findings.extend(found_in_tables(written));
                let lists = lists_in_text(&text).into_iter();
                findings.extend(lists.map(|first| {
                    InspectionFinding::of(FoundKind::ListOfPeople, text[first].to_owned())
                }));
            }
            let written = match ending {
                "html" | "xml" => written,
                _ => &text,
            };
            let names = self.withdrawn.found(&text, written).into_iter();
            let withdrawn = |name| InspectionFinding::of(FoundKind::WithdrawnName, name);
            findings.extend(names.map(withdrawn));
        }
        findings
    }
}

impl InspectionFinding {
    fn of(kind: FoundKind, text: String) -> InspectionFinding {
        InspectionFinding {
            kind,
            allowed_as: text.clone(),
            text,
        }
    }
}

/// Personal data that the cells around it tell: «Født» above a date, the two halves of a number. Cells beside each other are one.
fn found_in_tables(html: &str) -> Vec<InspectionFinding> {
    let mut findings = Vec::new();
    for rows in tables_of_html(html) {
        let mut last: Option<(usize, usize)> = None;
        for cell in personal_cells(&rows) {
            let text = &rows[cell.row][cell.column];
            let kind = FoundKind::Personal(cell.kind);
            let is_next = last == cell.column.checked_sub(1).map(|before| (cell.row, before));
            last = Some((cell.row, cell.column));
            match findings.pop() {
                Some(InspectionFinding {
                    kind: same,
                    text: before,
                    ..
                }) if is_next && same == kind => {
                    let whole = format!("{before} | {text}");
                    findings.push(InspectionFinding::of(kind, whole));
                }
                other => {
                    findings.extend(other);
                    findings.push(InspectionFinding::of(kind, text.clone()));
                }
            }
        }
    }
    findings
}

/// A file as its readers see it.
fn readable_text<'t>(written: &'t str, ending: &str) -> Cow<'t, str> {
    match ending {
        "html" | "xml" => readable(written),
        "json" | "jsonld" => readable_json(written),
        "ics" => readable_calendar(written).into(),
        _ => written.into(),
    }
}

/// Personal data in the name of a file or folder.
fn personal_data_in_segment(segment: &str) -> impl Iterator<Item = InspectionFinding> {
    let found = personal_data_in_name(segment, &Allowed::default());
    found.into_iter().map(|found| InspectionFinding {
        kind: FoundKind::Personal(found.kind),
        text: match found.kind {
            PersonalDataKind::Identity => segment.to_owned(),
            _ => segment[found.range.clone()].to_owned(),
        },
        // A hyphen or underscore is one byte, as the space that it stands for.
        allowed_as: segment[found.range].replace(['-', '_'], " "),
    })
}

/// The texts in the site's own list, and the addresses and telephone numbers that the records of contacts say may be shown.
pub fn allowed_texts(archive: &Archive) -> Allowed {
    let allow = archive.site.record.privacy.allow.iter();
    let allow = allow.map(|allowed| allowed.text.as_str());
    let shown = contacts(archive).flat_map(|contact| {
        let email = contact.email.as_deref().filter(|_| contact.show_email);
        let phone = contact.phone.as_deref().filter(|_| contact.show_phone);
        email.into_iter().chain(phone)
    });
    Allowed::new(allow.chain(shown))
}

/// All contacts in the records, shown or not.
pub fn contacts(archive: &Archive) -> impl Iterator<Item = &ContactRecord> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::path::OutputPath;

    /// The texts found in a file with this content.
    fn found(path: &str, content: &str) -> Vec<String> {
        let inspection = OutputInspection {
            allowed: Allowed::default(),
            withdrawn: Box::default(),
            searched_for: None,
        };
        let content = OutputContent::Bytes(content.as_bytes().to_vec());
        let mut file = OutputFile::new(OutputPath::file(path), content);
        let findings = inspection.inspect(&mut file).into_iter();
        findings.map(|finding| finding.text).collect()
    }

    #[test]
    fn no_format_hides_a_number() {
        let check = |path, content| {
            assert_eq!(found(path, content), ["22 33 44 55"], "{path}");
        };
        check(
            "kalender/alle.ics",
            "DESCRIPTION:Spør på tlf. 22 \r\n 33 44 55\\, eller skriv\r\n",
        );
        check(
            "nytt.json",
            r#"{"summary": "Spør på\ntlf. 22 33 44 55\nfør fredag"}"#,
        );
        check("nytt.xml", "<summary>Spør på tlf. 22 33 44 55</summary>");
        check(
            "samlinger/x/index.html",
            r#"<script type="application/ld+json">{"name":"\u003cb>tlf. 22 33 44 55\u003c/b>"}</script>"#,
        );
        check("sitering.bib", "title = {{Spør på tlf. 22 33 44 55}},");
        check("sitering.ris", "TI  - Spør på tlf. 22 33 44 55");
    }

    #[test]
    fn cells_tell_of_each_other_and_names_of_their_heading() {
        let table = "<table><tr><th>Navn</th><th>Født</th></tr>\
                     <tr><td>Kari Nordmann</td><td>15. april 1962</td></tr></table>";
        assert_eq!(found("a/index.html", table), ["15. april 1962"]);
        let parted = "<table><tr><th>Navn</th><th>Mobil</th><th></th></tr>\
                      <tr><td>Kari Nordmann</td><td>4392</td><td>5161</td></tr></table>";
        assert_eq!(found("a/index.html", parted), ["4392 | 5161"]);
        let counts = "<table><tr><th>År</th><th>Deltakere</th></tr><tr><td>2019</td><td>412</td></tr></table>";
        assert_eq!(found("a/index.html", counts), [""; 0]);
        let people = [
            "Kari Nordmann",
            "Ola Dal",
            "Per Vik",
            "Ingrid Dal",
            "Nils Haug",
        ];
        let items = people.map(|name| format!("<li>{name}</li>")).concat();
        let list = format!("<h2>Deltakere</h2>\n<ul>{items}</ul>");
        assert_eq!(found("a/index.html", &list), ["Kari Nordmann"]);
        let speakers = format!("<h2>Innledere</h2>\n<ul>{items}</ul>");
        assert_eq!(found("a/index.html", &speakers), [""; 0]);
    }

    #[test]
    fn a_day_is_no_number() {
        let entry = "DTSTART;VALUE=DATE:20241016\r\nDTSTAMP:20241101T000000Z\r\nSEQUENCE:36284\r\n";
        assert_eq!(found("kalender/alle.ics", entry), [""; 0]);
        let item = r#"{"date_modified": "2024-10-16T00:00:00+02:00"}"#;
        assert_eq!(found("nytt.json", item), [""; 0]);
    }
}
