//! Titles followed by people: "Ungdata v/ Kari Nordmann, KS", and the first page of a deck on one line.

use super::dates::dates;
use super::names::{is_acronym, is_name, is_name_word, is_organisation, is_organisation_word};
use super::people::{Person, people};
use super::people_in_titles::people_in_title;
use crate::documents::personal_data::is_given_name;

/// "Ungdata v/ Kari Nordmann, KS" → the title, and the people. Without people, the whole text is the title.
pub fn title_and_people(text: &str) -> (&str, Vec<Person>) {
    let text = text.trim();
    if let Some(found) = people_before_colon(text) {
        return found;
    }
    if let Some(found) = people_in_title(text) {
        return found;
    }
    for by in BY {
        // The first one from which on there are people alone: "Lesing ved Kari Nordmann, lærer ved Øyra skole".
        let mut places = text.match_indices(by);
        if let Some((at, people)) =
            places.find_map(|(at, _)| Some((at, people(&text[at + by.len()..])?)))
        {
            // "Ungdata. KS v/ Kari Nordmann": the organisation is the person's, not part of the title.
            let before = &text[..at];
            if let Some((title, organisation)) = split_last(before)
                && is_organisation(organisation)
                && !title.is_empty()
            {
                let people = people
                    .into_iter()
                    .map(|person| Person {
                        affiliation: person.affiliation.or_else(|| Some(organisation.to_owned())),
                        ..person
                    })
                    .collect();
                return (trimmed(title), people);
            }
            return (trimmed(before), people);
        }
    }
    let mut marks = text.char_indices();
    let found = marks.find_map(|(at, mark)| people_after_mark(text, at, mark));
    found.unwrap_or((text, Vec::new()))
}

/// "Kari Nordmann: Ungdata", "Kari Nordmann, KS: Ungdata". A name alone must begin with a given name, or a title in quotation marks follow: the two
/// words of "Salt Marsh: Lessons Learned" are no person.
fn people_before_colon(text: &str) -> Option<(&str, Vec<Person>)> {
    let (before, title) = text.split_once(": ")?;
    let title = title.trim();
    let is_quoted = title.starts_with(['«', '"', '“', '”']);
    let people = people(before).filter(|_| !title.is_empty())?;
    let is_person = |person: &Person| {
        let first = person.name.split([' ', '-']).next().unwrap_or_default();
        person.role.is_some() || person.affiliation.is_some() || is_given_name(first)
    };
    (is_quoted || people.iter().all(is_person)).then_some((title, people))
}

/// "Ungdata – Kari Nordmann, KS", "Ungdata. Kari Nordmann, KS", "Ungdata, Kari Nordmann, KS": the title before the mark, and the people after it.
fn people_after_mark(text: &str, at: usize, mark: char) -> Option<(&str, Vec<Person>)> {
    if !"–—-.,:;(|/?!".contains(mark) {
        return None;
    }
    let (before, after) = (&text[..at], &text[at + mark.len_utf8()..]);
    let rest = after.trim();
    // The mark that closes the parenthesis before the name.
    let is_closed_only = rest.matches(')').count() > rest.matches('(').count();
    let rest = rest
        .strip_suffix(')')
        .filter(|_| is_closed_only)
        .unwrap_or(rest);
    let is_apart = after.starts_with(' ') || mark == '(';
    let people = people(rest).filter(|_| is_apart)?;
    // A name alone may be part of the title; with a role or an affiliation it is a person's.
    let is_described = people
        .iter()
        .any(|person| person.affiliation.is_some() || person.role.is_some());
    let is_title = !before.trim().is_empty() && !is_name(before.trim());
    // The mark of a question belongs to the title.
    let end = at + if matches!(mark, '?' | '!') { 1 } else { 0 };
    (is_title && (is_described || is_name_alone(mark, before, rest)))
        .then(|| (trimmed(&text[..end]), people))
}

/// "Mat og helse Bo Eik, Matforsk AS": a title and one person whom nothing separates from it. They are told apart by the form of the words
/// alone: the title ends in lower case, and the text ends in the person's organisation.
pub fn joined_title_and_person(text: &str) -> Option<(&str, Person)> {
    let (before, organisation) = text.rsplit_once(", ")?;
    let organisation = organisation.trim().trim_end_matches('.');
    if !is_organisation(organisation) || organisation.starts_with(char::is_lowercase) {
        return None;
    }
    let words: Vec<&str> = before.split(' ').collect();
    let names = words
        .iter()
        .rev()
        .take_while(|word| is_name_word(word))
        .count();
    let (title, name) = words.split_at(words.len() - names);
    let last = title.last()?;
    let is_apart = title.len() >= 2
        && (2..=3).contains(&names)
        && last.chars().all(char::is_lowercase)
        && !TAKES_A_NAME.contains(last);
    let end = before.len() - name.join(" ").len();
    let person = Person {
        name: name.join(" "),
        affiliation: Some(organisation.to_owned()),
        role: None,
    };
    is_apart.then(|| (before[..end].trim_end(), person))
}

/// Words that a name may follow within a title: "samtale med Kari Nordmann", "ordfører Kari Nordmann".
pub const TAKES_A_NAME: [&str; 18] = [
    "med", "av", "til", "fra", "frå", "om", "for", "og", "i", "ved", "hos", "på", "with", "by",
    "of", "to", "and", "from",
];

