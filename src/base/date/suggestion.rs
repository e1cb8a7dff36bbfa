//! The EDTF for a date in another notation: "tirsdag 16. januar 2018", "18.–19. april 2018", "høsten 2019".
//!
//! Text → words → the one reading they allow, or none. The reading is never accepted as a date; it is only the
//! suggestion in an error. A two-digit year is read as 20xx only in "16.01.18", and a missing year is never guessed.

use super::calendar_words::{month_number, weekday_number};
use super::parse_edtf::strict;
use super::{DateError, Edtf, Endpoint, Moment, Precision, Qualifier, Season};
use crate::base::text::Language;
use jiff::civil::{ISOWeekDate, Weekday};

/// The best error for a text that is not EDTF.
pub(super) fn what_was_meant(text: &str) -> DateError {
    let tidy = tidy(text);
    let upper = tidy.to_ascii_uppercase();
    match strict(upper.trim_end_matches("-XX")) {
        Ok(date) => {
            return DateError::StrayCharacters {
                suggestion: date.to_string(),
            };
        }
        Err(DateError::NotADate) => {}
        Err(error) => return error,
    }
    if let Some(date) = before_time(&tidy) {
        return DateError::HasTime {
            suggestion: date.to_string(),
        };
    }
    match reading(&tidy) {
        Ok(date) => DateError::NorwegianStyle {
            suggestion: date.to_string(),
        },
        Err(error) => error,
    }
}

/// One kind of dash, single spaces and none beside a dash or slash, no quotation marks, brackets or invisible characters.
fn tidy(text: &str) -> String {
    let one_dash: String = text
        .chars()
        .filter(|c| !"\"'`“”„‘’«»{}[]\u{ad}\u{200b}\u{200e}\u{200f}\u{feff}".contains(*c))
        .map(|c| {
            if "‐‑‒–—―−".contains(c) {
                '-'
            } else {
                c
            }
        })
        .collect();
    let words: Vec<&str> = one_dash.split_whitespace().collect();
    words
        .join(" ")
        .replace(" -", "-")
        .replace("- ", "-")
        .replace(" /", "/")
        .replace("/ ", "/")
}

/// The date before a time of day: "2018-01-16T10:00", "16. januar 2018 kl. 10.00".
fn before_time(text: &str) -> Option<Edtf> {
    let has_digit = |time: &str| time.contains(|c: char| c.is_ascii_digit());
    [("T", ":"), (" ", ":"), (" kl", ""), (", kl", "")]
        .into_iter()
        .find_map(|(between, within)| {
            let (date, time) = text.rsplit_once(between)?;
            let date = strict(date).or_else(|_| reading(date)).ok()?;
            (time.contains(within) && has_digit(time)).then_some(date)
        })
}

#[derive(Clone, Copy, PartialEq)]
enum DateWord {
    /// One or two digits.
    Small(i8),
    /// Four digits.
    Year(i16),
    Month(i8),
    Season(Season),
    /// The ending of "2010-årene".
    Decade,
    Week,
    Dash,
    Slash,
    From,
    To,
    About,
    Doubt,
}

use DateWord::{
    About, Dash, Decade, Doubt, From, Month, Season as InSeason, Slash, Small, To, Week, Year,
};

/// The longest date in words; a longer text is not tried.
const MOST_WORDS: usize = 16;

fn reading(text: &str) -> Result<Edtf, DateError> {
    let words = words(text)
        .filter(|words| words.len() <= MOST_WORDS)
        .ok_or(DateError::NotADate)?;
    let date = match words.as_slice() {
        [From, rest @ ..] => match marked(rest)? {
            Edtf::Date(start) => Edtf::interval(Endpoint::Moment(start), Endpoint::Open),
            interval @ Edtf::Interval { .. } => Ok(interval),
        },
        [To, rest @ ..] => match marked(rest)? {
            Edtf::Date(end) => Edtf::interval(Endpoint::Open, Endpoint::Moment(end)),
            Edtf::Interval { .. } => Err(DateError::NotADate),
        },
        [Week, Small(week), Year(year)] | [Year(year), Dash, Week, Small(week)] => {
            of_week(*year, *week)
        }
        [rest @ .., Dash] => Edtf::interval(Endpoint::Moment(single(rest)?), Endpoint::Open),
        all => marked(all),
    };
    let names_a_time = words
        .iter()
        .any(|word| matches!(word, Month(_) | InSeason(_) | Week));
    let names_a_year = words.iter().any(|word| matches!(word, Year(_)));
    match date {
        Err(DateError::NotADate) if names_a_time && !names_a_year => Err(DateError::YearMissing),
        date => date,
    }
}

