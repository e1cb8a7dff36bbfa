//! Runs of digit groups: `22 33 44 55`, `412-34-567`, `1234.56.78903`, `(+47) 412 34 567`.

use std::ops::Range;

/// The separator between two groups of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// One space of any width.
    Space,
    Dot,
    /// A hyphen or dash, with or without a space on each side.
    Hyphen,
    /// With or without a space on each side.
    Slash,
    /// One parenthesis, as around a country code.
    Parenthesis,
    Underscore,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigitGroup {
    /// In bytes. Zero-width characters may be among the digits.
    pub range: Range<usize>,
    /// The number of digits.
    pub size: usize,
    /// The separator before it; `None` for the first group of the run.
    pub gap: Option<Gap>,
}

/// At least one group; no other digits touch the run.
pub type DigitRun = Vec<DigitGroup>;

/// Runs with fewer digits are ignored.
const FEWEST_DIGITS: usize = 6;

/// All runs of at least six digits, in order.
pub fn runs(text: &str) -> Vec<DigitRun> {
    let mut runs = Vec::new();
    let mut run: DigitRun = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(found) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + found;
        let length = bytes[start..].iter().position(|b| !b.is_ascii_digit());
        let end = length.map_or(bytes.len(), |length| start + length);
        at = end;
        let previous = run.last().map(|group| group.range.end);
        match previous.map(|previous| between(&text[previous..start])) {
            Some(Between::Nothing) => {
                if let Some(group) = run.last_mut() {
                    group.range.end = end;
                    group.size += end - start;
                }
                continue;
            }
            Some(Between::Gap(gap)) => run.push(DigitGroup {
                range: start..end,
                size: end - start,
                gap: Some(gap),
            }),
            Some(Between::Text) | None => {
                keep(&mut runs, std::mem::take(&mut run));
                run.push(DigitGroup {
                    range: start..end,
                    size: end - start,
                    gap: None,
                });
            }
        }
    }
    keep(&mut runs, run);
    runs.retain(|run| !is_in_checksum(bytes, run));
    runs
}

/// The fewest hexadecimal digits of a checksum: of MD5. SHA-256 has 64.
const SHORTEST_CHECKSUM: usize = 32;

/// Is the run a part of a word of hexadecimal digits as long as a checksum? Its digits are chance, and no one's number.
fn is_in_checksum(text: &[u8], run: &DigitRun) -> bool {
    let [only] = run.as_slice() else {
        return false;
    };
    let is_digit = |byte: &&u8| byte.is_ascii_hexdigit();
    let before = text[..only.range.start].iter().rev();
    let after = text[only.range.end..].iter();
    // No more is looked at than what decides.
    let before = before.take(SHORTEST_CHECKSUM).take_while(is_digit).count();
    let after = after.take(SHORTEST_CHECKSUM).take_while(is_digit).count();
    before + after > 0 && before + only.size + after >= SHORTEST_CHECKSUM
}

fn keep(runs: &mut Vec<DigitRun>, run: DigitRun) {
    if run.iter().map(|group| group.size).sum::<usize>() >= FEWEST_DIGITS {
        runs.push(run);
    }
}

enum Between {
    /// Nothing but zero-width characters.
    Nothing,
    Gap(Gap),
    /// The run ends.
    Text,
}

/// In bytes: a dash with a space on each side, of three bytes each, fits.
const LONGEST_GAP: usize = 12;

fn between(text: &str) -> Between {
    if text.len() > LONGEST_GAP {
        return Between::Text;
    }
    let mut letters = text.chars().filter(|letter| !is_without_width(*letter));
    let shape = [
        letters.next(),
        letters.next(),
        letters.next(),
        letters.next(),
    ];
    match shape {
        [None, ..] => Between::Nothing,
        [Some(only), None, ..] => match mark(only) {
            Some(gap) => Between::Gap(gap),
            None => Between::Text,
        },
        [Some(first), Some(second), last, None] => {
            let marks = [Some(first), Some(second), last].map(|letter| letter.and_then(mark));
            match marks {
                // "41 . 23", but not "2018. 20"
                [Some(Gap::Space), Some(Gap::Dot), Some(Gap::Space)] => Between::Gap(Gap::Dot),
                // "41 - 23", "+47) 412", "46 (0"
                [Some(Gap::Space), Some(gap), None | Some(Gap::Space)]
                | [Some(gap), Some(Gap::Space), None]
                    if matches!(gap, Gap::Hyphen | Gap::Slash | Gap::Parenthesis)
                        && (last.is_none() || marks[2].is_some()) =>
                {
                    Between::Gap(gap)
                }
                _ => Between::Text,
            }
        }
        _ => Between::Text,
    }
}

fn mark(letter: char) -> Option<Gap> {
    match letter {
        letter if is_space(letter) => Some(Gap::Space),
        '.' | '·' | '•' => Some(Gap::Dot),
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Some(Gap::Hyphen),
        '/' => Some(Gap::Slash),
        '(' | ')' => Some(Gap::Parenthesis),
        '_' => Some(Gap::Underscore),
        _ => None,
    }
}

/// A space within a line, of any width.
pub fn is_space(letter: char) -> bool {
    letter.is_whitespace()
        && !matches!(letter, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}')
        && !matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Soft hyphens, joiners, direction marks, variation selectors, letters that are left empty, and marks that are drawn over the letter before
/// them: a line under it, a line through it, a key around it.
pub fn is_without_width(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20f0}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn groups_and_gaps() {
        let check = |text: &str, expected: &[&[usize]]| {
            let found: Vec<Vec<usize>> = runs(text)
                .iter()
                .map(|run| run.iter().map(|group| group.size).collect())
                .collect();
            assert_eq!(found, expected, "{text}");
        };
        check(
            "ring 22 33 44 55, 912\u{a0}34\u{202f}567",
            &[&[2, 2, 2, 2], &[3, 2, 3]],
        );
        check("(+47) 412-34-567", &[&[2, 3, 2, 3]]);
        check("912\u{ad}34\u{200b}567", &[&[8]]);
        check("412 – 34 – 567", &[&[3, 2, 3]]);
        check("912  34  567 og 2018", &[]);
        check("22334455\n66778899", &[&[8], &[8]]);
        check("1 2 3 og 12345", &[]);
        check("41 . 23 . 45 . 67", &[&[2, 2, 2, 2]]);
        check("412\u{34f}34\u{fe0f}567\u{3164}", &[&[8]]);
        // A part of an MD5 sum, and of a word that is too short for one.
        check("9ab22492061879a16b9046f2d1bd0cee", &[]);
        check("9ab22492061879a16b9046f2d1bd0ce", &[&[11]]);
    }
}