/// What separates a title from the people after it.
const BY: [&str; 24] = [
    ", orientering ved ",
    ", orientering v/",
    ", orientering av ",
    " – orientering ved ",
    " Foredrag ved ",
    " Foredrag av ",
    " Innlegg ved ",
    " Innlegg av ",
    " Innledning ved ",
    " foredrag ved ",
    " innlegg ved ",
    " innledning ved ",
    " v/ ",
    " v/",
    " V/ ",
    " ved ",
    " Ved ",
    " presented by ",
    " presentert av ",
    " innlegg av ",
    " foredrag av ",
    " ledet av ",
    " led by ",
    " by ",
];

/// Is a name without role or affiliation a person's? It is after a dash or parenthesis, after a comma if it ends the text, and after a full stop if
/// it begins with a given name.
fn is_name_alone(mark: char, before: &str, rest: &str) -> bool {
    match mark {
        '–' | '—' | '(' | '|' => true,
        '-' | '/' => before.ends_with(' '),
        ',' | '?' | '!' => names_only(rest, |_| true),
        '.' => names_only(rest, |name| {
            is_given_name(name.split(' ').next().unwrap_or_default())
        }),
        _ => false,
    }
}

/// "Kari Nordmann", "Kari Nordmann og Ola Nordmann": is the text names alone, each of which `may_be` one?
fn names_only(text: &str, may_be: impl Fn(&str) -> bool) -> bool {
    let mut names = text.split(" og ").flat_map(|part| part.split(" and "));
    names.all(|name| {
        let name = name.trim();
        (2..=3).contains(&name.split_whitespace().count()) && is_name(name) && may_be(name)
    })
}

/// The text before and after its last separator.
fn split_last(text: &str) -> Option<(&str, &str)> {
    let at = text.rfind(['.', ',', '–', ':'])?;
    let mark = text[at..].chars().next()?.len_utf8();
    Some((text[..at].trim(), text[at + mark..].trim()))
}

/// The text without the separator at its end.
fn trimmed(text: &str) -> &str {
    text.trim()
        .trim_end_matches(['.', ',', ':', '–', '-', '(', ';'])
        .trim()
}

/// The first page of a deck on one line: "Velkommen til samling Kari Nordmann, KS Ola Nordmann, Fjordfylket fylkeskommune oktober 2018" →
/// the title, and the people. A name is recognised by the comma after it, which the organisation follows.
pub fn title_line(text: &str) -> (String, Vec<Person>) {
    let text = without_date_at_end(text.trim());
    let words: Vec<&str> = text.split(' ').collect();
    let mut people: Vec<Person> = Vec::new();
    let mut title_end = words.len();
    // Where the organisation of the last person begins.
    let mut organisation_start: Option<usize> = None;
    for end in 0..words.len() {
        let Some(start) = name_start(&words, end) else {
            continue;
        };
        if organisation_start.is_some_and(|organisation| start < organisation) {
            continue;
        }
        match (organisation_start, people.last_mut()) {
            (Some(from), Some(person)) => person.affiliation = organisation(&words[from..start]),
            _ => title_end = start,
        }
        let name: Vec<&str> = words[start..=end]
            .iter()
            .map(|word| word.trim_end_matches(','))
            .collect();
        people.push(Person {
            name: name.join(" "),
            ..Person::default()
        });
        organisation_start = Some(end + 1);
    }
    if let (Some(from), Some(person)) = (organisation_start, people.last_mut()) {
        person.affiliation = organisation(&words[from..]);
    }
    // Without any organisation, the commas belong to the title.
    if people.iter().all(|person| person.affiliation.is_none()) {
        return (text.to_owned(), Vec::new());
    }
    let title = words[..title_end].join(" ");
    (trimmed(&title).to_owned(), people)
}

fn without_date_at_end(text: &str) -> &str {
    match dates(text).last() {
        Some(date)
            if text[date.range.end..]
                .trim_matches([' ', '.', ','])
                .is_empty() =>
        {
            text[..date.range.start].trim()
        }
        _ => text,
    }
}

/// The index of the first word of a name that ends with a comma in the word `end`. A title stands before it, so it is never word 0.
fn name_start(words: &[&str], end: usize) -> Option<usize> {
    let last = words[end].strip_suffix(',')?;
    let is_part = |at: usize| is_name_word(words[at]) && !words[at].ends_with('.');
    let mut start = end;
    while start > 1 && end - (start - 1) < 4 && is_part(start - 1) {
        start -= 1;
    }
    (is_name_word(last.trim_end_matches(',')) && end > start).then_some(start)
}

/// The organisation at the start of the words: up to a word such as "kommune"; or all words in capitals; or one capitalised word.
fn organisation(words: &[&str]) -> Option<String> {
    let end = words
        .iter()
        .position(|word| is_organisation_word(word))
        .map(|at| at + 1)
        .or_else(|| {
            words
                .iter()
                .take_while(|word| is_acronym(word))
                .count()
                .checked_sub(1)
                .map(|n| n + 1)
        })
        .or_else(|| {
            words
                .first()
                .filter(|word| word.starts_with(char::is_uppercase))
                .map(|_| 1)
        })?;
    (end <= 6).then(|| {
        words[..end]
            .join(" ")
            .trim_end_matches([',', '.'])
            .to_owned()
    })
}

#[cfg(test)]
mod tests;
