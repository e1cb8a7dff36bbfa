//! The organisations that held a gathering, as a sentence names them.

use super::lines::TextLine;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::names::is_organisation;
use crate::import::extract::sentences::sentences;
use crate::import::extract::telling_words::{has_any, places};

const HOST_VERBS: [&str; 5] = [
    " inviterer",
    " arrangerer",
    " arrangerte",
    " ønsker velkommen",
    " ønskjer velkomen",
];

/// "KS i samarbeid med Fjordfylket fylkeskommune", "KS og Øyvær kommune inviterer til …"
pub fn organisers(text: &str) -> Vec<String> {
    match text.split_once(" i samarbeid med ") {
        Some((before, after)) => partners(before, after),
        None => hosts(text),
    }
}

/// Words before the organisations that hold a gathering.
const HELD_BY: [&str; 9] = [
    "i regi av ",
    "arrangert av ",
    "arrangeres av ",
    "arrangør er ",
    "arrangører er ",
    "arrangørar er ",
    "vertskap er ",
    "organised by ",
    "hosted by ",
];

/// Words of sentences about other gatherings.
const OF_ANOTHER: [&str; 6] = ["var", "ble", "vart", "blei", "forrige", "neste"];

/// "Arrangør er Fjordfylket fylkeskommune og KS", "i regi av KS", "KS i samarbeid med Øyvær kommune" alone on a line, "Fylkeskommunen i
/// Fjordfylket inviterer til samling": the organisations of a line without a label.
pub fn organisers_in_line(line: &TextLine) -> Vec<String> {
    let held_by = sentences(&line.text).into_iter().flat_map(|sentence| {
        let lower = sentence.to_lowercase();
        let names_gathering = !nouns(sentence).is_empty();
        let after = HELD_BY.iter().find_map(|words| {
            let at = places(&lower, words.trim_end()).next()?;
            // "Et prosjekt i regi av KS" is no gathering.
            let is_of_gathering = at == 0 || names_gathering && !has_any(&lower, &OF_ANOTHER);
            let after = sentence.get(at + words.len()..);
            after.filter(|_| is_of_gathering)
        });
        let invites = || match names_gathering && sentence.contains(" inviterer") {
            true => hosts(sentence),
            false => Vec::new(),
        };
        after.map_or_else(invites, organisations_at_start)
    });
    let mut names: Vec<String> = held_by.collect();
    if names.is_empty() && line.is_headline() && line.text.contains(" i samarbeid med ") {
        let parts = line.text.replace(" i samarbeid med ", " og ");
        let all = organisations_at_start(&parts);
        if all.len() > 1 {
            names = all;
        }
    }
    names
}

/// The organisations at the start of a text, joined by commas and "og". "Statsforvalteren i Fjordfylket" is one name.
fn organisations_at_start(text: &str) -> Vec<String> {
    let text = text.split(['.', ';', '(', '!']).next().unwrap_or_default();
    let mut names = Vec::new();
    for name in names_in_label(&text.replace(" i samarbeid med ", " og ")) {
        let words: Vec<&str> = name.split_whitespace().take(6).collect();
        let is_name = |length: &usize| {
            let part = &words[..*length];
            is_organisation(&part.join(" ")) && part[0].starts_with(char::is_uppercase)
        };
        let Some(shortest) = (1..=words.len()).find(is_name) else {
            break;
        };
        let is_of_area = matches!(words.get(shortest), Some(&("i" | "in")))
            && words
                .get(shortest + 1)
                .is_some_and(|word| word.starts_with(char::is_uppercase))
            && shortest == 1;
        let length = if is_of_area { shortest + 2 } else { shortest };
        names.push(words[..length].join(" "));
        if length < words.len() {
            break;
        }
    }
    names
}