/// From Monday to Sunday of the week, which is numbered as in ISO 8601.
fn of_week(year: i16, week: i8) -> Result<Edtf, DateError> {
    let day = |weekday| {
        let day = ISOWeekDate::new(year, week, weekday).map_err(|_| DateError::NotADate)?;
        Moment::try_from(day.date()).map(Endpoint::Moment)
    };
    Edtf::interval(day(Weekday::Monday)?, day(Weekday::Sunday)?)
}

/// A date with marks of doubt at either end: "ca. 2018", "2018 (usikkert)".
fn marked(mut words: &[DateWord]) -> Result<Edtf, DateError> {
    let (mut uncertain, mut approximate) = (false, false);
    loop {
        match words {
            [About, rest @ ..] | [rest @ .., About] => (approximate, words) = (true, rest),
            [Doubt, rest @ ..] | [rest @ .., Doubt] => (uncertain, words) = (true, rest),
            _ => break,
        }
    }
    let mark = |moment: Moment| moment.with_qualifier(Qualifier::new(uncertain, approximate));
    Ok(match span(words)? {
        Edtf::Date(moment) => Edtf::Date(mark(moment)),
        Edtf::Interval { start, end } => Edtf::Interval {
            start: start
                .moment()
                .map_or(start, |moment| Endpoint::Moment(mark(moment))),
            end: end
                .moment()
                .map_or(end, |moment| Endpoint::Moment(mark(moment))),
        },
    })
}

fn span(words: &[DateWord]) -> Result<Edtf, DateError> {
    if let [Year(year), Slash, Small(short @ 13..)] = *words {
        return interval(&[Year(year)], &[Year(year - year % 100 + i16::from(short))]);
    }
    match single(words) {
        Err(DateError::NotADate) => {}
        moment => return moment.map(Edtf::Date),
    }
    let mut error = DateError::NotADate;
    for between in [&[Slash][..], &[Dash, To]] {
        for (place, word) in words.iter().enumerate() {
            if !between.contains(word) {
                continue;
            }
            match interval(&words[..place], &words[place + 1..]) {
                Err(DateError::NotADate) => {}
                Err(found) if error == DateError::NotADate => error = found,
                Err(_) => {}
                Ok(interval) => return Ok(interval),
            }
        }
    }
    Err(error)
}

fn interval(left: &[DateWord], right: &[DateWord]) -> Result<Edtf, DateError> {
    let end = single(right)?;
    let start = match single(left) {
        Err(DateError::NotADate) => shared(left, end),
        start => start,
    }?;
    Edtf::interval(Endpoint::Moment(start), Endpoint::Moment(end))
}

/// The start of an interval that takes its month or year from the end: "18." in "18.–19. april 2018".
fn shared(left: &[DateWord], end: Moment) -> Result<Moment, DateError> {
    let year = end.year();
    match (left, end.precision()) {
        ([Small(day)], Precision::Day) => Moment::of_day(year, end.earliest().month(), *day),
        ([Small(day), Month(month) | Small(month)], Precision::Day) => {
            Moment::of_day(year, *month, *day)
        }
        ([Month(month) | Small(month)], Precision::Month) => Moment::of_month(year, *month),
        ([InSeason(season)], Precision::Season(_)) => Moment::of_season(year, *season),
        _ => Err(DateError::NotADate),
    }
}

