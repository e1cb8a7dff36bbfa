//! S114, S115: dates and times.

use super::{did_you_mean, error, is_in_curly_quotes};
use crate::base::date::{ClockTime, DateError, Edtf, TimeError};
use crate::diagnostics::{Diagnostic, Location, Sentence};

pub fn bad_date(place: Location, written: &str, reason: &DateError) -> Diagnostic {
    let sentence = match reason {
        DateError::NoSuchMonth { month } => {
            Sentence::new("bad-date-month").count("month", number(*month))
        }
        DateError::NoSuchDay {
            year,
            month,
            day,
            days_in_month,
        } => Sentence::new("bad-date-day")
            .text("month", format!("{year:04}-{month:02}"))
            .count("day", number(*day))
            .count("days", number(*days_in_month)),
        DateError::EndBeforeStart { start, end } => Sentence::new("bad-date-order")
            .text("start", start.clone())
            .text("end", end.clone()),
        _ => Sentence::new("bad-date").text("written", written),
    };
    let diagnostic = error(114, place, sentence);
    let turned = turned_round(written, reason);
    match reason.suggestion().or(turned.as_deref()) {
        Some(suggestion) => did_you_mean(diagnostic, Some(suggestion)),
        None if is_in_curly_quotes(written) => diagnostic.hint(Sentence::new("curly-quotes-hint")),
        None => diagnostic.hint(Sentence::new("bad-date-hint")),
    }
}

/// The date that was written the wrong way round: the day before the month, or the end before the beginning.
fn turned_round(written: &str, reason: &DateError) -> Option<String> {
    let turned = match reason {
        DateError::EndBeforeStart { start, end } => format!("{end}/{start}"),
        DateError::NoSuchMonth { .. } => {
            let (year, rest) = written.trim().split_once('-')?;
            let (day, month) = rest.split_once('-')?;
            format!("{year}-{month}-{day}")
        }
        _ => return None,
    };
    turned.parse::<Edtf>().ok().map(|date| date.to_string())
}

pub fn bad_time(place: Location, written: &str, reason: &TimeError) -> Diagnostic {
    let (sentence, hint) = match reason {
        TimeError::NotADuration => ("bad-duration", "bad-duration-hint"),
        _ => ("bad-time", "bad-time-hint"),
    };
    let sentence = Sentence::new(sentence).text("written", written);
    let diagnostic = error(115, place, sentence);
    match (reason, ClockTime::meant(written)) {
        (TimeError::TwoTimes { start, end }, _) => diagnostic.hint(
            Sentence::new("bad-time-hint-two")
                .text("start", start.to_string())
                .text("end", end.to_string()),
        ),
        (TimeError::NotATime, Some(meant)) => {
            let line = format!("\"{meant}\"");
            diagnostic.hint(Sentence::new("bad-time-hint-meant").text("meant", line))
        }
        _ => diagnostic.hint(Sentence::new(hint)),
    }
}

/// Something begins at 24:00, which is only an end.
pub fn no_beginning(place: Location, written: &str) -> Diagnostic {
    let sentence = Sentence::new("bad-time").text("written", written);
    error(115, place, sentence).hint(Sentence::new("no-beginning-hint"))
}

/// A typed month or day as a number for a sentence; the sign is dropped.
fn number(typed: i8) -> usize {
    usize::from(typed.unsigned_abs())
}
