//! Home addresses: a street and a number right after a person's name, or after «bor i». The address of a gathering's venue is not one.

use super::person_names::{is_given_name, is_name_of_person, name_at_end, names_a_person, titled};
use super::street_words::SAID;
use std::ops::Range;

/// Words that say it of the person whose name stands before them on the line.
const SAID_OF_PERSON: &[&str] = &[
    "adresse er",
    "adressen er",
    "adressa er",
    "adresse",
    "adressen",
    "adressa",
];

/// The whole address, with post code and place, around the ending of a street name.
pub fn home_address(text: &str, street: Range<usize>) -> Option<Range<usize>> {
    let number_end = house_number(text, street.end)?;
    let start = street_start(text, street.start)?;
    let before = text[..start].trim_end_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ',' | ':' | '-' | '–' | ';' | '|' | '(')
    });
    let gap = text[before.len()..start].trim_matches(' ');
    let lower = tail(before, 24).to_lowercase();
    let is_said = SAID.iter().any(|words| {
        !words.starts_with("flytt") && !HELD.contains(words) && lower.ends_with(words)
    });
    let is_beside_name = !gap.is_empty()
        && gap.matches('\n').count() <= 1
        && (name_at_end(before).is_some() || is_reversed_name(before));
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    let is_beside_name = is_beside_name
        || gap.matches('\n').count() <= 2
            && (!gap.is_empty()
                || line
                    .rsplit(' ')
                    .next()
                    .is_some_and(|last| last.starts_with(char::is_lowercase)))
            && is_household(line)
        || is_before_name(text, start, number_end);
    let is_of_person = SAID_OF_PERSON.iter().any(|words| lower.ends_with(words))
        && names_a_person(tail(line, FAR))
        || is_at_home(line);
    let start = match street_after_name(&text[start..street.end]) {
        Some(own) => return Some(start + own..post_place(text, number_end)),
        None => start,
    };
    (is_said || is_beside_name || is_of_person).then(|| start..post_place(text, number_end))
}

/// An address after such words, even if it ends like no street: «bor på adressen Solvang 100», «Privatadresse: Tøsse 12».
pub fn said_address(text: &str, words: Range<usize>) -> Option<Range<usize>> {
    let is_whole = !text[..words.start].ends_with(char::is_alphanumeric);
    let known = text[words.clone()].to_lowercase();
    let rest = &text[words.end..];
    let value = rest.trim_start_matches([':', ' ', '.', '\t', '|']);
    let value = value.strip_prefix("er ").unwrap_or(value);
    // «flyttet til Storgata 12» may be said of an office.
    let needs_person = known.starts_with("flytt") || known == "privat";
    let line = &text[text[..words.start].rfind('\n').map_or(0, |at| at + 1)..words.start];
    // «Biblioteket flytter til Storgata 14»
    let is_of_another = HELD.contains(&known.as_str()) && {
        let before = line.trim_end();
        name_at_end(before).is_none() && !is_given_name(before)
    };
    if is_of_another
        || !is_whole
        || rest.len() == value.len()
        || needs_person && !names_a_person(line)
    {
        return None;
    }
    let start = text.len() - value.len();
    let mut at = start;
    for _ in 0..4 {
        let word = text[at..]
            .split([' ', ',', '\n'])
            .next()
            .unwrap_or_default();
        let begins = text[at..].starts_with(|letter: char| letter.is_ascii_digit());
        if begins && at > start {
            let end = house_number(text, at)?;
            return Some(start..post_place(text, end));
        }
        let is_street =
            word.starts_with(char::is_uppercase) || at > start && STREET_WORDS.contains(&word);
        if !is_street || !text[at + word.len()..].starts_with(' ') {
            return None;
        }
        at += word.len() + 1;
    }
    None
}

/// Words that are as often said of an office: the person's name must stand right before them.
const HELD: [&str; 4] = ["held til i", "holder til i", "flytter til", "flyttar til"];

/// Words within the names of streets, which stand between capitalised ones and the number.
const STREET_WORDS: [&str; 9] = [
    "gate", "vei", "veg", "plass", "terrasse", "allé", "torg", "nr", "nr.",
];

