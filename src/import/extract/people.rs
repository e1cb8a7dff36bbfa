//! People with roles and affiliations: "Kari Nordmann, rådgiver, Fjordfylket fylkeskommune", "v/ Ola Nordmann (KS)". They are recognised by
//! the form of the words; there is no list of people.

use super::institutions::{is_english_institution, is_local_institution, may_be_workplace};
use super::names::{ends_in_house, is_acronym, is_name, is_organisation, name_at_start};
use super::person_titles::titled_at_start;
use crate::documents::personal_data::is_given_name;

/// Degrees, which are neither a role nor an affiliation.
const DEGREES: [&str; 5] = ["ph.d", "phd", "dr", "cand.polit", "dr.philos"];

/// What stands between two who speak.
const BETWEEN_PEOPLE: [&str; 7] = [
    " og ",
    " & ",
    " and ",
    " / ",
    " i samtale med ",
    " i dialog med ",
    " in conversation with ",
];

/// What somebody does in an item, after the name: "Kari Nordmann orienterer".
const SPEAKS: [&str; 12] = [
    "leder",
    "leiar",
    "leads",
    "innleder",
    "innleiar",
    "orienterer",
    "orienterar",
    "informerer",
    "forteller",
    "fortel",
    "presenterer",
    "presenterar",
];

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    pub role: Option<String>,
    pub affiliation: Option<String>,
}

