//! Sentences about the gathering as a whole: that it is cancelled, recorded or open to all. Sentences about what may
//! happen, or about something else, are ignored.

use super::labels::{RECORDING as RECORDING_LABELS, value_of};
use super::lines::TextLine;
use super::practicalities::{Quoted, TextSentence, quoted};
use crate::content::schema::records::GatheringStatus;
use crate::import::extract::conditions::{is_conditional, is_denied};
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;

/// A gathering that is not held as announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusChange {
    pub status: GatheringStatus,
    /// It is in the subject or a headline, not in a sentence.
    pub is_in_headline: bool,
}

/// Lines after these are not a subject.
const FIRST_LINES: usize = 3;
const CHANGES: [(GatheringStatus, &[&str]); 2] = [
    (
        GatheringStatus::Cancelled,
        &[
            "avlyst",
            "avlyses",
            "avlyse",
            "avlysing",
            "avlysning",
            "cancelled",
            "canceled",
        ],
    ),
    (
        GatheringStatus::Postponed,
        &["utsatt", "utsettes", "utsette", "utsett", "postponed"],
    ),
];
const PARTICIPLES: [&str; 6] = [
    "avlyst",
    "utsatt",
    "utsett",
    "cancelled",
    "canceled",
    "postponed",
];
/// Words that say why, or that it is regretted: what is announced with them is decided.
const REASONS: [&str; 7] = [
    "på grunn av",
    "grunnet",
    "grunna",
    "pga",
    "dessverre",
    "diverre",
    "derfor",
];
/// Words of sentences about another gathering, or about the past.
const OTHERS: [&str; 13] = [
    "forrige",
    "førre",
    "sist gang",
    "siste samling",
    "tidligere",
    "tidlegare",
    "i fjor",
    "fjorårets",
    "neste",
    "previous",
    "last time",
    "last year",
    "next",
];

