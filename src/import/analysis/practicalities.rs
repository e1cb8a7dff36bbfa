//! What a text says beside when and where: registration, recordings, whom to ask, for whom it is.

use super::lines::TextLine;
use crate::base::date::ClockTime;
use crate::content::schema::records::GatheringType;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::names::is_name;
use crate::import::extract::places::{Venue, beside_date, labelled};
use crate::import::extract::sentences::sentences;

/// A fact, and the words it was read out of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted<T = String> {
    pub value: T,
    pub as_written: String,
}

/// From, and to when it is said.
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
    /// It holds e-mail addresses, which are left out of what is written.
    pub has_email: bool,
    /// Of a headline "Om prosjektet i Øyvær": "om prosjektet i Øyvær".
    pub about: Option<String>,
    /// Other words for the gathering than the one its date stands by: "oppstartsseminaret".
    pub also_called: Vec<Quoted>,
    /// It was called off.
    pub cancelled: Option<Quoted<()>>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registration {
    pub url: Option<String>,
    pub deadline: Option<WrittenDate>,
}

pub fn practicalities(lines: &[TextLine]) -> Practicalities {
    let mut notes = Practicalities::default();
    for line in lines {
        label(line, &mut notes);
        if notes.place.is_none()
            && line.is_headline()
            && let Some(date) = dates(&line.text).last()
        {
            notes.place = beside_date(&line.text[date.range.end..])
                .and_then(|place| said(place, &line.written));
        }
        if notes.about.is_none()
            && line.is_headline()
            && let Some(rest) = line.text.strip_prefix("Om ")
            && rest.split_whitespace().count() <= 8
        {
            notes.about = Some(format!("om {rest}"));
        }
        let written = sentences(&line.written);
        for (at, sentence) in sentences(&line.text).into_iter().enumerate() {
            let as_written = written.get(at).copied().unwrap_or(&line.written);
            read(sentence, as_written, &mut notes);
        }
    }
    notes
}

fn said<T>(value: T, as_written: &str) -> Option<Quoted<T>> {
    Some(Quoted {
        value,
        as_written: as_written.trim().to_owned(),
    })
}

/// "Målgruppe: …", "Sted: …", "Tid: kl. …"
fn label(line: &TextLine, notes: &mut Practicalities) {
    let Some((label, rest)) = line.text.split_once(':') else {
        return;
    };
    let (label, rest) = (label.trim().to_lowercase(), rest.trim());
    if rest.is_empty() || rest.chars().count() > 200 {
        return;
    }
    match label.as_str() {
        "målgruppe" | "målgruppa" | "målgrupper" | "for hvem" | "for kven" | "til"
            if notes.audience.is_none() && label != "til" =>
        {
            notes.audience = said(rest.trim_end_matches('.').to_owned(), &line.written);
        }
        "tid" | "tidspunkt" | "klokkeslett" | "når" | "dato" | "dato og tid"
            if notes.hours.is_none() =>
        {
            notes.hours = hours(rest).and_then(|hours| said(hours, &line.written));
        }
        _ => {}
    }
    if notes.place.is_none() {
        notes.place = labelled(&line.text).and_then(|place| said(place, &line.written));
    }
}

/// "kl. 10.00–15.00" anywhere in a line.
pub fn hours(text: &str) -> Option<Hours> {
    let lower = text.to_lowercase();
    let at = ["kl.", "kl ", "klokka", "klokken"]
        .iter()
        .find_map(|word| lower.find(word))
        // Letters may change their length when they are made small.
        .filter(|at| text.is_char_boundary(*at))?;
    let time = crate::import::extract::times::time_line(&text[at..])?;
    Some((time.start, time.end))
}

fn read(sentence: &str, as_written: &str, notes: &mut Practicalities) {
    let lower = sentence.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    notes.has_email |= sentence.split_whitespace().any(|word| {
        word.split_once('@')
            .is_some_and(|(name, domain)| name.len() > 1 && domain.contains('.'))
    });
    if has(&["påmelding", "meld deg på", "meld dykk på", "melde seg på"]) {
        let registration = notes.registration.get_or_insert_with(|| Quoted {
            value: Registration::default(),
            as_written: as_written.to_owned(),
        });
        if registration.value.url.is_none() {
            registration.value.url = address(sentence);
        }
        if registration.value.deadline.is_none()
            && has(&["frist", "innen", "innan", "senest", "seinast"])
        {
            registration.value.deadline =
                dates(sentence).into_iter().find(|date| date.day.is_some());
            if registration.value.deadline.is_some() {
                registration.as_written = as_written.to_owned();
            }
        }
    }
    if notes.recording.is_none()
        && has(&[
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
        ])
    {
        notes.recording = said((), as_written);
    }
    let is_open = has(&[
        "åpent for alle",
        "åpen for alle",
        "ope for alle",
        "open for alle",
        "opent for alle",
    ]);
    if notes.open_for_all.is_none() && is_open {
        notes.open_for_all = said((), as_written);
    }
    if notes.cancelled.is_none() && has(&["er avlyst", "blir avlyst", "er avlyse", "avlyst:"]) {
        notes.cancelled = said((), as_written);
    }
    let named = nouns(sentence);
    for noun in named
        .iter()
        .filter(|noun| noun.definite && noun.kind == GatheringType::Oppstartsseminar)
    {
        let word: String = sentence[noun.at..]
            .chars()
            .take_while(|c| c.is_alphabetic())
            .collect();
        if !notes.also_called.iter().any(|known| known.value == word) {
            notes.also_called.extend(said(word, as_written));
        }
    }
    for ask in [
        "ta kontakt med ",
        "kontakt ",
        "kontaktperson: ",
        "kontaktperson er ",
        "rettes til ",
        "spør ",
        "spørsmål til ",
    ] {
        let Some(at) = lower
            .find(ask)
            .filter(|at| sentence.is_char_boundary(at + ask.len()))
        else {
            continue;
        };
        if let Some(name) = name(&sentence[at + ask.len()..])
            && !notes.contacts.iter().any(|known| known.value == name)
        {
            notes.contacts.extend(said(name, as_written));
            break;
        }
    }
}

/// The longest name that a text begins with.
fn name(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    (2..=words.len()).rev().find_map(|length| {
        let name = words[..length].join(" ");
        let name = name.trim_end_matches(['.', ',', ':', ';', '!', '?']);
        is_name(name).then(|| name.to_owned())
    })
}

fn address(sentence: &str) -> Option<String> {
    let word = sentence
        .split_whitespace()
        .find(|word| word.starts_with("https://") || word.starts_with("http://"))?;
    let word = word.trim_end_matches(['.', ',', ')', ';', '>', '»', '"']);
    let is_plain = word.len() > 10
        && word.chars().all(|c| {
            c.is_ascii_graphic()
                && !matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}' | '|' | '^')
        });
    is_plain.then(|| word.to_owned())
}
