use jiff::tz::{TimeZone, TimeZoneDatabase};

/// The zone of the IANA time zone database with this name. None: there is none.
///
/// The database is the one compiled into the program: a site is the same on every machine, the sandbox needs no files, and no
/// start of the program lists the system's folder of zones.
pub fn time_zone(name: &str) -> Option<TimeZone> {
    TimeZoneDatabase::bundled().get(name).ok()
}
