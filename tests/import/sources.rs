//! Calendars, agendas, minutes and letters: the facts that they state, and no others.

use crate::import::folder::{Folder, speakers};
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::{GatheringRecord, GatheringStatus};

const MEETING: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\n\
    ORGANIZER;CN=\"Kari Moe\":mailto:kari.moe@example.no\r\n\
    ATTENDEE;CN=\"Ola Hansen\";RSVP=TRUE:mailto:ola.hansen@example.no\r\n\
    DESCRIPTION:Agenda:\\n1. Velkommen\\, Kari Moe (10 min)\\n2. Tall for kommunen\\, Per Olsen (30 min)\\n\
    Møte-ID: 323 339 423\\nPassord: Hg2ac9YE\r\n\
    DTSTART;TZID=\"W. Europe Standard Time\":20260429T130000\r\n\
    DTEND;TZID=\"W. Europe Standard Time\":20260429T150000\r\n\
    LOCATION:Fylkeshuset\\, Oslo\r\nSUMMARY;LANGUAGE=no:Folkehelseforum nr 35\r\nUID:1\r\n\
    END:VEVENT\r\nEND:VCALENDAR\r\n";

const AGENDA: &str = "# Folkehelseforum nr 35\n\n* Dato: 2026-04-29\n* Klokkeslett: 13.00-15.00\n\
    * Sted: Fylkeshuset, Oslo\n\n## Program\n\n1. Velkommen, Kari Moe (10 min)\n\
    2. Tall for kommunen, Per Olsen (30 min)\n\nKontakt: ola.hansen@example.no, 412 34 567\n";

const INVITATION: &str = "Invitasjon til samling i læringsnettverk folkehelse\n\
    Tid: 5. november 2024 kl. 10-15\nSted: Kulturhuset, Ås\n\n";

fn is_forum(gathering: &GatheringRecord) {
    assert_eq!(gathering.title, "Folkehelseforum nr 35");
    let clock = |time: Option<_>| time.map(|time: samling::base::date::ClockTime| time.to_string());
    assert_eq!(clock(gathering.starts).as_deref(), Some("13:00"));
    assert_eq!(clock(gathering.ends).as_deref(), Some("15:00"));
    let place = gathering.place.as_ref().expect("a place");
    assert_eq!(
        (place.name.as_str(), place.venue.as_deref()),
        ("Oslo", Some("Fylkeshuset"))
    );
    let sessions: Vec<&str> = gathering
        .sessions
        .iter()
        .map(|session| session.title.as_str())
        .collect();
    assert_eq!(sessions, ["Velkommen", "Tall for kommunen"]);
    let speakers = speakers(gathering);
    assert_eq!(speakers, ["Kari Moe", "Per Olsen"]);
}

/// The only gathering of an import of one text.
fn only(name: &str, text: &str) -> (String, GatheringRecord) {
    let folder = Folder::new().text(name, text);
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let mut all = folder.gatherings().into_iter();
    let (Some((id, entry)), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.names());
    };
    (id, entry.record)
}

fn doubt_on(gathering: &GatheringRecord, field: &str) -> Option<Certainty> {
    let entry = gathering.provenance.get(field)?;
    entry.doubt.is_some().then_some(entry.certainty)
}

#[test]
fn an_event_of_a_calendar_is_a_gathering() {
    let folder = Folder::new().text("moete.ics", MEETING);
    folder.import();
    is_forum(&folder.gathering("oslo-2026-04-29"));
    assert_eq!(folder.errors(), [] as [String; 0]);
    for (name, bytes) in folder.files() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for private in ["example.no", "Ola Hansen", "323 339", "Hg2ac9YE"] {
            assert!(!text.contains(private), "{name}: {text}");
        }
    }
    // The copy without the invited persons is recognised.
    assert_eq!(folder.import().already_there, 1);
}