/// Does the line end with those who live somewhere: «Familien Nordmann», «K. Nordmann», «NORDMANN KARI», «Kari Nordmann (52)», «Hjemme hos
/// Kari», «Hent Kari Nordmann i», or a name and what it says of the address?
fn is_household(line: &str) -> bool {
    let line = without_dwelling(line.trim_end_matches(MARKS));
    let in_street = line.strip_suffix(" i").filter(|line| names_family(line));
    let line = in_street.unwrap_or(line);
    let linked = LINKS.iter().find_map(|link| line.strip_suffix(link));
    let line = linked.map_or(line, |line| line.trim_end_matches(MARKS));
    // «(52)», «f. 1960»
    let aged = line.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, ')' | '(' | ' ')
    });
    let born = [", f.", " f."]
        .iter()
        .find_map(|born| aged.strip_suffix(born));
    let aged = born.unwrap_or(aged);
    if (aged.len() < line.len() || linked.is_some()) && name_at_end(aged).is_some() {
        return true;
    }
    let words: Vec<&str> = line.split(' ').rev().take(2).collect();
    let [last, previous] = words.as_slice() else {
        return false;
    };
    let is_upper = |word: &str| word.chars().count() > 2 && word.chars().all(char::is_uppercase);
    let is_initial =
        |word: &str| word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase);
    let is_name = last.chars().count() > 2 && last.starts_with(char::is_uppercase);
    let is_capital = is_upper(last)
        && is_upper(previous)
        && [last, previous]
            .iter()
            .any(|word| is_given_name(&titled(word)));
    let is_titled = TITLES.contains(&previous.to_lowercase().as_str());
    names_family(line)
        || is_name && (is_titled || is_initial(previous))
        || is_capital
        || is_visited(line, last, previous)
}

const FAMILIES: [&str; 3] = ["familien", "fam.", "fam"];
const TITLES: [&str; 3] = ["fru", "herr", "frøken"];

/// Does the line end with «Familien Nordmann»?
fn names_family(line: &str) -> bool {
    let (before, name) = line.rsplit_once(' ').unwrap_or_default();
    let previous = before.rsplit(' ').next().unwrap_or_default();
    name.starts_with(char::is_uppercase) && FAMILIES.contains(&previous.to_lowercase().as_str())
}

/// The line without the number of a dwelling at its end: «leilighet H0201».
fn without_dwelling(line: &str) -> &str {
    let (before, number) = line.rsplit_once(' ').unwrap_or_default();
    let digits = number
        .strip_prefix(['H', 'U', 'K', 'L'])
        .unwrap_or_default();
    let is_number = digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    match is_number {
        true => before.trim_end_matches(MARKS),
        false => line,
    }
}

const MARKS: [char; 5] = [',', ' ', ':', ';', '|'];

/// Words between a name and the address, at the end of a line.
const LINKS: &[&str] = &[
    " adr.",
    " adr",
    " adresse",
    " bosatt",
    " busett",
    " boende i",
    " har flyttet til",
    " flyttet til",
    " flytta til",
    " eier",
    " eig",
    " leilighet",
    " leilegheit",
    " leil.",
    " leil",
    " bolignummer",
    " bustadnummer",
    " privat",
    " eiendom",
];

/// «Hent Kari Nordmann i», «hjemme hos Kari»: somebody is at home at the address. `last`, `previous`: words of the line.
fn is_visited(line: &str, last: &str, previous: &str) -> bool {
    let lower = line.to_lowercase();
    let is_at = ["i", "på", "ved"].contains(&last);
    let name = line.rsplit_once(' ').map_or("", |(name, _)| name);
    let visited = if is_at { previous } else { last };
    let at_home = ["hjemme hos", "heime hos", "hytta til", "hytten til"];
    is_at && lower.contains("hent") && (name_at_end(name).is_some() || is_given_name(previous))
        || is_given_name(visited) && at_home.iter().any(|words| lower.contains(words))
}

/// Is the address first on its line, and a person's name all that follows: «Storgata 12, Kari Nordmann», «Storgata 12 (hjemme hos Kari)»?
fn is_before_name(text: &str, start: usize, end: usize) -> bool {
    let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let label = text[line..start].trim().to_lowercase();
    let rest = text[post_place(text, end)..]
        .split('\n')
        .next()
        .unwrap_or_default();
    let is_at_home = rest.contains("(hjemme hos ") || rest.contains("(heime hos ");
    let is_labelled =
        ["", "adresse:", "hentes i", "hentast i", "omsorgsbolig"].contains(&label.as_str());
    let name = rest
        .trim()
        .trim_start_matches([',', ':', '(', ' '])
        .trim_end_matches([')', '.', ' ']);
    is_at_home || is_labelled && rest.starts_with([',', ':', ' ']) && is_name_of_person(name)
}

/// The greatest distance of a name from such words, in letters.
const FAR: usize = 60;

/// «hjemme hos Kari Nordmann i», before a street.
fn is_at_home(line: &str) -> bool {
    let lower = tail(line, FAR).to_lowercase();
    // «Adressen til Kari Nordmann er»
    if let Some(name) = line.strip_suffix(" er") {
        let is_address = [" adressen til ", " adressa til "]
            .iter()
            .any(|words| format!(" {lower}").contains(words));
        return is_address && name_at_end(name).is_some();
    }
    let Some(name) = line.strip_suffix(" i").or_else(|| line.strip_suffix(" på")) else {
        return false;
    };
    let at_home = [
        "hjemme hos",
        "heime hos",
        "heime i huset til",
        "hjemme i huset til",
    ];
    at_home.iter().any(|words| lower.contains(words)) && name_at_end(name).is_some()
}

