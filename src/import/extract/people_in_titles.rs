//! People who are named inside a title: "Byvandring med Kari Nordmann", "Samtale mellom Kari Nordmann og Ola Nordmann", "Panel. Deltakere: …".

use super::people::{Person, people};

/// Endings of words for what somebody leads or takes part in, in lower case, separated by white space.
const WITH: &str = "vandring befaring synfaring omvisning omvising tur fottur gåtur busstur samtale intervju spørretime foredrag workshop verksted verkstad \
    konsert walk tour visit conversation interview";
/// Words for talks between people, in lower case, separated by white space.
const BETWEEN: &str = "samtale dialog debatt duell diskusjon conversation dialogue debate";
/// Labels of those who take part, in lower case.
const LABELS: [&str; 25] = [
    "presenter",
    "presenters",
    "presented by",
    "lead",
    "foredragsholder",
    "foredragshaldar",
    "foredragsholdere",
    "deltakere",
    "deltakarar",
    "deltagere",
    "i panelet",
    "panel",
    "paneldeltakere",
    "medvirkende",
    "medverkande",
    "innleder",
    "innledere",
    "innleiarar",
    "innledning",
    "med",
    "ved",
    "speaker",
    "speakers",
    "panelists",
    "panellists",
];

/// The title, which has the people's names where they are part of it, and the people. None: it names none in such a way.
pub fn people_in_title(text: &str) -> Option<(&str, Vec<Person>)> {
    with_people(text)
        .or_else(|| between_people(text))
        .map(|people| (text, people))
        .or_else(|| labelled_people(text))
        .or_else(|| people_after_question(text))
        .or_else(|| people_before_dash(text))
}

/// "Foredragsholder", "Medvirkende"
pub fn names_speakers(label: &str) -> bool {
    LABELS.contains(&label.trim().to_lowercase().as_str())
}

/// "Byvandring med Ola Eksempel"
fn with_people(text: &str) -> Option<Vec<Person>> {
    [" med ", " with "].iter().find_map(|with| {
        let (before, after) = text.rsplit_once(with)?;
        let last = before.split([' ', ':']).next_back()?.to_lowercase();
        let first = before.split([' ', ':']).next()?.to_lowercase();
        // «Byvandring», but not «kultur».
        let ends = |said: &str, word: &str| said == word || word.len() > 5 && said.ends_with(word);
        let mut words = WITH.split_whitespace();
        let is_led = words.any(|word| ends(&last, word) || ends(&first, word));
        people(after).filter(|_| is_led)
    })
}

/// "Samtale mellom Kari Nordmann og Ola Nordmann"
fn between_people(text: &str) -> Option<Vec<Person>> {
    [" mellom ", " between "].iter().find_map(|between| {
        let (before, after) = text.split_once(between)?;
        let last = before.split([' ', ':']).next_back()?.to_lowercase();
        let is_talk = BETWEEN.split_whitespace().any(|word| last.ends_with(word));
        people(after).filter(|people| is_talk && people.len() > 1)
    })
}

/// "Panelsamtale. Deltakere: Kari Nordmann, Ola Nordmann", "Tall (innleder: Kari Nordmann)"
fn labelled_people(text: &str) -> Option<(&str, Vec<Person>)> {
    let (before, after) = text.rsplit_once(": ")?;
    let at = before.rfind(['.', '(', '–', '-', ',', '?', '!', ':'])?;
    let mark = before[at..].chars().next()?;
    let label = before[at + mark.len_utf8()..].trim().to_lowercase();
    let people = people(after.trim_end_matches(')'))?;
    let end = at + if matches!(mark, '?' | '!') { 1 } else { 0 };
    let title = text[..end].trim();
    (LABELS.contains(&label.as_str()) && !title.is_empty()).then_some((title, people))
}

/// "Kan vi måle trivsel? Med Ola Lie, Kari Moe og Nils Aa"
fn people_after_question(text: &str) -> Option<(&str, Vec<Person>)> {
    let withs = [
        "? Med ", "! Med ", ". Med ", "? With ", "! With ", ". With ",
    ];
    withs.iter().find_map(|with| {
        let at = text.rfind(with)?;
        let people = people(&text[at + with.len()..])?;
        let title = text[..=at].trim_end_matches('.').trim();
        (!title.is_empty()).then_some((title, people))
    })
}

/// "Rektor Dag Ås, Byen skole – Rom for talent": a person with a role or an affiliation, and the title after a dash.
fn people_before_dash(text: &str) -> Option<(&str, Vec<Person>)> {
    let (before, title) = [" – ", " — ", " - "]
        .iter()
        .find_map(|dash| text.split_once(dash))?;
    let is_described = |person: &Person| person.role.is_some() || person.affiliation.is_some();
    let people = people(before).filter(|people| people.iter().all(is_described))?;
    (!title.trim().is_empty()).then_some((title.trim(), people))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::extract::people::tests::shown;

    #[test]
    fn names_inside_a_title() {
        let check = |text: &str, title: &str, expected: &[&str]| {
            let (found, people) = people_in_title(text).unwrap_or((text, Vec::new()));
            let expected: Vec<String> = expected.iter().map(|one| (*one).to_owned()).collect();
            assert_eq!((found, shown(&people)), (title, expected), "{text}");
        };
        let whole = |text: &str, expected: &[&str]| check(text, text, expected);
        whole("Byvandring med Ola Eksempel", &["Ola Eksempel||"]);
        whole(
            "Befaring i sentrum med Ola Eksempel, Øyvær kommune",
            &["Ola Eksempel||Øyvær kommune"],
        );
        whole(
            "Samtale mellom Kari Dal og Ola Vik",
            &["Kari Dal||", "Ola Vik||"],
        );
        whole("Conversation with Kari Dal", &["Kari Dal||"]);
        check(
            "Panelsamtale. Deltakere: Kari Dal, Ola Vik",
            "Panelsamtale",
            &["Kari Dal||", "Ola Vik||"],
        );
        check("Tall (innleder: Kari Dal)", "Tall", &["Kari Dal||"]);
        check(
            "Panel: Hva nå? Med Ola Lie, Kari Dal og Nils Aa",
            "Panel: Hva nå?",
            &["Ola Lie||", "Kari Dal||", "Nils Aa||"],
        );
        check("Hva nå? Med nye øyne", "Hva nå? Med nye øyne", &[]);
        check(
            "Rektor Dag Ås, Byen skole – Rom for talent",
            "Rom for talent",
            &["Dag Ås|Rektor|Byen skole"],
        );
        whole("Samarbeid med Redd Barna", &[]);
        whole("Samarbeid mellom Bergen og Oslo", &[]);
        whole("Samarbeid mellom Nord Fron og Sør Fron", &[]);
        whole("Ann Kristin – en historie", &[]);
        whole("Tips: Husk Ola Vik", &[]);
    }
}
