//! Agendas in sections: headings, some with a date, and below them items with a duration or a person.

use super::agenda_items::{AgendaDay, AgendaItem, single_item};
use super::item_marks::{after_duration, before_links, enclosed_time, without_duration};
use super::lines::{LineKind, TextLine};
use super::listed_agenda::without_marker;
use super::timetable::Timetable;
use crate::import::extract::dates::dates;
use crate::import::extract::people::people;

/// Fewer items may be anything.
const FEWEST: usize = 2;
/// Items that begin with these name who was there, in lower case.
const ROLES: [&str; 14] = [
    "chair",
    "scribe",
    "note taker",
    "notetaker",
    "minute taker",
    "present",
    "attend",
    "participants",
    "regrets",
    "apologies",
    "møteleder",
    "møteleiar",
    "referent",
    "til stede",
];
/// Headings of sections that are no sessions, in lower case.
const NO_SESSIONS: [&str; 16] = [
    "agenda",
    "program",
    "programme",
    "schedule",
    "links",
    "lenker",
    "minutes",
    "notes",
    "slides",
    "materials",
    "participants",
    "attendees",
    "logistics",
    "remote participation",
    "deltakere",
    "praktisk",
];

/// The agenda of a document that says it is one. None: it has no such sections.
pub fn agenda_sections(lines: &[TextLine]) -> Option<Timetable> {
    let mut reading = Reading::default();
    for (index, line) in lines.iter().enumerate() {
        match line.kind {
            LineKind::Heading(level) => {
                reading.close(Some(level));
                let date = dates(&line.text)
                    .into_iter()
                    .find(|date| date.day.is_some());
                if let Some(date) = date {
                    // A heading about several days gives no single day.
                    reading.day = match date.last {
                        None => AgendaDay::Date(date),
                        Some(_) => AgendaDay::Unsaid,
                    };
                } else if index > 0 && level > 1 {
                    reading.section = Some(AgendaSection {
                        index,
                        line,
                        level,
                        has_items: false,
                    });
                }
            }
            LineKind::Item(level) => reading.add_item(index, line, level),
            LineKind::Paragraph | LineKind::Row(_) => {}
        }
    }
    reading.close(None);
    (reading.items.len() >= FEWEST).then_some(Timetable {
        items: reading.items,
        first_line: reading.first_line.unwrap_or(0),
    })
}

/// An item of a list, without its duration and its links; and whether it has a duration.
pub fn listed_item(text: &str, written: &str) -> (AgendaItem, bool) {
    if let Some((time, rest)) = enclosed_time(text) {
        let (item, _) = listed_item(rest, written);
        let item = AgendaItem {
            start: Some(time.start),
            end: time.end,
            ..item
        };
        return (item, true);
    }
    let text = before_links(text);
    let (text, is_timed) = match after_duration(text) {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let shorter = without_duration(text);
    let is_timed = is_timed || shorter.len() < text.len();
    let mut item = single_item(before_links(shorter), written);
    item.title = before_links(&item.title).to_owned();
    // The parenthesis also held the duration: "(Kari, 5 min)".
    if item.title.matches('(').count() > item.title.matches(')').count() {
        item.title.push(')');
    }
    (item, is_timed)
}

/// A heading that is not yet known to be a session of its own.
struct AgendaSection<'l> {
    index: usize,
    line: &'l TextLine,
    level: u8,
    has_items: bool,
}

#[derive(Default)]
struct Reading<'l> {
    items: Vec<AgendaItem>,
    first_line: Option<usize>,
    day: AgendaDay,
    section: Option<AgendaSection<'l>>,
    /// The index of the last line of a list whose items have durations.
    last_timed: Option<usize>,
}

impl<'l> Reading<'l> {
    fn add_item(&mut self, index: usize, line: &'l TextLine, level: u8) {
        let lower = line.text.to_lowercase();
        if ROLES.iter().any(|role| lower.starts_with(role)) {
            return;
        }
        let text = without_marker(line.text.trim());
        let (mut item, is_timed) = listed_item(text, &line.written);
        // "30 min - Kari Nordmann" below a heading: the heading is the title.
        if let (Some(section), Some(people)) = (&self.section, people(&item.title)) {
            item.title = section.line.text.trim().to_owned();
            item.people = people;
        }
        let has_people = !item.people.is_empty();
        let is_below = self.section.is_some() || self.day != AgendaDay::Unsaid;
        let is_item = is_timed && (level == 0 || has_people) || has_people && is_below;
        // "AOB" after items with durations in one list.
        let goes_on = level == 0 && self.last_timed.is_some_and(|last| last + 1 == index);
        if (is_item || goes_on) && !item.title.is_empty() {
            if level == 0 && (is_timed || goes_on) {
                self.last_timed = Some(index);
            }
            self.push(index, item);
            if let Some(section) = &mut self.section {
                section.has_items = true;
            }
        }
    }

    /// Ends the section above a heading of the level: without items and without sections below it, it is a session itself.
    fn close(&mut self, next_level: Option<u8>) {
        let Some(section) = self.section.take() else {
            return;
        };
        let title = section.line.text.trim().trim_end_matches(':');
        let is_above = next_level.is_some_and(|next| next > section.level);
        if section.has_items || is_above || NO_SESSIONS.contains(&title.to_lowercase().as_str()) {
            return;
        }
        let (item, _) = listed_item(title, &section.line.written);
        if !item.title.is_empty() {
            self.push(section.index, item);
        }
    }

    fn push(&mut self, index: usize, item: AgendaItem) {
        self.first_line.get_or_insert(index);
        self.items.push(AgendaItem {
            day: self.day.clone(),
            ..item
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> TextLine {
        let (kind, text) = match text.split_once(' ') {
            Some(("#", rest)) => (LineKind::Heading(1), rest),
            Some(("##", rest)) => (LineKind::Heading(2), rest),
            Some(("###", rest)) => (LineKind::Heading(3), rest),
            Some(("*", rest)) => (LineKind::Item(0), rest),
            _ => (LineKind::Paragraph, text),
        };
        TextLine {
            page: 1,
            text: text.to_owned(),
            written: text.to_owned(),
            kind,
        }
    }

    #[test]
    fn sections_with_items_and_sections_alone() {
        let text = "# Network Working Group Agenda\n* Meeting chat\n## Tuesday, 14 November 2017\n### Administrivia\n* 5 min - Welcome\n\
            ### Report\n* 30 min - Kari Nordmann - presentation\n### Drafts\n* 15 min - Cookies - Ola Nordmann (remote) slides\n\
            * Chairs: Kari Nordmann\n### Spin bit\n*5 minutes*\n## Wednesday, 15 November 2017\n### Open issues\n## Agenda";
        let lines: Vec<TextLine> = text.lines().map(line).collect();
        let found = agenda_sections(&lines).map(|found| found.items);
        let shown: Vec<String> = found
            .iter()
            .flatten()
            .map(|item| {
                let people: Vec<&str> = item
                    .people
                    .iter()
                    .map(|person| person.name.as_str())
                    .collect();
                let day = match &item.day {
                    AgendaDay::Date(date) => date.day.unwrap_or_default(),
                    _ => 0,
                };
                format!("{day}|{}|{}", item.title, people.join(", "))
            })
            .collect();
        assert_eq!(
            shown,
            [
                "14|Welcome|",
                "14|Report|Kari Nordmann",
                "14|Cookies|Ola Nordmann",
                "14|Spin bit|",
                "15|Open issues|"
            ]
        );
    }
}
