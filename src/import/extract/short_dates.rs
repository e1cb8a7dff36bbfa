//! Six digits in the name of a file that are a day: "Referat 120319".

use super::gathering_types::nouns;
use crate::base::date::{Edtf, Moment};

/// Words in the name of a meeting's record, besides those for gatherings: six digits beside them are a date, and no number of a case.
const RECORDS: [&str; 8] = [
    "referat",
    "agenda",
    "program",
    "innkalling",
    "invitasjon",
    "protokoll",
    "minutes",
    "saksliste",
];
/// Two digits up to this are a year after 2000; later ones are no date's.
const LATEST_SHORT_YEAR: i16 = 35;
/// A reading this number of years after the other one is not meant.
const MOST_YEARS_AHEAD: i16 = 5;
/// The name with six digits that are a date as day, month and year. None: there are none.
pub fn with_short_date(name: &str) -> Option<String> {
    let short = short_date_in(name)?;
    let rest = name.get(short.at + 6..).unwrap_or_default();
    Some(format!("{} {} {rest}", &name[..short.at], short.date))
}

/// The other day that the six digits of a name may be: "Referat 120319" is of the 12th of March 2019, or of the 19th of March 2012.
pub fn other_reading(name: &str) -> Option<Edtf> {
    short_date_in(name)?.other
}

/// Six digits that are a date.
struct ShortDate {
    /// In bytes.
    at: usize,
    date: Edtf,
    /// The other reading, if nothing in the name excludes it.
    other: Option<Edtf>,
}

/// The only six digits of a name, beside a word for a meeting. Only one reading is a date, or fits a year that the name has too; at the end of
/// a name the day comes first.
fn short_date_in(name: &str) -> Option<ShortDate> {
    let lower = name.to_lowercase();
    let is_record = !nouns(name).is_empty() || RECORDS.iter().any(|word| lower.contains(word));
    let runs = digit_runs(name);
    let mut short = runs.iter().filter(|(_, digits)| digits.len() == 6);
    let (Some((at, digits)), None) = (short.next().filter(|_| is_record), short.next()) else {
        return None;
    };
    let rest = name.get(at + digits.len()..).unwrap_or_default();
    let ends_name = !rest.chars().any(char::is_alphanumeric);
    let has_year = |date: &Edtf| {
        let year = date.year().unwrap_or_default().to_string();
        runs.iter().any(|(_, other)| **other == *year)
    };
    let (date, other) = match (day_first(digits), year_first(digits)) {
        (Some(one), None) | (None, Some(one)) => (one, None),
        (Some(one), Some(other)) => match (has_year(&one), has_year(&other)) {
            (true, false) => (one, None),
            (false, true) => (other, None),
            _ if one == other => (one, None),
            // Nobody keeps the minutes of a meeting many years ahead.
            _ if ends_name && other.year() > one.year().map(|year| year + MOST_YEARS_AHEAD) => {
                (one, None)
            }
            _ if ends_name => (one, Some(other)),
            _ => return None,
        },
        (None, None) => return None,
    };
    Some(ShortDate {
        at: *at,
        date,
        other,
    })
}

/// The runs of digits of the name, each with its offset in bytes.
pub fn digit_runs(name: &str) -> Vec<(usize, &str)> {
    name.split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| (digits.as_ptr() as usize - name.as_ptr() as usize, digits))
        .collect()
}

/// "120319" as the 12th of March 2019.
pub fn day_first(digits: &str) -> Option<Edtf> {
    short_date(digits.get(4..6)?, digits.get(2..4)?, digits.get(..2)?)
}

/// "190312" as the 12th of March 2019.
pub fn year_first(digits: &str) -> Option<Edtf> {
    short_date(digits.get(..2)?, digits.get(2..4)?, digits.get(4..6)?)
}

fn short_date(year: &str, month: &str, day: &str) -> Option<Edtf> {
    let year: i16 = year.parse().ok()?;
    let date = Moment::of_day(2000 + year, month.parse().ok()?, day.parse().ok()?);
    date.ok()
        .filter(|_| year <= LATEST_SHORT_YEAR)
        .map(Edtf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_digits_may_be_two_days() {
        let check = |name: &str, expected: Option<&str>| {
            let other = other_reading(name).map(|date| date.to_string());
            assert_eq!(other.as_deref(), expected, "{name}");
        };
        check("Referat 120319", Some("2012-03-19"));
        check("Referat 180418", None);
        check("Referat 250319 2019", None);
        check("Referat nettverk 311219", None);
    }
}
