//! The fragments of a page in the order in which they are read, where the order in which they are drawn is surely another one: a page drawn
//! from its end, a programme drawn column by column, two columns of prose drawn line by line, one or two columns drawn in any order. All others
//! keep their order. (A tagged page states its order itself.)

use super::prose_columns::{single_column, two_columns};
use super::rows::TextFragment;
use crate::documents::formats::pdf::glyphs::marked_content::Tag;
use std::cmp::Ordering;

/// In letter heights: fragments with a smaller distance stand on one baseline, or have one left edge.
const BASELINE: f64 = 0.4;
const EDGE: f64 = 0.8;
/// Fewer steps upwards may be a heading that is drawn last.
const FEWEST_STEPS: usize = 4;
/// Fewer times below each other may be anything.
const FEWEST_TIMES: usize = 3;
/// In characters. A longer text is not a time.
const LONGEST_TIME: usize = 13;
/// In letter heights: lines of one cell are nearer to each other.
const LINE: f64 = 1.75;
/// In letter heights: the space below the last time that its cells may take.
const BELOW: f64 = 4.0;
/// Fewer lines side by side may be a table.
const FEWEST_LINES: usize = 5;
/// In characters. Shorter lines side by side are cells.
const SHORTEST_LINE: usize = 15;

pub fn in_reading_order(pieces: Vec<TextFragment>) -> Vec<TextFragment> {
    let states_order = |piece: &TextFragment| matches!(piece.tag, Some(Tag::Content(_)));
    if pieces
        .iter()
        .any(|piece| piece.turn != 0 || states_order(piece))
    {
        return pieces;
    }
    if let Some(ordered) = single_column(&pieces).or_else(|| two_columns(&pieces)) {
        return ordered;
    }
    let pieces = match is_drawn_upwards(&pieces) {
        true => by_rows(pieces),
        false => pieces,
    };
    columns_of_prose(rows_of_programmes(rows_of_cells(pieces)))
}

/// Is the page drawn from its end? Most steps from one line to the next lead upwards.
fn is_drawn_upwards(pieces: &[TextFragment]) -> bool {
    let steps = |is_step: fn(f64, f64) -> bool| {
        let pairs = pieces.windows(2);
        pairs
            .filter(|pair| is_step(pair[1].y - pair[0].y, 0.5 * pair[0].size))
            .count()
    };
    let (up, down) = (
        steps(|step, room| step < -room),
        steps(|step, room| step > room),
    );
    up >= FEWEST_STEPS && up > down
}

/// From the top, and each baseline from the left.
pub fn by_rows(mut pieces: Vec<TextFragment>) -> Vec<TextFragment> {
    let order = |a: f64, b: f64| a.partial_cmp(&b).unwrap_or(Ordering::Equal);
    pieces.sort_by(|a, b| order(a.y, b.y));
    let mut start = 0;
    while start < pieces.len() {
        let first = &pieces[start];
        let (y, room) = (first.y, BASELINE * first.size);
        let count = pieces[start..]
            .iter()
            .take_while(|piece| piece.y - y < room)
            .count()
            .max(1);
        pieces[start..start + count].sort_by(|a, b| order(a.x, b.x));
        start += count;
    }
    pieces
}

/// A column of times and the columns to its right, each drawn from top to bottom, row by row.
fn rows_of_programmes(pieces: Vec<TextFragment>) -> Vec<TextFragment> {
    let mut ordered = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let times = column_at(&pieces[at..], is_time);
        let end = at + times;
        let whole = match times >= FEWEST_TIMES {
            true => end + columns_beside(&pieces[at..end], &pieces[end..]),
            false => end,
        };
        if whole > end {
            ordered.extend(by_rows(pieces[at..whole].to_vec()));
            at = whole;
        } else {
            ordered.extend_from_slice(&pieces[at..end.max(at + 1)]);
            at = end.max(at + 1);
        }
    }
    ordered
}

/// The rows of a programme's table, each drawn cell by cell, line by line, so that a cell of several lines does not come before those beside it.
fn rows_of_cells(pieces: Vec<TextFragment>) -> Vec<TextFragment> {
    let mut ordered = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let count = row_of_cells(&pieces[at..]);
        if count > 0 {
            ordered.extend(by_rows(pieces[at..at + count].to_vec()));
        } else {
            ordered.push(pieces[at].clone());
        }
        at += count.max(1);
    }
    ordered
}

