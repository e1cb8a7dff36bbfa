//! Sentences about the gathering as a whole: that it is cancelled, recorded or open to all. Sentences about what may
//! happen, or about something else, are ignored.

use super::labels::{RECORDING as RECORDING_LABELS, value_of};
use super::lines::TextLine;
use super::practicalities::{Quoted, TextSentence, quoted};
use super::relation::new_day;
use crate::content::schema::records::GatheringStatus;
use crate::import::extract::clauses::{clause, is_said_of_deadline};
use crate::import::extract::conditions::{is_conditional, is_denied};
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::telling_words::{
    CANCELLED, DONE, NEXT, NOT_HELD, POSTPONED, PREVIOUS, has_any, has_words, places,
};

/// A gathering that is not held as announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusChange {
    pub status: GatheringStatus,
    /// It is in the subject or a headline, not in a sentence.
    pub is_in_headline: bool,
}

impl StatusChange {
    /// What a calendar, a subject or a headline says.
    pub fn in_headline(status: GatheringStatus) -> StatusChange {
        StatusChange {
            status,
            is_in_headline: true,
        }
    }
}

/// Lines after these are not a subject.
const FIRST_LINES: usize = 3;
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
/// Words of sentences about an earlier gathering, besides those for the previous one.
const EARLIER: [&str; 4] = ["tidligere", "tidlegare", "siste samling", "siste møte"];
/// "Invitasjonen til samlingen går ut i mai": what goes out is sent, and not cancelled.
const SENT: [&str; 6] = [
    "invitasjon",
    "innkalling",
    "innbyding",
    "brev",
    "fra",
    "frå",
];

