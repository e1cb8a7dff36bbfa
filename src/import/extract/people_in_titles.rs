//! People who are named inside a title: "Byvandring med Kari Nordmann", "Samtale mellom Kari Nordmann og Ola Nordmann", "Panel. Deltakere: …".

use super::people::{Person, people};
use crate::documents::personal_data::is_given_name;

/// Endings of words for what somebody leads or takes part in, in lower case, separated by white space.
const WITH: &str = "vandring befaring synfaring omvisning omvising tur fottur gåtur busstur samtale intervju spørretime foredrag workshop verksted verkstad \
    konsert walk tour visit conversation interview";
/// Words for talks between people, in lower case, separated by white space.
const BETWEEN: &str = "samtale dialog debatt duell diskusjon conversation dialogue debate";
/// Words that belong to the "med" after them, in lower case, separated by white space: what follows is whom or what it is about.
const TIED_TO_WITH: &str = "kjent sammen samarbeid samarbeide samarbeidet arbeid arbeidet arbeide arbeider jobbe jobber møte møtet møter avtale     avtalen erfaring erfaringer erfaringar skjer gjør gjøre gjere enig dialog kontakt opp i ferdig hvordan korleis do wrong work working up meeting     cooperation collaboration experience";
/// Words for talks in which several take part, in lower case, separated by white space.
const PANELS: &str = "panel paneldebatt panelsamtale paneldiskusjon debatt samtale";
/// Labels of those who take part, in lower case.
const LABELS: [&str; 29] = [
    "intervjuer",
    "intervjuar",
    "intervjues av",
    "interviewer",
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
        .or_else(|| people_after_with(text))
        .or_else(|| panel(text))
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

/// "Oppvarming med Silje Dal", "Dans på kort tid med Ola Vik, koreograf" → the title before, and the people: each has a given name, or a role or an
/// affiliation. "Bli kjent med Kari Nordmann" names whom it is about.
fn people_after_with(text: &str) -> Option<(&str, Vec<Person>)> {
    [" med ", " with "].iter().find_map(|with| {
        let (title, after) = text.split_once(with)?;
        let last = title.split([' ', ':']).next_back()?.to_lowercase();
        let is_tied = TIED_TO_WITH
            .split_whitespace()
            .any(|word| last == word || word.len() > 4 && last.ends_with(word));
        let people = people(after)?;
        let is_person = |person: &Person| {
            let first = person.name.split([' ', '-']).next().unwrap_or_default();
            is_given_name(first) || person.role.is_some() && after.starts_with(&person.name)
        };
        (!is_tied && people.iter().all(is_person)).then_some((title.trim(), people))
    })
}

/// "Panel: Kari Nordmann, Ola Vik og Per Dal"
fn panel(text: &str) -> Option<(&str, Vec<Person>)> {
    let (label, after) = text.split_once(": ")?;
    let lower = label.to_lowercase();
    let is_panel = PANELS
        .split_whitespace()
        .any(|word| lower.ends_with(word) && !lower.contains(' '));
    let is_panel = is_panel || matches!(lower.as_str(), "panel discussion" | "panel debate");
    let is_given = |person: &Person| {
        let first = person.name.split([' ', '-']).next().unwrap_or_default();
        is_given_name(first)
    };
    let people = people(after)?;
    let is_panel = is_panel && people.len() > 1 && people.iter().any(is_given);
    if !is_panel {
        return None;
    }
    Some((label.trim(), people))
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
    if !LABELS.contains(&label.as_str()) || title.is_empty() {
        return None;
    }
    // "Bokbad med Kari Nordmann. Intervjuer: Ola Vik"
    Some(match people_after_with(title) {
        Some((title, first)) => (title, [first, people].concat()),
        None => (title, people),
    })
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
        check("Oppvarming med Silje Dal", "Oppvarming", &["Silje Dal||"]);
        check(
            "Dans på kort tid med Amir Vik, koreograf",
            "Dans på kort tid",
            &["Amir Vik|koreograf|"],
        );
        check(
            "Bokbad med Linn Dal. Intervjuer: Nils Vik",
            "Bokbad",
            &["Linn Dal||", "Nils Vik||"],
        );
        check(
            "Panel: Nadia Rud, Kari Dal og Nils Aa",
            "Panel",
            &["Nadia Rud||", "Kari Dal||", "Nils Aa||"],
        );
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

    #[test]
    fn what_is_no_person_inside_a_title() {
        for text in [
            "Bli kjent med Kari Dal",
            "Lek med Redd Barna",
            "Lek med Vardø Nord",
            "Panel: Hva nå?",
            "Samtale: Nord Fron og Sør Fron",
            "Besøk med buss til Gamle Øyvær",
        ] {
            assert_eq!(people_in_title(text), None, "{text}");
        }
    }
}
