//! The type: a date or an interval, and how EDTF writes it.
//!
//! Every [`Moment`] comes from a constructor that checks the calendar, so it always is a date that exists.
//! Parsing is in `parse`, bounds and order in `order`, sentences in `display`.

use std::fmt;

use jiff::civil::Date;

use super::DateError;

/// A date as EDTF level 1 (a subset) writes it: `2018`, `201X`, `2018-10`, `2018-23`, `2018-01-16`, each with `?`, `~` or
/// `%`; and intervals of them, `2018-04-18/2018-04-19`, `2021/..`, `../2019-12-31`, `2021/`.
///
/// Years are 0000–9999. Source: ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    Date(Moment),
    /// Best made by [`Edtf::interval`], which refuses an end before the start.
    Interval {
        start: Endpoint,
        end: Endpoint,
    },
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Endpoint {
    Moment(Moment),
    /// `..`: there is no end, or none yet.
    Open,
    /// Nothing written: there is an end, and it is not known which.
    Unknown,
}

/// A decade, year, season, month or day, and how certain it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    first: Date,
    precision: Precision,
    qualifier: Qualifier,
}

/// How much of a date is known; the finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    Day,
    Month,
    Season(Season),
    Year,
    Decade,
}

/// EDTF's seasons 21–24, without a hemisphere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// How certain the source says the date is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Qualifier {
    #[default]
    None,
    /// `?`
    Uncertain,
    /// `~`
    Approximate,
    /// `%`: uncertain and approximate.
    Both,
}

impl Edtf {
    /// The first moment of an interval without an end. None: it has an end, known or not, or it is no interval.
    pub fn open_beginning(&self) -> Option<Edtf> {
        match self {
            Edtf::Interval {
                start: Endpoint::Moment(start),
                end: Endpoint::Open,
                ..
            } => Some(Edtf::from(*start)),
            _ => None,
        }
    }

    /// The interval between two ends.
    ///
    /// # Errors
    /// [`DateError::EndBeforeStart`] when the last day of `end` is before the first day of `start`;
    /// [`DateError::NeitherEnd`] when no end is a moment.
    pub fn interval(start: Endpoint, end: Endpoint) -> Result<Edtf, DateError> {
        match (start, end) {
            (Endpoint::Moment(first), Endpoint::Moment(last))
                if last.latest() < first.earliest() =>
            {
                Err(DateError::EndBeforeStart {
                    start: first.to_string(),
                    end: last.to_string(),
                })
            }
            (Endpoint::Open | Endpoint::Unknown, Endpoint::Open | Endpoint::Unknown) => {
                Err(DateError::NeitherEnd)
            }
            _ => Ok(Edtf::Interval { start, end }),
        }
    }

    /// Both ends; for a date, the same moment twice.
    pub(super) fn ends(&self) -> (Endpoint, Endpoint) {
        match *self {
            Edtf::Date(moment) => (Endpoint::Moment(moment), Endpoint::Moment(moment)),
            Edtf::Interval { start, end } => (start, end),
        }
    }

    pub(super) fn moments(&self) -> impl Iterator<Item = Moment> {
        let (start, end) = self.ends();
        [start, end].into_iter().filter_map(Endpoint::moment)
    }

    /// The value for HTML's `<time datetime>`: "2018-01-16", "2018-10" or "2018". `None` for what HTML cannot express: an
    /// interval, a season, a decade, the year 0. A qualifier is left out; the text beside it must show it.
    #[must_use]
    pub fn datetime(&self) -> Option<String> {
        let Edtf::Date(moment) = self else {
            return None;
        };
        let sayable = matches!(
            moment.precision,
            Precision::Day | Precision::Month | Precision::Year
        );
        (sayable && moment.year() > 0).then(|| moment.without_doubt())
    }
}

impl Endpoint {
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        match self {
            Endpoint::Moment(moment) => Some(moment),
            Endpoint::Open | Endpoint::Unknown => None,
        }
    }
}

impl Moment {
    /// # Errors
    /// [`DateError::NotADate`] for a year outside 0–9999; the four constructors below return it, too.
    pub fn of_year(year: i16) -> Result<Moment, DateError> {
        Moment::new(year, 1, Precision::Year)
    }

    /// The decade that `year` is in: the ten years that differ in the last digit only.
    ///
    /// # Errors
    /// As [`Moment::of_year`].
    pub fn of_decade(year: i16) -> Result<Moment, DateError> {
        Moment::new(
            year.saturating_sub(year.rem_euclid(10)),
            1,
            Precision::Decade,
        )
    }

