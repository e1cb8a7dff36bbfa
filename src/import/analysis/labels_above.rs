//! Labels on a line of their own, with the value on the line below: "Sted" above "Wood Hotel, Byen", as in the definition lists of web pages.

use super::agenda_columns::names_column;
use super::labels::{AUDIENCE, DATE, DEADLINE, ORGANISER, PLACE, REGISTRATION, labelled};
use super::lines::{LineKind, TextLine};
use crate::import::extract::dates::dates;

/// In characters. A longer line is prose.
const LONGEST_VALUE: usize = 120;

/// The lines, with the label before the value in its text: "Sted: Wood Hotel, Byen". What is written stays as it is, and so do the indexes.
pub fn with_labels_above(lines: &[TextLine]) -> Vec<TextLine> {
    let mut joined = lines.to_vec();
    for (at, line) in joined.iter_mut().enumerate().skip(1) {
        let label = lines[at - 1].text.trim().trim_end_matches(':').trim();
        let are_plain = [&lines[at - 1], &lines[at]]
            .iter()
            .all(|line| matches!(line.kind, LineKind::Paragraph));
        if are_plain && is_value_of(label, line) {
            line.text = format!("{label}: {}", line.text.trim());
        }
    }
    joined
}

fn is_value_of(label: &str, line: &TextLine) -> bool {
    let label = label.to_lowercase();
    let is = |labels: &[&str]| labels.contains(&label.as_str());
    let value = line.text.trim();
    let has_capital =
        value.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
    let is_short = value.chars().count() <= LONGEST_VALUE && !value.ends_with(['.', '?', '!', ':']);
    if !is_short || names_column(value) || labelled(line).is_some() {
        return false;
    }
    if is(DATE) {
        !dates(value).is_empty()
    } else if is(REGISTRATION) || is(DEADLINE) {
        !dates(value).is_empty() || value.contains("://")
    } else {
        has_capital && (is(PLACE) || is(ORGANISER) || is(AUDIENCE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_above_is_the_label_of_the_line_below() {
        let check = |label: &str, value: &str, expected: &str| {
            let line = |text: &str| TextLine {
                page: 1,
                text: text.to_owned(),
                written: text.to_owned(),
                kind: LineKind::Paragraph,
            };
            let found = with_labels_above(&[line(label), line(value)]);
            assert_eq!(
                (found[1].text.as_str(), found[1].written.as_str()),
                (expected, value)
            );
        };
        check("Sted", "Wood Hotel, Byen", "Sted: Wood Hotel, Byen");
        check("Arrangør:", "Øyvær kommune", "Arrangør: Øyvær kommune");
        check("Tid", "24. april 2025", "Tid: 24. april 2025");
        check(
            "Påmelding",
            "innen 1. april 2025",
            "Påmelding: innen 1. april 2025",
        );
        check("Tid", "Tema", "Tema");
        check("Sted", "Ansvarlig", "Ansvarlig");
        check(
            "Sted",
            "Vi kommer tilbake til det.",
            "Vi kommer tilbake til det.",
        );
        check("Tid", "10.00 Åpning", "10.00 Åpning");
        check("Sted", "Tid: kl. 10", "Tid: kl. 10");
        check("Helse", "Wood Hotel, Byen", "Wood Hotel, Byen");
    }
}
