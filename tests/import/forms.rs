//! The forms in which groups write their agendas, places, hours and moves: what is read of each, and what is not claimed.

use crate::import::folder::{Folder, speakers};
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::{GatheringRecord, GatheringStatus, SessionType};
use samling::content::source::Entry;

fn all(files: &[(&str, &str)]) -> Vec<GatheringRecord> {
    let folder = files.iter().fold(Folder::new(), |folder, (name, text)| {
        folder.text(name, text)
    });
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let mut entries: Vec<Entry<GatheringRecord>> = folder.gatherings().into_values().collect();
    entries.sort_by_key(|entry| date(&entry.record));
    entries.into_iter().map(|entry| entry.record).collect()
}

fn only(files: &[(&str, &str)]) -> GatheringRecord {
    let mut all = all(files);
    assert_eq!(
        all.len(),
        1,
        "{:?}",
        all.iter().map(date).collect::<Vec<_>>()
    );
    all.remove(0)
}

fn date(gathering: &GatheringRecord) -> String {
    let date = gathering.date.value();
    date.map(ToString::to_string).unwrap_or_default()
}

/// The start and the title of each session.
fn sessions(gathering: &GatheringRecord) -> Vec<String> {
    let sessions = gathering.sessions.iter();
    sessions
        .map(|session| {
            let start = session.start.map(|start| start.to_string());
            format!("{} {}", start.unwrap_or_default(), session.title)
        })
        .collect()
}

fn doubt<'g>(gathering: &'g GatheringRecord, field: &str) -> &'g str {
    let entry = gathering.provenance.get(field);
    let doubt = entry.and_then(|entry| entry.doubt.as_deref());
    doubt.unwrap_or_default()
}

fn place(gathering: &GatheringRecord) -> (&str, Option<&str>) {
    let place = gathering.place.as_ref().expect("a place");
    (place.name.as_str(), place.venue.as_deref())
}

#[test]
fn links_between_title_and_speaker_are_no_part_of_either() {
    let found = only(&[(
        "2022-05/README.md",
        "# Sensor Group: Saltmarsh meeting\n\nDates: May 17-18, 2022\nLocation: Harbour Institute, Saltmarsh\n\n\
         ## Tuesday, May 17\n\n- 09:00-09:20: Intro ([slides](intro.pdf)), Chairs\n\
         - 09:20-10:00: Gauges at scale ([slides](gauges.pdf)), Mira Sol (Harbour Institute)\n\
         ## Wednesday, May 18\n\n- 09:00-10:00: Reports -- Dora Lind & Felix Park\n- 10:00-10:30: Wrap-up\n",
    )]);
    assert_eq!(
        sessions(&found),
        [
            "09:00 Intro",
            "09:20 Gauges at scale",
            "09:00 Reports",
            "10:00 Wrap-up"
        ]
    );
    assert_eq!(speakers(&found), ["Mira Sol", "Dora Lind", "Felix Park"]);
    let days: Vec<String> = found
        .sessions
        .iter()
        .map(|session| {
            session
                .date
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default()
        })
        .collect();
    assert_eq!(
        days,
        ["2022-05-17", "2022-05-17", "2022-05-18", "2022-05-18"]
    );
}

#[test]
fn a_time_in_parentheses_is_the_items_own() {
    let found = only(&[(
        "agenda.md",
        "# Network meeting\n\nDate: 22 September 2022\n\n## Agenda\n\n1. (15:00, 10 min) Status -- Chairs\n\
         2. (15:10, 30 min) Battery lifetimes -- Hana Weiss\n3. (15:40, 20 min) Naming -- Otto Brandt & Mira Sol\n",
    )]);
    assert_eq!(
        sessions(&found),
        ["15:00 Status", "15:10 Battery lifetimes", "15:40 Naming"]
    );
    assert_eq!(speakers(&found), ["Hana Weiss", "Otto Brandt", "Mira Sol"]);
}

