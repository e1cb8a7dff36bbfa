//! Programmes in hours of twelve: "12.15 Lunch, 1.15 Panel" goes on in the afternoon.

use super::agenda_items::AgendaItem;
use crate::base::date::ClockTime;

/// The items, with the hours after noon as those of twenty-four, where "1.15" follows "12.15" or a time of the morning. "01.15" is in the night.
pub fn with_afternoons(mut items: Vec<AgendaItem>) -> Vec<AgendaItem> {
    let mut is_afternoon = false;
    let mut last: Option<(ClockTime, super::AgendaDay)> = None;
    for item in &mut items {
        let Some(start) = item.start else {
            continue;
        };
        let before = last.take().filter(|(_, day)| *day == item.day);
        if before.is_none() {
            is_afternoon = false;
        }
        let follows_morning = before.is_some_and(|(time, _)| (8..=12).contains(&time.hour()));
        let is_small = (1..=7).contains(&start.hour()) && begins_with_bare_hour(&item.as_written);
        is_afternoon = is_small && (is_afternoon || follows_morning);
        last = Some((start, item.day.clone()));
        if is_afternoon {
            item.start = twelve_later(start);
        }
        if is_afternoon && item.end.is_some_and(|end| end.hour() < 8) {
            item.end = item.end.and_then(twelve_later);
        }
    }
    items
}

/// "1.15", but not "01.15".
fn begins_with_bare_hour(written: &str) -> bool {
    let bare = written.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    !bare.is_empty() && !bare.starts_with('0')
}

fn twelve_later(time: ClockTime) -> Option<ClockTime> {
    ClockTime::new(time.hour() + 12, time.minute()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_twelve_is_in_the_afternoon() {
        let check = |times: &[(&str, (u8, u8))], expected: &[&str]| {
            let items = times.iter().map(|(written, (hour, minute))| AgendaItem {
                as_written: (*written).to_owned(),
                start: ClockTime::new(*hour, *minute).ok(),
                ..AgendaItem::default()
            });
            let found = with_afternoons(items.collect());
            let starts: Vec<String> = found
                .iter()
                .filter_map(|item| item.start.map(|start| start.to_string()))
                .collect();
            assert_eq!(starts, expected);
        };
        check(
            &[
                ("10.00 Welcome", (10, 0)),
                ("12.15 Lunch", (12, 15)),
                ("1.15 Panel", (1, 15)),
                ("2.30 Close", (2, 30)),
            ],
            &["10:00", "12:15", "13:15", "14:30"],
        );
        check(
            &[("22.00 Dans", (22, 0)), ("1.15 Slutt", (1, 15))],
            &["22:00", "01:15"],
        );
        check(
            &[("12.00 Lunsj", (12, 0)), ("01.15 Slutt", (1, 15))],
            &["12:00", "01:15"],
        );
    }
}
