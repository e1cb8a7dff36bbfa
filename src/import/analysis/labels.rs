//! Lines with a label: "Sted: Fylkeshuset", or a row of a table with the label in its first cell.

use super::lines::{LineKind, TextLine};
use crate::import::extract::date_tokens::weekday;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;

/// In characters. The value after a label is not longer.
const LONGEST_VALUE: usize = 200;
/// In words.
const LONGEST_LABEL: usize = 4;

pub const PLACE: &[&str] = &[
    "sted",
    "stad",
    "hvor",
    "kvar",
    "lokale",
    "lokaler",
    "møtested",
    "møtestad",
    "place",
    "location",
    "venue",
    "where",
];
pub const DATE: &[&str] = &[
    "dato",
    "datoer",
    "datoar",
    "dates",
    "tid",
    "tidspunkt",
    "når",
    "dato og tid",
    "dato/tid",
    "tid og dato",
    "tid og sted",
    "tid og stad",
    "tid/sted",
    "tid/stad",
    "møtedato",
    "møtetid",
    "date",
    "when",
    "time",
    "date and time",
    "date/time",
    "meeting date",
    "time and place",
    "start",
];
/// Labels of several days.
pub const LISTED_DATES: &[&str] = &["datoer", "datoar", "dates"];
pub const HOURS: &[&str] = &[
    "tid",
    "tidspunkt",
    "klokkeslett",
    "klokka",
    "kl",
    "når",
    "dato",
    "dato og tid",
    "dato/tid",
    "tid og dato",
    "tid og sted",
    "tid og stad",
    "møtetid",
    "time",
    "when",
    "date",
    "date and time",
    "date/time",
    "hours",
];
pub const AUDIENCE: &[&str] = &[
    "målgruppe",
    "målgruppa",
    "målgrupper",
    "for hvem",
    "for kven",
    "audience",
    "for whom",
    "who should attend",
];
pub const ORGANISER: &[&str] = &[
    "arrangør",
    "arrangører",
    "arrangørar",
    "arrangert av",
    "medarrangør",
    "medarrangører",
    "vertskap",
    "vert",
    "vertsorganisasjon",
    "organiser",
    "organisers",
    "organizer",
    "organizers",
    "organised by",
    "organized by",
    "hosted by",
    "host",
    "hosts",
];
pub const REGISTRATION: &[&str] = &[
    "påmelding",
    "påmeldingsfrist",
    "påmeldingslenke",
    "lenke til påmelding",
    "registration",
    "register",
    "sign up",
    "rsvp",
];
/// The day before which people register.
pub const DEADLINE: &[&str] = &[
    "påmeldingsfrist",
    "frist for påmelding",
    "svarfrist",
    "påmelding innen",
    "påmelding innan",
    "registration deadline",
    "deadline for registration",
    "register by",
    "rsvp by",
];
pub const RECORDING: &[&str] = &["opptak", "recording", "recordings", "video"];

/// The label in lower case, and its value.
pub fn labelled(line: &TextLine) -> Option<(String, &str)> {
    let (label, value) = match &line.kind {
        LineKind::Row(cells) => match cells.as_slice() {
            [label, value] => (label.trim_end_matches([':', ' ']), value.as_str()),
            _ => return None,
        },
        _ => line.text.split_once(':')?,
    };
    let value = value.trim();
    let label = label
        .trim_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    let is_label = !value.is_empty()
        && value.chars().count() <= LONGEST_VALUE
        && label.split_whitespace().count() <= LONGEST_LABEL;
    is_label.then_some((label, value))
}

/// Labels of the head of minutes, besides those for date, hours and place.
const OF_HEAD: [&str; 18] = [
    "til stede",
    "tilstede",
    "til stades",
    "forfall",
    "fravær",
    "referent",
    "møteleder",
    "møteleiar",
    "ordstyrer",
    "deltakere",
    "deltakarar",
    "present",
    "attendees",
    "apologies",
    "chair",
    "scribe",
    "varighet",
    "sak",
];

/// Labels of a day that is not a gathering's: of a quoted e-mail's head, and of what was done to a text.
const OF_TEXTS: [&str; 21] = [
    "sendt",
    "sent",
    "mottatt",
    "received",
    "vår dato",
    "deres dato",
    "dykkar dato",
    "utskriftsdato",
    "skrevet ut",
    "sist endret",
    "sist endra",
    "sist oppdatert",
    "oppdatert",
    "versjon",
    "version",
    "revidert",
    "vedtatt",
    "vedteke",
    "godkjent",
    "adopted",
    "last updated",
];