#[test]
fn who_chairs_does_not_speak_and_a_workplace_is_no_person() {
    let found = only(&[(
        "agenda.md",
        "# Network meeting\n\n- **When:** 14 September 2023, 2–4 pm\n- **Where:** Quay House, Millport (and online)\n\n## Agenda\n\n\
         | Time | Item | Speaker |\n| --- | --- | --- |\n| 2:10 pm | Buoys | Dr Ewan Lisle, Coastal Lab |\n\
         | 3:15 pm | Workshop | Facilitator: Jane Harrow |\n| 3:45 pm | Roundup | Moderator Ida Roe |\n",
    )]);
    assert_eq!(speakers(&found), ["Ewan Lisle"]);
    let speaker = &found.presentations[0].speakers[0];
    assert_eq!(speaker.affiliation.as_deref(), Some("Coastal Lab"));
    assert_eq!(found.sessions[1].chairs[0].name, "Jane Harrow");
    assert_eq!(found.sessions[2].chairs[0].name, "Ida Roe");
    let time = |time: Option<samling::base::date::ClockTime>| time.map(|time| time.to_string());
    assert_eq!(time(found.starts).as_deref(), Some("14:00"));
    assert_eq!(time(found.ends).as_deref(), Some("16:00"));
    assert_eq!(place(&found), ("Millport", Some("Quay House")));
    let found = only(&[(
        "Program.txt",
        "Program for fagsamling 22. september 2021\n\nSted: Kulturhuset, Byen\n\n10.00 Tall\nOle Krog, Øyvær kommune\n\
         12.00 Kafédialog\nLedes av Kari Ruud\n13.45 Avslutning. Kari Ruud\n",
    )]);
    assert_eq!(speakers(&found), ["Ole Krog", "Kari Ruud"]);
    assert_eq!(found.sessions[1].chairs[0].name, "Kari Ruud");
    assert_eq!(found.sessions[1].presentations.len(), 0);
    assert_eq!(found.sessions[2].title, "Avslutning");
    assert_eq!(found.sessions[2].session_type, SessionType::Closing);
}

#[test]
fn a_room_is_no_town() {
    for (line, expected) in [
        (
            "Sted: Øyvær bibliotek, møterom Fjæra",
            ("Øyvær bibliotek, møterom Fjæra", None),
        ),
        (
            "Sted: The Corn Exchange, Byen",
            ("Byen", Some("The Corn Exchange")),
        ),
        (
            "Sted: Samfunnshuset, Byen (hybrid)",
            ("Byen", Some("Samfunnshuset")),
        ),
    ] {
        let text = format!("Invitasjon til fagsamling\n\nTid: 3. mai 2024 kl. 10–15\n{line}\n");
        assert_eq!(
            place(&only(&[("invitasjon.txt", &text)])),
            expected,
            "{line}"
        );
    }
}

#[test]
fn hours_and_house_stand_beside_the_date() {
    let found = only(&[(
        "agenda.md",
        "## Metadata Forum – July meeting\n\n11 July 2024 | 14:00–16:00 | Town Library, Fenwick\n\n### Part 1\n\n\
         - Search logs — Hugh Barr (20 mins)\n- Demo — Ana Reyes, Widget Works Ltd (20 mins)\n",
    )]);
    assert_eq!(
        found.starts.map(|start| start.to_string()).as_deref(),
        Some("14:00")
    );
    assert_eq!(place(&found), ("Fenwick", Some("Town Library")));
    assert!(!doubt(&found, "place").is_empty());
    // What stands after the hours may also be a title.
    let found = only(&[(
        "Program.txt",
        "Program for fagsamling\n12. mars 2024 kl. 10–12, Gode liv\n\n10.00 Velkommen\n10.30 Tall\n11.30 Slutt\n",
    )]);
    assert!(found.place.is_none());
    let found = only(&[(
        "agenda.md",
        "# Agenda, Metadata Forum, 18 January 2024\n\nTime: 14:00 - 15:30\nWhere: Zoom (link in the invitation)\n\n\
         | Topic | Lead |\n|---|---|\n| Welcome | Moira Kent |\n| Books | Lena Ortiz in conversation with Hugh Barr |\n",
    )]);
    assert_eq!(found.title.as_str(), "Metadata Forum");
    assert!(found.place.is_none());
    assert_eq!(speakers(&found), ["Moira Kent", "Lena Ortiz", "Hugh Barr"]);
}

