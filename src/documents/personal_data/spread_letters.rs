//! Words whose letters stand apart, each in an element, in a cell or on a line of its own: «4 1 2 3 4 5 6 7».

use super::number_words::{NumberWord, word_before};
use super::{Allowed, PersonalDataKind, personal_data};

/// The fewest pieces of such a word, and the most letters of a piece.
const FEWEST: usize = 8;
const LONGEST: usize = 2;

/// A word that has been put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadWord {
    /// The whole word before it; empty at the beginning.
    pub before: String,
    pub word: String,
}

/// The words of texts that follow each other. Three of four pieces of each are a single letter.
pub fn spread_words<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<SpreadWord> {
    let mut found = Vec::new();
    let mut before = "";
    let mut pieces: Vec<&str> = Vec::new();
    for piece in texts.flat_map(str::split_whitespace) {
        if piece.chars().count() <= LONGEST {
            pieces.push(piece);
        } else {
            found.extend(put_together(before, &pieces));
            pieces.clear();
            before = piece;
        }
    }
    found.extend(put_together(before, &pieces));
    found
}

fn put_together(before: &str, pieces: &[&str]) -> Option<SpreadWord> {
    let single = pieces.iter().filter(|piece| piece.chars().count() == 1);
    let is_spread = pieces.len() >= FEWEST && single.count() * 4 >= pieces.len() * 3;
    is_spread.then(|| SpreadWord {
        before: before.to_owned(),
        word: pieces.concat(),
    })
}

/// Words that end with one of these announce a telephone number.
const PHONE: &[&str] = &["tlf", "telefon", "mobil", "ring", "mob", "tel", "sms"];

impl SpreadWord {
    /// The identity number, e-mail address, or telephone number that is called one, with the word before it. Marks in a table look like
    /// other numbers. None: it has none.
    pub fn personal_text(&self) -> Option<String> {
        let found = personal_data(&self.word, &Allowed::default());
        let mut kinds = found.iter().map(|span| span.kind);
        let is_known = kinds.any(|kind| {
            matches!(
                kind,
                PersonalDataKind::Identity
                    | PersonalDataKind::Email
                    | PersonalDataKind::PrivateEmail
            )
        });
        is_known.then(|| self.word.clone()).or_else(|| self.phone())
    }

    fn phone(&self) -> Option<String> {
        let digits = self.word.find(|letter: char| letter.is_ascii_digit())?;
        let (letters, number) = self.word.split_at(digits);
        let letters = letters.trim_end_matches([':', '.', ' ']).to_lowercase();
        let before = format!("{} ", self.before);
        let is_announced = match letters.is_empty() {
            true => word_before(&before, before.len()) == Some(NumberWord::Phone),
            false => PHONE.iter().any(|word| letters.ends_with(word)),
        };
        let found = personal_data(number, &Allowed::default());
        let is_phone = found
            .iter()
            .any(|span| span.kind == PersonalDataKind::Phone);
        let label = if letters.is_empty() {
            before.trim()
        } else {
            &letters
        };
        (is_announced && is_phone).then(|| format!("{label} {number}"))
    }
}

#[cfg(test)]
mod tests;
