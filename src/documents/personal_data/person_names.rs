//! Names of persons, recognised by their form and by given names that are common in Norway.

use super::digit_runs::is_space;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Common given names, in lower case.
static GIVEN_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("given_names.txt").split_whitespace().collect());

/// Lower-case words within a name.
const PARTICLES: &[&str] = &[
    "van", "von", "de", "der", "den", "af", "al", "el", "bin", "ibn", "di", "da", "du", "la",
];

/// Words that occur in names of places, offices and things, but not of persons.
const NO_PERSON: &[&str] = &[
    "kommune",
    "kommunar",
    "kommuner",
    "fylke",
    "fylkeskommune",
    "hotell",
    "hotel",
    "rådhus",
    "rådhuset",
    "kulturhus",
    "senter",
    "skole",
    "skule",
    "universitet",
    "høgskole",
    "høyskole",
    "direktoratet",
    "departementet",
    "statsforvalteren",
    "fylkesmannen",
    "stiftelsen",
    "foreningen",
    "forening",
    "lag",
    "råd",
    "as",
    "asa",
    "ks",
    "sa",
    "iks",
    "hall",
    "hallen",
    "museum",
    "bibliotek",
    "kirke",
    "kyrkje",
    "park",
    "plass",
    "torg",
    "gate",
    "veien",
    "vegen",
    "gata",
    "og",
    "program",
    "prosjekt",
    "plan",
    "nord",
    "sør",
    "øst",
    "vest",
    "indre",
    "ytre",
    "nordre",
    "søndre",
    "øvre",
    "nedre",
    "store",
    "rica",
    "scandic",
    "thon",
    "clarion",
    "quality",
    "radisson",
    "comfort",
];

/// Endings of words in the names of institutions that are called after a person, and of their houses: «Ole Bull Akademiet».
const INSTITUTIONS: &[&str] = &[
    "akademi",
    "akademiet",
    "skolen",
    "skulen",
    "senteret",
    "museet",
    "instituttet",
    "universitetet",
    "høgskolen",
    "høyskolen",
    "høgskulen",
    "festivalen",
    "hotellet",
    "sykehuset",
    "sjukehuset",
    "biblioteket",
    "legatet",
    "fondet",
    "samfunnshus",
    "samfunnshuset",
    "kulturhuset",
];

/// Is the word the last part of an institution's name?
fn is_institution(word: &str) -> bool {
    let lower = word.to_lowercase();
    INSTITUTIONS.iter().any(|ending| lower.ends_with(ending))
}

/// Is the word capitalised like a name: `Nordmann`, `O'Brien`, `Berg-Hansen`, `A.`?
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.'))
        && (word.chars().count() > 2
            || word.ends_with('.')
            || word.chars().count() == 2 && word.chars().skip(1).all(char::is_lowercase))
}

fn is_all_upper(word: &str) -> bool {
    word.chars().count() > 2
        && word
            .chars()
            .all(|letter| letter.is_uppercase() || letter == '-')
}

/// The text with a capital at the beginning of each word, and only there: «Kari Nordmann» of «KARI NORDMANN» and «kari nordmann». Words
/// of both kinds of letters stay: «McDonald».
pub fn titled(text: &str) -> String {
    let mut titled = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '-', ',', '\u{a0}']) {
        let mut letters = word.chars();
        let has_lower = word.chars().any(char::is_lowercase);
        let has_upper = word.chars().any(char::is_uppercase);
        match letters.next() {
            Some(first) if has_lower != has_upper => {
                titled.extend(first.to_uppercase());
                titled.extend(letters.flat_map(char::to_lowercase));
            }
            _ => titled.push_str(word),
        }
    }
    titled
}

