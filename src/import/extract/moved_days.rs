//! A gathering that is moved from one day to another: these are two dates, and no interval.

use super::dates::WrittenDate;
use super::telling_words::{MOVED, POSTPONED, has_any};

/// "flyttet fra 22. mai til 5. juni": the old day and the new one, and not the days from the one to the other. None: nothing is moved.
pub fn days_of_move(text: &str, date: &WrittenDate) -> Option<[WrittenDate; 2]> {
    let (day, month) = date.last?;
    let before = text[..date.range.start].trim_end().to_lowercase();
    let is_from = ["fra", "frå", "from"]
        .iter()
        .any(|word| before.ends_with(word));
    let between = [" til ", " to "];
    let words = &text[date.range.clone()];
    let (at, separator) = between
        .iter()
        .find_map(|word| Some((date.range.start + words.find(word)?, word)))?;
    let lower = text.to_lowercase();
    let is_moved = has_any(&lower, &MOVED) || has_any(&lower, &POSTPONED);
    (is_from && is_moved).then(|| {
        let old = WrittenDate {
            range: date.range.start..at,
            last: None,
            ..date.clone()
        };
        let new = WrittenDate {
            range: at + separator.len()..date.range.end,
            day: Some(day),
            month,
            weekday: None,
            ..old.clone()
        };
        [old, new]
    })
}
