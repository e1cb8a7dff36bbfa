//! Columns of a programme's table for sessions at the same time: one for each room or track.

use super::agenda_items::{AgendaItem, single_item};
use crate::import::extract::word_sets::has_word;

/// First words of the names of rooms, in lower case: "Sal A", "Room 2".
const ROOMS: &str = "sal rom møterom grupperom seminarrom konferanserom kinosal lokale auditorium scene hall room stage theatre ballroom";
/// Endings of the names of rooms, in lower case: "Festsalen", "Peisestua".
const ROOM_ENDINGS: &str =
    "salen rommet stua stova hallen scenen auditoriet auditorium biblioteket kjelleren";
/// First words of the names of parallel sessions, in lower case: "Parallell 1", "Track B".
const TRACKS: &str = "parallell parallellsesjon parallellsamling parallel spor track sesjon session gruppe group økt strøm stream linje";

/// A cell of a column for a room or a track.
pub struct ParallelCell<'c> {
    /// The column's name.
    pub name: &'c str,
    pub is_room: bool,
    pub text: &'c str,
}

/// Is it the name of a room, or of a track? None: it is neither.
pub fn is_room_of_parallels(name: &str) -> Option<bool> {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let (first, more) = words.split_first()?;
    let first = first.trim_end_matches(|letter: char| !letter.is_alphabetic());
    let is_short = more.len() <= 4;
    let is_room = is_short && has_word(ROOMS, first) && !more.is_empty()
        || words.len() <= 2
            && ROOM_ENDINGS
                .split_whitespace()
                .any(|ending| lower.ends_with(ending));
    // "Spor A", "Parallell1"
    let is_numbered = !more.is_empty() || words[0].len() > first.len();
    let is_track = is_short && has_word(TRACKS, first) && is_numbered;
    (is_room || is_track).then_some(is_room)
}

/// One item for each cell with words, without its time. Words in the first cell alone, or the same in all, are said to everyone.
pub fn items_side_by_side(cells: &[ParallelCell<'_>], written: &str) -> Vec<AgendaItem> {
    let Some(first) = cells.first() else {
        return Vec::new();
    };
    let filled: Vec<&ParallelCell<'_>> =
        cells.iter().filter(|cell| !cell.text.is_empty()).collect();
    if !first.text.is_empty() && filled.iter().all(|cell| cell.text == first.text) {
        return vec![single_item(first.text, written)];
    }
    let items = filled.into_iter().map(|cell| {
        let item = single_item(cell.text, written);
        match cell.is_room {
            true => AgendaItem {
                room: item.room.or(Some(cell.name.to_owned())),
                ..item
            },
            false => AgendaItem {
                track: Some(cell.name.to_owned()),
                ..item
            },
        }
    });
    items.collect()
}

#[cfg(test)]
mod tests;
