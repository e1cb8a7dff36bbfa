//! How a date in a text relates to the document: the day of its own gathering, of the one before or after, or a day that was given up.

use super::tense::{Tense, tense_of};
use crate::import::extract::clauses::is_said_of_deadline;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::telling_words::{
    GIVEN_UP, LAST, MOVED, NEW_DATE, NEXT, POSTPONED, PREVIOUS, has_any, has_words, places,
};

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

/// Verbs that announce what comes after them: "Som avtalt sist gang inviterer vi til samling 9. april".
const INVITES: [&str; 6] = [
    "inviterer",
    "innbyr",
    "inviterar",
    "velkommen",
    "velkomen",
    "invite",
];
/// Beginnings of clauses that refer to what was said: "Som avtalt på forrige møte, …"
const REFERS: [&str; 3] = ["som ", "slik ", "as "];

/// The relation of a date in the sentence.
pub fn relation(sentence: &str, date: &WrittenDate) -> DateRelation {
    let lower = sentence.to_lowercase();
    match day_instead(sentence) {
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
        before.is_some_and(|between| {
            indefinite(between) <= 1
                && !between.contains(';')
                && !(PREVIOUS.contains(&words) && is_only_referred_to(lower, at, between))
        }) || after.is_some_and(|between| {
            nouns(between).is_empty() && !between.contains([',', ';', '(', '–'])
        })
    })
}

/// "Som avtalt sist gang inviterer vi til …", "Som vi avtalte på forrige møte, …": is the date, after the text between, that of another gathering
/// than the earlier one which these words name?
fn is_only_referred_to(lower: &str, at: usize, between: &str) -> bool {
    let clause = lower[..at]
        .rsplit([',', ';', '('])
        .next()
        .unwrap_or_default();
    let refers = REFERS
        .iter()
        .any(|words| clause.trim_start().starts_with(words));
    has_any(between, &INVITES) || refers && between.contains(',')
}

/// "er utsatt til 5. juni", "flyttes fra 22. mai til 5. juni": the new day of the gathering. None: the sentence names none.
pub fn new_day(sentence: &str) -> Option<WrittenDate> {
    days_moved_to(sentence)
        .into_iter()
        .find_map(|(date, is_of_deadline)| (!is_of_deadline).then_some(date))
}

/// The new day of a gathering that a sentence says was moved, in these words or as "Ny dato: 12. mars 2025". None: the sentence names none.
pub fn day_instead(sentence: &str) -> Option<WrittenDate> {
    new_day(sentence).or_else(|| {
        let lower = sentence.to_lowercase();
        let mut named = NEW_DATE.iter().flat_map(|words| places(&lower, words));
        let at = named.find(|at| !is_said_of_deadline(&lower, *at))?;
        dates(sentence)
            .into_iter()
            .find(|date| date.range.start > at)
    })
}

/// "Påmeldingsfristen er flyttet fra 1. mai til 8. mai", "Ny påmeldingsfrist: 8. mai": the new last day for registering.
pub fn new_deadline(sentence: &str) -> Option<WrittenDate> {
    days_moved_to(sentence)
        .into_iter()
        .find_map(|(date, is_of_deadline)| is_of_deadline.then_some(date))
}

/// The days that something is moved to, each with whether that is a deadline.
fn days_moved_to(sentence: &str) -> Vec<(WrittenDate, bool)> {
    let lower = sentence.to_lowercase();
    let moved: Vec<usize> = POSTPONED
        .iter()
        .chain(&MOVED)
        .flat_map(|word| places(&lower, word))
        .collect();
    let dates = dates(sentence).into_iter().filter_map(|date| {
        let before = lower.get(..date.range.start)?;
        let words = before
            .trim_end()
            .trim_end_matches("den")
            .trim_end_matches("the");
        let is_new = ["til", "to", "until", "till"]
            .iter()
            .any(|word| words.split_whitespace().next_back() == Some(word));
        let at = moved
            .iter()
            .copied()
            .filter(|at| *at < date.range.start)
            .max()
            .or(moved.first().copied())?;
        is_new.then(|| {
            let is_of_deadline = is_said_of_deadline(&lower, at);
            (date, is_of_deadline)
        })
    });
    dates.collect()
}

/// Does a sentence in the past tense tell of an earlier gathering: "Forrige samling 3. mars var nyttig"?
pub fn tells_of_previous(lower: &str) -> bool {
    let has = |words: &[&str]| has_any(lower, words);
    (has(&PREVIOUS) || has(&LAST))
        && has(&["var", "was"])
        && !has(&POSTPONED)
        && !has(&MOVED)
        && !has(&GIVEN_UP)
}

/// "Takk for sist! Samlingen 12. november ga mye å tenke på.": does the sentence tell of the gathering that people were thanked for, or how one was?
pub fn looks_back(before: &str, text: &str) -> bool {
    let thanks = ["takk for sist", "takk for sidan sist", "thank you for last"];
    let lower = before.to_lowercase();
    let is_thanked = thanks.iter().any(|words| lower.starts_with(words));
    let is_told = || {
        let subject = nouns(text).into_iter().next();
        let is_subject = subject.is_some_and(|noun| noun.definite && noun.at == 0);
        is_subject
            && has_any(
                &text.to_lowercase(),
                &["ga", "gav", "viste", "handlet", "handla"],
            )
    };
    tense_of(text) != Tense::Planned && (is_thanked || is_told())
}

/// The number of gatherings that the text names, those in the definite form not counted: "Forrige samling var oppstartsseminaret" is about one.
fn indefinite(text: &str) -> usize {
    let nouns = nouns(text);
    nouns.iter().filter(|noun| !noun.definite).count()
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
            "Samlingen som var planlagt 22. mai 2025, er avlyst.",
            &[DateRelation::GivenUp],
        );
        check(
            "Ny dato: 12. mars 2025 (tidligere dato: 12. februar 2025)",
            &[DateRelation::Own, DateRelation::GivenUp],
        );
        check(
            "3. mars 2024 hadde vi forrige samling.",
            &[DateRelation::Previous],
        );
    }

    #[test]
    fn what_a_sentence_only_refers_to_is_not_its_day() {
        for text in [
            "Som avtalt sist gang inviterer vi til samling 9. april 2024.",
            "Som vi avtalte på forrige samling, møtes vi 9. april 2024.",
            "Påmeldingen til samlingen 9. april 2024 er utsatt til 2. april.",
        ] {
            let first = dates(text).remove(0);
            assert_eq!(relation(text, &first), DateRelation::Own, "{text}");
        }
    }

    #[test]
    fn a_moved_deadline_is_not_a_moved_gathering() {
        let day = |date: Option<WrittenDate>| date.and_then(|date| date.day);
        let text = "Påmeldingsfristen er flyttet fra 1. mai til 8. mai.";
        assert_eq!(
            (day(new_day(text)), day(new_deadline(text))),
            (None, Some(8))
        );
        let text = "Samlingen er utsatt til 5. juni, og fristen er flyttet til 20. mai.";
        assert_eq!(
            (day(new_day(text)), day(new_deadline(text))),
            (Some(5), Some(20))
        );
    }
}
