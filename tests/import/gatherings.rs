//! The gatherings that documents mention: when, where, in which county, and whether they were held.

use crate::import::folder::Folder;
use samling::content::schema::fields::Certainty;
use samling::content::schema::records::{
    AttendanceMode, GatheringStatus, GatheringType, MaterialKind, MissingReason,
};

/// Id, date and county of every gathering.
fn found(folder: &Folder) -> Vec<(String, String, String)> {
    let gatherings = folder.gatherings().into_iter();
    gatherings
        .map(|(id, entry)| {
            let date = entry
                .record
                .date
                .value()
                .map_or_else(|| "?".to_owned(), ToString::to_string);
            let county = entry
                .record
                .county
                .map_or_else(String::new, |county| county.id().to_owned());
            (id, date, county)
        })
        .collect()
}

fn check(folder: &Folder, wanted: &[(&str, &str, &str)]) {
    let found = found(folder);
    let found: Vec<(&str, &str, &str)> = found
        .iter()
        .map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str()))
        .collect();
    assert_eq!(found, wanted);
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_misread_letter_speaks_of_one_that_was_and_one_to_come() {
    let folder = Folder::new().with("letter.txt");
    folder.import();
    check(
        &folder,
        &[
            ("telemark-2019-03-13", "2019-03-13", "telemark-2019"),
            (
                "telemark-2019-05-22",
                "2019-05-22/2019-05-23",
                "telemark-2019",
            ),
        ],
    );
    let first = folder.gathering("telemark-2019-03-13");
    assert_eq!(
        first.title,
        "Første samling – Læringsnettverk bomiljø Telemark"
    );
    assert_eq!(
        (first.status, first.kind),
        (GatheringStatus::Held, GatheringType::Samling)
    );
    assert_eq!(
        first.place.map(|place| place.name).as_deref(),
        Some("Skien")
    );
    assert_eq!(first.mode.value(), Some(&AttendanceMode::Physical));
    let date = &first.provenance["date"];
    assert_eq!(
        (date.as_written.as_deref(), date.certainty),
        (Some("Onsdag 13. mars 2019"), Certainty::Stated)
    );
    assert!(
        first.provenance["title"]
            .as_written
            .as_deref()
            .is_some_and(|words| words.contains("den fgrste samlingen"))
    );
    let doubt = first.provenance["organisers"]
        .doubt
        .clone()
        .unwrap_or_default();
    assert!(doubt.contains("NBF, Telemark fylkeskommune"), "{doubt}");
    assert!(
        first
            .follow_up
            .is_some_and(|text| text.contains("(../telemark-2019-05-22/index.md)"))
    );
    let next = folder.gathering("telemark-2019-05-22");
    assert_eq!(
        (next.status, next.kind),
        (GatheringStatus::Planned, GatheringType::Workshop)
    );
    assert_eq!(
        next.place.map(|place| place.name).as_deref(),
        Some("Notodden")
    );
    assert_eq!(next.provenance["date"].certainty, Certainty::Inferred);
    assert!(
        next.provenance["date"]
            .doubt
            .as_deref()
            .is_some_and(|doubt| doubt.contains("13. mars 2019"))
    );
    assert_eq!(next.provenance["status"].certainty, Certainty::Unknown);
}

#[test]
fn questions_are_kept_with_the_words_of_the_source() {
    let folder = Folder::new().with("letter.txt");
    folder.import();
    let first = folder.gathering("telemark-2019-03-13");
    let evaluation = first.evaluation.expect("an evaluation");
    let audiences: Vec<&str> = evaluation
        .groups
        .iter()
        .map(|group| group.audience.as_str())
        .collect();
    assert_eq!(
        audiences,
        [
            "Alle",
            "Spørsmål kun til de kommunene som var på samling 13.mars"
        ]
    );
    let question = &evaluation.groups[0].questions[0];
    assert_eq!(question.text, "Er det noe dere vil lære mer om?");
    let behind = &first.provenance["evaluation.groups[0].questions[0].text"];
    assert_eq!(
        behind.as_written.as_deref(),
        Some("Erdet noe dere vil laere mer om?")
    );
    assert_eq!(
        evaluation.groups[0].questions[1].questions[0].text,
        "Hva går tiltaket ut på?"
    );
    assert_eq!(
        evaluation.groups[1].questions[0].questions[0].text,
        "Hva var bra?"
    );
    // A private address must not be published.
    assert_eq!(evaluation.method.as_deref(), Some("Svar på e-post"));
    assert!(
        !folder
            .file("content/gatherings/2019/telemark-2019-03-13/index.md")
            .contains("kari@example.no")
    );
}

