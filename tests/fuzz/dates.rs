//! Dates, times and durations as people type them.

use samling::base::date::{ClockTime, DateError, Duration, Edtf, TimeError};
use samling::base::text::Language;

pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    match Edtf::parse(text) {
        Ok(date) => check_date(&date, text),
        Err(error) => {
            let again = DateError::from_message(&error.to_string());
            assert_eq!(again, Some(error.clone()), "an error is read back");
            if let Some(suggestion) = error.suggestion() {
                assert!(Edtf::parse(suggestion).is_ok(), "{suggestion:?} is no date");
            }
        }
    }
    match ClockTime::parse(text) {
        Ok(time) => assert_eq!(ClockTime::parse(&time.to_string()), Ok(time)),
        Err(error) => check_time_error(error),
    }
    match Duration::parse(text) {
        Ok(length) => assert_eq!(Duration::parse(&length.to_string()), Ok(length)),
        Err(error) => check_time_error(error),
    }
}

fn check_date(date: &Edtf, text: &str) {
    assert_eq!(date.to_string(), text, "a date is written as it was read");
    for language in [Language::Nb, Language::Nn, Language::En, Language::Se] {
        for prose in [
            date.prose(language),
            date.prose_with_weekday(language),
            date.without_year(language),
            date.short(language),
        ] {
            assert!(!prose.is_empty() && prose.trim() == prose, "{prose:?}");
        }
    }
    if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
        assert!(first <= last && date.contains(date), "{first} {last}");
    }
    assert!(date.overlaps(date));
    assert!(date.sort_key().cmp(&date.sort_key()).is_eq());
}

fn check_time_error(error: TimeError) {
    let again = TimeError::from_message(&error.to_string());
    assert_eq!(again, Some(error), "an error is read back");
}
