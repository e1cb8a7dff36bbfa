//! Dates and times with their precision: "2018-10" is October as a whole, not one of its days.
//!
//! In goes the text of a source file; out comes an [`Edtf`] (a date or an interval, with precision and qualifier),
//! a [`ClockTime`] or a [`Duration`], which can be compared, sorted, written canonically and written for a Norwegian or
//! English reader. A mistake comes out as data ([`DateError`], [`TimeError`]); `diagnostics` makes the sentence about it,
//! in three languages.
//!
//! The clock is not read here: today's date and the time zone come in as values (except in `today`). Of EDTF there is only
//! what programmes and gatherings need of level 1 (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>).

mod calendar_words;
mod display;
mod duration;
mod edtf;
mod error;
mod order;
mod parse_edtf;
mod serde_text;
mod suggestion;
#[cfg(test)]
mod tests;
mod time;
mod today;
mod weekdays;
mod yearless;
mod zone;

pub use calendar_words::{is_month, is_month_name, month_names, weekday_names};
pub use duration::Duration;
pub use edtf::{Edtf, Endpoint, Moment, Precision, Qualifier, Season};
pub use error::{DateError, TimeError};
pub use jiff::civil::Date;
pub use jiff::tz::TimeZone;
pub use order::SortKey;
pub use time::{ClockTime, bare_range, local_datetime, range_prose};
pub use today::{norwegian_minute, today};
pub use weekdays::{WrongWeekday, wrong_weekdays};
pub use yearless::YearlessDay;
pub use zone::time_zone;