#[test]
fn a_misread_letter_is_a_draft_with_proposals_that_no_reader_sees() {
    let folder = Folder::new().with("letter.txt");
    folder.import();
    let letter = folder
        .file("content/gatherings/2019/telemark-2019-03-13/letters/brev-fra-kari-anne-nordmann.md");
    assert!(letter.contains("draft: true"), "{letter}");
    assert!(
        letter.contains("den fgrste<!-- første? --> samlingen"),
        "{letter}"
    );
    assert!(
        letter.contains(
            "name: \"Kari Anne Nordmann\"\n  role: \"Prosjektleder\"\n  affiliation: \"NBF\""
        ),
        "{letter}"
    );
    assert!(!letter.contains("kari@example.no"), "{letter}");
    let index = folder.file("content/gatherings/2019/telemark-2019-03-13/index.md");
    assert!(index.contains("fgrste → første"), "{index}");
}

#[test]
fn a_list_of_documents_speaks_of_gatherings_whose_files_are_lost() {
    let folder = Folder::new().with("list.txt");
    folder.import();
    check(
        &folder,
        &[
            ("agder-2020-06-04", "2020-06-04", "agder"),
            ("telemark-2019-03-13", "2019-03-13", "telemark-2019"),
            (
                "telemark-2019-05-22",
                "2019-05-22/2019-05-23",
                "telemark-2019",
            ),
        ],
    );
    let agder = folder.gathering("agder-2020-06-04");
    assert_eq!(
        agder.title,
        "Første samling – Regionalt læringsnettverk i Agder"
    );
    let lost: Vec<(MaterialKind, Option<MissingReason>)> = agder
        .materials
        .iter()
        .map(|material| (material.kind, material.missing))
        .collect();
    assert_eq!(
        lost,
        [
            (MaterialKind::Invitation, Some(MissingReason::NotPreserved)),
            (MaterialKind::Programme, Some(MissingReason::NotPreserved)),
        ]
    );
    assert_eq!(
        agder.materials[0].as_written.as_deref(),
        Some("Velkommen til første samling - invitasjon")
    );
    let workshop = folder.gathering("telemark-2019-05-22");
    assert_eq!(workshop.materials.len(), 1);
}

#[test]
fn documents_of_the_same_day_and_county_make_one_gathering() {
    let folder = Folder::new().with("letter.txt").with("list.txt");
    folder.import();
    check(
        &folder,
        &[
            ("agder-2020-06-04", "2020-06-04", "agder"),
            ("telemark-2019-03-13", "2019-03-13", "telemark-2019"),
            (
                "telemark-2019-05-22",
                "2019-05-22/2019-05-23",
                "telemark-2019",
            ),
        ],
    );
    let workshop = folder.gathering("telemark-2019-05-22");
    // The list has the year, which the letter leaves out.
    assert_eq!(workshop.provenance["date"].certainty, Certainty::Stated);
    assert_eq!(
        workshop.title,
        "Workshop – Læringsnettverk bomiljø Telemark"
    );
    let first = folder.gathering("telemark-2019-03-13");
    let kinds: Vec<MaterialKind> = first
        .materials
        .iter()
        .map(|material| material.kind)
        .collect();
    assert!(kinds.contains(&MaterialKind::Letter) && kinds.contains(&MaterialKind::Invitation));
    assert_eq!(
        kinds
            .iter()
            .filter(|kind| **kind == MaterialKind::Programme)
            .count(),
        1
    );
}

#[test]
fn a_page_about_a_webinar_without_a_date() {
    let folder = Folder::new().with("webinar.txt");
    folder.import();
    check(&folder, &[("nordland-webinar", "?", "nordland")]);
    let webinar = folder.gathering("nordland-webinar");
    assert_eq!(webinar.title, "Webinar om prosjektet i Øyvær");
    assert_eq!(
        (webinar.kind, webinar.mode.value()),
        (GatheringType::Webinar, Some(&AttendanceMode::Digital))
    );
    assert!(webinar.open_for_all && webinar.registration.is_some());
    assert_eq!(webinar.contacts[0].name, "Kari Anne Nordmann");
    assert_eq!(webinar.provenance["date"].certainty, Certainty::Unknown);
    let recording = &webinar.provenance["recordings"];
    assert_eq!(
        recording.as_written.as_deref(),
        Some("Webinaret tas opp og legges ut på nettsiden etterpå.")
    );
    assert!(
        folder
            .names()
            .contains(&"content/gatherings/ukjent/nordland-webinar/webinar.txt".to_owned())
    );
}

