//! What an import claims of a gathering: its status, its organisers, and files whose names are about persons.

use crate::import::folder::Folder;
use samling::content::schema::records::{GatheringRecord, GatheringStatus};

/// A gathering with a title, a day and a place, and these lines.
fn with(lines: &str) -> GatheringRecord {
    let text = format!(
        "Samling i nettverk for folkehelse\nTid: 5. november 2024 kl. 10-15\nSted: Kulturhuset, Storvik\n{lines}\n"
    );
    let folder = Folder::new().text("samling.txt", &text);
    folder.import();
    let mut all = folder.gatherings().into_values();
    let (Some(entry), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.names());
    };
    entry.record
}

#[test]
fn only_what_is_cancelled_is_cancelled() {
    for (lines, is_cancelled) in [
        (
            "Avlysning: Må samlingen avlyses på grunn av vær, får du SMS.",
            false,
        ),
        (
            "Vert samlinga avlyst, gir vi beskjed. Ho er ikkje avlyst no.",
            false,
        ),
        (
            "Samlingen i mai ble avlyst. Derfor inviterer vi på nytt.",
            false,
        ),
        ("Samlingen i mai ble avlyst.", false),
        ("Samlingen er avlyst på grunn av sykdom.", true),
        ("Samlingen i november er avlyst.", true),
    ] {
        let status = with(&format!("\n{lines}")).status;
        assert_eq!(
            status == GatheringStatus::Cancelled,
            is_cancelled,
            "{lines}"
        );
    }
}

#[test]
fn all_organisers_are_told_and_a_countys_authority_gives_the_county() {
    for (lines, names, county) in [
        (
            "Arrangør er Vestland fylkeskommune og Statsforvaltaren i Vestland\nMedarrangør: KS",
            &[
                "Vestland fylkeskommune",
                "Statsforvaltaren i Vestland",
                "KS",
            ][..],
            "vestland",
        ),
        (
            "Akershus fylkeskommune i samarbeid med KS",
            &["Akershus fylkeskommune", "KS"],
            "akershus",
        ),
        (
            "Vertskap: Hamar kommune\n\nSamlingen er i regi av Innlandet fylkeskommune.",
            &["Hamar kommune", "Innlandet fylkeskommune"],
            "innlandet",
        ),
        (
            "\nFylkeskommunen i Innlandet inviterer til samling.",
            &["Fylkeskommunen i Innlandet"],
            "innlandet",
        ),
    ] {
        let gathering = with(lines);
        let doubt = gathering.provenance.get("organisers");
        let doubt = doubt
            .and_then(|entry| entry.doubt.clone())
            .unwrap_or_default();
        for name in names {
            assert!(doubt.contains(name), "{name}: {doubt}");
        }
        let found = gathering.county.map(|county| county.id().to_owned());
        assert_eq!(found.as_deref(), Some(county), "{lines}");
    }
}

#[test]
fn a_file_whose_name_tells_of_a_person_is_told() {
    let folder = Folder::new()
        .text(
            "Samling 12. mars 2025.txt",
            "Samling i nettverk 12. mars 2025\nSted: Storvik\n",
        )
        .text("Referat Ola Hansen 41234567 sykmeldt.txt", "Et notat.\n");
    folder.import();
    let index: String = folder
        .names()
        .iter()
        .filter(|name| name.ends_with("index.md"))
        .map(|name| folder.file(name))
        .collect();
    assert!(!index.contains("41234567"), "{index}");
    assert!(index.contains("sier noe om en person"), "{index}");
}
