//! Pages in one or two columns of prose whose lines are drawn in another order than they are read in.

use super::reading_order::{by_rows, goes_on};
use super::rows::TextFragment;

/// Fewer lines may be anything.
const FEWEST_LINES: usize = 5;
/// Fewer steps upwards within a column may be a heading that is drawn last.
const FEWEST_STEPS: usize = 2;
/// In characters. Shorter lines side by side may be cells.
const SHORTEST_FULL_LINE: usize = 28;
/// A page of more fragments is a drawing.
const MOST_PIECES: usize = 1500;
/// In letter heights: what differs less has one left edge.
const EDGE: f64 = 0.8;

/// One column whose lines are drawn in any order: from the top. None: the lines do not stand above each other alone, or are drawn so.
pub fn single_column(pieces: &[TextFragment]) -> Option<Vec<TextFragment>> {
    let (right, left) = (
        middle(pieces, |piece| piece.x, 9),
        middle(pieces, |piece| piece.end, 1),
    );
    let stands_alone = pieces.len() >= FEWEST_LINES && right < left;
    let ordered = by_rows(pieces.to_vec());
    let is_side_by_side = ordered
        .windows(2)
        .any(|pair| (pair[1].y - pair[0].y).abs() < 0.5 * pair[0].size);
    (stands_alone && !is_side_by_side && steps_up(pieces) >= FEWEST_STEPS).then_some(ordered)
}

/// The value that so many tenths of the pieces have or are below.
fn middle(pieces: &[TextFragment], value: fn(&TextFragment) -> f64, tenths: usize) -> f64 {
    let mut values: Vec<f64> = pieces.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    let at = (values.len() * tenths / 10).min(values.len().saturating_sub(1));
    values.get(at).copied().unwrap_or_default()
}

/// Two columns of prose with white space between them: what stands above them, the left one, the right one, and what stands below. None: there are
/// no such columns, or each is drawn from its top.
pub fn two_columns(pieces: &[TextFragment]) -> Option<Vec<TextFragment>> {
    let edge = right_edge(pieces)?;
    let is_left = |piece: &&TextFragment| piece.end < edge - 0.5 * piece.size;
    let is_right = |piece: &&TextFragment| piece.x > edge - EDGE * piece.size;
    let right = by_rows(pieces.iter().filter(is_right).cloned().collect());
    let (top, bottom) = (right.first()?.y, right.last()?.y);
    let all_left = by_rows(pieces.iter().filter(is_left).cloned().collect());
    let bottom = goes_down_to(&all_left, bottom);
    let room = |piece: &TextFragment| 0.5 * piece.size;
    let is_beside = |piece: &&TextFragment| {
        is_left(piece) && piece.y > top - room(piece) && piece.y < bottom + room(piece)
    };
    let left = by_rows(pieces.iter().filter(is_beside).cloned().collect());
    let others: Vec<&TextFragment> = pieces
        .iter()
        .filter(|piece| !is_right(piece) && !is_beside(piece))
        .collect();
    let is_inside = |piece: &&TextFragment| piece.y > top && piece.y < bottom && !is_left(piece);
    let is_prose = left.len() >= FEWEST_LINES
        && right.len() >= FEWEST_LINES
        && [&left, &right]
            .iter()
            .all(|column| goes_on(column.iter()) || is_full(column))
        && !others.iter().any(is_inside);
    if !is_prose || !is_drawn_otherwise(pieces, edge) {
        return None;
    }
    let above = others.iter().filter(|piece| piece.y <= top);
    let below = others.iter().filter(|piece| piece.y > top);
    let above = by_rows(above.map(|piece| (*piece).clone()).collect());
    let below = by_rows(below.map(|piece| (*piece).clone()).collect());
    Some([above, left, right, below].concat())
}

/// How far the left column reaches: lines that follow each other go on below the last line of the right one.
fn goes_down_to(left: &[TextFragment], bottom: f64) -> f64 {
    let below = left.windows(2).filter(|pair| pair[1].y > bottom);
    let goes_on = below.take_while(|pair| pair[1].y - pair[0].y < 2.0 * pair[0].size);
    goes_on.map(|pair| pair[1].y).fold(bottom, f64::max)
}

/// Are the lines long, single-spaced and about as long as each other? The cells of a table are not.
fn is_full(column: &[TextFragment]) -> bool {
    let width = |piece: &TextFragment| piece.end - piece.x;
    let widest = column.iter().map(width).fold(0.0, f64::max);
    let full = column.iter().filter(|piece| width(piece) > 0.75 * widest);
    let steps = column.windows(2);
    let close = steps.filter(|pair| pair[1].y - pair[0].y < 1.7 * pair[0].size);
    let letters: usize = column.iter().map(|piece| piece.text.chars().count()).sum();
    letters >= SHORTEST_FULL_LINE * column.len()
        && full.count() * 4 >= column.len() * 3
        && close.count() * 10 >= (column.len() - 1) * 9
}

/// Where most lines right of the page's first edge begin.
fn right_edge(pieces: &[TextFragment]) -> Option<f64> {
    if pieces.len() > MOST_PIECES {
        return None;
    }
    let first = pieces
        .iter()
        .map(|piece| piece.x)
        .fold(f64::INFINITY, f64::min);
    let begin_at = |edge: &TextFragment| {
        let same = pieces
            .iter()
            .filter(|piece| (piece.x - edge.x).abs() < EDGE * edge.size);
        same.count()
    };
    let others = pieces
        .iter()
        .filter(|piece| piece.x - first > 4.0 * piece.size);
    let best = others.max_by_key(|piece| begin_at(piece))?;
    (begin_at(best) >= FEWEST_LINES).then_some(best.x)
}

