//! What an import does not believe, and what it says in doubt: files of another year, moved deadlines, hours of lunches, digits with two readings.

use crate::import::folder::Folder;
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::{GatheringRecord, GatheringStatus};

/// The only gathering of an import of one text.
fn only(name: &str, text: &str) -> GatheringRecord {
    let folder = Folder::new().text(name, text);
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let mut all = folder.gatherings().into_values();
    let (Some(entry), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.names());
    };
    entry.record
}

fn ids(folder: &Folder) -> Vec<String> {
    folder.gatherings().into_keys().collect()
}

fn doubt<'g>(gathering: &'g GatheringRecord, field: &str) -> &'g str {
    let entry = gathering.provenance.get(field);
    let doubt = entry.and_then(|entry| entry.doubt.as_deref());
    doubt.unwrap_or_default()
}

fn starts(gathering: &GatheringRecord) -> Option<String> {
    gathering.starts.map(|time| time.to_string())
}

const PROGRAMME: &str = "Program for samling 12. mars 2021\n\nSted: Kulturhuset, Byen\n\n\
    10.00 Velkommen\n10.30 Tall for kommunen\n12.00 Lunsj\n13.00 Slutt\n";

#[test]
fn a_file_named_for_another_year_is_not_this_gatherings() {
    let folder = Folder::new().text("arkiv/Program.txt", PROGRAMME).text(
        "arkiv/Invitasjon 2019.txt",
        "Invitasjon\n\nVelkommen til samling i nettverket.\n",
    );
    folder.import();
    assert_eq!(ids(&folder), ["byen-2021-03-12"]);
    assert!(
        folder
            .names()
            .contains(&"content/files/invitasjon-2019.txt".to_owned())
    );
    // A day without a year is of the year in the file's name.
    let folder = Folder::new().text("arkiv/Program.txt", PROGRAMME).text(
        "arkiv/Referat 2019.txt",
        "Referat fra samling 12. mars\n\nVi arrangerte samling 12. mars i Storvik.\n",
    );
    folder.import();
    let found = ids(&folder);
    let of_2019: Vec<&String> = found.iter().filter(|id| id.contains("2019")).collect();
    assert_eq!((found.len(), of_2019.len()), (2, 1), "{found:?}");
    assert!(doubt(&folder.gathering(of_2019[0]), "date").contains("filnavnet"));
}

#[test]
fn a_moved_deadline_moves_no_gathering() {
    let gathering = only(
        "Påminnelse.txt",
        "Invitasjon til samling 12. mai 2027\n\nSted: Kulturhuset, Byen\n\n\
            Påmelding på https://example.no/samling innen 20. april 2027.\n\n\
            Påmeldingsfristen til samlingen er utsatt til 28. april.\n",
    );
    assert_eq!(gathering.status, GatheringStatus::Planned);
    let deadline = gathering.registration.and_then(|found| found.deadline);
    assert_eq!(
        deadline.map(|day| day.to_string()).as_deref(),
        Some("2027-04-28")
    );
}