#[test]
fn a_moved_gathering_is_one_on_its_new_day() {
    let letter = "Fjordfylket fylkeskommune\n\nStorvik, 10. januar 2022\n\nTil kommunene\n\n\
        # Utsatt: Samling i fagnettverk for mat 19. januar\n\nSamlingen 19. januar 2022 utsettes til 9. mars 2022.\n\nMed hilsen\nKari Ruud\n";
    let found = only(&[("brev.md", letter)]);
    assert_eq!(date(&found), "2022-03-09");
    assert_eq!(
        found
            .previous_date
            .as_ref()
            .map(ToString::to_string)
            .as_deref(),
        Some("2022-01-19")
    );
    assert_eq!(found.title.as_str(), "Samling i fagnettverk for mat");
    let mail = "From: Kari Ruud <kari@example.no>\nTo: alle@example.no\n\
        Subject: =?utf-8?q?SV:_H=C3=B8stm=C3=B8te_i_nettverket_=E2=80=93_flyttet_til_22._oktober_2025?=\n\
        Date: Mon, 1 Sep 2025 08:00:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n\
        Høstmøtet 15. oktober 2025 er flyttet til 22. oktober 2025 kl. 17.00. Stedet er det samme: Gamle skole, Byen.\n";
    let found = only(&[("SV Høstmøte.eml", mail)]);
    assert_eq!(date(&found), "2025-10-22");
    assert_eq!(found.title.as_str(), "Høstmøte i nettverket");
    assert_eq!(place(&found), ("Byen", Some("Gamle skole")));
}

#[test]
fn the_day_of_a_cancelled_gathering_is_its_own() {
    let found = only(&[(
        "program.md",
        "# Klimaforum 9 – AVLYST\n\nSkulle vært torsdag 11. september 2025 kl. 12–14, Rådhuset i Byen.\n",
    )]);
    assert_eq!(date(&found), "2025-09-11");
    assert_eq!(found.title.as_str(), "Klimaforum 9");
    assert_eq!(found.status, GatheringStatus::Cancelled);
    // A condition, and a day that was given up without a cancellation, make none.
    let text = "# Klimaforum 9\n\nDato: 18. september 2025\n\nDersom møtet blir avlyst, gis det beskjed. Opprinnelig dato var 11. september 2025.\n";
    let found = only(&[("program.md", text)]);
    assert_eq!(date(&found), "2025-09-18");
    assert_ne!(found.status, GatheringStatus::Cancelled);
}

#[test]
fn a_draft_with_another_day_is_no_gathering_of_its_own() {
    let programme = |day: &str, speaker: &str| {
        format!(
            "Dialogmøte om skolevei\nNår: {day} kl. 18–20\nHvor: Vika skole\n\n18.00 Siden sist, ved Kari Lie\n18.15 Svar, ved {speaker}\n19.00 Spørsmål\n20.00 Slutt\n"
        )
    };
    let draft = programme("15. oktober 2024", "Per Ro");
    let whole = programme("16. oktober 2024", "Per Ro og Jon Tveit");
    let found = only(&[
        ("okt/Dialogmøte UTKAST.txt", &draft),
        ("okt/Dialogmøte.txt", &whole),
    ]);
    assert_eq!(date(&found), "2024-10-16");
    assert!(
        doubt(&found, "date").contains("15. oktober"),
        "{}",
        doubt(&found, "date")
    );
    assert_eq!(sessions(&found).len(), 4);
    assert_eq!(speakers(&found), ["Kari Lie", "Per Ro", "Jon Tveit"]);
    // Two gatherings a day apart, neither of which is a draft, stay two.
    assert_eq!(
        all(&[
            ("a/Fagdag om mat.txt", &draft),
            ("b/Dialogmøte.txt", &whole)
        ])
        .len(),
        2
    );
}

#[test]
fn an_evening_of_talks_is_a_gathering_and_a_protocol_names_one() {
    let found = only(&[(
        "Foredragskveld nov 2021.txt",
        "FOREDRAGSKVELD I LAGET\n\nTorsdag 18. november 2021 kl. 19.00 i Gamle skole\n\nKari Moe forteller om fyret, som ble tent 1. august 1856.\n",
    )]);
    assert_eq!(date(&found), "2021-11-18");
    assert_eq!(place(&found).0, "Gamle skole");
    let found = only(&[(
        "Protokoll.txt",
        "Protokoll – årsmøte i laget\n\nDato: 10. juni 2021\nSted: Samfunnshuset, Byen\n\nNeste årsmøte blir i mars 2022.\n",
    )]);
    assert_eq!(found.title.as_str(), "Årsmøte i laget");
}

