//! Norwegian alphabetical order: æ, ø, å last, "aa" as å, upper and lower case together.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;

/// Sorts by the text that `key` returns, stably.
pub fn sort_by_text<T>(items: &mut [T], key: impl Fn(&T) -> &str) {
    let collator = norwegian();
    items.sort_by(|a, b| compare(&collator, key(a), key(b)));
}

fn norwegian() -> Option<CollatorBorrowed<'static>> {
    Collator::try_new(locale!("nb").into(), CollatorOptions::default()).ok()
}

/// Without collation data (never the case in our own binary) by code point: still total and stable.
fn compare(collator: &Option<CollatorBorrowed<'static>>, a: &str, b: &str) -> Ordering {
    match collator {
        Some(collator) => collator.compare(a, b).then_with(|| a.cmp(b)),
        None => a.cmp(b),
    }
}

/// The Norwegian alphabet, in its order.
const LETTERS: [&str; 29] = [
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s",
    "t", "u", "v", "w", "x", "y", "z", "æ", "ø", "å",
];

/// The first letter of a script that comes after all Latin ones.
const BEYOND_LATIN: &str = "α";

/// The letter that a name stands under in a register; names under none come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Initial(usize);

impl Initial {
    /// In lower case. None: the name begins with a digit or in another script, or has only signs.
    pub fn letter(self) -> Option<&'static str> {
        LETTERS.get(self.0).copied()
    }
}

/// Finds the initials of names.
pub struct Alphabet {
    /// Takes É for E, and "aa" for å.
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    pub fn norwegian() -> Alphabet {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        Alphabet {
            collator: Collator::try_new(locale!("nb").into(), options).ok(),
        }
    }

    /// Signs that stand before the name's first letter do not count.
    pub fn initial(&self, name: &str) -> Initial {
        let name = name.trim_start_matches(|sign: char| !sign.is_alphanumeric());
        // Most names begin so; "aa" may be å.
        if let [first @ b'a'..=b'z' | first @ b'A'..=b'Z', next, ..] = name.as_bytes()
            && next.is_ascii()
            && !first.eq_ignore_ascii_case(&b'a')
        {
            return Initial(usize::from(first.to_ascii_lowercase() - b'a'));
        }
        let is_at_or_before = |letter: &str| match &self.collator {
            Some(collator) => collator.compare(letter, name).is_le(),
            None => letter <= name,
        };
        let is_latin = !name.is_empty() && !is_at_or_before(BEYOND_LATIN);
        let letter = LETTERS.iter().rposition(|letter| is_at_or_before(letter));
        Initial(letter.filter(|_| is_latin).unwrap_or(LETTERS.len()))
    }
}

#[cfg(test)]
mod tests;
