//! Dates in running text: "tirsdag 16. januar 2018", "18.-19. april", "30. april–1. mai", "16.01.2018", "oktober 2018".
//!
//! A date is read as written; a missing year is worked out elsewhere.

use super::counted_numbers::{Counted, number_of_gathering};
use super::date_lists::{days_of_list, share_year};
use super::date_tokens::{DateToken, PlacedToken, TokenCursor, date_tokens};
use super::moved_days::days_of_move;
use crate::base::date::{Edtf, Endpoint, Moment};
use std::ops::Range;

/// A date as written in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// In bytes of the text.
    pub range: Range<usize>,
    /// None: only a month is written.
    pub day: Option<i8>,
    pub month: i8,
    pub year: Option<i16>,
    /// The day and month of the last of several days.
    pub last: Option<(i8, i8)>,
    /// The last of several months without days: "januar/februar 2025".
    pub last_month: Option<i8>,
    /// Monday is 0.
    pub weekday: Option<usize>,
}

impl WrittenDate {
    /// The date with its written year; without one, in `year`. None: there is no such date.
    pub fn edtf(&self, year: i16) -> Option<Edtf> {
        let year = self.year.unwrap_or(year);
        let Some(day) = self.day else {
            let first = Moment::of_month(year, self.month).ok()?;
            let Some(last) = self.last_month else {
                return Some(first.into());
            };
            let last = Moment::of_month(year, last).ok()?;
            return Edtf::interval(Endpoint::Moment(first), Endpoint::Moment(last)).ok();
        };
        let first = Moment::of_day(year, self.month, day).ok()?;
        match self.last {
            None => Some(first.into()),
            Some((day, month)) => {
                // The last day of "31. desember 2018 – 2. januar" is in the next year.
                let year = if month < self.month { year + 1 } else { year };
                let last = Moment::of_day(year, month, day).ok()?;
                Edtf::interval(Endpoint::Moment(first), Endpoint::Moment(last)).ok()
            }
        }
    }

    /// The date, if its year is written.
    pub fn whole(&self) -> Option<Edtf> {
        self.edtf(self.year?)
    }

    /// Does it span more days than a gathering lasts?
    fn lasts_long(&self) -> bool {
        const LONG: i8 = 3;
        match (self.day, self.last) {
            (Some(first), Some((last, month))) => month != self.month || last - first > LONG,
            _ => false,
        }
    }

    /// Does `date` fall on the written weekday? True if none is written.
    pub fn fits_weekday(&self, date: &Edtf) -> bool {
        let day = date.earliest();
        match (self.weekday, self.day, day) {
            (Some(weekday), Some(_), Some(day)) => {
                day.weekday().to_monday_zero_offset() == i8::try_from(weekday).unwrap_or(-1)
            }
            _ => true,
        }
    }
}

/// Every date in the text, in order.
pub fn dates(text: &str) -> Vec<WrittenDate> {
    let tokens = date_tokens(text);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let counted = number_of_gathering(text, &tokens, at);
        let is_number = |date: &WrittenDate| match counted {
            Some(Counted::Day) => true,
            Some(Counted::Gathering) => date.lasts_long(),
            None => false,
        };
        match date_at(&tokens, at).filter(|(date, _)| !is_number(date)) {
            Some((date, next)) => {
                match days_of_move(text, &date).or_else(|| days_of_list(text, &date)) {
                    Some(days) => dates.extend(days),
                    None => dates.push(date),
                }
                at = next;
            }
            None => at += 1,
        }
    }
    share_year(text, &mut dates);
    dates
}

/// The months that are named alone, without day and year: "samlingen i mai".
pub fn months(text: &str) -> Vec<WrittenDate> {
    let tokens = date_tokens(text);
    let named = (1..tokens.len()).filter_map(|at| {
        let DateToken::Month(month) = tokens[at].token else {
            return None;
        };
        let before = text.get(tokens[at - 1].range.clone())?;
        let next = tokens.get(at + 1).map(|next| &next.token);
        let is_alone = !matches!(next, Some(DateToken::Year(_)));
        (is_alone && matches!(before, "i" | "in")).then(|| WrittenDate {
            range: tokens[at].range.clone(),
            day: None,
            month,
            year: None,
            last: None,
            last_month: None,
            weekday: None,
        })
    });
    named.collect()
}