    /// # Errors
    /// As [`Moment::of_year`].
    pub fn of_season(year: i16, season: Season) -> Result<Moment, DateError> {
        Moment::new(year, season.first_month(), Precision::Season(season))
    }

    /// # Errors
    /// [`DateError::NoSuchMonth`].
    pub fn of_month(year: i16, month: i8) -> Result<Moment, DateError> {
        match month {
            1..=12 => Moment::new(year, month, Precision::Month),
            _ => Err(DateError::NoSuchMonth { month }),
        }
    }

    /// # Errors
    /// [`DateError::NoSuchMonth`], [`DateError::NoSuchDay`].
    pub fn of_day(year: i16, month: i8, day: i8) -> Result<Moment, DateError> {
        let days_in_month = Moment::of_month(year, month)?.first.days_in_month();
        match Date::new(year, month, day) {
            Ok(first) => Ok(Moment {
                first,
                precision: Precision::Day,
                qualifier: Qualifier::None,
            }),
            Err(_) => Err(DateError::NoSuchDay {
                year,
                month,
                day,
                days_in_month,
            }),
        }
    }

    fn new(year: i16, month: i8, precision: Precision) -> Result<Moment, DateError> {
        match Date::new(year, month, 1) {
            Ok(first) if year >= 0 => Ok(Moment {
                first,
                precision,
                qualifier: Qualifier::None,
            }),
            _ => Err(DateError::NotADate),
        }
    }

    #[must_use]
    pub fn with_qualifier(self, qualifier: Qualifier) -> Moment {
        Moment { qualifier, ..self }
    }

    /// For a decade, its first year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.first.year()
    }

    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    #[must_use]
    pub fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// The first possible day.
    #[must_use]
    pub fn earliest(self) -> Date {
        self.first
    }
}

impl Season {
    pub(super) const ALL: [Season; 4] = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];

    fn code(self) -> i8 {
        21 + self as i8
    }

    pub(super) fn from_code(code: i8) -> Option<Season> {
        Season::ALL.into_iter().find(|season| season.code() == code)
    }

    /// The first month; January for winter, which has months at both ends of its year.
    fn first_month(self) -> i8 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 1,
        }
    }
}

impl Qualifier {
    #[must_use]
    pub fn new(uncertain: bool, approximate: bool) -> Qualifier {
        match (uncertain, approximate) {
            (false, false) => Qualifier::None,
            (true, false) => Qualifier::Uncertain,
            (false, true) => Qualifier::Approximate,
            (true, true) => Qualifier::Both,
        }
    }

    #[must_use]
    pub fn is_uncertain(self) -> bool {
        matches!(self, Qualifier::Uncertain | Qualifier::Both)
    }

    #[must_use]
    pub fn is_approximate(self) -> bool {
        matches!(self, Qualifier::Approximate | Qualifier::Both)
    }
}

impl From<Moment> for Edtf {
    fn from(moment: Moment) -> Edtf {
        Edtf::Date(moment)
    }
}

impl TryFrom<Date> for Moment {
    type Error = DateError;

    fn try_from(day: Date) -> Result<Moment, DateError> {
        Moment::of_day(day.year(), day.month(), day.day())
    }
}

/// Canonical EDTF.
impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(moment) => moment.fmt(f),
            Edtf::Interval { start, end } => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::Moment(moment) => moment.fmt(f),
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl Moment {
    /// Canonical EDTF without the qualifier.
    fn without_doubt(&self) -> String {
        let (year, month, day) = (self.first.year(), self.first.month(), self.first.day());
        let mut text = String::with_capacity("2018-01-16".len());
        if self.precision == Precision::Decade {
            push_number(&mut text, year / 10, 3);
            text.push('X');
            return text;
        }
        push_number(&mut text, year, 4);
        let months = match self.precision {
            Precision::Year | Precision::Decade => return text,
            Precision::Season(season) => season.code(),
            Precision::Month | Precision::Day => month,
        };
        text.push('-');
        push_number(&mut text, months.into(), 2);
        if self.precision == Precision::Day {
            text.push('-');
            push_number(&mut text, day.into(), 2);
        }
        text
    }
}

/// Appends a calendar number (never negative), padded with zeros to `width`. Written by hand because `format!` is slower and
/// every page has dates.
pub(super) fn push_number(text: &mut String, number: i16, width: usize) {
    let number = number.unsigned_abs();
    let digits =
        [10_000, 1_000, 100, 10, 1].map(|unit| (b'0' + (number / unit % 10) as u8) as char);
    let first = digits
        .iter()
        .position(|digit| *digit != '0')
        .unwrap_or(digits.len() - 1);
    text.extend(&digits[first.min(digits.len() - width)..]);
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.without_doubt())?;
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}
