//! The items of a timetable: title, people, room, track and type, from a line with a time.

use super::item_marks::{
    before_linked_files, before_unnamed_chairs, enclosed_time, without_duration,
    without_links_inside,
};
use super::lines::{LineKind, TextLine};
use super::listed_agenda::without_marker;
use super::roles::with_roles_apart;
use super::session_types::session_type;
use crate::base::date::ClockTime;
use crate::content::schema::records::SessionType;
use crate::documents::personal_data::is_given_name;
use crate::import::extract::dates::WrittenDate;
use crate::import::extract::people::{Person, may_name_workplace, people};
use crate::import::extract::times::{TimeLine, time_line};
use crate::import::extract::titles::{TAKES_A_NAME, joined_title_and_person, title_and_people};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaItem {
    pub title: String,
    pub as_written: String,
    pub session_type: SessionType,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    pub day: AgendaDay,
    pub people: Vec<Person>,
    pub chairs: Vec<Person>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub summary: Option<String>,
    /// Whether the track is a letter for the item's place among those beside it.
    pub is_track_counted: bool,
    /// Whether title and person were told apart by the form of their words alone.
    pub is_taken_apart: bool,
}

/// The day of the headline above.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AgendaDay {
    #[default]
    Unsaid,
    Date(WrittenDate),
    /// "Dag 2": from 1.
    Number(usize),
}

/// In characters. A longer line such as "Kl. 10 møtes vi, og …" is a sentence.
pub const LONGEST_ITEM: usize = 160;

const ROOM_BEGINNINGS: [&str; 6] = ["(rom ", "(sal ", "(møterom ", "(Rom ", "(Sal ", "(Møterom "];
const CHAIR_LABELS: [&str; 13] = [
    "møteleder:",
    "møteleiar:",
    "ordstyrer:",
    "ordstyrar:",
    "møteleder er ",
    "prosessleder:",
    "prosessleiar:",
    "chair:",
    "moderator:",
    "facilitator:",
    "ledes av ",
    "leia av ",
    "vert leidd av ",
];
/// What a person is called who chairs, before the name and without a colon, in lower case.
const CHAIR_TITLES: [&str; 6] = [
    "ordstyrer ",
    "ordstyrar ",
    "møteleder ",
    "møteleiar ",
    "moderator ",
    "facilitator ",
];
const TRACK_WORDS: [&str; 7] = [
    "parallell ",
    "parallellsesjon ",
    "sesjon ",
    "gruppe ",
    "spor ",
    "verksted ",
    "økt ",
];

impl AgendaItem {
    pub fn add_to_summary(&mut self, text: &str) {
        self.summary = Some(match self.summary.take() {
            Some(before) => format!("{before} {text}"),
            None => text.to_owned(),
        });
    }
}

/// The items at the start of a line with a time: one, or one for each parallel column of a table row. None: the line has no time.
pub fn items_of_line(line: &TextLine) -> Option<Vec<AgendaItem>> {
    if let LineKind::Row(cells) = &line.kind {
        return items_of_row(cells, &line.written, time_line);
    }
    let enclosed = || {
        let (time, rest) = enclosed_time(without_marker(&line.text))?;
        Some(TimeLine { rest, ..time })
    };
    let time = time_line(&line.text).or_else(enclosed)?;
    if time.rest.chars().count() > LONGEST_ITEM {
        return None;
    }
    let text = without_duration(time.rest);
    Some(vec![AgendaItem {
        start: Some(time.start),
        end: time.end,
        ..single_item(text, &line.written)
    }])
}

