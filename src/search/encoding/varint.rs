//! Variable-length numbers, delta-coded lists and front-coded words, as text that needs no escapes in a script.
//!
//! Numbers in base 32, the highest digit first: `0`–`O` is a number's last digit, `P`–`o` the others. Each letter is decoded by
//! its code.

const LAST: u8 = b'0';
const MORE: u8 = LAST + 32;

/// The greatest number that is one letter.
pub const LAST_DIGIT: usize = 31;

/// A number in base 32.
pub fn number(value: usize, out: &mut String) {
    let mut shift = 0;
    while value >> (shift + 5) > 0 {
        shift += 5;
    }
    while shift > 0 {
        out.push(letter(MORE, value >> shift));
        shift -= 5;
    }
    out.push(letter(LAST, value));
}

/// The letter for the lowest five bits.
fn letter(first: u8, value: usize) -> char {
    char::from(first + (value & 31) as u8)
}

/// Delta coding: sorted record numbers as the differences between them, less one.
pub fn delta_encode(records: impl Iterator<Item = u32>, out: &mut String) {
    let mut next = 0;
    for record in records {
        number((record - next) as usize, out);
        next = record + 1;
    }
}

/// The greatest number of shared letters, so that it is one capital letter.
const MOST_SHARED: usize = 25;

/// Front coding: a word as the number of letters shared with the word before it (a capital letter), and the rest.
#[derive(Default)]
pub struct FrontCoder {
    before: String,
}

impl FrontCoder {
    pub fn word(&mut self, word: &str, out: &mut String) {
        let same = self.before.chars().zip(word.chars());
        let same = same.take_while(|(a, b)| a == b).take(MOST_SHARED).count();
        out.push(char::from(b'A' + same as u8));
        out.extend(word.chars().skip(same));
        self.before.clear();
        self.before.push_str(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_five_bits_a_letter() {
        let check = |value, text: &str| {
            let mut out = String::new();
            number(value, &mut out);
            assert_eq!(out, text, "{value}");
        };
        check(0, "0");
        check(31, "O");
        check(32, "Q0");
        check(1024, "QP0");
    }

    #[test]
    fn words_are_told_by_what_is_new() {
        let mut out = String::new();
        let long = "a".repeat(40);
        let mut front = FrontCoder::default();
        for word in ["ås", "åsen", "by", &long, &long] {
            front.word(word, &mut out);
        }
        let rest = "a".repeat(15);
        assert_eq!(out, format!("AåsCenAbyA{long}Z{rest}"));
    }

    #[test]
    fn steps_begin_at_nought() {
        let mut out = String::new();
        delta_encode([0, 1, 5].into_iter(), &mut out);
        assert_eq!(out, "003");
    }
}
