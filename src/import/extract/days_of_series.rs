//! Files of one folder that have a day each in their names, and nothing else that tells them apart: "CG-01-17.md" and "CG-01-31.md" in "2023".
//!
//! One such name alone may mean anything. Beside each other they tell how their days are written, and that each file is of its own day.

use super::gathering_types::nouns;
use super::word_sets::has_word;
use crate::base::date::{Date, Edtf, Moment};
use std::collections::{BTreeMap, BTreeSet};

/// The day in the name of a file, and the files that it is one of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayOfSeries {
    pub year: i16,
    pub month: i8,
    pub day: i8,
    /// The folder, and the words of the name that are no paper's: the same for all files of a series.
    pub series: String,
}

impl DayOfSeries {
    pub fn edtf(&self) -> Option<Edtf> {
        let moment = Moment::of_day(self.year, self.month, self.day).ok()?;
        Some(Edtf::from(moment))
    }

    fn date(&self) -> Option<Date> {
        Date::new(self.year, self.month, self.day).ok()
    }
}

/// Fewer days are no series.
const FEWEST_DAYS: usize = 3;
/// In days. The days of one meeting are no further apart.
const LONGEST_MEETING: usize = 14;
const YEARS: std::ops::RangeInclusive<i16> = 1980..=2099;
/// Words for a meeting's papers in the names of their files, in lower case, separated by white space.
const PAPERS: &str = "agenda agendas minutes notes note minute notat notater referat møtereferat innkalling møteinnkalling saksliste sakliste program protokoll \
    dagsorden draft utkast final endelig raw";

/// How the numbers of a day are written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Order {
    /// "2023-01-17", "20230117"
    YearFirst,
    /// "01-17-2023" or "17-01-2023"
    YearLast,
    /// "01-17" or "17-01" in the folder of a year
    NoYear,
}

/// The numbers in a name that may be its day.
struct Numbers<'n> {
    name: &'n str,
    order: Order,
    year: i16,
    first: i8,
    second: i8,
    series: String,
}

/// The day of each file that is one of a series, by the whole name of the file.
pub fn days_of_series<'n>(names: impl Iterator<Item = &'n str>) -> BTreeMap<String, DayOfSeries> {
    let mut written: BTreeMap<(&str, Order), Vec<Numbers<'n>>> = BTreeMap::new();
    for numbers in names.filter_map(numbers_of_name) {
        let folder = numbers
            .name
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        let key = (folder, numbers.order);
        written.entry(key).or_default().push(numbers);
    }
    let mut series: BTreeMap<String, Vec<(&str, DayOfSeries)>> = BTreeMap::new();
    for ((_, order), numbers) in written {
        let Some(month_comes_first) = month_comes_first(order, &numbers) else {
            continue;
        };
        for one in numbers {
            let (month, day) = if month_comes_first {
                (one.first, one.second)
            } else {
                (one.second, one.first)
            };
            let found = DayOfSeries {
                year: one.year,
                month,
                day,
                series: one.series,
            };
            if found.date().is_some() {
                let key = found.series.clone();
                series.entry(key).or_default().push((one.name, found));
            }
        }
    }
    series
        .into_values()
        .filter(|files| is_series(files))
        .flatten()
        .map(|(name, day)| (name.to_owned(), day))
        .collect()
}

/// A number above 12 is a day. None: no number tells, or they contradict each other.
fn month_comes_first(order: Order, numbers: &[Numbers<'_>]) -> Option<bool> {
    if order == Order::YearFirst {
        return Some(true);
    }
    let is_day = |number: i8| number > 12;
    let day_is_first = numbers.iter().any(|one| is_day(one.first));
    let day_is_second = numbers.iter().any(|one| is_day(one.second));
    (day_is_first != day_is_second).then_some(day_is_second)
}

/// Several days, not all of one meeting.
fn is_series(files: &[(&str, DayOfSeries)]) -> bool {
    let days: BTreeSet<Date> = files.iter().filter_map(|(_, day)| day.date()).collect();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return false;
    };
    let after_first = std::iter::successors(Some(*first), |day| day.tomorrow().ok());
    let is_one_meeting = after_first
        .take(LONGEST_MEETING + 1)
        .any(|day| day == *last);
    days.len() >= FEWEST_DAYS && !is_one_meeting
}