/// Is it only two to four capitalised words, as a person's name: "Kari Nordmann", "Nordmann, Kari", "Jan van der Berg"?
pub fn has_shape_of_name(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 60 || text.matches(',').count() > 1 {
        return false;
    }
    let words: Vec<&str> = text
        .split([' ', ',', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect();
    let count = words
        .iter()
        .filter(|word| !PARTICLES.contains(word))
        .count();
    (2..=4).contains(&count)
        && words
            .iter()
            .all(|word| is_capitalised(word) && !is_all_upper(word) || PARTICLES.contains(word))
        && !words
            .iter()
            .any(|word| NO_PERSON.contains(&word.to_lowercase().as_str()) || is_institution(word))
}

/// Is it only a person's name, with a given name that is common in Norway?
pub fn is_name_of_person(text: &str) -> bool {
    has_shape_of_name(text) && text.split([' ', ',', '-', '\u{a0}']).any(is_given_name)
}

/// Is one of its words a given name that is common in Norway, in letters of any size?
pub fn has_given_name(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    // Two or three letters may stand in any identifier.
    words.any(|word| word.chars().count() > 3 && GIVEN_NAMES.contains(word.to_lowercase().as_str()))
}

pub fn is_given_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && GIVEN_NAMES.contains(word.to_lowercase().as_str())
}

/// The name of a person at the start of a text: the most capitalised words there that are one, with a common given name first.
pub fn name_at_start(text: &str) -> Option<&str> {
    let mut ends: Vec<usize> = text
        .char_indices()
        .filter(|(_, letter)| !(letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’')))
        .map(|(at, _)| at)
        .take(4)
        .collect();
    ends.push(text.len());
    ends.sort_unstable();
    let first = text.split([' ', '-']).next().unwrap_or_default();
    let mut names = ends.iter().rev().map(|end| &text[..*end]);
    names.find(|name| is_given_name(first) && has_shape_of_name(name))
}

/// The name of a person at the end of a text: capitalised words on one line, beginning with a common given name.
pub fn name_at_end(text: &str) -> Option<&str> {
    let line = text
        .rsplit(|letter: char| !(is_of_name(letter) || is_space(letter) || letter == ','))
        .next()
        .unwrap_or_default();
    let mut start = line.len();
    for count in 1..=4 {
        let before = line[..start].trim_end_matches(is_space);
        let word_start = before
            .char_indices()
            .rev()
            .find(|(_, letter)| is_space(*letter));
        start = word_start.map_or(0, |(at, letter)| at + letter.len_utf8());
        let word = &before[start..];
        // A sentence ends right before the name, without a space: "kommunene.Kari".
        let word = after_sentence(word);
        start = before.len() - word.len();
        if !is_capitalised(word) && !PARTICLES.contains(&word) {
            return None;
        }
        if count >= 2 && is_given_name(word.split('-').next().unwrap_or(word)) {
            let name = line[start..].trim();
            return has_shape_of_name(name).then_some(name);
        }
    }
    None
}

/// May the letter stand in one of a name's words: `Berg-Hansen`, `O'Brien`, `A.`?
fn is_of_name(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’' | '.')
}

/// The part of a word after a full stop that ends a sentence: "Kari" of "kommunene.Kari", but "A.B." whole; and without a quotation mark
/// before it.
fn after_sentence(word: &str) -> &str {
    let word = word.trim_start_matches(['\'', '’', '-', '.']);
    match word.rsplit_once('.') {
        Some((before, after))
            if before.ends_with(char::is_lowercase)
                && before.chars().count() > 2
                && after.starts_with(char::is_uppercase) =>
        {
            after
        }
        _ => word,
    }
}

/// Does the text contain a person's name?
pub fn names_a_person(text: &str) -> bool {
    let mut parts = text.split(|letter: char| !(is_of_name(letter) || letter.is_whitespace()));
    parts.any(|part| {
        let mut previous_is_given = false;
        part.split_whitespace().map(after_sentence).any(|word| {
            let is_name = previous_is_given && is_capitalised(word);
            previous_is_given = is_given_name(word.split('-').next().unwrap_or(word));
            is_name
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_a_shape() {
        for name in [
            "Kari Nordmann",
            "Nordmann, Kari",
            "Jan van der Berg",
            "Anne-Lise Berg-Hansen",
            "Ola A. Nordmann",
        ] {
            assert!(has_shape_of_name(name), "{name}");
        }
        for other in [
            "Kari",
            "Bergen kommune",
            "Nordre Follo",
            "Program og pause",
            "FOLKEHELSE I DAG",
            "Scandic Bergen",
        ] {
            assert!(!has_shape_of_name(other), "{other}");
        }
        assert_eq!(name_at_end("Møt Kari Nordmann"), Some("Kari Nordmann"));
        assert_eq!(name_at_end("Scandic Bergen"), None);
        assert_eq!(name_at_end("i dag.Kari Nordmann"), Some("Kari Nordmann"));
        for mark in [
            "\"",
            "«",
            "'",
            "<v ",
            "https://example.no/?",
            "**",
            "[",
            "x/",
            "1",
        ] {
            let text = format!("{mark}Kari Nordmann");
            assert_eq!(name_at_end(&text), Some("Kari Nordmann"), "{text}");
            assert!(names_a_person(&text), "{text}");
        }
        assert!(names_a_person("og så Ola Nordmann sa"));
        assert!(!names_a_person("Else ville sagt noe"));
    }
}