/// The number of fragments at the beginning that are the cells of a row: a time, and cells to its right that begin on its baseline, of which one that is
/// not the last has further lines. 0: they are no such row.
fn row_of_cells(pieces: &[TextFragment]) -> usize {
    let Some(first) = pieces.first().filter(|first| is_time(first)) else {
        return 0;
    };
    let (mut cell, mut right) = (first, first.end);
    let mut last = first;
    let mut has_returned = false;
    let more = pieces[1..].iter().take_while(|piece| {
        let size = piece.size;
        let is_on_top = (piece.y - first.y).abs() < BASELINE * size && piece.x > right;
        let step = piece.y - last.y;
        let is_line =
            (0.5 * size..LINE * size).contains(&step) && (piece.x - cell.x).abs() < EDGE * size;
        if is_on_top {
            has_returned |= step < -0.5 * size;
            cell = piece;
            right = piece.end;
        } else if is_line {
            right = right.max(piece.end);
        }
        last = piece;
        is_on_top || is_line
    });
    let count = 1 + more.count();
    if has_returned { count } else { 0 }
}

/// "09.00", "1015-1030", "kl. 9": does the fragment contain a time and nothing more?
fn is_time(piece: &TextFragment) -> bool {
    let text = piece.text.trim();
    let digits = text.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == '.');
    text.chars().count() <= LONGEST_TIME
        && digits
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit())
}

/// The number of fragments at the beginning that stand below each other with one left edge.
fn column_at(pieces: &[TextFragment], is_cell: fn(&TextFragment) -> bool) -> usize {
    let Some(first) = pieces.first().filter(|first| is_cell(first)) else {
        return 0;
    };
    let mut last = first.y;
    let below = pieces[1..].iter().take_while(|piece| {
        let is_below = piece.y - last > 0.5 * piece.size;
        let has_edge = (piece.x - first.x).abs() < EDGE * piece.size;
        last = piece.y;
        is_below && has_edge && is_cell(piece)
    });
    1 + below.count()
}

/// The number of fragments after a column of times that are columns beside it: most of their baselines are those of times.
fn columns_beside(times: &[TextFragment], rest: &[TextFragment]) -> usize {
    let (Some(first), Some(last)) = (times.first(), times.last()) else {
        return 0;
    };
    let right = times.iter().map(|time| time.end).fold(first.end, f64::max);
    let is_beside = |piece: &TextFragment| {
        piece.x > right && piece.y > first.y - piece.size && piece.y < last.y + BELOW * piece.size
    };
    let mut taken = 0;
    loop {
        let column = column_at(&rest[taken..], |_| true);
        let inside = rest[taken..taken + column]
            .iter()
            .take_while(|piece| is_beside(piece))
            .count();
        let on_baseline = rest[taken..taken + inside].iter().filter(|piece| {
            let mut times = times.iter();
            times.any(|time| (time.y - piece.y).abs() < BASELINE * piece.size)
        });
        if on_baseline.count() * 2 <= inside {
            return taken;
        }
        taken += inside;
    }
}

/// Two columns of prose whose lines are drawn side by side: the left one, then the right one.
fn columns_of_prose(pieces: Vec<TextFragment>) -> Vec<TextFragment> {
    let mut ordered = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while at < pieces.len() {
        let lines = lines_side_by_side(&pieces[at..]);
        let pairs = &pieces[at..at + 2 * lines];
        let column = |side: usize| pairs.iter().skip(side).step_by(2);
        let is_prose = lines >= FEWEST_LINES && goes_on(column(0)) && goes_on(column(1));
        if is_prose {
            ordered.extend(column(0).chain(column(1)).cloned());
            at += 2 * lines;
        } else {
            ordered.push(pieces[at].clone());
            at += 1;
        }
    }
    ordered
}

