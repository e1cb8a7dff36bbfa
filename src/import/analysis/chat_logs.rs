//! What people wrote to each other during a meeting, "4:05 AM Kari Moe: Can you hear me?", is no agenda though each line has a time.

use super::agenda_items::AgendaItem;
use crate::base::date::ClockTime;

/// Fewer times may be those of a short programme.
const FEWEST: usize = 5;
/// The times of a programme are at such minutes.
const STEP: u8 = 5;

/// Are most of the times at minutes that nobody plans, such as 4:03 and 9:37?
pub fn is_chat_log(items: &[AgendaItem]) -> bool {
    let starts: Vec<ClockTime> = items.iter().filter_map(|item| item.start).collect();
    let unplanned = starts
        .iter()
        .filter(|start| start.minute() % STEP != 0)
        .count();
    starts.len() >= FEWEST && unplanned * 2 > starts.len()
}

#[cfg(test)]
mod tests {
    use super::super::lines::{LineKind, TextLine};
    use super::super::timetable::timetables;

    #[test]
    fn times_of_what_was_written_are_no_agenda() {
        let found = |texts: &[&str]| {
            let line = |text: &&str| TextLine {
                page: 1,
                text: (*text).to_owned(),
                written: (*text).to_owned(),
                kind: LineKind::Paragraph,
            };
            let lines: Vec<TextLine> = texts.iter().map(line).collect();
            timetables(&lines).len()
        };
        let log = [
            "3:53 AM Kari Moe: Hello",
            "4:02 AM Per Olsen: No picture",
            "4:05 AM Kari Moe: Try again",
            "4:06 AM Per Olsen: Thanks",
            "4:06 AM Anne Lie: I can take notes",
            "4:10 AM Kari Moe: Good",
        ];
        assert_eq!(found(&log), 0);
        let programme = [
            "09.00 Welcome by Kari Moe",
            "09.07 Sleep by Per Olsen",
            "09.15 Food by Anne Lie",
            "09.45 Break",
            "10.00 Discussion",
        ];
        assert_eq!(found(&programme), 1);
    }
}
