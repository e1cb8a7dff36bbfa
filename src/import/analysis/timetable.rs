//! The timetables of a document: sequences of lines that begin with times.

use super::afternoons::with_afternoons;
use super::agenda_columns::{AgendaColumns, columns};
use super::agenda_items::{
    AgendaDay, AgendaItem, chairs, items_of_line, named_track, single_item, track_letter,
};
use super::chat_logs::is_chat_log;
use super::item_marks::before_links;
use super::labels::is_of_something_else;
use super::lines::{LineKind, TextLine};
use super::parallel_list::{is_headline_of_parallels, numbered_track};
use super::times_without_signs::TimesWithoutSigns;
use crate::import::extract::dates::dates;
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::people::people;
use crate::import::extract::people_in_titles::names_speakers;
use crate::import::extract::telling_words::is_deadline;

/// The agenda of one gathering, from consecutive lines of a document.
#[derive(Clone, Debug, Default)]
pub struct Timetable {
    pub items: Vec<AgendaItem>,
    /// The index of its first line.
    pub first_line: usize,
}

/// Fewer lines with times may be anything.
pub const FEWEST_TIMES: usize = 3;
/// Fewer items in a table with named columns may be anything.
const FEWEST_NAMED: usize = 2;
/// This number of consecutive lines without a time ends a timetable.
const MOST_LINES_BETWEEN: usize = 12;
/// In characters. A longer line below an item does not belong to it.
const LONGEST_LINE_BELOW: usize = 200;

/// Every timetable of the document, in order.
pub fn timetables(lines: &[TextLine]) -> Vec<Timetable> {
    let mut timetables: Vec<Timetable> = Vec::new();
    let mut open: Option<TimetableRows> = None;
    let mut lines_since_time = 0;
    let mut day = AgendaDay::Unsaid;
    // The columns of the table that the line is a row of.
    let mut header: Option<AgendaColumns> = None;
    let signless = TimesWithoutSigns::of(lines);
    for (index, line) in lines.iter().enumerate() {
        if let Some(found) = columns(line) {
            open.get_or_insert_with(|| TimetableRows::new(index))
                .begins_table(&found);
            header = Some(found);
            lines_since_time = 0;
            continue;
        }
        if !matches!(line.kind, LineKind::Row(_)) {
            header = None;
        }
        let items = items_under(header.as_ref(), line).or_else(|| signless.items(line));
        if let Some(items) = items {
            let rows = open.get_or_insert_with(|| TimetableRows::new(index));
            rows.add(items, &day);
            lines_since_time = 0;
            continue;
        }
        lines_since_time += 1;
        if let Some(headline) = day_headline(line) {
            if headline.begins_programme {
                timetables.extend(open.take().and_then(TimetableRows::finish));
            }
            day = headline.day;
            lines_since_time = 0;
        } else if lines_since_time > MOST_LINES_BETWEEN {
            timetables.extend(open.take().and_then(TimetableRows::finish));
            day = AgendaDay::Unsaid;
        } else if let Some(rows) = &mut open {
            rows.add_line_below(line);
        }
    }
    timetables.extend(open.and_then(TimetableRows::finish));
    timetables.retain(|found| !is_chat_log(&found.items));
    timetables
}

/// The item of a row in a table with named columns; otherwise the items of a line with a time.
fn items_under(header: Option<&AgendaColumns>, line: &TextLine) -> Option<Vec<AgendaItem>> {
    match (header, &line.kind) {
        (Some(columns), LineKind::Row(cells)) => {
            let items = columns.items(cells, &line.written)?;
            // A row with only a date is a headline for the rows below it.
            let is_headline = items.iter().all(|item| item.start.is_none())
                && cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
            (!is_headline).then_some(items)
        }
        _ => items_of_line(line),
    }
}

/// A line with the day of the items below it.
struct DayHeadline {
    day: AgendaDay,
    /// Whether it names a gathering or a programme: then a new programme begins below it.
    begins_programme: bool,
}

/// "Dag 2 – torsdag 19. april", "Onsdag 18. april 2018"
fn day_headline(line: &TextLine) -> Option<DayHeadline> {
    if !line.is_headline() && !matches!(line.kind, LineKind::Row(_)) {
        return None;
    }
    if is_of_something_else(line) || is_deadline(&line.text) {
        return None;
    }
    let lower = line.text.to_lowercase();
    let names_programme = !nouns(&line.text).is_empty() || lower.starts_with("program");
    let date = dates(&line.text)
        .into_iter()
        .find(|date| date.day.is_some());
    let number = lower
        .strip_prefix("dag ")
        .and_then(|rest| rest.chars().next())
        .and_then(|digit| digit.to_digit(10))
        .filter(|number| (1..=9).contains(number));
    let (day, begins_programme) = match (date, number) {
        // A headline about several days gives no single day.
        (Some(date), _) if date.last.is_some() => (AgendaDay::Unsaid, names_programme),
        (Some(date), _) => (AgendaDay::Date(date), names_programme),
        (None, Some(number)) => (AgendaDay::Number(number as usize), false),
        (None, None) => return None,
    };
    Some(DayHeadline {
        day,
        begins_programme,
    })
}

