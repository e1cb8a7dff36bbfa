use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

fn check(text: &str, expected: &str) {
    let found = personal_data(text, &Allowed::default());
    let notes = found
        .iter()
        .filter(|span| span.kind == PersonalDataKind::Health);
    let notes: Vec<&str> = notes.map(|span| &text[span.range.clone()]).collect();
    assert_eq!(notes.join(" / "), expected, "{text}");
}

#[test]
fn a_field_tells_of_the_person_in_another() {
    check(
        "Notat. Navn: Kari Nordmann. Diagnose: schizofreni. Medisiner: Eksempelin.",
        "Kari Nordmann. Diagnose: schizofreni / Medisiner: Eksempelin",
    );
    check(
        "Deltakar: Kari Nordmann\nKommune: Vik\nDiett: halal\n",
        "Diett: halal",
    );
    check(
        "**Navn:** Kari Nordmann\n**Allergi:** egg\n",
        "Allergi:** egg",
    );
    for text in [
        "Navn: Kari Nordmann\nAllergier: ingen\nHotell: ja",
        "Navn: Kari Nordmann\nAllergier: ______",
        "Navn:\nAllergier:\nDiett:",
        "Navn: Folkehelse i Vik\nHelse: hovedtema",
        "Diagnose: hva kommunen mangler. Ved Kari Nordmann",
        "Psykisk helse: Kari Nordmann",
    ] {
        check(text, "");
    }
}
