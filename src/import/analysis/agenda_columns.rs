//! The columns of a programme's table, as named by its header row.

use super::agenda_items::{AgendaDay, AgendaItem, chairs, single_item, titled_item};
use super::lines::{LineKind, TextLine};
use super::parallel_columns::{ParallelCell, is_room_of_parallels, items_side_by_side};
use super::roles::with_roles_apart;
use crate::import::extract::dates::dates;
use crate::import::extract::people::{Person, may_name_workplace, people};
use crate::import::extract::times::{TimeLine, time_line, time_line_without_signs};

#[derive(Clone, Debug, PartialEq, Eq)]
enum AgendaColumn {
    Time,
    End,
    Day,
    Title,
    People,
    Chairs,
    Room,
    /// The number of a case.
    Case,
    /// A duration, or the number of the item.
    Unused,
    /// A room or a track whose sessions are at the same time as those of the columns beside it: its name.
    Parallel {
        name: String,
        is_room: bool,
    },
    /// Another column, with its name.
    Other(String),
}

/// The columns of a table, from the left.
#[derive(Clone, Debug)]
pub struct AgendaColumns(Vec<AgendaColumn>);

const TIME: &[&str] = &[
    "tid",
    "kl",
    "kl.",
    "klokka",
    "klokken",
    "klokkeslett",
    "tidspunkt",
    "når",
    "start",
    "fra",
    "time",
    "when",
    "from",
    "starts",
];
const END: &[&str] = &["slutt", "til", "end", "ends", "to", "until"];
const DAY: &[&str] = &["dato", "dag", "date", "day"];
const TITLE: &[&str] = &[
    "tema",
    "hva",
    "kva",
    "innhold",
    "innhald",
    "program",
    "programpost",
    "tittel",
    "sak",
    "saker",
    "emne",
    "aktivitet",
    "post",
    "foredrag",
    "innlegg",
    "beskrivelse",
    "topic",
    "title",
    "what",
    "session",
    "item",
    "agenda",
    "agenda item",
    "activity",
    "subject",
    "talk",
    "presentation",
    "description",
];
const PEOPLE: &[&str] = &[
    "innleder",
    "innledere",
    "innleiar",
    "innleiarar",
    "foredragsholder",
    "foredragsholdere",
    "foredragshaldar",
    "foreleser",
    "foredragsholder/ansvarlig",
    "ansvarlig",
    "ansvarlige",
    "ansvar",
    "medvirkende",
    "medverkande",
    "presentør",
    "ansvarleg",
    "hvem",
    "kven",
    "ved",
    "v/",
    "av",
    "presentert av",
    "speaker",
    "speakers",
    "speaker(s)",
    "presenter",
    "presenters",
    "presenter(s)",
    "who",
    "owner",
    "lead",
    "leads",
    "responsible",
    "presented by",
    "by",
    "name",
    "navn",
    "person",
];
const CHAIRS: &[&str] = &[
    "møteleder",
    "møteleiar",
    "ordstyrer",
    "ordstyrar",
    "chair",
    "moderator",
    "facilitator",
];
const ROOM: &[&str] = &[
    "rom", "sal", "sted", "stad", "lokale", "hvor", "kvar", "room", "location", "where", "place",
];
const UNUSED: &[&str] = &[
    "varighet", "lengde", "minutter", "min", "min.", "duration", "length", "minutes", "nr", "nr.",
    "#", "no", "no.", "number", "timebox",
];
const CASE: &[&str] = &[
    "sak nr",
    "sak nr.",
    "saknr",
    "saknr.",
    "saksnr",
    "saksnr.",
    "saksnummer",
];

/// The columns that a header row names. None: not a header row; that needs at least two column names, one of them for titles, or a column for
/// times and several for rooms or tracks.
pub fn columns(line: &TextLine) -> Option<AgendaColumns> {
    let LineKind::Row(cells) = &line.kind else {
        return None;
    };
    let is_of_item = |cell: &String| time_line(cell).is_some() || cell.contains('?');
    if cells.iter().any(is_of_item) {
        return None;
    }
    let columns = with_parallels(cells.iter().map(|cell| column(cell)).collect());
    let known = columns
        .iter()
        .filter(|column| !matches!(column, AgendaColumn::Other(_) | AgendaColumn::Day))
        .count();
    let named = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let has_parallels = || {
        let mut columns = columns.iter();
        columns.any(|column| matches!(column, AgendaColumn::Parallel { .. }))
    };
    let names_titles = columns.contains(&AgendaColumn::Title)
        || columns.contains(&AgendaColumn::Time) && has_parallels();
    let is_header = known >= 2 && known * 2 >= named && names_titles;
    is_header.then_some(AgendaColumns(columns))
}