/// The items of a row whose first cell with words begins with a time, as `time` reads it.
pub fn items_of_row<'c>(
    cells: &'c [String],
    written: &str,
    time: impl Fn(&'c str) -> Option<TimeLine<'c>>,
) -> Option<Vec<AgendaItem>> {
    let first = cells.iter().position(|cell| !cell.trim().is_empty())?;
    let time = time(&cells[first])?;
    let mut rest: Vec<&str> = cells[first + 1..].iter().map(|cell| cell.trim()).collect();
    // "09.00 | 09.30 | Kaffe": the end time has a cell of its own.
    let end_cell = rest
        .first()
        .and_then(|cell| time_line(cell))
        .filter(|end| time.end.is_none() && end.rest.is_empty())
        .map(|end| end.start);
    if end_cell.is_some() {
        rest.remove(0);
    }
    let beside_time = Some(time.rest).filter(|text| !text.is_empty());
    let texts = beside_time
        .into_iter()
        .chain(rest.into_iter().filter(|cell| !cell.is_empty()));
    let items = items_of_texts(texts, written)
        .into_iter()
        .map(|item| AgendaItem {
            start: Some(time.start),
            end: time.end.or(end_cell),
            ..item
        });
    Some(items.collect())
}

/// The cells of a row, without the times. A title and people after it make one item, with the other cells as its summary; titles
/// alone are parallel items; a row without any text is an item without a title.
fn items_of_texts<'c>(cells: impl Iterator<Item = &'c str>, written: &str) -> Vec<AgendaItem> {
    let mut with_people: Option<AgendaItem> = None;
    let mut titles: Vec<&str> = Vec::new();
    for cell in cells.filter(|cell| !names_everyone(cell)) {
        let people = people(cell).filter(|_| with_people.is_none() && !titles.is_empty());
        match people {
            Some(people) => {
                with_people = Some(AgendaItem {
                    people,
                    ..single_item(titles[0], written)
                });
                titles.clear();
            }
            None => titles.push(cell),
        }
    }
    match (with_people, titles.as_slice()) {
        (Some(mut item), others) => {
            for text in others {
                item.add_to_summary(text);
            }
            vec![item]
        }
        (None, []) => vec![single_item("", written)],
        (None, [only]) => vec![single_item(only, written)],
        (None, parallel) => parallel
            .iter()
            .enumerate()
            .map(|(column, title)| AgendaItem {
                track: Some(track_letter(column)),
                is_track_counted: true,
                ..single_item(title, written)
            })
            .collect(),
    }
}

/// "Alle" beside a title says who takes part.
fn names_everyone(cell: &str) -> bool {
    ["alle", "all", "everyone", "felles"].contains(&cell.to_lowercase().as_str())
}

/// The track of a column: "A" for the first; all columns after the 26th are "Z".
pub fn track_letter(column: usize) -> String {
    let letter = ('A'..='Z').nth(column).unwrap_or('Z');
    letter.to_string()
}

/// Those who speak stand below the title in its cell, or after a tab. None: what stands there is something else.
fn item_with_people_apart(text: &str, written: &str) -> Option<AgendaItem> {
    text.match_indices(['\n', '\t']).find_map(|(at, _)| {
        let (title, below) = (&text[..at], text[at..].trim());
        let (below, chairs) = chairs(below).unwrap_or((below, Vec::new()));
        let below = below
            .trim()
            .trim_start_matches("v/")
            .trim_start_matches("ved ");
        let people = match below.is_empty() {
            true => Vec::new(),
            false => people_below(title, below, text[at..].starts_with('\n'))?,
        };
        let mut item = single_item(title, written);
        item.is_taken_apart |= may_name_workplace(below, &people);
        item.people.extend(people);
        item.chairs.extend(chairs);
        Some(item)
    })
}

/// The people in a text below a title, or after a tab, where "Gamle Storvik" may be a place. "Tur i / Gamle Storvik" is a title that was broken.
fn people_below(title: &str, below: &str, is_line: bool) -> Option<Vec<Person>> {
    let last = title.split_whitespace().next_back().unwrap_or_default();
    let is_known = |person: &Person| {
        let first = person.name.split([' ', '-']).next().unwrap_or_default();
        person.role.is_some() || person.affiliation.is_some() || is_given_name(first)
    };
    let may_be_unknown = is_line && !TAKES_A_NAME.contains(&last);
    people(below).filter(|people| may_be_unknown || people.iter().any(is_known))
}

