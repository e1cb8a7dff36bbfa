//! Relatives of programmes that were read wrongly once: times, parallel sessions, speakers, titles, places and moves.

use crate::import::folder::{Folder, speakers};
use samling::base::text::Language;
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::{
    AttendanceMode, GatheringRecord, GatheringStatus, SessionType,
};
use samling::content::source::Entry;

fn all(files: &[(&str, &str)]) -> Vec<GatheringRecord> {
    let folder = files.iter().fold(Folder::new(), |folder, (name, text)| {
        folder.text(name, text)
    });
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let entries: Vec<Entry<GatheringRecord>> = folder.gatherings().into_values().collect();
    entries.into_iter().map(|entry| entry.record).collect()
}

fn only(text: &str) -> GatheringRecord {
    let mut all = all(&[("program.txt", text)]);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

/// A programme with these lines between a welcome and the end.
fn programme(lines: &str) -> GatheringRecord {
    only(&format!(
        "Fagdag om lesing\n\nDato: 12. mars 2019\nSted: Kulturhuset, Byen\n\nProgram\n\n09.00 Velkommen\n{lines}\n13.00 Lunsj\n14.00 Slutt\n"
    ))
}

/// "10:00 Lek [A]": the start, the title and the track of each session.
fn sessions(found: &GatheringRecord) -> Vec<String> {
    let shown = |session: &samling::content::schema::records::SessionRecord| {
        let start = session.start.map(|start| start.to_string());
        let track = session.track.as_ref().map(|track| format!(" [{track}]"));
        format!(
            "{} {}{}",
            start.unwrap_or_default(),
            session.title,
            track.unwrap_or_default()
        )
    };
    found.sessions.iter().map(shown).collect()
}

fn date(found: &GatheringRecord) -> String {
    found
        .date
        .value()
        .map(ToString::to_string)
        .unwrap_or_default()
}

fn place(found: &GatheringRecord) -> (Option<&str>, Option<&str>) {
    let place = found.place.as_ref();
    (
        place.map(|place| place.name.as_str()),
        place.and_then(|place| place.venue.as_deref()),
    )
}

#[test]
fn four_digits_below_each_other_are_times_and_no_title() {
    let found = only(
        "Fagdag om lesing\n\n30. mai 2017\n\n1000 Velkommen v/Randi Skog\n1010–1045 Tall\n1130 Lunsj\n1400 Slutt\n",
    );
    assert_eq!(
        sessions(&found),
        [
            "10:00 Velkommen",
            "10:10 Tall",
            "11:30 Lunsj",
            "14:00 Slutt"
        ]
    );
    assert_eq!(found.title.as_str(), "Fagdag om lesing");
    let found = only("Fagdag\n\n30. mai 2017\n\n1000 Velkommen\n1130 Lunsj\n1400 Slutt\n");
    assert!(!found.title.as_str().contains("1000"), "{}", found.title);
    let found =
        only("Fagdag om lesing\n\n30. mai 2017\n\n2005 Planen\n2010 Rapporten\n2015 Ny plan\n");
    assert_eq!(sessions(&found), [] as [String; 0]);
}

#[test]
fn sessions_below_a_headline_of_parallels_have_its_time() {
    let found = programme(
        "10.00–11.00 Parallelle sesjoner\n1A: Bistand – Cecilie Dal, Jobbhuset\n1B: Kafé – Nils Vik",
    );
    assert_eq!(
        sessions(&found)[1..4],
        [
            "10:00 Parallelle sesjoner",
            "10:00 Bistand [1A]",
            "10:00 Kafé [1B]"
        ]
    );
    assert_eq!(speakers(&found), ["Cecilie Dal", "Nils Vik"]);
    let found =
        programme("10.00–11.00 Parallelle sesjoner\n- Bistand v/ Cecilie Dal\n- Kafé v/ Nils Vik");
    assert_eq!(
        sessions(&found)[2..4],
        ["10:00 Bistand [A]", "10:00 Kafé [B]"]
    );
    let certainty = found.provenance["sessions[2].track"].certainty;
    assert_eq!(certainty, Certainty::Inferred);
    let found = programme("10.00 Tall\n- Bistand\n- Kafé");
    assert_eq!(sessions(&found)[1..3], ["10:00 Tall", "13:00 Lunsj"]);
}

#[test]
fn where_somebody_works_is_no_role_and_no_speaker() {
    for (item, role, affiliation) in [
        (
            "Sti v/ Hege Dal, Storvik turlag",
            None,
            Some("Storvik turlag"),
        ),
        (
            "Sti v/ Hege Dal, leder, Storvik frivilligsentral",
            Some("leder"),
            Some("Storvik frivilligsentral"),
        ),
        (
            "Sti ved Hege Dal, lærer ved Øyra skole",
            Some("lærer"),
            Some("Øyra skole"),
        ),
        (
            "Hege Dal, formidler, Storvik bibliotek: «Sti»",
            Some("formidler"),
            Some("Storvik bibliotek"),
        ),
        (
            "Sti - Daniel Dal, Boat Builders Guild",
            None,
            Some("Boat Builders Guild"),
        ),
        (
            "Sti (Daniel Dal, Heritage Fund)",
            None,
            Some("Heritage Fund"),
        ),
        ("Sti med Amir Dal, koreograf", Some("koreograf"), None),
    ] {
        let found = programme(&format!("10.00 {item}"));
        assert_eq!(speakers(&found).len(), 1, "{item}");
        let speaker = &found.presentations[0].speakers[0];
        assert_eq!(speaker.role.as_deref(), role, "{item}");
        assert_eq!(speaker.affiliation.as_deref(), affiliation, "{item}");
        assert_eq!(
            found.sessions[1].title.as_str().trim_matches(['«', '»']),
            "Sti",
            "{item}"
        );
    }
    for (item, title, expected) in [
        (
            "Panel: Nadia Rud, Kari Dal og Nils Aa",
            "Panel",
            &["Nadia Rud", "Kari Dal", "Nils Aa"][..],
        ),
        (
            "Bokbad med Linn Dal. Intervjuer: Nils Vik",
            "Bokbad",
            &["Linn Dal", "Nils Vik"],
        ),
        (
            "Havbruk Nordvest: Erfaringer",
            "Havbruk Nordvest: Erfaringer",
            &[],
        ),
        (
            "Boats: Øyvær Slipway - Emma Dal and Nils Vik",
            "Boats: Øyvær Slipway",
            &["Emma Dal", "Nils Vik"],
        ),
        ("Bli kjent med Kari Dal", "Bli kjent med Kari Dal", &[]),
    ] {
        let found = programme(&format!("10.00 {item}"));
        assert_eq!(found.sessions[1].title.as_str(), title);
        assert_eq!(speakers(&found), expected, "{item}");
    }
}

#[test]
fn a_table_that_names_the_speakers_has_titles_beside_them() {
    let text = "# Spring Meeting on Boats\n\nDate: 25 April 2024\n\n| Time | Session | Speakers |\n|---|---|---|\n\
        | 10:00 | Salt Marsh Restoration: Lessons from Ten Sites | James Dal, University of Northport |\n\
        | 11:00 | The Law in 40 minutes | Ian Vik, Boat Builders Guild |\n| 12:00 | Lunch (45 minutes) | |\n| 15:00 | Close | |\n";
    let folder = Folder::new()
        .in_language(Language::En)
        .text("programme.md", text);
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    let found = folder
        .gatherings()
        .into_values()
        .next()
        .expect("one")
        .record;
    assert_eq!(
        sessions(&found),
        [
            "10:00 Salt Marsh Restoration: Lessons from Ten Sites",
            "11:00 The Law in 40 minutes",
            "12:00 Lunch",
            "15:00 Close",
        ]
    );
    assert_eq!(speakers(&found), ["James Dal", "Ian Vik"]);
    assert_eq!(found.sessions[3].session_type, SessionType::Closing);
}

#[test]
fn a_place_beside_a_day_and_the_way_to_meet() {
    let at = |line: &str| {
        only(&format!(
            "Regional samling om lesing\n\n{line}\n\nProgram\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n"
        ))
    };
    for (line, name, venue, mode) in [
        (
            "Storvik rådhus, 30. mai 2017",
            Some("Storvik rådhus"),
            None,
            Some(AttendanceMode::Physical),
        ),
        (
            "Storvik bibliotek, torsdag 9. november 2017",
            Some("Storvik bibliotek"),
            None,
            Some(AttendanceMode::Physical),
        ),
        (
            "Storvik hotell 5.–6. juni 2018",
            Some("Storvik hotell"),
            None,
            Some(AttendanceMode::Physical),
        ),
        (
            "Tirsdag 19. april 2016 | Storvik herredshus | kl. 09.00 – 14.00",
            Some("Storvik herredshus"),
            None,
            Some(AttendanceMode::Physical),
        ),
        (
            "14.–15. mai 2024, Elvebyen hotell, Storvik – og digitalt",
            Some("Storvik"),
            Some("Elvebyen hotell"),
            Some(AttendanceMode::Hybrid),
        ),
        (
            "Dato: 9. februar 2021\nSted: The Boathouse, Storvik, and online",
            Some("Storvik"),
            Some("The Boathouse"),
            Some(AttendanceMode::Hybrid),
        ),
        (
            "Dato: 9. februar 2021\nSted: Storvik rådhus og Teams",
            Some("Storvik rådhus"),
            None,
            Some(AttendanceMode::Hybrid),
        ),
        (
            "Dato: 9. februar 2021\n\nSamlinga er digital, og lenkja kjem seinare.",
            None,
            None,
            Some(AttendanceMode::Digital),
        ),
        (
            "Dato: 9. februar 2021\n\nSamlingen holdes digitalt.",
            None,
            None,
            Some(AttendanceMode::Digital),
        ),
        (
            "Dato: 9. februar 2021\n\nSamlingen er digital for dem som ikke kan reise.",
            None,
            None,
            None,
        ),
    ] {
        let found = at(line);
        assert_eq!(place(&found), (name, venue), "{line}");
        assert_eq!(found.mode.value().copied(), mode, "{line}");
        assert_eq!(found.title.as_str(), "Regional samling om lesing", "{line}");
    }
}

#[test]
fn the_day_before_a_move_is_no_gathering() {
    let programme = "Samling om klima\n\nNB! Samlingen 16. november 2022 er utsatt til torsdag 26. januar 2023.\nSted: Storvik hotell, Storvik\n\n\
        10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n";
    let mail = "From: H L <h@example.no>\nTo: k@example.no\nSubject: Samling om klima - utsatt\nDate: Mon, 07 Nov 2022 08:31:00 +0100\n\n\
        Hei\n\nVi må dessverre utsette samlingen 16. november 2022. Ny dato er 26. januar 2023, samme sted.\n\nHilsen H\n";
    let note = "Samling om klima\n\nSamlingen 16. november 2022 er dessverre utsatt.\n";
    for files in [
        &[("k/program.txt", programme), ("k/melding.eml", mail)][..],
        &[("k/program.txt", programme), ("k/melding.txt", note)],
        &[("k/melding.eml", mail)],
    ] {
        let found = all(files);
        let days: Vec<String> = found.iter().map(date).collect();
        assert_eq!(days, ["2023-01-26"], "{files:?}");
        let before = found[0].previous_date.as_ref().map(ToString::to_string);
        assert_eq!(before.as_deref(), Some("2022-11-16"), "{files:?}");
        assert_ne!(found[0].status, GatheringStatus::Postponed, "{files:?}");
    }
}

#[test]
fn the_title_of_the_gathering_among_others() {
    let title = |files: &[(&str, &str)]| {
        let found = all(files);
        assert_eq!(found.len(), 1);
        found[0].title.to_string()
    };
    let lines = "15. september 2021\n\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n";
    let below = |first: &str, second: &str| {
        title(&[(
            "program.md",
            &format!("# {first}\n\n## {second}\n\n{lines}"),
        )])
    };
    assert_eq!(
        below(
            "Velkommen til regional samling!",
            "Regional samling om aktive eldre"
        ),
        "Regional samling om aktive eldre"
    );
    assert_eq!(
        below("Kompetanseprogram for ledere", "Samling 1: Å lede læring"),
        "Samling 1: Å lede læring"
    );
    assert_eq!(
        below("Fagdag om lesing", "Samling av erfaringer nå"),
        "Fagdag om lesing"
    );
    let note = "Regional samling om tobakk og rus\n\nSamlingen torsdag 8. februar 2018 på Storvik hotell er utsatt på ubestemt tid på grunn av sykdom.\n";
    assert_eq!(
        title(&[("melding.txt", note)]),
        "Regional samling om tobakk og rus"
    );
    let place = "Regional samling om ungdom og skjerm i fylket vårt\nStorvik, Kulturfabrikken, 30. mai 2017\n\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n";
    assert_eq!(
        title(&[("program.txt", place)]),
        "Regional samling om ungdom og skjerm i fylket vårt"
    );
}