/// The date at the token `at`, and the index of the token after it.
fn date_at(tokens: &[PlacedToken], at: usize) -> Option<(WrittenDate, usize)> {
    let mut cursor = TokenCursor { tokens, at };
    let weekday = cursor.weekday();
    let parts = cursor
        .attempt(in_words)
        .or_else(|| cursor.attempt(month_first))
        .or_else(|| cursor.attempt(in_numbers))
        .or_else(|| cursor.attempt(with_slash))
        .or_else(|| cursor.attempt(iso))
        .or_else(|| cursor.attempt(without_year).filter(|_| weekday.is_some()))
        .or_else(|| {
            let day = cursor.attempt(month_first_without_year);
            day.filter(|_| weekday.is_some())
        })
        .or_else(|| {
            // The month of "32. januar 2018" belongs to a date that does not exist.
            let follows_number = tokens[..at]
                .iter()
                .rev()
                .take(2)
                .any(|before| matches!(before.token, DateToken::Number(_)));
            if weekday.is_some() || follows_number {
                return None;
            }
            cursor.attempt(month_alone)
        })?;
    let is_day = |day: i8| (1..=31).contains(&day);
    let is_possible = (1..=12).contains(&parts.month)
        && parts.day.is_none_or(is_day)
        && parts
            .last
            .is_none_or(|(day, month)| is_day(day) && (1..=12).contains(&month));
    let end = tokens[cursor.at.checked_sub(1)?].range.end;
    let date = WrittenDate {
        range: tokens[at].range.start..end,
        day: parts.day,
        month: parts.month,
        year: parts.year,
        last: parts.last,
        last_month: parts.last_month,
        weekday,
    };
    is_possible.then_some((date, cursor.at))
}

/// The numbers of a date.
struct PartialDate {
    day: Option<i8>,
    month: i8,
    year: Option<i16>,
    /// The day and month of the last of several days.
    last: Option<(i8, i8)>,
    last_month: Option<i8>,
}

/// "16. januar 2018", "18.–19. april", "18. og 19. april 2018", "30. april til 1. mai", "16. januar 2018 – 18. januar 2018"
fn in_words(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let day = cursor.number()?;
    cursor.skip(&DateToken::Dot);
    let Some(month) = cursor.month() else {
        let last = last_day(cursor)?;
        let month = cursor.month()?;
        return Some(PartialDate {
            day: Some(day),
            month,
            year: cursor.year(),
            last: Some((last, month)),
            last_month: None,
        });
    };
    let year = cursor.year();
    let last = cursor.attempt(|cursor| Some((last_day(cursor)?, cursor.month()?, cursor.year())));
    Some(PartialDate {
        day: Some(day),
        month,
        year: year.or(last.and_then(|(.., year)| year)),
        last: last.map(|(day, month, _)| (day, month)),
        last_month: None,
    })
}

/// "–19.", "til torsdag 19."
fn last_day(cursor: &mut TokenCursor<'_>) -> Option<i8> {
    cursor.skip_joint().then_some(())?;
    cursor.skip_filler();
    cursor.weekday();
    let day = cursor.number()?;
    cursor.skip(&DateToken::Dot);
    Some(day)
}

/// "16.01.2018", "18.-19.04.2018", "16.1.18"
fn in_numbers(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let with_dot = |cursor: &mut TokenCursor<'_>| {
        let number = cursor.number()?;
        cursor.skip(&DateToken::Dot).then_some(number)
    };
    let day = with_dot(cursor)?;
    let first_month = cursor.attempt(with_dot);
    let last = cursor.attempt(|cursor| {
        cursor.skip_joint().then_some(())?;
        Some((with_dot(cursor)?, with_dot(cursor)?))
    });
    let month = first_month.or(last.map(|(_, month)| month))?;
    let next = cursor.peek().filter(|next| !next.is_apart)?;
    let year = match next.token {
        DateToken::Year(year) => year,
        // "16.01.18", but not "10.15.30" or "1.2.3".
        DateToken::Number(year) if next.range.len() == 2 && year >= 10 => 2000 + i16::from(year),
        _ => return None,
    };
    cursor.at += 1;
    Some(PartialDate {
        day: Some(day),
        month,
        year: Some(year),
        last,
        last_month: None,
    })
}

