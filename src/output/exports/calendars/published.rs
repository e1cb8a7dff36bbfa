//! What a calendar says that a calendar program must be told of when it changes, as it stands in a file.

use std::collections::BTreeMap;

/// When, where and whether: what those who mean to come must know.
#[derive(Debug, Default, PartialEq, Eq)]
struct EntryFacts {
    /// The lines of the properties that tell it, in their order.
    lines: Vec<String>,
    sequence: u32,
}

const TOLD: [&str; 4] = ["DTSTART", "DTEND", "LOCATION", "STATUS"];

/// Whether an entry of both calendars says something else than before, and has no higher number by which programs would know it.
pub fn changed_entries(before: &str, now: &str) -> bool {
    let before = entries(before);
    let now = entries(now);
    now.iter().any(|(uid, now)| {
        let before = before.get(uid);
        before.is_some_and(|old| old.lines != now.lines && old.sequence >= now.sequence)
    })
}

/// By their ids.
fn entries(calendar: &str) -> BTreeMap<String, EntryFacts> {
    let unfolded = calendar.replace("\r\n ", "");
    let mut entries = BTreeMap::new();
    for entry in unfolded.split("BEGIN:VEVENT").skip(1) {
        let (mut uid, mut facts) = (String::new(), EntryFacts::default());
        for line in entry.lines() {
            let (name, value) = line.split_once(':').unwrap_or((line, ""));
            match name.split(';').next().unwrap_or_default() {
                "UID" => uid = value.to_owned(),
                "SEQUENCE" => facts.sequence = value.parse().unwrap_or_default(),
                name if TOLD.contains(&name) => facts.lines.push(line.to_owned()),
                _ => {}
            }
        }
        entries.insert(uid, facts);
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(sequence: u32, start: &str, more: &str) -> String {
        format!(
            "BEGIN:VEVENT\r\nUID:x\r\nSEQUENCE:{sequence}\r\nDTSTART;VALUE=DATE:{start}\r\n{more}END:VEVENT\r\n"
        )
    }

    #[test]
    fn a_new_day_without_a_higher_number() {
        let before = calendar(8, "20270301", "SUMMARY:A\r\n");
        assert!(!changed_entries(&before, &before));
        let renamed = calendar(8, "20270301", "SUMMARY:B\r\n");
        assert!(!changed_entries(&before, &renamed));
        assert!(changed_entries(&before, &calendar(8, "20270302", "")));
        assert!(changed_entries(&before, &calendar(4, "20270302", "")));
        assert!(!changed_entries(&before, &calendar(16, "20270302", "")));
        let moved = calendar(8, "20270301", "LOCATION:B\r\n  by\r\n");
        assert!(changed_entries(&before, &moved));
    }
}
