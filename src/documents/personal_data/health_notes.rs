//! Notes on a person's health: a name, and after it what the person does not tolerate or suffers from («Kari Nordmann – allergisk
//! mot nøtter»). The title of a talk after its speaker's name («Kari Nordmann: Angst hos unge») is not one.

use super::person_names::{is_given_name, name_at_end};
use std::ops::Range;

/// Words that are said of a person, not of a subject.
pub const SAID: &[&str] = &[
    "allergisk",
    "allergi mot",
    "allergier mot",
    "allergisk mot",
    "nøtteallergi",
    "nøtteallergiker",
    "matallergi",
    "allergic to",
    "tåler ikke",
    "tåler ikkje",
    "toler ikkje",
    "intolerant",
    "laktoseintoleran",
    "glutenintoleran",
    "cøliaki",
    "glutenfri",
    "laktosefri",
    "sykmeldt",
    "sykemeldt",
    "sjukmeld",
    "sjukemeld",
    "uføretrygdet",
    "uføretrygda",
    "gravid",
    "pregnant",
    "diabetiker",
    "diabetikar",
    "bruker rullestol",
    "brukar rullestol",
    "sitter i rullestol",
    "sit i rullestol",
    "barnevernet følger",
    "barnevernet følgjer",
    "barnevernet er inne",
    "barnevernssak",
    "barnevernsak",
    "barnevernstiltak",
    "vold i hjemmet",
    "vald i heimen",
    "voldsutsatt",
    "selvmordsforsøk",
    "sjølvmordsforsøk",
    "diagnose er",
    "diagnosen er",
    "ikke gluten",
    "ikkje gluten",
    "uten gluten",
    "utan gluten",
    "uten laktose",
    "utan laktose",
    "ikke melk",
    "ikkje mjølk",
    "ikke egg",
    "ikkje egg",
    "ikke skalldyr",
    "ikkje skaldyr",
    "får sosialhjelp",
    "mottar sosialhjelp",
    "mottek sosialhjelp",
    "på sosialhjelp",
    "får uføretrygd",
    "mottar uføretrygd",
    "er ufør",
];

/// Names of illnesses: a note on a person only in lower case, and with nothing but more of them after it.
pub const ILLNESSES: &[&str] = &[
    "diabetes",
    "epilepsi",
    "astma",
    "adhd",
    "angst",
    "depresjon",
    "deprimert",
    "bipolar",
    "schizofreni",
    "demens",
    "kreft",
    "migrene",
    "anoreksi",
    "spiseforstyrrelse",
    "rusproblemer",
    "rusproblem",
    "autisme",
    "asperger",
    "hjertesykdom",
    "hjartesjukdom",
    "hiv",
    "leddgikt",
    "fibromyalgi",
    "rullestol",
    "vegetar",
    "vegetarianer",
    "vegetarianar",
    "veganer",
    "veganar",
    "vegan",
    "halal",
    "laktose",
    "gluten",
    "nøtter",
];

/// The most letters between the name and the words.
const REACH: usize = 24;
/// The most letters of a note that are masked after the words.
const LONGEST: usize = 80;

/// The name and the note around the word at this place.
pub fn health_note(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_whole = !text[..word.start].ends_with(char::is_alphanumeric);
    if !is_whole {
        return None;
    }
    let line_start = text[..word.start].rfind('\n').map_or(0, |at| at + 1);
    let (start, name_end) = name_before(text, line_start, word.start)?;
    let between = &text[name_end..word.start];
    (is_note(between) || is_verb_of_note(between)).then(|| start..note_end(text, word.end))
}

/// The same for the name of an illness.
pub fn illness(text: &str, word: Range<usize>) -> Option<Range<usize>> {
    let is_lower = text[word.clone()]
        .chars()
        .all(|letter| !letter.is_uppercase())
        || text[word.clone()].eq_ignore_ascii_case("adhd");
    let rest = &text[word.end..];
    let note = rest
        .split(['\n', '.', ';', ')', '|'])
        .next()
        .unwrap_or(rest);
    let is_last = note
        .split([',', '/', '+'])
        .flat_map(|part| part.split(" og "))
        .all(|part| {
            let part =
                part.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
            let part = part.strip_suffix("nr").unwrap_or(part).trim();
            part.is_empty() || ILLNESSES.contains(&part) || SAID.contains(&part)
        });
    if !(is_lower && is_last) {
        return None;
    }
    health_note(text, word)
}

