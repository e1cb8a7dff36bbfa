//! When a gathering begins and ends: "Tid: kl. 10–15", "Samlingen 3. mai kl. 10", "Vi begynner kl. 10". The hour of its lunch, its registration
//! or its deadline is not its own.

use super::labels::{self, value_of};
use super::lines::TextLine;
use super::practicalities::{Quoted, TextSentence, quoted};
use crate::base::date::ClockTime;
use crate::import::extract::clauses::clause;
use crate::import::extract::conditions::{is_conditional, is_denied};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::telling_words::{NEXT, PREVIOUS, has_any, is_deadline, places};
use crate::import::extract::times::{TimeLine, begins_with_half_of_day, time_line};

/// The start, and the end if it is stated.
pub type Hours = (ClockTime, Option<ClockTime>);

/// The hours that a sentence states without a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    pub hours: Hours,
    /// The last sentence before it with a date: the hours are of the same gathering. May be empty.
    pub beside: String,
}

/// Words before an hour.
const CLOCK: [&str; 5] = ["kl.", "kl ", "klokka", "klokken", "klokken "];
/// Words before an hour and its minutes: "from 10:00".
const BEFORE_CLOCK: [&str; 4] = ["at ", "from ", "fra ", "frå "];
/// Verbs before the hour at which something begins.
const BEGINS: [&str; 9] = [
    "begynner", "starter", "byrjar", "startar", "byrjer", "begins", "starts", "start", "varer",
];
/// Words for parts of a day and for what comes before it, in lower case: "lunsj kl. 12".
const PARTS: [&str; 29] = [
    "lunsj",
    "lunch",
    "kaffe",
    "kaffi",
    "coffee",
    "middag",
    "dinner",
    "frokost",
    "frukost",
    "breakfast",
    "mat ",
    "matserver",
    "servering",
    "registrering",
    "registration",
    "oppmøte",
    "innsjekk",
    "dører",
    "dørene",
    "doors",
    "buss",
    "avgang",
    "avreise",
    "pause",
    "påmelding",
    "innlegg",
    "foredrag",
    "omvisning",
    "gruppearbeid",
];
/// Before the hour at which something ends.
const UNTIL: [&str; 7] = [
    "til", "til ca.", "til ca", "fram til", "frem til", "until", "till",
];
/// Words between the start of a statement and the gathering that it is about: "Selve samlingen", "Den første samlingen".
const DETERMINERS: [&str; 14] = [
    "selve", "sjølve", "den", "det", "denne", "dette", "første", "fyrste", "andre", "tredje",
    "the", "this", "our", "da",
];
/// "Vi begynner kl. 10."
const SUBJECTS: [&str; 8] = [
    "vi",
    "dagen",
    "programmet",
    "arrangementet",
    "we",
    "det hele",
    "det heile",
    "dag",
];

/// "Tid: kl. 10–15", "Klokkeslett: 13.00–15.00", "Tid: 5. november 2024, 10.00–15.00"
pub fn labelled_hours(line: &TextLine) -> Option<Quoted<Hours>> {
    let value = value_of(line, labels::HOURS)?;
    let after_date = dates(value).pop().map_or(0, |date| date.range.end);
    let beside_date = || {
        let rest = value.get(after_date..)?;
        let time = time_line(rest.trim_start_matches([',', ' ', '-', '–', '(', '|', '·']))?;
        Some((time.start, time.end))
    };
    let hours = hours(value).or_else(beside_date)?;
    Some(quoted(hours, &line.written))
}

/// "12 March 2019, 15:00–16:00": the interval that follows a date.
pub fn hours_after_date(text: &str) -> Option<Hours> {
    let lower = text.to_lowercase();
    let days = dates(text).into_iter();
    let mut days = days.filter(|date| !is_of_part(&lower, date.range.start));
    days.find_map(|date| {
        let rest = text.get(date.range.end..)?;
        let time = time_line(rest.trim_start_matches([',', ' ', '-', '–', '(', '|', '·']))?;
        time.end.map(|end| (time.start, Some(end)))
    })
}

