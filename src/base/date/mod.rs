//! Dates and times as an archive knows them: "2018-10" is October, and no day of it.
//!
//! In goes the text of a source file; out comes an [`Edtf`] (a date or an interval, with its precision and its doubt),
//! a [`ClockTime`] or a [`Duration`], which can be compared, sorted, written canonically and written as a Norwegian or
//! English reader writes it. A mistake comes out as data ([`DateError`], [`TimeError`]); the sentence about it is made
//! elsewhere, in three languages.
//!
//! It is not a clock: what day it is today, and which time zone holds, come in as values. And it is not all of EDTF:
//! what programmes and gatherings need of level 1 (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>).

mod calendar_words;
mod display;
mod duration;
mod edtf;
mod error;
mod order;
mod parse;
mod serde_text;
mod suggestion;
#[cfg(test)]
mod tests;
mod time;
mod today;

pub use calendar_words::{is_month_name, month_names, weekday_names};
pub use duration::Duration;
pub use edtf::{Edtf, Endpoint, Moment, Precision, Qualifier, Season};
pub use error::{DateError, TimeError};
pub use jiff::civil::Date;
pub use jiff::tz::TimeZone;
pub use order::SortKey;
pub use time::{ClockTime, local_datetime, range_prose};
pub use today::today;