/// "KS og Øyvær kommune" beside a label: each name. A hyphen before "og" is part of one name: "Helse- og omsorgsdepartementet".
pub fn names_in_label(value: &str) -> Vec<String> {
    let value = value.trim().trim_end_matches('.');
    let mut names: Vec<String> = Vec::new();
    let mut is_open = false;
    for part in value.split([',', ';']) {
        for (at, name) in split_at_and(part).into_iter().enumerate() {
            let name = name.trim();
            match names.last_mut().filter(|_| is_open && at > 0) {
                Some(last) => {
                    last.push_str(" og ");
                    last.push_str(name);
                }
                None if !name.is_empty() => names.push(name.to_owned()),
                None => {}
            }
            is_open = name.ends_with('-');
        }
    }
    names.retain(|name| {
        name.chars().any(char::is_uppercase) && !name.contains('@') && !name.contains("://")
    });
    names
}

fn split_at_and(text: &str) -> Vec<&str> {
    let by_og = text.split(" og ").flat_map(|part| part.split(" and "));
    by_og.flat_map(|part| part.split(" & ")).collect()
}

/// The organisation at the end of `before`, and the one at the start of `after`.
fn partners(before: &str, after: &str) -> Vec<String> {
    let is_part_of_name =
        |word: &&str| word.starts_with(char::is_uppercase) || word.ends_with("kommune");
    let mut words: Vec<&str> = before
        .split_whitespace()
        .rev()
        .take_while(is_part_of_name)
        .collect();
    words.reverse();
    let first = Some(words.join(" ")).filter(|name| is_organisation(name));
    let words: Vec<&str> = after.split_whitespace().take(5).collect();
    let second = (1..=words.len()).find_map(|length| {
        let name = words[..length].join(" ");
        let name = name.trim_end_matches(['.', ',', ';']);
        is_organisation(name).then(|| name.to_owned())
    });
    [first, second].into_iter().flatten().collect()
}

/// The organisations at the start of a sentence, before a verb such as "inviterer".
fn hosts(text: &str) -> Vec<String> {
    let Some(verb) = HOST_VERBS.iter().find_map(|verb| text.find(verb)) else {
        return Vec::new();
    };
    let names: Vec<&str> = text[..verb].split(" og ").map(str::trim).collect();
    let are_organisations = names.iter().all(|name| {
        name.starts_with(char::is_uppercase)
            && name.split_whitespace().count() <= 4
            && is_organisation(name)
    });
    if are_organisations {
        names.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::{TextLine, names_in_label, organisers_in_line};
    use crate::import::analysis::lines::LineKind;

    #[test]
    fn names_in_a_line_without_a_label() {
        let check = |text: &str, expected: &[&str]| {
            let line = TextLine {
                page: 1,
                text: text.to_owned(),
                written: text.to_owned(),
                kind: LineKind::Paragraph,
            };
            assert_eq!(organisers_in_line(&line), expected, "{text}");
        };
        check(
            "Arrangør er Vestland fylkeskommune og Statsforvaltaren i Vestland",
            &["Vestland fylkeskommune", "Statsforvaltaren i Vestland"],
        );
        check(
            "Akershus fylkeskommune i samarbeid med KS",
            &["Akershus fylkeskommune", "KS"],
        );
        check(
            "Samlingen er i regi av Innlandet fylkeskommune.",
            &["Innlandet fylkeskommune"],
        );
        check(
            "Fylkeskommunen i Innlandet inviterer til samling.",
            &["Fylkeskommunen i Innlandet"],
        );
        check("Prosjektet er et samarbeid med KS.", &[]);
        check("Vi inviterer til samling.", &[]);
    }

    #[test]
    fn names_beside_a_label() {
        let check = |value, expected: &[&str]| assert_eq!(names_in_label(value), expected);
        check(
            "Akershus fylkeskommune og KS",
            &["Akershus fylkeskommune", "KS"],
        );
        check(
            "Helse- og omsorgsdepartementet, KS",
            &["Helse- og omsorgsdepartementet", "KS"],
        );
        check("kommer senere", &[]);
    }
}
