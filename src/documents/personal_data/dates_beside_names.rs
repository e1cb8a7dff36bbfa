//! Birth dates that only a person's name beside them tells: dates of the last century, as «Kari Nordmann, 14.03.1961», «14. mars 1961 Kari
//! Nordmann» or «Kari Nordmann 140361».

use super::birth_date::date;
use super::digit_runs::is_space;
use super::person_names::{has_shape_of_name, is_given_name, is_name_of_person, name_at_end};
use std::ops::Range;

/// A date of the last century with a person's name directly before or after it on the line, or alone on the line before. `century`: the
/// mark before the year and the first digits of the year.
pub fn date_with_name(text: &str, century: Range<usize>) -> Option<Range<usize>> {
    let range = date_of_year(text, &century)?;
    let day = &text[..range.start];
    let line = day.rfind('\n').map_or(0, |at| at + 1);
    let before = day[line..].trim_end_matches(|letter: char| {
        is_space(letter) || matches!(letter, ',' | '(' | '[' | '*' | '–' | '-' | '/' | ':')
    });
    let after = &text[range.end..];
    if before.is_empty() {
        return is_alone_with_name(text, line, range.end).then_some(range);
    }
    let reversed = before.rsplit_once(", ").is_some_and(|(family, given)| {
        is_given_name(given) && !family.contains(' ') && family.starts_with(char::is_uppercase)
    });
    let is_family_first = before.split_once(' ').is_some_and(|(family, given)| {
        is_given_name(given) && has_shape_of_name(before) && !family.is_empty()
    });
    let gap = &day[line + before.len()..];
    // «Bursdager: Kari 23.03.1950»
    let (label, alone) = before.rsplit_once(": ").unwrap_or_default();
    let is_birthday = label.to_lowercase().starts_with("bursdag") && is_given_name(alone);
    let is_end = after.is_empty()
        || !after
            .starts_with(|letter: char| letter.is_alphanumeric() || letter == '–' || letter == '-');
    (is_end
        && !gap.is_empty()
        && (name_at_end(before).is_some() || reversed || is_family_first || is_birthday))
        .then_some(range)
}

/// Is a person's name all that follows the date, first on its line, or all that stands on the line before, when nothing follows?
fn is_alone_with_name(text: &str, line: usize, end: usize) -> bool {
    let rest = text[end..].split('\n').next().unwrap_or_default();
    let name = rest.trim_start_matches([' ', ':', ',', ';']).trim();
    if !name.is_empty() {
        return !rest.starts_with(name) && is_name_of_person(name);
    }
    let above = text[..line].strip_suffix('\n').unwrap_or_default();
    is_name_of_person(above.rsplit('\n').next().unwrap_or_default().trim())
}

/// The whole date with the year at this place.
pub fn date_of_year(text: &str, century: &Range<usize>) -> Option<Range<usize>> {
    let before = &text[..century.start];
    let start = match &text[century.start..century.start + 1] {
        " " => {
            let day = before
                .trim_end_matches(char::is_alphabetic)
                .trim_end_matches(' ');
            let day = day.strip_suffix('.').filter(|_| day.len() < before.len());
            let digits = |letter: char| letter.is_ascii_digit();
            day.map(|day| day.trim_end_matches(digits).len())
        }
        mark => {
            let is_of_date = |letter: char| letter.is_ascii_digit() || mark.contains(letter);
            let is_mixed = |letter: char| is_of_date(letter) || letter == '/';
            Some(before.trim_end_matches(is_mixed).len())
        }
    };
    let year_last = start.and_then(|start| {
        let length = date(text.get(start..)?)?;
        (start + length == century.end + 2).then(|| start..start + length)
    });
    // `1955-06-06`
    let year = century.end - 2;
    year_last.or_else(|| {
        let length = date(&text[year..]).filter(|_| text[year + 4..].starts_with('-'))?;
        Some(year..year + length)
    })
}

/// A date whose year has two digits of the last century, right after a person's name, or with nothing but the name after it. `month`: with
/// its marks.
pub fn short_date_after_name(text: &str, month: Range<usize>) -> Option<Range<usize>> {
    let before = text[..month.start].trim_end_matches(|letter: char| letter.is_ascii_digit());
    let start = before.len();
    let year = text.get(month.end..month.end + 2)?;
    let length = date(&text[start..]).filter(|length| start + length == month.end + 2)?;
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let name = before.trim_end_matches([' ', ',', '(', '*', '–']);
    let after = &text[month.end + 2..];
    let goes_on = after.starts_with(|letter: char| letter.is_alphanumeric());
    let is_beside = name.len() < start && name.len() > line;
    let is_alone =
        || before[line..].trim().is_empty() && is_alone_with_name(text, line, month.end + 2);
    let is_named = is_beside && name_at_end(&name[line..]).is_some() || is_alone();
    (year >= FIRST_SHORT_YEAR && !goes_on && is_named).then_some(start..start + length)
}

/// Are these six digits a day, a month and a year of the last century, with a person's name right before them and nothing after them?
pub fn is_short_date_after_name(text: &str, digits: &Range<usize>) -> bool {
    let year = text.get(digits.end - 2..digits.end).unwrap_or_default();
    let line = text[..digits.start].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line..digits.start].trim_end_matches([' ', ',', '(', '–']);
    let after = text[digits.end..].trim_start_matches([' ', ')', '.']);
    year >= FIRST_SHORT_YEAR
        && date(&text[digits.clone()]) == Some(6)
        && before.len() < digits.start - line
        && is_name_of_person(before.rsplit(": ").next().unwrap_or(before).trim())
        && (after.is_empty() || after.starts_with(['\n', '\r', '–']))
}

/// A later one of two digits may be a year of this century.
const FIRST_SHORT_YEAR: &str = "31";

/// «Barnet Kari», «Eleven Kari Nordmann», at the end of the text.
fn is_child(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default().trim_end();
    let mut words = line.rsplit(' ').skip(1).take(2);
    words.any(|word| ["barnet", "eleven", "elev", "barn"].contains(&&*word.to_lowercase()))
}

/// A date of the last century right after a name and a mark.
pub fn date_beside_name(text: &str, mark: Range<usize>) -> Option<Range<usize>> {
    let rest = &text[mark.end..];
    if !rest.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let length = date(rest)?;
    let is_last_century = rest[..length].contains("19") && length >= 8;
    let is_of_child = is_child(&text[..mark.start]);
    let line = text[..mark.start].rfind('\n').map_or(0, |at| at + 1);
    let before = text[line..mark.start].trim_end();
    let alone = before
        .rsplit(' ')
        .next()
        .filter(|name| is_of_child && is_given_name(name));
    let name = name_at_end(before).or(alone)?;
    ((is_last_century || is_of_child) && !name.is_empty()).then(|| mark.end..mark.end + length)
}
