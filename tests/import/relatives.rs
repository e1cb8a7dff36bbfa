//! Relatives of inputs that were read wrongly once: each kind in several forms, and forms that look like it and are something else.

use crate::import::folder::{Folder, speakers};
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::{GatheringRecord, GatheringStatus, SessionType};

/// The only gathering of an import of these texts.
fn only_of(files: &[(&str, &str)]) -> (Folder, GatheringRecord) {
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

fn only(name: &str, text: &str) -> GatheringRecord {
    only_of(&[(name, text)]).1
}

fn doubt<'g>(gathering: &'g GatheringRecord, field: &str) -> &'g str {
    let entry = gathering.provenance.get(field);
    let doubt = entry.and_then(|entry| entry.doubt.as_deref());
    doubt.unwrap_or_default()
}

fn certainty(gathering: &GatheringRecord, field: &str) -> Certainty {
    let entry = gathering.provenance.get(field);
    entry.map(|entry| entry.certainty).unwrap_or_default()
}

fn place(gathering: &GatheringRecord) -> Option<&str> {
    gathering.place.as_ref().map(|place| place.name.as_str())
}

fn titles(gathering: &GatheringRecord) -> Vec<&str> {
    let sessions = gathering.sessions.iter();
    sessions.map(|session| session.title.as_str()).collect()
}

/// A programme with one item at ten.
fn programme(item: &str) -> GatheringRecord {
    only(
        "program.txt",
        &format!(
            "Program for samling 12. mars 2025\n\nSted: Kulturhuset, Byen\n\n09.00 Velkommen\n10.00 {item}\n12.00 Lunsj\n13.00 Slutt\n"
        ),
    )
}

#[test]
fn a_title_that_begins_like_a_break_keeps_its_speaker() {
    for (item, speaker) in [
        ("Registrering av levekår v/ Tor Li", "Tor Li"),
        ("Pauseaktiviteter i skolen v/ Eva Bø", "Eva Bø"),
        ("Sosial ulikhet i helse v/ Eva Bø", "Eva Bø"),
        ("Sosiale medier og unge, Tor Li", "Tor Li"),
        ("Middagsvaner – Eva Bø, KS", "Eva Bø"),
    ] {
        let found = programme(item);
        assert_eq!(speakers(&found), [speaker], "{item}");
        assert_eq!(found.sessions[1].session_type, SessionType::Talk, "{item}");
    }
    for (item, expected) in [
        ("Lunsj på hotellet", SessionType::Break),
        ("Middag på hotellet", SessionType::Social),
        ("Kaffe og registrering", SessionType::Registration),
        ("Registrering", SessionType::Registration),
    ] {
        assert_eq!(programme(item).sessions[1].session_type, expected, "{item}");
    }
}

#[test]
fn an_organisation_after_a_name_is_no_speaker() {
    for (organisation, item) in [
        ("Korus Øst", "Tall v/ Jonas Lund, Korus Øst"),
        ("Bydel Alna", "Tall, Jonas Lund, Bydel Alna (30 min)"),
        ("Bydel Alna", "Tall v/ Jonas Lund, Bydel Alna presentasjon"),
        ("City of Bergen", "Tall v/ Jonas Lund, City of Bergen"),
        (
            "Øyvær kommune",
            "Tall v/ Jonas Lund, Øyvær kommune. Lysbilder",
        ),
    ] {
        let found = programme(item);
        assert_eq!(speakers(&found), ["Jonas Lund"], "{item}");
        let speaker = &found.presentations[0].speakers[0];
        assert_eq!(speaker.affiliation.as_deref(), Some(organisation), "{item}");
        assert_eq!(speaker.role, None, "{item}");
    }
    // What may be a workplace or a person is told in doubt.
    let found = programme("Tall v/ Kari Lund, Fri Flyt");
    assert_eq!(
        certainty(&found, "presentations[0].speakers"),
        Certainty::Inferred
    );
    let found = programme("Tall v/ Kari Lund, Ola Vik");
    assert_eq!(
        certainty(&found, "presentations[0].speakers"),
        Certainty::Stated
    );
}

