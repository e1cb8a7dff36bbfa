//! Text from right to left: painted in any order, read from its right end.
//!
//! A line's letters are first sorted from left to right; when the line is complete, its words are put into reading
//! order.

use crate::documents::formats::pdf::glyphs::Glyph;

/// The letters of right-to-left scripts: Hebrew, Arabic and their neighbours, and their presentation forms.
fn is_leftward(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{65f}' | '\u{66a}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Numbers keep their direction within right-to-left text.
fn is_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

fn is_rightward(letter: char) -> bool {
    letter.is_alphabetic() && !is_leftward(letter)
}

/// The same letters; in a line with right-to-left ones, sorted from left to right, with each glyph's text reversed accordingly.
pub fn in_visual_order(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let is_leftward_glyph = |glyph: &Glyph| glyph.text.chars().any(is_leftward);
    if !glyphs.iter().any(is_leftward_glyph) {
        return glyphs;
    }
    let mut ordered: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    let mut line: Vec<Glyph> = Vec::new();
    let mut extent = (0.0, 0.0);
    let mut end_line = |line: &mut Vec<Glyph>| {
        if line.iter().any(is_leftward_glyph) {
            line.sort_by(|a, b| a.x.total_cmp(&b.x));
            for glyph in line.iter_mut().filter(|glyph| is_leftward_glyph(glyph)) {
                glyph.text = turned(&glyph.text).into();
            }
        }
        ordered.append(line);
    };
    for glyph in glyphs {
        let goes_on = line.last().is_some_and(|last| {
            let size = last.size.max(glyph.size);
            last.turn == glyph.turn
                && (last.y - glyph.y).abs() < 0.45 * size
                && glyph.x < extent.1 + size
                && glyph.end > extent.0 - size
        });
        if !goes_on {
            end_line(&mut line);
            extent = (glyph.x, glyph.end);
        }
        extent = (extent.0.min(glyph.x), extent.1.max(glyph.end));
        line.push(glyph);
    }
    end_line(&mut line);
    ordered
}

/// The text of a glyph → the same in visual order, from left to right.
fn turned(said: &str) -> String {
    if !said.contains(is_rightward) {
        return said.chars().rev().collect();
    }
    // Some programs give one glyph the text of a right-to-left word and of the left-to-right letter after it.
    let letters: Vec<char> = said.chars().collect();
    let mut text = String::with_capacity(said.len());
    turn_stretches(&letters, &mut text);
    text
}

/// A line in visual order → in reading order.
pub fn logical(visual: &str) -> String {
    // In UTF-8, right-to-left letters begin with a byte above those of Latin, Greek and Cyrillic.
    if visual.bytes().all(|byte| byte < 0xD6) {
        return visual.to_owned();
    }
    let letters: Vec<char> = visual.chars().collect();
    let leftward = letters
        .iter()
        .filter(|letter| is_leftward(**letter))
        .count();
    if leftward == 0 {
        return visual.to_owned();
    }
    let rightward = letters
        .iter()
        .filter(|letter| is_rightward(**letter))
        .count();
    let mut text = String::with_capacity(visual.len());
    if leftward >= rightward {
        turn(&letters, &mut text);
    } else {
        turn_stretches(&letters, &mut text);
    }
    text
}

/// Right-to-left words in a left-to-right line: each stretch of them is reversed in place.
fn turn_stretches(letters: &[char], text: &mut String) {
    let mut rest = letters;
    while let Some(start) = rest.iter().position(|letter| is_leftward(*letter)) {
        let stretch = &rest[start..];
        let next = stretch.iter().position(|letter| is_rightward(*letter));
        let stretch = &stretch[..next.unwrap_or(stretch.len())];
        let last = stretch.iter().rposition(|letter| is_leftward(*letter));
        let length = last.map_or(1, |last| last + 1);
        text.extend(&rest[..start]);
        turn(&stretch[..length], text);
        rest = &rest[start + length..];
    }
    text.extend(rest);
}

/// Reverses the letters, except words and numbers that run from left to right.
fn turn(letters: &[char], text: &mut String) {
    let mut rest = letters;
    while let Some(last) = rest.last() {
        let mut start = rest.len() - 1;
        if is_rightward(*last) || is_number(*last) {
            start = rightward_start(rest);
            text.extend(&rest[start..]);
        } else {
            text.push(mirrored(*last));
        }
        rest = &rest[..start];
    }
}

/// The start of the left-to-right words or the number at the end. Words include what is between them, a number only one sign.
fn rightward_start(letters: &[char]) -> usize {
    let mut start = letters.len();
    let mut has_words = false;
    let mut between = 0;
    for (index, letter) in letters.iter().enumerate().rev() {
        if is_leftward(*letter) {
            break;
        }
        let reaches = |signs: usize| {
            let signs = &letters[index + 1..index + 1 + signs];
            signs.len() <= 1 && signs.iter().all(|sign| ".,:/-–".contains(*sign))
        };
        if is_rightward(*letter) && (has_words || reaches(between)) {
            has_words = true;
        } else if !(is_number(*letter) && (has_words || reaches(between))) {
            between += 1;
            continue;
        }
        start = index;
        between = 0;
    }
    start
}

/// The mirrored form of a bracket.
fn mirrored(letter: char) -> char {
    match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_from_the_side_they_begin_at() {
        let check =
            |visual: &str, expected: &str| assert_eq!(logical(visual), expected, "{visual}");
        check("Folkehelse 2018", "Folkehelse 2018");
        check("םולש", "שלום");
        check("2018-10 (םולש) 12.5", "12.5 (שלום) 2018-10");
        check("Samling KS םולש", "Samling KS שלום");
        check(
            "Vi sa םלועו םולש til alle der",
            "Vi sa שלום ועולם til alle der",
        );
        check("KS Norge םולש ועולם", "םלועו שלום KS Norge");
    }

    #[test]
    fn what_one_glyph_says_of_both_directions_stands_as_it_is_read() {
        assert_eq!(turned("לו"), "ול");
        assert_eq!(turned("שלום h"), "םולש h");
    }

    #[test]
    fn letters_painted_from_the_right_stand_from_the_left() {
        let glyph = |text: &str, x: f64| Glyph {
            text: text.into(),
            x,
            end: x + 5.0,
            y: 0.0,
            size: 10.0,
            tag: None,
            turn: 0,
        };
        let painted = vec![
            glyph("ש", 20.0),
            glyph("לו", 15.0),
            glyph("ם", 10.0),
            glyph("a", 80.0),
        ];
        let texts: Vec<_> = in_visual_order(painted)
            .into_iter()
            .map(|g| g.text)
            .collect();
        assert_eq!(texts.concat(), "םולשa");
    }
}