/// Does the text, of one row of a list, say something of a person's health in any way? Less is asked for than of a sentence.
pub fn mentions_health(note: &str) -> bool {
    let lower = note.to_lowercase();
    let words = SAID.iter().chain(ILLNESSES).chain(MORE);
    let mut found = words.filter_map(|word| Some((lower.find(*word)?, *word)));
    found.any(|(at, word)| {
        let rest = &lower[at + word.len()..];
        let end = rest
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(rest.len());
        !lower[..at].ends_with(char::is_alphanumeric)
            && !rest.starts_with('-')
            && !SUBJECTS
                .iter()
                .any(|subject| rest[..end].ends_with(subject))
    })
}

/// Endings of longer words that name an organisation or a subject: «Kreftforeningen», «demensvennlig», «rusfri».
const SUBJECTS: &[&str] = &[
    "forening",
    "foreningen",
    "foreninga",
    "forbund",
    "forbundet",
    "laget",
    "vennlig",
    "vennleg",
    "fri",
    "arbeid",
    "arbeidet",
    "omsorg",
    "omsorgen",
    "team",
    "teamet",
    "senter",
    "senteret",
    "tjeneste",
    "tjenesten",
    "teneste",
    "tenesta",
    "plan",
    "planen",
    "forebygging",
    "førebygging",
    "helse",
];

/// Words that say something of health beside a name in a list of such.
const MORE: &[&str] = &[
    "allergi",
    "barnevern",
    "vegetarianer",
    "vegetar",
    "veganer",
    "nøtter",
    "skalldyr",
    "gluten",
    "laktose",
    "psykisk",
    "medisin",
    "sykdom",
    "sjukdom",
    "diagnose",
    "rus",
    "hørselshemm",
    "svaksynt",
    "rullestol",
];

/// The name before the place, on the line: its start and its end. A given name alone counts at the start of a line.
fn name_before(text: &str, line_start: usize, at: usize) -> Option<(usize, usize)> {
    let reach = text[line_start..at]
        .char_indices()
        .rev()
        .nth(REACH)
        .map_or(line_start, |(start, _)| line_start + start);
    let mut ends = text[reach..at]
        .char_indices()
        .rev()
        .filter(|(_, letter)| !letter.is_alphabetic())
        .map(|(end, _)| reach + end);
    ends.find_map(|end| {
        let before = &text[line_start..end];
        let name = name_at_end(before)
            .or_else(|| capital_name_at_end(before))
            .or_else(|| reversed_name(before));
        let alone = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let name = name.or_else(|| is_given_name(alone).then_some(alone))?;
        Some((end - name.len(), end)).filter(|_| before.ends_with(name))
    })
}

/// «KARI NORDMANN»
fn capital_name_at_end(before: &str) -> Option<&str> {
    let (rest, family) = before.rsplit_once(' ')?;
    let start = rest.rfind([' ', '\t', ';', ',']).map_or(0, |at| at + 1);
    let given = &rest[start..];
    let is_upper = |word: &str| word.len() > 2 && word.chars().all(char::is_uppercase);
    let titled: String = given
        .chars()
        .take(1)
        .chain(given.chars().skip(1).flat_map(char::to_lowercase))
        .collect();
    (is_upper(given) && is_upper(family) && is_given_name(&titled)).then(|| &before[start..])
}

/// «Nordmann, Kari», alone on its line.
fn reversed_name(before: &str) -> Option<&str> {
    let name = before.trim_start_matches(|letter: char| !letter.is_alphabetic());
    let (family, given) = name.split_once(", ")?;
    let is_name =
        family.starts_with(char::is_uppercase) && !family.contains(' ') && is_given_name(given);
    is_name.then_some(name)
}

/// «i 5B har», «har fått diagnosen»: a place, and a verb that says the note of the person.
fn is_verb_of_note(between: &str) -> bool {
    let words = between.trim();
    let verbs = [
        "har",
        "er",
        "fikk",
        "fekk",
        "fått",
        "diagnosen",
        "tåler",
        "toler",
    ];
    let last = words.rsplit(' ').next().unwrap_or_default();
    let begins = words.split(' ').next().unwrap_or_default();
    verbs.contains(&last)
        && ["i", "på", "ved", "fra", "frå", "har", "hadde"].contains(&begins)
        && !words.contains([',', '.', ':', ';', '\n'])
}

