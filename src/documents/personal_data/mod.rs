//! What tells on people in a text: e-mail addresses, telephone numbers and national identity numbers.
//!
//! [`personal`] finds them, [`masked`] covers them. What a site has allowed, one by one, is neither found nor covered.

mod digit_runs;
mod email;
mod national_id;
mod phone;

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PersonalDataKind {
    Email,
    Phone,
    /// Eleven digits with a date and two right check digits.
    Identity,
}

impl PersonalDataKind {
    /// The key of its name among the sentences.
    pub fn word(self) -> &'static str {
        match self {
            PersonalDataKind::Email => "sort-email",
            PersonalDataKind::Phone => "sort-phone",
            PersonalDataKind::Identity => "sort-identity",
        }
    }
}

/// A piece of a text that tells on somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Personal {
    pub sort: PersonalDataKind,
    /// In bytes.
    pub range: Range<usize>,
}

/// What may stand: addresses and numbers, however they are spaced and cased.
#[derive(Clone, Debug, Default)]
pub struct Allowed(BTreeSet<String>);

impl Allowed {
    pub fn new<'a>(values: impl IntoIterator<Item = &'a str>) -> Allowed {
        Allowed(values.into_iter().map(plain).collect())
    }

    pub fn holds(&self, text: &str) -> bool {
        self.0.contains(&plain(text))
    }
}

/// Small letters and no spaces; of a telephone number no country code.
fn plain(text: &str) -> String {
    let joined: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{a0}')
        .flat_map(char::to_lowercase)
        .collect();
    let bare = joined
        .strip_prefix("+47")
        .or_else(|| joined.strip_prefix("0047"));
    bare.map_or(joined.clone(), str::to_owned)
}

/// Everything in the text that tells on somebody and is not allowed, in order.
pub fn personal(text: &str, allowed: &Allowed) -> Vec<Personal> {
    let mut found: Vec<Personal> = email::addresses(text)
        .into_iter()
        .map(|range| (PersonalDataKind::Email, range))
        .chain(
            national_id::numbers(text)
                .into_iter()
                .map(|range| (PersonalDataKind::Identity, range)),
        )
        .chain(
            phone::numbers(text)
                .into_iter()
                .map(|range| (PersonalDataKind::Phone, range)),
        )
        .map(|(sort, range)| Personal { sort, range })
        .collect();
    found.sort_by_key(|personal| (personal.range.start, std::cmp::Reverse(personal.range.end)));
    // A number within an address is the address's.
    let mut end = 0;
    found.retain(|personal| {
        let is_new = personal.range.start >= end;
        end = end.max(personal.range.end);
        is_new && !allowed.holds(&text[personal.range.clone()])
    });
    found
}

/// The text with what tells on people covered, and what was covered.
pub fn masked(
    text: &str,
    allowed: &Allowed,
    cover: impl Fn(PersonalDataKind) -> &'static str,
) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for personal in personal(text, allowed) {
        masked.push_str(&text[at..personal.range.start]);
        masked.push_str(cover(personal.sort));
        at = personal.range.end;
    }
    masked.push_str(&text[at..]);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(PersonalDataKind, &str)> {
        personal(text, &Allowed::default())
            .into_iter()
            .map(|personal| (personal.sort, &text[personal.range]))
            .collect()
    }

    #[test]
    fn misread_letters_and_other_numbers_are_nobodys() {
        for text in [
            "den f@rste samlingen",
            "program 2017-2027",
            "sak 2018/12345678",
            "36 000 000 kroner",
            "https://example.no/artikkel/22334455",
            "konto 1234 56 78903",
            "org.nr. 987 654 321",
            "@kommune og post@",
            "1. 12 34 56",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn addresses_and_numbers_are_found_whole() {
        assert_eq!(
            found("Kari.Nordmann@example.no, tlf. +47 22 33 44 55 eller 912 34 567."),
            [
                (PersonalDataKind::Email, "Kari.Nordmann@example.no"),
                (PersonalDataKind::Phone, "+47 22 33 44 55"),
                (PersonalDataKind::Phone, "912 34 567"),
            ]
        );
    }

    #[test]
    fn what_is_allowed_stands_and_the_rest_is_covered() {
        let allowed = Allowed::new(["POST@example.no", "+47 22334455"]);
        let text = "Skriv til post@example.no eller ola@example.no, ring 22 33 44 55.";
        let masked = masked(text, &allowed, |sort| match sort {
            PersonalDataKind::Email => "[e-post]",
            PersonalDataKind::Phone => "[telefon]",
            PersonalDataKind::Identity => "[fødselsnummer]",
        });
        assert_eq!(
            masked,
            "Skriv til post@example.no eller [e-post], ring 22 33 44 55."
        );
    }
}
