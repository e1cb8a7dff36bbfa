//! Which day is a gathering's: not the day on which a letter was written, nor one that was given up, nor one that a summary only tells of.

use crate::import::folder::Folder;
use samling::content::schema::records::{GatheringRecord, GatheringStatus};

fn imported(name: &str, text: &str) -> Folder {
    let folder = Folder::new().text(name, text);
    folder.import();
    assert_eq!(folder.errors(), [] as [String; 0]);
    folder
}

fn only(folder: &Folder) -> (String, GatheringRecord) {
    let mut all = folder.gatherings().into_iter();
    let (Some((id, entry)), None) = (all.next(), all.next()) else {
        panic!("{:?}", folder.gatherings().keys());
    };
    (id, entry.record)
}

fn doubt(gathering: &GatheringRecord, field: &str) -> String {
    let entry = gathering.provenance.get(field);
    let doubt = entry.and_then(|entry| entry.doubt.clone());
    doubt.unwrap_or_default()
}

/// A text with a title, a line about the day, and a place.
fn dated(line: &str) -> Folder {
    let text = format!("Samling i nettverk for folkehelse\n{line}\nSted: Kulturhuset, Storvik\n");
    imported("samling.txt", &text)
}

fn date_of(folder: &Folder) -> String {
    let date = only(folder).1.date;
    date.value().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn the_day_of_a_letter_is_no_gathering() {
    for (head, id) in [
        (
            "Fjordfylket fylkeskommune\n\nKommunene i fylket\n\n\
             Deres ref:  Vår ref: 24/123  Dato: 02.02.2027\n\n",
            "molde-2027-04-20",
        ),
        ("Hamar, den 2. februar 2027\n\n", "molde-2027-04-20"),
        ("Storvik, 2. februar 2027\n\n", "molde-2027-04-20"),
    ] {
        let folder = imported(
            "brev.txt",
            &format!(
                "{head}Invitasjon til samling i nettverk for folkehelse\n\n\
                 Velkommen til samling i Molde 20. april 2027.\n"
            ),
        );
        let (found, gathering) = only(&folder);
        assert_eq!(found, id, "{head}");
        assert_eq!(gathering.materials.len(), 1, "{head}");
    }
    // Above a programme, the place and the day are the gathering's.
    let folder = imported(
        "program.txt",
        "Storvik, 2. februar 2027\n\nProgram for samling\n\n10.00 Velkommen\n11.00 Tall\n12.00 Slutt\n",
    );
    assert_eq!(date_of(&folder), "2027-02-02");
}

#[test]
fn a_gathering_that_is_moved_is_one_with_its_earlier_day() {
    let mail = "From: Kari Moe <kari@example.no>\nTo: nettverk@example.no\n\
        Subject: Ny dato: samling 15. juni\nDate: Mon, 5 Apr 2027 10:00:00 +0200\n\
        Content-Type: text/plain; charset=utf-8\n\nHei!\n\n\
        Samlingen 20. april er flyttet til 15. juni 2027 på grunn av streik. Sted: Rådhuset, Molde.\n";
    let (_, moved) = only(&imported("post.eml", mail));
    let previous = moved.previous_date.map(|date| date.to_string());
    assert_eq!(
        moved.date.value().map(ToString::to_string).as_deref(),
        Some("2027-06-15")
    );
    assert_eq!(previous.as_deref(), Some("2027-04-20"));
    assert_eq!(
        moved.place.map(|place| place.name).as_deref(),
        Some("Molde")
    );
    let folder = dated("Ny dato: 12. mars 2025 (tidligere dato: 12. februar 2025)");
    assert_eq!(date_of(&folder), "2025-03-12");
}

#[test]
fn the_day_in_a_summarys_title_is_its_own() {
    let folder = imported(
        "oppsummering.txt",
        "Oppsummering fra samling i nettverk for folkehelse 3. juni 2021\nSted: Molde\n\n\
         Samlinga i 2019 (12. mars 2019) vart evaluert. Neste samling er 10. november 2021 i Storvik.\n",
    );
    let (id, held) = only(&folder);
    assert_eq!(id, "molde-2021-06-03");
    assert_eq!(held.status, GatheringStatus::Held);
    assert_eq!(held.materials.len(), 1);
}

#[test]
fn a_list_of_days_is_as_many_gatherings() {
    let folder = dated("Datoer: 12. februar, 9. april og 4. juni 2025");
    let ids: Vec<String> = folder.gatherings().into_keys().collect();
    assert_eq!(ids.len(), 3, "{ids:?}");
    for day in ["2025-02-12", "2025-04-09", "2025-06-04"] {
        assert!(ids.iter().any(|id| id.ends_with(day)), "{ids:?}");
    }
}

#[test]
fn what_cannot_be_read_of_a_day_is_said_as_that() {
    let (_, gathering) = only(&dated("Dato: 31. februar 2025"));
    assert!(doubt(&gathering, "date").contains("finnes ikke"));
    let (_, gathering) = only(&dated("Dato: 12. februar 2025 kl. 15.00-09.00"));
    assert_eq!(gathering.ends, None);
    assert!(doubt(&gathering, "starts").contains("utelatt"));
    assert_eq!(date_of(&dated("Dato: 12/2-2025")), "2025-02-12");
    assert_eq!(date_of(&dated("Dato: 12. feb. '25")), "2025-02-12");
    assert_eq!(
        date_of(&dated("Dato: januar/februar 2025")),
        "2025-01/2025-02"
    );
    let folder = Folder::new().text(
        "Samling 5. november 2024/program.txt",
        "Program for samling 12. mars 2025\n\n10.00 Velkommen\n11.00 Slutt\n",
    );
    folder.import();
    assert!(doubt(&only(&folder).1, "date").contains("12. mars 2025"));
}

#[test]
fn the_number_of_a_gathering_is_settled_by_the_text() {
    let mail = "From: Kari Moe <kari@example.no>\nTo: nettverk@example.no\n\
        Subject: Re: Fwd: SV: Invitasjon til samling 2 - 3. april 2025\n\
        Date: Mon, 3 Mar 2025 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n\
        Velkommen til samling 2 torsdag 3. april 2025 kl. 09-15 på Quality Hotel, Storvik.\n";
    let (_, gathering) = only(&imported("post.eml", mail));
    assert_eq!(
        gathering.date.value().map(ToString::to_string).as_deref(),
        Some("2025-04-03")
    );
    assert_eq!(
        gathering.starts.map(|time| time.to_string()).as_deref(),
        Some("09:00")
    );
    assert_eq!(
        gathering.place.map(|place| place.name).as_deref(),
        Some("Storvik")
    );
}