/// One moment: its parts side by side ("16.1.2018", whose full stops are removed) or separated by dashes or slashes.
fn single(words: &[DateWord]) -> Result<Moment, DateError> {
    let parts: Vec<DateWord> = words
        .iter()
        .copied()
        .filter(|word| !matches!(word, Dash | Slash))
        .collect();
    let parted = words.len() - parts.len();
    if parted > 0 && parted + 1 != parts.len() {
        return Err(DateError::NotADate);
    }
    match *parts.as_slice() {
        [Small(day), Month(month) | Small(month), Year(year)]
        | [Year(year), Month(month) | Small(month), Small(day)]
        | [Month(month), Small(day), Year(year)] => Moment::of_day(year, month, day),
        [Small(day), Small(month), Small(short)] if parted == 0 => {
            Moment::of_day(2000 + i16::from(short), month, day)
        }
        [Month(month) | Small(month), Year(year)] | [Year(year), Month(month) | Small(month)] => {
            Moment::of_month(year, month)
        }
        [InSeason(season), Year(year)] | [Year(year), InSeason(season)] => {
            Moment::of_season(year, season)
        }
        [Year(year), Decade] if year % 10 == 0 => Moment::of_decade(year),
        [Year(year)] => Moment::of_year(year),
        _ => Err(DateError::NotADate),
    }
}

/// The words of a text; `None` if one of them has no place in a date. Full stops, commas and parentheses are skipped.
fn words(text: &str) -> Option<Vec<DateWord>> {
    let text = text
        .to_lowercase()
        .replace("og med", "")
        .replace("t.o.m", "til ")
        .replace("f.o.m", "fra ")
        .replace("and including", "");
    let mut words = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let is_kin = |c: char| match first {
            '0'..='9' => c.is_ascii_digit(),
            _ if first.is_alphabetic() => c.is_alphabetic(),
            _ => false,
        };
        let length = rest
            .find(|c: char| !is_kin(c))
            .unwrap_or(rest.len())
            .max(first.len_utf8());
        let (text, after) = rest.split_at(length);
        rest = after;
        match text {
            " " | "." | "," | "(" | ")" | "den" | "the" | "of" | "året" => {}
            "%" => words.extend([About, Doubt]),
            _ if first.is_ascii_digit() => numbers(text, &mut words)?,
            _ if weekday_number(text, Language::Nb).is_some() => {}
            _ => words.push(word(text)?),
        }
    }
    Some(words)
}

fn numbers(digits: &str, words: &mut Vec<DateWord>) -> Option<()> {
    match digits.len() {
        1 | 2 => words.push(Small(digits.parse().ok()?)),
        4 => words.push(Year(digits.parse().ok()?)),
        8 => {
            let (year, rest) = digits.split_at(4);
            let (month, day) = rest.split_at(2);
            words.extend([
                Year(year.parse().ok()?),
                Small(month.parse().ok()?),
                Small(day.parse().ok()?),
            ]);
        }
        _ => return None,
    }
    Some(())
}

fn word(text: &str) -> Option<DateWord> {
    Some(match text {
        "-" => Dash,
        "/" => Slash,
        "fra" | "frå" | "from" => From,
        "til" | "to" | "until" | "tom" => To,
        "fom" => From,
        "ca" | "omtrent" | "omkring" | "rundt" | "kring" | "circa" | "about" | "~" => About,
        "usikkert" | "uncertain" | "?" => Doubt,
        "uke" | "veke" | "week" | "w" => Week,
        "årene" | "åra" | "tallet" | "talet" | "s" => Decade,
        "vår" | "våren" | "spring" => InSeason(Season::Spring),
        "sommer" | "sommeren" | "sommar" | "sommaren" | "summer" => InSeason(Season::Summer),
        "høst" | "høsten" | "haust" | "hausten" | "autumn" => InSeason(Season::Autumn),
        "vinter" | "vinteren" | "winter" => InSeason(Season::Winter),
        other => return month_number(other).map(Month),
    })
}