/// Is the right column drawn first, or are the lines of both mixed, or those of one in no order? Cells that are drawn one after the other, each
/// with several lines, are not.
fn is_drawn_otherwise(pieces: &[TextFragment], edge: f64) -> bool {
    let side = |piece: &TextFragment| piece.x > edge - EDGE * piece.size;
    let changes = pieces
        .windows(2)
        .filter(|pair| side(&pair[0]) != side(&pair[1]));
    let is_mixed = changes.count() * 5 >= pieces.len() * 4;
    let column = |right: bool| -> Vec<TextFragment> {
        let own = pieces.iter().filter(|piece| side(piece) == right);
        own.cloned().collect()
    };
    let is_shuffled = [false, true].iter().any(|right| {
        let own = column(*right);
        steps_up(&own) * 4 >= own.len()
    });
    let first = |right: bool| pieces.iter().position(|piece| side(piece) == right);
    let last = |right: bool| pieces.iter().rposition(|piece| side(piece) == right);
    // What stands above the columns may be drawn before both.
    let is_right_first = first(true) < first(false) && last(true) < first(false);
    is_mixed || is_shuffled || is_right_first
}

fn steps_up(pieces: &[TextFragment]) -> usize {
    let pairs = pieces.windows(2);
    pairs
        .filter(|pair| pair[1].y - pair[0].y < -0.5 * pair[0].size)
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::reading_order::in_reading_order;
    use super::*;

    const LEFT: [&str; 6] = [
        "Dette er den venstre spalten",
        "i et dokument som har to",
        "spalter, og teksten går her",
        "nedover siden før den så",
        "fortsetter til høyre på den",
        "andre siden av det hvite.",
    ];
    const RIGHT: [&str; 6] = [
        "Her er den høyre spalten av",
        "siden, som begynner og går",
        "videre helt til slutten av",
        "teksten, som kommer nå når",
        "det ikke er mer å fortelle",
        "om dette eller noe annet.",
    ];

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

    fn column(lines: &[&str], x: f64) -> Vec<TextFragment> {
        let rows = lines.iter().enumerate();
        rows.map(|(row, text)| piece(text, x, 100.0 + 13.0 * row as f64))
            .collect()
    }

    fn texts(pieces: Vec<TextFragment>) -> Vec<String> {
        let ordered = in_reading_order(pieces).into_iter();
        ordered.map(|piece| piece.text).collect()
    }

    /// Every fifth piece, and again from the second: an order without sense.
    fn shuffled(pieces: &[TextFragment]) -> Vec<TextFragment> {
        let places = (0..5).flat_map(|start| (start..pieces.len()).step_by(5).collect::<Vec<_>>());
        places.map(|at| pieces[at].clone()).collect()
    }

    #[test]
    fn lines_of_one_column_are_read_from_the_top() {
        let drawn = shuffled(&column(&[LEFT, RIGHT].concat(), 50.0));
        assert_eq!(texts(drawn), [LEFT, RIGHT].concat());
    }

    #[test]
    fn two_columns_of_prose_are_read_from_the_left_however_they_are_drawn() {
        let (left, right) = (column(&LEFT, 50.0), column(&RIGHT, 300.0));
        let expected = [LEFT, RIGHT].concat();
        let drawn = [left.clone(), right.clone()].concat();
        assert_eq!(texts(drawn.clone()), expected);
        assert_eq!(texts(shuffled(&drawn)), expected);
        assert_eq!(texts([right.clone(), left.clone()].concat()), expected);
        // The left column is longer.
        let drawn = [right[..5].to_vec(), left.clone()].concat();
        assert_eq!(texts(drawn), [&LEFT[..], &RIGHT[..5]].concat());
        let rows = left
            .iter()
            .zip(&right)
            .flat_map(|(left, right)| [left.clone(), right.clone()]);
        let title = piece("En overskrift over begge spaltene på siden", 50.0, 60.0);
        let below = piece("Og en linje under begge spaltene på siden", 50.0, 300.0);
        let all: Vec<TextFragment> = rows.chain([below.clone(), title.clone()]).collect();
        let mut whole = vec![title.text];
        whole.extend(expected.iter().map(|text| (*text).to_owned()));
        whole.push(below.text);
        assert_eq!(texts(all), whole);
    }

    #[test]
    fn cells_of_several_lines_keep_their_order() {
        let (left, right) = (column(&LEFT, 50.0), column(&RIGHT, 300.0));
        let cells = [&left[..3], &right[..3], &left[3..], &right[3..]].concat();
        let expected: Vec<String> = cells.iter().map(|piece| piece.text.clone()).collect();
        assert_eq!(texts(cells), expected);
        let names = ["Storvik", "Byen", "Øyvær", "Vika", "Fjorden", "Dalen"];
        let numbers = ["12 %", "14 %", "9 %", "11 %", "8 %", "10 %"];
        let rows = column(&names, 50.0)
            .into_iter()
            .zip(column(&numbers, 300.0));
        let drawn: Vec<TextFragment> = rows.flat_map(|(name, number)| [name, number]).collect();
        let expected: Vec<String> = drawn.iter().map(|piece| piece.text.clone()).collect();
        assert_eq!(texts(drawn), expected);
    }
}
