//! EDTF text → [`Edtf`], strictly; for other texts, the most helpful error.

use std::str::FromStr;

use super::{DateError, Edtf, Endpoint, Moment, Qualifier, Season, suggestion};

/// A date that is no interval, as a regular expression.
macro_rules! moment {
    () => {
        "([0-9]{3}X|[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4])|-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?)[?~%]?"
    };
}

impl Edtf {
    /// As a regular expression (ECMA-262). It knows no lengths of months, and no order of start and end.
    pub const PATTERN: &str = concat!(
        "^(",
        moment!(),
        "|",
        moment!(),
        "/(",
        moment!(),
        "|\\.\\.)?|(\\.\\.)?/",
        moment!(),
        ")$"
    );

    /// Reads strict EDTF: no spaces, hyphens only, four-digit years, two-digit months and days.
    ///
    /// # Errors
    /// What is wrong, as data. Where the text is another way of writing a date ("16. januar 2018"), the error suggests
    /// the EDTF for it.
    pub fn parse(text: &str) -> Result<Edtf, DateError> {
        match strict(text) {
            Err(DateError::NotADate) => Err(suggestion::what_was_meant(text)),
            result => result,
        }
    }
}

impl FromStr for Edtf {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Edtf, DateError> {
        Edtf::parse(text)
    }
}

pub(super) fn strict(text: &str) -> Result<Edtf, DateError> {
    match text.split_once('/') {
        Some((start, end)) => Edtf::interval(endpoint(start)?, endpoint(end)?),
        None => moment(text).map(Edtf::Date),
    }
}

fn endpoint(text: &str) -> Result<Endpoint, DateError> {
    match text {
        "" => Ok(Endpoint::Unknown),
        ".." => Ok(Endpoint::Open),
        _ => moment(text).map(Endpoint::Moment),
    }
}

fn moment(text: &str) -> Result<Moment, DateError> {
    let (text, qualifier) = qualifier(text);
    let fields: Vec<&str> = text.split('-').collect();
    let moment = match fields.as_slice() {
        [year] => match year.strip_suffix('X') {
            Some(tens) => Moment::of_decade(number::<3>(tens)? * 10),
            None => Moment::of_year(number::<4>(year)?),
        },
        [year, month] => {
            let (year, month) = (number::<4>(year)?, two_digits(month)?);
            match Season::from_code(month) {
                Some(season) => Moment::of_season(year, season),
                None => Moment::of_month(year, month),
            }
        }
        [year, month, day] => {
            Moment::of_day(number::<4>(year)?, two_digits(month)?, two_digits(day)?)
        }
        _ => Err(DateError::NotADate),
    }?;
    Ok(moment.with_qualifier(qualifier))
}

fn qualifier(text: &str) -> (&str, Qualifier) {
    let marks = [
        ('?', Qualifier::Uncertain),
        ('~', Qualifier::Approximate),
        ('%', Qualifier::Both),
    ];
    marks
        .into_iter()
        .find_map(|(mark, qualifier)| Some((text.strip_suffix(mark)?, qualifier)))
        .unwrap_or((text, Qualifier::None))
}

/// A number of exactly `DIGITS` ASCII digits, at most four.
fn number<const DIGITS: usize>(text: &str) -> Result<i16, DateError> {
    let shaped = text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|_| shaped)
        .ok_or(DateError::NotADate)
}

fn two_digits(text: &str) -> Result<i8, DateError> {
    i8::try_from(number::<2>(text)?).map_err(|_| DateError::NotADate)
}