/// "kl. 10.00–15.00", "kl. 10 … til kl. 15" anywhere in a text, unless it is the hour of something else.
pub fn hours(text: &str) -> Option<Hours> {
    let lower = text.to_lowercase();
    let mut start: Option<ClockTime> = None;
    for (at, time) in clock_times(text, &lower) {
        let before = lower.get(..at)?.trim_end();
        let is_end = UNTIL.iter().any(|word| {
            let rest = before.strip_suffix(word);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        });
        match (start, is_end) {
            (Some(start), true) => return Some((start, Some(time.start))),
            (None, false) if !is_of_part(&lower, at) => match time.end {
                Some(end) => return Some((time.start, Some(end))),
                None => start = Some(time.start),
            },
            _ => {}
        }
    }
    start.map(|start| (start, None))
}

/// The times after "kl." and those written "10am", each with the offset of where they begin; and those after "from" and "at", with minutes.
fn clock_times<'t>(text: &'t str, lower: &str) -> Vec<(usize, TimeLine<'t>)> {
    let begins_word = |at: usize| {
        let before = &lower[..at];
        !before.ends_with(|letter: char| letter.is_alphanumeric() || ".:".contains(letter))
    };
    let after_word = CLOCK.iter().flat_map(|word| {
        let found = lower.match_indices(word);
        found.map(|(at, _)| (at, at))
    });
    let after_at = BEFORE_CLOCK.iter().flat_map(|word| {
        let found = lower
            .match_indices(word)
            .map(|(at, _)| (at, at + word.len()));
        // "fra 12.03" may be a day.
        found.filter(|(_, time)| {
            let hour = lower[*time..].trim_start_matches(|letter: char| letter.is_ascii_digit());
            hour.starts_with(':')
        })
    });
    let of_twelve = lower
        .match_indices(|letter: char| letter.is_ascii_digit())
        .filter(|(at, _)| lower.get(*at..).is_some_and(begins_with_half_of_day))
        .map(|(at, _)| (at, at));
    let mut found: Vec<(usize, usize)> = after_word.chain(after_at).chain(of_twelve).collect();
    found.retain(|(at, _)| begins_word(*at));
    found.sort_unstable();
    found.dedup_by_key(|(_, time)| *time);
    // Upper and lower case may differ in length.
    let times = found
        .into_iter()
        .filter_map(|(at, time)| Some((at, time_line(text.get(time..)?)?)));
    times.collect()
}

/// Is the hour that of a part of the day, or of a deadline: "med lunsj kl. 12", "innen 3. mai kl. 12"?
fn is_of_part(lower: &str, at: usize) -> bool {
    let before = lower.get(..at).unwrap_or_default();
    let own = clause(before, before.len());
    let own = own.rsplit('(').next().unwrap_or(own);
    let after_date = dates(own).pop().map_or(0, |date| date.range.end);
    let beside = own.get(after_date..).unwrap_or(own);
    PARTS.iter().any(|word| beside.contains(word)) || is_deadline(own)
}

