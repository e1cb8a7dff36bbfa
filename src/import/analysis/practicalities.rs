//! Practical information in a text: registration, recording, audience, place and hours beside a label, and contacts.

use super::claims::{self, StatusChange};
use super::hours::{Beginning, Hours, beginning, labelled_hours};
use super::labels::{self, labelled, value_of};
use super::lines::TextLine;
use super::organisers::{names_in_label, organisers_in_line};
use super::places_said::{labelled_place_in_sentence, line_on_place};
use super::registration::{Registration, registration};
use crate::content::schema::records::GatheringType;
use crate::import::extract::buildings::names_building;
use crate::import::extract::date_tokens::weekday;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::meeting_online::{is_digital, says_that_all_meet_online};
use crate::import::extract::names::is_name;
use crate::import::extract::places::{Venue, venue, venue_beside_date};
use crate::import::extract::sentences::sentences;
use crate::import::extract::times::time_line;
use crate::import::extract::town_beside_date::town_beside_date;

/// A value, and the words of its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted<T = String> {
    pub value: T,
    pub as_written: String,
}

#[derive(Clone, Debug, Default)]
pub struct Practicalities {
    pub registration: Option<Quoted<Registration>>,
    /// Set if a recording is announced.
    pub recording: Option<Quoted<()>>,
    pub open_for_all: Option<Quoted<()>>,
    /// The names of contacts.
    pub contacts: Vec<Quoted>,
    pub audience: Option<Quoted>,
    /// Beside a label, or in a headline after a date.
    pub place: Option<Quoted<StatedVenue>>,
    /// The lines with a label for the place or with a building, whether or not a place was found in them.
    pub lines_on_place: Vec<String>,
    /// Beside a label.
    pub organisers: Option<Quoted<Vec<String>>>,
    /// A line about an organiser, whether or not a name was found in it.
    pub line_on_organiser: Option<String>,
    /// Set if a label says that people meet in a meeting service.
    pub online: Option<Quoted<()>>,
    /// "Tid: kl. 10–15"
    pub hours: Option<Quoted<Hours>>,
    /// "Samlingen begynner kl. 10.00."
    pub begins: Option<Quoted<Beginning>>,
    /// Whether the text has e-mail addresses, which are not written to the gathering.
    pub has_email: bool,
    /// For a headline "Om prosjektet i Øyvær": "om prosjektet i Øyvær".
    pub about: Option<String>,
    /// Words for the gathering other than the one beside its date: "oppstartsseminaret".
    pub also_called: Vec<Quoted>,
    /// Set if the gathering was cancelled or postponed.
    pub change: Option<Quoted<StatusChange>>,
}

/// A place, and whether a label or a sentence names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatedVenue {
    pub venue: Venue,
    /// Whether there is a label before it; otherwise only its position in a headline shows that it is a place.
    pub is_labelled: bool,
}

/// In words.
const LONGEST_ABOUT: usize = 8;
/// In characters. A longer line is about more than one thing.
const LONGEST_LINE_QUOTED: usize = 200;
/// Phrases before the name of a contact.
const CONTACT: [&str; 7] = [
    "ta kontakt med ",
    "kontakt ",
    "kontaktperson: ",
    "kontaktperson er ",
    "rettes til ",
    "spør ",
    "spørsmål til ",
];

/// The first mention of each fact; all contacts and all other words for the gathering. `is_deck`: on slides, only a building is
/// accepted as the place beside a date, since people's names are there too.
pub fn practicalities(lines: &[TextLine], is_deck: bool) -> Practicalities {
    let sentences: Vec<TextSentence<'_>> = lines.iter().flat_map(sentences_of_line).collect();
    Practicalities {
        registration: registration(lines, &sentences),
        recording: claims::recording(lines, &sentences),
        open_for_all: claims::open_for_all(&sentences),
        contacts: contacts(&sentences),
        audience: lines.iter().find_map(audience),
        place: place(lines, is_deck),
        lines_on_place: lines.iter().filter_map(line_on_place).collect(),
        organisers: all_organisers(lines, is_deck),
        line_on_organiser: lines.iter().find_map(line_on_organiser),
        online: lines
            .iter()
            .find_map(labelled_online)
            .or_else(|| sentences.iter().find_map(online_in_sentence)),
        hours: lines.iter().find_map(labelled_hours),
        begins: beginning(&sentences),
        has_email: sentences.iter().any(|sentence| has_email(sentence.text)),
        about: lines.iter().find_map(about),
        also_called: distinct(sentences.iter().flat_map(other_words)),
        change: claims::change(lines, &sentences),
    }
}

