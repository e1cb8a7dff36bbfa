//! A programme as posts: times, titles, people, rooms, parallels.

use super::lines::{LineKind, TextLine};
use crate::base::date::ClockTime;
use crate::content::schema::records::SessionType;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::people::{Person, people};
use crate::import::extract::times::time_line;
use crate::import::extract::titles::title_and_people;

/// The posts of one gathering, as one stretch of a document lists them.
#[derive(Clone, Debug, Default)]
pub struct Timetable {
    pub items: Vec<AgendaItem>,
    /// Where it begins and ends, in lines.
    pub first_line: usize,
    pub last_line: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaItem {
    pub title: String,
    pub as_written: String,
    pub session_type: SessionType,
    pub start: Option<ClockTime>,
    pub end: Option<ClockTime>,
    /// The day that the headline above says; or, of "Dag 2", which day it is.
    pub day: AgendaDay,
    pub people: Vec<Person>,
    pub chairs: Vec<Person>,
    pub room: Option<String>,
    pub track: Option<String>,
    pub summary: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AgendaDay {
    #[default]
    Unsaid,
    Date(WrittenDate),
    /// From 1.
    Number(usize),
}

/// Fewer lines with times may be anything.
const FEWEST_POSTS: usize = 3;
/// So many lines without a time end a timetable.
const GAP: usize = 12;

pub fn timetables(lines: &[TextLine]) -> Vec<Timetable> {
    let mut found: Vec<Timetable> = Vec::new();
    let mut now: Option<TimetableRows> = None;
    let mut since = 0;
    let mut day = AgendaDay::Unsaid;
    for (index, line) in lines.iter().enumerate() {
        if let Some(posts) = posts_of(line) {
            let builder = now.get_or_insert_with(|| TimetableRows::new(index));
            builder.add(posts, &day, index);
            since = 0;
            continue;
        }
        since += 1;
        let heads = day_of(line);
        if let Some((said, is_new)) = heads {
            // A headline with a date that names another gathering begins another programme.
            if is_new && now.is_some() {
                found.extend(now.take().and_then(TimetableRows::finish));
            }
            day = said;
            since = 0;
            continue;
        }
        if since > GAP {
            found.extend(now.take().and_then(TimetableRows::finish));
            day = AgendaDay::Unsaid;
            continue;
        }
        if let Some(builder) = &mut now {
            builder.follow(line, index);
        }
    }
    found.extend(now.take().and_then(TimetableRows::finish));
    found
}

/// A line that is a day: "Dag 2 – torsdag 19. april", "Onsdag 18. april 2018"; true: it names a gathering, so that a programme begins.
fn day_of(line: &TextLine) -> Option<(AgendaDay, bool)> {
    if !line.is_headline() && !matches!(line.sort, LineKind::Row(_)) {
        return None;
    }
    let lower = line.text.to_lowercase();
    let is_new = !crate::import::extract::gathering_types::nouns(&line.text).is_empty()
        || lower.starts_with("program");
    let date = dates(&line.text)
        .into_iter()
        .find(|date| date.day.is_some());
    let number = lower
        .strip_prefix("dag ")
        .and_then(|rest| rest.chars().next())
        .and_then(|digit| digit.to_digit(10))
        .filter(|number| (1..=9).contains(number));
    match (date, number) {
        // Over several days the headline of all says no single day.
        (Some(date), _) if date.last.is_some() => Some((AgendaDay::Unsaid, is_new)),
        (Some(date), _) => Some((AgendaDay::Date(date), is_new)),
        (None, Some(number)) => Some((AgendaDay::Number(number as usize), false)),
        (None, None) => None,
    }
}

/// The posts that a line begins: one, or of a table's row with parallel columns, one for each.
fn posts_of(line: &TextLine) -> Option<Vec<AgendaItem>> {
    if let LineKind::Row(cells) = &line.sort {
        return posts_of_row(cells, &line.written);
    }
    let time = time_line(&line.text)?;
    // "Kl. 10 møtes vi, og …" is a sentence.
    if time.rest.chars().count() > 160 {
        return None;
    }
    let mut post = post(time.rest, &line.written);
    post.start = Some(time.start);
    post.end = time.end;
    Some(vec![post])
}

fn posts_of_row(cells: &[String], written: &str) -> Option<Vec<AgendaItem>> {
    let first = cells.iter().position(|cell| !cell.trim().is_empty())?;
    let time = time_line(&cells[first])?;
    let mut end = time.end;
    let mut rest: Vec<&str> = cells[first + 1..].iter().map(|cell| cell.trim()).collect();
    // "09.00 | 09.30 | Kaffe"
    if end.is_none()
        && let Some(next) = rest.first().and_then(|cell| time_line(cell))
        && next.rest.is_empty()
    {
        end = Some(next.start);
        rest.remove(0);
    }
    let rest: Vec<&str> = rest.into_iter().filter(|cell| !cell.is_empty()).collect();
    let mut posts = Vec::new();
    let mut titles: Vec<&str> = Vec::new();
    if !time.rest.is_empty() {
        titles.push(time.rest);
    }
    for cell in rest {
        let who = people(cell);
        match (who, posts.last_mut()) {
            (Some(who), None) if !titles.is_empty() => {
                let mut found = post(titles[0], written);
                found.people = who;
                titles.clear();
                posts.push(found);
            }
            _ => titles.push(cell),
        }
    }
    if posts.is_empty() && titles.is_empty() {
        posts.push(post("", written));
    }
    let parallel = posts.is_empty() && titles.len() > 1;
    for (index, title) in titles.iter().enumerate() {
        match posts.last_mut() {
            Some(last) if !parallel => {
                // What stands beside a post, and is nobody, is said of it.
                let summary = last
                    .summary
                    .take()
                    .map_or_else(|| (*title).to_owned(), |before| format!("{before} {title}"));
                last.summary = Some(summary);
            }
            _ => {
                let mut found = post(title, written);
                if parallel {
                    found.track = Some(letter(index));
                }
                posts.push(found);
            }
        }
    }
    for post in &mut posts {
        post.start = Some(time.start);
        post.end = end;
    }
    Some(posts)
}

fn letter(index: usize) -> String {
    let letter = u8::try_from(index)
        .ok()
        .and_then(|index| b'A'.checked_add(index))
        .unwrap_or(b'Z');
    char::from(letter.min(b'Z')).to_string()
}

/// What the words of one post say.
fn post(text: &str, written: &str) -> AgendaItem {
    let (text, room) = room_of(text.trim());
    let (title, who) = title_and_people(text);
    let (title, chairs) = match chair_of(title) {
        Some((title, chairs)) => (title, chairs),
        None => (title, Vec::new()),
    };
    AgendaItem {
        title: title.trim().to_owned(),
        as_written: written.trim().to_owned(),
        session_type: session_type(title, !who.is_empty()),
        people: who,
        chairs,
        room,
        ..AgendaItem::default()
    }
}

/// "… (rom 3)", "… – sal Fjord"
fn room_of(text: &str) -> (&str, Option<String>) {
    for (open, close) in [
        ("(rom ", ")"),
        ("(sal ", ")"),
        ("(møterom ", ")"),
        ("(Rom ", ")"),
        ("(Sal ", ")"),
        ("(Møterom ", ")"),
    ] {
        if let Some(at) = text.find(open)
            && text[at..].ends_with(close)
        {
            let room = &text[at + 1..text.len() - 1];
            return (text[..at].trim(), Some(room.to_owned()));
        }
    }
    (text, None)
}

fn chair_of(title: &str) -> Option<(&str, Vec<Person>)> {
    let lower = title.to_lowercase();
    let word = [
        "møteleder:",
        "møteleiar:",
        "ordstyrer:",
        "ordstyrar:",
        "møteleder er ",
    ]
    .into_iter()
    .find(|word| lower.contains(word))?;
    let at = lower
        .find(word)
        .filter(|at| title.is_char_boundary(at + word.len()) && title.is_char_boundary(*at))?;
    let who = people(&title[at + word.len()..])?;
    Some((title[..at].trim_end_matches([' ', '.', ',', '(']), who))
}

fn session_type(title: &str, has_people: bool) -> SessionType {
    let lower = title.to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if begins(&["registrering", "oppmøte", "innsjekk"]) || has(&["registrering"]) && !has_people {
        SessionType::Registration
    } else if begins(&[
        "pause",
        "lunsj",
        "lunch",
        "kaffe",
        "kaffi",
        "benstrekk",
        "beinstrekk",
        "matpause",
        "frokost",
    ]) || lower.ends_with("pause")
    {
        SessionType::Break
    } else if begins(&[
        "middag",
        "sosial",
        "kveldsmat",
        "festmiddag",
        "omvisning",
        "konsert",
    ]) {
        SessionType::Social
    } else if has(&[
        "gruppearbeid",
        "gruppediskusjon",
        "gruppesamtale",
        "arbeid i grupper",
        "bordsamtale",
        "workshop",
        "verksted",
        "diskusjon i grupper",
    ]) {
        SessionType::GroupWork
    } else if has(&["paneldebatt", "panelsamtale", "panelsamtal"]) || begins(&["panel"]) {
        SessionType::Panel
    } else if begins(&[
        "velkommen",
        "velkomen",
        "åpning",
        "opning",
        "innledning og velkomst",
        "velkomst",
    ]) {
        SessionType::Opening
    } else if begins(&[
        "avslutning",
        "avslutting",
        "oppsummering",
        "vel hjem",
        "slutt",
        "takk for",
        "veien videre",
        "vegen vidare",
    ]) {
        SessionType::Closing
    } else {
        SessionType::Talk
    }
}

/// "Parallell A:", "Sesjon 1 –", "Rom 2:", "A: …", "A) …"
fn parallel_of(text: &str) -> Option<(String, &str)> {
    let lower = text.to_lowercase();
    for word in [
        "parallell ",
        "parallellsesjon ",
        "sesjon ",
        "gruppe ",
        "spor ",
        "verksted ",
        "økt ",
    ] {
        if let Some(rest) = lower.strip_prefix(word) {
            let name_end = rest
                .find(|c: char| !c.is_alphanumeric())
                .unwrap_or(rest.len());
            let at = word.len() + name_end;
            if (1..=2).contains(&name_end) && text.is_char_boundary(at) && at < text.len() {
                let title = text[at..].trim_start_matches([' ', ':', '-', '–', '.', ')']);
                return Some((text[..at].trim().to_owned(), title));
            }
        }
    }
    let mut letters = text.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let is_letter = first.is_ascii_uppercase() && matches!(second, ':' | ')' | '.');
    is_letter
        .then(|| (first.to_string(), text[2..].trim()))
        .filter(|(_, title)| !title.is_empty())
}

struct TimetableRows {
    table: Timetable,
    /// The line below is about this many posts at the end.
    open: usize,
    /// The post that parallels stand under.
    parallel_from: Option<usize>,
}

impl TimetableRows {
    fn new(line: usize) -> TimetableRows {
        TimetableRows {
            table: Timetable {
                first_line: line,
                last_line: line,
                ..Timetable::default()
            },
            open: 0,
            parallel_from: None,
        }
    }

    fn add(&mut self, posts: Vec<AgendaItem>, day: &AgendaDay, line: usize) {
        self.open = posts.len();
        self.parallel_from = None;
        self.table.last_line = line;
        self.table
            .items
            .extend(posts.into_iter().map(|post| AgendaItem {
                day: day.clone(),
                ..post
            }));
    }

    /// A line without a time, below a post: who speaks, a parallel, the title, or more about it.
    fn follow(&mut self, line: &TextLine, index: usize) {
        let text = line.text.trim();
        if text.chars().count() > 200 || matches!(line.sort, LineKind::Row(_)) && self.open != 1 {
            self.open = 0;
            return;
        }
        if let Some((track, title)) = parallel_of(text)
            && let Some(above) = self
                .parallel_from
                .or_else(|| self.table.items.len().checked_sub(1))
            && self.open > 0
        {
            let over = self.table.items[above].clone();
            self.parallel_from = Some(above);
            self.table.items.push(AgendaItem {
                track: Some(track),
                start: over.start,
                end: over.end,
                day: over.day,
                ..post(title, &line.written)
            });
            self.open = 1;
            self.table.last_line = index;
            return;
        }
        let Some(last) = self.table.items.last_mut().filter(|_| self.open == 1) else {
            return;
        };
        if let Some((_, chairs)) = chair_of(text) {
            last.chairs.extend(chairs);
        } else if last.title.is_empty() {
            let found = post(text, &line.written);
            last.title = found.title;
            last.session_type = found.session_type;
            last.people.extend(found.people);
            last.room = last.room.take().or(found.room);
            last.as_written = format!("{} / {}", last.as_written, line.written.trim());
        } else if let Some(who) = people(
            text.trim_start_matches("v/")
                .trim_start_matches("Ved ")
                .trim_start_matches("ved "),
        ) {
            last.people.extend(who);
            last.as_written = format!("{} / {}", last.as_written, line.written.trim());
        } else if !line.is_headline() || matches!(line.sort, LineKind::Item(_)) {
            let before = last.summary.take();
            last.summary =
                Some(before.map_or_else(|| text.to_owned(), |before| format!("{before} {text}")));
        } else {
            self.open = 0;
            return;
        }
        self.table.last_line = index;
    }

    fn finish(mut self) -> Option<Timetable> {
        self.table.items.retain(|post| !post.title.is_empty());
        let timed = self
            .table
            .items
            .iter()
            .filter(|post| post.start.is_some())
            .count();
        (timed >= FEWEST_POSTS).then_some(self.table)
    }
}