/// The people in a text that contains only people with roles and affiliations. None: it contains something else.
pub fn people(text: &str) -> Option<Vec<Person>> {
    let text = text.trim().trim_end_matches(['.', ':']);
    if text.is_empty() || text.chars().count() > 300 {
        return None;
    }
    let mut found: Vec<Person> = Vec::new();
    for part in split_people(text) {
        let place = ListPosition::of(part, text);
        let part = part.trim();
        let after_and = ["og ", "and "]
            .iter()
            .find_map(|and| part.strip_prefix(and));
        let part = after_and.unwrap_or(part);
        if part.is_empty() {
            continue;
        }
        let workplace = found
            .last_mut()
            .filter(|last| is_workplace_of(last, part, place));
        match (workplace, person(part)) {
            (Some(last), _) => last.affiliation = Some(part.to_owned()),
            (None, Some(person)) => found.push(person),
            (None, None) => add_role_or_affiliation(found.last_mut()?, part)?,
        }
    }
    // "Kari Nordmann og Ola Nordmann, KS": the last affiliation is everybody's if the others have none.
    if let Some(shared) = found.last().and_then(|person| person.affiliation.clone())
        && found.len() > 1
        && !text.contains(';')
        && found[..found.len() - 1]
            .iter()
            .all(|person| person.affiliation.is_none() && person.role.is_none())
        && (text.contains(" og ") || text.contains(" and "))
    {
        for person in &mut found {
            person.affiliation = Some(shared.clone());
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Where a part of a list stands.
#[derive(Clone, Copy)]
struct ListPosition {
    is_after_comma: bool,
    /// "Kari Nordmann, Ola Vik og Per Dal": is an "og" the next mark after it?
    is_before_and: bool,
}

impl ListPosition {
    /// `part`: a part of the text.
    fn of(part: &str, text: &str) -> ListPosition {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        let after = text[start + part.len()..].trim_start();
        ListPosition {
            is_after_comma: text[..start].trim_end().ends_with(','),
            is_before_and: ["og ", "and ", "& "]
                .iter()
                .any(|and| after.starts_with(and)),
        }
    }
}

/// "Daniel Price, Harbour Builders", "Kari Nordmann, Fri Flyt": has the part after a person and a comma the form of a name, though it is none that is
/// given to people? Then the person works there.
fn is_workplace_of(person: &Person, part: &str, place: ListPosition) -> bool {
    let given = |name: &str| is_given_name(name.split([' ', '-']).next().unwrap_or_default());
    place.is_after_comma
        && person.affiliation.is_none()
        && is_name(part)
        && !given(part)
        && (is_english_institution(part) || !place.is_before_and && given(&person.name))
}

/// The text split at commas, semicolons and an "og" between two people.
fn split_people(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in text.split([',', ';', '\n', '\t', '|']) {
        let mut rest = piece;
        let mut from = 0;
        while let Some((found, length)) = BETWEEN_PEOPLE
            .into_iter()
            .filter_map(|and| Some((rest[from..].find(and)?, and.len())))
            .min()
        {
            let at = from + found;
            let (before, after) = (&rest[..at], &rest[at + length..]);
            let begins =
                |text: &str| name_at_start(text).is_some() || titled_at_start(text).is_some();
            if begins(after) && (begins(before) || is_organisation(before.trim())) {
                parts.push(before);
                rest = after;
                from = 0;
            } else {
                from = at + length;
            }
        }
        parts.push(rest);
    }
    parts
}

/// "Kari Nordmann", "Kari Nordmann (KS)", "rådgiver Kari Nordmann", "KS v/ Kari Nordmann", "Kari Nordmann – KS", "Kari Nordmann fra KS"
fn person(part: &str) -> Option<Person> {
    if let Some(titled) = titled_at_start(part) {
        let mut person = Person {
            name: titled.name.to_owned(),
            role: titled.title.map(str::to_owned),
            affiliation: None,
        };
        if !titled.rest.is_empty() {
            add_role_or_affiliation(&mut person, described(titled.rest)?)?;
        }
        return Some(person);
    }
    if is_name(part) && !is_organisation(part) {
        return Some(Person {
            name: part.to_owned(),
            ..Person::default()
        });
    }
    for by in [" v/ ", " v/", " ved "] {
        if let Some((before, name)) = part.split_once(by)
            && (is_organisation(before.trim()) || begins_with_acronym(before.trim()))
        {
            let mut person = person(name.trim())?;
            person
                .affiliation
                .get_or_insert_with(|| before.trim().to_owned());
            return Some(person);
        }
    }
    if let Some((name, rest)) = name_at_start(part) {
        let mut person = Person {
            name: name.to_owned(),
            ..Person::default()
        };
        if SPEAKS.contains(&rest) {
            return Some(person);
        }
        add_role_or_affiliation(&mut person, described(rest)?)?;
        return Some(person);
    }
    after_role(part)
}

/// "(KS)", "– KS", "fra KS": what a text after a name says of the person.
fn described(rest: &str) -> Option<&str> {
    let inside = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inside.or_else(|| {
        [
            "– ", "- ", "fra ", "frå ", "i ", "ved ", "hos ", "from ", "at ",
        ]
        .into_iter()
        .find_map(|dash| rest.strip_prefix(dash))
    })
}

/// "rådgiver Kari Nordmann": a role in lower case, and a name.
fn after_role(part: &str) -> Option<Person> {
    let at = part.find(|c: char| c.is_uppercase())?;
    let (role, name) = part.split_at(at);
    let role = role.trim();
    let is_role = !role.is_empty()
        && !role.ends_with('-')
        && !role.to_lowercase().contains("slides")
        && role.split_whitespace().count() <= 3
        && role
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
        && !matches!(
            role,
            "av" | "med" | "og" | "ved" | "til" | "fra" | "for" | "i" | "på" | "om"
        );
    (is_role && is_name(name)).then(|| Person {
        name: name.to_owned(),
        role: Some(role.to_owned()),
        affiliation: None,
    })
}

/// "NAV Storvik": the part of an organisation that has a short form.
fn begins_with_acronym(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.next().is_some_and(is_acronym) && words.count() <= 2
}

/// Adds a role or an affiliation to the person. None: the text is neither.
fn add_role_or_affiliation(person: &mut Person, text: &str) -> Option<()> {
    let text = text.trim().trim_end_matches('.');
    if text.is_empty() || DEGREES.contains(&text.to_lowercase().as_str()) {
        return Some(());
    }
    // "førstelektor (NTNU)"
    if let Some((role, inside)) = text.strip_suffix(')').and_then(|text| text.split_once('('))
        && !role.trim().is_empty()
    {
        add_role_or_affiliation(person, role)?;
        return add_role_or_affiliation(person, inside);
    }
    if names_organisation(text) {
        person.affiliation.get_or_insert_with(|| text.to_owned());
        return Some(());
    }
    // What looks like a person's name is no place to work.
    if is_name(text) && text.split(' ').next().is_some_and(is_given_name) {
        return None;
    }
    for by in [
        " i ", " ved ", " hos ", " fra ", " frå ", " på ", " for ", " at ",
    ] {
        if let Some((role, organisation)) = text.split_once(by)
            && names_organisation(organisation)
            && role.starts_with(char::is_alphabetic)
            && is_role(role)
        {
            person.role.get_or_insert_with(|| role.to_owned());
            person
                .affiliation
                .get_or_insert_with(|| organisation.to_owned());
            return Some(());
        }
    }
    let capitals = text.split_whitespace().count() <= 3
        && text
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase));
    if capitals && person.affiliation.is_none() {
        person.affiliation = Some(text.to_owned());
        return Some(());
    }
    if may_be_workplace(text) {
        let first = person.name.split([' ', '-']).next().unwrap_or_default();
        // "Nord Fron, Sør Fron og Øyvær" are places.
        if !is_given_name(first) {
            return None;
        }
        if person.affiliation.is_none() {
            person.affiliation = Some(text.to_owned());
            return Some(());
        }
    }
    if is_role(text) && person.role.is_none() {
        person.role = Some(text.to_owned());
        return Some(());
    }
    None
}

/// Does the text name an organisation, as its words or its form show: "KS", "Storvik kommune", "Storvik turlag", "Harbour Builders Guild"?
fn names_organisation(text: &str) -> bool {
    !text.starts_with(char::is_lowercase)
        && (is_organisation(text)
            || ends_in_house(text)
            || is_local_institution(text)
            || is_english_institution(text))
}

/// Does somebody work at what no word shows to be an organisation, or is somebody in the list without role and affiliation, after a comma, and without a given
/// name that we know? It may be where the person before works, "Kari Nordmann, Fri Flyt", or a person.
pub fn may_name_workplace(text: &str, people: &[Person]) -> bool {
    let works_at_name = |person: &Person| {
        let workplace = person.affiliation.as_deref();
        workplace.is_some_and(|name| name.contains(' ') && !names_organisation(name))
    };
    people.iter().any(works_at_name)
        || people.windows(2).any(|pair| {
            let [before, person] = pair else {
                return false;
            };
            let is_bare = person.role.is_none() && person.affiliation.is_none();
            let first = person.name.split(' ').next().unwrap_or_default();
            is_bare
                && before.affiliation.is_none()
                && !is_given_name(first)
                && text.contains(&format!(", {}", person.name))
        })
}

fn is_role(text: &str) -> bool {
    text.split_whitespace().count() <= 6
        && text
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | '.'))
}

#[cfg(test)]
pub mod tests;
