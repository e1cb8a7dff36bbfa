//! How people register for a gathering: an address, and a deadline.

use super::labels::{self, value_of};
use super::lines::TextLine;
use super::practicalities::{Quoted, TextSentence};
use super::relation::new_deadline;
use crate::base::path::is_web_address;
use crate::import::extract::clauses::clause;
use crate::import::extract::conditions::{is_conditional, is_denied};
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::telling_words::{has_any, is_deadline, speaks_of_deadline};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registration {
    pub url: Option<String>,
    pub deadline: Option<WrittenDate>,
    /// The day of the gathering that the sentence names: "Påmelding til konferansen 14. september: …". None: it names none.
    pub of_day: Option<WrittenDate>,
    /// Whether the text says that the deadline was moved to this day.
    pub is_moved: bool,
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
/// A last day for registering, and its words.
struct Deadline<'l> {
    date: WrittenDate,
    is_moved: bool,
    as_written: &'l str,
}

/// The first address and the deadline in sentences about registration, with the words of the sentence with the deadline; without one, of the
/// first sentence. A day that the deadline was moved to counts before others.
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
        Some(Deadline {
            date,
            is_moved: false,
            as_written: line.written.as_str(),
        })
    });
    let first = about.first().map(|sentence| sentence.as_written);
    let first = first.or(by_label.as_ref().map(|label| label.as_written))?;
    let url = about.iter().find_map(|sentence| web_address(sentence.text));
    let in_sentences = sentences.iter().filter_map(moved_deadline);
    let in_sentences = in_sentences.chain(about.iter().filter_map(|sentence| deadline(sentence)));
    let all: Vec<Deadline<'_>> = in_sentences.chain(by_label).collect();
    let deadline = all.into_iter().min_by_key(|deadline| !deadline.is_moved);
    let asks = about.iter().any(|sentence| sentence.has(&ASKS_TO_REGISTER));
    if !has_label && url.is_none() && deadline.is_none() && !asks {
        return None;
    }
    let as_written = deadline
        .as_ref()
        .map_or(first, |deadline| deadline.as_written);
    Some(Quoted {
        as_written: as_written.to_owned(),
        value: Registration {
            url,
            is_moved: deadline.as_ref().is_some_and(|deadline| deadline.is_moved),
            of_day: about.iter().find_map(|sentence| day_of_event(sentence)),
            deadline: deadline.map(|deadline| deadline.date),
        },
    })
}

/// The only day of a sentence that names a gathering, beside its deadline.
fn day_of_event(sentence: &TextSentence<'_>) -> Option<WrittenDate> {
    let deadline = deadline(sentence).map(|deadline| deadline.date);
    let mut days = dates(sentence.text).into_iter().filter(|date| {
        let before = sentence.lower.get(..date.range.start).unwrap_or_default();
        date.day.is_some()
            && deadline.as_ref() != Some(date)
            && !is_deadline(clause(before, before.len()))
    });
    let day = days.next().filter(|_| days.next().is_none());
    day.filter(|_| !nouns(sentence.text).is_empty())
}

/// "Fristen er flyttet til 8. mai", "Ny påmeldingsfrist er 8. mai".
fn moved_deadline<'l>(sentence: &TextSentence<'l>) -> Option<Deadline<'l>> {
    if is_conditional(sentence.text) || is_denied(sentence.text) {
        return None;
    }
    let is_new = || {
        has_any(
            &sentence.lower,
            &[
                "ny frist",
                "nye frist",
                "ny påmeldingsfrist",
                "new deadline",
            ],
        )
    };
    let date = new_deadline(sentence.text).or_else(|| {
        is_new()
            .then(|| deadline(sentence))
            .flatten()
            .map(|found| found.date)
    })?;
    Some(Deadline {
        date,
        is_moved: true,
        as_written: sentence.as_written,
    })
}

/// The first date after a word for a deadline, or else the only date of a sentence with such a word: "Samlingen er 3. mai, og fristen er 20. april".
fn deadline<'l>(sentence: &TextSentence<'l>) -> Option<Deadline<'l>> {
    if !speaks_of_deadline(&sentence.lower) {
        return None;
    }
    let all: Vec<WrittenDate> = dates(sentence.text)
        .into_iter()
        .filter(|date| date.day.is_some())
        .collect();
    let after = all.iter().find(|date| {
        let before = sentence.lower.get(..date.range.start);
        before.is_some_and(|before| is_deadline(clause(before, before.len())))
    });
    let date = match (after, all.as_slice()) {
        (Some(after), _) => after,
        (None, [only]) if nouns(sentence.text).is_empty() => only,
        _ => return None,
    };
    Some(Deadline {
        date: date.clone(),
        is_moved: false,
        as_written: sentence.as_written,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deadline_is_not_the_day_of_the_gathering() {
        let check = |texts: &[&str], expected: Option<(i8, bool)>| {
            let lower = |text: &&str| text.to_lowercase();
            let sentences: Vec<TextSentence<'_>> = texts
                .iter()
                .map(|text| TextSentence {
                    text,
                    lower: lower(text),
                    as_written: text,
                })
                .collect();
            let found = registration(&[], &sentences).map(|found| found.value);
            let deadline = found.and_then(|found| Some((found.deadline?.day?, found.is_moved)));
            assert_eq!(deadline, expected, "{texts:?}");
        };
        check(&["Meld deg på innen 2. mai."], Some((2, false)));
        check(&["2. mai er siste frist for påmelding."], Some((2, false)));
        check(
            &["Samlingen 20. april er flyttet til 11. mai, og påmeldingsfristen er 2. mai."],
            Some((2, false)),
        );
        check(
            &[
                "Påmeldingsfristen var 1. mai.",
                "Påmeldingsfristen er flyttet til 8. mai.",
            ],
            Some((8, true)),
        );
        check(
            &["Påmeldingen til samlingen 3. mai går mot slutten, og fristen er nær."],
            None,
        );
    }
}
