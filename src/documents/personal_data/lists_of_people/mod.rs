//! Documents that are about persons: lists of participants, attendance reports, e-mail threads, and transcripts that name the
//! speakers.
//!
//! A programme with its speakers, a list of office holders, and lists of municipalities or organisations are not among them.

mod columns;
mod conversations;
mod forms;
mod groups;
mod joined_rows;
mod own_text;
mod records;
mod rows;

use crate::base::text::composed;
use crate::documents::personal_data::cells::is_person_with_home;
use crate::documents::personal_data::person_names::is_given_name;
use crate::documents::survey::is_export_of_answers;
use crate::documents::{Document, Format};
pub use own_text::lists_in_text;

use columns::has_columns_of_persons;
use groups::is_group;
use records::records;
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

/// The fewest names after places with numbers or after labels: «Rom 204: Kari Nordmann og Ola Nordmann».
const PLACED: usize = 5;

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
    "påmeldt",
    "påmelde",
    "påmeldt til samlingen",
    "forfall",
    "meldt forfall",
    "fravær",
    "venteliste",
    "ventelista",
    "romfordeling",
    "romliste",
    "samkjøring",
    "samkøyring",
    "kjøreliste",
    "køyreliste",
    "bordplassering",
    "gruppeinndeling",
    "gjesteliste",
    "frammøtte",
    "fremmøtte",
    "oppmøtte",
    "deltok",
    "signaturliste",
    "underskrifter",
    "med på møtet",
    "med på samlingen",
    "med på samlinga",
    "avbud",
    "meldt avbud",
    "meldte avbud",
    "frafall",
    "fråfall",
    "digitale deltakere",
    "digitale deltakarar",
    "navneliste deltakere",
    "ikke møtt",
    "ikkje møtt",
    "dei frammøtte",
    "de fremmøtte",
    "de frammøtte",
];
/// Words of a sentence that announces such a list.
const ANNOUNCED: &[&str] = &[
    "meldt seg på",
    "meldt forfall",
    "er påmeldt",
    "er påmelde",
    "har takket ja",
    "har takka ja",
];
/// Labels of people who are named after the colon, on the same line; more words may follow them.
const LABELS_OF_PEOPLE: &[&str] = &[
    "disse kommer",
    "desse kjem",
    "kommer ikke",
    "kjem ikkje",
    "kjem",
    "kommer",
    "svar ja",
    "svar nei",
    "svarte ja",
    "svarte nei",
    "svara ja",
    "svara nei",
    "elever",
    "elevar",
    "foresatte",
    "føresette",
    "foreldre",
    "klasse",
    "hotellrom",
    "overnatting",
    "overnatter",
    "overnattar",
    "skal ha lunsj",
    "lunsj",
    "middag",
];
/// The most words of such a label.
const LONGEST_LABEL: usize = 4;
/// Labels before the names of those a message went to.
const RECEIVERS: &[&str] = &["til", "to", "kopi", "kopi til", "cc"];
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
        let is_list = has_columns_of_persons(&rows, SOME)
            || are_many
            || says_list && are_names(&rows)
            || rows::placed_names(&rows) >= PLACED
            || rows::labelled_names(&rows) >= PLACED
            || homes_in(&rows) >= SOME
            || records(&rows) >= SOME;
        if is_list {
            return found(match says_allergies(&rows) {
                true => PeopleListKind::Allergies,
                false => PeopleListKind::Participants,
            });
        }
        if has_notes_on_health(&rows) {
            return found(PeopleListKind::Health);
        }
        if let Some(kind) = forms::filled_form(&rows) {
            return found(kind);
        }
        if conversations::is_thread(document.format, &rows) {
            return found(PeopleListKind::EmailThread);
        }
        if conversations::is_transcript(document.format, &rows) {
            return found(PeopleListKind::Transcript);
        }
        let headings = rows.first().map(|row| &row.cells);
        if is_spreadsheet(document.format) && headings.is_some_and(|of| is_export_of_answers(of)) {
            return found(PeopleListKind::Answers);
        }
    }
    is_nothing_but_names(document).then_some(ListOfPeople {
        kind: PeopleListKind::Participants,
        page: document.pages.first()?.number,
    })
}

/// The number of rows with a person's name and a home address, each in a cell of its own.
fn homes_in(rows: &[PageRow]) -> usize {
    let homes = rows.iter().filter(|row| is_person_with_home(&row.cells));
    homes.count()
}

/// Are there only names in the whole document? Then fewer make a list, and many of them need not be common in Norway.
fn is_nothing_but_names(document: &Document) -> bool {
    let rows: Vec<PageRow> = document.pages.iter().flat_map(rows::rows).collect();
    let lengths = rows
        .iter()
        .flat_map(|row| &row.cells)
        .map(|cell| cell.split_whitespace().count());
    let words: usize = lengths.sum();
    let given = rows
        .iter()
        .filter(|row| row.cells.len() == 1 && is_given_name(&row.cells[0]))
        .count();
    // After a name and a colon or a dash stands what the person talks about; in a table, too.
    let has_titles = rows.iter().any(|row| row.cells.len() > 1 || has_title(row));
    let some = names_in(&rows, USUAL_GIVEN_NAMES);
    let all = names_in(&rows, 0).max(given);
    let is_short = words <= rows.len() * MOST_WORDS;
    let is_most = |names: usize| names * 4 >= rows.len() * 3;
    is_short
        && !has_titles
        && !is_group(&rows, all)
        && (some >= SOME && is_most(some) || all >= MANY && all * 10 >= rows.len() * 9)
}

/// «Kari Nordmann: Om steder»
fn has_title(row: &PageRow) -> bool {
    let after = rows::name_of(row).and_then(|name| row.cells[0].split_once(name));
    after.is_some_and(|(_, rest)| rest.trim_start().starts_with([':', '–', '-', '«']))
}

/// The most words of a row, on the average, where a document has only names: the name, and where the person comes from.
const MOST_WORDS: usize = 6;

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
    let is_known = HEADINGS.iter().any(|heading| {
        let rest = lower.strip_prefix(heading);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            || heading.ends_with("liste") && lower.contains(heading)
    });
    let is_announced = ANNOUNCED.iter().any(|words| lower.contains(words));
    let is_receivers = label.len() < text.len() && RECEIVERS.contains(&lower.as_str());
    is_short && (is_known || is_announced || is_receivers)
}

/// «Svar ja», «Elever i gruppa», «Klasse 3B»
fn is_label_of_people(label: &str) -> bool {
    let is_said = LABELS_OF_PEOPLE.iter().any(|words| {
        let rest = label.strip_prefix(words);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    is_said && label.split(' ').count() <= LONGEST_LABEL
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
