//! A letter: who greets, and what it says after "Hei".

use super::DocumentForm;
use super::lines::TextLine;
use crate::import::extract::names::{is_name, is_organisation};
use crate::import::extract::people::Person;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterText {
    pub from: Option<Person>,
    /// The organisation in the signature.
    pub sender: Option<String>,
    /// Paragraphs as they are written, the greetings and the signature with them.
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

/// `None` for what is no letter.
pub fn letter(lines: &[TextLine], sort: DocumentForm) -> Option<LetterText> {
    let begins = lines.iter().take(4).any(|line| {
        let lower = line.text.to_lowercase();
        line.text.chars().count() < 60
            && GREETINGS.iter().any(|greeting| {
                lower.strip_prefix(greeting).is_some_and(|rest| {
                    !rest.starts_with(char::is_alphabetic) || greeting.ends_with(' ')
                })
            })
    });
    let farewell = lines.iter().rposition(|line| {
        let lower = line.text.to_lowercase();
        FAREWELLS.iter().any(|word| lower.starts_with(word)) && line.text.chars().count() < 80
    });
    if !(sort == DocumentForm::Mail
        || sort == DocumentForm::Text && farewell.is_some() && (begins || lines.len() > 3))
    {
        return None;
    }
    let (from, sender) = match farewell {
        Some(at) => signature(lines, at),
        None => (None, None),
    };
    let paragraphs = lines.iter().map(|line| LetterParagraph {
        written: line.written.clone(),
        is_headline: line.is_headline()
            && line.text.split_whitespace().count() <= 8
            && line.text.chars().count() > 3,
        is_item: matches!(line.sort, super::lines::LineKind::Item(_)),
    });
    Some(LetterText {
        from,
        sender,
        paragraphs: paragraphs.collect(),
    })
}

/// The name under the greeting, what stands under it, and whose letter it is.
fn signature(lines: &[TextLine], farewell: usize) -> (Option<Person>, Option<String>) {
    let rest: Vec<&TextLine> = lines.iter().skip(farewell + 1).take(5).collect();
    let Some(at) = rest.iter().position(|line| is_name(line.text.trim())) else {
        return (None, None);
    };
    let mut person = Person {
        name: rest[at].text.trim().to_owned(),
        ..Person::default()
    };
    let mut sender = None;
    for line in &rest[at + 1..] {
        let text = line.text.trim();
        let is_reachable =
            text.contains('@') || text.chars().filter(char::is_ascii_digit).count() > 4;
        if is_reachable || text.chars().count() > 90 || is_name(text) {
            break;
        }
        if is_organisation(text) {
            sender.get_or_insert_with(|| text.to_owned());
            person.affiliation.get_or_insert_with(|| text.to_owned());
        } else {
            person.role.get_or_insert_with(|| text.to_owned());
        }
    }
    (Some(person), sender)
}
