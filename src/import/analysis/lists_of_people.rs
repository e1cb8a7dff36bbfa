//! Whether a document seems to be a list of participants.

use super::classify::has;
use super::lines::{LineKind, TextLine};
use crate::import::extract::names::is_name;
use crate::import::extract::times::time_line;

/// The fewest lines beginning with a name that make a list of people.
const MANY_PEOPLE: usize = 8;

/// Does it seem to be a list of participants, by its words or by its many names?
pub fn lists_people(lines: &[TextLine], name: &str) -> bool {
    let says_so = |text: &str| {
        has(
            text,
            &[
                "deltakerliste",
                "deltakarliste",
                "deltagerliste",
                "påmeldte",
                "påmeldingsliste",
                "deltakere.",
                "fremmøterapport",
                "frammøterapport",
                "attendance",
                "participants.",
                "participant list",
                "list of participants",
                "første sammenføyning",
                "first join",
                "antall deltakere",
                "attended participants",
            ],
        )
    };
    if says_so(name) || lines.iter().take(5).any(|line| says_so(&line.text)) {
        return true;
    }
    // In a timetable, the names are those of speakers.
    let named = lines.iter().filter(|line| match &line.kind {
        LineKind::Row(cells) => {
            cells.iter().any(|cell| is_name(cell.trim()))
                && !cells.iter().any(|cell| time_line(cell).is_some())
        }
        _ => is_name(
            line.text
                .split([',', ';', '\t'])
                .next()
                .unwrap_or_default()
                .trim(),
        ),
    });
    let count = named.count();
    count >= MANY_PEOPLE && count * 2 > lines.len()
}