/// A timetable that is still being read.
struct TimetableRows {
    timetable: Timetable,
    /// The number of last items that a line below may belong to. More than one: they are parallel.
    open_items: usize,
    /// The index of the item whose time the parallel sessions below it share.
    parallels_below: Option<usize>,
    /// Whether a table's header row says that it is a programme: then items need no times.
    is_named: bool,
    /// Lines below an item that may tell about it: the item's index, and the text.
    told_below: Vec<(usize, String)>,
}

impl TimetableRows {
    fn new(line: usize) -> TimetableRows {
        TimetableRows {
            timetable: Timetable {
                first_line: line,
                items: Vec::new(),
            },
            open_items: 0,
            parallels_below: None,
            is_named: false,
            told_below: Vec::new(),
        }
    }

    fn begins_table(&mut self, columns: &AgendaColumns) {
        self.is_named |= columns.is_programme();
        self.open_items = 0;
    }

    fn add(&mut self, items: Vec<AgendaItem>, day: &AgendaDay) {
        if let ([item], Some(above)) = (items.as_slice(), self.headline_of_parallels())
            && item.start.is_none()
        {
            self.add_below_headline(above, item.clone());
            return;
        }
        self.open_items = items.len();
        self.parallels_below = None;
        self.timetable
            .items
            .extend(items.into_iter().map(|item| match item.day {
                AgendaDay::Unsaid => AgendaItem {
                    day: day.clone(),
                    ..item
                },
                // Its row has a column for days.
                _ => item,
            }));
    }

    /// Reads a line without a time: a parallel session, or more about the last item.
    fn add_line_below(&mut self, line: &TextLine) {
        let text = line.text.trim();
        let is_other_row = matches!(line.kind, LineKind::Row(_)) && self.open_items != 1;
        if text.chars().count() > LONGEST_LINE_BELOW || is_other_row {
            self.open_items = 0;
        } else if !self.add_parallel(text, line) && self.open_items == 1 {
            let items = &mut self.timetable.items;
            let is_of_item = items
                .last_mut()
                .is_some_and(|last| extend_item(last, text, line));
            let tells = !line.is_headline() || matches!(line.kind, LineKind::Item(_));
            if !is_of_item && tells {
                self.told_below
                    .push((self.timetable.items.len() - 1, text.to_owned()));
            }
            let continues = is_of_item || tells;
            self.open_items = usize::from(continues);
        }
    }

    /// Gives the items what is told below them. What stands below the last item of a programme is about the whole day, unless other items have
    /// such lines, too: then as many of the lines are the last item's as another one has.
    fn with_told_below(mut self) -> TimetableRows {
        let last = self.timetable.items.len().saturating_sub(1);
        let count = |of: usize| self.told_below.iter().filter(|(at, _)| *at == of).count();
        let most = (0..last).map(count).max().unwrap_or(0);
        let mut of_last = 0;
        for (at, text) in std::mem::take(&mut self.told_below) {
            of_last += usize::from(at == last);
            if (at != last || of_last <= most) && !speaks_to_readers(&text) {
                self.timetable.items[at].add_to_summary(&text);
            }
        }
        self
    }

    /// The index of "Parallelle sesjoner", if the lines now read stand below it.
    fn headline_of_parallels(&self) -> Option<usize> {
        let last = self.timetable.items.len().checked_sub(1);
        let above = self.parallels_below.or(last)?;
        let item = &self.timetable.items[above];
        (self.open_items > 0 && item.start.is_some() && is_headline_of_parallels(&item.title))
            .then_some(above)
    }

    /// Adds "Parallell A: …" below an item, or an item of the list below "Parallelle sesjoner". False: the line is not such a session.
    fn add_parallel(&mut self, text: &str, line: &TextLine) -> bool {
        let last = self.timetable.items.len().checked_sub(1);
        let Some(above) = self
            .parallels_below
            .or(last)
            .filter(|_| self.open_items > 0)
        else {
            return false;
        };
        let headline = self.headline_of_parallels();
        let numbered = || numbered_track(text).filter(|_| headline.is_some());
        let item = match named_track(text).or_else(numbered) {
            Some((track, title)) => AgendaItem {
                track: Some(track),
                ..single_item(title, &line.written)
            },
            None if headline.is_some() && matches!(line.kind, LineKind::Item(_)) => {
                single_item(text, &line.written)
            }
            None => return false,
        };
        self.add_below_headline(above, item);
        true
    }