/// A sentence with misread words repaired, in lower case, and as written.
pub struct TextSentence<'l> {
    pub text: &'l str,
    pub lower: String,
    pub as_written: &'l str,
}

impl TextSentence<'_> {
    pub fn has(&self, words: &[&str]) -> bool {
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

pub fn quoted<T>(value: T, as_written: &str) -> Quoted<T> {
    Quoted {
        value,
        as_written: as_written.trim().to_owned(),
    }
}

/// Each value once, with the words of its first mention.
fn distinct(all: impl Iterator<Item = Quoted>) -> Vec<Quoted> {
    let mut distinct: Vec<Quoted> = Vec::new();
    for quoted in all {
        if !distinct.iter().any(|known| known.value == quoted.value) {
            distinct.push(quoted);
        }
    }
    distinct
}

fn audience(line: &TextLine) -> Option<Quoted> {
    let value = value_of(line, labels::AUDIENCE)?;
    Some(quoted(
        value.trim_end_matches('.').to_owned(),
        &line.written,
    ))
}

/// Lines after these are not the head of a programme.
const LAST_LINE_OF_HEAD: usize = 6;

/// Beside a label; otherwise in a headline after the date, or alone in a programme's head.
fn place(lines: &[TextLine], is_deck: bool) -> Option<Quoted<StatedVenue>> {
    // Of slides, only the first tells of the day; others may tell of any place.
    let first_page = lines.first().map(|line| line.page);
    let is_shown_first = |line: &&TextLine| !is_deck || Some(line.page) == first_page;
    let lines: Vec<&TextLine> = lines.iter().filter(is_shown_first).collect();
    let beside_date = || {
        let mut lines = lines.iter();
        lines.find_map(|line| place_beside_date(line, is_deck))
    };
    let alone = || {
        let mut head = lines.iter().take(LAST_LINE_OF_HEAD);
        head.find_map(|line| place_alone(line)).filter(|_| !is_deck)
    };
    let labelled = lines.iter().find_map(|line| labelled_place(line));
    let in_sentence = || {
        let mut lines = lines.iter();
        lines.find_map(|line| labelled_place_in_sentence(line))
    };
    labelled
        .or_else(in_sentence)
        .or_else(beside_date)
        .or_else(alone)
}

/// "Grand Hotell, Byen" on a line of its own.
fn place_alone(line: &TextLine) -> Option<Quoted<StatedVenue>> {
    let text = line.text.trim();
    let is_only_place = line.is_headline()
        && text.starts_with(char::is_uppercase)
        && !text.contains(':')
        && text.split(',').next().is_some_and(names_building)
        && nouns(text).is_empty()
        && dates(text).is_empty();
    let found = venue(text).filter(|venue| is_only_place && venue.town.is_some())?;
    found.venue.is_some().then(|| stated(found, false, line))
}

/// "Sted: Grand hotell, Byen", "Tid og sted: 13. mars 2019, Grand hotell, Byen"
fn labelled_place(line: &TextLine) -> Option<Quoted<StatedVenue>> {
    let (label, value) = labelled(line)?;
    let value = if labels::PLACE.contains(&label.as_str()) {
        value
    } else if labels::DATE.contains(&label.as_str()) {
        let date = dates(value).pop()?;
        let rest = without_hours(value.get(date.range.end..)?);
        return venue_beside_date(rest)
            .filter(|_| names_place(&label) || names_building(rest))
            .map(|venue| stated(venue, true, line));
    } else {
        return None;
    };
    venue(value).map(|venue| stated(venue, true, line))
}

/// " kl 10–15, Honne Hotell, Biri" → ", Honne Hotell, Biri"
fn without_hours(rest: &str) -> &str {
    let time = time_line(rest.trim_start_matches([',', ' ', '|', '·']));
    let after = time.filter(|time| !time.rest.is_empty());
    // The marks after the hours are not part of what follows them.
    after.map_or(rest, |time| {
        let at = rest.len() - time.rest.len();
        let before = rest[..at].trim_end();
        &rest[before
            .rfind([',', '–', '-', '|', '·'])
            .filter(|mark| before[*mark..].chars().nth(1).is_none())
            .unwrap_or(at)..]
    })
}

fn names_place(label: &str) -> bool {
    labels::PLACE.iter().any(|word| label.ends_with(word))
}

fn stated(venue: Venue, is_labelled: bool, line: &TextLine) -> Quoted<StatedVenue> {
    let stated = StatedVenue { venue, is_labelled };
    quoted(stated, &line.written)
}

/// A headline "13. mars 2019, Grand hotell, Byen"; on a slide also "Byen, 13. mars 2019".
fn place_beside_date(line: &TextLine, is_deck: bool) -> Option<Quoted<StatedVenue>> {
    let date = dates(&line.text).pop().filter(|_| line.is_headline())?;
    let rest = &line.text[date.range.end..];
    // After the hours, too, but there a title may stand.
    let after_hours = without_hours(rest);
    let in_house = || venue_beside_date(after_hours).filter(|_| names_building(after_hours));
    venue_beside_date(rest)
        .filter(|_| !is_deck || names_building(rest))
        .or_else(|| in_house().filter(|_| after_hours.len() < rest.len()))
        .or_else(|| town_beside_date(&line.text).filter(|_| is_deck))
        .or_else(|| venue_before_date(line.text.get(..date.range.start)?))
        .map(|venue| stated(venue, false, line))
}

/// In words.
const LONGEST_PLACE: usize = 5;

/// "Park Hotel, Byen, " before the date of a headline, "Byen rådhus, torsdag ", "Byen, Grand hotell, ".
fn venue_before_date(before: &str) -> Option<Venue> {
    let marks = [',', ' ', '–', '-', '.', '|'];
    let before = before.trim_end_matches(marks);
    let last = before.split([' ', ',']).next_back().unwrap_or_default();
    let place = match weekday(&last.to_lowercase()) {
        Some(_) => before[..before.len() - last.len()].trim_end_matches(marks),
        None => before,
    };
    let is_place = place.split(',').any(names_building)
        && nouns(place).is_empty()
        && place.split_whitespace().count() <= LONGEST_PLACE
        && place.starts_with(char::is_uppercase)
        && !place.contains([':', '?', '!'])
        // "Besøk på rådhuset"
        && !["på", "i", "ved", "om", "for", "til", "fra", "og", "med", "at", "in", "to"]
            .iter()
            .any(|word| place.split_whitespace().any(|part| part == *word));
    venue(place).filter(|_| is_place)
}

/// The organisers of all lines that name some, each once: "Vertskap: Hamar kommune" and "i regi av Innlandet fylkeskommune".
fn all_organisers(lines: &[TextLine], is_deck: bool) -> Option<Quoted<Vec<String>>> {
    let mut names: Vec<String> = Vec::new();
    let mut written: Vec<&str> = Vec::new();
    for line in lines {
        let found = match value_of(line, labels::ORGANISER) {
            Some(value) => names_in_label(value),
            // Slides tell of other things that organisations do together.
            None if is_deck => Vec::new(),
            None => organisers_in_line(line),
        };
        if found.iter().any(|name| !names.contains(name)) {
            written.push(line.written.trim());
        }
        for name in found {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    (!names.is_empty()).then(|| quoted(names, &written.join(" / ")))
}

fn line_on_organiser(line: &TextLine) -> Option<String> {
    let lower = line.text.to_lowercase();
    let speaks_of_it = [
        "arrangør",
        "arrangert av",
        "i regi av",
        "organis",
        "organiz",
        "hosted by",
    ]
    .iter()
    .any(|words| lower.contains(words));
    let is_labelled = value_of(line, labels::ORGANISER).is_some();
    (is_labelled || speaks_of_it && line.text.chars().count() <= LONGEST_LINE_QUOTED)
        .then(|| line.written.clone())
}

fn labelled_online(line: &TextLine) -> Option<Quoted<()>> {
    let value = value_of(line, labels::PLACE)?;
    is_digital(value).then(|| quoted((), &line.written))
}

/// "Samlingen er digital."
fn online_in_sentence(sentence: &TextSentence<'_>) -> Option<Quoted<()>> {
    says_that_all_meet_online(sentence.text).then(|| quoted((), sentence.as_written))
}

fn about(line: &TextLine) -> Option<String> {
    let rest = line.text.strip_prefix("Om ")?;
    let is_short = rest.split_whitespace().count() <= LONGEST_ABOUT;
    (line.is_headline() && is_short).then(|| format!("om {rest}"))
}

/// "oppstartsseminaret": words in the definite form for a gathering.
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

/// The first name of each sentence about contacts, each name once.
fn contacts(sentences: &[TextSentence<'_>]) -> Vec<Quoted> {
    let mut contacts: Vec<Quoted> = Vec::new();
    for sentence in sentences {
        let name = CONTACT.iter().find_map(|words| {
            let at = sentence.lower.find(words)? + words.len();
            // Upper and lower case may differ in length.
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

/// The longest name at the start of a text.
fn name_at_start(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    (2..=words.len()).rev().find_map(|length| {
        let name = words[..length].join(" ");
        let name = name.trim_end_matches(['.', ',', ':', ';', '!', '?']);
        is_name(name).then(|| name.to_owned())
    })
}
