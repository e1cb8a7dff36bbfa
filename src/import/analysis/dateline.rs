//! The day on which a letter was written: in its dateline, or beside the references in its head.

use super::DocumentForm;
use super::classify::kind_of_words;
use super::labels::{self, labelled};
use super::letter::{is_farewell, is_greeting};
use super::lines::TextLine;
use super::relation::{DateRelation, relation};
use crate::content::schema::records::MaterialKind;
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::sentences::sentences;
use crate::import::extract::telling_words::{has_words, is_deadline};

/// A dateline is among this number of first or last lines.
const FIRST_LINES: usize = 6;
const LAST_LINES: usize = 4;
/// Lines after these are not a letter's head.
const LAST_LINE_OF_HEAD: usize = 12;
/// In lines. Labels of a letter's head stand no farther from each other.
const BESIDE: usize = 3;
/// What only letters have in their heads, in lower case.
const REFERENCES: [&str; 8] = [
    "vår ref",
    "vår referanse",
    "deres ref",
    "deres referanse",
    "dykkar ref",
    "dykkar referanse",
    "our ref",
    "your ref",
];
/// What the heads of letters and of other papers of a case have.
const CASE_NUMBERS: [&str; 5] = ["saksnr", "saksnummer", "arkivsak", "journalnr", "sak nr"];

/// "Storvik, 2. februar 2027" alone on a line, or "Vår ref: 27/123 Dato: 02.02.2027": the line's index, and the date of writing.
pub fn dateline(lines: &[TextLine], form: DocumentForm) -> Option<(usize, WrittenDate)> {
    if form != DocumentForm::Text {
        return None;
    }
    beside_references(lines).or_else(|| alone(lines))
}

/// Is the line part of a letter's head: does it have a label for a reference or a case?
pub fn has_reference(text: &str) -> bool {
    let lower = text.to_lowercase();
    REFERENCES
        .iter()
        .chain(&CASE_NUMBERS)
        .any(|words| has_words(&lower, words))
}

fn has_letters_reference(line: &TextLine) -> bool {
    let lower = line.text.to_lowercase();
    REFERENCES.iter().any(|words| has_words(&lower, words))
}

/// The date beside a label in a head with references. In minutes such a date is the meeting's.
fn beside_references(lines: &[TextLine]) -> Option<(usize, WrittenDate)> {
    let head = &lines[..lines.len().min(LAST_LINE_OF_HEAD)];
    let is_record = head
        .iter()
        .any(|line| line.is_headline() && kind_of_words(&line.text) == Some(MaterialKind::Summary));
    if is_record {
        return None;
    }
    (0..head.len()).find_map(|index| {
        let text = head[index].text.as_str();
        let date = dates(text).into_iter().find(|date| date.day.is_some())?;
        let beside = &head[index.saturating_sub(BESIDE)..head.len().min(index + BESIDE + 1)];
        let is_labelled =
            is_date_label(last_word(&text[..date.range.start])) || is_below_label(head, index);
        let is_letter = beside.iter().any(has_letters_reference)
            || beside.iter().any(|line| has_reference(&line.text))
                && names_other_day(lines, index, &date);
        (is_labelled && is_letter).then_some((index, date))
    })
}

/// Is the line the row of values below "Deres ref | Vår ref | Dato"?
fn is_below_label(head: &[TextLine], index: usize) -> bool {
    let above = index.checked_sub(1).map(|above| head[above].text.as_str());
    above.is_some_and(|above| {
        has_reference(above) && dates(above).is_empty() && has_words(&above.to_lowercase(), "dato")
    })
}

fn last_word(text: &str) -> &str {
    let bare = text.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    bare.rsplit(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default()
}

/// A date alone on a line at the beginning or end of a letter.
fn alone(lines: &[TextLine]) -> Option<(usize, WrittenDate)> {
    let is_signed = lines.iter().any(is_farewell) || lines.iter().take(8).any(is_greeting);
    let last = lines.len().saturating_sub(LAST_LINES);
    let at_edge = |index: &usize| *index < FIRST_LINES || is_signed && *index >= last;
    (0..lines.len()).filter(at_edge).find_map(|index| {
        let text = lines[index].text.trim();
        let date = dates(text).into_iter().next()?;
        let before = text[..date.range.start].trim_end();
        let is_of_letter = before.ends_with(" den");
        let town = before
            .trim_end_matches(" den")
            .trim_end_matches([',', ' ', '–', '-']);
        let is_town = town.split_whitespace().count() <= 2
            && town
                .chars()
                .all(|letter| letter.is_alphabetic() || letter == ' ')
            && (town.is_empty() || town.starts_with(char::is_uppercase));
        let is_alone = text[date.range.end..]
            .trim_matches(['.', ' ', ','])
            .is_empty();
        let is_dateline = date.day.is_some() && is_alone && (is_town || is_date_label(town));
        // Without a signature, a place and a day above a heading may be those of the gathering.
        let is_above = || {
            is_town
                && !town.is_empty()
                && before.contains(',')
                && (is_of_letter
                    || invites_below(lines, index)
                    || names_other_day(lines, index, &date))
        };
        (is_dateline && nouns(town).is_empty() && (is_signed || is_above()))
            .then_some((index, date))
    })
}

/// Is one of the next headlines that of an invitation?
fn invites_below(lines: &[TextLine], index: usize) -> bool {
    let below = lines.iter().skip(index + 1).take(BESIDE);
    below.filter(|line| line.is_headline()).any(|line| {
        kind_of_words(&line.text) == Some(MaterialKind::Invitation) && dates(&line.text).is_empty()
    })
}

/// Does the text below say of a gathering, or beside a label, that it is on another day?
fn names_other_day(lines: &[TextLine], index: usize, own: &WrittenDate) -> bool {
    lines.iter().skip(index + 1).any(|line| {
        let is_labelled = labelled(line).is_some_and(|(label, _)| {
            labels::DATE.contains(&label.as_str()) && !is_date_label(&label)
        });
        sentences(&line.text).into_iter().any(|text| {
            (is_labelled || !nouns(text).is_empty())
                && dates(text).iter().any(|date| {
                    date.day.is_some()
                        && (date.day, date.month) != (own.day, own.month)
                        && relation(text, date) == DateRelation::Own
                        && !is_deadline(&text[..date.range.start])
                })
        })
    })
}

/// Is it "Dato:" or the like, which also occurs in a letter's head?
fn is_date_label(text: &str) -> bool {
    matches!(
        text.trim_end_matches(':').to_lowercase().as_str(),
        "dato" | "date" | "vår dato" | "datert"
    )
}