#[test]
fn events_of_one_calendar_are_gatherings_of_their_own() {
    let event = |day: &str, end: &str, title: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{day}\r\nDTSTART;VALUE=DATE:{day}\r\nDTEND;VALUE=DATE:{end}\r\n\
             SUMMARY:{title}\r\nLOCATION:Storvik\r\nEND:VEVENT\r\n"
        )
    };
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}{}END:VCALENDAR\r\n",
        event("20251103", "20251105", "Samling over to dager"),
        event("20251201", "20251202", "Avslutning for nettverket")
    );
    let folder = Folder::new().text("kalender.ics", &text);
    folder.import();
    let all = folder.gatherings();
    let shown: Vec<(String, String)> = all
        .values()
        .map(|entry| {
            let date = entry.record.date.value().map(ToString::to_string);
            (entry.record.title.to_string(), date.unwrap_or_default())
        })
        .collect();
    assert_eq!(
        shown,
        [
            (
                "Samling over to dager".to_owned(),
                "2025-11-03/2025-11-04".to_owned()
            ),
            (
                "Avslutning for nettverket".to_owned(),
                "2025-12-01".to_owned()
            ),
        ]
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn an_agenda_in_markdown_is_read() {
    let (id, gathering) = only("2026-04-29-agenda.md", AGENDA);
    assert_eq!(id, "oslo-2026-04-29");
    is_forum(&gathering);
}

#[test]
fn what_may_happen_is_not_claimed() {
    for sentence in [
        "Dersom samlingen blir avlyst, får alle melding dagen før.",
        "Viss samlinga vert avlyst, seier vi frå.",
        "Ved avlysning sier vi fra.",
        "If the meeting is cancelled, we will tell you.",
        "Forrige samling ble avlyst.",
    ] {
        let (_, gathering) = only("invitasjon.txt", &format!("{INVITATION}{sentence}\n"));
        assert_eq!(gathering.status, GatheringStatus::Planned, "{sentence}");
    }
    let prose = format!("{INVITATION}Samlingen er dessverre avlyst på grunn av sykdom.\n");
    let (_, gathering) = only("invitasjon.txt", &prose);
    assert_eq!(gathering.status, GatheringStatus::Cancelled);
    assert_eq!(doubt_on(&gathering, "status"), Some(Certainty::Inferred));
    let (_, gathering) = only("invitasjon.txt", &format!("AVLYST: {INVITATION}"));
    assert_eq!(gathering.status, GatheringStatus::Cancelled);
    assert_eq!(doubt_on(&gathering, "status"), None);
}

#[test]
fn a_line_with_a_label_is_read_or_shown() {
    let organiser = format!("{INVITATION}Arrangør: Akershus fylkeskommune og KS\n");
    let (_, gathering) = only("invitasjon.txt", &organiser);
    let entry = gathering.provenance.get("organisers").expect("an entry");
    assert_eq!(
        entry.as_written.as_deref(),
        Some("Arrangør: Akershus fylkeskommune og KS")
    );
    let doubt = entry.doubt.as_deref().unwrap_or_default();
    assert!(doubt.contains("Akershus fylkeskommune, KS"), "{doubt}");
}

#[test]
fn minutes_have_one_date_and_were_held() {
    let text = "# Referat fra generalforsamling 2017\n\n25. april 2017\n\nTil stede: Kari Moe, Per Olsen\n\n\
                ## Årsberetning\n\nKomiteen ble startet 16.1.11. Neste møte er 3. mai 2018.\n\n\
                ## Påmelding\n\nSushikurs 20. mars\n\nTur til Sør-Korea 2. april - 18. april\n";
    let (_, gathering) = only("Referat generalforsamling 2017.md", text);
    assert_eq!(
        gathering.date.value().map(ToString::to_string).as_deref(),
        Some("2017-04-25")
    );
    assert_eq!(gathering.status, GatheringStatus::Held);
    assert!(doubt_on(&gathering, "status").is_some());
}

#[test]
fn the_dateline_of_a_letter_is_no_gathering() {
    let text = "Oppfølgingsbrev etter samling\n\nStorvik, 2. februar 2027\n\nTil deltakerne på samlingen 20. januar 2027 i Storvik\n\n\
                Takk for samlingen.\n\nMed hilsen\n\nFjordfylket fylkeskommune\n";
    let folder = Folder::new().text("brev.txt", text);
    folder.import();
    let ids: Vec<String> = folder.gatherings().into_keys().collect();
    assert_eq!(ids, ["storvik-2027-01-20"]);
    let letter = folder
        .names()
        .into_iter()
        .find(|name| name.contains("/letters/"))
        .expect("a letter");
    let letter = folder.file(&letter);
    assert!(letter.contains("date: \"2027-02-02\""), "{letter}");
    assert!(
        !letter.contains("## Storvik") && !letter.contains("## Med"),
        "{letter}"
    );
}

#[test]
fn the_header_row_says_what_a_column_is() {
    let text = "# Program for samling 14. mai 2025\n\n| Tid | Tema | Innleder |\n|---|---|---|\n\
                | 09.00–09.15 | Velkommen | Anne Lie, KS |\n| 10.15–11.30 | Gruppearbeid | Prosesslederne |\n\
                | 13.15–14.45 | Panelsamtale | Ordstyrer: Kari Moe, KS |\n";
    let (_, gathering) = only("program.md", text);
    let sessions: Vec<(&str, Option<&str>)> = gathering
        .sessions
        .iter()
        .map(|session| (session.title.as_str(), session.track.as_deref()))
        .collect();
    assert_eq!(
        sessions,
        [
            ("Velkommen", None),
            ("Gruppearbeid", None),
            ("Panelsamtale", None)
        ]
    );
    assert_eq!(gathering.sessions[2].chairs[0].name, "Kari Moe");
}

#[test]
fn the_number_of_a_samling_is_no_day_and_a_house_is_a_place() {
    let mail = "From: Kari Moe <kari@example.no>\r\nTo: alle@example.no\r\n\
                Subject: VS: Invitasjon til nettverk folkehelse, samling 2 - 12. februar 2025\r\n\
                Date: Mon, 13 Jan 2025 09:12:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\
                Content-Transfer-Encoding: 8bit\r\n\r\nHei!\r\n\r\n\
                Vi inviterer til samling 2 onsdag 12. februar 2025 kl. 09.00–15.00 på Thon Hotel Arena, Lillestrøm.\r\n\r\n\
                Hilsen Kari\r\n";
    let (_, gathering) = only("mail.eml", mail);
    assert_eq!(
        gathering.date.value().map(ToString::to_string).as_deref(),
        Some("2025-02-12")
    );
    assert!(!gathering.title.contains("VS"), "{}", gathering.title);
    let place = gathering.place.as_ref().expect("a place");
    assert_eq!(
        (place.name.as_str(), place.venue.as_deref()),
        ("Lillestrøm", Some("Thon Hotel Arena"))
    );
    assert!(doubt_on(&gathering, "place").is_some());
}
