//! Rows of a list that a format has joined to one paragraph: «Kari Nordmann, Vik kommune Ola Nordmann, Dal kommune».

use super::MANY;
use super::rows::says_office;
use crate::documents::personal_data::person_names::{has_shape_of_name, is_given_name};

/// The most words between two names of a list.
const MOST_WORDS: usize = 9;

/// The fewest names in a paragraph that was a list.
const FEWEST: usize = 3;

/// The names that such rows begin with; empty when the paragraph is no list: sentences, a programme, a list of office holders.
pub fn joined_names(text: &str) -> Vec<&str> {
    let names = full_names(text);
    let rests = names.iter().enumerate().map(|(index, (at, name))| {
        let end = names.get(index + 1).map_or(text.len(), |(next, _)| *next);
        &text[at + name.len()..end]
    });
    let rests: Vec<&str> = rests.collect();
    let listed = rests.iter().filter(|rest| is_rest_of_row(rest)).count();
    let offices = rests.iter().filter(|rest| says_office(rest)).count();
    let are_some = names.len() >= FEWEST;
    // «Til stede: Kari Nordmann (leder), Ola Nordmann» tells who holds an office.
    let are_few = names.len() < MANY && offices > 0;
    match are_some && !are_few && listed * 5 >= names.len() * 4 && offices * 2 < names.len() {
        true => names.into_iter().map(|(_, name)| name).collect(),
        false => Vec::new(),
    }
}

/// The names that begin with a common given name, each with its place.
pub fn full_names(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split([' ', '\n', '\t']) {
        words.push((at, word));
        at += word.len() + 1;
    }
    let mut names: Vec<(usize, &str)> = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        let is_within = names
            .last()
            .is_some_and(|(at, name)| at + name.len() > *start);
        let given = word.split('-').next().unwrap_or(word);
        if is_within || !is_given_name(given) || given.len() == word.len() && word.ends_with('.') {
            continue;
        }
        // The longest first: «Anne Marie Nordmann», but not the next person's given name.
        let found = [3, 2, 1].iter().find_map(|count| {
            let (last, family) = words.get(index + count)?;
            let mut others = words[index + 2..].iter().take(count.saturating_sub(1));
            let is_next = others.any(|(_, word)| is_given_name(word));
            let end = last + family.len();
            let name = text[*start..end].trim_end_matches([',', ';', '.', ':', ')']);
            let is_one = has_shape_of_name(name) && !name.contains(',') && !is_next;
            is_one.then_some((*start, name))
        });
        names.extend(found);
    }
    names
}

/// Is it what stands after a name in a list: where the person comes from, an address, a number?
fn is_rest_of_row(rest: &str) -> bool {
    let words = rest.split_whitespace().count();
    let is_time = rest.split_whitespace().any(|word| {
        let digits = |part: &str| {
            (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        };
        (word.split_once('.').or_else(|| word.split_once(':')))
            .is_some_and(|(hour, minute)| digits(hour) && minute.len() == 2 && digits(minute))
    });
    let is_sentence = rest.trim_start().starts_with(char::is_lowercase) || rest.starts_with(':');
    words <= MOST_WORDS && !is_time && !is_sentence
}