/// "Samlingen begynner kl. 10.00", "Vi begynner kl. 10": the hours of the gathering that the sentence names in the definite form, or that the
/// sentence before it is about.
pub fn beginning(sentences: &[TextSentence<'_>]) -> Option<Quoted<Beginning>> {
    let mut beside = "";
    for sentence in sentences {
        if !dates(sentence.text).is_empty() {
            beside = sentence.as_written;
        } else if let Some(hours) = hours(sentence.text).filter(|_| begins_gathering(sentence)) {
            let beginning = Beginning {
                hours,
                beside: beside.to_owned(),
            };
            return Some(quoted(beginning, sentence.as_written));
        }
    }
    None
}

/// Does the sentence say when the gathering begins, and not when its lunch or another gathering does?
fn begins_gathering(sentence: &TextSentence<'_>) -> bool {
    let lower = sentence.lower.as_str();
    let mut verbs = BEGINS.iter().flat_map(|verb| {
        let found = places(lower, verb);
        found.map(move |at| (at, at + verb.len()))
    });
    verbs.any(|(at, end)| {
        let statement = clause(lower, at);
        let start = statement.as_ptr() as usize - lower.as_ptr() as usize;
        let before = lower.get(start..at).unwrap_or_default();
        let after = lower.get(end..).unwrap_or_default().trim_start();
        is_subject(before) || is_subject_first(after)
    }) && !has_any(lower, &NEXT)
        && !has_any(lower, &PREVIOUS)
        && !is_conditional(sentence.text)
        && !is_denied(sentence.text)
}

/// "Samlingen", "Den første samlingen i Byen", "Vi", but not "Lunsjen på samlingen".
fn is_subject(text: &str) -> bool {
    let words = text.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    if SUBJECTS.contains(&words.trim()) {
        return true;
    }
    is_subject_first(words)
}

/// Does the text begin with the gathering: "samlingen kl. 10", "vi kl. 10"?
fn is_subject_first(text: &str) -> bool {
    let noun = nouns(text).into_iter().find(|noun| noun.definite);
    let before = match noun {
        Some(noun) => &text[..noun.at],
        None => {
            let first = text.split_whitespace().next().unwrap_or_default();
            return SUBJECTS.contains(&first);
        }
    };
    before
        .split_whitespace()
        .all(|word| DETERMINERS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(hours: Option<Hours>) -> String {
        let end = |end: Option<ClockTime>| end.map_or_else(String::new, |end| format!("–{end}"));
        hours.map_or_else(String::new, |(start, last)| format!("{start}{}", end(last)))
    }

    #[test]
    fn the_hour_of_something_else_is_not_the_beginning() {
        let check = |text: &str, expected: &str| assert_eq!(shown(hours(text)), expected, "{text}");
        check("Samling 3. mai kl. 10–15 i Byen", "10:00–15:00");
        check("Samling 3. mai fra kl. 10 til kl. 15", "10:00–15:00");
        check("Samling 3. mai, med lunsj kl. 12", "");
        check("Samling 3. mai med lunsj kl. 12", "");
        check("Velkommen til lunsjmøte 3. mai kl. 12", "12:00");
        check("Meld deg på innen 3. mai kl. 12", "");
        check("Samlingen varer til kl. 15", "");
        check(
            "Meeting on 3 May 2022, 10am to 3pm, at the hall",
            "10:00–15:00",
        );
        check("Meeting on 3 May 2022 from 10:00 to 15:00", "10:00–15:00");
        let beside = shown(hours_after_date("3 May 2022 | 14:00–16:00 | Town Library"));
        assert_eq!(beside, "14:00–16:00");
        check("Meeting on 3 May 2022. Lunch is at 12:00", "");
        check("Kaffe fra kl. 9, og samlingen begynner kl. 9.30", "09:30");
    }

    #[test]
    fn a_sentence_without_a_date_states_the_hours_of_the_one_before() {
        let check = |texts: &[&str], expected: &str, beside: &str| {
            let sentences: Vec<TextSentence<'_>> = texts
                .iter()
                .map(|text| TextSentence {
                    text,
                    lower: text.to_lowercase(),
                    as_written: text,
                })
                .collect();
            let found = beginning(&sentences).map(|found| found.value);
            let hours = shown(found.as_ref().map(|found| found.hours));
            let words = found.map(|found| found.beside).unwrap_or_default();
            assert_eq!(
                (hours.as_str(), words.as_str()),
                (expected, beside),
                "{texts:?}"
            );
        };
        let day = "Samlingen er 3. mai.";
        check(&[day, "Vi begynner kl. 10."], "10:00", day);
        check(
            &[day, "Samlingen starter kl. 10.00 og varer til kl. 14.30."],
            "10:00–14:30",
            day,
        );
        check(&[day, "Kl. 10 starter samlingen."], "10:00", day);
        check(&[day, "Samlingen varer til kl. 15."], "", "");
        check(&[day, "Lunsjen på samlingen starter kl. 12."], "", "");
        check(&["Neste samling starter kl. 12."], "", "");
    }
}
