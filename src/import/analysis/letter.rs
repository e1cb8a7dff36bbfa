//! Letters: their signature and their paragraphs.

use super::DocumentForm;
use super::dateline::dateline;
use super::lines::{LineKind, TextLine};
use crate::import::extract::names::{is_name, is_organisation};
use crate::import::extract::people::Person;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterText {
    pub from: Option<Person>,
    /// All paragraphs as written, including greeting and signature.
    pub paragraphs: Vec<LetterParagraph>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterParagraph {
    pub written: String,
    pub is_headline: bool,
    pub is_item: bool,
}

const GREETINGS: [&str; 7] = [
    "hei",
    "kjære",
    "til ",
    "god dag",
    "hallo",
    "heisann",
    "kjære alle",
];
const FAREWELLS: [&str; 9] = [
    "med vennlig hilsen",
    "med venleg helsing",
    "vennlig hilsen",
    "venleg helsing",
    "mvh",
    "hilsen",
    "beste hilsen",
    "med hilsen",
    "helsing",
];

/// None: the document is not a letter. `newest`: the lines of the newest message, if it is an e-mail that quotes others: its writer signs it.
pub fn letter(lines: &[TextLine], newest: &[TextLine], form: DocumentForm) -> Option<LetterText> {
    let begins_with_greeting = lines.iter().take(4).any(is_greeting);
    let farewell = lines.iter().rposition(is_farewell);
    let is_signed_text = form == DocumentForm::Text
        && farewell.is_some()
        && (begins_with_greeting || lines.len() > 3);
    if form != DocumentForm::Mail && !is_signed_text {
        return None;
    }
    let dateline = dateline(lines, form).map(|(index, _)| index);
    let paragraphs = lines.iter().enumerate().map(|(index, line)| {
        // Date, greeting and signature are short lines, too.
        let frames_letter = dateline == Some(index)
            || is_greeting(line)
            || farewell.is_some_and(|farewell| index >= farewell);
        LetterParagraph {
            written: line.written.clone(),
            is_headline: line.is_headline()
                && !frames_letter
                && line.text.split_whitespace().count() <= 8
                && line.text.chars().count() > 3,
            is_item: matches!(line.kind, LineKind::Item(_)),
        }
    });
    let last_of_newest = newest.iter().rposition(is_farewell);
    Some(LetterText {
        from: last_of_newest.and_then(|farewell| signature(newest, farewell)),
        paragraphs: paragraphs.collect(),
    })
}

/// Is it a greeting such as "Hei alle"?
pub fn is_greeting(line: &TextLine) -> bool {
    let lower = line.text.to_lowercase();
    line.text.chars().count() < 60
        && !lower.starts_with("til stede")
        && GREETINGS.iter().any(|greeting| {
            lower.strip_prefix(greeting).is_some_and(|rest| {
                !rest.starts_with(char::is_alphabetic) || greeting.ends_with(' ')
            })
        })
}

/// Is it a farewell such as "Vennlig hilsen"?
pub fn is_farewell(line: &TextLine) -> bool {
    let lower = line.text.to_lowercase();
    FAREWELLS.iter().any(|word| lower.starts_with(word)) && line.text.chars().count() < 80
}

/// The name below the farewell, with the role and organisation below it.
fn signature(lines: &[TextLine], farewell: usize) -> Option<Person> {
    let below: Vec<&TextLine> = lines.iter().skip(farewell + 1).take(5).collect();
    let at = below.iter().position(|line| is_name(line.text.trim()))?;
    let mut person = Person {
        name: below[at].text.trim().to_owned(),
        ..Person::default()
    };
    for line in &below[at + 1..] {
        let text = line.text.trim();
        let is_contact_detail =
            text.contains('@') || text.chars().filter(char::is_ascii_digit).count() > 4;
        if is_contact_detail || text.chars().count() > 90 || is_name(text) {
            break;
        }
        if is_organisation(text) {
            person.affiliation.get_or_insert_with(|| text.to_owned());
        } else {
            person.role.get_or_insert_with(|| text.to_owned());
        }
    }
    Some(person)
}
