//! Places in sentences and beside labels.

use super::*;

#[test]
fn towns_in_sentences() {
    let check = |text: &str, expected: Option<&str>| {
        assert_eq!(
            town_in(text, &["Fjordfylket"]).as_deref(),
            expected,
            "{text}"
        );
    };
    check("Vi arrangerte samlingen i Byen.", Some("Byen"));
    check("i samarbeid med KS i Mo i Rana", Some("Mo"));
    check("kommuner i Fjordfylket", None);
    check("Alle i KS og i Øyvær kommune", None);
    check("Vi møtes på Store Øy, kl. 10", Some("Store Øy"));
    check("i Norge", None);
    check("Vi møtes på Scandic Forus kl. 10", None);
}

#[test]
fn houses_in_sentences() {
    let check = |text: &str, town: Option<&str>, house: Option<&str>| {
        let found = venue_in(text).unwrap_or_default();
        assert_eq!(
            (found.town.as_deref(), found.venue.as_deref()),
            (town, house)
        );
    };
    check(
        "Samling 12. februar kl. 9 på Thon Hotel Arena, Lillestrøm.",
        Some("Lillestrøm"),
        Some("Thon Hotel Arena"),
    );
    check("Vi møtes i Store rådhus kl. 10", None, Some("Store rådhus"));
    check("Alle i kommunen, Oslo", None, None);
    check(
        "Samling 3. mai på Scandic Forus i Stavanger",
        Some("Stavanger"),
        Some("Scandic Forus"),
    );
    check(
        "Fagsamling om mat 14. mars på Hotell Norge i Bergen.",
        Some("Bergen"),
        Some("Hotell Norge"),
    );
}

#[test]
fn houses_and_towns() {
    let check = |text: &str, town: Option<&str>, venue: Option<&str>| {
        let (_, value) = text.split_once(':').expect("a label");
        let place = super::venue(value).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(
            (place.town.as_deref(), place.venue.as_deref()),
            (town, venue),
            "{text}"
        );
    };
    check(
        "Sted: Grand hotell, Byen",
        Some("Byen"),
        Some("Grand hotell"),
    );
    check(
        "Hvor: Grand hotell i Byen",
        Some("Byen"),
        Some("Grand hotell"),
    );
    check("Stad: Byen", Some("Byen"), None);
    check("Sted: Scandic Forus", None, Some("Scandic Forus"));
    check(
        "Sted: Quality Residence, Byen",
        Some("Byen"),
        Some("Quality Residence"),
    );
    check("Stad: Byen, Øyvær kommune", Some("Byen"), None);
    check(
        "Sted: Fylkeshuset, møterom 3",
        None,
        Some("Fylkeshuset, møterom 3"),
    );
    check(
        "Sted: Øyvær bibliotek, møterom Fjæra",
        None,
        Some("Øyvær bibliotek, møterom Fjæra"),
    );
    check("Sted: Byen, Storsalen", Some("Byen"), Some("Storsalen"));
    check(
        "Venue: The Corn Exchange, Byen",
        Some("Byen"),
        Some("The Corn Exchange"),
    );
    check(
        "Where: Quay House, Byen (and online)",
        Some("Byen"),
        Some("Quay House"),
    );
    for undecided in ["kommer senere", "TBA", "https://example.no/", "Teams"] {
        assert_eq!(venue(undecided), None, "{undecided}");
    }
    let beside = venue_beside_date(", Grand hotell, Byen").unwrap_or_default();
    assert_eq!(
        (beside.town.as_deref(), beside.venue.as_deref()),
        (Some("Byen"), Some("Grand hotell"))
    );
    assert_eq!(venue_beside_date(", kl. 10–15"), None);
    assert_eq!(venue_beside_date(" arrangerte vi"), None);
}
