//! Dates in the names of files and folders.

use super::dates::{WrittenDate, dates};
use super::short_dates::{day_first, digit_runs, with_short_date, year_first};
use crate::base::date::{Edtf, Endpoint, Moment};

const YEARS: std::ops::RangeInclusive<i16> = 1980..=2099;

/// The dates in the name of a file or folder: "2025-03-12-styremøte", "20250312 agenda", "2025/03/12", "Referat 120325".
pub fn dates_in_name(name: &str) -> Vec<WrittenDate> {
    let is_digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let name = with_short_date(name).unwrap_or_else(|| name.to_owned());
    let letters: Vec<char> = name.chars().collect();
    let mut spaced = String::new();
    let mut run = 0;
    for (at, letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        run = if letter.is_ascii_digit() { run + 1 } else { 0 };
        match letter {
            '_' if is_digit(at.checked_sub(1).map(|before| letters[before])) && is_digit(next) => {
                spaced.push('-');
            }
            '_' => spaced.push(' '),
            letter => spaced.push(*letter),
        }
        // Eight consecutive digits are a year, a month and a day.
        let digits = letters[at..]
            .iter()
            .take_while(|letter| letter.is_ascii_digit())
            .count();
        if matches!((run, digits), (4, 5) | (6, 3)) {
            spaced.push('-');
        }
    }
    dates(&spaced)
}

/// Every time that the name of a file states: its dates, its years ("Rapport 2016", but not "Plan 2020–2030"), its weeks with a year ("uke 20
/// 2019"), and both readings of six digits.
pub fn times_in_name(name: &str) -> Vec<Edtf> {
    let dates: Vec<Edtf> = dates_in_name(name)
        .iter()
        .filter_map(WrittenDate::whole)
        .collect();
    if !dates.is_empty() {
        return dates;
    }
    let runs = digit_runs(name);
    let years: Vec<(usize, i16)> = runs
        .iter()
        .filter(|(_, digits)| digits.len() == 4)
        .filter_map(|(at, digits)| Some((*at, digits.parse().ok()?)))
        .filter(|(_, year)| YEARS.contains(year))
        .collect();
    let is_period = years.windows(2).any(|pair| {
        let between = name.get(pair[0].0 + 4..pair[1].0).unwrap_or_default();
        matches!(between.trim(), "-" | "–" | "_" | "til")
    });
    if !is_period && !years.is_empty() {
        let week = week_in_name(name);
        return years
            .into_iter()
            .filter_map(|(_, year)| match week {
                Some(week) => days_of_week(year, week),
                None => Moment::of_year(year).ok().map(Edtf::from),
            })
            .collect();
    }
    let short = runs.iter().filter(|(_, digits)| digits.len() == 6);
    short
        .flat_map(|(_, digits)| [day_first(digits), year_first(digits)])
        .flatten()
        .collect()
}

/// The year that the name of a file or folder states. None: it states none, or several.
pub fn year_in_name(name: &str) -> Option<i16> {
    let mut years: Vec<i16> = times_in_name(name).iter().filter_map(Edtf::year).collect();
    years.dedup();
    match years.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}

/// The number after "uke", "veke", "uka" or "week".
fn week_in_name(name: &str) -> Option<i8> {
    let lower = name.to_lowercase();
    let mut words = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.find(|word| matches!(*word, "uke" | "uka" | "veke" | "week"))?;
    let week = words.next()?.parse().ok()?;
    (1..=53).contains(&week).then_some(week)
}

/// From Monday to Sunday of an ISO week.
fn days_of_week(year: i16, week: i8) -> Option<Edtf> {
    let day = |weekday| {
        let day = jiff::civil::ISOWeekDate::new(year, week, weekday).ok()?;
        let day = day.date();
        let moment = Moment::of_day(day.year(), day.month(), day.day()).ok()?;
        Some(Endpoint::Moment(moment))
    };
    let (first, last) = (
        day(jiff::civil::Weekday::Monday)?,
        day(jiff::civil::Weekday::Sunday)?,
    );
    Edtf::interval(first, last).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_names_of_files() {
        let check = |name: &str, expected: Option<&str>| {
            let date = dates_in_name(name).first().and_then(WrittenDate::whole);
            assert_eq!(
                date.map(|date| date.to_string()).as_deref(),
                expected,
                "{name}"
            );
        };
        check("2025-03-12-styremøte", Some("2025-03-12"));
        check("20250312_agenda", Some("2025-03-12"));
        check("2025_03_12 agenda", Some("2025-03-12"));
        check("2025.03.12", Some("2025-03-12"));
        check("arkiv/2025/03/12", Some("2025-03-12"));
        check("Møtereferat 120319", Some("2019-03-12"));
        check("Referat 250319", Some("2019-03-25"));
        check("Referat nettverk 311219", Some("2019-12-31"));
        check("190312 Referat 2019", Some("2019-03-12"));
        // Which of two days it is, nothing says; and a case's number is no date.
        check("190312 Referat", None);
        check("Faktura 120319", None);
        check("Referat 201903", None);
        check("sak 12345678901", None);
        check("2025", None);
    }

    #[test]
    fn the_only_year_of_a_name() {
        assert_eq!(year_in_name("Rapport 2016"), Some(2016));
        assert_eq!(year_in_name("Plan 2020–2030"), None);
        assert_eq!(year_in_name("Referat 120319"), Some(2019));
    }

    #[test]
    fn every_time_of_a_name() {
        let check = |name: &str, expected: &[&str]| {
            let times: Vec<String> = times_in_name(name).iter().map(Edtf::to_string).collect();
            assert_eq!(times, expected, "{name}");
        };
        check("Rapport 2016", &["2016"]);
        check("Plan 2020-2030", &[]);
        check("Referat uke 20 2019", &["2019-05-13/2019-05-19"]);
        check("190312 Referat", &["2012-03-19", "2019-03-12"]);
        check("Referat", &[]);
    }
}