#[test]
fn a_linked_file_is_at_its_talk() {
    let agenda = "# Forum nr 2\n\n* Dato: 2024-03-13\n* Sted: Fylkeshuset, Byen\n\n## Program\n\n\
        1. Velkommen, Kari Dal (10 min)\n2. Tall, Ola Vik, Bydel Alna (30 min) - [lysbilder](tall.md)\n3. Ordet fritt - [notat](fritt.md)\n";
    let (folder, found) = only_of(&[
        ("agenda.md", agenda),
        ("tall.md", "# Levekår i bydelen\n\nTall.\n"),
        ("fritt.md", "# Et notat\n\nOrd.\n"),
    ]);
    assert_eq!(titles(&found)[1], "Tall", "{:?}", folder.names());
    assert_eq!(speakers(&found), ["Kari Dal", "Ola Vik"]);
    let file = |talk: usize| {
        let material = found.presentations[talk].materials.first();
        material.and_then(|material| material.file.as_deref())
    };
    assert_eq!((file(0), file(1)), (None, Some("tall.md")));
    assert!(
        found
            .materials
            .iter()
            .all(|one| one.file.as_deref() != Some("tall.md"))
    );
    assert!(
        found
            .materials
            .iter()
            .any(|one| one.file.as_deref() == Some("fritt.md"))
    );
}

#[test]
fn people_after_a_question_are_the_panel() {
    let found = programme("Panel: Kan vi måle trivsel? Med Ola Lie, Kari Moe og Nils Aa");
    assert_eq!(titles(&found)[1], "Panel: Kan vi måle trivsel?");
    assert_eq!(speakers(&found), ["Ola Lie", "Kari Moe", "Nils Aa"]);
}

#[test]
fn a_condition_after_the_verb_cancels_nothing() {
    let status = |sentence: &str| {
        let text = format!(
            "Invitasjon til samling\nTid: 5. november 2099 kl. 10-15\nSted: Kulturhuset, Byen\n\n{sentence}\n"
        );
        only("invitasjon.txt", &text).status
    };
    for sentence in [
        "Samlingen blir avlyst om det er færre enn ti påmeldte.",
        "Samlinga blir avlyst om det er færre enn ti påmelde.",
        "Samlingen er avlyst om fergen ikke går.",
        "Samlingen avlyses når været er dårlig.",
    ] {
        assert_eq!(status(sentence), GatheringStatus::Planned, "{sentence}");
    }
    for sentence in ["Samlingen om folkehelse er avlyst.", "Samlinga er avlyst."] {
        assert_eq!(status(sentence), GatheringStatus::Cancelled, "{sentence}");
    }
}

#[test]
fn a_county_of_one_mention_is_in_doubt() {
    let county = |text: &str| {
        let found = only("innkalling.txt", text);
        let id = found.county.as_ref().map(|county| county.id().to_owned());
        (id, doubt(&found, "county").to_owned())
    };
    let (id, doubt) = county(
        "Nordland fylkeskommune\n\nInnkalling til samling\n\nTid: 11. februar 2025\nSted: Kulturhuset, Byen\n",
    );
    assert_eq!(id.as_deref(), Some("nordland"));
    assert!(!doubt.is_empty());
    let (id, doubt) = county("Folkehelsesamling for Øst-Finnmark\n\n4. november 2025\n");
    assert!(id.is_none() || !doubt.is_empty());
    let (id, doubt) =
        county("Samling i Nordland\n\nTid: 11. februar 2025\nSted: Kulturhuset, Byen\n");
    assert_eq!((id.as_deref(), doubt.as_str()), (Some("nordland"), ""));
}

#[test]
fn the_place_is_where_the_source_says_it() {
    let found = only(
        "info.txt",
        "Samling 19. mars 2025 kl. 10-14\n\nStedet er fortsatt Hotell Marena, Byen.\n",
    );
    assert_eq!(place(&found), Some("Byen"));
    let list = "<!DOCTYPE html><html lang=\"no\"><head><title>Konferansen 2025 - Øyvær kommune</title></head><body><h1>Folkehelsekonferansen 2025</h1>\
        <dl><dt>Tid</dt><dd>24. april 2025</dd><dt>Sted</dt><dd>Wood Hotel, Byen</dd><dt>Arrangør</dt><dd>Øyvær kommune</dd></dl></body></html>";
    let found = only("konferansen.html", list);
    assert_eq!(place(&found), Some("Byen"));
    assert!(doubt(&found, "organisers").contains("Øyvær kommune"));
    assert!(!found.title.contains("Øyvær kommune"), "{}", found.title);
    // A line that may be a place is quoted, and nothing is claimed.
    for text in [
        "Oppstartssamling Storvik 21. januar 2025\n\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n",
        "Folkehelsesamling\nStorvik fjordhotell\n\n21. januar 2025\n\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n",
    ] {
        let found = only("program.txt", text);
        let entry = found
            .provenance
            .get("place")
            .expect("what is said of the place");
        let words = entry.as_written.as_deref().unwrap_or_default();
        assert!(words.contains("Storvik"), "{text}");
    }
}
