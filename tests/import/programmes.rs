//! Timetables become sessions; people become speakers; decks find their talks.

use crate::import::folder::Folder;
use expect_test::{Expect, expect};
use samling::content::schema::records::{GatheringRecord, MaterialKind};

/// A line for each session: times, type, title, track, room, and speakers.
fn shown(record: &GatheringRecord) -> String {
    let mut text = String::new();
    for session in &record.sessions {
        let time = |time: Option<samling::base::date::ClockTime>| {
            time.map_or_else(|| "–".to_owned(), |time| time.to_string())
        };
        let sort = serde_json::to_string(&session.session_type).expect("a word");
        text.push_str(&format!(
            "{} {} {sort} {}",
            time(session.start),
            time(session.end),
            session.title
        ));
        for (word, value) in [("spor", &session.track), ("rom", &session.room)] {
            if let Some(value) = value {
                text.push_str(&format!(" [{word} {value}]"));
            }
        }
        if let Some(date) = &session.date {
            text.push_str(&format!(" [{date}]"));
        }
        for talk in &session.presentations {
            let talk = record
                .presentations
                .iter()
                .find(|known| known.id.as_deref() == Some(talk.id()))
                .expect("the talk");
            for speaker in &talk.speakers {
                text.push_str(&format!(
                    " | {} / {} / {}",
                    speaker.name,
                    speaker.role.as_deref().unwrap_or("–"),
                    speaker.affiliation.as_deref().unwrap_or("–")
                ));
            }
        }
        text.push('\n');
    }
    text
}

fn check(folder: &Folder, id: &str, wanted: &Expect) {
    folder.import();
    wanted.assert_eq(&shown(&folder.gathering(id)));
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_text_with_days_and_parallels() {
    check(
        &Folder::new().with("programme.txt"),
        "skien-2019-05-22",
        &expect![[r#"
            09:30 – "registration" Registrering og kaffe [2019-05-22]
            10:00 10:15 "opening" Velkommen [2019-05-22] | Ola Nordmann / – / Telemark fylkeskommune
            10:15 11:00 "talk" Hva er et godt bomiljø? [2019-05-22] | Kari Anne Nordmann / forsker / Byen universitet
            11:00 – "break" Pause [2019-05-22]
            11:15 – "talk" Parallelle sesjoner [2019-05-22]
            11:15 – "talk" Trygge gater [spor Sesjon A] [rom rom 3] [2019-05-22] | Per Hansen / – / Øyvær kommune
            11:15 – "talk" Grønne hager [spor Sesjon B] [2019-05-22]
            12:00 – "break" Lunsj [2019-05-22]
            13:00 – "group_work" Gruppearbeid [2019-05-22]
            09:00 – "panel" Panelsamtale [2019-05-23] | Kari Anne Nordmann / – / Byen universitet
            10:00 – "closing" Oppsummering og vel hjem [2019-05-23]
        "#]],
    );
}

#[test]
fn a_table_in_a_document() {
    check(
        &Folder::new().with("programme.docx"),
        "telemark-2019-03-13",
        &expect![[r#"
            09:30 10:00 "registration" Registrering og kaffe
            10:00 10:15 "opening" Velkommen | Ola Nordmann / – / Telemark fylkeskommune
            10:15 11:00 "talk" Hva er et godt bomiljø? | Kari Anne Nordmann / – / Byen universitet
            11:00 12:00 "break" Lunsj
        "#]],
    );
}

#[test]
fn slides_find_the_post_that_they_were_shown_at() {
    let folder = Folder::new().with("programme.docx").with("deck.pptx");
    folder.import();
    let gathering = folder.gathering("telemark-2019-03-13");
    let talk = gathering
        .presentations
        .iter()
        .find(|talk| talk.title == "Hva er et godt bomiljø?")
        .expect("the talk");
    assert_eq!(talk.materials[0].file.as_deref(), Some("deck.pptx"));
    assert_eq!(talk.speakers[0].role.as_deref(), Some("forsker"));
    let id = talk.id.as_deref().expect("an id");
    let posts: Vec<&str> = gathering
        .sessions
        .iter()
        .filter(|session| session.presentations.iter().any(|found| found.id() == id))
        .map(|session| session.title.as_str())
        .collect();
    assert_eq!(posts, ["Hva er et godt bomiljø?"]);
    let kinds: Vec<MaterialKind> = gathering
        .materials
        .iter()
        .map(|material| material.kind)
        .collect();
    assert_eq!(kinds, [MaterialKind::Programme]);
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_transcript_of_a_deck() {
    let folder = Folder::new().with("transcript.txt");
    folder.import();
    let gathering = folder.gathering("telemark-2019-03");
    assert_eq!(gathering.title, "Fagsamling om bomiljø – Telemark");
    let talk = &gathering.presentations[0];
    assert_eq!(talk.title, "Velkommen til fagsamling om bomiljø");
    let speakers: Vec<(&str, Option<&str>)> = talk
        .speakers
        .iter()
        .map(|speaker| (speaker.name.as_str(), speaker.affiliation.as_deref()))
        .collect();
    assert_eq!(
        speakers,
        [
            ("Kari Anne Nordmann", Some("NBF")),
            ("Ola Nordmann", Some("Øyvær kommune"))
        ]
    );
    assert!(
        gathering.provenance["presentations[0].speakers"]
            .doubt
            .is_some()
    );
    assert_eq!(
        gathering.provenance["date"].as_written.as_deref(),
        Some("mars 2019")
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn two_programmes_in_one_text_are_two_gatherings() {
    let folder = Folder::new().with("two-programmes.txt");
    folder.import();
    let titles = |id: &str| -> Vec<String> {
        let sessions = folder.gathering(id).sessions.into_iter();
        sessions.map(|session| session.title.into()).collect()
    };
    assert_eq!(
        titles("telemark-2019-03-13"),
        ["Kaffe", "Velkommen", "Om bomiljø", "Vel hjem"]
    );
    assert_eq!(
        titles("telemark-2019-05-22"),
        ["Åpning", "Gruppearbeid", "Lunsj", "Veien videre"]
    );
    // There is one copy of the text, and both gatherings name it as their source.
    let copies = folder
        .names()
        .into_iter()
        .filter(|name| name.ends_with("two-programmes.txt"));
    assert_eq!(
        copies.collect::<Vec<_>>(),
        ["content/gatherings/2019/telemark-2019-03-13/two-programmes.txt"]
    );
    let second = folder.file("content/gatherings/2019/telemark-2019-05-22/index.md");
    assert!(
        second.contains("content/gatherings/2019/telemark-2019-03-13"),
        "{second}"
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn what_is_said_in_a_recording_makes_no_gathering() {
    let invitation = "Invitasjon til fagdag om mat\n\nDato: 15. mars 2022\nSted: Storvik\n";
    let subtitles =
        "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nVelkommen til samlingen 14. mars 2023.\n";
    let folder = Folder::new()
        .text("2022/Invitasjon.txt", invitation)
        .text("2022/opptak.vtt", subtitles);
    folder.import();
    let gatherings = folder.gatherings();
    assert_eq!(gatherings.len(), 1, "{:?}", gatherings.keys());
    let names = folder.names();
    assert!(
        names
            .iter()
            .any(|name| name.ends_with("2022-03-15/opptak.vtt")),
        "{names:?}"
    );
}