/// «Nordmann, Kari»
fn is_reversed_name(before: &str) -> bool {
    let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
    line.rsplit_once(", ").is_some_and(|(family, given)| {
        let family = family.rsplit(' ').next().unwrap_or(family);
        is_given_name(given) && family.starts_with(char::is_uppercase)
    })
}

/// Where the street begins in «Ola Nordmann Furuveien», whose parts were on two lines. (A street may be named after a person, but then
/// its ending is a word of its own.)
fn street_after_name(text: &str) -> Option<usize> {
    let (name, street) = text.trim_end().rsplit_once(' ')?;
    // «Kari Nordmann Nedre Åsgate»
    let (name, street) = match name.rsplit_once(' ') {
        Some((name, part)) if PARTS.contains(&part) => (name, &text.trim_end()[name.len() + 1..]),
        _ => (name, street),
    };
    let is_street = street.chars().count() > 6 && street.starts_with(char::is_uppercase);
    let is_name = is_street && name_at_end(name).is_some();
    is_name.then_some(name.len() + 1)
}

/// First words of streets' names.
const PARTS: &[&str] = &[
    "Nedre", "Øvre", "Nordre", "Søndre", "Vestre", "Østre", "Austre", "Gamle", "Store", "Lille",
    "Vesle", "Nye",
];

/// The end of a house number such as «12» or «12 B».
fn house_number(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let digits = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    if !(1..=3).contains(&digits) {
        return None;
    }
    let after = &rest[digits..];
    let letter = after.strip_prefix(' ').unwrap_or(after);
    let mut letters = letter.chars();
    let is_entrance = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && !letters.next().is_some_and(char::is_alphanumeric);
    let end = match is_entrance {
        true => rest.len() - letter.len() + 1,
        false => digits,
    };
    let is_time = after
        .strip_prefix(':')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let is_number = !is_time && !after.starts_with(|c: char| c.is_ascii_digit() || c == '%');
    (is_number && !is_part_of_name(after)).then_some(at + end)
}

/// Is the number part of a name or a sentence: «12-prosjektet», «20-22 gjenåpnes»?
fn is_part_of_name(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(['-', '–']) else {
        return false;
    };
    let range = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let next = range.strip_prefix(' ').unwrap_or(range);
    next.starts_with(char::is_lowercase)
}

/// The start of the street's name: the last capitalised word before its ending, and the capitalised words before it that belong to
/// the name ("Olav Tryggvasons gate").
fn street_start(text: &str, end: usize) -> Option<usize> {
    let mut start = end;
    for _ in 0..4 {
        let word_start = text[..start]
            .char_indices()
            .rev()
            .take_while(|(_, letter)| letter.is_alphabetic() || matches!(letter, '.' | '-' | '’'))
            .last();
        let word_start = word_start.map_or(start, |(at, _)| at);
        if text[word_start..].starts_with(char::is_uppercase) {
            start = word_start;
            match text[..start].strip_suffix(' ') {
                Some(before)
                    if before.ends_with(char::is_alphabetic) && is_capitalised_end(before)
                        || ends_with_title(before) =>
                {
                    start = before.len()
                }
                _ => return Some(start),
            }
        } else if word_start == start {
            // "Storgata": the ending is part of the word.
            start = text[..start].strip_suffix(' ')?.len();
        } else {
            return None;
        }
    }
    None
}

/// «St. Olavs plass», «C. J. Hambros plass»
fn ends_with_title(text: &str) -> bool {
    let word = text.rsplit([' ', '\n', '(']).next().unwrap_or_default();
    let is_initial =
        word.chars().count() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase);
    is_initial || ["St.", "Dr.", "Prof."].contains(&word)
}

fn is_capitalised_end(text: &str) -> bool {
    let start = text
        .rfind(|letter: char| !letter.is_alphabetic())
        .map_or(0, |at| at + 1);
    (start..text.len())
        .find(|at| text.is_char_boundary(*at))
        .is_some_and(|at| text[at..].starts_with(char::is_uppercase))
}

/// The end of a post code and place such as ", 5003 Bergen".
fn post_place(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches([',', ' ', '\n', '\r']);
    let code = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    let place = rest[code..]
        .strip_prefix(' ')
        .filter(|place| code == 4 && place.starts_with(char::is_uppercase));
    let Some(place) = place else {
        return at;
    };
    let end = place
        .find(|letter: char| !(letter.is_alphabetic() || letter == '-'))
        .unwrap_or(place.len());
    text.len() - place.len() + end
}

/// The last `count` letters of a text.
fn tail(text: &str, count: usize) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(count.saturating_sub(1))
        .map_or(0, |(at, _)| at);
    &text[start..]
}

#[cfg(test)]
mod tests;
