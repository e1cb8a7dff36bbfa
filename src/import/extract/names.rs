//! Names of people and organisations, recognised by the form of their words alone.

use super::date_tokens::{month, weekday};
use crate::documents::personal_data::is_given_name;

/// Endings of words that name an organisation.
const ORGANISATIONS: [&str; 60] = [
    "kors",
    "bymisjon",
    "bymisjonen",
    "nødhjelp",
    "idrettslag",
    "idrettskrets",
    "barnehage",
    "museum",
    "kommune",
    "kommunen",
    "fylkeskommune",
    "fylkeskommunen",
    "direktorat",
    "direktoratet",
    "departement",
    "departementet",
    "universitet",
    "universitetet",
    "institutt",
    "instituttet",
    "høgskole",
    "høgskolen",
    "høgskulen",
    "høyskole",
    "høyskolen",
    "senter",
    "senteret",
    "sykehus",
    "sykehuset",
    "sjukehus",
    "forbund",
    "forbundet",
    "forening",
    "foreningen",
    "etaten",
    "rådet",
    "tilsynet",
    "verket",
    "stiftelsen",
    "statsforvalteren",
    "statsforvaltaren",
    "fylkesmannen",
    "organisasjonen",
    "university",
    "institute",
    "directorate",
    "ministry",
    "council",
    "agency",
    "municipality",
    "foundation",
    "hospital",
    "association",
    "college",
    "centre",
    "trust",
    "alliance",
    "partnership",
    "authority",
    "hotell",
];
/// Words for organisations that are also the endings of names, and so count only by themselves, in lower case.
const WHOLE_WORDS: [&str; 14] = [
    "lab",
    "labs",
    "laboratory",
    "office",
    "department",
    "society",
    "network",
    "academy",
    "service",
    "services",
    "union",
    "ltd",
    "inc",
    "gmbh",
];
/// Endings of words for houses and for parts of organisations: no name of a person ends so, but a headline may.
const HOUSES: [&str; 22] = [
    "hotel",
    "huset",
    "sentralen",
    "biblioteket",
    "auditoriet",
    "skole",
    "skolen",
    "skule",
    "skulen",
    "kirken",
    "kyrkja",
    "akademiet",
    "klubben",
    "korps",
    "orkester",
    "festivalen",
    "nettverket",
    "utvalget",
    "kontoret",
    "avdelingen",
    "seksjonen",
    "tjenesten",
];
/// Short forms at the end of an organisation's name.
const TAILS: [&str; 5] = ["AS", "HF", "SA", "IKS", "KF"];
/// Capitalised words that are not names of persons, in lower case, separated by white space.
const NO_NAMES: &str = include_str!("no_names.txt");
/// Months and their short forms that are also given names.
const NAMES_OF_MONTHS: [&str; 7] = ["jan", "mai", "may", "april", "june", "juli", "august"];
/// Lower-case parts of a name.
const PARTICLES: [&str; 6] = ["von", "van", "de", "af", "av", "der"];

/// "KS", "NAV", "A/B": two to eight capital letters.
pub fn is_acronym(word: &str) -> bool {
    let letters = word.chars().count();
    (2..=8).contains(&letters)
        && word
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '/')
        && word.chars().any(char::is_uppercase)
}

pub fn is_organisation_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    TAILS.contains(&word)
        || WHOLE_WORDS.contains(&lower.trim_end_matches('.'))
        || ORGANISATIONS
            .iter()
            .any(|ending| lower.ends_with(ending) && lower != "rådet")
}

/// Does the text end in a word for a house or a part of an organisation: "Byen kulturskole", "Litteraturhuset"?
pub fn ends_in_house(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    HOUSES.iter().any(|ending| lower.ends_with(ending))
}

