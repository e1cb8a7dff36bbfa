//! Calendar files: each event a heading with when, where and what.

use super::plain_text;
use crate::documents::document::{Block, DocumentPage, Metadata};
use crate::documents::event::{ReadEvent, ReadSink};
use crate::documents::problem::{Problem, damaged};
use crate::documents::text::{decoded, some};
use icalendar::{Calendar, CalendarComponent, Component};

const MOST_EVENTS: usize = 5_000;

pub fn read(bytes: &[u8], emit: ReadSink<'_>) -> Result<(), Problem> {
    let text = decoded(bytes);
    if !text.trim_start().starts_with("BEGIN:VCALENDAR") {
        return Err(damaged("not a calendar"));
    }
    let calendar: Calendar = text.parse().map_err(|error: String| damaged(error))?;
    let mut blocks = Vec::new();
    let mut links = Vec::new();
    let mut title = None;
    for component in calendar.components.iter().take(MOST_EVENTS) {
        let CalendarComponent::Event(event) = component else {
            continue;
        };
        let get = |name| event.property_value(name).map(unescaped);
        if let Some(summary) = get("SUMMARY").and_then(|text| some(&text)) {
            title.get_or_insert_with(|| summary.clone());
            blocks.push(Block::Heading {
                level: if blocks.is_empty() { 1 } else { 2 },
                text: summary,
            });
        }
        let when = match (get("DTSTART"), get("DTEND")) {
            (Some(start), Some(end)) => Some(format!("{} – {}", time(&start), time(&end))),
            (Some(start), None) => Some(time(&start)),
            _ => None,
        };
        blocks.extend(when.map(Block::paragraph));
        let place = get("LOCATION").and_then(|text| some(&text));
        blocks.extend(place.map(Block::paragraph));
        blocks.extend(plain_text::blocks(&get("DESCRIPTION").unwrap_or_default()));
        links.extend(get("URL"));
    }
    emit(ReadEvent::Metadata(Box::new(Metadata {
        title: title.clone(),
        ..Metadata::default()
    })));
    let mut page = DocumentPage::of(1, title, blocks);
    page.link(links);
    emit(ReadEvent::Page(page));
    Ok(())
}

/// Commas, semicolons and line breaks as they were meant.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => {}
            },
            letter => text.push(letter),
        }
    }
    text
}

/// `20181017T093000` as `2018-10-17 09:30`.
fn time(value: &str) -> String {
    let is_digits = |range: std::ops::Range<usize>| {
        value
            .get(range)
            .filter(|part| part.bytes().all(|b| b.is_ascii_digit()))
    };
    let (Some(year), Some(month), Some(day)) = (is_digits(0..4), is_digits(4..6), is_digits(6..8))
    else {
        return value.to_owned();
    };
    match (is_digits(9..11), is_digits(11..13)) {
        (Some(hour), Some(minute)) => format!("{year}-{month}-{day} {hour}:{minute}"),
        _ => format!("{year}-{month}-{day}"),
    }
}