/// An item whose words are its title alone: another column says who speaks.
pub fn titled_item(text: &str, written: &str) -> AgendaItem {
    let text = text.replace('\n', " ");
    let (title, room) = room(without_duration(before_linked_files(text.trim())));
    let (title, chairs) = chairs(title).unwrap_or((title, Vec::new()));
    AgendaItem {
        title: title.trim().to_owned(),
        as_written: written.trim().to_owned(),
        session_type: session_type(title, false),
        chairs,
        room,
        ..AgendaItem::default()
    }
}

/// One item, from its words without the time. `written`: the whole line as it is in the document.
pub fn single_item(text: &str, written: &str) -> AgendaItem {
    if let Some(text) = without_links_inside(text) {
        return single_item(&text, written);
    }
    if let Some(item) = item_with_people_apart(text.trim(), written) {
        return item;
    }
    if text.contains(['\n', '\t']) {
        return single_item(&text.replace(['\n', '\t'], " "), written);
    }
    let text = before_unnamed_chairs(without_duration(before_linked_files(text.trim())));
    let (text, room) = room(text);
    let (text, chairs_at_end) = chairs(text).unwrap_or((text, Vec::new()));
    let (title, people) = title_and_people(text);
    let (title, chairs) = chairs(title).unwrap_or((title, chairs_at_end));
    let joined = joined_title_and_person(title).filter(|_| people.is_empty() && chairs.is_empty());
    let is_taken_apart = joined.is_some() || may_name_workplace(text, &people);
    let (title, people) = match joined {
        Some((title, person)) => (title, vec![person]),
        None => (title, people),
    };
    AgendaItem {
        title: title.trim().to_owned(),
        as_written: written.trim().to_owned(),
        session_type: session_type(title, !people.is_empty()),
        people: with_roles_apart(people),
        chairs: with_roles_apart(chairs),
        room,
        is_taken_apart,
        ..AgendaItem::default()
    }
}

/// "… (rom 3)": the text before the room, and the room.
fn room(text: &str) -> (&str, Option<String>) {
    let at = ROOM_BEGINNINGS.iter().find_map(|open| text.find(open));
    match at.filter(|_| text.ends_with(')')) {
        Some(at) => {
            let room = &text[at + 1..text.len() - 1];
            (text[..at].trim(), Some(room.to_owned()))
        }
        None => (text, None),
    }
}

/// "… Møteleder: Kari Nordmann": the text before the label, and the people who chair. "Ordstyrer Kari Nordmann" alone is such a label, too.
pub fn chairs(title: &str) -> Option<(&str, Vec<Person>)> {
    let lower = title.to_lowercase();
    let alone = CHAIR_TITLES.iter().find(|word| lower.starts_with(**word));
    if let Some(people) = alone.and_then(|word| people(title.get(word.len()..)?)) {
        return Some(("", people));
    }
    let (at, label) = CHAIR_LABELS
        .iter()
        .find_map(|label| Some((lower.find(label)?, label)))?;
    // Upper and lower case may differ in length.
    let (before, rest) = title.split_at_checked(at)?;
    let chairs = people(rest.get(label.len()..)?)?;
    Some((before.trim_end_matches([' ', '.', ',', '(']), chairs))
}

/// "Parallell A: …", "Sesjon 1 – …", "A) …": the track, and the title after it.
pub fn named_track(text: &str) -> Option<(String, &str)> {
    let lower = text.to_lowercase();
    for word in TRACK_WORDS {
        let Some(rest) = lower.strip_prefix(word) else {
            continue;
        };
        let length = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        let at = word.len() + length;
        if (1..=2).contains(&length) && text.is_char_boundary(at) && at < text.len() {
            let title = text[at..].trim_start_matches([' ', ':', '-', '–', '.', ')']);
            return Some((text[..at].trim().to_owned(), title));
        }
    }
    let mut letters = text.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let title = letters.as_str().trim();
    let is_track = first.is_ascii_uppercase() && matches!(second, ':' | ')' | '.');
    (is_track && !title.is_empty()).then(|| (first.to_string(), title))
}
