//! Zero-width characters within words: soft hyphens, joiners and others. A word is the same with and without them.

use std::borrow::Cow;

/// The parts of a text between zero-width characters, each with its start in the text, in bytes.
pub fn visible_parts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        while rest < text.len() {
            let start = rest;
            let length = visible_length(text, start);
            // The zero-width character that ends the part is skipped.
            let sign = text[start + length..].chars().next();
            rest = start + length + sign.map_or(0, char::len_utf8);
            if length > 0 {
                return Some((start, &text[start..start + length]));
            }
        }
        None
    })
}

/// The number of bytes from `start` to the next zero-width character.
fn visible_length(text: &str, start: usize) -> usize {
    let mut before = text[..start].chars().next_back();
    for (place, letter) in text[start..].char_indices() {
        let joins = is_joiner(letter) && before.is_some_and(is_joined);
        if is_invisible(letter) && !joins {
            return place;
        }
        before = Some(letter);
    }
    text.len() - start
}

/// The text without zero-width characters.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_invisible) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(visible_parts(text).map(|(_, part)| part).collect())
}

/// Soft hyphens and other characters of no width.
pub fn is_invisible(letter: char) -> bool {
    is_joiner(letter) || matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Joiners, which Persian and the scripts of India need within words.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}')
}

/// Letters of scripts with joiners (from Hebrew on), and emoji made of several characters.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{1fff}' | '\u{a000}'..='\u{fefe}' | '\u{ff00}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_without_what_nobody_sees() {
        let check = |text: &str, expected: &str| assert_eq!(visible(text), expected);
        check("folke\u{ad}helse\u{200b}arbeid\u{feff}", "folkehelsearbeid");
        check("\u{ad}\u{2060}", "");
        check("nå\u{200c}r", "når");
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        check("blå", "blå");
        let parts: Vec<(usize, &str)> = visible_parts("\u{ad}ab\u{ad}\u{ad}c").collect();
        assert_eq!(parts, [(2, "ab"), (8, "c")]);
    }
}
