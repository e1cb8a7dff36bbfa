//! What a text says of the practical: registration, recording, audience, place and hours beside a label, and whom to ask.

use super::lines::TextLine;
use crate::base::date::ClockTime;
use crate::content::schema::records::GatheringType;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::names::is_name;
use crate::import::extract::places::{Venue, labelled_venue, venue_beside_date};
use crate::import::extract::sentences::sentences;
use crate::import::extract::times::time_line;

/// A value, and the words that it was read out of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted<T = String> {
    pub value: T,
    pub as_written: String,
}

/// Beginning, and end if it is written.
pub type Hours = (ClockTime, Option<ClockTime>);

#[derive(Clone, Debug, Default)]
pub struct Practicalities {
    pub registration: Option<Quoted<Registration>>,
    /// A recording is announced.
    pub recording: Option<Quoted<()>>,
    pub open_for_all: Option<Quoted<()>>,
    /// Names of people to ask.
    pub contacts: Vec<Quoted>,
    pub audience: Option<Quoted>,
    pub place: Option<Quoted<Venue>>,
    /// "Tid: kl. 10–15"
    pub hours: Option<Quoted<Hours>>,
    /// The text holds e-mail addresses, which are not written to the gathering.
    pub has_email: bool,
    /// Of a headline "Om prosjektet i Øyvær": "om prosjektet i Øyvær".
    pub about: Option<String>,
    /// Other words for the gathering than the one beside its date: "oppstartsseminaret".
    pub also_called: Vec<Quoted>,
    /// The gathering was cancelled.
    pub cancelled: Option<Quoted<()>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registration {
    pub url: Option<String>,
    pub deadline: Option<WrittenDate>,
}

/// In characters. What stands after a label is shorter.
const LONGEST_LABELLED: usize = 200;
/// In words.
const LONGEST_ABOUT: usize = 8;
/// A web address is longer than `https://`.
const SHORTEST_URL: usize = 11;

const REGISTRATION: [&str; 4] = ["påmelding", "meld deg på", "meld dykk på", "melde seg på"];
const DEADLINE: [&str; 5] = ["frist", "innen", "innan", "senest", "seinast"];
const RECORDING: [&str; 13] = [
    "tas opp",
    "blir tatt opp",
    "blir teke opp",
    "vert teke opp",
    "opptaket",
    "opptak av",
    "opptak frå",
    "opptak fra",
    "gjort opptak",
    "opptak blir",
    "opptak vil",
    "strømmes",
    "blir strømmet",
];
const OPEN_FOR_ALL: [&str; 5] = [
    "åpent for alle",
    "åpen for alle",
    "ope for alle",
    "open for alle",
    "opent for alle",
];
const CANCELLED: [&str; 4] = ["er avlyst", "blir avlyst", "er avlyse", "avlyst:"];
/// A name after one of these is that of a person to ask.
const CONTACT: [&str; 7] = [
    "ta kontakt med ",
    "kontakt ",
    "kontaktperson: ",
    "kontaktperson er ",
    "rettes til ",
    "spør ",
    "spørsmål til ",
];

/// The first place in the text for each fact; every contact and every other word for the gathering.
pub fn practicalities(lines: &[TextLine]) -> Practicalities {
    let sentences: Vec<TextSentence<'_>> = lines.iter().flat_map(sentences_of_line).collect();
    let first = |words: &[&str]| {
        let sentence = sentences.iter().find(|sentence| sentence.has(words))?;
        Some(quoted((), sentence.as_written))
    };
    Practicalities {
        registration: registration(&sentences),
        recording: first(&RECORDING),
        open_for_all: first(&OPEN_FOR_ALL),
        contacts: contacts(&sentences),
        audience: lines.iter().find_map(audience),
        place: lines.iter().find_map(place),
        hours: lines.iter().find_map(labelled_hours),
        has_email: sentences.iter().any(|sentence| has_email(sentence.text)),
        about: lines.iter().find_map(about),
        also_called: distinct(sentences.iter().flat_map(other_words)),
        cancelled: first(&CANCELLED),
    }
}

/// A sentence with misread words mended, in lower case, and as it stands.
struct TextSentence<'l> {
    text: &'l str,
    lower: String,
    as_written: &'l str,
}

impl TextSentence<'_> {
    fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.lower.contains(word))
    }
}

fn sentences_of_line(line: &TextLine) -> Vec<TextSentence<'_>> {
    let written = sentences(&line.written);
    sentences(&line.text)
        .into_iter()
        .enumerate()
        .map(|(at, text)| TextSentence {
            text,
            lower: text.to_lowercase(),
            as_written: written.get(at).copied().unwrap_or(&line.written),
        })
        .collect()
}

fn quoted<T>(value: T, as_written: &str) -> Quoted<T> {
    Quoted {
        value,
        as_written: as_written.trim().to_owned(),
    }
}

/// Each value once, with the words of its first place.
fn distinct(all: impl Iterator<Item = Quoted>) -> Vec<Quoted> {
    let mut distinct: Vec<Quoted> = Vec::new();
    for quoted in all {
        if !distinct.iter().any(|known| known.value == quoted.value) {
            distinct.push(quoted);
        }
    }
    distinct
}

