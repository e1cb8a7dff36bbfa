//! The site's data: tables for spreadsheets and programs, what describes them, and that nothing is in them which is on no page.

use crate::site::pages::site::Site;
use expect_test::expect;

const GATHERING: &str = "title: Samling
kind: samling
date: 2018-01-16
status: held
mode: physical
starts: \"09:00\"
county: fjord
topics: [Helse, =SUM(A1)]
summary: \"Ring Kari på tlf. 91 23 45 67, sa Ola Eksempel.\"
presentations:
  - {id: a, title: Om møteplasser, speakers: [{name: Kari Eksempel, affiliation: Fjord kommune}, {name: Ola Eksempel}], slides: [{title: Bilde, text: kari@hjemme.example.no}]}
sessions:
  - {title: Velkommen, type: opening, start: \"09:00\", end: \"09:15\", room: Salen}
  - {title: Om møteplasser, start: \"09:15\", end: \"10:00\", room: Salen, presentations: [a]}
  - {title: Senere, room: Salen}
materials:
  - {title: Invitasjon, kind: invitation, missing: not_preserved}
contacts: [{name: Per Skjult, email: per.skjult@example.no, phone: \"55 12 34 56\"}]";

fn site() -> Site {
    site_with(GATHERING)
}

fn site_with(gathering: &str) -> Site {
    Site::new()
        .file(
            "content/counties/fjord.md",
            "---\nnumber: \"98\"\nnames: {nb: Fjordfylket}\nvalid: ../2019-12-31\n---\n",
        )
        .file(
            "content/programme/people.yaml",
            "- {id: ola-e, name: Ola Eksempel, removed: true}\n",
        )
        .gathering("x", gathering)
}

#[test]
fn a_table_for_spreadsheets_and_the_same_for_programs() {
    let site = site();
    let csv = site.output("data/gatherings.csv");
    assert!(csv.starts_with('\u{feff}') && csv.ends_with("\r\n"));
    expect![[r#"
        ﻿id;title;kind;date;previous_date;starts;ends;status;mode;place;venue;county;municipality;network;organisers;co_organisers;topics;sub_goals;summary;participants;address;frozen;errata
        x;Samling;samling;2018-01-16;;09:00;;held;physical;;;fjord;;;;;Helse | =SUM(A1);;Ring Kari på tlf. […], sa (navn fjernet).;;samlinger/x/;;
    "#]].assert_eq(&csv.replace('\r', ""));
    expect![[r#"
        [
        {"gathering":"x","id":"a","title":"Om møteplasser","speakers":["Kari Eksempel"],"affiliations":["Fjord kommune"],"date":null,"summary":null,"topics":[],"licence":null,"address":"samlinger/x/a/"}
        ]
    "#]].assert_eq(&site.output("data/presentations.json"));
    expect![[r#"
        [
        {"id":"fjord","number":"98","name":"Fjordfylket","valid":"../2019-12-31","valid_from":null,"valid_to":"2019-12-31","predecessors":[],"joined":null}
        ]
    "#]].assert_eq(&site.output("data/counties.json"));
    expect![[r#"
        [
        {"gathering":"x","kind":"invitation","title":"Invitasjon"}
        ]
    "#]]
    .assert_eq(&site.output("data/lost.json"));
}

#[test]
fn what_is_on_no_page_is_in_no_table() {
    let site = site().base_url("https://example.no/");
    let mut files = site.addresses("data/");
    files.retain(|file| !file.ends_with('/'));
    assert!(files.len() > 15, "{files:?}");
    let schedule = "samlinger/x/schedule.xml".to_owned();
    let texts = files.iter().chain([&schedule]);
    let mut told = 0;
    for file in texts {
        let text = site.output(file);
        for secret in [
            "91 23 45 67",
            "55 12 34 56",
            "Ola Eksempel",
            "hjemme.example",
            "Skjult",
        ] {
            assert!(!text.contains(secret), "{secret} in {file}");
        }
        told += usize::from(text.contains("Kari Eksempel"));
    }
    // What is on the pages is in the tables.
    assert!(told >= 3, "{told}");
}

#[test]
fn the_programme_as_others_read_it() {
    let schedule = site().output("samlinger/x/schedule.xml");
    // A digest of the session's name.
    let parts = schedule.split(" guid=\"").enumerate();
    let without = parts.map(|(place, part)| match place {
        0 => part,
        _ => &part[37..],
    });
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <schedule>
        <version>1</version>
        <conference>
        <title>Samling</title>
        <acronym>samling-x</acronym>
        <start>2018-01-16</start>
        <end>2018-01-16</end>
        <days>1</days>
        <timeslot_duration>00:05</timeslot_duration>
        </conference>
        <day index="1" date="2018-01-16" start="2018-01-16T09:00:00+01:00" end="2018-01-16T10:00:00+01:00">
        <room name="Salen">
        <event id="367644638">
        <room>Salen</room>
        <title>Velkommen</title>
        <subtitle></subtitle>
        <type>opening</type>
        <date>2018-01-16T09:00:00+01:00</date>
        <start>09:00</start>
        <duration>00:15</duration>
        <abstract></abstract>
        <slug>samling_x-program-velkommen</slug>
        <track></track>
        <persons>
        </persons>
        </event>
        <event id="726616861">
        <room>Salen</room>
        <title>Om møteplasser</title>
        <subtitle></subtitle>
        <type>talk</type>
        <date>2018-01-16T09:15:00+01:00</date>
        <start>09:15</start>
        <duration>00:45</duration>
        <abstract></abstract>
        <slug>samling_x-program-a</slug>
        <track></track>
        <persons>
        <person>Kari Eksempel</person>
        </persons>
        </event>
        </room>
        </day>
        </schedule>
    "#]].assert_eq(&without.collect::<String>());
    // One that was called off has none.
    let site = site_with(&GATHERING.replace("status: held", "status: cancelled"));
    let files = site.addresses("samlinger/");
    assert!(!files.contains(&"samlinger/x/schedule.xml".to_owned()));
}

#[test]
fn a_page_explains_them_in_the_words_of_the_site() {
    let site = site();
    let page = site.main("data");
    assert!(page.contains("Spør utgiveren"), "{page}");
    assert!(page.contains("href=\"gatherings.csv\""), "{page}");
    assert!(!page.contains("catalogue.jsonld"), "{page}");
    assert!(
        !site
            .addresses("data/")
            .contains(&"data/catalogue.jsonld".to_owned())
    );
}
