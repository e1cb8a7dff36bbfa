use super::lists_in_text;

const NAMES: [&str; 6] = [
    "Kari Nordmann",
    "Ola Eksempel",
    "Per Vik",
    "Ragnhild Testvik",
    "Ingrid Dal",
    "Nils Haug",
];

fn check(text: &str, expected: &[&str]) {
    let found = lists_in_text(text).into_iter();
    let found: Vec<&str> = found.map(|range| &text[range]).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn labels_of_people_mean_those_on_their_line() {
    let names = "Kari Nordmann, Ola Nordmann, Per Nordmann, Anne Nordmann og Nils Nordmann";
    for label in [
        "Svar ja",
        "Kjem",
        "Elever i gruppa",
        "Klasse 3B",
        "Skal ha lunsj",
        "Meldte avbud",
    ] {
        let text = format!("{label}: {names}");
        assert_eq!(lists_in_text(&text).len(), 1, "{text}");
    }
    for text in [
        format!("| Lunsj | Elever i gruppa: {names} |"),
        format!("Følgende har meldt seg på: {names}"),
    ] {
        assert_eq!(lists_in_text(&text).len(), 1, "{text}");
    }
    let below = names.replace(", ", "\n").replace(" og ", "\n");
    for text in [
        format!("Lunsj:\n{below}"),
        "Svar ja: 45, svar nei: 12".to_owned(),
        "Middag torsdag: Brasserie, kl. 19".to_owned(),
    ] {
        assert!(lists_in_text(&text).is_empty(), "{text}");
    }
}

#[test]
fn names_stand_below_or_after_what_says_so() {
    let first = ["Kari Nordmann"];
    let rows: String = NAMES
        .map(|name| format!("- {name}, Vik kommune\n"))
        .concat();
    let list = NAMES.join(", ");
    for heading in [
        "Deltakere",
        "Deltakarar",
        "Participants",
        "Påmeldte",
        "Til stede",
    ] {
        check(&format!("## {heading}\n\n{rows}\nTekst.\n"), &first);
        check(&format!("Møtet var 3. mars. {heading}: {list}.\n"), &first);
        check(&format!("**{heading}**\n\n{list}\n"), &first);
    }
    check(
        &format!("participants: {{count: 6, note: \"Deltakere: {list}\"}}\n"),
        &first,
    );
    check(
        &format!("participants: {{count: 6, note: \"{list}\"}}\n"),
        &first,
    );
    let table = NAMES.map(|name| format!("| {name} | Vik |\n")).concat();
    check(
        &format!("## Deltakere\n\n| Navn | Kommune |\n|---|---|\n{table}"),
        &first,
    );
}

#[test]
fn fewer_names_are_a_list_of_those_invited_and_a_numbered_group_is_one() {
    let first = ["Kari Nordmann"];
    let few = "Kari Nordmann, Ola Eksempel og Per Vik";
    for heading in ["Forfall", "Fravær", "Påmeldte", "Meldt forfall"] {
        check(&format!("{heading}: {few}\n"), &first);
        check(&format!("Møtet var 3. mars. {heading}: {few}.\n"), &first);
    }
    check(&format!("Gruppe 1: {}\n", NAMES.join(", ")), &first);
    check(&format!("Arbeidsgruppe 1: {}\n", NAMES.join(", ")), &[]);
}

#[test]
fn speakers_groups_and_few_names_are_none() {
    let rows = NAMES
        .map(|name| format!("- {name}, Vik kommune\n"))
        .concat();
    let list = NAMES.join(", ");
    let talks = NAMES.map(|name| format!("- {name}: Om steder\n")).concat();
    let leaders = NAMES
        .map(|name| format!("- {name}, ordfører i Vik\n"))
        .concat();
    for text in [
        format!("## Innledere\n\n{rows}"),
        format!("## Deltakere i arbeidsgruppa\n\n{rows}"),
        format!("Paneldeltakere: {list}"),
        format!("Deltakere i panelet: {list}"),
        format!("## Deltakere\n\n{talks}"),
        format!("## Deltakere\n\n{leaders}"),
        format!(
            "## Deltakere\n\nDet kom 45 fra 12 kommuner.\n\nAlle likte det.\n\nProgram\n\n{rows}"
        ),
        "Til stede: Kari Nordmann, Ola Eksempel og Per Vik".to_owned(),
        "Gruppe 1: Kari Nordmann, Ola Eksempel og Per Vik".to_owned(),
        format!("{list} holdt innlegg for deltakerne."),
    ] {
        check(&text, &[]);
    }
}