/// The label of a line in lower case, and what stands after it: "Målgruppe: …".
fn labelled(line: &TextLine) -> Option<(String, &str)> {
    let (label, rest) = line.text.split_once(':')?;
    let rest = rest.trim();
    let is_short = !rest.is_empty() && rest.chars().count() <= LONGEST_LABELLED;
    is_short.then(|| (label.trim().to_lowercase(), rest))
}

fn audience(line: &TextLine) -> Option<Quoted> {
    let (label, rest) = labelled(line)?;
    let is_audience = matches!(
        label.as_str(),
        "målgruppe" | "målgruppa" | "målgrupper" | "for hvem" | "for kven"
    );
    is_audience.then(|| quoted(rest.trim_end_matches('.').to_owned(), &line.written))
}

fn labelled_hours(line: &TextLine) -> Option<Quoted<Hours>> {
    let (label, rest) = labelled(line)?;
    let is_time = matches!(
        label.as_str(),
        "tid" | "tidspunkt" | "klokkeslett" | "når" | "dato" | "dato og tid"
    );
    let hours = hours(rest).filter(|_| is_time)?;
    Some(quoted(hours, &line.written))
}

/// "Sted: Grand hotell, Byen", or a headline "13. mars 2019, Grand hotell, Byen".
fn place(line: &TextLine) -> Option<Quoted<Venue>> {
    let beside_label = labelled(line).and_then(|_| labelled_venue(&line.text));
    let beside_date = || {
        let date = dates(&line.text).pop().filter(|_| line.is_headline())?;
        venue_beside_date(&line.text[date.range.end..])
    };
    let venue = beside_label.or_else(beside_date)?;
    Some(quoted(venue, &line.written))
}

fn about(line: &TextLine) -> Option<String> {
    let rest = line.text.strip_prefix("Om ")?;
    let is_short = rest.split_whitespace().count() <= LONGEST_ABOUT;
    (line.is_headline() && is_short).then(|| format!("om {rest}"))
}

/// "kl. 10.00–15.00" anywhere in a line.
pub fn hours(text: &str) -> Option<Hours> {
    let lower = text.to_lowercase();
    let at = ["kl.", "kl ", "klokka", "klokken"]
        .iter()
        .find_map(|word| lower.find(word))?;
    // In lower case the text may have other lengths.
    let time = time_line(text.get(at..)?)?;
    Some((time.start, time.end))
}

/// The first address and the first deadline in sentences about registration. The words are those of the sentence with the deadline, or else of the
/// first sentence.
fn registration(sentences: &[TextSentence<'_>]) -> Option<Quoted<Registration>> {
    let about: Vec<&TextSentence<'_>> = sentences
        .iter()
        .filter(|sentence| sentence.has(&REGISTRATION))
        .collect();
    let first = about.first()?;
    let deadline = about
        .iter()
        .filter(|sentence| sentence.has(&DEADLINE))
        .find_map(|sentence| {
            let date = dates(sentence.text)
                .into_iter()
                .find(|date| date.day.is_some())?;
            Some((date, sentence.as_written))
        });
    let as_written = deadline
        .as_ref()
        .map_or(first.as_written, |(_, as_written)| as_written);
    Some(Quoted {
        as_written: as_written.to_owned(),
        value: Registration {
            url: about.iter().find_map(|sentence| web_address(sentence.text)),
            deadline: deadline.map(|(date, _)| date),
        },
    })
}

/// "oppstartsseminaret": a definite word for a gathering that was one of its kind.
fn other_words(sentence: &TextSentence<'_>) -> Vec<Quoted> {
    nouns(sentence.text)
        .into_iter()
        .filter(|noun| noun.definite && noun.kind == GatheringType::Oppstartsseminar)
        .map(|noun| {
            let word: String = sentence.text[noun.at..]
                .chars()
                .take_while(|c| c.is_alphabetic())
                .collect();
            quoted(word, sentence.as_written)
        })
        .collect()
}

/// One name of each sentence that says whom to ask, each name once.
fn contacts(sentences: &[TextSentence<'_>]) -> Vec<Quoted> {
    let mut contacts: Vec<Quoted> = Vec::new();
    for sentence in sentences {
        let name = CONTACT.iter().find_map(|words| {
            let at = sentence.lower.find(words)? + words.len();
            // In lower case the text may have other lengths.
            let name = name_at_start(sentence.text.get(at..)?)?;
            let is_new = contacts.iter().all(|contact| contact.value != name);
            is_new.then_some(name)
        });
        contacts.extend(name.map(|name| quoted(name, sentence.as_written)));
    }
    contacts
}

fn has_email(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.split_once('@')
            .is_some_and(|(name, domain)| name.len() > 1 && domain.contains('.'))
    })
}

/// The longest name that a text begins with.
fn name_at_start(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    (2..=words.len()).rev().find_map(|length| {
        let name = words[..length].join(" ");
        let name = name.trim_end_matches(['.', ',', ':', ';', '!', '?']);
        is_name(name).then(|| name.to_owned())
    })
}

fn web_address(text: &str) -> Option<String> {
    let word = text
        .split_whitespace()
        .find(|word| word.starts_with("https://") || word.starts_with("http://"))?;
    let url = word.trim_end_matches(['.', ',', ')', ';', '>', '»', '"']);
    let is_plain = url.len() >= SHORTEST_URL
        && url.chars().all(|c| {
            c.is_ascii_graphic()
                && !matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}' | '|' | '^')
        });
    is_plain.then(|| url.to_owned())
}