/// First words of the names of organisations whose other words are names, too: "Bydel Alna", "Helse Vest". In lower case.
const FIRST_OF_ORGANISATIONS: [&str; 16] = [
    "bydel",
    "korus",
    "helse",
    "region",
    "redd",
    "mental",
    "barnevernet",
    "stift",
    "prosti",
    "politiet",
    "legene",
    "norges",
    "norsk",
    "kirkens",
    "fellesorganisasjonen",
    "enhet",
];
/// Directions are no surnames after a first word that is no given name: "Korus Øst".
const DIRECTIONS: [&str; 9] = [
    "øst",
    "vest",
    "nord",
    "sør",
    "aust",
    "midt",
    "sør-øst",
    "nord-norge",
    "midt-norge",
];
const BEFORE_OF: [&str; 5] = ["City", "County", "Region", "Government", "Town"];

/// "Bydel Alna", "Korus Øst", "City of Bergen": the form of a person's name, but for a word that only organisations begin or end with.
fn has_organisation_form(words: &[&str]) -> bool {
    let [first, others @ .., last] = words else {
        return false;
    };
    let (first_lower, last_lower) = (first.to_lowercase(), last.to_lowercase());
    let has_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let are_names = has_capital(first) && others.iter().chain([last]).all(has_capital);
    let is_of = BEFORE_OF.contains(first) && others.first() == Some(&"of") && has_capital(last);
    let begins = FIRST_OF_ORGANISATIONS.contains(&first_lower.as_str());
    let is_direction = words.len() == 2 && DIRECTIONS.contains(&last_lower.as_str());
    is_of || are_names && words.len() <= 4 && (begins || is_direction && !is_given_name(first))
}

/// Does the text name an organisation?
pub fn is_organisation(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    !words.is_empty()
        && words.len() <= 9
        && (has_organisation_form(&words)
            || words
                .iter()
                .any(|word| is_organisation_word(word.trim_matches(',')))
            || words.iter().all(|word| is_acronym(word)))
}

/// Beginnings of surnames before a second capital: "McKay", "O'Brien".
const BEFORE_CAPITALS: [&str; 10] = [
    "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz",
];

/// "KoRus", "YouTube": a capital after a small letter is seldom in a person's name.
fn has_capital_inside(word: &str) -> bool {
    let mut letters = word.char_indices().zip(word.chars().skip(1));
    let inside = letters.find(|((_, letter), next)| letter.is_lowercase() && next.is_uppercase());
    inside.is_some_and(|((at, letter), _)| {
        !BEFORE_CAPITALS.contains(&&word[..at + letter.len_utf8()])
    })
}

/// Can the word be part of a person's name: "Kari", "Nordmann-Hansen", "A."?
pub fn is_name_word(word: &str) -> bool {
    if word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase) {
        return true;
    }
    if has_capital_inside(word) {
        return false;
    }
    let mut letters = word.chars();
    let lower = word.to_lowercase();
    letters.next().is_some_and(char::is_uppercase)
        && letters
            .clone()
            .next()
            .is_some_and(|c| c.is_lowercase() || c == '’' || c == '\'')
        && letters.all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''))
        && !is_organisation_word(word)
        && !ends_in_house(word)
        && !NO_NAMES.split_whitespace().any(|word| word == lower)
        && (month(&lower).is_none() || NAMES_OF_MONTHS.contains(&lower.as_str()))
        && weekday(&lower).is_none()
}

/// Is the whole text a person's name: two to five capitalised words, with words such as "von" between them?
pub fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=5).contains(&words.len())
        && words.first().is_some_and(|word| is_name_word(word))
        && words
            .last()
            .is_some_and(|word| is_name_word(word) && !word.ends_with('.'))
        && words
            .iter()
            .all(|word| is_name_word(word) || PARTICLES.contains(word))
}

/// The person's name at the start of a text, and the rest of the text. None: it does not start with a name.
pub fn name_at_start(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let mut end = None;
    let mut at = 0;
    for (count, word) in text.split(' ').enumerate().take(5) {
        let bare = word.trim_end_matches([',', '(', ':']);
        if !(is_name_word(bare) || count > 0 && PARTICLES.contains(&bare)) {
            break;
        }
        at += bare.len();
        if count >= 1 && is_name_word(bare) {
            end = Some(at);
        }
        if bare.len() != word.len() {
            break;
        }
        at += 1;
    }
    let end = end?;
    Some((&text[..end], text[end..].trim()))
}