/// Several columns named for rooms or tracks have sessions at the same time: "Tid | Sal A | Sal B". A single one is another column.
fn with_parallels(columns: Vec<AgendaColumn>) -> Vec<AgendaColumn> {
    let parallel = |column: &AgendaColumn| match column {
        AgendaColumn::Other(name) => Some(AgendaColumn::Parallel {
            is_room: is_room_of_parallels(name)?,
            name: name.clone(),
        }),
        _ => None,
    };
    if columns.iter().filter_map(parallel).count() < 2 {
        return columns;
    }
    let columns = columns.into_iter();
    columns
        .map(|column| parallel(&column).unwrap_or(column))
        .collect()
}

fn column(cell: &str) -> AgendaColumn {
    let name = cell.trim().trim_end_matches(':').to_lowercase();
    let is = |names: &[&str]| names.contains(&name.as_str());
    // "Tid (kl.)", "Innleder / ansvarlig", "Tema og innhold": the first word decides, but not in "Sal 1".
    let (first, rest) = name.split_at(name.find([' ', '/', '(']).unwrap_or(name.len()));
    let rest = rest.trim_start();
    let names_more = ["(", "/", "og ", "and ", "&"];
    let decides = rest.is_empty() || names_more.iter().any(|mark| rest.starts_with(mark));
    let begins = |names: &[&str]| is(names) || decides && names.contains(&first);
    match () {
        () if is(END) => AgendaColumn::End,
        () if is(DAY) => AgendaColumn::Day,
        () if begins(TIME) => AgendaColumn::Time,
        () if begins(PEOPLE) => AgendaColumn::People,
        () if begins(CHAIRS) => AgendaColumn::Chairs,
        () if is(CASE) => AgendaColumn::Case,
        () if begins(UNUSED) => AgendaColumn::Unused,
        () if begins(TITLE) => AgendaColumn::Title,
        () if begins(ROOM) => AgendaColumn::Room,
        () => AgendaColumn::Other(cell.trim().to_owned()),
    }
}

/// Is the cell a name that a programme's table has above a column?
pub fn names_column(cell: &str) -> bool {
    !matches!(column(cell), AgendaColumn::Other(_))
}

impl AgendaColumns {
    /// Do items without a time count as items of a programme? Only if a column for people, or for the numbers of cases, shows that the table is one.
    pub fn is_programme(&self) -> bool {
        let tells = |column: &AgendaColumn| {
            matches!(
                column,
                AgendaColumn::Time | AgendaColumn::People | AgendaColumn::Case
            )
        };
        self.0.iter().any(tells)
    }

    /// The items of a row: the one whose title it has, and one for each parallel column with words. None: the row has no title.
    pub fn items(&self, cells: &[String], written: &str) -> Option<Vec<AgendaItem>> {
        let mut items: Vec<AgendaItem> = self.item(cells, written).into_iter().collect();
        items.extend(self.parallel_items(cells, written));
        (!items.is_empty()).then_some(items)
    }

    /// The items of the columns for rooms or tracks.
    fn parallel_items(&self, cells: &[String], written: &str) -> Vec<AgendaItem> {
        let columns = || self.0.iter().zip(cells);
        let time = columns()
            .find(|(column, _)| **column == AgendaColumn::Time)
            .and_then(|(_, cell)| time_of_cell(cell));
        let parallel = columns().filter_map(|(column, cell)| match column {
            AgendaColumn::Parallel { name, is_room } => Some(ParallelCell {
                name,
                is_room: *is_room,
                text: cell.trim(),
            }),
            _ => None,
        });
        let items = items_side_by_side(&parallel.collect::<Vec<_>>(), written).into_iter();
        items
            .map(|item| AgendaItem {
                start: time.as_ref().map(|time| time.start),
                end: time.as_ref().and_then(|time| time.end),
                ..item
            })
            .collect()
    }