#[test]
fn the_dateline_of_a_letter_is_no_day_of_its_programme() {
    let found = only(&[(
        "Innbydelse.md",
        "Fjordfylket fylkeskommune\n\nStorvik, 5. februar 2024\n\n# Innbyding til vårsamling\n\n\
         Vi ønskjer velkomen til vårsamling tysdag 23. april 2024 i Nordvik kyrkjelydshus.\n\n\
         | Når | Kva | Kven |\n|---|---|---|\n| 10.00 | Opning | Torill Bøe |\n| 11.20 | Musikk | Per Vik |\n| 12.30 | Avslutning | |\n",
    )]);
    assert_eq!(date(&found), "2024-04-23");
    assert_eq!(place(&found).0, "Nordvik kyrkjelydshus");
    assert_eq!(found.sessions.len(), 3);
    assert!(found.provenance.get("sessions[0].date").is_none());
}

#[test]
fn the_programme_of_an_event_follows_the_events_own_zone() {
    let calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Harbour working group #21\r\n\
        DTSTART;TZID=Europe/London:20230309T140000\r\nDTEND;TZID=Europe/London:20230309T153000\r\n\
        DESCRIPTION:Agenda:\\n14:00 Welcome (Jane Harrow)\\n14:10 Tides (Bob Tull)\\n15:00 AOB\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let found = only(&[("moete.ics", calendar)]);
    assert_eq!(
        found.starts.map(|start| start.to_string()).as_deref(),
        Some("15:00")
    );
    assert_eq!(
        sessions(&found),
        ["15:00 Welcome", "15:10 Tides", "16:00 AOB"]
    );
    let entry = found.provenance.get("starts");
    assert!(entry.is_none_or(|entry| entry.certainty == Certainty::Stated));
}

#[test]
fn hours_of_twelve_go_on_after_noon() {
    let found = only(&[(
        "Programme.txt",
        "Winter Meeting, 2 February 2023\n\n10.00 Welcome, Dame Ruth Orchard\n11.15 Hedges, Megan Rees\n12.15 Lunch\n1.15 Panel\n2.30 Close\n",
    )]);
    let starts: Vec<String> = sessions(&found)
        .iter()
        .map(|session| session[..5].to_owned())
        .collect();
    assert_eq!(starts, ["10:00", "11:15", "12:15", "13:15", "14:30"]);
    assert_eq!(speakers(&found)[0], "Ruth Orchard");
}

#[test]
fn a_gathering_named_by_its_day_is_cancelled_in_doubt() {
    let found = only(&[(
        "beskjed.txt",
        "Hei!\n\nFagforum barnehage 5. juni 2025 er avlyst på grunn av sykdom.\n\nKari\n",
    )]);
    assert_eq!(found.status, GatheringStatus::Cancelled);
    assert!(!doubt(&found, "status").is_empty());
    let found = only(&[(
        "beskjed.txt",
        "Hei!\n\nFagforum barnehage 5. juni 2025 er avlyst dersom streiken varer.\n\nKari\n",
    )]);
    assert_ne!(found.status, GatheringStatus::Cancelled);
}

#[test]
fn what_somebody_told_of_is_no_gathering_and_a_folder_inside_is_the_same_ones() {
    let found = all(&[
        (
            "Konferansen/Program.txt",
            "Konferanse om mat 4. juni 2024\n\nSted: Storvik hotell, Storvik\n\n10.00 Åpning\n11.00 Turer for alle, Kari Vang (Turlaget)\n12.00 Slutt\n",
        ),
        ("Konferansen/Innlegg/vedlegg.txt", "Noen ord om turer\n"),
        (
            "Møter/møte 27 aug.txt",
            "Nettverksmøte for kommuner\n27. august 2024 kl. 14–15 (Teams)\n\nOla fortalte om konferansen 4.–5. juni.\n",
        ),
    ]);
    let dates: Vec<String> = found.iter().map(date).collect();
    assert_eq!(dates, ["2024-06-04", "2024-08-27"]);
    assert_eq!(found[0].materials.len(), 2);
    assert_eq!(found[1].title.as_str(), "Nettverksmøte for kommuner");
    assert!(!doubt(&found[1], "title").is_empty());
}
