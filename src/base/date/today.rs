use super::{Date, TimeZone, time_zone};
use jiff::Timestamp;

/// The date in Norway: now, or at `seconds` since 1970 (UTC), as in `SOURCE_DATE_EPOCH`. None: outside the
/// calendar's range.
///
/// This is the one function that reads the clock; it is called at the program's edge.
pub fn today(seconds: Option<i64>) -> Option<Date> {
    let moment = match seconds {
        Some(seconds) => Timestamp::from_second(seconds).ok()?,
        None => Timestamp::now(),
    };
    let zone = time_zone("Europe/Oslo").unwrap_or(TimeZone::UTC);
    Some(moment.to_zoned(zone).date())
}

/// A moment in Norway to the minute, for a person: `2026-11-30 21:44`. `seconds`: since 1970, UTC.
pub fn norwegian_minute(seconds: u64) -> Option<String> {
    let moment = Timestamp::from_second(i64::try_from(seconds).ok()?).ok()?;
    let zone = time_zone("Europe/Oslo").unwrap_or(TimeZone::UTC);
    let there = moment.to_zoned(zone);
    Some(there.strftime("%Y-%m-%d %H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minute_is_norways() {
        let found = norwegian_minute(1_530_225_000);
        assert_eq!(found.as_deref(), Some("2018-06-29 00:30"));
    }

    #[test]
    fn the_day_is_norways() {
        // 22:30 UTC on a summer evening is half past midnight in Norway.
        let check = |seconds, day: Option<&str>| {
            let found = today(Some(seconds)).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{seconds}");
        };
        check(1_530_225_000, Some("2018-06-29"));
        check(1_516_060_800, Some("2018-01-16"));
        check(i64::MAX, None);
    }
}
