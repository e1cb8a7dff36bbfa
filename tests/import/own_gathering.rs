//! To which gathering a document belongs: the one it announces, not the one it looks back on; and none that nothing says.

use crate::import::folder::Folder;
use samling::content::schema::records::GatheringStatus;

/// The names of the files in the site that end so.
fn places(folder: &Folder, ending: &str) -> Vec<String> {
    let files = folder.files().into_keys();
    files.filter(|name| name.ends_with(ending)).collect()
}

#[test]
fn an_invitation_belongs_to_the_gathering_that_it_announces() {
    let folder = Folder::new().text(
        "i.txt",
        "Invitasjon til samling om mat\n\nSamlingen er 9. april 2024 på Storvik rådhus.\n\
         Forrige samling 3. mars 2024 var nyttig.\n",
    );
    folder.import();
    assert_eq!(
        places(&folder, "i.txt"),
        ["content/gatherings/2024/storvik-radhus-2024-04-09/i.txt"]
    );
    let own = folder.gathering("storvik-radhus-2024-04-09");
    assert_eq!(own.title, "Samling om mat");
    assert_eq!(
        folder.gathering("samling-2024-03-03").status,
        GatheringStatus::Held
    );
}

#[test]
fn a_webinar_that_is_moved_has_its_new_day() {
    let folder = Folder::new().text(
        "Invitasjon.txt",
        "Velkommen til webinar om ensomhet\n\nWebinaret er utsatt til 5. juni 2025 kl. 12.00-13.00.\n\
         Webinaret skulle vært 22. mai 2025.\n",
    );
    folder.import();
    let moved = folder.gathering("webinar-2025-06-05");
    assert_eq!(moved.title, "Webinar om ensomhet");
    assert_ne!(moved.status, GatheringStatus::Postponed);
    let given_up = folder.gathering("webinar-2025-05-22");
    assert_eq!(given_up.status, GatheringStatus::Postponed);
}

#[test]
fn a_record_of_another_time_is_put_nowhere_silently() {
    let folder = Folder::new()
        .text("Møtereferat 120319.txt", "Vi snakket om planen.\n")
        .text(
            "Møtereferat 2019-04-09.txt",
            "Møtereferat\n\nVi snakket om mat.\n",
        )
        .text("Referat uke 20 2019.txt", "Vi snakket om søvn.\n");
    folder.import();
    assert_eq!(
        places(&folder, ".txt"),
        [
            "content/files/referat-uke-20-2019.txt",
            "content/gatherings/2019/mote-2019-03-12/motereferat-120319.txt",
            "content/gatherings/2019/mote-2019-04-09/motereferat-2019-04-09.txt",
        ]
    );
}

#[test]
fn an_event_of_a_calendar_has_only_what_it_says_itself() {
    let event = |day: &str, more: &str| {
        format!(
            "BEGIN:VEVENT\r\nSUMMARY:Fagdag {day}\r\nDTSTART:{day}T080000\r\nDURATION:PT1H30M\r\n{more}END:VEVENT\r\n"
        )
    };
    let calendar = format!(
        "BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n",
        event("20240502", "LOCATION:Microsoft Teams-møte\r\n"),
        event(
            "20240509",
            "DESCRIPTION:Sted: Kulturhuset\\, Storvik\\nMålgruppe: lærere\r\n"
        ),
    );
    let folder = Folder::new().text("a.ics", &calendar);
    folder.import();
    let online = folder.gathering("samling-2024-05-02");
    assert!(online.place.is_none() && online.audience.is_none());
    assert_eq!(
        online.ends.map(|ends| ends.to_string()).as_deref(),
        Some("09:30")
    );
    let there = folder.gathering("storvik-2024-05-09");
    assert_eq!(there.audience.as_deref(), Some("lærere"));
}

#[test]
fn a_session_may_end_after_midnight() {
    let folder = Folder::new().text(
        "Program.md",
        "# Seminar om mat\n\nDato: 14. mars 2024\n\n| Tid | Tittel | Navn |\n|---|---|---|\n\
         | 20:00–23:00 | Mat | Bo Eik |\n| 23:00–01:00 | Nattevakt | Anne Dal |\n",
    );
    folder.import();
    let gathering = folder.gathering("samling-2024-03-14");
    let night = &gathering.sessions[1];
    assert_eq!(
        night.date.as_ref().map(ToString::to_string).as_deref(),
        Some("2024-03-14/2024-03-15")
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}