/// Is it what stands between a name and a note: a mark, «er» or only a space, and no other name or title?
fn is_note(between: &str) -> bool {
    let begins = between.trim_start();
    let marks = ['–', '—', '-', ':', ';', ',', '(', '|', '\t', '='];
    let verbs = ["er ", "har ", "is ", "has ", "ble ", "vart ", "blei "];
    let verb = verbs.iter().find(|verb| begins.starts_with(**verb));
    let rest = match verb {
        Some(verb) => &begins[verb.len()..],
        None if begins.is_empty() => begins,
        None => begins.trim_start_matches(marks),
    };
    let is_joined = verb.is_some() || rest.len() < begins.len() || begins.is_empty();
    (is_joined || between.contains('\t') || between.contains("  "))
        && !rest.contains(char::is_uppercase)
}

/// The end of the note: of its line or its sentence.
fn note_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let end = rest
        .find(['\n', ';', ')', '|', '\t'])
        .or_else(|| rest.find(". "))
        .unwrap_or(rest.trim_end_matches('.').len());
    let longest = rest
        .char_indices()
        .nth(LONGEST)
        .map_or(rest.len(), |(at, _)| at);
    at + end.min(longest)
}

#[cfg(test)]
mod tests {
    use crate::documents::personal_data::{Allowed, PersonalDataKind, personal_data};

    #[test]
    fn a_note_is_about_a_person_and_a_title_is_not() {
        let check = |text: &str, expected: &str| {
            let found = personal_data(text, &Allowed::default());
            let notes = found
                .iter()
                .filter(|span| span.kind == PersonalDataKind::Health);
            let notes: Vec<&str> = notes.map(|span| &text[span.range.clone()]).collect();
            assert_eq!(notes.join(" / "), expected, "{text}");
        };
        check(
            "Kari Nordmann – allergisk mot nøtter",
            "Kari Nordmann – allergisk mot nøtter",
        );
        check(
            "Program. Kari Nordmann er allergisk mot nøtter. Hun kom.",
            "Kari Nordmann er allergisk mot nøtter",
        );
        check("Per Nordmann (diabetes)", "Per Nordmann (diabetes");
        check(
            "Ola Nordmann: sykmeldt, angst",
            "Ola Nordmann: sykmeldt, angst",
        );
        check("Kari: cøliaki", "Kari: cøliaki");
        check("Kari Nordmann\tgravid", "Kari Nordmann\tgravid");
        check("Ola Nordmann sykmeldt", "Ola Nordmann sykmeldt");
        check(
            "Eleven Kari Nordmann i 5B har ADHD",
            "Kari Nordmann i 5B har ADHD",
        );
        check(
            "Kari Nordmann har fått diagnosen kreft",
            "Kari Nordmann har fått diagnosen kreft",
        );
        check("Ola Nordmann (rullestol)", "Ola Nordmann (rullestol");
        check(
            "KARI NORDMANN – allergisk mot egg",
            "KARI NORDMANN – allergisk mot egg",
        );
        check("Nordmann, Kari: sykmeldt", "Nordmann, Kari: sykmeldt");
        check("Kari Nordmann: IKKE GLUTEN", "Kari Nordmann: IKKE GLUTEN");
        check(
            "Kari Nordmann - vegetar og laktose",
            "Kari Nordmann - vegetar og laktose",
        );
        check(
            "Kari Nordmann får sosialhjelp",
            "Kari Nordmann får sosialhjelp",
        );
        check("Kari Nordmann i Vik har et prosjekt om demens", "");
        check("Kari Nordmann: Angst hos unge", "");
        check("Kari Nordmann, Norges Astma- og Allergiforbund", "");
        check("Kari Nordmann – demens og bolig", "");
        check("Vi snakket om angst og diabetes.", "");
        check("Mange er allergiske mot nøtter", "");
        check(
            "Kari Nordmann fortalte om mat. Noen er allergisk mot nøtter",
            "",
        );
    }
}
