//! Programmes with several rooms at a time, single items, and people who are named inside a title.

use crate::import::folder::{Folder, speakers};
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::GatheringRecord;

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

/// "10:00 Lek [Sal A] [–]": the start, the title, the room and the track of each session.
fn sessions(gathering: &GatheringRecord) -> Vec<String> {
    let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
    let sessions = gathering.sessions.iter().map(|session| {
        let start = session.start.map(|start| start.to_string());
        format!(
            "{} {} [{}] [{}]",
            shown(&start),
            session.title,
            shown(&session.room),
            shown(&session.track)
        )
    });
    sessions.collect()
}

#[test]
fn each_cell_of_a_table_with_rooms_is_a_session() {
    let found = only(
        "program.md",
        "# Barnehagekonferansen\n\n8. november 2022\n\n| Tid | Sal A | Sal B |\n|---|---|---|\n\
         | 10.00–10.45 | Lek ute v/ Nina Berg, KS | Språk i lek v/ Tor Vik, UiT |\n| 11.00 | Lunsj | |\n\
         | Tid | Parallell 1 | Parallell 2 |\n| 12.00 | Uteområder v/ Ida Dahl | Foreldre v/ Rune Eide |\n",
    );
    assert_eq!(
        sessions(&found),
        [
            "10:00 Lek ute [Sal A] [–]",
            "10:00 Språk i lek [Sal B] [–]",
            "11:00 Lunsj [–] [–]",
            "12:00 Uteområder [–] [Parallell 1]",
            "12:00 Foreldre [–] [Parallell 2]",
        ]
    );
    assert_eq!(
        speakers(&found),
        ["Nina Berg", "Tor Vik", "Ida Dahl", "Rune Eide"]
    );
}

#[test]
fn one_line_with_a_time_and_a_speaker_is_a_session() {
    let found = only(
        "notat.txt",
        "10.00 Åpning v/ Kari Nordmann\n\nNettverksmøte 22. mai 2019 i Molde\n",
    );
    assert_eq!(sessions(&found), ["10:00 Åpning [–] [–]"]);
    assert_eq!(speakers(&found), ["Kari Nordmann"]);
    let titles = found
        .materials
        .iter()
        .map(|material| material.title.as_str());
    assert!(titles.into_iter().all(|title| !title.contains("Åpning")));
}

#[test]
fn who_speaks_and_who_does_not() {
    let check = |line: &str, title: &str, expected: &[&str]| {
        let text = format!(
            "Program for fagdag 3. oktober 2019\n\n09.00 Kaffe\n10.00 {line}\n11.00 Lunsj\n12.00 Slutt\n"
        );
        let found = only("program.txt", &text);
        assert_eq!(found.sessions[1].title, title, "{line}");
        assert_eq!(speakers(&found), expected, "{line}");
    };
    check(
        "Byvandring med Ola Eksempel",
        "Byvandring med Ola Eksempel",
        &["Ola Eksempel"],
    );
    check(
        "Samtale mellom Kari Dal og Ola Vik",
        "Samtale mellom Kari Dal og Ola Vik",
        &["Kari Dal", "Ola Vik"],
    );
    check("Innledning ved Kari Dal", "Innledning", &["Kari Dal"]);
    check(
        "Presentasjon av rapporten ved Ola Vik",
        "Presentasjon av rapporten",
        &["Ola Vik"],
    );
    check(
        "Tall – Kari Dal, Ola Vik og Eva Moe",
        "Tall",
        &["Kari Dal", "Ola Vik", "Eva Moe"],
    );
    check("Tall (Kari Dal, Øyvær kommune)", "Tall", &["Kari Dal"]);
    check("Kari Dal (Øyvær kommune): Tall", "Tall", &["Kari Dal"]);
    check("Tall ved professor Kari Dal, UiB", "Tall", &["Kari Dal"]);
    check("Tall. Statsforvalter Kari Dal", "Tall", &["Kari Dal"]);
    check(
        "Tall v/ planrådgiver Kari Dal (Byen) og kommunalsjef Ola Vik (Øyvær)",
        "Tall",
        &["Kari Dal", "Ola Vik"],
    );
    check(
        "Et langt liv. Foredrag ved forfatter Kari Dal",
        "Et langt liv",
        &["Kari Dal"],
    );
    check(
        "Panelsamtale. Deltakere: Kari Dal, Ola Vik",
        "Panelsamtale",
        &["Kari Dal", "Ola Vik"],
    );
    check(
        "Åpning – Litteraturhuset Oslo",
        "Åpning – Litteraturhuset Oslo",
        &[],
    );
    check("Besøk hos Storvik Hotel", "Besøk hos Storvik Hotel", &[]);
    check("Samarbeid med Redd Barna", "Samarbeid med Redd Barna", &[]);
}

#[test]
fn a_line_with_a_time_of_its_own_is_not_joined_to_the_title_above() {
    let found = only(
        "program.txt",
        "Program for fagdag 3. oktober 2019\n\n09.00 Hva vet vi om barn og unges levekår i kommunene i fylket\n10.00 Pause\n\
         10.15 Gruppearbeid\n23.00–01.00 Nattkafé\n",
    );
    let starts: Vec<String> = found
        .sessions
        .iter()
        .filter_map(|one| one.start)
        .map(|start| start.to_string())
        .collect();
    assert_eq!(starts, ["09:00", "10:00", "10:15", "23:00"]);
    let night = found.sessions.last().expect("a session");
    let date = night.date.as_ref().map(ToString::to_string);
    assert_eq!(date.as_deref(), Some("2019-10-03/2019-10-04"));
}

#[test]
fn takk_for_sist_names_another_gathering() {
    let folder = Folder::new().text(
        "invitasjon.txt",
        "Invitasjon til samling 2\n\nTakk for sist, 3. mars. Neste samling er 9. juni 2021 på Hamar.\n\n\
         Påmelding til konferansen 14. september skjer på https://example.no/konferanse innen 1. september.\n",
    );
    folder.import();
    let all = folder.gatherings();
    let of_june = all.values().find(|entry| {
        entry
            .record
            .date
            .value()
            .is_some_and(|date| date.to_string() == "2021-06-09")
    });
    let record = &of_june.expect("the gathering").record;
    let files: Vec<&str> = record
        .materials
        .iter()
        .filter_map(|material| material.file.as_deref())
        .collect();
    assert_eq!(files, ["invitasjon.txt"]);
    assert!(record.registration.is_none(), "{:?}", record.registration);
}

#[test]
fn the_first_slide_may_name_the_place() {
    let check = |line: &str, expected: Option<&str>| {
        // A text in numbered parts is a deck that a website has made to text.
        let text =
            format!("1 Kunnskapsgrunnlag\n{line}\n\n2 Hva er nytt?\n\n3 Sted: Feil by\n\n4 Takk\n");
        let folder = Folder::new().text("lysark.txt", &text);
        folder.import();
        let mut all = folder.gatherings().into_values();
        let found = all.next().expect("a gathering").record;
        let place = found.place.as_ref().map(|place| place.name.as_str());
        assert_eq!(place, expected, "{line}");
        if place.is_some() && !line.contains("Sted:") {
            assert_eq!(found.provenance["place"].certainty, Certainty::Inferred);
        }
    };
    check("Hamar, 23. januar 2020", Some("Hamar"));
    check(
        "Nettverkssamling 23. januar 2020\nSted: Førde",
        Some("Førde"),
    );
    check("23. januar 2020, Kari Nordmann", None);
    check("Nettverkssamling 23. januar 2020", None);
}
