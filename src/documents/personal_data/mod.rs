//! Personal data in a text: e-mail addresses, telephone numbers and national identity numbers.
//!
//! [`personal_data`] finds it, [`masked`] masks it. Addresses and numbers that a site allows are neither found nor masked.

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
    /// A national identity number: eleven digits, a date and two correct check digits among them.
    Identity,
}

impl PersonalDataKind {
    /// The key of its name among the messages.
    pub fn message_key(self) -> &'static str {
        match self {
            PersonalDataKind::Email => "sort-email",
            PersonalDataKind::Phone => "sort-phone",
            PersonalDataKind::Identity => "sort-identity",
        }
    }
}

/// Where personal data stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalSpan {
    pub kind: PersonalDataKind,
    /// In bytes.
    pub range: Range<usize>,
}

/// Addresses, numbers and names that a site allows, whatever their spaces and case.
#[derive(Clone, Debug, Default)]
pub struct Allowed(BTreeSet<String>);

impl Allowed {
    pub fn new<'a>(values: impl IntoIterator<Item = &'a str>) -> Allowed {
        Allowed(values.into_iter().map(comparable).collect())
    }

    pub fn holds(&self, text: &str) -> bool {
        self.0.contains(&comparable(text))
    }
}

/// In lower case, without spaces and without Norway's country code.
fn comparable(text: &str) -> String {
    let joined: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '\u{a0}')
        .flat_map(char::to_lowercase)
        .collect();
    let without_code = joined
        .strip_prefix("+47")
        .or_else(|| joined.strip_prefix("0047"));
    without_code.map_or(joined.clone(), str::to_owned)
}

/// All personal data in the text that is not allowed, in order. No two spans overlap.
pub fn personal_data(text: &str, allowed: &Allowed) -> Vec<PersonalSpan> {
    let mut found: Vec<PersonalSpan> = email::addresses(text)
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
        .map(|(kind, range)| PersonalSpan { kind, range })
        .collect();
    found.sort_by_key(|span| (span.range.start, std::cmp::Reverse(span.range.end)));
    // A number within an address belongs to the address.
    let mut end = 0;
    found.retain(|span| {
        let is_new = span.range.start >= end;
        end = end.max(span.range.end);
        is_new && !allowed.holds(&text[span.range.clone()])
    });
    found
}

/// The text with `mask` in place of each span of personal data that is not allowed.
pub fn masked(
    text: &str,
    allowed: &Allowed,
    mask: impl Fn(PersonalDataKind) -> &'static str,
) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for span in personal_data(text, allowed) {
        masked.push_str(&text[at..span.range.start]);
        masked.push_str(mask(span.kind));
        at = span.range.end;
    }
    masked.push_str(&text[at..]);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(PersonalDataKind, &str)> {
        personal_data(text, &Allowed::default())
            .into_iter()
            .map(|span| (span.kind, &text[span.range]))
            .collect()
    }

    #[test]
    fn misread_letters_and_other_numbers_are_not_personal() {
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
    fn what_is_allowed_stays_and_the_rest_is_masked() {
        let allowed = Allowed::new(["POST@example.no", "+47 22334455"]);
        let text = "Skriv til post@example.no eller ola@example.no, ring 22 33 44 55.";
        let masked = masked(text, &allowed, |kind| match kind {
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
