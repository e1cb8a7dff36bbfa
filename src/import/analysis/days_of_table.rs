//! The days of a programme whose table has a column for them: consecutive ones are the days of one gathering.

use super::AnalysisContext;
use super::agenda_items::{AgendaDay, AgendaItem};
use super::gatherings::{GatheringMention, MentionBasis, mention};
use super::timetable::Timetable;
use crate::base::date::Date;
use crate::import::extract::dates::dates;

/// A mention of each day, as if it were a headline. Empty: the table has no such column, a single day, or days that are apart.
pub fn days_of_tables(
    timetables: &[Timetable],
    context: &AnalysisContext<'_>,
) -> Vec<GatheringMention> {
    let [only] = timetables else {
        return Vec::new();
    };
    let mut days: Vec<(Date, GatheringMention)> = Vec::new();
    for item in &only.items {
        let Some((day, said)) = day_of_row(item, only.first_line, context) else {
            continue;
        };
        if days.iter().all(|(known, _)| *known != day) {
            days.push((day, said));
        }
    }
    days.sort_by_key(|(day, _)| *day);
    let are_in_row = days
        .windows(2)
        .all(|pair| pair[0].0.tomorrow().is_ok_and(|next| next == pair[1].0));
    if days.len() < 2 || !are_in_row {
        return Vec::new();
    }
    days.into_iter().map(|(_, said)| said).collect()
}

/// The day in the row of the item. None: its day is of a headline, or the row's own words do not have it.
fn day_of_row(
    item: &AgendaItem,
    line: usize,
    context: &AnalysisContext<'_>,
) -> Option<(Date, GatheringMention)> {
    let AgendaDay::Date(day) = &item.day else {
        return None;
    };
    let written = dates(&item.as_written)
        .into_iter()
        .find(|date| (date.day, date.month, date.year) == (day.day, day.month, day.year))?;
    let date = written.whole()?.earliest()?;
    let said = GatheringMention {
        date: Some(written),
        noun: None,
        ordinal: None,
        town: None,
        county: None,
        venue: None,
        hours: None,
        organisers: Vec::new(),
        is_digital: false,
        basis: MentionBasis::Headline,
        ..mention(&item.as_written, &item.as_written, line, None, context)
    };
    Some((date, said))
}
