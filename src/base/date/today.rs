use super::{Date, TimeZone};
use jiff::Timestamp;

/// The day in Norway: now, or at `seconds` since 1970 (UTC), as `SOURCE_DATE_EPOCH` counts them.
///
/// This is the one function that reads the clock; it is called at the program's edge.
pub fn today(seconds: Option<i64>) -> Date {
    let moment = seconds
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .unwrap_or_else(Timestamp::now);
    let zone = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    moment.to_zoned(zone).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_norways() {
        // 22:30 UTC on a summer evening is half past midnight in Norway.
        assert_eq!(today(Some(1_530_225_000)).to_string(), "2018-06-29");
        assert_eq!(today(Some(1_516_060_800)).to_string(), "2018-01-16");
    }
}