/// Words of an invitation to a gathering that takes the place of another.
const AGAIN: [&str; 6] = [
    "på nytt",
    "på ny",
    "inviterer igjen",
    "inviterer til ny",
    "ny samling",
    "invite you again",
];
/// Verbs that tell of what was, and not of what is.
const WAS: [&str; 5] = ["ble", "blei", "vart", "måtte", "was"];

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
    // "Samlingen ble avlyst. Derfor inviterer vi på nytt."
    let is_held_after_all = sentences.iter().any(|sentence| sentence.has(&AGAIN));
    let in_sentence = sentences.iter().filter_map(|sentence| {
        let status = changed_status(sentence.text).filter(|_| is_of_gathering(sentence))?;
        let is_overtaken = is_held_after_all && has_any(&sentence.lower, &WAS);
        (!is_overtaken).then(|| claim(status, false, sentence.as_written))
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
    Some(change_word(&text.to_lowercase())?.status)
}

/// A word that says that a gathering is cancelled or postponed.
struct ChangeWord {
    status: GatheringStatus,
    /// In bytes of the text in lower case.
    at: usize,
    /// Whether it says so by a denial: "Samlingen blir ikke holdt."
    denies: bool,
}

fn change_word(lower: &str) -> Option<ChangeWord> {
    let find = |words: &[&str], status, denies| {
        let at = words.iter().find_map(|word| places(lower, word).next())?;
        Some(ChangeWord { status, at, denies })
    };
    find(&CANCELLED, GatheringStatus::Cancelled, false)
        .or_else(|| find(&NOT_HELD, GatheringStatus::Cancelled, true))
        .or_else(|| find(&POSTPONED, GatheringStatus::Postponed, false))
}

/// What a single sentence, row or item about several gatherings says of the one on this date: "30. november: Nettverksmøte (utgår)".
pub fn change_of_date(text: &str, date: &WrittenDate) -> Option<StatusChange> {
    let lower = text.to_lowercase();
    let word = change_word(&lower)?;
    let sentence = TextSentence {
        text,
        lower,
        as_written: text,
    };
    let is_alone = dates(text).len() == 1 || {
        let own = clause(&sentence.lower, word.at);
        let at = own.as_ptr() as usize - sentence.lower.as_ptr() as usize;
        (at..at + own.len()).contains(&date.range.start)
    };
    let is_decided = is_subject(text) && !sentence.has(&SENT) || is_of_gathering(&sentence);
    (is_alone && is_decided && new_day(text).as_ref() != Some(date)).then_some(StatusChange {
        status: word.status,
        is_in_headline: false,
    })
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
    let lower = text.to_lowercase();
    let is_of_deadline =
        change_word(&lower).is_some_and(|word| is_said_of_deadline(&lower, word.at));
    (is_shouted || at_edge) && !is_of_deadline && !is_conditional(text) && !is_denied(text)
}

/// "Fagforum for mat 5. juni er avlyst": does a gathering with its day stand right before the word?
fn is_of_named_day(sentence: &TextSentence<'_>, at: usize) -> bool {
    let days = dates(sentence.text);
    let [day] = days.as_slice() else {
        return false;
    };
    let between = sentence.lower.get(day.range.end..at).unwrap_or_default();
    let is_verb = [
        "er",
        "er dessverre",
        "er diverre",
        "blir",
        "vert",
        "is",
        "is unfortunately",
        "has been",
    ]
    .contains(&between.trim());
    let before = sentence.text.get(..day.range.start).unwrap_or_default();
    is_verb && !nouns(before).is_empty()
}

/// Is the sentence about this gathering: does it name it in the definite form, and no other one?
fn is_of_gathering(sentence: &TextSentence<'_>) -> bool {
    let Some(word) = change_word(&sentence.lower) else {
        return false;
    };
    let names_it = nouns(sentence.text).iter().any(|noun| noun.definite)
        || is_of_named_day(sentence, word.at)
        || [
            "arrangementet",
            "the meeting",
            "the event",
            "the workshop",
            "this meeting",
            "meetup is ",
            "meetup has ",
        ]
        .iter()
        .any(|words| sentence.lower.contains(words));
    let is_of_another = has_any(&sentence.lower, &PREVIOUS)
        || has_any(&sentence.lower, &NEXT)
        || has_any(&sentence.lower, &EARLIER);
    let is_sent = has_words(&sentence.lower, "går ut") && sentence.has(&SENT);
    names_it
        && (word.denies || is_decided(sentence))
        && !is_said_of_deadline(&sentence.lower, word.at)
        && !is_sent
        && !is_conditional(sentence.text)
        && (word.denies || !is_denied(sentence.text))
        && !is_of_another
}

/// "Samlingen er avlyst", "Samlingen utsettes til 5. juni", "Kurset avlyses.": but "Kurset avlyses ved sykdom" says what may happen. In
/// the present tense there must be a reason or a date, or nothing more.
fn is_decided(sentence: &TextSentence<'_>) -> bool {
    let ends_so = || {
        let bare = sentence
            .lower
            .trim_end_matches(|letter: char| !letter.is_alphanumeric());
        [&CANCELLED[..], &POSTPONED[..]]
            .concat()
            .iter()
            .any(|word| bare.ends_with(word))
    };
    has_any(&sentence.lower, &DONE)
        || sentence.has(&REASONS)
        || !dates(sentence.text).is_empty()
        || ends_so()
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
            assert_eq!(is_of_gathering(&sentence), expected, "{text}");
        };
        check("Samlingen er avlyst.", true);
        check("Samlingen avlyses.", true);
        check("Samlingen utsettes til 5. juni.", true);
        check("Samlingen avlyses på grunn av sykdom.", true);
        check("Webinaret som skulle vært 12. mars, ble avlyst.", true);
        check("Webinaret utgår.", true);
        check("Møtet 30. november går ut.", true);
        check("Samlingen blir det dessverre ikke noe av.", true);
        check(
            "Påmeldingsfristen til samlingen er utsatt til 5. mai.",
            false,
        );
        check("Invitasjonen til samlingen 3. mai går ut i mars.", false);
        check("Samlingen blir ikke avlyst.", false);
        check("Samlingen avlyses ved sykdom.", false);
        check("Seminaret utsettes om foredragsholderen er syk.", false);
    }

    #[test]
    fn one_of_several_dates_is_given_up() {
        let check = |text: &str, expected: &[bool]| {
            let found: Vec<bool> = dates(text)
                .iter()
                .map(|date| change_of_date(text, date).is_some())
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check("30. november 2022: Nettverksmøte på Teams (utgår)", &[true]);
        check("30. november 2022: Nettverksmøte på Teams", &[false]);
        check(
            "Samlingen 3. mai er avlyst, men samlingen 5. juni går som planlagt.",
            &[true, false],
        );
        check("Samlingen er utsatt til 5. juni.", &[false]);
    }
}