/// Is the line the day of a text, "Sendt: 30. januar 2019", or "Dato: …" below "Fra: …" in a quoted e-mail?
pub fn is_day_of_text(lines: &[TextLine], index: usize) -> bool {
    let Some((label, _)) = labelled(&lines[index]) else {
        return false;
    };
    let is_below_sender = || {
        let above = &lines[index.saturating_sub(2)..index];
        above
            .iter()
            .any(|line| value_of(line, &["fra", "frå", "from"]).is_some())
    };
    OF_TEXTS.contains(&label.as_str())
        || matches!(label.as_str(), "dato" | "date") && is_below_sender()
}

/// "Dato: 14.09.2023 Sted: Fylkeshuset Til stede: …": the lines of a head that a reader joined to one paragraph. A single one: it is no such head.
pub fn lines_of_head(text: &str) -> Vec<&str> {
    let known = |label: &str| {
        let lower = label.to_lowercase();
        [PLACE, DATE, HOURS, AUDIENCE, ORGANISER, &OF_HEAD]
            .iter()
            .any(|labels| labels.contains(&lower.as_str()))
    };
    // Where the label before each colon begins: its last words, from one with a capital.
    let beginnings = text.match_indices(": ").filter_map(|(colon, _)| {
        let before = &text[..colon];
        let mut words = before
            .rmatch_indices(' ')
            .map(|(at, _)| at + 1)
            .take(3)
            .collect::<Vec<_>>();
        words.push(0);
        words.into_iter().find(|at| {
            let label = &before[*at..];
            label.starts_with(char::is_uppercase) && known(label)
        })
    });
    let mut beginnings: Vec<usize> = beginnings.collect();
    beginnings.dedup();
    // "Tirsdag 18. september 2018 kl. 10–15 Sted: Fylkeshuset"
    let begins_with_date = dates(text)
        .first()
        .is_some_and(|date| date.range.start == 0);
    if begins_with_date && beginnings.first().is_some_and(|first| *first > 0) {
        beginnings.insert(0, 0);
    }
    if beginnings.first() != Some(&0) || beginnings.len() < 2 {
        return vec![text];
    }
    let ends = beginnings.iter().skip(1).copied().chain([text.len()]);
    let lines = beginnings.iter().zip(ends);
    lines.map(|(start, end)| text[*start..end].trim()).collect()
}

/// Is the line's value beside a label that is about something else than a day of the programme, such as "Registration deadline: 1 February"?
pub fn is_of_something_else(line: &TextLine) -> bool {
    labelled(line).is_some_and(|(label, _)| {
        let first = label.split_whitespace().next().unwrap_or_default();
        let is_of_day = label.is_empty()
            || DATE.contains(&label.as_str())
            || matches!(first, "dag" | "day" | "program" | "programme" | "agenda")
            || weekday(first).is_some()
            || !nouns(&label).is_empty()
            || !dates(&label).is_empty();
        !is_of_day
    })
}

/// The value of a line whose label is one of these.
pub fn value_of<'l>(line: &'l TextLine, labels: &[&str]) -> Option<&'l str> {
    let (label, value) = labelled(line)?;
    labels.contains(&label.as_str()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::lines_of_head;

    #[test]
    fn a_head_on_one_line_is_several() {
        assert_eq!(
            lines_of_head("Dato: 14.09.2023 Sted: Fylkeshuset, Byen Til stede: Kari Moe"),
            [
                "Dato: 14.09.2023",
                "Sted: Fylkeshuset, Byen",
                "Til stede: Kari Moe"
            ]
        );
        assert_eq!(
            lines_of_head("Tirsdag 18. september 2018 kl. 10–15 Sted: Fylkeshuset, Byen"),
            [
                "Tirsdag 18. september 2018 kl. 10–15",
                "Sted: Fylkeshuset, Byen"
            ]
        );
        for text in [
            "Vi møtes. Sted: Byen Tid: kl. 10",
            "Sted: Byen",
            "Sted: Byen, se: kartet",
        ] {
            assert_eq!(lines_of_head(text), [text]);
        }
    }
}
