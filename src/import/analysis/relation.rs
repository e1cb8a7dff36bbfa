//! How a date in a text relates to the document: the day of its own gathering, of the one before or after, or a day that was given up.

use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;

/// The smallest value is the closest: a document belongs to the gathering that it relates to most closely.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateRelation {
    #[default]
    Own,
    /// "Neste samling"; an invitation may call its own gathering so.
    Next,
    /// "Forrige samling"
    Previous,
    /// "Webinaret skulle vært 22. mai", "er flyttet fra 22. mai"
    GivenUp,
}

const PREVIOUS: [&str; 13] = [
    "forrige",
    "førre",
    "sist gang",
    "sist samling",
    "sist møte",
    "i fjor",
    "previous",
    "last time",
    "last year",
    "last meeting",
    "last workshop",
    "last seminar",
    "last gathering",
];
/// "Siste samling" may be the final one of a series, unless the sentence is in the past tense.
const LAST: [&str; 3] = ["siste", "fjorårets", "fjorårs"];
const NEXT: [&str; 2] = ["neste", "next"];
const GIVEN_UP: [&str; 11] = [
    "skulle vært",
    "skulle vore",
    "skulle vere",
    "skulle ha vært",
    "skulle ha vore",
    "skulle egentlig",
    "skulle eigentleg",
    "opprinnelig",
    "opphaveleg",
    "was scheduled for",
    "originally",
];
/// Words for a gathering that gets another day.
const MOVED: [&str; 12] = [
    "utsatt",
    "utsettes",
    "utsett",
    "flyttet",
    "flyttes",
    "flytta",
    "flytt",
    "flyttast",
    "postponed",
    "moved",
    "rescheduled",
    "utsette",
];

/// The relation of a date in the sentence.
pub fn relation(sentence: &str, date: &WrittenDate) -> DateRelation {
    let lower = sentence.to_lowercase();
    match new_day(sentence) {
        Some(new) if new == *date => return DateRelation::Own,
        Some(_) => return DateRelation::GivenUp,
        None => {}
    }
    let is_beside = |words: &[&str]| words.iter().any(|word| stands_beside(&lower, word, date));
    let is_past = ["var", "was"].iter().any(|word| has_words(&lower, word));
    match () {
        () if is_beside(&GIVEN_UP) => DateRelation::GivenUp,
        () if is_beside(&PREVIOUS) || is_past && is_beside(&LAST) => DateRelation::Previous,
        () if is_beside(&NEXT) => DateRelation::Next,
        () => DateRelation::Own,
    }
}

/// Are the words about the gathering of this date? Before it with at most one gathering between them, or after it in the same clause.
fn stands_beside(lower: &str, words: &str, date: &WrittenDate) -> bool {
    places(lower, words).any(|at| {
        let before = lower.get(at..date.range.start);
        let after = lower.get(date.range.end..at);
        before.is_some_and(|between| indefinite(between) <= 1 && !between.contains(';'))
            || after.is_some_and(|between| {
                nouns(between).is_empty() && !between.contains([',', ';', '(', '–'])
            })
    })
}

/// "er utsatt til 5. juni", "flyttes fra 22. mai til 5. juni": the new day. None: the sentence names none.
pub fn new_day(sentence: &str) -> Option<WrittenDate> {
    let lower = sentence.to_lowercase();
    if !MOVED.iter().any(|word| has_words(&lower, word)) {
        return None;
    }
    dates(sentence).into_iter().find(|date| {
        let before = sentence[..date.range.start].to_lowercase();
        let before = before
            .trim_end()
            .trim_end_matches("den")
            .trim_end_matches("the");
        ["til", "to", "until", "till"]
            .iter()
            .any(|word| before.split_whitespace().next_back() == Some(word))
    })
}

/// Does a sentence in the past tense tell of an earlier gathering: "Forrige samling 3. mars var nyttig"?
pub fn tells_of_previous(lower: &str) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| has_words(lower, word));
    (has(&PREVIOUS) || has(&LAST)) && has(&["var", "was"]) && !has(&MOVED) && !has(&GIVEN_UP)
}

/// The number of gatherings that the text names, those in the definite form not counted: "Forrige samling var oppstartsseminaret" is about one.
fn indefinite(text: &str) -> usize {
    let nouns = nouns(text);
    nouns.iter().filter(|noun| !noun.definite).count()
}

/// Are the words in the text, as whole words?
fn has_words(lower: &str, words: &str) -> bool {
    places(lower, words).next().is_some()
}

/// The offset of each occurrence of the words, as whole words.
fn places<'t>(lower: &'t str, words: &'t str) -> impl Iterator<Item = usize> + 't {
    let found = lower.match_indices(words).map(|(at, _)| at);
    found.filter(move |at| {
        !lower[..*at].ends_with(char::is_alphanumeric)
            && !lower[at + words.len()..].starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_whose_day_it_is() {
        let check = |text: &str, expected: &[DateRelation]| {
            let found: Vec<DateRelation> = dates(text)
                .iter()
                .map(|date| relation(text, date))
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("Samlingen er 9. april 2024.", &[DateRelation::Own]);
        check(
            "Forrige samling 3. mars 2024 var nyttig.",
            &[DateRelation::Previous],
        );
        check(
            "Førre samling var 14. november 2017.",
            &[DateRelation::Previous],
        );
        check(
            "Forrige samling var oppstartsseminaret 14. februar 2017.",
            &[DateRelation::Previous],
        );
        check("Siste samling var 3. mars 2024.", &[DateRelation::Previous]);
        check(
            "Velkommen til siste samling 3. mars 2024",
            &[DateRelation::Own],
        );
        check("Neste samling er 9. april 2024.", &[DateRelation::Next]);
        check(
            "Webinaret skulle vært 22. mai 2025.",
            &[DateRelation::GivenUp],
        );
        check(
            "Webinaret er utsatt til 5. juni 2025.",
            &[DateRelation::Own],
        );
        check(
            "Møtet 22. mai 2025 er flyttet til 5. juni 2025.",
            &[DateRelation::GivenUp, DateRelation::Own],
        );
        check("Samlingen 22. mai 2025 er utsatt.", &[DateRelation::Own]);
        check(
            "Vi viser til forrige samling og inviterer til ny samling 9. april 2024.",
            &[DateRelation::Own],
        );
        check(
            "3. mars 2024 hadde vi forrige samling.",
            &[DateRelation::Previous],
        );
    }
}
