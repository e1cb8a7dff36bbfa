//! The events of a calendar file: each is one gathering.

use super::AnalysisContext;
use super::agenda_items::AgendaItem;
use super::claims::StatusChange;
use super::gatherings::{GatheringMention, MentionBasis, mention};
use super::hours::Hours;
use super::lines::TextLine;
use super::practicalities::practicalities;
use super::timetable::Timetable;
use crate::base::date::ClockTime;
use crate::content::schema::records::GatheringStatus;
use crate::documents::{CalendarEvent, Document, EventTime};
use crate::import::extract::dates::WrittenDate;
use crate::import::extract::places::venue;

pub fn event_mentions(
    document: &Document,
    lines: &[TextLine],
    context: &AnalysisContext<'_>,
) -> Vec<GatheringMention> {
    let is_one = document.pages.len() == 1;
    let events = document.pages.iter().filter_map(|page| {
        let event = page.event.as_ref()?;
        let start = event.start?;
        let line = lines.iter().position(|line| line.page == page.number)?;
        let own = lines_of_page(lines, line);
        let when = match event.end.filter(|end| *end != start) {
            Some(end) => format!("{start} – {end}"),
            None => start.to_string(),
        };
        let title = page.title.clone().unwrap_or_default();
        let said = (!is_one).then(|| practicalities(own, false));
        // "Avlyst: Fagdag" in a calendar that does not say so in its status.
        let in_words = said
            .as_ref()
            .and_then(|said| Some(said.change.as_ref()?.value));
        let cancelled = StatusChange::in_headline(GatheringStatus::Cancelled);
        let spoken = mention(&title, &when, line, None, context);
        Some(GatheringMention {
            date: Some(written_date(start, event.end, &when)),
            as_written: when.clone(),
            text: when,
            title: page.title.clone(),
            town: None,
            venue: event.place.as_deref().and_then(venue),
            is_digital: event.is_online || spoken.is_digital,
            organisers: event.organiser.iter().cloned().collect(),
            hours: hours(start, event),
            change: event.is_cancelled.then_some(cancelled).or(in_words),
            repeats: event.repeats,
            practicalities: said.map(Box::new),
            basis: MentionBasis::Event,
            ..spoken
        })
    });
    events.collect()
}

/// The lines of the page that begins at this line.
fn lines_of_page(lines: &[TextLine], first: usize) -> &[TextLine] {
    let page = lines[first].page;
    let length = lines[first..]
        .iter()
        .take_while(|line| line.page == page)
        .count();
    &lines[first..first + length]
}

/// The timetables of each event by itself: the programme of one is not continued in the next. `timetables`: those of an event's lines.
/// The times of a programme in the event's own zone are told as the event's are.
pub fn timetables_of_events(
    document: &Document,
    lines: &[TextLine],
    timetables: impl Fn(&[TextLine]) -> Vec<Timetable>,
) -> Vec<Timetable> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let own = lines_of_page(lines, at);
        let page = own.first().map(|line| line.page);
        let mut pages = document.pages.iter();
        let shown = pages.find(|shown| Some(shown.number) == page);
        let event = shown.and_then(|page| page.event.as_deref());
        let of_event = timetables(own).into_iter().map(|timetable| Timetable {
            first_line: timetable.first_line + at,
            items: in_shown_zone(timetable.items, event),
        });
        found.extend(of_event);
        at += own.len();
    }
    found
}

/// In minutes. A programme that begins later after the event's start may be in another zone.
const LATEST_BEGINNING: u32 = 30;

/// The items with their times moved from the zone of the event to the one that its own times are shown in, if the programme begins when the event
/// begins there.
fn in_shown_zone(items: Vec<AgendaItem>, event: Option<&CalendarEvent>) -> Vec<AgendaItem> {
    let clock = |(hour, minute): (u8, u8)| ClockTime::new(hour, minute).ok();
    let shown = event.and_then(|event| clock(event.start?.clock?));
    let written = event.and_then(|event| clock(event.written_start?));
    let (Some(shown), Some(written)) = (shown, written) else {
        return items;
    };
    let first = items.iter().filter_map(|item| item.start).min();
    let begins = first.and_then(|first| first.minutes().checked_sub(written.minutes()));
    if shown == written || begins.is_none_or(|after| after > LATEST_BEGINNING) {
        return items;
    }
    let moved = |time: ClockTime| {
        let minutes = (time.minutes() + shown.minutes()).checked_sub(written.minutes())?;
        ClockTime::new(u8::try_from(minutes / 60).ok()?, (minutes % 60) as u8).ok()
    };
    let items = items.into_iter();
    items
        .map(|item| AgendaItem {
            start: item.start.and_then(moved),
            end: item.end.and_then(moved),
            ..item
        })
        .collect()
}

/// `words`: the whole text is the date.
fn written_date(start: EventTime, end: Option<EventTime>, words: &str) -> WrittenDate {
    let is_later =
        |end: &EventTime| (end.year, end.month, end.day) > (start.year, start.month, start.day);
    WrittenDate {
        range: 0..words.len(),
        day: Some(start.day),
        month: start.month,
        year: Some(start.year),
        last: end.filter(is_later).map(|end| (end.day, end.month)),
        last_month: None,
        weekday: None,
    }
}

fn hours(start: EventTime, event: &CalendarEvent) -> Option<Hours> {
    let clock = |time: EventTime| {
        let (hour, minute) = time.clock?;
        ClockTime::new(hour, minute).ok()
    };
    let is_same_day = |end: &EventTime| (end.month, end.day) == (start.month, start.day);
    Some((clock(start)?, event.end.filter(is_same_day).and_then(clock)))
}