#[test]
fn an_overview_is_no_gathering() {
    let folder = Folder::new().with("overview.txt");
    let imported = folder.import();
    assert!(imported.gatherings.is_empty());
    assert_eq!(
        folder.names(),
        [
            "content/files/overview.txt",
            "samling.yaml",
            "schemas/site.json"
        ]
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn a_day_of_the_week_that_does_not_fit_is_told() {
    let folder = Folder::new().text("invitasjon.txt", "Invitasjon til fagsamling\n\nVelkommen til fagsamling om bomiljø tirsdag 13. mars 2019 i Skien.\n");
    folder.import();
    let gathering = folder.gathering("skien-2019-03-13");
    let doubt = gathering.provenance["date"]
        .doubt
        .clone()
        .unwrap_or_default();
    assert!(doubt.contains("onsdag 13. mars 2019"), "{doubt}");
}

#[test]
fn deadlines_and_letterheads_are_no_gatherings() {
    let folder = Folder::new().text(
        "invitasjon.txt",
        "Byen, 1. februar 2019\n\nHei alle\n\nVelkommen til nettverksmøte om bomiljø 13. mars 2019 kl. 10 i Skien.\n\
         Påmeldingsfrist: 1. mars 2019 på https://example.no/meld-paa.\n\nVennlig hilsen\n\nKari Nordmann\n",
    );
    folder.import();
    let all = folder.gatherings();
    assert_eq!(all.keys().collect::<Vec<_>>(), ["skien-2019-03-13"]);
    let registration = folder
        .gathering("skien-2019-03-13")
        .registration
        .expect("a registration");
    assert_eq!(
        registration.url.as_ref().map(|url| url.as_str()),
        Some("https://example.no/meld-paa")
    );
    assert_eq!(
        registration
            .deadline
            .map(|date| date.to_string())
            .as_deref(),
        Some("2019-03-01")
    );
}

#[test]
fn a_county_of_the_sites_own_comes_first_and_the_rest_are_made() {
    let folder = Folder::new()
        .in_site("samling.yaml", "title: Prøve\ndescription: Prøve.\nlanguage: nn\n")
        .in_site("content/counties/fjordfylket.md", "---\nnumber: \"90\"\nnames: {nb: Fjordfylket}\nnetworks:\n  - {id: nettverket, name: Læringsnettverk bomiljø, owner: nbf}\n---\n")
        .in_site("content/programme/actors.yaml", "- {id: nbf, name: Norges bomiljøforum, type: ngo}\n")
        .in_site("content/programme/abbreviations.yaml", "- {abbr: NBF, actor: nbf}\n")
        .text(
            "invitasjon.txt",
            "Invitasjon\n\nNBF i samarbeid med Øyvær kommune inviterer til samling i «Læringsnettverk bomiljø» 13. mars 2019 i Fjordfylket.\n",
        );
    folder.import();
    check(
        &folder,
        &[("fjordfylket-2019-03-13", "2019-03-13", "fjordfylket")],
    );
    let gathering = folder.gathering("fjordfylket-2019-03-13");
    assert_eq!(
        gathering
            .network
            .map(|network| network.id().to_owned())
            .as_deref(),
        Some("nettverket")
    );
    assert_eq!(gathering.organisers[0].id(), "nbf");
    // The site is in nynorsk, so the remarks are too.
    let index = folder.file("content/gatherings/2019/fjordfylket-2019-03-13/index.md");
    assert!(
        index.contains("Sjå over dette") && index.contains("Legg dei inn i"),
        "{index}"
    );
}

#[test]
fn a_county_that_was_not_there_that_day_is_left_out() {
    let folder = Folder::new().text(
        "invitasjon.txt",
        "Invitasjon til samling\n\nVi inviterer til samling 13. mars 2019 i Viken.\n",
    );
    folder.import();
    let all = folder.gatherings();
    let (_, entry) = all.into_iter().next().expect("a gathering");
    assert!(entry.record.county.is_none());
    assert!(
        entry.record.provenance["county"]
            .doubt
            .as_deref()
            .is_some_and(|doubt| doubt.contains("Viken"))
    );
    assert_eq!(folder.errors(), [] as [String; 0]);
}

#[test]
fn other_languages_for_a_new_site() {
    for (language, words) in [
        (samling::base::text::Language::Nn, "Sjå over dette"),
        (samling::base::text::Language::En, "Look at these"),
    ] {
        let folder = Folder::new().in_language(language).with("webinar.txt");
        folder.import();
        let index = folder.file("content/gatherings/ukjent/nordland-webinar/index.md");
        assert!(index.contains(words), "{index}");
        assert_eq!(folder.errors(), [] as [String; 0]);
    }
}

#[test]
fn an_invitation_in_nynorsk() {
    let folder = Folder::new().text(
        "innbyding.txt",
        "Innbyding til nettverkssamling om bumiljø\n\nHei!\n\nVestland fylkeskommune inviterer til nettverkssamling for rådgjevarar \
         tysdag 17. mars 2020 kl. 10.00–15.00 i Førde.\n\nStad: Elvebreidda hotell, Førde\n\nMålgruppe: Rådgjevarar i kommunane\n",
    );
    folder.import();
    let gathering = folder.gathering("vestland-2020-03-17");
    assert_eq!(gathering.title, "Nettverkssamling om bumiljø – Vestland");
    let hours = [gathering.starts, gathering.ends].map(|time| time.map(|time| time.to_string()));
    assert_eq!(hours, [Some("10:00".to_owned()), Some("15:00".to_owned())]);
    let place = gathering.place.expect("a place");
    assert_eq!(
        (place.name.as_str(), place.venue.as_deref()),
        ("Førde", Some("Elvebreidda hotell"))
    );
    assert_eq!(
        gathering.audience.as_deref(),
        Some("Rådgjevarar i kommunane")
    );
    let doubt = gathering.provenance["organisers"]
        .doubt
        .clone()
        .unwrap_or_default();
    assert!(doubt.contains("Vestland fylkeskommune"), "{doubt}");
}
