//! What is a person's name, and what an organisation's, by the shape of the words alone.

use super::dates::{month, weekday};

/// Words that end so are organisations.
const ORGANISATIONS: [&str; 34] = [
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
    "fylkesmannen",
    "organisasjonen",
];
/// Words that are an organisation's last though they say little alone.
const TAILS: [&str; 5] = ["AS", "HF", "SA", "IKS", "KF"];
/// Words that begin with a capital letter and are nobody's name.
const NO_NAMES: [&str; 61] = [
    "velkommen",
    "program",
    "programmet",
    "invitasjon",
    "innbydelse",
    "foto",
    "kilde",
    "kaffe",
    "lunsj",
    "pause",
    "åpning",
    "avslutning",
    "oppsummering",
    "dag",
    "del",
    "sted",
    "tid",
    "dato",
    "tema",
    "hei",
    "kjære",
    "med",
    "ved",
    "fra",
    "til",
    "og",
    "for",
    "den",
    "det",
    "de",
    "en",
    "et",
    "vi",
    "hva",
    "hvordan",
    "hvem",
    "hvorfor",
    "norge",
    "samling",
    "seminar",
    "workshop",
    "webinar",
    "konferanse",
    "kurs",
    "møte",
    "regional",
    "regionalt",
    "læringsnettverk",
    "nettverk",
    "innlegg",
    "presentasjon",
    "parallell",
    "parallelle",
    "sesjon",
    "gruppe",
    "rom",
    "sal",
    "side",
    "lysbilde",
    "registrering",
    "paneldebatt",
];
/// Particles that stand in small letters in a name.
const PARTICLES: [&str; 6] = ["von", "van", "de", "af", "av", "der"];

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
        || ORGANISATIONS
            .iter()
            .any(|ending| lower.ends_with(ending) && lower != "rådet")
}

/// Does the text name an organisation?
pub fn is_organisation(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    !words.is_empty()
        && words.len() <= 9
        && (words
            .iter()
            .any(|word| is_organisation_word(word.trim_matches(',')))
            || words.iter().all(|word| is_acronym(word)))
}

pub fn is_name_word(word: &str) -> bool {
    if word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase) {
        return true;
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
        && !NO_NAMES.contains(&lower.as_str())
        && month(&lower).is_none()
        && weekday(&lower).is_none()
}

/// Is the whole text a person's name: two to four words with capital letters?
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

/// The name that a text begins with, and the rest.
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
