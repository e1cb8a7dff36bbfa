//! Gatherings in a table or a list, such as a plan for the year: "14. april 2021 | Fagdag om søvn | Florø", "27. april: Fagdag om søvn, Florø".

use super::labels;
use super::lines::{LineKind, TextLine};
use crate::import::extract::dates::{WrittenDate, dates};
use crate::import::extract::gathering_types::nouns;
use crate::import::extract::meeting_online::is_digital;
use crate::import::extract::places::{Venue, venue};

/// In words. A longer text is a sentence.
const LONGEST_TITLE: usize = 10;
/// What ends the title in a line of a list.
const ENDS: [&str; 8] = [",", "(", ";", " på ", " kl", " via ", " – ", " - "];

/// What the line says of the gathering of one of its dates.
#[derive(Default)]
pub struct ListedGathering {
    /// At least two words, one of them for a gathering.
    pub title: Option<String>,
    /// From the column that the header row names as the place.
    pub venue: Option<Venue>,
    pub is_digital: bool,
}

/// `header`: the first row of the table that the line is a row of.
pub fn listed(
    line: &TextLine,
    text: &str,
    date: &WrittenDate,
    header: Option<&[String]>,
) -> ListedGathering {
    match &line.kind {
        LineKind::Row(cells) => {
            let column = header.and_then(|header| {
                header
                    .iter()
                    .position(|cell| labels::PLACE.contains(&cell.trim().to_lowercase().as_str()))
            });
            let place = column.and_then(|column| cells.get(column));
            let mut titles = cells.iter().filter(|cell| dates(cell).is_empty());
            ListedGathering {
                title: titles.find_map(|cell| title(cell)),
                venue: place.and_then(|cell| venue(cell)),
                is_digital: cells.iter().any(|cell| is_digital(cell)),
            }
        }
        LineKind::Item(_) | LineKind::Paragraph if line.is_headline() => {
            let after = text.get(date.range.end..).unwrap_or_default();
            let after = after.trim_start_matches([':', ' ', '–', '-', ',', '.']);
            let end = ENDS.iter().filter_map(|end| after.find(end)).min();
            ListedGathering {
                title: title(&after[..end.unwrap_or(after.len())]),
                ..ListedGathering::default()
            }
        }
        _ => ListedGathering::default(),
    }
}

fn title(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ':']);
    let words = text.split_whitespace().count();
    let names_gathering = nouns(text).first().is_some_and(|noun| !noun.definite);
    let is_title = (2..=LONGEST_TITLE).contains(&words)
        && names_gathering
        && text.starts_with(char::is_uppercase);
    is_title.then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_items_of_a_plan() {
        let cells = |text: &str| -> Vec<String> { text.split('|').map(str::to_owned).collect() };
        let header = cells("Dato|Kva|Stad");
        let row = cells("14. april 2021|Fagdag om søvn|Kulturhuset, Byen");
        let line = |text: &str, kind| TextLine {
            page: 1,
            text: text.to_owned(),
            written: text.to_owned(),
            kind,
        };
        let text = row.join(" \t");
        let date = dates(&text).remove(0);
        let found = listed(
            &line(&text, LineKind::Row(row)),
            &text,
            &date,
            Some(&header),
        );
        assert_eq!(found.title.as_deref(), Some("Fagdag om søvn"));
        let town = found.venue.and_then(|venue| venue.town);
        assert_eq!(town.as_deref(), Some("Byen"));
        let check = |text: &str, expected: Option<&str>| {
            let date = dates(text).remove(0);
            let found = listed(&line(text, LineKind::Item(0)), text, &date, None);
            assert_eq!(found.title.as_deref(), expected, "{text}");
        };
        check(
            "27. april 2022: Fagdag om einsemd, Byen",
            Some("Fagdag om einsemd"),
        );
        check("9. februar 2022: Nettverksmøte på Teams", None);
        check("9. februar 2022 var samlingen lang", None);
    }
}
