//! Personal data in a text: identity and account numbers, telephone numbers, e-mail addresses, birth dates, home addresses, notes on
//! health, and data that gives access to meetings.
//!
//! [`personal_data`] finds it, [`masked`] masks it. Data that the site allows is left alone, and so are addresses of offices
//! (`post@`). Numbers are recognised by their grouping and check digits, everything else by a word or a mark beside it.
//!
//! README has what it finds in a million words of ordinary Norwegian text. In the first five documents of this project, one finding, an
//! employee's address. Of random numbers of eleven digits, one in 560 has the date and the check digits of an identity number.

mod birth_date;
mod birth_words;
mod cells;
mod check_digits;
mod conditions;
mod dates_beside_names;
mod digit_runs;
mod disguised_identity;
mod divided_identity;
mod email;
mod email_broken;
mod email_class;
mod email_ordinary;
mod email_spaced;
mod email_words;
mod food_notes;
mod health_notes;
mod health_words;
mod home_address;
mod homes_beside_names;
mod illness_words;
mod labelled_notes;
mod lists_of_people;
mod lock_codes;
mod loose_phone;
mod mailbox_names;
mod meeting_access;
mod meeting_words;
mod number_bounds;
mod number_shapes;
mod number_words;
mod office_numbers;
mod paper_numbers;
mod parted_numbers;
mod person_names;
mod phone_shapes;
mod plain_letters;
mod private_matters;
mod school_children;
mod share_links;
mod spread_letters;
mod street_words;
mod telling_names;
mod trigger_words;
mod wrapped_lines;

pub use cells::{PersonalCell, personal_cells};
#[cfg(test)]
pub use check_digits::made_up;
pub use email::WrittenAddress;
pub use email_class::EmailClass;
pub use lists_of_people::{
    ListOfPeople, PeopleListKind, has_rows_of_names, is_list_of_people, is_named_as_list,
    lists_in_text, looks_like_list_of_people,
};
pub use person_names::{has_given_name, is_given_name, is_name_of_person};
pub use spread_letters::spread_words;
pub use telling_names::tells_of_person;
pub use trigger_words::addresses;

use plain_letters::PlainLetters;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PersonalDataKind {
    /// A person's address at work, or an address that cannot be classified.
    Email,
    /// An address at a provider of personal mailboxes.
    PrivateEmail,
    Phone,
    /// A national identity number: eleven digits with a date and two correct check digits.
    Identity,
    /// A Norwegian bank account number.
    Account,
    BirthDate,
    HomeAddress,
    /// A person's name with a note on the person's health.
    Health,
    /// A link, a code, a number or a password that lets somebody in: to a meeting, a service or a building.
    MeetingAccess,
    /// A link that opens a file, a folder or a recording for everyone who has it.
    ShareLink,
    /// The number of a passport, a payment card, or an asylum seeker's papers (DUF).
    PaperNumber,
}

impl PersonalDataKind {
    /// The message key of its name.
    pub fn message_key(self) -> &'static str {
        match self {
            PersonalDataKind::Email => "sort-email",
            PersonalDataKind::PrivateEmail => "sort-private-email",
            PersonalDataKind::Phone => "sort-phone",
            PersonalDataKind::Identity => "sort-identity",
            PersonalDataKind::Account => "sort-account",
            PersonalDataKind::BirthDate => "sort-birth-date",
            PersonalDataKind::HomeAddress => "sort-home-address",
            PersonalDataKind::Health => "sort-health",
            PersonalDataKind::MeetingAccess => "sort-meeting-access",
            PersonalDataKind::ShareLink => "sort-share-link",
            PersonalDataKind::PaperNumber => "sort-paper-number",
        }
    }
}

/// A place in a text with personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonalSpan {
    pub kind: PersonalDataKind,
    /// In bytes.
    pub range: Range<usize>,
}

/// Addresses, numbers and names that a site allows; spaces and case are ignored.
#[derive(Clone, Debug, Default)]
pub struct Allowed(BTreeSet<String>);

impl Allowed {
    pub fn new<'a>(values: impl IntoIterator<Item = &'a str>) -> Allowed {
        Allowed(values.into_iter().map(comparable).collect())
    }

    pub fn contains(&self, text: &str) -> bool {
        self.0.contains(&comparable(text))
    }
}

/// The text in lower case without spaces. For a number only its digits, without Norway's country code; for a spelled-out address the
/// address that is meant.
fn comparable(text: &str) -> String {
    let is_number = !text.contains(char::is_alphabetic)
        && text.chars().filter(char::is_ascii_digit).count() >= 6;
    if is_number {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let national = digits
            .strip_prefix("0047")
            .or_else(|| digits.strip_prefix("47"));
        return match national.filter(|national| national.len() == 8) {
            Some(national) => national.to_owned(),
            None => digits,
        };
    }
    if let [only] = addresses(text).as_slice()
        && only.range == (0..text.len())
    {
        return only.address.clone();
    }
    text.chars()
        .filter(|letter| !letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// All personal data in the text that is not allowed, in order, without overlaps.
pub fn personal_data(text: &str, allowed: &Allowed) -> Vec<PersonalSpan> {
    let mut found = match PlainLetters::of(text) {
        None => spans(text),
        Some(plain) => {
            let spans = spans(&plain.text).into_iter();
            spans
                .map(|span| PersonalSpan {
                    kind: span.kind,
                    range: plain.original(&span.range),
                })
                .collect()
        }
    };
    found.sort_by_key(|span| (span.range.start, std::cmp::Reverse(span.range.end)));
    // A number within an address is part of the address.
    let mut end = 0;
    found.retain(|span| {
        let is_new = span.range.start >= end;
        end = end.max(span.range.end);
        is_new && !allowed.contains(&text[span.range.clone()])
    });
    found
}

/// In no order, and with overlaps.
fn spans(text: &str) -> Vec<PersonalSpan> {
    let mut spans = spans_as_written(text);
    spans.extend(wrapped_lines::over_line_ends(text, spans_as_written));
    spans
}

fn spans_as_written(text: &str) -> Vec<PersonalSpan> {
    trigger_words::beside_words(text)
        .into_iter()
        .chain(number_shapes::numbers(text))
        .map(|(kind, range)| PersonalSpan { kind, range })
        .collect()
}

/// The same for the name of a file or the last part of an address, where hyphens and underscores stand for spaces.
pub fn personal_data_in_name(name: &str, allowed: &Allowed) -> Vec<PersonalSpan> {
    let spaced = name.replace(['-', '_'], " ");
    // The ending of a file's name would make another domain of an address before it.
    let stem = stem(&spaced);
    let found = personal_data(stem, allowed);
    match found.is_empty() && stem.len() < spaced.len() {
        true => personal_data(&spaced, allowed),
        false => found,
    }
}

/// The name of a file without its ending.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= LONGEST_ENDING => stem,
        _ => name,
    }
}

/// In bytes.
const LONGEST_ENDING: usize = 5;

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
mod tests;
