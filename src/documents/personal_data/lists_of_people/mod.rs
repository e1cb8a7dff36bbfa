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

use crate::documents::Document;
use columns::has_columns_of_persons;
use groups::is_group;
use rows::{PageRow, has_notes_on_health, is_attendance_report, names_in, rows};
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
        let count = names_in(&rows);
        let is_group = is_group(&rows, count);
        let are_many = count >= MANY && !is_group;
        if has_columns_of_persons(&rows, SOME) || are_many || says_list && count >= SOME {
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
    }
    None
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
mod tests {
    use super::*;
    use crate::documents::{Assembler, Format, read};

    fn kind_of(format: Format, text: &str) -> Option<PeopleListKind> {
        let mut assembler = Assembler::new(format);
        read(format, text.as_bytes().to_vec(), false, &mut |event| {
            assembler.add(event)
        });
        looks_like_list_of_people(&assembler.finish().document).map(|list| list.kind)
    }

    /// One row for each name, followed by `rest`.
    fn people(count: usize, rest: &str) -> String {
        let names = [
            "Kari Nordmann",
            "Ola Eksempel",
            "Anne-Lise Fjord",
            "Per A. Vik",
            "Ragnhild Testvik",
            "Mohamed Ali Prøve",
            "Berit van der Berg",
            "Ingrid Dal",
            "Nils Haug",
            "Siri Åsen",
        ];
        names
            .iter()
            .take(count)
            .map(|name| format!("{name}{rest}\n"))
            .collect()
    }

    #[test]
    fn lists_are_told_by_columns_headings_and_number() {
        use PeopleListKind::{Allergies, AttendanceReport, Participants};
        let check = |format: Format, text: String, expected: PeopleListKind| {
            assert_eq!(kind_of(format, &text), Some(expected), "{text}");
        };
        check(
            Format::Csv,
            format!("Navn;E-post\n{}", people(4, ";x@example.no")),
            Participants,
        );
        check(
            Format::Csv,
            "Fornavn;Etternavn;Kommune\nKari;Nordmann;Vik\nOla;Eksempel;Dal\nPer;Vik;Haug\n".into(),
            Participants,
        );
        check(
            Format::Csv,
            format!("Navn;Kommune;Allergier\n{}", people(4, ";Vik;nøtter")),
            Allergies,
        );
        check(
            Format::Csv,
            format!(
                "1. Summary\nMeeting title\tSamling\nName\tFirst Join\tLast Leave\n{}",
                people(3, "\t10:00\t11:00")
            ),
            AttendanceReport,
        );
        check(
            Format::Text,
            format!("Deltakerliste\n\n{}", people(4, ", Vik kommune")),
            Participants,
        );
        check(Format::Text, people(9, ", Vik kommune"), Participants);
        check(Format::Text, people(9, ""), Participants);
        check(
            Format::Text,
            format!("Påmeldte: {}", people(6, ", ").replace('\n', "")),
            Participants,
        );
        // Rows that a format joined to one paragraph.
        for rest in [
            ", Vik kommune",
            " – NAV, tlf. 412 34 567",
            " (Universitetet i Vik)",
            " Vik",
        ] {
            check(
                Format::Text,
                people(9, rest).replace('\n', " "),
                Participants,
            );
        }
    }

    #[test]
    fn programmes_rosters_and_places_are_no_lists() {
        let check =
            |format: Format, text: String| assert_eq!(kind_of(format, &text), None, "{text}");
        check(
            Format::Text,
            people(9, "")
                .lines()
                .map(|name| format!("10.15 Om stedsutvikling. {name}\n\n"))
                .collect(),
        );
        check(
            Format::Csv,
            format!(
                "Tid;Tema;Innleder\n{}",
                people(9, "")
                    .lines()
                    .map(|name| format!("10.00;Om steder;{name}\n"))
                    .collect::<String>()
            ),
        );
        check(Format::Text, people(9, ", leder"));
        check(
            Format::Text,
            format!("Styringsgruppe\n\n{}", people(9, ", Vik kommune")),
        );
        check(
            Format::Text,
            "Til stede: Kari Nordmann (leder), Ola Nordmann, Per Vik, Anne Dal".into(),
        );
        check(Format::Text, people(9, ", leder").replace('\n', " "));
        check(
            Format::Text,
            people(9, " støttet forslaget.").replace('\n', " "),
        );
        check(
            Format::Text,
            people(9, ": Om steder 10.15").replace('\n', " "),
        );
        check(
            Format::Csv,
            format!(
                "Rolle;Navn\n{}",
                people(9, "")
                    .lines()
                    .map(|name| format!("Medlem;{name}\n"))
                    .collect::<String>()
            ),
        );
        check(Format::Text, "Nordre Follo\nIndre Østfold\nVestre Toten\nØstre Toten\nNord Fron\nSør Fron\nSør Odal\nNord Odal\nNore Uvdal\n".into());
        check(
            Format::Text,
            "Kari Nordmann og Ola Eksempel møttes i Vik.\n\nDe snakket om steder.".into(),
        );
        check(
            Format::Csv,
            "Kommune;E-post\nVik;post@example.no\nDal;post@example.no\nHaug;post@example.no\n"
                .into(),
        );
    }

    #[test]
    fn conversations_name_who_said_what() {
        use PeopleListKind::{EmailThread, Transcript};
        let check = |format: Format, text: &str, expected: Option<PeopleListKind>| {
            assert_eq!(kind_of(format, text), expected, "{text}")
        };
        let head = "From: Kari <kari@example.no>\nSubject: Hei\n\nTakk!\n";
        check(Format::Eml, head, None);
        check(
            Format::Eml,
            &format!(
                "{head}\nFra: Ola Eksempel\nSendt: 16. oktober 2018 10:00\nTil: Kari Nordmann\nEmne: Hei\n\nKom!"
            ),
            Some(EmailThread),
        );
        check(
            Format::Eml,
            &format!(
                "{head}\nDen 16. okt. 2018 kl. 10:00 skrev Ola Eksempel <ola@example.no>:\n> Kom!\n"
            ),
            Some(EmailThread),
        );
        check(
            Format::Text,
            "Kari Nordmann 0:12\nHei.\n\nOla Eksempel 0:15\nHei, hei.\n\nKari Nordmann 0:20\nTakk.",
            Some(Transcript),
        );
        assert!(names_speakers(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kari Nordmann>Hei</v>\n"
        ));
        assert!(!names_speakers("WEBVTT\n\n00:01.000 --> 00:02.000\nHei\n"));
    }
}