    /// The item whose title the row has. None: the row has no title.
    fn item(&self, cells: &[String], written: &str) -> Option<AgendaItem> {
        let filled: Vec<(&AgendaColumn, &str)> = self
            .0
            .iter()
            .zip(cells)
            .map(|(column, cell)| (column, cell.trim()))
            .filter(|(_, cell)| !cell.is_empty())
            .collect();
        let cell = |kind: AgendaColumn| {
            let found = filled.iter().find(|(column, _)| **column == kind);
            found.map(|(_, cell)| *cell)
        };
        let time = cell(AgendaColumn::Time).and_then(time_of_cell);
        let beside_time = time.as_ref().map(|time| time.rest).unwrap_or_default();
        let title = cell(AgendaColumn::Title).unwrap_or(beside_time);
        if title.is_empty() {
            return None;
        }
        let end = cell(AgendaColumn::End)
            .and_then(time_of_cell)
            .map(|end| end.start);
        // The column beside the title says who speaks.
        let whole = match cell(AgendaColumn::People).and_then(people_of_cell) {
            Some(_) => titled_item(title, written),
            None => single_item(title, written),
        };
        let mut item = AgendaItem {
            start: time.as_ref().map(|time| time.start),
            end: time.as_ref().and_then(|time| time.end).or(end),
            day: cell(AgendaColumn::Day).map_or(AgendaDay::Unsaid, day_of_cell),
            ..whole
        };
        item.room = cell(AgendaColumn::Room).map(str::to_owned).or(item.room);
        let mut is_first_title = true;
        for (column, cell) in filled {
            match column {
                AgendaColumn::People => add_people(&mut item, cell),
                AgendaColumn::Chairs => match people_of_cell(cell) {
                    Some(people) => item.chairs.extend(people),
                    None => item.add_to_summary(cell),
                },
                AgendaColumn::Title if std::mem::take(&mut is_first_title) => {}
                AgendaColumn::Title => item.add_to_summary(cell),
                AgendaColumn::Day if item.day == AgendaDay::Unsaid => item.add_to_summary(cell),
                AgendaColumn::Other(name) if name.is_empty() => item.add_to_summary(cell),
                AgendaColumn::Other(name) => item.add_to_summary(&format!("{name}: {cell}")),
                _ => {}
            }
        }
        Some(item)
    }
}

/// Adds those whom the cell of a column for people names.
fn add_people(item: &mut AgendaItem, cell: &str) {
    match (people_of_cell(cell), chairs(cell)) {
        (_, Some(("", chairs))) => item.chairs.extend(chairs),
        // "Anne Hauge, Lars Bø. Ordstyrer: Marta Vik"
        (None, Some((before, chairs))) if people(before).is_some() => {
            item.people.extend(people(before).unwrap_or_default());
            item.chairs.extend(chairs);
        }
        (Some(people), _) => {
            item.is_taken_apart |= may_name_workplace(cell, &people);
            item.people.extend(people);
        }
        (None, _) => item.add_to_summary(cell),
    }
}

/// "2025-09-10", "Onsdag 10. september": the day in a column for days.
fn day_of_cell(cell: &str) -> AgendaDay {
    let mut days = dates(cell).into_iter().filter(|date| date.day.is_some());
    match (days.next(), days.next()) {
        (Some(day), None) if day.last.is_none() => AgendaDay::Date(day),
        _ => AgendaDay::Unsaid,
    }
}

/// The time in a column for times, where "0930" is one, and "09:30:00" in a sheet.
fn time_of_cell(cell: &str) -> Option<TimeLine<'_>> {
    let cell = cell.trim();
    let without_seconds = cell.strip_suffix(":00").filter(|rest| {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let parts = rest.split_once(':');
        parts.is_some_and(|(hour, minute)| hour.chars().chain(minute.chars()).all(is_digit))
    });
    let cell = without_seconds.unwrap_or(cell);
    time_line(cell).or_else(|| time_line_without_signs(cell))
}

/// "Kari Moe, KS / Per Olsen": the people of a cell. None: the cell contains something else.
fn people_of_cell(cell: &str) -> Option<Vec<Person>> {
    // A line that was broken to fit the column goes on in the next one.
    let unbroken = || people(&cell.replace('\n', " "));
    let found = people(cell).or_else(unbroken).or_else(|| {
        let parts: Option<Vec<Vec<Person>>> = cell.split(" / ").map(people).collect();
        parts.map(|parts| parts.concat())
    });
    found.map(with_roles_apart)
}

#[cfg(test)]
mod tests;