#[test]
fn two_deadlines_are_a_doubt() {
    let text = |deadline: &str| {
        format!(
            "Invitasjon til samling 12. mai 2027\n\nSted: Byen\n\nPåmelding på https://example.no/samling innen {deadline}.\n"
        )
    };
    let folder = Folder::new()
        .text("a.txt", &text("20. april 2027"))
        .text("b.txt", &text("22. april 2027"));
    folder.import();
    let gathering = folder.gathering(&ids(&folder)[0]);
    assert!(doubt(&gathering, "registration").contains("2027-04-20, 2027-04-22"));
    let registration = gathering.registration.expect("a registration");
    assert_eq!(registration.deadline, None);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n\
    BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Nettverksmøte om mat\r\nDTSTART;VALUE=DATE:20210209\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Avlyst: Fagdag om søvn\r\nDTSTART;VALUE=DATE:20210427\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:3\r\nSUMMARY:Samling om einsemd\r\nDTSTART;VALUE=DATE:20210914\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

#[test]
fn each_event_has_its_own_status_and_no_title_tells_it() {
    let folder = Folder::new().text("plan.ics", CALENDAR);
    folder.import();
    let found: Vec<(String, GatheringStatus)> = folder
        .gatherings()
        .into_values()
        .map(|entry| (entry.record.title.to_string(), entry.record.status))
        .collect();
    let found: Vec<(&str, GatheringStatus)> = found
        .iter()
        .map(|(title, status)| (title.as_str(), *status))
        .collect();
    assert_eq!(found.len(), 3);
    assert!(found.contains(&("Fagdag om søvn", GatheringStatus::Cancelled)));
    assert!(found.contains(&("Samling om einsemd", GatheringStatus::Planned)));
}

#[test]
fn what_was_given_up_is_cancelled_in_doubt() {
    for sentence in [
        "Webinaret som skulle vært 12. mars 2021, ble avlyst.",
        "Webinaret 12. mars 2021 utgår dessverre.",
        "Webinaret som var planlagt 12. mars 2021, blir ikke gjennomført.",
    ] {
        let text = format!("Webinar om mat 12. mars 2021\n\n{sentence}\n");
        let gathering = only("Brev.txt", &text);
        assert_eq!(gathering.status, GatheringStatus::Cancelled, "{sentence}");
        assert!(!doubt(&gathering, "status").is_empty(), "{sentence}");
    }
}

#[test]
fn a_list_says_which_of_its_gatherings_are_given_up() {
    let folder = Folder::new().text(
        "Plan.md",
        "# Årsplan 2021\n\n* 9. februar 2021: Nettverksmøte om mat\n* 27. april 2021: Fagdag om søvn (utgår)\n",
    );
    folder.import();
    let of = |day: &str| {
        let found = ids(&folder);
        let id = found.iter().find(|id| id.ends_with(day)).expect("an id");
        let gathering = folder.gathering(id);
        (gathering.title.to_string(), gathering.status)
    };
    assert_eq!(
        of("02-09"),
        ("Nettverksmøte om mat".to_owned(), GatheringStatus::Planned)
    );
    assert_eq!(
        of("04-27"),
        ("Fagdag om søvn".to_owned(), GatheringStatus::Cancelled)
    );
}

#[test]
fn the_gathering_begins_when_its_own_sentence_says() {
    let head = "Invitasjon til samling 12. mars 2021\n\nSted: Kulturhuset, Byen\n\n";
    let check = |sentence: &str, expected: Option<&str>| {
        let gathering = only("Invitasjon.txt", &format!("{head}{sentence}\n"));
        assert_eq!(starts(&gathering).as_deref(), expected, "{sentence}");
        let is_doubted = !doubt(&gathering, "starts").is_empty();
        assert_eq!(is_doubted, expected.is_some(), "{sentence}");
    };
    check(
        "Samlingen er åpen for alle. Vi begynner kl. 10.",
        Some("10:00"),
    );
    check("Samlingen varer til kl. 15.", None);
    check("Lunsjen på samlingen starter kl. 12.", None);
}

#[test]
fn six_digits_with_two_readings_are_a_doubt_or_settled_by_another_file() {
    let folder = Folder::new().text("Referat samling 120319.txt", "Referat\n\nMange kom.\n");
    folder.import();
    let gathering = folder.gathering(&ids(&folder)[0]);
    assert!(doubt(&gathering, "date").contains("19. mars 2012"));
    let folder = Folder::new()
        .text("Referat samling 120319.txt", "Referat\n\nMange kom.\n")
        .text("Program.txt", "Program for samling 19. mars 2012\n");
    folder.import();
    let found = ids(&folder);
    assert_eq!(found.len(), 1, "{found:?}");
    let gathering = folder.gathering(&found[0]);
    assert_eq!(
        gathering.date.value().map(ToString::to_string).as_deref(),
        Some("2012-03-19")
    );
    assert_eq!(gathering.provenance["date"].certainty, Certainty::Stated);
}

#[test]
fn the_place_of_another_day_is_not_quoted() {
    let gathering = only(
        "Referat.txt",
        "Referat fra møte 12. mars 2021\n\nNeste samling blir 4. mai 2021 på Storvik hotell.\n",
    );
    let place = &gathering.provenance["place"];
    assert_eq!(
        (place.as_written.as_deref(), place.certainty),
        (None, Certainty::Unknown)
    );
}

#[test]
fn what_stands_below_a_programme_is_about_no_session() {
    let gathering = only(
        "Program.txt",
        &format!("{PROGRAMME}\nVi dekker reise for to fra hver kommune.\n"),
    );
    assert!(
        gathering
            .sessions
            .iter()
            .all(|session| session.summary.is_none())
    );
}

#[test]
fn an_end_after_midnight_needs_its_day() {
    let gathering = only(
        "Program.txt",
        "Program for samling 12.–13. mars 2021\n\nSted: Byen\n\n\
            18.00 Velkommen\n19.00 Middag\n22.00–01.00 Quiz\n",
    );
    let quiz = gathering.sessions.last().expect("a session");
    assert_eq!(quiz.end, None);
    assert!(doubt(&gathering, "sessions[2].end").contains("etter midnatt"));
}

#[test]
fn folders_of_a_year_hold_more_than_one_meeting() {
    let minutes = |day: &str| format!("Referat\n\nDato: {day}\n\n1. Velkommen\n2. Slutt\n");
    let mut folder = Folder::new();
    for year in ["2021", "2022"] {
        folder = folder
            .text(
                &format!("Møte {year}/Referat 1002{}.txt", &year[2..]),
                &minutes(&format!("10. februar {year}")),
            )
            .text(
                &format!("Møte {year}/Program samling.txt"),
                &format!("Program for samling 15. september {year}\n\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n"),
            );
    }
    folder.import();
    assert_eq!(ids(&folder).len(), 4, "{:?}", ids(&folder));
}

#[test]
fn days_of_texts_and_of_earlier_gatherings_are_no_new_ones() {
    let gathering = only(
        "Svar.txt",
        "Samling om mat\n\nNy dato er 5. mars 2021.\n\nForumet fikk støtte 1. juli 2018.\n\n\
            Fra: Kari Moe\nSendt: 30. januar 2021\nJeg kan 5. mars.\n",
    );
    assert_eq!(
        gathering.date.value().map(ToString::to_string).as_deref(),
        Some("2021-03-05")
    );
    let folder = Folder::new().text(
        "2021/Invitasjon.txt",
        "Invitasjon til samling 12. februar 2021\n\nSted: Byen\n\nForrige samling var 6. mars.\n",
    );
    folder.import();
    let found = ids(&folder);
    assert_eq!(found, ["byen-2021-02-12", "samling-2020-03-06"]);
    assert!(doubt(&folder.gathering(&found[1]), "date").contains("før 12. februar 2021"));
}