/// "12/2-2025", "12/2 2025", "12/2-25"
fn with_slash(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let day = cursor.number()?;
    cursor.skip(&DateToken::Slash).then_some(())?;
    let month = cursor.number()?;
    let has_dash = cursor.skip(&DateToken::Until);
    // "2/12/2025" may begin with the month, and "12/22025" is a number.
    let is_apart = cursor.peek().is_some_and(|next| next.is_apart);
    let short = |cursor: &mut TokenCursor<'_>| {
        let year = cursor.number().filter(|year| *year >= 10)?;
        // "12/2-25/2" is a period.
        let ends = cursor
            .peek()
            .is_none_or(|next| !matches!(next.token, DateToken::Slash | DateToken::Number(_)));
        ends.then_some(2000 + i16::from(year))
    };
    let year = match cursor.year().filter(|_| has_dash || is_apart) {
        Some(year) => year,
        None if has_dash && !is_apart => cursor.attempt(short)?,
        None => return None,
    };
    Some(PartialDate {
        day: Some(day),
        month,
        year: Some(year),
        last: None,
        last_month: None,
    })
}

/// "12.3.", "12/3" after a weekday; without one it may be the number of a chapter, or a fraction.
fn without_year(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let day = cursor.number()?;
    let has_dot = cursor.skip(&DateToken::Dot);
    (has_dot || cursor.skip(&DateToken::Slash)).then_some(())?;
    let month = cursor.peek().filter(|next| !next.is_apart)?;
    let DateToken::Number(month) = month.token else {
        return None;
    };
    cursor.at += 1;
    // "onsdag 09.10" is a time.
    (!has_dot || cursor.skip(&DateToken::Dot)).then_some(())?;
    let goes_on = cursor.peek().is_some_and(|next| {
        !next.is_apart && matches!(next.token, DateToken::Number(_) | DateToken::Year(_))
    });
    (!goes_on).then_some(PartialDate {
        day: Some(day),
        month,
        year: None,
        last: None,
        last_month: None,
    })
}

/// "February 12, 2025", "February 12–13, 2025", "February 27 – March 1, 2025"
fn month_first(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let month = cursor.month()?;
    let day = cursor.number()?;
    let last = cursor.attempt(|cursor| {
        cursor.skip_joint().then_some(())?;
        let month = cursor.month().unwrap_or(month);
        Some((cursor.number()?, month))
    });
    Some(PartialDate {
        day: Some(day),
        month,
        year: Some(cursor.year()?),
        last,
        last_month: None,
    })
}

/// "May 17" after a weekday; without one the number may be of something else.
fn month_first_without_year(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let month = cursor.month()?;
    let day = cursor.number()?;
    Some(PartialDate {
        day: Some(day),
        month,
        year: None,
        last: None,
        last_month: None,
    })
}

/// "2018-01-16", "2018.01.16"
fn iso(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let year = cursor.year()?;
    let joins = |cursor: &mut TokenCursor<'_>| {
        (cursor.skip(&DateToken::Until)
            || cursor.skip(&DateToken::Slash)
            || cursor.skip(&DateToken::Dot))
        .then_some(())
    };
    joins(cursor)?;
    let month = cursor.number()?;
    joins(cursor)?;
    let day = cursor.number()?;
    let last = cursor.attempt(|cursor| {
        (cursor.skip(&DateToken::Until) || cursor.skip(&DateToken::Slash)).then_some(())?;
        let last_year = cursor.year()?;
        joins(cursor)?;
        let last_month = cursor.number()?;
        joins(cursor)?;
        let last_day = cursor.number()?;
        let is_later = last_year == year && (last_month, last_day) > (month, day)
            || last_year == year + 1 && last_month < month;
        is_later.then_some((last_day, last_month))
    });
    Some(PartialDate {
        day: Some(day),
        month,
        year: Some(year),
        last,
        last_month: None,
    })
}

/// "oktober 2018", "januar/februar 2025"; a month without a year is not used.
fn month_alone(cursor: &mut TokenCursor<'_>) -> Option<PartialDate> {
    let month = cursor.month()?;
    let last_month = cursor.attempt(|cursor| {
        (cursor.skip(&DateToken::Slash) || cursor.skip(&DateToken::Until)).then_some(())?;
        cursor.month().filter(|last| *last > month)
    });
    Some(PartialDate {
        day: None,
        month,
        year: Some(cursor.year()?),
        last: None,
        last_month,
    })
}

#[cfg(test)]
mod tests;
