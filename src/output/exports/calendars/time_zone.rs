//! Norwegian time, as a calendar file must explain it.

use jiff::civil::{Date, DateTime, date};

/// The zone's name in the file.
pub const ZONE: &str = "Europe/Oslo";

/// The first day that the rules of [`COMPONENT`] hold for. Since 1996 summer time has ended in October.
const FIRST: Date = date(1996, 4, 1);

/// Source: Directive 2000/84/EC, and the IANA time zone database before it.
pub const COMPONENT: &str = "BEGIN:VTIMEZONE\r\n\
TZID:Europe/Oslo\r\n\
BEGIN:DAYLIGHT\r\n\
DTSTART:19960331T020000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
TZNAME:CEST\r\n\
TZOFFSETFROM:+0100\r\n\
TZOFFSETTO:+0200\r\n\
END:DAYLIGHT\r\n\
BEGIN:STANDARD\r\n\
DTSTART:19961027T030000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
TZNAME:CET\r\n\
TZOFFSETFROM:+0200\r\n\
TZOFFSETTO:+0100\r\n\
END:STANDARD\r\n\
END:VTIMEZONE\r\n";

/// The property's name with its zone, and the value. Before the zone's rules began, the time is in UTC.
pub fn local(property: &str, time: DateTime) -> (String, String) {
    let utc = || {
        let zoned = time.in_tz(ZONE).ok()?;
        Some(zoned.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string())
    };
    let early = (time.date() < FIRST).then(utc).flatten();
    match early {
        Some(utc) => (property.to_owned(), utc),
        None => {
            let value = time.strftime("%Y%m%dT%H%M%S").to_string();
            (format!("{property};TZID={ZONE}"), value)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::tz::{TimeZone, TimeZoneDatabase};

    /// The offset in seconds that [`COMPONENT`] gives.
    fn by_rule(time: DateTime) -> i32 {
        let last_sunday = |month| {
            let day = date(time.year(), month, 1).last_of_month();
            day.nth_weekday(-1, jiff::civil::Weekday::Sunday)
                .map_or(day, |before| {
                    let is_sunday = day.weekday() == jiff::civil::Weekday::Sunday;
                    if is_sunday { day } else { before }
                })
        };
        let (begins, ends) = (
            last_sunday(3).at(3, 0, 0, 0),
            last_sunday(10).at(3, 0, 0, 0),
        );
        match (begins..ends).contains(&time) {
            true => 7200,
            false => 3600,
        }
    }

    #[test]
    fn the_rules_are_those_of_the_time_zone_database() {
        let zone: TimeZone = TimeZoneDatabase::bundled().get(ZONE).expect("the zone");
        let mut day = FIRST;
        while day.year() < 2040 {
            let noon = day.at(12, 0, 0, 0);
            let offset = zone.to_zoned(noon).expect("a time").offset().seconds();
            assert_eq!(by_rule(noon), offset, "{day}");
            day = day.tomorrow().expect("a day");
        }
    }

    #[test]
    fn times_before_the_rules_are_in_utc() {
        let check = |time: DateTime, name: &str, value: &str| {
            assert_eq!(local("DTSTART", time), (name.to_owned(), value.to_owned()));
        };
        check(
            date(2024, 10, 16).at(10, 0, 0, 0),
            "DTSTART;TZID=Europe/Oslo",
            "20241016T100000",
        );
        check(
            date(1990, 7, 1).at(10, 0, 0, 0),
            "DTSTART",
            "19900701T080000Z",
        );
    }
}
