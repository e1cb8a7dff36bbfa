//! Clock times, durations, and a time on a date in a zone.

use super::day;
use crate::base::date::*;
use crate::base::text::Language::{En, Nb, Nn};

fn at(text: &str) -> ClockTime {
    ClockTime::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn clock_times_are_read_as_people_write_them() {
    for (text, time) in [
        ("10:00", "10:00"),
        ("10.00", "10:00"),
        ("9.30", "09:30"),
        ("kl. 10.00", "10:00"),
        ("kl 9:05", "09:05"),
        ("Kl.10", "10:00"),
        ("00:00", "00:00"),
        ("23:59", "23:59"),
        ("24:00", "24:00"),
    ] {
        assert_eq!(at(text).to_string(), time);
    }
}

#[test]
fn what_is_no_time_is_refused() {
    use TimeError::*;
    for (text, error) in [
        ("24:01", NoSuchHour { hour: 24 }),
        ("25:00", NoSuchHour { hour: 25 }),
        ("10:60", NoSuchMinute { minute: 60 }),
        ("10", NotATime),
        ("10:0", NotATime),
        ("10:00:00", NotATime),
        ("+1:00", NotATime),
        ("", NotATime),
        ("kl.", NotATime),
        (
            "10.00 – 11.00",
            TwoTimes {
                start: at("10:00"),
                end: at("11:00"),
            },
        ),
        (
            "kl. 10-11.00",
            TwoTimes {
                start: at("10:00"),
                end: at("11:00"),
            },
        ),
    ] {
        assert_eq!(ClockTime::parse(text), Err(error.clone()), "{text}");
        assert_eq!(
            TimeError::from_message(&format!("start: {error} at line 1")),
            Some(error)
        );
    }
}

#[test]
fn what_a_wrong_time_is_meant_for() {
    for (text, time) in [
        ("0930", Some("09:30")),
        ("930", Some("09:30")),
        ("09;30", Some("09:30")),
        ("9", Some("09:00")),
        ("10:60", None),
        ("2500", None),
        ("12345", None),
        ("snart", None),
        ("", None),
    ] {
        let meant = ClockTime::meant(text).map(|time| time.to_string());
        assert_eq!(meant.as_deref(), time, "{text}");
    }
}

#[test]
fn times_are_written_for_the_reader() {
    let (start, end) = (at("10:00"), Some(at("11:00")));
    assert_eq!(
        [Nb, Nn, En].map(|language| start.prose(language)),
        ["kl. 10.00", "kl. 10.00", "10:00"]
    );
    assert_eq!(
        [Nb, En].map(|language| range_prose(start, end, language)),
        ["kl. 10.00–11.00", "10:00–11:00"]
    );
    assert_eq!(range_prose(at("9:05"), None, Nb), "kl. 09.05");
}

#[test]
fn durations() {
    for (text, minutes, iso, nb) in [
        ("0:30", 30, "PT30M", "30 min"),
        ("1:30", 90, "PT1H30M", "1 t 30 min"),
        ("30 min", 30, "PT30M", "30 min"),
        ("30 min.", 30, "PT30M", "30 min"),
        ("30minutter", 30, "PT30M", "30 min"),
        ("1 time og 30 minutter", 90, "PT1H30M", "1 t 30 min"),
        ("2 t", 120, "PT2H", "2 t"),
        ("PT30M", 30, "PT30M", "30 min"),
        ("PT1H30M", 90, "PT1H30M", "1 t 30 min"),
        ("0 min", 0, "PT0M", "0 min"),
    ] {
        let duration = Duration::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(
            (duration.minutes(), duration.to_string(), duration.prose(Nb)),
            (minutes, iso.into(), nb.into()),
            "{text}"
        );
        assert_eq!(Duration::parse(iso), Ok(duration));
    }
    for text in [
        "",
        "30",
        "PT",
        "min",
        "30 min 1 t",
        "1 t 1 t",
        ":30",
        "1:5",
        "99999999999 min",
        "99999999:00",
        "1:75",
    ] {
        assert_eq!(
            Duration::parse(text),
            Err(TimeError::NotADuration),
            "{text}"
        );
    }
}

#[test]
fn the_offset_follows_the_season() {
    // Europe/Oslo's rule since 1996, so that the test needs no zone database.
    let oslo = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    for (date, time, instant) in [
        ("2018-01-16", "10:00", "2018-01-16T10:00:00+01:00"),
        ("2018-06-12", "09:30", "2018-06-12T09:30:00+02:00"),
        ("2018-03-25", "02:30", "2018-03-25T03:30:00+02:00"),
        ("2018-10-28", "02:30", "2018-10-28T02:30:00+02:00"),
        ("2018-01-16", "24:00", "2018-01-17T00:00:00+01:00"),
        ("9999-12-31", "23:59", "9999-12-31T23:59:00"),
    ] {
        assert_eq!(local_datetime(day(date), at(time), &oslo), instant);
    }
}