/// The number of lines at the beginning that consist of two fragments, with one left edge for each column.
fn lines_side_by_side(pieces: &[TextFragment]) -> usize {
    let [first, second, ..] = pieces else {
        return 0;
    };
    let mut last = first.y - first.size;
    let lines = pieces.chunks_exact(2).take_while(|pair| {
        let [left, right] = pair else {
            return false;
        };
        let has_edge = |piece: &TextFragment, x: f64| (piece.x - x).abs() < EDGE * piece.size;
        let is_line = (left.y - right.y).abs() < BASELINE * left.size
            && left.y - last > 0.5 * left.size
            && has_edge(left, first.x)
            && has_edge(right, second.x)
            && right.x - left.end > left.size;
        last = left.y;
        is_line
    });
    lines.count()
}

/// Is it prose: are the lines long, and do at least half of them go on in lower case?
pub fn goes_on<'p>(column: impl Iterator<Item = &'p TextFragment>) -> bool {
    let texts: Vec<&str> = column.map(|piece| piece.text.trim()).collect();
    let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let lower = texts
        .iter()
        .skip(1)
        .filter(|text| text.starts_with(char::is_lowercase));
    letters >= SHORTEST_LINE * texts.len() && lower.count() * 2 >= texts.len() - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, x: f64, y: f64) -> TextFragment {
        TextFragment {
            text: text.to_owned(),
            x,
            end: x + 5.0 * text.chars().count() as f64,
            y,
            size: 10.0,
            tag: None,
            turn: 0,
        }
    }

    fn texts(pieces: Vec<TextFragment>) -> Vec<String> {
        in_reading_order(pieces)
            .into_iter()
            .map(|piece| piece.text)
            .collect()
    }

    #[test]
    fn a_programme_is_read_row_by_row_however_it_is_drawn() {
        let columns = [
            ["09.00", "09.30", "10.15"],
            ["Velkommen", "Tall", "Pause"],
            ["Kari Moe", "Per Olsen", ""],
        ];
        let cells = |column: usize| {
            let x = 50.0 + 150.0 * column as f64;
            let rows = columns[column].iter().enumerate();
            rows.filter(|(_, text)| !text.is_empty())
                .map(move |(row, text)| piece(text, x, 100.0 + 20.0 * row as f64))
                .collect::<Vec<_>>()
        };
        let mut drawn = vec![piece("Program", 50.0, 60.0)];
        drawn.extend([cells(0), cells(1), cells(2)].concat());
        drawn.push(piece("Vel møtt til samling", 50.0, 400.0));
        let expected = [
            "Program",
            "09.00",
            "Velkommen",
            "Kari Moe",
            "09.30",
            "Tall",
            "Per Olsen",
            "10.15",
            "Pause",
            "Vel møtt til samling",
        ];
        assert_eq!(texts(drawn.clone()), expected);
        drawn.reverse();
        assert_eq!(texts(drawn), expected);
    }

    #[test]
    fn two_columns_of_prose_are_read_one_after_the_other() {
        let left = [
            "Dette er den venstre spalten",
            "i et dokument som har to",
            "spalter, og teksten går her",
            "nedover siden før den så",
            "fortsetter til høyre på den",
        ];
        let right = [
            "samme siden, der den høyre",
            "spalten begynner, og går så",
            "videre helt til slutten av",
            "teksten, som kommer nå når",
            "det ikke er mer å fortelle.",
        ];
        let lines = left.iter().zip(right).enumerate();
        let drawn: Vec<TextFragment> = lines
            .flat_map(|(row, (left, right))| {
                let y = 100.0 + 14.0 * row as f64;
                [piece(left, 50.0, y), piece(right, 300.0, y)]
            })
            .collect();
        assert_eq!(texts(drawn), [left, right].concat());
    }

    #[test]
    fn a_table_and_columns_drawn_as_they_are_read_keep_their_order() {
        let cells = ["Kommune", "Andel", "Storvik", "12 %", "Byen", "14 %"];
        let drawn = |order: [usize; 6]| {
            let place = |at: usize| {
                let (row, column) = (at / 2, at % 2);
                piece(
                    cells[at],
                    50.0 + 200.0 * column as f64,
                    100.0 + 20.0 * row as f64,
                )
            };
            order.map(place).to_vec()
        };
        assert_eq!(texts(drawn([0, 1, 2, 3, 4, 5])), cells);
        let columns = ["Kommune", "Storvik", "Byen", "Andel", "12 %", "14 %"];
        assert_eq!(texts(drawn([0, 2, 4, 1, 3, 5])), columns);
    }
}
