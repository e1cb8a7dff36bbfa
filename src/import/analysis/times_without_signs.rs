//! Programmes whose times are four digits: "0900 Velkommen", "1000–1045 Tall".

use super::agenda_items::{AgendaItem, LONGEST_ITEM, items_of_row, single_item};
use super::lines::{LineKind, TextLine};
use super::listed_agenda::is_agenda_headline;
use super::session_types::session_type;
use super::timetable::FEWEST_TIMES;
use crate::base::date::ClockTime;
use crate::content::schema::records::SessionType;
use crate::import::extract::times::{
    TimeLine, begins_with_interval_without_signs, four_digit_time, time_line_without_signs,
};

/// Whether four digits at the beginning of a line are a time in this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimesWithoutSigns {
    No,
    /// Yes, but for a number that may be a year.
    Likely,
    /// All such lines are a column of times.
    Column,
}

impl TimesWithoutSigns {
    pub fn of(lines: &[TextLine]) -> TimesWithoutSigns {
        let mut intervals = lines
            .iter()
            .filter(|line| begins_with_interval_without_signs(&line.text));
        if is_column(lines) {
            TimesWithoutSigns::Column
        } else if intervals.nth(1).is_some() || are_below_headline(lines) {
            TimesWithoutSigns::Likely
        } else {
            TimesWithoutSigns::No
        }
    }

    /// The time at the beginning of the text.
    pub fn time<'t>(self, text: &'t str) -> Option<TimeLine<'t>> {
        match self {
            TimesWithoutSigns::No => None,
            TimesWithoutSigns::Likely => time_line_without_signs(text),
            TimesWithoutSigns::Column => four_digit_time(text),
        }
    }

    /// The items of "0900 Velkommen", as a line or as a row of a table.
    pub fn items(self, line: &TextLine) -> Option<Vec<AgendaItem>> {
        if let LineKind::Row(cells) = &line.kind {
            return items_of_row(cells, &line.written, |cell| self.time(cell));
        }
        let time = self.time(&line.text)?;
        (time.rest.chars().count() <= LONGEST_ITEM).then(|| {
            vec![AgendaItem {
                start: Some(time.start),
                ..single_item(time.rest, &line.written)
            }]
        })
    }
}

/// "0900 Velkommen" and later hours below a headline "Saksliste"
fn are_below_headline(lines: &[TextLine]) -> bool {
    let headlines =
        (0..lines.len()).filter(|at| is_agenda_headline(&lines[*at], lines.get(at + 1)));
    let starts_below = |at: usize| {
        let below = lines[at + 1..]
            .iter()
            .map(|line| time_line_without_signs(&line.text));
        let items =
            below.map_while(|time| time.filter(|time| time.rest.starts_with(char::is_alphabetic)));
        items.map(|time| time.start).collect::<Vec<_>>()
    };
    headlines
        .map(starts_below)
        .any(|starts| starts.len() >= FEWEST_TIMES && are_rising(&starts))
}

fn are_rising(starts: &[ClockTime]) -> bool {
    starts.windows(2).all(|pair| pair[0] < pair[1])
}

/// Do several lines begin with four digits, all of them rising times of one day, with a title that only a programme has, "Lunsj", among them? A list of
/// years has others.
fn is_column(lines: &[TextLine]) -> bool {
    let first_words = |line: &TextLine| match &line.kind {
        LineKind::Row(cells) => cells.iter().find(|cell| !cell.trim().is_empty()).cloned(),
        _ => Some(line.text.clone()),
    };
    let begins_with_number = |text: &String| {
        let digits = text.trim().chars().take_while(char::is_ascii_digit).count();
        let after = text.trim().chars().nth(4);
        digits == 4 && after.is_none_or(|letter| letter.is_whitespace() || letter == ':')
    };
    let numbered = lines
        .iter()
        .filter(|line| first_words(line).is_some_and(|text| begins_with_number(&text)));
    let mut starts: Vec<ClockTime> = Vec::new();
    let mut has_break = false;
    for line in numbered {
        let text = first_words(line).unwrap_or_default();
        let Some(time) = four_digit_time(&text) else {
            return false;
        };
        let title = match &line.kind {
            LineKind::Row(_) => line.text.trim().get(4..).unwrap_or_default().trim(),
            _ => time.rest,
        };
        has_break |= session_type(title, false) != SessionType::Talk;
        starts.push(time.start);
    }
    starts.len() >= FEWEST_TIMES && are_rising(&starts) && has_break
}

#[cfg(test)]
mod tests;