/// "AVLYST: Samling 3. mai" at the top or, without such a line, "Samlingen er dessverre avlyst." anywhere.
pub fn change(lines: &[TextLine], sentences: &[TextSentence<'_>]) -> Option<Quoted<StatusChange>> {
    let top = lines
        .iter()
        .take(FIRST_LINES)
        .filter(|line| line.is_headline());
    let in_headline = top.filter_map(|line| {
        let status = changed_status(&line.text).filter(|_| is_subject(&line.text))?;
        Some(claim(status, true, &line.written))
    });
    let in_sentence = sentences.iter().filter_map(|sentence| {
        let status = changed_status(sentence.text).filter(|_| is_about_gathering(sentence))?;
        Some(claim(status, false, sentence.as_written))
    });
    in_headline.chain(in_sentence).next()
}

fn claim(status: GatheringStatus, is_in_headline: bool, words: &str) -> Quoted<StatusChange> {
    let change = StatusChange {
        status,
        is_in_headline,
    };
    quoted(change, words)
}

fn changed_status(text: &str) -> Option<GatheringStatus> {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| {
        lower
            .split(|letter: char| !letter.is_alphanumeric())
            .any(|word| words.contains(&word))
    };
    let found = CHANGES.iter().find(|(_, words)| has(words));
    found.map(|(status, _)| *status)
}

/// Does the word begin or end the headline, or is it in capitals?
fn is_subject(text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let says = |word: &&str| changed_status(word).is_some();
    let is_shouted = words
        .iter()
        .any(|word| says(word) && word.chars().all(char::is_uppercase));
    let at_edge = words.first().is_some_and(says) || words.last().is_some_and(says);
    (is_shouted || at_edge) && !is_conditional(text) && !is_denied(text)
}

/// Is the sentence about this gathering: does it name it in the definite form, and no other one?
fn is_about_gathering(sentence: &TextSentence<'_>) -> bool {
    let names_it = nouns(sentence.text).iter().any(|noun| noun.definite)
        || [
            "arrangementet",
            "the meeting",
            "the event",
            "the workshop",
            "this meeting",
        ]
        .iter()
        .any(|words| sentence.lower.contains(words));
    names_it
        && is_decided(sentence)
        && !is_conditional(sentence.text)
        && !is_denied(sentence.text)
        && !sentence.has(&OTHERS)
}

/// "Samlingen er avlyst", "Samlingen utsettes til 5. juni", "Kurset avlyses.": but "Kurset avlyses ved sykdom" says what may happen. In
/// the present tense there must be a reason or a date, or nothing more.
fn is_decided(sentence: &TextSentence<'_>) -> bool {
    let words = || {
        let words = sentence
            .lower
            .split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    };
    words().any(|word| PARTICIPLES.contains(&word))
        || sentence.has(&REASONS)
        || !dates(sentence.text).is_empty()
        || words()
            .next_back()
            .is_some_and(|last| changed_status(last).is_some())
}

const IS_RECORDED: [&str; 14] = [
    "tas opp",
    "tatt opp",
    "teke opp",
    "opptak av",
    "opptak fra",
    "opptak frå",
    "gjort opptak",
    "gjør opptak",
    "gjer opptak",
    "gjøres opptak",
    "strømmes",
    "strømmet",
    "recorded",
    "streamed",
];
const WHAT_IS_RECORDED: [&str; 14] = [
    "webinaret",
    "samlingen",
    "samlinga",
    "møtet",
    "seminaret",
    "konferansen",
    "arrangementet",
    "foredrag",
    "innlegg",
    "presentasjon",
    "session",
    "meeting",
    "event",
    "talks",
];

/// "Opptak: …", "Webinaret blir tatt opp.", "Det blir gjort opptak."
pub fn recording(lines: &[TextLine], sentences: &[TextSentence<'_>]) -> Option<Quoted<()>> {
    let labelled = lines.iter().find(|line| {
        let value = value_of(line, RECORDING_LABELS);
        value.is_some_and(|value| !is_conditional(value) && !is_denied(value))
    });
    let in_sentence = sentences.iter().find(|sentence| {
        let names_recording = [
            "gjort opptak",
            "gjør opptak",
            "gjøres opptak",
            "opptaket blir",
            "opptaket vil",
            "opptaket legges",
        ];
        (sentence.has(&names_recording)
            || sentence.has(&IS_RECORDED) && sentence.has(&WHAT_IS_RECORDED))
            && !is_conditional(sentence.text)
            && !is_denied(sentence.text)
    });
    let words = labelled
        .map(|line| line.written.as_str())
        .or(in_sentence.map(|sentence| sentence.as_written));
    words.map(|words| quoted((), words))
}

const OPEN_FOR_ALL: [&str; 7] = [
    "åpent for alle",
    "åpen for alle",
    "ope for alle",
    "open for alle",
    "opent for alle",
    "open to everyone",
    "open to all",
];

/// "Webinaret er åpent for alle."
pub fn open_for_all(sentences: &[TextSentence<'_>]) -> Option<Quoted<()>> {
    let found = sentences.iter().find(|sentence| {
        let names_it = !nouns(sentence.text).is_empty()
            || sentence.lower.contains("arrangementet")
            || OPEN_FOR_ALL
                .iter()
                .any(|words| sentence.lower.starts_with(words))
            || sentence.lower.starts_with("det er ");
        sentence.has(&OPEN_FOR_ALL)
            && names_it
            && !is_conditional(sentence.text)
            && !is_denied(sentence.text)
    });
    found.map(|sentence| quoted((), sentence.as_written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_tense_says_what_is_decided_or_what_may_happen() {
        let check = |text: &str, expected: bool| {
            let sentence = TextSentence {
                text,
                lower: text.to_lowercase(),
                as_written: text,
            };
            assert_eq!(is_about_gathering(&sentence), expected, "{text}");
        };
        check("Samlingen er avlyst.", true);
        check("Samlingen avlyses.", true);
        check("Samlingen utsettes til 5. juni.", true);
        check("Samlingen avlyses på grunn av sykdom.", true);
        check("Samlingen avlyses ved sykdom.", false);
        check("Seminaret utsettes om foredragsholderen er syk.", false);
    }
}
