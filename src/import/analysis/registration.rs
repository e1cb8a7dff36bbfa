//! How people register for a gathering: an address, and a deadline.

use super::labels::{self, value_of};
use super::lines::TextLine;
use super::practicalities::{Quoted, TextSentence};
use crate::base::path::is_web_address;
use crate::import::extract::conditions::{is_conditional, is_denied};
use crate::import::extract::dates::{WrittenDate, dates};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registration {
    pub url: Option<String>,
    pub deadline: Option<WrittenDate>,
}

/// In bytes: a web address is longer than `https://`.
const SHORTEST_URL: usize = 11;

const REGISTRATION: [&str; 8] = [
    "påmelding",
    "meld deg på",
    "meld dykk på",
    "meld dere på",
    "melde seg på",
    "register here",
    "register by",
    "sign up",
];
/// Phrases that ask the reader to register, or explain how.
const ASKS_TO_REGISTER: [&str; 13] = [
    "meld deg på",
    "meld dykk på",
    "meld dere på",
    "påmelding til",
    "påmelding på",
    "påmelding via",
    "påmelding her",
    "påmelding skjer",
    "påmelding gjøres",
    "lenke til påmelding",
    "register here",
    "register by",
    "sign up",
];
const DEADLINE: [&str; 7] = [
    "frist", "innen", "innan", "senest", "seinast", "deadline", " by ",
];
/// The first address and the first deadline in sentences about registration, with the words of the sentence with the deadline;
/// without one, of the first sentence.
pub fn registration(
    lines: &[TextLine],
    sentences: &[TextSentence<'_>],
) -> Option<Quoted<Registration>> {
    let has_label = lines
        .iter()
        .any(|line| value_of(line, labels::REGISTRATION).is_some_and(|value| !is_denied(value)));
    let about: Vec<&TextSentence<'_>> = sentences
        .iter()
        .filter(|sentence| sentence.has(&REGISTRATION))
        .filter(|sentence| !is_conditional(sentence.text) && !is_denied(sentence.text))
        .collect();
    let by_label = lines.iter().find_map(|line| {
        let value = value_of(line, labels::DEADLINE)?;
        let date = dates(value).into_iter().find(|date| date.day.is_some())?;
        Some((date, line.written.as_str()))
    });
    let first = about.first().map(|sentence| sentence.as_written);
    let first = first.or(by_label.as_ref().map(|(_, written)| *written))?;
    let url = about.iter().find_map(|sentence| web_address(sentence.text));
    let deadline = about
        .iter()
        .filter(|sentence| sentence.has(&DEADLINE))
        .find_map(|sentence| {
            let date = dates(sentence.text)
                .into_iter()
                .find(|date| date.day.is_some())?;
            Some((date, sentence.as_written))
        })
        .or(by_label);
    let asks = about.iter().any(|sentence| sentence.has(&ASKS_TO_REGISTER));
    if !has_label && url.is_none() && deadline.is_none() && !asks {
        return None;
    }
    let as_written = deadline
        .as_ref()
        .map_or(first, |(_, as_written)| as_written);
    Some(Quoted {
        as_written: as_written.to_owned(),
        value: Registration {
            url,
            deadline: deadline.map(|(date, _)| date),
        },
    })
}

fn web_address(text: &str) -> Option<String> {
    let word = text.split_whitespace().find(|word| is_web_address(word))?;
    let url = word.trim_end_matches(['.', ',', ')', ';', '>', '»', '"']);
    let is_plain = url.len() >= SHORTEST_URL
        && url.chars().all(|c| {
            c.is_ascii_graphic()
                && !matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}' | '|' | '^')
        });
    is_plain.then(|| url.to_owned())
}