    /// Adds a session at the time of the item `above`. Without a name of its own, its track is the next letter.
    fn add_below_headline(&mut self, above: usize, item: AgendaItem) {
        let item = match numbered_track(&item.title).filter(|_| item.track.is_none()) {
            Some((track, title)) => AgendaItem {
                title: title.to_owned(),
                track: Some(track),
                ..item
            },
            None => item,
        };
        let items = &self.timetable.items;
        let over = &items[above];
        let is_counted = item.track.is_none();
        let letter = || track_letter(items.len() - above - 1);
        let item = AgendaItem {
            start: over.start,
            end: over.end,
            day: over.day.clone(),
            track: item.track.clone().or_else(|| Some(letter())),
            is_track_counted: is_counted,
            ..item
        };
        self.parallels_below = Some(above);
        self.timetable.items.push(item);
        self.open_items = 1;
    }

    /// None: too few items have times.
    fn finish(self) -> Option<Timetable> {
        let this = self.with_told_below();
        let is_named = this.is_named;
        let items: Vec<AgendaItem> = with_afternoons(this.timetable.items)
            .into_iter()
            .filter(|item| !item.title.is_empty() && !is_time_zone(&item.title))
            .collect();
        let times = items.iter().filter(|item| item.start.is_some()).count();
        let is_whole = times >= FEWEST_TIMES
            || is_named && items.len() >= FEWEST_NAMED
            || items.iter().any(is_spoken_at_a_time);
        is_whole.then_some(Timetable {
            items,
            first_line: this.timetable.first_line,
        })
    }
}

/// "10:00–12:00 (UTC)" says when the whole meeting is.
fn is_time_zone(title: &str) -> bool {
    let bare = title.trim_matches(|letter: char| !letter.is_alphanumeric());
    matches!(
        bare.to_uppercase().as_str(),
        "UTC" | "GMT" | "CET" | "CEST" | "EST" | "EDT" | "PST" | "PDT" | "NORSK TID"
    )
}

/// "10.00 Åpning v/ Kari Nordmann": a time, a title and who speaks are an item by themselves.
fn is_spoken_at_a_time(item: &AgendaItem) -> bool {
    let lower = item.as_written.to_lowercase();
    let is_by = [" v/", " ved "].iter().any(|by| lower.contains(by));
    item.start.is_some() && !item.people.is_empty() && is_by
}

/// "Husk å ta med planen", "Spørsmål rettes til …": said to those who come, and not about a session.
fn speaks_to_readers(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = [
        "husk",
        "ta med",
        "ta gjerne",
        "spørsmål rett",
        "spørsmål kan",
        "kontakt ",
        "påmelding",
        "meld deg",
        "meld dere",
        "meld dykk",
        "velkommen",
        "velkomen",
        "vi gleder oss",
        "vi gler oss",
        "please ",
        "register",
        "remember",
        "see you",
    ];
    begins.iter().any(|words| lower.starts_with(words))
}

/// Adds a line below the item: the chair, the title or the speakers. False: the line is none of these.
fn extend_item(item: &mut AgendaItem, text: &str, line: &TextLine) -> bool {
    let as_written = || format!("{} / {}", item.as_written, line.written.trim());
    if let Some((_, chairs)) = chairs(text) {
        item.chairs.extend(chairs);
    } else if item.title.is_empty() {
        item.as_written = as_written();
        let below = single_item(text, &line.written);
        item.title = below.title;
        item.session_type = below.session_type;
        item.people.extend(below.people);
        item.room = item.room.take().or(below.room);
    } else if let Some(people) = people(without_by(text)) {
        item.as_written = as_written();
        item.people.extend(people);
    } else {
        return false;
    }
    true
}

/// The text without "v/", "ved" or "Foredragsholder:" before it, and without a word for a linked file after it.
fn without_by(text: &str) -> &str {
    let text = before_links(text);
    let labelled = text
        .split_once(':')
        .filter(|(label, _)| names_speakers(label));
    let text = labelled.map_or(text, |(_, people)| people.trim());
    text.trim_start_matches("v/")
        .trim_start_matches("Ved ")
        .trim_start_matches("ved ")
}
