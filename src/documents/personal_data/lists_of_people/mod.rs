//! Documents that are about persons: lists of participants, attendance reports, e-mail threads, and transcripts that name the
//! speakers.
//!
//! A programme with its speakers, a list of office holders, and lists of municipalities or organisations are not among them.

mod columns;
mod conversations;
mod groups;
mod joined_rows;
mod rows;

pub use conversations::names_speakers;

use crate::base::text::composed;
use crate::documents::survey::is_export_of_answers;
use crate::documents::{Document, Format};
use columns::has_columns_of_persons;
use groups::is_group;
use rows::{PageRow, USUAL_GIVEN_NAMES, has_notes_on_health, is_attendance_report, names_in, rows};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PeopleListKind {
    /// People who came or registered.
    Participants,
    /// An attendance report of Teams or Zoom.
    AttendanceReport,
    /// Names with notes on health beside them.
    Health,
    /// What people cannot eat.
    Allergies,
    /// An e-mail that quotes older ones.
    EmailThread,
    /// A transcript that names the speakers.
    Transcript,
    /// Answers to a questionnaire, a row for each person.
    Answers,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListOfPeople {
    pub kind: PeopleListKind,
    /// The number of its page.
    pub page: u32,
}

/// The fewest names in adjacent rows that make a list without a heading.
const MANY: usize = 8;
/// The fewest names below a heading that says so, or below columns of names and addresses.
const SOME: usize = 3;

const HEADINGS: &[&str] = &[
    "deltakerliste",
    "deltakarliste",
    "deltakerlista",
    "deltagerliste",
    "deltakere",
    "deltakarar",
    "deltagere",
    "påmeldte",
    "påmeldingsliste",
    "påmeldingar",
    "påmeldinger",
    "påmeldte deltakere",
    "attendees",
    "participants",
    "participant list",
    "list of participants",
    "attendance",
    "attendance list",
    "oppmøteliste",
    "oppmøte",
    "navneliste",
    "namneliste",
    "til stede",
    "tilstede",
    "til stades",
    "kontaktliste",
    "adresseliste",
    "telefonliste",
    "ringeliste",
];
const ALLERGIES: &[&str] = &[
    "allergi",
    "allergier",
    "allergiar",
    "matallergi",
    "matallergier",
    "matallergiar",
    "intoleranse",
    "diett",
    "spesialkost",
    "allergies",
    "dietary",
];

/// The kind of list that the document is; `None` for most documents.
pub fn looks_like_list_of_people(document: &Document) -> Option<ListOfPeople> {
    let title = document.metadata.title.as_deref().unwrap_or_default();
    for page in &document.pages {
        let rows = rows(page);
        let found = |kind| {
            Some(ListOfPeople {
                kind,
                page: page.number,
            })
        };
        if is_attendance_report(&rows) {
            return found(PeopleListKind::AttendanceReport);
        }
        let says_list = is_heading(title)
            || page.title.as_deref().is_some_and(is_heading)
            || rows
                .iter()
                .any(|row| row.cells.len() == 1 && is_heading(&row.cells[0]));
        let count = names_in(&rows, USUAL_GIVEN_NAMES);
        let is_group = is_group(&rows, count);
        let are_many = count >= MANY && !is_group;
        if has_columns_of_persons(&rows, SOME) || are_many || says_list && are_names(&rows) {
            return found(match says_allergies(&rows) {
                true => PeopleListKind::Allergies,
                false => PeopleListKind::Participants,
            });
        }
        if has_notes_on_health(&rows) {
            return found(PeopleListKind::Health);
        }
        if conversations::is_thread(document.format, &rows) {
            return found(PeopleListKind::EmailThread);
        }
        if conversations::is_transcript(&rows) {
            return found(PeopleListKind::Transcript);
        }
        let headings = rows.first().map(|row| &row.cells);
        if is_spreadsheet(document.format) && headings.is_some_and(|of| is_export_of_answers(of)) {
            return found(PeopleListKind::Answers);
        }
    }
    None
}

/// Is the document a list of people or the like, by what is in it and by what its file is called?
pub fn is_list_of_people(document: &Document, file: &str) -> bool {
    looks_like_list_of_people(document).is_some()
        || is_named_as_list(file) && has_rows_of_names(document)
}

/// Does a page have as many names as a list of people? It is one if the file's name says so.
pub fn has_rows_of_names(document: &Document) -> bool {
    document.pages.iter().any(|page| are_names(&rows(page)))
}

/// Are there names, as many as in a list that a heading or a name calls so? Names that are not common in Norway must be most of the rows.
fn are_names(rows: &[PageRow]) -> bool {
    let all = names_in(rows, 0);
    names_in(rows, USUAL_GIVEN_NAMES) >= SOME || all >= SOME && all * 2 > rows.len()
}

/// Does the file's name say that it is a list of people? "2018-04 Deltakerliste.pdf", "liste_over_påmeldte.xlsx"
pub fn is_named_as_list(file: &str) -> bool {
    let lower = composed(file).to_lowercase();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphabetic())
        .collect();
    let name = format!(" {} ", words.join(" "));
    HEADINGS.iter().any(|heading| {
        name.contains(&format!(" {heading} "))
            || heading.ends_with("liste") && name.contains(heading)
    })
}

fn is_spreadsheet(format: Format) -> bool {
    matches!(format, Format::Csv | Format::Xlsx | Format::Ods)
}

/// "Deltakerliste", "Påmeldte per 16. oktober", "Deltakere:"
fn is_heading(text: &str) -> bool {
    let label = text.split_once(':').map_or(text, |(label, _)| label);
    let lower = label.trim().to_lowercase();
    let is_short = lower.chars().count() <= 60;
    is_short
        && HEADINGS.iter().any(|heading| {
            let rest = lower.strip_prefix(heading);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
                || heading.ends_with("liste") && lower.contains(heading)
        })
}

fn says_allergies(rows: &[PageRow]) -> bool {
    rows.iter().flat_map(|row| &row.cells).any(|cell| {
        let lower = cell.to_lowercase();
        lower
            .split(|letter: char| !letter.is_alphabetic())
            .any(|word| ALLERGIES.contains(&word))
    })
}

#[cfg(test)]
mod tests;
