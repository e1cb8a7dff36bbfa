//! Two texts that look alike to the eye and are not the same: what differs, so that a suggestion does not seem to repeat what was
//! written.

use crate::base::text::composed;

/// The key of the words that say what differs. None: the texts do not look alike, or are the same.
pub fn difference(written: &str, meant: &str) -> Option<&'static str> {
    if written == meant || skeleton(written) != skeleton(meant) {
        return None;
    }
    let differs = |is_such: fn(char) -> bool| {
        let of = |text: &str| text.chars().filter(|letter| is_such(*letter)).count();
        of(written) != of(meant)
    };
    Some(match () {
        () if differs(|letter| letter == SOFT_HYPHEN) => "alike-soft-hyphen",
        () if differs(is_invisible) => "alike-invisible",
        () if differs(is_dash) => "alike-dash",
        () if differs(is_space) => "alike-space",
        () if differs(|letter| latin(letter).is_some()) => "alike-foreign-letter",
        () if differs(is_quotation_mark) => "alike-quotation-mark",
        () if composed(written) == composed(meant) => "alike-decomposed",
        () => return None,
    })
}

const SOFT_HYPHEN: char = '\u{ad}';

fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}'
    )
}

/// Other than the hyphen of the keyboard.
fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Other than the space bar's.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() && letter != ' '
}

fn is_quotation_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{2018}'..='\u{201f}' | '\u{2032}' | '\u{b4}' | '`'
    )
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn latin(letter: char) -> Option<char> {
    let twins = [
        ("аΑА", 'a'),
        ("еΕЕ", 'e'),
        ("оοОΟ", 'o'),
        ("рΡР", 'p'),
        ("сС", 'c'),
        ("хχХΧ", 'x'),
        ("уУΥ", 'y'),
        ("іІΙ", 'i'),
        ("јЈ", 'j'),
        ("ѕЅ", 's'),
        ("ВΒ", 'b'),
        ("КΚк", 'k'),
        ("МΜ", 'm'),
        ("НΗ", 'h'),
        ("ТΤ", 't'),
        ("Νν", 'n'),
        ("Ζ", 'z'),
        ("ԁ", 'd'),
        ("ӧ", 'ö'),
    ];
    let found = twins.iter().find(|(letters, _)| letters.contains(letter));
    found.map(|(_, latin)| *latin)
}

/// What the eye sees of a text.
fn skeleton(text: &str) -> String {
    let text = composed(text);
    let seen = text.chars().filter_map(|letter| match letter {
        SOFT_HYPHEN => None,
        letter if is_invisible(letter) => None,
        letter if is_dash(letter) => Some('-'),
        letter if is_space(letter) => Some(' '),
        letter if is_quotation_mark(letter) => Some('\''),
        letter => Some(latin(letter).unwrap_or(letter)),
    });
    seen.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
