//! Archives with a folder for each meeting, and file names that disks and hosts do not allow.

use crate::import::folder::{Folder, speakers};
use proptest::prelude::*;

fn titles(folder: &Folder) -> Vec<(String, String)> {
    let all = folder.gatherings().into_values();
    all.map(|entry| (entry.id, entry.record.title.into()))
        .collect()
}

#[test]
fn a_folder_with_a_date_is_one_gathering() {
    let folder = Folder::new()
        .text(
            "2025-03-12-styremøte/agenda.md",
            "# Agenda for styremøte i Velforeningen\n\n1. Godkjenning av referat fra møtet 3. februar 2025\n2. Budsjett\n",
        )
        .text(
            "2025-03-12-styremøte/referat.md",
            "# Referat fra styremøte i Velforeningen\n\nDato: 12. mars 2025\n\nNeste møte er 9. april 2025.\n",
        )
        .text("2025-03-12-styremøte/vedlegg/notat.txt", "Tall for lekeplassen")
        .text(
            "2025-03-12-fagdag/program.md",
            "# Fagdag om søvn i skolen\n\n10.00 Åpning\n10.30 Søvn v/ Kari Moe, KS\n11.30 Slutt\n",
        );
    let imported = folder.import();
    let expected = [
        ("samling-2025-03-12", "Fagdag om søvn i skolen"),
        ("mote-2025-03-12", "Styremøte i Velforeningen"),
    ];
    let mut found = titles(&folder);
    found.sort_by_key(|(_, title)| title.clone());
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(id, title)| (id.as_str(), title.as_str()))
        .collect();
    assert_eq!(found, expected);
    assert_eq!(imported.without_gathering.len(), 0);
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn an_archive_in_english_is_read() {
    let folder = Folder::new().text(
        "2025/02-12-meeting/agenda.md",
        "# Public Health Forum meeting\n\nDate: February 12–13, 2025\nLocation: Town Library, Bergen\n\n## Agenda\n\n\
         - 9:00 AM Welcome by Kari Moe\n- 9:30 AM Sleep data - Per Olsen\n- 10:15 AM Coffee Break, Open Discussion\n\
         - 1:30 PM Closing remarks\n",
    );
    folder.import();
    let all = folder.gatherings();
    let gathering = &all.values().next().expect("one").record;
    assert_eq!(gathering.title, "Public Health Forum meeting");
    let speakers = speakers(gathering);
    assert_eq!(speakers, ["Kari Moe", "Per Olsen"]);
    assert_eq!(gathering.sessions.len(), 4);
    let date = gathering.date.value().map(ToString::to_string);
    assert_eq!(date.as_deref(), Some("2025-02-12/2025-02-13"));
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn folders_side_by_side_with_an_agenda_are_one_meeting_each() {
    let folder = Folder::new()
        .text(
            "network-7/agenda.md",
            "# Network Working Group Agenda - Network 7\n\n* [Chat](https://example.no/chat)\n\n## Hackathon, 3-4 March 2023\n\n\
             ## Monday, 6 March 2023, Afternoon Session II (Core)\n\n### Administrivia\n\n* 5 min - Welcome\n\n### Drafts\n\n\
             * 20 min - [Cookies](cookies.md) - *Kari Moe* (remote) [slides](cookies.md)\n* 10 min - Caches - Open Issues\n\n\
             ## Thursday, 9 March 2023\n\n### Transport\n\n* 30 min - *Per Olsen / Anne Lie* - [presentation](t.pdf)\n",
        )
        .text(
            "network-7/minutes.md",
            "# Network Working Group Minutes - Network 7\n\n## Monday, 6 March 2023\n\nThe next meeting will be on 12 June 2023.\n",
        )
        .text("network-7/cookies.md", "# Cookies\n\nWhat is new.\n")
        .text(
            "network-7/arrangements.md",
            "# Getting there\n\nThe meeting closes for registration on 1 March 2023.\n",
        )
        .text(
            "interim-23-06/agenda.md",
            "# Network Interim Meeting Agenda\n\n## Monday, 12 June\n\n* 9:30 - Start\n* 12:00 - Lunch\n* 17:00 - End\n\n\
             ## Agenda\n\n* 30 min - Streams (Kari Moe)\n* 30 min - Headers\n* 30 min - Caches\n* 30 min - Next steps\n",
        );
    let imported = folder.import();
    assert_eq!(imported.without_gathering.len(), 0);
    let all = folder.gatherings();
    let mut found: Vec<String> = all
        .values()
        .map(|entry| {
            let gathering = &entry.record;
            let date = gathering.date.value().map(ToString::to_string);
            let speakers = speakers(gathering);
            format!(
                "{} | {} | {} sessions | {} | place: {}",
                gathering.title.as_str(),
                date.unwrap_or_default(),
                gathering.sessions.len(),
                speakers.join(", "),
                gathering.place.is_some()
            )
        })
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "Network Interim Meeting | 2023-06-12 | 4 sessions | Kari Moe | place: false",
            "Network Working Group - Network 7 | 2023-03-06/2023-03-09 | 4 sessions | Kari Moe, Per Olsen, Anne Lie | place: false",
        ]
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

/// Names that people, disks and programs give to files.
fn names() -> impl Strategy<Value = String> {
    let stems = prop::sample::select(vec![
        "samling".to_owned(),
        "index".to_owned(),
        "index-PC".to_owned(),
        "index - Kopi".to_owned(),
        "index.nn".to_owned(),
        "COM1".to_owned(),
        "~$program".to_owned(),
        "møte".to_owned(),
        "mo\u{308}te å".to_owned(),
        "2025-03-12 agenda".to_owned(),
        "Referat 41234567".to_owned(),
        "letters".to_owned(),
        "lang ".repeat(50),
        "…".to_owned(),
    ]);
    let endings = prop::sample::select(vec![
        ".md",
        ".yml",
        ".yaml",
        ".txt",
        ".md.txt",
        ".md.bak",
        ".ics",
        ".url",
        ".lnk",
        ".csv",
        ".MD",
        "",
        ".markdown",
        ".html",
    ]);
    let folders = prop::sample::select(vec![
        "",
        "2025-03-12-styremøte/",
        "2025/03/12/",
        "letters/",
        "Ny mappe/",
    ]);
    (folders, stems, endings).prop_map(|(folder, stem, ending)| {
        let mut stem = stem;
        while stem.len() + ending.len() > 250 {
            stem.pop();
        }
        format!("{folder}{stem}{ending}")
    })
}

fn texts() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "",
        "---\ntitle: x\n---\n\nTekst\n",
        "a: b\n",
        "# Agenda 12. mars 2025\n\n## Program\n\n1. Velkommen, Kari Moe\n2. Slutt\n",
        "Program for samling 16. januar 2018\n\n09.00 Kaffe\n10.00 Åpning\n11.00 Slutt\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250312T100000Z\nSUMMARY:Møte\nEND:VEVENT\nEND:VCALENDAR\n",
        "\u{0}\u{1}",
        "[InternetShortcut]\nURL=https://example.no/\n",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn what_an_import_writes_can_be_built(
        files in prop::collection::btree_map(names(), texts(), 1..6)
    ) {
        let mut folder = Folder::new();
        for (name, text) in &files {
            folder = folder.text(name, text);
        }
        folder.import();
        // Of a folder with nothing but what programs leave behind no site is made.
        prop_assume!(folder.site().join("samling.yaml").exists());
        prop_assert_eq!(folder.errors(), [] as [String; 0], "{:?}", folder.names());
    }
}
