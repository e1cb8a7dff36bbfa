//! Relatives of inputs whose days, hours, items and titles were read wrongly once.

use crate::import::folder::{Folder, speakers};
use samling::content::schema::records::{GatheringRecord, GatheringStatus};

fn only(files: &[(&str, &str)]) -> (Folder, GatheringRecord) {
    let folder = files.iter().fold(Folder::new(), |folder, (name, text)| {
        folder.text(name, text)
    });
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let mut all = folder.gatherings().into_values();
    let (Some(entry), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.names());
    };
    (folder, entry.record)
}

fn doubt<'g>(gathering: &'g GatheringRecord, field: &str) -> &'g str {
    let entry = gathering.provenance.get(field);
    let doubt = entry.and_then(|entry| entry.doubt.as_deref());
    doubt.unwrap_or_default()
}

fn date(gathering: &GatheringRecord) -> String {
    gathering
        .date
        .value()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn titles(gathering: &GatheringRecord) -> Vec<&str> {
    let sessions = gathering.sessions.iter();
    sessions.map(|session| session.title.as_str()).collect()
}

const INVITATION: &str = "From: Kari Dal <kari@example.no>\nTo: alle@example.no\nSubject: Invitasjon til fagsamling 15. mai 2025\n\
    Date: Mon, 3 Mar 2025 09:12:00 +0100\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n\
    Velkommen til fagsamling torsdag 15. mai 2025 kl. 10-15 i Kulturhuset, Byen.\n";

#[test]
fn a_file_name_close_to_the_day_makes_no_second_gathering() {
    let (_, found) = only(&[
        ("invitasjon.eml", INVITATION),
        (
            "Program fagsamling 14. mai 2025.txt",
            "Program for fagsamling\n\n10.00 Velkommen\n11.00 Tall\n15.00 Slutt\n",
        ),
    ]);
    assert_eq!(date(&found), "2025-05-15");
    assert!(
        doubt(&found, "date").contains("14. mai"),
        "{}",
        doubt(&found, "date")
    );
    // Days far apart are two gatherings.
    let folder = Folder::new().text("invitasjon.eml", INVITATION).text(
        "Program fagsamling 14. oktober 2025.txt",
        "Program for fagsamling 14. oktober 2025\n\n10.00 Velkommen\n11.00 Tall\n15.00 Slutt\n",
    );
    folder.import();
    assert_eq!(folder.gatherings().len(), 2);
}

#[test]
fn several_days_written_as_numbers() {
    let (_, found) = only(&[(
        "Samling Storvik 2025-09-03 til 2025-09-04.txt",
        "Hotell Vik, Storvik\n\nProgram kommer.\n",
    )]);
    assert_eq!(date(&found), "2025-09-03/2025-09-04");
    let table = "Dato;Fra;Til;Tema;Innleder\n2025-09-10;10:00:00;10:30:00;Velkommen;Berit Ness\n2025-09-10;10:30:00;12:00:00;Tall;Geir Hauge\n\
        2025-09-11;09:00:00;09:45:00;Kultur;Ann Vik\n2025-09-11;09:45:00;10:00:00;Avslutning;\n";
    let (_, found) = only(&[("Program høstsamling.csv", table)]);
    assert_eq!(date(&found), "2025-09-10/2025-09-11");
    let times: Vec<String> = found
        .sessions
        .iter()
        .map(|session| {
            let day = session
                .date
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default();
            let start = session
                .start
                .map(|time| time.to_string())
                .unwrap_or_default();
            let end = session.end.map(|time| time.to_string()).unwrap_or_default();
            format!("{day} {start}-{end}")
        })
        .collect();
    assert_eq!(
        times,
        [
            "2025-09-10 10:00-10:30",
            "2025-09-10 10:30-12:00",
            "2025-09-11 09:00-09:45",
            "2025-09-11 09:45-10:00",
        ]
    );
}

#[test]
fn hours_without_signs_below_a_headline() {
    let (_, found) = only(&[(
        "Innkalling.txt",
        "Innkalling til nettverksmøte\n\nTid: 6. februar 2025 kl. 0900-1130\nSted: Teams\n\nSaksliste\n0900 Velkommen\n0930 Meldingen – hva betyr den? v/seniorrådgiver Mona Lien, KS\n1015 Pause\n1030 Ordet er fritt\n",
    )]);
    let starts: Vec<String> = (found.sessions.iter())
        .filter_map(|session| session.start.map(|time| time.to_string()))
        .collect();
    assert_eq!(starts, ["09:00", "09:30", "10:15", "10:30"]);
    assert_eq!(speakers(&found), ["Mona Lien"]);
    let (_, found) = only(&[(
        "Innkalling.txt",
        "Innkalling til nettverksmøte\n\nTid: 6. februar 2025\nSted: Teams\n\nSaksliste\n1000 barn i tall\n1500 kroner i støtte\n",
    )]);
    assert!(found.sessions.iter().all(|session| session.start.is_none()));
}

#[test]
fn cases_are_items_and_tasks_are_none() {
    let (_, found) = only(&[(
        "Innkalling styringsgruppe.txt",
        "Innkalling til møte i styringsgruppen\n\nMøtedato: 3. mars 2025\n\nMøtested: Rådhuset, Byen\n\nSak 1/25 Godkjenning av innkalling\n\n\
         Sak 2/25 Status for tiltakene, orientering ved Rita Holm\n\nSak 3/25 Budsjett 2026\n",
    )]);
    assert_eq!(
        titles(&found),
        [
            "Godkjenning av innkalling",
            "Status for tiltakene",
            "Budsjett 2026"
        ]
    );
    assert_eq!(speakers(&found), ["Rita Holm"]);
    let (_, found) = only(&[(
        "referat.md",
        "# Referat fra nettverksmøte 6. juni 2024\n\nSted: Øyvær rådhus\n\n## Saker\n\n1. Planer for høsten.\n2. Økonomi.\n\n### Oppgaver\n\n- [ ] Liv booker hotell\n- [ ] Odd lager program\n",
    )]);
    assert_eq!(found.sessions.len(), 2, "{:?}", titles(&found));
}

#[test]
fn what_stands_around_a_title_is_no_part_of_it() {
    let title = |name: &str, text: &str| only(&[(name, text)]).1.title;
    let mail = INVITATION.replace(
        "Invitasjon til fagsamling 15. mai 2025",
        "SV: VS: Påminnelse: Fagsamling om mat 15. mai 2025",
    );
    assert_eq!(title("mail.eml", &mail), "Fagsamling om mat");
    assert_eq!(
        title(
            "referat.txt",
            "REFERAT\nMøte i programgruppa 11/3-2025, kl 10:00 – 11:30, Teams\n\nTilstede: KM\n"
        ),
        "Møte i programgruppa"
    );
    assert!(
        !title(
            "invitasjon.txt",
            "Velkommen til fagdag!\n\nHvor: Litteraturhuset, Byen\nNår: 30.10.25, 09:00-15:30\n"
        )
        .contains("Hvor")
    );
    let programme = "Program samling 3\n\nTorsdag 2. oktober 2025 kl. 10-14\nSted: Kulturhuset, Byen\n\n10.00 Velkommen\n11.00 Tall\n14.00 Slutt\n";
    assert_eq!(title("program.txt", programme), "Samling 3");
}

#[test]
fn what_was_is_held_and_what_is_denied_is_not_said() {
    let folder = Folder::new().text(
        "nyhetsbrev.txt",
        "Nyhetsbrev fra nettverket, mars 2025\n\nVi hadde samling 12. februar 2025 på Voss med 40 deltakere.\n",
    );
    folder.import();
    let statuses: Vec<GatheringStatus> = (folder.gatherings().values())
        .map(|entry| entry.record.status)
        .collect();
    assert_eq!(statuses, [GatheringStatus::Held]);
    let (_, found) = only(&[(
        "info.txt",
        "Samling i nettverket 5. november 2025\n\nForedragene strømmes ikke.\n",
    )]);
    assert!(found.recordings.is_empty());
    let (_, found) = only(&[(
        "info.txt",
        "Samling i nettverket 5. november 2025\n\nForedragene strømmes.\n",
    )]);
    assert_eq!(found.recordings.len(), 1);
}

#[test]
fn an_end_that_the_programme_states_is_no_mistake() {
    let (folder, _) = only(&[(
        "program.txt",
        "Program for samling 12. mars 2025 kl. 10–14\n\nSted: Kulturhuset, Byen\n\n10.00 Velkommen\n11.00 Tall\n14.00 Slutt\n",
    )]);
    let (_, output, errors) = folder.run(&["check"]);
    assert!(
        !format!("{output}{errors}").contains("S229"),
        "{output}{errors}"
    );
}
