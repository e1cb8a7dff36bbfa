//! Days that a text lists: "12. februar, 9. april og 4. juni 2025" are three days, and no interval.

use super::dates::WrittenDate;

/// Words between the days of a list.
const AND: [&str; 2] = [" og ", " and "];

/// "12. og 19. februar", "9. april og 4. juni": the two days. None: they follow each other, or are joined by another word.
pub fn days_of_list(text: &str, date: &WrittenDate) -> Option<[WrittenDate; 2]> {
    let (first, last) = (date.day?, date.last?);
    let words = &text[date.range.clone()];
    let (at, and) = AND.iter().find_map(|and| Some((words.find(and)?, and)))?;
    let is_next = last.1 == date.month && last.0 == first + 1
        || last.0 == 1 && last.1 == date.month % 12 + 1 && first >= 28;
    (!is_next).then(|| {
        let at = date.range.start + at;
        let one = WrittenDate {
            range: date.range.start..at,
            last: None,
            ..date.clone()
        };
        let other = WrittenDate {
            range: at + and.len()..date.range.end,
            day: Some(last.0),
            month: last.1,
            weekday: None,
            ..one.clone()
        };
        [one, other]
    })
}

/// The year of the last day is that of all in its list, as long as their months come in order.
pub fn share_year(text: &str, dates: &mut [WrittenDate]) {
    for at in (1..dates.len()).rev() {
        let next = &dates[at];
        let between = text.get(dates[at - 1].range.end..next.range.start);
        let is_list = between.is_some_and(|between| {
            matches!(between.trim(), "," | "og" | "and" | ", og" | ", and" | "&")
        });
        let (year, month) = (next.year, next.month);
        let one = &mut dates[at - 1];
        if is_list && one.year.is_none() && one.month <= month {
            one.year = year;
        }
    }
}