fn numbers_of_name(name: &str) -> Option<Numbers<'_>> {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let (stem, _) = file.rsplit_once('.')?;
    let parts: Vec<&str> = stem
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let is_number = |part: &&str| part.chars().all(|letter| letter.is_ascii_digit());
    let digits: Vec<&str> = parts.iter().copied().filter(is_number).collect();
    let has_other_digits = parts
        .iter()
        .any(|part| !is_number(part) && part.chars().any(|letter| letter.is_ascii_digit()));
    let at = parts.iter().position(is_number)?;
    let stand_together = parts[at..]
        .iter()
        .take_while(|part| is_number(part))
        .count()
        == digits.len();
    if !stand_together || has_other_digits {
        return None;
    }
    let (order, year, first, second) = numbers_of_digits(&digits, folder)?;
    let words: Vec<String> = parts
        .iter()
        .filter(|part| !is_number(part))
        .map(|part| part.to_lowercase())
        .filter(|word| !has_word(PAPERS, word))
        .filter(|word| nouns(word).is_empty())
        .collect();
    Some(Numbers {
        name,
        order,
        year,
        first,
        second,
        series: format!("{folder}/{}", words.join(" ")),
    })
}

/// The order, the year and the two other numbers of a day that is written with these digits.
fn numbers_of_digits(digits: &[&str], folder: &str) -> Option<(Order, i16, i8, i8)> {
    let short = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() == 2);
    let whole = |part: &str| {
        let year = part.parse::<i16>().ok().filter(|_| part.len() == 4)?;
        YEARS.contains(&year).then_some(year)
    };
    let found = match digits {
        [year, first, second] if year.len() == 4 => (
            Order::YearFirst,
            whole(year)?,
            short(first)?,
            short(second)?,
        ),
        [first, second, year] => (Order::YearLast, whole(year)?, short(first)?, short(second)?),
        [first, second] => (
            Order::NoYear,
            year_of_folders(folder)?,
            short(first)?,
            short(second)?,
        ),
        [all] if all.len() == 8 => {
            let (year, rest) = all.split_at(4);
            let (first, second) = rest.split_at(2);
            (
                Order::YearFirst,
                whole(year)?,
                short(first)?,
                short(second)?,
            )
        }
        _ => return None,
    };
    Some(found)
}

/// The year that the innermost folder with a year has in its name.
fn year_of_folders(folders: &str) -> Option<i16> {
    folders.rsplit('/').find_map(|folder| {
        let numbers = folder.split(|letter: char| !letter.is_ascii_digit());
        let mut years = numbers
            .filter(|number| number.len() == 4)
            .filter_map(|number| number.parse::<i16>().ok())
            .filter(|year| YEARS.contains(year));
        match (years.next(), years.next()) {
            (only, None) => only,
            _ => None,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::days_of_series;

    fn days(names: &[&str]) -> Vec<String> {
        let found = days_of_series(names.iter().copied());
        let days = found.into_values().filter_map(|day| day.edtf());
        days.map(|day| day.to_string()).collect()
    }

    #[test]
    fn names_beside_each_other_tell_how_days_are_written() {
        let of_year = ["2023/CG-01-17.md", "2023/CG-02-14.md", "2023/CG-03-03.md"];
        assert_eq!(days(&of_year), ["2023-01-17", "2023-02-14", "2023-03-03"]);
        let day_first = [
            "2023/17.01 referat.md",
            "2023/14.02 referat.md",
            "2023/03.03 referat.md",
        ];
        let mut found = days(&day_first);
        found.sort();
        assert_eq!(found, ["2023-01-17", "2023-02-14", "2023-03-03"]);
        let year_last = ["a/02-26-2020.md", "a/03-03-2020.md", "a/04-21-2020.md"];
        assert_eq!(days(&year_last), ["2020-02-26", "2020-03-03", "2020-04-21"]);
        let year_first = ["m/2020-01-06.md", "m/2020-02-03.md", "m/20200302.md"];
        assert_eq!(
            days(&year_first),
            ["2020-01-06", "2020-02-03", "2020-03-02"]
        );
    }

    #[test]
    fn other_numbers_are_no_days() {
        let none: [String; 0] = [];
        // Which number is the month, nothing says.
        assert_eq!(
            days(&["2023/01-02.md", "2023/03-04.md", "2023/05-06.md"]),
            none
        );
        assert_eq!(days(&["2023/CG-01-17.md", "2023/CG-02-14.md"]), none);
        assert_eq!(days(&["CG-01-17.md", "CG-02-14.md", "CG-03-03.md"]), none);
        // The days of one meeting.
        let meeting = ["2023/05-21.md", "2023/05-22.md", "2023/05-23.md"];
        assert_eq!(days(&meeting), none);
        let versions = [
            "2023/Plan 1 01-17.md",
            "2023/Plan 2 02-14.md",
            "2023/Plan 3 03-03.md",
        ];
        assert_eq!(days(&versions), none);
        // Each has a title of its own: they are letters or pictures, and no series.
        let letters = [
            "2023-01-17 brev.md",
            "2023-02-14 tall.md",
            "2023-03-03 bilde.md",
        ];
        assert_eq!(days(&letters), none);
    }
}
